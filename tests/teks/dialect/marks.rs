//! Marks: of emphasis, of items and of neither, and how they are taken as letters.

use super::Case;

pub(super) const EMPHASIS: &[Case] = &[
    ("pwd=_Yq7_.1", "¶pwd=_Yq7_.1", &[]),
    ("Lnu*Rakor*Feb", "¶Lnu*Rakor*Feb", &[]),
    ("B-____/Bakamla/____/2024", "¶B-____/Bakamla/____/2024", &[]),
    ("**Fakta:**Keadaan", "¶<b>Fakta:</b>Keadaan", &[]),
    ("**\"Pendapat\"**nya", "¶<b>\"Pendapat\"</b>nya", &[]),
    (
        "*deadline*nya, meng-*upload*",
        "¶<i>deadline</i>nya, meng-<i>upload</i>",
        &[],
    ),
    ("*input*/*output*", "¶<i>input</i>/<i>output</i>", &[]),
    (
        "(**penting**), “*asing*”.",
        "¶(<b>penting</b>), “<i>asing</i>”.",
        &[],
    ),
    ("**tebal\nterus** lalu", "¶<b>tebal terus</b> lalu", &[]),
    (
        "_miring_ dan nama_berkas_2024",
        "¶<i>miring</i> dan nama_berkas_2024",
        &[],
    ),
    ("2*3*4 = 24; 5 * 3 * 2", "¶2*3*4 = 24; 5 * 3 * 2", &[]),
    (
        "kapal*) dan *) angka sementara",
        "¶kapal*) dan *) angka sementara",
        &[],
    ),
    ("**Fakta: keadaan", "¶**Fakta: keadaan", &["bintang"]),
    ("Fakta:** keadaan", "¶Fakta:** keadaan", &["bintang"]),
    ("*satu dua", "¶*satu dua", &["bintang"]),
    ("\\*bukan\\*, D:\\_arsip", "¶*bukan*, D:\\_arsip", &[]),
    (
        "lihat https://a.id/*x*/y dan *miring*",
        "¶lihat https://a.id/*x*/y dan <i>miring</i>",
        &[],
    ),
    ("________ (diisi)", "¶________ (diisi)", &[]),
    ("*.docx dan *.pdf", "¶*.docx dan *.pdf", &[]),
];

/// Marks of items, of whatever make.
pub(super) const MARKS: &[Case] = &[
    ("1.) satu\n2.) dua", "{1 satu}{2 dua}", &[]),
    ("a.) satu\nb.) dua", "{a satu}{b dua}", &[]),
    ("(1). satu\n(2). dua", "{(1). satu}{(2). dua}", &[]),
    ("[1] satu\n[2] dua", "{[1] satu}{[2] dua}", &[]),
    ("1- satu\n2- dua", "{1- satu}{2- dua}", &[]),
    ("-> satu\n-> dua", "{- satu}{- dua}", &[]),
    ("=> satu\n=> dua", "{- satu}{- dua}", &[]),
    (">> satu\n>> dua", "{- satu}{- dua}", &[]),
    ("» satu\n» dua", "{- satu}{- dua}", &[]),
    ("∙ satu\n∙ dua", "{- satu}{- dua}", &[]),
    ("⁃ satu\n⁃ dua", "{- satu}{- dua}", &[]),
    ("✔️ satu\n✔️ dua", "{- satu}{- dua}", &[]),
    ("👉 satu\n👉 dua", "{- satu}{- dua}", &[]),
    ("1️⃣ satu\n2️⃣ dua", "{1 satu}{2 dua}", &[]),
    ("① satu\n② dua", "{1 satu}{2 dua}", &[]),
    ("-\u{2003}satu\n-\u{2003}dua", "{- satu}{- dua}", &[]),
    ("1.\u{2009}satu\n2.\u{2009}dua", "{1 satu}{2 dua}", &[]),
    (
        "- satu\n\u{2003}\u{2003}- dua\n\u{2003}\u{2003}- tiga",
        "{- satu{- dua}{- tiga}}",
        &[],
    ),
    ("[ ] satu\n[x] dua", "{[ ] satu}{[x] dua}", &[]),
    ("☐ satu\n☑ dua", "{☐ satu}{☑ dua}", &[]),
    ("- [ ] satu\n- [x] dua", "{- [ ] satu}{- [x] dua}", &[]),
    ("**1.** satu\n**2.** dua", "{1 satu}{2 dua}", &[]),
    (
        "**1. satu**\n**2. dua**",
        "{1 <b>satu</b>}{2 <b>dua</b>}",
        &[],
    ),
    (
        "**1. satu:** x\n**2. dua:** y",
        "{1 <b>satu:</b> x}{2 <b>dua:</b> y}",
        &[],
    ),
    ("*a.* satu\n*b.* dua", "{a satu}{b dua}", &[]),
    (
        "Menimbang : a. satu;\n            b. dua;\nMengingat : 1. tiga;\n            2. empat.",
        "¶Menimbang :{a satu;}{b dua;}¶Mengingat :{1 tiga;}{2 empat.}",
        &[],
    ),
    (
        "Menimbang\t:\ta.\tsatu;\n\t\tb.\tdua.",
        "¶Menimbang\t:{a satu;}{b dua.}",
        &[],
    ),
    ("Dasar: 1. satu\n2. dua", "¶Dasar:{1 satu}{2 dua}", &[]),
    (
        "Catatan: a. satu, b. dua.",
        "¶Catatan: a. satu, b. dua.",
        &[],
    ),
    (
        "1. a. satu\n   b. dua\n2. tiga",
        "{1 {a satu}{b dua}}{2 tiga}",
        &[],
    ),
    (
        "1. a. satu\nb. dua\n2. a. tiga\nb. empat",
        "{1 {a satu}{b dua}}{2 {a tiga}{b empat}}",
        &[],
    ),
    (
        "1. Hal: a. satu\n   b. dua\n2. tiga",
        "{1 Hal:{a satu}{b dua}}{2 tiga}",
        &[],
    ),
];

/// Running text whose lines begin like items.
pub(super) const RUNNING: &[Case] = &[
    (
        "Pasal 5 ayat\n(1) dan ayat\n(2) berlaku",
        "¶Pasal 5 ayat (1) dan ayat (2) berlaku",
        &[],
    ),
    (
        "ayat (1) dan\n(2) berlaku",
        "¶ayat (1) dan (2) berlaku",
        &[],
    ),
    (
        "lihat huruf\na. dan huruf\nb. itu",
        "¶lihat huruf a. dan huruf b. itu",
        &[],
    ),
    (
        "12. 3. 2024\n13. 3. 2024",
        "¶12. 3. 2024 13. 3. 2024",
        &["menyatu"],
    ),
    ("periode 2020\n- 2024 itu", "¶periode 2020 - 2024 itu", &[]),
    (
        "rute Jakarta\n- Bandung",
        "¶rute Jakarta/- Bandung",
        &["tanda"],
    ),
    (
        "Kementerian Luar Negeri dan\nKementerian Pertahanan serta\nBadan Keamanan Laut",
        "¶Kementerian Luar Negeri dan Kementerian Pertahanan serta Badan Keamanan Laut",
        &[],
    ),
    (
        "Rapat di ruang itu dipimpin oleh Deputi\nKoordinasi Politik Luar Negeri pada hari\nSelasa, dan dihadiri oleh Kemlu, Kemhan,\nBakamla, serta 12 lembaga lain yang ada\n3 di antaranya baru.",
        "¶Rapat di ruang itu dipimpin oleh Deputi Koordinasi Politik Luar Negeri pada hari Selasa, dan dihadiri oleh Kemlu, Kemhan, Bakamla, serta 12 lembaga lain yang ada 3 di antaranya baru.",
        &[],
    ),
    (
        "1. satu hal yang panjang sekali dan\nmasih diteruskan di bawahnya lalu\nselesai\n2. dua",
        "{1 satu hal yang panjang sekali dan masih diteruskan di bawahnya lalu selesai}{2 dua}",
        &[],
    ),
    (
        "- satu hal yang panjang sekali lagi\nditeruskan",
        "{- satu hal yang panjang sekali lagi diteruskan}",
        &["menyatu"],
    ),
    (
        "1. satu yang dipimpin oleh\nKementerian Luar Negeri dan\nKemhan.\n2. dua",
        "{1 satu yang dipimpin oleh Kementerian Luar Negeri dan Kemhan.}{2 dua}",
        &[],
    ),
    (
        "I. satu\nA.teks\nII. dua",
        "{I. satu¶A.teks}{II. dua}",
        &["tanda"],
    ),
];

/// Backslashes: one before a sign that is a mark anywhere is taken.
pub(super) const ESCAPES: &[Case] = &[
    ("a \\| b \\- c", "¶a | b - c", &[]),
    ("**a \\* b**", "¶<b>a * b</b>", &[]),
    ("\\* dan \\_ dan \\\\", "¶* dan _ dan \\", &[]),
    ("- \\- a\n- b", "{- - a}{- b}", &[]),
    ("- \\1. a\n- b", "{- 1. a}{- b}", &[]),
    (
        "\\[laman](x), \\<b>, \\&amp;, \\`x\\`",
        "¶[laman](x), <b>, &amp;, `x`",
        &[],
    ),
    ("\\# Judul", "¶# Judul", &[]),
    ("\\> kutip", "¶> kutip", &[]),
    ("1\\. satu\n2\\. dua", "¶1. satu 2. dua", &["menyatu"]),
    ("\\<br> x", "¶<br> x", &[]),
    (
        "a\\b, C:\\Data\\_x, \\\\srv\\_y, 50\\%",
        "¶a\\b, C:\\Data\\_x, \\\\srv\\_y, 50\\%",
        &[],
    ),
    (
        "| A | B |\n|---|---|\n| \\*x\\* | a \\| 2 |",
        "[A|B][*x*|a | 2]",
        &[],
    ),
    ("5%\\*\\*", "¶5%**", &[]),
    ("_satu dua", "¶_satu dua", &["bintang"]),
];
