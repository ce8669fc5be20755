//! Pictures as they are read: turned, stripped of what was written beside them, bounded.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use nodin::picture::{MOST_BYTES, Picture, PictureKind, Unfit};

/// Red at the upper left, blue elsewhere.
fn photo(width: u32, height: u32) -> DynamicImage {
    let image = RgbImage::from_fn(width, height, |x, y| {
        if x < width / 2 && y < height / 2 {
            Rgb([255, 0, 0])
        } else {
            Rgb([0, 0, 255])
        }
    });
    image.into()
}

fn file(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).expect("a picture");
    bytes.into_inner()
}

fn jpeg() -> Vec<u8> {
    file(&photo(64, 32), ImageFormat::Jpeg)
}

fn png() -> Vec<u8> {
    file(&photo(64, 32), ImageFormat::Png)
}

/// What a camera writes of itself: how it was held, and where.
fn exif(orientation: u8) -> Vec<u8> {
    let mut exif = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0]);
    exif.extend(b"\0\0\0\0GPS 6.1754 S 106.8272 E");
    exif
}

/// A segment after the first one of a JPEG.
fn with_segment(jpeg: &[u8], marker: u8, payload: &[u8]) -> Vec<u8> {
    let length = u16::try_from(payload.len() + 2).expect("a segment");
    let segment = [&[0xFF, marker], &length.to_be_bytes()[..], payload].concat();
    [&jpeg[..2], &segment, &jpeg[2..]].concat()
}

/// A chunk after the header of a PNG.
fn with_chunk(png: &[u8], kind: [u8; 4], data: &[u8]) -> Vec<u8> {
    const HEADER: usize = 33;
    let length = u32::try_from(data.len()).expect("a chunk");
    let named = [&kind[..], data].concat();
    let sum = checksum(&named).to_be_bytes();
    let chunk = [&length.to_be_bytes()[..], &named, &sum].concat();
    [&png[..HEADER], &chunk, &png[HEADER..]].concat()
}

/// CRC-32, as PNG has it.
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg())
        })
    })
}

fn with_exif(kind: PictureKind, orientation: u8) -> Vec<u8> {
    let exif = exif(orientation);
    match kind {
        PictureKind::Png => with_chunk(&png(), *b"eXIf", &exif),
        PictureKind::Jpeg => with_segment(&jpeg(), 0xE1, &[b"Exif\0\0", &exif[..]].concat()),
    }
}

fn holds(bytes: &[u8], word: &[u8]) -> bool {
    memchr::memmem::find(bytes, word).is_some()
}

/// Where the red is, as (right, low).
fn red(picture: &Picture) -> (bool, bool) {
    let image = image::load_from_memory(&picture.bytes)
        .expect("a picture")
        .to_rgb8();
    let (right, low) = (image.width() * 3 / 4, image.height() * 3 / 4);
    let places = [(false, false), (true, false), (false, true), (true, true)];
    let is_red = |(is_right, is_low): &(bool, bool)| {
        let x = if *is_right { right } else { image.width() / 4 };
        let y = if *is_low { low } else { image.height() / 4 };
        image.get_pixel(x, y)[0] > 128
    };
    places.into_iter().find(is_red).expect("red")
}

#[test]
fn a_picture_stands_as_the_camera_was_held() {
    // The eight ways of Exif: whether the sides change, and where the upper left goes.
    for (orientation, sides_change, red_at) in [
        (1, false, (false, false)),
        (2, false, (true, false)),
        (3, false, (true, true)),
        (4, false, (false, true)),
        (5, true, (false, false)),
        (6, true, (true, false)),
        (7, true, (true, true)),
        (8, true, (false, true)),
        // No way at all.
        (0, false, (false, false)),
        (9, false, (false, false)),
    ] {
        for kind in [PictureKind::Png, PictureKind::Jpeg] {
            let bytes = with_exif(kind, orientation);
            assert!(holds(&bytes, b"GPS"));
            let picture = Picture::read(&bytes).expect("a picture");
            let size = if sides_change { (32, 64) } else { (64, 32) };
            let of = format!("{kind:?} {orientation}");
            assert_eq!((picture.width, picture.height), size, "{of}");
            assert_eq!(red(&picture), red_at, "{of}");
            assert_eq!(picture.kind, kind);
            assert!(!holds(&picture.bytes, b"GPS"), "{of}");
            assert_eq!(Picture::read(&bytes), Ok(picture), "{of}: the same again");
        }
    }
}

#[test]
fn only_the_picture_is_kept_and_its_data_as_they_are() {
    for marker in [0xE1, 0xE3, 0xEC, 0xED, 0xEF, 0xFE] {
        let marked = with_segment(&jpeg(), marker, b"RAHASIA DI SINI");
        let picture = Picture::read(&marked).expect("a picture");
        assert_eq!(picture.bytes, jpeg(), "{marker:X}");
    }
    // What a telephone puts in beside: other photos' places, a small picture.
    let places = with_segment(&jpeg(), 0xE2, b"MPF\0RAHASIA");
    assert_eq!(Picture::read(&places).expect("a picture").bytes, jpeg());
    let film = [&jpeg()[..], b"ftypmp4 RAHASIA"].concat();
    assert_eq!(Picture::read(&film).expect("a picture").bytes, jpeg());
    for kind in [b"tEXt", b"zTXt", b"iTXt", b"tIME", b"pHYs", b"prVt"] {
        let marked = with_chunk(&png(), *kind, b"RAHASIA");
        assert_eq!(Picture::read(&marked).expect("a picture").bytes, png());
    }
    let behind = [&png()[..], b"RAHASIA"].concat();
    assert_eq!(Picture::read(&behind).expect("a picture").bytes, png());
    // Which colours are meant stays.
    let profile = with_segment(&jpeg(), 0xE2, b"ICC_PROFILE\0\x01\x01acsp");
    assert_eq!(Picture::read(&profile).expect("a picture").bytes, profile);
    let gamma = with_chunk(&png(), *b"gAMA", &45455_u32.to_be_bytes());
    assert_eq!(Picture::read(&gamma).expect("a picture").bytes, gamma);
}

#[test]
fn a_small_picture_within_the_first_segment_is_left_out() {
    let whole = jpeg();
    assert_eq!(&whole[6..11], b"JFIF\0");
    let length = usize::from(u16::from_be_bytes([whole[4], whole[5]]));
    let mut payload = whole[6..4 + length].to_vec();
    payload[12..14].fill(1);
    payload.extend(b"RHS");
    let rest = &whole[4 + length..];
    let with_small = with_segment(&[&whole[..2], rest].concat(), 0xE0, &payload);
    assert_eq!(Picture::read(&with_small).expect("a picture").bytes, whole);
}

#[test]
fn what_documents_cannot_show_is_told_by_its_kind() {
    let sixteen = file(&photo(4, 4).to_rgb16().into(), ImageFormat::Png);
    let mut cmyk = jpeg();
    let frame = memchr::memmem::find(&cmyk, &[0xFF, 0xC0]).expect("a frame");
    cmyk[frame + 9] = 4;
    let mut twelve = jpeg();
    twelve[frame + 4] = 12;
    let half = |bytes: Vec<u8>| bytes[..bytes.len() / 2].to_vec();
    let mut without_end = jpeg();
    without_end.truncate(without_end.len() - 2);
    let mut garbled = png();
    let data = memchr::memmem::find(&garbled, b"IDAT").expect("data");
    garbled[data + 8] ^= 0xFF;
    let mut huge = png();
    huge[16..24].copy_from_slice(&[0, 0, 0x40, 0, 0, 0, 0x40, 0]);
    let mut flat = jpeg();
    flat[frame + 5..frame + 9].copy_from_slice(&[0, 1, 0x7F, 0]);
    for (bytes, unfit) in [
        (Vec::new(), Unfit::Empty),
        (b"\0\0\0\x18ftypheic\0\0\0\0".to_vec(), Unfit::Other("HEIC")),
        (b"\0\0\0\x18ftypmif1heic".to_vec(), Unfit::Other("HEIC")),
        (b"\0\0\0\x18ftypavif".to_vec(), Unfit::Other("AVIF")),
        (b"\0\0\0\x18ftypmp42".to_vec(), Unfit::Other("video")),
        (b"RIFF\x10\0\0\0WEBPVP8 ".to_vec(), Unfit::Other("WebP")),
        (b"GIF89a".to_vec(), Unfit::Other("GIF")),
        (b"%PDF-1.7".to_vec(), Unfit::Other("PDF")),
        (
            b"PK\x03\x04".to_vec(),
            Unfit::Other("dokumen Office atau ZIP"),
        ),
        (b"\xD0\xCF\x11\xE0".to_vec(), Unfit::Other("dokumen Office")),
        (b"\n<svg/>".to_vec(), Unfit::Other("SVG")),
        (b"foto".to_vec(), Unfit::Other("berkas jenis lain")),
        (sixteen, Unfit::Unprintable("warna 16 bit")),
        (
            with_chunk(&png(), *b"acTL", &[0; 8]),
            Unfit::Unprintable("animasi"),
        ),
        (cmyk, Unfit::Unprintable("warna CMYK")),
        (twelve, Unfit::Unprintable("warna lebih dari 8 bit")),
        (half(jpeg()), Unfit::CutShort),
        (half(png()), Unfit::CutShort),
        (without_end, Unfit::CutShort),
        (png()[..8].to_vec(), Unfit::CutShort),
        (garbled, Unfit::Broken),
        (
            huge,
            Unfit::ManyPixels {
                width: 0x4000,
                height: 0x4000,
            },
        ),
        (
            flat,
            Unfit::Narrow {
                width: 0x7F00,
                height: 1,
            },
        ),
        ([png(), vec![0; MOST_BYTES]].concat(), Unfit::ManyBytes),
    ] {
        assert_eq!(Picture::read(&bytes), Err(unfit));
    }
}

/// However a file is broken, it is a picture or told of, and nothing panics.
#[test]
fn no_file_is_too_broken_to_be_told_of() {
    for whole in [
        jpeg(),
        png(),
        with_exif(PictureKind::Jpeg, 6),
        with_exif(PictureKind::Png, 6),
    ] {
        for at in 0..whole.len() {
            for change in [0x01, 0x80, 0xFF] {
                let mut changed = whole.clone();
                changed[at] ^= change;
                let _ = Picture::read(&changed);
            }
            assert!(Picture::read(&whole[..at]).is_err(), "{at}");
        }
    }
}
