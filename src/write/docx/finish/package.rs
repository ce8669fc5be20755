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
    pub(super) fn numbered(kind: &'static str, under: &str, number: usize, xml: String) -> Self {
        Self {
            kind,
            name: format!("{kind}{number}"),
            relationship: format!("{under}{number}"),
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
    let mut archive = Archive::new(Cursor::default());
    let custom = parts::custom(origin, properties.document);
    let relationships = document_relationships(parts, &media);
    add_xml(&mut archive, "[Content_Types].xml", &content_types(parts))?;
    add_xml(&mut archive, "_rels/.rels", &package_relationships())?;
    add_xml(&mut archive, "docProps/core.xml", &parts::core(properties))?;
    add_xml(&mut archive, "docProps/app.xml", parts::APP)?;
    add_xml(&mut archive, "docProps/custom.xml", &custom)?;
    add_xml(&mut archive, "word/_rels/document.xml.rels", &relationships)?;
    for part in parts {
        add_xml(&mut archive, &part.path(), &part.xml)?;
    }
    for (relationship, picture) in media {
        let path = media_path(&relationship, &picture);
        // It is compressed already.
        start(&mut archive, &path, CompressionMethod::Stored)?;
        archive.write_all(&picture)?;
    }
    Ok(archive.finish()?.into_inner())
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
    let parts = parts.iter().map(|part| {
        let (path, kind) = (part.path(), part.content_type());
        format!("<Override PartName=\"/{path}\" ContentType=\"{kind}\"/>")
    });
    format!(
        "<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Default Extension=\"png\" ContentType=\"image/png\"/>\
         <Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>\
         <Override PartName=\"/docProps/core.xml\" \
         ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         <Override PartName=\"/docProps/app.xml\" ContentType=\"{OFFICE}.extended-properties+xml\"/>\
         <Override PartName=\"/docProps/custom.xml\" ContentType=\"{OFFICE}.custom-properties+xml\"/>\
         {}</Types>",
        parts.collect::<String>()
    )
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

/// The archive being written.
type Archive = ZipWriter<Cursor<Vec<u8>>>;

fn add_xml(archive: &mut Archive, path: &str, xml: &str) -> Result<(), Error> {
    start(archive, path, CompressionMethod::Deflated)?;
    archive.write_all(DECLARATION.as_bytes())?;
    Ok(archive.write_all(xml.as_bytes())?)
}

/// Begins an entry, which bears 1 January 1980, whatever features of `zip` another crate turns on.
fn start(archive: &mut Archive, path: &str, method: CompressionMethod) -> Result<(), Error> {
    let options = SimpleFileOptions::default()
        .compression_method(method)
        .last_modified_time(DateTime::default());
    Ok(archive.start_file(path, options)?)
}
