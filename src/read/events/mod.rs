//! From text to the located tree: this module alone knows granit-parser.
//!
//! Whatever could make a small file large (anchors, aliases) or means something outside the
//! file (tags, directives) is refused here, at its place, before anything is built of it.

mod refusal;

use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, ScanError, Span, StrInput, StructureStyle};

pub(super) use refusal::Refusal;

use super::{
    characters::composed,
    tree::{Content, Entry, NodeId, Notation, Tree},
};

/// Nodes of one file; a full cycle has a few hundred.
pub(super) const MAX_NODES: usize = 50_000;
/// Nesting of one file; the contract's deepest key stands at 6.
pub(super) const MAX_DEPTH: usize = 32;

/// A refusal and the byte at which it stands.
#[derive(Debug)]
pub(super) struct SyntaxError {
    pub(super) refusal: Refusal,
    pub(super) at: usize,
}

impl Refusal {
    fn at(self, at: usize) -> SyntaxError {
        SyntaxError { refusal: self, at }
    }
}

/// Builds the tree of a text.
///
/// # Errors
/// The first thing that is not YAML, or is refused, with its place.
pub(super) fn parse(source: &str) -> Result<Tree, SyntaxError> {
    let options = granit_parser::options! {
        flow_nesting_limit: MAX_DEPTH,
        block_nesting_limit: MAX_DEPTH,
        disallow_directives: true,
        emit_comments: false,
    };
    let parser = Parser::new_from_str_with_options(source, options);
    let mut builder = TreeBuilder {
        parser,
        source,
        tree: Tree::default(),
        nodes: 0,
    };
    loop {
        match builder.next()? {
            (Event::StreamEnd, _) => return Ok(builder.tree),
            (Event::DocumentStart(..), span) if builder.tree.root().is_some() => {
                return Err(Refusal::SecondDocument.at(bytes(&span).start));
            }
            (Event::StreamStart | Event::DocumentStart(..) | Event::DocumentEnd, _) => {}
            (event, span) => {
                let root = builder.node(event, &span, 0)?;
                builder.tree.set_root(root);
            }
        }
    }
}

struct TreeBuilder<'s> {
    parser: Parser<'s, StrInput<'s>>,
    source: &'s str,
    tree: Tree,
    nodes: usize,
}

impl<'s> TreeBuilder<'s> {
    fn next(&mut self) -> Result<(Event<'s>, Span), SyntaxError> {
        match self.parser.next_event() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => Err(self.scan_error(&error)),
            None => Err(Refusal::Other.at(self.source.len())),
        }
    }

    fn scan_error(&self, error: &ScanError) -> SyntaxError {
        let at = error.marker().byte_offset().unwrap_or(0);
        Refusal::from(error.kind()).at(at.min(self.source.len()))
    }

    fn node(&mut self, event: Event<'s>, span: &Span, depth: usize) -> Result<NodeId, SyntaxError> {
        let place = bytes(span);
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return Err(Refusal::TooManyNodes.at(place.start));
        }
        if depth > MAX_DEPTH {
            return Err(Refusal::TooDeep.at(place.start));
        }
        self.refuse_references(&event, span)?;
        match event {
            Event::Scalar(text, style, ..) => Ok(self.scalar(&text, style, place)),
            Event::SequenceStart(style, ..) => {
                self.sequence(style == StructureStyle::Flow, place, depth)
            }
            Event::MappingStart(style, ..) => {
                self.mapping(style == StructureStyle::Flow, place, depth)
            }
            _ => Err(Refusal::Other.at(place.start)),
        }
    }

    fn refuse_references(&self, event: &Event<'s>, span: &Span) -> Result<(), SyntaxError> {
        let start = bytes(span).start;
        let at = match event {
            Event::Alias(_) => start,
            _ if event.tag().is_some() => span
                .tag_start()
                .and_then(|mark| mark.byte_offset())
                .unwrap_or(start),
            _ if event.anchor_id().is_some() => self
                .source
                .get(..start)
                .and_then(|head| head.rfind('&'))
                .unwrap_or(start),
            _ => return Ok(()),
        };
        Err(Refusal::Reference.at(at))
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, place: Range<usize>) -> NodeId {
        // The parser writes "~" for what is not there at all.
        let text = if place.is_empty() && style == ScalarStyle::Plain {
            ""
        } else {
            text
        };
        let text = composed(text);
        let style = match style {
            ScalarStyle::Plain => Notation::Plain,
            ScalarStyle::Literal => Notation::Block,
            ScalarStyle::Folded => Notation::Folded,
            _ => Notation::Quoted,
        };
        self.tree.add(Content::Scalar { text, style }, place)
    }

    fn sequence(
        &mut self,
        flow: bool,
        place: Range<usize>,
        depth: usize,
    ) -> Result<NodeId, SyntaxError> {
        let mut items = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                let last = items.last().copied();
                let extent = self.extent(flow, &place, &span, last);
                return Ok(self.tree.add(Content::Sequence { items, flow }, extent));
            }
            items.push(self.node(event, &span, depth + 1)?);
        }
    }

    fn mapping(
        &mut self,
        flow: bool,
        place: Range<usize>,
        depth: usize,
    ) -> Result<NodeId, SyntaxError> {
        let mut entries: Vec<Entry> = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::MappingEnd) {
                let last = entries.last().map(|entry| entry.value);
                let extent = self.extent(flow, &place, &span, last);
                return Ok(self.tree.add(Content::Mapping { entries, flow }, extent));
            }
            self.refuse_references(&event, &span)?;
            let key_span = bytes(&span);
            let Event::Scalar(key, ..) = event else {
                return Err(Refusal::ComplexKey.at(key_span.start));
            };
            let (event, span) = self.next()?;
            let value = self.node(event, &span, depth + 1)?;
            entries.push(Entry {
                key: key.into_owned(),
                key_span,
                value,
            });
        }
    }

    /// A block ends with its last child, not where the parser noticed its end.
    fn extent(
        &self,
        flow: bool,
        start: &Range<usize>,
        end: &Span,
        last: Option<NodeId>,
    ) -> Range<usize> {
        let end = match last {
            Some(last) if !flow => self.tree.node(last).span.end,
            _ => bytes(end).end,
        };
        start.start..end.max(start.start)
    }
}

fn bytes(span: &Span) -> Range<usize> {
    span.byte_range().unwrap_or(0..0)
}
