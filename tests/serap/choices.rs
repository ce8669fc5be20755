//! What is not taken unasked: two edits of one text, and documents of which nothing tells what they
//! said when they were made.

use nodin::{
    cycle::Cycle,
    read,
    rules::documents::{KONSEP, LAPORAN},
    serap::{Serapan, Why},
};

use super::{
    made::{packed, parts},
    taken::{Body, absorbed, made, sample},
};

/// Of the Asdep, as the laporan prints it below itself and below the telaahan.
const NAME: &str = "Bonifasius Lado Seran, S.H., LL.M.";

fn keys(serapan: &Serapan) -> Vec<&str> {
    let keys = serapan.perubahan.iter().map(|of| of.kunci.as_str());
    keys.collect()
}

fn choices(serapan: &Serapan) -> Vec<(Option<&str>, &str)> {
    let choices = serapan.pilihan.iter();
    let choices = choices.map(|of| (of.ambil.as_deref(), of.baru.as_str()));
    choices.collect()
}

#[test]
fn of_two_edits_of_one_text_one_is_chosen_by_its_number() {
    let source = sample();
    let docx = made(&source, &LAPORAN).expect("a laporan");
    let mut body = Body::of(&docx);
    body.replace(NAME, "Bonifasius L. Seran, S.H.");
    body.replace(NAME, "Bonifasius Lado Seran");
    let edited = body.into(&docx);
    let both = [
        (Some("pejabat.asdep.nama=1"), "Bonifasius L. Seran, S.H."),
        (Some("pejabat.asdep.nama=2"), "Bonifasius Lado Seran"),
    ];
    // The key alone does not say which.
    for taken in [&[][..], &["pejabat.asdep.nama"], &["pejabat.asdep.nama=3"]] {
        let serapan = absorbed(&source, &edited, taken).expect("our own document");
        assert_eq!(keys(&serapan), [""; 0], "{taken:?}");
        assert_eq!(choices(&serapan), both, "{taken:?}");
        assert_eq!(serapan.pilihan[0].sebab, Some(Why::TwoEdits));
        assert_eq!(serapan.catatan.len(), taken.len(), "{:?}", serapan.catatan);
    }
    for (chosen, name) in both {
        let chosen = chosen.expect("a name");
        let serapan = absorbed(&source, &edited, &[chosen]).expect("our own document");
        assert_eq!(keys(&serapan), ["pejabat.asdep.nama"], "{serapan:#?}");
        assert_eq!(serapan.catatan, [""; 0]);
        let new = read::read::<Cycle>(&serapan.berkas_baru.expect("a file"));
        assert_eq!(new.value.pejabat.asdep.nama.as_deref(), Some(name));
    }
}

/// A document as versions 0.2 and 0.3 made it: it knows the hash of its cycle file alone, and its
/// bookmarks only whose text is in them.
fn as_before_0_4(docx: &[u8]) -> Vec<u8> {
    packed(
        parts(docx)
            .into_iter()
            .map(|(name, text)| match name.as_str() {
                "word/document.xml" => {
                    let mut old = String::new();
                    let mut pieces = text.split("w:name=\"_n");
                    old.push_str(pieces.next().unwrap_or_default());
                    for piece in pieces {
                        old.push_str("w:name=\"_n");
                        old.push_str(&piece[..12]);
                        old.push_str(&piece[20..]);
                    }
                    (name, old)
                }
                "docProps/custom.xml" => {
                    let end = text.find("</property>").expect("a property") + "</property>".len();
                    (name, format!("{}</Properties>", &text[..end]))
                }
                _ => (name, text),
            }),
    )
}

#[test]
fn every_difference_of_an_old_document_is_asked_for() {
    let source = sample();
    let docx = as_before_0_4(&made(&source, &KONSEP).expect("a konsep"));
    let untouched = absorbed(&source, &docx, &[]).expect("our own document");
    assert!(untouched.is_empty(), "{untouched:#?}");
    assert_eq!((untouched.dokumen, untouched.catatan.len()), ("konsep", 1));

    let mut body = Body::of(&docx);
    body.replace("Kapal ikan asing", "Kapal nelayan asing");
    body.replace("Menindaklanjuti arahan", "Memenuhi arahan");
    body.add(
        "tr",
        "2.Memadukan jadwal",
        &["3.", "Rekomendasi baru.", "Dasar baru.", "Polri"],
    );
    drop(body.remove("tr", "4."));
    let edited = body.into(&docx);
    let serapan = absorbed(&source, &edited, &[]).expect("our own document");
    assert_eq!(keys(&serapan), [""; 0], "{serapan:#?}");
    let asked: Vec<_> = serapan
        .pilihan
        .iter()
        .map(|of| (of.kunci.as_str(), of.sebab))
        .collect();
    let why = Some(Why::OtherVersion);
    assert_eq!(
        asked,
        [
            ("nota_dinas.isi", why),
            ("rekomendasi.butir[2]", why),
            ("rekomendasi.butir[3]", why),
        ]
    );
    let told: Vec<_> = serapan.sisa.iter().map(|of| of.sebab).collect();
    assert_eq!(told, [Why::OtherHouse]);

    let all = ["nota_dinas", "rekomendasi.butir"];
    let serapan = absorbed(&source, &edited, &all).expect("our own document");
    assert_eq!(
        keys(&serapan),
        [
            "nota_dinas.isi",
            "rekomendasi.butir[2]",
            "rekomendasi.butir[3]"
        ]
    );
}

/// A new item stands where another stands now, and each is asked for by a name of its own.
#[test]
fn a_new_item_is_not_asked_for_by_the_key_of_another() {
    let source = sample();
    let docx = as_before_0_4(&made(&source, &KONSEP).expect("a konsep"));
    let mut body = Body::of(&docx);
    body.add(
        "tr",
        "1.",
        &["2.", "Rekomendasi baru.", "Dasar baru.", "Polri"],
    );
    body.replace("Memadukan jadwal", "Menyatukan jadwal");
    let edited = body.into(&docx);
    let names = ["rekomendasi.butir[+1]", "rekomendasi.butir[1].uraian"];
    let serapan = absorbed(&source, &edited, &[]).expect("our own document");
    let asked = serapan.pilihan.iter().map(|of| of.ambil.as_deref());
    assert_eq!(asked.collect::<Vec<_>>(), names.map(Some), "{serapan:#?}");
    for (name, key) in names.iter().zip(["rekomendasi.butir[1]", names[1]]) {
        let serapan = absorbed(&source, &edited, &[name]).expect("our own document");
        assert_eq!(keys(&serapan), [key], "{serapan:#?}");
        assert_eq!(serapan.pilihan.len(), 1, "{name}");
    }
}

/// What the file gained or lost since is its own doing; what somebody typed is not.
#[test]
fn rows_of_a_file_that_changed_since_are_not_undone() {
    let old = String::from_utf8(sample()).expect("UTF-8");
    let docx = made(old.as_bytes(), &KONSEP).expect("a konsep");
    let start = old.find("    - uraian: Memadukan jadwal").expect("an item");
    let end = start + 1 + old[start + 1..].find("\n    - uraian:").expect("the next");
    let fewer = format!("{}{}", &old[..start], &old[end + 1..]);
    let serapan = absorbed(fewer.as_bytes(), &docx, &[]).expect("our own document");
    assert_eq!(keys(&serapan), [""; 0], "{serapan:#?}");
    assert_eq!(choices(&serapan), [], "{serapan:#?}");

    let mut body = Body::of(&docx);
    body.add(
        "tr",
        "2.Memadukan jadwal",
        &["3.", "Rekomendasi baru.", "Dasar baru.", "Polri"],
    );
    let serapan = absorbed(fewer.as_bytes(), &body.into(&docx), &[]).expect("our own document");
    assert_eq!(keys(&serapan), ["rekomendasi.butir[1]"], "{serapan:#?}");
}

/// A konsep's blanks belong to the nota dinas's number and date, where the file has none yet.
#[test]
fn what_is_typed_into_blanks_is_taken() {
    let text = String::from_utf8(sample()).expect("UTF-8");
    let blank = text
        .replacen("  nomor: B-021/HN.00.01/02/2024", "  nomor:", 1)
        .replacen("  tanggal: 2024-02-28\n  hal:", "  tanggal:\n  hal:", 1);
    assert_ne!(blank, text);
    let docx = made(blank.as_bytes(), &KONSEP).expect("a konsep");
    let mut body = Body::of(&docx);
    body.0 = body
        .0
        .replacen("NOMOR\u{A0}………………………", "NOMOR B-9/HN.00.01/02/2024", 1);
    body.0 = body
        .0
        .replacen("NOMOR ………………………", "NOMOR B-9/HN.00.01/02/2024", 1);
    let serapan = absorbed(blank.as_bytes(), &body.into(&docx), &[]).expect("our own document");
    assert_eq!(keys(&serapan), ["nota_dinas.nomor"], "{serapan:#?}");
    let new = read::read::<Cycle>(&serapan.berkas_baru.expect("a file"));
    let nomor = new.value.nota_dinas.nomor;
    assert_eq!(nomor.as_deref(), Some("B-9/HN.00.01/02/2024"));
}

/// Emptied by hand or under tracked changes, a document says nothing of its cycle any more.
#[test]
fn a_document_that_was_emptied_is_refused() {
    let source = sample();
    let docx = made(&source, &KONSEP).expect("a konsep");
    let mut body = Body::of(&docx);
    let tracked = "<w:del w:id=\"1\" w:author=\"Sesdep\" w:date=\"2024-02-27T00:00:00Z\"><w:r>";
    body.0 = body
        .0
        .replace("<w:r>", tracked)
        .replace("</w:r>", "</w:r></w:del>");
    let refused = absorbed(&source, &body.into(&docx), &[]).expect_err("refused");
    assert!(
        matches!(
            refused,
            nodin::finding::AbsorbProblem::FewBookmarks { left: 0, .. }
        ),
        "{refused:?}"
    );
}

/// A text that is printed in two places changes in both, and the other is named.
#[test]
fn the_other_places_of_a_text_are_named() {
    let source = sample();
    let docx = made(&source, &LAPORAN).expect("a laporan");
    let mut body = Body::of(&docx);
    body.replace(NAME, "Bonifasius L. Seran, S.H.");
    let serapan = absorbed(&source, &body.into(&docx), &[]).expect("our own document");
    assert_eq!(keys(&serapan), ["pejabat.asdep.nama"], "{serapan:#?}");
    assert_eq!(serapan.perubahan[0].juga, [NAME]);
    // A text of several paragraphs is in one place.
    let docx = made(&source, &KONSEP).expect("a konsep");
    let mut body = Body::of(&docx);
    body.replace("ASEAN dan Tiongkok", "Tiongkok dan ASEAN");
    let serapan = absorbed(&source, &body.into(&docx), &[]).expect("our own document");
    assert_eq!(serapan.perubahan[0].juga, [""; 0]);
}

/// Where something changed is said so that people find it.
#[test]
fn items_of_a_text_are_named_as_they_are_marked() {
    let source = sample();
    let docx = made(&source, &KONSEP).expect("a konsep");
    let mut body = Body::of(&docx);
    body.replace("ASEAN dan Tiongkok", "Tiongkok dan ASEAN");
    body.replace("Memadukan jadwal", "Menyatukan jadwal");
    let serapan = absorbed(&source, &body.into(&docx), &[]).expect("our own document");
    assert_eq!(
        serapan.in_short(),
        "nota dinas isi 1.c; rekomendasi butir 2, uraian"
    );
}
