//! Words that naskah dinas does not use, each at its very place in the file.

use crate::{
    bahasa::Bahasa,
    finding::{Finding, FormProblem},
    read::Places,
};

/// Keys whose texts are names and signs, not language.
const NOT_LANGUAGE: [&str; 7] = [
    "nama",
    "nama_tanpa_gelar",
    "nip",
    "nomor",
    "instansi",
    "berkas",
    "naskah_bertanda_tangan",
];

pub(super) fn check<'a>(
    places: &'a Places,
    source: &'a str,
    bahasa: &'a Bahasa,
) -> impl Iterator<Item = Finding> + 'a {
    places.texts().flat_map(move |typed| {
        let span = typed.span();
        let text = source.get(span.clone()).unwrap_or_default();
        // The line that opens a block may hold a comment.
        let opening = match text.split_once('\n') {
            Some((opening, _)) if opening.starts_with(['|', '>']) => opening.len(),
            _ => 0,
        };
        let start = span.start + opening;
        bahasa.hits(&text[opening..]).filter_map(move |hit| {
            let key = typed.key();
            let is_language = !NOT_LANGUAGE.contains(&last_step(&key));
            (is_language && hit.applies_to(&key)).then(|| {
                let problem = FormProblem::Wording {
                    word: hit.word.to_owned(),
                    right: hit.right(),
                    source_of_rule: hit.source().to_owned(),
                };
                let at = start + hit.start;
                Finding::new(problem, key, at..at + hit.word.len())
            })
        })
    })
}

/// The key of a path's last step, without an index.
fn last_step(key: &str) -> &str {
    let step = key.rsplit('.').next().unwrap_or_default();
    step.split('[').next().unwrap_or_default()
}
