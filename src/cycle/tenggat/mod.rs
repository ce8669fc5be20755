//! When something is due: a day, or a period or a rhythm in words, as officials write it.
//!
//! The grammar is small on purpose: whatever it does not know is told to whoever typed it.
//!
//! ```text
//! deadline  = [ prefix ] ( rhythm | distance | span )
//! rhythm    = "setiap" what [ tail ] | "bulanan" [ tail ] | "dua kali setahun" [ tail ]
//! distance  = "30 (tiga puluh) hari" ( "setelah" | "sejak" ) words
//! span      = point [ ( "–" | "s.d." | "dan" ) point ], of which the last has a year
//! point     = "akhir Juni 2026" | "minggu ketiga Juni 2026" | "triwulan II 2026" | "tahun 2026"
//! ```

mod vocabulary;

#[cfg(test)]
mod tests;

use jiff::civil::{Date, date};

use vocabulary::{
    EVENTS, FROM, NUMBERS, ONE_UNIT, PARTS, PLACES, PREFIXES, RHYTHMS, TAILS, TO, UNITS, WEEKDAYS,
    day_of_month, is_plain_word, month, number, ordinal, parts, year,
};

/// What a text in words says of a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DeadlineWords {
    /// The last day that it names; none for what comes again and again.
    pub end: Option<Date>,
}

/// The longest text that can be one.
const LONGEST: usize = 120;

/// Reads a text in words; nothing where it is no deadline.
pub(super) fn parse(text: &str) -> Option<DeadlineWords> {
    let mut reader = WordReader::new(text)?;
    if let Some(words) = reader.whole(WordReader::rhythm) {
        return Some(words);
    }
    let mut reader = WordReader::new(text)?;
    reader.any(&PREFIXES);
    let start = reader.at;
    if reader.whole(WordReader::distance).is_some() {
        return Some(DeadlineWords { end: None });
    }
    reader.at = start;
    reader.whole(WordReader::deadline)
}

/// A point of time on its way to a day.
#[derive(Debug, Clone, Copy)]
enum Point {
    Month { month: i8, week: Option<i8> },
    Part { number: i8, of: i8 },
    Year,
}

/// A text word by word, in small letters.
struct WordReader {
    words: Vec<String>,
    at: usize,
}

impl WordReader {
    fn new(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let text = text.to_lowercase().replace('–', " – ");
        let words = text.split_whitespace().flat_map(parts).collect();
        Some(Self { words, at: 0 })
    }

    /// What `read` makes of the words, if they end there.
    fn whole<T>(&mut self, read: fn(&mut Self) -> Option<T>) -> Option<T> {
        let found = read(self)?;
        (self.at == self.words.len()).then_some(found)
    }

    fn next(&self) -> Option<&str> {
        self.words.get(self.at).map(String::as_str)
    }

    /// Goes past some words, if they are next.
    fn takes(&mut self, words: &str) -> bool {
        let mut ahead = self.words[self.at..].iter().map(String::as_str);
        let count = words.split(' ').count();
        let are_next = words.split(' ').all(|word| ahead.next() == Some(word));
        self.at += if are_next { count } else { 0 };
        are_next
    }

    fn any(&mut self, of: &[&str]) -> Option<usize> {
        of.iter().position(|words| self.takes(words))
    }

    /// Goes past the next word, if it is one that `read` knows.
    fn word<T>(&mut self, read: fn(&str) -> Option<T>) -> Option<T> {
        let found = self.next().and_then(read)?;
        self.at += 1;
        Some(found)
    }

    /// A rhythm, to the day on which it ends, if it names one.
    fn rhythm(&mut self) -> Option<DeadlineWords> {
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
        if self.any(&WEEKDAYS[..7]).is_some() || self.word(month).is_some() {
            return Some(());
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

    /// "30 (tiga puluh) hari kerja sejak ditetapkan".
    fn distance(&mut self) -> Option<()> {
        if self.any(&ONE_UNIT).is_none() {
            self.count()?;
            self.any(&UNITS)?;
        }
        self.any(&FROM)?;
        let from = self.at;
        self.at = self.words.len();
        (from < self.at).then_some(())
    }

    /// A number, with the same in brackets.
    fn count(&mut self) -> Option<()> {
        if self.word(number).is_none() {
            self.any(&NUMBERS)?;
            return Some(());
        }
        if self.next().is_some_and(|word| word.starts_with('(')) {
            let rest = &self.words[self.at..];
            let closing = rest.iter().position(|word| word.ends_with(')'))?;
            self.at += closing + 1;
        }
        Some(())
    }

    fn deadline(&mut self) -> Option<DeadlineWords> {
        let start = self.at;
        let end = self.span()?;
        // A year that stands alone names no time within it.
        let is_bare = self.at == start + 1;
        (!is_bare).then_some(DeadlineWords { end: Some(end) })
    }

    /// One point, or the time from one to another, to its last day.
    fn span(&mut self) -> Option<Date> {
        let first = self.point()?;
        let year = self.year();
        if self.any(&TO).is_none() {
            return last_day(first, year?);
        }
        let second = match first {
            // "triwulan II–III 2026"
            Point::Part { of, .. } if self.next().and_then(ordinal).is_some() => {
                let number = self.word(ordinal).filter(|number| *number <= of)?;
                Point::Part { number, of }
            }
            _ => self.point()?,
        };
        last_day(second, self.year()?)
    }

    fn point(&mut self) -> Option<Point> {
        let placed = self.any(&PLACES).is_some();
        let week = self.week();
        self.takes("bulan");
        if let Some(month) = self.word(month) {
            return Some(Point::Month { month, week });
        }
        if week.is_some() {
            return None;
        }
        if let Some((_, of)) = PARTS.iter().find(|(part, _)| self.takes(part)) {
            let number = self.word(ordinal).filter(|number| number <= of)?;
            return Some(Point::Part { number, of: *of });
        }
        let named = self.next() == Some("tahun") || self.next() == Some("ta");
        let is_year = placed || named || self.next().and_then(year).is_some();
        is_year.then_some(Point::Year)
    }

    /// "minggu ketiga", "minggu terakhir".
    fn week(&mut self) -> Option<i8> {
        let start = self.at;
        self.any(&["minggu", "pekan"])?;
        let week = if self.takes("terakhir") {
            Some(5)
        } else {
            self.word(ordinal)
        };
        if week.is_none() {
            self.at = start;
        }
        week
    }

    fn year(&mut self) -> Option<i16> {
        let _ = self.any(&["tahun anggaran", "tahun", "ta"]);
        self.word(year)
    }

    /// "1 Mei 2026".
    fn day(&mut self) -> Option<Date> {
        let start = self.at;
        let read = |reader: &mut Self| {
            let day = reader.word(day_of_month)?;
            let month = reader.word(month)?;
            Date::new(reader.word(year)?, month, day).ok()
        };
        let day = read(self);
        if day.is_none() {
            self.at = start;
        }
        day
    }
}

/// The last day of a point of a year.
fn last_day(point: Point, year: i16) -> Option<Date> {
    let (month, week) = match point {
        Point::Month { month, week } => (month, week),
        Point::Part { number, of } => (number * (12 / of), None),
        Point::Year => (12, None),
    };
    let end = Date::new(year, month, 1).ok()?.last_of_month();
    Some(match week {
        Some(week @ ..=4) => date(year, month, week * 7),
        _ => end,
    })
}
