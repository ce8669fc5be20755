//! An office's own files: the house that they make, what is wrong with them, and the profile that
//! a person fills in on the page.

use jiff::civil::Date;
use nodin::{
    assets::Assets,
    edit::{self, Change},
    finding::{Finding, Temuan},
    probe, read,
    rules::institutions::Instansi,
};
use serde_json::json;

use crate::{
    change,
    desk::{self, Beside, house},
    message::Message,
};

/// The house of these files, for all that this instance is asked from now on.
pub(crate) fn moved_in(files: &Beside<'_>) -> Message {
    let assets = assets(files);
    match desk::furnish(assets.clone()) {
        Ok(()) => Message::of(json!({})),
        Err(findings) => Message::of(json!({ "gagal": told(&assets, &findings) })),
    }
}

/// What `nodin templat periksa` finds in these files.
pub(crate) fn checked(files: &Beside<'_>) -> Message {
    let assets = assets(files);
    Message::of(json!({ "temuan": told(&assets, &probe(&assets)) }))
}

/// The profile in force on a day: the name of its file, and what it says.
pub(crate) fn profile(today: Date) -> Message {
    let assets = house().assets();
    let is_in_force = |name: &&str| {
        let read = read::read::<Instansi>(assets.bytes(name).unwrap_or_default());
        read.value.berlaku.covers(today)
    };
    let names = assets.names("instansi", "yaml");
    match names.into_iter().find(is_in_force) {
        Some(name) => {
            let said = edit::said_in(assets.bytes(name).unwrap_or_default());
            Message::of(json!({ "berkas": name, "isi": said.map(change::json) }))
        }
        None => Message::refusal("Tidak ada profil instansi yang berlaku hari ini."),
    }
}

/// A file of the house with these changes.
pub(crate) fn changed(name: &str, changes: &[Change]) -> Message {
    let source = house().assets().bytes(name).unwrap_or_default();
    match edit::edit(source, changes) {
        Ok(bytes) => Message {
            value: json!({}),
            pieces: vec![bytes],
        },
        Err(error) => Message::refusal(&error.to_string()),
    }
}

fn assets(files: &Beside<'_>) -> Assets {
    let files = files.files.iter();
    Assets::of_office(files.map(|(name, bytes)| (*name, *bytes)))
}

fn told(assets: &Assets, findings: &[(String, Finding)]) -> Vec<Temuan> {
    let told = |(name, finding): &(String, Finding)| {
        Temuan::new(finding, name, assets.bytes(name).unwrap_or_default())
    };
    findings.iter().map(told).collect()
}
