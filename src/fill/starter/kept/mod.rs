//! What stays the same from one cycle to the next.

mod about;

use jiff::civil::Date;

use crate::{
    cycle::{
        Arahan, Cycle, Exact, Laporan, NotaDinas, Notulensi, ParaPejabat, Pendahuluan, Pengantar,
        Peran, Peserta, Rapat, Undangan,
    },
    rules::institutions::{self, Instansi},
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
                tanda_tangan: old.rapat.undangan.tanda_tangan,
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
            pengantar: Pengantar {
                melalui: old.laporan.pengantar.melalui.clone(),
                penutup: old_one.standing(old.laporan.pengantar.penutup.as_ref()),
                tembusan: old.laporan.pengantar.tembusan.clone(),
                ..Pengantar::default()
            },
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

/// Leaves out the titles that a profile supplies: by the date of a document it knows the right
/// one. `profiles` are those of the house, and one of them is in force `today`.
pub fn leave_out_supplied_titles(officials: &mut ParaPejabat, profiles: &[Instansi], today: Date) {
    let Ok(profile) = institutions::choose(profiles, None, today) else {
        return;
    };
    for role in Peran::ALL {
        if profile.supplied(role, today).is_none() {
            continue;
        }
        let own = officials.of_mut(role);
        let is_supplied = |title: &Option<Exact>| {
            title
                .as_ref()
                .is_some_and(|title| profiles.iter().any(|profile| profile.calls(role, title)))
        };
        if is_supplied(&own.jabatan) {
            own.jabatan = None;
        }
        if is_supplied(&own.sebutan) {
            own.sebutan = None;
        }
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
