//! Long texts as an editor shows them: paragraphs, lists and tables, both ways.
//!
//! The text of the cycle file is read by the core alone ([`nodin::fill::markdown`]) and written by
//! it; what passes here are its blocks.

use nodin::{
    fill::markdown,
    naskah::{
        Align, Block, Column, Inline, Item, List, Look, Marker, Paragraph, Row, Run, Table, Text,
        Tick, Width,
    },
};
use serde::{Deserialize, Serialize};

/// A block as the editor has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "jenis", rename_all = "kebab-case")]
pub(crate) enum Blok {
    Alinea {
        isi: Vec<Potongan>,
    },
    Daftar {
        penanda: Penanda,
        /// The number of its first item.
        mulai: u32,
        butir: Vec<Vec<Blok>>,
    },
    Tabel {
        rata: Vec<Rata>,
        kepala: Vec<Vec<Potongan>>,
        baris: Vec<Vec<Vec<Blok>>>,
    },
}

/// A run of text; a line break is the text "\n".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Potongan {
    t: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    tebal: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    miring: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Penanda {
    Angka,
    Huruf,
    Garis,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Rata {
    Kiri,
    Tengah,
    Kanan,
}

/// A text for the editor; none where it holds what the editor cannot show, such as marks of an
/// office's own.
pub(crate) fn shown(text: &str) -> Option<Vec<Blok>> {
    markdown::tree(text).iter().map(block).collect()
}

/// What a text becomes where the editor shows these blocks for it.
///
/// # Errors
/// When no text makes them.
pub(crate) fn written(old: &str, blocks: &[Blok]) -> Result<String, markdown::Unwritable> {
    let new: Vec<Block> = blocks.iter().map(tree_block).collect();
    markdown::amended(old, &markdown::tree(old), &new)
}

/// A short text for the editor: one paragraph.
pub(crate) fn shown_phrase(text: &str) -> Vec<Blok> {
    let isi = pieces(&markdown::phrase_tree(text));
    vec![Blok::Alinea { isi }]
}

/// The short text that an editor's one paragraph is.
///
/// # Errors
/// When it is something else, or no short text makes it.
pub(crate) fn written_phrase(blocks: &[Blok]) -> Result<String, markdown::Unwritable> {
    match blocks {
        [] => Ok(String::new()),
        [Blok::Alinea { isi }] => markdown::phrase(&text(isi)),
        _ => Err(markdown::Unwritable),
    }
}

fn block(block: &Block) -> Option<Blok> {
    match block {
        Block::Paragraph(paragraph) => Some(Blok::Alinea {
            isi: pieces(&paragraph.isi),
        }),
        Block::List(list) => self::list(list),
        Block::Table(table) => self::table(table),
        _ => None,
    }
}

fn list(list: &List) -> Option<Blok> {
    let penanda = match list.marker {
        Marker::Number => Penanda::Angka,
        Marker::Letter => Penanda::Huruf,
        Marker::Dash => Penanda::Garis,
        Marker::None | Marker::Box | Marker::Typed => return None,
    };
    let mulai = list.items.first().map_or(1, |item| item.number);
    // Numbers that leave some out are not an editor's.
    let counted = (mulai..).zip(&list.items);
    if penanda != Penanda::Garis
        && counted
            .into_iter()
            .any(|(number, item)| item.number != number)
    {
        return None;
    }
    let butir = list
        .items
        .iter()
        .map(|item| item.blocks.iter().map(block).collect());
    Some(Blok::Daftar {
        penanda,
        mulai,
        butir: butir.collect::<Option<_>>()?,
    })
}

fn table(table: &Table) -> Option<Blok> {
    let rata = table.columns.iter().map(|column| match column.align {
        Align::Left => Rata::Kiri,
        Align::Center => Rata::Tengah,
        Align::Right => Rata::Kanan,
    });
    let row = |row: &Row| match row {
        Row::Group(_) => None,
        Row::Cells { cells, .. } => {
            let cells = cells.iter();
            cells
                .map(|cell| cell.iter().map(block).collect())
                .collect::<Option<Vec<Vec<_>>>>()
        }
    };
    Some(Blok::Tabel {
        rata: rata.collect(),
        kepala: table.head.iter().map(|text| pieces(text)).collect(),
        baris: table.rows.iter().map(row).collect::<Option<_>>()?,
    })
}

fn pieces(text: &[Inline]) -> Vec<Potongan> {
    let piece = |inline: &Inline| match inline {
        Inline::Run(run) => Potongan {
            t: run.text.clone(),
            tebal: run.look.bold,
            miring: run.look.italic,
        },
        Inline::Break => Potongan {
            t: "\n".to_owned(),
            tebal: false,
            miring: false,
        },
    };
    text.iter().map(piece).collect()
}

fn tree_block(blok: &Blok) -> Block {
    match blok {
        Blok::Alinea { isi } => Block::Paragraph(Paragraph::new(text(isi))),
        Blok::Daftar {
            penanda,
            mulai,
            butir,
        } => {
            let marker = match penanda {
                Penanda::Angka => Marker::Number,
                Penanda::Huruf => Marker::Letter,
                Penanda::Garis => Marker::Dash,
            };
            let item = |(number, blocks): (u32, &Vec<Blok>)| Item {
                number,
                tick: Tick::default(),
                mark: String::new(),
                blocks: blocks.iter().map(tree_block).collect(),
            };
            Block::List(List::new(marker, (*mulai..).zip(butir).map(item).collect()))
        }
        Blok::Tabel {
            rata,
            kepala,
            baris,
        } => tree_table(rata, kepala, baris),
    }
}

fn tree_table(rata: &[Rata], kepala: &[Vec<Potongan>], baris: &[Vec<Vec<Blok>>]) -> Block {
    let column = |rata: &Rata| Column {
        width: Width::Share(1.0),
        align: match rata {
            Rata::Kiri => Align::Left,
            Rata::Tengah => Align::Center,
            Rata::Kanan => Align::Right,
        },
    };
    let cell = |blocks: &Vec<Blok>| blocks.iter().map(tree_block).collect();
    let row = |cells: &Vec<Vec<Blok>>| Row::Cells {
        cells: cells.iter().map(cell).collect(),
        breakable: false,
    };
    Block::Table(Table::new(
        rata.iter().map(column).collect(),
        kepala.iter().map(|isi| text(isi)).collect(),
        baris.iter().map(row).collect(),
    ))
}

fn text(pieces: &[Potongan]) -> Text {
    let inline = |piece: &Potongan| {
        if piece.t == "\n" {
            return Inline::Break;
        }
        Inline::Run(Run {
            text: piece.t.clone(),
            look: Look {
                bold: piece.tebal,
                italic: piece.miring,
                ..Look::default()
            },
            ..Run::default()
        })
    };
    pieces.iter().map(inline).collect()
}
