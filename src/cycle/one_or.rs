//! Values that may be written in a short form or in full.
//!
//! Written by hand: serde's `untagged` would lose the places of findings inside.

use std::{fmt, marker::PhantomData};

use schemars::JsonSchema;
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{
        Error, MapAccess, SeqAccess, Visitor,
        value::{MapAccessDeserializer, SeqAccessDeserializer, StrDeserializer},
    },
};

use super::{Daftar, Peran};

/// A role of the SOP by its name, or the details written out.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(description = "Satu peran SOP, atau rinciannya.", extend("x-nodin" = { "isi": "pejabat" }))]
pub enum PeranAtau<T> {
    Peran(Peran),
    Rinci(T),
}

/// One value, or several in order.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(description = "Satu kelompok kunci, atau daftarnya.")]
pub enum SatuAtauDaftar<T> {
    Satu(Box<T>),
    Daftar(Daftar<T>),
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for PeranAtau<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PeranAtauVisitor<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for PeranAtauVisitor<T> {
            type Value = PeranAtau<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("satu peran (menko, deputi, sesdep, asdep) atau kelompok kunci")
            }

            fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
                Peran::deserialize(StrDeserializer::new(name)).map(PeranAtau::Peran)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(PeranAtau::Rinci)
            }
        }

        deserializer.deserialize_any(PeranAtauVisitor(PhantomData))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for SatuAtauDaftar<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct SatuAtauDaftarVisitor<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for SatuAtauDaftarVisitor<T> {
            type Value = SatuAtauDaftar<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("kelompok kunci, atau daftar kelompok kunci")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map))
                    .map(|value| SatuAtauDaftar::Satu(Box::new(value)))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
                Daftar::deserialize(SeqAccessDeserializer::new(seq)).map(SatuAtauDaftar::Daftar)
            }
        }

        deserializer.deserialize_any(SatuAtauDaftarVisitor(PhantomData))
    }
}
