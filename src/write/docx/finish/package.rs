//! The package: relationships, content types, and the compressed archive.

use std::io::{Cursor, Write as _};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use super::{
    Extras,
    parts::{self, DECLARATION},
};
use crate::write::docx::Error;

const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const OFFICE: &str = "application/vnd.openxmlformats-officedocument";

/// A part under `word/`.
pub(super) struct Part {
    kind: &'static str,
    /// File name without ending, and relationship to the main document.
    name: String,
    relationship: String,
    xml: String,
}

impl Part {
    /// A part of which there is one.
    pub(super) fn main(kind: &'static str, xml: String) -> Self {
        Self {
            kind,
            name: kind.to_owned(),
            relationship: format!("rId_{kind}"),
            xml,
        }
    }

    /// A header or footer, under the relationship that docx-rs gave it in the sections.
    pub(super) fn numbered(kind: &'static str, number: usize, xml: String) -> Self {
        let relationship = match kind {
            "header" => format!("rIdHeader{number}"),
            _ => format!("rIdFooter{number}"),
        };
        Self {
            kind,
            name: format!("{kind}{number}"),
            relationship,
            xml,
        }
    }

    fn path(&self) -> String {
        format!("word/{}.xml", self.name)
    }

    fn content_type(&self) -> String {
        let main = if self.kind == "document" { ".main" } else { "" };
        format!("{WORD}.{}{main}+xml", self.kind)
    }
}

/// Writes the archive; `media` are the pictures by relationship. The first part is the
/// main document.
///
/// # Errors
/// When the archive cannot be written.
pub(super) fn pack(
    parts: &[Part],
    media: Vec<(String, Vec<u8>)>,
    extras: &Extras,
) -> Result<Vec<u8>, Error> {
    let mut archive = PackageWriter::new();
    archive.xml("[Content_Types].xml", &content_types(parts))?;
    archive.xml("_rels/.rels", &package_relationships())?;
    archive.xml("docProps/core.xml", &parts::core(extras.properties))?;
    archive.xml("docProps/app.xml", parts::APP)?;
    let custom = parts::custom(extras.origin, extras.properties.document);
    archive.xml("docProps/custom.xml", &custom)?;
    archive.xml(
        "word/_rels/document.xml.rels",
        &document_relationships(parts, &media),
    )?;
    for part in parts {
        archive.xml(&part.path(), &part.xml)?;
    }
    for (relationship, picture) in media {
        archive.picture(&media_path(&relationship, &picture), &picture)?;
    }
    archive.finish()
}

/// Where a picture lies; a reader goes by the ending.
fn media_path(relationship: &str, picture: &[u8]) -> String {
    let ending = if picture.starts_with(b"\xFF\xD8") {
        "jpeg"
    } else {
        "png"
    };
    format!("word/media/{relationship}.{ending}")
}

fn content_types(parts: &[Part]) -> String {
    let mut entries = format!(
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Default Extension=\"png\" ContentType=\"image/png\"/>\
         <Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>\
         <Override PartName=\"/docProps/core.xml\" \
         ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         <Override PartName=\"/docProps/app.xml\" ContentType=\"{OFFICE}.extended-properties+xml\"/>\
         <Override PartName=\"/docProps/custom.xml\" ContentType=\"{OFFICE}.custom-properties+xml\"/>"
    );
    for part in parts {
        let (path, kind) = (part.path(), part.content_type());
        entries.extend([
            "<Override PartName=\"/",
            &path,
            "\" ContentType=\"",
            &kind,
            "\"/>",
        ]);
    }
    format!("<Types xmlns=\"{PACKAGE}/content-types\">{entries}</Types>")
}

fn package_relationships() -> String {
    relationships(&[
        (
            "rId1",
            &format!("{RELATIONSHIPS}/officeDocument"),
            "word/document.xml",
        ),
        (
            "rId2",
            &format!("{PACKAGE}/relationships/metadata/core-properties"),
            "docProps/core.xml",
        ),
        (
            "rId3",
            &format!("{RELATIONSHIPS}/extended-properties"),
            "docProps/app.xml",
        ),
        (
            "rId4",
            &format!("{RELATIONSHIPS}/custom-properties"),
            "docProps/custom.xml",
        ),
    ])
}

fn document_relationships(parts: &[Part], media: &[(String, Vec<u8>)]) -> String {
    let mut entries: Vec<(String, String, String)> = parts
        .iter()
        .filter(|part| part.kind != "document")
        .map(|part| {
            let kind = format!("{RELATIONSHIPS}/{}", part.kind);
            (
                part.relationship.clone(),
                kind,
                format!("{}.xml", part.name),
            )
        })
        .collect();
    entries.extend(media.iter().map(|(id, picture)| {
        let path = media_path(id, picture);
        let target = path.trim_start_matches("word/").to_owned();
        (id.clone(), format!("{RELATIONSHIPS}/image"), target)
    }));
    let borrowed: Vec<(&str, &str, &str)> = entries
        .iter()
        .map(|(id, kind, target)| (&**id, &**kind, &**target))
        .collect();
    relationships(&borrowed)
}

fn relationships(entries: &[(&str, &str, &str)]) -> String {
    let mut body = String::new();
    for (id, kind, target) in entries {
        let pieces = [
            "<Relationship Id=\"",
            id,
            "\" Type=\"",
            kind,
            "\" Target=\"",
            target,
            "\"/>",
        ];
        body.extend(pieces);
    }
    format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{body}</Relationships>")
}

/// The archive being written. Entries bear 1 January 1980, whatever features of `zip`
/// another crate turns on.
struct PackageWriter {
    zip: ZipWriter<Cursor<Vec<u8>>>,
}

impl PackageWriter {
    fn new() -> Self {
        Self {
            zip: ZipWriter::new(Cursor::new(Vec::new())),
        }
    }

    fn xml(&mut self, path: &str, xml: &str) -> Result<(), Error> {
        self.start(path, CompressionMethod::Deflated)?;
        self.zip.write_all(DECLARATION.as_bytes())?;
        Ok(self.zip.write_all(xml.as_bytes())?)
    }

    /// A picture is compressed already.
    fn picture(&mut self, path: &str, bytes: &[u8]) -> Result<(), Error> {
        self.start(path, CompressionMethod::Stored)?;
        Ok(self.zip.write_all(bytes)?)
    }

    fn start(&mut self, path: &str, method: CompressionMethod) -> Result<(), Error> {
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default());
        Ok(self.zip.start_file(path, options)?)
    }

    fn finish(self) -> Result<Vec<u8>, Error> {
        Ok(self.zip.finish()?.into_inner())
    }
}
