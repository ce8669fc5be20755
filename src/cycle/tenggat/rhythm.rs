//! What comes again and again.

use super::{
    DeadlineWords, WordReader,
    vocabulary::{
        EVENTS, ONE_UNIT, PLACES, REGULARLY, RHYTHMS, TAILS, UNITS, WEEKDAYS, day_of_month,
        is_plain_word, month, ordinal, year,
    },
};

impl WordReader {
    /// A rhythm, to the day on which it ends, if it names one.
    pub(super) fn rhythm(&mut self) -> Option<DeadlineWords> {
        let is_regular = self.any(&REGULARLY).is_some();
        if is_regular && self.at == self.words.len() {
            return Some(DeadlineWords { end: None });
        }
        if self.any(&["setiap", "tiap-tiap", "tiap"]).is_some() {
            self.occasion()?;
            self.takes("sekali");
        } else if self.any(&RHYTHMS).is_none() {
            self.frequency()?;
        }
        let mut end = None;
        while self.at < self.words.len() {
            let tail = TAILS.iter().find(|(words, _)| self.takes(words));
            let until = self.day().or_else(|| self.span())?;
            if !tail.is_some_and(|(_, begins)| *begins) {
                end = Some(until);
            }
        }
        Some(DeadlineWords { end })
    }

    /// What comes after "setiap".
    fn occasion(&mut self) -> Option<()> {
        if self.any(&EVENTS).is_some() {
            while self.next().is_some_and(is_plain_word) && !self.is_at_tail() {
                self.at += 1;
            }
            return Some(());
        }
        if self.takes("tanggal") {
            self.word(day_of_month)?;
            let _ = self.any(&["bulan berikutnya", "bulan berjalan"]);
            return Some(());
        }
        self.any(&PLACES);
        let in_week = self.week().is_some();
        let _ = self.count();
        if self.any(&WEEKDAYS[..7]).is_some() {
            return Some(());
        }
        if self.word(month).is_some() {
            // A day or a month of one year comes once.
            return self.next().and_then(year).is_none().then_some(());
        }
        if self.any(&UNITS).is_none() {
            // "setiap minggu pertama"
            return in_week.then_some(());
        }
        // "setiap hari Senin", "setiap bulan Juni", "setiap semester I"
        if self.any(&WEEKDAYS).is_none() && self.word(month).is_none() {
            let _ = self.word(ordinal);
        }
        Some(())
    }

    fn is_at_tail(&self) -> bool {
        let next = self.next();
        TAILS
            .iter()
            .any(|(words, _)| words.split(' ').next() == next)
    }

    /// "dua kali setahun", "sekali sebulan", "sebulan sekali", "1 (satu) kali setiap tahun".
    fn frequency(&mut self) -> Option<()> {
        if self.any(&ONE_UNIT).is_some() {
            return self.takes("sekali").then_some(());
        }
        if !self.takes("sekali") {
            self.count()?;
            self.takes("kali").then_some(())?;
        }
        self.takes("dalam");
        if self.any(&ONE_UNIT).is_some() {
            return Some(());
        }
        self.any(&["setiap", "tiap", "per"])?;
        self.any(&UNITS).map(|_| ())
    }
}
