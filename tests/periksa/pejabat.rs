//! Titles of officials against the profiles in force, and placeholders of SRIKANDI.

use super::assert_found;

const JABATAN: (&str, &str) = ("jabatan-lain-dari-profil", "pejabat.menko.jabatan");
const SEBUTAN: (&str, &str) = ("jabatan-lain-dari-profil", "pejabat.menko.sebutan");

/// The title of the profile that is in force when a document is dated.
#[test]
fn a_title_of_another_time_or_office_is_told_of() {
    let of = |pejabat: &str, sections: &str| format!("pejabat: {{ {pejabat} }}\n{sections}");
    let new = "nota_dinas: { tanggal: 2024-10-30 }";
    let old = "nota_dinas: { tanggal: 2024-02-28 }";
    let long = "menko: { jabatan: \"Menteri Koordinator Bidang Politik, Hukum, dan Keamanan\" }";
    let deputi = |jabatan: &str| format!("deputi: {{ jabatan: {jabatan} }}");
    for (source, wanted) in [
        (
            of("menko: { sebutan: Menko Polhukam }", new),
            &[SEBUTAN][..],
        ),
        (
            of("menko: { sebutan: Bapak Menko Polhukam }", new),
            &[SEBUTAN],
        ),
        (of("menko: { sebutan: Menko Polhukam }", old), &[]),
        (of("menko: { sebutan: Menko Polkam }", old), &[SEBUTAN]),
        (of("menko: { sebutan: Menko Polkam }", new), &[]),
        (of("menko: { sebutan: Menko }", new), &[]),
        (
            of("menko: { sebutan: Bapak Menko Polkam, sapaan: Bapak }", new),
            &[],
        ),
        (of(long, new), &[JABATAN]),
        (of(long, old), &[]),
        (
            of(
                "menko: { jabatan: Menteri Koordinator, sebutan: Menko Polhukam }",
                new,
            ),
            &[SEBUTAN],
        ),
        (
            of(&long.replace(" }", ", sebutan: Menko Polhukam }"), new),
            &[JABATAN, SEBUTAN],
        ),
        // What another office calls its own is its own affair, but it is told of once.
        (
            of(
                "menko: { jabatan: Menteri Koordinator Bidang Pangan, sebutan: Menko Pangan }",
                new,
            ),
            &[JABATAN],
        ),
        // Whatever is dated counts, and so does the draft that bears the date of the cycle.
        (
            of(
                "menko: { sebutan: Menko Polhukam }",
                "rekomendasi: { tanggal: 2024-11-01 }",
            ),
            &[SEBUTAN],
        ),
        (
            of(
                "menko: { sebutan: Menko Polhukam }",
                "rapat: { tanggal: 2025-03-20 }\nnota_dinas: { hal: Uji }",
            ),
            &[SEBUTAN],
        ),
        // The Menko stands in no bahan.
        (
            of(
                "menko: { sebutan: Menko Polhukam }",
                "bahan: { tanggal: 2024-11-01 }",
            ),
            &[],
        ),
        (of("menko: { sebutan: Menko Polkam }", ""), &[]),
        (
            of(&deputi("Deputi Bidang Koordinasi Politik Luar Negeri"), new),
            &[],
        ),
        (
            of(
                &deputi("Plt. Deputi Bidang Koordinasi Politik Luar Negeri"),
                new,
            ),
            &[],
        ),
        (
            of(
                &deputi("Deputi Bidang Koordinasi Politik Dalam Negeri"),
                "arahan: { tanggal: 2024-02-05 }",
            ),
            &[("jabatan-lain-dari-profil", "pejabat.deputi.jabatan")],
        ),
        // The profiles name no Asdep.
        (
            of(
                "asdep: { jabatan: Asisten Deputi Koordinasi Kerja Sama Asia }",
                new,
            ),
            &[],
        ),
    ] {
        assert_found(&[(&source, wanted)]);
    }
}

/// Only what is uploaded to SRIKANDI has placeholders, and the templates write them.
#[test]
fn a_placeholder_that_was_typed_is_told_of() {
    let code = "penanda-srikandi";
    assert_found(&[
        (
            "rapat: { undangan: { nomor: \"${nomor_naskah}\" } }",
            &[(code, "rapat.undangan.nomor")],
        ),
        (
            "laporan: { nomor: \"R-${nomor}\" }",
            &[(code, "laporan.nomor")],
        ),
        (
            "notulensi: { pembukaan: \"Dibuka ${nama_pengirim}.\" }",
            &[(code, "notulensi.pembukaan")],
        ),
        (
            "nota_dinas: { isi: \"${hal}\", tanda_tangan: srikandi }",
            &[(code, "nota_dinas.isi")],
        ),
        ("rapat: { tempat: \"Ruang $ {a} dan ${} dan $5\" }", &[]),
    ]);
}
