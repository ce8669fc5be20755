//! How much of its documents each sample says by itself: words in the documents over words
//! typed.

use std::{fs, io::Read as _};

use nodin::{Format, House, Outcome, cycle::Cycle, read, rules::documents::DOCUMENTS};

/// Prints the ratio of each sample.
pub(crate) fn print(house: &House) {
    println!("\nreuse: words in the documents / words typed");
    let samples = fs::read_dir("samples").expect("the samples");
    let mut samples: Vec<_> = samples.flatten().map(|entry| entry.path()).collect();
    samples.retain(|path| path.extension().is_some_and(|ending| ending == "yaml"));
    samples.sort();
    for path in samples {
        let source = fs::read(&path).expect("a sample");
        let read = read::read::<Cycle>(&source);
        let typed = typed(&serde_json::to_value(&read.value).expect("a cycle"));
        let (mut count, mut printed) = (0_usize, 0_usize);
        for document in DOCUMENTS {
            let Outcome::Ready(naskah) = house.tree(&read, document) else {
                continue;
            };
            let docx = house.write(&naskah, Format::Docx, &read, &source);
            count += 1;
            printed += words_of(&docx.expect("a DOCX").bytes);
        }
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        #[expect(clippy::cast_precision_loss, reason = "thousands of words")]
        let ratio = printed as f64 / typed as f64;
        println!("{name:36} {printed:6} / {typed:5} = {ratio:4.2} ({count} documents)");
    }
}

/// Words of all texts and dates of a cycle.
fn typed(value: &serde_json::Value) -> usize {
    match value {
        serde_json::Value::String(text) => words(text),
        serde_json::Value::Array(items) => items.iter().map(typed).sum(),
        serde_json::Value::Object(entries) => entries.values().map(typed).sum(),
        _ => 0,
    }
}

/// Words of a DOCX's body.
fn words_of(docx: &[u8]) -> usize {
    let mut package = zip::ZipArchive::new(std::io::Cursor::new(docx)).expect("a package");
    let mut body = String::new();
    let part = package.by_name("word/document.xml");
    part.expect("the body")
        .read_to_string(&mut body)
        .expect("UTF-8");
    let document = roxmltree::Document::parse(&body).expect("XML");
    let mut text = String::new();
    for node in document.descendants() {
        match node.tag_name().name() {
            "p" => text.push('\n'),
            "t" => text.push_str(node.text().unwrap_or_default()),
            _ => {}
        }
    }
    words(&text)
}

fn words(text: &str) -> usize {
    let is_word = |word: &&str| word.chars().any(char::is_alphanumeric);
    text.split_whitespace().filter(is_word).count()
}
