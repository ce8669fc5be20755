//! What the commands that only print take.

use clap::Args;
use clap_complete::Shell;

use super::choice::one_of;
use crate::finding::{FindingPage, pages};

#[derive(Debug, Args)]
pub(in crate::cli) struct Jelaskan {
    /// Kode temuan, misalnya kunci-tidak-dikenal; tanpa ini: daftar semua kode
    #[arg(
        value_name = "KODE",
        value_parser = one_of(pages().into_iter().map(|page| (page.code, page))),
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
