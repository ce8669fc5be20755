//! What opens an online meeting stands in the invitation alone.

use nodin::{
    Format, House, Outcome,
    assets::Assets,
    cycle::Cycle,
    fill::starter::{Older, starter},
    read,
    rules::documents::{DAFTAR_HADIR, DOCUMENTS, Lacking, UNDANGAN},
};

use crate::reading::{docx, folded, pdf};

const CYCLE: &str = "versi: 1
siklus: { nomor: S-1/2024, isu: Uji Rapat Daring, tahun: 2024 }
pejabat:
  deputi: { nama: Nama Deputi }
  sesdep: { jabatan: Sekretaris Deputi }
  asdep: { jabatan: Asisten Deputi, nama: Nama Asdep }
arahan: { tanggal: 2024-02-05, isi: [ Siapkan bahan ] }
bahan: { tanggal: 2024-02-07, saran: [ Saran ] }
penelitian: { tanggal: 2024-02-09, keputusan: setuju }
rapat:
  undangan: { nomor: UND-1/2024, tanggal: 2024-02-12 }
  tanggal: 2024-02-20
  mulai: 09:30
  pimpinan: deputi
  peserta: [ { kl: Kemlu } ]
notulensi: { notulis: { nama: Nama Notulis }, kesimpulan: [ Sepakat ] }
laporan: { tanggal: 2024-02-22, telaahan: { persoalan: Satu., fakta: [ Dua ], analisis: Tiga., simpulan: [ Empat ], saran: [ Lima ] }, pengantar: { nomor: ND-1/2024, tanggal: 2024-02-23, hal: Laporan } }
rekomendasi: { tanggal: 2024-02-24, butir: [ { uraian: Menyusun } ] }
nota_dinas: { nomor: B-1/HN.00.01/02/2024, tanggal: 2024-02-28, hal: Rekomendasi }
";

/// The sections of the meeting's place, what of them is secret, and how the others call it.
const PLACES: [(&str, &[&str], &str); 8] = [
    (
        "  daring: { media: Zoom Meeting, tautan: \"https://contoh.go.id/j/812?pwd=_Yq7_.1*a*\", id: 812 3456 7890, sandi: Lnu*Rakor*7 }",
        &[
            "contoh.go.id/j/812?pwd=_Yq7_.1*a*",
            "812 3456 7890",
            "Lnu*Rakor*7",
        ],
        "Daring melalui Zoom Meeting",
    ),
    (
        "  tempat: Ruang Bima\n  daring: { media: Zoom Meeting, tautan: \"https://contoh.go.id/j/812\" }",
        &["contoh.go.id/j/812"],
        "Ruang Bima",
    ),
    ("  daring: { sandi: 778899 }", &["778899"], "Daring"),
    (
        "  tempat: \"Zoom Meeting (https://contoh.go.id/j/812?pwd=_Yq7_.1, Meeting ID 812 3456 7890, Passcode: Lnu_7)\"",
        &["contoh.go.id/j/812?pwd=_Yq7_.1", "812 3456 7890", "Lnu_7"],
        "Zoom Meeting",
    ),
    (
        "  tempat: \"Ruang Bima dan Zoom, ID: 812 3456 7890, kata sandi = Rahasia\"",
        &["812 3456 7890", "Rahasia"],
        "Ruang Bima dan Zoom",
    ),
    (
        "  tempat: \"https://contoh.go.id/j/812\"",
        &["contoh.go.id/j/812"],
        "Daring",
    ),
    (
        "  tempat: |\n    Zoom Meeting\n    Meeting ID: 812 3456 7890\n    Passcode: 778899",
        &["812 3456 7890", "778899"],
        "Zoom Meeting",
    ),
    ("  tempat: Daring melalui Zoom", &[], "Daring melalui Zoom"),
];

#[test]
fn only_the_invitation_says_what_opens_a_meeting() {
    let house = House::new(Assets::default()).expect("the shipped house");
    for (place, secrets, public) in PLACES {
        let source = CYCLE.replace(
            "  tanggal: 2024-02-20",
            &format!("  tanggal: 2024-02-20\n{place}"),
        );
        let read = read::read::<Cycle>(source.as_bytes());
        assert_eq!(read.findings, [], "{source}");
        for document in DOCUMENTS {
            let naskah = match house.tree(&read, document) {
                Outcome::Ready(naskah) => naskah,
                // Where nobody sits in a room.
                Outcome::Lacking(Lacking::Unasked(_)) if document.name == DAFTAR_HADIR.name => {
                    continue;
                }
                other => panic!("{}: {source}\n{other:?}", document.name),
            };
            for format in Format::ALL {
                let written = house.write(&naskah, format, &read, source.as_bytes());
                let bytes = written.expect("a file").bytes;
                let pages = match format {
                    Format::Pdf => pdf::pages(&bytes),
                    Format::Docx => vec![docx::text(&bytes)],
                };
                let said = folded(&pages.join("\n"));
                let of_document = format!("{} {format:?} {place}", document.name);
                for secret in secrets {
                    let is_said = said.contains(&folded(secret));
                    assert_eq!(
                        is_said,
                        document.name == UNDANGAN.name,
                        "{secret}: {of_document}\n{said}"
                    );
                }
                if ["daftar-hadir", "notula", "laporan"].contains(&document.name) {
                    assert!(
                        said.contains(&folded(&format!("Tempat: {public}"))),
                        "{of_document}\n{said}"
                    );
                }
            }
        }
    }
}

#[test]
fn nobody_takes_a_passcode_over() {
    for (place, secrets, _) in PLACES {
        let source = CYCLE.replace(
            "  tanggal: 2024-02-20",
            &format!("  tanggal: 2024-02-20\n{place}"),
        );
        let cycle = read::read::<Cycle>(source.as_bytes()).value;
        let older = Older {
            name: "lama.yaml".into(),
            cycle,
        };
        let new = starter(2025, Some(&older)).expect("a starter");
        assert!(!secrets.iter().any(|secret| new.contains(secret)), "{new}");
    }
}
