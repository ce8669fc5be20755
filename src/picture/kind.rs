//! What kind of file something is, by how it begins: names lie.

use super::Unfit;

/// A kind of picture that both formats can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureKind {
    Png,
    Jpeg,
}

/// Beginnings of other files, and what people call those.
const OTHERS: &[(&[u8], &str)] = &[
    (b"GIF8", "GIF"),
    (b"%PDF", "PDF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"BM", "BMP"),
    (b"\x00\x00\x01\x00", "ikon Windows"),
    (b"\x00\x00\x00\x0CJXL ", "JPEG XL"),
    (b"\xFF\x0A", "JPEG XL"),
    (b"\x00\x00\x00\x0CjP  ", "JPEG 2000"),
    (b"<svg", "SVG"),
    (b"<?xml", "SVG atau XML"),
    (b"\xD0\xCF\x11\xE0", "dokumen Office"),
    (b"PK\x03\x04", "dokumen Office atau ZIP"),
];

/// Brands of the container that HEIC shares with films.
const BRANDS: &[(&[u8], &str)] = &[
    (b"avif", "AVIF"),
    (b"avis", "AVIF"),
    (b"hei", "HEIC"),
    (b"hev", "HEIC"),
    (b"mif1", "HEIC"),
    (b"msf1", "HEIC"),
    (b"", "video"),
];

impl PictureKind {
    /// The kind of a file.
    ///
    /// # Errors
    /// A file of another kind.
    pub(super) fn of(bytes: &[u8]) -> Result<Self, Unfit> {
        if bytes.is_empty() {
            return Err(Unfit::Empty);
        }
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Ok(Self::Png);
        }
        if bytes.starts_with(b"\xFF\xD8\xFF") {
            return Ok(Self::Jpeg);
        }
        Err(Unfit::Other(other(bytes)))
    }

    /// The ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpeg",
        }
    }
}

fn other(bytes: &[u8]) -> &'static str {
    let named = |known: &[(&[u8], &'static str)], bytes: &[u8]| {
        let mut known = known.iter();
        let kind = known.find(|(beginning, _)| bytes.starts_with(beginning));
        kind.map(|(_, name)| *name)
    };
    if bytes.get(4..8) == Some(b"ftyp") {
        return named(BRANDS, &bytes[8..]).unwrap_or("video");
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return "WebP";
    }
    named(OTHERS, bytes.trim_ascii_start()).unwrap_or("berkas jenis lain")
}
