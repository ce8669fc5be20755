//! Two copies of a cycle file, ours and another that somebody went on with: what that
//! says otherwise, key by key.
//!
//! Where the version is known that both come from, only what was changed in the copy is told, and
//! asked for where it was changed here, too. Else every difference is told, and asked for unless
//! nothing stood there.

use std::collections::BTreeSet;

use super::{
    align::{Alike, align},
    contract::in_words,
    lists::{Act, in_order},
    report::{Jenis, Perubahan, Why},
    side::words,
    words::likeness,
};
use crate::{
    edit::{self, EditError, Value, canonical},
    finding::place,
    read,
};

static BLANK: Value = Value::BLANK;

/// The cycle file, another copy of it, and the version that both come from, if it is known.
#[derive(Debug, Clone, Copy)]
pub struct Copies<'a> {
    pub ours: &'a [u8],
    pub theirs: &'a [u8],
    pub base: Option<&'a [u8]>,
}

/// Why a copy cannot be held against the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoCopy {
    #[error("salinan itu tidak terbaca sebagai berkas siklus: buka dan betulkan dulu")]
    Unreadable,
    #[error(transparent)]
    Edit(#[from] EditError),
}

/// One difference.
struct Row {
    key: String,
    kind: Jenis,
    acts: Vec<Act>,
    old: Value,
    new: Value,
    asks: Option<Why>,
}

impl Row {
    /// What one act does.
    fn of(act: Act, old: &Value, new: &Value, asks: Option<Why>) -> Self {
        Self {
            key: act.key(),
            kind: Jenis::of(&act),
            acts: vec![act],
            old: old.clone(),
            new: new.clone(),
            asks,
        }
    }
}

impl Copies<'_> {
    /// What the copy says otherwise; what has a `sebab` is not taken unasked.
    ///
    /// # Errors
    /// One of the files is no YAML.
    pub fn differences(&self) -> Result<Vec<Perubahan>, NoCopy> {
        let places = read::read::<crate::cycle::Cycle>(self.ours).places;
        let told = |(nomor, row): (usize, Row)| Perubahan {
            sebutan: in_words(&row.key),
            jenis: row.kind,
            lama: said(&row.old),
            baru: said(&row.new),
            baris: place(self.ours, &places.of(&row.key)).line,
            sebab: row.asks,
            ambil: None,
            nomor,
            kunci: row.key,
        };
        Ok(self.rows()?.into_iter().enumerate().map(told).collect())
    }

    /// The file with the differences of these numbers. Where the base is known, the copy is what
    /// lies in the file by now, and ours is written into it: its comments stay.
    ///
    /// # Errors
    /// One of the files is no YAML, or cannot be written so.
    pub fn merged(&self, chosen: &[usize]) -> Result<Vec<u8>, NoCopy> {
        let rows = self.rows()?.into_iter().enumerate();
        let chosen = rows.filter(|(number, _)| chosen.contains(number));
        let merged = written(self.ours, chosen.map(|(_, row)| row))?;
        if self.base.is_none() {
            return Ok(merged);
        }
        let ours = Copies {
            ours: self.theirs,
            theirs: &merged,
            base: None,
        };
        Ok(written(self.theirs, ours.rows()?.into_iter())?)
    }

    fn rows(&self) -> Result<Vec<Row>, NoCopy> {
        let read = |bytes| edit::said_in(bytes).ok_or(NoCopy::Unreadable);
        let (ours, theirs) = (read(self.ours)?, read(self.theirs)?);
        let mut rows = Vec::new();
        match self.base {
            Some(base) => merge("", &read(base)?, &ours, &theirs, &mut rows),
            None => {
                merge("", &ours, &ours, &theirs, &mut rows);
                for row in rows.iter_mut().filter(|row| !row.old.is_void()) {
                    row.asks = Some(Why::OtherCopy);
                }
            }
        }
        Ok(rows)
    }
}

fn written(source: &[u8], rows: impl Iterator<Item = Row>) -> Result<Vec<u8>, EditError> {
    let acts: Vec<Act> = rows.flat_map(|row| row.acts).collect();
    edit::edit(source, &in_order(&acts))
}

/// Notes what `theirs` changed of `base`, as changes of `ours`, which stands at `key`.
fn merge(key: &str, base: &Value, ours: &Value, theirs: &Value, rows: &mut Vec<Row>) {
    if same(base, theirs) || same(ours, theirs) {
        return;
    }
    let all = [base, ours, theirs];
    let are = |is_such: fn(&Value) -> bool| {
        all.iter().any(|value| is_such(value))
            && all.iter().all(|value| value.is_void() || is_such(value))
    };
    if are(|value| matches!(value, Value::Group(_))) {
        let mut seen = BTreeSet::new();
        for name in [ours, theirs].into_iter().flat_map(names) {
            if seen.insert(name) {
                let inner = if key.is_empty() {
                    name.to_owned()
                } else {
                    format!("{key}.{name}")
                };
                let of = |value| entry(value, name);
                merge(&inner, of(base), of(ours), of(theirs), rows);
            }
        }
    } else if are(|value| matches!(value, Value::List(_))) {
        merge_lists(key, items(base), items(ours), items(theirs), rows);
    } else {
        let mut acts = Vec::new();
        let is_text = |value: &Value| value.is_void() || matches!(value, Value::Text(_));
        if theirs.is_void() || !is_text(ours) || !is_text(theirs) {
            let key = key.to_owned();
            acts.push(Act::Clear { key });
        }
        set(key, theirs, &mut acts);
        rows.push(Row {
            key: key.to_owned(),
            kind: if theirs.is_void() {
                Jenis::Kosongkan
            } else {
                Jenis::Ubah
            },
            acts,
            old: ours.clone(),
            new: theirs.clone(),
            asks: (!same(base, ours)).then_some(Why::BothSides),
        });
    }
}

/// Gives a blank key a value, text by text.
fn set(key: &str, value: &Value, acts: &mut Vec<Act>) {
    match value {
        _ if value.is_void() => {}
        Value::Text(text) => acts.push(Act::Set {
            key: key.to_owned(),
            text: text.clone(),
        }),
        Value::Group(entries) => {
            for (name, value) in entries {
                set(&format!("{key}.{name}"), value, acts);
            }
        }
        Value::List(items) => acts.extend(items.iter().map(|item| Act::Insert {
            list: key.to_owned(),
            after: None,
            item: item.clone(),
        })),
    }
}

fn merge_lists(list: &str, base: &[Value], ours: &[Value], theirs: &[Value], rows: &mut Vec<Row>) {
    let (base_held, ours_held, theirs_held) = (held(base), held(ours), held(theirs));
    let of_ours = align(&base_held, &ours_held);
    let of_theirs = align(&base_held, &theirs_held);
    let ours_of = |at: usize| of_ours.old_of.iter().position(|old| *old == Some(at));
    let is_ours_alone = |value: &Value| {
        let mut added = of_ours.old_of.iter().zip(ours);
        added.any(|(old, own)| old.is_none() && same(own, value))
    };
    let mut after = None;
    for (at, (old, item)) in of_theirs.old_of.iter().zip(theirs).enumerate() {
        let own = old.and_then(ours_of);
        match (old, own) {
            (Some(old), Some(own)) => {
                if of_theirs.moved.contains(&at) && !of_ours.moved.contains(&own) {
                    let list = list.to_owned();
                    let act = Act::Move {
                        list,
                        at: own,
                        after,
                    };
                    rows.push(Row::of(act, &ours[own], item, None));
                }
                let key = format!("{list}[{own}]");
                merge(&key, &base[*old], &ours[own], item, rows);
                after = Some(own);
            }
            // What was taken out here and left alone there stays out.
            (Some(old), None) if same(&base[*old], item) => {}
            (None, _) if is_ours_alone(item) => {}
            _ => {
                let act = Act::Insert {
                    list: list.to_owned(),
                    after,
                    item: item.clone(),
                };
                rows.push(Row::of(act, &BLANK, item, old.map(|_| Why::BothSides)));
            }
        }
    }
    for (at, value) in base.iter().enumerate() {
        let is_there = of_theirs.old_of.contains(&Some(at));
        if let Some(own) = ours_of(at).filter(|_| !is_there) {
            let list = list.to_owned();
            let act = Act::Remove { list, at: own };
            let asks = (!same(value, &ours[own])).then_some(Why::BothSides);
            rows.push(Row::of(act, &ours[own], &BLANK, asks));
        }
    }
}

/// An item as it is held against others.
struct Held {
    text: String,
    words: Vec<u64>,
    is_group: bool,
}

fn held(items: &[Value]) -> Vec<Held> {
    let held = |item: &Value| {
        let text = said(item);
        Held {
            words: words(&text),
            text,
            is_group: matches!(item, Value::Group(_)),
        }
    };
    items.iter().map(held).collect()
}

impl Alike for Held {
    fn text(&self) -> &str {
        &self.text
    }

    fn likeness(&self, other: &Self) -> f64 {
        likeness(&self.words, &other.words)
    }

    fn could_be(&self, other: &Self) -> bool {
        self.is_group == other.is_group
    }
}

/// Alike in what they say: keys left blank count as absent.
fn same(one: &Value, other: &Value) -> bool {
    canonical(one.clone()) == canonical(other.clone())
}

/// All texts of a value in one line.
fn said(value: &Value) -> String {
    let joined = |texts: Vec<String>, between: &str| {
        let texts: Vec<String> = texts.into_iter().filter(|text| !text.is_empty()).collect();
        texts.join(between)
    };
    match value {
        Value::Text(text) => text.clone(),
        Value::List(items) => joined(items.iter().map(said).collect(), "; "),
        Value::Group(entries) => joined(
            entries.iter().map(|(_, value)| said(value)).collect(),
            " · ",
        ),
    }
}

fn names(value: &Value) -> impl Iterator<Item = &str> {
    let entries = match value {
        Value::Group(entries) => entries.as_slice(),
        _ => &[],
    };
    entries.iter().map(|(name, _)| name.as_str())
}

fn entry<'v>(value: &'v Value, name: &str) -> &'v Value {
    let Value::Group(entries) = value else {
        return &BLANK;
    };
    let mut entries = entries.iter();
    entries
        .find(|(of, _)| of == name)
        .map_or(&BLANK, |(_, value)| value)
}

fn items(value: &Value) -> &[Value] {
    match value {
        Value::List(items) => items,
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::{Copies, Why};

    const BASE: &str = "a:\n  b: satu # tetap\n  c: dua\nl:\n  - kesimpulan pertama rapat\n  - kesimpulan kedua rapat\n  - penutup\n";

    /// The numbers of what is taken unasked, and of what is not.
    fn parted(copy: Copies<'_>) -> (Vec<usize>, Vec<Option<Why>>) {
        let rows = copy.differences().expect("YAML");
        let unasked = rows.iter().filter(|row| row.sebab.is_none());
        let asked = rows.iter().filter(|row| row.sebab.is_some());
        (
            unasked.map(|row| row.nomor).collect(),
            asked.map(|row| row.sebab).collect(),
        )
    }

    #[test]
    fn both_sides_changes_come_together() {
        for (ours, theirs, expected, clashes) in [
            (
                BASE.replace("satu", "kita"),
                BASE.replace("dua", "mereka"),
                BASE.replace("satu", "kita").replace("dua", "mereka"),
                0,
            ),
            (
                BASE.replace("satu", "kita"),
                BASE.replace("satu", "mereka"),
                BASE.replace("satu", "kita"),
                1,
            ),
            // Items taken out here, put in and changed there.
            (
                BASE.replace("  - kesimpulan pertama rapat\n", ""),
                BASE.replace("penutup\n", "penutup\n  - tambahan\n")
                    .replace("kedua rapat", "kedua rapat koordinasi"),
                BASE.replace("  - kesimpulan pertama rapat\n", "")
                    .replace("penutup\n", "penutup\n  - tambahan\n")
                    .replace("kedua rapat", "kedua rapat koordinasi"),
                0,
            ),
            // A comment that was put into the file stays.
            (
                BASE.replace("satu", "kita"),
                format!("# dari mereka\n{BASE}"),
                format!("# dari mereka\n{}", BASE.replace("satu", "kita")),
                0,
            ),
            // The same on both sides is no difference.
            (
                BASE.replace("penutup\n", "penutup\n  - tambahan\n"),
                BASE.replace("penutup\n", "penutup\n  - tambahan\n"),
                BASE.replace("penutup\n", "penutup\n  - tambahan\n"),
                0,
            ),
            (
                BASE.to_owned(),
                BASE.replace("  c: dua\n", "  c: dua\n  d: { e: f }\n"),
                BASE.replace("  c: dua\n", "  c: dua\n  d: { e: f }\n"),
                0,
            ),
            (
                BASE.to_owned(),
                BASE.replace("c: dua", "c: [x, y]"),
                BASE.replace("c: dua", "c: [x, y]"),
                0,
            ),
        ] {
            let copy = Copies {
                ours: ours.as_bytes(),
                theirs: theirs.as_bytes(),
                base: Some(BASE.as_bytes()),
            };
            let (unasked, asked) = parted(copy);
            assert_eq!(asked.len(), clashes, "{theirs}");
            let merged = copy.merged(&unasked).expect("a file");
            assert_eq!(String::from_utf8_lossy(&merged), expected);
        }
    }

    #[test]
    fn without_a_base_only_what_is_blank_is_filled_unasked() {
        let ours = BASE.replace("c: dua", "c:");
        let theirs = BASE.replace("satu", "mereka").replace("  - penutup\n", "");
        let copy = Copies {
            ours: ours.as_bytes(),
            theirs: theirs.as_bytes(),
            base: None,
        };
        let (unasked, asked) = parted(copy);
        assert_eq!(asked, [Some(Why::OtherCopy); 2]);
        let merged = copy.merged(&unasked).expect("a file");
        assert_eq!(String::from_utf8_lossy(&merged), BASE);
        let all: Vec<usize> = (0..3).collect();
        let merged = copy.merged(&all).expect("a file");
        assert_eq!(String::from_utf8_lossy(&merged), theirs);
    }

    #[test]
    fn what_moved_moves() {
        let theirs = "l:\n  - tiga kata lain\n  - satu kata ini\n  - dua kata itu\n";
        let ours = "l:\n  - satu kata ini\n  - dua kata itu\n  - tiga kata lain\n";
        let copy = Copies {
            ours: ours.as_bytes(),
            theirs: theirs.as_bytes(),
            base: None,
        };
        let rows = copy.differences().expect("YAML");
        assert_eq!(rows.len(), 1);
        let merged = copy.merged(&[0]).expect("a file");
        assert_eq!(String::from_utf8_lossy(&merged), theirs);
    }
}
