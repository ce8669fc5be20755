//! Walking the document tree: every text, in the order of the pages.

use crate::naskah::{BentukTtd, Block, Column, Kepala, Naskah, Rincian, Row, Text};

/// Where a text stands, as far as its width matters: from the inside out.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Setting<'a> {
    /// In the text block.
    Sheet { landscape: bool },
    /// Between the logo and its counterweight.
    Kop(&'a Setting<'a>),
    /// Bold, whatever the runs themselves say.
    Bold(&'a Setting<'a>),
    /// Beside a label of the head block.
    Kepala(&'a Setting<'a>),
    /// Beside a label within the text.
    Rincian(&'a Setting<'a>),
    /// In an item of a list, or in a section.
    Item(&'a Setting<'a>),
    /// In a signature of this form that begins so many millimetres from the left.
    Ttd(BentukTtd, f64, &'a Setting<'a>),
    /// At the left of a signature, in so many millimetres.
    Samping(f64),
    /// In a table: its columns, and which one; none for a line across all of them.
    Cell {
        columns: &'a [Column],
        /// Whether it is set in smaller type.
        small: bool,
        index: Option<usize>,
        within: &'a Setting<'a>,
    },
}

/// The walk, once for reading and once for changing: they differ in `mut` alone.
macro_rules! walk {
    ($(#[$doc:meta])* $texts:ident, $parts:ident, $blocks:ident, $all:ident, $iter:ident $(, $mutable:tt)?) => {
        $(#[$doc])*
        pub(crate) fn $texts(
            naskah: &$($mutable)? Naskah,
            visit: &mut impl FnMut(&$($mutable)? Text, Setting<'_>),
        ) {
            for (blocks, landscape) in naskah.$parts() {
                $blocks(blocks, Setting::Sheet { landscape }, visit);
            }
        }

        fn $blocks(
            blocks: &$($mutable)? [Block],
            at: Setting<'_>,
            visit: &mut impl FnMut(&$($mutable)? Text, Setting<'_>),
        ) {
            for block in blocks {
                match block {
                    Block::Kop(kop) => {
                        let lines = kop.baris.$iter().chain(kop.unit.$iter());
                        $all(lines.chain(kop.alamat.$iter()), Setting::Bold(&Setting::Kop(&at)), visit);
                    }
                    Block::Sifat(sifat) => {
                        visit(&$($mutable)? sifat.kiri, Setting::Bold(&at));
                        visit(&$($mutable)? sifat.derajat, Setting::Bold(&at));
                        visit(&$($mutable)? sifat.kanan, at);
                    }
                    Block::Judul(judul) => {
                        $all(judul.baris.$iter().chain(judul.nomor.$iter()), Setting::Bold(&at), visit);
                    }
                    Block::Kepala(kepala) => {
                        $all(kepala.kanan.$iter(), at, visit);
                        let texts = kepala.baris.$iter().map(|baris| &$($mutable)? baris.isi);
                        $all(texts, Setting::Kepala(&at), visit);
                    }
                    Block::Rincian(rincian) => {
                        let texts = rincian.baris.$iter().map(|baris| &$($mutable)? baris.isi);
                        $all(texts, Setting::Rincian(&at), visit);
                    }
                    Block::Section(section) => {
                        visit(&$($mutable)? section.judul, Setting::Bold(&Setting::Item(&at)));
                        $blocks(&$($mutable)? section.blocks, Setting::Item(&at), visit);
                    }
                    Block::KepalaLampiran(kepala) => $all(kepala.baris.$iter(), at, visit),
                    Block::Paragraph(paragraph) => visit(&$($mutable)? paragraph.isi, at),
                    Block::List(list) => {
                        for item in list.items.$iter() {
                            $blocks(&$($mutable)? item.blocks, Setting::Item(&at), visit);
                        }
                    }
                    Block::Table(table) => {
                        let (columns, small) = (&table.columns, table.small);
                        let cell = |index| Setting::Cell { columns, small, index, within: &at };
                        for (index, text) in table.head.$iter().enumerate() {
                            visit(text, Setting::Bold(&cell(Some(index))));
                        }
                        for row in table.rows.$iter() {
                            match row {
                                Row::Group(text) => visit(text, Setting::Bold(&cell(None))),
                                Row::Cells { cells, .. } => {
                                    for (index, blocks) in cells.$iter().enumerate() {
                                        $blocks(blocks, cell(Some(index)), visit);
                                    }
                                }
                            }
                        }
                    }
                    Block::Gambar(gambar) => visit(&$($mutable)? gambar.keterangan, at),
                    Block::Ttd(ttd) => {
                        $blocks(&$($mutable)? ttd.samping, Setting::Samping(ttd.samping_width), visit);
                        for rekan in ttd.rekan.$iter() {
                            let at = Setting::Ttd(ttd.bentuk, ttd.start, &at);
                            visit(&$($mutable)? rekan.jabatan, at);
                            visit(&$($mutable)? rekan.nama, Setting::Bold(&at));
                            $all(rekan.bawah.$iter(), at, visit);
                        }
                        let at = Setting::Ttd(ttd.bentuk, ttd.start, &at);
                        $all(ttd.tanggal.$iter(), at, visit);
                        $all(ttd.jabatan.$iter().map(|jabatan| &$($mutable)? jabatan.isi), at, visit);
                        $all(ttd.keterangan.$iter(), at, visit);
                        $all(ttd.isian.$iter(), at, visit);
                        visit(&$($mutable)? ttd.nama, Setting::Bold(&at));
                        $all(ttd.bawah.$iter(), at, visit);
                    }
                    Block::Tembusan(tembusan) => $all(tembusan.items.$iter(), Setting::Item(&at), visit),
                }
            }
        }

        fn $all<'t>(
            texts: impl Iterator<Item = &'t $($mutable)? Text>,
            at: Setting<'_>,
            visit: &mut impl FnMut(&$($mutable)? Text, Setting<'_>),
        ) {
            for text in texts {
                visit(text, at);
            }
        }
    };
}

walk! {
    /// Calls `visit` with every text of the document and where it stands.
    read, parts, read_blocks, read_all, iter
}
walk! {
    /// Calls `visit` with every text, to be changed, and where it stands.
    change, parts_mut, change_blocks, change_all, iter_mut, mut
}

/// Words that stand beside the texts: they come from templates and profiles, and have
/// neither looks nor keys.
pub(crate) fn labels(naskah: &Naskah) -> Vec<&str> {
    let page = &naskah.page;
    let marks = page.rahasia.iter().chain(&page.konsep).chain(&page.paraf);
    let mut labels: Vec<&str> = marks.chain(&page.kaki).map(String::as_str).collect();
    for block in naskah.parts().flat_map(|(blocks, _)| blocks) {
        add_labels(block, &mut labels);
    }
    labels
}

fn add_labels<'a>(block: &'a Block, labels: &mut Vec<&'a str>) {
    match block {
        Block::Kepala(Kepala { baris, .. }) | Block::Rincian(Rincian { baris }) => {
            labels.extend(baris.iter().map(|baris| baris.label.as_str()));
        }
        Block::Ttd(ttd) => {
            labels.extend(ttd.jabatan.iter().map(|jabatan| jabatan.awalan.as_str()));
        }
        Block::Section(section) => {
            for block in &section.blocks {
                add_labels(block, labels);
            }
        }
        _ => {}
    }
}
