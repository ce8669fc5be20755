//! Who signs for whom: an impossible combination would falsify the signature block.

use super::Sink;
use crate::{
    cycle::{Cycle, PeranAtau},
    finding::SopProblem,
};

const KEY: &str = "nota_dinas.penandatangan";

pub(super) fn check(cycle: &Cycle, sink: &mut Sink<'_>) {
    let Some(PeranAtau::Rinci(signer)) = &cycle.nota_dinas.penandatangan else {
        return;
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
    }
    if signer.untuk_beliau.is_some() && signer.atas_nama.is_none() {
        let key = format!("{KEY}.atas_nama");
        sink.add(&key.clone(), SopProblem::Required { key });
    }
}
