//! Rules: what the SOP and naskah dinas ask of a cycle.
//!
//! Beside the line: none of it changes a cycle or knows how a document looks. `check` judges a
//! cycle, `sop` and `documents` are the tables of steps and of what they make, `status` tells where
//! a cycle stands among them; who signs, for which K/L and under which number is settled here too.

pub mod check;
pub(crate) mod daring;
pub mod documents;
pub mod institutions;
pub mod numbers;
pub mod signature;
pub mod sop;
pub mod status;
pub mod told;
pub mod wording;
