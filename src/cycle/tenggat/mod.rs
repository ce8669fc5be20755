//! When something is due: a day, or a period or a rhythm in words, as officials write it.
//!
//! The grammar is small on purpose: whatever it does not know is told to whoever typed it, and
//! printed as typed, unless it is a time gone wrong (`missed`).
//!
//! ```text
//! deadline  = rhythm | begin | soon | event | [ prefix ] ( distance | days | [ "sebelum" ] ( day | span ) )
//! rhythm    = [ "rutin" ] ( "setiap" what | "bulanan" | "dua kali setahun" ) [ tail ]
//! begin     = ( "mulai" | "per" ) ( days | day | span ) [ "s.d." ( day | span ) ]
//! event     = ( prefix | "sebelum" | "bersamaan dengan" ) words, of which one is no time
//! soon      = "segera" [ [ prefix ] ( distance | day | span ) ], the last in brackets or not
//! distance  = ( "30 (tiga puluh) hari" | "1 x 24 jam" ) [ ( "setelah" | "sebelum" ) words ] | "H-30" [ words ]
//! days      = [ "tanggal" ] "1" [ "Oktober" [ "2025" ] ] ( "–" | "s.d." | "dan" ) ( day | span )
//! day       = [ "hari" ] [ "Jumat," ] [ "tanggal" ] "5 Juni 2026" [ "pukul 10.00 WIB" ]
//! span      = point [ ( "–" | "s.d." | "dan" ) point ], of which the last has a year
//! point     = "akhir Juni 2026" | "minggu ketiga Juni 2026" | "triwulan II 2026" | "tahun 2026"
//! ```

mod missed;
mod point;
mod rhythm;
mod vocabulary;

#[cfg(test)]
mod tests;

use jiff::civil::Date;

use point::{Point, first_day, last_day};
pub(crate) use vocabulary::SHORT_FORMS;
use vocabulary::{
    AROUND, BEGINNINGS, FROM, LATEST, NUMBERS, ONE_UNIT, PARTS, PLACES, PREFIXES, SOON, TO, UNITS,
    WEEKDAYS, YEARS, ZONES, day_of_month, days_from_an_event, month, number, ordinal, parts, year,
};

/// What a text in words says of a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DeadlineWords {
    /// The last day that it names; none for what comes again and again, and for what only begins:
    /// nobody has said when that ends.
    pub end: Option<Date>,
}

/// Reads a text in words; nothing where it is no deadline.
pub(super) fn parse(text: &str) -> Option<DeadlineWords> {
    let forms: [fn(&mut WordReader) -> Option<DeadlineWords>; 5] = [
        WordReader::rhythm,
        WordReader::beginning,
        WordReader::soon,
        WordReader::due,
        WordReader::event,
    ];
    forms.into_iter().find_map(|form| {
        let mut reader = WordReader::new(text);
        let found = form(&mut reader)?;
        (reader.at == reader.words.len()).then_some(found)
    })
}

/// Whether a text that is none of them is plainly a text nevertheless, not a time gone wrong.
pub(super) fn is_text(text: &str) -> bool {
    WordReader::new(text).says_something()
}

/// A text without "paling lambat" and the like before a day or a period: under the head “Tenggat”
/// they say nothing more.
pub(crate) fn without_latest(text: &str) -> &str {
    let text = text.trim();
    let rest = LATEST.iter().find_map(|words| {
        let head = text.get(..words.len())?;
        let rest = text[words.len()..].strip_prefix(' ')?;
        head.eq_ignore_ascii_case(words).then_some(rest.trim())
    });
    let names_a_day = |rest: &&str| parse(rest).is_some_and(|words| words.end.is_some());
    rest.filter(names_a_day).unwrap_or(text)
}

/// A text word by word, in small letters.
struct WordReader {
    words: Vec<String>,
    at: usize,
}

impl WordReader {
    fn new(text: &str) -> Self {
        let text = text
            .to_lowercase()
            .replace('–', " – ")
            .replace(" - ", " – ");
        let words = text.split_whitespace().flat_map(parts).collect();
        Self { words, at: 0 }
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

    /// "30 (tiga puluh) hari kerja sejak ditetapkan", "selama dua minggu", "H-30 KTT ASEAN".
    fn distance(&mut self) -> Option<()> {
        let is_counted_back = self.word(days_from_an_event).is_some();
        if !is_counted_back && self.any(&ONE_UNIT).is_none() {
            self.count()?;
            self.any(&UNITS)?;
        }
        if self.at == self.words.len() {
            return Some(());
        }
        if self.any(&FROM).is_none() && !is_counted_back {
            return None;
        }
        self.rest()
    }

    /// All words that are left, whatever they say, unless it is a time gone wrong.
    fn rest(&mut self) -> Option<()> {
        let is_sound = self.at < self.words.len() && !self.misses_a_time();
        self.at = self.words.len();
        is_sound.then_some(())
    }

    /// What `read` makes of the words; where that is nothing, none of them is passed.
    fn or_back<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let start = self.at;
        let found = read(self);
        if found.is_none() {
            self.at = start;
        }
        found
    }

    /// A number, with the same in brackets, or "1 x 24".
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
        if self.any(&["x", "×"]).is_some() {
            self.word(number)?;
        }
        Some(())
    }

    /// "mulai Juli 2026": a beginning, with an end where one is told.
    fn beginning(&mut self) -> Option<DeadlineWords> {
        self.any(&BEGINNINGS)?;
        if let Some(last) = self.days() {
            return Some(DeadlineWords { end: Some(last) });
        }
        let start = self.at;
        let (first, last) = match self.day() {
            Some(day) => (Some(day), day),
            None => self.first_and_last()?,
        };
        let end = if self.at < self.words.len() {
            self.any(&TO)?;
            let end = self.day().or_else(|| self.span())?;
            first.is_none_or(|first| first <= end).then_some(end)?;
            Some(end)
        } else {
            let is_span = self.words[start..]
                .iter()
                .any(|word| TO.contains(&word.as_str()));
            is_span.then_some(last)
        };
        Some(DeadlineWords { end })
    }

    /// "segera", "segera (17 November 2025)", "segera setelah rapat".
    fn soon(&mut self) -> Option<DeadlineWords> {
        self.any(&SOON)?;
        if self.at == self.words.len() {
            return Some(DeadlineWords { end: None });
        }
        if self.any(&FROM).is_some() {
            return self.rest().map(|()| DeadlineWords { end: None });
        }
        let (first, last) = (self.at, self.words.len() - 1);
        if let Some(inner) = self.words[first].strip_prefix('(') {
            self.words[first] = inner.to_owned();
            self.words[last] = self.words[last].strip_suffix(')')?.to_owned();
        }
        self.due()
    }

    /// A distance, a day or a period, with what may stand before it.
    fn due(&mut self) -> Option<DeadlineWords> {
        while self.any(&PREFIXES).is_some() {}
        let is_before = self.takes("sebelum");
        while self.any(&PREFIXES).is_some() {}
        if !is_before && self.or_back(Self::distance).is_some() {
            return Some(DeadlineWords { end: None });
        }
        if !is_before && let Some(end) = self.days() {
            return Some(DeadlineWords { end: Some(end) });
        }
        if let Some(day) = self.day() {
            self.clock();
            let end = if is_before {
                day.yesterday().ok()?
            } else {
                day
            };
            return Some(DeadlineWords { end: Some(end) });
        }
        let start = self.at;
        let (first, end) = self.first_and_last()?;
        // A year that stands alone names no time within it.
        let is_bare = self.at == start + 1;
        let end = if is_before {
            first.unwrap_or(end).yesterday().ok()?
        } else {
            end
        };
        (!is_bare || is_before).then_some(DeadlineWords { end: Some(end) })
    }

    /// "sebelum JBC ke-39", "pada KTT ASEAN 2026": nobody has said on what day that is.
    fn event(&mut self) -> Option<DeadlineWords> {
        let start = self.at;
        while self.any(&PREFIXES).is_some() {}
        let _ = self.any(&AROUND).or_else(|| self.any(&BEGINNINGS));
        let is_told = self.at > start && self.says_something();
        self.at = self.words.len();
        is_told.then_some(DeadlineWords { end: None })
    }

    /// "pukul 10.00 WIB" after a day.
    fn clock(&mut self) {
        if self.takes("pukul") {
            self.at += 1;
            let _ = self.any(&ZONES);
        }
    }

    /// "1–31 Desember 2025", "1 Oktober s.d. 31 Desember 2025", to the last day.
    fn days(&mut self) -> Option<Date> {
        self.or_back(|reader| {
            let _ = reader.any(&["tanggal", "tgl"]);
            let day = reader.word(day_of_month)?;
            let month = reader.word(month);
            let year = month.and_then(|_| reader.word(year));
            reader.any(&TO)?;
            let last = match month {
                Some(_) => reader.day().or_else(|| reader.span())?,
                None => reader.day()?,
            };
            // What both days share is written once, after the second.
            let (year, month) = (year.unwrap_or(last.year()), month.unwrap_or(last.month()));
            let first = Date::new(year, month, day).ok()?;
            (first <= last).then_some(last)
        })
    }

    /// One point, or the time from one to another, to its last day.
    fn span(&mut self) -> Option<Date> {
        self.first_and_last().map(|(_, last)| last)
    }

    /// A period's first day and its last. Where it is told in words where in a period ("akhir
    /// 2026"), or in a span, the first is not known.
    fn first_and_last(&mut self) -> Option<(Option<Date>, Date)> {
        let start = self.at;
        let last = self.last_of_span()?;
        let mut words = self.words[start..self.at].iter();
        let is_vague = words.any(|word| {
            let word = word.as_str();
            PLACES.contains(&word) || TO.contains(&word)
        });
        if is_vague {
            return Some((None, last));
        }
        let end = std::mem::replace(&mut self.at, start);
        let first = self.point().and_then(|point| first_day(point, last.year()));
        self.at = end;
        first.map(|first| (Some(first), last))
    }

    fn last_of_span(&mut self) -> Option<Date> {
        let first = self.point()?;
        let year = self.year();
        let alone = self.at;
        if self.any(&TO).is_some()
            && let Some(last) = self.second_of_span(first)
            && year.is_none_or(|year| first_day(first, year).is_some_and(|first| first <= last))
        {
            return Some(last);
        }
        self.at = alone;
        last_day(first, year?)
    }

    fn second_of_span(&mut self, first: Point) -> Option<Date> {
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
        let named = self.next().is_some_and(|word| YEARS.contains(&word));
        let is_year = placed || named || self.next().and_then(year).is_some();
        is_year.then_some(Point::Year)
    }

    /// "minggu ketiga", "minggu terakhir".
    fn week(&mut self) -> Option<i8> {
        self.or_back(|reader| {
            reader.any(&["minggu", "pekan"])?;
            let is_last = reader.takes("terakhir");
            is_last.then_some(5).or_else(|| reader.word(ordinal))
        })
    }

    fn year(&mut self) -> Option<i16> {
        let _ = self.any(&YEARS);
        self.word(year)
    }

    /// "1 Mei 2026", "Jumat, 1 Mei 2026".
    fn day(&mut self) -> Option<Date> {
        self.or_back(|reader| {
            reader.takes("hari");
            let _ = reader.any(&WEEKDAYS);
            let _ = reader.any(&["tanggal", "tgl"]);
            let day = reader.word(day_of_month)?;
            let month = reader.word(month)?;
            Date::new(reader.word(year)?, month, day).ok()
        })
    }
}
