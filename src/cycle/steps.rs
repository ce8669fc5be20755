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
        let of_key = |(key, date): (&str, Option<Tanggal>)| (key.to_owned(), date);
        let opening = [
            ("arahan.naskah.tanggal", naskah.tanggal),
            ("arahan.naskah.diterima", naskah.diterima),
            (MENKO, self.arahan.menko.tanggal),
            ("arahan.tanggal", self.arahan.tanggal),
        ];
        let mut steps = opening.map(of_key).to_vec();
        let rounds = self.rounds().into_iter();
        let mut rounds = rounds.map(|(key, round)| (format!("{key}.tanggal"), round.tanggal));
        steps.extend(rounds.by_ref().take(self.rounds_before_bahan()));
        steps.push(of_key(("bahan.tanggal", self.bahan.tanggal)));
        steps.extend(rounds);
        let rapat = &self.rapat;
        let closing = [
            ("rapat.undangan.tanggal", rapat.undangan.tanggal),
            ("rapat.tanggal", rapat.tanggal),
            (LAST_DAY, rapat.sampai),
            ("laporan.tanggal", self.laporan.tanggal),
            ("laporan.pengantar.tanggal", self.laporan.pengantar.tanggal),
            ("rekomendasi.tanggal", self.rekomendasi.tanggal),
            ("nota_dinas.tanggal", self.nota_dinas.tanggal),
        ];
        let steps = steps.into_iter().chain(closing.map(of_key));
        let dated = steps.filter_map(|(key, date)| Some((key, date?)));
        dated.collect()
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
