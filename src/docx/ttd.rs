//! The signature block in its three forms. None of them is ever torn, or alone on a page:
//! the styles keep its paragraphs together, and the tree keeps the text before with it.

use docx_rs::{HeightRule, Paragraph, Run, SpecialIndentType, TableRow, VAlignType};

use super::{
    blocks::{Piece, Place, Writer},
    list::release_last,
    measure::{Twips, millimetres, mm_to_points, part, points},
    opening::{cell, layout_table},
    styles, width,
};
use crate::naskah::{self, BentukTtd, Inline, JabatanTtd, Text, Ttd};

impl Writer<'_> {
    /// The block; with `keep_next` it stays with what follows.
    pub(super) fn ttd(&mut self, ttd: &Ttd, keep_next: bool, place: Place) -> Vec<Piece> {
        let mut paragraphs = match ttd.bentuk {
            BentukTtd::QrKiri => return vec![self.beside_qr(ttd, keep_next, place).into()],
            BentukTtd::Basah => self.signed(ttd, place, |writer, style| {
                let lines = 0..blank_lines(writer.gaya.ttd.ruang);
                lines.map(|_| Paragraph::new().style(style)).collect()
            }),
            BentukTtd::JabatanDiAtas => self.signed(ttd, place, |_, _| {
                vec![Paragraph::new().style(styles::TEMPAT_QR)]
            }),
        };
        if !keep_next {
            release_last(&mut paragraphs);
        }
        paragraphs.into_iter().map(Piece::from).collect()
    }

    /// Jabatan, room for the signature, name, and what stands beneath it.
    fn signed(
        &mut self,
        ttd: &Ttd,
        place: Place,
        room: impl FnOnce(&Self, &str) -> Vec<Paragraph>,
    ) -> Vec<Paragraph> {
        let style = if place.page.landscape {
            styles::TANDA_TANGAN_LANSKAP
        } else {
            styles::TANDA_TANGAN
        };
        let hang = ttd.jabatan.iter().any(|line| !line.awalan.is_empty());
        let last = ttd.jabatan.len().saturating_sub(1);
        let mut paragraphs = Vec::new();
        for (index, jabatan) in ttd.jabatan.iter().enumerate() {
            let text = if index == last {
                closed(&jabatan.isi)
            } else {
                jabatan.isi.clone()
            };
            paragraphs.push(self.jabatan(style, jabatan, &text, hang, place));
        }
        paragraphs.append(&mut room(self, style));
        for line in std::iter::once(&ttd.nama).chain(&ttd.bawah) {
            paragraphs.push(self.styled(style, line));
        }
        paragraphs
    }

    /// A line of the jabatan, in lines of about one length; "a.n." and its like hang
    /// before it.
    fn jabatan(
        &mut self,
        style: &str,
        jabatan: &JabatanTtd,
        text: &Text,
        hang: bool,
        place: Place,
    ) -> Paragraph {
        let hanging = if hang {
            millimetres(self.gaya.baris.kolom_nomor)
        } else {
            0
        };
        let left = self.signature_left(place) + hanging;
        let most = place.width - left;
        let right = most - self.balanced(text, self.gaya.huruf.ukuran, most);
        let mut paragraph = Paragraph::new().style(style);
        if hang {
            let prefix = [plain(&jabatan.awalan)];
            paragraph = self
                .bookmarks
                .add_text(paragraph, &prefix)
                .add_run(Run::new().add_tab());
        }
        paragraph = self.bookmarks.add_text(paragraph, text);
        let special = hang.then_some(SpecialIndentType::Hanging(hanging));
        paragraph.indent(Some(left), special, Some(right.max(0)), None)
    }

    /// The narrowest width that adds no line; a point more keeps the estimate safe.
    fn balanced(&self, text: &Text, size: f64, most: Twips) -> Twips {
        if text.contains(&Inline::Break) {
            return most;
        }
        let balanced = width::balanced(text, &self.gaya.huruf, size, f64::from(most) / 20.0);
        points(balanced + 1.0).min(most)
    }

    fn signature_left(&self, place: Place) -> Twips {
        part(place.width, self.gaya.ttd.mulai / 100.0)
    }

    /// Room for the mark of an electronic signature at the left; beside it the sentence,
    /// the name and the jabatan, small.
    fn beside_qr(&mut self, ttd: &Ttd, keep_next: bool, place: Place) -> docx_rs::Table {
        let ukuran = &self.gaya.ttd;
        let (qr, between) = (ukuran.qr, ukuran.sela_qr);
        let left = self.signature_left(place);
        let side = millimetres(qr);
        let columns = [
            side,
            millimetres(between),
            place.width - left - side - millimetres(between),
        ];

        let mut lines: Vec<Paragraph> = ttd
            .keterangan
            .iter()
            .map(|text| self.styled(styles::KETERANGAN, text))
            .collect();
        lines.push(self.styled(styles::NAMA_ELEKTRONIK, &ttd.nama));
        for jabatan in &ttd.jabatan {
            let mut text = jabatan.isi.clone();
            if !jabatan.awalan.is_empty() {
                text.insert(0, plain(&format!("{} ", jabatan.awalan)));
            }
            let right = columns[2] - self.balanced(&text, ukuran.keterangan, columns[2]);
            let line = self.styled(styles::KETERANGAN, &text);
            lines.push(line.indent(None, None, Some(right), None));
        }
        for text in &ttd.bawah {
            lines.push(self.styled(styles::KETERANGAN, text));
        }
        if !keep_next {
            release_last(&mut lines);
        }

        let cells = [Vec::new(), Vec::new(), lines].into_iter().zip(columns);
        let cells = cells
            .map(|(paragraphs, width)| cell(paragraphs, width).vertical_align(VAlignType::Center));
        let row = TableRow::new(cells.collect())
            .row_height(row_height(qr))
            .height_rule(HeightRule::AtLeast)
            .cant_split();
        layout_table(vec![row], &columns, left, styles::TABEL_POLOS)
    }
}

/// The jabatan closed by a comma, as over a name (PermenPANRB 80/2012).
fn closed(text: &Text) -> Text {
    let mut text = text.clone();
    let look = text.iter().rev().find_map(|inline| match inline {
        Inline::Run(run) => Some(run.look),
        Inline::Break => None,
    });
    let comma = naskah::Run {
        text: ",".to_owned(),
        look: look.unwrap_or_default(),
        ..naskah::Run::default()
    };
    text.push(Inline::Run(comma));
    text
}

fn plain(text: &str) -> Inline {
    Inline::Run(naskah::Run {
        text: text.to_owned(),
        ..naskah::Run::default()
    })
}

/// docx-rs takes a row's height as a number with a fraction and writes it so; Word takes
/// whole twips.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a row is far lower than what f32 holds"
)]
fn row_height(mm: f64) -> f32 {
    (mm_to_points(mm) * 20.0).round() as f32
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "`as` saturates"
)]
fn blank_lines(lines: f64) -> usize {
    lines.round() as usize
}
