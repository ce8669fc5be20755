//! The documents of the SOP: one row each, with its template, who signs it and what it needs.

mod needs;

use jiff::civil::Date;

use crate::{
    cycle::{Cycle, ParaPejabat, Pengantar, Peran, PeranAtau, TandaTangan, Tanggal},
    rules::{institutions::Instansi, signature::Signature},
};
use needs::Case;

/// A kind of document that a cycle yields.
#[derive(Debug, Clone, Copy)]
pub struct Document {
    /// As on the command line.
    pub name: &'static str,
    /// Its file's name, without ending.
    pub file_stem: &'static str,
    /// Step of SOP OT.01.02-001-053.De.2.
    pub step: u8,
    /// Name of its template.
    pub template: &'static str,
    own_date: fn(&Cycle) -> Option<Tanggal>,
    /// Who signs it, and in what form.
    signature: fn(&Cycle, &ParaPejabat, &Instansi) -> Signature,
    /// What is missing of what the SOP calls "Kelengkapan", as keys.
    missing: fn(&Case<'_>) -> Vec<String>,
    /// Whether the e-office makes it instead.
    in_srikandi: fn(&Cycle) -> bool,
}

/// Every document, in the order of the SOP.
pub const DOCUMENTS: &[Document] = &[
    DISPOSISI,
    BAHAN,
    PENELITIAN,
    UNDANGAN,
    NOTULA,
    LAPORAN,
    PENGANTAR,
    REKOMENDASI,
    KONSEP,
    NOTA_DINAS,
];

/// Step 1: the Deputi's disposisi to the Asdep, a form of one page.
pub const DISPOSISI: Document = Document {
    name: "disposisi",
    file_stem: "1-disposisi",
    step: 1,
    template: "disposisi.xml",
    own_date: |cycle| cycle.arahan.tanggal,
    signature: by_deputi,
    missing: needs::disposisi,
    in_srikandi: |_| false,
};

/// Step 2: the Asdep's material on the issue, with the list of its data.
pub const BAHAN: Document = Document {
    name: "bahan",
    file_stem: "2-bahan",
    step: 2,
    template: "bahan.xml",
    own_date: |cycle| cycle.bahan.tanggal,
    signature: by_asdep,
    missing: needs::bahan,
    in_srikandi: |_| false,
};

/// Step 3: the Deputi examines the material: the gate of the SOP.
pub const PENELITIAN: Document = Document {
    name: "penelitian",
    file_stem: "3-penelitian",
    step: 3,
    template: "penelitian.xml",
    own_date: |cycle| cycle.decided()?.1.tanggal,
    signature: by_deputi,
    missing: needs::penelitian,
    in_srikandi: |_| false,
};

/// Step 4: the letter that calls the K/L to the meeting, with agenda and attendance list. The
/// Sesdep prepares it; the Deputi signs it unless the cycle says otherwise. With SRIKANDI it is
/// what is uploaded there, with placeholders.
pub const UNDANGAN: Document = Document {
    name: "undangan",
    file_stem: "4-undangan",
    step: 4,
    template: "undangan.xml",
    own_date: |cycle| cycle.rapat.undangan.tanggal,
    signature: |cycle, officials, instansi| {
        let letter = &cycle.rapat.undangan;
        let signer = letter.penandatangan.as_ref();
        Signature::by(signer, letter.tanda_tangan, officials, instansi)
    },
    missing: needs::undangan,
    in_srikandi: |_| false,
};

/// Step 5: the minutes of the meeting, signed by its chair and its note-taker.
pub const NOTULA: Document = Document {
    name: "notula",
    file_stem: "5-notula",
    step: 5,
    template: "notula.xml",
    own_date: |cycle| cycle.rapat.last_day(),
    // The template names the two who sign; the form is that of a wet signature.
    signature: by_deputi,
    missing: needs::notula,
    in_srikandi: |_| false,
};

/// Step 6: the Asdep's report of the meeting; the telaahan staf is its second part.
pub const LAPORAN: Document = Document {
    name: "laporan",
    file_stem: "6-laporan",
    step: 6,
    template: "laporan.xml",
    own_date: |cycle| cycle.laporan.tanggal,
    signature: by_asdep,
    missing: needs::laporan,
    in_srikandi: |_| false,
};

/// Step 6 as well: the nota dinas that carries the laporan to the Deputi, where the office writes
/// one.
pub const PENGANTAR: Document = Document {
    name: "pengantar",
    file_stem: "6-nota-dinas-pengantar",
    step: 6,
    template: "pengantar.xml",
    own_date: |cycle| cycle.laporan.pengantar.tanggal,
    // As in any nota dinas, pangkat and NIP stand beneath the name.
    signature: |_, officials, instansi| {
        let asdep = PeranAtau::Peran(Peran::Asdep);
        Signature::by(Some(&asdep), None, officials, instansi)
    },
    missing: needs::pengantar,
    in_srikandi: |_| false,
};

/// Step 7: the Deputi's rumusan rekomendasi with his disposisi to the Sesdep.
pub const REKOMENDASI: Document = Document {
    name: "rekomendasi",
    file_stem: "7-rekomendasi",
    step: 7,
    template: "rekomendasi.xml",
    own_date: |cycle| cycle.rekomendasi.tanggal,
    signature: by_deputi,
    missing: needs::rekomendasi,
    in_srikandi: |_| false,
};

/// Step 8: the Sesdep's draft of the nota dinas, with blanks for number and date, or the
/// placeholders that SRIKANDI fills.
pub const KONSEP: Document = Document {
    name: "konsep",
    file_stem: "8-konsep-nota-dinas",
    step: 8,
    template: "konsep.xml",
    own_date: |cycle| cycle.nota_dinas.tanggal,
    // Nothing has been signed: the block is that of a wet signature, whatever comes after, or
    // holds the placeholders of SRIKANDI.
    signature: |cycle, officials, instansi| {
        let letter = &cycle.nota_dinas;
        let in_srikandi = |way: &TandaTangan| *way == TandaTangan::Srikandi;
        let way = letter.tanda_tangan.filter(in_srikandi);
        Signature::by(letter.penandatangan.as_ref(), way, officials, instansi)
    },
    missing: needs::konsep,
    in_srikandi: |_| false,
};

/// Step 9: the Deputi signs the nota dinas to the Menko. With SRIKANDI, number, date and
/// signature are set there, and so is the final document.
pub const NOTA_DINAS: Document = Document {
    name: "nota-dinas",
    file_stem: "9-nota-dinas",
    step: 9,
    template: "nota-dinas.xml",
    own_date: |cycle| cycle.nota_dinas.tanggal,
    signature: |cycle, officials, instansi| {
        let letter = &cycle.nota_dinas;
        let signer = letter.penandatangan.as_ref();
        Signature::by(signer, letter.tanda_tangan, officials, instansi)
    },
    missing: needs::nota_dinas,
    in_srikandi: |cycle| cycle.nota_dinas.tanda_tangan == Some(TandaTangan::Srikandi),
};

/// Why a document cannot be made yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lacking {
    /// Keys that are missing, in the order of the SOP.
    Keys(Vec<String>),
    /// SRIKANDI makes it.
    InSrikandi,
    /// Not every office writes it, and nothing in the cycle asks for it: the group of keys that
    /// would.
    Unasked(&'static str),
}

impl Document {
    /// The date that decides its letterhead and stands in its properties: its own, else
    /// that of the last dated step, else 1 January of the cycle's year.
    #[must_use]
    pub fn date(&self, cycle: &Cycle) -> Option<Date> {
        let own = (self.own_date)(cycle).map(|date| date.0);
        own.or_else(|| cycle.last_date())
    }

    /// The date that it bears itself.
    #[must_use]
    pub fn own_date(&self, cycle: &Cycle) -> Option<Tanggal> {
        (self.own_date)(cycle)
    }

    /// The number that it bears; a konsep has a blank in its place, and what SRIKANDI signs a
    /// placeholder.
    #[must_use]
    pub fn number<'a>(&self, cycle: &'a Cycle) -> Option<&'a str> {
        match self.name {
            "disposisi" => cycle.arahan.nomor.as_deref(),
            "undangan" if is_undangan_in_srikandi(cycle) => None,
            "undangan" => cycle.rapat.undangan.nomor.as_deref(),
            "laporan" => cycle.laporan.nomor.as_deref(),
            "pengantar" => cycle.laporan.pengantar.nomor.as_deref(),
            "nota-dinas" => cycle.nota_dinas.nomor.as_deref(),
            _ => None,
        }
    }

    /// What it is about: the hal of a letter, the issue of all else.
    #[must_use]
    pub fn subject<'a>(&self, cycle: &'a Cycle) -> Option<&'a str> {
        let hal = match self.name {
            "undangan" => &cycle.rapat.undangan.hal,
            "pengantar" => &cycle.laporan.pengantar.hal,
            "konsep" | "nota-dinas" => &cycle.nota_dinas.hal,
            _ => &None,
        };
        hal.as_deref().or(cycle.siklus.isu.as_deref())
    }

    /// Who signs it, and in what form.
    #[must_use]
    pub fn signature(
        &self,
        cycle: &Cycle,
        officials: &ParaPejabat,
        instansi: &Instansi,
    ) -> Signature {
        (self.signature)(cycle, officials, instansi)
    }

    /// What is still missing to make it, if anything.
    #[must_use]
    pub fn lacking(&self, cycle: &Cycle, instansi: &Instansi, date: Date) -> Option<Lacking> {
        if (self.in_srikandi)(cycle) {
            return Some(Lacking::InSrikandi);
        }
        if self.name == PENGANTAR.name && cycle.laporan.pengantar == Pengantar::default() {
            return Some(Lacking::Unasked("laporan.pengantar"));
        }
        let officials = instansi.officials(&cycle.pejabat, date);
        let missing = (self.missing)(&Case {
            cycle,
            officials: &officials,
            signature: &self.signature(cycle, &officials, instansi),
        });
        (!missing.is_empty()).then_some(Lacking::Keys(missing))
    }
}

/// Whether the invitation is numbered, dated and signed in the e-office.
pub(crate) fn is_undangan_in_srikandi(cycle: &Cycle) -> bool {
    cycle.rapat.undangan.tanda_tangan == Some(TandaTangan::Srikandi)
}

fn by_asdep(_: &Cycle, officials: &ParaPejabat, _: &Instansi) -> Signature {
    Signature::own(Peran::Asdep, officials)
}

fn by_deputi(_: &Cycle, officials: &ParaPejabat, _: &Instansi) -> Signature {
    Signature::own(Peran::Deputi, officials)
}
