//! What a laporan says by itself: who came, who did not, and how a discussion is set.

use nodin::{House, Outcome, assets::Assets, cycle::Cycle, read, rules::documents::LAPORAN};

use crate::outline::outline;

const CYCLE: &str = "versi: 1
siklus: { nomor: S-1/2024, isu: Uji Laporan, tahun: 2024 }
pejabat:
  deputi: { sebagai: plt }
  asdep: { jabatan: Asisten Deputi, nama: Asdep }
arahan: { dasar: [ Peraturan Presiden Nomor 16 Tahun 2017, UU Nomor 37 Tahun 1999, Undang-Undang Nomor 32 Tahun 2014 ], isi: [ Undang K/L ] }
rapat:
  tanggal: 2024-02-20
  pimpinan: deputi
  peserta:
    - { kl: Kemlu }
    - { kl: Kementerian Luar Negeri, hadir: false }
    - { kl: Kemhan, hadir: false }
    - { kl: Kementerian Pertahanan, hadir: false }
    - { kl: Pemerintah Provinsi Kepulauan Riau }
notulensi:
  notulis: { nama: Notulis, jabatan: Analis }
  pembahasan:
    - { kl: Kemlu, pembicara: Direktur, pokok: [ Satu alinea. ] }
    - kl: Kemhan
      pokok:
        - |
          Satu alinea yang
          dilipat.
    - kl: BIG
      pokok:
        - |
          Dua hal:
          a. peta
          b. data
laporan:
  tanggal: 2024-02-22
  telaahan: { persoalan: Satu persoalan., fakta: [ Fakta ], analisis: Analisis., simpulan: [ Simpulan telaahan ], saran: [ Saran telaahan ] }
";

fn lines() -> Vec<String> {
    lines_of(CYCLE)
}

fn lines_of(cycle: &str) -> Vec<String> {
    let read = read::read::<Cycle>(cycle.as_bytes());
    assert_eq!(read.findings, []);
    let house = House::new(Assets::default()).expect("the shipped house");
    match house.tree(&read, &LAPORAN) {
        Outcome::Ready(naskah) => outline(&naskah)
            .lines()
            .map(|line| line.trim().to_owned())
            .collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_fact_stands_once_and_as_it_was() {
    let lines = lines();
    for line in [
        // By the alias list Kemlu was there, and Kemhan is one K/L.
        "¶ Rapat dihadiri wakil dari 1 (satu) kementerian/lembaga dan 1 (satu) pemerintah daerah sebagai berikut.",
        "¶ Kemhan diundang, tetapi tidak hadir.",
        "Pimpinan rapat : Plt. Deputi Bidang Koordinasi Politik Luar Negeri",
        "Notulis : Notulis, Analis",
        // One paragraph runs on, also where the file folds it; a list does not.
        "¶ Kemlu (Direktur). Satu alinea.",
        "¶ Kemhan. Satu alinea yang dilipat.",
        "¶ BIG",
        "¶ Dua hal:",
    ] {
        assert!(
            lines.iter().any(|own| own == line),
            "{line}\n{}",
            lines.join("\n")
        );
    }
}

#[test]
fn regulations_stand_by_their_rank() {
    let lines = lines();
    let at = |text: &str| {
        lines
            .iter()
            .position(|line| line.contains(text))
            .expect("a line")
    };
    let order = [
        "UU Nomor 37 Tahun 1999",
        "Nomor 39 Tahun 2008",
        "Nomor 32 Tahun 2014",
        "Nomor 16 Tahun 2017",
        "Nomor 73 Tahun 2020",
    ];
    assert!(
        order.windows(2).all(|pair| at(pair[0]) < at(pair[1])),
        "{lines:#?}"
    );
}

#[test]
fn an_institution_counts_once_however_it_is_typed() {
    for typed in [
        "Kementerian  Luar Negeri",
        "Kementerian Luar Negeri.",
        "\"*Kementerian Luar Negeri*\"",
        "Kementerian Luar Negeri (Kemlu)",
        "Kementerian Luar Negeri RI",
        "Kemenlu",
    ] {
        let cycle = CYCLE.replace(
            "    - { kl: Kemhan, hadir: false }\n",
            &format!("    - {{ kl: {typed} }}\n    - {{ kl: Kemhan, hadir: false }}\n"),
        );
        let lines = lines_of(&cycle);
        let count = "wakil dari 1 (satu) kementerian/lembaga dan 1 (satu)";
        assert!(
            lines.iter().any(|line| line.contains(count)),
            "{typed}: {lines:#?}"
        );
    }
}

/// The institution that calls the meeting is no guest of its own, and a company is no K/L.
#[test]
fn whoever_came_is_counted_as_what_he_is() {
    let guests = "    - { kl: Kemenko Polhukam }
    - { kl: \"Deputi Bidang Koordinasi Politik Luar Negeri\" }
    - { kl: Pemprov Kepri }
    - { kl: PT Pelayaran Nasional Indonesia (Persero) }
    - { kl: Kemhan, hadir: false }
";
    let cycle = CYCLE.replace("    - { kl: Kemhan, hadir: false }\n", guests);
    let said = "Rapat dihadiri wakil dari 1 (satu) kementerian/lembaga, 1 (satu) pemerintah daerah, dan 1 (satu) badan usaha sebagai berikut.";
    let lines = lines_of(&cycle);
    assert!(lines.iter().any(|line| line.contains(said)), "{lines:#?}");
}

/// What is said of a meeting of Kemlu and one of these.
const BESIDE_KEMLU: [(&str, &[&str]); 7] = [
    (
        "1 (satu) kementerian/lembaga dan 1 (satu) organisasi",
        &[
            "Serikat Buruh Migran Indonesia",
            "SERIKAT BURUH MIGRAN INDONESIA",
            "Asosiasi Pengusaha Indonesia",
            "Serikat Pekerja Bea Cukai",
            "Ikatan Alumni Kementerian Luar Negeri",
            "Yayasan Pelindungan WNI",
            "Lembaga Swadaya Masyarakat Migran",
            "Kadin Indonesia",
            "UNHCR",
            "IOM Indonesia",
            "Sekretariat ASEAN",
            "Komisi Uni Eropa",
            "Badan Pengungsi PBB (UNHCR)",
            "Badan Tenaga Atom Internasional",
        ],
    ),
    (
        "1 (satu) kementerian/lembaga dan 1 (satu) instansi lain",
        &["Harian Kompas", "Dewan Pers", "Desk Siber"],
    ),
    (
        "1 (satu) kementerian/lembaga dan 1 (satu) perwakilan negara asing",
        &[
            "Kedutaan Besar Australia",
            "Konsulat Jenderal Malaysia di Pontianak",
            "Delegasi Uni Eropa",
            "Kementerian Luar Negeri Timor-Leste",
            "Kementerian Pertahanan Australia",
            "Kepolisian Federal Australia",
            "Pemerintah Papua Nugini",
        ],
    ),
    (
        "1 (satu) kementerian/lembaga dan 1 (satu) perguruan tinggi",
        &[
            "Universitas Indonesia",
            "Institut Teknologi Bandung",
            "Pusat Studi ASEAN Universitas Gadjah Mada",
        ],
    ),
    (
        "1 (satu) kementerian/lembaga dan 1 (satu) badan usaha",
        &["PT. Pelni", "Koperasi Nelayan Natuna", "Bank Mandiri"],
    ),
    (
        "1 (satu) kementerian/lembaga dan 1 (satu) pemerintah daerah",
        &[
            "Dinas Perikanan Kabupaten Natuna",
            "Dinas Perikanan Natuna",
            "Badan Pengelola Perbatasan Daerah Provinsi Papua",
            "Bupati Natuna",
            "Pemkab Natuna",
        ],
    ),
    // Of two K/L.
    (
        "2 (dua) kementerian/lembaga",
        &[
            "Polda Papua",
            "Ditjen Bea dan Cukai",
            "Kantor Bea Cukai Jayapura",
            "Kodam XVII/Cenderawasih",
            "Kanwil Kemenkumham Papua",
            "BNN Provinsi Papua",
            "Deputi II BIN",
            "KPK",
            "Badan Baru Apa Pun",
            "Kementerian Luar Biasa",
            "Dinas Hukum TNI AL",
            "Bank Indonesia",
        ],
    ),
];

/// Nobody is a K/L who is none, and a unit is of its K/L, which counts once.
#[test]
fn only_kementerian_and_lembaga_are_counted_as_such() {
    let counted = |names: &[&str]| {
        let guests: Vec<String> = names
            .iter()
            .map(|name| format!("    - {{ kl: \"{name}\" }}\n"))
            .collect();
        let (head, rest) = CYCLE.split_once("    - { kl: Kemlu }\n").expect("guests");
        let (_, tail) = rest.split_once("notulensi:").expect("notulensi");
        let lines = lines_of(&format!("{head}{}notulensi:{tail}", guests.concat()));
        let count = lines.iter().find_map(|line| {
            line.strip_prefix("¶ Rapat dihadiri wakil dari ")?
                .strip_suffix(" sebagai berikut.")
        });
        count.unwrap_or_default().to_owned()
    };
    for (said, names) in BESIDE_KEMLU {
        for name in names {
            assert_eq!(counted(&["Kemlu", name]), said, "{name}");
        }
    }
    for names in [
        [
            "KBRI Kuala Lumpur",
            "Direktorat Asia Selatan Kementerian Luar Negeri",
        ],
        ["Kemlu (Ditjen Amerop)", "Konsulat RI Tawau"],
        // The house that calls the meeting, and a unit of it.
        ["Kemenko Polhukam", "Deputi VI Kemenko Polhukam"],
    ] {
        let [one, other] = names;
        assert_eq!(
            counted(&["Kemlu", one, other]),
            "1 (satu) kementerian/lembaga"
        );
    }
    assert_eq!(
        counted(&["Polda Papua", "Polres Merauke", "Polri"]),
        "1 (satu) kementerian/lembaga"
    );
    assert_eq!(
        counted(&["Dinas Sosial Provinsi Papua", "Pemprov Papua"]),
        "1 (satu) pemerintah daerah"
    );
    assert_eq!(counted(&["Harian Kompas"]), "1 (satu) instansi");
    assert_eq!(
        counted(&[
            "Kemlu",
            "Pemprov Kepri",
            "PT Pelni",
            "Universitas Riau",
            "LSM Laut",
            "Harian Kompas"
        ]),
        "1 (satu) kementerian/lembaga, 1 (satu) pemerintah daerah, 1 (satu) badan usaha, 1 (satu) perguruan tinggi, 1 (satu) organisasi, dan 1 (satu) instansi lain"
    );
}

#[test]
fn the_scope_is_what_the_laporan_holds() {
    let scope = |cycle: &str| {
        let lines = lines_of(cycle);
        let line = lines
            .iter()
            .find_map(|line| line.strip_prefix("¶ Ruang lingkup laporan ini meliputi "));
        line.expect("the scope").to_owned()
    };
    assert_eq!(
        scope(CYCLE),
        "pelaksanaan rapat, pokok pembahasan, dan telaahan staf."
    );
    let concluded = CYCLE.replace(
        "laporan:",
        "  kesimpulan: [ a ]\n  tindak_lanjut: [ { uraian: b } ]\nlaporan:",
    );
    assert_eq!(
        scope(&concluded),
        "pelaksanaan rapat, pokok pembahasan, kesimpulan, tindak lanjut, dan telaahan staf."
    );
}
