//! The steps of the SOP as the cycle tells of them: their dates in order, and the Deputi's
//! examination of the bahan that counts.

use jiff::civil::Date;

use super::{Cycle, Keputusan, Penelitian, SatuAtauDaftar, Tanggal};

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
        ];
        let rounds = self.rounds().into_iter();
        let mut rounds = rounds.map(|(key, round)| (format!("{key}.tanggal"), round.tanggal));
        steps.extend(rounds.by_ref().take(self.rounds_before_bahan()));
        steps.push(("bahan.tanggal".to_owned(), self.bahan.tanggal));
        steps.extend(rounds);
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

    /// How many rounds sent the bahan back before its date: what was mended bears the date of the
    /// mending.
    fn rounds_before_bahan(&self) -> usize {
        let sent_back_before = |(_, round): &&(String, &Penelitian)| {
            round.keputusan == Some(Keputusan::Perbaiki)
                && round.tanggal.is_some()
                && round.tanggal < self.bahan.tanggal
        };
        let rounds = self.rounds();
        rounds.iter().take_while(sent_back_before).count()
    }

    /// The rounds of examination in order, each with its key.
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

    /// The round of examination that counts, with its key: the last one with a decision. One
    /// without decides nothing yet.
    #[must_use]
    pub fn decided(&self) -> Option<(String, &Penelitian)> {
        let mut rounds = self.rounds().into_iter().rev();
        rounds.find(|(_, round)| round.keputusan.is_some())
    }

    /// Whether the Deputi sent the bahan back: the round that counts says `perbaiki`.
    #[must_use]
    pub fn is_sent_back(&self) -> bool {
        let decided = self.decided();
        decided.is_some_and(|(_, round)| round.keputusan == Some(Keputusan::Perbaiki))
    }

    /// The minutes that the Deputi's examinations took, all rounds together.
    pub(crate) fn minutes_of_rounds(&self) -> Option<u32> {
        let rounds = self.rounds().into_iter();
        let minutes = rounds.filter_map(|(_, round)| round.lama_menit);
        minutes.reduce(u32::saturating_add)
    }
}
