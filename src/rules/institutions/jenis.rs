//! Of what kind an institution is, by its name: a sentence that counts K/L counts nobody else.

/// What an institution is counted as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum JenisInstansi {
    /// A ministry or an agency of the state, or a unit of one.
    Kl,
    /// A regional government, or a unit of one.
    Daerah,
    Usaha,
    PerguruanTinggi,
    /// A union, an association, an international organisation.
    Organisasi,
    /// An embassy, or a ministry of another country.
    Asing,
    /// What the name does not tell: a newspaper, an office that no profile knows.
    Lain,
}

/// How the names of what is no K/L begin, in small letters, in whole words.
const OTHERS: &[(&str, JenisInstansi)] = &[
    ("pemerintah", JenisInstansi::Daerah),
    ("pemda", JenisInstansi::Daerah),
    ("dinas", JenisInstansi::Daerah),
    ("pt", JenisInstansi::Usaha),
    ("pt.", JenisInstansi::Usaha),
    ("cv", JenisInstansi::Usaha),
    ("cv.", JenisInstansi::Usaha),
    ("perum", JenisInstansi::Usaha),
    ("perumda", JenisInstansi::Usaha),
    ("perusahaan", JenisInstansi::Usaha),
    ("badan usaha", JenisInstansi::Usaha),
    ("bumn", JenisInstansi::Usaha),
    ("bumd", JenisInstansi::Usaha),
    ("koperasi", JenisInstansi::Usaha),
    ("bank indonesia", JenisInstansi::Kl),
    ("bank dunia", JenisInstansi::Organisasi),
    ("bank pembangunan asia", JenisInstansi::Organisasi),
    ("bank pembangunan islam", JenisInstansi::Organisasi),
    ("bank", JenisInstansi::Usaha),
    ("pertamina", JenisInstansi::Usaha),
    ("pln", JenisInstansi::Usaha),
    ("universitas", JenisInstansi::PerguruanTinggi),
    ("fakultas", JenisInstansi::PerguruanTinggi),
    ("institut", JenisInstansi::PerguruanTinggi),
    ("politeknik", JenisInstansi::PerguruanTinggi),
    ("sekolah tinggi", JenisInstansi::PerguruanTinggi),
    ("akademi", JenisInstansi::PerguruanTinggi),
    ("serikat", JenisInstansi::Organisasi),
    ("asosiasi", JenisInstansi::Organisasi),
    ("perhimpunan", JenisInstansi::Organisasi),
    ("persatuan", JenisInstansi::Organisasi),
    ("persekutuan", JenisInstansi::Organisasi),
    ("perkumpulan", JenisInstansi::Organisasi),
    ("himpunan", JenisInstansi::Organisasi),
    ("ikatan", JenisInstansi::Organisasi),
    ("federasi", JenisInstansi::Organisasi),
    ("konfederasi", JenisInstansi::Organisasi),
    ("gabungan", JenisInstansi::Organisasi),
    ("yayasan", JenisInstansi::Organisasi),
    ("organisasi", JenisInstansi::Organisasi),
    ("lsm", JenisInstansi::Organisasi),
    ("lbh", JenisInstansi::Organisasi),
    ("lembaga swadaya", JenisInstansi::Organisasi),
    ("lembaga bantuan", JenisInstansi::Organisasi),
    ("lembaga adat", JenisInstansi::Organisasi),
    ("lembaga masyarakat", JenisInstansi::Organisasi),
    ("masyarakat", JenisInstansi::Organisasi),
    ("forum", JenisInstansi::Organisasi),
    ("komunitas", JenisInstansi::Organisasi),
    ("paguyuban", JenisInstansi::Organisasi),
    ("aliansi", JenisInstansi::Organisasi),
    ("koalisi", JenisInstansi::Organisasi),
    ("jaringan", JenisInstansi::Organisasi),
    ("gerakan", JenisInstansi::Organisasi),
    ("kadin", JenisInstansi::Organisasi),
    ("kamar dagang", JenisInstansi::Organisasi),
    ("dewan adat", JenisInstansi::Organisasi),
    ("majelis ulama", JenisInstansi::Organisasi),
    ("majelis adat", JenisInstansi::Organisasi),
    ("nahdlatul ulama", JenisInstansi::Organisasi),
    ("muhammadiyah", JenisInstansi::Organisasi),
    ("palang merah", JenisInstansi::Organisasi),
    ("badan eksekutif mahasiswa", JenisInstansi::Organisasi),
    ("perserikatan", JenisInstansi::Organisasi),
    ("pbb", JenisInstansi::Organisasi),
    ("united nations", JenisInstansi::Organisasi),
    ("international organization", JenisInstansi::Organisasi),
    ("unhcr", JenisInstansi::Organisasi),
    ("iom", JenisInstansi::Organisasi),
    ("unodc", JenisInstansi::Organisasi),
    ("undp", JenisInstansi::Organisasi),
    ("unicef", JenisInstansi::Organisasi),
    ("ilo", JenisInstansi::Organisasi),
    ("who", JenisInstansi::Organisasi),
    ("icrc", JenisInstansi::Organisasi),
    ("iaea", JenisInstansi::Organisasi),
    ("imf", JenisInstansi::Organisasi),
    ("unesco", JenisInstansi::Organisasi),
    ("unfpa", JenisInstansi::Organisasi),
    ("fao", JenisInstansi::Organisasi),
    ("wfp", JenisInstansi::Organisasi),
    ("imo", JenisInstansi::Organisasi),
    ("icao", JenisInstansi::Organisasi),
    ("interpol", JenisInstansi::Organisasi),
    ("asean", JenisInstansi::Organisasi),
    ("sekretariat asean", JenisInstansi::Organisasi),
    ("sekretariat jenderal asean", JenisInstansi::Organisasi),
    ("dana moneter", JenisInstansi::Organisasi),
    ("dana anak", JenisInstansi::Organisasi),
    ("badan pengungsi", JenisInstansi::Organisasi),
    ("badan tenaga atom internasional", JenisInstansi::Organisasi),
    ("badan energi internasional", JenisInstansi::Organisasi),
    ("komite internasional", JenisInstansi::Organisasi),
    ("komite palang merah", JenisInstansi::Organisasi),
    ("komisi uni eropa", JenisInstansi::Organisasi),
    ("komisi eropa", JenisInstansi::Organisasi),
    ("uni eropa", JenisInstansi::Organisasi),
    ("uni afrika", JenisInstansi::Organisasi),
    ("liga arab", JenisInstansi::Organisasi),
    ("delegasi uni eropa", JenisInstansi::Asing),
    ("kedutaan", JenisInstansi::Asing),
    ("kedubes", JenisInstansi::Asing),
    ("konsulat", JenisInstansi::Asing),
];

/// How the names of K/L begin that no profile lists.
const STATE: [&str; 21] = [
    "menteri",
    "badan",
    "lembaga",
    "komisi",
    "komnas",
    "mahkamah",
    "kejaksaan",
    "kepolisian",
    "tentara nasional",
    "tni",
    "markas besar",
    "sekretariat",
    "setjen",
    "otoritas",
    "ombudsman",
    "arsip nasional",
    "perpustakaan nasional",
    "kantor staf",
    "kantor komunikasi",
    "dewan perwakilan",
    "majelis permusyawaratan",
];

/// How the names of units begin that a region has; the region's own name follows its kind.
const OF_REGIONS: [&str; 10] = [
    "badan",
    "dinas",
    "biro",
    "bagian",
    "sekretariat daerah",
    "inspektorat",
    "satpol",
    "satuan polisi",
    "bappeda",
    "bpbd",
];

impl JenisInstansi {
    /// The kind of what is no K/L by its very name, in small letters.
    pub(super) fn of_others(name: &str) -> Option<Self> {
        let found = OTHERS.iter().find(|(opening, _)| opens(name, opening));
        found.map(|(_, kind)| *kind).or_else(|| {
            let is_of_one = name.split(' ').any(|word| word == "universitas");
            is_of_one.then_some(Self::PerguruanTinggi)
        })
    }

    /// The kind of a name that is of no known kind and no known K/L.
    pub(super) fn of_unknown(name: &str) -> Self {
        // "Kemenpan" is one word.
        if name.starts_with("kemen") || STATE.iter().any(|opening| opens(name, opening)) {
            Self::Kl
        } else {
            Self::Lain
        }
    }
}

/// The regional government whose unit or head a name is, in small letters.
pub(super) fn region(name: &str) -> Option<String> {
    let heads = [
        ("gubernur ", "provinsi"),
        ("bupati ", "kabupaten"),
        ("wali kota ", "kota"),
        ("walikota ", "kota"),
    ];
    if let Some(government) = heads.iter().find_map(|(head, kind)| {
        let place = name.strip_prefix(head)?;
        Some(format!("pemerintah {kind} {place}"))
    }) {
        return Some(government);
    }
    let is_unit = OF_REGIONS.iter().any(|opening| opens(name, opening));
    let kinds = [" provinsi ", " kabupaten ", " kota "];
    let at = kinds.iter().filter_map(|kind| name.find(kind)).min();
    at.filter(|_| is_unit)
        .map(|at| format!("pemerintah{}", &name[at..]))
}

/// Whether a name is of a service, which a region has and, by its own name, a part of a K/L
/// ("Dinas Hukum TNI AL").
pub(super) fn is_service(name: &str) -> bool {
    opens(name, "dinas")
}

/// Whether a name begins with these words.
fn opens(name: &str, opening: &str) -> bool {
    let rest = name.strip_prefix(opening);
    rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '.'))
}
