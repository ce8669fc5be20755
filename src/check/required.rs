//! Keys that a file, or an item of a list, cannot do without.

use super::Sink;
use crate::{cycle::Cycle, finding::SopProblem};

/// The version of the cycle file that this program reads.
const VERSION: u32 = 1;

pub(super) fn check(cycle: &Cycle, sink: &mut Sink<'_>) {
    match cycle.versi {
        Some(VERSION) => {}
        Some(other) => sink.add("versi", SopProblem::UnknownVersion { version: other }),
        None => missing(sink, "versi"),
    }
    let siklus = &cycle.siklus;
    for (key, present) in [
        ("siklus.nomor", siklus.nomor.is_some()),
        ("siklus.isu", siklus.isu.is_some()),
        ("siklus.tahun", siklus.tahun.is_some()),
    ] {
        if !present {
            missing(sink, key);
        }
    }
    items(
        sink,
        "bahan.evaluasi",
        "kebijakan",
        cycle
            .bahan
            .evaluasi
            .indexed()
            .map(|(i, x)| (i, x.kebijakan.is_some())),
    );
    items(
        sink,
        "bahan.data_dukung",
        "judul",
        cycle
            .bahan
            .data_dukung
            .indexed()
            .map(|(i, x)| (i, x.judul.is_some())),
    );
    items(
        sink,
        "rapat.peserta",
        "kl",
        cycle
            .rapat
            .peserta
            .indexed()
            .map(|(i, x)| (i, x.kl.is_some())),
    );
    let notulensi = &cycle.notulensi;
    items(
        sink,
        "notulensi.pembahasan",
        "kl",
        notulensi
            .pembahasan
            .indexed()
            .map(|(i, x)| (i, x.kl.is_some())),
    );
    items(
        sink,
        "notulensi.tindak_lanjut",
        "uraian",
        notulensi
            .tindak_lanjut
            .indexed()
            .map(|(i, x)| (i, x.uraian.is_some())),
    );
    let alternatif = &cycle.laporan.telaahan.alternatif;
    items(
        sink,
        "laporan.telaahan.alternatif",
        "uraian",
        alternatif.indexed().map(|(i, x)| (i, x.uraian.is_some())),
    );
    items(
        sink,
        "rekomendasi.butir",
        "uraian",
        cycle
            .rekomendasi
            .butir
            .indexed()
            .map(|(i, x)| (i, x.uraian.is_some())),
    );
    let lampiran = &cycle.nota_dinas.lampiran_lain;
    items(
        sink,
        "nota_dinas.lampiran_lain",
        "judul",
        lampiran.indexed().map(|(i, x)| (i, x.judul.is_some())),
    );
    items(
        sink,
        "nota_dinas.lampiran_lain",
        "isi",
        lampiran.indexed().map(|(i, x)| (i, x.isi.is_some())),
    );
}

/// An item without its text would be an empty row.
fn items(sink: &mut Sink<'_>, list: &str, key: &str, items: impl Iterator<Item = (usize, bool)>) {
    for (index, present) in items {
        if !present {
            missing(sink, &format!("{list}[{index}].{key}"));
        }
    }
}

fn missing(sink: &mut Sink<'_>, key: &str) {
    sink.add(
        key,
        SopProblem::Required {
            key: key.to_owned(),
        },
    );
}
