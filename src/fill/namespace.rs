//! What templates of versions before 0.5 count with, in archives and in offices: minijinja's
//! `namespace`, whose values a loop can change. Its own can be put into itself, and whoever prints
//! that ends the program; this one shows nothing of what it holds.

use std::{
    collections::BTreeMap,
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

/// The text of a template in which `{% set no.nomor = … %}` is the call `{% do  no(nomor = …)%}`;
/// it is as long as before, so that places in it stay where they are.
pub(super) fn called(text: &str) -> String {
    let mut called = text.to_owned();
    for (open, _) in text.match_indices("{%") {
        let Some((statement, _)) = text[open..].split_once("%}") else {
            break;
        };
        let statement = statement.trim_end_matches(['-', '+']);
        let inner = statement.strip_prefix("{%").unwrap_or_default();
        let inner = inner.trim_start_matches(['-', '+']).trim_start();
        let target = inner
            .strip_prefix("set ")
            .and_then(|rest| rest.split_once('='));
        let Some((name, _)) = target.and_then(|(target, _)| target.split_once('.')) else {
            continue;
        };
        let is_name = name
            .chars()
            .all(|c| c.is_alphanumeric() || c == '_' || c == ' ');
        if is_name && statement.ends_with([' ', '\n', '\t']) {
            let end = open + statement.len();
            let set = end - inner.len();
            let dot = set + "set ".len() + name.len();
            called.replace_range(set..set + "set ".len(), "do  ");
            called.replace_range(dot..=dot, "(");
            called.replace_range(end - 1..end, ")");
        }
    }
    called
}

/// The line, from 1, on which a template first makes one.
pub(crate) fn line_of(text: &str) -> Option<usize> {
    let is_made = |line: &str| line.contains("set ") && line.contains("= namespace(");
    Some(text.lines().position(is_made)? + 1)
}

#[cfg(test)]
mod tests {
    use super::called;

    #[test]
    fn what_sets_a_key_calls_and_all_else_stays() {
        for (text, as_call) in [
            ("{% set no.a = no.a + 1 %}x", "{% do  no(a = no.a + 1)%}x"),
            ("{%- set no.a=b == c -%}", "{%- do  no(a=b == c)-%}"),
            (
                "{% set é.a = 'ü' %}{% set a.b = 1 %}",
                "{% do  é(a = 'ü')%}{% do  a(b = 1)%}",
            ),
        ] {
            assert_eq!(called(text), as_call);
        }
        for text in [
            "{% set no.a = no.a + 1",
            "{% set no.a =",
            "{% set a = b.c %}",
            "{% set (a.b, c) = d %}",
            "{% set no.a %}isi{% endset %}",
            "{% set no.a = 1%}",
            "{%",
            "{%}",
        ] {
            assert_eq!(called(text), text);
        }
    }
}
