//! Step 1: whom a disposisi is for, where it comes from, and its boxes.

use nodin::{Format, Outcome, cycle::Cycle, read, rules::documents::DISPOSISI};

use super::{CYCLE, house, lines};
use crate::reading::docx;

#[test]
fn the_leading_unit_gets_a_one_and_the_others_a_tick() {
    for (penerima, sesdep, asdep, others) in [
        ("[]", "Empty", "First", &[][..]),
        ("[ asdep, sesdep ]", "Ticked", "First", &[]),
        ("[ sesdep ]", "First", "Empty", &[]),
        (
            "[ { jabatan: Kepala Bagian }, asdep, { nama: Nama Staf } ]",
            "Empty",
            "Ticked",
            &["[First]", "¶ Kepala Bagian", "[Ticked]", "¶ Nama Staf"],
        ),
    ] {
        let source = CYCLE.replace("arahan: {", &format!("arahan: {{ penerima: {penerima},"));
        let lines = lines(&source, &DISPOSISI);
        let start = lines
            .iter()
            .position(|line| line.starts_with('['))
            .expect("a box");
        let (sesdep, asdep) = (format!("[{sesdep}]"), format!("[{asdep}]"));
        let roles = [&*sesdep, "¶ Sekretaris Deputi", &*asdep, "¶ Asisten Deputi"];
        let wanted = [&roles[..], others].concat();
        assert_eq!(lines[start..start + wanted.len()], wanted, "{penerima}");
    }
}

/// Without a letter, what came in is the directive of the Menko.
#[test]
fn the_agenda_tells_where_a_disposisi_comes_from() {
    let menko = "Arahan Menteri Koordinator Bidang Politik, Hukum, dan Keamanan";
    for (arahan, number, origin, hal) in [
        ("", "", String::new(), "Uji Langkah"),
        (
            "menko: { tanggal: 2024-02-01 }",
            "",
            format!("{menko}, tanggal 1 Februari 2024"),
            "Uji Langkah",
        ),
        (
            "menko: { tanggal: 2024-02-01, nomor: M-7/2024, hal: Laut }",
            "M-7/2024, 1 Februari 2024",
            menko.to_owned(),
            "Laut",
        ),
        (
            "menko: { tanggal: 2024-02-01 }, naskah: { nomor: B-9, asal: Kepala Badan, hal: Laporan }",
            "B-9",
            "Kepala Badan".to_owned(),
            "Laporan",
        ),
    ] {
        let source = CYCLE.replace("arahan: {", &format!("arahan: {{ {arahan},"));
        let source = source.replace("arahan: { ,", "arahan: {");
        let lines = lines(&source, &DISPOSISI);
        let value = |label: &str| {
            let at = lines.iter().position(|line| *line == format!("¶ {label}"));
            let next = &lines[at.expect(label) + 1..];
            let mut cells = next.iter().take_while(|line| *line != "--");
            cells.find_map(|line| line.strip_prefix("¶ ")).unwrap_or("")
        };
        assert_eq!(value("Nomor dan tanggal surat"), number, "{lines:#?}");
        assert_eq!(value("Asal"), origin, "{lines:#?}");
        assert_eq!(value("Hal"), hal, "{lines:#?}");
    }
}

#[test]
fn boxes_are_ticked_with_a_click() {
    let read = read::read::<Cycle>(CYCLE.as_bytes());
    let house = house();
    let Outcome::Ready(naskah) = house.tree(&read, &DISPOSISI) else {
        panic!("a disposisi");
    };
    let made = house.write(&naskah, Format::Docx, &read, CYCLE.as_bytes());
    let body = docx::part(&made.expect("a DOCX").bytes, "word/document.xml");
    // Eight instructions and the Sesdep; the Asdep's has the number 1.
    assert_eq!(body.matches("<w14:checkbox ").count(), 9, "{body}");
    assert_eq!(body.matches("<w14:checked w14:val=\"1\"/>").count(), 1);
    assert_eq!(body.matches("<w:bdr ").count(), 1);
}
