//! Whatever was typed comes out, whatever Markdown it is taken for.

use nodin::fill::markdown;
use proptest::prelude::*;

use super::lettered::mark;

/// All that a reader sees of a text, with the marks of its items, as they were typed.
fn kept(markup: &str) -> String {
    let document = format!("<x>{markup}</x>");
    let document = roxmltree::Document::parse(&document).expect("well-formed markup");
    let mut kept = String::new();
    for node in document.descendants() {
        if node.has_tag_name("li") {
            kept.push_str(&mark(node));
        }
        kept.push_str(node.text().filter(|_| node.is_text()).unwrap_or_default());
    }
    kept
}

/// Letters, digits, and the signs that Markdown makes no use of. The dot or the bracket
/// after an item's mark is the house's own, so these two do not count.
fn signs(text: &str) -> String {
    let is_markdown = |c| matches!(c, '*' | '_' | '|' | '-' | '+' | ':' | '\\' | '.' | ')');
    let is_sign = |c: &char| c.is_ascii_graphic() && !is_markdown(*c);
    text.chars().filter(is_sign).collect()
}

/// Backslashes that may go: those before a sign that is a mark somewhere, and before a number or a
/// letter that may be an item's.
fn escapes(text: &str) -> usize {
    let before = |pair: &&[u8]| {
        pair[0] == b'\\' && b"\\*_|-+#>`~[]<&!=().abcde0123456789".contains(&pair[1])
    };
    text.as_bytes().windows(2).filter(before).count()
}

/// Lines as officials type them, and as only a machine would.
fn lines() -> impl Strategy<Value = String> {
    let mark = prop_oneof![
        4 => "[a-e][.)] ",
        3 => "[1-4][.)] ",
        1 => "(0|01|9|10|99|100|2024)[.)] ",
        1 => "[-*+>#] |\\| |```|---|a\\. n\\. |\\[a\\]: |1\\. a\\. |> a\\. |\\[a\\]",
        3 => "",
    ];
    let rest = prop_oneof![
        4 => "[a-z]{1,3}",
        3 => "[a-z0-9 *_#>|`~!.()<&;:,/%=\"'?@$^{}\\[\\]\\\\-]{0,12}",
        1 => "[a-z]\\\\[*_|#\\\\a][a-z]?[*_]?",
        1 => "[a-z]( {2}|\\\\|\r|\t\\|)",
        1 => "",
    ];
    let line = ("( {0,4}|\t| {6}|\t\t)", mark, rest);
    prop::collection::vec(
        line.prop_map(|(indent, mark, rest)| indent + &mark + &rest),
        0..9,
    )
    .prop_map(|lines| lines.join("\n"))
}

proptest! {
    #![proptest_config(crate::seeded(1000))]

    /// Letters, digits and signs of any text are all there, in their order, whatever
    /// Markdown they are taken for.
    #[test]
    fn nothing_that_was_typed_vanishes(text in lines()) {
        for markup in [markdown::blocks(&text), markdown::inline(&text)] {
            let kept = kept(&markup);
            prop_assert_eq!(signs(&kept), signs(&text), "{:?} → {}", text, markup);
            let backslashes = |text: &str| text.matches('\\').count();
            prop_assert!(
                backslashes(&kept) + escapes(&text) >= backslashes(&text)
                    && backslashes(&kept) <= backslashes(&text),
                "{text:?} → {markup}"
            );
        }
    }
}
