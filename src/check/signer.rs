//! Who signs for whom: an impossible combination would falsify the signature block.

use super::Sink;
use crate::{
    cycle::{Cycle, Peran, PeranAtau},
    finding::SopProblem,
};

const KEY: &str = "nota_dinas.penandatangan";

pub(super) fn check(cycle: &Cycle, sink: &mut Sink<'_>) {
    let signer = match &cycle.nota_dinas.penandatangan {
        Some(PeranAtau::Peran(Peran::Menko)) => return sink.add(KEY, SopProblem::SignerRank),
        None | Some(PeranAtau::Peran(_)) => return,
        Some(PeranAtau::Rinci(signer)) => signer,
    };
    let Some(role) = signer.peran else {
        let key = format!("{KEY}.peran");
        sink.add(&key.clone(), SopProblem::Required { key });
        return;
    };
    let roles = [Some(role), signer.untuk_beliau, signer.atas_nama];
    let named: Vec<_> = roles.into_iter().flatten().collect();
    let twice = named
        .iter()
        .enumerate()
        .any(|(index, role)| named[..index].contains(role));
    if twice {
        sink.add(KEY, SopProblem::SignsForSelf);
    } else if named.contains(&Peran::Menko) || !named.is_sorted_by(|lower, higher| lower > higher) {
        // The roles are ordered from the Menko down.
        sink.add(KEY, SopProblem::SignerRank);
    }
    if signer.untuk_beliau.is_some() && signer.atas_nama.is_none() {
        let key = format!("{KEY}.atas_nama");
        sink.add(&key.clone(), SopProblem::Required { key });
    }
}
