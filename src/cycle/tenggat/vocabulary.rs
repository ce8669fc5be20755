//! The words of deadlines: what may stand where `tenggat` reads, and single words as values.

use crate::naskah::months::MONTHS;

/// What may stand before a day or a period.
pub(super) const PREFIXES: [&str; 18] = [
    "paling lambat",
    "paling lama",
    "selambat-lambatnya",
    "selambatnya",
    "pada saat",
    "pada",
    "dalam jangka waktu",
    "dalam waktu",
    "dalam",
    "selama",
    "sepanjang",
    "sekitar",
    "s.d.",
    "s/d",
    "sampai dengan",
    "sampai",
    "hingga",
    "batas akhir",
];
/// Those of them that a head “Tenggat” says already. What goes on until a day is not done by it.
pub(super) const LATEST: [&str; 4] = [
    "paling lambat",
    "paling lama",
    "selambat-lambatnya",
    "selambatnya",
];
/// What tells a beginning. “Per 1 Juli 2026” is as of that day.
pub(super) const BEGINNINGS: [&str; 5] = [
    "terhitung mulai",
    "terhitung sejak",
    "mulai",
    "sejak",
    "per",
];
/// Short forms, with what they stand for: no deadline is written with them, and no event is named so.
pub(crate) const SHORT_FORMS: [(&str, &str); 19] = [
    ("tw", "triwulan"),
    ("trw", "triwulan"),
    ("twl", "triwulan"),
    ("q1", "triwulan I"),
    ("q2", "triwulan II"),
    ("q3", "triwulan III"),
    ("q4", "triwulan IV"),
    ("smt", "semester"),
    ("sem", "semester"),
    ("mg", "minggu"),
    ("mgg", "minggu"),
    ("thn", "tahun"),
    ("th", "tahun"),
    ("bln", "bulan"),
    ("perbulan", "setiap bulan"),
    ("perminggu", "setiap minggu"),
    ("pertahun", "setiap tahun"),
    ("persemester", "setiap semester"),
    ("pertriwulan", "setiap triwulan"),
];
/// What leads to an event, of whatever day.
pub(super) const AROUND: [&str; 14] = [
    "sebelum",
    "menjelang",
    "setelah",
    "sesudah",
    "usai",
    "seusai",
    "pasca",
    "bersamaan dengan",
    "bertepatan dengan",
    "saat",
    "ketika",
    "di sela-sela",
    "di sela",
    "dalam rangka",
];
/// What is to be done at once.
pub(super) const SOON: [&str; 4] = [
    "sesegera mungkin",
    "secepat mungkin",
    "secepatnya",
    "segera",
];
/// What stands between two points.
pub(super) const TO: [&str; 7] = [
    "–",
    "s.d.",
    "sampai dengan",
    "sampai",
    "hingga",
    "dan",
    "atau",
];
/// What leads over from a rhythm to the time in which it holds, and whether that begins it only.
pub(super) const TAILS: [(&str, bool); 10] = [
    ("mulai", true),
    ("sejak", true),
    ("s.d.", false),
    ("sampai dengan", false),
    ("sampai", false),
    ("hingga", false),
    ("selama", false),
    ("sepanjang", false),
    ("pada", false),
    ("dalam", false),
];
/// What stands before the number of a year.
pub(super) const YEARS: [&str; 4] = ["tahun anggaran", "tahun", "ta", "t.a."];
pub(super) const ZONES: [&str; 3] = ["wib", "wita", "wit"];
pub(super) const PLACES: [&str; 4] = ["awal", "pertengahan", "tengah", "akhir"];
/// Parts of a year, with how many there are.
pub(super) const PARTS: [(&str, i8); 5] = [
    ("triwulan", 4),
    ("kuartal", 4),
    ("caturwulan", 3),
    ("semester", 2),
    ("paruh", 2),
];
pub(super) const UNITS: [&str; 12] = [
    "jam",
    "hari kerja",
    "hari kalender",
    "hari",
    "minggu",
    "pekan",
    "bulan",
    "triwulan",
    "kuartal",
    "caturwulan",
    "semester",
    "tahun",
];
pub(super) const ONE_UNIT: [&str; 6] = [
    "sehari",
    "seminggu",
    "sepekan",
    "sebulan",
    "sesemester",
    "setahun",
];
/// What may stand before a rhythm, and is one when it stands alone.
pub(super) const REGULARLY: [&str; 4] = ["secara rutin", "secara berkala", "rutin", "berkala"];
pub(super) const RHYTHMS: [&str; 7] = [
    "harian",
    "mingguan",
    "bulanan",
    "triwulanan",
    "caturwulanan",
    "semesteran",
    "tahunan",
];
pub(super) const WEEKDAYS: [&str; 8] = [
    "senin", "selasa", "rabu", "kamis", "jumat", "jum’at", "sabtu", "minggu",
];
/// What happens again and again, with whatever says more of it.
pub(super) const EVENTS: [&str; 13] = [
    "rapat",
    "sidang",
    "pertemuan",
    "kunjungan",
    "kegiatan",
    "forum",
    "putaran",
    "perundingan",
    "konsultasi",
    "pelaporan",
    "kejadian",
    "kali",
    "saat",
];
const ORDINALS: [&str; 5] = ["pertama", "kedua", "ketiga", "keempat", "kelima"];
const ROMAN: [&str; 5] = ["i", "ii", "iii", "iv", "v"];
pub(super) const NUMBERS: [&str; 12] = [
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
    "dua belas",
];
/// What leads over from a distance to where it is reckoned from.
pub(super) const FROM: [&str; 6] = [
    "setelah",
    "sesudah",
    "sebelum",
    "terhitung sejak",
    "sejak",
    "dari",
];

/// "II-III", "Juni-Juli" and "2026/2027" are two words from one to another, "1x24" two with what
/// stands between; "ke-3" and "selambat-lambatnya" one.
pub(super) fn parts(word: &str) -> Vec<String> {
    fn ends(part: &str) -> bool {
        month(part).is_some()
            || ordinal(part).is_some()
            || year(part).is_some()
            || day_of_month(part).is_some()
    }
    let split = |at: char, between: &str, is_end: fn(&str) -> bool| {
        let (from, to) = word.split_once(at)?;
        (is_end(from) && is_end(to)).then(|| vec![from.into(), between.into(), to.into()])
    };
    split('-', "–", ends)
        .or_else(|| split('/', "–", |part| year(part).is_some()))
        .or_else(|| split('x', "x", |part| number(part).is_some()))
        .unwrap_or_else(|| vec![word.trim_end_matches([',', ';']).to_owned()])
}

pub(super) fn is_plain_word(word: &str) -> bool {
    word.chars()
        .all(|c| c.is_alphabetic() || matches!(c, '-' | '/' | '.'))
}

/// "h-30" and "h+7": so many days from what happens.
pub(super) fn days_from_an_event(word: &str) -> Option<u16> {
    word.strip_prefix("h-")
        .or_else(|| word.strip_prefix("h+"))
        .and_then(number)
}

/// Whether a word names something that no time is measured in.
pub(super) fn names_an_event(word: &str) -> bool {
    const NO_NAMES: [&str; 5] = ["tanggal", "tgl", "setiap", "tiap", "tiap-tiap"];
    let leads = [&PREFIXES[..], &AROUND, &BEGINNINGS, &SOON, &TO];
    let is_time = month(word).is_some()
        || ordinal(word).is_some()
        || PLACES.contains(&word)
        || UNITS
            .iter()
            .any(|unit| unit.split(' ').any(|part| part == word))
        || PARTS.iter().any(|(part, _)| *part == word)
        || WEEKDAYS.contains(&word)
        || SHORT_FORMS.iter().any(|(short, _)| *short == word)
        || NO_NAMES.contains(&word)
        || leads
            .into_iter()
            .flatten()
            .any(|lead| lead.split(' ').any(|part| part == word));
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    !is_time && letters > 1 && !word.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a word is a month that was cut short or mistyped: "Nop", "Novembr".
pub(super) fn resembles_a_month(word: &str) -> bool {
    const NEAR: f64 = 0.9;
    const SHORT: [&str; 16] = [
        "jan", "feb", "peb", "mar", "apr", "jun", "jul", "agu", "ags", "agt", "sep", "sept", "okt",
        "nov", "nop", "des",
    ];
    let bare = word.trim_end_matches('.');
    let is_near = |name: &str| strsim::jaro_winkler(bare, &name.to_lowercase()) > NEAR;
    let is_month = month(bare).is_some();
    SHORT.contains(&bare) || !is_month && MONTHS.iter().any(|name| is_near(name))
}

/// Whether a word behind a day is the beginning of a month, or near one: "30 Ju", "30 Jumi 2026".
pub(super) fn starts_a_month(word: &str) -> bool {
    const NEAR: f64 = 0.8;
    let of = |name: &str| {
        let name = name.to_lowercase();
        word.len() > 1 && name.starts_with(word) || strsim::jaro_winkler(word, &name) > NEAR
    };
    MONTHS.iter().any(|name| of(name))
}

pub(super) fn number(word: &str) -> Option<u16> {
    word.parse()
        .ok()
        .filter(|number| (1..1000).contains(number))
}

pub(super) fn day_of_month(word: &str) -> Option<i8> {
    word.parse().ok().filter(|day| (1..=31).contains(day))
}

pub(super) fn year(word: &str) -> Option<i16> {
    let year: i16 = word.parse().ok()?;
    (1900..3000).contains(&year).then_some(year)
}

pub(super) fn month(word: &str) -> Option<i8> {
    let index = MONTHS.iter().position(|name| name.to_lowercase() == word)?;
    i8::try_from(index + 1).ok()
}

pub(super) fn ordinal(word: &str) -> Option<i8> {
    let of = |words: &[&str]| words.iter().position(|ordinal| *ordinal == word);
    if word == "kesatu" {
        return Some(1);
    }
    if let Some(index) = of(&ORDINALS).or_else(|| of(&ROMAN)) {
        return i8::try_from(index + 1).ok();
    }
    let number = word.strip_prefix("ke-").unwrap_or(word);
    number
        .parse()
        .ok()
        .filter(|number| (1..=5).contains(number))
}
