//! Of what kind an institution is, by its name: a sentence that counts K/L counts nobody else.

use super::negara::is_foreign;

/// What an institution is counted as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Jenis {
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
const OTHERS: &[(&str, Jenis)] = &[
    ("pemerintah", Jenis::Daerah),
    ("pemda", Jenis::Daerah),
    ("dinas", Jenis::Daerah),
    ("pt", Jenis::Usaha),
    ("pt.", Jenis::Usaha),
    ("cv", Jenis::Usaha),
    ("cv.", Jenis::Usaha),
    ("perum", Jenis::Usaha),
    ("perumda", Jenis::Usaha),
    ("perusahaan", Jenis::Usaha),
    ("badan usaha", Jenis::Usaha),
    ("bumn", Jenis::Usaha),
    ("bumd", Jenis::Usaha),
    ("koperasi", Jenis::Usaha),
    ("bank indonesia", Jenis::Kl),
    ("bank dunia", Jenis::Organisasi),
    ("bank pembangunan asia", Jenis::Organisasi),
    ("bank pembangunan islam", Jenis::Organisasi),
    ("bank", Jenis::Usaha),
    ("pertamina", Jenis::Usaha),
    ("pln", Jenis::Usaha),
    ("universitas", Jenis::PerguruanTinggi),
    ("fakultas", Jenis::PerguruanTinggi),
    ("institut", Jenis::PerguruanTinggi),
    ("politeknik", Jenis::PerguruanTinggi),
    ("sekolah tinggi", Jenis::PerguruanTinggi),
    ("akademi", Jenis::PerguruanTinggi),
    ("serikat", Jenis::Organisasi),
    ("asosiasi", Jenis::Organisasi),
    ("perhimpunan", Jenis::Organisasi),
    ("persatuan", Jenis::Organisasi),
    ("persekutuan", Jenis::Organisasi),
    ("perkumpulan", Jenis::Organisasi),
    ("himpunan", Jenis::Organisasi),
    ("ikatan", Jenis::Organisasi),
    ("federasi", Jenis::Organisasi),
    ("konfederasi", Jenis::Organisasi),
    ("gabungan", Jenis::Organisasi),
    ("yayasan", Jenis::Organisasi),
    ("organisasi", Jenis::Organisasi),
    ("lsm", Jenis::Organisasi),
    ("lbh", Jenis::Organisasi),
    ("lembaga swadaya", Jenis::Organisasi),
    ("lembaga bantuan", Jenis::Organisasi),
    ("lembaga adat", Jenis::Organisasi),
    ("lembaga masyarakat", Jenis::Organisasi),
    ("masyarakat", Jenis::Organisasi),
    ("forum", Jenis::Organisasi),
    ("komunitas", Jenis::Organisasi),
    ("paguyuban", Jenis::Organisasi),
    ("aliansi", Jenis::Organisasi),
    ("koalisi", Jenis::Organisasi),
    ("jaringan", Jenis::Organisasi),
    ("gerakan", Jenis::Organisasi),
    ("kadin", Jenis::Organisasi),
    ("kamar dagang", Jenis::Organisasi),
    ("dewan adat", Jenis::Organisasi),
    ("majelis ulama", Jenis::Organisasi),
    ("majelis adat", Jenis::Organisasi),
    ("nahdlatul ulama", Jenis::Organisasi),
    ("muhammadiyah", Jenis::Organisasi),
    ("palang merah", Jenis::Organisasi),
    ("badan eksekutif mahasiswa", Jenis::Organisasi),
    ("perserikatan", Jenis::Organisasi),
    ("pbb", Jenis::Organisasi),
    ("united nations", Jenis::Organisasi),
    ("international organization", Jenis::Organisasi),
    ("unhcr", Jenis::Organisasi),
    ("iom", Jenis::Organisasi),
    ("unodc", Jenis::Organisasi),
    ("undp", Jenis::Organisasi),
    ("unicef", Jenis::Organisasi),
    ("ilo", Jenis::Organisasi),
    ("who", Jenis::Organisasi),
    ("icrc", Jenis::Organisasi),
    ("iaea", Jenis::Organisasi),
    ("imf", Jenis::Organisasi),
    ("unesco", Jenis::Organisasi),
    ("unfpa", Jenis::Organisasi),
    ("fao", Jenis::Organisasi),
    ("wfp", Jenis::Organisasi),
    ("imo", Jenis::Organisasi),
    ("icao", Jenis::Organisasi),
    ("interpol", Jenis::Organisasi),
    ("asean", Jenis::Organisasi),
    ("sekretariat asean", Jenis::Organisasi),
    ("sekretariat jenderal asean", Jenis::Organisasi),
    ("dana moneter", Jenis::Organisasi),
    ("dana anak", Jenis::Organisasi),
    ("badan pengungsi", Jenis::Organisasi),
    ("badan tenaga atom internasional", Jenis::Organisasi),
    ("badan energi internasional", Jenis::Organisasi),
    ("komite internasional", Jenis::Organisasi),
    ("komite palang merah", Jenis::Organisasi),
    ("komisi uni eropa", Jenis::Organisasi),
    ("komisi eropa", Jenis::Organisasi),
    ("uni eropa", Jenis::Organisasi),
    ("uni afrika", Jenis::Organisasi),
    ("liga arab", Jenis::Organisasi),
    ("delegasi uni eropa", Jenis::Asing),
    ("kedutaan", Jenis::Asing),
    ("kedubes", Jenis::Asing),
    ("konsulat", Jenis::Asing),
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

impl Jenis {
    /// The kind of what is no K/L by its very name, in small letters.
    pub(super) fn of_others(name: &str) -> Option<Self> {
        let found = OTHERS.iter().find(|(opening, _)| opens(name, opening));
        let found = found.map(|(_, kind)| *kind);
        let foreign = || is_foreign(name).then_some(Self::Asing);
        found
            .filter(|kind| *kind != Self::Daerah)
            .or_else(foreign)
            .or(found)
            .or_else(|| {
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
