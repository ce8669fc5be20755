//! What the digits of a NIP say. BKN numbers wrongly, too, now and then, and the official bears
//! that number: warnings.

use jiff::civil::Date;

use super::Sink;
use crate::{
    cycle::{Cycle, Pejabat, Peran},
    finding::MeaningProblem,
};

pub(super) fn check(cycle: &Cycle, sink: &mut Sink<'_>) {
    let mut before: Vec<(String, &Pejabat)> = Vec::new();
    for role in Peran::ALL {
        let official = cycle.pejabat.of(role);
        let Some(nip) = &official.nip else {
            continue;
        };
        let key = format!("pejabat.{}.nip", role.key());
        let digits = nip.digits();
        let is_another =
            |(other, of): &(String, &Pejabat)| *other == digits && of.nama != official.nama;
        if before.iter().any(is_another) {
            let text = digits.clone();
            sink.add(&key, MeaningProblem::SameNip { text });
        }
        before.push((digits.clone(), official));
        for fault in faults(&digits) {
            let text = digits.clone();
            sink.add(&key, MeaningProblem::NipParts { text, fault });
        }
    }
}

fn faults(digits: &str) -> impl Iterator<Item = &'static str> {
    let number = |from: usize, to: usize| digits.get(from..to)?.parse::<i16>().ok();
    let part = |from, to| i8::try_from(number(from, to)?).ok();
    let birthday = || Date::new(number(0, 4)?, part(4, 6)?, part(6, 8)?).ok();
    // A PPPK has the number of the contract, from 21 on, in place of the month.
    let is_month = part(12, 14).is_some_and(|month| matches!(month, 1..=12 | 21..=29));
    let is_sex = matches!(part(14, 15), Some(1 | 2));
    [
        (birthday().is_some(), "angka 1–8 bukan tanggal lahir"),
        (is_month, "angka 13–14 bukan bulan pengangkatan"),
        (is_sex, "angka 15 bukan jenis kelamin (1 atau 2)"),
    ]
    .into_iter()
    .filter_map(|(is_sound, fault)| (!is_sound).then_some(fault))
}
