//! Exit codes.

use std::process::ExitCode;

use crate::finding::{ArchiveProblem, Finding, Problem, StorageProblem};

/// How a call ended. Of several files the gravest counts: the later variant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Good; warnings are no failure.
    #[default]
    Good = 0,
    /// At least one error in a file.
    Findings = 1,
    /// The command line is not understood.
    Usage = 2,
    /// Something could not be read or written.
    Storage = 3,
    /// Another run has the archive.
    Busy = 4,
    /// Stopped by whoever called; the next run goes on.
    Interrupted = 130,
}

impl Exit {
    /// How a call ends that has this to say.
    pub(super) fn of(finding: &Finding) -> Self {
        match &finding.problem {
            _ if !finding.is_error() => Self::Good,
            // Found before the disk is touched, in what the files say.
            Problem::Storage(StorageProblem::SameTarget { .. }) => Self::Findings,
            Problem::Storage(_) => Self::Storage,
            Problem::Archive(ArchiveProblem::InUse) => Self::Busy,
            _ => Self::Findings,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::Exit;
    use crate::finding::{Finding, SopProblem, StorageProblem};

    #[test]
    fn each_problem_has_its_end() {
        let of = |finding| Exit::of(&finding);
        let other = String::new();
        let same = Finding::new(StorageProblem::SameTarget { other }, "", 0..0);
        assert_eq!(of(same), Exit::Findings);
        let open = Finding::new(StorageProblem::OpenElsewhere, "", 0..0);
        assert_eq!(of(open), Exit::Storage);
        let warning = Finding::new(SopProblem::TimeOrder, "", 0..0);
        assert_eq!(of(warning), Exit::Good);
    }
}
