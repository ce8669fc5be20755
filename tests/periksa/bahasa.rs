//! Words that naskah dinas does not use, each at its line and column.

use std::{collections::BTreeMap, fs};

use nodin::{
    House,
    assets::Assets,
    cycle::Cycle,
    finding::{Finding, Position, place},
    read,
};

use super::{HEAD, HOUSE, assert_found};

/// Line, column, what is there, and what is to stand in its place.
type Told = (usize, usize, String, Option<String>);

fn told_by(house: &House, source: &str) -> Vec<Told> {
    let read = read::read::<Cycle>(source.as_bytes());
    let findings = house.check(&read, source.as_bytes());
    let is_word = |finding: &&Finding| finding.problem.code() == "pilihan-kata";
    findings
        .iter()
        .filter(is_word)
        .map(|finding| {
            let Position { line, column } = place(source.as_bytes(), &finding.span);
            let suggestion = finding.problem.suggestion();
            let right = suggestion
                .strip_prefix("tulis “")
                .and_then(|rest| rest.strip_suffix('”'));
            (
                line,
                column,
                source[finding.span.clone()].to_owned(),
                right.map(str::to_owned),
            )
        })
        .collect()
}

/// The words that are told in `text` as the isi of a nota dinas, with the right ones.
fn told_in(text: &str) -> Vec<(String, Option<String>)> {
    let source = format!("{HEAD}nota_dinas:\n  isi: |\n    {text}\n");
    let told = told_by(&HOUSE, &source);
    told.into_iter()
        .map(|(_, _, word, right)| (word, right))
        .collect()
}

/// A text, and the words of it that are told with the right ones.
type Case = (
    &'static str,
    &'static [(&'static str, Option<&'static str>)],
);

const WORDS: &[Case] = &[
    (
        "Hal yang mempengaruhi rapat.",
        &[("mempengaruhi", Some("memengaruhi"))],
    ),
    (
        "Rapat terdiri dari dua bagian.",
        &[("terdiri dari", Some("terdiri atas"))],
    ),
    (
        "Rapat terdiri\n    dari dua bagian.",
        &[("terdiri\n    dari", Some("terdiri atas"))],
    ),
    (
        "Ijin dan RESIKO, resikonya, IJINNYA.",
        &[
            ("Ijin", Some("Izin")),
            ("RESIKO", Some("RISIKO")),
            ("resikonya", Some("risikonya")),
            ("IJINNYA", Some("IZINNYA")),
        ],
    ),
    (
        "Rata2 kapal, Masing2nya 3 km2, CO2, rapat2025; sdh dibahas krn mendesak, lihat www.kl.go.id/anak2.",
        &[
            ("Rata2", Some("Rata-rata")),
            ("Masing2nya", Some("Masing-masingnya")),
            ("sdh", Some("sudah")),
            ("krn", Some("karena")),
        ],
    ),
    (
        "Tanggal 5 Nopember 2024 s/d 7 Pebruari",
        &[
            ("Nopember", Some("November")),
            ("s/d", Some("s.d.")),
            ("Pebruari", Some("Februari")),
        ],
    ),
    (
        "**Analisa** (aktifitas/efektifitas).",
        &[
            ("Analisa", Some("Analisis")),
            ("aktifitas", Some("aktivitas")),
            ("efektifitas", Some("efektivitas")),
        ],
    ),
    (
        "praktek-praktek\n    di lapangan, dimana",
        &[
            ("praktek", Some("praktik")),
            ("dimana", Some("yang/tempat")),
        ],
    ),
    (
        "Rapat antar Kementerian.",
        &[("antar Kementerian", Some("antarkementerian"))],
    ),
    (
        "Kapal sbg bukti, thn lalu pd rapat dr Kemlu dpt dibahas spt scr lisan oleh 3 org.",
        &[
            ("sbg", Some("sebagai")),
            ("thn", Some("tahun")),
            ("pd", Some("pada")),
            ("dr", Some("dari")),
            ("dpt", Some("dapat")),
            ("spt", Some("seperti")),
            ("scr", Some("secara")),
            ("org", Some("orang")),
        ],
    ),
    (
        "Hasil survey menunjukan team handal, detil, syah.",
        &[
            ("survey", Some("survei")),
            ("menunjukan", Some("menunjukkan")),
            ("team", Some("tim")),
            ("handal", Some("andal")),
            ("detil", Some("detail")),
            ("syah", Some("sah")),
        ],
    ),
    // What stands before names is none, and neither is a title.
    (
        "Kunjungan ke Propinsi Bali dan Kementrian Luar Negeri",
        &[
            ("Propinsi", Some("Provinsi")),
            ("Kementrian", Some("Kementerian")),
        ],
    ),
    (
        "Penyusunan Analisa Resiko di Laut Natuna",
        &[("Analisa", Some("Analisis")), ("Resiko", Some("Risiko"))],
    ),
    (
        "Nilainya Rp. 5.000.000,- dan Rp 8,2 M (Rp. 3 jt), Rp 40.000.",
        &[
            ("Rp. 5.000.000,-", Some("Rp5.000.000,00")),
            ("Rp 8,2 M", Some("Rp8,2 miliar")),
            ("Rp. 3 jt", Some("Rp3 juta")),
            ("Rp 40.000", Some("Rp40.000")),
        ],
    ),
    (
        "Pada 3-5 Mei 2026, pukul 10:00-12:00, lalu 13:30 WITA.",
        &[
            ("3-5", Some("3–5")),
            ("10:00-12:00", Some("10.00–12.00")),
            ("13:30", Some("13.30")),
        ],
    ),
];

#[test]
fn words_are_told_with_the_right_ones() {
    for (text, wanted) in WORDS {
        let wanted: Vec<_> = wanted
            .iter()
            .map(|(word, right)| ((*word).to_owned(), right.map(str::to_owned)))
            .collect();
        assert_eq!(told_in(text), wanted, "{text}");
    }
}

#[test]
fn nothing_is_told_of_right_words() {
    for text in [
        "Rapat terdiri atas dua bagian; terdiri, dari sini.",
        "Terdiridari, analisatif, praktekum, subijin, pra-ijin, ijin_baru.",
        "Lihat https://contoh.go.id/ijin/resiko dan ijin@contoh.go.id, www.ijin.id, data.ijin.xlsx.",
        "Institut Teknologi Sepuluh Nopember",
        "Arsip dan sebagai laporan, antara dan keluar, di mana rapat diadakan.",
        "Pembentukan menurut Undang-Undang Nomor 64 Tahun 1958 tentang Pembentukan Bali dalam Propinsi Bali.",
        "Hal itu disampaikan Ny. Analisa Putri dari Badan Kerjasama Antar-Parlemen dan oleh Praktek Jaya.",
        "Ia menyatakan “kami akan merubah sistim” dan \"sudah dirubah\", menurut *survey team* dan _team_ lain.",
        "Selama 48 hrs, menurut dr. Fransiska, DPT dan SPT tahun ini, S.Pd., M.Pd.",
        "Nilai Rp5.000.000,00, Rp8,2 miliar, 10.00–12.00 WIB, 3–5 Mei 2026, rasio 10:20, Lapangan 3-5.",
        "Antara lain dan lain-lain, ke luar negeri, mempunyai, mengkaji, memperhatikan.",
    ] {
        assert_eq!(told_in(text), [], "{text}");
    }
}

#[test]
fn every_text_is_looked_at_and_no_name() {
    let source = format!(
        "{HEAD}pejabat: {{ deputi: {{ nama: Ijin Praktek, jabatan: Deputi Ijin }} }}
bahan:
  latar_belakang: |    # ijin
    Baris pertama.

      - resiko
  pokok_isu: [ \"(Praktek) lain\", ijin ]   # resiko
  data_dukung: [ {{ judul: 'Analisa ''data''', berkas: ijin.xlsx }} ]
rapat: {{ undangan: {{ nomor: IJIN/1 }} }}
nota_dinas:
  hal: é – Jadual
  penutup: >-
    Sekian
    himbauan ini.
"
    );
    let found: Vec<_> = told_by(&HOUSE, &source)
        .into_iter()
        .map(|(line, column, word, _)| (line, column, word))
        .collect();
    let wanted = [
        (3, 58, "Ijin"),
        (8, 9, "resiko"),
        (9, 18, "Praktek"),
        (9, 34, "ijin"),
        (10, 28, "Analisa"),
        (13, 12, "Jadual"),
        (16, 5, "himbauan"),
    ];
    assert_eq!(
        found,
        wanted.map(|(line, column, word)| (line, column, word.to_owned()))
    );
}

#[test]
fn copies_are_not_filed_by_tembusan() {
    let source = format!(
        "{HEAD}nota_dinas: {{ tembusan: [ Menlu (sebagai laporan), Arsip, Kepala Arsip Nasional, \"(Pertinggal)\" ] }}\n"
    );
    let found: Vec<_> = told_by(&HOUSE, &source)
        .into_iter()
        .map(|(_, _, word, right)| (word, right))
        .collect();
    let wanted = ["sebagai laporan", "Arsip", "Pertinggal"];
    assert_eq!(found, wanted.map(|word| (word.to_owned(), None)));
}

#[test]
fn an_office_adds_words_and_takes_them_back() {
    let own = "kelompok:
  - dasar: Surat Edaran 1/2024
    kata:
      stakeholder: pemangku kepentingan
      resiko: resiko
      Panti Ijin: Panti Ijin
";
    let source = format!("{HEAD}nota_dinas: {{ isi: \"Stakeholder, resiko, ijin Panti Ijin\" }}\n");
    let told = |name: &str| {
        let overlay = BTreeMap::from([(name.to_owned(), own.as_bytes().to_vec())]);
        let house = House::new(Assets::new(overlay, BTreeMap::new())).expect("a house");
        let told = told_by(&house, &source);
        told.into_iter()
            .map(|(_, _, word, _)| word)
            .collect::<Vec<_>>()
    };
    assert_eq!(told("bahasa/kantor.yaml"), ["Stakeholder", "ijin"]);
    // Of two files the later by name has the last word, and another folder has none.
    assert_eq!(told("bahasa/a.yaml"), ["Stakeholder", "resiko", "ijin"]);
    assert_eq!(told("instruksi/a.yaml"), ["resiko", "ijin"]);
}

/// What is wrong at one key alone hides nothing that is wrong everywhere.
#[test]
fn a_word_of_one_key_stands_beside_the_same_word_of_all() {
    let own = "kelompok:
  - { dasar: Pedoman, pada: nota_dinas.isi, kata: { gercep: cepat } }
  - { dasar: Pedoman, kata: { gercep: segera } }
";
    let overlay = BTreeMap::from([("bahasa/kantor.yaml".to_owned(), own.as_bytes().to_vec())]);
    let house = House::new(Assets::new(overlay, BTreeMap::new())).expect("a house");
    let source = format!("{HEAD}bahan: {{ saran: gercep }}\nnota_dinas: {{ isi: gercep }}\n");
    let told = told_by(&house, &source);
    let right: Vec<_> = told.into_iter().map(|(_, _, _, right)| right).collect();
    assert_eq!(
        right,
        ["segera", "cepat"].map(|right| Some(right.to_owned()))
    );
}

#[test]
fn an_entry_that_is_never_found_is_told() {
    let own = "kelompok:\n  - { dasar: a, kata: { \"(ijin)\": izin, ijin: izin } }\n";
    let overlay = BTreeMap::from([("bahasa/x.yaml".to_owned(), own.as_bytes().to_vec())]);
    let house = House::new(Assets::new(overlay, BTreeMap::new())).expect("a house");
    let [(file, finding)] = house.findings() else {
        panic!("{:?}", house.findings())
    };
    assert_eq!(file, "bahasa/x.yaml");
    assert_eq!(finding.problem.code(), "kata-diawali-tanda");
    assert_eq!(place(own.as_bytes(), &finding.span).line, 2);
}

#[test]
fn a_list_that_cannot_be_read_is_told_at_its_place() {
    let overlay =
        |text: &str| BTreeMap::from([("bahasa/x.yaml".to_owned(), text.as_bytes().to_vec())]);
    for (text, code) in [
        (
            "kelompok: [ { dasar: a, kata: { a: b, a: c } } ]",
            "kunci-ganda",
        ),
        ("kelompok: [ { kata: { a: b } } ]", "kunci-wajib-kosong"),
        (
            "kelompok: [ { dasar: a, kata: { a: [ b ] } } ]",
            "jenis-isi-salah",
        ),
    ] {
        let Err(findings) = House::new(Assets::new(overlay(text), BTreeMap::new())) else {
            panic!("{text}")
        };
        let found: Vec<_> = findings
            .iter()
            .map(|(file, finding)| (file.as_str(), finding.problem.code()))
            .collect();
        assert_eq!(found, [("bahasa/x.yaml", code)], "{text}");
    }
}

/// The list is worth its name, and what ships does not use what it forbids.
#[test]
fn the_house_keeps_its_own_rules() {
    for entry in fs::read_dir("samples").expect("the samples") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|ending| ending == "yaml") {
            let source = fs::read_to_string(&path).expect("a sample");
            assert_eq!(told_by(&HOUSE, &source), [], "{}", path.display());
        }
    }
    let shipped = Assets::default();
    for folder in ["", "bagian", "kalimat", "kepala"] {
        for name in shipped.names(folder, "xml") {
            let text = shipped
                .text(name)
                .expect("a template")
                .replace(['\n', '"'], " ");
            assert_eq!(told_in(&text), [], "{name}");
        }
    }
}

#[test]
fn an_annex_that_is_not_there_is_told_of() {
    let told = &[("lampiran-tidak-ada", "nota_dinas.isi")][..];
    let none: &[(&str, &str)] = &[];
    for (isi, wanted) in [
        ("Lihat Lampiran IX.", told),
        ("sebagaimana Lampiran 3", told),
        ("Lampiran II dan Lampiran I", none),
        ("Rincian tercantum dalam Lampiran.", none),
        ("Lampiran IX Peraturan Presiden Nomor 16 Tahun 2017", none),
        ("Lampiran VII dari perjanjian itu", none),
    ] {
        let cycle = format!(
            "nota_dinas:\n  isi: {isi}\n  lampiran_lain: [ {{ judul: a, isi: b }}, {{ judul: c, isi: d }} ]\n"
        );
        assert_found(&[(&cycle, wanted)]);
    }
}

/// A block that begins with a row of a table is language from its first line on.
#[test]
fn the_first_line_of_a_block_is_read_and_its_comment_is_not() {
    let told = |block: &str| {
        let source = format!("{HEAD}nota_dinas:\n  isi: {block}\n");
        told_by(&HOUSE, &source).len()
    };
    assert_eq!(told("|\n    | mempengaruhi |\n    |---|"), 1);
    assert_eq!(told("|- # mempengaruhi\n    | A |\n    |---|"), 0);
}
