//! `nodin daftar`: the register of an archive as documents, for those who keep it on paper too.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::{
    args::Daftar,
    exit::Exit,
    made::Made,
    output::{OutputFolder, Refused},
    overlay::{self, Opened},
    report::Report,
};
use crate::{
    archive::listing::{self, Listing},
    files::storage::Readers,
};

const TEMPLATE: &str = "daftar.xml";

pub(super) fn run(args: &Daftar) -> Exit {
    let mut report = Report::new(false);
    if let Some(opened) = overlay::open(&args.house, &mut report) {
        let output = output_folder(args);
        let lists = listing::lists(&args.folder)
            .and_then(|lists| listing::outside(&args.folder, &output).map(|()| lists));
        match lists {
            Ok(lists) => print(args, &opened, &lists, &output, &mut report),
            Err(fault) => report.fault(&fault),
        }
    }
    report.finish()
}

/// `keluaran` beside the archive, unless a folder is named.
fn output_folder(args: &Daftar) -> PathBuf {
    const BESIDE: &str = "keluaran";
    let beside = || {
        let folder = &args.folder;
        // What ends in `..` or is `.` has a name only as it stands on the disk.
        let by_name = folder.file_name().map(|_| folder.clone());
        let folder = by_name.or_else(|| folder.canonicalize().ok());
        folder.unwrap_or_default().with_file_name(BESIDE)
    };
    args.output.clone().unwrap_or_else(beside)
}

fn print(args: &Daftar, opened: &Opened, lists: &[Listing], output: &Path, report: &mut Report) {
    let folder = args.folder.display();
    if lists.is_empty() {
        return report.say(&format!("{folder}: tidak ada naskah untuk didaftar"));
    }
    let errors = report.errors();
    for list in lists {
        if let Err((path, problem)) = print_list(args, opened, list, output, report) {
            report.problem(&path, problem);
        }
    }
    if report.errors() > errors {
        return;
    }
    let count: usize = lists.iter().map(|list| list.naskah.len()).sum();
    report.say(&format!("{folder}: {count} naskah didaftar"));
    let is_restricted = |list: &&Listing| list.klasifikasi.is_restricted();
    let restricted = lists.iter().filter(is_restricted).count();
    if restricted > 0 {
        let rights = if cfg!(windows) {
            "mengikuti hak akses foldernya"
        } else {
            "hanya dapat dibaca pemiliknya"
        };
        report.say(&format!(
            "{restricted} daftar memuat naskah berklasifikasi terbatas ke atas: {rights}"
        ));
    }
}

fn print_list(
    args: &Daftar,
    opened: &Opened,
    list: &Listing,
    output: &Path,
    report: &mut Report,
) -> Result<(), Refused> {
    let values = json!({ "daftar": list });
    let source = values.to_string();
    let house = &opened.house;
    let naskah = house.form(TEMPLATE, args.institution.as_deref(), list.date, &values);
    let naskah = match naskah {
        Ok(naskah) => naskah,
        Err(findings) => {
            opened.report_in(&args.folder, &[], &findings, report);
            return Ok(());
        }
    };
    let readers = Readers::of(list.klasifikasi.is_restricted());
    let folder = OutputFolder::open(output, readers)?;
    for format in args.formats.all() {
        let written = match house.write_form(&naskah, format, source.as_bytes()) {
            Ok(written) => written,
            Err(findings) => {
                opened.report_in(&args.folder, &[], &findings, report);
                continue;
            }
        };
        let (stem, ending) = (list.file_stem(), format.ending());
        let placed = folder.place(&stem, ending, &written.bytes, false, &|_| false)?;
        report.file(&Made {
            placed: &placed,
            source: &args.folder,
            document: "daftar",
            format,
            written: &written,
        });
    }
    Ok(())
}
