//! Rules that a cycle breaks by itself, whatever the house.

use nodin::{cycle::Cycle, read};

use super::{HEAD, HOUSE, assert_found, found};

#[test]
fn a_nip_says_something() {
    let odd = &[("nip-janggal", "pejabat.deputi.nip")][..];
    assert_found(&[
        ("pejabat: { deputi: { nip: 197001011995031001 } }", &[]),
        ("pejabat: { deputi: { nip: 19700101 199503 2 001 } }", &[]),
        // The second contract of a PPPK.
        ("pejabat: { deputi: { nip: 197001012023222001 } }", &[]),
        ("pejabat: { deputi: { nip: 197013011995031001 } }", odd),
        ("pejabat: { deputi: { nip: 197002301995031001 } }", odd),
        ("pejabat: { deputi: { nip: 197001011995131001 } }", odd),
        (
            "pejabat: { deputi: { nip: 197001011995003001 } }",
            &[odd[0], odd[0]],
        ),
        (
            "pejabat: { deputi: { nip: 19700101199503100 } }",
            &[("bentuk-nip", "pejabat.deputi.nip")],
        ),
    ]);
}

#[test]
fn a_nip_is_one_person_s() {
    let both = |names: [&str; 2]| {
        let [deputi, sesdep] = names;
        format!(
            "pejabat:\n  deputi: {{ nama: {deputi}, nip: 197001011995031001 }}\n  sesdep: {{ nama: {sesdep}, nip: 19700101 199503 1 001 }}"
        )
    };
    assert_found(&[
        (
            &both(["Satu", "Dua"]),
            &[("nip-berulang", "pejabat.sesdep.nip")],
        ),
        (&both(["Satu", "Satu"]), &[]),
    ]);
}

#[test]
fn a_year_has_four_digits() {
    for (year, wrong) in [(2024, false), (-3, true), (24, true), (20244, true)] {
        let source = HEAD.replace("tahun: 2024", &format!("tahun: {year}"));
        let wrong = wrong.then(|| ("angka-di-luar-jangkauan", "siklus.tahun".to_owned()));
        assert_eq!(found(&source), Vec::from_iter(wrong), "{year}");
    }
}

#[test]
fn secret_documents_count_their_copies() {
    for (siklus, wanted) in [
        ("klasifikasi: terbatas", None),
        ("klasifikasi: rahasia, salinan: { nomor: 1, dari: 3 }", None),
        ("klasifikasi: rahasia, salinan: { nomor: 3 }", None),
        ("klasifikasi: sangat-rahasia, salinan: { dari: 1 }", None),
        (
            "klasifikasi: rahasia",
            Some(("salinan-tanpa-nomor", "siklus.salinan")),
        ),
        (
            "klasifikasi: sangat-rahasia, salinan: { dari: 3 }",
            Some(("salinan-tanpa-nomor", "siklus.salinan")),
        ),
        (
            "salinan: { nomor: 5, dari: 3 }",
            Some(("salinan-tidak-ada", "siklus.salinan.nomor")),
        ),
        (
            "salinan: { nomor: 0, dari: 3 }",
            Some(("salinan-tidak-ada", "siklus.salinan.nomor")),
        ),
        (
            "klasifikasi: rahasia, salinan: { nomor: x }",
            Some(("jenis-isi-salah", "siklus.salinan.nomor")),
        ),
    ] {
        let source = HEAD.replace("tahun: 2024", &format!("tahun: 2024, {siklus}"));
        let wanted: Vec<_> = wanted
            .map(|(code, key)| (code, key.to_owned()))
            .into_iter()
            .collect();
        assert_eq!(found(&source), wanted, "{source}");
    }
}

#[test]
fn a_letter_comes_before_the_disposisi_on_it() {
    let order = |key| ("urutan-tanggal", key);
    let arahan = |letter: &str, received: &str| {
        format!(
            "arahan: {{ tanggal: 2024-02-05, naskah: {{ tanggal: {letter}, diterima: {received} }} }}"
        )
    };
    assert_found(&[
        (&arahan("2024-01-30", "2024-02-02"), &[]),
        (&arahan("2024-02-05", "2024-02-05"), &[]),
        (
            &arahan("2024-02-03", "2024-02-02"),
            &[order("arahan.naskah.diterima")],
        ),
        (
            &arahan("2024-01-30", "2024-02-06"),
            &[order("arahan.tanggal")],
        ),
    ]);
}

/// A bahan that was sent back bears the date of its mending.
#[test]
fn a_bahan_is_mended_after_it_was_sent_back() {
    let order = |key| ("urutan-tanggal", key);
    let cycle = |bahan: &str, first: &str, second: &str| {
        format!(
            "arahan: {{ tanggal: 2024-02-05 }}\nbahan: {{ tanggal: {bahan} }}\npenelitian:\n  \
             - {{ tanggal: {first}, keputusan: perbaiki }}\n  \
             - {{ tanggal: {second}, keputusan: setuju }}"
        )
    };
    assert_found(&[
        (&cycle("2024-02-07", "2024-02-12", "2024-02-13"), &[]),
        (&cycle("2024-02-13", "2024-02-12", "2024-02-13"), &[]),
        (
            &cycle("2024-02-14", "2024-02-12", "2024-02-13"),
            &[order("penelitian[1].tanggal")],
        ),
        (
            &cycle("2024-02-13", "2024-02-02", "2024-02-13"),
            &[order("penelitian[0].tanggal")],
        ),
    ]);
}

#[test]
fn the_menko_signs_neither() {
    let code = "penandatangan-terbalik";
    assert_found(&[
        (
            "rapat: { undangan: { penandatangan: { peran: sesdep, atas_nama: deputi } } }",
            &[],
        ),
        (
            "rapat: { undangan: { penandatangan: menko } }",
            &[(code, "rapat.undangan.penandatangan")],
        ),
        (
            "nota_dinas: { penandatangan: menko }",
            &[(code, "nota_dinas.penandatangan")],
        ),
    ]);
}

#[test]
fn a_title_is_no_sentence() {
    let stopped = &[("titik-di-akhir-judul", "nota_dinas.hal")][..];
    assert_found(&[
        ("nota_dinas: { hal: Rapat Koordinasi }", &[]),
        ("nota_dinas: { hal: Undangan bagi Rudi S.H. }", &[]),
        ("nota_dinas: { hal: Rapat ... }", &[]),
        ("nota_dinas: { hal: Rapat Koordinasi. }", stopped),
        ("nota_dinas:\n  hal: |\n    Rapat Koordinasi.\n", stopped),
        ("nota_dinas: { hal: KTT G20 }", &[]),
        ("nota_dinas: { hal: \"Apakah Siap?\" }", stopped),
        (
            "arahan: { naskah: { hal: Permohonan Data. } }",
            &[("titik-di-akhir-judul", "arahan.naskah.hal")],
        ),
        (
            "rapat: { undangan: { hal: UNDANGAN RAPAT KOORDINASI } }",
            &[("judul-huruf-kapital", "rapat.undangan.hal")],
        ),
    ]);
    let source = HEAD.replace("Uji Periksa", "Uji Periksa.");
    assert_eq!(
        found(&source),
        [("titik-di-akhir-judul", "siklus.isu".to_owned())]
    );
    for (isu, codes) in [
        (
            "Rapat Koordinasi Persiapan KTT ASEAN",
            &["isu-menyebut-rapat"][..],
        ),
        (
            "Rakor Teknis mengenai Persiapan KTT ASEAN",
            &["isu-menyebut-rapat"],
        ),
        ("Rapat Umum PBB", &[]),
    ] {
        let found = found(&HEAD.replace("Uji Periksa", isu));
        let found: Vec<_> = found
            .into_iter()
            .map(|(code, _)| code)
            .filter(|code| code.starts_with("isu-menyebut"))
            .collect();
        assert_eq!(found, codes, "{isu}");
    }
}

#[test]
fn three_initial_a_konsep() {
    assert_found(&[
        ("nota_dinas: { paraf: [ deputi, sesdep, asdep ] }", &[]),
        (
            "nota_dinas: { paraf: [ deputi, sesdep, asdep, { jabatan: Kabag } ] }",
            &[("paraf-terlalu-banyak", "nota_dinas.paraf[3]")],
        ),
    ]);
}

/// A letter comes in before the Menko speaks or after; his word comes before the disposisi.
#[test]
fn the_menko_speaks_before_the_deputi() {
    let order = "urutan-tanggal";
    assert_found(&[
        (
            "arahan: { menko: { tanggal: 2024-02-05 }, tanggal: 2024-02-05 }",
            &[],
        ),
        (
            "arahan: { menko: { tanggal: 2024-02-06 }, tanggal: 2024-02-05 }",
            &[(order, "arahan.tanggal")],
        ),
        (
            "arahan: { menko: { tanggal: 2024-02-06 } }\nbahan: { tanggal: 2024-02-05 }",
            &[(order, "bahan.tanggal")],
        ),
        (
            "arahan: { menko: { tanggal: 2024-02-01 }, naskah: { tanggal: 2024-02-02, diterima: 2024-02-03 }, tanggal: 2024-02-05 }",
            &[],
        ),
        (
            "arahan: { naskah: { tanggal: 2024-02-06 }, menko: { tanggal: 2024-02-01 }, tanggal: 2024-02-05 }",
            &[(order, "arahan.tanggal")],
        ),
    ]);
}

/// One finding for one cause, with the keys of the others in its sentence.
#[test]
fn what_repeats_is_told_once() {
    let lists = [
        "arahan: { isi: a, dasar: a }",
        "bahan: { pokok_isu: a, saran: a }",
        "penelitian: { disposisi: a }",
        "notulensi: { kesimpulan: a }",
        "laporan: { faktor: a, hambatan: a, simpulan: a, saran: a, telaahan: { praanggapan: a, fakta: a, simpulan: a, saran: a } }",
    ];
    let source = format!("{HEAD}{}\n", lists.join("\n"));
    let read = read::read::<Cycle>(source.as_bytes());
    let findings = HOUSE.check(&read, source.as_bytes());
    assert_eq!(findings.len(), 1, "{findings:?}");
    let said = findings[0].sentence();
    assert_eq!(findings[0].key, "arahan.isi");
    for key in [
        "arahan.dasar",
        "notulensi.kesimpulan",
        "laporan.telaahan.saran",
    ] {
        assert!(said.contains(key), "{said}");
    }
    let butir = "    - { uraian: Menyusun, penanggungjawab: [ Kemlu ] }\n".repeat(12);
    let source = format!("{HEAD}notulensi:\n  tindak_lanjut:\n{butir}");
    let found = found(&source);
    assert_eq!(found.len(), 1, "{found:?}");
    // Two of a kind are seen at their own places.
    assert_found(&[(
        "arahan: { isi: a, dasar: a }",
        &[
            ("jenis-isi-salah", "arahan.isi"),
            ("jenis-isi-salah", "arahan.dasar"),
        ],
    )]);
}

/// By the number, by the title, or by what the templates say; the first is the rumusan.
#[test]
fn every_annex_is_named_in_the_nota_dinas() {
    const UNNAMED: &str = "lampiran-tidak-disebut";
    let second = "nota_dinas.lampiran_lain[0]";
    let third = "nota_dinas.lampiran_lain[1]";
    let further =
        "lampiran_lain: [ { judul: Peta Sebaran, isi: Satu }, { judul: Foto, isi: Dua } ]";
    for (keys, unnamed) in [
        ("hal: Uji", &[][..]),
        (
            "hal: Uji, isi: Tetap., penutup: Demikian.",
            &["nota_dinas.isi"],
        ),
        ("hal: Uji, isi: Tetap., penutup: Demikian terlampir.", &[]),
        ("hal: Uji, isi: Tetap.", &[]),
        (&format!("hal: Uji, {further}"), &[second, third]),
        (
            &format!("hal: Uji, isi: Lihat Lampiran I dan III., {further}"),
            &[second],
        ),
        (
            &format!("hal: Uji, isi: Lihat Lampiran I s.d. III., {further}"),
            &[],
        ),
        (
            &format!("hal: Uji, isi: Lihat peta sebaran dan Lampiran III., {further}"),
            &["nota_dinas.isi"],
        ),
        (
            &format!("hal: Uji, isi: Lihat Lampiran II., penutup: Demikian Lampiran I., {further}"),
            &[third],
        ),
    ] {
        let source = format!(
            "{HEAD}pejabat: {{ deputi: {{ nama: Deputi }} }}\n\
             rekomendasi: {{ butir: [ {{ uraian: Menyusun, penanggung_jawab: [ Kemlu ], tenggat: 2024-06-30, indikator: Ada, dasar: Rapat }} ] }}\n\
             nota_dinas: {{ {keys} }}\n"
        );
        let found = found(&source)
            .into_iter()
            .filter(|(code, _)| *code == UNNAMED);
        let found: Vec<String> = found.map(|(_, key)| key).collect();
        assert_eq!(found, unnamed, "{source}");
    }
}
