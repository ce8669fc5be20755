//! The forms of a nota dinas: who signs, class and derajat, copy number, what is made when
//! a key is blank, and what is still lacking.

use nodin::{
    House, Outcome,
    assets::Assets,
    cycle::Cycle,
    naskah::{Block, Naskah, plain},
    read,
    rules::{
        check,
        documents::{Lacking, NOTA_DINAS},
    },
};

/// Everything a nota dinas needs; `{}` in a case adds to it or takes from it.
const COMPLETE: &str = "versi: 1
siklus: { nomor: S-1/2024, isu: Uji Bentuk, tahun: 2024 }
pejabat:
  menko: { sapaan: Bapak }
  deputi: { nama: \"Deputi, M.A.\", nama_tanpa_gelar: Deputi }
  sesdep: { jabatan: Sekretaris Deputi, nama: Sesdep, pangkat: Pembina, nip: \"197209151998032001\" }
  asdep: { jabatan: Asisten Deputi, nama: Asdep }
rekomendasi:
  butir:
    - { uraian: Menyusun naskah, penanggung_jawab: [ Kemlu ], tenggat: 2024-06-28, indikator: Naskah, dasar: Rapat }
nota_dinas:
  nomor: B-1/HN.00.01/02/2024
  tanggal: 2024-02-28
  hal: Uji Bentuk
";

fn outcome(source: &str) -> Outcome {
    let read = read::read::<Cycle>(source.as_bytes());
    let findings = check::check(&read);
    assert!(
        !findings.iter().any(nodin::finding::Finding::is_error),
        "{findings:?}"
    );
    House::new(Assets::default())
        .expect("the shipped house")
        .tree(&read, &NOTA_DINAS)
}

fn tree(source: &str) -> Naskah {
    match outcome(source) {
        Outcome::Ready(naskah) => *naskah,
        other => panic!("{source}\n{other:?}"),
    }
}

/// The first signature as lines: prefix and jabatan, then name and what is beneath.
fn signature(naskah: &Naskah) -> Vec<String> {
    let ttd = naskah.blocks.iter().find_map(|block| {
        if let Block::Ttd(ttd) = block {
            Some(ttd)
        } else {
            None
        }
    });
    let ttd = ttd.expect("a signature");
    let jabatan = ttd.jabatan.iter().map(|line| {
        format!("{} {}", line.awalan, plain(&line.isi))
            .trim()
            .to_owned()
    });
    let rest = std::iter::once(&ttd.nama)
        .chain(&ttd.bawah)
        .map(|text| plain(text));
    jabatan.chain(rest).collect()
}

#[test]
fn the_signature_has_all_its_forms() {
    let deputi = "Deputi Bidang Koordinasi Politik Luar Negeri";
    let an = format!("a.n. {deputi}");
    let plt = format!("Plt. {deputi}");
    let signer = |who: &str| format!("{COMPLETE}  penandatangan: {who}\n");
    let holding = |role: &str, how: &str, source: &str| {
        source.replace(
            &format!("  {role}: {{"),
            &format!("  {role}: {{ sebagai: {how},"),
        )
    };
    let an_asdep = signer("{ peran: asdep, atas_nama: deputi, untuk_beliau: sesdep }");
    for (source, lines) in [
        (COMPLETE.to_owned(), vec![deputi, "Deputi, M.A."]),
        (
            format!("{COMPLETE}  tanda_tangan: elektronik\n"),
            vec![deputi, "Deputi"],
        ),
        (
            holding("deputi", "plt", COMPLETE),
            vec![&plt, "Deputi, M.A."],
        ),
        // Typed into the jabatan too.
        (
            holding("deputi", "plt", COMPLETE).replace("plt,", &format!("plt, jabatan: {plt},")),
            vec![&plt, "Deputi, M.A."],
        ),
        (
            signer("sesdep").replace("nip: \"197209151998032001\"", "nrp: 11940012340571"),
            vec![
                "Sekretaris Deputi",
                "Sesdep",
                "Pembina",
                "NRP 11940012340571",
            ],
        ),
        (
            signer("{ peran: sesdep, atas_nama: deputi }"),
            vec![
                &an,
                "Sekretaris Deputi",
                "Sesdep",
                "Pembina",
                "NIP 197209151998032001",
            ],
        ),
        (
            an_asdep.clone(),
            vec![&an, "Sekretaris Deputi", "u.b.", "Asisten Deputi", "Asdep"],
        ),
        (
            holding("asdep", "plh", &holding("sesdep", "plt", &an_asdep)),
            vec![
                &an,
                "Plt. Sekretaris Deputi",
                "u.b.",
                "Plh. Asisten Deputi",
                "Asdep",
            ],
        ),
        (
            signer("sesdep"),
            vec![
                "Sekretaris Deputi",
                "Sesdep",
                "Pembina",
                "NIP 197209151998032001",
            ],
        ),
    ] {
        assert_eq!(signature(&tree(&source)), lines, "{source}");
    }
}

#[test]
fn who_signs_stands_in_the_head_and_in_the_annex() {
    let naskah = tree(&format!("{COMPLETE}  penandatangan: sesdep\n"));
    let text = format!("{naskah:?}");
    assert!(
        !text.contains("Deputi Bidang Koordinasi Politik Luar Negeri\", key: Some"),
        "{text}"
    );
}

#[test]
fn class_and_derajat_are_two_fields() {
    for (klasifikasi, derajat, kiri, rahasia) in [
        ("terbatas", "biasa", "T \u{2003}TERBATAS", None),
        ("rahasia", "segera", "R \u{2003}RAHASIA", Some("RAHASIA")),
        (
            "sangat-rahasia",
            "kilat",
            "SR \u{2003}SANGAT RAHASIA",
            Some("SANGAT RAHASIA"),
        ),
        ("biasa", "sangat-segera", "", None),
    ] {
        let keys = format!("tahun: 2024, klasifikasi: {klasifikasi}, derajat: {derajat}");
        let naskah = tree(&COMPLETE.replace("tahun: 2024", &keys));
        let sifat = naskah.blocks.iter().find_map(|block| {
            if let Block::Sifat(sifat) = block {
                Some(sifat)
            } else {
                None
            }
        });
        let sifat = sifat.expect("a line");
        assert_eq!(plain(&sifat.kiri), kiri);
        let word = derajat
            .replace('-', " ")
            .to_uppercase()
            .replace("BIASA", "");
        assert_eq!(plain(&sifat.derajat), word);
        assert_eq!(sifat.merah, rahasia.is_some());
        assert_eq!(naskah.page.rahasia.as_deref(), rahasia);
    }
    assert!(
        !tree(COMPLETE)
            .blocks
            .iter()
            .any(|block| matches!(block, Block::Sifat(_))),
        "nothing for Biasa"
    );
}

#[test]
fn the_copy_number_stands_on_page_1_and_on_the_annex() {
    for (salinan, text) in [
        ("{ nomor: 1, dari: 3 }", "Salinan ke-1 dari 3 salinan"),
        ("{ nomor: 2 }", "Salinan ke-2"),
        ("{ dari: 1 }", "Salinan tunggal"),
    ] {
        let keys = format!("tahun: 2024, klasifikasi: rahasia, salinan: {salinan}");
        let naskah = tree(&COMPLETE.replace("tahun: 2024", &keys));
        let Some(Block::Sifat(sifat)) = naskah.blocks.get(1) else {
            panic!("no line under the kop")
        };
        assert_eq!(plain(&sifat.kanan), text);
        let Some(Block::KepalaLampiran(kepala)) = naskah.lampiran[0].blocks.first() else {
            panic!("no head")
        };
        assert_eq!(plain(&kepala.baris[0]), text);
    }
}

#[test]
fn sentences_are_made_of_the_clauses_that_have_their_data() {
    let arahan = "arahan: { menko: { tanggal: 2024-02-05 }, tanggal: 2024-02-06 }\n";
    let rapat = "rapat: { tanggal: 2024-02-20, peserta: [ { kl: Kemlu }, { kl: Kementerian Luar Negeri }, { kl: BNPP }, { kl: BIN, hadir: false } ] }\nnotulensi: { kesimpulan: [ Setuju ] }\n";
    let isi = "  isi: Isi nota dinas.\n";
    let with = |sections: &str, isi: &str| {
        format!(
            "{}{isi}",
            COMPLETE.replace("rekomendasi:", &format!("{sections}rekomendasi:"))
        )
    };
    for (source, opening) in [
        (
            with(&format!("{arahan}{rapat}"), isi),
            "Menindaklanjuti arahan Bapak Menko Polhukam tanggal 5 Februari 2024 mengenai uji bentuk dan berdasarkan hasil Rapat Koordinasi tanggal 20 Februari 2024 yang dihadiri 2 (dua) kementerian/lembaga, dengan hormat kami laporkan hal-hal sebagai berikut.",
        ),
        (
            with(arahan, isi).replace(
                "sapaan: Bapak",
                "sapaan: Bapak, sebutan: Bapak Menko Polhukam",
            ),
            "Menindaklanjuti arahan Bapak Menko Polhukam tanggal 5 Februari 2024 mengenai uji bentuk, dengan hormat kami laporkan hal-hal sebagai berikut.",
        ),
        (
            with(arahan, isi),
            "Menindaklanjuti arahan Bapak Menko Polhukam tanggal 5 Februari 2024 mengenai uji bentuk, dengan hormat kami laporkan hal-hal sebagai berikut.",
        ),
        (
            with(rapat, isi),
            "Berdasarkan hasil Rapat Koordinasi mengenai uji bentuk tanggal 20 Februari 2024 yang dihadiri 2 (dua) kementerian/lembaga, dengan hormat kami laporkan hal-hal sebagai berikut.",
        ),
        (
            COMPLETE.to_owned(),
            "Sehubungan dengan uji bentuk, dengan hormat kami laporkan 1 (satu) rumusan rekomendasi sebagaimana tercantum dalam Lampiran.",
        ),
    ] {
        let naskah = tree(&source);
        let first = naskah.blocks.iter().find_map(|block| {
            if let Block::Paragraph(p) = block {
                Some(plain(&p.isi))
            } else {
                None
            }
        });
        assert_eq!(first.as_deref(), Some(opening));
    }
}

#[test]
fn what_is_lacking_is_named_once_and_is_no_error() {
    for (from, to, keys) in [
        ("  hal: Uji Bentuk\n", "  hal:\n", vec!["nota_dinas.hal"]),
        (
            "    - { uraian: Menyusun naskah",
            "    # { uraian: Menyusun naskah",
            vec!["rekomendasi.butir"],
        ),
        (
            "{ uraian: Menyusun naskah, ",
            "{ ",
            vec!["rekomendasi.butir[0].uraian"],
        ),
        (
            "  deputi: { nama: \"Deputi, M.A.\", nama_tanpa_gelar: Deputi }\n",
            "",
            vec!["pejabat.deputi.nama"],
        ),
        (
            "  nomor: B-1/HN.00.01/02/2024\n  tanggal: 2024-02-28\n",
            "",
            vec!["nota_dinas.nomor", "nota_dinas.tanggal"],
        ),
    ] {
        assert!(COMPLETE.contains(from), "{from}");
        let Outcome::Lacking(Lacking::Keys(lacking)) = outcome(&COMPLETE.replace(from, to)) else {
            panic!("{to}")
        };
        assert_eq!(lacking, keys);
    }
    let srikandi = format!("{COMPLETE}  tanda_tangan: srikandi\n");
    assert_eq!(outcome(&srikandi), Outcome::Lacking(Lacking::InSrikandi));
}

#[test]
fn the_gate_closes_only_on_what_could_be_made() {
    let closed = "penelitian: [ { keputusan: setuju }, { keputusan: perbaiki } ]\nrekomendasi:";
    let refused = outcome(&COMPLETE.replace("rekomendasi:", closed));
    let Outcome::Failed(findings) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(findings[0].problem.code(), "sop-gerbang-3");
    let unfinished = COMPLETE
        .replace("rekomendasi:", closed)
        .replace("  hal: Uji Bentuk\n", "");
    assert!(matches!(outcome(&unfinished), Outcome::Lacking(_)));
    let opened = "penelitian: [ { keputusan: perbaiki }, { keputusan: setuju } ]\nrekomendasi:";
    assert!(matches!(
        outcome(&COMPLETE.replace("rekomendasi:", opened)),
        Outcome::Ready(_)
    ));
}

#[test]
fn rules_of_the_sop_are_checked_each_once() {
    let codes = |source: &str| -> Vec<(&'static str, String)> {
        let read = read::read::<Cycle>(source.as_bytes());
        check::check(&read)
            .into_iter()
            .map(|finding| (finding.problem.code(), finding.key))
            .collect()
    };
    let with = |line: &str| format!("{COMPLETE}{line}\n");
    for (source, code, key) in [
        (
            with("arahan: { tanggal: 2024-03-01 }"),
            "urutan-tanggal",
            "nota_dinas.tanggal",
        ),
        (
            with("rapat: { mulai: 12:00, selesai: 09:30 }"),
            "jam-terbalik",
            "rapat.selesai",
        ),
        (
            COMPLETE.replace("tahun: 2024", "tahun: 2020"),
            "tahun-berbeda",
            "siklus.tahun",
        ),
        (
            COMPLETE.replace("versi: 1", "versi: 2"),
            "versi-tidak-dikenal",
            "versi",
        ),
        (
            COMPLETE.replace("isu: Uji Bentuk, ", ""),
            "kunci-wajib",
            "siklus.isu",
        ),
        (
            with("  penandatangan: { peran: deputi, atas_nama: deputi }"),
            "penandatangan-sendiri",
            "nota_dinas.penandatangan",
        ),
        (
            with("  penandatangan: menko"),
            "penandatangan-terbalik",
            "nota_dinas.penandatangan",
        ),
        (
            with("  penandatangan: { peran: deputi, atas_nama: sesdep }"),
            "penandatangan-terbalik",
            "nota_dinas.penandatangan",
        ),
        (
            with("  penandatangan: { peran: sesdep, atas_nama: menko }"),
            "penandatangan-terbalik",
            "nota_dinas.penandatangan",
        ),
        (
            with("  penandatangan: { peran: asdep, atas_nama: sesdep, untuk_beliau: deputi }"),
            "penandatangan-terbalik",
            "nota_dinas.penandatangan",
        ),
        (
            with("  penandatangan: { atas_nama: deputi }"),
            "kunci-wajib",
            "nota_dinas.penandatangan.peran",
        ),
    ] {
        assert_eq!(codes(&source), [(code, key.to_owned())], "{source}");
    }
    assert_eq!(codes(COMPLETE), []);
}
