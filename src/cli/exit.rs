//! Exit codes.

use std::process::ExitCode;

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
}

impl Exit {
    /// The graver of two.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        self.max(other)
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

    #[test]
    fn the_gravest_end_counts() {
        assert_eq!(Exit::Good.merge(Exit::Findings), Exit::Findings);
        assert_eq!(Exit::Storage.merge(Exit::Findings), Exit::Storage);
    }
}
