//! Every pair of choices that a document can be made with, in a few cycles: all documents
//! are made. Each cycle is left under `target/tmp/pairwise/`, so that the validators can be
//! run on some of them.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

use nodin::{
    Format, House, Outcome,
    assets::Assets,
    cycle::Cycle,
    read,
    rules::documents::{DOCUMENTS, Lacking},
};

/// What can be chosen, and for each the lines of the cycle or the profile that say so.
const FACTORS: [&[&str]; 8] = [
    // Classification.
    &["biasa", "terbatas", "rahasia", "sangat-rahasia"],
    // Derajat.
    &["biasa", "segera", "sangat-segera", "kilat"],
    // Who signs, and how.
    &[
        "tanda_tangan: basah",
        "tanda_tangan: elektronik",
        "tanda_tangan: srikandi",
        "penandatangan: { peran: sesdep, atas_nama: deputi }",
        "penandatangan: { peran: asdep, atas_nama: deputi, untuk_beliau: sesdep }",
        "tanda_tangan: elektronik\n  penandatangan: { peran: sesdep, atas_nama: deputi }",
    ],
    // Preset of the electronic signature.
    &["qr-kiri", "jabatan-di-atas"],
    // Form of the kop.
    &["penuh", "nama"],
    // Date of the nota dinas: the ministry changed its name on 21 October 2024.
    &["2018-02-28", "2024-10-20", "2024-10-21", "2025-12-31"],
    // Annexes beside the rumusan rekomendasi.
    &["0", "1", "3"],
    // Rows of the matrices.
    &["1", "12", "40"],
];

type Case = [usize; FACTORS.len()];

/// Cases that hold every pair: each new one is the best of some that are drawn.
fn cases() -> Vec<Case> {
    let mut missing: Vec<(usize, usize, usize, usize)> = Vec::new();
    for (first, choices) in FACTORS.iter().enumerate() {
        for (second, others) in FACTORS.iter().enumerate().skip(first + 1) {
            for one in 0..choices.len() {
                missing.extend((0..others.len()).map(|other| (first, one, second, other)));
            }
        }
    }
    let mut state = 2024_u64;
    let mut draw = move |below: usize| {
        // A linear congruential generator: the same cases in every run.
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(state >> 33).unwrap_or(0) % below
    };
    let mut cases = Vec::new();
    while let Some((first, one, second, other)) = missing.last().copied() {
        let drawn = (0..40).map(|_| {
            let mut case: Case = std::array::from_fn(|factor| draw(FACTORS[factor].len()));
            (case[first], case[second]) = (one, other);
            case
        });
        let holds = |case: &Case, pair: &(usize, usize, usize, usize)| {
            case[pair.0] == pair.1 && case[pair.2] == pair.3
        };
        let count = |case: &Case| missing.iter().filter(|pair| holds(case, pair)).count();
        let best = drawn.max_by_key(count).expect("some were drawn");
        missing.retain(|pair| !holds(&best, pair));
        cases.push(best);
    }
    cases
}

fn cycle(case: Case) -> String {
    let chosen: [&str; FACTORS.len()] = std::array::from_fn(|factor| FACTORS[factor][case[factor]]);
    let [klasifikasi, derajat, signed, _, _, date, annexes, rows] = chosen;
    let (year, rows, annexes): (&str, usize, usize) = (
        &date[..4],
        rows.parse().expect("rows"),
        annexes.parse().expect("annexes"),
    );
    let next = year.parse::<u32>().expect("a year") + 1;
    let letter = ["B", "T", "R", "SR"][case[0]];
    let ways = ["elektronik", "srikandi"];
    let way = ways.into_iter().find(|way| signed.contains(way));
    let way = way.unwrap_or("basah");
    let copies = if klasifikasi.ends_with("rahasia") {
        ", salinan: { nomor: 1, dari: 3 }"
    } else {
        ""
    };
    let (mut butir, mut tindak_lanjut, mut lampiran) =
        (String::new(), String::new(), String::new());
    for row in 1..=rows {
        let prioritas = ["tinggi", "sedang", "rendah"][row % 3];
        let _ = writeln!(
            butir,
            "    - {{ uraian: Menyusun naskah kebijakan ke-{row} mengenai pengelolaan wilayah perbatasan, \
             dasar: Kesimpulan rapat butir {row}, penanggung_jawab: [ Kementerian Luar Negeri, Kementerian Pertahanan ], \
             tenggat: {next}-12-30, indikator: Naskah ke-{row} ditetapkan, prioritas: {prioritas} }}"
        );
        let _ = writeln!(
            tindak_lanjut,
            "    - {{ uraian: Menghimpun masukan ke-{row}, penanggung_jawab: [ Kementerian Luar Negeri ], tenggat: {next}-12-30 }}"
        );
    }
    let mut named = String::new();
    for annex in 1..=annexes {
        let _ = write!(
            named,
            "\n    {}. Rinciannya dalam lampiran Data Dukung {annex}.",
            annex + 2
        );
        let arah = if annex % 2 == 0 { "lanskap" } else { "tegak" };
        let _ = write!(
            lampiran,
            "\n    - {{ judul: Data Dukung {annex}, arah: {arah}, isi: \"Uraian lampiran ke-{annex}.\" }}"
        );
    }
    let lampiran = if lampiran.is_empty() {
        lampiran
    } else {
        format!("  lampiran_lain:{lampiran}\n")
    };
    format!(
        "versi: 1
siklus: {{ nomor: SK-1/{year}, isu: Uji Segala Pasangan Pilihan, tahun: {year}, klasifikasi: {klasifikasi}, derajat: {derajat}{copies} }}
pejabat:
  menko: {{ sapaan: Bapak }}
  deputi: {{ nama: \"Drs. Wiratama Adhi Nugroho, M.A.\", nama_tanpa_gelar: Wiratama Adhi Nugroho }}
  sesdep: {{ jabatan: Sekretaris Deputi Bidang Koordinasi Politik Luar Negeri, nama: \"Ratna Kusumawardhani, M.Si.\", pangkat: Pembina Utama Muda, nip: \"197306141998032001\" }}
  asdep: {{ jabatan: Asisten Deputi Koordinasi Kerja Sama Asia, nama: \"Bonifasius Lado Seran, S.H.\", pangkat: Pembina Tingkat I, nip: \"197511202001121001\" }}
arahan: {{ nomor: 9/De-II/HN.00.01/02/{year}, tanggal: {year}-02-05, isi: [ Susun bahan rapat, Siapkan undangan ] }}
bahan:
  tanggal: {year}-02-07
  latar_belakang: Keadaan memerlukan langkah terpadu.
  pokok_isu: [ Kewenangan yang tumpang tindih, Data yang berbeda ]
  saran: [ Menyelenggarakan rapat koordinasi ]
penelitian: {{ tanggal: {year}-02-09, keputusan: setuju, catatan: Bahan memadai., disposisi: [ Siapkan undangan rapat ] }}
rapat:
  undangan: {{ nomor: UND-1/{year}, tanggal: {year}-02-12, tanda_tangan: {way} }}
  tanggal: {year}-02-20
  mulai: 09:30
  tempat: Ruang Rapat Nakula
  pimpinan: deputi
  agenda: [ Pembahasan ]
  peserta:
    - {{ kl: Kementerian Luar Negeri, nama: Yohana Prameswari, jabatan: Direktur }}
    - {{ kl: Kementerian Pertahanan, nama: Bayu Santosa, jabatan: Direktur, hadir: false }}
notulensi:
  notulis: {{ nama: \"Dian Puspitasari, S.IP.\", jabatan: Analis Kebijakan }}
  pembahasan:
    - {{ kl: Kementerian Luar Negeri, pembicara: Direktur, pokok: [ Perundingan berjalan., Posisi disusun. ] }}
  kesimpulan: [ Disepakati satu posisi nasional ]
  tindak_lanjut:
{tindak_lanjut}laporan:
  tanggal: {year}-02-22
  telaahan: {{ persoalan: Bagaimana menyatukan posisi., fakta: [ Perundingan berjalan. ], analisis: Posisi belum satu., simpulan: [ Posisi perlu disatukan ], saran: [ Menetapkan posisi nasional ] }}
  pengantar: {{ nomor: ND-1/De-II/02/{year}, tanggal: {year}-02-23, hal: Laporan Hasil Rapat Koordinasi }}
rekomendasi:
  tanggal: {year}-02-24
  disposisi: [ Susun konsep nota dinas ]
  butir:
{butir}nota_dinas:
  nomor: {letter}-1/HN.00.01/02/{year}
  tanggal: {date}
  hal: Penyampaian Rumusan Rekomendasi
  isi: |
    1. Fakta. Perundingan berjalan.
    2. Saran. Mohon perkenan untuk menetapkan posisi nasional.{named}
  tembusan: [ Menteri Luar Negeri, Menteri Pertahanan ]
  {signed}
{lampiran}"
    )
}

/// The shipped profiles with the settings of a case.
fn profiles(case: Case) -> BTreeMap<String, Vec<u8>> {
    let (preset, kop) = (FACTORS[3][case[3]], FACTORS[4][case[4]]);
    ["kemenko-polhukam", "kemenko-polkam"]
        .map(|name| {
            let name = format!("instansi/{name}.yaml");
            let shipped = fs::read_to_string(format!("templates/{name}")).expect("the profile");
            let set = shipped
                .replace("  elektronik: qr-kiri", &format!("  elektronik: {preset}"))
                .replace("  bentuk: penuh", &format!("  bentuk: {kop}"));
            (name, set.into_bytes())
        })
        .into()
}

fn leave(folder: &Path, source: &str, profiles: &BTreeMap<String, Vec<u8>>) {
    fs::create_dir_all(folder.join("templat/instansi")).expect("a folder");
    fs::write(folder.join("siklus.yaml"), source).expect("the cycle");
    for (name, bytes) in profiles {
        fs::write(folder.join("templat").join(name), bytes).expect("a profile");
    }
}

#[test]
fn all_documents_are_made_of_every_pair_of_choices() {
    let cases = cases();
    assert!((24..60).contains(&cases.len()), "{}", cases.len());
    let left = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pairwise");
    for (index, case) in cases.into_iter().enumerate() {
        let (source, profiles) = (cycle(case), profiles(case));
        leave(&left.join(format!("{index:02}")), &source, &profiles);
        let house = House::new(Assets::new(profiles, BTreeMap::new())).expect("a house");
        let read = read::read::<Cycle>(source.as_bytes());
        assert_eq!(house.check(&read, source.as_bytes()), [], "{source}");
        for document in DOCUMENTS {
            let naskah = match house.tree(&read, document) {
                Outcome::Ready(naskah) => naskah,
                Outcome::Lacking(Lacking::InSrikandi) => continue,
                other => panic!("{} of case {index}: {other:?}\n{source}", document.name),
            };
            for format in [Format::Pdf, Format::Docx] {
                let written = house.write(&naskah, format, &read, source.as_bytes());
                let written = written.unwrap_or_else(|findings| panic!("{index}: {findings:?}"));
                assert!(
                    written.bytes.len() > 5000,
                    "{} of case {index}",
                    document.name
                );
            }
        }
    }
}
