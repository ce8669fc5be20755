//! `nodin` makes the official documents of a deputy's SOP from one structured cycle file.
//!
//! ```text
//! siklus.yaml ─read─▶ Cycle ─check─▶ Cycle ─fill─▶ markup ─parse─▶ Naskah ─fit─▶ Naskah ─┬─ pdf ──▶ PDF
//!  (a person)        (types)        (sound)      (minijinja)      (a tree)              └─ docx ─▶ DOCX
//! ```
//!
//! One direction, nothing skipped:
//!
//! ```
//! use nodin::{Format, House, Outcome, assets::Assets, rules::documents::NOTA_DINAS, read};
//!
//! let source = include_bytes!("../samples/2024-natuna-utara.yaml");
//! let house = House::new(Assets::default()).expect("the shipped house is sound");
//!
//! let cycle = read::read(source);
//! assert!(house.check(&cycle, source).is_empty());
//! let Outcome::Ready(naskah) = house.tree(&cycle, &NOTA_DINAS) else { panic!("not yet") };
//! let pdf = house.write(&naskah, Format::Pdf, &cycle, source).expect("a PDF");
//! assert!(pdf.bytes.starts_with(b"%PDF-"));
//! ```
//!
//! The core takes bytes and gives bytes: only `cli` and the archive touch files, and only `cli`
//! the environment, a clock or a terminal. `ARCHITECTURE.md` lists the invariants with the tests
//! that hold them.

#[cfg(feature = "cli")]
#[allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "an archive is files, made on threads"
)]
mod archive;
pub mod assets;
#[cfg(feature = "cli")]
#[allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the program"
)]
pub mod cli;
pub mod cycle;
pub mod edit;
pub mod files;
pub mod fill;
pub mod finding;
mod house;
pub mod naskah;
pub mod picture;
pub mod read;
pub mod rules;
pub mod scan;
pub mod serap;
pub mod write;

pub use house::{Existing, Fate, Format, House, Outcome, Prepared, Written, probe};
