//! Tests at the altitude where users live: a cycle file in, a document's text and structure
//! out. One binary, so that it links once.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::disallowed_macros
)]

mod acak;
mod batas;
mod bentuk;
mod besar;
mod cli;
mod dokumen;
mod edit;
mod gambar;
mod halaman;
mod instansi;
mod inti;
mod kalimat;
mod langkah;
mod laporan;
mod outline;
mod pairwise;
mod periksa;
mod picture;
mod rahasia;
mod rapat;
mod read;
mod reading;
mod serap;
mod starter;
mod tanda_tangan;
mod teks;
mod templat;
mod temuan;

/// The same cases in every run; `PROPTEST_CASES` asks for more than these, and for others.
fn seeded(cases: u32) -> proptest::test_runner::Config {
    use proptest::test_runner::{Config, RngSeed};
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    let default = Config::default();
    Config {
        cases: if asked { default.cases } else { cases },
        rng_seed: if asked {
            RngSeed::Random
        } else {
            RngSeed::Fixed(2024)
        },
        failure_persistence: None,
        ..default
    }
}
