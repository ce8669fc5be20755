//! Files made to be slow: reading and checking one costs more only as the file is longer.
//!
//! No clock tells that. Each is left in two sizes under `target/tmp/besar/`, and
//! `tests/validators/growth` counts the instructions of `nodin periksa` on both.

use std::{fs, path::Path};

use nodin::{House, assets::Assets, cycle::Cycle, read};

/// Bytes of the smaller of the two; the other has twice as many.
const SMALL: usize = 128 << 10;
/// Of the files of which only an end is asked for: about as many as are read at all.
const LARGE: usize = 3 << 20;

const HEAD: &str = "versi: 1\nsiklus: { nomor: S-1/2024, isu: Uji Periksa, tahun: 2024 }\n";

/// A name, a file of about so many bytes, and the code of the first finding in the largest, if any.
type Case = (&'static str, fn(usize) -> String, &'static str);

const CASES: &[Case] = &[
    (
        "kata-tak-baku",
        |bytes| section("nota_dinas: { isi: \"", &"ijin ".repeat(bytes / 5), "\" }"),
        "pilihan-kata",
    ),
    (
        "kata-dalam-alamat",
        |bytes| {
            section(
                "nota_dinas: { isi: \"",
                &"a@ijin,".repeat(bytes / 7),
                "\" }",
            )
        },
        "",
    ),
    (
        "tembusan-panjang",
        |bytes| {
            section(
                "nota_dinas: { tembusan: [ \"",
                &"arsip ".repeat(bytes / 6),
                "\" ] }",
            )
        },
        "",
    ),
    (
        "nama-panjang",
        |bytes| {
            section(
                "pejabat: { deputi: { nama: \"",
                &"ijin ".repeat(bytes / 5),
                "\" } }",
            )
        },
        "",
    ),
    (
        "banyak-tembusan",
        |bytes| section("nota_dinas: { tembusan: [ ", &names(bytes), " ] }"),
        "isian-terlalu-banyak",
    ),
    (
        "banyak-kl",
        |bytes| {
            let heard = "rapat: { peserta: [ { kl: Kemlu } ] }\nnotulensi:\n  pembukaan: |\n    ";
            let said = "Kemlu ".repeat(bytes / 12);
            let rest = "\nrekomendasi: { butir: [ { penanggung_jawab: [ ";
            section(
                heard,
                &format!("{said}{rest}{}", names(bytes / 2)),
                " ] } ] }",
            )
        },
        "isian-terlalu-banyak",
    ),
    (
        "jangkar",
        |bytes| lines("a: *b c\n", bytes),
        "tanda-di-awal-isi",
    ),
    (
        "sesudah-kutip",
        |bytes| lines("a: \"b\" c\n", bytes),
        "teks-sesudah-kutip",
    ),
    (
        "kutip-terbuka",
        |bytes| lines("a: 'b\n", bytes),
        "kutip-tidak-ditutup",
    ),
    (
        "kurung-terbuka",
        |bytes| lines("a: [b\n", bytes),
        "kurung-tidak-ditutup",
    ),
    ("tab", |bytes| lines("\ta: b\n", bytes), "lekukan-tab"),
    (
        "tanpa-spasi",
        |bytes| lines("a:b\n", bytes),
        "berkas-bukan-kunci",
    ),
    (
        "titik-dua",
        |bytes| lines("  a: b: c\n", bytes),
        "titik-dua-dalam-teks",
    ),
    (
        "tanda-kendali",
        |bytes| lines("a: \u{1}\n", bytes),
        "karakter-terlarang",
    ),
    (
        "kunci-berulang",
        |bytes| lines("a: b\n", bytes),
        "isian-terlalu-banyak",
    ),
    (
        "lekuk",
        |bytes| lines("- x\n y: z\n", bytes),
        "titik-dua-dalam-teks",
    ),
    ("baris-biasa", |bytes| block("    satu dua\n", bytes), ""),
    ("isian-berlabel", |bytes| block("    a : b\n", bytes), ""),
    (
        "baris-bergaris",
        |bytes| block("    a | b\n", bytes),
        "tabel-tanpa-garis",
    ),
    (
        "butir-turunan",
        |bytes| block("    • a\n    o b\n", bytes),
        "",
    ),
    (
        "kutipan",
        |bytes| section("nota_dinas: { isi: '", &"“ ijin ".repeat(bytes / 9), "' }"),
        "pilihan-kata",
    ),
    (
        "nama-dalam-kalimat",
        |bytes| {
            section(
                "nota_dinas: { isi: '",
                &"Ijin Rp. 5.000,- ".repeat(bytes / 17),
                "' }",
            )
        },
        "pilihan-kata",
    ),
    (
        "tenggat-panjang",
        |bytes| {
            section(
                "rekomendasi: { butir: [ { tenggat: '",
                &"1 Mei dan KTT 5 ".repeat(bytes / 16),
                "' } ] }",
            )
        },
        "bentuk-tenggat",
    ),
    (
        "isu-panjang",
        |bytes| {
            let isu = "Laut Foo Nomor 5 ".repeat(bytes / 17);
            HEAD.replace("Uji Periksa", &format!("'{isu}'"))
        },
        "isu-berhuruf-kapital",
    ),
    (
        "blok-panjang",
        |bytes| format!("a: |\n{}", lines("  x: '\n", bytes)),
        "kunci-tidak-dikenal",
    ),
    (
        "kurung-panjang",
        |bytes| format!("a: [{}]", lines("b: c, dan d, ", bytes)),
        "isian-terlalu-banyak",
    ),
];

/// A long text of such lines.
fn block(line: &str, bytes: usize) -> String {
    format!("{HEAD}nota_dinas:\n  isi: |\n{}", lines(line, bytes))
}

fn lines(line: &str, bytes: usize) -> String {
    line.repeat(bytes / line.len())
}

fn section(before: &str, text: &str, after: &str) -> String {
    format!("{HEAD}{before}{text}{after}\n")
}

fn names(bytes: usize) -> String {
    let names = (0..bytes / 8).map(|n| format!("K{n}"));
    names.collect::<Vec<_>>().join(", ")
}

#[test]
fn files_made_to_be_slow_are_read_to_an_end() {
    let house = House::new(Assets::default()).expect("the shipped house is sound");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("besar");
    fs::create_dir_all(&folder).expect("a folder");
    for (name, source, code) in CASES {
        for (size, bytes) in [("1", SMALL), ("2", 2 * SMALL)] {
            let path = folder.join(format!("{name}-{size}.yaml"));
            fs::write(path, source(bytes)).expect("a file");
        }
        let source = source(LARGE);
        let read = read::read::<Cycle>(source.as_bytes());
        let found = house.check(&read, source.as_bytes());
        let first = found.first().map_or("", |first| first.problem.code());
        assert_eq!(first, *code, "{name}");
        assert!(read.findings.len() <= read::MAX_FINDINGS + 1, "{name}");
    }
}
