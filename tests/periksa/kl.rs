//! The institutions that a cycle makes answerable.

use super::assert_found;

/// A recommendation for some institutions, in a cycle with these sections before it.
fn recommending(names: &str, before: &str) -> String {
    format!(
        "{before}
rekomendasi:
  butir:
    - {{ uraian: a, penanggung_jawab: [ {names} ], tenggat: 2024-03-15, indikator: b, dasar: c }}"
    )
}

const MEETING: &str =
    "rapat: { peserta: [ { kl: Kementerian Luar Negeri }, { kl: BNPP, hadir: false } ] }";
const UNINVITED: (&str, &str) = (
    "kl-tidak-diundang",
    "rekomendasi.butir[0].penanggung_jawab[0]",
);
const FIRST: (&str, &str) = (
    "kl-tidak-terlibat",
    "rekomendasi.butir[0].penanggung_jawab[0]",
);
const SECOND: (&str, &str) = (
    "kl-tidak-terlibat",
    "rekomendasi.butir[0].penanggung_jawab[1]",
);

#[test]
fn whoever_is_made_answerable_was_heard_of() {
    let kemensos = "Kementerian Luar Negeri, Kementerian Sosial";
    for (names, before, wanted) in [
        (kemensos, MEETING, &[SECOND][..]),
        // Other names of the same institution.
        ("Kemlu, Badan Nasional Pengelola Perbatasan", MEETING, &[]),
        (
            kemensos,
            "bahan: { evaluasi: [ { kl: Kemlu }, { kl: kementerian sosial } ] }",
            &[],
        ),
        (
            kemensos,
            "bahan: { data_dukung: [ { sumber: Kementerian Sosial } ], evaluasi: [ { kl: Kemlu } ] }",
            &[],
        ),
        (
            kemensos,
            "notulensi: { pembahasan: [ { kl: Kementerian Sosial, pokok: [ A ] }, { kl: Kemlu, pokok: [ A ] } ] }",
            &[],
        ),
        (
            kemensos,
            "notulensi: { tindak_lanjut: [ { penanggung_jawab: [ Kemlu, Kementerian Sosial ] } ] }",
            &[],
        ),
        // In running text, across lines too, and as a whole word.
        (
            "BIN",
            "rapat: { peserta: [ { kl: Kemlu } ], agenda: [ Paparan BIN tentang situasi ] }",
            &[UNINVITED],
        ),
        (
            "Badan Intelijen Negara",
            "rapat: { peserta: [ { kl: Kemlu } ], agenda: [ Paparan BIN ] }",
            &[UNINVITED],
        ),
        (
            "BIN",
            "rapat: { peserta: [ { kl: Kemlu } ], agenda: [ Paparan KABINET BINA ] }",
            &[FIRST],
        ),
        (
            "Kementerian Sosial",
            "rapat: { peserta: [ { kl: Kemlu } ] }\nlaporan:\n  penutup: |\n    Kementerian\n    Sosial hadir.\n",
            &[UNINVITED],
        ),
        // What comes of the recommendations proves nothing.
        (
            "Kementerian Sosial",
            "rapat: { peserta: [ { kl: Kemlu } ] }\nnota_dinas: { isi: Kementerian Sosial. }",
            &[FIRST],
        ),
        // One's own house.
        (
            "Deputi Bidang Koordinasi Politik Luar Negeri, Kemenko Polhukam",
            MEETING,
            &[],
        ),
        // Nobody is heard of yet, or it cannot be read who was.
        ("Kementerian Sosial", "", &[]),
        (
            "Kementerian Sosial",
            "rapat: { peserta: [ { kl: Kemlu }, { kl: [] } ] }",
            &[("jenis-isi-salah", "rapat.peserta[1].kl")],
        ),
    ] {
        assert_found(&[(&recommending(names, before), wanted)]);
    }
}

#[test]
fn whoever_is_given_work_was_invited() {
    let agreeing = |names: &str, before: &str| {
        format!("{before}\nnotulensi: {{ tindak_lanjut: [ {{ penanggung_jawab: [ {names} ] }} ] }}")
    };
    let code = "kl-tidak-diundang";
    let agreed = (code, "notulensi.tindak_lanjut[0].penanggung_jawab[1]");
    let both = agreeing("Kemlu, Kementerian Sosial", MEETING);
    let again = recommending("Kementerian Sosial", &both);
    for (source, wanted) in [
        (both.clone(), &[agreed][..]),
        // Once, though the recommendations give work, too.
        (again, &[agreed]),
        // Invited under another name, or invited and absent.
        (
            agreeing("Kemlu, Badan Nasional Pengelola Perbatasan", MEETING),
            &[],
        ),
        // One's own house needs no letter.
        (
            agreeing(
                "Kemenko Polhukam, Deputi Bidang Koordinasi Politik Luar Negeri",
                MEETING,
            ),
            &[],
        ),
        // Nobody is invited yet, or it cannot be read who was.
        (
            agreeing("Kementerian Sosial", "rapat: { tanggal: 2024-02-20 }"),
            &[],
        ),
        (
            agreeing(
                "Kementerian Sosial",
                "rapat: { peserta: [ { kl: Kemlu }, { kl: [] } ] }",
            ),
            &[("jenis-isi-salah", "rapat.peserta[1].kl")],
        ),
    ] {
        assert_found(&[(&source, wanted)]);
    }
}

#[test]
fn whoever_spoke_was_there() {
    let spoke = |names: &str| format!("{MEETING}\nnotulensi: {{ pembahasan: [ {names} ] }}");
    let told = |index| {
        (
            "kl-tidak-hadir",
            ["notulensi.pembahasan[0].kl", "notulensi.pembahasan[1].kl"][index],
        )
    };
    for (source, wanted) in [
        (
            spoke(
                "{ kl: Kemlu, pokok: [ A ] }, { kl: Deputi Bidang Koordinasi Politik Luar Negeri, pokok: [ A ] }",
            ),
            &[][..],
        ),
        (
            spoke("{ kl: Badan Nasional Pengelola Perbatasan, pokok: [ A ] }"),
            &[told(0)],
        ),
        (
            spoke("{ kl: Kemlu, pokok: [ A ] }, { kl: Kementerian Keuangan, pokok: [ A ] }"),
            &[told(1)],
        ),
        // Not known to be a K/L.
        (spoke("{ kl: Pakar hukum laut, pokok: [ A ] }"), &[]),
        (
            "notulensi: { pembahasan: [ { kl: Kementerian Keuangan, pokok: [ A ] } ] }".to_owned(),
            &[],
        ),
    ] {
        assert_found(&[(&source, wanted)]);
    }
}

/// A unit counts for its K/L, whichever of the two was invited, was heard of or is given work.
#[test]
fn a_unit_counts_for_its_kementerian_or_lembaga() {
    let agreed = |invited: &str, name: &str| {
        format!(
            "rapat: {{ peserta: [ {{ kl: Kemlu }}, {{ kl: \"{invited}\" }} ] }}
notulensi:
  pembahasan: [ {{ kl: \"{name}\", pokok: [ A ] }} ]
  tindak_lanjut: [ {{ penanggung_jawab: [ \"{name}\" ] }} ]"
        )
    };
    let proposed = |invited: &str, name: &str| {
        let before = format!("rapat: {{ peserta: [ {{ kl: Kemlu }}, {{ kl: \"{invited}\" }} ] }}");
        recommending(&format!("\"{name}\""), &before)
    };
    for (unit, whole) in [
        ("Direktorat Jenderal Bea dan Cukai", "Kementerian Keuangan"),
        ("Bea Cukai", "Kemenkeu"),
        ("KPPBC Jayapura", "Kementerian Keuangan"),
        ("Ditjen Pajak", "Kementerian Keuangan"),
        ("Polda Papua", "Kepolisian Negara Republik Indonesia"),
        ("Polres Natuna", "Polri"),
        ("Bareskrim", "Mabes Polri"),
        ("Korlantas", "Polri"),
        ("Ditjen Imigrasi", "Kementerian Hukum dan HAM"),
        ("Kantor Imigrasi Jayapura", "Kemenkumham"),
        ("Satgas Pamtas RI-PNG", "TNI"),
        ("Kodam XVII/Cenderawasih", "Mabes TNI"),
        ("Kodam XVII/Cenderawasih", "TNI AD"),
        ("Lantamal IV", "TNI Angkatan Laut"),
        ("Koarmada I", "TNI"),
        ("Ditjen Hubla", "Kementerian Perhubungan"),
        ("Kejati Papua", "Kejaksaan Agung"),
        ("Kejaksaan Tinggi Papua", "Kejagung"),
        (
            "Kanwil Kemenkumham Papua",
            "Kementerian Hukum dan Hak Asasi Manusia",
        ),
        ("Dinas Perikanan Kabupaten Natuna", "Pemkab Natuna"),
        ("Menteri Dalam Negeri", "Kemendagri"),
        ("Wakil Menteri Luar Negeri", "Kemlu"),
        ("Menlu", "Kementerian Luar Negeri"),
        ("Mendagri", "Kementerian Dalam Negeri"),
        ("Wamenhan", "Kemenhan"),
        ("Kapolri", "Polri"),
        ("Kapolda Papua", "Polda Papua"),
        ("Panglima TNI", "Mabes TNI"),
        ("Jaksa Agung", "Kejaksaan Agung"),
        ("Kepala BNPB", "BNPB"),
    ] {
        assert_found(&[
            (&agreed(unit, whole), &[]),
            (&proposed(unit, whole), &[]),
            (&proposed(whole, unit), &[]),
        ]);
    }
    assert_found(&[
        (&proposed("Kemhan", "KBRI Dili"), &[]),
        (&proposed("Kemhan", "Kejati Papua"), &[FIRST]),
        (
            &proposed("Serikat Pekerja Bea Cukai", "Kementerian Sosial"),
            &[FIRST],
        ),
    ]);
}

#[test]
fn a_stranger_is_told_once() {
    let twice = recommending("Kementerian Sosial", MEETING)
        + "\n    - { uraian: a, penanggung_jawab: [ kementerian sosial ], tenggat: 2024-03-15, indikator: b, dasar: c }";
    assert_found(&[(&twice, &[FIRST])]);
}

#[test]
fn names_with_commas_are_kept_whole() {
    let cut = |index| format!("rekomendasi.butir[0].penanggung_jawab[{index}]");
    let code = "koma-memecah-butir";
    let polhukam = "Kementerian Koordinator Bidang Politik, Hukum, dan Keamanan";
    for (names, wanted) in [
        (polhukam, vec![(code, cut(1)), (code, cut(2))]),
        (
            &format!("Kemlu, {polhukam}"),
            vec![(code, cut(2)), (code, cut(3))],
        ),
        (&format!("\"{polhukam}\""), vec![]),
        (
            "Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi",
            vec![(code, cut(1)), (code, cut(2)), (code, cut(3))],
        ),
        ("Hukum, Kemlu", vec![]),
    ] {
        let wanted: Vec<_> = wanted
            .iter()
            .map(|(code, key)| (*code, key.as_str()))
            .collect();
        assert_found(&[(&recommending(names, ""), &wanted)]);
    }
    // By the jabatan of an official of this very cycle, and in any list.
    assert_found(&[(
        "pejabat: { asdep: { jabatan: \"Asisten Deputi Pasifik, Oseania, dan Afrika\" } }
nota_dinas: { tembusan: [ Asisten Deputi Pasifik, Oseania, dan Afrika ] }",
        &[
            (code, "nota_dinas.tembusan[1]"),
            (code, "nota_dinas.tembusan[2]"),
        ],
    )]);
}

#[test]
fn nobody_is_named_twice_in_one_list() {
    let again = ("kl-berulang", "rekomendasi.butir[0].penanggung_jawab[2]");
    assert_found(&[
        (
            &recommending("Kementerian Luar Negeri, BNPP, Kemlu", ""),
            &[again],
        ),
        (&recommending("Kemlu, BNPP, KEMLU", ""), &[again]),
        (&recommending("Kemlu, BNPP, Kemhan", ""), &[]),
        (
            "nota_dinas: { tembusan: [ Menteri Luar Negeri, Menteri Luar Negeri ] }",
            &[("kl-berulang", "nota_dinas.tembusan[1]")],
        ),
        // Two of one institution may attend.
        ("rapat: { peserta: [ { kl: Kemlu }, { kl: Kemlu } ] }", &[]),
    ]);
}

/// A unit of whoever was invited, what stands before c.q., an office of the house, several at
/// once, a person of this cycle: nobody who was forgotten.
#[test]
fn whoever_is_called_otherwise_is_no_stranger() {
    let meeting = "pejabat: { asdep: { jabatan: Asisten Deputi Asia, nama: \"Rina Sari, M.A.\" } }
rapat:
  pimpinan: { nama: Budi, jabatan: Kepala Pusat }
  peserta: [ { kl: Polri }, { kl: Kemlu }, { kl: Deputi II BIN, nama: Andi Putra }, { kl: Kementerian Pertahanan } ]";
    for name in [
        "Bareskrim Polri",
        "Polri (Bareskrim)",
        "Divhubinter Polri",
        "Kemlu c.q. Direktorat Pelindungan WNI",
        "Kementerian Luar Negeri cq Ditjen Amerop",
        "Kementerian Sosial dan Kemlu",
        "Direktorat Asia Selatan, Kementerian Luar Negeri",
        "BIN",
        "Badan Intelijen Negara",
        "Ditjen Strategi Pertahanan Kemhan",
        "Seluruh kementerian/lembaga",
        "Semua K/L",
        "K/L terkait",
        "Kementerian/lembaga terkait",
        "kementerian dan lembaga terkait",
        "seluruh peserta rapat",
        "Para peserta",
        "Instansi terkait",
        "Asdep",
        "Asdep Asia",
        "Asisten Deputi Koordinasi Kerja Sama Asia",
        "Sesdep",
        "Sekretaris Deputi",
        "Deputi",
        "Deputi Bidang Koordinasi Politik Luar Negeri",
        "Menko",
        "Tim Kecil",
        "Satgas TPPO",
        "Kelompok Kerja Perbatasan",
        "Rina Sari",
        "Rina Sari, M.A.",
        "Andi Putra",
        "Budi",
        "Kepala Pusat",
    ] {
        let agreed = format!(
            "{meeting}\nnotulensi: {{ tindak_lanjut: [ {{ penanggung_jawab: [ \"{name}\" ] }} ] }}"
        );
        assert_found(&[
            (&recommending(&format!("\"{name}\""), meeting), &[]),
            (&agreed, &[]),
        ]);
    }
    for (name, code) in [
        ("Kementerian Sosial", "kl-tidak-terlibat"),
        (
            "Kementerian Sosial c.q. Direktorat Rehabilitasi",
            "kl-tidak-terlibat",
        ),
        ("Kabinet BINA", "kl-tidak-terlibat"),
        ("Kepolri", "kl-tidak-terlibat"),
    ] {
        let key = "rekomendasi.butir[0].penanggung_jawab[0]";
        assert_found(&[(
            &recommending(&format!("\"{name}\""), meeting),
            &[(code, key)],
        )]);
    }
}
