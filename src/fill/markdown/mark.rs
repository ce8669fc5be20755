//! The marks of items: what offices put before them.

use super::{
    mark_style::{MarkStyle, Sign},
    reading::{Reading, readings},
};

/// The mark of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    pub style: MarkStyle,
    /// Its number; 0 for a bullet.
    pub ordinal: u32,
    /// Bytes of the mark itself, and where the text after it begins.
    pub from: usize,
    pub to: usize,
    pub content: usize,
    /// Signs of an emphasis before the mark that goes on in the text: `**1. Fakta**`.
    pub opening: usize,
    /// Makes an item by itself; any other needs one that follows or precedes it.
    pub certain: bool,
}

impl Mark {
    /// Whether an item of that mark is the next one of its list.
    pub(super) fn precedes(self, next: Self) -> bool {
        let is_next = self.style.is_bullet() || next.ordinal == self.ordinal + 1;
        self.style == next.style && is_next
    }

    /// Whether it may be an initial: "A. Yani".
    pub(super) fn is_capital(&self) -> bool {
        matches!(
            self.style,
            MarkStyle::Capital(Sign::Dot) | MarkStyle::Roman(Sign::Dot)
        )
    }

    /// Whether its text follows at once.
    pub(super) fn is_glued(&self) -> bool {
        self.content == self.to
    }
}

/// Those after which a number may follow that they belong to.
const DASHES: [char; 11] = ['-', '‐', '‑', '–', '—', '―', '−', '+', '*', '~', '·'];
/// Every mark that a line may begin with, in emphasis or not: "i." is a letter, and a Roman one.
pub(super) fn marks(text: &str) -> Vec<Mark> {
    let bare = text.trim_start_matches(['*', '_']);
    let from = text.len() - bare.len();
    let is_apart = bare.starts_with(char::is_whitespace);
    let from = if is_apart { 0 } else { from };
    let readings = readings(&text[from..]).into_iter();
    readings
        .filter_map(|reading| mark(text, from, &reading))
        .collect()
}

/// A reading as the mark of a line, if text can follow it so.
fn mark(text: &str, from: usize, reading: &Reading) -> Option<Mark> {
    let Reading { style, ordinal, .. } = *reading;
    let to = from + reading.width;
    // `**1.** satu`: the emphasis is the mark's own.
    let closed = from > 0 && text[to..].starts_with(&text[..from]);
    // A number after a dash may be below zero.
    let takes_number = matches!(style, MarkStyle::Bullet(bullet) if !DASHES.contains(&bullet));
    let (content, glued) = content(text, to + if closed { from } else { 0 }, takes_number)?;
    // a.pratama@kemlu.go.id is an address.
    let word = text.split_whitespace().next().unwrap_or_default();
    if glued && (!reading.may_glue || word.contains('@')) {
        return None;
    }
    let is_empty = content == text.len();
    let rest = &text[content..];
    let is_number = matches!(style, MarkStyle::Number(_) | MarkStyle::Padded(_));
    let plain = text.as_bytes()[to - 1] != b'.' || text.as_bytes()[to - 2] != b')';
    let certain = match style {
        MarkStyle::Number(Sign::Dot | Sign::Bracket)
        | MarkStyle::Padded(Sign::Dot | Sign::Bracket) => !glued && ordinal < 100 && plain,
        // A star alone may lead to a note.
        MarkStyle::Bullet('-' | '+') => !glued && reading.width == 1 && from == 0,
        _ => false,
    };
    let is_mark = match style {
        MarkStyle::Number(Sign::Dot) | MarkStyle::Padded(Sign::Dot) => !ends_date(rest),
        MarkStyle::Decimal(_) => !["WIB", "WIT"].iter().any(|zone| rest.starts_with(zone)),
        MarkStyle::Bullet(_) | MarkStyle::Box => certain || !is_empty,
        _ if is_number => true,
        // "di." at the end of a paragraph is a word, "a. n." and "B. J. Habibie" are no items.
        MarkStyle::Letter(Sign::Dot)
        | MarkStyle::Capital(Sign::Dot)
        | MarkStyle::Roman(Sign::Dot)
        | MarkStyle::SmallRoman(Sign::Dot) => !is_empty && rest.chars().nth(1) != Some('.'),
        _ => !is_empty,
    };
    is_mark.then_some(Mark {
        style,
        ordinal,
        from,
        to,
        content,
        opening: if closed { 0 } else { from },
        certain,
    })
}

/// Where the text after a mark begins, and whether it is glued to it; none where no text can be
/// meant.
fn content(text: &str, width: usize, takes_number: bool) -> Option<(usize, bool)> {
    let after = &text[width..];
    let rest = after.trim_start();
    if rest.is_empty() {
        // A line that is a mark and nothing else is an empty item.
        return Some((text.len(), false));
    }
    let is_glued = rest.len() == after.len();
    let word = rest.trim_start_matches(['*', '_', '"', '“']);
    let begins_a_word =
        word.starts_with(|c: char| c.is_alphabetic() || takes_number && c.is_ascii_digit());
    (!is_glued || begins_a_word).then_some((width + after.len() - rest.len(), is_glued))
}

/// Whether a number before this was the day of a date: "12. 3. 2024".
fn ends_date(rest: &str) -> bool {
    let mut parts = rest.splitn(3, ['.', ' ']).map(str::trim);
    let ((Some(month), Some(""), Some(year)) | (Some(month), Some(year), _)) =
        (parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    let year = year.split(|c: char| !c.is_ascii_digit()).next();
    let has_dot = rest[month.len()..].starts_with('.');
    has_dot && is_digits(month, 2) && year.is_some_and(|year| is_digits(year, 4) && year.len() > 1)
}

fn is_digits(text: &str, most: usize) -> bool {
    !text.is_empty() && text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit())
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
            ("->satu", vec![(MarkStyle::Bullet('→'), 0)]),
            ("-\u{2003}satu", vec![(MarkStyle::Bullet('-'), 0)]),
            ("∙ satu", vec![(MarkStyle::Bullet('∙'), 0)]),
            ("1.) satu", vec![(MarkStyle::Number(Bracket), 1)]),
            ("(1). satu", vec![(MarkStyle::Number(Round), 1)]),
            ("[1] satu", vec![(MarkStyle::Number(Sign::Square), 1)]),
            ("1️⃣ satu", vec![(MarkStyle::Number(Dot), 1)]),
            ("③ satu", vec![(MarkStyle::Number(Dot), 3)]),
            ("[ ] satu", vec![(MarkStyle::Box, 0)]),
            ("**1.** satu", vec![(MarkStyle::Number(Dot), 1)]),
            ("**1. satu**", vec![(MarkStyle::Number(Dot), 1)]),
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
            "12. 3. 2024",
            "12.3.2024",
            "**tebal** satu",
            "[1](satu)",
        ] {
            assert_eq!(marks(none), [], "{none}");
        }
    }
}
