//! What no template may be, since filling it would end the program instead of with an error: longer
//! than the parser has stack for, or a namespace that holds itself, which nothing can print.

use minijinja::{
    Error, ErrorKind,
    machinery::{Span, Token, tokenize},
    syntax::SyntaxConfig,
};

/// Bytes of a template; the longest that ships has 3,400.
pub(crate) const MOST_BYTES: usize = 64 << 10;
/// Bytes between the brackets of one expression or statement: the parser goes a step deeper with
/// every operator and every `elif`.
const MOST_TAG: u32 = 4 << 10;

/// The text of a template, if it may be filled.
pub(super) fn guarded(text: &str) -> Result<String, Error> {
    let tokens = tokenize(text, false, SyntaxConfig::default());
    // What is no template is for the parser to tell.
    let tokens: Vec<_> = tokens.map_while(Result::ok).collect();
    if text.len() > MOST_BYTES || tags(&tokens).any(|length| length > MOST_TAG) {
        return Err(refused(format!(
            "templat terlalu panjang (paling besar {} KiB, tiap kurung {{{{ }}}} atau {{% %}} {} KiB)",
            MOST_BYTES >> 10,
            MOST_TAG >> 10
        )));
    }
    let tokens: Vec<Token<'_>> = tokens.into_iter().map(|(token, _)| token).collect();
    if namespaces_stay_apart(&tokens) {
        Ok(text.to_owned())
    } else {
        Err(refused(
            "namespace hanya dibuat dengan {% set nama = namespace(…) %} dan dipakai sebagai nama.kunci, dalam templat yang sama".to_owned(),
        ))
    }
}

fn refused(detail: String) -> Error {
    Error::new(ErrorKind::InvalidOperation, detail)
}

/// Bytes of each tag.
fn tags(tokens: &[(Token<'_>, Span)]) -> impl Iterator<Item = u32> {
    let mut start = 0;
    tokens.iter().filter_map(move |(token, span)| {
        match token {
            Token::VariableStart | Token::BlockStart => start = span.start_offset,
            Token::VariableEnd | Token::BlockEnd => return Some(span.end_offset - start),
            _ => {}
        }
        None
    })
}

/// Whether every namespace has but one name, by which nothing but its keys is reached: then none
/// can be put into itself. Names that come by import or inheritance could be others for it.
fn namespaces_stay_apart(tokens: &[Token<'_>]) -> bool {
    let ident = |at: Option<usize>| match at.and_then(|at| tokens.get(at)) {
        Some(Token::Ident(name)) => Some(*name),
        _ => None,
    };
    let is_dot =
        |at: Option<usize>| at.is_some_and(|at| matches!(tokens.get(at), Some(Token::Dot)));
    let is_made = |at: usize| {
        ident(at.checked_sub(1)) == Some("set")
            && matches!(tokens.get(at + 1), Some(Token::Assign))
            && ident(Some(at + 2)) == Some("namespace")
            && matches!(tokens.get(at + 3), Some(Token::ParenOpen))
    };
    let names: Vec<&str> = (0..tokens.len())
        .filter(|&at| is_made(at))
        .filter_map(|at| ident(Some(at)))
        .collect();
    let mut in_target = false;
    tokens.iter().enumerate().all(|(at, token)| {
        let Token::Ident(name) = token else {
            in_target &= !matches!(token, Token::Assign | Token::Pipe | Token::BlockEnd);
            return true;
        };
        let begins = matches!(
            at.checked_sub(1).and_then(|at| tokens.get(at)),
            Some(Token::BlockStart)
        );
        in_target |= begins && *name == "set";
        if begins && matches!(*name, "import" | "from" | "extends" | "block") {
            return names.is_empty();
        }
        let is_attribute = is_dot(at.checked_sub(1));
        let has_attribute = is_dot(Some(at + 1));
        if is_attribute {
            true
        } else if *name == "namespace" {
            at.checked_sub(2).is_some_and(is_made)
        } else if names.contains(name) {
            has_attribute || is_made(at)
        } else {
            !(in_target && has_attribute)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn a_namespace_holds_values_and_never_itself() {
        for good in [
            "{% set no = namespace(nomor=0) %}{% for a in b %}{% set no.nomor = no.nomor + 1 %}{% endfor %}",
            "{% set data = namespace(isi=[]) %}{% set data.isi = data.isi + [arahan.data] %}",
            "{% set a, b = c %}{% set x = rapat.tempat %}{% import 'x.xml' as m %}",
            "{{ 'ns' }} ns {# namespace #}{% set ns = namespace() %}{% set ns.x %}a{% endset %}",
            "{% raw %}{{ namespace }}{% endraw %}",
        ] {
            assert!(guarded(good).is_ok(), "{good}");
        }
        for bad in [
            "{% set ns = namespace() %}{% set ns.x = ns %}",
            "{% set ns = namespace() %}{% set ns.x = [ns] %}",
            "{% set ns = namespace() %}{{ ns|string }}",
            "{% set ns = namespace() %}{% set a = '%}' ~ ns %}",
            "{% set f = namespace %}",
            "{% set ns = namespace(x=namespace()) %}",
            "{% with ns = namespace() %}{% endwith %}",
            "{% set a, b = namespace(), 1 %}",
            // In a template that another one with a namespace includes.
            "{% set a = ns %}{% set a.x = a %}",
            "{% set (b, (a.x)) = ns %}",
            "{% set a.x %}{% endset %}",
            "{% set ns = namespace() %}{% import 'x.xml' as m %}{% set ns.x = m.alias %}",
            "{% set ns = namespace() %}{%- from 'x.xml' import alias %}",
            "{% extends 'x.xml' %}{% set ns = namespace() %}",
        ] {
            assert!(guarded(bad).is_err(), "{bad}");
        }
    }
}
