//! Annexes that the nota dinas refers to: are there so many, and is each of them referred to?

use std::ops::RangeInclusive;

use super::Sink;
use crate::{
    cycle::Cycle,
    finding::{Finding, FormProblem},
    naskah::{Block, Naskah, plain, walk},
    read::Read,
};

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

/// Annexes that nothing in the body of the nota dinas leads to, neither what was typed nor what the
/// templates say; `naskah` is the filled nota dinas.
pub(crate) fn unnamed(mut naskah: Naskah, read: &Read<Cycle>) -> Vec<Finding> {
    let body = |block: &Block| {
        matches!(
            block,
            Block::Paragraph(_) | Block::List(_) | Block::Table(_) | Block::Section(_)
        )
    };
    naskah.blocks.retain(body);
    naskah.lampiran.clear();
    let mut said = String::new();
    walk::read(&naskah, &mut |text, _| {
        said += &plain(text).to_lowercase();
        said.push('\n');
    });
    let cycle = &read.value;
    let annexes = cycle.annexes();
    let named = named_in(&said);
    let further: Vec<_> = cycle.nota_dinas.lampiran_lain.indexed().collect();
    let first_further = annexes - further.len();
    let mut findings = Vec::new();
    for annex in 0..annexes {
        let further = annex
            .checked_sub(first_further)
            .and_then(|at| further.get(at));
        let title = further.and_then(|(_, lampiran)| lampiran.judul.as_deref());
        let is_titled = title.is_some_and(|title| said.contains(&title.to_lowercase()));
        let is_attached = annexes == 1 && said.contains("lampir");
        let is_named = named.iter().any(|range| range.contains(&(annex + 1)));
        if is_named || is_titled || is_attached {
            continue;
        }
        let key = match further {
            Some((index, _)) => format!("nota_dinas.lampiran_lain[{index}]"),
            None => "nota_dinas.isi".to_owned(),
        };
        let annex = match ROMAN.get(annex) {
            _ if annexes == 1 => WORD.to_owned(),
            Some(roman) => format!("{WORD} {roman}"),
            None => format!("{WORD} {}", annex + 1),
        };
        findings.push(Finding::new(
            FormProblem::UnnamedAnnex { annex },
            &key,
            read.places.of(&key),
        ));
    }
    findings
}

/// The numbers of annexes in a text of small letters: "lampiran i, iii, dan v", "lampiran ii–iv",
/// "lampiran ii s.d. lampiran iv". Without a number it is the first, the rumusan rekomendasi.
fn named_in(text: &str) -> Vec<RangeInclusive<usize>> {
    let mut named: Vec<RangeInclusive<usize>> = Vec::new();
    for (at, annex) in text.match_indices("lampiran") {
        let before = named.len();
        let mut is_range = false;
        for word in text[at + annex.len()..].split_whitespace() {
            let bare = word.trim_matches([',', '.', ';', ':', '(', ')']);
            let mut ends = bare.split(['–', '-']).map_while(value);
            if let Some(from) = ends.next() {
                let begun = named.last().filter(|_| is_range).map(|last| *last.start());
                named.push(begun.unwrap_or(from)..=ends.next().unwrap_or(from));
                is_range = false;
            } else if ["s.d", "s/d", "sampai", "hingga"].contains(&bare) {
                is_range = true;
            } else if !["dan", "serta", "dengan", "lampiran"].contains(&bare) {
                break;
            }
            if word.ends_with([';', ')']) || !is_range && word.ends_with('.') {
                break;
            }
        }
        if named.len() == before {
            named.push(1..=1);
        }
    }
    named
}

const ROMAN: [&str; 20] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
    "XVI", "XVII", "XVIII", "XIX", "XX",
];

fn value(number: &str) -> Option<usize> {
    let roman = ROMAN
        .iter()
        .position(|roman| roman.eq_ignore_ascii_case(number));
    roman.map(|place| place + 1).or_else(|| number.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::named_in;

    #[test]
    fn annexes_are_named_by_their_numbers() {
        for (text, named) in [
            ("tercantum dalam lampiran ii.", vec![2..=2]),
            ("lampiran i, iii, dan v memuat", vec![1..=1, 3..=3, 5..=5]),
            ("lampiran ii–iv serta 6", vec![2..=4, 6..=6]),
            (
                "lampiran ii sampai dengan lampiran iv; lampiran v",
                vec![2..=2, 2..=4, 4..=4, 5..=5],
            ),
            ("lampiran ii s.d. iii", vec![2..=2, 2..=3]),
            ("tercantum dalam lampiran.", vec![1..=1]),
            ("lampiran 1-99999999999", vec![1..=99_999_999_999]),
            ("peta terlampir", vec![]),
        ] {
            assert_eq!(named_in(text), named, "{text}");
        }
    }
}
