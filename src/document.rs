//! The documents of the SOP: one row each, with its template and what it needs.

use jiff::civil::Date;

use crate::{
    cycle::{Cycle, ParaPejabat, Pejabat, TandaTangan, Tanggal},
    fill::signature::{self, Signature},
    instansi::Instansi,
};

/// A kind of document that a cycle yields.
#[derive(Debug, Clone, Copy)]
pub struct Document {
    /// As on the command line.
    pub name: &'static str,
    /// Step of SOP OT.01.02-001-053.De.2.
    pub step: u8,
    /// Name of its template.
    pub template: &'static str,
    own_date: fn(&Cycle) -> Option<Tanggal>,
    /// What is missing of what the SOP calls "Kelengkapan", as keys.
    missing: fn(&Case<'_>) -> Vec<String>,
    /// Whether the e-office makes it instead.
    in_srikandi: fn(&Cycle) -> bool,
}

/// Every document, in the order of the SOP.
pub const DOCUMENTS: &[Document] = &[NOTA_DINAS];

/// Step 9: the Deputi signs the nota dinas to the Menko. With SRIKANDI, number, date and
/// signature are set there, and so is the final document.
pub const NOTA_DINAS: Document = Document {
    name: "nota-dinas",
    step: 9,
    template: "nota-dinas.xml",
    own_date: |cycle| cycle.nota_dinas.tanggal,
    missing: nota_dinas_lacks,
    in_srikandi: |cycle| cycle.nota_dinas.tanda_tangan == Some(TandaTangan::Srikandi),
};

/// A cycle as a document sees it: with the officials of its date.
struct Case<'a> {
    cycle: &'a Cycle,
    officials: &'a ParaPejabat,
    signature: &'a Signature,
}

/// Why a document cannot be made yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lacking {
    /// Keys that are missing, in the order of the SOP.
    Keys(Vec<String>),
    /// SRIKANDI makes it.
    InSrikandi,
}

impl Document {
    /// File name without its ending, such as `9-nota-dinas`.
    #[must_use]
    pub fn file_stem(&self) -> String {
        format!("{}-{}", self.step, self.name)
    }

    /// The date that decides its letterhead and stands in its properties: its own, else
    /// that of the last dated step, else 1 January of the cycle's year.
    #[must_use]
    pub fn date(&self, cycle: &Cycle) -> Option<Date> {
        let own = (self.own_date)(cycle);
        let last = || cycle.dated_steps().pop().map(|(_, date)| date);
        let new_year = || Date::new(cycle.siklus.tahun?, 1, 1).ok();
        own.or_else(last).map(|date| date.0).or_else(new_year)
    }

    /// What is still missing to make it, if anything.
    #[must_use]
    pub fn lacking(&self, cycle: &Cycle, instansi: &Instansi, date: Date) -> Option<Lacking> {
        if (self.in_srikandi)(cycle) {
            return Some(Lacking::InSrikandi);
        }
        let officials = instansi.officials(&cycle.pejabat, date);
        let signature = Signature::of(&cycle.nota_dinas, &officials, instansi);
        let missing = (self.missing)(&Case {
            cycle,
            officials: &officials,
            signature: &signature,
        });
        (!missing.is_empty()).then_some(Lacking::Keys(missing))
    }
}

fn nota_dinas_lacks(case: &Case<'_>) -> Vec<String> {
    let mut missing = Missing::default();
    let (rekomendasi, nota_dinas) = (&case.cycle.rekomendasi, &case.cycle.nota_dinas);
    missing.unless(
        case.officials.menko.jabatan.is_some(),
        "pejabat.menko.jabatan",
    );
    missing.unless(
        case.officials.deputi.jabatan.is_some(),
        "pejabat.deputi.jabatan",
    );
    missing.signing(case);
    missing.unless(!rekomendasi.butir.is_empty(), "rekomendasi.butir");
    for (index, butir) in rekomendasi.butir.indexed() {
        let key = format!("rekomendasi.butir[{index}].uraian");
        missing.unless(butir.uraian.is_some(), &key);
    }
    missing.unless(nota_dinas.nomor.is_some(), "nota_dinas.nomor");
    missing.unless(nota_dinas.tanggal.is_some(), "nota_dinas.tanggal");
    missing.unless(nota_dinas.hal.is_some(), "nota_dinas.hal");
    for (index, lampiran) in nota_dinas.lampiran_lain.indexed() {
        let key = format!("nota_dinas.lampiran_lain[{index}]");
        missing.unless(lampiran.judul.is_some(), &format!("{key}.judul"));
        missing.unless(lampiran.isi.is_some(), &format!("{key}.isi"));
    }
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
}
