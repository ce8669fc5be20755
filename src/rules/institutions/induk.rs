//! Whom an institution counts for: a unit is of the K/L whose name it bears, or to which the
//! profile gives it (`satuan`).

use std::{borrow::Cow, collections::HashMap};

use super::{Instansi, JenisInstansi, folded, jenis, negara};

/// Names with the K/L that each counts for.
pub struct Families<'a> {
    pub(crate) instansi: &'a Instansi,
    /// By the name in small letters: as it is written, and for whom it counts.
    known: HashMap<String, (Cow<'a, str>, String)>,
    /// Words of the longest name.
    longest: usize,
}

impl<'a> Families<'a> {
    #[must_use]
    pub fn of(instansi: &'a Instansi) -> Self {
        let listed = instansi.kl.iter().filter_map(|names| {
            let (first, _) = names.split_first()?;
            Some((first, names.as_slice()))
        });
        let units = instansi.satuan.iter().filter_map(|names| {
            let (parent, units) = names.split_first()?;
            Some((parent, units))
        });
        let mut known = HashMap::new();
        for (parent, names) in listed.chain(units) {
            let id = instansi.same_for_all_names(parent);
            let heads = names.iter().flat_map(|name| heads(name));
            for name in names
                .iter()
                .map(|name| Cow::Borrowed(name.as_str()))
                .chain(heads.map(Cow::Owned))
            {
                known
                    .entry(name.to_lowercase())
                    .or_insert_with(|| (name, id.clone()));
            }
        }
        let words = known.keys().map(|name| name.split(' ').count());
        Self {
            longest: words.max().unwrap_or_default(),
            instansi,
            known,
        }
    }

    /// One and the same for an institution and its units, and what it is.
    #[must_use]
    pub fn counted(&self, kl: &str) -> (String, JenisInstansi) {
        let name = self.instansi.same_for_all_names(kl);
        if self.instansi.is_listed(kl) {
            let kind = match JenisInstansi::of_others(&name) {
                Some(kind @ (JenisInstansi::Daerah | JenisInstansi::Usaha)) => kind,
                // The office knows better than the word it begins with.
                _ => JenisInstansi::Kl,
            };
            return (name, kind);
        }
        if negara::is_foreign(&name) {
            return (name, JenisInstansi::Asing);
        }
        match (self.held(kl), JenisInstansi::of_others(&name)) {
            (Some((at, id)), kind) if at == 0 || kind.is_none() || jenis::is_service(&name) => {
                let kind =
                    JenisInstansi::of_others(&id).filter(|kind| *kind == JenisInstansi::Daerah);
                (id, kind.unwrap_or(JenisInstansi::Kl))
            }
            (_, kind) => {
                if let Some(region) = jenis::region(&name) {
                    return (region, JenisInstansi::Daerah);
                }
                let kind = kind.unwrap_or_else(|| JenisInstansi::of_unknown(&name));
                (name, kind)
            }
        }
    }

    /// Whether a name is itself that of a K/L, and not of a unit or of somebody else.
    #[must_use]
    pub fn is_kl(&self, kl: &str) -> bool {
        let (id, kind) = self.counted(kl);
        kind == JenisInstansi::Kl && id == self.instansi.same_for_all_names(kl)
    }

    /// The longest known name within another, in whole words: where it begins, and for whom it
    /// counts. Short ones as they are written: `BIN` is no part of `Ali bin Abu`.
    fn held(&self, kl: &str) -> Option<(usize, String)> {
        const SHORT: usize = 6;
        let name = folded(kl);
        let typed: Vec<&str> = name.split(' ').collect();
        let bare = |word: &&str| word.trim_matches(['(', ')', ',', ';', ':', '.']).to_owned();
        let words: Vec<String> = typed.iter().map(bare).collect();
        // A ministry that no profile lists is no part of one whose name it begins with.
        let is_ministry = name.to_lowercase().starts_with("kemen");
        let starts = if is_ministry { 1 } else { words.len() };
        (1..=self.longest.min(words.len())).rev().find_map(|count| {
            let last = starts.min(words.len() + 1 - count);
            (0..last).find_map(|at| {
                let part = words[at..at + count].join(" ");
                let (written, id) = self.known.get(&part.to_lowercase())?;
                let goes_on = typed[at + count - 1].ends_with(',')
                    || words.get(at + count).is_some_and(|next| next == "dan");
                let is_meant = written.len() > SHORT || *written == part;
                (is_meant && !(is_ministry && goes_on)).then(|| (at, id.clone()))
            })
        })
    }
}

/// What the head of a ministry of this name is called, and the deputy: "Menteri Luar Negeri",
/// "Menlu", "Wamenlu".
fn heads(name: &str) -> Vec<String> {
    let heads = [
        ("Kementerian ", "Menteri ", "Wakil Menteri "),
        ("Kemen", "Men", "Wamen"),
        ("Kem", "Men", "Wamen"),
    ];
    let found = heads.iter().find_map(|(ministry, head, deputy)| {
        let of = name.strip_prefix(ministry)?;
        Some(vec![format!("{head}{of}"), format!("{deputy}{of}")])
    });
    found.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::profiles;
    use crate::assets::Assets;

    /// A row that begins with a misspelt name would count its units for nobody.
    #[test]
    fn units_that_ship_are_of_a_listed_kl() {
        let (profiles, findings) = profiles(&Assets::default());
        assert_eq!(findings, []);
        for profile in profiles {
            for row in &profile.satuan {
                assert!(profile.is_listed(&row[0]), "{}: {row:?}", profile.nama);
            }
        }
    }
}
