//! What a meeting is said to have been, in every document that speaks of it: its days and hours,
//! its place, what was agreed.

mod diketik;
mod peserta;
mod undangan;

use std::sync::LazyLock;

use nodin::{
    Format, House, Outcome,
    assets::Assets,
    cycle::Cycle,
    read,
    rules::documents::{DAFTAR_HADIR, Document, LAPORAN, Lacking, NOTA_DINAS, NOTULA, UNDANGAN},
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
laporan: { tanggal: 2026-02-20, telaahan: { persoalan: Satu., fakta: [ Dua ], analisis: Tiga., simpulan: [ Empat ], saran: [ Lima ] } }
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
            "setiap hari pukul 09.00–16.00 WIB",
        ),
        (
            "tanggal: 2026-01-30, sampai: 2026-02-02, mulai: 13:00, selesai: 12:00, zona: WITA",
            "Jumat s.d. Senin, 30 Januari s.d. 2 Februari 2026",
            "30 Januari s.d. 2 Februari 2026",
            "pukul 13.00 WITA s.d. Senin, 2 Februari 2026, pukul 12.00 WITA",
        ),
        (
            "tanggal: 2025-12-30, sampai: 2026-01-02, mulai: 09:00",
            "Selasa s.d. Jumat, 30 Desember 2025 s.d. 2 Januari 2026",
            "30 Desember 2025 s.d. 2 Januari 2026",
            "setiap hari pukul 09.00 WIB s.d. selesai",
        ),
        (
            "tanggal: 2026-02-11, sampai: 2026-02-12, mulai: 20:00, selesai: 01:30",
            "Rabu, 11 Februari 2026",
            "11 Februari 2026",
            "pukul 20.00 WIB s.d. Kamis, 12 Februari 2026, pukul 01.30 WIB",
        ),
        (
            "tanggal: 2026-12-31, sampai: 2027-01-01, mulai: 21:00, selesai: 00:30",
            "Kamis, 31 Desember 2026",
            "31 Desember 2026",
            "pukul 21.00 WIB s.d. Jumat, 1 Januari 2027, pukul 00.30 WIB",
        ),
        // From noon to noon is no night.
        (
            "tanggal: 2026-02-11, sampai: 2026-02-12, mulai: 13:00, selesai: 12:00",
            "Rabu s.d. Kamis, 11–12 Februari 2026",
            "11–12 Februari 2026",
            "pukul 13.00 WIB s.d. Kamis, 12 Februari 2026, pukul 12.00 WIB",
        ),
        // Of an evening without an end nobody knows whether it is one or two.
        (
            "tanggal: 2026-02-11, sampai: 2026-02-12, mulai: 20:00",
            "Rabu s.d. Kamis, 11–12 Februari 2026",
            "11–12 Februari 2026",
            "Waktu: pukul 20.00 WIB s.d. selesai",
        ),
    ] {
        let source = CYCLE
            .replace("WAKTU", &time.replace(", ", "\n  "))
            .replace("PESERTA", "- { kl: Kemlu }\n    - { kl: Kemhan }");
        for document in [&UNDANGAN, &NOTULA, &LAPORAN] {
            assert_says(&source, document, days);
        }
        // A list of its own for each day.
        let listed = hours.strip_prefix("setiap hari ");
        if listed.is_none() {
            assert_says(&source, &DAFTAR_HADIR, days);
        }
        // Afterwards nobody says "until it ends".
        let held = match hours.strip_suffix(" s.d. selesai") {
            Some(begun) => begun.replace("pukul", "mulai pukul"),
            None => hours.to_owned(),
        };
        for (document, hours) in [
            (&UNDANGAN, hours),
            (&DAFTAR_HADIR, listed.unwrap_or(hours)),
            (&NOTULA, &held),
            (&LAPORAN, &held),
        ] {
            assert_says(&source, document, hours);
        }
        assert_says(&source, &LAPORAN, &format!("dilaksanakan pada hari {days}"));
        let opening =
            format!("hasil Rapat Koordinasi mengenai uji rapat tanggal {dates} yang dihadiri");
        assert_says(&source, &NOTA_DINAS, &opening);
    }
}

/// The letter says when it was to be, what is written afterwards when it was.
#[test]
fn a_meeting_that_was_held_at_other_hours_was_held_then() {
    let night = "pukul 19.00 WIB s.d. Kamis, 12 Februari 2026, pukul 00.30 WIB";
    let days = "sampai: 2026-02-12, mulai: 14:00, selesai:";
    for (time, held, invited, said) in [
        (
            "mulai: 09:00, selesai: 12:00",
            "mulai: 09:20",
            "pukul 09.00–12.00 WIB",
            "pukul 09.20–12.00 WIB",
        ),
        (
            "mulai: 19:00, selesai: 23:00",
            "selesai: 00:30",
            "pukul 19.00–23.00 WIB",
            night,
        ),
        (
            "mulai: 19:00",
            "selesai: 00:30",
            "pukul 19.00 WIB s.d. selesai",
            night,
        ),
        (
            "sampai: 2026-02-12, mulai: 20:00, selesai: 01:30",
            "selesai: 23:30",
            "pukul 20.00 WIB s.d. Kamis, 12 Februari 2026, pukul 01.30 WIB",
            "pukul 20.00–23.30 WIB",
        ),
        (
            &format!("{days} 12:00"),
            "selesai: 14:30",
            "pukul 14.00 WIB s.d. Kamis, 12 Februari 2026, pukul 12.00 WIB",
            "pukul 14.00 WIB s.d. Kamis, 12 Februari 2026, pukul 14.30 WIB",
        ),
        // The same hours on each day, but for the first that began late or the last that ended early.
        (
            &format!("{days} 15:00"),
            "mulai: 14:25",
            "setiap hari pukul 14.00–15.00 WIB",
            "pukul 14.25 WIB s.d. Kamis, 12 Februari 2026, pukul 15.00 WIB",
        ),
        (
            &format!("{days} 17:00"),
            "selesai: 13:45",
            "setiap hari pukul 14.00–17.00 WIB",
            "pukul 14.00 WIB s.d. Kamis, 12 Februari 2026, pukul 13.45 WIB",
        ),
        (
            &format!("{days} 15:00"),
            "mulai: 14:00, selesai: 15:00",
            "setiap hari pukul 14.00–15.00 WIB",
            "setiap hari pukul 14.00–15.00 WIB",
        ),
    ] {
        let source = CYCLE
            .replace(
                "WAKTU",
                &format!("tanggal: 2026-02-11, {time}").replace(", ", "\n  "),
            )
            .replace("PESERTA", "- { kl: Kemlu }")
            .replace("notulensi: {", &format!("notulensi: {{ {held},"));
        assert_says(&source, &UNDANGAN, &format!("{invited} Tempat"));
        assert_says(&source, &NOTULA, &format!("{said} Tempat"));
        assert_says(&source, &LAPORAN, &format!("{said} Tempat"));
        let read = read::read::<Cycle>(source.as_bytes());
        let found = HOUSE.check(&read, source.as_bytes());
        assert!(
            found.iter().all(|of| of.problem.code() != "jam-terbalik"),
            "{source}"
        );
    }
}

#[test]
fn each_day_has_its_daftar_hadir() {
    let heads = |time: &str| {
        let source = CYCLE
            .replace("WAKTU", &time.replace(", ", "\n  "))
            .replace("PESERTA", "- { kl: Kemlu }");
        texts(&source, &DAFTAR_HADIR).map(|text| {
            let heads = text.split("Hari,tanggal:").skip(1);
            let days = heads.filter_map(|head| head.split("Tempat:").next());
            days.map(str::to_owned).collect::<Vec<_>>()
        })
    };
    for (time, days) in [
        (
            "tanggal: 2026-02-11, sampai: 2026-02-12, mulai: 09:00, selesai: 16:00",
            &[
                "Rabu, 11 Februari 2026 Waktu: pukul 09.00–16.00 WIB",
                "Kamis, 12 Februari 2026 Waktu: pukul 09.00–16.00 WIB",
            ][..],
        ),
        (
            "tanggal: 2026-02-11, sampai: 2026-02-12, mulai: 13:00, selesai: 12:00",
            &[
                "Rabu s.d. Kamis, 11–12 Februari 2026 Waktu: pukul 13.00 WIB s.d. Kamis, 12 Februari 2026, pukul 12.00 WIB",
            ],
        ),
        (
            "tanggal: 2026-02-11, sampai: 2026-03-11, mulai: 09:00",
            &[
                "Rabu s.d. Rabu, 11 Februari s.d. 11 Maret 2026 Waktu: setiap hari pukul 09.00 WIB s.d. selesai",
            ],
        ),
    ] {
        let wanted: Vec<_> = days.iter().map(|day| folded(day)).collect();
        for listed in heads(time) {
            assert_eq!(listed, wanted, "{time}");
        }
    }
}

#[test]
fn deadlines_are_printed_as_typed() {
    let source = CYCLE
        .replace("WAKTU", "tanggal: 2026-02-11")
        .replace("PESERTA", "- { kl: Kemlu }");
    for (tenggat, printed) in [
        ("2026-06-30", "30 Juni 2026"),
        ("setiap bulan", "Setiap bulan"),
        ("setiap triwulan", "Setiap triwulan"),
        ("triwulan II 2026", "Triwulan II 2026"),
        ("Semester I 2026", "Semester I 2026"),
        ("minggu ketiga Juni 2026", "Minggu ketiga Juni 2026"),
        ("Juni–Juli 2026", "Juni–Juli 2026"),
        ("paling lambat akhir 2026", "Akhir 2026"),
        ("selambat-lambatnya 5 Juni 2026", "5 Juni 2026"),
        ("sebelum 6 November 2026", "Sebelum 6 November 2026"),
        ("mulai Juli 2026", "Mulai Juli 2026"),
        ("2026–2027", "2026–2027"),
    ] {
        let key = format!("tenggat: {tenggat}");
        let source = source
            .replace("Menyusun naskah }", &format!("Menyusun naskah, {key} }}"))
            .replace(
                "[ Sepakat. ] }",
                &format!("[ Sepakat. ], tindak_lanjut: [ {{ uraian: Menghimpun., {key} }} ] }}"),
            );
        assert_says(&source, &NOTULA, &format!("Menghimpun. {printed}"));
        assert_says(&source, &LAPORAN, &format!("Menghimpun. {printed}"));
        assert_says(
            &source,
            &NOTA_DINAS,
            &format!("Menyusun naskah – {printed}"),
        );
    }
}

/// A meeting in a room and online is said to have been both, wherever its place is told.
#[test]
fn the_medium_of_a_meeting_is_told_beside_its_place() {
    let at = |place: &str| {
        CYCLE
            .replace("WAKTU", "tanggal: 2026-02-11\n  mulai: 09:00")
            .replace("PESERTA", "- { kl: Kemhan }")
            .replace("tempat: Ruang Rapat", place)
    };
    let both = at("tempat: Ruang Nakula\n  daring: { media: Zoom }");
    for document in [&UNDANGAN, &NOTULA, &LAPORAN] {
        assert_says(&both, document, "Tempat : Ruang Nakula Media daring : Zoom");
    }
    let sentence = "bertempat di Ruang Nakula serta secara daring melalui Zoom.";
    assert_says(&both, &LAPORAN, sentence);
    let named = at("tempat: Ruang Nakula dan Zoom\n  daring: { media: Zoom }");
    assert_says(
        &named,
        &LAPORAN,
        "bertempat di Ruang Nakula dan Zoom. Rapat",
    );
}

/// Those who come sign in the room; nobody signs a list on a screen.
#[test]
fn the_list_of_those_present_is_a_form_of_its_own_for_a_room() {
    let source = |place: &str| {
        CYCLE
            .replace(
                "WAKTU",
                &format!("tanggal: 2026-02-11\n  mulai: 09:00\n  {place}"),
            )
            .replace("  tempat: Ruang Rapat\n", "")
            .replace("PESERTA", "- { kl: Kemlu }")
    };
    for (place, lacking) in [
        ("tempat: Ruang Rapat Nakula", None),
        (
            "tempat: Ruang Rapat Nakula\n  daring: { media: Zoom }",
            None,
        ),
        (
            "tempat: Zoom Meeting",
            Some(Lacking::Unasked("rapat.tempat")),
        ),
        (
            "daring: { media: Zoom }",
            Some(Lacking::Unasked("rapat.tempat")),
        ),
    ] {
        let read = read::read::<Cycle>(source(place).as_bytes());
        assert_eq!(
            HOUSE.lacking(&read.value, &DAFTAR_HADIR),
            lacking,
            "{place}"
        );
        assert_eq!(HOUSE.lacking(&read.value, &UNDANGAN), None, "{place}");
    }
    let signed = source("tempat: Ruang Rapat Nakula");
    let keys = "undangan: { nomor: UND-1, tanggal: 2025-12-20, tanda_tangan: elektronik }";
    let signed = signed.replace("undangan: { nomor: UND-1, tanggal: 2025-12-20 }", keys);
    for text in texts(&signed, &UNDANGAN) {
        assert!(
            !text.to_lowercase().contains(&folded("daftar hadir")),
            "{text}"
        );
    }
    for text in texts(&signed, &DAFTAR_HADIR) {
        assert!(!text.contains(&folded("secara elektronik")), "{text}");
    }
}
