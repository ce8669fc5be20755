//! The segments of a JPEG (ITU-T T.81): those that make the picture are kept.

use image::metadata::Orientation;

use super::{Stripped, Unfit};

const END: u8 = 0xD9;
const SCAN: u8 = 0xDA;
const COMMENT: u8 = 0xFE;

/// Payload of the segment that says "JFIF", without the small picture that may be in it.
const JFIF: usize = 14;

const EXIF: &[u8] = b"Exif\0\0";

/// The picture alone, and how it is to be turned.
///
/// # Errors
/// A file that is cut short or makes no sense, and colours that are not for a screen.
pub(super) fn stripped(bytes: &[u8]) -> Result<Stripped, Unfit> {
    let mut reader = SegmentReader { bytes, at: 2 };
    let mut out = bytes[..2].to_vec();
    let mut size = None;
    let mut orientation = None;
    loop {
        let marker = reader.marker()?;
        if marker == END {
            out.extend([0xFF, END]);
            break;
        }
        let segment = reader.segment()?;
        if is_frame(marker) {
            size = Some(frame(segment)?);
        }
        if marker == 0xE1 && orientation.is_none() {
            let exif = segment.strip_prefix(EXIF);
            orientation = exif.and_then(Orientation::from_exif_chunk);
        }
        if let Some(kept) = kept(marker, segment) {
            let length = u16::try_from(kept.len() + 2).unwrap_or(u16::MAX);
            out.extend([0xFF, marker]);
            out.extend(length.to_be_bytes());
            out.extend(kept);
        }
        if marker == SCAN {
            out.extend(reader.scan()?);
        }
    }
    // What comes after the end is of the telephone's own: a film, a depth map, another photo.
    Stripped::new(out, size, orientation)
}

/// What is kept of a segment.
fn kept(marker: u8, segment: &[u8]) -> Option<Vec<u8>> {
    match marker {
        0xE0 => {
            let jfif = segment.get(..JFIF).filter(|of| of.starts_with(b"JFIF\0"))?;
            let mut jfif = jfif.to_vec();
            jfif[JFIF - 2..].fill(0);
            Some(jfif)
        }
        0xE2 => segment
            .starts_with(b"ICC_PROFILE\0")
            .then(|| segment.to_vec()),
        0xEE => segment.starts_with(b"Adobe").then(|| segment.to_vec()),
        0xE1..=0xEF | COMMENT => None,
        _ => Some(segment.to_vec()),
    }
}

/// Markers of frames: all of C0 to CF but the tables of codes among them.
fn is_frame(marker: u8) -> bool {
    (0xC0..=0xCF).contains(&marker) && ![0xC4, 0xC8, 0xCC].contains(&marker)
}

/// Width and height.
fn frame(segment: &[u8]) -> Result<(u32, u32), Unfit> {
    let [precision, high, low, wide, narrow, components, ..] = *segment else {
        return Err(Unfit::Broken);
    };
    if components == 4 {
        return Err(Unfit::Unprintable("warna CMYK"));
    }
    if precision != 8 {
        return Err(Unfit::Unprintable("warna lebih dari 8 bit"));
    }
    let size = (
        u32::from(u16::from_be_bytes([wide, narrow])),
        u32::from(u16::from_be_bytes([high, low])),
    );
    if size.0 == 0 || size.1 == 0 {
        return Err(Unfit::Broken);
    }
    Ok(size)
}

struct SegmentReader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> SegmentReader<'a> {
    fn byte(&mut self) -> Result<u8, Unfit> {
        let byte = self.bytes.get(self.at).ok_or(Unfit::CutShort)?;
        self.at += 1;
        Ok(*byte)
    }

    /// The next marker; bytes may be filled up before it.
    fn marker(&mut self) -> Result<u8, Unfit> {
        if self.byte()? != 0xFF {
            return Err(Unfit::Broken);
        }
        loop {
            match self.byte()? {
                0xFF => {}
                // None of these begins a segment.
                0x00..=0x01 | 0xD0..=0xD8 => return Err(Unfit::Broken),
                marker => return Ok(marker),
            }
        }
    }

    /// What a segment holds.
    fn segment(&mut self) -> Result<&'a [u8], Unfit> {
        let length = usize::from(u16::from_be_bytes([self.byte()?, self.byte()?]));
        let length = length.checked_sub(2).ok_or(Unfit::Broken)?;
        let segment = self.bytes.get(self.at..self.at + length);
        self.at += length;
        segment.ok_or(Unfit::CutShort)
    }

    /// The compressed data of a scan, up to the next marker.
    fn scan(&mut self) -> Result<&'a [u8], Unfit> {
        let start = self.at;
        loop {
            let rest = self.bytes.get(self.at..).unwrap_or_default();
            let next = memchr::memchr(0xFF, rest).ok_or(Unfit::CutShort)?;
            self.at += next;
            match self.bytes.get(self.at + 1).ok_or(Unfit::CutShort)? {
                // A byte of data, or where decoding may begin again.
                0x00 | 0xD0..=0xD7 => self.at += 2,
                0xFF => self.at += 1,
                _ => return Ok(&self.bytes[start..self.at]),
            }
        }
    }
}
