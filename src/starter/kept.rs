//! What stays the same from one cycle to the next.

use crate::{
    bulan::BULAN,
    cycle::{
        Arahan, Cycle, Laporan, List, NotaDinas, Notulensi, Pendahuluan, Pengantar, Peserta,
        Phrase, Prose, Rapat, Undangan,
    },
};

/// Officials, K/L and standing texts. Dates, numbers, attendance and what was decided
/// belong to the old cycle alone, and so does a text that names a day.
#[must_use]
pub fn kept(old: &Cycle) -> Cycle {
    let pendahuluan = &old.laporan.pendahuluan;
    Cycle {
        pejabat: old.pejabat.clone(),
        arahan: Arahan {
            dasar: timeless(&old.arahan.dasar),
            penerima: old.arahan.penerima.clone(),
            ..Arahan::default()
        },
        rapat: Rapat {
            undangan: Undangan {
                tembusan: old.rapat.undangan.tembusan.clone(),
                penandatangan: old.rapat.undangan.penandatangan.clone(),
                ..Undangan::default()
            },
            zona: old.rapat.zona,
            pimpinan: old.rapat.pimpinan.clone(),
            peserta: old.rapat.peserta.iter().map(invited).collect(),
            ..Rapat::default()
        },
        notulensi: Notulensi {
            notulis: old.notulensi.notulis.clone(),
            penutup: standing(old.notulensi.penutup.as_ref()),
            ..Notulensi::default()
        },
        laporan: Laporan {
            pendahuluan: Pendahuluan {
                // What this meeting was about.
                umum: None,
                maksud_tujuan: standing(pendahuluan.maksud_tujuan.as_ref()),
                ruang_lingkup: standing(pendahuluan.ruang_lingkup.as_ref()),
                dasar: timeless(&pendahuluan.dasar),
            },
            penutup: standing(old.laporan.penutup.as_ref()),
            pengantar: Pengantar {
                melalui: old.laporan.pengantar.melalui.clone(),
                penutup: standing(old.laporan.pengantar.penutup.as_ref()),
                tembusan: old.laporan.pengantar.tembusan.clone(),
                ..Pengantar::default()
            },
            ..Laporan::default()
        },
        nota_dinas: NotaDinas {
            melalui: old.nota_dinas.melalui.clone(),
            pembuka: standing(old.nota_dinas.pembuka.as_ref()),
            penutup: standing(old.nota_dinas.penutup.as_ref()),
            tembusan: old.nota_dinas.tembusan.clone(),
            penandatangan: old.nota_dinas.penandatangan.clone(),
            paraf: old.nota_dinas.paraf.clone(),
            tanda_tangan: old.nota_dinas.tanda_tangan,
            ..NotaDinas::default()
        },
        ..Cycle::default()
    }
}

/// The institution is invited again; whom it sends is not known.
fn invited(old: &Peserta) -> Peserta {
    Peserta {
        kl: old.kl.clone(),
        jabatan: old.jabatan.clone(),
        ..Peserta::default()
    }
}

fn timeless(texts: &List<Phrase>) -> List<Phrase> {
    let kept = texts.iter().filter(|text| !names_a_day(text));
    kept.cloned().collect()
}

fn standing(text: Option<&Prose>) -> Option<Prose> {
    text.filter(|text| !names_a_day(text)).cloned()
}

/// “5 Februari 2024”; a law's “Tahun 2014” is no day.
fn names_a_day(text: &str) -> bool {
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    words.windows(2).any(|pair| {
        let month = BULAN
            .iter()
            .any(|month| month.eq_ignore_ascii_case(pair[1]));
        month && is_number(pair[0])
    })
}
