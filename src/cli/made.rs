//! A document that was written, as people and as programs are told of it.

use std::path::Path;

use serde_json::{Value, json};

use crate::{files::digest::Digest, write::pdf::SignaturePlace};

/// A file that was written.
pub(super) struct Made<'a> {
    pub path: &'a Path,
    /// The older file that was edited and left where it is.
    pub edited: Option<&'a Path>,
    pub source: &'a Path,
    pub document: &'a str,
    pub format: &'a str,
    pub bytes: usize,
    pub sha256: Digest,
    pub pages: Option<usize>,
    pub signatures: &'a [SignaturePlace],
}

impl Made<'_> {
    /// One line, for people.
    pub(super) fn line(&self) -> String {
        let path = self.path.display();
        let edited = self.edited.and_then(Path::file_name);
        edited.map_or_else(
            || path.to_string(),
            |old| {
                let old = old.display();
                format!("{path} (yang lama, {old}, disunting dan dibiarkan)")
            },
        )
    }

    pub(super) fn json(&self) -> Value {
        let signatures: Vec<Value> = self.signatures.iter().map(signature_json).collect();
        json!({
            "berkas": self.path.display().to_string(),
            "disunting": self.edited.map(|path| path.display().to_string()),
            "sumber": self.source.display().to_string(),
            "dokumen": self.document,
            "bentuk": self.format,
            "byte": self.bytes,
            "sha256": self.sha256,
            "halaman": self.pages,
            "tanda_tangan": signatures,
        })
    }
}

/// The contract of `--json` is Indonesian like the cycle file's, whatever the core calls these.
fn signature_json(place: &SignaturePlace) -> Value {
    json!({
        "halaman": place.page,
        "x": place.x,
        "y": place.y,
        "lebar": place.width,
        "tinggi": place.height,
    })
}
