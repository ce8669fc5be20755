//! What was printed, back to the value of its key.

use jiff::civil::{Date, Time};

use super::{
    contract::{Shape, shape},
    report::Why,
    words::{Sign, changes, plain, text},
};
use crate::{
    cycle::TextKind as Kind,
    fill::markdown,
    naskah::{Block, months::MONTHS, said},
    scan::docx::{Paragraph, blocks},
};

/// The value of a long text that stood in the paragraphs of `before` and stands in those of `now`;
/// `old` is what its key says.
pub(super) fn of_paragraphs(
    old: &str,
    before: &[Paragraph],
    now: &[Paragraph],
) -> Result<String, Why> {
    let like = markdown::tree(old);
    let amended = markdown::amended(old, &blocks(before, &like), &blocks(now, &like));
    let end = if old.ends_with('\n') { "\n" } else { "" };
    amended
        .map(|text| format!("{}{end}", text.trim_end()))
        .map_err(|_| Why::Unwritable)
}

/// The value of a key whose text stood as `before` and stands as `now`, all on one line; `old` is
/// what the key says, if anything.
pub(super) fn of_line(
    key: &str,
    old: Option<&str>,
    before: &[Sign],
    now: &[Sign],
) -> Result<String, Why> {
    let printed = said(&plain(now));
    match shape(key) {
        Shape::Date => date(&printed).map(|date| date.to_string()),
        Shape::Deadline => Some(match (date(&printed), old) {
            (Some(date), _) => date.to_string(),
            (None, Some(old)) if old.parse::<Date>().is_err() => {
                as_typed(old, &plain(before), &printed)
            }
            (None, _) => printed.clone(),
        }),
        Shape::Time => time(&printed),
        Shape::Text(Kind::Exact | Kind::Secret) => Some(match old {
            Some(old) => as_typed(old, &plain(before), &printed),
            None => printed.clone(),
        }),
        Shape::Text(kind) => return of_prose(kind, old.unwrap_or_default(), before, now),
        Shape::List | Shape::Other => None,
    }
    .ok_or(Why::NoValue)
}

/// Short prose, or long prose that stands in a line with other text.
fn of_prose(kind: Kind, old: &str, before: &[Sign], now: &[Sign]) -> Result<String, Why> {
    let own = super::words::signs(&markdown::phrase_tree(old));
    let now = without_look_of_place(&own, before, now);
    // What the template made of it, such as a small letter, stays its doing.
    let now = if said(&plain(&own)) == said(&plain(before)) || own.is_empty() {
        now
    } else {
        carried(&own, before, &now)
    };
    let paragraph = |signs: &[Sign]| [Block::Paragraph(crate::naskah::Paragraph::new(text(signs)))];
    let written = if kind == Kind::Prose {
        markdown::amended(old, &paragraph(&own), &paragraph(&now))
    } else {
        markdown::phrase(&text(&now))
    };
    written.map_err(|_| Why::Unwritable)
}

/// Emphasis that a template gives to the whole of a text is not the text's own.
fn without_look_of_place(own: &[Sign], before: &[Sign], now: &[Sign]) -> Vec<Sign> {
    let all = |of: &[Sign], has: fn(&Sign) -> bool| !of.is_empty() && of.iter().all(has);
    let given = |has: fn(&Sign) -> bool| all(before, has) && !all(own, has);
    let (bold, italic) = (given(|sign| sign.bold), given(|sign| sign.italic));
    let mut now = now.to_vec();
    for sign in &mut now {
        sign.bold &= !bold;
        sign.italic &= !italic;
    }
    now
}

/// `own` with the changes that made `now` of what was printed of it.
fn carried(own: &[Sign], before: &[Sign], now: &[Sign]) -> Vec<Sign> {
    // Where each printed character stood in the text.
    let mut at: Vec<usize> = (0..=before.len()).collect();
    let mut shift = 0_isize;
    let mut done = 0;
    for (of_own, of_before) in changes(own, before) {
        for place in &mut at[done..of_before.start] {
            *place = place.saturating_add_signed(shift);
        }
        for (place, step) in at[of_before.clone()].iter_mut().zip(0..) {
            *place = (of_own.start + step).min(of_own.end);
        }
        done = of_before.end;
        shift = signed(of_own.end) - signed(of_before.end);
    }
    for place in &mut at[done..] {
        *place = place.saturating_add_signed(shift);
    }
    let mut carried = own.to_vec();
    for (old, new) in changes(before, now).into_iter().rev() {
        let start = at[old.start].min(carried.len());
        let end = at[old.end].clamp(start, carried.len());
        let mut put = now[new.clone()].to_vec();
        // Only its look is other: the letters are the text's, not those that were printed of it.
        if end - start == put.len() && plain(&before[old]) == plain(&now[new]) {
            for (put, own) in put.iter_mut().zip(&carried[start..end]) {
                put.c = own.c;
            }
        }
        carried.splice(start..end, put);
    }
    carried
}

fn signed(number: usize) -> isize {
    isize::try_from(number).unwrap_or(isize::MAX)
}

/// A text that is printed sign by sign, or nearly so.
fn as_typed(old: &str, before: &str, now: &str) -> String {
    if said(old) == said(before) {
        return now.to_owned();
    }
    let signs = |text: &str| text.chars().map(Sign::plain).collect::<Vec<_>>();
    plain(&carried(&signs(old), &signs(before), &signs(now)))
}

/// “Rabu, 28 Februari 2024” or “28 Februari 2024”.
fn date(printed: &str) -> Option<Date> {
    let date = printed.split_once(", ").map_or(printed, |(_, date)| date);
    let date = date.trim_end_matches('.');
    let mut parts = date.split_whitespace();
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let mut months = MONTHS.iter().zip(1_i8..);
    let (_, month) = months.find(|(name, _)| name.eq_ignore_ascii_case(month))?;
    let date = Date::new(year.parse().ok()?, month, day.parse().ok()?).ok()?;
    parts.next().is_none().then_some(date)
}

/// “09.30” or “09:30”.
fn time(printed: &str) -> Option<String> {
    let (hour, minute) = printed.split_once(['.', ':'])?;
    let time = Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()?;
    Some(format!("{:02}:{:02}", time.hour(), time.minute()))
}

#[cfg(test)]
mod tests {
    use super::{Why, of_line};
    use crate::{fill::markdown::phrase_tree, serap::words::signs};

    #[test]
    fn what_was_printed_is_read_back() {
        for (key, old, before, now, value) in [
            (
                "nota_dinas.tanggal",
                "2024-02-28",
                "28 Februari 2024",
                "29 Februari 2024",
                Ok("2024-02-29"),
            ),
            (
                "rapat.tanggal",
                "2024-02-20",
                "Selasa, 20 Februari 2024",
                "Rabu, 21 Februari 2024",
                Ok("2024-02-21"),
            ),
            (
                "nota_dinas.tanggal",
                "2024-02-28",
                "28 Februari 2024",
                "akhir bulan",
                Err(Why::NoValue),
            ),
            (
                "nota_dinas.tanggal",
                "2024-02-28",
                "28 Februari 2024",
                "30 Februari 2024",
                Err(Why::NoValue),
            ),
            (
                "rekomendasi.butir[0].tenggat",
                "setiap bulan",
                "Setiap bulan",
                "Setiap triwulan",
                Ok("setiap triwulan"),
            ),
            (
                "rekomendasi.butir[0].tenggat",
                "2024-02-28",
                "28 Februari 2024",
                "triwulan II 2024",
                Ok("triwulan II 2024"),
            ),
            ("rapat.mulai", "09:30", "09.30", "10.00", Ok("10:00")),
            (
                "nota_dinas.hal",
                "Laut *Natuna*",
                "Laut *Natuna*",
                "Laut *Natuna* Utara",
                Ok("Laut *Natuna* Utara"),
            ),
            (
                "nota_dinas.hal",
                "Laut Natuna",
                "**Laut Natuna**",
                "**Laut Sulu**",
                Ok("Laut Sulu"),
            ),
            (
                "siklus.isu",
                "Situasi di Laut Natuna",
                "situasi di Laut Natuna",
                "situasi di Laut Sulu",
                Ok("Situasi di Laut Sulu"),
            ),
            (
                "siklus.isu",
                "Situasi di Laut Natuna",
                "situasi di Laut Natuna",
                "*situasi* di Laut Natuna",
                Ok("*Situasi* di Laut Natuna"),
            ),
            (
                "pejabat.deputi.nama",
                "Drs. A",
                "Drs. A",
                "Drs. B",
                Ok("Drs. B"),
            ),
            (
                "siklus.derajat",
                "segera",
                "Segera",
                "Kilat",
                Err(Why::NoValue),
            ),
        ] {
            let [before, now] = [before, now].map(|text| signs(&phrase_tree(text)));
            let read = of_line(key, Some(old), &before, &now);
            assert_eq!(read.as_deref(), value.as_ref().copied(), "{key}: {old}");
        }
    }
}
