//! Where a signature begins, and lines of about one length in it.

use crate::naskah::{
    BentukTtd, Inline, Text, Ttd,
    style::{HouseStyle, POINTS_PER_MM},
    text_width::{SAFETY, Typeface, WordWidths},
};

/// No signature begins further left than this part of the text's width.
const LEFTMOST: f64 = 0.2;

/// Settles a signature in so many millimetres.
pub(super) fn settle(ttd: &mut Ttd, available: f64, house_style: &HouseStyle, typeface: &Typeface) {
    ttd.start = start(ttd, available, house_style, typeface);
    let is_small = ttd.bentuk == BentukTtd::QrKiri;
    let size = if is_small {
        house_style.ttd.keterangan
    } else {
        house_style.huruf.ukuran
    };
    ttd.hanging = if ttd.hangs() {
        house_style.baris.kolom_nomor * size / house_style.huruf.ukuran
    } else {
        0.0
    };
    ttd.samping_width = ttd.start - ttd.hanging - house_style.ttd.sela_samping;
    // Beside the mark, what hangs does so within the column.
    let column = if is_small {
        available - ttd.start - house_style.ttd.qr - house_style.ttd.sela_qr - ttd.hanging
    } else {
        available - ttd.start
    };
    let last = ttd.jabatan.len().saturating_sub(1);
    for (index, jabatan) in ttd.jabatan.iter_mut().enumerate() {
        let mut text = jabatan.isi.clone();
        if !is_small && index == last {
            text.push(Inline::Run(",".into()));
        }
        jabatan.width = balanced(&text, size, column, typeface);
    }
    // Beside a second signature a jabatan stands beneath the name, of more than one line.
    let Some(rekan) = &mut ttd.rekan else {
        ttd.bawah_width = column;
        return;
    };
    let size = house_style.huruf.ukuran;
    let widest = |lines: &[Text], column: f64| {
        let widths = lines
            .iter()
            .map(|line| balanced(line, size, column, typeface));
        widths.fold(0.0, f64::max)
    };
    ttd.bawah_width = widest(&ttd.bawah, column);
    rekan.bawah_width = widest(&rekan.bawah, ttd.samping_width);
}

/// Where the style says, or so far left that the name stands on one line; never in the left fifth,
/// nor over what stands at its left.
fn start(ttd: &Ttd, available: f64, house_style: &HouseStyle, typeface: &Typeface) -> f64 {
    let usual = available * house_style.ttd.mulai / 100.0;
    let beside = !ttd.samping.is_empty() || ttd.rekan.is_some();
    if ttd.bentuk == BentukTtd::QrKiri || beside {
        return usual;
    }
    let name = typeface.of_text(&ttd.nama, house_style.huruf.ukuran) / POINTS_PER_MM;
    let room = available - name - SAFETY;
    usual.min(room.max(available * LEFTMOST))
}

/// The narrowest width that adds no line, a point more to be safe; all of the column for a text
/// that stands on one line, or whose lines were asked for.
fn balanced(text: &Text, size: f64, column: f64, typeface: &Typeface) -> f64 {
    let most = column * POINTS_PER_MM;
    let words = WordWidths::of(text, typeface, size);
    if text.contains(&Inline::Break) || words.line_starts(most).is_empty() {
        return column;
    }
    ((words.balanced(most) + 1.0) / POINTS_PER_MM).min(column)
}
