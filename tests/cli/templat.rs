//! Templates copied to be changed, and changed ones tried out before a cycle meets them.

use super::{
    house::{build, shipped, write},
    *,
};
use nodin::scan::{folded, pdf};

fn check(templates: &TempDir) -> Output {
    nodin(&["templat", "periksa", path(templates.path())])
}

#[test]
fn a_copy_of_what_ships_is_whole_and_sound_and_replaces_nothing() {
    let templates = tempfile::tempdir().expect("a folder");
    write(
        &templates,
        "kepala/hal.xml",
        "<baris label=\"Hal\">x</baris>",
    );
    let copy = nodin(&["templat", "salin", path(templates.path())]);
    assert_eq!(copy.status.code(), Some(0), "{}", text(&copy.stderr));
    let said = text(&copy.stdout);
    assert!(
        said.contains("kepala/hal.xml dibiarkan: sudah ada"),
        "{said}"
    );
    for name in ["README.md", "nota-dinas.xml", "gaya/gaya.yaml"] {
        let copied = fs::read_to_string(templates.path().join(name)).expect("a copy");
        assert_eq!(copied, shipped(name));
    }
    let kept = fs::read_to_string(templates.path().join("kepala/hal.xml")).expect("the file");
    assert_eq!(kept, "<baris label=\"Hal\">x</baris>");
    let output = check(&templates);
    assert_eq!(
        text(&output.stdout),
        "templat: tanpa temuan\n",
        "{}",
        text(&output.stderr)
    );
}

/// A mistake in a shipped file, and what is said of it at its line.
const MISTAKES: &[(&str, &str, &str, &str)] = &[
    (
        "bagian/badan-nota-dinas.xml",
        "{% if nota_dinas.pembuka %}",
        "{% if nota_dinas.pembukaan %}",
        "galat[templat-kunci-tidak-dikenal]: kunci “pembukaan” tidak dikenal dalam “nota_dinas”",
    ),
    (
        "bagian/rumusan-rekomendasi.xml",
        "{% if b.tenggat %}",
        "{% if b.tengat %}",
        "galat[templat-kunci-tidak-dikenal]: kunci “tengat” tidak dikenal dalam “rekomendasi.butir”",
    ),
    (
        "kalimat/penutup.xml",
        "hitungan.lampiran > 1",
        "hitungn.lampiran > 1",
        "galat[templat-kunci-tidak-dikenal]: kunci “hitungn” tidak dikenal dalam templat ini",
    ),
    (
        "kepala/melalui.xml",
        "{% if nota_dinas.melalui %}",
        "<baris label=\"x\">{{ nota_dinas.melalui }}</baris>{% if true %}",
        "galat[templat-keliru]: nilai yang dipakai tidak ada",
    ),
    (
        "kepala/lampiran.xml",
        "| terbilang",
        "| terbilng",
        "galat[templat-keliru]: filter tidak dikenal",
    ),
    (
        "kepala/sifat.xml",
        "siklus.derajat",
        "siklus.derajad",
        "galat[templat-kunci-tidak-dikenal]: kunci “derajad” tidak dikenal dalam “siklus”",
    ),
    (
        "laporan/kepala-telaahan.xml",
        "{{ telaahan.tentang or siklus.isu }}",
        "{{ telaahan.tentng or siklus.isu }}",
        "galat[templat-kunci-tidak-dikenal]: kunci “tentng” tidak dikenal",
    ),
    (
        "bagian/ttd.xml",
        "<jabatan>u.b.</jabatan>",
        "<jabatn>u.b.</jabatn>",
        "galat[templat-keliru]: elemen <jabatn> tidak dikenal dalam <ttd>",
    ),
    (
        "kepala/yth.xml",
        "label=",
        "lebel=",
        "galat[templat-keliru]: atribut lebel tidak dikenal pada <baris>",
    ),
    (
        "kepala/dari.xml",
        "Dari",
        "漢",
        "galat[karakter-tanpa-glif]",
    ),
    (
        "bagian/sifat.xml",
        "<sifat",
        "{% for i in range(9000) %}{% for j in range(9000) %}{{ j }}{% endfor %}{% endfor %}<sifat",
        "galat[templat-keliru]: templat tidak kunjung selesai",
    ),
    (
        "kepala/hal.xml",
        "}}",
        "}} {% if %}",
        "galat[templat-keliru]: tulisan templat tidak dapat dibaca",
    ),
    (
        "daftar.xml",
        "{{ n.urut }}",
        "{{ n.urt }}",
        "galat[templat-kunci-tidak-dikenal]: kunci “urt” tidak dikenal dalam “daftar.naskah”",
    ),
    (
        "gaya/isi.typ",
        "fallback:",
        "falback:",
        "galat[gaya-keliru]: unexpected argument: falback",
    ),
    (
        "gaya/gaya.yaml",
        "  ukuran: 12",
        "  ukurn: 12",
        "galat[kunci-tidak-dikenal]: kunci “ukurn”",
    ),
    (
        "instansi/kemenko-polkam.yaml",
        "tempat:",
        "tmpat:",
        "galat[kunci-tidak-dikenal]: kunci “tmpat”",
    ),
];

#[test]
fn mistakes_are_found_in_one_run_at_their_lines() {
    let templates = tempfile::tempdir().expect("a folder");
    let mut places = Vec::new();
    for (name, from, to, sentence) in MISTAKES {
        let sound = shipped(name);
        let line = sound.lines().position(|line| line.contains(from));
        let line = line.unwrap_or_else(|| panic!("{name}: {from}")) + 1;
        write(&templates, name, sound.replacen(from, to, 1));
        places.push((format!("/{name}:{line}:"), *sentence));
    }
    let output = check(&templates);
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stderr);
    for (place, sentence) in places {
        let found = said
            .lines()
            .any(|line| line.contains(&place) && line.contains(sentence));
        assert!(found, "{place} {sentence}\n{said}");
    }
}

/// Templates of offices, and those that archives hold, may be older than what replaced `namespace`.
#[test]
fn templates_that_count_with_a_namespace_still_do_and_are_named() {
    let templates = tempfile::tempdir().expect("a folder");
    let counted = "{% set no = namespace(ada=0) %}\n{% for b in rekomendasi.butir %}{% set no.ada = no.ada + 1 %}{% endfor %}\n";
    let sentence = "<p>Demikian {{ no.ada }} butir kami laporkan.</p>";
    write(
        &templates,
        "kalimat/penutup.xml",
        format!("{counted}{sentence}"),
    );
    let tried = check(&templates);
    let said = text(&tried.stderr);
    assert_eq!(tried.status.code(), Some(0), "{said}");
    assert!(
        said.contains("kalimat/penutup.xml:1:1: peringatan[templat-namespace]"),
        "{said}"
    );
    let (output, folder) = build(&templates, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let made = fs::read(folder.path().join("SK-014-2024/9-nota-dinas.pdf")).expect("made");
    let said = folded(&pdf::pages(&made).expect("a PDF").concat());
    assert!(
        said.contains(&folded("Demikian 12 butir kami laporkan")),
        "{said}"
    );
}
