//! The register as files: JSON lines for programs, a table for the archivist's spreadsheet.

use std::io;

use super::row::Row;

/// A line of `register.jsonl`.
pub(super) fn line(row: &Row) -> serde_json::Result<Vec<u8>> {
    let mut line = serde_json::to_vec(row)?;
    line.push(b'\n');
    Ok(line)
}

/// Writes `register.csv`: with a byte order mark, without which Excel takes UTF-8 for
/// something else.
pub(super) struct Table<W: io::Write> {
    writer: csv::Writer<W>,
}

impl<W: io::Write> Table<W> {
    pub(super) fn new(mut file: W) -> csv::Result<Self> {
        file.write_all("\u{FEFF}".as_bytes())?;
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(file);
        writer.write_record(COLUMNS)?;
        Ok(Self { writer })
    }

    pub(super) fn add(&mut self, row: &Row) -> csv::Result<()> {
        self.writer.write_record(cells(row).map(harmless))
    }

    /// Out: the file, written.
    pub(super) fn end(self) -> io::Result<W> {
        self.writer
            .into_inner()
            .map_err(csv::IntoInnerError::into_error)
    }
}

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

fn cells(row: &Row) -> [String; 19] {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    [
        row.siklus.clone(),
        row.dokumen.clone(),
        row.langkah.map(|step| step.to_string()).unwrap_or_default(),
        text(&row.nomor),
        row.tanggal
            .map(|date| date.0.to_string())
            .unwrap_or_default(),
        text(&row.hal),
        word(&row.klasifikasi),
        text(&row.instansi),
        row.status.map(|status| word(&status)).unwrap_or_default(),
        row.jalur.clone(),
        text(&row.asal),
        row.halaman
            .map(|pages| pages.to_string())
            .unwrap_or_default(),
        row.ukuran.to_string(),
        row.sha256.to_string(),
        row.sumber_sha256.to_string(),
        text(&row.program),
        row.templat.map(|of| of.to_string()).unwrap_or_default(),
        row.bersumber
            .map(|attached| if attached { "ya" } else { "tidak" }.to_owned())
            .unwrap_or_default(),
        row.jejak.to_string(),
    ]
}

/// An enum as the register spells it.
fn word(value: &impl serde::Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
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
