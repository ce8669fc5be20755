//! From a cycle to template values: a serde serializer that carries the key path and makes
//! every text a leaf with an origin.
//!
//! Absent keys are left out, so that `{% if nota_dinas.penutup %}` is false and printing
//! one is an error; blank items of a list are left out, but the others keep the index
//! that they have in the file.

use std::{collections::BTreeMap, fmt};

use minijinja::{Error, ErrorKind, Value};
use serde::{
    Serialize,
    ser::{self, Impossible, SerializeSeq, SerializeStruct},
};

use super::origin::Origins;
use crate::cycle::TextKind;

/// The value of `data`, whose texts are recorded in `origins` with their kinds and key paths. A Rust
/// type that has no place in a cycle file, which none of its types is, makes a value that no
/// template can print.
pub(super) fn values<T: Serialize>(data: &T, origins: &mut Origins) -> Value {
    recorded(data, origins, true)
}

/// The same of `data` that no key of the cycle file holds.
pub(super) fn beside<T: Serialize>(data: &T, origins: &mut Origins) -> Value {
    recorded(data, origins, false)
}

fn recorded<T: Serialize>(data: &T, origins: &mut Origins, keyed: bool) -> Value {
    let values = Values {
        origins,
        path: &mut String::new(),
        keyed,
        kind: TextKind::Phrase,
    };
    let value = data.serialize(values);
    value.unwrap_or_else(|error| Error::new(ErrorKind::BadSerialization, error.0).into())
}

#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct NotACycle(String);

impl ser::Error for NotACycle {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

struct Values<'a> {
    origins: &'a mut Origins,
    path: &'a mut String,
    /// Whether the texts stand under keys of the cycle file.
    keyed: bool,
    /// The kind of the text that comes next.
    kind: TextKind,
}

impl Values<'_> {
    fn child<T: Serialize + ?Sized>(&mut self, step: &str, value: &T) -> Result<Value, NotACycle> {
        let length = self.path.len();
        self.path.push_str(step);
        let result = value.serialize(Values {
            origins: &mut *self.origins,
            path: &mut *self.path,
            keyed: self.keyed,
            kind: TextKind::Phrase,
        });
        self.path.truncate(length);
        result
    }
}

fn unsupported<T>(what: &str) -> Result<T, NotACycle> {
    Err(ser::Error::custom(format_args!(
        "{what} has no place in a cycle"
    )))
}

macro_rules! numbers {
    ($($method:ident: $kind:ty),*) => { $(
        fn $method(self, number: $kind) -> Result<Value, NotACycle> {
            Ok(Value::from(number))
        }
    )* };
}

impl<'a> ser::Serializer for Values<'a> {
    type Ok = Value;
    type Error = NotACycle;
    type SerializeSeq = ListValues<'a>;
    type SerializeStruct = SectionValues<'a>;
    type SerializeMap = Impossible<Value, NotACycle>;
    type SerializeTuple = Impossible<Value, NotACycle>;
    type SerializeTupleStruct = Impossible<Value, NotACycle>;
    type SerializeTupleVariant = Impossible<Value, NotACycle>;
    type SerializeStructVariant = Impossible<Value, NotACycle>;

    numbers!(
        serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
        serialize_f32: f32, serialize_f64: f64
    );

    fn serialize_str(self, text: &str) -> Result<Value, NotACycle> {
        let key = self.keyed.then_some(self.path.as_str());
        Ok(self.origins.value(text, key, self.kind))
    }

    fn serialize_char(self, c: char) -> Result<Value, NotACycle> {
        self.serialize_str(c.encode_utf8(&mut [0; 4]))
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Value, NotACycle> {
        self.serialize_str(variant)
    }

    fn serialize_none(self) -> Result<Value, NotACycle> {
        Ok(Value::UNDEFINED)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Value, NotACycle> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<Value, NotACycle> {
        let kind = TextKind::of_type(name).unwrap_or(self.kind);
        value.serialize(Self { kind, ..self })
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<ListValues<'a>, NotACycle> {
        Ok(ListValues {
            values: self,
            index: 0,
            items: Vec::with_capacity(length.unwrap_or(0)),
        })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<SectionValues<'a>, NotACycle> {
        Ok(SectionValues {
            values: self,
            entries: BTreeMap::new(),
        })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, NotACycle> {
        unsupported("a map with keys of its own")
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<Value, NotACycle> {
        unsupported("a byte string")
    }

    fn serialize_unit(self) -> Result<Value, NotACycle> {
        unsupported("a unit")
    }

    fn serialize_unit_struct(self, name: &'static str) -> Result<Value, NotACycle> {
        unsupported(name)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: &T,
    ) -> Result<Value, NotACycle> {
        unsupported(variant)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, NotACycle> {
        unsupported("a tuple")
    }

    fn serialize_tuple_struct(
        self,
        name: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, NotACycle> {
        unsupported(name)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, NotACycle> {
        unsupported(variant)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, NotACycle> {
        unsupported(variant)
    }
}

struct ListValues<'a> {
    values: Values<'a>,
    index: usize,
    items: Vec<Value>,
}

impl SerializeSeq for ListValues<'_> {
    type Ok = Value;
    type Error = NotACycle;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), NotACycle> {
        let value = self.values.child(&format!("[{}]", self.index), item)?;
        self.index += 1;
        if !value.is_undefined() {
            self.items.push(value);
        }
        Ok(())
    }

    fn end(self) -> Result<Value, NotACycle> {
        Ok(Value::from(self.items))
    }
}

struct SectionValues<'a> {
    values: Values<'a>,
    entries: BTreeMap<&'static str, Value>,
}

impl SerializeStruct for SectionValues<'_> {
    type Ok = Value;
    type Error = NotACycle;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), NotACycle> {
        let dot = if self.values.path.is_empty() { "" } else { "." };
        let value = self.values.child(&format!("{dot}{key}"), value)?;
        if !value.is_undefined() {
            self.entries.insert(key, value);
        }
        Ok(())
    }

    fn end(self) -> Result<Value, NotACycle> {
        Ok(Value::from(self.entries))
    }
}
