//! What is told of an edited document, to people and to programs.

use serde::{Serialize, Serializer};

use super::lists::Act;

/// What an edited document says that its cycle file does not.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Serapan {
    /// Which document it is, by its name on the command line.
    pub dokumen: &'static str,
    /// What goes into the cycle file, key by key.
    pub perubahan: Vec<Perubahan>,
    /// What goes there only when it is asked for by its key.
    pub pilihan: Vec<Perubahan>,
    /// What belongs to no key: to be settled by hand.
    pub sisa: Vec<Sisa>,
    /// Who made tracked changes, which are read as accepted.
    pub penyunting: Vec<String>,
    pub komentar: Vec<Komentar>,
    /// What is to be known besides.
    pub catatan: Vec<String>,
    /// The cycle file with what goes into it; none where nothing does.
    #[serde(skip)]
    pub berkas_baru: Option<Vec<u8>>,
}

/// A change of one key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Perubahan {
    pub kunci: String,
    /// The key in words.
    pub sebutan: String,
    pub jenis: JenisPerubahan,
    /// As it stood in the document, and as it stands there now.
    pub lama: String,
    pub baru: String,
    /// Line of the cycle file, from 1.
    pub baris: usize,
    /// Other paragraphs of the document that print the key, and so change with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub juga: Vec<String>,
    /// Why it is not taken unasked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sebab: Option<Why>,
    /// By what it is asked for, of a choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ambil: Option<String>,
    /// Its number among all that was changed, by which it is chosen.
    #[serde(skip)]
    pub nomor: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum JenisPerubahan {
    Ubah,
    Kosongkan,
    Tambah,
    Hapus,
    Pindah,
}

impl JenisPerubahan {
    pub(super) fn of(act: &Act) -> Self {
        match act {
            Act::Set { .. } => Self::Ubah,
            Act::Clear { .. } => Self::Kosongkan,
            Act::Insert { .. } => Self::Tambah,
            Act::Remove { .. } => Self::Hapus,
            Act::Move { .. } => Self::Pindah,
        }
    }
}

/// An edit that belongs to no key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sisa {
    pub lama: String,
    pub baru: String,
    /// The words before it.
    pub sesudah: String,
    pub sebab: Why,
}

/// A comment of the margin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Komentar {
    pub oleh: String,
    pub tentang: String,
    pub isi: String,
}

/// Why an edit is not taken, or not unasked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum Why {
    /// No key of the cycle file makes these words: template, profile, or what is counted.
    #[error("tidak berasal dari kunci berkas siklus (templat, profil, atau hitungan)")]
    NoOwner,
    /// The key takes a date, a time or a word that this is not.
    #[error("tidak terbaca sebagai nilai kunci ini")]
    NoValue,
    /// No Markdown makes it.
    #[error("tidak dapat diketik dalam berkas siklus")]
    Unwritable,
    /// Written, it would be printed as something else.
    #[error("akan tercetak lain daripada yang disunting")]
    Misread,
    /// A sentence that is made by itself stands there, or would: it cannot be taken away.
    #[error("di tempatnya akan berdiri kalimat buatan: tidak dapat dihapus, hanya diganti")]
    MadeSentence,
    /// The sentence was made under other templates or by another version.
    #[error("kalimat buatan templat atau versi lain")]
    OtherHouse,
    /// The document was made under other templates or by another version, and nothing tells what
    /// it said then.
    #[error("naskah ini dibuat dengan templat atau versi nodin yang lain")]
    OtherVersion,
    /// It stands somewhere else.
    #[error("dipindahkan, dan urutannya bukan milik berkas siklus")]
    Moved,
    /// The text stands in two places, with two edits.
    #[error("teks ini tercetak di dua tempat dan disunting berbeda: ambil salah satunya")]
    TwoEdits,
    /// The cycle file was changed since, and nothing tells which side is newer.
    #[error("berkas siklus sudah berubah sejak naskah ini dibuat")]
    OtherFile,
    /// The cycle file says something new there, too.
    #[error("kunci ini juga berubah dalam berkas siklus")]
    BothSides,
    /// Two copies of a cycle file differ, and nothing tells which is newer.
    #[error("kedua salinan berbeda, dan tidak diketahui mana yang lebih baru")]
    OtherCopy,
    /// Whoever looked at it did not choose it.
    #[error("tidak dipilih")]
    NotChosen,
    /// The item stands in another place as well, and there it is still.
    #[error("dihapus di sini, tetapi masih tercetak di tempat lain")]
    Elsewhere,
    /// Bold or italic where a text has none of its own.
    #[error("tebal atau miring bukan bagian teks ini")]
    Look,
    /// A level of a list, or a number, that its key has no say in.
    #[error("kedalaman atau nomor butir ini tidak dapat dinyatakan kuncinya")]
    Depth,
    /// Part of its words stand where nothing takes them.
    #[error("sebagian katanya berpindah ke tempat yang tidak dapat diserap")]
    Torn,
    /// A look that Markdown does not have: struck, coloured, highlighted, underlined, raised.
    #[error(
        "coretan, warna, sorotan, garis bawah, atau huruf naik-turun tidak dibawa berkas siklus"
    )]
    Formatting,
    /// A picture, an equation, a page break.
    #[error("gambar, rumus, atau pemisah halaman tidak dibawa berkas siklus")]
    Object,
    /// Header, footer, footnote, or text box.
    #[error("kepala, kaki, atau catatan kaki halaman")]
    OtherPart,
}

impl Why {
    /// Whether an edit that is not taken unasked is taken when it is asked for.
    pub(super) fn is_choice(self) -> bool {
        !matches!(
            self,
            Self::Misread | Self::NoValue | Self::Unwritable | Self::Torn | Self::MadeSentence
        )
    }
}

impl Serialize for Why {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Keys that are named in a sentence.
const MOST_NAMED: usize = 5;

impl Serapan {
    /// Whether nothing in it would be lost with the document: no edit, no comment.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        self.is_empty() && self.komentar.is_empty()
    }

    /// What was edited, in a few words: “rekomendasi butir 8, uraian; nota dinas isi”.
    #[must_use]
    pub fn in_short(&self) -> String {
        let changes = self.perubahan.iter().chain(&self.pilihan);
        let mut named: Vec<String> = Vec::new();
        for change in changes {
            if !named.contains(&change.sebutan) {
                named.push(change.sebutan.clone());
            }
        }
        let more = named.len().saturating_sub(MOST_NAMED);
        named.truncate(MOST_NAMED);
        if more > 0 {
            named.push(format!("{more} kunci lagi"));
        }
        if !self.sisa.is_empty() {
            named.push(format!("{} tempat tanpa kunci", self.sisa.len()));
        }
        if !self.komentar.is_empty() {
            named.push(format!("{} komentar", self.komentar.len()));
        }
        named.join("; ")
    }

    /// Whether the document says nothing that the cycle file does not.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.perubahan.is_empty() && self.pilihan.is_empty() && self.sisa.is_empty()
    }
}
