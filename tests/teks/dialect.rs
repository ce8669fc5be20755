//! What officials type and what is read of it: lists, tables and emphasis as Word, Google Docs,
//! `WhatsApp` and Notepad leave them.

use nodin::{
    cycle::TextKind,
    fill::markdown::{self, What},
};

use super::lettered::mark;

/// Markup, briefly: `{1 satu}` an item, `[a|b]` a row, `¶` before a paragraph, `/` a line, `<b>` bold
/// and `<i>` italic.
pub(super) fn brief(markup: &str) -> String {
    fn walk(node: roxmltree::Node<'_, '_>, brief: &mut String) {
        let name = node.tag_name().name();
        match name {
            "li" => {
                let mark = mark(node);
                let mark = if mark.is_empty() { "-" } else { &mark };
                brief.extend(["{", mark, " "]);
            }
            "tr" => brief.push('['),
            "p" => brief.push('¶'),
            "br" => brief.push('/'),
            _ => {}
        }
        brief.push_str(node.text().filter(|_| node.is_text()).unwrap_or_default());
        for child in node.children() {
            walk(child, brief);
        }
        match name {
            "li" => brief.push('}'),
            "tr" => brief.push(']'),
            "td" | "th" if node.next_sibling().is_some() => brief.push('|'),
            _ => {}
        }
    }
    let document = format!("<x>{markup}</x>");
    let document = roxmltree::Document::parse(&document).expect("well-formed markup");
    let mut brief = String::new();
    walk(document.root_element(), &mut brief);
    let looks = [
        ('\u{E001}', "<i>"),
        ('\u{E002}', "</i>"),
        ('\u{E003}', "<b>"),
        ('\u{E004}', "</b>"),
        ('\n', " "),
    ];
    looks
        .into_iter()
        .fold(brief, |brief, (mark, look)| brief.replace(mark, look))
}

fn told(text: &str, kind: TextKind) -> Vec<&'static str> {
    let word = |what: &What| match what {
        What::LoneMark { .. } => "tanda",
        What::LoneEmphasis { .. } => "bintang",
        What::Raw(_) => "mentah",
        What::Leaves => "keluar",
        What::Joined => "menyatu",
        What::OneParagraph => "satu",
        What::TableRule { .. } | What::TableCells { .. } => "tabel",
    };
    let notes = markdown::notes(text, kind);
    notes.iter().map(|note| word(&note.what)).collect()
}

/// A text, what is read of it, and what is told.
type Case = (&'static str, &'static str, &'static [&'static str]);

const EMPHASIS: &[Case] = &[
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
const MARKS: &[Case] = &[
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
const RUNNING: &[Case] = &[
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
const ESCAPES: &[Case] = &[
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

const LISTS: &[Case] = &[
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

const TABLES: &[Case] = &[
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

const RAW: &[Case] = &[
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

const JOINED: &[Case] = &[
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

#[test]
fn what_is_typed_is_read_as_it_was_meant_or_told() {
    let mut wrong = Vec::new();
    for (text, expected, notes) in [
        EMPHASIS, MARKS, RUNNING, ESCAPES, LISTS, TABLES, RAW, JOINED,
    ]
    .concat()
    {
        let read = brief(&markdown::blocks(text));
        let mut told = told(text, TextKind::Prose);
        told.dedup();
        let mut notes = notes.to_vec();
        notes.dedup();
        if (read.as_str(), told.as_slice()) != (expected, notes.as_slice()) {
            wrong.push(format!(
                "{text:?}\n  {read}  {told:?}\n  {expected}  {notes:?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_short_text_is_one_paragraph() {
    for (text, notes) in [
        ("satu\ndua", &[][..]),
        ("satu\n\ndua", &["satu"]),
        ("Hal:\n1. satu\n2. dua", &["satu"]),
        ("Tabel\n| a | b |", &["satu"]),
        ("**tebal** dan *miring*", &[]),
        ("lihat [laman](x)", &["mentah"]),
    ] {
        assert_eq!(told(text, TextKind::Phrase), notes, "{text:?}");
    }
    assert_eq!(told("B-__/*x*/2024", TextKind::Exact), [""; 0]);
    assert_eq!(told("Kemlu\nKemhan", TextKind::Exact), ["satu"]);
    assert_eq!(
        told("Rapat dibuka.\nKemlu berbicara.", TextKind::Phrase),
        ["satu"]
    );
    assert_eq!(told("a. satu", TextKind::Phrase), [""; 0]);
    assert_eq!(told("Ruang A\n\nJalan B", TextKind::Exact), ["satu"]);
}
