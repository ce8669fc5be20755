//! Faults of a house, each told once, at its place in the file that it is in.

use super::watch::Miss;
use crate::{
    assets::Assets,
    fill::{FillError, TemplatePlace},
    finding::{Finding, HouseProblem, MakingProblem, Problem, line_range},
    write::pdf::PdfError,
};

pub(super) struct Faults {
    assets: Assets,
    found: Vec<(String, Finding)>,
}

impl Faults {
    pub(super) fn new(assets: &Assets) -> Self {
        Self {
            assets: assets.clone(),
            found: Vec::new(),
        }
    }

    pub(super) fn extend(&mut self, findings: Vec<(String, Finding)>) {
        for (name, finding) in findings {
            self.add(&name, finding);
        }
    }

    pub(super) fn template(&mut self, place: &TemplatePlace, message: String) {
        self.at(
            &place.template,
            place.line,
            HouseProblem::TemplateFault { message },
        );
    }

    /// An unknown key, where it was used: when that was no error, somewhere in `template`.
    pub(super) fn key(&mut self, template: &str, error: Option<FillError>, miss: &Miss) {
        let template = template.to_owned();
        let place = error.map_or(TemplatePlace { template, line: 1 }, |error| error.place);
        let group = match miss.group.as_str() {
            "" => "templat ini".to_owned(),
            group => format!("“{group}”"),
        };
        let problem = HouseProblem::TemplateKey {
            key: miss.key.clone(),
            group,
            nearest: miss.nearest.clone(),
        };
        self.at(&place.template, place.line, problem);
    }

    pub(super) fn pdf(&mut self, template: &str, error: PdfError) {
        match error {
            PdfError::Style(faults) => {
                for fault in faults {
                    let (file, line) = fault.place.unwrap_or_else(|| (template.to_owned(), 1));
                    let message = fault.message;
                    self.at(&file, line, HouseProblem::StyleFault { message });
                }
            }
            PdfError::MissingGlyphs(missing) => {
                for glyph in missing {
                    let character = glyph.character;
                    let (file, line) = self.line_of(character).unwrap_or((template.to_owned(), 1));
                    self.at(&file, line, MakingProblem::MissingGlyph { character });
                }
            }
        }
    }

    /// Names of the files that have a fault; a warning hides nothing.
    pub(super) fn faulty(&self) -> impl Iterator<Item = &str> {
        let errors = self.found.iter().filter(|(_, finding)| finding.is_error());
        errors.map(|(name, _)| name.as_str())
    }

    /// By file and place.
    pub(super) fn into_findings(mut self) -> Vec<(String, Finding)> {
        self.found
            .sort_by(|(one, a), (other, b)| one.cmp(other).then(a.span.start.cmp(&b.span.start)));
        self.found
    }

    pub(super) fn at(&mut self, name: &str, line: usize, problem: impl Into<Problem>) {
        let text = self.assets.bytes(name).unwrap_or_default();
        self.add(name, Finding::new(problem, "", line_range(text, line)));
    }

    fn add(&mut self, name: &str, finding: Finding) {
        let fault = (name.to_owned(), finding);
        if !self.found.contains(&fault) {
            self.found.push(fault);
        }
    }

    /// Where a template or a profile has a character.
    fn line_of(&self, character: char) -> Option<(String, usize)> {
        let profiles = self.assets.names("instansi", "yaml");
        let mut names = self.assets.templates().into_iter().chain(profiles);
        names.find_map(|name| {
            let mut lines = self.assets.text(name)?.lines();
            let line = lines.position(|line| line.contains(character))?;
            Some((name.to_owned(), line + 1))
        })
    }
}
