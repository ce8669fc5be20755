//! One way through every document, as far as each comes.

use std::{collections::BTreeSet, sync::Arc};

use jiff::civil::Date;
use schemars::generate::SchemaSettings;
use strum::IntoEnumIterator as _;

use super::{
    cycles,
    faults::Faults,
    watch::{Keys, Miss, Watch, watched},
};
use crate::{
    cycle::Cycle,
    document::{DOCUMENTS, Document},
    docx,
    fill::{Filled, context::context},
    fit,
    house::House,
    instansi::{BarisKepala, BarisKepalaTelaahan, Instansi, PratataElektronik},
    naskah::Naskah,
    parse, skema,
};

pub(super) struct Rehearsal<'a> {
    house: &'a House,
    faults: &'a mut Faults,
    keys: Keys,
    forgiven: BTreeSet<Miss>,
}

/// A document of a cycle under a profile.
struct Case<'a> {
    document: &'a Document,
    cycle: &'a Cycle,
    instansi: &'a Instansi,
    date: Date,
}

impl<'a> Rehearsal<'a> {
    pub(super) fn new(house: &'a House, faults: &'a mut Faults) -> Self {
        let mut settings = SchemaSettings::draft07();
        settings.inline_subschemas = true;
        let profile = settings.into_generator().into_root_schema_for::<Instansi>();
        let mut keys = Keys::allowed(&skema::schema());
        keys.add("instansi", Keys::allowed(profile.as_value()));
        Self {
            house,
            faults,
            keys,
            forgiven: BTreeSet::new(),
        }
    }

    pub(super) fn run(mut self) {
        for name in self.house.assets.templates() {
            if let Err(error) = self.house.templates.parse(name) {
                self.faults.template(&error.place, error.message);
            }
        }
        let profiles = &self.house.profiles;
        let asking = profiles.first().map(asking_for_everything);
        let first = profiles.iter().take(1).chain(&asking);
        let profiles = profiles.iter().chain(&asking);
        let whole = cycles::whole();
        let whole: Vec<Case<'_>> = profiles.flat_map(|of| cases(&whole, of)).collect();
        self.know_what_is_computed(&whole);
        let mut failed = BTreeSet::new();
        for case in &whole {
            if let Some(naskah) = self.tree(case) {
                self.print(case, naskah);
            } else {
                failed.insert(case.document.name);
            }
        }
        let less = cycles::without_one_key();
        let less = first.flat_map(|of| cases(&less, of));
        // Whatever fails as a whole would fail two hundred times more.
        for case in less.filter(|case| !failed.contains(case.document.name)) {
            self.tree(&case);
        }
    }

    /// Beside the cycle's own keys and the profile's, templates have names of what is
    /// computed, those that they set for one another, and those of the language.
    fn know_what_is_computed(&mut self, cases: &[Case<'_>]) {
        let own = self.keys.clone();
        for case in cases {
            if let Ok(context) = context(case.cycle, case.instansi, case.date, case.document) {
                self.keys.merge(&Keys::seen(&context.value).beside(&own));
            }
        }
        let texts = |name| self.house.assets.text(name);
        let templates = self.house.assets.templates();
        let set = templates.into_iter().filter_map(texts).flat_map(names_set);
        let globals = self.house.templates.globals().map(str::to_owned);
        for name in set.chain(globals).collect::<Vec<_>>() {
            self.keys.add(&name, Keys::default());
        }
    }

    /// A document's tree; what keeps it from coming about is a fault.
    fn tree(&mut self, case: &Case<'_>) -> Option<Naskah> {
        let filled = self.fill(case)?;
        match parse::parse(&filled) {
            Ok(naskah) => Some(naskah),
            Err(errors) => {
                for error in errors {
                    self.faults.template(&error.place, error.message);
                }
                None
            }
        }
    }

    /// Fills a template until no unknown key is asked for that was not told of already.
    fn fill(&mut self, case: &Case<'_>) -> Option<Filled> {
        let keys = Arc::new(self.keys.clone());
        loop {
            let context = context(case.cycle, case.instansi, case.date, case.document).ok()?;
            let watch = Watch::new(&self.forgiven);
            let value = watched(context.value, &keys, "", &watch);
            let name = case.document.template;
            let filled = self.house.templates.fill(name, value, context.origins);
            match (watch.missed(), filled) {
                (None, Ok(filled)) => return Some(filled),
                (None, Err(error)) => {
                    self.faults.template(&error.place, error.message);
                    return None;
                }
                (Some(miss), filled) => {
                    self.faults.key(name, filled.err(), &miss);
                    self.forgiven.insert(miss);
                }
            }
        }
    }

    /// Writes a document in both formats.
    fn print(&mut self, case: &Case<'_>, mut naskah: Naskah) {
        let House {
            assets,
            gaya,
            printer,
            ..
        } = self.house;
        fit::fit(&mut naskah, gaya);
        let template = case.document.template;
        if let Err(error) = printer.print(&naskah, None) {
            self.faults.pdf(template, error);
        }
        if let Err(error) = docx::write(&naskah, gaya, assets.pictures(), "") {
            self.faults.docx(template, &error);
        }
    }
}

/// A profile with every row and every switch that another office may ask for.
fn asking_for_everything(profile: &Instansi) -> Instansi {
    let mut asking = profile.clone();
    asking.kepala_nota_dinas = BarisKepala::iter().collect();
    asking.tanda_tangan.elektronik = PratataElektronik::JabatanDiAtas;
    asking.naskah.laporan_bernomor = true;
    asking.naskah.kepala_telaahan = BarisKepalaTelaahan::iter().collect();
    asking
}

/// The documents of some cycles that lack nothing.
fn cases<'a>(cycles: &'a [Cycle], instansi: &'a Instansi) -> impl Iterator<Item = Case<'a>> {
    cycles.iter().flat_map(move |cycle| {
        DOCUMENTS.iter().filter_map(move |document| {
            let date = document.date(cycle)?;
            let complete = document.lacking(cycle, instansi, date).is_none();
            complete.then_some(Case {
                document,
                cycle,
                instansi,
                date,
            })
        })
    })
}

/// Names that a template sets: those that it includes see them too.
fn names_set(template: &str) -> Vec<String> {
    let words: Vec<&str> = template
        .split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .filter(|word| !word.is_empty())
        .collect();
    let sets = |pair: &&[&str]| matches!(pair[0], "set" | "for" | "macro" | "as" | "import");
    let set = words.windows(2).filter(sets);
    set.map(|pair| pair[1].to_owned()).collect()
}
