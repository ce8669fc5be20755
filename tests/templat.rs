//! Templates: whatever the vocabulary does not know is an error at its line, and all errors
//! are found at once.

use std::collections::BTreeMap;

use nodin::{
    Format, House, Outcome,
    assets::Assets,
    cycle::Cycle,
    finding::{Finding, MakingProblem, Problem},
    naskah::{Block, Inline, Naskah, Text},
    read::{self, Read},
    rules::documents::NOTA_DINAS,
};

use crate::reading::{folded, pdf};

const CYCLE: &str = "versi: 1
siklus: { nomor: S-1, isu: satu *dua _tiga_ empat* lima, tahun: 2024 }
pejabat: { deputi: { nama: Nama } }
rekomendasi: { butir: [ { uraian: Menyusun contoh } ] }
nota_dinas: { nomor: B-1/2024, tanggal: 2024-02-28, hal: Uji }
";

/// What the house makes of a template in place of the nota dinas's.
fn outcome(template: &str, cycle: &str) -> (House, Read<Cycle>, Outcome) {
    let overlay = BTreeMap::from([("nota-dinas.xml".to_owned(), template.as_bytes().to_vec())]);
    let house = House::new(Assets::new(overlay, BTreeMap::new())).expect("a house");
    let read = read::read::<Cycle>(cycle.as_bytes());
    assert_eq!(read.findings, []);
    let outcome = house.tree(&read, &NOTA_DINAS);
    (house, read, outcome)
}

/// `blocks` begin on line 2 of a whole document.
fn document(blocks: &str) -> String {
    format!("<naskah judul=\"Uji\" tanggal=\"2024-02-28\">\n{blocks}\n</naskah>")
}

/// The errors of a template, each as "line: message".
fn errors(template: &str) -> Vec<String> {
    let (_, _, Outcome::Failed(findings)) = outcome(template, CYCLE) else {
        panic!("no error in {template}")
    };
    findings.iter().map(said).collect()
}

fn said(finding: &Finding) -> String {
    match &finding.problem {
        Problem::Making(MakingProblem::Template { line, message, .. }) => {
            format!("{line}: {message}")
        }
        other => panic!("{other:?}"),
    }
}

fn tree(template: &str, cycle: &str) -> (House, Read<Cycle>, Naskah) {
    match outcome(template, cycle) {
        (house, read, Outcome::Ready(naskah)) => (house, read, *naskah),
        (_, _, other) => panic!("{template}: {other:?}"),
    }
}

fn printed(blocks: &str, cycle: &str) -> Vec<u8> {
    let (house, read, naskah) = tree(&document(blocks), cycle);
    house
        .write(&naskah, Format::Pdf, &read, cycle.as_bytes())
        .expect("a PDF")
        .bytes
}

/// Blocks with one mistake, and what is said of it.
const MISTAKES: &[(&str, &str)] = &[
    (
        "<kop>\n<barris>x</barris></kop>",
        "3: elemen <barris> tidak dikenal dalam <kop>; maksudnya baris?; yang dikenal: baris, unit, alamat",
    ),
    (
        "<kop>\n liar</kop>",
        "3: teks “liar” berdiri di luar alinea",
    ),
    (
        "<sifat>\n\n{{ siklus.isu }}</sifat>",
        "4: teks “satu dua tiga empat lima” berdiri di luar alinea",
    ),
    (
        "<sifat><p>x</p></sifat>",
        "2: elemen <p> tidak dikenal dalam <sifat>; yang dikenal: kiri, derajat, kanan",
    ),
    (
        "<judul>liar</judul>",
        "2: teks “liar” berdiri di luar alinea",
    ),
    (
        "<judul><nomer>1</nomer></judul>",
        "2: elemen <nomer> tidak dikenal dalam <judul>; maksudnya nomor?; yang dikenal: baris, nomor",
    ),
    (
        "<kepala-lampiran><p>x</p></kepala-lampiran>",
        "2: elemen <p> tidak dikenal dalam <kepala-lampiran>; yang dikenal: baris",
    ),
    (
        "<tembusan><il>x</il></tembusan>",
        "2: elemen <il> tidak dikenal dalam <tembusan>; yang dikenal: li",
    ),
    ("<kaki>liar</kaki>", "2: teks “liar” berdiri di luar alinea"),
    (
        "<kaki><baris><b>x</b></baris></kaki>",
        "2: elemen <b> tidak dikenal dalam <baris>; tidak ada yang dikenal di sini",
    ),
    (
        "<p>a <span>b</span></p>",
        "2: elemen <span> tidak dikenal dalam <p>; yang dikenal: b, i, u, kapital, br",
    ),
    ("<p>a<br>b</br></p>", "2: teks “b” berdiri di luar alinea"),
    (
        "<ul><li><judul><baris>x</baris></judul></li></ul>",
        "2: elemen <judul> tidak dikenal dalam <li>; yang dikenal: b, i, u, kapital, br, p, ol, ul, table",
    ),
    ("liar", "2: teks “liar” berdiri di luar alinea"),
    (
        "<judul><nomor>1</nomor>\n<nomor>2</nomor></judul>",
        "3: <nomor> yang kedua dalam <judul>; paling banyak satu",
    ),
    (
        "<kop><unit>1</unit><unit>2</unit></kop>",
        "2: <unit> yang kedua dalam <kop>; paling banyak satu",
    ),
    (
        "<sifat><kiri>1</kiri><kiri>2</kiri></sifat>",
        "2: <kiri> yang kedua dalam <sifat>; paling banyak satu",
    ),
    (
        "<sifat><kanan>1</kanan><kanan>2</kanan></sifat>",
        "2: <kanan> yang kedua dalam <sifat>; paling banyak satu",
    ),
    (
        "<ttd><nama>1</nama><nama>2</nama></ttd>",
        "2: <nama> yang kedua dalam <ttd>; paling banyak satu",
    ),
    (
        "<ttd><keterangan>1</keterangan><keterangan>2</keterangan></ttd>",
        "2: <keterangan> yang kedua dalam <ttd>; paling banyak satu",
    ),
    (
        "<rahasia>A</rahasia><rahasia>B</rahasia>",
        "2: <rahasia> yang kedua dalam <naskah>; paling banyak satu",
    ),
    (
        "<table><tr><th>a</th>\n<td>b</td></tr></table>",
        "3: <td> tidak berdiri sebaris dengan <th>",
    ),
    (
        "<table><tr><th>a</th></tr>\n<tr><th>b</th></tr></table>",
        "3: baris <th> hanya satu, dan berdiri paling atas",
    ),
    (
        "<table><tr><th>a</th></tr>\n<tr><td>b</td><td>c</td></tr></table>",
        "3: baris dengan 2 sel dalam tabel berkolom 1",
    ),
    (
        "<table colom=\"*\"><tr><th>a</th></tr></table>",
        "2: atribut colom tidak dikenal pada <table>; maksudnya kolom?; yang dikenal: kolom, rata, tinggi",
    ),
    (
        "<table kolom=\"* *\"><tr><th>a</th></tr></table>",
        "2: kolom menyebut 2 kolom dalam tabel berkolom 1",
    ),
    (
        "<p kelas=\"x\">a</p>",
        "2: atribut kelas tidak dikenal pada <p>; yang dikenal: kunci",
    ),
    (
        "<p kunci=\"nota_dinas.pembuka\">a</p>\n<p kunci=\"nota_dinas.pembka\">b</p>",
        "3: kunci=\"nota_dinas.pembka\" bukan kunci berkas siklus; maksudnya nota_dinas.pembuka?",
    ),
    (
        "<kepala><baris label=\"Hal\" kunci=\"x\">a</baris></kepala>",
        "2: kunci=\"x\" bukan kunci berkas siklus",
    ),
    (
        "<ol>\n<li value=\"x\">a</li></ol>",
        "3: value=\"x\" bukan nomor",
    ),
    (
        "<kop keterangan=\"x\"><baris>a</baris></kop>",
        "2: <kop> dengan keterangan memerlukan logo",
    ),
    (
        "<sifat merah=\"mungkin\"/>",
        "2: merah=\"mungkin\" tidak dikenal; pilihan: tidak, ya",
    ),
];

#[test]
fn nothing_unknown_is_dropped() {
    for (blocks, expected) in MISTAKES {
        assert_eq!(errors(&document(blocks)), [*expected], "{blocks}");
    }
}

#[test]
fn all_errors_are_found_at_once_in_the_order_of_the_template() {
    let template = "<naskah tangal=\"2024-02-28\">
<ol><li value=\"x\">a</li></ol>
<kop><uni>x</uni></kop>
<lampiran arah=\"miring\"><p lebar=\"1\">x</p></lampiran>
</naskah>";
    let found = errors(template);
    let starts = [
        "1: <naskah> memerlukan tanggal",
        "1: atribut tangal tidak dikenal pada <naskah>; maksudnya tanggal?",
        "2: value=\"x\" bukan nomor",
        "3: elemen <uni> tidak dikenal dalam <kop>; maksudnya unit?",
        "4: arah=\"miring\" tidak dikenal",
        "4: atribut lebar tidak dikenal pada <p>",
    ];
    assert_eq!(found.len(), starts.len(), "{found:#?}");
    for (error, start) in found.iter().zip(starts) {
        assert!(error.starts_with(start), "{error}");
    }
    assert_eq!(
        errors("<naskh/>"),
        ["1: elemen <naskh> tidak dikenal di sini; maksudnya naskah?; yang dikenal: naskah"]
    );
}

/// Runs as text with the letters of their looks.
fn runs(text: &Text) -> Vec<(&str, String)> {
    text.iter()
        .filter_map(|inline| match inline {
            Inline::Run(run) => Some(run),
            Inline::Break => None,
        })
        .map(|run| {
            let look = run.look;
            let letters = [
                (look.bold, 'b'),
                (look.italic, 'i'),
                (look.underline, 'u'),
                (look.caps, 'c'),
            ];
            let letters = letters
                .iter()
                .filter(|(on, _)| *on)
                .map(|(_, letter)| letter);
            (run.text.as_str(), letters.collect())
        })
        .collect()
}

#[test]
fn looks_stand_inside_one_another() {
    let cycle = CYCLE.replace("_tiga_", "**ti *ga* ga**");
    for (markup, expected) in [
        (
            "<i>x {{ siklus.isu }} y</i>",
            vec![
                ("x ", "i"),
                ("satu dua ", "i"),
                ("ti ga ga", "bi"),
                (" empat lima", "i"),
                (" y", "i"),
            ],
        ),
        (
            "{{ siklus.isu }}",
            vec![
                ("satu ", ""),
                ("dua ", "i"),
                ("ti ga ga", "bi"),
                (" empat", "i"),
                (" lima", ""),
            ],
        ),
        (
            "<kapital>x {{ pejabat.deputi.nama | kapital }} y</kapital> z",
            vec![("x ", "c"), ("Nama", "c"), (" y", "c"), (" z", "")],
        ),
        ("<b>a <b>b</b> c</b> d", vec![("a b c", "b"), (" d", "")]),
    ] {
        let (_, _, naskah) = tree(&document(&format!("<p>{markup}</p>")), &cycle);
        let Some(Block::Paragraph(paragraph)) = naskah.blocks.first() else {
            panic!("{naskah:?}")
        };
        let found = runs(&paragraph.isi);
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|(text, look)| (*text, look.as_str()))
            .collect();
        assert_eq!(found, expected, "{markup}");
    }
}

/// A word that may be torn is seen by the break places in its text.
#[test]
fn only_words_wider_than_their_line_are_torn() {
    let parts = |count: usize| {
        let [a, b, c] = ["a", "b", "c"].map(|letter| letter.repeat(count));
        format!("<p>{a}<b>{b}</b>{c}</p>")
    };
    let pages = |blocks: &str| pdf::text(&printed(blocks, CYCLE));
    let torn = |text: &str, word: &str| folded(text).contains(word) && !text.contains(word);
    assert!(torn(
        &pages(&parts(39)),
        &format!("{}{}{}", "a".repeat(39), "b".repeat(39), "c".repeat(39))
    ));
    let month = "September";
    let cells = format!("<td>{month}</td>").repeat(7);
    let head = format!("<th>{month}</th>").repeat(7);
    let table = format!("<table><tr>{head}</tr><tr>{cells}</tr></table>");
    let text = pages(&table);
    assert_eq!(text.matches(month).count(), 14, "{text}");
    let long = "Pertanggungjawabannyalahyangdipertanyakan";
    for narrow in [
        format!("<ttd><jabatan>{long}</jabatan><nama>x</nama></ttd>"),
        format!(
            "<table kolom=\"* 30mm\"><tr><th>a</th><th>b</th></tr><tr><td>a</td><td>{long}</td></tr></table>"
        ),
    ] {
        assert!(torn(&pages(&narrow), long), "{narrow}");
    }
    let deep = (0..3).fold(format!("<p>{long}</p>"), |inner, _| {
        format!("<ol><li>{inner}</li></ol>")
    });
    assert!(!torn(&pages(&deep), long), "it fits there");
}

#[test]
fn words_beside_the_texts_have_glyphs_too() {
    let blocks = "<rahasia>漢</rahasia><kaki><baris>字</baris></kaki><kepala><baris label=\"本\">x</baris></kepala><ttd><jabatan awalan=\"山\">x</jabatan><nama>x</nama></ttd>";
    let (house, read, naskah) = tree(&document(blocks), CYCLE);
    let findings = house
        .write(&naskah, Format::Pdf, &read, CYCLE.as_bytes())
        .expect_err("no PDF");
    let found: Vec<char> = findings
        .iter()
        .filter_map(|finding| match finding.problem {
            Problem::Making(MakingProblem::MissingGlyph { character }) => Some(character),
            _ => None,
        })
        .collect();
    assert_eq!(found, ['漢', '字', '本', '山']);
}

#[test]
fn a_template_that_never_ends_is_stopped_at_its_line() {
    let endless =
        "{% for i in range(9000) %}\n{% for j in range(9000) %}{{ j }}{% endfor %}\n{% endfor %}";
    let errors = errors(&document(endless));
    assert_eq!(errors.len(), 1);
    assert!(
        errors[0].contains("templat tidak kunjung selesai"),
        "{errors:?}"
    );
    assert!(errors[0].starts_with("3: "), "{errors:?}");
}

/// Every key of a setting's file, once.
fn keys(value: &serde_json::Value, found: &mut std::collections::BTreeSet<String>) {
    match value {
        serde_json::Value::Object(entries) => {
            for (key, entry) in entries {
                found.insert(key.clone());
                keys(entry, found);
            }
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| keys(item, found)),
        _ => {}
    }
}

#[test]
fn the_reference_names_every_setting() {
    let reference = std::fs::read_to_string("templates/README.md").expect("the reference");
    let shipped = |name: &str| std::fs::read(format!("templates/{name}")).expect("the file");
    let gaya = read::read::<nodin::naskah::style::HouseStyle>(&shipped("gaya/gaya.yaml")).value;
    let profile = shipped("instansi/kemenko-polkam.yaml");
    let mut profile = read::read::<nodin::rules::institutions::Instansi>(&profile).value;
    // Officials have the keys of a cycle file.
    profile.pejabat = nodin::cycle::Daftar::default();
    let mut settings = std::collections::BTreeSet::new();
    keys(&serde_json::to_value(gaya).expect("a style"), &mut settings);
    keys(
        &serde_json::to_value(profile).expect("a profile"),
        &mut settings,
    );
    assert!(settings.len() > 60, "{settings:?}");
    for setting in settings {
        let named = reference.contains(&format!("`{setting}`"));
        assert!(named, "templates/README.md does not name {setting}");
    }
}

/// As deep as nobody nests, but a mistake in a template can.
#[test]
fn elements_nest_only_so_deep() {
    for (open, close) in [
        ("<section><h1>x</h1>", "</section>"),
        ("<ol><li>", "</li></ol>"),
        ("<p><b>", "</b></p>"),
    ] {
        let many = |tag: &str| format!("{{% for i in range(30000) %}}{tag}{{% endfor %}}");
        let nested = format!("{}x{}", many(open), many(close));
        assert_eq!(
            errors(&document(&nested)),
            ["2: elemen bersarang lebih dari 40 tingkat"]
        );
    }
}
