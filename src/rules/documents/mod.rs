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
    /// Its file's name, without the number of its step and without ending.
    pub stem: &'static str,
    /// The name of the document along with which it goes, where it is no output of a step itself.
    pub along_with: Option<&'static str>,
    /// Name of its template.
    pub template: &'static str,
    own_date: fn(&Cycle) -> Option<Tanggal>,
    /// The minutes that its step took, where the section of the step says so.
    minutes: fn(&Cycle) -> Option<u32>,
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
    DAFTAR_HADIR,
    NOTULA,
    LAPORAN,
    PENGANTAR,
    REKOMENDASI,
    KONSEP,
    NOTA_DINAS,
];

/// The Deputi's disposisi to the Asdep, a form of one page.
pub const DISPOSISI: Document = Document {
    name: "disposisi",
    stem: "disposisi",
    along_with: None,
    template: "disposisi.xml",
    own_date: |cycle| cycle.arahan.tanggal,
    minutes: |cycle| cycle.arahan.lama_menit,
    signature: by_deputi,
    missing: needs::disposisi,
    in_srikandi: |_| false,
};

/// The Asdep's material on the issue, with the list of its data.
pub const BAHAN: Document = Document {
    name: "bahan",
    stem: "bahan",
    along_with: None,
    template: "bahan.xml",
    own_date: |cycle| cycle.bahan.tanggal,
    minutes: |cycle| cycle.bahan.lama_menit,
    signature: by_asdep,
    missing: needs::bahan,
    in_srikandi: |_| false,
};

/// The Deputi examines the material: the gate of the SOP.
pub const PENELITIAN: Document = Document {
    name: "penelitian",
    stem: "penelitian",
    along_with: None,
    template: "penelitian.xml",
    own_date: |cycle| cycle.decided()?.1.tanggal,
    minutes: Cycle::minutes_of_rounds,
    signature: by_deputi,
    missing: needs::penelitian,
    in_srikandi: |_| false,
};

/// The letter that calls the K/L to the meeting, with the agenda. The
/// Sesdep prepares it; the Deputi signs it unless the cycle says otherwise. With SRIKANDI it is
/// what is uploaded there, with placeholders.
pub const UNDANGAN: Document = Document {
    name: "undangan",
    stem: "undangan",
    along_with: None,
    template: "undangan.xml",
    own_date: |cycle| cycle.rapat.undangan.tanggal,
    minutes: |cycle| cycle.rapat.undangan.lama_menit,
    signature: |cycle, officials, instansi| {
        let letter = &cycle.rapat.undangan;
        let signer = letter.penandatangan.as_ref();
        Signature::by(signer, letter.tanda_tangan, officials, instansi)
    },
    missing: needs::undangan,
    in_srikandi: |_| false,
};

/// The list that those present in the room sign. It lies there and goes with no letter, least of
/// all with one that is signed electronically.
pub const DAFTAR_HADIR: Document = Document {
    name: "daftar-hadir",
    stem: "daftar-hadir",
    along_with: Some("undangan"),
    template: "daftar-hadir.xml",
    own_date: |cycle| cycle.rapat.tanggal,
    minutes: |cycle| cycle.rapat.undangan.lama_menit,
    // Nobody signs for it.
    signature: by_deputi,
    missing: needs::daftar_hadir,
    in_srikandi: |_| false,
};

/// The minutes of the meeting, signed by its chair and its note-taker.
pub const NOTULA: Document = Document {
    name: "notula",
    stem: "notula",
    along_with: None,
    template: "notula.xml",
    own_date: |cycle| cycle.rapat.last_day(),
    minutes: |cycle| cycle.notulensi.lama_menit,
    // The template names the two who sign; the form is that of a wet signature.
    signature: by_deputi,
    missing: needs::notula,
    in_srikandi: |_| false,
};

/// The Asdep's report of the meeting; the telaahan staf is its second part.
pub const LAPORAN: Document = Document {
    name: "laporan",
    stem: "laporan",
    along_with: None,
    template: "laporan.xml",
    own_date: |cycle| cycle.laporan.tanggal,
    minutes: |cycle| cycle.laporan.lama_menit,
    signature: by_asdep,
    missing: needs::laporan,
    in_srikandi: |_| false,
};

/// The nota dinas that carries the laporan to the Deputi, where the office writes
/// one.
pub const PENGANTAR: Document = Document {
    name: "pengantar",
    stem: "nota-dinas-pengantar",
    along_with: Some("laporan"),
    template: "pengantar.xml",
    own_date: |cycle| cycle.laporan.pengantar.tanggal,
    minutes: |cycle| cycle.laporan.lama_menit,
    // As in any nota dinas, pangkat and NIP stand beneath the name.
    signature: |_, officials, instansi| {
        let asdep = PeranAtau::Peran(Peran::Asdep);
        Signature::by(Some(&asdep), None, officials, instansi)
    },
    missing: needs::pengantar,
    in_srikandi: |_| false,
};

/// The Deputi's rumusan rekomendasi with his disposisi to the Sesdep.
pub const REKOMENDASI: Document = Document {
    name: "rekomendasi",
    stem: "rekomendasi",
    along_with: None,
    template: "rekomendasi.xml",
    own_date: |cycle| cycle.rekomendasi.tanggal,
    minutes: |cycle| cycle.rekomendasi.lama_menit,
    signature: by_deputi,
    missing: needs::rekomendasi,
    in_srikandi: |_| false,
};

/// The Sesdep's draft of the nota dinas, with blanks for number and date, or the
/// placeholders that SRIKANDI fills.
pub const KONSEP: Document = Document {
    name: "konsep",
    stem: "konsep-nota-dinas",
    along_with: None,
    template: "konsep.xml",
    own_date: |cycle| cycle.nota_dinas.tanggal,
    minutes: |cycle| cycle.nota_dinas.lama_menit_konsep,
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

/// The Deputi signs the nota dinas to the Menko. With SRIKANDI, number, date and
/// signature are set there, and so is the final document.
pub const NOTA_DINAS: Document = Document {
    name: "nota-dinas",
    stem: "nota-dinas",
    along_with: None,
    template: "nota-dinas.xml",
    own_date: |cycle| cycle.nota_dinas.tanggal,
    minutes: |cycle| cycle.nota_dinas.lama_menit,
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
    /// Not every cycle has it, and nothing in this one asks for it: the key, or the group of keys,
    /// that would.
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

    /// The minutes that its step took, where the cycle says so.
    #[must_use]
    pub fn minutes(&self, cycle: &Cycle) -> Option<u32> {
        (self.minutes)(cycle)
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
        if self.name == DAFTAR_HADIR.name && cycle.rapat.is_online_only() {
            return Some(Lacking::Unasked("rapat.tempat"));
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
