//! The parts of the package, and how they are related.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read as _},
};

use zip::ZipArchive;

use super::xml;
use crate::scan::Unreadable;

/// What one part, and all parts that are read, may unpack to. The main document of a long laporan
/// has half a megabyte.
const MOST_BYTES: u64 = 32 << 20;
const MOST_IN_ALL: u64 = 64 << 20;
/// Headers and footers: Word has three of each for every section.
const MOST_OF_A_KIND: usize = 60;
/// How every archive begins.
const ARCHIVE: &[u8] = b"PK";
/// How a compound file begins, in which a password keeps a DOCX ([MS-CFB] 2.2), and how the name
/// of the stream with it begins there, in UTF-16 ([MS-OFFCRYPTO] 2.3.4.4).
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
const LOCKED: &str = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Bytes that may still be unpacked.
    left: u64,
}

/// The parts to which a part refers: their kinds and names.
pub(super) struct Related(Vec<(String, String)>);

impl Related {
    /// The names of a kind of part, in their order.
    pub(super) fn of_kind<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a str> {
        let parts = self.0.iter().filter(move |(own, _)| own == kind);
        parts.map(|(_, name)| name.as_str()).take(MOST_OF_A_KIND)
    }
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        if !bytes.starts_with(ARCHIVE) {
            let is_locked = bytes.starts_with(COMPOUND)
                && bytes
                    .windows(LOCKED.len())
                    .any(|bytes| bytes == LOCKED.as_bytes());
            return Err(if is_locked {
                Unreadable::Locked
            } else {
                Unreadable::Other("DOCX")
            });
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Broken)?;
        Ok(Self {
            archive,
            left: MOST_IN_ALL,
        })
    }

    /// A part as text; none when it is not there.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, Unreadable> {
        let Ok(part) = self.archive.by_name(name) else {
            return Ok(None);
        };
        let most = MOST_BYTES.min(self.left);
        let mut text = String::new();
        let mut part = part.take(most + 1);
        part.read_to_string(&mut text)
            .map_err(|_| Unreadable::Broken)?;
        if part.limit() == 0 {
            return Err(Unreadable::Broken);
        }
        self.left -= most + 1 - part.limit();
        Ok(Some(text))
    }

    /// The first part of a kind, as text.
    pub(super) fn first(
        &mut self,
        parts: &Related,
        kind: &str,
    ) -> Result<Option<String>, Unreadable> {
        match parts.of_kind(kind).next() {
            Some(name) => self.part(name),
            None => Ok(None),
        }
    }

    /// The name of the main document.
    pub(super) fn main(&mut self) -> Result<String, Unreadable> {
        let parts = self.related("")?;
        let main = parts.of_kind("officeDocument").next().map(str::to_owned);
        Ok(main.unwrap_or_else(|| "word/document.xml".to_owned()))
    }

    /// The parts to which a part refers; of the package as a whole, where it has no name. Those of
    /// a kind stand in the order of their names.
    pub(super) fn related(&mut self, part: &str) -> Result<Related, Unreadable> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let prefix = if folder.is_empty() {
            String::new()
        } else {
            format!("{folder}/")
        };
        let Some(relations) = self.part(&format!("{prefix}_rels/{file}.rels"))? else {
            return Ok(Related(Vec::new()));
        };
        let relations = xml::parse(&relations)?;
        let relations = relations.root_element().children();
        let mut parts: Vec<(String, String)> = relations
            .filter(|relation| relation.attribute("TargetMode") != Some("External"))
            .filter_map(|relation| {
                let kind = relation.attribute("Type")?.rsplit('/').next()?;
                let target = relation.attribute("Target")?;
                let name = match target.strip_prefix('/') {
                    Some(absolute) => absolute.to_owned(),
                    None => format!("{prefix}{target}"),
                };
                Some((kind.to_owned(), name))
            })
            .collect();
        parts.sort_by(|(_, one), (_, other)| (one.len(), one).cmp(&(other.len(), other)));
        Ok(Related(parts))
    }

    /// The custom properties by name.
    pub(super) fn custom_properties(&mut self) -> Result<BTreeMap<String, String>, Unreadable> {
        let parts = self.related("")?;
        let Some(part) = self.first(&parts, "custom-properties")? else {
            return Ok(BTreeMap::new());
        };
        let document = xml::parse(&part)?;
        let properties = document.root_element().children().filter_map(|property| {
            let value = property.first_element_child()?.text().unwrap_or_default();
            Some((property.attribute("name")?.to_owned(), value.to_owned()))
        });
        Ok(properties.collect())
    }

    /// The keywords that the document says of itself for catalogues.
    pub(super) fn keywords(&mut self) -> Result<String, Unreadable> {
        let parts = self.related("")?;
        let Some(part) = self.first(&parts, "core-properties")? else {
            return Ok(String::new());
        };
        let document = xml::parse(&part)?;
        let mut nodes = document.descendants();
        let keywords = nodes.find(|node| node.tag_name().name() == "keywords");
        let text = keywords.and_then(|node| node.text()).unwrap_or_default();
        Ok(text.to_owned())
    }
}
