use super::{parse, without_latest};

#[test]
fn periods_end_on_a_day() {
    for (text, end) in [
        ("Juni 2026", "2026-06-30"),
        ("bulan Juni 2026", "2026-06-30"),
        ("bulan Februari tahun 2028", "2028-02-29"),
        ("akhir Juni 2026", "2026-06-30"),
        ("pertengahan bulan Juni 2026", "2026-06-30"),
        ("minggu ketiga Juni 2026", "2026-06-21"),
        ("Minggu III Juni 2026", "2026-06-21"),
        ("minggu ke-3 bulan Juni 2026", "2026-06-21"),
        ("pekan terakhir Juni 2026", "2026-06-30"),
        ("triwulan II 2026", "2026-06-30"),
        ("Triwulan II Tahun 2026", "2026-06-30"),
        ("akhir triwulan kedua 2026", "2026-06-30"),
        ("triwulan II–III 2026", "2026-09-30"),
        ("triwulan II-III 2026", "2026-09-30"),
        ("semester I 2026", "2026-06-30"),
        ("semester I dan II 2026", "2026-12-31"),
        ("semester 2 tahun anggaran 2026", "2026-12-31"),
        ("caturwulan I 2026", "2026-04-30"),
        ("tahun 2026", "2026-12-31"),
        ("akhir 2026", "2026-12-31"),
        ("TA 2026", "2026-12-31"),
        ("2026–2027", "2027-12-31"),
        ("tahun 2026 s.d. 2027", "2027-12-31"),
        ("Juni–Agustus 2026", "2026-08-31"),
        ("Juni-Juli 2026", "2026-07-31"),
        ("Desember 2026 sampai dengan Januari 2027", "2027-01-31"),
        ("paling lambat akhir Juni 2026", "2026-06-30"),
        ("5 Juni 2026", "2026-06-05"),
        ("Jumat, 5 Juni 2026", "2026-06-05"),
        ("paling lambat 5 Juni 2026", "2026-06-05"),
        ("Paling lambat tanggal 5 Juni 2026", "2026-06-05"),
        ("selambat-lambatnya pada 5 Juni 2026", "2026-06-05"),
        ("s.d. 5 Juni 2026", "2026-06-05"),
        ("sampai dengan Juni 2026", "2026-06-30"),
        ("sebelum 6 November 2026", "2026-11-05"),
        ("paling lambat sebelum 1 Januari 2027", "2026-12-31"),
        ("sebelum November 2026", "2026-10-31"),
        ("sebelum minggu kedua November 2026", "2026-11-07"),
        ("sebelum triwulan II 2026", "2026-03-31"),
        ("sebelum tahun 2027", "2026-12-31"),
        ("sebelum akhir 2026", "2026-12-30"),
        ("awal September 2026", "2026-09-30"),
        ("minggu ke-1 November 2026", "2026-11-07"),
        ("Desember 2025", "2025-12-31"),
        ("segera (17 November 2025)", "2025-11-17"),
        ("segera, paling lambat 17 November 2025", "2025-11-17"),
        ("segera (paling lambat akhir November 2025)", "2025-11-30"),
        ("mulai Mei s.d. Juli 2026", "2026-07-31"),
        ("mulai Mei 2026 s.d. Juli 2026", "2026-07-31"),
        ("mulai 1 Mei 2026 sampai dengan 5 Juni 2026", "2026-06-05"),
        ("s.d. Juni 2026", "2026-06-30"),
        ("1 Oktober s.d. 31 Desember 2025", "2025-12-31"),
        ("1 Oktober 2025 s.d. 31 Desember 2025", "2025-12-31"),
        ("1–31 Desember 2025", "2025-12-31"),
        ("30-31 Desember 2025", "2025-12-31"),
        ("tanggal 1 sampai dengan 31 Desember 2025", "2025-12-31"),
        ("mulai 1 Oktober s.d. 31 Desember 2025", "2025-12-31"),
        ("sepanjang tahun 2026", "2026-12-31"),
        ("setiap bulan s.d. Desember 2026", "2026-12-31"),
        ("setiap triwulan tahun 2026", "2026-12-31"),
        ("setiap bulan sampai dengan 15 Maret 2026", "2026-03-15"),
    ] {
        let words = parse(text).unwrap_or_else(|| panic!("{text}"));
        let day = words.end.map(|day| day.to_string());
        assert_eq!(day.as_deref(), Some(end), "{text}");
    }
}

#[test]
fn what_comes_again_or_only_begins_has_no_end() {
    for text in [
        "mulai 1 Mei 2026",
        "mulai Juli 2026",
        "mulai minggu pertama November 2026",
        "terhitung mulai 1 Mei 2026",
        "sejak Mei 2026",
        "segera",
        "Segera",
        "segera setelah rapat",
        "setiap hari",
        "setiap hari kerja",
        "setiap hari Senin",
        "setiap Jumat",
        "setiap minggu",
        "setiap minggu pertama",
        "setiap bulan",
        "SETIAP BULAN",
        "tiap bulan",
        "setiap akhir bulan",
        "setiap tanggal 5",
        "setiap tanggal 5 bulan berikutnya",
        "setiap tiga bulan",
        "setiap 3 (tiga) bulan sekali",
        "setiap triwulan",
        "setiap semester",
        "setiap awal tahun",
        "setiap Juni",
        "setiap bulan Juni",
        "setiap rapat",
        "setiap rapat koordinasi tingkat menteri",
        "setiap bulan mulai Mei 2026",
        "setiap bulan sejak 1 Mei 2026",
        "bulanan",
        "triwulanan",
        "sebulan sekali",
        "dua kali setahun",
        "2 (dua) kali setiap tahun",
        "satu kali dalam setahun",
        "dua minggu setelah rapat",
        "sebelum JBC ke-39",
        "sebelum rapat",
        "menjelang KTT ASEAN 2026",
        "setelah Peraturan Presiden ditetapkan",
        "sebelum sidang ke-81 Majelis Umum PBB",
        "sebelum JBC ke-39, November 2025",
        "paling lambat 30 (tiga puluh) hari kerja sejak ditetapkan",
    ] {
        let words = parse(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(words.end, None, "{text}");
    }
}

#[test]
fn what_is_no_deadline_is_none() {
    for text in [
        "",
        "mulai",
        "mulai ditetapkan",
        "sejak ditetapkan",
        "sejak",
        "31 Februari 2026",
        "paling lambat 31 Februari 2026",
        "sebelum",
        "sebelum akhir",
        "sebelum 31 Februari 2026",
        "sebelum Nop 2026",
        "sebelum Novembr 2026",
        "sebelum tw II 2026",
        "sebelum 31",
        "1 s.d. 31 Februari 2026",
        "31 Februari s.d. 31 Maret 2026",
        "10 s.d. 5 Mei 2026",
        "1 Mei 2026 s.d. 30 April 2026",
        "sebelum Q2",
        "segera (",
        "segera (17 November 2025",
        "segera mungkin saja",
        "menyesuaikan",
        "Juni",
        "triwulan II",
        "triwulan V 2026",
        "semester III 2026",
        "minggu keenam Juni 2026",
        "TW II 2026",
        "Q2 2026",
        "2026",
        "2026-06",
        "setiap",
        "setiap saat",
        "Juni 2026 dan seterusnya",
        "tahun 26",
    ] {
        assert_eq!(parse(text), None, "{text}");
    }
    assert_eq!(parse(&"setiap bulan ".repeat(1000)), None);
}

#[test]
fn the_head_of_a_table_says_that_it_is_the_latest() {
    for (text, printed) in [
        ("paling lambat 5 Juni 2026", "5 Juni 2026"),
        ("Selambat-lambatnya akhir 2026", "akhir 2026"),
        ("s.d. Juni 2026", "s.d. Juni 2026"),
        (
            "sampai dengan triwulan I 2027",
            "sampai dengan triwulan I 2027",
        ),
        ("hingga akhir 2026", "hingga akhir 2026"),
        (
            "paling lama 30 hari sejak rapat",
            "paling lama 30 hari sejak rapat",
        ),
        ("sebelum 5 Juni 2026", "sebelum 5 Juni 2026"),
        ("mulai Juli 2026", "mulai Juli 2026"),
        ("2026-06-05", "2026-06-05"),
        ("palíng lambat", "palíng lambat"),
    ] {
        assert_eq!(without_latest(text), printed, "{text}");
    }
}
