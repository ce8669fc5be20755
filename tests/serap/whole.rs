//! Edits that are taken as a whole or told as a whole: nothing of one is lost on the way.

use std::fs;

use nodin::{
    rules::documents::{DAFTAR_HADIR, Document, KONSEP, LAPORAN, NOTULA, PENGANTAR, UNDANGAN},
    serap::Why,
};

use super::taken::{Body, SAMPLE, absorbed, made, sample};

/// The start of a text, made the text of a paragraph of its own, as Enter does.
fn cut(body: &mut Body, start: &str, at: &str) {
    let range = body.range("p", start);
    let paragraph = &body.0[range.clone()];
    let properties = paragraph.find("</w:pPr>").map(|end| end + "</w:pPr>".len());
    let open = &paragraph[..properties.unwrap_or("<w:p>".len())];
    let place = body.0[range.clone()].find(at).expect("a word") + range.start;
    let end = format!("</w:t></w:r></w:p>{open}<w:r><w:t xml:space=\"preserve\">");
    body.0.insert_str(place, &end);
}

/// Looks given to the first words of a paragraph.
fn looks(body: &mut Body, start: &str, looks: &str) {
    let range = body.range("p", start);
    let place = body.0[range.clone()].find("<w:r>").expect("a run") + range.start;
    let run = &body.0[place..];
    let (at, new) = if run.starts_with("<w:r><w:rPr>") {
        (place + "<w:r><w:rPr>".len(), looks.to_owned())
    } else {
        (place + "<w:r>".len(), format!("<w:rPr>{looks}</w:rPr>"))
    };
    body.0.insert_str(at, &new);
}

/// Two paragraphs made one, as Delete at the end of the first does.
fn join(body: &mut Body, start: &str) {
    let end = body.range("p", start).end;
    let rest = &body.0[end..];
    let next = rest.find("</w:pPr>").expect("properties") + "</w:pPr>".len();
    let blank = "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>";
    body.0
        .replace_range(end - "</w:p>".len()..end + next, blank);
}

fn without_signer(body: &mut Body) {
    let at = body
        .0
        .rfind("Deputi Bidang Koordinasi")
        .expect("a signature");
    let start = body.0[..at].rfind("<w:p>").expect("a paragraph");
    let end = at + body.0[at..].find("</w:p>").expect("its end") + "</w:p>".len();
    body.0.drain(start..end);
}

/// Of the Asdep, as the laporan prints it below itself and below the telaahan.
const NAME: &str = "Bonifasius Lado Seran, S.H., LL.M.";

/// What changes, and why the rest does not.
type Case = (
    &'static str,
    &'static Document,
    fn(&mut Body),
    &'static [&'static str],
    &'static [Why],
);

const CASES: &[Case] = &[
    (
        "two items joined, of which the template makes one line then",
        &NOTULA,
        |body| join(body, "Penggelaran unsur dilaksanakan"),
        &[
            "notulensi.pembahasan[2].pokok[0]",
            "notulensi.pembahasan[2].pokok[1]",
        ],
        &[],
    ),
    (
        "an item cut in two",
        &NOTULA,
        |body| cut(body, "Kapal penjaga pantai asing", "setelah dihubungi"),
        &[
            "notulensi.pembahasan[2].pokok[1]",
            "notulensi.pembahasan[2].pokok[2]",
        ],
        &[],
    ),
    (
        "an item cut in two, with the bookmark on the second half, as LibreOffice leaves it",
        &NOTULA,
        |body| {
            let start = "Kapal penjaga pantai asing";
            cut(body, start, "setelah dihubungi");
            let range = body.range("p", start);
            let from = body.0[range.clone()]
                .find("<w:bookmarkStart")
                .expect("ours")
                + range.start;
            let to = body.0[from..].find("/>").expect("its end") + from + 2;
            let mark: String = body.0.drain(from..to).collect();
            let second = body.range("p", "setelah dihubungi");
            let run = body.0[second.clone()].find("<w:r>").expect("a run") + second.start;
            body.0.insert_str(run, &mark);
        },
        &[
            "notulensi.pembahasan[2].pokok[1]",
            "notulensi.pembahasan[2].pokok[1]",
        ],
        &[],
    ),
    (
        "made paragraphs in another order",
        &PENGANTAR,
        |body| {
            let moved = body.remove("p", "Dengan hormat kami sampaikan");
            body.after("p", "Demikian kami laporkan", &moved);
        },
        &[],
        &[Why::Moved],
    ),
    (
        "a name in one of its two places: the other follows",
        &LAPORAN,
        |body| body.replace(NAME, "Bonifasius L. Seran, S.H."),
        &["pejabat.asdep.nama"],
        &[],
    ),
    (
        "a name in both of its places, alike",
        &LAPORAN,
        |body| body.0 = body.0.replace(NAME, "Bonifasius L. Seran, S.H."),
        &["pejabat.asdep.nama"],
        &[],
    ),
    (
        "a name in both of its places, each otherwise",
        &LAPORAN,
        |body| {
            body.replace(NAME, "Bonifasius L. Seran, S.H.");
            body.replace(NAME, "B. Lado Seran, S.H.");
        },
        &[],
        &[Why::TwoEdits, Why::TwoEdits],
    ),
    (
        "the template's words cut in two, beside an edit that is taken",
        &UNDANGAN,
        |body| {
            cut(body, "NAMA PEJABAT", "DIKIRIMI");
            body.replace("Evaluasi pelaksanaan kebijakan", "Evaluasi kebijakan");
        },
        &["rapat.agenda[1]"],
        &[Why::NoOwner, Why::NoOwner],
    ),
    (
        "the day of the week of a date",
        &DAFTAR_HADIR,
        |body| body.replace("Selasa", "Rabu"),
        &[],
        &[Why::NoValue],
    ),
    (
        "words struck out by hand",
        &KONSEP,
        |body| looks(body, "Kapal ikan asing", "<w:strike/>"),
        &[],
        &[Why::Formatting],
    ),
    (
        "words highlighted by hand in a text that was edited as well",
        &KONSEP,
        |body| {
            looks(body, "Kapal ikan asing", "<w:highlight w:val=\"yellow\"/>");
            body.replace("Tidak ada insiden", "Alhamdulillah tidak ada insiden");
        },
        &["nota_dinas.isi"],
        &[Why::Formatting],
    ),
    (
        "a page break put in",
        &KONSEP,
        |body| {
            let at = body.range("p", "Kapal ikan asing").end - "</w:p>".len();
            body.0.insert_str(at, "<w:r><w:br w:type=\"page\"/></w:r>");
        },
        &[],
        &[Why::Object],
    ),
    (
        "another level of a list whose key has none",
        &UNDANGAN,
        |body| {
            let range = body.range("p", "Evaluasi pelaksanaan kebijakan");
            let level = body.0[range.clone()]
                .find("<w:ilvl w:val=\"0\"/>")
                .expect("a level");
            let at = range.start + level;
            body.0.replace_range(at..at + 19, "<w:ilvl w:val=\"1\"/>");
        },
        &[],
        &[Why::Depth],
    ),
    (
        "a numbered paragraph before the points of a speaker, who are in none",
        &NOTULA,
        |body| {
            body.add(
                "p",
                "Badan Nasional Pengelola",
                &["Seorang pembicara baru."],
            );
        },
        &[],
        &[Why::NoOwner],
    ),
    (
        "a paragraph without indentation in a list of a list, and an item moved above",
        &KONSEP,
        |body| {
            let plain = "<w:p><w:r><w:t>Alinea dari tempat lain.</w:t></w:r></w:p>";
            body.after("p", "Kegiatan kapal asing", plain);
            let moved = body.remove("p", "Kapal ikan asing");
            body.after("p", "Patroli terlaksana", &moved);
        },
        &[],
        &[Why::Misread],
    ),
    (
        "the signer's office taken away, with the template's comma",
        &KONSEP,
        without_signer,
        &[],
        &[Why::NoOwner],
    ),
];

#[test]
fn nothing_of_an_edit_is_lost() {
    let mut other = Vec::new();
    let own = CASES.iter().map(|case| (SAMPLE, case));
    let others = OTHERS.iter().map(|(path, case)| (*path, case));
    for (path, (what, document, edit, keys, whys)) in own.chain(others) {
        let source = fs::read(path).expect("a sample");
        let docx = made(&source, document).expect("a document");
        let mut body = Body::of(&docx);
        edit(&mut body);
        let edited = body.into(&docx);
        let serapan = absorbed(&source, &edited, &[]).expect("our own document");
        let taken = serapan.perubahan.iter().map(|of| of.kunci.as_str());
        let taken: Vec<&str> = taken.collect();
        let told = serapan.sisa.iter().map(|of| of.sebab);
        let told = told.chain(serapan.pilihan.iter().filter_map(|of| of.sebab));
        let told: Vec<Why> = told.collect();
        if taken != *keys || told != *whys {
            other.push(format!("{what}: {serapan:#?}"));
        }
    }
    assert!(other.is_empty(), "{}", other.join("\n"));
}

/// The same of another cycle: with groups, and with the signer's office in the file.
const OTHERS: &[(&str, Case)] = &[
    (
        "samples/2025-diplomasi-kedaulatan.yaml",
        (
            "a text gone in whose place the template has a sentence",
            &KONSEP,
            |body| drop(body.remove("p", "Rekomendasi berikut dirumuskan")),
            &[],
            &[Why::MadeSentence],
        ),
    ),
    (
        "samples/2025-diplomasi-kedaulatan.yaml",
        (
            "the first row of a group, whose heading stays",
            &KONSEP,
            |body| drop(body.remove("tr", "1.Menetapkan rencana diplomasi")),
            &["rekomendasi.butir[0]"],
            &[],
        ),
    ),
    (
        "samples/2025-diplomasi-kedaulatan.yaml",
        (
            "what no document can be made without, taken away beside an edit that is taken",
            &KONSEP,
            |body| {
                drop(body.remove("p", "Letak pos lintas batas Skouw"));
                body.replace("Kedua risiko itu", "Kedua risiko tersebut");
            },
            &["nota_dinas.isi"],
            &[Why::NoValue],
        ),
    ),
    (
        "samples/2026-pelindungan-wni.yaml",
        (
            "a made sentence that stands for a list: its own key, not the step's that it speaks of",
            &LAPORAN,
            |body| body.replace("Simpulan laporan ini adalah", "Simpulan laporan adalah"),
            &["laporan.simpulan[0]"],
            &[],
        ),
    ),
    (
        "samples/2026-pelindungan-wni.yaml",
        (
            "an office taken away from one of its places",
            &UNDANGAN,
            |body| {
                let from = body.range("p", "NAMA PEJABAT").start;
                let at = body.0[..from].rfind("Deputi Bidang").expect("an office");
                let start = body.0[..at].rfind("<w:p>").expect("a paragraph");
                let end = at + body.0[at..].find("</w:p>").expect("its end") + "</w:p>".len();
                body.0.drain(start..end);
            },
            &[],
            &[Why::Elsewhere],
        ),
    ),
];

/// How a participant attended comes back from where it is printed, as his name does.
#[test]
fn how_a_participant_attended_comes_back() {
    let source = String::from_utf8(sample()).expect("UTF-8").replacen(
        "jabatan: Direktur Operasi Laut }",
        "jabatan: Direktur Operasi Laut, keterangan: hadir secara daring }",
        1,
    );
    for document in [&NOTULA, &LAPORAN] {
        let docx = made(source.as_bytes(), document).expect("a document");
        let mut body = Body::of(&docx);
        body.replace("Hadir secara daring", "Hadir secara daring melalui Zoom");
        let edited = body.into(&docx);
        let serapan = absorbed(source.as_bytes(), &edited, &[]).expect("our own document");
        let new = serapan.berkas_baru.expect("a file");
        let new = String::from_utf8(new).expect("UTF-8");
        assert!(
            new.contains("keterangan: hadir secara daring melalui Zoom }"),
            "{new}"
        );
    }
}
