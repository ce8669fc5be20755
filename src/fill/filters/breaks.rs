//! Long numbers and names over several lines.

use minijinja::{Error, State, Value};

use super::{invalid, text_of};
use crate::fill::{markup::escape, origin::marked};

/// `{{ "B-021/HN.00.01/02/2024" | penggal(16) }}` → B-021/HN.00.01/, 02/2024 on a second line: no
/// line is longer than so many characters. It ends after a `/`, else after a `-` or a `.`, else
/// anywhere. The text stands as it is, without emphasis.
pub(super) fn penggal(state: &State, value: Value, most: usize) -> Result<Value, Error> {
    if most == 0 {
        let detail = "`penggal` memerlukan panjang baris, paling sedikit 1";
        return Err(invalid(detail));
    }
    let mut markup = String::new();
    for line in lines(text_of("penggal", &value)?, most) {
        if !markup.is_empty() {
            markup.push_str("<br/>");
        }
        escape(line, &mut markup);
    }
    Ok(Value::from_safe_string(marked(state, &value, markup)))
}

fn lines(mut rest: &str, most: usize) -> Vec<&str> {
    let mut lines = Vec::new();
    while let Some((limit, _)) = rest.char_indices().nth(most) {
        let within = &rest[..limit];
        let after = within.rfind('/').or_else(|| within.rfind(['-', '.', ' ']));
        let (line, further) = rest.split_at(after.map_or(limit, |at| at + 1));
        lines.push(line);
        rest = further;
    }
    lines.push(rest);
    lines
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn lines_end_where_a_reader_would_end_them_and_nothing_is_lost() {
        for (text, most, expected) in [
            (
                "B-021/HN.00.01/02/2024",
                16,
                vec!["B-021/HN.00.01/", "02/2024"],
            ),
            ("12/De-II", 16, vec!["12/De-II"]),
            ("SK-014-2024", 11, vec!["SK-014-2024"]),
            ("SK-014-2024", 10, vec!["SK-014-", "2024"]),
            ("/////", 2, vec!["//", "//", "/"]),
            ("panjaaang", 4, vec!["panj", "aaan", "g"]),
            ("éééé", 2, vec!["éé", "éé"]),
            ("", 3, vec![""]),
        ] {
            assert_eq!(lines(text, most), expected, "{text}");
        }
    }
}
