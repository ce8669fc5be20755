//! What each document needs: the SOP's column "Kelengkapan", as keys of the cycle file.

use crate::{
    cycle::{Cycle, Notulensi, ParaPejabat, Pejabat, Peran, PeranAtau, Telaahan},
    rules::signature::Signature,
};

/// A cycle as a document sees it: with the officials of its date.
pub(super) struct Case<'a> {
    pub cycle: &'a Cycle,
    pub officials: &'a ParaPejabat,
    pub signature: &'a Signature,
}

/// Step 1.
pub(super) fn disposisi(case: &Case<'_>) -> Vec<String> {
    let mut missing = Missing::default();
    let arahan = &case.cycle.arahan;
    missing.signing(case);
    missing.unless(!arahan.isi.is_empty(), "arahan.isi");
    missing.unless(arahan.tanggal.is_some(), "arahan.tanggal");
    if arahan.penerima.is_empty() {
        missing.jabatan(case, Peran::Asdep);
    }
    for (index, penerima) in arahan.penerima.indexed() {
        match penerima {
            PeranAtau::Peran(role) => missing.jabatan(case, *role),
            PeranAtau::Rinci(person) => {
                let named = person.jabatan.is_some() || person.nama.is_some();
                missing.unless(named, &format!("arahan.penerima[{index}].jabatan"));
            }
        }
    }
    missing.0
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

/// Step 3.
pub(super) fn penelitian(case: &Case<'_>) -> Vec<String> {
    let mut missing = Missing::default();
    missing.signing(case);
    if let Some((key, round)) = case.cycle.decided() {
        missing.unless(round.tanggal.is_some(), &format!("{key}.tanggal"));
    } else {
        let last = case.cycle.rounds().pop();
        let key = last.map_or_else(|| "penelitian".to_owned(), |(key, _)| key);
        missing.unless(false, &format!("{key}.keputusan"));
    }
    missing.0
}

/// Step 4: a letter that does not say where and when calls nobody.
pub(super) fn undangan(case: &Case<'_>) -> Vec<String> {
    let mut missing = Missing::default();
    let rapat = &case.cycle.rapat;
    missing.signing(case);
    if !case.signature.in_srikandi {
        missing.unless(rapat.undangan.nomor.is_some(), "rapat.undangan.nomor");
        missing.unless(rapat.undangan.tanggal.is_some(), "rapat.undangan.tanggal");
    }
    missing.unless(rapat.tanggal.is_some(), "rapat.tanggal");
    missing.unless(rapat.mulai.is_some(), "rapat.mulai");
    let somewhere = rapat.tempat.is_some() || rapat.daring.is_given();
    missing.unless(somewhere, "rapat.tempat");
    missing.unless(!rapat.peserta.is_empty(), "rapat.peserta");
    missing.pimpinan(case);
    missing.0
}

/// Step 4: what the invitation says of the meeting stands on the list, too.
pub(super) fn daftar_hadir(case: &Case<'_>) -> Vec<String> {
    let mut missing = Missing::default();
    let rapat = &case.cycle.rapat;
    missing.unless(rapat.tanggal.is_some(), "rapat.tanggal");
    missing.unless(rapat.mulai.is_some(), "rapat.mulai");
    missing.unless(rapat.tempat.is_some(), "rapat.tempat");
    missing.unless(!rapat.peserta.is_empty(), "rapat.peserta");
    missing.0
}

/// Step 5: chair and note-taker sign.
pub(super) fn notula(case: &Case<'_>) -> Vec<String> {
    let mut missing = Missing::default();
    let cycle = case.cycle;
    missing.unless(cycle.rapat.tanggal.is_some(), "rapat.tanggal");
    missing.unless(cycle.rapat.pimpinan.is_some(), "rapat.pimpinan");
    missing.pimpinan(case);
    missing.minuted(case);
    let notulis = &cycle.notulensi.notulis;
    missing.unless(notulis.nama.is_some(), "notulensi.notulis.nama");
    missing.0
}

/// Step 6.
pub(super) fn laporan(case: &Case<'_>) -> Vec<String> {
    let mut missing = Missing::default();
    let cycle = case.cycle;
    missing.signing(case);
    missing.unless(cycle.rapat.tanggal.is_some(), "rapat.tanggal");
    if let Some(PeranAtau::Peran(role)) = cycle.rapat.pimpinan {
        missing.jabatan(case, role);
    }
    missing.minuted(case);
    missing.unless(cycle.laporan.tanggal.is_some(), "laporan.tanggal");
    missing.studied(case);
    missing.0
}

/// Step 6, where a nota dinas carries the laporan: what that needs, and its own head.
pub(super) fn pengantar(case: &Case<'_>) -> Vec<String> {
    let mut missing = Missing(laporan(case));
    let pengantar = &case.cycle.laporan.pengantar;
    missing.jabatan(case, Peran::Deputi);
    missing.unless(pengantar.nomor.is_some(), "laporan.pengantar.nomor");
    missing.unless(pengantar.tanggal.is_some(), "laporan.pengantar.tanggal");
    missing.unless(pengantar.hal.is_some(), "laporan.pengantar.hal");
    missing.0
}

/// Step 7.
pub(super) fn rekomendasi(case: &Case<'_>) -> Vec<String> {
    let mut missing = Missing::default();
    let rekomendasi = &case.cycle.rekomendasi;
    missing.signing(case);
    missing.recommending(case);
    missing.unless(rekomendasi.tanggal.is_some(), "rekomendasi.tanggal");
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
            let present = has(case.officials.of(role));
            self.unless(present, &format!("pejabat.{}.{key}", role.key()));
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

    /// The official of a role is called by the jabatan.
    fn jabatan(&mut self, case: &Case<'_>, role: Peran) {
        let jabatan = &case.officials.of(role).jabatan;
        let key = format!("pejabat.{}.jabatan", role.key());
        self.unless(jabatan.is_some(), &key);
    }

    /// Who chairs the meeting signs its notula, and is named where the K/L are called.
    fn pimpinan(&mut self, case: &Case<'_>) {
        match &case.cycle.rapat.pimpinan {
            None => {}
            Some(PeranAtau::Peran(role)) => {
                self.jabatan(case, *role);
                let nama = &case.officials.of(*role).nama;
                let key = format!("pejabat.{}.nama", role.key());
                self.unless(nama.is_some(), &key);
            }
            Some(PeranAtau::Rinci(person)) => {
                self.unless(person.nama.is_some(), "rapat.pimpinan.nama");
            }
        }
    }

    fn minuted(&mut self, case: &Case<'_>) {
        let notulensi = &case.cycle.notulensi;
        let minuted = *notulensi != Notulensi::default();
        self.unless(minuted, "notulensi");
        for (index, tindak_lanjut) in notulensi.tindak_lanjut.indexed() {
            let key = format!("notulensi.tindak_lanjut[{index}].uraian");
            self.unless(tindak_lanjut.uraian.is_some(), &key);
        }
    }

    /// The parts of a telaahan staf that its form demands; it may do without praanggapan, and weighs
    /// alternatives in place of the analysis.
    fn studied(&mut self, case: &Case<'_>) {
        let telaahan = &case.cycle.laporan.telaahan;
        // One that is not begun lacks as a whole.
        if *telaahan == Telaahan::default() {
            return self.unless(false, "laporan.telaahan");
        }
        let analysed = telaahan.analisis.is_some() || !telaahan.alternatif.is_empty();
        for (present, part) in [
            (telaahan.persoalan.is_some(), "persoalan"),
            (!telaahan.fakta.is_empty(), "fakta"),
            (analysed, "analisis"),
            (!telaahan.simpulan.is_empty(), "simpulan"),
            (!telaahan.saran.is_empty(), "saran"),
        ] {
            self.unless(present, &format!("laporan.telaahan.{part}"));
        }
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
            let is_filled = lampiran.isi.is_some() || !lampiran.gambar.is_empty();
            self.unless(is_filled, &format!("{key}.isi"));
        }
        for (key, gambar) in nota_dinas.gambar() {
            self.unless(gambar.berkas.is_some(), &format!("{key}.berkas"));
        }
    }
}
