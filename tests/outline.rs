//! A document's tree as lines of text, for snapshots.

use std::fmt::Write as _;

use nodin::naskah::Naskah;

/// The tree as a person would read it aloud: a line a text.
#[expect(clippy::too_many_lines, reason = "one arm a block of the tree")]
pub(crate) fn outline(naskah: &Naskah) -> String {
    use nodin::naskah::{Block, Marker, Row, Text, plain};

    fn line(out: &mut String, depth: usize, label: &str, text: &Text) {
        out.push_str(&"  ".repeat(depth));
        out.push_str(label);
        out.push(' ');
        out.push_str(&plain(text));
        out.push('\n');
    }

    fn blocks(out: &mut String, depth: usize, content: &[Block]) {
        for block in content {
            match block {
                Block::Kop(kop) => {
                    kop.baris
                        .iter()
                        .chain(&kop.unit)
                        .chain(&kop.alamat)
                        .for_each(|text| line(out, depth, "kop", text));
                }
                Block::Sifat(sifat) => {
                    line(out, depth, "sifat", &sifat.kiri);
                    line(out, depth, "derajat", &sifat.derajat);
                    line(out, depth, "salinan", &sifat.kanan);
                }
                Block::Judul(judul) => {
                    judul
                        .baris
                        .iter()
                        .for_each(|text| line(out, depth, "judul", text));
                    judul
                        .nomor
                        .iter()
                        .for_each(|text| line(out, depth, "nomor", text));
                }
                Block::Kepala(kepala) => {
                    kepala
                        .kanan
                        .iter()
                        .for_each(|text| line(out, depth, "kanan", text));
                    for baris in &kepala.baris {
                        line(out, depth, &format!("{} :", baris.label), &baris.isi);
                    }
                }
                Block::Rincian(rincian) => {
                    for baris in &rincian.baris {
                        line(out, depth, &format!("{} :", baris.label), &baris.isi);
                    }
                }
                Block::Section(section) => {
                    let label = format!("§{} {}.", section.pattern, section.number);
                    line(out, depth, &label, &section.judul);
                    blocks(out, depth + 1, &section.blocks);
                }
                Block::KepalaLampiran(kepala) => kepala
                    .baris
                    .iter()
                    .for_each(|text| line(out, depth, ">>", text)),
                Block::Paragraph(paragraph) => line(out, depth, "¶", &paragraph.isi),
                Block::List(list) => {
                    for item in &list.items {
                        let indent = "  ".repeat(depth);
                        let _ = match list.marker {
                            Marker::Box => writeln!(out, "{indent}[{:?}]", item.tick),
                            marker => writeln!(out, "{indent}{marker:?} {}", item.number),
                        };
                        blocks(out, depth + 1, &item.blocks);
                    }
                }
                Block::Table(table) => {
                    table
                        .head
                        .iter()
                        .for_each(|text| line(out, depth, "th", text));
                    for row in &table.rows {
                        match row {
                            Row::Group(text) => line(out, depth, "==", text),
                            Row::Cells { cells, .. } => {
                                let _ = writeln!(out, "{}--", "  ".repeat(depth));
                                for cell in cells {
                                    blocks(out, depth + 1, cell);
                                }
                            }
                        }
                    }
                }
                Block::Gambar(gambar) => {
                    let label = format!("[gambar {}: {}]", gambar.file, gambar.alt);
                    line(out, depth, &label, &gambar.keterangan);
                }
                Block::Ttd(ttd) => {
                    blocks(out, depth + 1, &ttd.samping);
                    if let Some(rekan) = &ttd.rekan {
                        line(out, depth, "rekan", &rekan.jabatan);
                        line(out, depth, "rekan", &rekan.nama);
                        rekan
                            .bawah
                            .iter()
                            .for_each(|text| line(out, depth, "rekan", text));
                    }
                    ttd.tanggal
                        .iter()
                        .for_each(|text| line(out, depth, "ttd (tanggal)", text));
                    for jabatan in &ttd.jabatan {
                        line(out, depth, &format!("ttd {}", jabatan.awalan), &jabatan.isi);
                    }
                    ttd.keterangan
                        .iter()
                        .for_each(|text| line(out, depth, "ttd (keterangan)", text));
                    ttd.isian
                        .iter()
                        .for_each(|text| line(out, depth, "ttd (isian)", text));
                    line(out, depth, "ttd", &ttd.nama);
                    ttd.bawah
                        .iter()
                        .for_each(|text| line(out, depth, "ttd", text));
                }
                Block::Tembusan(tembusan) => tembusan
                    .items
                    .iter()
                    .for_each(|text| line(out, depth, "tembusan", text)),
            }
        }
    }

    let mut out = format!("{:#?}\n{:#?}\n", naskah.properties, naskah.page);
    blocks(&mut out, 0, &naskah.blocks);
    for lampiran in &naskah.lampiran {
        out.push_str(if lampiran.landscape {
            "\nLAMPIRAN (lanskap)\n"
        } else {
            "\nLAMPIRAN\n"
        });
        blocks(&mut out, 0, &lampiran.blocks);
    }
    out
}
