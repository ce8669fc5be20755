//! What may be changed in a cycle file, and why it may not.

/// One change. Keys are paths as [`crate::read::Places`] and findings print them, such as
/// `rekomendasi.butir[2].uraian`; an index counts the items as the changes before left them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Gives a key, or an item of a list, a text. A key that is not there is added, with the
    /// groups that it stands in; an item must be there. A blank text clears.
    Set { key: String, text: String },
    /// Leaves a key or an item blank, whatever it holds; an item keeps its place.
    Clear { key: String },
    /// Adds an item to a list, before the one that has its index now; a list that is blank or
    /// not there begins with it.
    Insert {
        list: String,
        at: usize,
        item: Value,
    },
    /// Takes an item out of its list, with its comments: those beside it, right above its dash,
    /// or right below and further in. What stands above the first item belongs to the list.
    Remove { key: String },
    /// Gives an item of a list another index among its fellows; its comments go with it.
    Move { key: String, to: usize },
}

impl Change {
    /// The key that it is about.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::Set { key, .. }
            | Self::Clear { key }
            | Self::Insert { list: key, .. }
            | Self::Remove { key }
            | Self::Move { key, .. } => key,
        }
    }
}

/// What a key or an item holds. A blank text is what is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Text(String),
    List(Vec<Value>),
    /// Keys with their values, in the order in which they are written.
    Group(Vec<(String, Value)>),
}

impl Value {
    pub(crate) const BLANK: Self = Self::Text(String::new());

    pub(super) fn kind(&self) -> NodeKind {
        match self {
            Self::Text(_) => NodeKind::Text,
            Self::List(_) => NodeKind::List,
            Self::Group(_) => NodeKind::Group,
        }
    }

    /// True for a list or a group whose texts have no lines.
    pub(super) fn fits_a_line(&self) -> bool {
        let is_short = |value: &Self| match value {
            Self::Text(text) => !text.contains('\n'),
            value => value.fits_a_line(),
        };
        match self {
            Self::Text(_) => false,
            Self::List(items) => items.iter().all(is_short),
            Self::Group(entries) => entries.iter().all(|(_, value)| is_short(value)),
        }
    }

    /// True for a blank text, and for a list or a group without anything.
    pub(crate) fn is_void(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Group(entries) => entries.is_empty(),
        }
    }
}

/// What stands at a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum_macros::Display)]
pub enum NodeKind {
    #[strum(to_string = "teks")]
    Text,
    #[strum(to_string = "daftar")]
    List,
    #[strum(to_string = "kelompok kunci")]
    Group,
}

/// Why nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The file is no YAML that is read, from this line on.
    #[error("Berkas siklus tidak diubah karena baris {line} belum terbaca: {reason}.")]
    Unreadable { line: usize, reason: String },
    #[error("Berkas siklus tidak diubah karena bukan teks UTF-8.")]
    NotText,
    #[error("Berkas siklus tidak diubah karena lebih besar daripada {limit} bita.")]
    TooLarge { limit: usize },
    #[error("“{key}” bukan kunci: kunci ditulis seperti rekomendasi.butir[2].uraian.")]
    NotAKey { key: String },
    /// The key holds something else than the change wants.
    #[error("{key} tidak diubah karena berisi {found}, bukan {wanted}.")]
    Kind {
        key: String,
        found: NodeKind,
        wanted: NodeKind,
    },
    #[error("{key} tidak diubah karena daftarnya hanya memuat {count} butir, dihitung dari [0].")]
    NoItem { key: String, count: usize },
    #[error("{key} tidak diubah karena tertulis dua kali: hapus salah satunya.")]
    Twice { key: String },
    #[error(
        "{key} tidak diubah karena teksnya memuat tanda U+{code:04X}, yang tidak boleh ada dalam berkas siklus.",
        code = u32::from(*character)
    )]
    Forbidden { key: String, character: char },
    /// What was written would not be read as what was meant.
    #[error(
        "{key} tidak diubah karena hasilnya akan terbaca lain daripada yang dimaksud: ubah sendiri dalam berkas siklus."
    )]
    Misread { key: String },
}
