use super::parse;

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
        ("s.d. Juni 2026", "2026-06-30"),
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
fn what_comes_again_has_no_end() {
    for text in [
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
        "mulai 1 Mei 2026",
        "mulai Mei 2026",
        "sejak ditetapkan",
        "28 Februari 2026",
        "paling lambat 28 Februari 2026",
        "segera",
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
