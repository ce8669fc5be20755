//! From the bytes of a file to its types, with every finding in one run.
//!
//! ```text
//! bytes ─recover─▶ located tree ─inspect─▶ tree ─collect─▶ T, findings, places
//!         │ events: YAML                           │ deserialize: serde
//!         └ diagnose, lines: syntax errors         └ explain: words
//! ```
//!
//! Nothing here knows documents; any type with serde's derives can be read, the cycle as well
//! as the house's own style and institutions.

mod cause;
mod characters;
mod collect;
mod dates;
mod deadlines;
mod deserialize;
mod diagnose;
mod events;
mod explain;
mod inspect;
mod lines;
mod meant;
mod places;
mod recover;
pub(crate) mod tree;

use std::{collections::HashSet, ops::Range};

use serde::de::DeserializeOwned;

use crate::finding::{
    FileProblem, Finding, MeaningProblem, Problem, SyntaxProblem, same_length_text,
};

use self::{
    collect::collect,
    deserialize::LIST,
    inspect::Inspector,
    lines::{Lines, line_starts},
    recover::recover,
    tree::{Content, Tree},
};

pub(crate) use characters::{composed, forbidden_in};
pub(crate) use dates::has_form_of_a_time;
pub(crate) use places::holds;
pub use places::{Places, Typed};

/// Bytes of one file; a full cycle has some tens of kilobytes.
pub const MAX_BYTES: usize = 4 << 20;
/// Findings of one file.
pub const MAX_FINDINGS: usize = 50;

/// Files that are taken for a cycle file by mistake, by how they begin.
const OTHER_KINDS: [(&str, &[u8]); 6] = [
    ("berkas Word atau Excel", b"PK\x03\x04"),
    ("berkas Word atau Excel lama", b"\xD0\xCF\x11\xE0"),
    ("naskah RTF", b"{\\rtf"),
    ("PDF", b"%PDF-"),
    ("gambar PNG", b"\x89PNG"),
    ("gambar JPEG", b"\xFF\xD8\xFF"),
];

/// What was read of a file.
#[derive(Debug, Clone)]
pub struct Read<T> {
    /// The file's content; what could not be read is absent from it.
    pub value: T,
    /// Everything found, in the order of the file.
    pub findings: Vec<Finding>,
    /// Where each key stands.
    pub places: Places,
}

impl<T: Default> Read<T> {
    fn nothing(problem: FileProblem) -> Self {
        Self {
            value: T::default(),
            findings: vec![Finding::new(problem, "", 0..0)],
            places: Places::default(),
        }
    }
}

/// Reads a file.
///
/// In: its bytes, whatever they are. Out: the value that could be read, all findings sorted
/// by place, and the places of its keys. Never fails: an unreadable file is a default value
/// with a finding.
#[must_use]
pub fn read<T: DeserializeOwned + Default>(source: &[u8]) -> Read<T> {
    if source.len() > MAX_BYTES {
        return Read::nothing(FileProblem::TooLarge { limit: MAX_BYTES });
    }
    if let Some((kind, _)) = OTHER_KINDS
        .iter()
        .find(|(_, mark)| source.starts_with(mark))
    {
        return Read::nothing(FileProblem::NotText { kind });
    }
    if is_utf16(source) {
        return Read::nothing(FileProblem::Utf16);
    }
    let (text, not_utf8) = same_length_text(source);
    let starts = line_starts(&text);
    let lines = Lines::new(&text, &starts);

    let recovered = recover(&text);
    let mut findings = recovered.findings;
    if let Some(span) = not_utf8.first() {
        let byte = source.get(span.start).copied().unwrap_or_default();
        findings.push(Finding::new(
            FileProblem::NotUtf8 { byte },
            lines.path(lines.at(span.start)),
            span.clone(),
        ));
    }
    let Some(root) = recovered.tree.root() else {
        if findings.is_empty() {
            return Read::nothing(FileProblem::Empty);
        }
        return Read {
            value: T::default(),
            findings: in_order(findings, source.len()),
            places: Places::default(),
        };
    };

    let mut inspector = Inspector {
        tree: &recovered.tree,
        source: &text,
        lines: &lines,
        findings: Vec::new(),
        broken: HashSet::new(),
    };
    inspector.inspect();
    let collected = collect(
        &recovered.tree,
        root,
        std::mem::take(&mut inspector.broken),
        &text,
    );
    inspector.cut_by_comments(&collected.asked.texts);

    let mut replaced: Vec<_> = recovered.replaced.into_iter().chain(not_utf8).collect();
    replaced.sort_unstable_by_key(|range| range.start);
    let of_the_file = |finding: &Finding| !overlaps(&replaced, &finding.span);
    let (inspected, collected_findings) = (inspector.findings, collected.findings);
    let told = without_echoes(&recovered.tree, inspected, collected_findings, &findings);
    findings.extend(told.into_iter().filter(of_the_file));
    let broken = collected.broken.iter().map(|id| recovered.tree.path(*id));
    let lost = recovered.lost.into_iter().chain(broken).collect();
    Read {
        value: collected.value,
        findings: in_order(findings, source.len()),
        places: Places::new(recovered.tree, lost, collected.asked.kinds),
    }
}

/// What the inspector and the types found, without what another finding says: where a list
/// belongs, keys twice and joined lines are what its dashes part.
fn without_echoes(
    tree: &Tree,
    inspected: Vec<Finding>,
    collected: Vec<Finding>,
    syntax: &[Finding],
) -> Vec<Finding> {
    let in_words = |finding: &Finding, span: &Range<usize>| finding.span.contains(&span.start);
    let dashes = syntax.iter().filter(|finding| {
        matches!(
            finding.problem,
            Problem::Syntax(SyntaxProblem::MissingDash { .. })
        )
    });
    let dashes: Vec<Range<usize>> = dashes.map(|finding| finding.span.clone()).collect();
    let is_list = |finding: &Finding| matches!(&finding.problem, Problem::Meaning(MeaningProblem::WrongType { expected, .. }) if expected == LIST);
    let is_wrong = |finding: &&Finding| {
        matches!(
            finding.problem,
            Problem::Meaning(MeaningProblem::WrongType { .. })
        )
    };
    let lists: Vec<Finding> = collected.iter().filter(is_wrong).cloned().collect();
    let is_group = |finding: &Finding| matches!(tree.find(&finding.key), (Some(id), true) if !matches!(tree.node(id).content, Content::Scalar { .. }));
    let inspected = inspected.into_iter().filter(move |finding| {
        let parted = matches!(
            finding.problem,
            Problem::Meaning(
                MeaningProblem::DuplicateKey { .. } | MeaningProblem::JoinedItem { .. }
            )
        );
        !(parted && lists.iter().any(|list| in_words(list, &finding.span)))
    });
    let collected = collected.into_iter().filter(|finding| {
        let told = dashes.iter().any(|dash| in_words(finding, dash));
        !(is_list(finding) && is_group(finding) && told)
    });
    inspected.chain(collected).collect()
}

/// The nodes of a text with their places, for whoever changes it.
///
/// # Errors
/// The first thing in it that is no YAML, or is more than is read.
pub(crate) fn tree_of(text: &str) -> Result<Tree, Box<Finding>> {
    let recovered = recover(text);
    let is_no_yaml = |finding: &Finding| {
        !matches!(
            finding.problem,
            Problem::File(FileProblem::ForbiddenCharacter { .. })
        )
    };
    match recovered.findings.into_iter().find(is_no_yaml) {
        Some(finding) => Err(Box::new(finding)),
        None => Ok(recovered.tree),
    }
}

/// True for a byte order mark of UTF-16, or what its Latin letters look like without one:
/// every other byte is zero, but for the odd sign from elsewhere.
fn is_utf16(source: &[u8]) -> bool {
    const LOOKED_AT: usize = 64;
    if source.starts_with(b"\xFF\xFE") || source.starts_with(b"\xFE\xFF") {
        return true;
    }
    let pairs = || source.chunks_exact(2).take(LOOKED_AT);
    let zeros = |half: usize| pairs().filter(|pair| pair[half] == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let enough = 3 * pairs().count() / 4;
    first.min(second) == 0 && first.max(second) > enough
}

/// True when a span holds one of some sorted ranges: a character that the tree has in another
/// form than the file.
fn overlaps(ranges: &[Range<usize>], span: &Range<usize>) -> bool {
    let first = ranges.partition_point(|range| range.end <= span.start);
    ranges
        .get(first)
        .is_some_and(|range| range.start < span.end)
}

/// Sorts findings by place, and ends them at the cap.
fn in_order(mut findings: Vec<Finding>, end: usize) -> Vec<Finding> {
    findings.sort_by_key(|finding| (finding.span.start, finding.span.end));
    if findings.len() > MAX_FINDINGS {
        findings.truncate(MAX_FINDINGS);
        findings.push(Finding::new(
            FileProblem::TooManyFindings {
                limit: MAX_FINDINGS,
            },
            "",
            end..end,
        ));
    }
    findings
}
