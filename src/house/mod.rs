//! The pipeline: one house's style, profiles and templates, and the line from a cycle file
//! to a document's bytes.

mod fate;
mod form;
mod prepared;
mod probe;
#[cfg(feature = "cli")]
#[allow(
    clippy::disallowed_methods,
    reason = "it looks for what a cycle file names beside itself"
)]
pub(crate) mod source;
mod status;
mod style;
mod written;

use std::sync::Arc;

use jiff::civil::Date;

use crate::{
    assets::Assets,
    cycle::Cycle,
    files::digest::Digest,
    fill::{TemplatePlace, Templates, context::Context, parse, told},
    finding::{Finding, MakingProblem, MeaningProblem, NotationProblem, Problem, gathered},
    naskah::{Naskah, style::HouseStyle},
    picture::Pictures,
    read::{self, Places, Read},
    rules::{
        check,
        documents::{Document, KONSEP, Lacking},
        institutions::{self, Instansi},
        sop::{self, Sop},
        wording::Wording,
    },
    write::pdf::Printer,
};

pub use fate::{Existing, Fate};
pub use prepared::Prepared;
pub use probe::probe;
pub use written::{Format, Written};

/// Everything that does not depend on the cycle; made once for a run.
pub struct House {
    assets: Arc<Assets>,
    /// Of all that its documents are made from besides cycles.
    digest: Digest,
    templates: Templates,
    style: HouseStyle,
    printer: Printer,
    profiles: Vec<Instansi>,
    wording: Wording,
    sops: Vec<Sop>,
    findings: Vec<(String, Finding)>,
}

/// What came of one document.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// Not yet: the cycle has not come that far.
    Lacking(Lacking),
    /// The tree.
    Ready(Box<Naskah>),
    /// Not at all, for these reasons.
    Failed(Vec<Finding>),
}

impl House {
    /// The house of some assets.
    ///
    /// # Errors
    /// Findings in its own files (style, profiles, words), each with the name of the file, when
    /// one of them is an error.
    pub fn new(assets: impl Into<Arc<Assets>>) -> Result<Self, Vec<(String, Finding)>> {
        const STYLE: &str = "gaya/gaya.yaml";
        let assets = assets.into();
        let style = read::read::<HouseStyle>(assets.bytes(STYLE).unwrap_or_default());
        let (profiles, mut findings) = institutions::profiles(&assets);
        let (wording, of_words) = Wording::new(&assets);
        findings.extend(of_words);
        let (sops, of_sops) = sop::sops(&assets);
        findings.extend(of_sops);
        let printer = Printer::new(&assets, &style.value);
        let of_style = style::check(&style, &printer);
        let of_style = style.findings.into_iter().chain(of_style);
        findings.extend(of_style.map(|finding| (STYLE.to_owned(), finding)));
        if findings.iter().any(|(_, finding)| finding.is_error()) {
            return Err(findings);
        }
        let templates = Templates::new(&assets, wording.berjalan());
        Ok(Self {
            digest: assets.digest(),
            assets,
            templates,
            style: style.value,
            printer,
            profiles,
            wording,
            sops,
            findings,
        })
    }

    /// The same for so many threads that call it at once.
    #[must_use]
    pub fn for_threads(self, threads: usize) -> Self {
        let printer = self.printer.for_threads(threads);
        Self { printer, ..self }
    }

    /// The same for one who changes a cycle and looks at its pages ([`House::pages`]): what the
    /// last so many settings used is kept, which takes memory and saves time.
    #[must_use]
    pub fn for_looking(self, settings: usize) -> Self {
        let printer = self.printer.for_looking(settings);
        Self { printer, ..self }
    }

    /// What it is made of.
    #[must_use]
    pub fn assets(&self) -> &Assets {
        &self.assets
    }

    /// What its own files give warning of, each with the name of the file.
    #[must_use]
    pub fn findings(&self) -> &[(String, Finding)] {
        &self.findings
    }

    /// The digest of its templates, style and profiles.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// The SOP in force on a date.
    #[must_use]
    pub fn sop(&self, date: Date) -> Option<&Sop> {
        sop::choose(&self.sops, date)
    }

    /// The number of the step that a document of a cycle comes from, in the SOP of its date; of
    /// one that has no date yet, in the newest.
    #[must_use]
    pub fn step(&self, cycle: &Cycle, document: &Document) -> Option<u8> {
        let sop = self.sop(document.date(cycle).unwrap_or(Date::MAX))?;
        sop.step_of(document).map(|langkah| langkah.langkah)
    }

    /// The name of a document's file without ending: the number of its step, and what it is.
    #[must_use]
    pub fn file_stem(&self, cycle: &Cycle, document: &Document) -> String {
        match self.step(cycle, document) {
            Some(step) => format!("{step}-{}", document.stem),
            None => document.stem.to_owned(),
        }
    }

    /// Everything that is found in a cycle file, whatever is made of it: by the reader, by the
    /// rules of the SOP, in its wording, and by the profile of the date that the cycle has come
    /// to. Sorted by place.
    #[must_use]
    pub fn check(&self, read: &Read<Cycle>, source: &[u8]) -> Vec<Finding> {
        let mut findings = check::check(read);
        let joined: Vec<String> = joined_items(&findings);
        findings.extend(check::wording(read, source, &self.wording));
        // That these lines are one text is said already.
        findings.extend(told::check(read, source).into_iter().filter(|finding| {
            !(matches!(
                finding.problem,
                Problem::Notation(NotationProblem::OneParagraph { .. })
            ) && joined.contains(&finding.key))
        }));
        findings.extend(check::running(read, &self.wording));
        findings.extend(check::placeholders(read, source));
        findings.extend(check::titles(read, &self.profiles));
        findings.extend(self.unnamed_annexes(read));
        // Without a profile no document is made, and `tree` says why.
        if let Some((instansi, date)) = self.profile(&read.value) {
            findings.extend(check::by_profile(read, instansi, date));
            findings.extend(check::profile_out_of_force(read, instansi));
        }
        findings.sort_by_key(|finding| finding.span.start);
        gathered(findings)
    }

    /// Annexes that the nota dinas does not name, neither in what was typed nor in what is made; of
    /// one that lacks something nothing is said yet.
    fn unnamed_annexes(&self, read: &Read<Cycle>) -> Vec<Finding> {
        let nota_dinas = &read.value.nota_dinas;
        let has_own_body = nota_dinas.isi.is_some() || !nota_dinas.lampiran_lain.is_empty();
        // Without a typed body the templates name the one annex that every nota dinas has.
        if read.value.annexes() == 0 || !has_own_body {
            return Vec::new();
        }
        let filled = self.prepare(read).filled(&KONSEP);
        filled.map_or_else(Vec::new, |naskah| check::unnamed_annexes(naskah, read))
    }

    /// What all documents of a cycle share, made once: its values as templates see them, and what
    /// is counted of it.
    #[must_use]
    pub fn prepare<'a>(&'a self, read: &'a Read<Cycle>) -> Prepared<'a> {
        Prepared::new(self, read)
    }

    /// First half of the line for one document of a cycle without pictures; see
    /// [`House::prepare`].
    #[must_use]
    pub fn tree(&self, read: &Read<Cycle>, document: &Document) -> Outcome {
        self.prepare(read).tree(document, &Pictures::default())
    }

    /// What a cycle still lacks for a document, if anything.
    #[must_use]
    pub fn lacking(&self, cycle: &Cycle, document: &Document) -> Option<Lacking> {
        // Without a profile nothing is lacking of the cycle: making the document says what is.
        self.ground(cycle, document).ok()?.err()
    }

    /// The profile of the date that a cycle has come to, and that date.
    #[must_use]
    pub fn profile(&self, cycle: &Cycle) -> Option<(&Instansi, Date)> {
        let date = cycle.last_date()?;
        let named = cycle.siklus.instansi.as_deref();
        let instansi = institutions::choose(&self.profiles, named, date).ok()?;
        Some((instansi, date))
    }

    /// All profiles.
    #[must_use]
    pub fn profiles(&self) -> &[Instansi] {
        &self.profiles
    }

    /// The profile that a document is set under.
    #[must_use]
    pub fn instansi(&self, cycle: &Cycle, document: &Document) -> Option<&Instansi> {
        let named = cycle.siklus.instansi.as_deref();
        institutions::choose(&self.profiles, named, document.date(cycle)?).ok()
    }

    /// What a document rests on, its profile and its date; or what the cycle lacks for it.
    fn ground(
        &self,
        cycle: &Cycle,
        document: &Document,
    ) -> Result<Result<(&Instansi, Date), Lacking>, MakingProblem> {
        let Some(date) = document.date(cycle) else {
            return Ok(Err(Lacking::Keys(vec!["siklus.tahun".to_owned()])));
        };
        let named = cycle.siklus.instansi.as_deref();
        let instansi = institutions::choose(&self.profiles, named, date)?;
        Ok(match document.lacking(cycle, instansi, date) {
            Some(lacking) => Err(lacking),
            None => Ok((instansi, date)),
        })
    }

    /// A template filled with what was laid out for it, as a tree.
    fn filled(&self, template: &str, context: Context) -> Result<Naskah, Vec<MakingProblem>> {
        let template_problem = |place: TemplatePlace, message: String| MakingProblem::Template {
            template: place.template,
            line: place.line,
            message,
        };
        let filled = self
            .templates
            .fill(template, context.value, context.origins)
            .map_err(|error| vec![template_problem(error.place, error.message)])?;
        parse::parse(&filled).map_err(|errors| {
            errors
                .into_iter()
                .map(|error| template_problem(error.place, error.message))
                .collect()
        })
    }
}

/// The keys of texts whose lines were meant as items.
fn joined_items(findings: &[Finding]) -> Vec<String> {
    let is_joined = |finding: &&Finding| {
        matches!(
            finding.problem,
            Problem::Meaning(MeaningProblem::JoinedItem { .. })
        )
    };
    findings
        .iter()
        .filter(is_joined)
        .map(|finding| finding.key.clone())
        .collect()
}

/// Problems of which no place in a cycle file is to blame.
fn unplaced(problems: Vec<MakingProblem>) -> Vec<Finding> {
    let problems = problems.into_iter();
    problems
        .map(|problem| Finding::new(problem, "", 0..0))
        .collect()
}

fn at_key(problem: MakingProblem, key: &str, places: &Places) -> Finding {
    Finding::new(problem, key, places.of(key))
}
