//! Files made to do harm: refused (`besar` has those made to be slow).

use nodin::{cycle::Cycle, read::read};
use proptest::prelude::*;

/// First finding's code.
fn refusal(source: &[u8]) -> &'static str {
    let read = read::<Cycle>(source);
    assert!(read.findings.len() <= nodin::read::MAX_FINDINGS + 1);
    read.findings.first().expect("a finding").problem.code()
}

#[test]
fn large_files_are_refused_by_size() {
    assert_eq!(refusal(&vec![b'a'; 50 << 20]), "berkas-terlalu-besar");
}

#[test]
fn deep_files_are_refused() {
    assert_eq!(
        refusal("[".repeat(1_000_000).as_bytes()),
        "isian-terlalu-dalam"
    );
    assert_eq!(
        refusal("- ".repeat(1_000_000).as_bytes()),
        "isian-terlalu-dalam"
    );
    assert_eq!(
        refusal("{a: ".repeat(100_000).as_bytes()),
        "isian-terlalu-dalam"
    );
}

#[test]
fn wide_files_are_refused() {
    assert_eq!(
        refusal("- x\n".repeat(200_000).as_bytes()),
        "isian-terlalu-banyak"
    );
}

#[test]
fn what_is_no_text_is_refused() {
    assert_eq!(refusal(&vec![0xFF; 4 << 20]), "bukan-utf8");
    assert_eq!(refusal(&vec![0x01; 4 << 20]), "karakter-terlarang");
}

proptest! {
    #![proptest_config(crate::seeded(256))]

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        said(&bytes)?;
    }

    #[test]
    fn any_yaml_is_read(tokens in prop::collection::vec(prop::sample::select(TOKENS), 0..80)) {
        said(tokens.concat().as_bytes())?;
    }

    #[test]
    fn any_damage_to_a_sound_file_is_read(at in 0_usize..5000, length in 0_usize..30, token in prop::sample::select(TOKENS)) {
        let mut source = super::full_cycle().into_bytes();
        let start = at.min(source.len());
        let end = (start + length).min(source.len());
        source.splice(start..end, token.bytes());
        said(&source)?;
    }
}

/// Reads, and renders what was found: neither may panic, and places must lie in the file.
fn said(source: &[u8]) -> Result<(), TestCaseError> {
    let read = read::<Cycle>(source);
    for finding in &read.findings {
        prop_assert!(finding.span.start <= finding.span.end && finding.span.end <= source.len());
        let text =
            nodin::finding::render(finding, "x.yaml", source, nodin::finding::Rendering::Styled);
        prop_assert!(text.contains("x.yaml:"));
    }
    prop_assert!(read.findings.is_sorted_by_key(|finding| finding.span.start));
    Ok(())
}

pub(super) const TOKENS: &[&str] = &[
    "nota_dinas",
    "hal",
    "isi",
    "rapat",
    "peserta",
    "tanggal",
    "2024-02-31",
    "versi",
    "penelitian",
    "pimpinan",
    "deputi",
    ":",
    ": ",
    "- ",
    "-",
    "\n",
    "\n  ",
    "\n    ",
    "\n- ",
    " ",
    "\t",
    "[",
    "]",
    "{",
    "}",
    ",",
    ", ",
    "\"",
    "'",
    "#",
    " #",
    "|",
    ">",
    "|\n",
    "*",
    "&",
    "!",
    "%",
    "@",
    "`",
    "? ",
    "---\n",
    "...\n",
    "~",
    "null",
    "é",
    "\u{E000}",
    "\u{7}",
    "\r\n",
    "\r",
    "\u{FEFF}",
    "\\",
    "\\u0007",
    "Rapat",
    "dan ",
    "<<: ",
    "0196",
    "true",
];
