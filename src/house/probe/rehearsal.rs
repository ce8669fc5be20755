//! One way through every document, as far as each comes.

use std::{collections::BTreeSet, sync::Arc};

use jiff::civil::Date;
use schemars::generate::SchemaSettings;
use strum::IntoEnumIterator as _;

use super::{
    cycles,
    faults::Faults,
    forms::{self, Form, forms},
    watch::{Keys, Miss, Watch, watched},
};
use crate::{
    cycle::{Cycle, schema},
    files::digest::sha256,
    fill::{
        Filled,
        context::{self, Context, Laid},
        counts::Counts,
        namespace, parse,
    },
    finding::{HouseProblem, MakingProblem},
    house::House,
    naskah::{Naskah, fit},
    picture::Picture,
    rules::{
        documents::{DOCUMENTS, Document},
        institutions::{BarisKepala, BarisKepalaTelaahan, Instansi, PratataElektronik},
    },
    write::docx,
};

pub(super) struct Rehearsal<'a> {
    house: &'a House,
    faults: &'a mut Faults,
    /// Keys of a profile.
    profile: Keys,
    /// What documents of a cycle may ask for.
    keys: Arc<Keys>,
    forgiven: BTreeSet<Miss>,
}

/// A document of a cycle under a profile.
struct Trial<'a> {
    document: &'a Document,
    cycle: &'a Cycle,
    instansi: &'a Instansi,
    date: Date,
}

impl Trial<'_> {
    fn context(&self) -> Context {
        let counts = Counts::of(self.cycle, self.instansi);
        let laid = Laid::out(self.cycle);
        laid.context(&counts, self.instansi, self.date, self.document)
    }
}

impl<'a> Rehearsal<'a> {
    pub(super) fn new(house: &'a House, faults: &'a mut Faults) -> Self {
        let mut settings = SchemaSettings::draft07();
        settings.inline_subschemas = true;
        let profile = settings.into_generator().into_root_schema_for::<Instansi>();
        Self {
            house,
            faults,
            profile: Keys::allowed(profile.as_value()),
            keys: Arc::default(),
            forgiven: BTreeSet::new(),
        }
    }

    pub(super) fn run(mut self) {
        for name in self.house.assets.templates() {
            if let Err(error) = self.house.templates.parse(name) {
                self.faults.template(&error.place, error.message);
            }
            let text = self.house.assets.text(name).unwrap_or_default();
            if let Some(line) = namespace::line_of(text) {
                self.faults.at(name, line, HouseProblem::Namespace);
            }
        }
        let profiles = &self.house.profiles;
        let asking = profiles.first().map(asking_for_everything);
        let first = profiles.iter().take(1).chain(&asking);
        let profiles: Vec<&Instansi> = profiles.iter().chain(&asking).collect();
        let whole = cycles::whole();
        let whole = profiles.iter().flat_map(|of| cases(&whole, of));
        let whole: Vec<Trial<'_>> = whole.collect();
        self.keys = Arc::new(self.known(&whole));
        let mut failed = BTreeSet::new();
        for case in &whole {
            if let Some(naskah) = self.document(case) {
                self.print(case.document.template, naskah);
            } else {
                failed.insert(case.document.name);
            }
        }
        let less = cycles::without_one_key();
        let less = first.flat_map(|of| cases(&less, of));
        // Whatever fails as a whole would fail two hundred times more.
        for case in less.filter(|case| !failed.contains(case.document.name)) {
            self.document(&case);
        }
        let forms = forms();
        for instansi in &profiles {
            self.form(&forms, instansi);
        }
    }

    /// A form with its values in turn, until one of them fails.
    fn form(&mut self, tried: &[Form], instansi: &Instansi) {
        let date = instansi.berlaku.dari.or(instansi.berlaku.sampai);
        let date = date.map_or(Date::constant(2024, 12, 31), |date| date.0);
        let Some(full) = tried.first() else {
            return;
        };
        let full = context::form(&full.values, instansi, date);
        let mut keys = Keys::seen(&full.value);
        keys.add("instansi", self.profile.clone());
        self.know_names(&mut keys);
        let keys = Arc::new(keys);
        for form in tried {
            let context = || context::form(&form.values, instansi, date);
            match self.tree(forms::TEMPLATE, &keys, context) {
                Some(naskah) if form.whole => self.print(forms::TEMPLATE, naskah),
                Some(_) => {}
                None => return,
            }
        }
    }

    /// Beside the cycle's own keys and the profile's, templates have names of what is
    /// computed.
    fn known(&self, cases: &[Trial<'_>]) -> Keys {
        let mut keys = Keys::allowed(&schema::schema());
        keys.add("instansi", self.profile.clone());
        let own = keys.clone();
        for case in cases {
            keys.merge(&Keys::seen(&case.context().value).beside(&own));
        }
        self.know_names(&mut keys);
        keys
    }

    /// Names that templates set for one another, and those of the language.
    fn know_names(&self, keys: &mut Keys) {
        let texts = |name| self.house.assets.text(name);
        let templates = self.house.assets.templates();
        let set = templates.into_iter().filter_map(texts).flat_map(names_set);
        let globals = self.house.templates.globals().map(str::to_owned);
        for name in set.chain(globals) {
            keys.add(&name, Keys::default());
        }
    }

    fn document(&mut self, case: &Trial<'_>) -> Option<Naskah> {
        let keys = Arc::clone(&self.keys);
        self.tree(case.document.template, &keys, || case.context())
    }

    /// The tree of a template; what keeps it from coming about is a fault.
    fn tree(
        &mut self,
        template: &str,
        keys: &Arc<Keys>,
        context: impl Fn() -> Context,
    ) -> Option<Naskah> {
        let filled = self.fill(template, keys, context)?;
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
    fn fill(
        &mut self,
        template: &str,
        keys: &Arc<Keys>,
        context: impl Fn() -> Context,
    ) -> Option<Filled> {
        loop {
            let context = context();
            let watch = Watch::new(&self.forgiven);
            let value = watched(context.value, keys, "", &watch);
            let filled = self.house.templates.fill(template, value, context.origins);
            match (watch.missed(), filled) {
                (None, Ok(filled)) => return Some(filled),
                (None, Err(error)) => {
                    self.faults.template(&error.place, error.message);
                    return None;
                }
                (Some(miss), filled) => {
                    self.faults.key(template, filled.err(), &miss);
                    self.forgiven.insert(miss);
                }
            }
        }
    }

    /// Writes a document in both formats.
    fn print(&mut self, template: &str, mut naskah: Naskah) {
        let House {
            assets,
            style,
            printer,
            ..
        } = self.house;
        let blank = Arc::new(Picture::blank());
        for (index, gambar) in naskah.gambar_mut().enumerate() {
            gambar.picture = Some(Arc::clone(&blank));
            gambar.number = index + 1;
        }
        fit::fit(&mut naskah, style, printer.typeface());
        if let Err(error) = printer.print(&naskah, None) {
            self.faults.pdf(template, error);
        }
        let (siklus, templat) = (sha256(&[]), sha256(&[]));
        let origin = docx::Provenance { siklus, templat };
        if let Err(error) = docx::write(&naskah, style, assets.pictures(), origin) {
            let message = error.to_string();
            self.faults.at(template, 1, MakingProblem::Docx { message });
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
fn cases<'a>(cycles: &'a [Cycle], instansi: &'a Instansi) -> impl Iterator<Item = Trial<'a>> {
    cycles.iter().flat_map(move |cycle| {
        DOCUMENTS.iter().filter_map(move |document| {
            let date = document.date(cycle)?;
            let complete = document.lacking(cycle, instansi, date).is_none();
            complete.then_some(Trial {
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
