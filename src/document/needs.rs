//! What each document needs: the SOP's column "Kelengkapan", as keys of the cycle file.

use crate::{
    cycle::{Cycle, Notulensi, ParaPejabat, Pejabat, Telaahan},
    fill::signature::{self, Signature},
};

/// A cycle as a document sees it: with the officials of its date.
pub(super) struct Case<'a> {
    pub cycle: &'a Cycle,
    pub officials: &'a ParaPejabat,
    pub signature: &'a Signature,
}

/// Step 2.
pub(super) fn bahan(case: &Case<'_>) -> Vec<String> {
    let mut missing = Missing::default();
    let (arahan, bahan) = (&case.cycle.arahan, &case.cycle.bahan);
    missing.signing(case);
    missing.unless(!arahan.isi.is_empty(), "arahan.isi");
    missing.unless(bahan.tanggal.is_some(), "bahan.tanggal");
    missing.0
}

/// Step 6.
pub(super) fn laporan(case: &Case<'_>) -> Vec<String> {
    let mut missing = Missing::default();
    let cycle = case.cycle;
    missing.signing(case);
    missing.unless(cycle.rapat.tanggal.is_some(), "rapat.tanggal");
    let minuted = cycle.notulensi != Notulensi::default();
    missing.unless(minuted, "notulensi");
    for (index, tindak_lanjut) in cycle.notulensi.tindak_lanjut.indexed() {
        let key = format!("notulensi.tindak_lanjut[{index}].uraian");
        missing.unless(tindak_lanjut.uraian.is_some(), &key);
    }
    missing.unless(cycle.laporan.tanggal.is_some(), "laporan.tanggal");
    let studied = cycle.laporan.telaahan != Telaahan::default();
    missing.unless(studied, "laporan.telaahan");
    missing.0
}

/// Step 8.
pub(super) fn konsep(case: &Case<'_>) -> Vec<String> {
    let mut missing = Missing::default();
    missing.addressed(case);
    missing.recommending(case);
    missing.subject_and_annexes(case);
    missing.0
}

/// Step 9: what the konsep needs, with number and date.
pub(super) fn nota_dinas(case: &Case<'_>) -> Vec<String> {
    let mut missing = Missing::default();
    let nota_dinas = &case.cycle.nota_dinas;
    missing.addressed(case);
    missing.recommending(case);
    missing.unless(nota_dinas.nomor.is_some(), "nota_dinas.nomor");
    missing.unless(nota_dinas.tanggal.is_some(), "nota_dinas.tanggal");
    missing.subject_and_annexes(case);
    missing.0
}

/// Keys that are missing, each once.
#[derive(Default)]
struct Missing(Vec<String>);

impl Missing {
    fn unless(&mut self, present: bool, key: &str) {
        if !present && !self.0.iter().any(|known| known == key) {
            self.0.push(key.to_owned());
        }
    }

    /// From the Deputi to the Menko.
    fn addressed(&mut self, case: &Case<'_>) {
        let officials = case.officials;
        self.unless(officials.menko.jabatan.is_some(), "pejabat.menko.jabatan");
        self.unless(officials.deputi.jabatan.is_some(), "pejabat.deputi.jabatan");
        self.signing(case);
    }

    /// Whoever stands in the signature block needs a jabatan, and who signs a name.
    fn signing(&mut self, case: &Case<'_>) {
        let mut need = |role, has: fn(&Pejabat) -> bool, key| {
            let present = has(signature::official(case.officials, role));
            self.unless(present, &format!("pejabat.{}.{key}", signature::name(role)));
        };
        for line in &case.signature.chain {
            need(line.role, |official| official.jabatan.is_some(), "jabatan");
        }
        need(
            case.signature.signer(),
            |official| official.nama.is_some(),
            "nama",
        );
    }

    fn recommending(&mut self, case: &Case<'_>) {
        let rekomendasi = &case.cycle.rekomendasi;
        self.unless(!rekomendasi.butir.is_empty(), "rekomendasi.butir");
        for (index, butir) in rekomendasi.butir.indexed() {
            let key = format!("rekomendasi.butir[{index}].uraian");
            self.unless(butir.uraian.is_some(), &key);
        }
    }

    fn subject_and_annexes(&mut self, case: &Case<'_>) {
        let nota_dinas = &case.cycle.nota_dinas;
        self.unless(nota_dinas.hal.is_some(), "nota_dinas.hal");
        for (index, lampiran) in nota_dinas.lampiran_lain.indexed() {
            let key = format!("nota_dinas.lampiran_lain[{index}]");
            self.unless(lampiran.judul.is_some(), &format!("{key}.judul"));
            self.unless(lampiran.isi.is_some(), &format!("{key}.isi"));
        }
    }
}
