//! What stays the same from one cycle to the next.

mod about;

use crate::cycle::{
    Arahan, Cycle, Laporan, NotaDinas, Notulensi, Pendahuluan, Peserta, Rapat, Undangan,
};

/// Officials, K/L and standing texts. Dates, numbers, attendance and what was decided
/// belong to the old cycle alone, and so does a text that speaks of it.
#[must_use]
pub fn kept(old: &Cycle) -> Cycle {
    let pendahuluan = &old.laporan.pendahuluan;
    let old_one = about::Old::of(old);
    Cycle {
        pejabat: old.pejabat.clone(),
        arahan: Arahan {
            dasar: old_one.timeless(&old.arahan.dasar),
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
            penutup: old_one.standing(old.notulensi.penutup.as_ref()),
            ..Notulensi::default()
        },
        laporan: Laporan {
            pendahuluan: Pendahuluan {
                // What this meeting was about.
                umum: None,
                maksud_tujuan: old_one.standing(pendahuluan.maksud_tujuan.as_ref()),
                ruang_lingkup: old_one.standing(pendahuluan.ruang_lingkup.as_ref()),
                dasar: old_one.timeless(&pendahuluan.dasar),
            },
            penutup: old_one.standing(old.laporan.penutup.as_ref()),
            ..Laporan::default()
        },
        nota_dinas: NotaDinas {
            melalui: old.nota_dinas.melalui.clone(),
            pembuka: old_one.standing(old.nota_dinas.pembuka.as_ref()),
            penutup: old_one.standing(old.nota_dinas.penutup.as_ref()),
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
