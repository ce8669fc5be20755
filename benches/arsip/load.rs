//! The load: cycles of realistic lengths, each different in every text, the same for each run.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The samples that have come to their nota dinas.
const SAMPLES: [&str; 3] = [
    "2018-batas-darat-timor-leste",
    "2024-natuna-utara",
    "2025-diplomasi-kedaulatan",
];

/// Writes so many cycle files, a folder for each hundred.
pub(crate) fn write(folder: &Path, cycles: usize) {
    let samples =
        SAMPLES.map(|name| fs::read_to_string(format!("samples/{name}.yaml")).expect("a sample"));
    let mut random = Random(2026);
    for number in 0..cycles {
        let part = folder.join(format!("{:03}", number / 100));
        if number % 100 == 0 {
            fs::create_dir_all(part.join("data")).expect("a folder");
            for entry in fs::read_dir("samples/data").expect("the data") {
                let entry = entry.expect("an entry");
                fs::copy(entry.path(), part.join("data").join(entry.file_name())).expect("copied");
            }
        }
        let text = cycle(&samples[number % samples.len()], number, &mut random);
        fs::write(part.join(format!("{number:05}.yaml")), text).expect("written");
    }
}

/// The cycle files of a folder.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for part in fs::read_dir(folder).expect("the load") {
        for entry in fs::read_dir(part.expect("an entry").path()).expect("a part") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|ending| ending == "yaml") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// A sample with numbers of its own, and words of its own in every text: Typst keeps what it
/// has set, and the documents of an archive share little. About a third of the sentences go on
/// with some words more.
fn cycle(sample: &str, number: usize, random: &mut Random) -> String {
    const MORE: [&str; 4] = [
        " serta hal lain yang terkait",
        " sesuai perkembangan terakhir",
        " menurut catatan rapat",
        " sebagaimana dilaporkan",
    ];
    let mut text = String::with_capacity(sample.len() * 5 / 4);
    let mut section = "";
    for line in sample.lines() {
        if line.starts_with(char::is_alphabetic) {
            section = line;
        }
        let is_letter = section == "nota_dinas:" && line.starts_with("  nomor: ");
        if line.trim_start().starts_with("nomor: SK-") {
            text.extend(["  nomor: SK-", format!("{number:05}").as_str()]);
        } else if is_letter {
            text.push_str(&line.replacen('/', &format!(".{number}/"), 1));
        } else if line.contains("an ") && !line.contains(": {") && !line.contains("instruksi:") {
            text.push_str(&line.replacen("an ", &format!("an {number} "), 1));
        } else {
            text.push_str(line);
        }
        // Only within a text that goes on in the next line.
        if line.starts_with("      ") && line.ends_with(" dan") && random.next().is_multiple_of(3) {
            text.push_str(MORE[random.next() % MORE.len()]);
            text.push_str(" dan");
        }
        text.push('\n');
    }
    text
}

/// Numbers that are the same in every run (xorshift).
struct Random(u64);

impl Random {
    fn next(&mut self) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or_default()
    }
}
