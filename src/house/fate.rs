//! What becomes of a file that stands where a document is to go.

use serde::Serialize;

/// What is done with a document that is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// Nothing stands there.
    Tulis,
    /// It takes the place of what stands there, which says nothing that would be lost.
    Ganti,
    /// Somebody edited what stands there: the new one goes beside it.
    Samping,
}

/// What stands where a document is to go.
#[derive(Debug, Clone, Copy)]
pub struct Existing<'a> {
    /// The bytes, if any.
    pub present: Option<&'a [u8]>,
    /// Whether they are as nodin wrote them.
    pub is_ours: bool,
}

impl Existing<'_> {
    /// What is done with a document of these bytes. `overwrite` gives up what somebody edited;
    /// `says_no_more` tells whether an edited file says nothing that its cycle file does not.
    pub fn fate(
        &self,
        new: &[u8],
        overwrite: bool,
        says_no_more: impl FnOnce(&[u8]) -> bool,
    ) -> Fate {
        match self.present {
            None => Fate::Tulis,
            Some(present)
                if self.is_ours || overwrite || present == new || says_no_more(present) =>
            {
                Fate::Ganti
            }
            Some(_) => Fate::Samping,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Existing, Fate};

    #[test]
    fn what_a_person_wrote_is_not_lost() {
        for (present, is_ours, overwrite, no_more, fate) in [
            (None, false, false, false, Fate::Tulis),
            (Some("lama"), true, false, false, Fate::Ganti),
            (Some("baru"), false, false, false, Fate::Ganti),
            (Some("sunting"), false, false, false, Fate::Samping),
            (Some("sunting"), false, true, false, Fate::Ganti),
            (Some("sunting"), false, false, true, Fate::Ganti),
        ] {
            let present = present.map(str::as_bytes);
            let existing = Existing { present, is_ours };
            assert_eq!(existing.fate(b"baru", overwrite, |_| no_more), fate);
        }
    }
}
