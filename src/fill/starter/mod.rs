//! The cycle file that a cycle begins with: every key with a word of explanation, and what
//! stays the same from one cycle to the next taken over from an old one.

mod kept;
mod yaml;

pub use kept::{kept, leave_out_supplied_titles};
use minijinja::{AutoEscape, Environment, context, syntax::SyntaxConfig};

use crate::{
    cycle::{Cycle, schema},
    fill::{origin::Origins, values::values},
};

const TEMPLATE: &str = include_str!("siklus.yaml");

/// An older cycle to take over from.
#[derive(Debug, Clone)]
pub struct Older {
    /// Its file, as it is told to the reader.
    pub name: String,
    pub cycle: Cycle,
}

/// A cycle file of this year, to be filled in.
///
/// # Errors
/// None for the template that ships.
pub fn starter(year: i16, older: Option<&Older>) -> Result<String, minijinja::Error> {
    let cycle = older.map_or_else(Cycle::default, |older| kept(&older.cycle));
    let mut env = Environment::new();
    env.set_auto_escape_callback(|_| AutoEscape::None);
    let lines = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .keep_trailing_newline(true)
        .build()?;
    env.set_syntax(lines);
    env.add_filter("isi", yaml::after_its_key);
    let own = context! {
        modeline => schema::MODELINE,
        tahun => year,
        lama => older.map(|older| in_comment(&older.name)),
    };
    let values = values(&cycle, &mut Origins::default());
    env.render_str(TEMPLATE, context! { ..own, ..values })
}

/// `text` on one line, for a comment.
fn in_comment(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}
