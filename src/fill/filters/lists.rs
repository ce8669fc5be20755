//! Lists as sentences, and lists in groups.

use minijinja::{Error, ErrorKind, State, Value};

use super::printed;

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
    let mut groups: Vec<(Value, Vec<Value>)> = order
        .iter()
        .map(|_| (Value::UNDEFINED, Vec::new()))
        .collect();
    let mut without = Vec::new();
    for item in items(state, &value)? {
        let item = item?;
        let key = item.get_attr(&attribute)?;
        if key.is_undefined() {
            without.push(item);
            continue;
        }
        let place = order
            .iter()
            .position(|name| key.as_str() == Some(name))
            .ok_or_else(|| {
                Error::new(
                    ErrorKind::InvalidOperation,
                    format!("`kelompok`: “{key}” tidak ada dalam urutan {order:?}"),
                )
            })?;
        let (first, items) = &mut groups[place];
        if items.is_empty() {
            *first = key;
        }
        items.push(item);
    }
    groups.push((Value::UNDEFINED, without));
    Ok(groups
        .into_iter()
        .filter(|(_, items)| !items.is_empty())
        .map(|(key, items)| Value::from(vec![key, Value::from(items)]))
        .collect::<Vec<_>>()
        .into())
}

/// Regulations by the rank of their kind (Undang-Undang Nomor 12 Tahun 2011, Pasal 7 dan 8), and
/// what a President decides or instructs, which is no regulation, after what he regulates.
const RANKS: [&[&str]; 7] = [
    &["Undang-Undang Dasar", "UUD"],
    &[
        "Undang-Undang",
        "UU ",
        "Peraturan Pemerintah Pengganti",
        "Perppu",
        "Perpu",
    ],
    &["Peraturan Pemerintah", "PP "],
    &["Peraturan Presiden", "Perpres"],
    &["Keputusan Presiden", "Keppres"],
    &["Instruksi Presiden", "Inpres"],
    &["Peraturan ", "Permen"],
];

/// `{% for dasar in arahan.dasar | tata_urutan %}`: regulations by rank, year and number;
/// whatever is none of them comes after, in its order.
pub(super) fn tata_urutan(state: &State, value: Value) -> Result<Value, Error> {
    let mut items = items(state, &value)?.collect::<Result<Vec<_>, _>>()?;
    items.sort_by_key(|item| {
        let text = item.as_str().unwrap_or_default();
        let of_kind = |kinds: &&[&str]| kinds.iter().any(|kind| text.starts_with(kind));
        let rank = RANKS.iter().position(of_kind).unwrap_or(RANKS.len());
        if rank == RANKS.len() {
            (rank, 0, 0)
        } else {
            (
                rank,
                number_after(text, "Tahun "),
                number_after(text, "Nomor "),
            )
        }
    });
    Ok(items.into())
}

/// The items of a list, each a step of those that a document may take: a list that a template added
/// to itself again and again has no end.
fn items(state: &State, list: &Value) -> Result<impl Iterator<Item = Result<Value, Error>>, Error> {
    let items = list.try_iter()?;
    Ok(items.map(|item| state.consume_fuel(1).map(|()| item)))
}

fn number_after(text: &str, word: &str) -> u32 {
    let rest = text.split_once(word).map_or("", |(_, rest)| rest);
    let end = rest.find(|c: char| !c.is_ascii_digit());
    rest[..end.unwrap_or(rest.len())].parse().unwrap_or(0)
}
