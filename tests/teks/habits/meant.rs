//! What is meant: paragraphs, items by depth, and rows.

use proptest::{prelude::*, sample::select};

/// What stands on the page: one of these a line.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::teks) enum Unit {
    Paragraph(String),
    /// A paragraph that stands on the line of the item after it.
    Label(String),
    /// From depth 0.
    Item(usize, String),
    Row(Vec<String>),
}

/// So many of the words may end a sentence.
const NOUNS: usize = 20;
/// So many may begin one.
const FIRST: usize = 38;
const WORDS: [&str; 40] = [
    "kementerian",
    "lembaga",
    "rapat",
    "koordinasi",
    "kebijakan",
    "patroli",
    "laut",
    "wilayah",
    "data",
    "tahun",
    "kapal",
    "asing",
    "nelayan",
    "perundingan",
    "naskah",
    "anggaran",
    "posisi",
    "nasional",
    "rencana",
    "aksi",
    "yang",
    "dan",
    "di",
    "untuk",
    "dengan",
    "telah",
    "akan",
    "*draft*",
    "Pasal 5 ayat (1)",
    "ayat (2) dan ayat (3)",
    "huruf a. dan huruf b.",
    "periode 2020 - 2024",
    "tanggal 12. 3. 2024",
    "Jenderal A. Yani",
    "pukul 09.30 - 12.00 WIB",
    "Rp1.250.000,00",
    "Kementerian Luar Negeri dan",
    "12 kapal",
    "kapal|awak",
    "[sic](x)",
];

fn sentences() -> impl Strategy<Value = String> {
    (
        // No sentence begins with a sign, or ends with "dan".
        select(&WORDS[..FIRST]),
        prop::collection::vec(select(&WORDS[..]), 0..14),
        select(&WORDS[..NOUNS]),
        any::<bool>(),
    )
        .prop_map(|(first, mut words, last, stop)| {
            words.insert(0, first);
            words.push(last);
            let text = words.join(" ");
            let mut chars = text.trim_start_matches('*').chars();
            let first = chars.next().map(|c| c.to_ascii_uppercase());
            let text: String = first.into_iter().chain(chars).collect();
            // A star at the beginning was one of a pair.
            let text = if words[0].starts_with('*') {
                format!("*{text}")
            } else {
                text
            };
            text + if stop { "." } else { "" }
        })
}

/// Paragraphs, lists with items within items, and tables, in any order.
pub(in crate::teks) fn texts() -> impl Strategy<Value = Vec<Unit>> {
    let sentence = || sentences().prop_map(|text| text.trim_end_matches('.').to_owned() + ".");
    let list = prop::collection::vec((0..3_usize, sentences()), 2..7).prop_map(|items| {
        let mut next = 0;
        let items = items.into_iter().map(|(wanted, text)| {
            let depth = wanted.min(next);
            next = depth + 1;
            Unit::Item(depth, text)
        });
        items.collect()
    });
    let labelled = (
        select(&["Menimbang :", "Dasar hukum:", "Catatan:"][..]),
        prop::collection::vec(sentences(), 2..4),
    )
        .prop_map(|(label, items)| {
            let label = std::iter::once(Unit::Label(label.to_owned()));
            label
                .chain(items.into_iter().map(|text| Unit::Item(0, text)))
                .collect()
        });
    let rows = (2..4_usize, 2..4_usize).prop_flat_map(|(columns, rows)| {
        let cell =
            prop::collection::vec(select(&WORDS[..NOUNS]), 1..3).prop_map(|words| words.join(" "));
        let row = prop::collection::vec(cell, columns).prop_map(Unit::Row);
        prop::collection::vec(row, rows)
    });
    let block = prop_oneof![
        4 => sentence().prop_map(|text| vec![Unit::Paragraph(text)]),
        3 => list,
        1 => labelled,
        1 => rows,
    ];
    prop::collection::vec(block, 1..5).prop_map(|blocks| blocks.concat())
}
