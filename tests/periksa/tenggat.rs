//! Recommendations that can be acted upon, and their deadlines.

use super::{HEAD, assert_found, found};

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
fn a_deadline_is_a_day_a_period_or_a_rhythm() {
    let form = "bentuk-tenggat";
    let late = "tenggat-terlampaui";
    let unknown = "tenggat-tidak-dikenal";
    for (tenggat, agreed, proposed) in [
        ("2024-06-30", None, None),
        ("setiap bulan", None, None),
        ("Setiap triwulan", None, None),
        ("setiap rapat koordinasi", None, None),
        ("bulanan", None, None),
        ("triwulan II 2024", None, None),
        ("semester I 2024", None, None),
        ("Juni 2024", None, None),
        ("akhir Juni 2024", None, None),
        ("minggu ketiga Juni 2024", None, None),
        ("tahun 2024", None, None),
        ("Juni–Agustus 2024", None, None),
        ("30 (tiga puluh) hari setelah rapat", None, None),
        // It ends on 29 February, after the nota dinas of the 28th.
        ("Februari 2024", None, None),
        // On 21 February: after the meeting of the 20th, before the nota dinas.
        ("minggu ketiga Februari 2024", None, Some(late)),
        ("semester II 2023", Some(late), Some(late)),
        ("setiap bulan s.d. Desember 2023", Some(late), Some(late)),
        ("tahun 2023", Some(late), Some(late)),
        ("paling lambat 28 Februari 2024", None, None),
        ("paling lambat 27 Februari 2024", None, Some(late)),
        ("sebelum 29 Februari 2024", None, None),
        ("sebelum 28 Februari 2024", None, Some(late)),
        ("sebelum 20 Februari 2024", Some(late), Some(late)),
        ("segera (17 November 2023)", Some(late), Some(late)),
        ("segera", None, None),
        // When it ends nobody says.
        ("mulai 1 Mei 2024", None, None),
        ("mulai minggu pertama Mei 2023", None, None),
        ("28/02/2024", Some(form), Some(form)),
        ("TW II 2024", Some(form), Some(form)),
        ("triwulan V 2024", Some(form), Some(form)),
        ("triwulan II", Some(form), Some(form)),
        ("dua minggu", None, None),
        ("selama 14 hari kerja", None, None),
        ("secepatnya", None, None),
        ("pada KTT ASEAN ke-48", None, None),
        ("30 hari sebelum KTT ASEAN", None, None),
        ("H-30 KTT ASEAN", None, None),
        ("1 x 24 jam", None, None),
        ("T.A. 2024/2025", None, None),
        ("per 1 Juli 2023", None, None),
        ("setiap 1 Juli 2024", Some(form), Some(form)),
        ("30 Jnui 2024", Some(form), Some(form)),
        ("pada KTT ASEAN 31 Februari 2024", Some(form), Some(form)),
        // Printed as typed, and not compared.
        ("besok", Some(unknown), Some(unknown)),
        ("menyesuaikan sidang 2023", Some(unknown), Some(unknown)),
        (
            "2024-02-31",
            Some("tanggal-tidak-ada"),
            Some("tanggal-tidak-ada"),
        ),
    ] {
        let source = format!(
            "{HEAD}rapat: {{ tanggal: 2024-02-20 }}
notulensi: {{ tindak_lanjut: [ {{ tenggat: 2024-12-30 }}, {{ tenggat: {tenggat} }} ] }}
rekomendasi: {{ butir: [ {{ tenggat: 2024-12-30 }}, {{ tenggat: {tenggat} }} ] }}
nota_dinas: {{ tanggal: 2024-02-28 }}
"
        );
        let wanted = [
            (agreed, "notulensi.tindak_lanjut[1].tenggat"),
            (proposed, "rekomendasi.butir[1].tenggat"),
        ];
        let wanted = wanted.map(|(code, key)| Some((code?, key.to_owned())));
        assert_eq!(
            found(&source),
            wanted.into_iter().flatten().collect::<Vec<_>>(),
            "{tenggat}"
        );
    }
    // The Deputi's own direction ends on a day.
    assert_found(&[(
        "arahan: { tenggat: setiap bulan }",
        &[("bentuk-tanggal", "arahan.tenggat")],
    )]);
}

#[test]
fn a_cure_of_a_deadline_works() {
    for (tenggat, cure) in [
        ("paling lambat 15/3/2024", "tulis 2024-03-15"),
        ("mulai Agt 2024", "tulis mulai Agustus 2024"),
        ("Q3 2024", "tulis triwulan III 2024"),
        ("semester II", "tulis semester II 2024"),
        ("Nopember 2024", "tulis November 2024"),
        ("per bulan", "tulis setiap bulan"),
        ("per 1/7/2024", "tulis per 1 Juli 2024"),
        ("setiap 1 Juli 2024", "tulis 1 Juli 2024"),
    ] {
        let source = |tenggat: &str| {
            format!("{HEAD}notulensi: {{ tindak_lanjut: [ {{ tenggat: {tenggat} }} ] }}\n")
        };
        let read = nodin::read::read::<nodin::cycle::Cycle>(source(tenggat).as_bytes());
        let [finding] = read.findings.as_slice() else {
            panic!("{tenggat}: {:?}", read.findings);
        };
        assert_eq!(finding.problem.suggestion(), cure, "{tenggat}");
        assert_eq!(found(&source(&cure["tulis ".len()..])), [], "{cure}");
    }
}
