//! Fields: instructions of which only what they last gave is text, and page numbers, which are
//! not even that.

use roxmltree::Node;

use super::xml::attribute;

/// Fields that each page or each opening gives another value.
const RECKONED: [&str; 4] = ["PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION"];

/// The fields that are open.
#[derive(Default)]
pub(super) struct Fields(Vec<Field>);

#[derive(Default)]
struct Field {
    instruction: String,
    /// Its result has begun.
    gives: bool,
}

impl Fields {
    /// Follows the beginning, the middle or the end of a field.
    pub(super) fn follow(&mut self, node: Node<'_, '_>) {
        match attribute(node, "fldCharType") {
            Some("begin") => self.0.push(Field::default()),
            Some("separate") => {
                if let Some(field) = self.0.last_mut() {
                    field.gives = true;
                }
            }
            Some("end") => drop(self.0.pop()),
            _ => {}
        }
    }

    /// Reads a piece of an instruction.
    pub(super) fn instruct(&mut self, text: &str) {
        if let Some(field) = self.0.last_mut() {
            field.instruction.push_str(text);
        }
    }

    /// Whether what is read now is text.
    pub(super) fn give_text(&self) -> bool {
        let is_text = |field: &Field| field.gives && !is_reckoned(&field.instruction);
        self.0.iter().all(is_text)
    }
}

/// Whether an instruction gives no text of the document.
pub(super) fn is_reckoned(instruction: &str) -> bool {
    let name = instruction.split_whitespace().next().unwrap_or_default();
    RECKONED.contains(&name.to_uppercase().as_str())
}
