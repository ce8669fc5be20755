//! The blocks of naskah dinas: letterhead, titles, head blocks, signature, copies.

use roxmltree::Node;

use super::{Parser, attribute, text::trimmed, vocabulary};
use crate::naskah::{
    BentukTtd, Block, JabatanTtd, Judul, Kepala, KepalaBaris, KepalaLampiran, Kop, Logo, Paragraph,
    Sifat, Tembusan, Text, Ttd, plain,
};

impl Parser<'_> {
    /// The blocks inside an element whose text must stand in paragraphs of its own.
    pub(super) fn blocks(&mut self, node: Node<'_, '_>, known: &[&str]) -> Vec<Block> {
        node.children()
            .filter_map(|child| self.block(child, known))
            .collect()
    }

    pub(super) fn block(&mut self, node: Node<'_, '_>, known: &[&str]) -> Option<Block> {
        if !node.is_element() {
            self.no_text(node);
            return None;
        }
        Some(match node.tag_name().name() {
            "p" => Block::Paragraph(Paragraph {
                isi: self.text(node),
                keep_next: false,
            }),
            "ol" | "ul" => Block::List(self.list(node)),
            "table" => Block::Table(self.table(node)),
            "kop" => Block::Kop(self.kop(node)),
            "sifat" => Block::Sifat(Sifat {
                kiri: self.child_named(node, "kiri").unwrap_or_default(),
                kanan: self.child_named(node, "kanan").unwrap_or_default(),
                merah: self.choice(node, "merah", &[("tidak", false), ("ya", true)]),
            }),
            "judul" => Block::Judul(Judul {
                baris: self.children_named(node, "baris"),
                nomor: self.child_named(node, "nomor"),
                utama: self.choice(node, "utama", &[("tidak", false), ("ya", true)]),
            }),
            "kepala" => Block::Kepala(self.kepala(node)),
            "kepala-lampiran" => Block::KepalaLampiran(KepalaLampiran {
                baris: self.children_named(node, "baris"),
            }),
            "ttd" => Block::Ttd(self.ttd(node)),
            "tembusan" => Block::Tembusan(Tembusan {
                items: self.children_named(node, "li"),
            }),
            _ => {
                self.unknown(node, known);
                return None;
            }
        })
    }

    /// Content that may be text, blocks, or text followed by blocks (a list item, a cell).
    pub(super) fn mixed(&mut self, node: Node<'_, '_>) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut text = Text::new();
        for child in node.children() {
            let inline = child.is_text() || vocabulary::INLINES.contains(&child.tag_name().name());
            if inline {
                self.inline(child, &mut text);
            } else {
                push_paragraph(&mut blocks, std::mem::take(&mut text));
                blocks.extend(self.block(child, vocabulary::BLOCKS));
            }
        }
        push_paragraph(&mut blocks, text);
        blocks
    }

    fn kop(&mut self, node: Node<'_, '_>) -> Kop {
        let logo = attribute(node, "logo");
        Kop {
            logo: logo.map(|file| Logo {
                file,
                alt: attribute(node, "keterangan").unwrap_or_default(),
            }),
            baris: self.children_named(node, "baris"),
            unit: self.child_named(node, "unit"),
            alamat: self.children_named(node, "alamat"),
        }
    }

    fn kepala(&mut self, node: Node<'_, '_>) -> Kepala {
        let mut baris = Vec::new();
        for child in node.children() {
            match child.tag_name().name() {
                "baris" => {
                    let label = attribute(child, "label").unwrap_or_default();
                    baris.push(KepalaBaris {
                        label,
                        isi: self.text(child),
                    });
                }
                _ if child.is_element() => self.unknown(child, &["baris"]),
                _ => self.no_text(child),
            }
        }
        Kepala { baris }
    }

    fn ttd(&mut self, node: Node<'_, '_>) -> Ttd {
        let forms = [
            ("basah", BentukTtd::Basah),
            ("qr-kiri", BentukTtd::QrKiri),
            ("jabatan-di-atas", BentukTtd::JabatanDiAtas),
        ];
        let jabatan = node
            .children()
            .filter(|child| child.has_tag_name("jabatan"));
        let mut ttd = Ttd {
            bentuk: self.choice(node, "bentuk", &forms),
            jabatan: jabatan
                .map(|child| JabatanTtd {
                    awalan: attribute(child, "awalan").unwrap_or_default(),
                    isi: Text::new(),
                })
                .collect(),
            nama: Text::new(),
            bawah: Vec::new(),
            keterangan: None,
        };
        let mut next = 0;
        for child in node.children() {
            match child.tag_name().name() {
                "jabatan" => {
                    ttd.jabatan[next].isi = self.text(child);
                    next += 1;
                }
                "nama" => ttd.nama = self.text(child),
                "bawah" => ttd.bawah.push(self.text(child)),
                "keterangan" => ttd.keterangan = Some(self.text(child)),
                _ if child.is_element() => {
                    self.unknown(child, &["jabatan", "nama", "bawah", "keterangan"]);
                }
                _ => self.no_text(child),
            }
        }
        ttd
    }

    /// The texts of the children of that name.
    pub(super) fn children_named(&mut self, node: Node<'_, '_>, name: &str) -> Vec<Text> {
        node.children()
            .filter(|child| child.has_tag_name(name))
            .map(|child| self.text(child))
            .collect()
    }

    fn child_named(&mut self, node: Node<'_, '_>, name: &str) -> Option<Text> {
        self.children_named(node, name).into_iter().next()
    }

    /// Follows the marks between elements; a word there would vanish, and is an error.
    pub(super) fn no_text(&mut self, node: Node<'_, '_>) {
        let mut text = Text::new();
        if node.is_text() {
            self.inline(node, &mut text);
        }
        let stray = plain(&text);
        if !stray.trim().is_empty() {
            self.error(
                node,
                format!("teks “{}” berdiri di luar alinea", stray.trim()),
            );
        }
    }
}

fn push_paragraph(blocks: &mut Vec<Block>, text: Text) {
    let isi = trimmed(text);
    if !isi.is_empty() {
        blocks.push(Block::Paragraph(Paragraph {
            isi,
            keep_next: false,
        }));
    }
}
