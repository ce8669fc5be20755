//! What templates of versions before 0.5 count with, in archives and in offices: minijinja's
//! `namespace`, whose values a loop can change. Its own can be put into itself, and whoever prints
//! that ends the program; this one shows nothing of what it holds.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    sync::{Arc, Mutex, PoisonError},
};

use minijinja::{
    Error, State, Value,
    value::{Enumerator, Kwargs, Object},
};

/// Its name in templates.
pub(super) const NAME: &str = "namespace";

#[derive(Debug, Default)]
struct Namespace(Mutex<BTreeMap<String, Value>>);

impl Namespace {
    fn set(&self, values: &Kwargs) -> Result<(), Error> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for name in values.args() {
            held.insert(name.to_owned(), values.get(name)?);
        }
        Ok(())
    }
}

impl Object for Namespace {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.get(key.as_str()?).cloned()
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::NonEnumerable
    }

    fn call(self: &Arc<Self>, _: &mut State<'_, '_>, values: &[Value]) -> Result<Value, Error> {
        let (values,): (Kwargs,) = minijinja::value::from_args(values)?;
        self.set(&values)?;
        Ok(Value::UNDEFINED)
    }
}

/// `namespace(nomor=0)`.
pub(super) fn namespace(values: Kwargs) -> Result<Value, Error> {
    let namespace = Namespace::default();
    namespace.set(&values)?;
    Ok(Value::from_object(namespace))
}

/// The text of a template in which `{% set no.nomor = … %}` is the call `{% do no(nomor = …) %}`;
/// it is as long as before, so that places in it stay where they are.
pub(super) fn called(text: &str) -> String {
    const SET: &str = "{% set ";
    let mut called = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(SET) {
        let (before, statement) = rest.split_at(at);
        called.push_str(before);
        let end = statement.find(" %}").unwrap_or(statement.len());
        rest = &statement[end..];
        let target = statement[SET.len()..end].split_once(" = ");
        match target.and_then(|(name, value)| Some((name.split_once('.')?, value))) {
            Some(((namespace, key), value)) if !namespace.contains(['(', ',', '"', '\'']) => {
                let _ = write!(called, "{{% do  {namespace}({key} = {value})");
                rest = &rest[1..];
            }
            _ => called.push_str(&statement[..end]),
        }
    }
    called + rest
}
