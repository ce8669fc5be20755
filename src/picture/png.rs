//! The chunks of a PNG (ISO/IEC 15948): those that make the picture are kept.

use image::metadata::Orientation;

use super::{Stripped, Unfit};

/// Bytes before the first chunk.
const SIGNATURE: usize = 8;

/// Chunks beside those that every picture has: which colours are meant.
const COLOURS: [&[u8; 4]; 5] = [b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP"];

/// A profile of colours is smaller; one that is not would unfold to no end.
const MOST_PROFILE: usize = 64 << 10;

/// The picture alone, and how it is to be turned.
///
/// # Errors
/// A file that is cut short or makes no sense, and what is more than one picture in eight bits.
pub(super) fn stripped(bytes: &[u8]) -> Result<Stripped, Unfit> {
    let mut out = bytes[..SIGNATURE].to_vec();
    let mut at = SIGNATURE;
    let mut size = None;
    let mut orientation = None;
    loop {
        let chunk = Chunk::at(bytes, at)?;
        at += chunk.whole.len();
        match chunk.kind {
            b"IHDR" => size = Some(header(chunk.data)?),
            b"acTL" => return Err(Unfit::Unprintable("animasi")),
            b"eXIf" => orientation = Orientation::from_exif_chunk(chunk.data),
            _ => {}
        }
        if chunk.is_kept() {
            out.extend(chunk.whole);
        }
        if chunk.kind == b"IEND" {
            break;
        }
    }
    Stripped::new(out, size, orientation)
}

/// Width and height.
fn header(data: &[u8]) -> Result<(u32, u32), Unfit> {
    let size = (number(data, 0), number(data, 4));
    let (Some(width @ 1..), Some(height @ 1..)) = size else {
        return Err(Unfit::Broken);
    };
    if data.get(8) == Some(&16) {
        return Err(Unfit::Unprintable("warna 16 bit"));
    }
    Ok((width, height))
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let digits = bytes.get(at..at + 4)?;
    Some(u32::from_be_bytes(digits.try_into().ok()?))
}

struct Chunk<'a> {
    kind: &'a [u8; 4],
    data: &'a [u8],
    /// With its length and its checksum.
    whole: &'a [u8],
}

impl<'a> Chunk<'a> {
    fn at(bytes: &'a [u8], at: usize) -> Result<Self, Unfit> {
        let length = number(bytes, at).ok_or(Unfit::CutShort)?;
        let length = usize::try_from(length).map_err(|_| Unfit::Broken)?;
        let end = length.checked_add(at + 12).ok_or(Unfit::Broken)?;
        let whole = bytes.get(at..end).ok_or(Unfit::CutShort)?;
        let kind = whole[4..8].try_into().map_err(|_| Unfit::Broken)?;
        Ok(Self {
            kind,
            data: &whole[8..8 + length],
            whole,
        })
    }

    fn is_kept(&self) -> bool {
        let is_critical = self.kind[0].is_ascii_uppercase();
        let is_endless = self.kind == b"iCCP" && self.data.len() > MOST_PROFILE;
        is_critical || COLOURS.contains(&self.kind) && !is_endless
    }
}
