//! serde over the tree: the cycle's own derives decide what belongs where.
//!
//! Scalars stay text until the target type decides, so `0196`, `no` and `09:30` come out as
//! typed. The error keeps serde's structure and the node it arose at; `collect` prunes that
//! node and reads again, `explain` finds the words.

use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
    str::FromStr,
};

use serde::{
    Deserializer,
    de::{self, DeserializeSeed, IntoDeserializer, Visitor, value::StrDeserializer},
    forward_to_deserialize_any,
};

use crate::cycle::TextKind;

use super::{
    cause::{Cause, Error},
    tree::{Content, Entry, NodeId, Tree},
};

/// What the types asked of the nodes; it sharpens the findings afterwards.
#[derive(Debug, Default)]
pub(super) struct Asked {
    /// The keys that each group may hold.
    pub(super) groups: HashMap<NodeId, &'static [&'static str]>,
    /// The scalars that were wanted as text.
    pub(super) texts: HashSet<NodeId>,
    /// The scalars that were wanted as a text of a kind.
    pub(super) kinds: HashMap<NodeId, TextKind>,
}

/// A tree with the nodes that count as absent since they were reported.
#[derive(Debug)]
pub(super) struct Pruned<'t> {
    pub(super) tree: &'t Tree,
    pub(super) nodes: HashSet<NodeId>,
    /// Absent items of lists that cannot hold a gap, and close up instead.
    pub(super) skipped: HashSet<NodeId>,
    pub(super) asked: RefCell<Asked>,
}

impl<'t> Pruned<'t> {
    /// The deserializer of one node.
    pub(super) fn at(&self, id: NodeId) -> NodeDeserializer<'t, '_> {
        NodeDeserializer { within: self, id }
    }

    fn is_absent(&self, id: NodeId) -> bool {
        self.nodes.contains(&id) || self.tree.is_blank(id)
    }
}

/// Deserializer of one node.
#[derive(Debug, Clone, Copy)]
pub(super) struct NodeDeserializer<'t, 'p> {
    within: &'p Pruned<'t>,
    id: NodeId,
}

impl<'t> NodeDeserializer<'t, '_> {
    fn fail(&self, cause: Cause) -> Error {
        Error {
            cause,
            at: Some(self.id),
        }
    }

    fn wrong(&self, expected: &str) -> Error {
        self.fail(Cause::WrongType {
            expected: expected.into(),
        })
    }

    fn content(&self) -> Option<&'t Content> {
        (!self.within.is_absent(self.id)).then(|| &self.within.tree.node(self.id).content)
    }

    fn text(&self, expected: &str) -> Result<&'t str, Error> {
        match self.content() {
            Some(Content::Scalar { text, .. }) => Ok(text),
            Some(_) => Err(self.wrong(expected)),
            None => Err(self.fail(Cause::Blank)),
        }
    }

    fn number<T: FromStr>(&self) -> Result<T, Error> {
        let text = self.text("angka")?;
        text.parse().map_err(|_| match text.parse::<i128>() {
            Ok(_) => self.fail(Cause::OutOfRange),
            Err(_) => self.wrong("angka"),
        })
    }

    fn visit_items<'de, V: Visitor<'de>>(
        self,
        items: &'t [NodeId],
        visitor: V,
    ) -> Result<V::Value, Error>
    where
        't: 'de,
    {
        let items = Items {
            within: self.within,
            rest: items.iter(),
        };
        visitor
            .visit_seq(items)
            .map_err(|error| error.or_at(self.id))
    }

    fn visit_entries<'de, V: Visitor<'de>>(
        self,
        entries: &'t [Entry],
        visitor: V,
    ) -> Result<V::Value, Error>
    where
        't: 'de,
    {
        let entries = MapEntries {
            within: self.within,
            rest: entries.iter(),
            value: None,
        };
        visitor
            .visit_map(entries)
            .map_err(|error| error.or_at(self.id))
    }
}

macro_rules! numbers {
    ($($method:ident $visit:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            visitor.$visit(self.number()?)
        })*
    };
}

impl<'de, 't: 'de> Deserializer<'de> for NodeDeserializer<'t, '_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.content() {
            Some(Content::Scalar { text, .. }) => visitor
                .visit_borrowed_str(text)
                .map_err(|error: Error| error.or_at(self.id)),
            Some(Content::Sequence { items, .. }) => self.visit_items(items, visitor),
            Some(Content::Mapping { entries, .. }) => self.visit_entries(entries, visitor),
            None => Err(self.fail(Cause::Blank)),
        }
    }

    numbers! {
        deserialize_i8 visit_i8 deserialize_i16 visit_i16 deserialize_i32 visit_i32 deserialize_i64 visit_i64
        deserialize_u8 visit_u8 deserialize_u16 visit_u16 deserialize_u32 visit_u32 deserialize_u64 visit_u64
        deserialize_f32 visit_f32 deserialize_f64 visit_f64
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.text(BOOLEAN)? {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            _ => Err(self.wrong(BOOLEAN)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let text = self.text("teks")?;
        self.within.asked.borrow_mut().texts.insert(self.id);
        visitor.visit_borrowed_str(text)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.content().is_none() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        if let Some(kind) = TextKind::of_type(name) {
            self.within.asked.borrow_mut().kinds.insert(self.id, kind);
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.content() {
            Some(Content::Sequence { items, .. }) => self.visit_items(items, visitor),
            Some(_) => Err(self.wrong(LIST)),
            None => self.visit_items(&[], visitor),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.content() {
            Some(Content::Mapping { entries, .. }) => self.visit_entries(entries, visitor),
            Some(_) => Err(self.wrong(GROUP)),
            None => self.visit_entries(&[], visitor),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.within.asked.borrow_mut().groups.insert(self.id, known);
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        choices: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let text = self.text(&format!("salah satu dari {}", choices.join(", ")))?;
        visitor.visit_enum(IntoDeserializer::<Error>::into_deserializer(text))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i128 u128 char bytes byte_buf unit unit_struct tuple tuple_struct identifier
    }
}

const BOOLEAN: &str = "true atau false";
pub(super) const LIST: &str = "daftar (tiap butir diawali “- ”)";
const GROUP: &str = "kelompok kunci (“kunci: isi”, satu tiap baris)";

struct Items<'t, 'p> {
    within: &'p Pruned<'t>,
    rest: std::slice::Iter<'t, NodeId>,
}

impl<'de, 't: 'de> de::SeqAccess<'de> for Items<'t, '_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        let skipped = &self.within.skipped;
        let Some(id) = self.rest.find(|id| !skipped.contains(id)).copied() else {
            return Ok(None);
        };
        seed.deserialize(self.within.at(id))
            .map(Some)
            .map_err(|error| error.or_at(id))
    }
}

struct MapEntries<'t, 'p> {
    within: &'p Pruned<'t>,
    rest: std::slice::Iter<'t, Entry>,
    value: Option<NodeId>,
}

impl<'de, 't: 'de> de::MapAccess<'de> for MapEntries<'t, '_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        // A blank value is passed on: its key must still be a known one.
        let Some(entry) = self
            .rest
            .find(|entry| !self.within.nodes.contains(&entry.value))
        else {
            return Ok(None);
        };
        self.value = Some(entry.value);
        let key = StrDeserializer::<Error>::new(&entry.key);
        seed.deserialize(key)
            .map(Some)
            .map_err(|error| error.or_at(entry.value))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let Some(id) = self.value.take() else {
            return Err(Error::new(Cause::Blank));
        };
        seed.deserialize(self.within.at(id))
            .map_err(|error| error.or_at(id))
    }
}
