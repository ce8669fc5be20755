//! The rules over a cycle: a cycle file in, findings out.

mod bahasa;
mod berkas;
mod kl;
mod nomor;
mod notasi;
mod pejabat;
mod rapat;
mod siklus;
mod tenggat;

use std::sync::LazyLock;

use nodin::{House, assets::Assets, cycle::Cycle, read};

static HOUSE: LazyLock<House> =
    LazyLock::new(|| House::new(Assets::default()).expect("the shipped house is sound"));

/// What every cycle file has; a case adds its own sections.
const HEAD: &str = "versi: 1\nsiklus: { nomor: S-1/2024, isu: Uji Periksa, tahun: 2024 }\n";

/// Code and key of everything that is found in a file.
fn found(source: &str) -> Vec<(&'static str, String)> {
    let read = read::read::<Cycle>(source.as_bytes());
    HOUSE
        .check(&read, source.as_bytes())
        .into_iter()
        .map(|finding| (finding.problem.code(), finding.key))
        .collect()
}

/// Each case is a file's sections and what is found in them, in the order of the file.
fn assert_found(cases: &[(&str, &[(&str, &str)])]) {
    for (sections, wanted) in cases {
        let source = format!("{HEAD}{sections}\n");
        let wanted: Vec<_> = wanted
            .iter()
            .map(|(code, key)| (*code, (*key).to_owned()))
            .collect();
        assert_eq!(found(&source), wanted, "{source}");
    }
}
