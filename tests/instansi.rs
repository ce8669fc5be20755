//! Profiles: every setting of one is seen on the page, and dates decide.

use std::{collections::BTreeMap, fs};

use nodin::{
    Format, House, Outcome,
    assets::Assets,
    cycle::Cycle,
    naskah::{BentukTtd, Block, Naskah, plain},
    read,
    rules::documents::{BAHAN, Document, LAPORAN, NOTA_DINAS},
};

use crate::{
    outline::outline,
    reading::{docx, folded, pdf},
};

const CYCLE: &str = "versi: 1
siklus: { nomor: S-1, isu: Uji Profil, tahun: 2024, klasifikasi: terbatas, derajat: segera }
rekomendasi: { butir: [ { uraian: Menyusun contoh } ] }
nota_dinas:
  nomor: B-1/2024
  tanggal: 2024-02-28
  hal: Uji Profil
  tembusan: [ Sekretaris, Inspektur ]
  tanda_tangan: elektronik
";

fn house() -> House {
    let file = |name| fs::read(format!("tests/kasus/{name}")).expect("the case");
    let overlay = BTreeMap::from([
        ended("instansi/kemenko-polhukam.yaml"),
        ended("instansi/kemenko-polkam.yaml"),
        (
            "instansi/rekaan.yaml".to_owned(),
            file("instansi-rekaan.yaml"),
        ),
    ]);
    let pictures = BTreeMap::from([("logo.png".to_owned(), file("logo.png"))]);
    House::new(Assets::new(overlay, pictures)).unwrap_or_else(|findings| panic!("{findings:?}"))
}

/// A shipped profile, long out of force.
fn ended(name: &str) -> (String, Vec<u8>) {
    let shipped = fs::read_to_string(format!("templates/{name}")).expect("the profile");
    let mut lines: Vec<&str> = shipped.lines().collect();
    for line in &mut lines {
        if line.starts_with("berlaku:") {
            *line = "berlaku: { sampai: 1900-01-01 }";
        }
    }
    (name.to_owned(), lines.join("\n").into_bytes())
}

fn tree(house: &House, source: &str) -> Naskah {
    tree_of(house, source, &NOTA_DINAS)
}

fn tree_of(house: &House, source: &str, document: &Document) -> Naskah {
    let read = read::read::<Cycle>(source.as_bytes());
    assert_eq!(read.findings, []);
    match house.tree(&read, document) {
        Outcome::Ready(naskah) => *naskah,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_invented_institution_is_set_by_its_profile_alone() {
    let naskah = tree(&house(), CYCLE);
    let kepala = naskah.blocks.iter().find_map(|block| {
        if let Block::Kepala(kepala) = block {
            Some(kepala)
        } else {
            None
        }
    });
    let rows: Vec<(String, String)> = kepala
        .expect("a head block")
        .baris
        .iter()
        .map(|row| (row.label.clone(), plain(&row.isi)))
        .collect();
    let rows: Vec<(&str, &str)> = rows
        .iter()
        .map(|(label, text)| (label.as_str(), text.as_str()))
        .collect();
    assert_eq!(
        rows,
        [
            ("Yth.", "Kepala Lembaga Rekaan"),
            ("Tanggal", "28 Februari 2024"),
            ("Nomor", "B-1/2024"),
            ("Sifat", "Terbatas, Segera"),
            ("Dari", "Deputi Bidang Contoh"),
            ("Hal", "Uji Profil"),
            ("Lampiran", "1 (satu) berkas"),
            ("Tembusan", "Sekretaris dan Inspektur"),
        ]
    );
    let text = format!("{naskah:?}");
    assert!(
        !text.contains("TIDAK TERCETAK"),
        "kop “nama” has no address"
    );
    assert!(
        !naskah
            .blocks
            .iter()
            .any(|block| matches!(block, Block::Tembusan(_))),
        "tembusan stand in the head"
    );
    let ttd = naskah.blocks.iter().find_map(|block| {
        if let Block::Ttd(ttd) = block {
            Some(ttd)
        } else {
            None
        }
    });
    let ttd = ttd.expect("a signature");
    assert_eq!(ttd.bentuk, BentukTtd::JabatanDiAtas);
    assert_eq!(plain(&ttd.nama), "Deputi Baru, M.Si.");
    let below: Vec<String> = ttd.bawah.iter().map(|text| plain(text)).collect();
    assert_eq!(below, ["NIP 197209151998032001"]);
    assert_eq!(naskah.page.kaki, ["Ditandatangani secara elektronik."]);
}

#[test]
fn bahan_laporan_and_telaahan_follow_the_customs_of_the_profile() {
    let source = format!(
        "{CYCLE}arahan: {{ isi: [ Susun bahan ] }}
bahan: {{ tanggal: 2024-02-07, pokok_isu: [ Satu isu ] }}
rapat: {{ tanggal: 2024-02-20 }}
notulensi: {{ kesimpulan: [ Sepakat ] }}
laporan:
  nomor: L-7/2024
  tanggal: 2024-02-22
  telaahan: {{ persoalan: Satu persoalan., fakta: [ Fakta ], analisis: Analisis., simpulan: [ Simpulan ], saran: [ Saran ] }}
"
    );
    let lines = |document| {
        let outline = outline(&tree_of(&house(), &source, document));
        outline.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let stands = |lines: &[String], line: &str| lines.iter().any(|own| own.trim() == line);
    assert!(stands(&lines(&BAHAN), "judul BAHAN EVALUASI"));

    let laporan = lines(&LAPORAN);
    for line in [
        "nomor NOMOR L-7/2024",
        "¶ Peraturan Baru.",
        "§1 1. Persoalan",
    ] {
        assert!(stands(&laporan, line), "{line}\n{}", laporan.join("\n"));
    }
    assert!(!laporan.join("\n").contains("Peraturan Lama"));
    let head: Vec<&str> = laporan
        .iter()
        .skip_while(|line| *line != "judul TELAAHAN STAF")
        .skip(1)
        .map_while(|line| line.split_once(" : "))
        .map(|(label, _)| label)
        .collect();
    assert_eq!(head, ["Dari", "Kepada", "Nomor", "Tanggal", "Hal"]);
}

/// What completes the cycle comes from no key of its file, and bears none.
#[test]
fn texts_of_the_profile_bear_no_key() {
    let naskah = tree(&house(), CYCLE);
    let text = format!("{naskah:?}");
    assert!(text.contains("text: \"Uji Profil\", key: Some(\"nota_dinas.hal\")"));
    assert!(text.contains("text: \"Deputi Bidang Contoh\", key: None"));
    assert!(!text.contains("pejabat.deputi"));
}

#[test]
fn officials_follow_the_date() {
    let naskah = tree(&house(), &CYCLE.replace("2024-02-28", "2024-01-15"));
    assert!(format!("{naskah:?}").contains("Deputi Lama"));
}

#[test]
fn both_files_bear_the_logo() {
    let house = house();
    let naskah = tree(&house, CYCLE);
    let read = read::read::<Cycle>(CYCLE.as_bytes());
    let written = |format| {
        house
            .write(&naskah, format, &read, CYCLE.as_bytes())
            .expect("a file")
    };
    let (made_pdf, made_docx) = (written(Format::Pdf), written(Format::Docx));
    assert!(folded(&pdf::text(&made_pdf.bytes)).contains("LEMBAGAREKAAN"));
    assert!(
        docx::part(&made_docx.bytes, "word/document.xml").contains("descr=\"Logo Lembaga Rekaan\"")
    );
    assert_eq!(made_pdf.signatures.len(), 2);
    for place in &made_pdf.signatures {
        assert!(
            (place.width - place.height).abs() < 0.01,
            "the mark's place is square: {place:?}"
        );
    }
}

/// The shipped profiles meet on 21 October 2024 without a gap.
#[test]
fn the_letterhead_changes_on_21_october_2024() {
    let house = House::new(Assets::default()).expect("the shipped house");
    let cycle = CYCLE.replace(
        "versi: 1\n",
        "versi: 1\npejabat: { deputi: { nama: Nama } }\n",
    );
    for (date, line) in [
        ("2018-05-02", "BIDANG POLITIK, HUKUM, DAN KEAMANAN"),
        ("2024-10-20", "BIDANG POLITIK, HUKUM, DAN KEAMANAN"),
        ("2024-10-21", "BIDANG POLITIK DAN KEAMANAN"),
        ("2026-11-24", "BIDANG POLITIK DAN KEAMANAN"),
    ] {
        let naskah = tree(&house, &cycle.replace("2024-02-28", date));
        let Some(Block::Kop(kop)) = naskah.blocks.first() else {
            panic!("no kop")
        };
        assert_eq!(plain(&kop.baris[1]), line, "{date}");
    }
}

#[test]
fn periods_of_profiles_that_meet_or_end_before_they_begin_are_told() {
    let profile = |berlaku: &str| {
        let file = fs::read_to_string("tests/kasus/instansi-rekaan.yaml").expect("the case");
        let line = file.lines().find(|line| line.starts_with("berlaku:"));
        file.replace(line.expect("a period"), berlaku)
    };
    let house = |second: &str| {
        let overlay = BTreeMap::from([
            (
                "instansi/satu.yaml".to_owned(),
                profile("berlaku: { dari: 2024-01-01 }").into_bytes(),
            ),
            ("instansi/dua.yaml".to_owned(), profile(second).into_bytes()),
        ]);
        let logo = fs::read("tests/kasus/logo.png").expect("PNG");
        House::new(Assets::new(
            overlay,
            BTreeMap::from([("logo.png".to_owned(), logo)]),
        ))
    };
    let findings = house("berlaku: { dari: 2023-01-01, sampai: 2022-12-31 }").err();
    let findings = findings.expect("a period that ends before it begins");
    let told: Vec<_> = findings
        .iter()
        .map(|(name, finding)| {
            (
                name.as_str(),
                finding.key.as_str(),
                finding.problem.to_string(),
            )
        })
        .collect();
    let said = "masa berlaku ini berakhir (2022-12-31) sebelum mulai (2023-01-01)".to_owned();
    assert_eq!(told, [("instansi/dua.yaml", "berlaku", said)]);

    let named = CYCLE.replace("isu:", "instansi: lembaga-rekaan, isu:");
    let tree = |second| {
        let read = read::read::<Cycle>(named.as_bytes());
        house(second)
            .expect("sound profiles")
            .tree(&read, &NOTA_DINAS)
    };
    assert!(matches!(
        tree("berlaku: { sampai: 2023-12-31 }"),
        Outcome::Ready(_)
    ));
    let Outcome::Failed(findings) = tree("berlaku: { dari: 2024-02-01 }") else {
        panic!("two of one name are in force")
    };
    assert_eq!(findings[0].problem.code(), "instansi-ganda");
}
