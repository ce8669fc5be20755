//! What a meeting is said to have been, in every document that speaks of it: its days and hours,
//! who came for whom, and who stayed away why.

use std::sync::LazyLock;

use nodin::{
    Format, House, Outcome,
    assets::Assets,
    cycle::Cycle,
    document::{Document, LAPORAN, NOTA_DINAS, NOTULA, UNDANGAN},
    read,
};

use crate::reading::{docx, folded, pdf};

/// A cycle with every document that speaks of the meeting; a case replaces what stands for its
/// time and for those who came.
const CYCLE: &str = "versi: 1
siklus: { nomor: S-1/2026, isu: Uji Rapat, tahun: 2026 }
pejabat:
  menko: { sapaan: Bapak }
  deputi: { nama: Deputi }
  asdep: { jabatan: Asisten Deputi, nama: Asdep }
rapat:
  undangan: { nomor: UND-1, tanggal: 2025-12-20 }
  WAKTU
  tempat: Ruang Rapat
  pimpinan: deputi
  peserta:
    PESERTA
notulensi: { notulis: { nama: Notulis }, kesimpulan: [ Sepakat. ] }
laporan: { tanggal: 2026-02-20, telaahan: { persoalan: Satu. } }
rekomendasi: { butir: [ { uraian: Menyusun naskah } ] }
nota_dinas: { nomor: B-1, tanggal: 2026-02-28, hal: Uji }
";

static HOUSE: LazyLock<House> =
    LazyLock::new(|| House::new(Assets::default()).expect("the shipped house is sound"));

/// The text of a document as each format has it, in one line of small letters.
fn texts(source: &str, document: &Document) -> [String; 2] {
    let read = read::read::<Cycle>(source.as_bytes());
    assert_eq!(read.findings, [], "{source}");
    let naskah = match HOUSE.tree(&read, document) {
        Outcome::Ready(naskah) => naskah,
        other => panic!("{source}\n{other:?}"),
    };
    let bytes = |format| {
        let written = HOUSE.write(&naskah, format, &read, source.as_bytes());
        written.expect("a file").bytes
    };
    [
        folded(&pdf::text(&bytes(Format::Pdf))),
        folded(&docx::text(&bytes(Format::Docx))),
    ]
}

fn assert_says(source: &str, document: &Document, wanted: &str) {
    for text in texts(source, document) {
        assert!(
            text.contains(&folded(wanted)),
            "{}: no “{wanted}” in {text}",
            document.name
        );
    }
}

#[test]
fn its_days_and_hours_stand_in_every_document() {
    for (time, days, dates, hours) in [
        (
            "tanggal: 2026-02-11, mulai: 09:00, selesai: 12:00",
            "Rabu, 11 Februari 2026",
            "11 Februari 2026",
            "pukul 09.00–12.00 WIB",
        ),
        (
            "tanggal: 2026-02-11, sampai: 2026-02-11, mulai: 09:00",
            "Rabu, 11 Februari 2026",
            "11 Februari 2026",
            "pukul 09.00 WIB s.d. selesai",
        ),
        (
            "tanggal: 2026-02-11, sampai: 2026-02-13, mulai: 09:00, selesai: 16:00",
            "Rabu s.d. Jumat, 11–13 Februari 2026",
            "11–13 Februari 2026",
            "pukul 09.00–16.00 WIB",
        ),
        (
            "tanggal: 2026-01-30, sampai: 2026-02-02, mulai: 13:00, selesai: 12:00, zona: WITA",
            "Jumat s.d. Senin, 30 Januari–2 Februari 2026",
            "30 Januari–2 Februari 2026",
            "pukul 13.00 WITA s.d. 12.00 WITA (2 Februari 2026)",
        ),
        (
            "tanggal: 2025-12-30, sampai: 2026-01-02, mulai: 09:00",
            "Selasa s.d. Jumat, 30 Desember 2025–2 Januari 2026",
            "30 Desember 2025–2 Januari 2026",
            "pukul 09.00 WIB s.d. selesai",
        ),
        (
            "tanggal: 2026-02-11, sampai: 2026-02-12, mulai: 20:00, selesai: 01:30",
            "Rabu s.d. Kamis, 11–12 Februari 2026",
            "11–12 Februari 2026",
            "pukul 20.00 WIB s.d. 01.30 WIB (12 Februari 2026)",
        ),
    ] {
        let source = CYCLE
            .replace("WAKTU", &time.replace(", ", "\n  "))
            .replace("PESERTA", "- { kl: Kemlu }\n    - { kl: Kemhan }");
        for document in [&UNDANGAN, &NOTULA, &LAPORAN] {
            assert_says(&source, document, days);
            assert_says(&source, document, hours);
        }
        let daftar = format!("Daftar Hadir Rapat Koordinasi Uji Rapat Hari, tanggal: {days}");
        let [_, docx] = texts(&source, &UNDANGAN);
        let has_list = docx.to_lowercase().replace(' ', "");
        assert!(has_list.contains(&daftar.to_lowercase().replace(' ', "")), "{has_list}");
        assert_says(&source, &LAPORAN, &format!("dilaksanakan pada hari {days}"));
        let opening = format!("hasil Rapat Koordinasi tanggal {dates} yang dihadiri");
        assert_says(&source, &NOTA_DINAS, &opening);
    }
}
