//! The signature block in its three forms. None of them is ever torn, or alone on a page:
//! the styles keep its paragraphs together, and the tree keeps the text before with it.

use docx_rs::{
    AlignmentType, HeightRule, Paragraph, Run, SpecialIndentType, TableCell, TableRow, VAlignType,
};

use super::{
    Error,
    layout::{cell, filled, layout_table, set_space_before},
    list::release_last,
    measure::{Twips, millimetres, row_height},
    styles,
    writer::{BlockPlace, Writer},
};
use crate::naskah::{self, BentukTtd, Inline, Rekan, Text, Ttd};

impl Writer<'_> {
    /// The block; with `keep_next` it stays with what follows. One row that may not be
    /// split: LibreOffice follows a chain of kept paragraphs only so far.
    ///
    /// # Errors
    /// When a picture is missing or is no PNG.
    pub(super) fn ttd(
        &mut self,
        ttd: &Ttd,
        keep_next: bool,
        place: BlockPlace,
    ) -> Result<docx_rs::Table, Error> {
        if ttd.bentuk == BentukTtd::QrKiri {
            return Ok(self.beside_qr(ttd, keep_next, place));
        }
        let hanging = millimetres(ttd.hanging);
        let left = millimetres(ttd.start) - hanging;
        let width = place.width - left;
        let mut paragraphs = self.signed(ttd, hanging, width);
        if !keep_next {
            release_last(&mut paragraphs);
        }
        let signature = cell(paragraphs, width);
        let beside = if let Some(rekan) = &ttd.rekan {
            cell(self.rekan(rekan, left), left)
        } else if ttd.samping.is_empty() {
            let row = TableRow::new(vec![signature]).cant_split();
            return Ok(layout_table(vec![row], &[width], left, styles::TABEL_POLOS));
        } else {
            self.samping(ttd, left, place)?
        };
        let row = TableRow::new(vec![beside, signature]).cant_split();
        Ok(layout_table(
            vec![row],
            &[left, width],
            0,
            styles::TABEL_POLOS,
        ))
    }

    /// A second signature, of the same build.
    fn rekan(&mut self, rekan: &Rekan, width: Twips) -> Vec<Paragraph> {
        let mut paragraphs = vec![self.styled(styles::TANDA_TANGAN, &closed(&rekan.jabatan))];
        let lines = blank_lines(self.house_style.ttd.ruang);
        paragraphs.extend(vec![Paragraph::new().style(styles::TANDA_TANGAN); lines]);
        let apart = millimetres(self.house_style.ttd.sela_samping);
        let name = self.styled(styles::TANDA_TANGAN, &rekan.nama);
        paragraphs.push(name.indent(None, None, Some(apart), None));
        for line in &rekan.bawah {
            let right = apart + beside(rekan.bawah_width, width - apart);
            let line = self.styled(styles::TANDA_TANGAN, line);
            paragraphs.push(line.indent(None, None, Some(right), None));
        }
        release_last(&mut paragraphs);
        paragraphs
    }

    /// What stands at the left of the block.
    fn samping(&mut self, ttd: &Ttd, width: Twips, place: BlockPlace) -> Result<TableCell, Error> {
        let inside = BlockPlace {
            left: 0,
            width: millimetres(ttd.samping_width),
            cell: Some(AlignmentType::Left),
            ..place
        };
        Ok(filled(self.blocks(&ttd.samping, inside)?, width))
    }

    /// Date, jabatan, room for the signature, name, and what stands beneath it. Where "a.n." or its like hangs before a jabatan, all else stands
    /// under the jabatan.
    fn signed(&mut self, ttd: &Ttd, hanging: Twips, width: Twips) -> Vec<Paragraph> {
        let mut paragraphs = Vec::new();
        if let Some(tanggal) = &ttd.tanggal {
            paragraphs.push(self.under_jabatan(tanggal, hanging));
        }
        paragraphs.append(&mut self.jabatan(ttd, styles::TANDA_TANGAN, width));
        paragraphs.append(&mut self.room(ttd, hanging));
        paragraphs.push(self.under_jabatan(&ttd.nama, hanging));
        for line in &ttd.bawah {
            let right = beside(ttd.bawah_width, width - hanging);
            let line = self.styled(styles::TANDA_TANGAN, line);
            paragraphs.push(line.indent(Some(hanging), None, Some(right), None));
        }
        paragraphs
    }

    fn under_jabatan(&mut self, line: &Text, hanging: Twips) -> Paragraph {
        let line = self.styled(styles::TANDA_TANGAN, line);
        line.indent(Some(hanging), None, None, None)
    }

    /// Room for the signature: blank lines, in the middle of them the placeholder that an
    /// e-office fills; or the place of the electronic mark.
    fn room(&mut self, ttd: &Ttd, hanging: Twips) -> Vec<Paragraph> {
        if ttd.bentuk == BentukTtd::JabatanDiAtas {
            return vec![Paragraph::new().style(styles::TEMPAT_QR)];
        }
        let lines = blank_lines(self.house_style.ttd.ruang);
        let mut room = vec![Paragraph::new().style(styles::TANDA_TANGAN); lines];
        if let (Some(isian), Some(line)) = (&ttd.isian, room.get_mut(lines / 2)) {
            *line = self.under_jabatan(isian, hanging);
        }
        room
    }

    /// The jabatan, each in lines of about one length; "a.n." and its like hang before them, so
    /// that they stand beneath one another.
    fn jabatan(&mut self, ttd: &Ttd, style: &str, width: Twips) -> Vec<Paragraph> {
        let hanging = millimetres(ttd.hanging);
        let mut lines = Vec::new();
        for (index, jabatan) in ttd.jabatan.iter().enumerate() {
            let mut line = Paragraph::new().style(style);
            let mut special = None;
            if ttd.hangs() {
                special = Some(SpecialIndentType::Hanging(hanging));
                let prefix = [Inline::Run(jabatan.awalan.as_str().into())];
                line = self.bookmarks.add_text(line, &prefix);
                line = line.add_run(Run::new().add_tab());
            }
            let is_over_name = index + 1 == ttd.jabatan.len() && ttd.bentuk != BentukTtd::QrKiri;
            line = if is_over_name {
                self.bookmarks.add_text(line, &closed(&jabatan.isi))
            } else {
                self.bookmarks.add_text(line, &jabatan.isi)
            };
            let right = beside(jabatan.width, width - hanging);
            line = line.indent(Some(hanging), special, Some(right), None);
            if index > 0 {
                // Two jabatan in one block must not read as one of many lines.
                set_space_before(&mut line, self.house_style.baris.anak_butir);
            }
            lines.push(line);
        }
        lines
    }

    /// Room for the mark of an electronic signature at the left; beside it the sentence,
    /// the name and the jabatan, small.
    fn beside_qr(&mut self, ttd: &Ttd, keep_next: bool, place: BlockPlace) -> docx_rs::Table {
        let ukuran = &self.house_style.ttd;
        let [left, side, between] = [ttd.start, ukuran.qr, ukuran.sela_qr].map(millimetres);
        let columns = [side, between, place.width - left - side - between];

        let mut lines = self.lines(styles::KETERANGAN, ttd.keterangan.as_slice());
        lines.push(self.styled(styles::NAMA_ELEKTRONIK, &ttd.nama));
        lines.append(&mut self.jabatan(ttd, styles::KETERANGAN, columns[2]));
        lines.append(&mut self.lines(styles::KETERANGAN, &ttd.bawah));
        if !keep_next {
            release_last(&mut lines);
        }

        let cells = [Vec::new(), Vec::new(), lines].into_iter().zip(columns);
        let cells = cells
            .map(|(paragraphs, width)| cell(paragraphs, width).vertical_align(VAlignType::Center));
        let row = TableRow::new(cells.collect())
            .row_height(row_height(self.house_style.ttd.qr))
            .height_rule(HeightRule::AtLeast)
            .cant_split();
        layout_table(vec![row], &columns, left, styles::TABEL_POLOS)
    }
}

/// What lines of so many millimetres leave of a width.
fn beside(lines: f64, width: Twips) -> Twips {
    (width - millimetres(lines)).max(0)
}

/// The jabatan closed by a comma, as over a name (PermenPANRB 80/2012).
fn closed(text: &Text) -> Text {
    let mut text = text.clone();
    let last = text.iter().filter_map(Inline::run).next_back();
    let look = last.map(|run| run.look).unwrap_or_default();
    let comma = naskah::Run { look, ..",".into() };
    text.push(Inline::Run(comma));
    text
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "`as` saturates"
)]
fn blank_lines(lines: f64) -> usize {
    lines.round() as usize
}
