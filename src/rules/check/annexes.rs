//! Annexes that the nota dinas refers to: are there so many?

use super::Sink;
use crate::{cycle::Cycle, finding::FormProblem};

const WORD: &str = "Lampiran";
/// What has annexes of its own: "Lampiran IX Peraturan Presiden …".
const OTHERS: [&str; 12] = [
    "dari",
    "pada",
    "Peraturan",
    "Keputusan",
    "Instruksi",
    "Undang-Undang",
    "Perpres",
    "Permen",
    "Surat",
    "Nota",
    "Laporan",
    "Konvensi",
];

pub(super) fn check(cycle: &Cycle, sink: &mut Sink<'_>) {
    let nota_dinas = &cycle.nota_dinas;
    let annexes = cycle.annexes();
    for (key, text) in [
        ("nota_dinas.pembuka", &nota_dinas.pembuka),
        ("nota_dinas.isi", &nota_dinas.isi),
        ("nota_dinas.penutup", &nota_dinas.penutup),
    ] {
        let text = text.as_deref().unwrap_or_default();
        let missing = text.match_indices(WORD).find_map(|(at, word)| {
            let number = named(&text[at + word.len()..])?;
            (value(number)? > annexes).then(|| number.to_owned())
        });
        if let Some(number) = missing {
            sink.add(key, FormProblem::NoSuchAnnex { number, annexes });
        }
    }
}

/// The number after the word, where it is one of this nota dinas.
fn named(after: &str) -> Option<&str> {
    let mut words = after.strip_prefix(' ')?.split_whitespace();
    let number = words.next()?.trim_end_matches(['.', ',', ';', ':', ')']);
    let next = words.next().unwrap_or_default();
    (!OTHERS.contains(&next)).then_some(number)
}

fn value(number: &str) -> Option<usize> {
    const ROMAN: [&str; 12] = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
    ];
    let roman = ROMAN.iter().position(|roman| *roman == number);
    roman.map(|place| place + 1).or_else(|| number.parse().ok())
}
