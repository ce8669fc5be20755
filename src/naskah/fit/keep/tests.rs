use super::{pieces, unbreakable};
use crate::naskah::{Inline, Look, Run};

/// Texts, each with what of it stays on one line.
const KEPT: &[(&str, &[&str])] = &[
    (
        "rapat tanggal 20 Februari 2024, pukul",
        &["20 Februari 2024,"],
    ),
    (
        "sepanjang 268,8 km dan 312 orang.",
        &["268,8 km", "312 orang."],
    ),
    (
        "Undang-Undang Nomor 43 Tahun 2008",
        &["Nomor 43", "Tahun 2008"],
    ),
    (
        "Selasa, pukul 15.10 WIB, atau pukul 09.00–16.00 setiap hari",
        &["pukul 15.10 WIB,", "pukul 09.00–16.00"],
    ),
    ("NOMOR B-021/HN.00.01/02/2024", &["B-021/HN.00.01/02/2024"]),
    ("paling lambat 30 April 2024; dan", &["30 April 2024; dan"]),
    ("menyetujui rumusan; dan", &["rumusan; dan"]),
    ("kehadiran Bapak/Ibu, kami", &["Bapak/Ibu,"]),
    ("dihadiri 13 (tiga belas) lembaga", &["13 (tiga belas)"]),
    ("sebanyak 2 (dua), lalu", &["2 (dua),"]),
    ("pada 11–12 Februari 2026, di", &["11–12 Februari 2026,"]),
    (
        "30 Januari–2 Februari 2026, 30 Desember 2025–2 Januari 2026.",
        &[
            "30 Januari–2 Februari 2026,",
            "30 Desember 2025–2 Januari 2026.",
        ],
    ),
    (
        "perbatasan Timor-Leste di Dilumil–Memo.",
        &["Timor-Leste", "Dilumil–Memo."],
    ),
    (
        "pada triwulan II 2026, minggu ketiga Juni 2026, semester I.",
        &[
            "triwulan II 2026,",
            "minggu ketiga",
            "Juni 2026,",
            "semester I.",
        ],
    ),
    ("Undang-Undang dan Kapal-kapal", &[]),
    (
        "putaran ke-39, (ke-1) dan ke-II sejak 1990-an; ke-luar, F-16.",
        &["ke-39,", "(ke-1)", "ke-II", "1990-an;", "F-16."],
    ),
    ("kementerian/lembaga terkait", &[]),
    ("pada 20 Februari, lalu", &["20 Februari,"]),
    ("pada 11–12 Februari", &["11–12 Februari"]),
    (
        "tahun 2024–2025, berusia 18–30 tahun, Maret–Mei 2026.",
        &["2024–2025,", "18–30 tahun,", "Maret–Mei 2026."],
    ),
    (
        "2,6 kilometer, 401 hektare, 24 jam, 96 sorti dan 30 hari kerja",
        &[
            "2,6 kilometer,",
            "401 hektare,",
            "24 jam,",
            "96 sorti",
            "30 hari",
        ],
    ),
    ("sebanyak 14 kampung", &[]),
    (
        "biaya USD 1,1 juta, Rp36 miliar (Rp1,8 miliar) dan Rp940 juta; US$ 500.",
        &[
            "USD 1,1 juta,",
            "Rp36 miliar",
            "(Rp1,8 miliar)",
            "Rp940 juta;",
            "US$ 500.",
        ],
    ),
    (
        "senilai PHP 30 juta, MYR 1.250,00 dari TNI 2026, UNP 3.",
        &["PHP 30 juta,", "MYR 1.250,00"],
    ),
    (
        "surat Nomor NV 041/2026 dan surat nomor KS 12/A, Nomor Induk 041/2026",
        &["Nomor NV 041/2026", "nomor KS 12/A,", "041/2026"],
    ),
    (
        "Jenderal TNI (Purn.) Wira, S.I.P., M.Tr. (Han). Demikian. (Lihat)",
        &["TNI (Purn.)", "M.Tr. (Han)."],
    ),
    (
        "pukul 09.30 WIT, 5 triliun, 40 ribu",
        &["pukul 09.30 WIT,", "5 triliun,", "40 ribu"],
    ),
];

#[test]
fn dates_and_amounts_stay_on_one_line() {
    for (text, kept) in KEPT {
        let found = pieces(text, true, false);
        assert_eq!(
            found
                .iter()
                .map(|(piece, _)| piece.as_str())
                .collect::<String>(),
            *text
        );
        let found: Vec<_> = found
            .iter()
            .filter(|(_, kept)| *kept)
            .map(|(piece, _)| piece.as_str())
            .collect();
        assert_eq!(found, *kept, "{text}");
    }
}

/// A number that takes half of a line stays whole where there are few lines.
#[test]
fn long_numbers_stay_whole_in_short_paragraphs() {
    let is_whole = |text: String| {
        let mut text = vec![Inline::Run(text.into())];
        unbreakable(&mut text);
        let mut runs = text.iter();
        runs.any(|inline| matches!(inline, Inline::Run(run) if run.unbreakable))
    };
    let short = "Undangan Nomor UN-118/Polhukam/De-VII/HN.00.01/7/2018.".to_owned();
    assert!(is_whole(short.clone()));
    assert!(!is_whole(short + &" dan lain-lain".repeat(20)));
}

#[test]
fn a_conjunction_closes_a_paragraph_not_a_run() {
    let run = |text: &str, bold| {
        Inline::Run(Run {
            look: Look {
                bold,
                ..Look::default()
            },
            ..text.into()
        })
    };
    let mut middle = vec![
        run("Lalu A; dan ", false),
        run("B", true),
        run(" begitu", false),
    ];
    unbreakable(&mut middle);
    assert!(!format!("{middle:?}").contains("unbreakable: true"));
    let mut end = vec![run("Menyetujui", true), run(" rumusan; dan", false)];
    unbreakable(&mut end);
    assert!(
        matches!(end.last(), Some(Inline::Run(run)) if run.unbreakable && run.text == "rumusan; dan")
    );
}
