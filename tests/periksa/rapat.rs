//! The meeting: who came and spoke, when it ended, and what opens it.

use super::assert_found;

#[test]
fn who_came_has_no_reason_to_be_absent() {
    let with = |keys: &str| format!("rapat: {{ peserta: [ {{ kl: Kemlu, {keys} }} ] }}");
    let reason = &[("sebab-tanpa-absen", "rapat.peserta[0].keterangan")][..];
    let stand_in = &[("wakil-tidak-hadir", "rapat.peserta[0].mewakili")][..];
    assert_found(&[
        (&with("hadir: false, keterangan: berhalangan"), &[]),
        (&with("mewakili: Direktur Jenderal"), &[]),
        (&with("hadir: true, mewakili: Direktur Jenderal"), &[]),
        (&with("keterangan: hadir secara daring melalui Zoom"), &[]),
        (&with("keterangan: Daring"), &[]),
        (&with("hadir: true, keterangan: telekonferensi"), &[]),
        (
            &with("keterangan: hadir daring tetapi tidak sampai selesai"),
            &[],
        ),
        (&with("hadir: false, keterangan: berhalangan hadir"), &[]),
        (&with("keterangan: berhalangan hadir"), reason),
        (&with("keterangan: tidak hadir luring"), reason),
        (&with("keterangan: sakit"), reason),
        (
            &with("keterangan: tidak dapat datang sampai selesai"),
            reason,
        ),
        (&with("keterangan: terlambat 30 menit"), &[]),
        (&with("keterangan: menyusul"), &[]),
        (&with("keterangan: meninggalkan rapat pukul 15.00"), &[]),
        (&with("keterangan: hanya sesi I"), &[]),
        (&with("keterangan: sampai pukul 11.00"), &[]),
        (&with("keterangan: didampingi 2 staf"), &[]),
        (&with("keterangan: plus 2 orang"), &[]),
        (&with("keterangan: berhalangan"), reason),
        (&with("hadir: true, keterangan: berhalangan"), reason),
        (&with("hadir: false, mewakili: Direktur Jenderal"), stand_in),
        (
            &with("hadir: tidak, keterangan: berhalangan"),
            &[("jenis-isi-salah", "rapat.peserta[0].hadir")],
        ),
    ]);
}

#[test]
fn who_spoke_said_something() {
    let with = |keys: &str| format!("notulensi: {{ pembahasan: [ {{ {keys} }} ] }}");
    let empty = &[("pembahasan-tanpa-pokok", "notulensi.pembahasan[0]")][..];
    assert_found(&[
        (&with("pembicara: Direktur, pokok: [ Sepakat ]"), &[]),
        (&with("pembicara: Direktur"), empty),
        (&with("pembicara: Direktur, pokok: [ ]"), empty),
    ]);
}

#[test]
fn a_meeting_ends_after_it_begins() {
    let (order, hours) = ("urutan-tanggal", "jam-terbalik");
    let with = |time: &str| format!("rapat: {{ tanggal: 2024-02-20, {time} }}");
    let report = |date: &str| {
        let meeting = with("sampai: 2024-02-22");
        format!("{meeting}\nlaporan: {{ tanggal: {date} }}")
    };
    let agreed = |date: &str| {
        let meeting = with("sampai: 2024-02-22");
        format!("{meeting}\nnotulensi: {{ tindak_lanjut: [ {{ tenggat: {date} }} ] }}")
    };
    assert_found(&[
        (&with("sampai: 2024-02-20"), &[]),
        (&with("sampai: 2024-02-22"), &[]),
        (
            &with("sampai: 2024-02-19"),
            &[("rapat-terbalik", "rapat.sampai")],
        ),
        (
            &with("mulai: 20:00, selesai: 01:30"),
            &[(hours, "rapat.selesai")],
        ),
        (
            &with("sampai: 2024-02-20, mulai: 20:00, selesai: 01:30"),
            &[(hours, "rapat.selesai")],
        ),
        (
            &with("sampai: 2024-02-21, mulai: 20:00, selesai: 20:00"),
            &[(hours, "rapat.selesai")],
        ),
        (
            &with("sampai: 2024-02-21, mulai: 20:00, selesai: 01:30"),
            &[],
        ),
        // From the afternoon of the first day to the noon of the last.
        (
            &with("sampai: 2024-02-22, mulai: 13:00, selesai: 12:00"),
            &[],
        ),
        (&report("2024-02-22"), &[]),
        (&report("2024-02-21"), &[(order, "laporan.tanggal")]),
        (&agreed("2024-02-22"), &[]),
        (
            &agreed("2024-02-21"),
            &[("tenggat-terlampaui", "notulensi.tindak_lanjut[0].tenggat")],
        ),
    ]);
}

#[test]
fn what_opens_a_meeting_is_told_where_it_is_no_secret() {
    let told: &[_] = &[("sandi-pada-tempat", "rapat.tempat")];
    for (tempat, wanted) in [
        ("Zoom Meeting (ID 812 3456 7890, Passcode: 7788)", told),
        ("Zoom https://zoom.us/j/8123456789", told),
        ("Ruang Bima; kata sandi = Rakor", told),
        ("s.id/rakor-natuna", told),
        ("Zoom Meeting", &[]),
        ("Daring", &[]),
        (
            "Ruang Rapat Nakula, Lantai 6, Jalan Medan Merdeka Barat Nomor 15, Jakarta 10110",
            &[],
        ),
    ] {
        assert_found(&[(&format!("rapat: {{ tempat: \"{tempat}\" }}"), wanted)]);
    }
}
