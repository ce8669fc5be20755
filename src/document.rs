//! The documents of the SOP: one row each, with its template and what it needs.

use std::fmt;

use jiff::civil::Date;

use crate::{
    cycle::{Cycle, ParaPejabat, Pejabat, TandaTangan},
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
    needs: &'static [Need],
}

/// Every document, in the order of the SOP.
pub const DOCUMENTS: &[Document] = &[NOTA_DINAS];

/// Step 9: the Deputi signs the nota dinas to the Menko.
pub const NOTA_DINAS: Document = Document {
    name: "nota-dinas",
    step: 9,
    template: "nota-dinas.xml",
    needs: &[
        Need {
            key: "pejabat.menko.jabatan",
            met: |case| case.officials.menko.jabatan.is_some(),
        },
        Need {
            key: "pejabat.deputi.jabatan",
            met: |case| case.officials.deputi.jabatan.is_some(),
        },
        Need {
            key: "rekomendasi.butir",
            met: |case| !case.cycle.rekomendasi.butir.is_empty(),
        },
        Need {
            key: "nota_dinas.hal",
            met: |case| case.cycle.nota_dinas.hal.is_some(),
        },
        Need {
            key: "nota_dinas.nomor",
            met: |case| case.cycle.nota_dinas.nomor.is_some(),
        },
        Need {
            key: "nota_dinas.tanggal",
            met: |case| case.cycle.nota_dinas.tanggal.is_some(),
        },
    ],
};

/// A key that a document cannot do without (the SOP's "Kelengkapan").
#[derive(Clone, Copy)]
struct Need {
    key: &'static str,
    met: fn(&Case<'_>) -> bool,
}

impl fmt::Debug for Need {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key)
    }
}

/// A cycle as a document sees it.
struct Case<'a> {
    cycle: &'a Cycle,
    officials: &'a ParaPejabat,
}

/// Why a document cannot be made yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lacking {
    /// Keys that are missing, in the order of the SOP.
    Keys(Vec<String>),
    /// SRIKANDI makes the final nota dinas: number, date and signature are set there.
    MadeBySrikandi,
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
        let dated = [
            cycle.nota_dinas.tanggal,
            cycle.rekomendasi.tanggal,
            cycle.laporan.tanggal,
            cycle.rapat.tanggal,
            cycle
                .penelitian
                .as_ref()
                .and_then(|rounds| rounds.last()?.tanggal),
            cycle.bahan.tanggal,
            cycle.arahan.tanggal,
        ];
        let last = dated.into_iter().flatten().next().map(|tanggal| tanggal.0);
        last.or_else(|| Date::new(cycle.siklus.tahun?, 1, 1).ok())
    }

    /// What is still missing to make it, if anything.
    #[must_use]
    pub fn lacking(&self, cycle: &Cycle, instansi: &Instansi, date: Date) -> Option<Lacking> {
        if cycle.nota_dinas.tanda_tangan == Some(TandaTangan::Srikandi) {
            return Some(Lacking::MadeBySrikandi);
        }
        let officials = instansi.officials(&cycle.pejabat, date);
        let case = Case {
            cycle,
            officials: &officials,
        };
        let mut missing: Vec<String> = self
            .needs
            .iter()
            .filter(|need| !(need.met)(&case))
            .map(|need| need.key.to_owned())
            .collect();
        missing.extend(signing_officials(cycle, &officials, instansi));
        missing.dedup();
        (!missing.is_empty()).then_some(Lacking::Keys(missing))
    }
}

/// Whoever stands in the signature block needs a jabatan, and who signs a name.
fn signing_officials(cycle: &Cycle, officials: &ParaPejabat, instansi: &Instansi) -> Vec<String> {
    let signature = Signature::of(&cycle.nota_dinas, officials, instansi);
    let lacks = |role, has: fn(&Pejabat) -> bool, key: &str| {
        let lacking = !has(signature::official(officials, role));
        lacking.then(|| format!("pejabat.{}.{key}", signature::name(role)))
    };
    let jabatan = signature
        .chain
        .iter()
        .filter_map(|(role, _)| lacks(*role, |p| p.jabatan.is_some(), "jabatan"));
    let nama = lacks(signature.signer(), |p| p.nama.is_some(), "nama");
    jabatan.chain(nama).collect()
}
