//! How large pictures stand: as wide as the text at most, so low that what belongs to them finds
//! room on their page, and never so large that their pixels show. Those of a draft say that they
//! are of one.

use super::{float, rows::Sheet};
use crate::naskah::{
    Across, BentukTtd, Block, Gambar, Look, Naskah, Text, Ttd,
    style::{HouseStyle, POINTS_PER_MM},
    text_width::Typeface,
};

/// Pixels of a millimetre at the largest: 150 of an inch.
const PIXELS_PER_MM: f64 = 150.0 / 25.4;

/// What the estimates below may err by, and what a class mark takes of a page, millimetres.
const SLACK: f64 = 10.0;

/// Height of capitals, in parts of the type size.
pub(crate) const CAPITALS: f64 = 0.72;

/// The part of a picture's width or height that the word of a draft takes.
const ACROSS: f64 = 0.8;

/// Gives every picture its size in millimetres, and the word of a draft.
pub(super) fn settle(naskah: &mut Naskah, house_style: &HouseStyle, typeface: &Typeface) {
    if let Some(word) = &naskah.page.konsep {
        naskah.konsep_width = of_word(word, typeface) * house_style.konsep.ukuran;
    }
    let konsep = naskah.page.konsep.clone();
    for (blocks, landscape) in naskah.parts_mut() {
        let sheet = Sheet::new(house_style, landscape);
        let is_picture = |block: &&Block| matches!(block, Block::Gambar(_));
        let several = blocks.iter().filter(is_picture).count() > 1;
        let opening = opening(blocks, house_style);
        // Two stand on an upright page, the first one's too.
        let share = match (several, landscape) {
            (true, false) => (sheet.height - opening - SLACK) / 2.0,
            (true, true) => sheet.height - opening - SLACK,
            (false, _) => f64::MAX,
        };
        for index in 0..blocks.len() {
            let (before, from) = blocks.split_at_mut(index);
            let Some((Block::Gambar(gambar), after)) = from.split_first_mut() else {
                continue;
            };
            let company = match after.first() {
                Some(Block::Ttd(ttd)) => signature(ttd, &sheet, house_style, typeface),
                _ => 0.0,
            };
            let is_first = before
                .iter()
                .all(|block| head(block, house_style).is_some());
            let above = if is_first { opening } else { 0.0 };
            let room = share.min(sheet.height - above - company - SLACK);
            let room = room - caption(&gambar.keterangan, &sheet, house_style, typeface);
            (gambar.width, gambar.height) = size(gambar, &sheet, room);
            let konsep = konsep.as_deref();
            gambar.across = konsep.map(|word| across(word, gambar, typeface));
        }
    }
}

/// As wide as the text, as its pixels allow, and as the height that it may take.
fn size(gambar: &Gambar, sheet: &Sheet, height: f64) -> (f64, f64) {
    let Some(picture) = &gambar.picture else {
        return (sheet.width, sheet.width);
    };
    let (wide, high) = (f64::from(picture.width), f64::from(picture.height));
    let width = sheet.width.min(wide / PIXELS_PER_MM);
    let width = width.min(height.max(SLACK) * wide / high);
    let width = (width * 100.0).round() / 100.0;
    (width, width * high / wide)
}

/// The word as large as it finds room, turned from corner to corner.
fn across(word: &str, gambar: &Gambar, typeface: &Typeface) -> Across {
    let long = of_word(word, typeface);
    let angle = gambar.height.atan2(gambar.width);
    let (sin, cos) = angle.sin_cos();
    let wide = gambar.width / (long * cos + CAPITALS * sin);
    let high = gambar.height / (long * sin + CAPITALS * cos);
    let size = (wide.min(high) * ACROSS * POINTS_PER_MM).round();
    Across {
        word: word.to_owned(),
        size,
        angle: angle.to_degrees().round(),
    }
}

/// Width of the word of a draft, in parts of the type size.
fn of_word(word: &str, typeface: &Typeface) -> f64 {
    let bold = Look {
        bold: true,
        ..Look::default()
    };
    typeface.ems(bold, word)
}

/// Height of what opens an annex.
fn opening(blocks: &[Block], house_style: &HouseStyle) -> f64 {
    let heads = blocks.iter().map_while(|block| head(block, house_style));
    heads.sum::<f64>() / POINTS_PER_MM
}

/// Height of what stands at the head of an annex, points; nothing for any other block.
fn head(block: &Block, house_style: &HouseStyle) -> Option<f64> {
    match block {
        Block::KepalaLampiran(kepala) => {
            let line = house_style.kepala_lampiran.jarak + house_style.kepala_lampiran.antar;
            Some(float(kepala.baris.len()) * line)
        }
        Block::Judul(judul) => {
            let around = house_style.judul.lampiran_atas + house_style.judul.lampiran_bawah;
            Some(float(judul.baris.len()) * house_style.baris.jarak + around)
        }
        _ => None,
    }
}

/// Height of a signature.
fn signature(ttd: &Ttd, sheet: &Sheet, house_style: &HouseStyle, typeface: &Typeface) -> f64 {
    let column = sheet.width - ttd.start;
    let jabatan = ttd
        .jabatan
        .iter()
        .map(|line| wrapped(&line.isi, column, house_style, typeface));
    let lines = jabatan.sum::<f64>() + 1.0 + float(ttd.bawah.len());
    let qr = house_style.ttd.qr * POINTS_PER_MM;
    let (lines, place) = match ttd.bentuk {
        BentukTtd::Basah => (lines, house_style.ttd.ruang * house_style.baris.jarak),
        // The mark stands beside the lines there.
        BentukTtd::QrKiri => (0.0, qr),
        BentukTtd::JabatanDiAtas => (lines, qr),
    };
    (house_style.ttd.atas_lampiran + lines * house_style.baris.jarak + place) / POINTS_PER_MM
}

/// Height of what is said beneath a picture, with the distances round both.
fn caption(text: &Text, sheet: &Sheet, house_style: &HouseStyle, typeface: &Typeface) -> f64 {
    let lines = wrapped(text, sheet.width, house_style, typeface);
    (lines * house_style.tabel.jarak + 3.0 * house_style.baris.alinea) / POINTS_PER_MM
}

/// Lines of a text in a column of so many millimetres.
fn wrapped(text: &Text, column: f64, house_style: &HouseStyle, typeface: &Typeface) -> f64 {
    let width = typeface.of_text(text, house_style.huruf.ukuran) / POINTS_PER_MM;
    (width / column.max(1.0)).ceil()
}
