//! Files: safe names and digests of what is in one, and, for the program, whole files or none on a
//! disk.

pub mod digest;
pub mod name;
#[cfg(feature = "cli")]
#[allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "files are read and written here"
)]
pub(crate) mod storage;
