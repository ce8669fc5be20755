//! Documents that no cycle makes, such as the list of an archive: a template, and values from
//! elsewhere, through the same line.

use jiff::civil::Date;
use serde_json::Value as Json;

use super::{Format, House, Written, unplaced};
use crate::{
    fill::context,
    finding::{Finding, MakingProblem},
    naskah::{Naskah, fit},
    read::Places,
    rules::institutions,
};

impl House {
    /// Fills a template with some values, under the profile in force on a date or the one that
    /// is named. Templates see the values by the names of their fields, and `instansi` and
    /// `dokumen` as in any document.
    ///
    /// # Errors
    /// No such profile, or what is wrong with the template, at its line.
    pub fn form(
        &self,
        template: &str,
        instansi: Option<&str>,
        date: Date,
        values: &Json,
    ) -> Result<Naskah, Vec<Finding>> {
        let made = || -> Result<Naskah, Vec<MakingProblem>> {
            let profile = institutions::choose(&self.profiles, instansi, date);
            let profile = profile.map_err(|problem| vec![problem])?;
            self.filled(template, context::form(values, profile, date))
        };
        let mut naskah = made().map_err(unplaced)?;
        fit::fit(&mut naskah, &self.style, self.printer.typeface());
        Ok(naskah)
    }

    /// Second half of the line for a form; `source` is what its values come from.
    ///
    /// # Errors
    /// What keeps the tree out of this format.
    pub fn write_form(
        &self,
        naskah: &Naskah,
        format: Format,
        source: &[u8],
    ) -> Result<Written, Vec<Finding>> {
        self.written(naskah, format, None, &Places::default(), source)
    }
}
