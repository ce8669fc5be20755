//! What a document closes with: who signs it and in what form, and who has a copy.

use serde::Serialize;

use super::{Block, Text};

/// Signature block, in the right half of the page.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Ttd {
    pub bentuk: BentukTtd,
    /// Where the block begins, millimetres from the left margin; settled by `fit`, further
    /// left for a name that would not stand on one line.
    pub start: f64,
    /// By how much "a.n." and its like hang to the left of it, millimetres; settled by `fit`.
    pub hanging: f64,
    /// Place and date, above the jabatan, where the head of the document has none.
    pub tanggal: Option<Text>,
    /// Jabatan in signing order: "a.n. …", "u.b.", and last the signer's own.
    pub jabatan: Vec<JabatanTtd>,
    pub nama: Text,
    /// Beneath the name: pangkat, "NIP …"; for echelon II and below.
    pub bawah: Vec<Text>,
    /// Width at which these lines are of about one length, millimetres; settled by `fit`.
    pub bawah_width: f64,
    /// Sentence beside the mark of an electronic signature.
    pub keterangan: Option<Text>,
    /// In the room for the signature: the placeholder that an e-office fills.
    pub isian: Option<Text>,
    /// At the left of the block: the table for initials of a konsep.
    pub samping: Vec<Block>,
    /// Width of what stands there, millimetres; settled by `fit`.
    pub samping_width: f64,
    /// Who signs at the left, beside the block.
    pub rekan: Option<Rekan>,
}

/// A second signature beside the first: the note-taker's of a notula.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Rekan {
    pub jabatan: Text,
    pub nama: Text,
    pub bawah: Vec<Text>,
    /// As of the first signature.
    pub bawah_width: f64,
}

impl Ttd {
    /// Whether "a.n." and its like stand before the jabatan, which hang.
    #[must_use]
    pub fn hangs(&self) -> bool {
        self.jabatan.iter().any(|line| !line.awalan.is_empty())
    }
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum BentukTtd {
    /// Wet: jabatan, four lines of space, name.
    #[default]
    Basah,
    /// Electronic: the mark's place at the left; beside it sentence, name, jabatan.
    QrKiri,
    /// Electronic: jabatan, the mark's place, name and NIP beneath.
    JabatanDiAtas,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct JabatanTtd {
    /// "a.n.", "Plt.", "Plh.", or empty; "u.b." is a line of its own.
    pub awalan: String,
    pub isi: Text,
    /// Width at which its lines are of about one length, millimetres; settled by `fit`.
    pub width: f64,
}

/// Copies: "Tembusan:" with a numbered list, or one line without a number.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tembusan {
    pub items: Vec<Text>,
    /// Their numbers as they are written; settled by `fit`.
    pub marks: Vec<String>,
    /// Width of the column in which these stand, millimetres; settled by `fit`.
    pub column: f64,
}
