//! Pictures: checked before docx-rs takes them, since it would panic or write rubbish.

use docx_rs::{Paragraph, Pic, Run};

use super::{
    Error,
    measure::emu,
    styles,
    writer::{ParagraphExt as _, Piece, Writer},
};
use crate::naskah::Gambar;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A PNG set `width` millimetres wide, in its own proportions; `relationship` names it
/// in the package.
///
/// # Errors
/// When the bytes are no whole PNG.
pub(super) fn png(
    file: &str,
    bytes: &[u8],
    width: f64,
    relationship: String,
) -> Result<Pic, Error> {
    let (pixels_wide, pixels_high) =
        dimensions(bytes).ok_or_else(|| Error::NotPng(file.to_owned()))?;
    let height = width * f64::from(pixels_high) / f64::from(pixels_wide);
    // docx-rs multiplies the pixels and overflows at large ones: the size is set after.
    let picture = Pic::new_with_dimensions(bytes.to_vec(), 1, 1);
    Ok(picture.id(relationship).size(emu(width), emu(height)))
}

impl Writer<'_> {
    /// A picture of the cycle, and what is said of it beneath.
    ///
    /// # Errors
    /// When nobody gave the picture.
    pub(super) fn gambar(&mut self, gambar: &Gambar) -> Result<Vec<Piece>, Error> {
        let picture = gambar.picture.as_ref();
        let picture = picture.ok_or_else(|| Error::NoPicture(gambar.file.clone()))?;
        self.alts.push(gambar.alt.clone());
        let shown = Pic::new_with_dimensions(picture.bytes.clone(), 1, 1)
            .id(format!("rIdGambar{}", gambar.number))
            .size(emu(gambar.width), emu(gambar.height));
        let is_told = !gambar.keterangan.is_empty();
        let shown = Paragraph::new()
            .style(styles::GAMBAR)
            .add_run(Run::new().add_image(shown))
            .keep_next_if(is_told || gambar.keep_next);
        let mut pieces = vec![shown.into()];
        if is_told {
            let told = self.styled(styles::KETERANGAN_GAMBAR, &gambar.keterangan);
            pieces.push(told.keep_next_if(gambar.keep_next).into());
        }
        Ok(pieces)
    }
}

/// Width and height of a whole PNG in pixels, from the header chunk that must come first; one that
/// was cut short lacks its last chunk.
#[must_use]
pub fn dimensions(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(SIGNATURE)?;
    let (kind, fields) = header.get(4..)?.split_at_checked(4)?;
    let number = |at: usize| -> Option<u32> {
        let digits = fields.get(at..at + 4)?;
        Some(u32::from_be_bytes(digits.try_into().ok()?)).filter(|number| *number > 0)
    };
    let end = bytes
        .len()
        .checked_sub(8)
        .and_then(|at| bytes.get(at..at + 4))?;
    if kind == b"IHDR" && end == b"IEND" {
        Some((number(0)?, number(4)?))
    } else {
        None
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A PNG of these pixels as far as anybody here looks.
    pub(in crate::write::docx) fn sample(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = SIGNATURE.to_vec();
        bytes.extend(13u32.to_be_bytes());
        bytes.extend(b"IHDR");
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes.extend([8, 2, 0, 0, 0, 0, 0, 0, 0]);
        bytes.extend([0, 0, 0, 0]);
        bytes.extend(b"IEND");
        bytes.extend([0xAE, 0x42, 0x60, 0x82]);
        bytes
    }

    #[test]
    fn a_picture_keeps_its_proportions() -> Result<(), Error> {
        let picture = png("logo.png", &sample(100, 200), 19.0, "rIdLogo1".into())?;
        assert_eq!(picture.size, (emu(19.0), emu(38.0)));
        Ok(())
    }

    #[test]
    fn what_is_no_whole_png_is_refused() {
        let cut = &sample(100, 200)[..40];
        for bytes in [&b"<svg/>"[..], b"", b"\x89PNG", cut, &sample(0, 9)] {
            assert!(matches!(
                png("x", bytes, 19.0, String::new()),
                Err(Error::NotPng(_))
            ));
        }
    }

    #[test]
    fn a_picture_of_absurd_pixels_does_not_overflow() -> Result<(), Error> {
        png("x", &sample(u32::MAX, u32::MAX), 19.0, String::new())?;
        png("x", &sample(1, u32::MAX), 19.0, String::new())?;
        Ok(())
    }
}
