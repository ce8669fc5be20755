//! Tables: rows and cells by their places in the grid.

use roxmltree::Node;

use super::{
    body::Walk,
    changes::Revision,
    paragraph::CellPlace,
    xml::{child, children, name, switch, twips, value},
};

/// Columns of a table; Word has no more.
const MOST_COLUMNS: usize = 63;

impl Walk<'_> {
    pub(super) fn table(&mut self, table: Node<'_, '_>) {
        let place = self.tables;
        self.tables += 1;
        let indent = child(table, "tblPr").and_then(|of| child(of, "tblInd"));
        let left = indent.and_then(|of| twips(of, "w")).unwrap_or(0);
        let mut rows = Vec::new();
        within(table, "tr", &mut rows);
        let mut row_place = 0;
        for row in rows {
            let properties = child(row, "trPr");
            if self.is_removed(properties) {
                self.removed(row);
                continue;
            }
            let is_head = properties.is_some_and(|of| switch(of, "tblHeader") == Some(true));
            let skipped = properties.and_then(|of| value(of, "gridBefore")?.parse().ok());
            let mut column = skipped.unwrap_or(0).min(MOST_COLUMNS);
            let mut cells = Vec::new();
            within(row, "tc", &mut cells);
            if let [only] = cells[..]
                && child(only, "tbl").is_some()
            {
                // The signature that closes a table stands in its last row, and is none of it.
                self.blocks(only, None);
                self.release(None);
                continue;
            }
            for cell in cells {
                let span = child(cell, "tcPr").and_then(|of| value(of, "gridSpan")?.parse().ok());
                let span = span.unwrap_or(1).clamp(1, MOST_COLUMNS);
                let at = CellPlace {
                    table: place,
                    row: row_place,
                    column,
                    span,
                    is_head,
                    left,
                };
                self.blocks(cell, Some(at));
                self.release(Some(at));
                column = (column + span).min(MOST_COLUMNS);
            }
            row_place += 1;
        }
    }

    /// Whether a row was deleted; notes who did, or who put it in.
    fn is_removed(&mut self, properties: Option<Node<'_, '_>>) -> bool {
        let changes = properties.into_iter().flat_map(|of| of.children());
        let mut is_removed = false;
        for change in changes.filter_map(Revision::read) {
            self.changes.note(&change);
            is_removed |= change.removes;
        }
        is_removed
    }

    /// Notes who deleted the words of a row that is gone.
    fn removed(&mut self, row: Node<'_, '_>) {
        for node in row.descendants().filter(|node| name(*node) == "delText") {
            if let Some(change) = node.ancestors().find_map(Revision::read) {
                self.changes.note(&change);
            }
        }
    }
}

/// The children of a name, which content controls and the like may be round.
fn within<'a, 'i>(node: Node<'a, 'i>, wanted: &str, found: &mut Vec<Node<'a, 'i>>) {
    for child in children(node) {
        match name(child) {
            own if own == wanted => found.push(child),
            "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" => within(child, wanted, found),
            _ => {}
        }
    }
}
