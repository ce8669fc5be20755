//! The house vocabulary: which elements stand where. HTML's own names wherever HTML has
//! one, the field's own names where it has not (`templates/README.md`).

pub(super) const INLINES: &[&str] = &["b", "i", "u", "kapital", "br"];

pub(super) const BLOCKS: &[&str] = &[
    "kop",
    "sifat",
    "judul",
    "kepala",
    "kepala-lampiran",
    "p",
    "ol",
    "ul",
    "table",
    "ttd",
    "tembusan",
];

pub(super) const NASKAH: &[&str] = &[
    "rahasia",
    "kaki",
    "lampiran",
    "kop",
    "sifat",
    "judul",
    "kepala",
    "kepala-lampiran",
    "p",
    "ol",
    "ul",
    "table",
    "ttd",
    "tembusan",
];
