//! The issue within a sentence: in small letters where no word may be a name, else told.

use std::collections::BTreeMap;

use nodin::{
    House,
    assets::Assets,
    cycle::Cycle,
    read,
    rules::{documents::BAHAN, wording::Wording},
};

use super::{body, cycle_of, house, lines, tree, with};

/// An office tells the program which of its words are no names.
#[test]
fn an_office_adds_words_of_its_own() {
    let own = "kata_umum: [ rumput ]\nnama: [ Teluk Percobaan ]\n";
    let overlay = BTreeMap::from([("bahasa/kantor.yaml".to_owned(), own.as_bytes().to_vec())]);
    let office = House::new(Assets::new(overlay, BTreeMap::new())).expect("a house");
    let cycle = with(&[(
        "isu: Pelindungan Awak Kapal Migran",
        "isu: Pengelolaan Rumput di Teluk Percobaan",
    )]);
    for (house, isu) in [
        (house(), "Pengelolaan Rumput di Teluk Percobaan"),
        (office, "pengelolaan rumput di Teluk Percobaan"),
    ] {
        let naskah = tree(&house, &cycle_of(&cycle), &BAHAN).expect("a bahan");
        let sentence = format!("mengenai {isu}, kami susun");
        assert!(
            body(&naskah).iter().any(|line| line.contains(&sentence)),
            "{isu}"
        );
    }
    // Whoever writes the running form is believed.
    let own = with(&[(
        "tahun: 2024",
        "isu_kalimat: \"*sea farming* di Teluk\", tahun: 2024",
    )]);
    let lines = lines(&own, &BAHAN);
    assert!(
        lines
            .iter()
            .any(|line| line.contains("mengenai sea farming di Teluk, kami susun")),
        "{lines:#?}"
    );
}

/// What keeps the issue in capitals is told, and both cures that are told work.
#[test]
fn an_issue_that_stays_in_capitals_is_told() {
    let told = |house: &House, source: &str| {
        let read = read::read::<Cycle>(source.as_bytes());
        let mut findings = house.check(&read, source.as_bytes()).into_iter();
        findings.find(|finding| finding.problem.code() == "isu-berhuruf-kapital")
    };
    let with_isu =
        |isu: &str| with(&[("isu: Pelindungan Awak Kapal Migran", &format!("isu: {isu}"))]);
    for isu in [
        "Laut Natuna Utara",
        "Pelindungan Awak Kapal Migran",
        "Rencana Aksi Satuan Tugas Pengamanan Penerbangan Sipil",
        "Oepoli dan Noelelo",
    ] {
        assert_eq!(told(&house(), &with_isu(isu)), None, "{isu}");
    }
    let source = with_isu("\"Penanganan Warga di Oepoli, Kupang\"");
    let finding = told(&house(), &source).expect("a finding");
    assert_eq!(finding.key, "siklus.isu");
    let sentence = finding.problem.to_string();
    assert!(sentence.contains("“Oepoli” tidak dikenal"), "{sentence}");
    let advice = finding.problem.suggestion();
    let typed = advice
        .split('“')
        .nth(1)
        .and_then(|rest| rest.split('”').next());
    assert_eq!(
        typed,
        Some("isu_kalimat: \"penanganan warga di Oepoli, Kupang\""),
        "{advice}"
    );
    let cured = source.replace(
        ", tahun: 2024",
        &format!(", tahun: 2024, {}", typed.unwrap_or_default()),
    );
    assert_eq!(told(&house(), &cured), None, "{cured}");
    for words in ["nama: [ Oepoli ]", "kata_umum: [ oepoli ]"] {
        assert!(advice.contains(words), "{advice}");
        let words = BTreeMap::from([("bahasa/kantor.yaml".to_owned(), words.as_bytes().to_vec())]);
        let office = House::new(Assets::new(words, BTreeMap::new())).expect("a house");
        assert_eq!(told(&office, &source), None);
    }
}

/// A title, and how it stands within a sentence.
const RUNNING: &[(&str, &str)] = &[
    (
        "Pelindungan Awak Kapal Migran",
        "pelindungan awak kapal migran",
    ),
    (
        "Perkembangan Situasi di Laut Natuna Utara",
        "perkembangan situasi di Laut Natuna Utara",
    ),
    ("Pencemaran Laut di Natuna", "pencemaran laut di Natuna"),
    (
        "Penguatan Diplomasi Kedaulatan dengan Papua Nugini",
        "penguatan diplomasi kedaulatan dengan Papua Nugini",
    ),
    (
        "Inventarisasi Kerja Sama Politik dan Keamanan dengan Negara-Negara di Kawasan Amerika dan Eropa",
        "inventarisasi kerja sama politik dan keamanan dengan negara-negara di kawasan Amerika dan Eropa",
    ),
    (
        "Pelindungan Warga Negara Indonesia dari Kejahatan Penipuan Daring di Kawasan Asia Tenggara",
        "pelindungan warga negara Indonesia dari kejahatan penipuan daring di kawasan Asia Tenggara",
    ),
    (
        "Penyelesaian Segmen Batas Darat dengan Timor-Leste yang Belum Disepakati",
        "penyelesaian segmen batas darat dengan Timor-Leste yang belum disepakati",
    ),
    (
        "Ketegangan Perbatasan Thailand–Kamboja",
        "ketegangan perbatasan Thailand–Kamboja",
    ),
    (
        "Penguatan **Diplomasi** Kedaulatan",
        "penguatan **diplomasi** kedaulatan",
    ),
    (
        "Perundingan *Code of Conduct* di Laut China Selatan",
        "perundingan *Code of Conduct* di Laut China Selatan",
    ),
    (
        "Kesiapan Indonesia pada KTT ASEAN Ke-46",
        "kesiapan Indonesia pada KTT ASEAN ke-46",
    ),
    (
        "Masyarakat ASEAN dan Masyarakat Perbatasan",
        "Masyarakat ASEAN dan masyarakat perbatasan",
    ),
    ("Pelindungan WNI di Myanmar", "pelindungan WNI di Myanmar"),
    (
        "Tindak Lanjut Konferensi Asia Afrika",
        "tindak lanjut Konferensi Asia Afrika",
    ),
    (
        "Kerja Sama Dewan Keamanan PBB",
        "kerja sama Dewan Keamanan PBB",
    ),
    (
        "Kunjungan Menko ke Port Moresby",
        "kunjungan Menko ke Port Moresby",
    ),
    (
        "Rencana Aksi Satuan Tugas Pengamanan Penerbangan Sipil di Papua",
        "rencana aksi satuan tugas pengamanan penerbangan sipil di Papua",
    ),
    (
        "Reformasi Tata Kelola Penyelenggaraan Ibadah Haji dan Pelindungan Jemaah di Arab Saudi",
        "reformasi tata kelola penyelenggaraan ibadah haji dan pelindungan jemaah di Arab Saudi",
    ),
    (
        "Pengamanan Pemilihan Umum di Luar Negeri oleh Komisi Pemilihan Umum",
        "pengamanan pemilihan umum di luar negeri oleh Komisi Pemilihan Umum",
    ),
    // What is referred to by its number.
    (
        "Pelaksanaan Peraturan Presiden Nomor 5 Tahun 2020 di Daerah",
        "pelaksanaan Peraturan Presiden Nomor 5 Tahun 2020 di daerah",
    ),
    (
        "Perubahan Undang-Undang Nomor 39 Tahun 2008",
        "perubahan Undang-Undang Nomor 39 Tahun 2008",
    ),
    (
        "Pengaruh Pasal 5 Traktat Atlantik Utara",
        "pengaruh Pasal 5 Traktat Atlantik Utara",
    ),
    // Names of common words, and with them.
    (
        "Reformasi Organisasi Perdagangan Dunia",
        "reformasi Organisasi Perdagangan Dunia",
    ),
    ("Persiapan Sidang Umum PBB", "persiapan Sidang Umum PBB"),
    ("Sengketa Blok Ambalat", "sengketa Blok Ambalat"),
    ("Pembahasan Blok Masakan", "Pembahasan Blok Masakan"),
    (
        "Pelaksanaan Konvensi Jenewa dan Statuta Roma",
        "pelaksanaan Konvensi Jenewa dan Statuta Roma",
    ),
    (
        "Situasi di Jalur Gaza dan Tepi Barat",
        "situasi di Jalur Gaza dan Tepi Barat",
    ),
    (
        "Tindak Lanjut Konferensi Tingkat Tinggi ASEAN",
        "tindak lanjut Konferensi Tingkat Tinggi ASEAN",
    ),
    (
        "Batas Indonesia–Papua Nugini",
        "batas Indonesia–Papua Nugini",
    ),
    (
        "Hubungan Indonesia–Selandia Baru",
        "hubungan Indonesia–Selandia Baru",
    ),
    ("Pengamanan Jalur Darat", "pengamanan jalur darat"),
    // Where any word may be a name, all stays.
    ("Penanganan Kasus Naktuka", "Penanganan Kasus Naktuka"),
    (
        "Penempatan Duta Besar di Kawasan",
        "Penempatan Duta Besar di Kawasan",
    ),
    ("ISU DALAM HURUF KAPITAL", "ISU DALAM HURUF KAPITAL"),
    ("isu yang dibahas", "isu yang dibahas"),
    ("", ""),
];

#[test]
fn a_title_is_in_small_letters_where_no_word_may_be_a_name() {
    let (bahasa, findings) = Wording::new(&Assets::default());
    assert!(findings.is_empty());
    for (title, running) in RUNNING {
        assert_eq!(bahasa.berjalan().running(title), *running, "{title}");
    }
}

/// Told where a title stays in capitals that are not meant; a name alone is meant.
#[test]
fn what_keeps_a_title_in_capitals_is_told() {
    let (bahasa, _) = Wording::new(&Assets::default());
    for (title, doubt) in [
        (
            "Penanganan Warga di Naktukan",
            Some((&["Naktukan"][..], "penanganan warga di Naktukan")),
        ),
        (
            "Kerja Sama Foo dan Bar dengan Foo",
            Some((&["Foo", "Bar"], "kerja sama Foo dan Bar dengan Foo")),
        ),
        (
            "Pengamanan di Laut Foo",
            Some((&["Foo"], "pengamanan di Laut Foo")),
        ),
        // Nothing that is known for a common word, but a form that names seldom have.
        (
            "Debirokratisasi",
            Some((&["Debirokratisasi"], "Debirokratisasi")),
        ),
        ("Laut Natuna Utara", None),
        ("Noel Besi–Foo", None),
        ("Perkembangan Situasi di Laut Natuna Utara", None),
        ("ISU DALAM HURUF KAPITAL", None),
        ("penanganan warga di Foo", None),
        ("", None),
    ] {
        let told = bahasa.berjalan().doubt(title);
        let told = told
            .as_ref()
            .map(|doubt| (doubt.words.as_slice(), doubt.running.as_str()));
        assert_eq!(told, doubt, "{title}");
    }
}
