//! Advice that works: each cure, followed to the letter, brings silence and what was meant.

use nodin::{House, assets::Assets, cycle::Cycle, read};

use super::dialect::brief;

/// What a text is at its key, what is advised, what it is when that was followed, and what is read
/// of it then.
struct Cure {
    code: &'static str,
    before: &'static str,
    advice: &'static str,
    after: &'static str,
    read: &'static str,
}

const fn cure(
    code: &'static str,
    before: &'static str,
    advice: &'static str,
    after: &'static str,
    read: &'static str,
) -> Cure {
    Cure {
        code,
        before,
        advice,
        after,
        read,
    }
}

const CURES: &[Cure] = &[
    cure(
        "tanda-butir-lain",
        "Hal:\n• satu",
        "ganti “•” dengan “- ”",
        "Hal:\n- satu",
        "¶Hal:{- satu}",
    ),
    cure(
        "tanda-butir-lain",
        "Hal:\n• satu",
        "tulis “\\•”",
        "Hal:\n\\• satu",
        "¶Hal: • satu",
    ),
    cure(
        "tanda-butir-lain",
        "1. satu\na. dua",
        "ganti “a.” dengan “- ”",
        "1. satu\n- dua",
        "{1 satu{- dua}}",
    ),
    cure(
        "tanda-butir-lain",
        "a. satu",
        "tulis “\\a.”",
        "\\a. satu",
        "¶a. satu",
    ),
    cure(
        "tanda-butir-lain",
        "rute Jakarta\n- Bandung",
        "beri baris kosong di atasnya",
        "rute Jakarta\n\n- Bandung",
        "¶rute Jakarta{- Bandung}",
    ),
    cure(
        "tanda-butir-lain",
        "rute Jakarta\n- Bandung",
        "tulis “\\-”",
        "rute Jakarta\n\\- Bandung",
        "¶rute Jakarta - Bandung",
    ),
    cure(
        "tanda-butir-lain",
        "Hal itu\n• satu",
        "ganti “•” dengan “- ” dan beri baris kosong di atasnya",
        "Hal itu\n\n- satu",
        "¶Hal itu{- satu}",
    ),
    cure(
        "tanda-tanpa-pasangan",
        "naik 5%**",
        "tulis “\\*\\*”",
        "naik 5%\\*\\*",
        "¶naik 5%**",
    ),
    cure(
        "tanda-tanpa-pasangan",
        "Fakta:** naik",
        "buka dengan “**” di depan kata pertamanya",
        "**Fakta:** naik",
        "¶<b>Fakta:</b> naik",
    ),
    cure(
        "tanda-tanpa-pasangan",
        "**Fakta: naik",
        "tutup dengan “**” di belakang kata terakhirnya",
        "**Fakta:** naik",
        "¶<b>Fakta:</b> naik",
    ),
    cure(
        "tanda-lain",
        "lihat [laman](https://x.id) itu",
        "tulis “laman (https://x.id)”",
        "lihat laman (https://x.id) itu",
        "¶lihat laman (https://x.id) itu",
    ),
    cure(
        "tanda-lain",
        "lihat [laman](https://x.id) itu",
        "tulis “\\[laman](https://x.id)”",
        "lihat \\[laman](https://x.id) itu",
        "¶lihat [laman](https://x.id) itu",
    ),
    cure(
        "tanda-lain",
        "`a` dan b",
        "tulis “\\`a\\`”",
        "\\`a\\` dan b",
        "¶`a` dan b",
    ),
    cure(
        "tanda-lain",
        "~~a~~ dan b",
        "tulis “\\~\\~a\\~\\~”",
        "\\~\\~a\\~\\~ dan b",
        "¶~~a~~ dan b",
    ),
    cure(
        "tanda-lain",
        "![Foto](f.jpg)",
        "tulis “\\!\\[Foto](f.jpg)”",
        "\\!\\[Foto](f.jpg)",
        "¶![Foto](f.jpg)",
    ),
    cure(
        "tanda-lain",
        "naik[^1]",
        "tulis “\\[^1]”",
        "naik\\[^1]",
        "¶naik[^1]",
    ),
    cure(
        "tanda-lain",
        "a <b> c",
        "tulis “\\<b>”",
        "a \\<b> c",
        "¶a <b> c",
    ),
    cure("tanda-lain", "R&amp;D", "tulis “&”", "R&D", "¶R&D"),
    cure(
        "tanda-lain",
        "R&amp;D",
        "tulis “\\&amp;”",
        "R\\&amp;D",
        "¶R&amp;D",
    ),
    cure(
        "tanda-lain",
        "satu\n---\ndua",
        "ganti dengan baris kosong",
        "satu\n\ndua",
        "¶satu¶dua",
    ),
    cure(
        "tanda-lain",
        "> satu\n> dua",
        "hapus “>” pada tiap baris, sambungkan barisnya, dan apit dengan tanda petik",
        "“satu dua”",
        "¶“satu dua”",
    ),
    cure(
        "tanda-judul",
        "# Judul\nIsi.",
        "tulis “**Judul**”, dengan baris kosong di atas dan di bawahnya",
        "**Judul**\n\nIsi.",
        "¶<b>Judul</b>¶Isi.",
    ),
    cure(
        "tanda-judul",
        "# Judul\n\nIsi.",
        "tulis “\\#”",
        "\\# Judul\n\nIsi.",
        "¶# Judul¶Isi.",
    ),
    cure(
        "baris-menyatu",
        "Rapat dibuka.\nKemlu hadir.",
        "beri baris kosong di atasnya",
        "Rapat dibuka.\n\nKemlu hadir.",
        "¶Rapat dibuka.¶Kemlu hadir.",
    ),
    cure(
        "baris-menyatu",
        "Rapat dibuka.\nKemlu hadir.",
        "sambungkan dengan baris di atasnya",
        "Rapat dibuka. Kemlu hadir.",
        "¶Rapat dibuka. Kemlu hadir.",
    ),
    cure(
        "baris-menyatu",
        "Kemlu\nKemhan\nBakamla",
        "awali tiap barisnya dengan “- ”",
        "- Kemlu\n- Kemhan\n- Bakamla",
        "{- Kemlu}{- Kemhan}{- Bakamla}",
    ),
    cure(
        "baris-keluar-butir",
        "1. satu\n2. dua yang dihadiri oleh Kementerian\nPertahanan",
        "sambungkan dengan baris di atasnya",
        "1. satu\n2. dua yang dihadiri oleh Kementerian Pertahanan",
        "{1 satu}{2 dua yang dihadiri oleh Kementerian Pertahanan}",
    ),
    cure(
        "baris-keluar-butir",
        "1. satu\n2. dua yang dihadiri oleh Kementerian\nPertahanan",
        "beri baris kosong di atasnya",
        "1. satu\n2. dua yang dihadiri oleh Kementerian\n\nPertahanan",
        "{1 satu}{2 dua yang dihadiri oleh Kementerian}¶Pertahanan",
    ),
    cure(
        "tabel-tanpa-garis",
        "| A | B |\n| 1 | 2 |",
        "tulis “|---|---|” di bawah baris ini",
        "| A | B |\n|---|---|\n| 1 | 2 |",
        "[A|B][1|2]",
    ),
    cure(
        "tabel-tanpa-garis",
        "Kawasan | Sudah\nAsia | 40",
        "tulis “|---|---|” di bawah baris ini",
        "Kawasan | Sudah\n|---|---|\nAsia | 40",
        "[Kawasan|Sudah][Asia|40]",
    ),
    cure(
        "tabel-tanpa-garis",
        "Kawasan | Sudah\nAsia | 40",
        "tulis “\\|” sebagai ganti tiap “|”",
        "Kawasan \\| Sudah\nAsia \\| 40",
        "¶Kawasan | Sudah Asia | 40",
    ),
    cure(
        "baris-menyatu",
        "Rapat pada:\nhari: Rabu\ntempat: Ruang Nakula",
        "bila daftar, awali tiap barisnya dengan “- ”",
        "Rapat pada:\n- hari: Rabu\n- tempat: Ruang Nakula",
        "¶Rapat pada:{- hari: Rabu}{- tempat: Ruang Nakula}",
    ),
    cure(
        "tabel-tanpa-garis",
        "| A | B |",
        "tulis “\\|” sebagai ganti tiap “|”",
        "\\| A \\| B \\|",
        "¶| A | B |",
    ),
    cure(
        "tabel-tanpa-garis",
        "|---|---|\n| 1 | 2 |",
        "tulis kepala tabel di atas garis ini",
        "| A | B |\n|---|---|\n| 1 | 2 |",
        "[A|B][1|2]",
    ),
    cure(
        "tabel-sel-lain",
        "| A | B |\n|---|---|\n| 1 | 2 | 3 |",
        "tanda | di dalam sel ditulis “\\|”",
        "| A | B |\n|---|---|\n| 1 | 2 \\| 3 |",
        "[A|B][1|2 | 3]",
    ),
    cure(
        "tabel-sel-lain",
        "No\tHal\tKet\n1\tSatu",
        "sel yang kosong berisi “–”",
        "No\tHal\tKet\n1\tSatu\t–",
        "[No|Hal|Ket][1|Satu|–]",
    ),
];

/// The codes and the advice for a cycle file.
fn found(house: &House, source: &str) -> Vec<(&'static str, String)> {
    let read = read::read::<Cycle>(source.as_bytes());
    let findings = house.check(&read, source.as_bytes());
    let found = findings.iter();
    let found = found.map(|finding| (finding.problem.code(), finding.problem.suggestion()));
    found.collect()
}

const HEAD: &str = "versi: 1\nsiklus: { nomor: S-1/2024, isu: Uji Saran, tahun: 2024 }\n";

fn isi(text: &str) -> String {
    format!(
        "{HEAD}nota_dinas:\n  isi: |\n    {}\n",
        text.replace('\n', "\n    ")
    )
}

#[test]
fn a_cure_that_is_followed_brings_silence_and_what_was_meant() {
    let house = House::new(Assets::default()).expect("the shipped house");
    let mut wrong = Vec::new();
    for cure in CURES {
        let told = found(&house, &isi(cure.before));
        let is_told = told
            .iter()
            .any(|(code, advice)| *code == cure.code && advice.contains(cure.advice));
        let still = found(&house, &isi(cure.after));
        let read = brief(&nodin::fill::markdown::blocks(cure.after));
        if !is_told || !still.is_empty() || read != cure.read {
            wrong.push(format!(
                "{:?}\n  {told:?}\n  {:?} {read} {still:?}",
                cure.before, cure.after
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The same for keys of other kinds, and for texts whose lines YAML joins or whose backslashes it
/// takes.
#[test]
fn a_cure_fits_the_key_and_the_quotes() {
    let house = House::new(Assets::default()).expect("the shipped house");
    for (before, code, advice, after) in [
        (
            "nota_dinas:\n  hal: |\n    Satu\n\n    Dua",
            "satu-alinea",
            "tulis dalam satu baris",
            "nota_dinas:\n  hal: Satu Dua",
        ),
        (
            "laporan:\n  saran:\n    - |\n      1. satu\n      2. dua",
            "satu-alinea",
            "butir tersendiri",
            "laporan:\n  saran:\n    - satu\n    - dua",
        ),
        (
            "laporan:\n  saran:\n    - \"Rapat dibuka.\\nKemlu hadir.\"",
            "satu-alinea",
            "butir tersendiri",
            "laporan:\n  saran:\n    - Rapat dibuka.\n    - Kemlu hadir.",
        ),
        (
            "nota_dinas:\n  tembusan: [ \"Kemlu\\nKemhan\" ]",
            "satu-alinea",
            "butir tersendiri",
            "nota_dinas:\n  tembusan: [ Kemlu, Kemhan ]",
        ),
        (
            "nota_dinas:\n  isi: \"naik 5%**\"",
            "tanda-tanpa-pasangan",
            "tulis “\\\\*\\\\*”",
            "nota_dinas:\n  isi: \"naik 5%\\\\*\\\\*\"",
        ),
        (
            "nota_dinas:\n  isi: >\n    (1) satu\n    (2) dua",
            "teks-tanpa-garis-tegak",
            "ganti “>” dengan “|”",
            "nota_dinas:\n  isi: |\n    (1) satu\n    (2) dua",
        ),
        (
            "nota_dinas:\n  isi: >-\n    I. satu\n    II. dua",
            "teks-tanpa-garis-tegak",
            "ganti “>” dengan “|”",
            "nota_dinas:\n  isi: |-\n    I. satu\n    II. dua",
        ),
        (
            "nota_dinas:\n  isi: >\n    No\tHal\tKet\n    1\tSatu\tx",
            "teks-tanpa-garis-tegak",
            "ganti “>” dengan “|”",
            "nota_dinas:\n  isi: |\n    No\tHal\tKet\n    1\tSatu\tx",
        ),
    ] {
        let told = found(&house, &format!("{HEAD}{before}\n"));
        let is_told = told
            .iter()
            .any(|(own, own_advice)| *own == code && own_advice.contains(advice));
        assert!(is_told, "{before}\n{told:?}");
        assert_eq!(found(&house, &format!("{HEAD}{after}\n")), [], "{after}");
    }
}

/// Fifty lines with one fault are one finding, which says how many there are.
#[test]
fn notes_of_one_kind_in_a_text_are_one_finding() {
    let house = House::new(Assets::default()).expect("the shipped house");
    let source = isi(&"Lihat [laman](x) itu.\n\n".repeat(20));
    let read = read::read::<Cycle>(source.as_bytes());
    let findings = house.check(&read, source.as_bytes());
    let [finding] = findings.as_slice() else {
        panic!("{findings:?}")
    };
    assert_eq!(finding.more(), 19);
    assert!(
        finding
            .sentence()
            .ends_with("begitu pula 19 kali lagi dalam teks ini")
    );
}
