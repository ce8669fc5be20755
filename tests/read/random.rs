//! Random mistakes in the full cycle: exactly those are found, each at its key and place.

use std::collections::BTreeMap;

use nodin::{cycle::Cycle, read::read};
use serde_yaml::Value;

/// Files of one run; the seed is fixed.
const FILES: usize = 500;

/// A scalar of the full cycle.
struct Leaf {
    path: String,
    key: Option<String>,
    span: std::ops::Range<usize>,
}

#[test]
fn exactly_the_planted_mistakes_are_found() {
    let source = super::full_cycle();
    let leaves = leaves(&source);
    assert!(leaves.len() > 130, "{}", leaves.len());
    let mut random = Random(12345);
    let mut total = 0;
    for file in 0..FILES {
        let mut broken = source.clone();
        let mut planted = BTreeMap::new();
        let mut chosen: Vec<_> = (0..=random.below(15))
            .map(|_| random.below(leaves.len()))
            .collect();
        chosen.sort_unstable();
        chosen.dedup();
        // From the end, so that the places before stay.
        for leaf in chosen.into_iter().rev().map(|leaf| &leaves[leaf]) {
            planted.extend(plant(&mut broken, leaf, &mut random));
        }
        let findings = read::<Cycle>(broken.as_bytes()).findings;
        let found: BTreeMap<_, _> = findings
            .iter()
            .map(|finding| (finding.key.clone(), &broken[finding.span.clone()]))
            .collect();
        let wanted: BTreeMap<_, _> = planted
            .iter()
            .map(|(path, text)| (path.clone(), text.as_str()))
            .collect();
        assert_eq!(found, wanted, "file {file}:\n{broken}");
        assert_eq!(findings.len(), wanted.len(), "file {file}: {findings:?}");
        total += wanted.len();
    }
    assert!(total > 5 * FILES, "{total}");
}

/// Makes one mistake; gives the path and the text at which it is to be found.
fn plant(broken: &mut String, leaf: &Leaf, random: &mut Random) -> Option<(String, String)> {
    let line_end = broken[leaf.span.end..]
        .find('\n')
        .map_or(broken.len(), |at| leaf.span.end + at);
    let is_alone = line_end == leaf.span.end;
    let is_role_or_group = matches!(leaf.key.as_deref(), Some("pimpinan"))
        || leaf.path.starts_with("arahan.penerima[0]")
        || leaf.path.starts_with("nota_dinas.paraf[0]");
    match (random.below(4), leaf.key.as_deref()) {
        (0, Some(key)) => {
            let start = broken[..leaf.span.start].rfind(key)?;
            broken.insert_str(start + key.len(), "_x");
            Some((format!("{}_x", leaf.path), format!("{key}_x")))
        }
        (1, _) if !is_role_or_group => Some(replace(broken, leaf, "{ a: [b, c] }")),
        (2, _) if is_alone => Some(replace(broken, leaf, "*penting* sekali")),
        (_, Some(key)) => Some(replace(broken, leaf, wrong_value(key)?)),
        _ => None,
    }
}

fn replace(broken: &mut String, leaf: &Leaf, text: &str) -> (String, String) {
    broken.replace_range(leaf.span.clone(), text);
    (leaf.path.clone(), text.to_owned())
}

fn wrong_value(key: &str) -> Option<&'static str> {
    Some(match key {
        "tanggal" | "sampai" | "tenggat" | "diterima" => "2024-02-31",
        "nip" => "19650101199003100",
        "keputusan" => "setuj",
        "prioritas" => "tingi",
        "klasifikasi" => "terbatass",
        "derajat" => "seger",
        "tanda_tangan" => "elektronk",
        "hadir" => "ya",
        "tahun" | "versi" | "dari" | "lama_menit" => "dua",
        "mulai" | "selesai" => "9",
        "zona" => "WIBB",
        "sapaan" => "Tuan",
        "sebagai" => "pltt",
        "pimpinan" | "peran" | "atas_nama" => "deputy",
        _ => return None,
    })
}

/// All scalars of one line, by `serde_yaml`'s account of the keys.
fn leaves(source: &str) -> Vec<Leaf> {
    let places = read::<Cycle>(source.as_bytes()).places;
    let mut paths = Vec::new();
    walk(
        &serde_yaml::from_str(source).expect("sound"),
        String::new(),
        None,
        &mut paths,
    );
    let leaves = paths.into_iter().map(|(path, key)| Leaf {
        span: places.of(&path),
        path,
        key,
    });
    leaves
        .filter(|leaf| !source[leaf.span.clone()].contains('\n'))
        .collect()
}

fn walk(value: &Value, path: String, key: Option<&str>, paths: &mut Vec<(String, Option<String>)>) {
    match value {
        Value::Mapping(entries) => {
            for (key, value) in entries {
                let key = key.as_str().expect("text");
                let path = if path.is_empty() {
                    key.to_owned()
                } else {
                    format!("{path}.{key}")
                };
                walk(value, path, Some(key), paths);
            }
        }
        Value::Sequence(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, format!("{path}[{index}]"), None, paths);
            }
        }
        Value::Null => {}
        _ => paths.push((path, key.map(Into::into))),
    }
}

/// Xorshift: the same files on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap_or_default()
    }
}
