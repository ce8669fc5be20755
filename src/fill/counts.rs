//! What is counted of a cycle for its documents: who came, how many annexes it has.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{ToSpan as _, civil::Date};
use minijinja::Value;

use crate::{
    cycle::{Cycle, Notulensi, Rapat},
    rules::institutions::{Families, Instansi, JenisInstansi},
};

/// What is counted of a cycle by the names of K/L in a profile: who was at the meeting and who was
/// not, each K/L once by the alias list.
#[derive(Default)]
pub struct Counts {
    /// How many of those who are invited bear no name of a K/L.
    others_invited: usize,
    /// How many of each kind came; a unit counts for its K/L.
    present: BTreeMap<JenisInstansi, usize>,
    /// How many of those who came bear no name of a K/L.
    present_others: usize,
    /// Of those who were invited but sent nobody: which of the peserta names them first.
    absent: Vec<usize>,
    /// How many of the absent bear no name of a K/L.
    absent_others: usize,
}

impl Counts {
    /// Counts under a profile. Nobody was present or absent before there is a notulensi.
    #[must_use]
    pub fn of(cycle: &Cycle, instansi: &Instansi) -> Self {
        let families = &Families::of(instansi);
        let others_invited = others_invited(cycle, instansi, families);
        if cycle.notulensi == Notulensi::default() {
            return Self {
                others_invited,
                ..Self::default()
            };
        }
        let invited = cycle.rapat.peserta.iter().enumerate();
        // Who calls the meeting is not among those that come to it.
        let named = invited.filter_map(|(index, peserta)| {
            let kl = peserta.kl.as_deref().filter(|kl| !instansi.is_own(kl))?;
            Some((index, kl, peserta.hadir != Some(false)))
        });
        let (came, mut stayed): (Vec<_>, Vec<_>) = named.partition(|(.., present)| *present);
        let mut seen = BTreeMap::new();
        for (_, kl, _) in came {
            seen.entry(instansi.same_for_all_names(kl)).or_insert(kl);
        }
        let counted: BTreeSet<(String, JenisInstansi)> = seen
            .values()
            .map(|kl| families.counted(kl))
            .filter(|(id, _)| !instansi.is_own(id))
            .collect();
        let mut present = BTreeMap::new();
        for (_, kind) in counted {
            *present.entry(kind).or_default() += 1;
        }
        let present_others = seen.values().filter(|kl| !families.is_kl(kl)).count();
        stayed.retain(|(_, kl, _)| {
            let name = instansi.same_for_all_names(kl);
            seen.insert(name, kl).is_none()
        });
        let absent_others = stayed.iter().filter(|(_, kl, _)| !families.is_kl(kl));
        Self {
            others_invited,
            present,
            present_others,
            absent_others: absent_others.count(),
            absent: stayed.iter().map(|(index, ..)| *index).collect(),
        }
    }

    /// The value `hitungan`.
    pub(super) fn value(&self, cycle: &Cycle, own: &Value) -> Value {
        Value::from_pairs([
            (
                "arahan_menko",
                Value::from(usize::from(cycle.arahan.menko_is_a_ground())),
            ),
            (
                "surat",
                Value::from(usize::from(cycle.arahan.letter_is_a_ground())),
            ),
            ("hari", days(&cycle.rapat)),
            ("hari_terakhir", last_of_days(&cycle.rapat)),
            ("hari_usai", day(cycle.rapat.was_over_on(&cycle.notulensi))),
            ("kl_hadir", self.count(JenisInstansi::Kl)),
            ("daerah_hadir", self.count(JenisInstansi::Daerah)),
            ("usaha_hadir", self.count(JenisInstansi::Usaha)),
            (
                "perguruan_tinggi_hadir",
                self.count(JenisInstansi::PerguruanTinggi),
            ),
            ("organisasi_hadir", self.count(JenisInstansi::Organisasi)),
            ("asing_hadir", self.count(JenisInstansi::Asing)),
            ("instansi_lain_hadir", self.count(JenisInstansi::Lain)),
            (
                "rekomendasi",
                Value::from(cycle.rekomendasi.butir.iter().count()),
            ),
            ("lampiran", Value::from(cycle.annexes())),
            ("rapat", Value::from(usize::from(is_meeting_planned(cycle)))),
            ("luar_kl_diundang", Value::from(self.others_invited)),
            ("luar_kl_hadir", Value::from(self.present_others)),
            ("luar_kl_tidak_hadir", Value::from(self.absent_others)),
            ("tidak_hadir", self.names_of_absent(own)),
        ])
    }

    fn count(&self, kind: JenisInstansi) -> Value {
        Value::from(self.present.get(&kind).copied().unwrap_or_default())
    }

    /// The names of the absent as the cycle writes them, with their keys.
    fn names_of_absent(&self, cycle: &Value) -> Value {
        let name = |index: &usize| {
            let peserta = cycle.get_attr("rapat").ok()?.get_attr("peserta").ok()?;
            let peserta = peserta.get_item_by_index(*index).ok()?;
            peserta.get_attr("kl").ok()
        };
        self.absent.iter().filter_map(name).collect()
    }
}

/// Days of a meeting that each have a list of their own; of a longer one nobody makes so many.
const MOST_DAYS: usize = 7;

/// The days of a meeting that comes again on each of them; none of any other.
fn days(rapat: &Rapat) -> Value {
    let span = rapat.tanggal.zip(rapat.sampai);
    let span = span.filter(|_| rapat.comes_again());
    let days = span.map(|(first, last)| {
        let days = first.0.series(1.day());
        days.take_while(|day| *day <= last.0)
            .take(MOST_DAYS + 1)
            .map(|day| day.to_string())
            .collect::<Vec<_>>()
    });
    Value::from(
        days.filter(|days| days.len() <= MOST_DAYS)
            .unwrap_or_default(),
    )
}

/// The last day of a meeting of several days; one that passes midnight is of one day.
fn last_of_days(rapat: &Rapat) -> Value {
    let last = rapat
        .sampai
        .filter(|_| rapat.takes_days() && !rapat.passes_midnight());
    day(last.map(|last| last.0))
}

fn day(date: Option<Date>) -> Value {
    date.map_or(Value::UNDEFINED, |date| Value::from(date.to_string()))
}

/// How many of those who are invited bear no name of a K/L.
fn others_invited(cycle: &Cycle, instansi: &Instansi, families: &Families<'_>) -> usize {
    let invited = cycle.rapat.peserta.iter().filter_map(|of| of.kl.as_deref());
    let invited = invited.filter(|kl| !instansi.is_own(kl) && !families.is_kl(kl));
    let names: BTreeSet<String> = invited.map(|kl| instansi.same_for_all_names(kl)).collect();
    names.len()
}

/// Whether the cycle tells of a meeting. A zone alone, as an old cycle hands on, tells of none.
fn is_meeting_planned(cycle: &Cycle) -> bool {
    let told = Rapat {
        zona: None,
        ..cycle.rapat.clone()
    };
    told != Rapat::default() || cycle.notulensi != Notulensi::default()
}
