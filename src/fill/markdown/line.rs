//! The lines of a text.

use super::{
    mark::{Mark, marks},
    mark_style::{MarkStyle, Sign, is_bullet},
};

/// A line that is not blank.
#[derive(Clone)]
pub(super) struct SourceLine<'a> {
    /// Where its first sign that is no blank stands in the text.
    pub at: usize,
    /// Columns of white space before that sign.
    pub column: usize,
    /// From that sign to the line's end.
    pub text: &'a str,
    /// Blank lines before it.
    pub blanks: usize,
    /// What it may begin with; settled by [`super::sequence`] to one or none.
    pub marks: Vec<Mark>,
    /// A backslash stood before its mark.
    pub escaped: bool,
    /// What looks like its mark goes on the line before.
    pub tied: bool,
}

/// Columns of an item that hardly ends with such a word.
const LONG: usize = 40;
/// Lines that are searched for another mark like one.
const LOOK_AHEAD: usize = 8;
/// What ends with a full stop and no sentence.
const ABBREVIATED: [&str; 22] = [
    "No.", "Art.", "Jl.", "CV.", "PT.", "Dr.", "Drs.", "Dra.", "Ir.", "Hj.", "Prof.", "Kol.",
    "Jend.", "Tn.", "Ny.", "St.", "Tbk.", "dll.", "dsb.", "a.n.", "s.d.", "u.b.",
];
/// Words after which the number or the letter of a rule follows: "… Pasal 5 ayat" on a line, "(1)"
/// on the next.
const REFERRING: [&str; 7] = ["ayat", "huruf", "angka", "pasal", "butir", "nomor", "no."];
/// Titles before a name that may begin with an initial: "Jenderal" on a line, "A. Yani" on the next.
const TITLES: [&str; 30] = [
    "jenderal",
    "jend.",
    "letjen",
    "mayjen",
    "brigjen",
    "laksamana",
    "laksdya",
    "laksda",
    "laksma",
    "marsekal",
    "marsdya",
    "marsda",
    "marsma",
    "komjen",
    "irjen",
    "kombes",
    "kolonel",
    "kol.",
    "letkol",
    "mayor",
    "bapak",
    "ibu",
    "sdr.",
    "dr.",
    "prof.",
    "ir.",
    "h.",
    "hj.",
    "drs.",
    "dra.",
];
/// Words after which a number goes on.
const COUNTED: [&str; 17] = [
    "poin", "bab", "bagian", "lampiran", "tahap", "tanggal", "tgl.", "pukul", "tahun", "periode",
    "tabel", "gambar", "halaman", "rp", "usd", "jalan", "triwulan",
];
/// Words after which a sentence goes on.
const LEADING: [&str; 44] = [
    "dan", "atau", "dan/atau", "serta", "dengan", "di", "ke", "dari", "pada", "untuk", "yang",
    "oleh", "dalam", "antara", "hingga", "sampai", "s.d.", "sebesar", "sebanyak", "sejumlah",
    "bagi", "tentang", "mengenai", "terhadap", "sebagai", "karena", "bahwa", "agar", "melalui",
    "menurut", "per", "sekitar", "tidak", "belum", "akan", "telah", "sudah", "adalah", "para",
    "sesuai", "guna", "a.n.", "c.q.", "u.p.",
];

impl<'a> SourceLine<'a> {
    pub(super) fn new(at: usize, column: usize, text: &'a str, blanks: usize) -> Self {
        let skipped = backslash(text);
        let text = &text[skipped..];
        let marks = if skipped > 0 { Vec::new() } else { marks(text) };
        Self {
            at: at + skipped,
            column,
            text,
            blanks,
            marks,
            escaped: skipped > 0,
            tied: false,
        }
    }

    /// The mark that it begins with, once that is settled.
    pub(super) fn mark(&self) -> Option<Mark> {
        match self.marks.as_slice() {
            [mark] => Some(*mark),
            _ => None,
        }
    }

    /// Its bytes in the text, without the blanks at its end.
    pub(super) fn range(&self) -> std::ops::Range<usize> {
        self.at..self.at + self.text.trim_end().len()
    }

    /// Whether it ends with a sentence, or with what leads in a list.
    pub(super) fn ends_sentence(&self) -> bool {
        let text = self.text.trim_end();
        let text = text.trim_end_matches(['*', '_', '"', '”', ')']);
        let last = text.rsplit([' ', '(']).next().unwrap_or_default();
        let is_short = ABBREVIATED.contains(&last) || last.chars().count() == 2;
        text.ends_with(['.', ':', ';', '!', '?']) && !(last.ends_with('.') && is_short)
    }

    /// Whether its sentence goes on, whatever the next line begins with.
    pub(super) fn leads(&self) -> bool {
        let text = self.text.trim_end();
        let last = self.last_word();
        // "a. satu; dan" leads to the next item.
        let is_item_of_a_list = text.contains(';') || last == "dan/atau";
        text.ends_with([',', '-', '–', '/', '(', '&'])
            || self.refers()
            || LEADING.contains(&last.as_str()) && !is_item_of_a_list
    }

    /// Whether its sentence goes on in the next line.
    pub(super) fn leads_on(&self, next: &SourceLine<'_>) -> bool {
        let first = next.text.split_whitespace().next().unwrap_or_default();
        let is_number = !first.contains(char::is_lowercase);
        self.leads() || is_number && COUNTED.contains(&self.last_word().as_str())
    }

    /// Whether it ends within a reference to a rule, such as "… Pasal 5 ayat".
    fn refers(&self) -> bool {
        let several = self.text.split_whitespace().nth(1).is_some();
        several && REFERRING.contains(&self.last_word().as_str())
    }

    /// Whether it ends in a word that a name may go on: "… Jenderal", "… Bapak", "… H.".
    pub(super) fn ends_in_name(&self) -> bool {
        let word = self.text.split_whitespace().next_back();
        word.is_some_and(|word| word.starts_with(char::is_uppercase))
    }

    fn last_word(&self) -> String {
        let word = self.text.split_whitespace().next_back().unwrap_or_default();
        word.trim_start_matches(['(', '"', '“', '*', '_'])
            .to_lowercase()
    }

    /// Whether it begins as a sentence does, or with a number.
    pub(super) fn begins_sentence(&self) -> bool {
        let text = self.text.trim_start_matches(['*', '_', '"', '“', '(']);
        text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
    }

    /// Whether it looks like a heading: all in bold, or in capitals.
    pub(super) fn is_heading(&self) -> bool {
        let text = self.text.trim();
        let is_bold = text.len() > 4 && text.starts_with("**") && text.ends_with("**");
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        is_bold || letters > 3 && !text.contains(char::is_lowercase)
    }

    /// Whether its words have capitals as those of a title have.
    pub(super) fn is_title(&self) -> bool {
        let is_small = |word: &str| word.starts_with(char::is_lowercase);
        let mut words = self.text.split_whitespace();
        words.all(|word| !is_small(word) || LEADING.contains(&word))
    }

    /// Whether it is a label and what it says: "hari/tanggal : Rabu, 20 Mei 2026", with a blank or a
    /// tab before the colon.
    pub(super) fn is_field(&self) -> bool {
        self.label()
            .is_some_and(|label| label.ends_with([' ', '\t']))
    }

    /// The words before a colon that a blank follows, where they are few.
    pub(super) fn label(&self) -> Option<&'a str> {
        let (label, rest) = self.text.split_once(':')?;
        let words = label.split_whitespace().count();
        ((1..5).contains(&words) && rest.starts_with([' ', '\t'])).then_some(label)
    }

    /// Columns up to its end.
    pub(super) fn length(&self) -> usize {
        self.column + self.text.trim_end().chars().count()
    }
}

/// Whether a sign can be a mark, or a part of one, so that a backslash before it takes its meaning
/// away.
pub(super) fn is_sign(c: char) -> bool {
    "\\*_|-+#>`~[]<&!=().".contains(c) || !c.is_alphanumeric() && is_bullet(c)
}

/// The length of a backslash before a number or a letter that would be an item's mark; before a
/// sign it is taken wherever it stands.
pub(super) fn backslash(text: &str) -> usize {
    let bare = text.strip_prefix('\\').unwrap_or_default();
    usize::from(bare.starts_with(char::is_alphanumeric) && !marks(bare).is_empty())
}

/// The lines of a text that are not blank.
pub(super) fn lines(text: &str) -> Vec<SourceLine<'_>> {
    let (mut lines, mut blanks, mut start) = (Vec::new(), 0, 0);
    for whole in text.split_inclusive('\n') {
        let line = whole.trim_end_matches(['\n', '\r']);
        let bare = line.trim_start();
        if bare.is_empty() {
            blanks += 1;
        } else {
            let indent = &line[..line.len() - bare.len()];
            let at = start + indent.len();
            lines.push(SourceLine::new(at, columns(indent), bare, blanks));
            blanks = 0;
        }
        start += whole.len();
    }
    for at in 1..lines.len() {
        if lines[at].blanks == 0 && goes_on(&lines[at - 1], &lines[at], &lines[at + 1..]) {
            lines[at].marks.clear();
            lines[at].tied = true;
        }
    }
    lines
}

/// Whether what looks like a mark goes on the line before: "… ayat" and "(1) …", "2020" and
/// "- 2024", "12." and "3. 2024", "Jenderal" and "A. Yani".
fn goes_on(before: &SourceLine<'_>, line: &SourceLine<'_>, ahead: &[SourceLine<'_>]) -> bool {
    let last = before.text.trim_end();
    let has_digit = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    let is_number = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    let day = last
        .rsplit(' ')
        .next()
        .and_then(|word| word.strip_suffix('.'));
    let goes_on = |mark: &Mark| {
        let rest = &line.text[mark.content..];
        match mark.style {
            MarkStyle::Bullet('-' | '–' | '—') => {
                last.ends_with(|c: char| c.is_ascii_digit()) && has_digit(rest)
            }
            MarkStyle::Capital(Sign::Dot) => TITLES.contains(&before.last_word().as_str()),
            MarkStyle::Number(Sign::Dot) => {
                day.is_some_and(is_number) && rest.get(..4).is_some_and(is_number)
            }
            _ => false,
        }
    };
    // "a. Nomor" and "b. Tanggal" are items, unless another b. stands below.
    let mut ahead = ahead.iter().take(LOOK_AHEAD);
    let is_next = |mark: &Mark| before.marks.iter().any(|first| first.precedes(*mark));
    let counts = |line: &SourceLine<'_>| {
        let marks = line.marks.clone().into_iter();
        marks.map(|mark| (mark.style, mark.ordinal))
    };
    let is_item = line.column <= before.column + 1
        && before.length() < LONG
        && line.marks.iter().any(is_next)
        && !ahead.any(|other| counts(other).any(|mark| counts(line).any(|own| own == mark)));
    before.refers() && !is_item || line.marks.iter().any(goes_on)
}

/// The width of white space, with tab stops of four columns.
fn columns(blank: &str) -> usize {
    blank.chars().fold(0, |column, c| match c {
        '\t' => column / 4 * 4 + 4,
        _ => column + 1,
    })
}
