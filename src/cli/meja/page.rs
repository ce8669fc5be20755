//! The desk's page as a text: which version made it, and where an office's files stand in it.

use std::collections::BTreeMap;

use base64::{Engine as _, prelude::BASE64_STANDARD};

use crate::finding::RequestProblem;

/// Between these stands the version that the page was made by; `meja/halaman.mjs` writes them.
const VERSION: [&str; 2] = ["<meta name=\"generator\" content=\"nodin ", "\">"];
/// Between these stand an office's files. The page's other scripts come after, so that what
/// they say is never taken for it.
const OFFICE: [&str; 2] = [
    "<script id=\"kantor\" type=\"application/json\">",
    "</script>",
];

/// A page of this version.
#[derive(Debug)]
pub(super) struct Desk<'a> {
    before: &'a str,
    after: &'a str,
}

impl<'a> Desk<'a> {
    /// # Errors
    /// It is no page of the desk, or one of another version.
    pub(super) fn of(page: &'a str) -> Result<Self, RequestProblem> {
        let no_desk = RequestProblem::NotADesk;
        let (head, version, _) = between(page, VERSION).ok_or(no_desk.clone())?;
        if head.contains("<script") {
            return Err(no_desk);
        }
        if version != env!("CARGO_PKG_VERSION") {
            let version = version.to_owned();
            return Err(RequestProblem::OtherDesk { version });
        }
        let (before, _, after) = between(page, OFFICE).ok_or(no_desk)?;
        Ok(Self { before, after })
    }

    /// The same page with these files of an office in place of those that it had.
    pub(super) fn with_office(&self, files: &BTreeMap<String, &[u8]>) -> String {
        let encoded = files.iter();
        let encoded: BTreeMap<&str, String> = encoded
            .map(|(name, bytes)| (name.as_str(), BASE64_STANDARD.encode(bytes)))
            .collect();
        // The end of an element may not stand in a script.
        let office = serde_json::json!(encoded).to_string();
        let office = office.replace('<', "\\u003c");
        let [open, close] = OFFICE;
        [self.before, open, &office, close, self.after].concat()
    }
}

/// A text before, between and after two marks, at their first place.
fn between<'a>(text: &'a str, [open, close]: [&str; 2]) -> Option<(&'a str, &'a str, &'a str)> {
    let (before, rest) = text.split_once(open)?;
    let (between, after) = rest.split_once(close)?;
    Some((before, between, after))
}
