//! Agreement with `serde_yaml`, which shares no code with the reader: the same values.

use std::{collections::BTreeMap, fs};

use nodin::{cycle::Cycle, read::read};
use proptest::prelude::*;

use super::limits::TOKENS;

#[test]
fn the_full_cycle_and_every_sample_are_read_alike() {
    let mut sources = vec![super::full_cycle()];
    for entry in fs::read_dir("samples").expect("the samples") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|ending| ending == "yaml") {
            sources.push(fs::read_to_string(path).expect("a sample"));
        }
    }
    assert!(sources.len() > 2);
    for source in sources {
        let wanted: Cycle = serde_yaml::from_str(&source).expect("serde_yaml reads it");
        assert_eq!(read::<Cycle>(source.as_bytes()).value, wanted);
    }
}

#[test]
fn scalars_come_out_as_typed() {
    for text in [
        "0196",
        "1_000",
        "no",
        "yes",
        "1.0",
        "197001011995031001",
        "09:30",
        "0x1F",
        "1e3",
        ".inf",
        "2024-02-28",
        "true",
        "+1",
        "0o7",
    ] {
        let source = format!("nota_dinas:\n  hal: {text}\n");
        assert_eq!(
            read::<Cycle>(source.as_bytes())
                .value
                .nota_dinas
                .hal
                .as_deref(),
            Some(text)
        );
    }
}

proptest! {
    #![proptest_config(crate::seeded(256))]

    #[test]
    fn written_texts_come_back(hal in "[ -~é–\n\t]{1,60}", isi in "[ -~]{1,20}(\n[ -~]{0,20}){0,4}") {
        let texts: BTreeMap<_, _> = [("hal", &hal), ("isi", &isi)].into();
        let source = serde_yaml::to_string(&BTreeMap::from([("nota_dinas", texts)])).expect("written");
        let read = read::<Cycle>(source.as_bytes());
        prop_assert!(!read.findings.iter().any(nodin::finding::Finding::is_error), "{source}");
        // White space alone is a blank.
        let present = |text: String| Some(text).filter(|text| !text.trim().is_empty());
        prop_assert_eq!(read.value.nota_dinas.hal, present(hal).map(Into::into));
        prop_assert_eq!(read.value.nota_dinas.isi, present(isi).map(Into::into));
    }

    /// Whatever both accept, both read alike; what only one accepts proves nothing.
    #[test]
    fn accepted_texts_are_read_alike(tokens in prop::collection::vec(prop::sample::select(TOKENS), 1..12)) {
        let source = format!("nota_dinas:\n  nomor: 1\n  hal: {}\n", tokens.concat());
        let read = read::<Cycle>(source.as_bytes());
        if let (true, Ok(wanted)) = (read.findings.is_empty(), serde_yaml::from_str::<Cycle>(&source)) {
            let wanted = wanted.nota_dinas.hal.filter(|text| !text.trim().is_empty());
            prop_assert_eq!(read.value.nota_dinas.hal, wanted, "{}", source);
        }
    }
}
