//! What the templates of a document can read: the cycle's own sections, and beside them the
//! profile, the signature and the few figures that a template cannot count by itself.

use std::{borrow::Cow, collections::BTreeMap, sync::Arc};

use jiff::civil::Date;
use minijinja::{Value, value::ValueKind};
use serde_json::Value as Json;

use super::{
    counts::Counts,
    origin::{Origins, VARIABLE},
    values::{beside, values},
};
use crate::{
    cycle::{Cycle, Daring, Derajat, Exact, Klasifikasi, Rapat, Siklus, TextKind},
    naskah::BentukTtd,
    rules::{
        daring,
        documents::{Document, UNDANGAN},
        institutions::Instansi,
        signature::{Signature, SignatureLine},
    },
};

/// The values of one document.
pub struct Context {
    pub value: Value,
    pub origins: Arc<Origins>,
}

/// The values of a cycle, laid out once for all its documents.
pub struct Laid<'a> {
    cycle: &'a Cycle,
    /// `siklus`, `arahan` … as in the cycle file.
    own: Value,
    /// What only the invitation may say.
    invited: Value,
    origins: Arc<Origins>,
}

impl<'a> Laid<'a> {
    #[must_use]
    pub fn out(cycle: &'a Cycle) -> Self {
        let mut origins = Origins::default();
        Self {
            cycle,
            own: values(&*as_told(cycle), &mut origins),
            invited: for_the_invited(&cycle.rapat, &mut origins),
            origins: Arc::new(origins),
        }
    }

    /// The values for one document: the cycle's own, `pejabat` completed from the profile, and
    ///
    /// | name | holds |
    /// |---|---|
    /// | `instansi` | the profile as it stood on the date, without the names of K/L |
    /// | `dokumen` | `tanggal`: the document's date |
    /// | `ttd` | `bentuk`, `rantai` (`peran`, `awalan`, `untuk_beliau`), `peran`, `pangkat_nip`, `srikandi` |
    /// | `undangan_saja` | in the invitation alone: `tempat` as it was typed, `tautan`, `id`, `sandi` |
    /// | `hitungan` | `arahan_menko` (1 where the Menko's directive is a ground that `arahan.dasar` does not name), `surat` (1 where the same holds of the letter that was disposed of), `hari` (each day of a meeting of up to a week that comes again with the same hours), `hari_terakhir` (of a meeting of several days), `kl_hadir` (but the institution itself), `daerah_hadir` (regional governments), `usaha_hadir` (companies), `perguruan_tinggi_hadir`, `organisasi_hadir`, `instansi_lain_hadir`, `tidak_hadir` (K/L by name), `luar_kl_diundang`, `luar_kl_hadir` and `luar_kl_tidak_hadir` (how many of those invited, present and absent bear no name of a K/L), `rapat` (1 where a meeting is planned), `rekomendasi`, `lampiran` |
    #[must_use]
    pub fn context(
        &self,
        counts: &Counts,
        instansi: &Instansi,
        date: Date,
        document: &Document,
    ) -> Context {
        let (cycle, own) = (self.cycle, &self.own);
        let officials = instansi.officials(&cycle.pejabat, date);
        let siklus = Siklus {
            klasifikasi: cycle.siklus.klasifikasi.or(Some(Klasifikasi::Biasa)),
            derajat: cycle.siklus.derajat.or(Some(Derajat::Biasa)),
            ..cycle.siklus.clone()
        };
        let signature = (document.signature)(cycle, &officials, instansi);

        // What the file says keeps its key; what completes it comes from no key of the file.
        let mut origins = Origins::beside(Arc::clone(&self.origins));
        let completing = Value::from_pairs([
            ("pejabat", beside(&officials, &mut origins)),
            ("siklus", beside(&siklus, &mut origins)),
        ]);
        let profile = profile(instansi, date, &mut origins);
        let origins = Arc::new(origins);
        let invited = (document.name == UNDANGAN.name).then(|| self.invited.clone());

        let value = Value::from_pairs(
            own.try_iter()
                .into_iter()
                .flatten()
                .map(|name| {
                    let section = own.get_item(&name).unwrap_or_default();
                    let completing = completing.get_item(&name).unwrap_or_default();
                    (name.to_string(), completed_by(&section, &completing))
                })
                .chain(invited.map(|invited| ("undangan_saja".to_owned(), invited)))
                .chain([
                    ("instansi".to_owned(), profile),
                    dokumen(date),
                    ("ttd".to_owned(), signature_block(&signature)),
                    ("hitungan".to_owned(), counts.value(cycle, own)),
                    (
                        VARIABLE.to_owned(),
                        Value::from_dyn_object(Arc::clone(&origins)),
                    ),
                ]),
        );
        Context { value, origins }
    }
}

/// The profile as it stood on a date; its texts come from no key of the cycle file.
fn profile(instansi: &Instansi, date: Date, origins: &mut Origins) -> Value {
    let profile = beside(instansi, origins);
    let in_force = beside(&instansi.dasar_hukum_on(date), origins);
    let names = profile.try_iter().into_iter().flatten();
    let own = names.map(|name| {
        let value = profile.get_item(&name).unwrap_or_default();
        (name.to_string(), value)
    });
    let own = own.filter(|(name, _)| name != "dasar_hukum");
    Value::from_pairs(own.chain([("dasar_hukum".to_owned(), in_force)]))
}

/// A cycle as documents tell of it: without what opens its meeting, and without a last day of the
/// meeting that is its first.
fn as_told(cycle: &Cycle) -> Cow<'_, Cycle> {
    let rapat = &cycle.rapat;
    let typed = rapat.tempat.as_deref();
    let public = typed.and_then(daring::without_keys);
    let takes_days = rapat.takes_days();
    if public.is_none() && !rapat.daring.is_given() && takes_days == rapat.sampai.is_some() {
        return Cow::Borrowed(cycle);
    }
    let is_online = public.is_some() || rapat.daring.is_given();
    let public = public.as_deref().or(typed).unwrap_or_default();
    let tempat = match (public, &rapat.daring.media) {
        // Nothing but a link: all that it says of the place.
        ("", None) if is_online => Some(Exact::from("Daring")),
        ("", _) => None,
        (public, _) => Some(public.into()),
    };
    let daring = Daring {
        media: rapat.daring.media.clone(),
        ..Daring::default()
    };
    let rapat = Rapat {
        tempat,
        daring,
        sampai: rapat.sampai.filter(|_| takes_days),
        ..rapat.clone()
    };
    Cow::Owned(Cycle {
        rapat,
        ..cycle.clone()
    })
}

/// What only those who are invited read, with its keys.
fn for_the_invited(rapat: &Rapat, origins: &mut Origins) -> Value {
    let Daring {
        tautan, id, sandi, ..
    } = &rapat.daring;
    let mut values = BTreeMap::new();
    if let Some(text) = &rapat.tempat {
        let value = origins.value(text, Some("rapat.tempat"), TextKind::Exact);
        values.insert("tempat", value);
    }
    for (name, text) in [("tautan", tautan), ("id", id), ("sandi", sandi)] {
        if let Some(text) = text {
            let key = format!("rapat.daring.{name}");
            values.insert(name, origins.value(text, Some(&key), TextKind::Secret));
        }
    }
    Value::from(values)
}

/// The values that `bagian/ttd.xml` reads.
fn signature_block(signature: &Signature) -> Value {
    let form = match signature.form {
        BentukTtd::Basah => "basah",
        BentukTtd::QrKiri => "qr-kiri",
        BentukTtd::JabatanDiAtas => "jabatan-di-atas",
    };
    let line = |line: &SignatureLine| {
        Value::from_pairs([
            ("peran", Value::from(line.role.key())),
            ("awalan", Value::from(line.prefix)),
            ("untuk_beliau", Value::from(line.untuk_beliau)),
        ])
    };
    Value::from_pairs([
        ("bentuk", Value::from(form)),
        ("rantai", signature.chain.iter().map(line).collect()),
        ("peran", Value::from(signature.signer().key())),
        ("pangkat_nip", Value::from(signature.rank_below)),
        ("srikandi", Value::from(signature.in_srikandi)),
    ])
}

/// Lays out the values of a document that no cycle makes: the entries of `given` by their names,
/// and `instansi` and `dokumen` as above. None of its texts comes from a key of a cycle file.
#[must_use]
pub fn form(given: &Json, instansi: &Instansi, date: Date) -> Context {
    let mut origins = Origins::default();
    let profile = profile(instansi, date, &mut origins);
    let given = given.as_object().into_iter().flatten();
    let given = given.map(|(name, value)| (name.clone(), plain(value)));
    let origins = Arc::new(origins);
    let table = Value::from_dyn_object(Arc::clone(&origins));
    let beside = [
        ("instansi".to_owned(), profile),
        dokumen(date),
        (VARIABLE.to_owned(), table),
    ];
    let value = Value::from_pairs(given.chain(beside));
    Context { value, origins }
}

/// A value as templates see it; what is null is absent.
fn plain(value: &Json) -> Value {
    match value {
        Json::Null => Value::UNDEFINED,
        Json::Bool(is) => Value::from(*is),
        Json::Number(number) => number
            .as_i64()
            .map_or_else(|| Value::from(number.as_f64()), Value::from),
        Json::String(text) => Value::from(text.as_str()),
        Json::Array(items) => items.iter().map(plain).collect(),
        Json::Object(group) => {
            let present = group.iter().filter(|(_, value)| !value.is_null());
            Value::from_pairs(present.map(|(name, value)| (name.clone(), plain(value))))
        }
    }
}

fn dokumen(date: Date) -> (String, Value) {
    let date = Value::from(date.to_string());
    ("dokumen".to_owned(), Value::from_pairs([("tanggal", date)]))
}

/// `own` with what it lacks taken from `other`, group by group.
fn completed_by(own: &Value, other: &Value) -> Value {
    if own.kind() != ValueKind::Map || other.kind() != ValueKind::Map {
        return own.clone();
    }
    let keys = other.try_iter().into_iter().flatten();
    Value::from_pairs(keys.map(|key| {
        let theirs = other.get_item(&key).unwrap_or_default();
        let ours = own.get_item(&key).unwrap_or_default();
        let value = if ours.is_undefined() {
            theirs
        } else {
            completed_by(&ours, &theirs)
        };
        (key, value)
    }))
}
