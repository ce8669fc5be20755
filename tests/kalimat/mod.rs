//! The sentences that documents make: each clause needs its own data, and nothing is said twice.

mod isu;
mod jabatan;
mod klausa;
mod kunci;
mod laporan;
mod pembuka;
mod penelitian;
mod undangan;

use nodin::{
    House, Outcome, assets::Assets, cycle::Cycle, naskah::Naskah, read, rules::documents::Document,
};
use serde_json::Value;

use crate::outline::outline;

/// Every sentence is made: nothing that stands in place of one is set.
const CYCLE: &str = "versi: 1
siklus: { nomor: S-1/2024, isu: Pelindungan Awak Kapal Migran, tahun: 2024 }
pejabat:
  menko: { sapaan: Bapak }
  deputi: { nama: Nama Deputi, sapaan: Ibu }
  sesdep: { jabatan: Sekretaris Utama Deputi, nama: Nama Sesdep }
  asdep: { jabatan: Asisten Deputi Kerja Sama, nama: Nama Asdep }
arahan:
  tanggal: 2024-02-05
  menko: { tanggal: 2024-02-01, nomor: M-7/2024 }
  isi: [ Siapkan bahan ]
bahan:
  tanggal: 2024-02-07
  evaluasi: [ { kebijakan: Patroli } ]
  data_dukung: [ { judul: Data } ]
penelitian:
  - { tanggal: 2024-02-08, keputusan: perbaiki, catatan: Lengkapi. }
  - { tanggal: 2024-02-09, keputusan: setuju, disposisi: [ Undang rapat ] }
rapat:
  undangan: { nomor: UND-1/2024, tanggal: 2024-02-12 }
  tanggal: 2024-02-20
  mulai: 09:30
  tempat: Ruang Nakula
  pimpinan: deputi
  agenda: [ Pembahasan ]
  peserta: [ { kl: Kemlu }, { kl: Kemhan } ]
notulensi:
  notulis: { nama: Nama Notulis }
  pembahasan: [ { kl: Kemlu, pokok: [ Pokok. ] } ]
  kesimpulan: [ Sepakat ]
  tindak_lanjut: [ { uraian: Menyusun } ]
laporan:
  tanggal: 2024-02-22
  saran: [ Lanjutkan ]
  telaahan: { persoalan: Soal., fakta: [ Fakta ], analisis: Analisis., simpulan: [ Simpul ], saran: [ Setujui ] }
  pengantar: { nomor: ND-1/2024, tanggal: 2024-02-23, hal: Laporan }
rekomendasi:
  tanggal: 2024-02-24
  butir: [ { uraian: Menyusun, dasar: Rapat, penanggung_jawab: [ Kemlu ], tenggat: 2024-06-30, prioritas: tinggi } ]
nota_dinas: { nomor: B-1/HN.00.01/02/2024, tanggal: 2024-02-28, hal: Rekomendasi, isi: Fakta dan pendapat. }
";

fn house() -> House {
    House::new(Assets::default()).expect("the shipped house")
}

fn cycle_of(source: &str) -> Value {
    let read = read::read::<Cycle>(source.as_bytes());
    assert_eq!(read.findings, [], "{source}");
    serde_json::to_value(read.value).expect("a cycle")
}

fn tree(house: &House, cycle: &Value, document: &Document) -> Option<Naskah> {
    let mut read = read::read::<Cycle>(b"versi: 1\n");
    read.value = serde_json::from_value(cycle.clone()).expect("a cycle");
    match house.tree(&read, document) {
        Outcome::Ready(naskah) => Some(*naskah),
        Outcome::Lacking(_) => None,
        Outcome::Failed(findings) => panic!("{}: {findings:?}", document.name),
    }
}

/// The lines of the document itself, without its properties.
fn body(naskah: &Naskah) -> Vec<String> {
    let outline = outline(naskah);
    let body = outline.split_once("\n}\n").expect("properties").1;
    let body = body.split_once("\n}\n").map_or(body, |(_, body)| body);
    body.lines().map(|line| line.trim().to_owned()).collect()
}

fn lines(source: &str, document: &Document) -> Vec<String> {
    let house = house();
    let naskah = tree(&house, &cycle_of(source), document);
    body(&naskah.unwrap_or_else(|| panic!("{} lacks something\n{source}", document.name)))
}

fn with(changes: &[(&str, &str)]) -> String {
    changes.iter().fold(CYCLE.to_owned(), |cycle, (old, new)| {
        assert!(cycle.contains(old), "{old}");
        cycle.replace(old, new)
    })
}

/// Takes the key of a path away; that of items from every one of them.
fn remove(value: &mut Value, path: &str) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| remove(item, path)),
        Value::Object(group) => match path.split_once('.') {
            None => drop(group.remove(path)),
            Some((key, rest)) => {
                if let Some(below) = group.get_mut(key) {
                    remove(below, rest);
                }
            }
        },
        _ => {}
    }
}

/// What a document says in paragraphs, a line each.
fn said(source: &str, document: &Document) -> Vec<String> {
    let lines = lines(source, document).into_iter();
    let said = lines.filter_map(|line| line.strip_prefix("¶ ").map(str::to_owned));
    said.collect()
}

#[track_caller]
fn assert_says(source: &str, document: &Document, sentence: &str) {
    let said = said(source, document);
    let name = document.name;
    assert!(
        said.iter().any(|line| line == sentence),
        "{name}: no “{sentence}” in {said:#?}"
    );
}
