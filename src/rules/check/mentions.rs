//! Names in the running text of the steps before the recommendations.

use crate::read::Places;

/// Sections that come of the recommendations, or are them.
const AFTER: [&str; 2] = ["rekomendasi", "nota_dinas"];

/// The texts of the steps before, a line each, with single spaces.
pub(super) struct StepsBefore(String);

impl StepsBefore {
    pub(super) fn of(places: &Places) -> Self {
        let mut lines = String::new();
        for typed in places
            .texts()
            .filter(|typed| !AFTER.contains(&typed.section()))
        {
            for word in typed.text().split_whitespace() {
                lines.push_str(word);
                lines.push(' ');
            }
            lines.push('\n');
        }
        Self(lines)
    }

    /// True when a name stands there as a whole.
    pub(super) fn mention(&self, name: &str) -> bool {
        holds_whole(&self.0, name)
    }
}

/// Whether a name stands in a text as a whole word or words.
pub(super) fn holds_whole(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        let is_apart = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
        is_apart(before) && is_apart(after)
    })
}
