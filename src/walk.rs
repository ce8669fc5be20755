//! Walking the document tree: every text, in the order of the pages.

use crate::naskah::{Block, Column, Naskah, Row, Text};

/// Where a text stands, as far as its width matters.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Setting<'a> {
    /// In the text block.
    Body,
    /// In a table: its columns, and which one.
    Cell {
        columns: &'a [Column],
        index: usize,
        landscape: bool,
    },
}

/// Calls `visit` with every text of the document and where it stands.
pub(crate) fn texts(naskah: &mut Naskah, visit: &mut impl FnMut(&mut Text, Setting<'_>)) {
    walk(&mut naskah.blocks, Setting::Body, false, visit);
    for lampiran in &mut naskah.lampiran {
        walk(
            &mut lampiran.blocks,
            Setting::Body,
            lampiran.landscape,
            visit,
        );
    }
}

fn walk(
    blocks: &mut [Block],
    at: Setting<'_>,
    landscape: bool,
    visit: &mut impl FnMut(&mut Text, Setting<'_>),
) {
    for block in blocks {
        match block {
            Block::Kop(kop) => all(
                kop.baris
                    .iter_mut()
                    .chain(&mut kop.unit)
                    .chain(&mut kop.alamat),
                at,
                visit,
            ),
            Block::Sifat(sifat) => all([&mut sifat.kiri, &mut sifat.kanan], at, visit),
            Block::Judul(judul) => all(judul.baris.iter_mut().chain(&mut judul.nomor), at, visit),
            Block::Kepala(kepala) => all(
                kepala.baris.iter_mut().map(|baris| &mut baris.isi),
                at,
                visit,
            ),
            Block::KepalaLampiran(kepala) => all(&mut kepala.baris, at, visit),
            Block::Paragraph(paragraph) => visit(&mut paragraph.isi, at),
            Block::List(list) => {
                for item in &mut list.items {
                    walk(&mut item.blocks, at, landscape, visit);
                }
            }
            Block::Table(table) => {
                let cell = |index| Setting::Cell {
                    columns: &table.columns,
                    index,
                    landscape,
                };
                for (index, text) in table.head.iter_mut().enumerate() {
                    visit(text, cell(index));
                }
                for row in &mut table.rows {
                    match row {
                        Row::Group(text) => visit(text, at),
                        Row::Cells { cells, .. } => {
                            for (index, blocks) in cells.iter_mut().enumerate() {
                                walk(blocks, cell(index), landscape, visit);
                            }
                        }
                    }
                }
            }
            Block::Ttd(ttd) => {
                all(
                    ttd.jabatan.iter_mut().map(|jabatan| &mut jabatan.isi),
                    at,
                    visit,
                );
                all(
                    ttd.keterangan
                        .iter_mut()
                        .chain([&mut ttd.nama])
                        .chain(&mut ttd.bawah),
                    at,
                    visit,
                );
            }
            Block::Tembusan(tembusan) => all(&mut tembusan.items, at, visit),
        }
    }
}

fn all<'t>(
    texts: impl IntoIterator<Item = &'t mut Text>,
    at: Setting<'_>,
    visit: &mut impl FnMut(&mut Text, Setting<'_>),
) {
    for text in texts {
        visit(text, at);
    }
}
