//! Fill: a cycle and a template into markup text.
//!
//! Third stage of the pipeline. Templates are minijinja over the house vocabulary; every
//! text they print is escaped and marked with the key it came from. They can read nothing
//! but the values handed to them and one another, and cannot run for ever.

pub mod context;
pub(crate) mod counts;
mod filters;
pub mod markdown;
pub mod markup;
pub(crate) mod namespace;
pub mod origin;
pub mod parse;
pub mod starter;
pub mod told;
mod values;

use std::{error::Error as _, sync::Arc};

use minijinja::{AutoEscape, Environment, ErrorKind, OutputSpan, UndefinedBehavior, Value};

use crate::{assets::Assets, rules::wording::Berjalan};
use origin::Origins;

/// Steps that a document may take; one of 200 fields takes under 1,600.
const FUEL: u64 = 500_000;

/// Bytes of a template: whoever reads one needs stack for what nests in it. The longest that
/// ships has 3,400.
pub(crate) const MOST_BYTES: usize = 64 << 10;

/// The templates of one run, parsed once.
pub struct Templates {
    env: Environment<'static>,
    assets: Arc<Assets>,
}

/// A filled template, and what is needed to say where each part of it came from.
pub struct Filled {
    pub markup: String,
    pub origins: Arc<Origins>,
    /// The document's own template.
    template: String,
    spans: Vec<OutputSpan>,
}

/// A place in a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplatePlace {
    /// Name of the template, such as `bagian/ttd.xml`.
    pub template: String,
    /// Line, from 1.
    pub line: usize,
}

/// Why a template could not be filled.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct FillError {
    pub place: TemplatePlace,
    pub message: String,
}

impl Templates {
    /// Templates are found by name among `assets`; each is parsed when it is first used. `words` tell
    /// common words of a title from names.
    #[must_use]
    pub fn new(assets: &Arc<Assets>, words: &Arc<Berjalan>) -> Self {
        let mut env = Environment::new();
        env.set_undefined_behavior(UndefinedBehavior::SemiStrict);
        env.set_auto_escape_callback(|_| AutoEscape::Html);
        env.set_fuel(Some(FUEL));
        env.set_formatter(|out, state, value| {
            let markup = filters::printed(state, value)?;
            out.write_str(&markup)
                .map_err(|_| minijinja::Error::from(ErrorKind::WriteFailure))
        });
        filters::register(&mut env, words);
        env.add_function(namespace::NAME, namespace::namespace);
        let sources = Arc::clone(assets);
        env.set_loader(move |name| sources.text(name).map(bounded).transpose());
        Self {
            env,
            assets: Arc::clone(assets),
        }
    }

    /// Names that templates know without being handed them, such as `range`.
    pub(crate) fn globals(&self) -> impl Iterator<Item = &str> {
        self.env.globals().map(|(name, _)| name)
    }

    /// Reads the template `name`, without filling it.
    ///
    /// # Errors
    /// What in it is no template.
    pub(crate) fn parse(&self, name: &str) -> Result<(), FillError> {
        let parsed = self.env.get_template(name);
        parsed
            .map(drop)
            .map_err(|error| self.fill_error(name, &error))
    }

    /// Fills the template `name`.
    ///
    /// # Errors
    /// The first thing in the template, or in one that it includes, that cannot be filled.
    pub fn fill(
        &self,
        name: &str,
        context: Value,
        origins: Arc<Origins>,
    ) -> Result<Filled, FillError> {
        let (markup, spans) = self
            .env
            .get_template(name)
            .and_then(|template| template.render_with_spans(context))
            .map_err(|error| self.fill_error(name, &error))?;
        Ok(Filled {
            markup,
            origins,
            template: name.to_owned(),
            spans,
        })
    }
    /// The innermost cause: an error inside an include arrives wrapped.
    fn fill_error(&self, name: &str, error: &minijinja::Error) -> FillError {
        let mut innermost = error;
        while let Some(source) = innermost
            .source()
            .and_then(|source| source.downcast_ref::<minijinja::Error>())
        {
            innermost = source;
        }
        let template = innermost.name().unwrap_or(name).to_owned();
        let expression = innermost
            .range()
            .and_then(|range| self.assets.text(&template)?.get(range));
        let kind = innermost.kind();
        let parts = [
            Some(sentence(kind).to_owned()),
            expression.map(|text| format!("`{text}`")),
            innermost
                .detail()
                .filter(|_| is_ours(kind))
                .map(str::to_owned),
        ];
        let message = parts.into_iter().flatten().collect::<Vec<_>>().join(": ");
        FillError {
            place: TemplatePlace {
                template,
                line: innermost.line().unwrap_or(1),
            },
            message,
        }
    }
}

impl Filled {
    /// Markup that no template printed, of which no key is known.
    pub(crate) fn bare(markup: String) -> Self {
        Self {
            markup,
            origins: Arc::default(),
            template: String::new(),
            spans: Vec::new(),
        }
    }

    /// The template line that produced the markup at byte `offset`.
    #[must_use]
    pub fn place(&self, offset: usize) -> TemplatePlace {
        let mut spans = self.spans.iter();
        let span = spans.find(|span| span.output_range().end > offset);
        let Some(span) = span.or(self.spans.last()) else {
            return TemplatePlace {
                template: self.template.clone(),
                line: 1,
            };
        };
        let into = self
            .markup
            .get(span.output_range().start..offset)
            .unwrap_or_default();
        TemplatePlace {
            template: span.name().to_owned(),
            line: span.line() + into.matches('\n').count(),
        }
    }
}

/// The text of a template, if it may be read.
fn bounded(text: &str) -> Result<String, minijinja::Error> {
    if text.len() > MOST_BYTES {
        let detail = format!(
            "templat terlalu panjang (paling besar {} KiB)",
            MOST_BYTES >> 10
        );
        return Err(minijinja::Error::new(ErrorKind::InvalidOperation, detail));
    }
    Ok(namespace::called(text))
}

/// Whether the details of an error are this house's own: minijinja's are English, and say no
/// more than the sentence and the expression do.
fn is_ours(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::InvalidOperation | ErrorKind::UndefinedError
    )
}

fn sentence(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::UndefinedError => "nilai yang dipakai tidak ada",
        ErrorKind::OutOfFuel => {
            "templat tidak kunjung selesai (putaran tanpa akhir, atau daftar beribu-ribu butir)"
        }
        ErrorKind::TemplateNotFound => "templat tidak ditemukan",
        ErrorKind::UnknownFilter => "filter tidak dikenal",
        ErrorKind::UnknownFunction => "fungsi tidak dikenal",
        ErrorKind::UnknownTest => "uji tidak dikenal",
        ErrorKind::SyntaxError => "tulisan templat tidak dapat dibaca",
        _ => "templat tidak dapat diisi",
    }
}
