//! What officials are called: as the profile says that is in force when a document is dated, unless
//! the cycle has a reason.

use jiff::civil::Date;

use super::Sink;
use crate::{
    cycle::{Cycle, Pejabat, Peran},
    finding::SopProblem,
    rules::{
        documents::{BAHAN, DISPOSISI, DOCUMENTS, Document},
        institutions::{self, Instansi, bare_words},
    },
};

pub(super) fn check(cycle: &Cycle, profiles: &[Instansi], sink: &mut Sink<'_>) {
    let named = cycle.siklus.instansi.as_deref();
    for role in Peran::ALL {
        let own = cycle.pejabat.of(role);
        // The first document whose profile calls the official otherwise.
        let found = dates(cycle, role).find_map(|date| {
            let profile = institutions::choose(profiles, named, date).ok()?;
            let titles = differing(own, profile.supplied(role, date).as_ref(), role, profiles);
            (!titles.is_empty()).then_some((profile, date, titles))
        });
        let Some((profile, date, titles)) = found else {
            continue;
        };
        for (key, title, right, other) in titles {
            let problem = SopProblem::TitleDiffers {
                titles: Box::new((title, right)),
                profile: profile.nama.as_str().into(),
                date: date.to_string().into(),
                other: other.filter(|other| *other != profile.nama).map(Into::into),
            };
            sink.add(&format!("pejabat.{}.{key}", role.key()), problem);
        }
    }
}

/// The dates of the documents that name a role; that of an undated draft is the cycle's own.
fn dates(cycle: &Cycle, role: Peran) -> impl Iterator<Item = Date> {
    // The Menko stands in what is laid before him.
    let is_before_him =
        |document: &Document| ![DISPOSISI.name, BAHAN.name].contains(&document.name);
    let documents = DOCUMENTS
        .iter()
        .filter(move |document| role != Peran::Menko || is_before_him(document));
    let dates = documents.filter_map(|document| (document.own_date)(cycle));
    let hal = cycle.nota_dinas.hal.as_ref();
    let draft = hal.and_then(|_| Some(cycle.dated_steps().pop()?.1));
    dates.chain(draft).map(|date| date.0)
}

/// Key, title, the profile's title, and the other profile that has it.
type Title = (&'static str, String, String, Option<String>);

fn differing(
    own: &Pejabat,
    supplied: Option<&Pejabat>,
    role: Peran,
    profiles: &[Instansi],
) -> Vec<Title> {
    let Some(supplied) = supplied else {
        return Vec::new();
    };
    let right = [supplied.jabatan.as_deref(), supplied.sebutan.as_deref()];
    let is_right = |title: &str| right.iter().flatten().any(|right| is_same(title, right));
    let other = |title: &str| {
        let mut others = profiles.iter().filter(|profile| profile.calls(role, title));
        others.next().map(|profile| profile.nama.clone())
    };
    let mut titles = Vec::new();
    let wrong = |title: &&str| !is_right(title);
    let jabatan = own.jabatan.as_deref().filter(wrong);
    if let (Some(title), Some(right)) = (jabatan, right[0]) {
        titles.push(("jabatan", title.to_owned(), right.to_owned(), other(title)));
    }
    // The short form of another office is that office's own, unless a profile knows it.
    let sebutan = own.sebutan.as_deref().filter(wrong);
    if let (Some(title), Some(right)) = (sebutan, right[1].or(right[0])) {
        let other = other(title);
        if other.is_some() || (jabatan.is_none() && supplied.sebutan.is_some()) {
            titles.push(("sebutan", title.to_owned(), right.to_owned(), other));
        }
    }
    titles
}

/// The same title, or the one a part of the other: "Menko" of "Menko Polkam".
fn is_same(title: &str, right: &str) -> bool {
    let mut both = [bare_words(title), bare_words(right)];
    both.sort_by_key(Vec::len);
    let [shorter, longer] = both;
    shorter.is_empty() || longer.windows(shorter.len()).any(|part| part == shorter)
}
