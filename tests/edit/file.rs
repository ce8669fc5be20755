//! Random cycle files as people and tools write them, each comment with the node that owns it.

#![expect(
    clippy::format_push_string,
    clippy::needless_range_loop,
    reason = "a file is written piece by piece, and reads best so"
)]

/// Decisions from bytes; when they run out, the simplest is taken.
pub(super) struct Choice<'b>(pub(super) std::slice::Iter<'b, u8>);

impl Choice<'_> {
    pub(super) fn below(&mut self, limit: usize) -> usize {
        usize::from(self.0.next().copied().unwrap_or(0)) * limit / 256
    }

    pub(super) fn one_in(&mut self, times: usize) -> bool {
        self.below(times) + 1 == times && times > 1
    }

    pub(super) fn of<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }
}

/// A value with the comments that go where it goes.
#[derive(Debug, Clone, Default)]
pub(super) struct Node {
    /// Comments on lines of their own right above.
    pub(super) above: Vec<String>,
    /// The comment on its line.
    pub(super) beside: Option<String>,
    /// Comments that may stay or go with it: those between brackets.
    pub(super) within: Vec<String>,
    /// A text as it stands in the file, quotes included.
    pub(super) raw: Option<String>,
    pub(super) keys: Vec<(String, Node)>,
    pub(super) items: Vec<Node>,
}

/// A file, and what stands where.
pub(super) struct File {
    pub(super) text: String,
    pub(super) root: Node,
}

pub(super) const KEYS: [&str; 8] = [
    "nomor", "uraian", "isi", "kl", "butir", "tenggat", "catatan", "penutup",
];

const PLAIN: [&str; 12] = [
    "kata",
    "dua kata",
    "satu, dua",
    "Rapat (daring)",
    "a.n. Deputi",
    "it's",
    "x - y",
    "a/b & c",
    "Undang-Undang",
    "10:30 WIB",
    "-lima",
    "lima: enam",
];

pub(super) struct Writer<'c, 'b> {
    choice: &'c mut Choice<'b>,
    out: String,
    count: usize,
    items_in: usize,
    keys_in: usize,
}

impl Writer<'_, '_> {
    pub(super) fn file(choice: &mut Choice<'_>) -> File {
        let items_in = 2 * choice.below(2);
        let keys_in = [2, 4, 3][choice.below(3)];
        let mut writer = Writer {
            choice,
            out: String::new(),
            count: 0,
            items_in,
            keys_in,
        };
        if writer.choice.one_in(6) {
            writer.out.push_str("---\n");
        }
        let root = writer.group(0, 0, false);
        let mut text = writer.out;
        match choice.below(5) {
            3 => text = text.replace('\n', "\r\n"),
            4 => {
                // A file that two people wrote.
                let lines = text.split_inclusive('\n');
                text = lines
                    .enumerate()
                    .map(|(at, line)| {
                        if at % 3 == 0 {
                            line.replace('\n', "\r\n")
                        } else {
                            line.into()
                        }
                    })
                    .collect();
            }
            _ => {}
        }
        if choice.one_in(5) {
            text.insert(0, '\u{FEFF}');
        }
        if choice.one_in(5) {
            text.push_str("\n# akhir\n\n");
        }
        File { text, root }
    }

    fn comment(&mut self) -> String {
        self.count += 1;
        format!("#c{}", self.count)
    }

    fn indent(&mut self, column: usize) {
        self.out.push_str(&" ".repeat(column));
    }

    /// Comments and blank lines before a key or an item.
    fn above(&mut self, column: usize) -> Vec<String> {
        if self.choice.one_in(6) {
            self.out.push('\n');
        }
        let mut above = Vec::new();
        while self.choice.one_in(5) {
            let comment = self.comment();
            self.indent(column);
            self.out.push_str(&format!("{comment} keterangan\n"));
            above.push(comment);
        }
        above
    }

    fn beside(&mut self) -> Option<String> {
        let comment = self.choice.one_in(5).then(|| self.comment());
        if let Some(comment) = &comment {
            let space = [1, 2, 7][self.choice.below(3)];
            self.indent(space);
            self.out.push_str(comment);
        }
        comment
    }

    /// The entries of a group, each on its line; the first goes on the line of a dash.
    fn group(&mut self, column: usize, depth: usize, is_begun: bool) -> Node {
        let mut node = Node::default();
        let count = 1 + self.choice.below(if depth == 0 { 6 } else { 4 });
        let turn = self.choice.below(KEYS.len());
        for at in 0..count {
            let name = KEYS[(turn + 3 * at) % KEYS.len()];
            let above = if at > 0 || !is_begun {
                self.above(column)
            } else {
                Vec::new()
            };
            if at > 0 || !is_begun {
                self.indent(column);
            }
            let name_written = if self.choice.one_in(12) {
                format!("\"{name}\"")
            } else {
                name.to_owned()
            };
            self.out.push_str(&name_written);
            self.out.push(':');
            let mut value = self.value(column, self.keys_in, depth, false);
            value.above = above;
            node.keys.push((name.to_owned(), value));
        }
        node
    }

    /// What comes after a colon or a dash, to the end of its lines.
    fn value(&mut self, column: usize, step: usize, depth: usize, is_item: bool) -> Node {
        let kind = self.choice.below(12);
        match kind {
            3 => self.blank(column, is_item),
            4 | 5 => self.block(column + step),
            6 | 7 if depth < 4 => {
                let column = if is_item {
                    column + 2
                } else {
                    column + self.items_in
                };
                self.list(column, depth + 1, is_item)
            }
            8 | 9 if depth < 4 => {
                let column = if is_item { column + 2 } else { column + step };
                if is_item && !self.choice.one_in(5) {
                    self.out.push(' ');
                    return self.group(column, depth + 1, true);
                }
                let beside = self.beside();
                self.out.push('\n');
                let mut node = self.group(column, depth + 1, false);
                if is_item {
                    node.within.extend(beside);
                } else {
                    node.beside = beside;
                }
                node
            }
            10 | 11 => {
                self.out.push(' ');
                let mut node = self.flow(depth);
                node.beside = self.beside();
                self.out.push('\n');
                node
            }
            _ => self.line(depth),
        }
    }

    fn list(&mut self, column: usize, depth: usize, is_item: bool) -> Node {
        let mut node = Node::default();
        let is_begun = is_item && self.choice.one_in(2);
        if is_begun {
            self.out.push(' ');
        } else {
            let beside = self.beside();
            if is_item {
                node.within.extend(beside);
            } else {
                node.beside = beside;
            }
            self.out.push('\n');
        }
        for at in 0..=self.choice.below(4) {
            let is_begun = is_begun && at == 0;
            let above = if is_begun {
                Vec::new()
            } else {
                self.above(column)
            };
            if !is_begun {
                self.indent(column);
            }
            self.out.push('-');
            let mut item = self.value(column, 2, depth, true);
            item.above = above;
            node.items.push(item);
            if self.choice.one_in(12) {
                let comment = self.comment();
                self.indent(column + 2);
                self.out.push_str(&format!("{comment} di dalam\n"));
                // After a text below `|` it may be of the text.
                node.items.last_mut().expect("one").within.push(comment);
            }
        }
        node
    }

    fn text(&mut self, flow: bool) -> String {
        self.count += 1;
        let number = self.count;
        let word = self.choice.of(&PLAIN).to_owned();
        match self.choice.below(6) {
            0..=2 => {
                let word = if flow {
                    word.replace([',', ':', '&'], "")
                } else {
                    word.replace(": ", " ")
                };
                format!("{word} t{number}")
            }
            3 => format!("'{} t{number}, #'", word.replace('\'', "''")),
            4 => format!("\"{word} t{number} \\\"x\\\" \\u00e9\""),
            _ => format!("\"t{number}\""),
        }
    }

    fn line(&mut self, depth: usize) -> Node {
        let mut raw = self.text(false);
        if !raw.starts_with(['"', '\'']) && self.choice.one_in(8) {
            // A plain text over two lines.
            raw.push_str(&format!("\n{}lanjutan", " ".repeat(4 * (depth + 2))));
        }
        self.out.push_str(&format!(" {raw}"));
        let beside = self.beside();
        self.out.push('\n');
        Node {
            raw: Some(raw),
            beside,
            ..Node::default()
        }
    }

    fn blank(&mut self, column: usize, is_item: bool) -> Node {
        let written = self.choice.of(&["", "", " ~", " \"\"", " null"]);
        self.out.push_str(written);
        let beside = self.beside();
        self.out.push('\n');
        if !is_item && self.choice.one_in(2) {
            let indent = " ".repeat(column + 2);
            let key = self.choice.of(&KEYS);
            let other = self.choice.of(&KEYS);
            if key != other {
                self.out.push_str(&format!(
                    "{indent}# - {key}: contoh   # terang\n{indent}#   {other}: [ a, b ]\n"
                ));
            }
        } else if !is_item && self.choice.one_in(4) {
            self.indent(column);
            self.out
                .push_str("# salinan: { nomor: 1, dari: 3 }   # untuk rahasia\n");
        }
        Node {
            beside,
            ..Node::default()
        }
    }

    fn block(&mut self, column: usize) -> Node {
        self.count += 1;
        let number = self.count;
        let mark = self.choice.of(&["|", ">"]);
        let chomp = self.choice.of(&["", "-", "+"]);
        self.out.push_str(&format!(" {mark}{chomp}"));
        let beside = self.beside();
        self.out.push('\n');
        let column = column + [0, 0, 2][self.choice.below(3)];
        for at in 0..=self.choice.below(3) {
            if at > 0 && self.choice.one_in(3) {
                self.out.push('\n');
            }
            self.indent(column);
            let line = self.choice.of(&[
                "kalimat",
                "- bukan butir",
                "# bukan keterangan",
                "kunci: bukan",
                "  menjorok",
                "\"kutip\"",
            ]);
            let line = if at == 0 { line.trim_start() } else { line };
            self.out.push_str(&format!("{line} t{number}\n"));
        }
        for _ in 0..self.choice.below(3) {
            self.out.push('\n');
        }
        Node {
            beside,
            ..Node::default()
        }
    }

    fn flow(&mut self, depth: usize) -> Node {
        let mut node = Node::default();
        let is_list = self.choice.one_in(2);
        let space = self.choice.of(&[" ", ""]);
        let count = self.choice.below(4);
        let lines = self.choice.one_in(6).then(|| " ".repeat(4 * (depth + 3)));
        self.out.push_str(if is_list { "[" } else { "{" });
        self.out.push_str(space);
        for at in 0..count {
            if at > 0 {
                self.out.push(',');
                match &lines {
                    None => self.out.push(' '),
                    Some(indent) => {
                        if self.choice.one_in(2) {
                            let comment = self.comment();
                            self.out.push_str(&format!(" {comment}"));
                            node.within.push(comment);
                        }
                        self.out.push_str(&format!("\n{indent}"));
                    }
                }
            }
            let value = |writer: &mut Self| match writer.choice.below(6) {
                5 if depth < 5 => writer.flow(depth + 1),
                _ => {
                    let raw = writer.text(true);
                    writer.out.push_str(&raw);
                    Node {
                        raw: Some(raw),
                        ..Node::default()
                    }
                }
            };
            if is_list {
                let item = value(self);
                node.items.push(item);
            } else {
                let name = KEYS[at];
                self.out.push_str(name);
                let entry = match self.choice.below(6) {
                    4 => {
                        self.out.push_str(": ");
                        Node::default()
                    }
                    5 => Node::default(),
                    _ => {
                        self.out.push_str(": ");
                        value(self)
                    }
                };
                node.keys.push((name.to_owned(), entry));
            }
        }
        self.out.push_str(space);
        self.out.push_str(if is_list { "]" } else { "}" });
        node
    }
}
