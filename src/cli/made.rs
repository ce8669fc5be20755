//! A document that was written, as people and as programs are told of it.

use std::path::Path;

use serde_json::{Value, json};

use super::output::Placed;
use crate::{Format, Written, files::digest::sha256, write::pdf::SignaturePlace};

/// A file that was written.
pub(super) struct Made<'a> {
    pub placed: &'a Placed,
    pub source: &'a Path,
    pub document: &'a str,
    pub format: Format,
    pub written: &'a Written,
}

impl Made<'_> {
    /// One line, for people.
    pub(super) fn line(&self) -> String {
        let path = self.placed.path.display();
        match self.placed.edited.as_deref().and_then(Path::file_name) {
            Some(old) => {
                let old = old.display();
                format!("{path} (yang lama, {old}, disunting dan dibiarkan)")
            }
            None => path.to_string(),
        }
    }

    pub(super) fn json(&self) -> Value {
        let Written {
            bytes,
            pages,
            signatures,
        } = self.written;
        let signatures: Vec<Value> = signatures.iter().map(signature_json).collect();
        let edited = self.placed.edited.as_deref();
        json!({
            "berkas": self.placed.path.display().to_string(),
            "disunting": edited.map(|path| path.display().to_string()),
            "sumber": self.source.display().to_string(),
            "dokumen": self.document,
            "bentuk": self.format.ending(),
            "byte": bytes.len(),
            "sha256": sha256(bytes),
            "halaman": pages,
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
