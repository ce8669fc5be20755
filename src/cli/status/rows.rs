//! Where cycles stand, as rows for people.

use jiff::civil::Date;

use super::CycleStatus;
use crate::{
    cli::report::Report,
    rules::status::{Standing, StepStatus},
};

/// Cycles named by their files step by step, then those of folders a line each.
pub(super) fn print(entries: &[CycleStatus<'_>], on: Option<Date>, report: &mut Report) {
    let (full, short): (Vec<&CycleStatus<'_>>, Vec<_>) =
        entries.iter().partition(|entry| entry.in_full);
    for (number, entry) in full.iter().enumerate() {
        if number > 0 {
            report.say("");
        }
        in_full(entry, on, report);
    }
    if !full.is_empty() && !short.is_empty() {
        report.say("");
    }
    if !short.is_empty() {
        let heads = ["Nomor", "Langkah", "Di meja", "Sejak", "Umur", "", "Isu"];
        let heads = heads.map(str::to_owned).to_vec();
        let lines = short.iter().map(|entry| in_short(entry, on));
        table(std::iter::once(heads).chain(lines).collect(), report);
    }
}

fn in_full(entry: &CycleStatus<'_>, on: Option<Date>, report: &mut Report) {
    let siklus = &entry.cycle.siklus;
    report.say(&format!(
        "{}  {}",
        siklus.nomor.as_deref().unwrap_or_default(),
        siklus.isu.as_deref().unwrap_or_default()
    ));
    let status = &entry.status;
    let mending = status.mending_step();
    let rows = status.steps.iter().map(|of| step(of, mending));
    table(rows.collect(), report);
    for edited in &entry.edited {
        report.say(&format!(
            "Disunting: {}: {}; ambil dengan nodin serap dan --tulis",
            edited.naskah, edited.apa
        ));
    }
    let Some(next) = status.next_step() else {
        return report.say("Selesai: nota dinas sudah ada.");
    };
    let mut line = format!(
        "Berikutnya: langkah {}, di meja {}",
        next.langkah.langkah,
        next.desk()
    );
    if let Some(official) = &next.official {
        line.extend([" (", official.as_str(), ")"]);
    }
    if let Some(since) = status.since {
        line.extend([", sejak ", since.to_string().as_str()]);
    }
    if let Some(days) = on.and_then(|on| status.age(on)) {
        line.extend([", ", days.to_string().as_str(), " hari kerja"]);
    }
    if on.is_some_and(|on| status.is_overdue(on)) {
        line.push_str(", LEWAT waktu baku");
    }
    report.say(&line);
}

/// A step: number, desk, output, date, minutes, and how it stands. What was sent back waits for
/// the step `mending`.
fn step(step: &StepStatus<'_>, mending: Option<u8>) -> Vec<String> {
    let standard = step.langkah.menit;
    let minutes = match step.minutes {
        Some(minutes) if step.is_over() => format!("{minutes}/{standard} menit, LEWAT"),
        Some(minutes) => format!("{minutes}/{standard} menit"),
        None => format!("–/{standard} menit"),
    };
    let standing = match &step.standing {
        Standing::Done => "selesai".to_owned(),
        Standing::Lacking(keys) => format!("kurang {}", keys.join(", ")),
        Standing::InSrikandi(keys) => format!("di SRIKANDI; kurang {}", keys.join(", ")),
        Standing::SentBack => {
            let mending = mending.map(|step| format!(" (langkah {step})"));
            format!("menunggu perbaikan bahan{}", mending.unwrap_or_default())
        }
    };
    vec![
        format!("  {}", step.langkah.langkah),
        step.desk(),
        step.langkah.keluaran.join("; "),
        dash(step.date),
        minutes,
        standing,
    ]
}

fn in_short(entry: &CycleStatus<'_>, on: Option<Date>) -> Vec<String> {
    let (siklus, status) = (&entry.cycle.siklus, &entry.status);
    let age = on.and_then(|on| status.age(on));
    let overdue = on.is_some_and(|on| status.is_overdue(on));
    vec![
        siklus.nomor.as_deref().unwrap_or_default().to_owned(),
        status.reached.map_or("–".to_owned(), |step| {
            format!("{step} dari {}", status.steps.len())
        }),
        status
            .next_step()
            .map_or("selesai".to_owned(), StepStatus::desk),
        dash(status.since),
        age.map_or("–".to_owned(), |days| format!("{days} hari kerja")),
        if overdue { "LEWAT" } else { "" }.to_owned(),
        siklus.isu.as_deref().unwrap_or_default().to_owned(),
    ]
}

fn dash(date: Option<Date>) -> String {
    date.map_or("–".to_owned(), |date| date.to_string())
}

/// Prints rows with their columns one under the other; one that is empty throughout is left
/// out.
fn table(rows: Vec<Vec<String>>, report: &mut Report) {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or_default()
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    for row in &rows {
        let cells = row.iter().zip(&widths).filter(|(_, width)| **width > 0);
        let line: Vec<String> = cells
            .map(|(cell, &width)| format!("{cell:width$}"))
            .collect();
        report.say(line.join("  ").trim_end());
    }
}
