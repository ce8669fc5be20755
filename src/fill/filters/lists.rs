//! Lists as sentences, and lists in groups.

use std::collections::HashSet;

use minijinja::{Error, State, Value};

use super::{invalid, printed};

/// `{{ b.penanggung_jawab | daftar }}` → Kementerian Pertahanan, Bakamla, dan Kemlu; two
/// items are joined by "dan" alone. Each item keeps its own origin.
pub(super) fn daftar(state: &State, value: Value) -> Result<Value, Error> {
    let items = items(state, &value)?
        .map(|item| printed(state, &item?))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(Value::from_safe_string(match items.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [first, second] => format!("{first} dan {second}"),
        [first @ .., last] => format!("{}, dan {last}", first.join(", ")),
    }))
}

/// `{% for kunci, isi in rekomendasi.butir | kelompok("prioritas", ["tinggi", "sedang", "rendah"]) %}`:
/// the items that share an attribute, groups in the order given, items in their own order.
/// Items without the attribute come last, in a group whose key is undefined.
pub(super) fn kelompok(
    state: &State,
    value: Value,
    attribute: String,
    order: Vec<String>,
) -> Result<Value, Error> {
    // The last one for items without the attribute.
    let mut groups = vec![(Value::UNDEFINED, Vec::new()); order.len() + 1];
    for item in items(state, &value)? {
        let item = item?;
        let key = item.get_attr(&attribute)?;
        let place = if key.is_undefined() {
            Some(order.len())
        } else {
            order.iter().position(|name| key.as_str() == Some(name))
        };
        let Some(place) = place else {
            let detail = format!("`kelompok`: “{key}” tidak ada dalam urutan {order:?}");
            return Err(invalid(detail));
        };
        let (first, items) = &mut groups[place];
        if items.is_empty() {
            *first = key;
        }
        items.push(item);
    }
    let groups = groups.into_iter().filter(|(_, items)| !items.is_empty());
    let groups = groups.map(|(key, items)| Value::from(vec![key, Value::from(items)]));
    Ok(groups.collect::<Vec<_>>().into())
}

/// `{{ dasar | tanpa(arahan.dasar) }}`: the texts that are not in another list, where a full stop at
/// the end makes no other text.
pub(super) fn tanpa(state: &State, value: Value, others: Vec<String>) -> Result<Value, Error> {
    let bare = |text: &str| text.trim_end_matches('.').to_owned();
    let others: HashSet<String> = others.iter().map(|text| bare(text)).collect();
    let is_other = |item: &Value| {
        item.as_str()
            .is_some_and(|text| others.contains(&bare(text)))
    };
    let kept = items(state, &value)?.filter(|item| !item.as_ref().is_ok_and(is_other));
    Ok(kept.collect::<Result<Vec<_>, _>>()?.into())
}

/// `{% if rekomendasi.disposisi | menyuruh(["Asdep", pejabat.asdep.jabatan]) %}`: whether one of the
/// texts orders whom these names name: it begins with one, and not with a longer one, be it after
/// others (“Sesdep dan Asdep agar …”).
pub(super) fn menyuruh(state: &State, value: Value, names: Vec<String>) -> Result<bool, Error> {
    for item in items(state, &value)? {
        if item?.as_str().is_some_and(|text| orders(text, &names)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether one of these names stands among those to whom a text is addressed.
fn orders(text: &str, names: &[String]) -> bool {
    /// No address is longer.
    const LONGEST: usize = 400;
    const INTRODUCING: [&str; 5] = ["Kepada ", "Yth. ", "Para ", "Saudara ", "Sdr. "];
    const JOINING: [&str; 6] = [" dan ", " serta ", " bersama ", ", ", "/", "&"];
    let mut left = &text[..text.floor_char_boundary(LONGEST)];
    loop {
        let is_named = |name: &String| {
            left.strip_prefix(name.as_str()).is_some_and(|rest| {
                let next = rest.trim_start();
                !next.starts_with(char::is_uppercase)
                    && (next.len() < rest.len() || !rest.starts_with(char::is_alphanumeric))
            })
        };
        if let Some(rest) = INTRODUCING.iter().find_map(|word| left.strip_prefix(word)) {
            left = rest;
            continue;
        }
        if names.iter().any(is_named) {
            return true;
        }
        let joined = JOINING.iter().filter_map(|word| left.split_once(word));
        let Some((other, rest)) = joined.min_by_key(|(other, _)| other.len()) else {
            return false;
        };
        // Whoever is ordered with them is called by a name or an office, in capitals.
        if !other
            .split_whitespace()
            .all(|word| word.starts_with(char::is_uppercase))
        {
            return false;
        }
        left = rest.trim_start();
    }
}

/// Regulations by the rank of their kind (Undang-Undang Nomor 12 Tahun 2011, Pasal 7 dan 8), in
/// small letters; a name that ends with `*` has further letters (`permen*`: Permenlu). What a
/// President decides or instructs is no regulation, and comes after those of this rank.
const RANKS: [&[&str]; 12] = [
    &["undang-undang dasar", "uud*"],
    &[
        "ketetapan majelis permusyawaratan rakyat",
        "ketetapan mpr*",
        "tap mpr*",
        "tap. mpr*",
    ],
    &[
        "undang-undang",
        "undang undang",
        "uu",
        "peraturan pemerintah pengganti",
        "perppu",
        "perpu",
    ],
    &["peraturan pemerintah", "pp"],
    &["peraturan presiden", "perpres"],
    &[
        "peraturan daerah provinsi",
        "peraturan daerah daerah",
        "peraturan daerah istimewa",
        "peraturan daerah khusus",
        "perda provinsi",
        "perdasus",
        "perdasi",
        "qanun aceh",
    ],
    &["peraturan daerah", "perda", "qanun"],
    &["keputusan presiden", "keppres"],
    &["instruksi presiden", "inpres"],
    // Of the lower ones those of the regions stand last.
    &["peraturan gubernur", "pergub"],
    &[
        "peraturan bupati",
        "perbup",
        "peraturan wali kota",
        "peraturan walikota",
        "perwali",
        "perwako",
    ],
    &["peraturan", "permen*", "perban"],
];

/// In the order of [`RANKS`], where the last, which takes whatever is called a regulation, counts
/// before those of the regions.
const ORDER: [usize; 12] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 9];

/// `{% for dasar in arahan.dasar | tata_urutan %}`: regulations by rank, year and number;
/// whatever is none of them comes after, in its order.
pub(super) fn tata_urutan(state: &State, value: Value) -> Result<Value, Error> {
    let mut items = items(state, &value)?.collect::<Result<Vec<_>, _>>()?;
    items.sort_by_cached_key(|item| standing(item.as_str().unwrap_or_default()));
    Ok(items.into())
}

/// Rank, year and number of a regulation.
fn standing(text: &str) -> (usize, u32, u32) {
    let text = text.to_lowercase();
    let text = without_article(&text);
    let of_kind = |kinds: &&[&str]| kinds.iter().any(|kind| is_called(text, kind));
    match RANKS.iter().position(of_kind) {
        None => (RANKS.len(), 0, 0),
        Some(kind) => (ORDER[kind], year(text), number(text)),
    }
}

fn is_called(text: &str, kind: &str) -> bool {
    let (name, is_beginning) = kind
        .strip_suffix('*')
        .map_or((kind, false), |name| (name, true));
    text.strip_prefix(name)
        .is_some_and(|rest| is_beginning || !rest.starts_with(|c: char| c.is_alphanumeric()))
}

/// The regulation of “Pasal 5 ayat (1) dan Pasal 20 Undang-Undang …”: the text from the first word
/// on that does not belong to the article.
fn without_article(text: &str) -> &str {
    const OF_ARTICLES: [&str; 27] = [
        "pasal",
        "pasal-pasal",
        "ayat",
        "huruf",
        "angka",
        "butir",
        "bab",
        "bagian",
        "paragraf",
        "alinea",
        "pembukaan",
        "batang",
        "tubuh",
        "penjelasan",
        "lampiran",
        "ketentuan",
        "dan",
        "serta",
        "sampai",
        "dengan",
        "s.d",
        "jo",
        "juncto",
        "dalam",
        "pada",
        "dari",
        "atas",
    ];
    let mut rest = text.trim_start_matches(['*', '_', ' ']);
    let start = rest;
    while let Some(word) = rest.split_whitespace().next() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let is_number = bare.starts_with(|c: char| c.is_ascii_digit())
            || bare.chars().count() < 2
            || bare.chars().all(|c| matches!(c, 'i' | 'v' | 'x' | 'l'));
        if !is_number && !OF_ARTICLES.contains(&bare) {
            return rest;
        }
        rest = rest[word.len()..].trim_start();
    }
    start
}

/// “Tahun 1999”, or the year of “12/2011” and “XXV/MPRS/1966”.
fn year(text: &str) -> u32 {
    let named = digits_after(text, "tahun ");
    named.unwrap_or_else(|| {
        let mut parts = text.split('/').skip(1);
        let years = parts.find_map(|part| leading_number(part).filter(|year| *year > 1000));
        years.unwrap_or(0)
    })
}

/// “Nomor 37”, “No. 37”, or what stands before the year in “UU 12/2011”.
fn number(text: &str) -> u32 {
    let mut words = ["nomor ", "no. ", "no "].into_iter();
    let named = words.find_map(|word| digits_after(text, word));
    named.unwrap_or_else(|| {
        let before = text.split('/').next().unwrap_or_default();
        let digits = before.rsplit(' ').next().and_then(leading_number);
        digits.unwrap_or(0)
    })
}

fn digits_after(text: &str, word: &str) -> Option<u32> {
    leading_number(text.split_once(word)?.1)
}

fn leading_number(text: &str) -> Option<u32> {
    let end = text.find(|c: char| !c.is_ascii_digit());
    text[..end.unwrap_or(text.len())].parse().ok()
}

/// The items of a list, each a step of those that a document may take: a list that a template added
/// to itself again and again has no end.
fn items(state: &State, list: &Value) -> Result<impl Iterator<Item = Result<Value, Error>>, Error> {
    let items = list.try_iter()?;
    Ok(items.map(|item| state.consume_fuel(1).map(|()| item)))
}

#[cfg(test)]
mod tests {
    use super::standing;

    /// In the order in which they stand in a document, however they are typed.
    #[test]
    fn regulations_stand_by_rank_year_and_number() {
        let ordered = [
            "Pasal 11 Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
            "Tap MPR Nomor XXV/MPRS/1966",
            "Ketetapan MPR Nomor VI/MPR/2000",
            "Ketetapan Majelis Permusyawaratan Rakyat Nomor I/MPR/2003",
            "Pasal 5 ayat (1) dan Pasal 20 UU Nomor 17 Tahun 1985",
            "UU No. 37 Tahun 1999",
            "*Undang-Undang* Nomor 24 Tahun 2000",
            "Perppu Nomor 1 Tahun 2002",
            "UU 12/2011",
            "Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022",
            "PP Nomor 38 Tahun 2002",
            "Pasal 2 huruf a Peraturan Pemerintah Nomor 62 Tahun 2010",
            "Perpres Nomor 43 Tahun 2015",
            "Peraturan Presiden Nomor 16 Tahun 2017",
            "Peraturan Daerah Provinsi Kepulauan Riau Nomor 1 Tahun 2017",
            "Peraturan Daerah Kabupaten Natuna Nomor 18 Tahun 2021",
            "Keputusan Presiden Nomor 178 Tahun 1999",
            "Inpres Nomor 6 Tahun 2015",
            "Permenlu Nomor 5 Tahun 2018",
            "Peraturan Kepala BIG Nomor 3 Tahun 2021",
            "Peraturan Gubernur Kepulauan Riau Nomor 1 Tahun 2001",
            "Peraturan Bupati Natuna Nomor 1 Tahun 2000",
        ];
        for pair in ordered.windows(2) {
            assert!(standing(pair[0]) < standing(pair[1]), "{pair:?}");
        }
        let first = "Pembukaan dan Pasal 11 UUD 1945";
        for other in ["UUD NRI Tahun 1945", "Bab XV Pasal 36A UUD 1945"] {
            assert_eq!(standing(first).0, standing(other).0, "{other}");
        }
        let none = standing("Arahan Menko tanggal 5 Februari 2024");
        for other in [
            "Pasal 5",
            "Perpustakaan Nasional",
            "Disposisi Deputi",
            "UUG",
            "",
        ] {
            assert_eq!(standing(other), none, "{other}");
        }
    }
}
