//! Signs of other notations (of Markdown's that naskah dinas has no use for, of HTML): they are
//! printed as they were typed, and told of.

use std::ops::Range;

use super::note::Raw;

/// Elements of HTML that come along when a text is pasted.
const ELEMENTS: [&str; 22] = [
    "a", "b", "i", "u", "p", "s", "em", "strong", "span", "div", "sup", "sub", "ul", "ol", "li",
    "table", "tr", "td", "th", "img", "h1", "font",
];
const ENTITIES: [&str; 10] = [
    "amp", "nbsp", "lt", "gt", "quot", "apos", "ndash", "mdash", "copy", "hellip",
];

/// Bytes of the longest of them, so that a text made to be slow is not.
const LONGEST: usize = 2000;

/// What a line begins with, and how long that is.
pub(super) fn of_line(line: &str) -> Option<(usize, Raw)> {
    let marks = |sign: char| line.len() - line.trim_start_matches(sign).len();
    let line = line.trim_end();
    let is_rule = |sign| marks(sign) == line.len() && line.len() > 2;
    match line.chars().next()? {
        '#' if marks('#') <= 6 && line[marks('#')..].starts_with(' ') => {
            Some((marks('#'), Raw::Heading))
        }
        '>' => Some((1, Raw::Quotation)),
        '`' if marks('`') > 2 => Some((marks('`'), Raw::Code)),
        sign @ ('-' | '*' | '=') if is_rule(sign) => Some((line.len(), Raw::Rule)),
        '[' if defines(line) && line.starts_with("[^") => Some((line.len(), Raw::Footnote)),
        '[' if defines(line) => Some((line.len(), Raw::Link)),
        _ => None,
    }
}

/// `[laman]: https://…`, the definition of a link.
fn defines(line: &str) -> bool {
    line.split_once("]: ")
        .is_some_and(|(name, _)| !name.contains(' '))
}

/// Those within a paragraph, in the order in which they stand, but for signs after the backslashes
/// at `escapes`.
pub(super) fn find(text: &str, escapes: &[usize]) -> Vec<(Range<usize>, Raw)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find(['`', '~', '[', '!', '<', '&']) {
        at += next;
        let is_escaped = at > 0 && escapes.binary_search(&(at - 1)).is_ok();
        let sign = at_sign(&text[at..]).filter(|_| !is_escaped);
        let length = sign.map_or(1, |(length, raw)| {
            found.push((at..at + length, raw));
            length
        });
        at += length;
    }
    found
}

/// What begins here, and how long it is.
fn at_sign(rest: &str) -> Option<(usize, Raw)> {
    let rest = &rest[..rest.floor_char_boundary(LONGEST)];
    let up_to = |open: usize, close: &str| {
        let inner = rest.get(open..)?.find(close)?;
        (inner > 0 && !rest[open..open + inner].contains('\n'))
            .then_some(open + inner + close.len())
    };
    match rest.as_bytes() {
        [b'`', ..] => Some((up_to(1, "`")?, Raw::Code)),
        [b'~', b'~', ..] => Some((up_to(2, "~~")?, Raw::Strike)),
        [b'~', ..] => {
            let length = up_to(1, "~")?;
            let inner = &rest[1..length - 1];
            let is_word = inner.starts_with(char::is_alphanumeric) && !inner.ends_with(' ');
            is_word.then_some((length, Raw::Strike))
        }
        [b'!', b'[', ..] => Some((1 + link(&rest[1..])?, Raw::Picture)),
        [b'[', b'^', ..] => Some((up_to(2, "]")?, Raw::Footnote)),
        [b'[', ..] => Some((link(rest)?, Raw::Link)),
        [b'<', ..] => element(rest),
        [b'&', ..] => {
            let length = up_to(1, ";")?;
            let name = &rest[1..length - 1];
            let is_entity = ENTITIES.contains(&name) || name.starts_with('#');
            is_entity.then_some((length, Raw::Entity))
        }
        _ => None,
    }
}

/// The length of `[…](…)`.
fn link(rest: &str) -> Option<usize> {
    let name = rest.find("](")?;
    let end = rest[name..].find(')')? + name;
    (!rest[..end].contains('\n')).then_some(end + 1)
}

fn element(rest: &str) -> Option<(usize, Raw)> {
    if line_break(rest).is_some() {
        return None;
    }
    let end = rest.find('>')? + 1;
    let inner = &rest[1..end - 1];
    let name = inner.strip_prefix('/').unwrap_or(inner);
    let name = name.split([' ', '/']).next().unwrap_or_default();
    let is_element = ELEMENTS.contains(&name.to_ascii_lowercase().as_str());
    let is_other = inner.starts_with("!--") || inner.starts_with("http");
    (is_element || is_other).then_some((end, Raw::Html))
}

/// The length of `<br>`, which Word's and the web's tables write for a line.
pub(super) fn line_break(rest: &str) -> Option<usize> {
    ["<br>", "<br/>", "<br />"]
        .into_iter()
        .find(|tag| {
            rest.get(..tag.len())
                .is_some_and(|own| own.eq_ignore_ascii_case(tag))
        })
        .map(str::len)
}

#[cfg(test)]
mod tests {
    use super::{Raw, find, of_line};

    #[test]
    fn signs_of_other_notations_are_known() {
        for (text, raw) in [
            ("lihat [laman](https://x.id) itu", Raw::Link),
            ("![Foto](f.jpg)", Raw::Picture),
            ("naik 5%[^1]", Raw::Footnote),
            ("`kode`", Raw::Code),
            ("~coret~ dan", Raw::Strike),
            ("<b>tebal</b>", Raw::Html),
            ("a&nbsp;b", Raw::Entity),
        ] {
            assert_eq!(
                find(text, &[]).first().map(|(_, raw)| *raw),
                Some(raw),
                "{text}"
            );
        }
        for text in [
            "a < b > c",
            "baris<br>baru",
            "[sic]",
            "R&D; lalu",
            "~ 5 km",
            "a ~ b ~ c",
            "5' dan `",
        ] {
            assert_eq!(find(text, &[]), [], "{text}");
        }
        for (line, raw) in [
            ("## Judul", Some(Raw::Heading)),
            ("> kutip", Some(Raw::Quotation)),
            ("---", Some(Raw::Rule)),
            ("#1 nasional", None),
            ("[a]: b", Some(Raw::Link)),
        ] {
            assert_eq!(of_line(line).map(|(_, raw)| raw), raw, "{line}");
        }
    }
}
