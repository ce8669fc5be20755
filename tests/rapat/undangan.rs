//! An invitation with its list of K/L, by the ways in which it is signed.

use super::*;

/// An invitation of six K/L, so that the list is an annex, to be signed as a case says.
fn invitation(keys: &str) -> String {
    let peserta = (1..=6).map(|number| format!("- {{ kl: K{number} }}"));
    CYCLE
        .replace(
            "WAKTU",
            "tanggal: 2026-02-11\n  mulai: 09:00\n  agenda: [ Satu, Dua ]",
        )
        .replace("PESERTA", &peserta.collect::<Vec<_>>().join("\n    "))
        .replace("undangan: { nomor: UND-1, tanggal: 2025-12-20 }", keys)
        .replace(
            "deputi: { nama: Deputi }",
            "deputi: { nama: \"Deputi, M.A.\", nama_tanpa_gelar: Wira Tanpa Gelar }",
        )
}

#[test]
fn an_invitation_is_signed_as_a_nota_dinas_is() {
    // At the foot of every page; in the DOCX a part of its own.
    let statement = folded("Dokumen ini telah ditandatangani secara elektronik");
    let wet = invitation("undangan: { nomor: UND-1, tanggal: 2025-12-20 }");
    for text in texts(&wet, &UNDANGAN) {
        assert!(!text.contains(&statement), "{text}");
        assert!(text.contains(&folded("Deputi, M.A.")), "{text}");
    }
    let keys = "undangan: { nomor: UND-1, tanggal: 2025-12-20, tanda_tangan: elektronik }";
    let electronic = invitation(keys);
    let said = texts(&electronic, &UNDANGAN);
    assert!(said[0].contains(&statement), "{}", said[0]);
    for text in said {
        // Below the letter and both annexes.
        let names = text.matches(&folded("Wira Tanpa Gelar")).count();
        assert_eq!(names, 3, "{text}");
    }
}

/// Beside an electronic mark too the jabatan hang after "a.n.".
#[test]
fn jabatan_of_an_electronic_signature_stand_beneath_one_another() {
    let keys = "nomor: UND-1, tanggal: 2025-12-20, tanda_tangan: elektronik";
    for (signer, hangs) in [
        ("deputi", false),
        ("{ peran: asdep, atas_nama: deputi }", true),
    ] {
        let source = invitation(&format!("undangan: {{ {keys}, penandatangan: {signer} }}"));
        let read = read::read::<Cycle>(source.as_bytes());
        let Outcome::Ready(naskah) = HOUSE.tree(&read, &UNDANGAN) else {
            panic!("{source}");
        };
        let written = HOUSE.write(&naskah, Format::Docx, &read, source.as_bytes());
        let body = docx::part(&written.expect("a DOCX").bytes, "word/document.xml");
        let paragraphs = body
            .split("</w:p>")
            .filter_map(|part| part.rsplit("<w:p>").next());
        let jabatan: Vec<&str> = paragraphs
            .filter(|part| part.contains("KeteranganTandaTangan") && part.contains("Deputi"))
            .collect();
        assert!(!jabatan.is_empty(), "{body}");
        for part in jabatan {
            assert_eq!(part.contains("w:hanging="), hangs, "{signer}: {part}");
        }
    }
}

#[test]
fn an_invitation_through_srikandi_has_its_placeholders() {
    // Whether or not number and date are known already.
    for known in ["", "nomor: UND-1, tanggal: 2025-12-20, "] {
        let source = invitation(&format!("undangan: {{ {known}tanda_tangan: srikandi }}"));
        let read = read::read::<Cycle>(source.as_bytes());
        let Outcome::Ready(naskah) = HOUSE.tree(&read, &UNDANGAN) else {
            panic!("{source}");
        };
        let written = HOUSE.write(&naskah, Format::Docx, &read, source.as_bytes());
        let body = docx::part(&written.expect("a DOCX").bytes, "word/document.xml");
        // Of the letter, and of two annexes.
        for (placeholder, times) in [
            ("${nomor_naskah}", 3),
            ("${tanggal_naskah}", 3),
            ("${ttd_pengirim}", 3),
        ] {
            let runs = body.split("</w:t>").filter(|run| run.contains(placeholder));
            assert_eq!(runs.count(), times, "{placeholder}: {body}");
        }
        for text in texts(&source, &UNDANGAN) {
            assert!(
                text.contains(&folded("Jakarta, ${tanggal_naskah}")),
                "{text}"
            );
            assert!(!text.contains(&folded("UND-1")), "{text}");
            assert!(!text.contains(&folded("20 Desember 2025")), "{text}");
        }
        assert_eq!((UNDANGAN.number)(&read.value), None);
    }
    let lacking = |keys: &str| {
        let source = invitation(keys);
        let read = read::read::<Cycle>(source.as_bytes());
        HOUSE.lacking(&read.value, &UNDANGAN)
    };
    let keys = ["rapat.undangan.nomor", "rapat.undangan.tanggal"].map(str::to_owned);
    let missing = Some(Lacking::Keys(keys.to_vec()));
    assert_eq!(lacking("undangan: { tanda_tangan: elektronik }"), missing);
    assert_eq!(lacking("undangan: { tanda_tangan: srikandi }"), None);
}

#[test]
fn what_srikandi_sends_is_an_invitation_once_it_has_a_number() {
    use nodin::rules::status::Standing;
    for (keys, standing) in [
        (
            "tanda_tangan: srikandi",
            Standing::InSrikandi(vec![
                "rapat.undangan.nomor".to_owned(),
                "rapat.undangan.tanggal".to_owned(),
            ]),
        ),
        (
            "tanda_tangan: srikandi, nomor: UND-1, tanggal: 2025-12-20",
            Standing::Done,
        ),
    ] {
        let source = invitation(&format!("undangan: {{ {keys} }}"));
        let read = read::read::<Cycle>(source.as_bytes());
        let status = HOUSE.status(&read.value).expect("an SOP");
        assert_eq!(status.steps[3].standing, standing, "{keys}");
    }
}
