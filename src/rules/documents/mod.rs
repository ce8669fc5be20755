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
    /// The date that it bears itself.
    pub own_date: fn(&Cycle) -> Option<Tanggal>,
    /// The number that it bears; a konsep has a blank in its place, and what SRIKANDI signs a
    /// placeholder.
    pub number: fn(&Cycle) -> Option<&str>,
    /// Its hal, where it has one.
    hal: fn(&Cycle) -> Option<&str>,
    /// The minutes that its step took, where the section of the step says so.
    pub minutes: fn(&Cycle) -> Option<u32>,
    /// Who signs it, and in what form.
    pub signature: fn(&Cycle, &ParaPejabat, &Instansi) -> Signature,
    /// Tells what is missing of what the SOP calls "Kelengkapan", as keys.
    missing: fn(&mut Case<'_>),
    /// Whether the e-office makes it instead.
    in_srikandi: fn(&Cycle) -> bool,
    /// The key that would ask for it, where not every cycle has it and this one does not ask.
    unasked: fn(&Cycle) -> Option<&'static str>,
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

/// What most documents are: the output of a step, signed by the Deputi on paper.
const COMMON: Document = Document {
    name: "",
    stem: "",
    along_with: None,
    template: "",
    own_date: |_| None,
    number: |_| None,
    hal: |_| None,
    minutes: |_| None,
    signature: by_deputi,
    missing: |_| {},
    in_srikandi: |_| false,
    unasked: |_| None,
};

/// The Deputi's disposisi to the Asdep, a form of one page.
pub const DISPOSISI: Document = Document {
    name: "disposisi",
    stem: "disposisi",
    template: "disposisi.xml",
    own_date: |cycle| cycle.arahan.tanggal,
    number: |cycle| cycle.arahan.nomor.as_deref(),
    minutes: |cycle| cycle.arahan.lama_menit,
    missing: needs::disposisi,
    ..COMMON
};

/// The Asdep's material on the issue, with the list of its data.
pub const BAHAN: Document = Document {
    name: "bahan",
    stem: "bahan",
    template: "bahan.xml",
    own_date: |cycle| cycle.bahan.tanggal,
    minutes: |cycle| cycle.bahan.lama_menit,
    signature: by_asdep,
    missing: needs::bahan,
    ..COMMON
};

/// The Deputi examines the material: the gate of the SOP.
pub const PENELITIAN: Document = Document {
    name: "penelitian",
    stem: "penelitian",
    template: "penelitian.xml",
    own_date: |cycle| cycle.decided()?.1.tanggal,
    minutes: Cycle::minutes_of_rounds,
    missing: needs::penelitian,
    ..COMMON
};

/// The letter that calls the K/L to the meeting, with the agenda. The
/// Sesdep prepares it; the Deputi signs it unless the cycle says otherwise. With SRIKANDI it is
/// what is uploaded there, with placeholders.
pub const UNDANGAN: Document = Document {
    name: "undangan",
    stem: "undangan",
    template: "undangan.xml",
    own_date: |cycle| cycle.rapat.undangan.tanggal,
    number: |cycle| {
        let number = cycle.rapat.undangan.nomor.as_deref();
        number.filter(|_| !is_undangan_in_srikandi(cycle))
    },
    hal: |cycle| cycle.rapat.undangan.hal.as_deref(),
    minutes: |cycle| cycle.rapat.undangan.lama_menit,
    signature: |cycle, officials, instansi| {
        let letter = &cycle.rapat.undangan;
        let signer = letter.penandatangan.as_ref();
        Signature::by(signer, letter.tanda_tangan, officials, instansi)
    },
    missing: needs::undangan,
    ..COMMON
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
    missing: needs::daftar_hadir,
    unasked: |cycle| cycle.rapat.is_online_only().then_some("rapat.tempat"),
    ..COMMON
};

/// The minutes of the meeting, signed by its chair and its note-taker.
pub const NOTULA: Document = Document {
    name: "notula",
    stem: "notula",
    template: "notula.xml",
    own_date: |cycle| cycle.rapat.last_day(),
    minutes: |cycle| cycle.notulensi.lama_menit,
    // The template names the two who sign; the form is that of a wet signature.
    missing: needs::notula,
    ..COMMON
};

/// The Asdep's report of the meeting; the telaahan staf is its second part.
pub const LAPORAN: Document = Document {
    name: "laporan",
    stem: "laporan",
    template: "laporan.xml",
    own_date: |cycle| cycle.laporan.tanggal,
    number: |cycle| cycle.laporan.nomor.as_deref(),
    minutes: |cycle| cycle.laporan.lama_menit,
    signature: by_asdep,
    missing: needs::laporan,
    ..COMMON
};

/// The nota dinas that carries the laporan to the Deputi, where the office writes
/// one.
pub const PENGANTAR: Document = Document {
    name: "pengantar",
    stem: "nota-dinas-pengantar",
    along_with: Some("laporan"),
    template: "pengantar.xml",
    own_date: |cycle| cycle.laporan.pengantar.tanggal,
    number: |cycle| cycle.laporan.pengantar.nomor.as_deref(),
    hal: |cycle| cycle.laporan.pengantar.hal.as_deref(),
    minutes: |cycle| cycle.laporan.lama_menit,
    // As in any nota dinas, pangkat and NIP stand beneath the name.
    signature: |_, officials, instansi| {
        let asdep = PeranAtau::Peran(Peran::Asdep);
        Signature::by(Some(&asdep), None, officials, instansi)
    },
    missing: needs::pengantar,
    unasked: |cycle| {
        let is_absent = cycle.laporan.pengantar == Pengantar::default();
        is_absent.then_some("laporan.pengantar")
    },
    ..COMMON
};

/// The Deputi's rumusan rekomendasi with his disposisi to the Sesdep.
pub const REKOMENDASI: Document = Document {
    name: "rekomendasi",
    stem: "rekomendasi",
    template: "rekomendasi.xml",
    own_date: |cycle| cycle.rekomendasi.tanggal,
    minutes: |cycle| cycle.rekomendasi.lama_menit,
    missing: needs::rekomendasi,
    ..COMMON
};

/// The Sesdep's draft of the nota dinas, with blanks for number and date, or the
/// placeholders that SRIKANDI fills.
pub const KONSEP: Document = Document {
    name: "konsep",
    stem: "konsep-nota-dinas",
    template: "konsep.xml",
    own_date: |cycle| cycle.nota_dinas.tanggal,
    hal: |cycle| cycle.nota_dinas.hal.as_deref(),
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
    ..COMMON
};

/// The Deputi signs the nota dinas to the Menko. With SRIKANDI, number, date and
/// signature are set there, and so is the final document.
pub const NOTA_DINAS: Document = Document {
    name: "nota-dinas",
    stem: "nota-dinas",
    template: "nota-dinas.xml",
    own_date: |cycle| cycle.nota_dinas.tanggal,
    number: |cycle| cycle.nota_dinas.nomor.as_deref(),
    hal: |cycle| cycle.nota_dinas.hal.as_deref(),
    minutes: |cycle| cycle.nota_dinas.lama_menit,
    signature: |cycle, officials, instansi| {
        let letter = &cycle.nota_dinas;
        let signer = letter.penandatangan.as_ref();
        Signature::by(signer, letter.tanda_tangan, officials, instansi)
    },
    missing: needs::nota_dinas,
    in_srikandi: |cycle| cycle.nota_dinas.tanda_tangan == Some(TandaTangan::Srikandi),
    ..COMMON
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

    /// What it is about: the hal of a letter, the issue of all else.
    #[must_use]
    pub fn subject<'a>(&self, cycle: &'a Cycle) -> Option<&'a str> {
        (self.hal)(cycle).or(cycle.siklus.isu.as_deref())
    }

    /// What is still missing to make it, if anything.
    #[must_use]
    pub fn lacking(&self, cycle: &Cycle, instansi: &Instansi, date: Date) -> Option<Lacking> {
        if (self.in_srikandi)(cycle) {
            return Some(Lacking::InSrikandi);
        }
        if let Some(key) = (self.unasked)(cycle) {
            return Some(Lacking::Unasked(key));
        }
        let officials = instansi.officials(&cycle.pejabat, date);
        let mut case = Case {
            cycle,
            officials: &officials,
            signature: &(self.signature)(cycle, &officials, instansi),
            missing: Vec::new(),
        };
        (self.missing)(&mut case);
        (!case.missing.is_empty()).then_some(Lacking::Keys(case.missing))
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
