//! Placeholders of SRIKANDI that somebody typed: only a draft that is uploaded there has any, and
//! the templates write them.

use super::Sink;
use crate::{
    cycle::{Cycle, TandaTangan},
    finding::{FormProblem, same_length_text},
};

/// Longer than any name of a placeholder.
const LONGEST: usize = 40;

/// `source` is the file.
pub(super) fn check(cycle: &Cycle, source: &[u8], sink: &mut Sink<'_>) {
    let in_srikandi = cycle.nota_dinas.tanda_tangan == Some(TandaTangan::Srikandi);
    let (source, _) = same_length_text(source);
    let places = sink.places;
    for typed in places.texts() {
        let span = typed.span();
        let Some(sign) = source.get(span).and_then(placeholder) else {
            continue;
        };
        let problem = FormProblem::Placeholder {
            sign: sign.to_owned(),
            is_uploaded: in_srikandi && typed.section() == "nota_dinas",
        };
        sink.add(&typed.key(), problem);
    }
}

/// The first `${…}` of a text.
fn placeholder(text: &str) -> Option<&str> {
    let mut starts = text.match_indices("${").map(|(at, _)| &text[at..]);
    starts.find_map(|rest| {
        let end = rest.find('}').filter(|end| (3..=LONGEST).contains(end))?;
        let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ');
        rest[2..end].chars().all(is_name).then(|| &rest[..=end])
    })
}
