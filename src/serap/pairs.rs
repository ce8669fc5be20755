//! Which paragraph of the edited document is which of the base.

use super::{align::align, side::Side};

/// Both sides, paragraph by paragraph and row by row.
pub(super) struct Pairs {
    /// Of each edited paragraph the one that it was.
    pub old_of: Vec<Option<usize>>,
    /// Of each paragraph of the base the one that it became.
    pub new_of: Vec<Option<usize>>,
    /// Of each edited unit the one that it was.
    pub old_unit_of: Vec<Option<usize>>,
    /// Edited units that stand somewhere else than they did.
    pub moved: Vec<usize>,
}

impl Pairs {
    pub(super) fn new(base: &Side<'_>, edited: &Side<'_>) -> Self {
        let units = align(&base.units, &edited.units);
        let mut old_of = vec![None; edited.paras.len()];
        for (new, old) in edited.units.iter().zip(&units.old_of) {
            let Some(old) = old.map(|old| &base.units[old]) else {
                continue;
            };
            let old_cells = base.cells(old);
            for (column, new_paras) in edited.cells(new) {
                let Some((_, old_paras)) = old_cells.iter().find(|(of, _)| *of == column) else {
                    continue;
                };
                let within = align(
                    &base.paras[old_paras.clone()],
                    &edited.paras[new_paras.clone()],
                );
                for (at, old) in new_paras.clone().zip(within.old_of) {
                    old_of[at] = old.map(|old| old_paras.start + old);
                }
                // What was emptied is still there.
                if old_paras.len() == 1 && new_paras.clone().all(|at| old_of[at].is_none()) {
                    old_of[new_paras.start] = Some(old_paras.start);
                }
            }
        }
        let mut new_of = vec![None; base.paras.len()];
        for (new, old) in old_of.iter().enumerate() {
            if let Some(old) = old {
                new_of[*old] = Some(new);
            }
        }
        Self {
            old_of,
            new_of,
            old_unit_of: units.old_of,
            moved: units.moved,
        }
    }
}
