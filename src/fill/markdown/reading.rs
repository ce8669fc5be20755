//! What a text may begin with that is a mark, whatever follows it: numbers, letters, bullets, boxes.

use super::mark_style::{MarkStyle, Sign, is_bullet};

/// Bullets as a keyboard has them, and whether a word may follow at once.
const TYPED: [(&str, char, bool); 7] = [
    ("-->", '→', true),
    ("->", '→', true),
    ("==>", '⇒', true),
    ("=>", '⇒', true),
    (">>", '»', true),
    ("--", '–', false),
    ("**", '⁑', false),
];
/// Those that mean something else where a word follows at once, or are letters.
const NEVER_GLUED: [char; 11] = ['*', '+', 'o', '§', 'Ø', 'ü', '—', '·', '→', '~', '⇒'];
/// The largest number of an item; "2024. Selesai" is a sentence.
const LAST_ITEM: u32 = 999;

/// A mark as a text may begin with it.
pub(super) struct Reading {
    pub style: MarkStyle,
    pub ordinal: u32,
    pub width: usize,
    /// A word may follow at once.
    pub may_glue: bool,
}

/// What a text may begin with, whatever follows.
pub(super) fn readings(text: &str) -> Vec<Reading> {
    let mut readings: Vec<Reading> = Vec::new();
    readings.extend(tick_box(text));
    readings.extend(bullet(text));
    readings.extend(decimal(text));
    readings.extend(ready_made(text));
    let open = text.bytes().next().filter(|byte| b"([".contains(byte));
    let inner = &text[usize::from(open.is_some())..];
    let length = inner.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let (word, after) = inner.split_at(length);
    if let Some((sign, width)) = sign(after, open) {
        let width = text.len() - after.len() + width;
        let counted = words(word, sign).into_iter();
        readings.extend(counted.map(|(style, ordinal)| Reading {
            style,
            ordinal,
            width,
            may_glue: sign != Sign::Dash,
        }));
    }
    readings
}

/// The sign after a number or a letter, and its width.
fn sign(after: &str, open: Option<u8>) -> Option<(Sign, usize)> {
    Some(match (after.as_bytes(), open) {
        ([b')', b'.', ..] | [b'.', b')', ..], None) => (Sign::Bracket, 2),
        ([b')', ..], None) => (Sign::Bracket, 1),
        ([b'.', ..], None) => (Sign::Dot, 1),
        ([b'-' | b':', ..], None) => (Sign::Dash, 1),
        ([b')', b'.', ..], Some(b'(')) => (Sign::Round, 2),
        ([b')', ..], Some(b'(')) => (Sign::Round, 1),
        ([b']', b'.', ..], Some(b'[')) => (Sign::Square, 2),
        ([b']', ..], Some(b'[')) => (Sign::Square, 1),
        _ => return None,
    })
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

/// `[ ]` and `[x]`, and the signs of boxes.
fn tick_box(text: &str) -> Option<Reading> {
    const BOXES: [&str; 9] = ["[ ]", "[]", "[x]", "[X]", "[v]", "[V]", "[✓]", "[√]", "[-]"];
    let found = BOXES.into_iter().find(|some| text.starts_with(some));
    let sign = text.chars().next().filter(|c| "☐☑☒".contains(*c));
    let width = found.map(str::len).or_else(|| sign.map(char::len_utf8))?;
    Some(Reading {
        style: MarkStyle::Box,
        ordinal: 0,
        width,
        may_glue: true,
    })
}

fn bullet(text: &str) -> Option<Reading> {
    let typed = TYPED.iter().find(|(typed, ..)| text.starts_with(typed));
    let (bullet, width, may_glue) = if let Some((typed, bullet, may_glue)) = typed {
        (*bullet, typed.len(), *may_glue)
    } else {
        let bullet = text.chars().next().filter(|c| is_bullet(*c))?;
        let width = bullet.len_utf8();
        // What asks for a picture in colour is a part of it.
        let variant = text[width..].starts_with('\u{FE0F}');
        let width = width + if variant { '\u{FE0F}'.len_utf8() } else { 0 };
        (bullet, width, !NEVER_GLUED.contains(&bullet))
    };
    Some(Reading {
        style: MarkStyle::Bullet(bullet),
        ordinal: 0,
        width,
        may_glue,
    })
}

/// Numbers that are one sign: ① and, from telephones, 1️⃣.
fn ready_made(text: &str) -> Option<Reading> {
    let first = text.chars().next()?;
    let circled = ('①'..='⑳').contains(&first).then(|| {
        let ordinal = u32::from(first) - u32::from('①') + 1;
        (ordinal, first.len_utf8())
    });
    let digit = first.to_digit(10).and_then(|digit| {
        let rest = text[1..].trim_start_matches('\u{FE0F}');
        let rest = rest.strip_prefix('\u{20E3}')?;
        Some((digit, text.len() - rest.len()))
    });
    let (ordinal, width) = circled.or(digit)?;
    Some(Reading {
        style: MarkStyle::Number(Sign::Dot),
        ordinal,
        width,
        may_glue: true,
    })
}

/// `1.1` or `2.3.1.`, followed by a blank.
fn decimal(text: &str) -> Option<Reading> {
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
    Some(Reading {
        style: MarkStyle::Decimal(before.iter().fold(0, |all, number| all * 100 + number)),
        ordinal: *last,
        width,
        may_glue: false,
    })
}
