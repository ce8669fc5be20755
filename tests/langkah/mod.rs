//! The steps of the SOP: what each document asks for, what the gate of step 3 closes, and what
//! the documents say by themselves.

mod disposisi;
mod kurang;
mod penelitian;
mod sop;

use nodin::{
    House, Outcome,
    assets::Assets,
    cycle::Cycle,
    read,
    rules::documents::{
        BAHAN, DISPOSISI, DOCUMENTS, Document, KONSEP, LAPORAN, Lacking, NOTULA, PENELITIAN,
        PENGANTAR, REKOMENDASI, UNDANGAN,
    },
};

use crate::outline::outline;

const CYCLE: &str = "versi: 1
siklus: { nomor: S-1/2024, isu: Uji Langkah, tahun: 2024 }
pejabat:
  menko: { sapaan: Bapak }
  deputi: { nama: Nama Deputi }
  sesdep: { jabatan: Sekretaris Deputi }
  asdep: { jabatan: Asisten Deputi, nama: Nama Asdep }
arahan: { tanggal: 2024-02-05, isi: [ Siapkan bahan ], instruksi: [ pantau ] }
bahan: { tanggal: 2024-02-07 }
penelitian: { tanggal: 2024-02-09, keputusan: setuju, disposisi: [ Undang rapat ] }
rapat:
  undangan: { nomor: UND-1/2024, tanggal: 2024-02-12 }
  tanggal: 2024-02-20
  mulai: 09:30
  tempat: Ruang Rapat
  pimpinan: deputi
  peserta: [ { kl: Kemlu }, { kl: Kemhan }, { kl: BIN }, { kl: BNPP } ]
notulensi: { notulis: { nama: Nama Notulis }, kesimpulan: [ Sepakat ] }
laporan:
  tanggal: 2024-02-22
  telaahan: { persoalan: Satu., fakta: [ Fakta ], analisis: Analisis., simpulan: [ Simpulan telaahan ], saran: [ Saran telaahan ] }
  pengantar: { nomor: ND-1/2024, tanggal: 2024-02-23, hal: Laporan }
rekomendasi: { tanggal: 2024-02-24, butir: [ { uraian: Menyusun } ] }
nota_dinas: { nomor: B-1/HN.00.01/02/2024, tanggal: 2024-02-28, hal: Rekomendasi }
";

fn house() -> House {
    House::new(Assets::default()).expect("the shipped house")
}

/// The names of all documents' files.
fn stems(house: &House, source: &str) -> Vec<String> {
    let read = read::read::<Cycle>(source.as_bytes());
    let stem = |document| house.file_stem(&read.value, document);
    DOCUMENTS.iter().map(stem).collect()
}

fn outcome(source: &str, document: &Document) -> Outcome {
    let read = read::read::<Cycle>(source.as_bytes());
    assert_eq!(read.findings, [], "{source}");
    house().tree(&read, document)
}

fn lines(source: &str, document: &Document) -> Vec<String> {
    match outcome(source, document) {
        Outcome::Ready(naskah) => {
            let outline = outline(&naskah);
            outline.lines().map(|line| line.trim().to_owned()).collect()
        }
        other => panic!("{}: {other:?}", document.name),
    }
}

fn assert_says(lines: &[String], wanted: &[&str]) {
    for line in wanted {
        let says = lines.iter().any(|own| own == line);
        assert!(says, "{line}\n{}", lines.join("\n"));
    }
}

#[test]
fn every_step_has_its_document() {
    for document in DOCUMENTS {
        lines(CYCLE, document);
    }
    assert_eq!(
        stems(&house(), CYCLE),
        [
            "1-disposisi",
            "2-bahan",
            "3-penelitian",
            "4-undangan",
            "4-daftar-hadir",
            "5-notula",
            "6-laporan",
            "6-nota-dinas-pengantar",
            "7-rekomendasi",
            "8-konsep-nota-dinas",
            "9-nota-dinas",
        ]
    );
}

/// A column that no row fills is not printed.
#[test]
fn tables_have_the_columns_that_are_filled() {
    for (keys, head) in [
        ("", "No. | Rekomendasi | Penanggung jawab | Tenggat"),
        (
            ", dasar: A",
            "No. | Rekomendasi | Dasar pertimbangan | Penanggung jawab | Tenggat",
        ),
        (
            ", indikator: A",
            "No. | Rekomendasi | Penanggung jawab | Tenggat | Indikator",
        ),
    ] {
        let source = CYCLE.replace("uraian: Menyusun", &format!("uraian: Menyusun{keys}"));
        let lines = lines(&source, &REKOMENDASI);
        let heads = lines.iter().filter_map(|line| line.strip_prefix("th "));
        assert_eq!(heads.collect::<Vec<_>>().join(" | "), head);
    }
}

#[test]
fn a_document_tells_what_it_still_needs() {
    for (document, present, key) in [
        (&DISPOSISI, "tanggal: 2024-02-05, ", "arahan.tanggal"),
        (&DISPOSISI, "isi: [ Siapkan bahan ], ", "arahan.isi"),
        (
            &DISPOSISI,
            "jabatan: Asisten Deputi, ",
            "pejabat.asdep.jabatan",
        ),
        (&PENELITIAN, "tanggal: 2024-02-09, ", "penelitian.tanggal"),
        (&PENELITIAN, "keputusan: setuju, ", "penelitian.keputusan"),
        (&PENELITIAN, "nama: Nama Deputi", "pejabat.deputi.nama"),
        (&UNDANGAN, "nomor: UND-1/2024, ", "rapat.undangan.nomor"),
        (&UNDANGAN, ", tanggal: 2024-02-12", "rapat.undangan.tanggal"),
        (&UNDANGAN, "  tempat: Ruang Rapat\n", "rapat.tempat"),
        (&UNDANGAN, "  mulai: 09:30\n", "rapat.mulai"),
        (&NOTULA, "  pimpinan: deputi\n", "rapat.pimpinan"),
        (&NOTULA, "nama: Nama Notulis", "notulensi.notulis.nama"),
        (&PENGANTAR, "nomor: ND-1/2024, ", "laporan.pengantar.nomor"),
        (
            &PENGANTAR,
            ", tanggal: 2024-02-23",
            "laporan.pengantar.tanggal",
        ),
        (&PENGANTAR, ", hal: Laporan", "laporan.pengantar.hal"),
        (
            &PENGANTAR,
            "  telaahan: { persoalan: Satu., fakta: [ Fakta ], analisis: Analisis., simpulan: [ Simpulan telaahan ], saran: [ Saran telaahan ] }\n",
            "laporan.telaahan",
        ),
    ] {
        assert!(CYCLE.contains(present), "{present}");
        let outcome = outcome(&CYCLE.replace(present, ""), document);
        let lacking = Outcome::Lacking(Lacking::Keys(vec![key.to_owned()]));
        assert_eq!(outcome, lacking, "{}: {key}", document.name);
    }
}

/// Wherever the page ends, the one item of a disposisi stands with the signature.
#[test]
fn an_item_that_stands_alone_has_no_number() {
    let above = |cycle: &str, document: &Document| {
        let lines = lines(cycle, document);
        let at = lines.iter().position(|line| line == "¶ Sepakat");
        lines[at.expect("the conclusion") - 1].clone()
    };
    let two = CYCLE.replace("[ Sepakat ]", "[ Sepakat, Dilanjutkan ]");
    for document in [&NOTULA, &LAPORAN] {
        assert_eq!(above(&two, document), "Number 1");
        assert!(above(CYCLE, document).starts_with('§'));
    }
}

#[test]
fn the_bases_of_the_bahan_stand_by_their_rank_and_end_with_a_full_stop() {
    let cycle = CYCLE.replace(
        "isi: [ Siapkan bahan ]",
        "isi: [ Siapkan bahan ], dasar: [ Peraturan Pemerintah Nomor 38 Tahun 2002, Undang-Undang Nomor 17 Tahun 1985 ]",
    );
    let lines = lines(&cycle, &BAHAN);
    let at = |text: &str| lines.iter().position(|line| line == text);
    let law = at("¶ Undang-Undang Nomor 17 Tahun 1985.").expect("the law");
    let below = at("¶ Peraturan Pemerintah Nomor 38 Tahun 2002.").expect("what is below it");
    assert!(law < below, "{lines:?}");
    assert!(
        lines
            .iter()
            .any(|line| line.ends_with("dengan arahan: Siapkan bahan."))
    );
}

/// Whoever signs a letter does not initial its draft.
#[test]
fn the_signer_has_no_place_among_the_initials() {
    let complete = CYCLE.replace(
        "jabatan: Sekretaris Deputi",
        "jabatan: Sekretaris Deputi, nama: Nama Sesdep",
    );
    let by_sesdep = complete.replace(
        "hal: Rekomendasi",
        "hal: Rekomendasi, penandatangan: { peran: sesdep, atas_nama: deputi }",
    );
    let initials = |cycle: &str| {
        let lines = lines(cycle, &KONSEP);
        let from = lines.iter().position(|line| line == "th Paraf");
        let table = lines[from.expect("a table")..].iter();
        let names =
            table.filter(|line| line.starts_with("¶ Sekretaris") || line.starts_with("¶ Asisten"));
        names.cloned().collect::<Vec<_>>()
    };
    assert_eq!(
        initials(&complete),
        ["¶ Sekretaris Deputi", "¶ Asisten Deputi"]
    );
    assert_eq!(initials(&by_sesdep), ["¶ Asisten Deputi"]);
}

#[test]
fn a_meeting_on_line_takes_place_at_no_place() {
    for (place, said) in [
        ("Ruang Rapat", "bertempat di Ruang Rapat."),
        (
            "di Hotel Claro Makassar",
            ", bertempat di Hotel Claro Makassar.",
        ),
        ("Bertempat di Hotel Claro", ", bertempat di Hotel Claro."),
        ("Daring melalui Zoom", ", secara daring melalui Zoom."),
        ("secara daring", ", secara daring."),
        (
            "Hibrida, di Ruang Rapat dan melalui Zoom",
            ", secara hibrida, di Ruang Rapat dan melalui Zoom.",
        ),
        ("Konferensi video", ", melalui konferensi video."),
        ("Zoom Meeting", ", melalui Zoom Meeting."),
        ("Melalui Zoom", ", melalui Zoom."),
        // The link is for those who are invited.
        (
            "Zoom Meeting (ID 123, Passcode a) https://contoh.go.id/j/123?pwd=a",
            ", melalui Zoom Meeting.",
        ),
    ] {
        let cycle = CYCLE.replace("tempat: Ruang Rapat", &format!("tempat: {place}"));
        let lines = lines(&cycle, &LAPORAN);
        assert!(lines.iter().any(|line| line.contains(said)), "{lines:?}");
    }
}

/// Who does not write one is not told that it lacks.
#[test]
fn a_nota_dinas_carries_the_laporan_to_the_deputi_where_the_cycle_asks_for_it() {
    let pengantar = "  pengantar: { nomor: ND-1/2024, tanggal: 2024-02-23, hal: Laporan }\n";
    assert!(CYCLE.contains(pengantar));
    let unasked = Outcome::Lacking(Lacking::Unasked("laporan.pengantar"));
    for without in ["", "  pengantar:\n", "  pengantar: { nomor:, hal: }\n"] {
        let cycle = CYCLE.replace(pengantar, without);
        assert_eq!(outcome(&cycle, &PENGANTAR), unasked, "{without}");
    }
    let lines = |more: &str| {
        let cycle = CYCLE.replace("hal: Laporan", &format!("hal: Laporan{more}"));
        lines(
            &cycle.replace("Nama Asdep", "Nama Asdep, pangkat: Pembina Utama Muda"),
            &PENGANTAR,
        )
    };
    let made = lines("");
    assert_says(
        &made,
        &[
            "judul NOTA DINAS",
            "nomor NOMOR ND-1/2024",
            "Yth. : Deputi Bidang Koordinasi Politik Luar Negeri",
            "Dari : Asisten Deputi",
            "Hal : Laporan",
            "Lampiran : 1 (satu) berkas",
            "Tanggal : 23 Februari 2024",
            "¶ Dengan hormat kami sampaikan laporan hasil Rapat Koordinasi mengenai uji langkah tanggal 20 Februari 2024, beserta telaahan staf.",
            "¶ Demikian kami laporkan. Mohon arahan Deputi lebih lanjut.",
            "ttd  Asisten Deputi",
            "ttd Nama Asdep",
            "ttd Pembina Utama Muda",
        ],
    );
    for absent in ["Melalui", "tembusan", "Menko"] {
        assert!(!made.iter().any(|line| line.contains(absent)), "{made:#?}");
    }
    assert_says(
        &lines(
            ", melalui: Sesdep, lampiran: 2 berkas, pembuka: Satu., isi: Dua., penutup: Tiga., tembusan: [ Inspektur ]",
        ),
        &[
            "Melalui : Sesdep",
            "Lampiran : 2 berkas",
            "¶ Satu.",
            "¶ Dua.",
            "¶ Tiga.",
            "tembusan Inspektur",
        ],
    );
}

#[test]
fn more_than_four_are_invited_by_a_list() {
    let four = lines(CYCLE, &UNDANGAN);
    assert_says(&four, &["¶ Yth.", "¶ Pimpinan, Kemlu", "Lampiran : –"]);
    let five = CYCLE.replace(
        "{ kl: BNPP } ]",
        "{ kl: BNPP }, { kl: BIG, jabatan: Direktur } ]",
    );
    let five = lines(
        &five.replace("  pimpinan", "  agenda: [ Pembukaan ]\n  pimpinan"),
        &UNDANGAN,
    );
    assert_says(
        &five,
        &[
            "kanan Jakarta, 12 Februari 2024",
            "Lampiran : 2 (dua) berkas",
            ">> LAMPIRAN I SURAT UNDANGAN",
            "judul NAMA PEJABAT YANG DIKIRIMI SURAT UNDANGAN",
            ">> LAMPIRAN II SURAT UNDANGAN",
        ],
    );
}
