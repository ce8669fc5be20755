//! A disk that fails at any one step leaves an archive that is true of what it names, and that
//! the next run brings to the same end.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use super::{
    Archive, Event, Fault, Means, Perangkat, Wanted, Work, bag, plan, search, verify::verify,
};
use crate::{
    Format, House,
    assets::Assets,
    files::digest::{Digest, sha256},
    finding::{ArchiveProblem, Problem},
    rules::documents::BAHAN,
};

/// A house, and sources that change between two runs.
struct Office {
    house: House,
    perangkat: Perangkat,
    folder: tempfile::TempDir,
}

impl Office {
    fn new() -> Self {
        let assets = Arc::new(Assets::default());
        let house = House::new(Arc::clone(&assets)).expect("the shipped house");
        Self {
            house,
            perangkat: Perangkat::new(assets).expect("names in ASCII"),
            folder: tempfile::tempdir().expect("a folder"),
        }
    }

    fn sources(&self) -> PathBuf {
        self.folder.path().join("siklus")
    }

    fn write(&self, nomor: &str, isu: &str, data: Option<&str>) {
        let file = data.map_or(String::new(), |name| {
            let path = self.sources().join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, name).expect("written");
            format!(", berkas: {name}")
        });
        let cycle = format!(
            "versi: 1\nsiklus: {{ nomor: {nomor}, isu: {isu}, tahun: 2024 }}\n\
             pejabat: {{ asdep: {{ jabatan: Asisten Deputi, nama: Bonifasius }} }}\n\
             arahan: {{ tanggal: 2024-02-05, isi: [Siapkan bahan] }}\n\
             bahan: {{ tanggal: 2024-02-07, analisis: Cukup, data_dukung: [{{ judul: Data{file} }}] }}\n"
        );
        fs::write(self.sources().join(format!("{nomor}.yaml")), cycle).expect("written");
    }

    /// The sources of the first run, and those of the second: one cycle changed and its file
    /// gone, one new; a file where a folder was, a folder where a file was, and a name in other
    /// letters.
    fn first(&self) {
        fs::create_dir_all(self.sources()).expect("a folder");
        self.write("SK-1", "Isu pertama", Some("satu.csv"));
        self.write("SK-2", "Isu kedua", None);
        self.write("SK-4", "Isu keempat", Some("lampiran"));
        self.write("SK-5", "Isu kelima", Some("data/dua/lama.csv"));
        self.write("SK-6", "Isu keenam", Some("Kasus.csv"));
    }

    fn second(&self) {
        self.write("SK-1", "Isu pertama yang berubah", None);
        self.write("SK-3", "Isu ketiga", Some("tiga.csv"));
        for gone in ["lampiran", "data/dua/lama.csv", "Kasus.csv"] {
            fs::remove_file(self.sources().join(gone)).expect("removed");
        }
        fs::remove_dir_all(self.sources().join("data")).expect("removed");
        self.write("SK-4", "Isu keempat", Some("lampiran/a.csv"));
        self.write("SK-5", "Isu kelima", Some("data"));
        self.write("SK-6", "Isu keenam", Some("kasus.csv"));
    }

    /// A run whose disk fails after so many steps.
    fn run(&self, folder: &Path, steps: usize) -> Result<(), Fault> {
        let sources = [self.sources()];
        let wanted = Wanted {
            documents: vec![&BAHAN],
            formats: vec![Format::Docx],
            means: Means {
                templat: self.perangkat.digest,
                attached: false,
            },
            secrets: false,
            all: false,
        };
        let archive = Archive::open(folder, &sources)?;
        archive.disk.steps_left.store(steps, Ordering::SeqCst);
        let mut state = archive.state()?;
        let (files, faults) = search(&sources);
        assert_eq!(faults, []);
        let plan = plan(files, &state, &wanted, &self.house, 1);
        assert_eq!((plan.faults.as_slice(), plan.failed.len()), (&[][..], 0));
        let work = Work {
            house: &self.house,
            perangkat: &self.perangkat,
            wanted: &wanted,
            threads: 1,
        };
        let stop = AtomicBool::new(false);
        archive.make(&mut state, plan.items, &work, &stop, |event| {
            assert!(matches!(event, Event::Made(_)));
        })?;
        archive.close(&state, &self.perangkat, |_| {}).map(drop)
    }
}

/// Every file of an archive with its digest.
fn files(folder: &Path) -> BTreeMap<String, Digest> {
    let disk = super::Disk::new(folder);
    let names = disk.names("");
    let digest = |name: &String| sha256(&fs::read(folder.join(name)).expect("a file"));
    names
        .into_iter()
        .map(|name| (name.clone(), digest(&name)))
        .collect()
}

/// Whether the manifest is true of all that it names; foreign files and the note that the
/// archive is open are no lies.
fn assert_true(folder: &Path, steps: usize) {
    let mut lies = Vec::new();
    let verified = verify(folder, false, 1, |fault| match fault.problem {
        Problem::Archive(
            ArchiveProblem::Open | ArchiveProblem::Foreign | ArchiveProblem::OneSided { .. },
        ) => {}
        // The sum is the one of the bag that was.
        Problem::Archive(ArchiveProblem::Oxum { .. }) if folder.join(".nodin/tutup").exists() => {}
        _ => lies.push(fault),
    });
    assert!(verified.is_ok(), "after {steps} steps: {verified:?}");
    assert_eq!(lies, [], "after {steps} steps");
}

#[test]
fn a_disk_that_fails_at_any_step_leaves_a_true_archive_and_the_next_run_ends_it() {
    let office = Office::new();
    let whole = office.folder.path().join("utuh");
    office.first();
    office.run(&whole, usize::MAX).expect("an archive");
    let before = office.folder.path().join("sebelum");
    copy(&whole, &before);
    office.second();
    office.run(&whole, usize::MAX).expect("the next archive");
    let expected = files(&whole);
    assert!(expected.contains_key("data/2024/SK-3/tiga.csv"));
    assert!(!expected.contains_key("data/2024/SK-1/satu.csv"));
    assert!(expected.contains_key("data/2024/SK-4/lampiran/a.csv"));
    assert!(expected.contains_key("data/2024/SK-5/data"));
    assert!(expected.contains_key("data/2024/SK-6/kasus.csv"));

    let broken = office.folder.path().join("putus");
    for steps in 0.. {
        let _ = fs::remove_dir_all(&broken);
        copy(&before, &broken);
        let ended = office.run(&broken, steps);
        assert_true(&broken, steps);
        if ended.is_ok() {
            assert!(steps > 50, "an archive in {steps} steps");
            break;
        }
        office.run(&broken, usize::MAX).expect("the rest");
        assert_eq!(files(&broken), expected, "after {steps} steps");
    }
}

#[test]
fn a_first_run_that_fails_is_gone_on_with() {
    let office = Office::new();
    office.first();
    let whole = office.folder.path().join("utuh");
    office.run(&whole, usize::MAX).expect("an archive");
    let expected = files(&whole);
    let broken = office.folder.path().join("putus");
    for steps in (0..).step_by(7) {
        let _ = fs::remove_dir_all(&broken);
        let ended = office.run(&broken, steps);
        if broken.join(bag::DECLARATION).exists() {
            assert_true(&broken, steps);
        }
        if ended.is_ok() {
            break;
        }
        office.run(&broken, usize::MAX).expect("the rest");
        assert_eq!(files(&broken), expected, "after {steps} steps");
    }
}

#[test]
fn one_run_at_a_time() {
    let office = Office::new();
    office.first();
    let folder = office.folder.path().join("arsip");
    office.run(&folder, usize::MAX).expect("an archive");
    let _held = Archive::open(&folder, &[]).expect("free again");
    let refused = office.run(&folder, usize::MAX).expect_err("held");
    assert_eq!(refused.problem, ArchiveProblem::InUse.into());
    let held = verify(&folder, false, 1, drop).expect_err("held");
    assert_eq!(held.problem, ArchiveProblem::InUse.into());
    assert!(folder.join(bag::REGISTER).exists());
}

fn copy(from: &Path, to: &Path) {
    let disk = super::Disk::new(from);
    for name in disk.names("") {
        let target = to.join(&name);
        fs::create_dir_all(target.parent().expect("a folder")).expect("a folder");
        fs::copy(from.join(&name), target).expect("copied");
    }
}
