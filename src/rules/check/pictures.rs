//! Pictures that a cycle names. The core opens none: whoever can, hands over their bytes.

use super::Sink;
use crate::{
    cycle::{Cycle, Gambar},
    files::name::leaves_its_folder,
    finding::{Finding, MeaningProblem, PictureProblem},
    picture::{MOST_PIXELS_IN_ALL, Picture, Pictures, Unfit},
    read::Read,
};

/// Every picture is told of to readers who cannot see it.
pub(super) fn check(cycle: &Cycle, sink: &mut Sink<'_>) {
    for (key, picture) in cycle.nota_dinas.gambar() {
        let is_told = picture.keterangan.is_some() || picture.uraian.is_some();
        if picture.berkas.is_some() && !is_told {
            sink.add(&key, PictureProblem::Undescribed);
        }
    }
}

/// The pictures of a cycle, and what is wrong with them.
///
/// `open` is asked for paths relative to the cycle file, each once, and never for one that
/// leaves its folder. What it does not give is told of by [`super::missing_files`].
pub fn pictures(
    read: &Read<Cycle>,
    mut open: impl FnMut(&str) -> Option<Vec<u8>>,
) -> (Pictures, Vec<Finding>) {
    let (mut pictures, mut findings) = (Pictures::default(), Vec::new());
    let mut seen: Vec<&str> = Vec::new();
    for (key, path) in named(&read.value) {
        if leaves_its_folder(path) || seen.contains(&path) {
            continue;
        }
        seen.push(path);
        let Some(bytes) = open(path) else { continue };
        let fitting = Picture::read(&bytes).map_err(|unfit| problem(path, unfit));
        match fitting.and_then(|picture| with_others(path, picture, &pictures)) {
            Ok(picture) => pictures.insert(path, picture),
            Err(problem) => {
                let is_last = matches!(problem, PictureProblem::TooMany { .. });
                findings.push(Finding::new(problem, &key, read.places.of(&key)));
                // Whoever names thousands is not read to the end.
                if is_last {
                    break;
                }
            }
        }
    }
    (pictures, findings)
}

/// What is to be said of a picture that a document asks for and nobody gave.
pub(crate) fn missing_picture(read: &Read<Cycle>, path: String) -> Finding {
    let key = named(&read.value).find(|(_, named)| **named == *path);
    let key = key.map_or_else(String::new, |(key, _)| key);
    let span = read.places.of(&key);
    Finding::new(MeaningProblem::MissingFile { path }, key, span)
}

/// The keys that name a picture, each with its path.
pub(super) fn named(cycle: &Cycle) -> impl Iterator<Item = (String, &str)> {
    let pictures = cycle.nota_dinas.gambar();
    pictures.filter_map(|(key, Gambar { berkas, .. })| {
        Some((format!("{key}.berkas"), berkas.as_deref()?))
    })
}

fn with_others(path: &str, picture: Picture, others: &Pictures) -> Result<Picture, PictureProblem> {
    let pixels = picture.pixels() + others.pixels();
    if pixels > MOST_PIXELS_IN_ALL {
        let (path, millions) = (path.to_owned(), pixels.div_ceil(1_000_000));
        return Err(PictureProblem::TooMany { path, millions });
    }
    Ok(picture)
}

fn problem(path: &str, unfit: Unfit) -> PictureProblem {
    let path = path.to_owned();
    let broken = |path, fault| PictureProblem::Broken { path, fault };
    let too_large = |path, size, most| PictureProblem::TooLarge { path, size, most };
    let pixels = |width: u32, height: u32| format!("{width} × {height} piksel");
    match unfit {
        Unfit::Empty => broken(path, "kosong (0 byte)"),
        Unfit::CutShort => broken(path, "terpotong: akhirnya tidak ada"),
        Unfit::Broken => broken(path, "tidak dapat dibaca"),
        Unfit::Other(kind) => PictureProblem::OtherKind { path, kind },
        Unfit::Unprintable(what) => PictureProblem::Unprintable { path, what },
        Unfit::ManyPixels { width, height } => {
            too_large(path, pixels(width, height), "16 juta piksel")
        }
        Unfit::Narrow { width, height } => {
            let most = "satu sisi 100 kali sisi lainnya";
            too_large(path, pixels(width, height), most)
        }
        Unfit::ManyBytes => too_large(path, "lebih dari 16 MiB".to_owned(), "16 MiB"),
    }
}
