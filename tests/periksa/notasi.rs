//! How texts are typed: lines that only look like items or a table.

use super::assert_found;

#[test]
fn lines_that_only_look_like_items_are_told_of() {
    let isi = |lines: &[&str]| {
        let lines = lines.join("\n    ");
        format!("nota_dinas:\n  isi: |\n    {lines}\n")
    };
    let told = &[("tanda-butir-lain", "nota_dinas.isi")][..];
    for (lines, wanted) in [
        (&["Hal berikut:", "• satu"][..], told),
        (&["1. satu", "• dua"], told),
        (&["1. satu", "a. dua"], told),
        (&["Hal berikut:", "(1) satu", "tiga"], told),
        // Two are a list.
        (&["Hal berikut:", "• satu", "• dua"], &[]),
        (&["(1) satu", "(2) dua"], &[]),
        (&["(a) satu", "(b) dua"], &[]),
        (&["– satu", "– dua"], &[]),
        // At the end of a full line any sign may have been broken off.
        (
            &[
                "satu hal yang memerlukan perhatian kementerian/lembaga terkait",
                "dan hal yang lain, yakni kehadiran kapal negara dan pengawasan",
                "– dan lain hal",
            ],
            &[],
        ),
        (
            &[
                "risiko (1) kehadiran kapal asing yang meningkat di sana dan",
                "(2) itu, yang memerlukan perhatian dari kementerian/lembaga",
                "terkait",
            ],
            &[],
        ),
        (&["1. satu", "2. dua", "   a. tiga", "   b. empat"], &[]),
        (&["- satu", "- dua"], &[]),
        (&["(lihat Lampiran)", "(tidak ada)"], &[]),
        (
            &["### Rekapitulasi", "Isi."],
            &[("tanda-judul", "nota_dinas.isi")],
        ),
        (&["Nomor", "#1 dan # lain"], &[]),
    ] {
        assert_found(&[(&isi(lines), wanted)]);
    }
}

#[test]
fn lists_and_tables_need_their_lines_kept() {
    let told = |code| [(code, "nota_dinas.isi")];
    let none: &[(&str, &str)] = &[];
    for (isi, wanted) in [
        (
            ">\n    1. satu\n    2. dua\n",
            &told("teks-tanpa-garis-tegak")[..],
        ),
        (
            ">-\n    Hal:\n    | a | b |\n    |---|---|\n",
            &told("teks-tanpa-garis-tegak"),
        ),
        (
            "Hal berikut\n    1. satu\n    2. dua\n",
            &told("teks-tanpa-garis-tegak"),
        ),
        (
            "\"Hal berikut\n    a. satu\n    b. dua\"\n",
            &told("teks-tanpa-garis-tegak"),
        ),
        (
            "'Hal berikut\n    • satu\n    • dua'\n",
            &told("teks-tanpa-garis-tegak"),
        ),
        (">\n    satu\n    dua\n\n    tiga\n", none),
        ("satu\n    dua\n", none),
        ("\"1. satu\\n2. dua\"\n", none),
        ("|\n    1. satu\n    2. dua\n", none),
    ] {
        assert_found(&[(&format!("nota_dinas:\n  isi: {isi}"), wanted)]);
    }
    let told = [("satu-alinea", "laporan.saran[0]")];
    for butir in [
        "|\n      1. satu\n      2. dua\n",
        "|\n      satu\n\n      dua\n",
    ] {
        assert_found(&[(&format!("laporan:\n  saran:\n    - {butir}"), &told[..])]);
    }
}

#[test]
fn lines_that_only_look_like_a_table_are_told_of() {
    let isi = |lines: &[&str]| {
        let lines = lines.join("\n    ");
        format!("nota_dinas:\n  isi: |\n    {lines}\n")
    };
    let told = |code| [(code, "nota_dinas.isi")];
    let none: &[(&str, &str)] = &[];
    for (lines, wanted) in [
        (&["| A | B |", "|---|---|", "| 1 | 2 |"][..], none),
        (
            &["Tabel:", "|A|B|", "|:--|--:|", "|1|", "", "|A|", "|-|"],
            none,
        ),
        (&["| A | B |", "|---|---|", "| 1 \\| 2 | 3 |"], none),
        (&["| satu garis tegak", "lalu teks"], none),
        (&["| A | B |", "| 1 | 2 |"], &told("tabel-tanpa-garis")),
        (&["|A|B|", "|===|===|", "|1|2|"], none),
        (&["| A |", "", "|---|", "| 1 |"], none),
        (&["|---|---|", "| 1 | 2 |"], &told("tabel-tanpa-garis")),
        (&["Lihat", "| 1 | 2 |"], &told("tabel-tanpa-garis")),
        (
            &["| A | B |", "|---|", "| 1 | 2 |"],
            &told("tabel-sel-lain"),
        ),
        (
            &["| A | B |", "|---|---|", "| 1 | 2 |", "| 1 | 2 | 3 |"],
            &told("tabel-sel-lain"),
        ),
    ] {
        let block = isi(lines);
        let stripped = block.replace("isi: |", "isi: |-");
        assert_found(&[(&block, wanted), (&stripped, wanted)]);
    }
}
