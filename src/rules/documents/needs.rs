//! What each document needs: the SOP's column "Kelengkapan", as keys of the cycle file.

use crate::{
    cycle::{Cycle, Notulensi, ParaPejabat, Peran, PeranAtau, Telaahan},
    rules::signature::Signature,
};

/// A cycle as a document sees it: with the officials of its date.
pub(super) struct Case<'a> {
    pub cycle: &'a Cycle,
    pub officials: &'a ParaPejabat,
    pub signature: &'a Signature,
    /// Keys that are missing, each once.
    pub missing: Vec<String>,
}

/// Step 1.
pub(super) fn disposisi(case: &mut Case<'_>) {
    let arahan = &case.cycle.arahan;
    case.signing();
    case.unless(!arahan.isi.is_empty(), "arahan.isi");
    case.unless(arahan.tanggal.is_some(), "arahan.tanggal");
    if arahan.penerima.is_empty() {
        case.jabatan(Peran::Asdep);
    }
    for (index, penerima) in arahan.penerima.indexed() {
        match penerima {
            PeranAtau::Peran(role) => case.jabatan(*role),
            PeranAtau::Rinci(person) => {
                let named = person.jabatan.is_some() || person.nama.is_some();
                case.unless(named, &format!("arahan.penerima[{index}].jabatan"));
            }
        }
    }
}

/// Step 2.
pub(super) fn bahan(case: &mut Case<'_>) {
    let (arahan, bahan) = (&case.cycle.arahan, &case.cycle.bahan);
    case.signing();
    case.unless(!arahan.isi.is_empty(), "arahan.isi");
    case.unless(bahan.tanggal.is_some(), "bahan.tanggal");
}

/// Step 3.
pub(super) fn penelitian(case: &mut Case<'_>) {
    case.signing();
    if let Some((key, round)) = case.cycle.decided() {
        case.unless(round.tanggal.is_some(), &format!("{key}.tanggal"));
    } else {
        let last = case.cycle.rounds().pop();
        let key = last.map_or_else(|| "penelitian".to_owned(), |(key, _)| key);
        case.unless(false, &format!("{key}.keputusan"));
    }
}

/// Step 4: a letter that does not say where and when calls nobody.
pub(super) fn undangan(case: &mut Case<'_>) {
    let rapat = &case.cycle.rapat;
    case.signing();
    if !case.signature.in_srikandi {
        case.unless(rapat.undangan.nomor.is_some(), "rapat.undangan.nomor");
        case.unless(rapat.undangan.tanggal.is_some(), "rapat.undangan.tanggal");
    }
    case.unless(rapat.tanggal.is_some(), "rapat.tanggal");
    case.unless(rapat.mulai.is_some(), "rapat.mulai");
    let somewhere = rapat.tempat.is_some() || rapat.daring.is_given();
    case.unless(somewhere, "rapat.tempat");
    case.unless(!rapat.peserta.is_empty(), "rapat.peserta");
    case.pimpinan();
}

/// Step 4: what the invitation says of the meeting stands on the list, too.
pub(super) fn daftar_hadir(case: &mut Case<'_>) {
    let rapat = &case.cycle.rapat;
    case.unless(rapat.tanggal.is_some(), "rapat.tanggal");
    case.unless(rapat.mulai.is_some(), "rapat.mulai");
    case.unless(rapat.tempat.is_some(), "rapat.tempat");
    case.unless(!rapat.peserta.is_empty(), "rapat.peserta");
}

/// Step 5: chair and note-taker sign.
pub(super) fn notula(case: &mut Case<'_>) {
    let cycle = case.cycle;
    case.unless(cycle.rapat.tanggal.is_some(), "rapat.tanggal");
    case.unless(cycle.rapat.pimpinan.is_some(), "rapat.pimpinan");
    case.pimpinan();
    case.minuted();
    let notulis = &cycle.notulensi.notulis;
    case.unless(notulis.nama.is_some(), "notulensi.notulis.nama");
}

/// Step 6.
pub(super) fn laporan(case: &mut Case<'_>) {
    let cycle = case.cycle;
    case.signing();
    case.unless(cycle.rapat.tanggal.is_some(), "rapat.tanggal");
    if let Some(PeranAtau::Peran(role)) = cycle.rapat.pimpinan {
        case.jabatan(role);
    }
    case.minuted();
    case.unless(cycle.laporan.tanggal.is_some(), "laporan.tanggal");
    case.studied();
}

/// Step 6, where a nota dinas carries the laporan: what that needs, and its own head.
pub(super) fn pengantar(case: &mut Case<'_>) {
    laporan(case);
    let pengantar = &case.cycle.laporan.pengantar;
    case.jabatan(Peran::Deputi);
    case.unless(pengantar.nomor.is_some(), "laporan.pengantar.nomor");
    case.unless(pengantar.tanggal.is_some(), "laporan.pengantar.tanggal");
    case.unless(pengantar.hal.is_some(), "laporan.pengantar.hal");
}

/// Step 7.
pub(super) fn rekomendasi(case: &mut Case<'_>) {
    let rekomendasi = &case.cycle.rekomendasi;
    case.signing();
    case.recommending();
    case.unless(rekomendasi.tanggal.is_some(), "rekomendasi.tanggal");
}

/// Step 8.
pub(super) fn konsep(case: &mut Case<'_>) {
    case.addressed();
    case.recommending();
    case.subject_and_annexes();
}

/// Step 9: what the konsep needs, with number and date.
pub(super) fn nota_dinas(case: &mut Case<'_>) {
    let nota_dinas = &case.cycle.nota_dinas;
    case.addressed();
    case.recommending();
    case.unless(nota_dinas.nomor.is_some(), "nota_dinas.nomor");
    case.unless(nota_dinas.tanggal.is_some(), "nota_dinas.tanggal");
    case.subject_and_annexes();
}

impl Case<'_> {
    fn unless(&mut self, present: bool, key: &str) {
        if !present && !self.missing.iter().any(|known| known == key) {
            self.missing.push(key.to_owned());
        }
    }

    /// From the Deputi to the Menko.
    fn addressed(&mut self) {
        self.jabatan(Peran::Menko);
        self.jabatan(Peran::Deputi);
        self.signing();
    }

    /// Whoever stands in the signature block needs a jabatan, and who signs a name.
    fn signing(&mut self) {
        let signature = self.signature;
        for line in &signature.chain {
            self.jabatan(line.role);
        }
        self.nama(signature.signer());
    }

    /// The official of a role is called by the jabatan.
    fn jabatan(&mut self, role: Peran) {
        let is_known = self.officials.of(role).jabatan.is_some();
        self.unless(is_known, &format!("pejabat.{}.jabatan", role.key()));
    }

    fn nama(&mut self, role: Peran) {
        let is_known = self.officials.of(role).nama.is_some();
        self.unless(is_known, &format!("pejabat.{}.nama", role.key()));
    }

    /// Who chairs the meeting signs its notula, and is named where the K/L are called.
    fn pimpinan(&mut self) {
        match &self.cycle.rapat.pimpinan {
            None => {}
            Some(PeranAtau::Peran(role)) => {
                self.jabatan(*role);
                self.nama(*role);
            }
            Some(PeranAtau::Rinci(person)) => {
                self.unless(person.nama.is_some(), "rapat.pimpinan.nama");
            }
        }
    }

    fn minuted(&mut self) {
        let notulensi = &self.cycle.notulensi;
        let minuted = *notulensi != Notulensi::default();
        self.unless(minuted, "notulensi");
        for (index, tindak_lanjut) in notulensi.tindak_lanjut.indexed() {
            let key = format!("notulensi.tindak_lanjut[{index}].uraian");
            self.unless(tindak_lanjut.uraian.is_some(), &key);
        }
    }

    /// The parts of a telaahan staf that its form demands; it may do without praanggapan, and weighs
    /// alternatives in place of the analysis.
    fn studied(&mut self) {
        let telaahan = &self.cycle.laporan.telaahan;
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

    fn recommending(&mut self) {
        let rekomendasi = &self.cycle.rekomendasi;
        self.unless(!rekomendasi.butir.is_empty(), "rekomendasi.butir");
        for (index, butir) in rekomendasi.butir.indexed() {
            let key = format!("rekomendasi.butir[{index}].uraian");
            self.unless(butir.uraian.is_some(), &key);
        }
    }

    fn subject_and_annexes(&mut self) {
        let nota_dinas = &self.cycle.nota_dinas;
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
