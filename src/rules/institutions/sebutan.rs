//! What a profile calls the officials.

use jiff::civil::Date;

use super::Instansi;
use crate::cycle::{ParaPejabat, Pejabat, Peran};

impl Instansi {
    /// The official that it gives for a role, where it knows the jabatan.
    #[must_use]
    pub fn supplied(&self, role: Peran, date: Date) -> Option<Pejabat> {
        let officials = self.officials(&ParaPejabat::default(), date);
        Some(officials.of(role).clone()).filter(|official| official.jabatan.is_some())
    }

    /// Whether it has this title for a role, in whatever year.
    #[must_use]
    pub fn calls(&self, role: Peran, title: &str) -> bool {
        let officials = self
            .pejabat
            .iter()
            .filter(|official| official.peran == role);
        let titles = officials.flat_map(|official| {
            let official = &official.pejabat;
            [official.jabatan.as_deref(), official.sebutan.as_deref()]
        });
        let bare = bare_words(title);
        titles.flatten().any(|known| bare_words(known) == bare)
    }
}

/// The words of a title in small letters, without how the office is held and how its holder is
/// addressed.
pub(crate) fn bare_words(title: &str) -> Vec<String> {
    let words = title.split(|c: char| c.is_whitespace() || c == ',');
    let words = words.filter(|word| !word.is_empty());
    let mut words: Vec<String> = words.map(str::to_lowercase).collect();
    let is_before = |word: &String| matches!(word.as_str(), "plt." | "plh." | "bapak" | "ibu");
    if words.first().is_some_and(is_before) {
        words.remove(0);
    }
    words
}
