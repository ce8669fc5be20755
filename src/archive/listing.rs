//! The register as lists of documents, one a year: what `nodin daftar` prints.
//!
//! PDF and DOCX of one document are one entry; cycle files and data are none, the signed copy
//! is one.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, btree_map::Entry},
    path::Path,
};

use jiff::civil::Date;
use serde::Serialize;

use super::{
    Disk, Fault,
    bag::{DECLARATION, MANIFEST, REGISTER},
    close, journal,
    row::{Isi, RegisterRow},
    verify, whole,
};
use crate::{
    cycle::{Klasifikasi, Tanggal},
    finding::ArchiveProblem,
};

/// Most entries of one list, some sixty pages. Typst's time for a table grows with more than the
/// number of its rows: 500 take a second, 2,000 half a minute.
const MOST: usize = 500;

/// A year's list, or a part of it; what its template sees as `daftar`.
#[derive(Debug, Serialize)]
pub(crate) struct Listing {
    pub tahun: i16,
    /// Which part of the year's list it is, and of how many.
    pub bagian: usize,
    pub dari: usize,
    /// The gravest class among the entries.
    pub klasifikasi: Klasifikasi,
    /// The date of the year's last document, else the first day of the year: one letterhead for
    /// all parts of a list.
    #[serde(skip)]
    pub date: Date,
    pub naskah: Vec<Entered>,
}

/// An entry of a list.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Entered {
    /// Its number in the year.
    pub urut: usize,
    /// As the register calls it: `nota-dinas`.
    pub jenis: String,
    pub nomor: Option<String>,
    pub tanggal: Option<Tanggal>,
    pub hal: Option<String>,
    pub klasifikasi: Klasifikasi,
    pub halaman: Option<usize>,
    /// Its folder below that of the year.
    pub tempat: String,
}

impl Listing {
    /// `daftar-arsip-2024`, or `daftar-arsip-2024-1` of several parts.
    pub(crate) fn file_stem(&self) -> String {
        let part = match self.dari {
            1 => String::new(),
            _ => format!("-{}", self.bagian),
        };
        format!("daftar-arsip-{}{part}", self.tahun)
    }
}

/// The lists of a closed archive, year by year.
///
/// # Errors
/// A folder that is no archive, one that is not closed or in which a run is at work, or a
/// register that makes no sense.
pub(crate) fn lists(folder: &Path) -> Result<Vec<Listing>, Fault> {
    let (disk, _lock) = verify::open(folder)?;
    if disk.exists(journal::FILE) || disk.exists(close::DECIDED) {
        return Err(Fault::new(folder, ArchiveProblem::Open));
    }
    if !disk.exists(DECLARATION) || !disk.exists(MANIFEST) {
        return Err(Fault::new(folder, verify::not_a_bag(&disk)));
    }
    by_year(&disk, verify::register(&disk)?)
}

/// Refuses to write into the archive.
///
/// # Errors
/// A folder within the archive, or the archive itself.
pub(crate) fn outside(archive: &Path, output: &Path) -> Result<(), Fault> {
    if whole(output).starts_with(whole(archive)) {
        let archive = archive.display().to_string();
        return Err(Fault::new(output, ArchiveProblem::OutputInside { archive }));
    }
    Ok(())
}

fn by_year(disk: &Disk, rows: Vec<RegisterRow>) -> Result<Vec<Listing>, Fault> {
    let mut years: BTreeMap<i16, BTreeMap<String, RegisterRow>> = BTreeMap::new();
    for (number, row) in rows.into_iter().enumerate() {
        if row.document().is_none() && !row.is(Isi::Bertanda) {
            continue;
        }
        let Some(year) = year(&row) else {
            let line = number + 1;
            let path = disk.path(REGISTER);
            return Err(Fault::new(path, ArchiveProblem::Register { line }));
        };
        let entry = match (row.document(), row.format()) {
            // Whatever the format: the path without its ending.
            (Some(_), Some(format)) => row.jalur.trim_end_matches(format.ending()),
            _ => &row.jalur,
        };
        match years.entry(year).or_default().entry(entry.to_owned()) {
            Entry::Vacant(free) => drop(free.insert(row)),
            Entry::Occupied(mut other) => {
                let other = other.get_mut();
                other.halaman = other.halaman.or(row.halaman);
                other.klasifikasi = other.klasifikasi.max(row.klasifikasi);
            }
        }
    }
    let lists = years.into_iter();
    Ok(lists
        .flat_map(|(year, rows)| of_year(year, rows.into_values().collect()))
        .collect())
}

fn year(row: &RegisterRow) -> Option<i16> {
    row.jalur.split('/').nth(1)?.parse().ok()
}

/// By date, the undated last, then by number.
fn of_year(tahun: i16, mut rows: Vec<RegisterRow>) -> Vec<Listing> {
    rows.sort_by(|one, other| order(one).cmp(&order(other)));
    let last = rows.iter().filter_map(|row| row.tanggal).max();
    let first_day = || Date::new(tahun, 1, 1).unwrap_or_default();
    let date = last.map_or_else(first_day, |tanggal| tanggal.0);
    let numbered = rows.into_iter().zip(1..);
    let entries: Vec<Entered> = numbered.map(|(row, urut)| entered(row, urut)).collect();
    let dari = entries.len().div_ceil(MOST).max(1);
    let parts = entries.chunks(entries.len().div_ceil(dari).max(1));
    let listing = |(part, bagian): (&[Entered], usize)| {
        let classes = part.iter().map(|entry| entry.klasifikasi);
        Listing {
            tahun,
            bagian,
            dari,
            klasifikasi: classes.max().unwrap_or(Klasifikasi::Biasa),
            date,
            naskah: part.to_vec(),
        }
    };
    parts.zip(1..).map(listing).collect()
}

/// What a list is sorted by; the signed copy stands after its nota dinas.
fn order(row: &RegisterRow) -> impl Ord {
    let nomor = row.nomor.as_deref();
    (
        Reverse(row.tanggal.is_some()),
        row.tanggal,
        nomor.map(|nomor| (ordinal(nomor), nomor.to_owned())),
        row.langkah,
        row.is(Isi::Bertanda),
        row.jalur.clone(),
    )
}

/// The number in a number: 21 of `B-021/HN.00.01/02/2024`.
fn ordinal(nomor: &str) -> u64 {
    let mut digits = nomor.split(|c: char| !c.is_ascii_digit());
    let first = digits.find(|digits| !digits.is_empty());
    first.unwrap_or_default().parse().unwrap_or_default()
}

fn entered(row: RegisterRow, urut: usize) -> Entered {
    let tempat = row.folder().rsplit('/').next().unwrap_or_default();
    Entered {
        urut,
        tempat: tempat.to_owned(),
        jenis: row.dokumen,
        nomor: row.nomor,
        tanggal: row.tanggal,
        hal: row.hal,
        klasifikasi: row.klasifikasi,
        halaman: row.halaman,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;
    use serde_json::{Value, json};

    use super::{Entered, Listing, ordinal};
    use crate::cycle::Klasifikasi;

    #[test]
    fn numbers_count_not_their_digits() {
        assert_eq!(ordinal("B-021/HN.00.01/02/2024"), 21);
        assert_eq!(ordinal("9/De-II/2024"), 9);
        assert_eq!(ordinal("tanpa"), 0);
    }

    fn keys(value: &Value) -> Vec<&String> {
        value.as_object().expect("a group").keys().collect()
    }

    /// `templat periksa` tries the template with values like those of a real list.
    #[test]
    fn the_probe_knows_what_a_list_holds() {
        let probed = include_str!("../house/probe/daftar.json");
        let probed: Value = serde_json::from_str(probed).expect("JSON");
        let entry = Entered {
            urut: 1,
            jenis: String::new(),
            nomor: Some(String::new()),
            tanggal: None,
            hal: Some(String::new()),
            klasifikasi: Klasifikasi::Biasa,
            halaman: Some(1),
            tempat: String::new(),
        };
        let list = Listing {
            tahun: 2024,
            bagian: 1,
            dari: 1,
            klasifikasi: Klasifikasi::Biasa,
            date: Date::default(),
            naskah: vec![entry],
        };
        let mut list = serde_json::to_value(list).expect("JSON");
        list["naskah"][0]["tanggal"] = json!("2024-02-28");
        let probed = &probed["penuh"]["daftar"];
        assert_eq!(keys(probed), keys(&list));
        assert_eq!(keys(&probed["naskah"][0]), keys(&list["naskah"][0]));
    }
}
