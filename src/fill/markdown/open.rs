//! The lists that are open while a text is read, each within the last item of the one before.
//!
//! An item's own is what stands further right than its mark. Marks in one column open lists
//! within lists in the order of `PermenPANRB` 80/2012, and a mark whose list is open already goes
//! on with it. Two blank lines end a list.

use super::{
    line::{SourceLine, backslash},
    mark::Mark,
    mark_style::MarkStyle,
    tree::{ParagraphLine, SourceBlock, SourceItem, SourceList},
};

/// Lists in one another; naskah dinas numbers eight depths (PermenPANRB 80/2012). Deeper
/// ones stand as they were typed.
const DEEPEST: usize = 8;
/// Lines that are searched for the rest of a list.
const LOOK_AHEAD: usize = 100;

/// Blocks that are read, and the lists in which the next one may stand.
#[derive(Default)]
pub(super) struct Open<'a> {
    blocks: Vec<SourceBlock<'a>>,
    levels: Vec<OpenList<'a>>,
    /// The last block is a paragraph that the next line may go on.
    pub paragraph: bool,
}

/// A list that is open.
pub(super) struct OpenList<'a> {
    /// Where its marks stand.
    pub column: usize,
    /// Where the text of its last item begins.
    content: usize,
    /// A blank line parts its items, as far as can be seen.
    loose: bool,
    pub list: SourceList<'a>,
}

impl OpenList<'_> {
    fn last(&self) -> u32 {
        self.list.items.last().map_or(0, |item| item.ordinal)
    }

    /// Whether an item of this mark is the next of the list.
    fn goes_on(&self, mark: Mark) -> bool {
        let is_next = mark.style.is_bullet() || mark.ordinal == self.last() + 1;
        self.list.style == mark.style && is_next
    }
}

impl<'a> Open<'a> {
    /// All blocks, when there are no more lines.
    pub(super) fn into_blocks(mut self) -> Vec<SourceBlock<'a>> {
        self.close(0);
        self.blocks
    }

    /// The innermost list.
    pub(super) fn innermost(&self) -> Option<&OpenList<'a>> {
        self.levels.last()
    }

    /// Where the next block goes.
    pub(super) fn container(&mut self) -> &mut Vec<SourceBlock<'a>> {
        let item = self.levels.last_mut().and_then(|l| l.list.items.last_mut());
        item.map_or(&mut self.blocks, |item| &mut item.blocks)
    }

    /// Lines of the paragraph that may go on.
    pub(super) fn pieces(&mut self) -> Option<&mut Vec<ParagraphLine<'a>>> {
        match self.container().last_mut() {
            Some(SourceBlock::Paragraph(pieces)) => Some(pieces),
            _ => None,
        }
    }

    /// Closes the lists that something in this column is not in.
    pub(super) fn close_at(&mut self, column: usize) {
        let open = self.levels.partition_point(|level| level.column < column);
        self.close(open);
    }

    /// Closes the lists but so many.
    fn close(&mut self, depth: usize) {
        while self.levels.len() > depth {
            if let Some(level) = self.levels.pop() {
                self.container().push(SourceBlock::List(level.list));
            }
            self.paragraph = false;
        }
    }

    /// Adds an item; false where lists stand too deep for one. `ahead` are the lines after it.
    pub(super) fn item(
        &mut self,
        line: &SourceLine<'a>,
        mark: Mark,
        ahead: &[SourceLine<'a>],
    ) -> bool {
        let goes_on = self.goes_on(line, mark, ahead);
        if !goes_on && self.levels.len() == DEEPEST {
            return false;
        }
        let skipped = mark.content + backslash(&line.text[mark.content..]);
        let text = &line.text[skipped..];
        let gap = &line.text[mark.to..mark.content];
        let gap = if gap.contains('\t') || gap.chars().count() > 4 {
            1
        } else {
            gap.chars().count().max(1)
        };
        let content = line.column + line.text[..mark.to].chars().count() + gap;
        let mut item = SourceItem {
            at: line.at + mark.from,
            ordinal: mark.ordinal,
            mark: &line.text[mark.from..mark.to],
            blocks: Vec::new(),
        };
        self.paragraph = !text.is_empty();
        if self.paragraph {
            item.blocks.push(SourceBlock::Paragraph(vec![ParagraphLine {
                at: line.at + skipped,
                text,
                opening: &line.text[..mark.opening],
                breaks: false,
            }]));
        }
        match self.levels.last_mut() {
            Some(level) if goes_on => {
                level.column = level.column.min(line.column);
                level.content = content;
                level.loose = line.blanks > 0;
                level.list.items.push(item);
            }
            _ => self.levels.push(OpenList {
                column: line.column,
                content,
                loose: true,
                list: SourceList {
                    style: mark.style,
                    items: vec![item],
                },
            }),
        }
        true
    }

    /// Closes the lists that an item does not stand in; whether it goes on with the innermost of
    /// those that are left, rather than with a list of its own.
    fn goes_on(&mut self, line: &SourceLine<'a>, mark: Mark, ahead: &[SourceLine<'a>]) -> bool {
        while let Some(level) = self.levels.last() {
            let depth = self.levels.len() - 1;
            let is_apart = line.blanks > 1 && line.column <= level.column;
            if is_apart || line.column < level.column {
                if !is_apart && level.column - line.column == 1 && level.goes_on(mark) {
                    return true;
                }
            } else if level.list.style == mark.style {
                let deeper = if mark.style.is_bullet() {
                    line.column >= level.column + 2
                } else {
                    line.column > level.column && mark.ordinal == 1 && !level.goes_on(mark)
                };
                let restarts = mark.ordinal == 1 && level.last() > 1;
                match (deeper, restarts) {
                    (true, _) => return false,
                    (false, false) => return true,
                    (false, true) => {}
                }
            } else {
                let open = self.levels[..depth].iter();
                let open = open.enumerate().rev().find(|(_, outer)| {
                    outer.goes_on(mark) && line.column < outer.content.max(outer.column + 1)
                });
                if let Some((place, _)) = open {
                    self.close(place + 1);
                    return true;
                }
                let beneath = self.resumes(mark, ahead)
                    || mark.style.rank() > level.list.style.rank()
                        && (line.blanks == 0 || level.loose || !mark.style.is_bullet());
                if line.column > level.column || beneath {
                    return false;
                }
            }
            self.close(depth);
        }
        false
    }

    /// Whether a list that is open goes on after an item of this mark.
    fn resumes(&self, mark: Mark, ahead: &[SourceLine<'a>]) -> bool {
        self.is_taken_up(ahead, 2, Some(mark.style))
    }

    /// Whether a list that is open goes on before the next blank line.
    pub(super) fn resumes_at_once(&self, ahead: &[SourceLine<'a>]) -> bool {
        self.is_taken_up(ahead, 1, None)
    }

    /// Whether one of these lines, up to so many blank ones, is the next item of an open list, before
    /// another list begins than one of `own` marks.
    fn is_taken_up(&self, ahead: &[SourceLine<'a>], blanks: usize, own: Option<MarkStyle>) -> bool {
        let near = ahead.iter().take(LOOK_AHEAD);
        let near = near.take_while(|next| next.blanks < blanks);
        let innermost = self.levels.last().map_or(0, |level| level.column);
        for (next, mark) in near.filter_map(|next| Some((next, next.mark()?))) {
            let mut levels = self.levels.iter();
            if levels.any(|level| next.column <= level.column + 1 && level.goes_on(mark)) {
                return true;
            }
            if next.column <= innermost && mark.ordinal <= 1 && own != Some(mark.style) {
                return false;
            }
        }
        false
    }
}
