//! The house of a call: what ships, with the folders of a person laid over it.

use std::{
    collections::BTreeMap,
    env,
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{args::HouseArgs, report::Report};
use crate::{
    House,
    assets::Assets,
    files::storage,
    fill,
    finding::{FileProblem, Finding, HouseProblem, MakingProblem, Problem, line_range},
    house::source::Source,
    write::{docx, pdf},
};

/// Bytes of a profile, a list of words or a picture.
const MOST_BYTES: usize = 4 << 20;
/// Pixels of a picture: each takes four bytes when it is drawn, or eight.
const MOST_PIXELS: u64 = 16_000_000;
/// A font for Chinese, Japanese and Korean has some twenty megabytes.
const MOST_FONT_BYTES: usize = 64 << 20;
/// Folders within folders: templates lie one deep. A link that leads back ends here too.
const DEEPEST: usize = 3;

/// The house that a call asks for; what is wrong with its files is reported, and an error
/// among them leaves none.
pub(super) fn open(args: &HouseArgs, report: &mut Report) -> Option<Opened> {
    let files = HouseFiles::read(args, report)?;
    let house = House::new(Arc::clone(&files.assets))
        .map_err(|findings| files.report(&findings, report))
        .ok()?;
    files.report(house.findings(), report);
    Some(Opened { house, files })
}

/// A house, and where its own files lie.
pub(super) struct Opened {
    pub house: House,
    pub files: HouseFiles,
}

impl Opened {
    /// Reports what was found in making the documents of a cycle file: what is wrong with a
    /// template at the template's line, all else in the cycle file.
    pub(super) fn report(&self, source: &Source, findings: &[Finding], report: &mut Report) {
        self.report_in(&source.path, &source.bytes, findings, report);
    }

    /// The same for a cycle file of which only path and bytes are at hand.
    pub(super) fn report_in(
        &self,
        path: &Path,
        bytes: &[u8],
        findings: &[Finding],
        report: &mut Report,
    ) {
        for finding in findings {
            let Problem::Making(MakingProblem::Template { template, line, .. }) = &finding.problem
            else {
                report.findings(path, bytes, std::slice::from_ref(finding));
                continue;
            };
            let text = self.files.assets.bytes(template).unwrap_or_default();
            let at_line = Finding {
                span: line_range(text, *line),
                ..finding.clone()
            };
            self.files.report(&[(template.clone(), at_line)], report);
        }
    }
}

/// Where `--templat` is not given.
fn from_environment() -> Option<PathBuf> {
    env::var_os("NODIN_TEMPLAT")
        .filter(|folder| !folder.is_empty())
        .map(PathBuf::from)
}

/// What a house is made of, and where it lies.
pub(super) struct HouseFiles {
    pub assets: Arc<Assets>,
    pub folder: Option<PathBuf>,
}

impl HouseFiles {
    /// Reads a folder of templates and one of fonts. None when something is wrong with them,
    /// which is reported.
    pub(super) fn read(args: &HouseArgs, report: &mut Report) -> Option<Self> {
        let errors = report.errors();
        let mut laid = Laid::default();
        let folder = args.templates.clone().or_else(from_environment);
        if let Some(folder) = &folder {
            laid.templates(folder, report);
        }
        if let Some(folder) = &args.fonts {
            laid.fonts(folder, report);
        }
        let assets = Assets::new(laid.overlay, laid.pictures).with_fonts(laid.fonts);
        if let Some(folder) = &folder {
            for name in assets.idle_templates() {
                report.problem(&folder.join(name), HouseProblem::Unused);
            }
        }
        (report.errors() == errors).then_some(Self {
            assets: Arc::new(assets),
            folder,
        })
    }

    /// Reports findings in files of the house, each with its name, under their paths.
    pub(super) fn report(&self, findings: &[(String, Finding)], report: &mut Report) {
        for (name, finding) in findings {
            let folder = match &self.folder {
                Some(folder) if self.assets.is_laid_over(name) => folder,
                _ => Path::new("templates"),
            };
            let bytes = self.assets.bytes(name).unwrap_or_default();
            report.findings(&folder.join(name), bytes, std::slice::from_ref(finding));
        }
    }
}

/// What is laid over the shipped files.
#[derive(Default)]
struct Laid {
    overlay: BTreeMap<String, Vec<u8>>,
    pictures: BTreeMap<String, Vec<u8>>,
    fonts: Vec<Vec<u8>>,
}

impl Laid {
    fn templates(&mut self, folder: &Path, report: &mut Report) {
        for name in files(folder, report) {
            let path = folder.join(&name);
            if is_beside_the_point(&name) {
                continue;
            }
            if ending(&name).as_deref() == Some("png") {
                self.picture(&name, &path, report);
            } else if !is_read(&name) {
                report.problem(&path, HouseProblem::Unused);
            } else if let Some(bytes) = read(&path, most_bytes(&name), report) {
                refuse_what_is_no_text(&path, &bytes, report);
                self.overlay.insert(name, bytes);
            }
        }
    }

    /// A profile names its logo by the file's own name, in whatever folder that is.
    fn picture(&mut self, name: &str, path: &Path, report: &mut Report) {
        let Some(bytes) = read(path, MOST_BYTES, report) else {
            return;
        };
        match docx::dimensions(&bytes) {
            None => report.problem(path, HouseProblem::NotPng),
            Some((width, height)) if u64::from(width) * u64::from(height) > MOST_PIXELS => {
                report.problem(path, HouseProblem::LargePicture { width, height });
            }
            Some(_) => {}
        }
        let name = name.rsplit('/').next().unwrap_or(name).to_owned();
        if self.pictures.insert(name.clone(), bytes).is_some() {
            report.problem(path, HouseProblem::SamePicture { name });
        }
    }

    fn fonts(&mut self, folder: &Path, report: &mut Report) {
        let is_font =
            |name: &String| matches!(ending(name).as_deref(), Some("ttf" | "otf" | "ttc" | "otc"));
        let errors = report.errors();
        let mut names = files(folder, report);
        names.retain(is_font);
        if names.is_empty() && report.errors() == errors {
            report.problem(folder, HouseProblem::NoFonts);
        }
        for path in names.iter().map(|name| folder.join(name)) {
            if let Some(bytes) = read(&path, MOST_FONT_BYTES, report) {
                if !pdf::is_font(&bytes) {
                    report.problem(&path, HouseProblem::NotAFont);
                }
                self.fonts.push(bytes);
            }
        }
    }
}

fn ending(name: &str) -> Option<String> {
    Path::new(name)
        .extension()
        .map(|ending| ending.to_string_lossy().to_ascii_lowercase())
}

/// Templates and the style are programs, and who reads one needs stack for what nests in it.
fn most_bytes(name: &str) -> usize {
    match ending(name).as_deref() {
        Some("xml" | "typ") => fill::MOST_BYTES,
        _ => MOST_BYTES,
    }
}

/// Whether anything reads a text file of this name: in another folder, or with another ending,
/// it would be laid over nothing.
fn is_read(name: &str) -> bool {
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    let ending = Path::new(file).extension().and_then(OsStr::to_str);
    matches!(
        (folder, ending),
        (_, Some("xml")) | ("instansi" | "bahasa" | "sop", Some("yaml")) | ("gaya", Some("typ"))
    ) || Assets::shipped().any(|(shipped, _)| shipped == name)
}

/// What stands in folders without being meant: the reference, and what systems leave behind.
fn is_beside_the_point(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.starts_with('.') || matches!(file, "README.md" | "Thumbs.db" | "desktop.ini")
}

fn read(path: &Path, most: usize, report: &mut Report) -> Option<Vec<u8>> {
    let bytes = report.read(path, storage::read_bounded(path, most))?;
    if bytes.len() > most {
        report.problem(path, HouseProblem::TooLarge { limit: most });
        return None;
    }
    Some(bytes)
}

/// A template or a style in another encoding would seem to be missing.
fn refuse_what_is_no_text(path: &Path, bytes: &[u8], report: &mut Report) {
    if let Err(error) = std::str::from_utf8(bytes) {
        let at = error.valid_up_to();
        let byte = bytes.get(at).copied().unwrap_or_default();
        let finding = Finding::new(FileProblem::NotUtf8 { byte }, "", at..at + 1);
        report.findings(path, bytes, &[finding]);
    }
}

/// Names of all files in a folder and in those within it, relative to it, with `/` between folders,
/// in order; what cannot be looked into, or lies too deep, is reported.
fn files(folder: &Path, report: &mut Report) -> Vec<String> {
    let mut found = Vec::new();
    walk(folder, "", DEEPEST, &mut found, report);
    found.sort();
    found
}

fn walk(folder: &Path, prefix: &str, deeper: usize, found: &mut Vec<String>, report: &mut Report) {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let Some(mut entries) = report.read(folder, entries) else {
        return;
    };
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        // A link that leads nowhere is told of when it is read.
        if !path.is_dir() {
            found.push(name);
        } else if deeper > 0 {
            walk(&path, &format!("{name}/"), deeper - 1, found, report);
        } else {
            report.problem(&path, HouseProblem::TooDeep);
        }
    }
}
