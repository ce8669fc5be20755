//! The blocks of naskah dinas: letterhead, titles, head blocks, signature, copies.

use roxmltree::Node;

use super::{Parser, attribute, text::trimmed, vocabulary};
use crate::naskah::{
    BentukTtd, Block, Gambar, JabatanTtd, Judul, Kepala, KepalaLampiran, Kop, Logo, Paragraph,
    Rekan, Rincian, Sifat, Tembusan, Text, Ttd,
};

const NO_YES: &[(&str, bool)] = &[("tidak", false), ("ya", true)];

impl Parser<'_> {
    /// The blocks inside an element whose text must stand in paragraphs of its own.
    pub(super) fn blocks(&mut self, node: Node<'_, '_>) -> Vec<Block> {
        let mut blocks = Vec::new();
        self.each(node, |parser, child| blocks.extend(parser.block(child)));
        blocks
    }

    pub(super) fn block(&mut self, node: Node<'_, '_>) -> Option<Block> {
        Some(match node.tag_name().name() {
            "p" => Block::Paragraph(Paragraph::new(self.text(node))),
            "ol" | "ul" => Block::List(self.list(node)),
            "table" => Block::Table(self.table(node)),
            "kop" => Block::Kop(self.kop(node)),
            "sifat" => Block::Sifat(self.sifat(node)),
            "judul" => Block::Judul(self.judul(node)),
            "kepala" => Block::Kepala(Kepala {
                baris: self.labelled(node),
                kanan: self.child_text(node, "kanan"),
            }),
            "section" => Block::Section(self.section(node)),
            "rincian" => Block::Rincian(Rincian {
                baris: self.labelled(node),
            }),
            "kepala-lampiran" => Block::KepalaLampiran(KepalaLampiran {
                baris: self.texts(node),
                width: 0.0,
            }),
            "gambar" => Block::Gambar(self.gambar(node)),
            "ttd" => Block::Ttd(self.ttd(node)),
            "tembusan" => Block::Tembusan(Tembusan {
                items: self.texts(node),
                marks: Vec::new(),
                column: 0.0,
            }),
            _ => return None,
        })
    }

    /// Content that may be text, blocks, or text followed by blocks (a list item, a cell).
    pub(super) fn mixed(&mut self, node: Node<'_, '_>) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut text = Text::new();
        for child in node.children() {
            if child.is_text() || vocabulary::is_inline(child.tag_name().name()) {
                self.inline(child, &mut text);
            } else if child.is_element() {
                push_paragraph(&mut blocks, std::mem::take(&mut text));
                blocks.extend(self.block(child));
            }
        }
        push_paragraph(&mut blocks, text);
        blocks
    }

    /// The text of each element inside.
    pub(super) fn texts(&mut self, node: Node<'_, '_>) -> Vec<Text> {
        let mut texts = Vec::new();
        self.each(node, |parser, child| texts.push(parser.text(child)));
        texts
    }

    /// The text of a child that may be there.
    fn child_text(&mut self, node: Node<'_, '_>, name: &str) -> Option<Text> {
        let child = node.children().find(|child| child.has_tag_name(name))?;
        Some(self.text(child))
    }

    fn kop(&mut self, node: Node<'_, '_>) -> Kop {
        let alt = attribute(node, "keterangan");
        let logo = attribute(node, "logo");
        if logo.is_none() && alt.is_some() {
            self.error(node, "<kop> dengan keterangan memerlukan logo".to_owned());
        }
        let mut kop = Kop {
            logo: logo.map(|file| Logo {
                file,
                alt: alt.unwrap_or_default(),
            }),
            ..Kop::default()
        };
        self.each(node, |parser, child| {
            let text = parser.text(child);
            match child.tag_name().name() {
                "unit" => kop.unit = Some(text),
                "alamat" => kop.alamat.push(text),
                _ => kop.baris.push(text),
            }
        });
        kop
    }

    fn gambar(&mut self, node: Node<'_, '_>) -> Gambar {
        let (file, alt) = (attribute(node, "berkas"), attribute(node, "uraian"));
        let is_told = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.is_empty());
        if !is_told(&file) || !is_told(&alt) {
            self.error(node, "<gambar> memerlukan berkas dan uraian".to_owned());
        }
        Gambar {
            file: file.unwrap_or_default(),
            alt: alt.unwrap_or_default(),
            keterangan: self.text(node),
            ..Gambar::default()
        }
    }

    fn sifat(&mut self, node: Node<'_, '_>) -> Sifat {
        let mut sifat = Sifat {
            merah: self.choice(node, "merah", NO_YES),
            ..Sifat::default()
        };
        self.each(node, |parser, child| {
            let text = parser.text(child);
            match child.tag_name().name() {
                "derajat" => sifat.derajat = text,
                "kanan" => sifat.kanan = text,
                _ => sifat.kiri = text,
            }
        });
        sifat
    }

    fn judul(&mut self, node: Node<'_, '_>) -> Judul {
        let mut judul = Judul {
            utama: self.choice(node, "utama", NO_YES),
            ..Judul::default()
        };
        self.each(node, |parser, child| {
            let text = parser.text(child);
            match child.tag_name().name() {
                "nomor" => judul.nomor = Some(text),
                _ => judul.baris.push(text),
            }
        });
        judul
    }

    fn ttd(&mut self, node: Node<'_, '_>) -> Ttd {
        let forms = [
            ("basah", BentukTtd::Basah),
            ("qr-kiri", BentukTtd::QrKiri),
            ("jabatan-di-atas", BentukTtd::JabatanDiAtas),
        ];
        let mut ttd = Ttd {
            bentuk: self.choice(node, "bentuk", &forms),
            ..Ttd::default()
        };
        self.each(node, |parser, child| {
            match child.tag_name().name() {
                "samping" => return ttd.samping = parser.blocks(child),
                "rekan" => return ttd.rekan = Some(parser.rekan(child)),
                _ => {}
            }
            let text = parser.text(child);
            match child.tag_name().name() {
                "tanggal" => ttd.tanggal = Some(text),
                "nama" => ttd.nama = text,
                "bawah" => ttd.bawah.push(text),
                "keterangan" => ttd.keterangan = Some(text),
                "isian" => ttd.isian = Some(text),
                _ => ttd.jabatan.push(JabatanTtd {
                    awalan: attribute(child, "awalan").unwrap_or_default(),
                    isi: text,
                    width: 0.0,
                }),
            }
        });
        ttd
    }

    fn rekan(&mut self, node: Node<'_, '_>) -> Rekan {
        let mut rekan = Rekan::default();
        self.each(node, |parser, child| {
            let text = parser.text(child);
            match child.tag_name().name() {
                "jabatan" => rekan.jabatan = text,
                "nama" => rekan.nama = text,
                _ => rekan.bawah.push(text),
            }
        });
        rekan
    }
}

fn push_paragraph(blocks: &mut Vec<Block>, text: Text) {
    let isi = trimmed(text);
    if !isi.is_empty() {
        blocks.push(Block::Paragraph(Paragraph::new(isi)));
    }
}
