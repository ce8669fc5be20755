//! The page of each finding: what it is, why, an example, how to mend it, the rule's source.
//!
//! A page is the doc comment of its variant, so that nobody can add a finding without one.

use strum::{EnumMessage, IntoEnumIterator};

use super::{
    AbsorbProblem, ArchiveProblem, FileProblem, FormProblem, HouseProblem, Level, MakingProblem,
    MeaningProblem, NotationProblem, PictureProblem, Problem, RequestProblem, SopProblem,
    StorageProblem, SyntaxProblem,
};

/// What there is to say about a kind of finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FindingPage {
    pub code: &'static str,
    pub level: Level,
    /// Paragraphs of Markdown; the first is the headline.
    pub text: &'static str,
}

impl FindingPage {
    /// The finding in one sentence.
    #[must_use]
    pub fn headline(&self) -> &'static str {
        self.text.lines().next().unwrap_or_default()
    }
}

/// Every page, by code.
#[must_use]
pub fn pages() -> Vec<FindingPage> {
    let mut pages: Vec<FindingPage> = pages_of::<FileProblem>()
        .chain(pages_of::<SyntaxProblem>())
        .chain(pages_of::<MeaningProblem>())
        .chain(pages_of::<PictureProblem>())
        .chain(pages_of::<SopProblem>())
        .chain(pages_of::<NotationProblem>())
        .chain(pages_of::<FormProblem>())
        .chain(pages_of::<MakingProblem>())
        .chain(pages_of::<HouseProblem>())
        .chain(pages_of::<RequestProblem>())
        .chain(pages_of::<AbsorbProblem>())
        .chain(pages_of::<StorageProblem>())
        .chain(pages_of::<ArchiveProblem>())
        .collect();
    pages.sort_by_key(|page| page.code);
    pages
}

fn pages_of<P: IntoEnumIterator + EnumMessage + Into<Problem>>() -> impl Iterator<Item = FindingPage>
{
    P::iter().map(|problem| {
        let text = problem.get_documentation().unwrap_or_default();
        let problem: Problem = problem.into();
        FindingPage {
            code: problem.code(),
            level: problem.level(),
            text: text.trim_end(),
        }
    })
}
