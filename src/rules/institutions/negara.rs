//! Institutions of other countries, by the country that their names end with.

/// Countries that send somebody to a meeting, in small letters.
#[rustfmt::skip]
const NEGARA: &[&str] = &[
    "afganistan", "afghanistan", "afrika selatan", "albania", "aljazair", "amerika serikat",
    "angola", "arab saudi", "argentina", "australia", "austria", "azerbaijan", "bahrain",
    "bangladesh", "belanda", "belarus", "belgia", "bosnia dan herzegovina", "brasil",
    "britania raya", "brunei", "brunei darussalam", "bulgaria", "ceko", "chile", "chili", "denmark",
    "ekuador", "estonia", "eswatini", "etiopia", "fiji", "filipina", "finlandia", "georgia",
    "ghana", "hungaria", "india", "inggris", "irak", "iran", "irlandia", "islandia", "israel",
    "italia", "jamaika", "jepang", "jerman", "kamboja", "kanada", "kazakhstan", "kenya",
    "kepulauan solomon", "kirgizstan", "kolombia", "korea", "korea selatan", "korea utara",
    "kroasia", "kuba", "kuwait", "laos", "latvia", "lebanon", "libya", "lituania", "luksemburg",
    "madagaskar", "maladewa", "malaysia", "malta", "maroko", "meksiko", "mesir", "mongolia",
    "mozambik", "myanmar", "namibia", "nepal", "nigeria", "norwegia", "oman", "pakistan", "palau",
    "palestina", "panama", "papua nugini", "peru", "polandia", "portugal", "prancis", "qatar",
    "rumania", "rusia", "selandia baru", "senegal", "serbia", "singapura", "siprus", "slovakia",
    "slovenia", "somalia", "spanyol", "sri lanka", "sudan", "suriah", "suriname", "swedia", "swiss",
    "taiwan", "takhta suci", "tanzania", "thailand", "timor leste", "timor-leste", "tiongkok",
    "tonga", "tunisia", "turki", "türkiye", "uganda", "ukraina", "uni emirat arab",
    "uruguay", "uzbekistan", "vanuatu", "vatikan", "venezuela", "vietnam", "yaman", "yordania",
    "yunani", "zambia", "zimbabwe",
];

/// How the names of what a state has begin, in small letters.
const OF_STATES: [&str; 15] = [
    "kementerian",
    "menteri",
    "wakil menteri",
    "pemerintah",
    "badan",
    "dewan",
    "kepolisian",
    "polisi",
    "kejaksaan",
    "angkatan",
    "tentara",
    "komisi",
    "parlemen",
    "mahkamah",
    "delegasi",
];

/// Whether a name, in small letters, is that of a ministry or an agency of another country
/// (“Kementerian Luar Negeri Timor-Leste”).
pub(super) fn is_foreign(name: &str) -> bool {
    let is_of_a_state = OF_STATES.iter().any(|opening| {
        name.strip_prefix(opening)
            .is_some_and(|rest| rest.starts_with(' '))
    });
    is_of_a_state
        && NEGARA.iter().any(|negara| {
            name.strip_suffix(negara)
                .is_some_and(|rest| rest.ends_with(' '))
        })
}
