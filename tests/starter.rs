//! The cycle file to begin with: whatever an old one holds, it is read back as it was.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization as _;

use nodin::{
    cycle::{Cycle, Orang, PeranAtau, schema},
    fill::starter::{Older, kept, starter},
    read::{self, Read},
    rules::check,
};
use proptest::{collection::vec, option, prelude::*};

use crate::seeded;

fn read(file: &str) -> Read<Cycle> {
    read::read(file.as_bytes())
}

/// Texts as people type them, and such as only quotes can hold.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-z][A-Za-z ,.]{0,20}[a-z]",
        "[-?:,\\[\\]{}#&*!|>'\"%@` a-z\\\\~]{1,12}",
        "[ \na-z.:#-]{1,30}",
        "([0-9]{1,4}|null|true|no|~|2024-02-28|0x1F|1e3|09:30)",
        "[^\\p{C}\\p{Zl}\\p{Zp}]{1,12}",
    ]
    // As it is read: letters and their accents in one.
    .prop_map(|text| text.nfc().collect::<String>())
    .prop_filter("blank counts as absent", |text| !text.trim().is_empty())
}

proptest! {
    #![proptest_config(seeded(400))]

    #[test]
    fn what_is_kept_is_read_back_as_it_was(
        names in vec(option::of(texts()), 8),
        lists in vec(vec(texts(), 0..4), 3),
    ) {
        let mut old = Cycle::default();
        old.pejabat.menko.jabatan = names[0].clone().map(Into::into);
        old.pejabat.asdep.pangkat = names[1].clone().map(Into::into);
        old.notulensi.notulis.nama = names[2].clone().map(Into::into);
        old.laporan.pendahuluan.umum = names[3].clone().map(Into::into);
        old.laporan.penutup = names[4].clone().map(Into::into);
        old.nota_dinas.pembuka = names[5].clone().map(Into::into);
        old.nota_dinas.melalui = names[6].clone().map(Into::into);
        old.rapat.pimpinan = names[7].clone().map(|nama| {
            PeranAtau::Rinci(Orang { nama: Some(nama.clone().into()), jabatan: Some(nama.into()) })
        });
        old.arahan.dasar = lists[0].iter().cloned().map(Into::into).collect();
        old.nota_dinas.tembusan = lists[1].iter().cloned().map(Into::into).collect();
        old.nota_dinas.paraf = lists[2].iter().cloned().map(|jabatan| {
            PeranAtau::Rinci(Orang { jabatan: Some(jabatan.into()), nama: None })
        }).collect();

        let older = Older { name: "lama\n.yaml".to_owned(), cycle: old.clone() };
        let file = starter(2026, Some(&older)).expect("a file");
        let Read { mut value, findings, .. } = read(&file);
        prop_assert!(findings.iter().all(|finding| !finding.is_error()), "{findings:?}\n{file}");
        let identity = std::mem::take(&mut value.siklus);
        prop_assert_eq!(identity.tahun, Some(2026));
        value.versi = None;
        value.penelitian = None; // a round without a word
        prop_assert_eq!(value, kept(&old), "{}", file);
    }
}

/// Some readers of YAML take more plain words for something else than ours does.
#[test]
fn words_that_mean_something_to_some_reader_are_in_quotes() {
    for word in ["y", "N", "no", "Yes", "null"] {
        let mut cycle = Cycle::default();
        cycle.pejabat.menko.jabatan = Some(word.into());
        let name = "lama.yaml".to_owned();
        let file = starter(2026, Some(&Older { name, cycle })).expect("a file");
        assert!(file.contains(&format!("jabatan: \"{word}\"")), "{word}");
    }
}

#[test]
fn a_new_file_has_every_key_of_the_contract_and_nothing_to_complain_of() {
    /// Paths of all keys, whatever stands between them: one group, a list of such, or a choice.
    fn collect(schema: &serde_json::Value, path: &str, paths: &mut BTreeSet<String>) {
        for (key, property) in schema["properties"].as_object().into_iter().flatten() {
            let path = format!("{path}.{key}");
            collect(property, &path, paths);
            paths.insert(path);
        }
        for inner in schema["anyOf"].as_array().into_iter().flatten() {
            collect(inner, path, paths);
        }
        if let Some(item) = schema.get("items") {
            collect(item, path, paths);
        }
    }
    let file = starter(2026, None).expect("a file");
    assert!(file.starts_with(&format!("{}\n", schema::MODELINE)));
    let cycle = read(&file);
    assert_eq!(check::check(&cycle), []);

    let mut paths = BTreeSet::new();
    collect(&schema::schema(), "", &mut paths);
    assert!(paths.len() > 100, "{}", paths.len());
    let key_of = |path: &str| path.rsplit('.').next().unwrap_or_default().to_owned();
    let is_in_word = |c: char| c.is_alphanumeric() || c == '_';
    let words = file.split_inclusive(|c| !is_in_word(c));
    let written: Vec<&str> = words.filter_map(|word| word.strip_suffix(':')).collect();
    for path in &paths {
        let key = key_of(path);
        let wanted = paths.iter().filter(|other| key_of(other) == key).count();
        let found = written.iter().filter(|word| **word == key).count();
        assert!(found >= wanted, "{key}: {found} of {wanted}");
    }
}
