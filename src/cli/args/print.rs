//! What the commands that only print take.

use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};
use clap_complete::Shell;

use crate::finding::{FindingPage, pages};

#[derive(Debug, Args)]
pub(in crate::cli) struct Jelaskan {
    /// Kode temuan, misalnya kunci-tidak-dikenal; tanpa ini: daftar semua kode
    #[arg(
        value_name = "KODE",
        value_parser = page_parser(),
        hide_possible_values = true,
        help_heading = "Masukan"
    )]
    pub page: Option<FindingPage>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Lengkapi {
    /// Shell: bash, elvish, fish, powershell, atau zsh
    #[arg(
        value_name = "SHELL",
        hide_possible_values = true,
        help_heading = "Masukan"
    )]
    pub shell: Shell,
}

fn page_parser() -> impl TypedValueParser<Value = FindingPage> {
    PossibleValuesParser::new(pages().iter().map(|page| page.code)).try_map(|code| {
        let page = pages().into_iter().find(|page| page.code == code);
        page.ok_or("kode ini tidak dikenal")
    })
}
