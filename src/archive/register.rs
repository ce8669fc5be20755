//! The register as files: JSON lines for programs, a table for the archivist's spreadsheet.

use std::io::{self, BufReader};

use serde_json::Value;

use super::{Disk, Fault, bag::REGISTER, row::RegisterRow};
use crate::{files::storage, finding::ArchiveProblem, read::MAX_BYTES};

/// No line is longer, bytes: some texts of a cycle file, escaped.
const LONGEST: usize = 4 * MAX_BYTES;

/// A line of `register.jsonl`.
pub(super) fn line(row: &RegisterRow) -> serde_json::Result<Vec<u8>> {
    let mut line = serde_json::to_vec(row)?;
    line.push(b'\n');
    Ok(line)
}

/// Hands over every row of `register.jsonl` with the length of its line in bytes; none where
/// there is no register.
///
/// # Errors
/// A file that cannot be read, or a line that is no row of ours.
pub(super) fn for_each_row(
    archive: &Disk,
    mut act: impl FnMut(RegisterRow, usize),
) -> Result<(), Fault> {
    if !archive.exists(REGISTER) {
        return Ok(());
    }
    let path = archive.path(REGISTER);
    let unreadable = |error: io::Error| Fault::unreadable(&path, &error);
    let mut lines = BufReader::new(storage::open(&path).map_err(unreadable)?);
    let mut line = Vec::new();
    for number in 1.. {
        let read = storage::read_line(&mut lines, LONGEST, &mut line);
        let Some(length) = read.map_err(unreadable)? else {
            break;
        };
        let row = serde_json::from_slice(&line)
            .ok()
            .filter(RegisterRow::is_own);
        let row = row.ok_or_else(|| Fault::new(&path, ArchiveProblem::Register { line: number }));
        act(row?, length);
    }
    Ok(())
}

/// Writes `register.csv`: with a byte order mark, without which Excel takes UTF-8 for
/// something else.
pub(super) struct RegisterTable<W: io::Write> {
    writer: csv::Writer<W>,
}

impl<W: io::Write> RegisterTable<W> {
    pub(super) fn new(mut file: W) -> csv::Result<Self> {
        file.write_all("\u{FEFF}".as_bytes())?;
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(file);
        writer.write_record(COLUMNS)?;
        Ok(Self { writer })
    }

    pub(super) fn add(&mut self, row: &RegisterRow) -> io::Result<()> {
        let row = serde_json::to_value(row)?;
        let cells = COLUMNS.map(|column| harmless(cell(&row[column])));
        Ok(self.writer.write_record(cells)?)
    }

    /// Out: the file, written.
    pub(super) fn end(self) -> io::Result<W> {
        self.writer
            .into_inner()
            .map_err(csv::IntoInnerError::into_error)
    }
}

/// The keys of a row.
const COLUMNS: [&str; 19] = [
    "siklus",
    "dokumen",
    "langkah",
    "nomor",
    "tanggal",
    "hal",
    "klasifikasi",
    "instansi",
    "status",
    "jalur",
    "asal",
    "halaman",
    "ukuran",
    "sha256",
    "sumber_sha256",
    "program",
    "templat",
    "bersumber",
    "jejak",
];

/// A value as a person reads it in a table.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(true) => "ya".to_owned(),
        Value::Bool(false) => "tidak".to_owned(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A cell that a spreadsheet takes for text, never for a formula; nor what comes after a
/// semicolon or a tab in it, where Excel divides by these.
fn harmless(cell: String) -> String {
    let parts = cell.split_inclusive([';', '\t', '\r', '\n']);
    let part = |part: &str| {
        if part.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
            format!("'{part}")
        } else {
            part.to_owned()
        }
    };
    parts.map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn no_cell_begins_a_formula() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t1", "\r1"] {
            assert_eq!(harmless(formula.into()), format!("'{formula}"));
        }
        assert_eq!(harmless("B-021/HN; -".into()), "B-021/HN; -");
        assert_eq!(harmless("Uji;=A1".into()), "Uji;'=A1");
    }
}
