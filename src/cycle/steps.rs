//! The steps of the SOP as the cycle tells of them: their dates in order, the minutes they
//! took, and the round of step 3 that counts.

use jiff::civil::Date;

use super::{Cycle, Penelitian, SatuAtauDaftar, Tanggal};

/// The Menko speaks before the Deputi's disposisi, whatever letter came in before or after.
pub(crate) const MENKO: &str = "arahan.menko.tanggal";
/// The last day of a meeting, as a key.
pub(crate) const LAST_DAY: &str = "rapat.sampai";

impl Cycle {
    /// How far it has come: the date of the last dated step, else 1 January of its year.
    #[must_use]
    pub fn last_date(&self) -> Option<Date> {
        let last = self.dated_steps().pop().map(|(_, date)| date.0);
        last.or_else(|| Date::new(self.siklus.tahun?, 1, 1).ok())
    }

    /// The dates of the steps that have one, each with its key, in the order of the SOP.
    #[must_use]
    pub fn dated_steps(&self) -> Vec<(String, Tanggal)> {
        let naskah = &self.arahan.naskah;
        let mut steps = vec![
            ("arahan.naskah.tanggal".to_owned(), naskah.tanggal),
            ("arahan.naskah.diterima".to_owned(), naskah.diterima),
            (MENKO.to_owned(), self.arahan.menko.tanggal),
            ("arahan.tanggal".to_owned(), self.arahan.tanggal),
            ("bahan.tanggal".to_owned(), self.bahan.tanggal),
        ];
        for (key, round) in self.rounds() {
            steps.push((format!("{key}.tanggal"), round.tanggal));
        }
        let rapat = &self.rapat;
        steps.extend([
            ("rapat.undangan.tanggal".to_owned(), rapat.undangan.tanggal),
            ("rapat.tanggal".to_owned(), rapat.tanggal),
            (LAST_DAY.to_owned(), rapat.sampai),
            ("laporan.tanggal".to_owned(), self.laporan.tanggal),
            (
                "laporan.pengantar.tanggal".to_owned(),
                self.laporan.pengantar.tanggal,
            ),
            ("rekomendasi.tanggal".to_owned(), self.rekomendasi.tanggal),
            ("nota_dinas.tanggal".to_owned(), self.nota_dinas.tanggal),
        ]);
        steps
            .into_iter()
            .filter_map(|(key, date)| Some((key, date?)))
            .collect()
    }

    /// The rounds of step 3 in order, each with its key.
    #[must_use]
    pub fn rounds(&self) -> Vec<(String, &Penelitian)> {
        match &self.penelitian {
            None => Vec::new(),
            Some(SatuAtauDaftar::Satu(round)) => vec![("penelitian".to_owned(), round)],
            Some(SatuAtauDaftar::Daftar(rounds)) => rounds
                .indexed()
                .map(|(index, round)| (format!("penelitian[{index}]"), round))
                .collect(),
        }
    }

    /// The round of step 3 that counts, with its key: the last one with a decision. One
    /// without decides nothing yet.
    #[must_use]
    pub fn decided(&self) -> Option<(String, &Penelitian)> {
        let mut rounds = self.rounds().into_iter().rev();
        rounds.find(|(_, round)| round.keputusan.is_some())
    }

    /// The minutes that a step (1 to 9) took, where its section says so: all rounds of step
    /// 3 together. Steps 8 and 9 share a section: `lama_menit_konsep` is step 8's.
    #[must_use]
    pub fn minutes(&self, step: u8) -> Option<u32> {
        match step {
            1 => self.arahan.lama_menit,
            2 => self.bahan.lama_menit,
            3 => {
                let rounds = self.rounds().into_iter();
                let minutes = rounds.filter_map(|(_, round)| round.lama_menit);
                minutes.reduce(u32::saturating_add)
            }
            4 => self.rapat.undangan.lama_menit,
            5 => self.notulensi.lama_menit,
            6 => self.laporan.lama_menit,
            7 => self.rekomendasi.lama_menit,
            8 => self.nota_dinas.lama_menit_konsep,
            9 => self.nota_dinas.lama_menit,
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{cycle::Cycle, read};

    const CYCLE: &str = "versi: 1
siklus: { nomor: S-1, isu: Uji, tahun: 2024 }
arahan: { lama_menit: 10 }
bahan: { lama_menit: 20 }
penelitian: [ { keputusan: perbaiki, lama_menit: 15 }, { keputusan: setuju }, { lama_menit: 5 } ]
rapat: { undangan: { lama_menit: 40 } }
notulensi: { lama_menit: 50 }
laporan: { lama_menit: 60 }
nota_dinas: { lama_menit_konsep: 80, lama_menit: 90 }
";

    #[test]
    fn each_step_has_its_own_minutes() {
        let read = read::read::<Cycle>(CYCLE.as_bytes());
        assert_eq!(read.findings, []);
        let minutes: Vec<_> = (0..=10).map(|step| read.value.minutes(step)).collect();
        let taken = [10, 20, 20, 40, 50, 60].map(Some);
        let wanted = [&[None], &taken[..], &[None, Some(80), Some(90), None]].concat();
        assert_eq!(minutes, wanted);
    }

    #[test]
    fn a_round_without_a_decision_does_not_count() {
        let read = read::read::<Cycle>(CYCLE.as_bytes());
        let (key, _) = read.value.decided().expect("a round");
        assert_eq!(key, "penelitian[1]");
    }
}
