//! Deadlines as people write them, for the words of a finding only: what the contract reads is
//! known by [`Tenggat`].

use super::dates;
use crate::{
    cycle::{SHORT_FORMS, Tenggat},
    naskah::months::{MONTHS, long_date},
};

/// What to write in place of a text that is no deadline; `year` is the cycle's.
pub(super) fn advice(text: &str, year: Option<&str>) -> String {
    match proposal(text, year) {
        Some(proposal) => format!("tulis {proposal}"),
        None => {
            "tulis kapan selesainya, misalnya 2026-06-30, “akhir Juni 2026”, “1 Mei s.d. 30 Juni 2026”, atau “setiap bulan”"
                .to_owned()
        }
    }
}

/// What was probably meant, as it is to be written.
fn proposal(text: &str, year: Option<&str>) -> Option<String> {
    let text = text.trim();
    // "paling lambat 15/3/2026" names a day.
    if let Some(date) = dates::deadline(text) {
        return Some(date.to_string());
    }
    let apart = text.replace('–', " s.d. ");
    let words: Vec<&str> = apart.split_whitespace().take(12).collect();
    words.first()?;
    let full: Vec<String> = words.iter().map(|word| in_full(word)).collect();
    let full = full.join(" ");
    let mut forms = vec![
        full.clone(),
        // "per bulan"; and "setiap 1 Juli 2026", which comes once.
        full.replacen("per ", "setiap ", 1),
        full.trim_start_matches("setiap ").to_owned(),
        format!("tahun {full}"),
        month_of_year(text).unwrap_or_default(),
    ];
    forms.extend(year.map(|year| format!("{full} {year}")));
    let is_read = |form: &String| matches!(Tenggat::parse(form), Some(Tenggat::Kata(..)));
    forms.into_iter().find(is_read)
}

/// "Tw.", "Jun", "Nopember" and "1/5/2026" as "triwulan", "Juni", "November" and "1 Mei 2026".
fn in_full(word: &str) -> String {
    if let Some(day) = dates::day(word) {
        return long_date(day);
    }
    let bare = word.trim_end_matches(['.', ',']).to_lowercase();
    if let Some((_, full)) = SHORT_FORMS.iter().find(|(short, _)| *short == bare) {
        return (*full).to_owned();
    }
    let is_name = bare.len() > 2 && bare.chars().all(char::is_alphabetic);
    let month = dates::month_number(&bare).filter(|_| is_name);
    let name = month.and_then(|month| MONTHS.get(usize::try_from(month - 1).ok()?));
    // "setiap", "semester" and "mei" begin with no month's letters but the last.
    name.filter(|name| bare.len() < 5 || strsim::jaro_winkler(&bare, &name.to_lowercase()) > 0.85)
        .map_or_else(|| word.to_owned(), |name| (*name).to_owned())
}

/// "2026-06" and "06/2026" as "Juni 2026".
fn month_of_year(text: &str) -> Option<String> {
    let (one, other) = text.split_once(['-', '/'])?;
    let (month, year) = if one.len() == 4 {
        (other, one)
    } else {
        (one, other)
    };
    let month: usize = month.parse().ok()?;
    Some(format!("{} {year}", MONTHS.get(month.checked_sub(1)?)?))
}

#[cfg(test)]
mod tests {
    use super::proposal;

    #[test]
    fn what_was_meant_is_proposed_in_a_form_that_is_read() {
        for (text, wanted) in [
            ("28-02-2026", Some("2026-02-28")),
            ("paling lambat 15/3/2026", Some("2026-03-15")),
            ("sebelum Nop 2026", Some("sebelum November 2026")),
            ("mulai Jun 2026", Some("mulai Juni 2026")),
            ("Selasa, 15/3/2026", Some("2026-03-15")),
            ("TW II 2026", Some("triwulan II 2026")),
            ("Q2 2026", Some("triwulan II 2026")),
            ("smt. I 2026", Some("semester I 2026")),
            ("Jun 2026", Some("Juni 2026")),
            ("Nopember 2026", Some("November 2026")),
            ("2026-06", Some("Juni 2026")),
            ("6/2026", Some("Juni 2026")),
            ("2026", Some("tahun 2026")),
            ("Juni", Some("Juni 2024")),
            ("triwulan II", Some("triwulan II 2024")),
            ("per bulan", Some("setiap bulan")),
            ("per 1/7/2026", Some("per 1 Juli 2026")),
            ("setiap 1 Juli 2026", Some("1 Juli 2026")),
            ("mulai 1/5/2026", Some("mulai 1 Mei 2026")),
            (
                "terhitung mulai 2026-05-01",
                Some("terhitung mulai 1 Mei 2026"),
            ),
            ("sebelum 6/11/2026", Some("sebelum 6 November 2026")),
            (
                "mulai 1/5/2026 s.d. 30-Jun-2026",
                Some("mulai 1 Mei 2026 s.d. 30 Juni 2026"),
            ),
            ("31-01-2026, dilaporkan tiap minggu", None),
            ("1 Okt–31 Des 2025", Some("1 Oktober s.d. 31 Desember 2025")),
            ("setelah 1/5/2026", None),
            ("mulai 31/2/2026", None),
            ("menyesuaikan", None),
            ("", None),
        ] {
            let proposed = proposal(text, Some("2024"));
            assert_eq!(proposed.as_deref(), wanted, "{text}");
        }
    }
}
