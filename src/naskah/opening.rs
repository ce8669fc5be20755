//! What a document opens with: letterhead, class mark, title, head block.

use serde::Serialize;

use super::Text;

/// Letterhead. Without a logo it is set without a place for one.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Kop {
    /// File name of the logo among the supplied pictures, and what it shows.
    pub logo: Option<Logo>,
    /// The institution's lines, as they stand in the profile (usually capitals).
    pub baris: Vec<Text>,
    /// The unit's line.
    pub unit: Option<Text>,
    /// Address lines, smaller; absent in the kop `nama`.
    pub alamat: Vec<Text>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Logo {
    pub file: String,
    /// Alternative text for readers who cannot see it.
    pub alt: String,
}

/// The line under the kop: class code and word with the derajat at the left, the copy
/// number at the right. Classification and derajat are two fields (PermenPANRB 80/2012).
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Sifat {
    /// Class code and word.
    pub kiri: Text,
    /// Urgency, beside it; never red.
    pub derajat: Text,
    /// Copy number.
    pub kanan: Text,
    /// The class in red, as for Rahasia and Sangat Rahasia.
    pub merah: bool,
}

/// A title: centred, bold lines in capitals, with the number beneath where it has one.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Judul {
    pub baris: Vec<Text>,
    pub nomor: Option<Text>,
    /// The document's own title; false for the title of an annex or a part.
    pub utama: bool,
}

/// Head block of a nota dinas: labels with aligned colons, closed by a rule. That of a
/// letter has the place and date at its right in place of the rule.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Kepala {
    pub baris: Vec<KepalaBaris>,
    /// At the right end of the first line: "Jakarta, 15 Februari 2024".
    pub kanan: Option<Text>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KepalaBaris {
    pub label: String,
    pub isi: Text,
}

/// The lines at the upper right of an annex: LAMPIRAN …, jabatan, NOMOR, TANGGAL.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KepalaLampiran {
    pub baris: Vec<Text>,
    /// Width of the longest, millimetres; settled by `fit`.
    pub width: f64,
}
