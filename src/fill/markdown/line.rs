//! The lines of a text, and the marks of items that they begin with.

/// A line that is not blank.
pub(super) struct SourceLine<'a> {
    /// Where its first sign that is no blank stands in the text.
    pub at: usize,
    /// Columns of white space before that sign.
    pub column: usize,
    /// From that sign to the line's end.
    pub text: &'a str,
    /// Blank lines before it.
    pub blanks: usize,
    /// What it may begin with; settled by [`super::sequence`] to one or none.
    pub marks: Vec<Mark>,
    /// A backslash stood before its mark.
    pub escaped: bool,
}

/// The mark of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    pub style: MarkStyle,
    /// Its number; 0 for a bullet.
    pub ordinal: u32,
    /// Bytes of the mark itself, and from its beginning to the text after it.
    pub width: usize,
    pub content: usize,
    /// Makes an item by itself; any other needs one that follows or precedes it.
    pub certain: bool,
}

/// What kind of mark it is: items of one list have the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MarkStyle {
    Number(Sign),
    /// With a zero before it: "01."
    Padded(Sign),
    Letter(Sign),
    Capital(Sign),
    Roman(Sign),
    SmallRoman(Sign),
    /// `1.1`, `2.3.1`: all numbers but the last as one.
    Decimal(u32),
    Bullet(char),
}

/// What stands at a number or a letter: `1.`, `1)` (and `1).`), `(1)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    Dot,
    Bracket,
    Round,
}

/// Bullets of Word, Google Docs and `WhatsApp`, by how deep they usually stand.
const BULLETS: [&[char]; 3] = [
    &['-', '*', '+', '•', '●', '·', '‣', '–', '—', '★', '❖', '◆'],
    &['o', '○', '◦', '❍'],
    &[
        '▪', '■', '□', '◾', '➢', '➤', '►', '▶', '✓', '✔', '§', 'Ø', 'ü', '→',
    ],
];
/// Those that mean something else where a word follows at once, or are letters.
const NEVER_GLUED: [char; 9] = ['*', '+', 'o', '§', 'Ø', 'ü', '—', '·', '→'];
/// What ends with a full stop and no sentence.
const ABBREVIATED: [&str; 22] = [
    "No.", "Art.", "Jl.", "CV.", "PT.", "Dr.", "Drs.", "Dra.", "Ir.", "Hj.", "Prof.", "Kol.",
    "Jend.", "Tn.", "Ny.", "St.", "Tbk.", "dll.", "dsb.", "a.n.", "s.d.", "u.b.",
];
/// The largest number of an item; "2024. Selesai" is a sentence.
const LAST_ITEM: u32 = 999;

impl MarkStyle {
    /// How deep it stands below marks in the same column (`PermenPANRB` 80/2012: I. A. 1. a. 1) a)
    /// (1) (a)); bullets stand below all.
    pub(super) fn rank(self) -> usize {
        match self {
            Self::Roman(sign) => sign as usize * 3,
            Self::Capital(sign) => sign as usize * 3 + 1,
            Self::Number(sign) | Self::Padded(sign) => sign as usize * 3 + 2,
            Self::Decimal(_) => 3,
            Self::Letter(sign) | Self::SmallRoman(sign) => sign as usize * 3 + 3,
            Self::Bullet(bullet) => {
                let depth = BULLETS.iter().position(|some| some.contains(&bullet));
                20 + depth.unwrap_or(0)
            }
        }
    }
}

impl<'a> SourceLine<'a> {
    fn new(at: usize, column: usize, text: &'a str, blanks: usize) -> Self {
        let bare = text.strip_prefix('\\').unwrap_or(text);
        let marks = marks(bare);
        let escaped = bare.len() < text.len() && (!marks.is_empty() || bare.starts_with('|'));
        Self {
            at: at + usize::from(escaped),
            column,
            text: if escaped { bare } else { text },
            blanks,
            marks: if bare.len() < text.len() {
                Vec::new()
            } else {
                marks
            },
            escaped,
        }
    }

    /// The mark that it begins with, once that is settled.
    pub(super) fn mark(&self) -> Option<Mark> {
        match self.marks.as_slice() {
            [mark] => Some(*mark),
            _ => None,
        }
    }

    /// Whether it ends with a sentence, or with what leads in a list.
    pub(super) fn ends_sentence(&self) -> bool {
        let text = self.text.trim_end();
        let text = text.trim_end_matches(['*', '_', '"', '”', ')']);
        let last = text.rsplit([' ', '(']).next().unwrap_or_default();
        let is_short = ABBREVIATED.contains(&last) || last.chars().count() == 2;
        text.ends_with(['.', ':', ';', '!', '?']) && !(last.ends_with('.') && is_short)
    }

    /// Whether it looks like a heading: all in bold, or in capitals.
    pub(super) fn is_heading(&self) -> bool {
        let text = self.text.trim();
        let is_bold = text.len() > 4 && text.starts_with("**") && text.ends_with("**");
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        is_bold || letters > 3 && !text.contains(char::is_lowercase)
    }

    /// Columns up to its end.
    pub(super) fn length(&self) -> usize {
        self.column + self.text.trim_end().chars().count()
    }
}

/// The lines of a text that are not blank.
pub(super) fn lines(text: &str) -> Vec<SourceLine<'_>> {
    let (mut lines, mut blanks, mut start) = (Vec::new(), 0, 0);
    for whole in text.split_inclusive('\n') {
        let line = whole.trim_end_matches(['\n', '\r']);
        let bare = line.trim_start_matches([' ', '\t', '\u{A0}']);
        if bare.trim().is_empty() {
            blanks += 1;
        } else {
            let indent = &line[..line.len() - bare.len()];
            let line = SourceLine::new(start + indent.len(), columns(indent), bare, blanks);
            lines.push(line);
            blanks = 0;
        }
        start += whole.len();
    }
    lines
}

/// The width of white space, with tab stops of four columns.
fn columns(blank: &str) -> usize {
    blank.chars().fold(0, |column, c| match c {
        '\t' => column / 4 * 4 + 4,
        _ => column + 1,
    })
}

/// Every mark that a line may begin with: "i." is a letter, and a Roman one.
fn marks(text: &str) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    marks.extend(bullet(text));
    marks.extend(decimal(text));
    let (inner, open) = match text.strip_prefix('(') {
        Some(inner) => (inner, 1),
        None => (text, 0),
    };
    let length = inner.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let (word, after) = inner.split_at(length);
    let Some((sign, width)) = sign(after, open == 1) else {
        return marks;
    };
    let width = open + length + width;
    for (style, ordinal) in words(word, sign) {
        let Some((content, glued)) = content(text, width) else {
            continue;
        };
        let is_counted = matches!(style, MarkStyle::Number(_) | MarkStyle::Padded(_));
        // "di." at the end of a paragraph is a word, "a. n." and "B. J. Habibie" are no items.
        let initials = text[content..].chars().nth(1) == Some('.');
        if content == text.len() && !is_counted || initials && !is_counted && sign == Sign::Dot {
            continue;
        }
        let plain = width == length + 1;
        let certain = is_counted && sign != Sign::Round && length <= 2 && !glued && plain;
        marks.push(Mark {
            style,
            ordinal,
            width,
            content,
            certain,
        });
    }
    marks
}

/// The sign after a number or a letter, and its width.
fn sign(after: &str, is_open: bool) -> Option<(Sign, usize)> {
    let (sign, width) = match (after.as_bytes(), is_open) {
        ([b')', b'.', ..], false) => (Sign::Bracket, 2),
        ([b')', ..], false) => (Sign::Bracket, 1),
        ([b'.', ..], false) => (Sign::Dot, 1),
        ([b')', ..], true) => (Sign::Round, 1),
        _ => return None,
    };
    Some((sign, width))
}

/// What a word before such a sign may count.
fn words(word: &str, sign: Sign) -> Vec<(MarkStyle, u32)> {
    let is = |test: fn(&u8) -> bool| !word.is_empty() && word.bytes().all(|byte| test(&byte));
    let mut found = Vec::new();
    if is(u8::is_ascii_digit) {
        let number = word.parse().ok().filter(|number| *number <= LAST_ITEM);
        let style = if word.len() > 1 && word.starts_with('0') {
            MarkStyle::Padded(sign)
        } else {
            MarkStyle::Number(sign)
        };
        found.extend(number.map(|number| (style, number)));
    } else if is(u8::is_ascii_lowercase) {
        let letters = letters(word).into_iter();
        found.extend(letters.map(|ordinal| (MarkStyle::Letter(sign), ordinal)));
        found.extend(roman(word).map(|ordinal| (MarkStyle::SmallRoman(sign), ordinal)));
    } else if is(u8::is_ascii_uppercase) {
        if let [letter] = word.as_bytes() {
            found.push((MarkStyle::Capital(sign), u32::from(letter - b'A') + 1));
        }
        let small = word.to_ascii_lowercase();
        found.extend(roman(&small).map(|ordinal| (MarkStyle::Roman(sign), ordinal)));
    }
    found
}

/// The place of `a` to `z`, `aa`, `ab` … in their order, from 1; of `bb` in Word's order (`aa`,
/// `bb`, `cc`) too.
fn letters(word: &str) -> Vec<u32> {
    let place = |letter: &u8| u32::from(letter - b'a') + 1;
    match word.as_bytes() {
        [one] => vec![place(one)],
        [b'a', b'a'] => vec![27],
        [ten, one] if ten == one => vec![26 + place(one), place(ten) * 26 + place(one)],
        [b'a', one] => vec![26 + place(one)],
        _ => Vec::new(),
    }
}

/// The value of a Roman number up to 39.
fn roman(word: &str) -> Option<u32> {
    const ONES: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let tens = word.bytes().take_while(|byte| *byte == b'x').count();
    let ones = ONES.iter().position(|ones| *ones == &word[tens..])?;
    let value = u32::try_from(tens * 10 + ones).ok()?;
    (tens <= 3 && value > 0).then_some(value)
}

fn bullet(text: &str) -> Option<Mark> {
    let bullet = text.chars().next()?;
    if !BULLETS.iter().any(|some| some.contains(&bullet)) {
        return None;
    }
    let width = bullet.len_utf8();
    let (content, glued) = content(text, width)?;
    // A star alone may lead to a note.
    let certain = !glued && matches!(bullet, '-' | '+');
    let is_mark = if glued {
        !NEVER_GLUED.contains(&bullet)
    } else {
        certain || content < text.len()
    };
    is_mark.then_some(Mark {
        style: MarkStyle::Bullet(bullet),
        ordinal: 0,
        width,
        content,
        certain,
    })
}

/// `1.1` or `2.3.1.`, followed by a blank.
fn decimal(text: &str) -> Option<Mark> {
    let width = text
        .bytes()
        .take_while(|byte| byte.is_ascii_digit() || *byte == b'.')
        .count();
    let word = text[..width].strip_suffix('.').unwrap_or(&text[..width]);
    let numbers: Option<Vec<u32>> = word
        .split('.')
        // 09.30 and 12.00 are times.
        .map(|part| {
            part.parse()
                .ok()
                .filter(|_| part.len() <= 2 && !part.starts_with('0'))
        })
        .collect();
    let numbers = numbers.filter(|numbers| (2..=4).contains(&numbers.len()))?;
    let (last, before) = numbers.split_last()?;
    let (content, glued) = content(text, width)?;
    let is_time = ["WIB", "WIT"]
        .iter()
        .any(|zone| text[content..].starts_with(zone));
    (!glued && !is_time).then_some(Mark {
        style: MarkStyle::Decimal(before.iter().fold(0, |all, number| all * 100 + number)),
        ordinal: *last,
        width,
        content,
        certain: false,
    })
}

/// Where the text after a mark begins, and whether it is glued to it; none where no text can be
/// meant.
fn content(text: &str, width: usize) -> Option<(usize, bool)> {
    let after = &text[width..];
    let rest = after.trim_start_matches([' ', '\t', '\u{A0}']);
    if rest.is_empty() {
        // A line that is a mark and nothing else is an empty item.
        return Some((text.len(), false));
    }
    let is_glued = rest.len() == after.len();
    let word = rest.trim_start_matches(['*', '_', '"', '“']);
    let begins_a_word = word.starts_with(char::is_alphabetic);
    (!is_glued || begins_a_word).then_some((width + after.len() - rest.len(), is_glued))
}

#[cfg(test)]
mod tests {
    use super::{MarkStyle, Sign, marks};

    #[test]
    fn marks_are_what_offices_put_before_items() {
        use Sign::{Bracket, Dot, Round};
        for (text, wanted) in [
            ("1. satu", vec![(MarkStyle::Number(Dot), 1)]),
            ("1). satu", vec![(MarkStyle::Number(Bracket), 1)]),
            ("(1) satu", vec![(MarkStyle::Number(Round), 1)]),
            ("1.satu", vec![(MarkStyle::Number(Dot), 1)]),
            ("ab. satu", vec![(MarkStyle::Letter(Dot), 28)]),
            ("c) satu", vec![(MarkStyle::Letter(Bracket), 3)]),
            ("1.1 satu", vec![(MarkStyle::Decimal(1), 1)]),
            ("2.3.1. satu", vec![(MarkStyle::Decimal(203), 1)]),
            (
                "i. satu",
                vec![(MarkStyle::Letter(Dot), 9), (MarkStyle::SmallRoman(Dot), 1)],
            ),
            ("IV. satu", vec![(MarkStyle::Roman(Dot), 4)]),
            ("-satu", vec![(MarkStyle::Bullet('-'), 0)]),
            ("•\tsatu", vec![(MarkStyle::Bullet('•'), 0)]),
        ] {
            let found: Vec<_> = marks(text).iter().map(|m| (m.style, m.ordinal)).collect();
            assert_eq!(found, wanted, "{text}");
        }
        for none in [
            "1.250 unit",
            "2024. Selesai",
            "-5 derajat",
            "*tebal*",
            "obat",
            "(2024) satu",
            "dua. tiga",
            "1:2 satu",
        ] {
            assert_eq!(marks(none), [], "{none}");
        }
    }
}
