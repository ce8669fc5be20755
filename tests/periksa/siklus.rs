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

const WHOLE: &str = "penanggung_jawab: [ Kemlu ], tenggat: 2024-03-15, indikator: a, dasar: b";

#[test]
fn a_recommendation_can_be_acted_upon() {
    let butir = |part: &str| format!("rekomendasi: {{ butir: [ {{ {part} }} ] }}");
    let lacks = |parts: &[&str]| -> Vec<(&'static str, String)> {
        let key = |part| format!("rekomendasi.butir[0].{part}");
        let finding = |part| ("rekomendasi-tidak-lengkap", key(part));
        parts.iter().copied().map(finding).collect()
    };
    for (source, missing) in [
        (butir(&format!("uraian: a, {WHOLE}")), &[][..]),
        (
            butir("uraian: a"),
            &["penanggung_jawab", "tenggat", "indikator", "dasar"],
        ),
        (
            butir("uraian: a, penanggung_jawab: [ Kemlu ], dasar: b"),
            &["tenggat", "indikator"],
        ),
        // Without its text it is not written yet.
        (butir("penanggung_jawab: [ Kemlu ]"), &[]),
    ] {
        assert_eq!(
            found(&format!("{HEAD}{source}\n")),
            lacks(missing),
            "{source}"
        );
    }
    // What cannot be read is not missed, too.
    let broken = butir(&format!(
        "uraian: a, {}",
        WHOLE.replace("tenggat", "tengat")
    ));
    assert_found(&[(
        &broken,
        &[("kunci-tidak-dikenal", "rekomendasi.butir[0].tengat")],
    )]);
}

#[test]
fn deadlines_lie_ahead() {
    let with = |agreed: &str, proposed: [&str; 3]| {
        let [a, b, c] = proposed.map(|date| format!("{{ tenggat: {date} }}"));
        format!(
            "rapat: {{ tanggal: 2024-02-20 }}
notulensi: {{ tindak_lanjut: [ {{ tenggat: {agreed} }} ] }}
rekomendasi: {{ butir: [ {a}, {b}, {c} ] }}
nota_dinas: {{ tanggal: 2024-02-28 }}"
        )
    };
    let code = "tenggat-terlampaui";
    let agreed = (code, "notulensi.tindak_lanjut[0].tenggat");
    let butir = |index| format!("rekomendasi.butir[{index}].tenggat");
    let (first, last) = (butir(0), butir(2));
    let (on_the_day, before, last_year) = ("2024-02-28", "2024-02-27", "2023-03-15");
    assert_found(&[
        (&with(before, [on_the_day; 3]), &[]),
        (&with(last_year, [on_the_day; 3]), &[agreed]),
        (
            &with(before, [before, on_the_day, last_year]),
            &[(code, &first), (code, &last)],
        ),
        // It is the nota dinas that bears a wrong date.
        (&with(before, [before; 3]), &[(code, &first)]),
    ]);
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

#[test]
fn what_opens_a_meeting_is_told_where_it_is_no_secret() {
    let told: &[_] = &[("sandi-pada-tempat", "rapat.tempat")];
    for (tempat, wanted) in [
        ("Zoom Meeting (ID 812 3456 7890, Passcode: 7788)", told),
        ("Zoom https://zoom.us/j/8123456789", told),
        ("Ruang Bima; kata sandi = Rakor", told),
        ("s.id/rakor-natuna", told),
        ("Zoom Meeting", &[]),
        ("Daring", &[]),
        ("Ruang Rapat Nakula, Lantai 6, Jalan Medan Merdeka Barat Nomor 15, Jakarta 10110", &[]),
    ] {
        assert_found(&[(&format!("rapat: {{ tempat: \"{tempat}\" }}"), wanted)]);
    }
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
    for key in ["arahan.dasar", "notulensi.kesimpulan", "laporan.telaahan.saran"] {
        assert!(said.contains(key), "{said}");
    }
    let butir = "    - { uraian: Menyusun, penanggungjawab: [ Kemlu ] }\n".repeat(12);
    let source = format!("{HEAD}notulensi:\n  tindak_lanjut:\n{butir}");
    let found = found(&source);
    assert_eq!(found.len(), 1, "{found:?}");
    // Two of a kind are seen at their own places.
    assert_found(&[(
        "arahan: { isi: a, dasar: a }",
        &[("jenis-isi-salah", "arahan.isi"), ("jenis-isi-salah", "arahan.dasar")],
    )]);
}
