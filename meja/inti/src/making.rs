//! Documents made: pages to look at, files to take away.

use std::io::{Cursor, Write as _};

use nodin::{
    Format, Outcome,
    files::name,
    finding::Finding,
    rules::documents::{Document, Lacking},
    write::pdf::Page,
};
use serde_json::{Value, json};
use zip::{ZipWriter, result::ZipError, write::SimpleFileOptions};

use crate::{
    answer::found,
    desk::{Opened, house},
    message::Message,
};

impl Opened<'_> {
    /// The pages of a document; the pictures of those that are not `known` are the pieces, in
    /// their order.
    pub(crate) fn pages(&self, document: &Document, known: &[&str]) -> Message {
        let naskah = match self.tree(document) {
            Outcome::Ready(naskah) => naskah,
            Outcome::Lacking(lacking) => return Message::of(lacks(&lacking)),
            Outcome::Failed(findings) => return self.failed(&findings),
        };
        let pages = match house().pages(&naskah, known, &self.read, self.source) {
            Ok(pages) => pages,
            Err(findings) => return self.failed(&findings),
        };
        let mut pieces = Vec::new();
        let page = |page: Page| {
            let has_picture = page.svg.is_some();
            pieces.extend(page.svg.map(String::into_bytes));
            let spots = page.spots.iter().map(|spot| {
                json!([
                    spot.key,
                    round(spot.x),
                    round(spot.y),
                    round(spot.width),
                    round(spot.height)
                ])
            });
            json!({
                "sidik": page.hash,
                "lebar": page.width,
                "tinggi": page.height,
                "baru": has_picture,
                "tempat": spots.collect::<Vec<_>>(),
            })
        };
        let pages: Vec<Value> = pages.into_iter().map(page).collect();
        let value = json!({ "halaman": pages });
        Message { value, pieces }
    }

    /// A document in a format, under the command line's name; byte for byte the command line's.
    pub(crate) fn made(&self, document: &Document, format: Format) -> Message {
        if !self.is_sound() {
            return self.unsound();
        }
        let naskah = match self.tree(document) {
            Outcome::Ready(naskah) => naskah,
            Outcome::Lacking(lacking) => return Message::of(lacks(&lacking)),
            Outcome::Failed(findings) => return self.failed(&findings),
        };
        match house().write(&naskah, format, &self.read, self.source) {
            Ok(written) => Message {
                value: json!({ "nama": self.file_name(document, format) }),
                pieces: vec![written.bytes],
            },
            Err(findings) => self.failed(&findings),
        }
    }

    /// Every document that is ready, in both formats, in one ZIP with the cycle's folder in it.
    pub(crate) fn zipped(&self) -> Message {
        if !self.is_sound() {
            return self.unsound();
        }
        let mut files = Vec::new();
        for (document, naskah) in self.ready() {
            for format in Format::ALL {
                match house().write(&naskah, format, &self.read, self.source) {
                    Ok(written) => files.push((self.file_name(document, format), written.bytes)),
                    Err(findings) => return self.failed(&findings),
                }
            }
        }
        let folder = self.folder();
        match zip(&folder, &files) {
            Ok(bytes) => Message {
                value: json!({ "nama": format!("{folder}.zip"), "jumlah": files.len() }),
                pieces: vec![bytes],
            },
            Err(error) => Message::refusal(&format!("ZIP tidak dapat dibuat: {error}.")),
        }
    }

    fn file_name(&self, document: &Document, format: Format) -> String {
        let stem = house().file_stem(&self.read.value, document);
        format!("{stem}.{}", format.ending())
    }

    fn folder(&self) -> String {
        let nomor = self.read.value.siklus.nomor.as_deref();
        name::safe(nomor.unwrap_or("siklus"))
    }

    fn failed(&self, findings: &[Finding]) -> Message {
        Message::of(json!({ "gagal": found(findings, self.source) }))
    }

    fn unsound(&self) -> Message {
        let errors = self.findings().iter().filter(|finding| finding.is_error());
        self.failed(&errors.cloned().collect::<Vec<_>>())
    }
}

fn lacks(lacking: &Lacking) -> Value {
    match lacking {
        Lacking::Keys(keys) => json!({ "kurang": keys }),
        Lacking::InSrikandi => json!({ "srikandi": true }),
        Lacking::Unasked(group) => json!({ "kurang": [group] }),
    }
}

fn zip(folder: &str, files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(format!("{folder}/{name}"), SimpleFileOptions::default())?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// To a tenth of a point.
fn round(points: f64) -> f64 {
    (points * 10.0).round() / 10.0
}
