//! What the page may ask of the core.

use jiff::civil::Date;
use nodin::{
    Format,
    cycle::{Cycle, Peran, schema},
    edit,
    fill::starter::{Older, leave_out_supplied_titles, starter},
    finding::Finding,
    read,
};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    answer::found,
    back, carried,
    change::Perubahan,
    desk::{Beside, Opened, day, document, house},
    message::Message,
    office,
    prose::{self, Blok},
};

/// A task; the first piece of its message is the cycle file that it is about, the next are the
/// files beside it that `berkas` names, and what is left is what the task says of itself.
#[derive(Debug, Deserialize)]
#[serde(tag = "tugas", rename_all = "kebab-case")]
enum Task {
    /// What there is to say of a file.
    Buka,
    /// The file with these changes.
    Ubah { perubahan: Vec<Perubahan> },
    /// Pages of a document.
    Halaman {
        dokumen: String,
        dikenal: Vec<String>,
    },
    /// A document as a file.
    Buat { dokumen: String, bentuk: Bentuk },
    /// All of them.
    Zip,
    /// A file to begin with; from an old one, where one is handed over.
    Mulai {
        nomor: String,
        isu: String,
        tahun: i16,
        hari_ini: String,
        dari: Option<String>,
    },
    /// A long text as an editor shows it.
    BacaTeks { teks: String },
    /// The text that these blocks are, where they stand for an older text.
    TulisTeks { lama: String, blok: Vec<Blok> },
    /// A short text as an editor shows it.
    BacaFrasa { teks: String },
    /// The short text that this block is.
    TulisFrasa { blok: Vec<Blok> },
    /// What an edited document, the piece that is left, says that the file does not; of what was
    /// chosen by number, the file with it.
    Serap { dipilih: Option<Vec<usize>> },
    /// The same of another copy of the file; a second piece that is left is the version that
    /// both come from.
    Banding { dipilih: Option<Vec<usize>> },
    /// Whose document the piece that is left is.
    Kenali,
    /// The cycle file that a PDF, the piece that is left, carries.
    Ekstrak,
    /// What becomes of the first piece that is left, which stands where the second is to go and
    /// is `milik` nodin's own or not.
    Nasib { milik: bool },
    /// Where the cycle stands on a date, as `nodin status` tells it.
    Keadaan { nama: String, per: String },
    /// The schema of the contract.
    Skema,
    /// K/L and officials of the profile that is in force.
    Profil,
    /// An office's own files (`berkas`), for all tasks to come; an instance's first task.
    Kantor,
    /// What is wrong with such files.
    PeriksaKantor,
    /// The institution's profile that is in force.
    IsiKantor { hari_ini: String },
    /// A file of the house with these changes.
    UbahKantor {
        nama: String,
        perubahan: Vec<Perubahan>,
    },
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Bentuk {
    Pdf,
    Docx,
}

/// What a task is done on, beside what it says itself.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Ground {
    /// Paths of the pieces after the first.
    berkas: Vec<String>,
    /// Paths of all files beside the cycle file, where the page can see them.
    ada: Option<Vec<String>>,
}

/// The answer to a message.
pub(crate) fn done(message: &Message) -> Message {
    let task = Task::deserialize(&message.value);
    let ground = Ground::deserialize(&message.value);
    let (Ok(task), Ok(ground)) = (task, ground) else {
        return Message::refusal("Tugas bagi inti tidak dikenal.");
    };
    let mut pieces = message.pieces.iter().map(Vec::as_slice);
    let source = pieces.next().unwrap_or_default();
    let files = ground.berkas.iter().map(String::as_str);
    let beside = Beside {
        files: files.zip(pieces.by_ref()).collect(),
        present: ground
            .ada
            .as_ref()
            .map(|paths| paths.iter().map(String::as_str).collect()),
    };
    let left: Vec<&[u8]> = pieces.collect();
    match task {
        Task::Buka => Message::of(Opened::new(source, &beside).answer()),
        Task::Ubah { perubahan } => changed(source, perubahan),
        Task::Halaman { dokumen, dikenal } => with(document(&dokumen), |document| {
            let known: Vec<&str> = dikenal.iter().map(String::as_str).collect();
            Opened::new(source, &beside).pages(document, &known)
        }),
        Task::Buat { dokumen, bentuk } => with(document(&dokumen), |document| {
            let format = match bentuk {
                Bentuk::Pdf => Format::Pdf,
                Bentuk::Docx => Format::Docx,
            };
            Opened::new(source, &beside).made(document, format)
        }),
        Task::Zip => Opened::new(source, &beside).zipped(),
        Task::Mulai {
            nomor,
            isu,
            tahun,
            hari_ini,
            dari,
        } => with(day(&hari_ini), |today| {
            begun(source, [&nomor, &isu], tahun, today, dari)
        }),
        Task::BacaTeks { teks } => Message::of(json!({ "blok": prose::shown(&teks) })),
        Task::TulisTeks { lama, blok } => {
            Message::of(json!({ "teks": prose::written(&lama, &blok).ok() }))
        }
        Task::Serap { dipilih } => Opened::new(source, &beside).absorbed(one(&left), dipilih),
        Task::Banding { dipilih } => back::compared(source, &left, dipilih),
        Task::Kenali => back::known_as(one(&left)),
        Task::Ekstrak => carried::carried(one(&left)),
        Task::Nasib { milik } => Opened::new(source, &beside).fate(&left, milik),
        Task::Keadaan { nama, per } => with(day(&per), |on| {
            Message::of(Opened::new(source, &beside).standing(&nama, on))
        }),
        Task::BacaFrasa { teks } => Message::of(json!({ "blok": prose::shown_phrase(&teks) })),
        Task::TulisFrasa { blok } => {
            Message::of(json!({ "teks": prose::written_phrase(&blok).ok() }))
        }
        Task::Skema => Message::of(json!({ "skema": schema::schema() })),
        Task::Profil => Message::of(profile(source)),
        Task::Kantor => office::moved_in(&beside),
        Task::PeriksaKantor => office::checked(&beside),
        Task::IsiKantor { hari_ini } => with(day(&hari_ini), office::profile),
        Task::UbahKantor { nama, perubahan } => {
            let changes: Vec<edit::Change> = perubahan.into_iter().map(Into::into).collect();
            office::changed(&nama, &changes)
        }
    }
}

/// What is done with what a task names, or why that is not there.
fn with<T>(named: Result<T, Message>, done: impl FnOnce(T) -> Message) -> Message {
    match named {
        Ok(named) => done(named),
        Err(refusal) => refusal,
    }
}

fn one<'a>(left: &[&'a [u8]]) -> &'a [u8] {
    left.first().copied().unwrap_or_default()
}

fn changed(source: &[u8], perubahan: Vec<Perubahan>) -> Message {
    let changes: Vec<edit::Change> = perubahan.into_iter().map(Into::into).collect();
    match edit::edit(source, &changes) {
        Ok(bytes) => Message {
            value: json!({}),
            pieces: vec![bytes],
        },
        Err(error) => Message::refusal(&error.to_string()),
    }
}

/// A starter of this nomor and isu. `dari` names the old file, whose bytes `old` are.
fn begun(
    old: &[u8],
    [nomor, isu]: [&str; 2],
    tahun: i16,
    today: Date,
    dari: Option<String>,
) -> Message {
    let mut older = None;
    if let Some(name) = dari {
        let read = read::read::<Cycle>(old);
        let errors = read.findings.iter().filter(|finding| finding.is_error());
        let errors: Vec<Finding> = errors.cloned().collect();
        if !errors.is_empty() {
            return Message::of(json!({ "gagal": found(&errors, old) }));
        }
        let mut cycle = read.value;
        leave_out_supplied_titles(&mut cycle.pejabat, house().profiles(), today);
        older = Some(Older { name, cycle });
    }
    let begun = match starter(tahun, older.as_ref()) {
        Ok(begun) => begun,
        Err(error) => return Message::refusal(&error.to_string()),
    };
    let set = |key: &str, text: &str| edit::Change::Set {
        key: key.to_owned(),
        text: text.to_owned(),
    };
    let changes = [set("siklus.nomor", nomor), set("siklus.isu", isu)];
    match edit::edit(begun.as_bytes(), &changes) {
        Ok(bytes) => Message {
            value: json!({}),
            pieces: vec![bytes],
        },
        Err(error) => Message::refusal(&error.to_string()),
    }
}

/// The profile in force on the date that the cycle has come to: names of K/L, each row those of
/// one, and officials by role.
fn profile(source: &[u8]) -> Value {
    let read = read::read::<Cycle>(source);
    let Some((profile, date)) = house().profile(&read.value) else {
        return json!({ "kl": [], "pejabat": {} });
    };
    let officials = profile.officials(&read.value.pejabat, date);
    let officials = Peran::ALL.into_iter().map(|role| {
        let official = officials.of(role);
        (json!(role), json!(official))
    });
    let officials: serde_json::Map<String, Value> = officials
        .filter_map(|(role, official)| Some((role.as_str()?.to_owned(), official)))
        .collect();
    json!({ "nama": profile.nama, "kl": profile.kl, "pejabat": officials })
}
