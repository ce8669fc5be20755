//! What an institution is called: all its names are one.

use super::Instansi;

impl Instansi {
    /// The full name of a K/L by the alias list; the name itself when it is not listed.
    #[must_use]
    pub fn full_name<'a>(&'a self, kl: &'a str) -> &'a str {
        self.names(kl).next().unwrap_or(kl.trim())
    }

    /// All names of a K/L by the alias list, the full one first; the name itself when it is
    /// not listed.
    pub fn names<'a>(&'a self, kl: &'a str) -> impl Iterator<Item = &'a str> {
        let row = self.row(&folded(kl));
        let itself = row.is_none().then_some(kl.trim());
        row.into_iter().flatten().map(String::as_str).chain(itself)
    }

    /// One and the same for everything that an institution is called, however it is typed.
    #[must_use]
    pub fn same_for_all_names(&self, kl: &str) -> String {
        let folded = folded(kl);
        let listed = self.row(&folded).and_then(|names| names.first());
        let name = listed.map_or(without_remark(&folded), String::as_str);
        spelled_out(&name.to_lowercase())
    }

    /// The names of a K/L that is listed, by one of them.
    fn row(&self, folded: &str) -> Option<&Vec<String>> {
        let called = [folded, without_remark(folded)];
        called.iter().find_map(|called| {
            let same = |name: &String| name.eq_ignore_ascii_case(called);
            self.kl.iter().find(|names| names.iter().any(same))
        })
    }

    /// Whether the alias list has a K/L.
    #[must_use]
    pub fn is_listed(&self, kl: &str) -> bool {
        self.row(&folded(kl)).is_some()
    }

    /// True for a name of the institution itself, or of its unit.
    #[must_use]
    pub fn is_own(&self, kl: &str) -> bool {
        let (name, lines) = (self.full_name(kl), &self.kop.baris);
        // The letterhead adds the state's name to the institution's.
        let mut heads = (1..=lines.len()).map(|count| lines[..count].join(" "));
        heads.any(|head| head.eq_ignore_ascii_case(name))
            || self
                .kop
                .unit
                .as_deref()
                .is_some_and(|unit| unit.eq_ignore_ascii_case(name))
    }
}

/// A name without what typing leaves in it: spaces too many, emphasis, a full stop.
pub(super) fn folded(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words
        .join(" ")
        .trim_matches(['*', '_', '.', ' '])
        .to_owned()
}

/// The name of a regional government without the usual abbreviations of its kind.
fn spelled_out(name: &str) -> String {
    let kinds = [
        ("pemprov ", "provinsi"),
        ("pemkab ", "kabupaten"),
        ("pemkot ", "kota"),
    ];
    let government = kinds.iter().find_map(|(short, kind)| {
        let place = name.strip_prefix(short)?;
        Some(format!("pemerintah {kind} {place}"))
    });
    government.unwrap_or_else(|| name.to_owned())
}

/// A name without its abbreviation in brackets and the name of the state.
fn without_remark(name: &str) -> &str {
    let bare = name.split_once(" (").map_or(name, |(bare, _)| bare);
    let bare = bare.strip_suffix(" RI").unwrap_or(bare);
    bare.strip_suffix(" Republik Indonesia").unwrap_or(bare)
}
