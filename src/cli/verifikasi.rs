//! `nodin verifikasi`: whether an archive is what it was.

use super::{
    args::{Verifikasi, threads},
    exit::Exit,
    report::Report,
};
use crate::archive::{
    Fault,
    verify::{Verified, verify},
};

pub(super) fn run(args: &Verifikasi) -> Exit {
    let mut report = Report::new(false);
    let tell = |fault: Fault| report.fault(&fault);
    match verify(&args.folder, args.rebuild, threads(args.parallel), tell) {
        Ok(verified) => say(args, &verified, &mut report),
        Err(fault) => report.fault(&fault),
    }
    report.finish()
}

fn say(args: &Verifikasi, verified: &Verified, report: &mut Report) {
    let folder = args.folder.display();
    let state = if report.errors() == 0 {
        "utuh"
    } else {
        "tidak utuh"
    };
    let Verified {
        files,
        copies,
        scans,
        alone,
        rebuilt,
    } = verified;
    report.say(&format!("{folder}: {state}; {files} berkas diperiksa"));
    if copies + scans + alone > 0 {
        report.say(&format!(
            "Salinan bertanda tangan: {copies} dibandingkan dengan nota dinasnya; tidak dibandingkan: {scans} gambar tanpa teks, {alone} yang nota dinasnya tidak dibuat di sini"
        ));
    }
    if args.rebuild {
        report.say(&format!(
            "Dibuat ulang: {} naskah sama byte demi byte",
            rebuilt.same
        ));
    }
    for (program, count) in &rebuilt.others {
        report.say(&format!(
            "Dibuat oleh versi lain ({program}): {count} naskah, kata dan jumlah halamannya sama"
        ));
    }
}
