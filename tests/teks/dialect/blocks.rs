//! Blocks: lists, tables, and what is neither.

use super::Case;

pub(super) const LISTS: &[Case] = &[
    ("1. satu\n• dua", "{1 satu}¶• dua", &["tanda"]),
    ("1. satu\n   • dua", "{1 satu/• dua}", &["tanda"]),
    ("1. satu\na. dua", "{1 satu}¶a. dua", &["tanda"]),
    (
        "(1).Satu\n\t(a).Dua\n\t(b).Pukul 09.30 - 12.00 WIB rapat kementerian membahas wilayah laut\n\t\t(a).Perundingan dipimpin seorang Jenderal\nA. Yani bersama kementerian dan lembaga yang terkait dengan wilayah itu\nsampai selesai",
        "{(1). Satu{(a). Dua}{(b). Pukul 09.30 - 12.00 WIB rapat kementerian membahas wilayah laut/(a).Perundingan dipimpin seorang Jenderal A. Yani bersama kementerian dan lembaga yang terkait dengan wilayah itu sampai selesai}}",
        &["tanda"],
    ),
    (
        "1. satu\n• dua\n2. tiga",
        "{1 satu/• dua}{2 tiga}",
        &["tanda"],
    ),
    ("Bapak\nA. Yani hadir", "¶Bapak A. Yani hadir", &[]),
    ("c.q. Deputi\nd.a. Kantor", "¶c.q. Deputi d.a. Kantor", &[]),
    ("B. J. Habibie", "¶B. J. Habibie", &[]),
    (
        "(1) Ayat satu:\na. huruf a; dan\nb. huruf b.\n(2) Ayat dua.",
        "{(1) Ayat satu:{a huruf a; dan}{b huruf b.}}{(2) Ayat dua.}",
        &[],
    ),
    ("1. x\nA. y\nB. z\n2. w", "{1 x{A. y}{B. z}}{2 w}", &[]),
    ("- x\n• y\n• z\n- w", "{- x{- y}{- z}}{- w}", &[]),
    (
        "Biaya 5%*\n\n* Angka sementara",
        "¶Biaya 5%*¶* Angka sementara",
        &["tanda"],
    ),
    ("pukul\n12.00 WIB", "¶pukul 12.00 WIB", &[]),
    ("a.n. Deputi", "¶a.n. Deputi", &[]),
    ("a. n. Deputi", "¶a. n. Deputi", &[]),
    ("A. Yani", "¶A. Yani", &[]),
    ("Hal:\n● satu\n● dua", "¶Hal:{- satu}{- dua}", &[]),
    ("○ satu\n○ dua", "{- satu}{- dua}", &[]),
    ("■ satu\n■ dua", "{- satu}{- dua}", &[]),
    ("➢ satu\n➢ dua", "{- satu}{- dua}", &[]),
    ("– satu\n– dua", "{- satu}{- dua}", &[]),
    (
        "•\tsatu\no\tdua\no\ttiga\n•\tempat",
        "{- satu{- dua}{- tiga}}{- empat}",
        &[],
    ),
    (
        "•\tsatu\n•\tdua\no\ttiga\n•\tempat\n\nPenutup.",
        "{- satu}{- dua{- tiga}}{- empat}¶Penutup.",
        &[],
    ),
    ("• satu\n• dua\no tiga", "{- satu}{- dua{- tiga}}", &[]),
    (
        "- satu\n- dua\n▪ tiga\n- empat",
        "{- satu}{- dua{- tiga}}{- empat}",
        &[],
    ),
    // Fields stand each on a line of its own.
    (
        "Rapat diadakan pada:\nhari/tanggal : Rabu, 20 Mei 2026\npukul : 10.00 WIB\ntempat : Ruang Nakula\n\nPenutup.",
        "¶Rapat diadakan pada:/hari/tanggal : Rabu, 20 Mei 2026/pukul : 10.00 WIB/tempat : Ruang Nakula¶Penutup.",
        &[],
    ),
    (
        "1. Fakta.\n2. Mohon:\n   a. menyetujui; dan\n   b. memimpin rapat pada:\n      hari/tanggal : Rabu\n      tempat : Ruang Nakula",
        "{1 Fakta.}{2 Mohon:{a menyetujui; dan}{b memimpin rapat pada:/hari/tanggal : Rabu/tempat : Ruang Nakula}}",
        &[],
    ),
    (
        "Pada:\nHari/tanggal\t: Rabu\nPukul\t: 10.00 WIB",
        "¶Pada:/Hari/tanggal\t: Rabu/Pukul\t: 10.00 WIB",
        &[],
    ),
    (
        "Rapat akan diadakan pada:\nhari: Rabu, 20 Mei 2026\ntempat: Ruang Nakula",
        "¶Rapat akan diadakan pada: hari: Rabu, 20 Mei 2026 tempat: Ruang Nakula",
        &["menyatu", "menyatu"],
    ),
    ("1). satu\n2). dua", "{1 satu}{2 dua}", &[]),
    ("a). satu\nb). dua", "{a satu}{b dua}", &[]),
    ("A. satu\nB. dua", "{A. satu}{B. dua}", &[]),
    ("I. satu\nII. dua", "{I. satu}{II. dua}", &[]),
    ("i. satu\nii. dua", "{i. satu}{ii. dua}", &[]),
    ("h. satu\ni. dua\nj. tiga", "{h satu}{i dua}{j tiga}", &[]),
    ("1.1 satu\n1.2 dua", "{1.1 satu}{1.2 dua}", &[]),
    ("1.1. satu\n1.2. dua", "{1.1. satu}{1.2. dua}", &[]),
    ("1.satu\n2.dua", "{1 satu}{2 dua}", &[]),
    ("-satu\n-dua", "{- satu}{- dua}", &[]),
    ("(1) satu\n(2) dua", "{(1) satu}{(2) dua}", &[]),
    ("(a) satu\n(b) dua", "{(a) satu}{(b) dua}", &[]),
    ("01. satu\n02. dua", "{01. satu}{02. dua}", &[]),
    ("-5 derajat\n-7 derajat", "¶-5 derajat -7 derajat", &[]),
    (
        "1.250 unit\n1.300 unit",
        "¶1.250 unit 1.300 unit",
        &["menyatu"],
    ),
    ("1. satu\n2. dua\nPenutup.", "{1 satu}{2 dua}¶Penutup.", &[]),
    (
        "- satu\n- dua\nkalimat penutup",
        "{- satu}{- dua}¶kalimat penutup",
        &[],
    ),
    ("1. satu\nlanjutan\n2. dua", "{1 satu lanjutan}{2 dua}", &[]),
    (
        "1. Fakta\na. satu\n1) dua\n2) tiga\nb. empat\n2. Analisis",
        "{1 Fakta{a satu{1 dua}{2 tiga}}{b empat}}{2 Analisis}",
        &[],
    ),
    (
        "1. Fakta\n- satu\n- dua\n2. Analisis",
        "{1 Fakta{- satu}{- dua}}{2 Analisis}",
        &[],
    ),
    (
        "1. Fakta\n\n- satu\n- dua\n\n2. Analisis",
        "{1 Fakta{- satu}{- dua}}{2 Analisis}",
        &[],
    ),
    (
        "1. satu\n2. dua\n\n- a\n- b",
        "{1 satu}{2 dua}{- a}{- b}",
        &[],
    ),
    (
        "1. satu\n2. dua\n1. lagi\n2. dua",
        "{1 satu}{2 dua}{1 lagi}{2 dua}",
        &[],
    ),
    ("- a\n- b\n\n\n- c\n- d", "{- a}{- b}{- c}{- d}", &[]),
    (
        "1. satu\n\n   alinea\n\n2. dua",
        "{1 satu¶alinea}{2 dua}",
        &[],
    ),
    ("    satu\n    dua", "¶satu dua", &[]),
    ("\tsatu dua\ntiga", "¶satu dua tiga", &[]),
    ("1. satu\n          lanjutan", "{1 satu lanjutan}", &[]),
    ("satu\n      dua", "¶satu dua", &[]),
    ("\\1. bukan\n\\2. butir", "¶1. bukan 2. butir", &[]),
    ("\\- bukan", "¶- bukan", &[]),
    ("\\• bukan", "¶• bukan", &[]),
    ("\\| bukan tabel", "¶| bukan tabel", &[]),
    ("Nomor\n12. Hal itu", "¶Nomor/12. Hal itu", &["tanda"]),
    ("2024. Selesai", "¶2024. Selesai", &[]),
];

pub(super) const TABLES: &[Case] = &[
    (
        "| A | B |\n|---|---|\n| 1 | 2 |\nLalu.",
        "[A|B][1|2]¶Lalu.",
        &[],
    ),
    (
        "Berikut:\n| A | B |\n|---|---|\n| 1 | 2 |",
        "¶Berikut:[A|B][1|2]",
        &[],
    ),
    (
        "Perbandingan:\n\nKawasan | Sudah | Belum\nAsia | 40 | 10\n\nPenutup.",
        "¶Perbandingan:¶Kawasan | Sudah | Belum/Asia | 40 | 10¶Penutup.",
        &["tabel"],
    ),
    (
        "Pilihan A | B pada baris ini\ndan kalimatnya menyambung.",
        "¶Pilihan A | B pada baris ini dan kalimatnya menyambung.",
        &[],
    ),
    ("| A | B |\n|---|---|\n| x<br>y | 2 |", "[A|B][x/y|2]", &[]),
    (
        "| A | B |\n|---|---|\n| x \\| y | 2 |",
        "[A|B][x | y|2]",
        &[],
    ),
    ("A | B\n--- | ---\n1 | 2", "[A|B][1|2]", &[]),
    (
        "No\tHal\tTenggat\n1\tJadwal\tMei",
        "[No|Hal|Tenggat][1|Jadwal|Mei]",
        &[],
    ),
    (
        "No.\tNama\tKet.\n1.\tBudi\tHadir",
        "[No.|Nama|Ket.][1.|Budi|Hadir]",
        &[],
    ),
    ("Hari\tSelasa\nJam\t09.00", "[Hari|Selasa][Jam|09.00]", &[]),
    (
        "1. satu\n\n   | A | B |\n   |---|---|\n   | 1 | 2 |",
        "{1 satu[A|B][1|2]}",
        &[],
    ),
    ("| A | B |\n| 1 | 2 |", "¶| A | B |/| 1 | 2 |", &["tabel"]),
    (
        "| A | B |\n|---|---|\n| 1 | 2 |\n| C |\n|---|\n| 3 |",
        "[A|B][1|2][C][3]",
        &[],
    ),
    (
        "| A | B |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |\n\nLalu.",
        "[A|B][1|2][3|4]¶Lalu.",
        &[],
    ),
    ("| A | B |\n\n|---|---|\n| 1 | 2 |", "[A|B][1|2]", &[]),
    ("| A | B |\n|===|===|\n| 1 | 2 |", "[A|B][1|2]", &[]),
    (
        "| A | B |\n|---|---|\n| satu\ndua | 2 |\n| 3 | 4 |",
        "[A|B][satu dua|2][3|4]",
        &[],
    ),
    (
        "+---+---+\n| A | B |\n+---+---+\n| 1 | 2 |\n+---+---+\n| 3 | 4 |\n+---+---+",
        "[A|B][1|2][3|4]",
        &[],
    ),
    (
        "Lihat:\n| A | B |\nlalu",
        "¶Lihat:¶| A | B |¶lalu",
        &["tabel"],
    ),
    ("|---|---|\n| 1 | 2 |", "¶|---|---|/| 1 | 2 |", &["tabel"]),
    (
        "No\tHal\tKet\n1\tSatu\n2\tDua\tx",
        "[No|Hal|Ket][1|Satu|][2|Dua|x]",
        &["tabel"],
    ),
    (
        "No\tHal\tKet\n1\tSatu\t\n2\tDua\tx",
        "[No|Hal|Ket][1|Satu|][2|Dua|x]",
        &[],
    ),
    ("No\tHal\tKet\n\tSatu\tx", "[No|Hal|Ket][|Satu|x]", &[]),
    ("No\tHal\n1\tSatu\tx", "¶No\tHal/1\tSatu\tx", &["tabel"]),
    (
        "No\tHal\tKet\n1\tSatu\tx\n\n2\tDua\ty",
        "[No|Hal|Ket][1|Satu|x][2|Dua|y]",
        &[],
    ),
    (
        "No\tHal\tKet\n1\tSatu\nlanjutan\tx\n2\tDua\ty",
        "[No|Hal|Ket][1|Satu|][lanjutan|x|][2|Dua|y]",
        &["tabel"],
    ),
    (
        "No\tHal\tKet\n1\tSatu\tx\nlanjutan\n2\tDua\ty",
        "[No|Hal|Ket][1|Satu|x][lanjutan||][2|Dua|y]",
        &["tabel"],
    ),
];

pub(super) const RAW: &[Case] = &[
    ("![Foto](f.jpg)", "¶![Foto](f.jpg)", &["mentah"]),
    ("naik[^1]", "¶naik[^1]", &["mentah"]),
    (
        "[laman](https://x.id)",
        "¶[laman](https://x.id)",
        &["mentah"],
    ),
    ("# Judul\nIsi.", "¶# Judul/Isi.", &["mentah"]),
    ("satu\n---\ndua", "¶satu/---/dua", &["mentah"]),
    ("<b>x</b>", "¶<b>x</b>", &["mentah", "mentah"]),
];

pub(super) const JOINED: &[Case] = &[
    (
        "Rapat dibuka.\nKemlu berbicara.",
        "¶Rapat dibuka. Kemlu berbicara.",
        &["menyatu"],
    ),
    (
        "Hari: Selasa\nTanggal: 20 Februari",
        "¶Hari: Selasa Tanggal: 20 Februari",
        &["menyatu"],
    ),
    (
        "Kemlu\nKemhan\nBakamla",
        "¶Kemlu Kemhan Bakamla",
        &["menyatu"],
    ),
    (
        "Kementerian\nSosial hadir.",
        "¶Kementerian Sosial hadir.",
        &[],
    ),
    (
        "Sepanjang tahun 2023 kegiatan kapal asing di perairan itu meningkat.\nKeadaan itu memerlukan langkah terpadu.",
        "¶Sepanjang tahun 2023 kegiatan kapal asing di perairan itu meningkat. Keadaan itu memerlukan langkah terpadu.",
        &["menyatu"],
    ),
    (
        "Sepanjang tahun 2023 kegiatan kapal asing di perairan itu meningkat. Karena itu\nlangkah terpadu disusun oleh kementerian dan lembaga yang terkait pada tahun ini.\nKeadaan itu memerlukan perhatian.",
        "¶Sepanjang tahun 2023 kegiatan kapal asing di perairan itu meningkat. Karena itu langkah terpadu disusun oleh kementerian dan lembaga yang terkait pada tahun ini. Keadaan itu memerlukan perhatian.",
        &[],
    ),
];
