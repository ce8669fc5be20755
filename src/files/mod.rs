//! Files: safe names and digests of what is in one, and, for the program, whole files or none on a
//! disk and the cycle files opened there.

pub mod digest;
pub mod name;
#[cfg(feature = "cli")]
pub(crate) mod source;
#[cfg(feature = "cli")]
pub(crate) mod storage;
