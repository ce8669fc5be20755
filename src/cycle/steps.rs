//! The steps of the SOP that bear a date, in their order.

use jiff::civil::Date;

use super::{Cycle, SatuAtauDaftar, Tanggal};

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
        let mut steps = vec![
            ("arahan.tanggal".to_owned(), self.arahan.tanggal),
            ("bahan.tanggal".to_owned(), self.bahan.tanggal),
        ];
        match &self.penelitian {
            Some(SatuAtauDaftar::Satu(round)) => {
                steps.push(("penelitian.tanggal".to_owned(), round.tanggal));
            }
            Some(SatuAtauDaftar::Daftar(rounds)) => steps.extend(
                rounds
                    .indexed()
                    .map(|(index, round)| (format!("penelitian[{index}].tanggal"), round.tanggal)),
            ),
            None => {}
        }
        let rapat = &self.rapat;
        steps.extend([
            ("rapat.undangan.tanggal".to_owned(), rapat.undangan.tanggal),
            ("rapat.tanggal".to_owned(), rapat.tanggal),
            ("laporan.tanggal".to_owned(), self.laporan.tanggal),
            ("rekomendasi.tanggal".to_owned(), self.rekomendasi.tanggal),
            ("nota_dinas.tanggal".to_owned(), self.nota_dinas.tanggal),
        ]);
        steps
            .into_iter()
            .filter_map(|(key, date)| Some((key, date?)))
            .collect()
    }
}
