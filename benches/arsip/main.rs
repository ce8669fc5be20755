//! What an archive costs: throughput against a bare Typst loop and against one process a
//! document, threads, memory, and a run with nothing to do.
//!
//! `cargo bench --bench arsip` prints the table for 60 cycles of four documents;
//! `cargo bench --bench arsip -- 1000` for as many as are asked for. Nothing here passes or
//! fails.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::disallowed_macros
)]

#[path = "../line/bare.rs"]
mod bare;
mod child;
mod load;

use std::{
    fs,
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::Instant,
};

use nodin::{
    House, Outcome,
    assets::Assets,
    cycle::Cycle,
    naskah::style::HouseStyle,
    read,
    rules::documents::{DOCUMENTS, Document},
};

use child::{Cost, nodin};

const PAIRS: usize = 7;
/// The four documents that a cycle is reckoned by.
const FOUR: [&str; 4] = ["bahan", "laporan", "konsep", "nota-dinas"];

fn main() {
    let cycles = std::env::args().find_map(|argument| argument.parse().ok());
    let cycles: usize = cycles.unwrap_or(60);
    let folder = std::env::temp_dir().join("nodin-bench-arsip");
    let _ = fs::remove_dir_all(&folder);
    let sources = folder.join("siklus");
    load::write(&sources, cycles);
    let archive = folder.join("arsip");

    println!("{cycles} cycles; 2 threads unless it says otherwise");
    let gaya = read::read::<HouseStyle>(
        Assets::default()
            .bytes("gaya/gaya.yaml")
            .expect("the style"),
    );
    let floor = Floor {
        data: trees(&sources),
        gaya: gaya.value,
    };
    against_floor(&floor, &sources, &archive);
    floor.threads();
    threads(&sources, &archive);
    formats(&sources, &archive, cycles);
    processes(&sources, &folder);
    incremental(&sources, &archive);
    memory(&folder, cycles);
    let _ = fs::remove_dir_all(&folder);
}

/// A run into a new folder.
fn full(sources: &Path, archive: &Path, more: &[&str]) -> Cost {
    let _ = fs::remove_dir_all(archive);
    again(sources, archive, more)
}

fn again(sources: &Path, archive: &Path, more: &[&str]) -> Cost {
    let documents = FOUR.join(",");
    let mut arguments = vec!["arsip", path(sources), "-o", path(archive)];
    arguments.extend(more);
    if !more.contains(&"--dokumen") {
        arguments.extend(["--dokumen", documents.as_str()]);
    }
    nodin(&arguments)
}

fn path(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

/// All PDFs against a loop over the same trees that does nothing but set and export them.
fn against_floor(floor: &Floor, sources: &Path, archive: &Path) {
    let more = ["--format", "pdf", "--paralel", "2"];
    let mut ratios = Vec::new();
    let mut rates = Vec::new();
    for _ in 0..=PAIRS {
        let theirs = floor.seconds(2);
        let ours = full(sources, archive, &more).wall;
        ratios.push(theirs / ours);
        rates.push(floor.documents() / ours);
    }
    // The first pair warms both up.
    ratios.remove(0);
    rates.remove(0);
    println!(
        "{:44} {:8.1} documents/s",
        "PDF, median of 7",
        median(&mut rates)
    );
    println!(
        "{:44} {:8.3} (goal 0.97)",
        "of a bare Typst loop, median of 7 ratios",
        median(&mut ratios)
    );
}

/// Every document of the load as the style reads it.
fn trees(sources: &Path) -> Vec<Vec<u8>> {
    let house = House::new(Assets::default()).expect("the shipped house");
    let mut data = Vec::new();
    for file in load::files(sources) {
        let read = read::read::<Cycle>(&fs::read(file).expect("a cycle"));
        for document in documents_of_four() {
            if let Outcome::Ready(naskah) = house.tree(&read, document) {
                data.push(bare::data(&naskah));
            }
        }
    }
    data
}

fn documents_of_four() -> impl Iterator<Item = &'static Document> {
    DOCUMENTS
        .iter()
        .filter(|document| FOUR.contains(&document.name))
}

/// Typst alone over the load.
struct Floor {
    data: Vec<Vec<u8>>,
    gaya: HouseStyle,
}

impl Floor {
    #[expect(clippy::cast_precision_loss, reason = "thousands")]
    fn documents(&self) -> f64 {
        self.data.len() as f64
    }

    /// What the machine gives: no program gains more by a second thread than the bare loop.
    fn threads(&self) {
        let mut ratios: Vec<f64> = (0..3).map(|_| self.seconds(1) / self.seconds(2)).collect();
        println!(
            "{:44} {:8.2}",
            "two threads against one, bare Typst loop",
            median(&mut ratios)
        );
    }

    /// So many threads, each a pool of its own, as the archive has them. Out: seconds.
    fn seconds(&self, threads: usize) -> f64 {
        let start = Instant::now();
        let next = AtomicUsize::new(0);
        thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| {
                    let pool = rayon::ThreadPoolBuilder::new()
                        .num_threads(1)
                        .stack_size(16 << 20)
                        .build()
                        .expect("a thread");
                    pool.install(|| {
                        let mut world = bare::World::new(&self.gaya);
                        while let Some(data) = self.data.get(next.fetch_add(1, Ordering::Relaxed)) {
                            world.pdf(data.clone());
                        }
                    });
                });
            }
        });
        start.elapsed().as_secs_f64()
    }
}

fn threads(sources: &Path, archive: &Path) {
    let mut ratios: Vec<f64> = (0..3)
        .map(|_| {
            let one = full(sources, archive, &["--paralel", "1"]).wall;
            one / full(sources, archive, &["--paralel", "2"]).wall
        })
        .collect();
    println!(
        "{:44} {:8.2} (goal 1.9)",
        "two threads against one",
        median(&mut ratios)
    );
}

/// Processor time of a nota dinas, against the best peers, and documents by the second.
#[expect(clippy::cast_precision_loss, reason = "thousands")]
fn formats(sources: &Path, archive: &Path, cycles: usize) {
    for (format, peer, goal) in [("pdf", 14.5, 0.7), ("docx", 11.9, 0.13)] {
        let cost = full(
            sources,
            archive,
            &[
                "--dokumen",
                "nota-dinas",
                "--format",
                format,
                "--paralel",
                "2",
            ],
        );
        let each = cost.processor * 1e3 / cycles as f64;
        println!(
            "{:44} {each:8.2} ms, {:.2} of {peer} (goal {goal})",
            format!("processor time of a nota dinas, {format}"),
            each / peer
        );
    }
    let cost = full(sources, archive, &["--format", "docx", "--paralel", "2"]);
    println!(
        "{:44} {:8.0} documents/s (goal 1500)",
        "DOCX",
        4.0 * cycles as f64 / cost.wall
    );
}

/// One process a document.
fn processes(sources: &Path, folder: &Path) {
    const CYCLES: usize = 5;
    let out = folder.join("keluaran");
    let start = Instant::now();
    for file in load::files(sources).iter().take(CYCLES) {
        for document in documents_of_four() {
            nodin(&[
                "buat",
                path(file),
                "--dokumen",
                document.name,
                "--format",
                "pdf",
                "-o",
                path(&out),
            ]);
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "twenty")]
    let rate = (CYCLES * FOUR.len()) as f64 / start.elapsed().as_secs_f64();
    println!(
        "{:44} {rate:8.1} documents/s",
        "one process a document, PDF"
    );
}

fn incremental(sources: &Path, archive: &Path) {
    let all = full(sources, archive, &[]).wall;
    let mut nothing: Vec<f64> = (0..5).map(|_| again(sources, archive, &[]).wall).collect();
    let nothing = median(&mut nothing);
    println!(
        "{:44} {:8.1} times faster (goal 50): {:.0} ms",
        "nothing to do",
        all / nothing,
        nothing * 1e3
    );
}

/// Peak memory at as many documents, and at ten times as many.
fn memory(folder: &Path, cycles: usize) {
    let few = full(
        &folder.join("siklus"),
        &folder.join("arsip"),
        &["--format", "docx"],
    )
    .peak;
    let more = folder.join("siklus-10");
    load::write(&more, cycles * 10);
    let many = full(&more, &folder.join("arsip"), &["--format", "docx"]).peak;
    println!(
        "{:44} {few:8.1} MB, {many:.1} MB at ten times: {:.2} (goal 200 MB)",
        "peak memory, DOCX",
        many / few
    );
    let pdf = full(&folder.join("siklus"), &folder.join("arsip"), &[]).peak;
    println!("{:44} {pdf:8.1} MB (goal 200)", "peak memory, both formats");
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
