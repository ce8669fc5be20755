//! Who came and how, who stayed away and why.

use nodin::rules::documents::{DAFTAR_HADIR, LAPORAN, NOTULA, UNDANGAN};

use super::{CYCLE, assert_says, texts};

/// One who was not there, and the sentence that says so.
const ABSENT: [(&str, &str); 13] = [
    (
        "kl: Kemhan, keterangan: \"-\"",
        "Kemhan diundang, tetapi tidak hadir.",
    ),
    (
        "kl: Kemhan, keterangan: tidak ada keterangan",
        "Kemhan diundang, tetapi tidak hadir.",
    ),
    (
        "kl: Kemhan, keterangan: \"mengikuti *Super Garuda Shield*;\"",
        "Kemhan diundang, tetapi tidak hadir dengan keterangan mengikuti Super Garuda Shield.",
    ),
    (
        "kl: Kemhan, nama: B",
        "Kemhan diundang, tetapi tidak hadir.",
    ),
    (
        "kl: Kemhan, keterangan: sakit",
        "Kemhan diundang, tetapi tidak hadir dengan keterangan sakit.",
    ),
    (
        "kl: Kemhan, nama: B, jabatan: Direktur, keterangan: sakit.",
        "Kemhan (B, Direktur) diundang, tetapi tidak hadir dengan keterangan sakit.",
    ),
    (
        "kl: Kemhan, keterangan: Berhalangan hadir karena cuti",
        "Kemhan diundang, tetapi berhalangan hadir karena cuti.",
    ),
    (
        "kl: Kemhan, keterangan: Tidak hadir karena sakit",
        "Kemhan diundang, tetapi tidak hadir karena sakit.",
    ),
    (
        "nama: Guru Besar, keterangan: berhalangan",
        "Guru Besar diundang, tetapi berhalangan.",
    ),
    (
        "kl: Kemhan, keterangan: berhalangan hadir dan menyampaikan pandangan tertulis",
        "Kemhan diundang, tetapi berhalangan hadir dan menyampaikan pandangan tertulis.",
    ),
    (
        "kl: Kemhan, keterangan: tidak dapat hadir karena sakit",
        "Kemhan diundang, tetapi tidak dapat hadir karena sakit.",
    ),
    (
        "kl: Kemhan, keterangan: karena bertugas ke luar negeri",
        "Kemhan diundang, tetapi tidak hadir karena bertugas ke luar negeri.",
    ),
    (
        "kl: Kemhan, keterangan: tanpa keterangan",
        "Kemhan diundang, tetapi tidak hadir tanpa keterangan.",
    ),
];

#[test]
fn who_stands_for_whom_and_who_is_absent_why() {
    let source = |peserta: &str| {
        CYCLE
            .replace("WAKTU", "tanggal: 2026-02-11\n  mulai: 09:00")
            .replace("PESERTA", peserta)
    };
    let of = |peserta: &[&str]| source(&peserta.join("\n    "));
    // As before, where nobody says more.
    let plain = of(&[
        "- { kl: Kemlu }",
        "- { kl: Kemhan, nama: B, hadir: false }",
        "- { kl: BIN, hadir: false }",
    ]);
    for (absent, sentence) in ABSENT {
        let source = of(&[
            "- { kl: Kemlu }",
            &format!("- {{ {absent}, hadir: false }}"),
        ]);
        for document in [&NOTULA, &LAPORAN] {
            assert_says(&source, document, sentence);
        }
    }
    let institutions = of(&[
        "- { kl: Kemlu }",
        "- { kl: Kemhan, hadir: false, keterangan: sakit }",
        "- { kl: BIN, hadir: false }",
    ]);
    assert_says(
        &institutions,
        &LAPORAN,
        "Kementerian/lembaga yang diundang tetapi tidak hadir adalah sebagai berikut.",
    );
    let said = of(&[
        "- { kl: Kemlu, nama: Budi, jabatan: Direktur Satu, mewakili: Direktur Jenderal Dua }",
        "- { kl: Kemhan, mewakili: Kepala Badan Tiga }",
        "- { kl: BIN, nama: Wati, jabatan: Deputi, hadir: false, keterangan: berhalangan; menyampaikan pandangan tertulis }",
        "- { kl: Kemlu, jabatan: Direktur Empat, hadir: false, keterangan: \"mengikuti *Super Garuda Shield*\" }",
        "- { nama: Guru Besar, hadir: false }",
    ]);
    for document in [&NOTULA, &LAPORAN] {
        assert_says(
            &plain,
            document,
            "Kementerian/lembaga yang diundang tetapi tidak hadir: Kemhan dan BIN.",
        );
        for words in [
            "1. Kemlu Budi Direktur Satu mewakili Direktur Jenderal Dua",
            "2. Kemhan – mewakili Kepala Badan Tiga",
            "Peserta yang diundang tetapi tidak hadir adalah sebagai berikut.",
            "BIN Wati, Deputi Berhalangan; menyampaikan pandangan tertulis",
            "Kemlu Direktur Empat Mengikuti Super Garuda Shield",
            "– Guru Besar –",
        ] {
            assert_says(&said, document, words);
        }
    }
    // Who is invited is the one that is stood for; who signs the list is the one that comes, and
    // for whom is nobody's to say before.
    assert_says(&said, &UNDANGAN, "Direktur Jenderal Dua Kemlu");
    assert_says(&said, &DAFTAR_HADIR, "1. Budi Direktur Satu Kemlu 1.");
    assert_says(&said, &DAFTAR_HADIR, "2. Kemhan 2.");
    for text in texts(&said, &DAFTAR_HADIR) {
        assert!(!text.contains("mewakili"), "{text}");
    }
    for text in texts(&said, &UNDANGAN) {
        assert!(!text.contains("pandangan tertulis"), "{text}");
    }
}

/// How somebody attended stands beside him, in a column that nobody sees where nothing is said.
#[test]
fn how_a_participant_attended_is_printed_beside_him() {
    let source = |peserta: &str| {
        CYCLE
            .replace("WAKTU", "tanggal: 2026-02-11\n  mulai: 09:00")
            .replace("PESERTA", peserta)
    };
    let online = source(
        "- { kl: Kemlu, nama: Budi, keterangan: hadir secara daring melalui Zoom }\n    - { kl: Kemhan, nama: Wati }",
    );
    let plain = source("- { kl: Kemlu, nama: Budi }\n    - { kl: Kemhan, nama: Wati }");
    for document in [&NOTULA, &LAPORAN] {
        for words in [
            "Nama Keterangan",
            "1. Kemlu Budi Hadir secara daring melalui Zoom",
            "2. Kemhan Wati –",
        ] {
            assert_says(&online, document, words);
        }
        for text in texts(&plain, document) {
            assert!(!text.contains("Keterangan"), "{text}");
        }
    }
}
