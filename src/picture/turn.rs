//! Decoding: whether a picture is whole, and turning one that stands on its head.

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder, ImageEncoder, ImageResult,
    codecs::{
        jpeg::{JpegDecoder, JpegEncoder},
        png::{PngDecoder, PngEncoder},
    },
    metadata::Orientation,
};

use super::{Picture, PictureKind, Unfit};

/// Of a JPEG that is compressed again: nobody sees the difference on paper.
const QUALITY: u8 = 92;

/// A picture that was decoded, upright.
///
/// # Errors
/// One that cannot be decoded.
pub(super) fn turned(picture: Picture, orientation: Orientation) -> Result<Picture, Unfit> {
    let data = Cursor::new(picture.bytes.as_slice());
    let decoded = match picture.kind {
        PictureKind::Png => PngDecoder::new(data).and_then(decoded),
        PictureKind::Jpeg => JpegDecoder::new(data).and_then(decoded),
    };
    let (mut image, profile) = decoded.map_err(|_| Unfit::Broken)?;
    if orientation == Orientation::NoTransforms {
        return Ok(picture);
    }
    image.apply_orientation(orientation);
    encoded(picture.kind, &image, profile).map_err(|_| Unfit::Broken)
}

/// The pixels, and the profile of their colours.
fn decoded(mut decoder: impl ImageDecoder) -> ImageResult<(DynamicImage, Option<Vec<u8>>)> {
    let profile = decoder.icc_profile().ok().flatten();
    Ok((DynamicImage::from_decoder(decoder)?, profile))
}

fn encoded(
    kind: PictureKind,
    image: &DynamicImage,
    profile: Option<Vec<u8>>,
) -> ImageResult<Picture> {
    let mut bytes = Vec::new();
    match kind {
        PictureKind::Png => write(PngEncoder::new(&mut bytes), image, profile)?,
        PictureKind::Jpeg => {
            let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
            write(encoder, image, profile)?;
        }
    }
    Ok(Picture {
        kind,
        bytes,
        width: image.width(),
        height: image.height(),
    })
}

fn write(
    mut encoder: impl ImageEncoder,
    image: &DynamicImage,
    profile: Option<Vec<u8>>,
) -> ImageResult<()> {
    if let Some(profile) = profile {
        let _ = encoder.set_icc_profile(profile);
    }
    let colours = image.color().into();
    encoder.write_image(image.as_bytes(), image.width(), image.height(), colours)
}

/// A white PNG of so many pixels.
pub(super) fn white(width: u32, height: u32) -> Picture {
    let mut image = image::GrayImage::new(width, height);
    image.fill(u8::MAX);
    let image = DynamicImage::from(image);
    encoded(PictureKind::Png, &image, None).unwrap_or(Picture {
        kind: PictureKind::Png,
        bytes: Vec::new(),
        width,
        height,
    })
}
