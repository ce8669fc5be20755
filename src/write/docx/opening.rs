//! What opens a document or an annex: letterhead, class, title, head block.

use docx_rs::{LineSpacing, Paragraph, Run, Tab, TabValueType, Table, TableRow, VAlignType};

use super::{
    Error,
    layout::{cell, layout_table},
    measure::{LineBox, Twips, gap, millimetres, unsigned},
    picture, styles,
    writer::{BlockPlace, ParagraphExt as _, Piece, Writer},
};
use crate::naskah::{Inline, Judul, Kepala, KepalaBaris, KepalaLampiran, Kop, Logo, Sifat, Text};

impl Writer<'_> {
    /// The letterhead: centred lines, with a logo at their left, closed by a double rule.
    ///
    /// # Errors
    /// When the logo is missing or is no PNG.
    pub(super) fn kop(&mut self, kop: &Kop, place: BlockPlace) -> Result<Vec<Piece>, Error> {
        let mut lines = self.lines(styles::KOP, &kop.baris);
        lines.append(&mut self.lines(styles::KOP_UNIT, kop.unit.as_slice()));
        if !kop.alamat.is_empty() {
            lines.push(self.styled(styles::KOP_ALAMAT, &kop.alamat.join(&Inline::Break)));
        }
        let mut pieces: Vec<Piece> = match &kop.logo {
            Some(logo) => vec![self.beside_logo(logo, lines, place)?.into()],
            None => lines.into_iter().map(Piece::from).collect(),
        };
        pieces.push(self.styled(styles::GARIS_KOP, &[]).into());
        Ok(pieces)
    }

    /// The lines stand in the middle of the text: the column at their right is as wide as
    /// the logo's.
    fn beside_logo(
        &mut self,
        logo: &Logo,
        lines: Vec<Paragraph>,
        place: BlockPlace,
    ) -> Result<Table, Error> {
        let bytes = self
            .pictures
            .get(&logo.file)
            .ok_or_else(|| Error::NoPicture(logo.file.clone()))?;
        self.alts.push(logo.alt.clone());
        let relationship = format!("rIdLogo{}", self.alts.len());
        let picture = picture::png(&logo.file, bytes, self.house_style.kop.logo, relationship)?;
        let side = millimetres(self.house_style.kop.logo);
        let columns = [side, place.width - 2 * side, side];
        let image = Paragraph::new()
            .style(styles::NORMAL)
            .add_run(Run::new().add_image(picture));
        let cells = [
            vec![image],
            lines,
            vec![Paragraph::new().style(styles::NORMAL)],
        ];
        let row = cells
            .into_iter()
            .zip(columns)
            .map(|(paragraphs, width)| cell(paragraphs, width).vertical_align(VAlignType::Center));
        Ok(layout_table(
            vec![TableRow::new(row.collect()).cant_split()],
            &columns,
            0,
            styles::TABEL_POLOS,
        ))
    }

    /// Class and urgency at the left, the copy's number at the right.
    pub(super) fn sifat(&mut self, sifat: &Sifat, place: BlockPlace) -> Paragraph {
        let style = if sifat.merah {
            styles::KLASIFIKASI_RAHASIA
        } else {
            styles::KLASIFIKASI
        };
        let mut paragraph = self.styled(style, &sifat.kiri);
        if !sifat.derajat.is_empty() {
            let apart = if sifat.kiri.is_empty() {
                ""
            } else {
                "\u{2003}\u{2003}"
            };
            let text = crate::naskah::plain(&sifat.derajat);
            let derajat = Run::new().add_text(format!("{apart}{text}"));
            paragraph = paragraph.add_run(derajat.style(styles::SALINAN).bold());
        }
        if sifat.kanan.is_empty() {
            return paragraph;
        }
        let at_right = Tab::new()
            .val(TabValueType::Right)
            .pos(unsigned(place.width));
        paragraph = paragraph.add_tab(at_right).add_run(Run::new().add_tab());
        let before = paragraph.children.len();
        paragraph = self.bookmarks.add_text(paragraph, &sifat.kanan);
        for child in &mut paragraph.children[before..] {
            if let docx_rs::ParagraphChild::Run(run) = child {
                **run = std::mem::take(&mut **run).style(styles::SALINAN);
            }
        }
        paragraph
    }

    /// The title in one paragraph, for the navigation pane; the number beneath it.
    pub(super) fn judul(&mut self, judul: &Judul) -> Vec<Piece> {
        let style = if judul.utama {
            styles::JUDUL
        } else {
            styles::JUDUL_BAGIAN
        };
        let title = self.styled(style, &judul.baris.join(&Inline::Break));
        match &judul.nomor {
            // The number belongs to the title: the space follows it.
            Some(nomor) => {
                let title = title.line_spacing(LineSpacing::new().after(0));
                vec![title.into(), self.styled(styles::NOMOR, nomor).into()]
            }
            None => vec![title.into()],
        }
    }

    /// Labels, colons and values in a table without rules but the one that closes it.
    pub(super) fn kepala(&mut self, kepala: &Kepala, place: BlockPlace) -> Table {
        let ukuran = &self.house_style.kepala;
        let (label, colon) = (millimetres(ukuran.label), millimetres(ukuran.titik_dua));
        let columns = [label, colon, place.width - label - colon];
        if let Some(kanan) = &kepala.kanan {
            return self.letter_head(&kepala.baris, kanan, &columns);
        }
        // From the last baseline to the rule.
        let line = LineBox::new(
            &self.house_style.huruf,
            self.house_style.huruf.ukuran,
            ukuran.jarak,
        );
        let before_rule = LineSpacing::new().after(gap(ukuran.garis.atas - line.slack()));
        let last = kepala.baris.len().saturating_sub(1);
        let rows = kepala.baris.iter().enumerate().map(|(index, baris)| {
            let spacing = (index == last).then(|| before_rule.clone());
            self.labelled_row(baris, styles::KEPALA_NASKAH, &columns, spacing, false)
        });
        layout_table(rows.collect(), &columns, 0, styles::TABEL_KEPALA)
    }

    /// The same for a letter: without a rule, and with place and date at the right end of the
    /// first line.
    fn letter_head(&mut self, baris: &[KepalaBaris], kanan: &Text, columns: &[Twips; 3]) -> Table {
        let at_right = Tab::new()
            .val(TabValueType::Right)
            .pos(unsigned(columns[2]));
        let aside = millimetres(self.house_style.kepala.kanan);
        let rows = baris.iter().enumerate().map(|(index, baris)| {
            let [label, colon] = [text(&baris.label), text(":")]
                .map(|text| self.styled(styles::KEPALA_NASKAH, &text));
            let value = self.styled(styles::KEPALA_NASKAH, &baris.isi);
            let value = if index == 0 {
                let value = value
                    .add_tab(at_right.clone())
                    .add_run(Run::new().add_tab());
                self.bookmarks.add_text(value, kanan)
            } else {
                value.indent(None, None, Some(aside), None)
            };
            let cells = [label, colon, value].into_iter().zip(columns);
            let cells = cells.map(|(paragraph, width)| cell(vec![paragraph], *width));
            TableRow::new(cells.collect()).cant_split()
        });
        layout_table(rows.collect(), columns, 0, styles::TABEL_POLOS)
    }

    /// Label, colon and value; `spacing` in place of the style's; with `keep` on the page of
    /// what follows.
    pub(super) fn labelled_row(
        &mut self,
        baris: &KepalaBaris,
        style: &str,
        columns: &[Twips; 3],
        spacing: Option<LineSpacing>,
        keep: bool,
    ) -> TableRow {
        let texts = [text(&baris.label), text(":"), baris.isi.clone()];
        let cells = texts.iter().zip(columns).map(|(text, width)| {
            let paragraph = self.styled(style, text).keep_next_if(keep);
            let paragraph = match &spacing {
                Some(spacing) => paragraph.line_spacing(spacing.clone()),
                None => paragraph,
            };
            cell(vec![paragraph], *width)
        });
        TableRow::new(cells.collect()).cant_split()
    }

    /// Lines that begin under one another, so far left that the longest just ends at the
    /// right margin.
    pub(super) fn kepala_lampiran(
        &mut self,
        kepala: &KepalaLampiran,
        place: BlockPlace,
    ) -> Vec<Piece> {
        let left = (place.width - millimetres(kepala.width)).max(0);
        let indented = |line: Paragraph| line.indent(Some(left), None, None, None).into();
        self.lines(styles::KEPALA_LAMPIRAN, &kepala.baris)
            .into_iter()
            .map(indented)
            .collect()
    }

    pub(super) fn lines(&mut self, style: &str, lines: &[Text]) -> Vec<Paragraph> {
        lines.iter().map(|line| self.styled(style, line)).collect()
    }
}

fn text(text: &str) -> Text {
    vec![Inline::Run(text.into())]
}
