//! What clap has to say, in Indonesian.

use std::{error::Error as _, ffi::OsString, path::Path};

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{
    exit::Exit,
    report::{complain, printed},
};

/// More would bury the sentence; the nearest one is told all the same.
const MOST_CHOICES: usize = 12;

/// Prints help, version, or what is wrong with the command line.
pub(super) fn report(error: &clap::Error) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            printed(&error.print());
            Exit::Good
        }
        kind => {
            complain(&format!(
                "galat: {}\nKetik “nodin --help” untuk bantuan.",
                sentence(kind, error)
            ));
            Exit::Usage
        }
    }
}

/// Tells of an option that begins with a dash in place of a hyphen, as programs for writing make
/// it of what is typed: taken for a file, what follows it would be one too.
pub(super) fn long_dashes(arguments: &[OsString]) -> Option<Exit> {
    let mut arguments = arguments.iter().skip(1).filter_map(|of| of.to_str());
    let argument = arguments.find(|of| of.starts_with(['–', '—']) && !Path::new(of).exists())?;
    let name = argument.trim_start_matches(['–', '—', '-']);
    let hyphens = if name.chars().count() == 1 { "-" } else { "--" };
    complain(&format!(
        "galat: “{argument}” diawali tanda pisah, bukan tanda hubung; maksudnya “{hyphens}{name}”?\nKetik “nodin --help” untuk bantuan."
    ));
    Some(Exit::Usage)
}

fn sentence(kind: ErrorKind, error: &clap::Error) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let argument = context(ContextKind::InvalidArg);
    let invalid = context(ContextKind::InvalidValue);
    let mut sentence = match kind {
        ErrorKind::InvalidSubcommand => format!(
            "perintah “{}” tidak dikenal",
            context(ContextKind::InvalidSubcommand)
        ),
        ErrorKind::UnknownArgument => format!("pilihan “{argument}” tidak dikenal"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match invalid.as_str() {
            "" => format!("{argument} memerlukan nilai"),
            value => format!("nilai “{value}” tidak dikenal untuk {argument}"),
        },
        ErrorKind::TooManyValues => format!("{argument} tidak menerima nilai “{invalid}”"),
        ErrorKind::InvalidUtf8 => "perintah ini bukan teks UTF-8".to_owned(),
        ErrorKind::MissingRequiredArgument => format!("belum disebutkan: {argument}"),
        ErrorKind::ArgumentConflict => format!("{argument} disebut dua kali atau bertentangan"),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "belum ada perintah; misalnya: nodin buat siklus.yaml".to_owned()
        }
        _ => "perintah tidak dapat dibaca".to_owned(),
    };
    if kind == ErrorKind::ValueValidation
        && let Some(reason) = error.source()
    {
        sentence.extend([": ", reason.to_string().as_str()]);
    }
    if let Some(ContextValue::Strings(valid)) = error.get(ContextKind::ValidValue)
        && (1..=MOST_CHOICES).contains(&valid.len())
    {
        sentence.push_str("; pilihan: ");
        sentence.push_str(&valid.join(", "));
    }
    for suggestion in [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ] {
        let nearest = match error.get(suggestion) {
            Some(ContextValue::String(one)) => one.clone(),
            Some(ContextValue::Strings(some)) if !some.is_empty() => some.join("” atau “"),
            _ => continue,
        };
        sentence.extend(["; maksudnya “", nearest.as_str(), "”?"]);
    }
    sentence
}
