//! Tests at the altitude where users live: a cycle file in, a document's text and structure
//! out. One binary, so that it links once.

mod batas;
mod bentuk;
mod cli;
mod dokumen;
mod instansi;
mod inti;
mod read;
mod reading;
mod tanda_tangan;
mod teks;
mod templat;
