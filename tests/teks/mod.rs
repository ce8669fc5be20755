//! Literal text: all that is not Markdown's own emphasis, list, table or hard break comes
//! out as it was typed, in both formats.

mod cures;
mod dialect;
mod every_key;
mod habits;
mod lettered;
mod sound;
mod typed;
mod written;

use nodin::{
    Format, House, Outcome, assets::Assets, cycle::Cycle, fill::markdown, read,
    rules::documents::NOTA_DINAS,
};

use unicode_normalization::UnicodeNormalization as _;

use crate::reading::{docx, folded, pdf};

/// Texts that some layer beneath might take for its own.
pub(crate) const HOSTILE: &[&str] = &[
    "#let x = 1",
    "$a$ dan $b$",
    "sebuah * bintang",
    "garis_bawah",
    "a_b_c",
    "<b>tebal</b>",
    "&amp; dan &copy;",
    "{{ x }}",
    "{% for %}",
    "]]>",
    "D:\\_arsip",
    "[x](y)",
    "`kode`",
    "# judul",
    "> kutip",
    "\\# miring",
    "~~coret~~",
    "@rujukan",
    "<http://x.id>",
    "“kutip” – tanda",
    "e\u{301}",
    "/* ulasan */",
    "// ulasan",
    "a~b",
    "---",
    "2024. Selesai",
    "| a | b |",
    "[catatan]: ini",
    "![g](h.png)",
    "\\*bukan miring\\*",
    "5 * 3 * 2",
    "2*3*4 = 24",
    "<!-- x -->",
    "&lt;",
    "\"kutip\"",
    "B-____/Bakamla/____/2024",
    "pwd=_Yq7_.1",
    "Lnu*Rakor*Feb",
    "'",
];

fn cycle(text: &str) -> String {
    // JSON's strings are YAML's, whatever they hold.
    let text = serde_json::to_string(text).expect("a string");
    format!(
        "{{\"versi\": 1, \"siklus\": {{\"nomor\": \"S\", \"isu\": {text}, \"tahun\": 2024}},
\"pejabat\": {{\"deputi\": {{\"nama\": \"Nama\"}}}},
\"rekomendasi\": {{\"butir\": [{{\"uraian\": {text}, \"dasar\": {text}, \"penanggung_jawab\": [{text}], \"indikator\": {text}}}]}},
\"nota_dinas\": {{\"nomor\": \"B-1\", \"tanggal\": \"2024-02-28\", \"hal\": {text}, \"isi\": {text}, \"tembusan\": [{text}],
\"lampiran_lain\": [{{\"judul\": {text}, \"isi\": {text}}}]}}}}"
    )
}

/// The text of both files of a cycle.
fn written(house: &House, source: &str) -> [String; 2] {
    let read = read::read::<Cycle>(source.as_bytes());
    assert!(
        !read.findings.iter().any(nodin::finding::Finding::is_error),
        "{source}\n{:?}",
        read.findings
    );
    let naskah = match house.tree(&read, &NOTA_DINAS) {
        Outcome::Ready(naskah) => naskah,
        other => panic!("{source}\n{other:?}"),
    };
    [Format::Pdf, Format::Docx].map(|format| {
        let bytes = house
            .write(&naskah, format, &read, source.as_bytes())
            .expect("a file")
            .bytes;
        folded(&if format == Format::Pdf {
            pdf::text(&bytes)
        } else {
            docx::text(&bytes)
        })
    })
}

#[test]
fn what_is_not_markdown_comes_out_as_typed_in_both_formats() {
    let house = House::new(Assets::default()).expect("the shipped house");
    for text in HOSTILE {
        // In prose a backslash before a mark is taken.
        let typed = match *text {
            "\\*bukan miring\\*" => "*bukan miring*",
            "\\# miring" => "# miring",
            other => other,
        };
        for written in written(&house, &cycle(text)) {
            let typed: String = typed.nfc().collect();
            let times = written
                .to_lowercase()
                .matches(&folded(&typed).to_lowercase())
                .count();
            assert!(times >= 6, "{text}: {times} times in {written}");
        }
    }
}

#[test]
fn markdown_becomes_the_vocabulary() {
    let plain = |markup: String| -> String {
        markup
            .replace(['\u{E001}', '\u{E002}'], "/")
            .replace(['\u{E003}', '\u{E004}'], "*")
    };
    for (text, markup) in [
        ("satu *dua* **tiga**", "<p>satu /dua/ *tiga*</p>"),
        (
            "1. a\n2. b",
            "<ol><li value=\"1\">a</li><li value=\"2\">b</li></ol>",
        ),
        (
            "1. a\n3. b\n7. c",
            "<ol><li value=\"1\">a</li><li value=\"3\">b</li><li value=\"7\">c</li></ol>",
        ),
        (
            "a. satu\nb. dua",
            "<ol tanda=\"huruf\"><li value=\"1\">satu</li><li value=\"2\">dua</li></ol>",
        ),
        (
            "1. Fakta\na. satu\nb. dua\n2. Analisis",
            "<ol><li value=\"1\">Fakta<ol tanda=\"huruf\"><li value=\"1\">satu</li><li value=\"2\">dua</li></ol></li><li value=\"2\">Analisis</li></ol>",
        ),
        (
            "1. Fakta\n  a. satu\n  b. dua",
            "<ol><li value=\"1\">Fakta<ol tanda=\"huruf\"><li value=\"1\">satu</li><li value=\"2\">dua</li></ol></li></ol>",
        ),
        ("a. n. Deputi", "<p>a. n. Deputi</p>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("baris  \nbaru", "<p>baris<br/>baru</p>"),
        (
            "| a | b |\n|---|:-:|\n| 1 | 2 |",
            "<table rata=\"kiri tengah\"><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
        ),
        ("2024. *Selesai*", "<p>2024. /Selesai/</p>"),
        ("kalimat\n---", "<p>kalimat<br/>---</p>"),
        ("&amp; \\*x\\*", "<p>&amp;amp; *x*</p>"),
        ("D:\\_arsip", "<p>D:\\_arsip</p>"),
        ("*a **b** c* ***x***", "<p>/a *b* c/ /*x*/</p>"),
        (
            "0. nol\n1. satu",
            "<ol><li value=\"0\">nol</li><li value=\"1\">satu</li></ol>",
        ),
        (
            "99. a\n100. b",
            "<ol><li value=\"99\">a</li><li value=\"100\">b</li></ol>",
        ),
        (
            "100. a\n101. b",
            "<ol><li value=\"100\">a</li><li value=\"101\">b</li></ol>",
        ),
        (
            "1. satu\n 2. dua\n  5. lima",
            "<ol><li value=\"1\">satu</li><li value=\"2\">dua</li><li value=\"5\">lima</li></ol>",
        ),
        (
            "| a | b |\r\n|---|---|\r\n| *x* \\| y |\r\n",
            "<table rata=\"kiri kiri\"><tr><th>a</th><th>b</th></tr><tr><td>/x/ | y</td><td></td></tr></table>",
        ),
        (
            "| a |\n|---|\n| x | y |",
            "<p>| a |<br/>|---|<br/>| x | y |</p>",
        ),
        ("[a]: b\n[a]: c", "<p>[a]: b<br/>[a]: c</p>"),
        ("- x\n\n[a]: b\ny", "<ul><li>x</li></ul><p>[a]: b<br/>y</p>"),
        ("satu\r\ndua", "<p>satu\ndua</p>"),
        ("baris satu\\\nbaris dua", "<p>baris satu\\\nbaris dua</p>"),
        ("D:\\_arsip dan \\*x\\*", "<p>D:\\_arsip dan *x*</p>"),
        ("\\\\server\\_a *b*", "<p>\\\\server\\_a /b/</p>"),
        ("*a\\*b* \\* c", "<p>/a*b/ * c</p>"),
    ] {
        assert_eq!(plain(markdown::blocks(text)), markup, "{text:?}");
    }
    assert_eq!(plain(markdown::inline("1. *x* # y")), "1. /x/ # y");
}
