//! Who came, who did not, and who spoke: a reason is that of one who stayed away, only one who came
//! stands for another, and who spoke said something. A remark that tells how somebody attended is no
//! reason.

use super::Sink;
use crate::{
    cycle::Cycle,
    finding::{FormProblem, SopProblem},
};

/// What tells that somebody attended, by what means, for how long, or with whom.
#[rustfmt::skip]
const PRESENCE: [&str; 43] = [
    "hadir", "menghadiri", "daring", "online", "on-line", "zoom", "teams", "meet", "webex", "skype",
    "virtual", "telekonferensi", "telekonferens", "teleconference", "videokonferensi", "vicon", "vidcon",
    "video", "luring", "offline", "langsung", "fisik", "hybrid", "hibrida", "bergabung", "mengikuti",
    "datang", "terlambat", "telat", "menyusul", "meninggalkan", "mendahului", "pulang", "hanya", "sampai",
    "sebagian", "sesi", "didampingi", "mendampingi", "disertai", "beserta", "bersama", "plus",
];
/// What tells that he did not, however it goes on ("berhalangan hadir").
const ABSENCE: [&str; 9] = [
    "tidak",
    "tak",
    "berhalangan",
    "belum",
    "batal",
    "absen",
    "tanpa",
    "sakit",
    "cuti",
];

/// Whether a remark says presence before it says anything else.
fn tells_presence(remark: &str) -> bool {
    let remark = remark.to_lowercase();
    let words = remark.split(|c: char| !c.is_alphanumeric() && c != '-');
    let telling = words.filter(|word| PRESENCE.contains(word) || ABSENCE.contains(word));
    telling.take(1).any(|first| !ABSENCE.contains(&first))
}

pub(super) fn check(cycle: &Cycle, sink: &mut Sink<'_>) {
    for (index, peserta) in cycle.rapat.peserta.indexed() {
        let is_absent = peserta.hadir == Some(false);
        let remark = peserta.keterangan.as_deref();
        let (part, problem) = if remark.is_some_and(|remark| !tells_presence(remark)) && !is_absent
        {
            ("keterangan", SopProblem::ReasonOfPresent)
        } else if peserta.mewakili.is_some() && is_absent {
            ("mewakili", SopProblem::AbsentForAnother)
        } else {
            continue;
        };
        let key = format!("rapat.peserta[{index}]");
        // Whether they came may stand in what could not be read (`hadir: tidak`).
        if !sink.places.has_lost_in(&key) {
            sink.add(&format!("{key}.{part}"), problem);
        }
    }
    for (index, bahasan) in cycle.notulensi.pembahasan.indexed() {
        let who = bahasan.kl.as_deref().or(bahasan.pembicara.as_deref());
        let key = format!("notulensi.pembahasan[{index}]");
        if let Some(who) = who
            && bahasan.pokok.is_empty()
            && !sink.places.has_lost_in(&key)
        {
            let who = who.to_owned();
            sink.add(&key, FormProblem::NoPoint { who });
        }
    }
}
