//! The package: relationships, content types, and the compressed archive.

use std::io::{Cursor, Write as _};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use super::parts::{self, DECLARATION};
use crate::{
    naskah::Properties,
    write::docx::{Error, Provenance},
};

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
    properties: &Properties,
    origin: Provenance,
) -> Result<Vec<u8>, Error> {
    let mut archive = PackageWriter::new();
    archive.xml("[Content_Types].xml", &content_types(parts))?;
    archive.xml("_rels/.rels", &package_relationships())?;
    archive.xml("docProps/core.xml", &parts::core(properties))?;
    archive.xml("docProps/app.xml", parts::APP)?;
    let custom = parts::custom(origin, properties.document);
    archive.xml("docProps/custom.xml", &custom)?;
    let relationships = document_relationships(parts, &media);
    archive.xml("word/_rels/document.xml.rels", &relationships)?;
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
        entries += &format!("<Override PartName=\"/{path}\" ContentType=\"{kind}\"/>");
    }
    format!("<Types xmlns=\"{PACKAGE}/content-types\">{entries}</Types>")
}

fn package_relationships() -> String {
    relationships(&format!(
        "{}<Relationship Id=\"rId2\" \
         Type=\"{PACKAGE}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>{}{}",
        relationship("rId1", "officeDocument", "word/document.xml"),
        relationship("rId3", "extended-properties", "docProps/app.xml"),
        relationship("rId4", "custom-properties", "docProps/custom.xml"),
    ))
}

fn document_relationships(parts: &[Part], media: &[(String, Vec<u8>)]) -> String {
    let parts = parts.iter().filter(|part| part.kind != "document");
    let parts = parts.map(|part| {
        let target = format!("{}.xml", part.name);
        relationship(&part.relationship, part.kind, &target)
    });
    let media = media.iter().map(|(id, picture)| {
        relationship(
            id,
            "image",
            media_path(id, picture).trim_start_matches("word/"),
        )
    });
    relationships(&parts.chain(media).collect::<String>())
}

/// One of the kinds that a document has.
fn relationship(id: &str, kind: &str, target: &str) -> String {
    format!("<Relationship Id=\"{id}\" Type=\"{RELATIONSHIPS}/{kind}\" Target=\"{target}\"/>")
}

fn relationships(entries: &str) -> String {
    format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{entries}</Relationships>")
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
