//! Who signs for whom: an impossible combination would falsify the signature block.

use super::Sink;
use crate::{
    cycle::{Cycle, Penandatangan, Peran, PeranAtau},
    finding::SopProblem,
};

pub(super) fn check(cycle: &Cycle, sink: &mut Sink<'_>) {
    let undangan = cycle.rapat.undangan.penandatangan.as_ref();
    signs("rapat.undangan.penandatangan", undangan, sink);
    let nota_dinas = cycle.nota_dinas.penandatangan.as_ref();
    signs("nota_dinas.penandatangan", nota_dinas, sink);
}

fn signs(in_key: &str, signer: Option<&PeranAtau<Penandatangan>>, sink: &mut Sink<'_>) {
    let signer = match signer {
        Some(PeranAtau::Peran(Peran::Menko)) => {
            return sink.add(in_key, SopProblem::SignerRank { names_menko: true });
        }
        None | Some(PeranAtau::Peran(_)) => return,
        Some(PeranAtau::Rinci(signer)) => signer,
    };
    let Some(role) = signer.peran else {
        return sink.required(&format!("{in_key}.peran"));
    };
    let roles = [Some(role), signer.untuk_beliau, signer.atas_nama];
    let named: Vec<_> = roles.into_iter().flatten().collect();
    let twice = named
        .iter()
        .enumerate()
        .any(|(index, role)| named[..index].contains(role));
    if twice {
        sink.add(in_key, SopProblem::SignsForSelf);
    }
    let names_menko = named.contains(&Peran::Menko);
    // The roles are ordered from the Menko down.
    let is_upwards = named.is_sorted_by(|lower, higher| lower > higher);
    if !twice && (names_menko || !is_upwards) {
        sink.add(in_key, SopProblem::SignerRank { names_menko });
    }
    if signer.untuk_beliau.is_some() && signer.atas_nama.is_none() {
        sink.required(&format!("{in_key}.atas_nama"));
    }
}
