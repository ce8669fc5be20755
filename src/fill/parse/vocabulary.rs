//! The house vocabulary: which attributes and children each element has. HTML's own names
//! wherever HTML has one, the field's own names where it has not (`templates/README.md`).
//!
//! Everything of a template is held against this one table before a tree is made of it, so
//! that what makes the tree may take what it knows and need not ask for the rest.

use std::{collections::HashMap, sync::LazyLock};

use roxmltree::{Attribute, Node};

use super::{Parser, text::visible};
use crate::cycle::schema;

/// Stands for text among an element's children.
const TEXT: &str = "#teks";

const INLINES: &str = "b i u kapital br";

/// What a page can show inside an item or a cell.
const FLOW: &str = "p ol ul table";

/// Elements (of this parent only: `kaki/baris`), attributes, children. A child with `?`
/// stands there once at most.
#[rustfmt::skip]
const ELEMENTS: &[(&str, &str, &[&str])] = &[
    ("naskah", "judul penulis perihal kata-kunci tanggal", &["rahasia? kaki? konsep? paraf?", BLOCKS, "lampiran bagian"]),
    ("lampiran bagian", "arah", &[BLOCKS]),
    ("section", "tanda", &["h1? section rincian", FLOW]),
    ("kop", "logo keterangan", &["baris unit? alamat"]),
    ("sifat", "merah", &["kiri? derajat? kanan?"]),
    ("judul", "utama", &["baris nomor?"]),
    ("kepala", "", &["kanan? baris"]),
    ("rincian kepala-lampiran kaki", "", &["baris"]),
    ("gambar", "berkas uraian", &[TEXT, INLINES]),
    ("ttd", "bentuk", &["tanggal? jabatan nama? bawah keterangan? isian? samping? rekan?"]),
    ("rekan", "", &["jabatan? nama? bawah"]),
    ("samping", "", &["p table"]),
    ("tembusan", "", &["li"]),
    ("ol ul", "tanda", &["li"]),
    ("table", "kolom rata tinggi", &["tr kelompok"]),
    ("tr", "", &["th td"]),
    ("ol/li", "value ketikan", &[TEXT, INLINES, FLOW]),
    ("ul/li", "kotak", &[TEXT, INLINES, FLOW]),
    ("td", "", &[TEXT, INLINES, FLOW]),
    // On every page: the writers set these without looks.
    ("rahasia konsep paraf kaki/baris", "", &[TEXT]),
    ("kepala/baris rincian/baris", "label kunci", &[TEXT, INLINES]),
    ("p", "kunci", &[TEXT, INLINES]),
    ("jabatan", "awalan", &[TEXT, INLINES]),
    ("h1 baris unit alamat kiri derajat kanan nomor tanggal nama bawah keterangan isian th kelompok", "", &[TEXT, INLINES]),
    ("tembusan/li b i u kapital", "", &[TEXT, INLINES]),
    ("br", "", &[]),
];

const BLOCKS: &str =
    "kop sifat judul kepala kepala-lampiran section p ol ul table rincian gambar ttd tembusan";

/// A likeness (Jaro–Winkler) from which a known name was probably meant.
const NEAR: f64 = 0.78;

pub(super) fn is_inline(name: &str) -> bool {
    INLINES.split(' ').any(|inline| inline == name)
}

/// The rows of the table by the names of elements.
static BY_NAME: LazyLock<HashMap<&str, Vec<ElementRule>>> = LazyLock::new(|| {
    let mut by_name: HashMap<_, Vec<_>> = HashMap::new();
    for (words, attributes, children) in ELEMENTS {
        for word in words.split(' ') {
            let (parent, name) = match word.split_once('/') {
                Some((parent, name)) => (Some(parent), name),
                None => (None, word),
            };
            let element = ElementRule::new(parent, attributes, children);
            by_name.entry(name).or_default().push(element);
        }
    }
    by_name
});

/// A row of the table.
struct ElementRule {
    /// Of elements that stand in this one only.
    parent: Option<&'static str>,
    attributes: Vec<&'static str>,
    children: Vec<Child>,
}

struct Child {
    name: &'static str,
    once: bool,
}

impl ElementRule {
    /// What is said of `name` under `parent`, else of `name` anywhere.
    fn of(parent: &str, name: &str) -> Option<&'static Self> {
        let elements = BY_NAME.get(name)?;
        let of = |parent| elements.iter().find(|element| element.parent == parent);
        of(Some(parent)).or_else(|| of(None))
    }

    fn new(
        parent: Option<&'static str>,
        attributes: &'static str,
        children: &[&'static str],
    ) -> Self {
        let children = children
            .iter()
            .flat_map(|names| names.split(' '))
            .map(|word| Child {
                name: word.trim_end_matches('?'),
                once: word.ends_with('?'),
            });
        Self {
            parent,
            attributes: attributes.split_whitespace().collect(),
            children: children.collect(),
        }
    }

    fn child(&self, name: &str) -> Option<&Child> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The elements that stand in it.
    fn names(&self) -> Vec<&'static str> {
        let names = self.children.iter().map(|child| child.name);
        names.filter(|name| *name != TEXT).collect()
    }
}

impl Parser<'_> {
    /// Holds an element, and all that is in it, against the table.
    pub(super) fn check(&mut self, node: Node<'_, '_>) {
        let parent = node
            .parent_element()
            .map_or("", |parent| parent.tag_name().name());
        let Some(element) = ElementRule::of(parent, node.tag_name().name()) else {
            return;
        };
        for attribute in node.attributes() {
            self.check_attribute(&attribute, node, element);
        }
        let mut seen: Vec<&str> = Vec::new();
        for child in node.children() {
            if child.is_text() {
                self.check_text(child, element);
            } else if child.is_element() {
                self.check_child(child, node, element, &seen);
                seen.push(child.tag_name().name());
                self.check(child);
            }
        }
    }

    fn check_attribute(
        &mut self,
        attribute: &Attribute<'_, '_>,
        node: Node<'_, '_>,
        element: &ElementRule,
    ) {
        let name = attribute.name();
        if attribute.namespace().is_some() || !element.attributes.contains(&name) {
            let what = format!(
                "atribut {name} tidak dikenal pada <{}>",
                node.tag_name().name()
            );
            self.error_at(
                attribute.range().start,
                unknown(&what, name, &element.attributes),
            );
        } else if name == "kunci" {
            self.check_key(attribute);
        }
    }

    /// A sentence stands for a key of the cycle file, or nobody could type it there.
    fn check_key(&mut self, attribute: &Attribute<'_, '_>) {
        let key = visible(attribute.value());
        let keys = schema::keys();
        if keys.contains(&key) {
            return;
        }
        let what = format!("kunci=\"{key}\" bukan kunci berkas siklus");
        let meant = nearest(&key, keys.iter().map(String::as_str));
        self.error_at(attribute.range().start, what + &meant);
    }

    fn check_text(&mut self, node: Node<'_, '_>, element: &ElementRule) {
        let stray = visible(node.text().unwrap_or_default());
        if !stray.trim().is_empty() && element.child(TEXT).is_none() {
            let message = format!("teks “{}” berdiri di luar alinea", stray.trim());
            self.error_at(self.first_word(node), message);
        }
    }

    /// Where the first visible character of a text stands in the markup.
    fn first_word(&self, node: Node<'_, '_>) -> usize {
        let range = node.range();
        let markup = self.filled.markup.get(range.clone()).unwrap_or_default();
        let blank = |c: char| visible(c.encode_utf8(&mut [0; 4])).trim().is_empty();
        range.start + markup.find(|c| !blank(c)).unwrap_or_default()
    }

    fn check_child(
        &mut self,
        child: Node<'_, '_>,
        node: Node<'_, '_>,
        element: &ElementRule,
        seen: &[&str],
    ) {
        let (name, parent) = (child.tag_name().name(), node.tag_name().name());
        match element.child(name) {
            Some(known) if known.once && seen.contains(&name) => {
                self.error(
                    child,
                    format!("<{name}> yang kedua dalam <{parent}>; paling banyak satu"),
                );
            }
            Some(_) if child.tag_name().namespace().is_none() => {}
            _ => {
                let what = format!("elemen <{name}> tidak dikenal dalam <{parent}>");
                self.error(child, unknown(&what, name, &element.names()));
            }
        }
    }
}

/// A sentence on an unknown name, with the one that was probably meant and all there are.
pub(super) fn unknown(what: &str, name: &str, known: &[&str]) -> String {
    let nearest = nearest(name, known.iter().copied());
    match known {
        [] => format!("{what}; tidak ada yang dikenal di sini"),
        _ => format!("{what}{nearest}; yang dikenal: {}", known.join(", ")),
    }
}

/// The known name that was probably meant, as the end of a sentence.
fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> String {
    known
        .map(|candidate| (strsim::jaro_winkler(name, candidate), candidate))
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .filter(|(likeness, _)| *likeness > NEAR && *likeness < 1.0)
        .map_or_else(String::new, |(_, nearest)| {
            format!("; maksudnya {nearest}?")
        })
}

#[cfg(test)]
mod tests {
    use super::{ELEMENTS, TEXT};

    #[test]
    fn the_reference_names_every_element_and_attribute() {
        let reference = include_str!("../../../templates/README.md");
        for (elements, attributes, children) in ELEMENTS {
            let names = elements.split(' ').map(|name| name.rsplit('/').next());
            let children = children.iter().flat_map(|names| names.split(' '));
            for name in names
                .flatten()
                .chain(attributes.split_whitespace())
                .chain(children.map(|name| name.trim_end_matches('?')))
                .filter(|name| *name != TEXT)
            {
                let stands = [format!("`{name}`"), format!("`{name}=")]
                    .iter()
                    .any(|name| reference.contains(name));
                assert!(stands, "templates/README.md does not name {name}");
            }
        }
    }
}
