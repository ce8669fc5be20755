//! Any text as a template.

use std::{collections::BTreeMap, fs};

use nodin::{House, assets::Assets};
use proptest::{prelude::*, test_runner::TestRunner};

use super::{edited, edits, through};
use crate::seeded;

const SIGNS: &[&str] = &[
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    "#}",
    "{% if ",
    "{% endif %}",
    "{% for x in ",
    "{% endfor %}",
    "{% include \"",
    "{% set ",
    "<p>",
    "</p>",
    "<li>",
    "</li>",
    "<ol>",
    "<ttd>",
    "<section>",
    "<b>",
    "<",
    ">",
    "/>",
    "&",
    "&amp;",
    "\"",
    "'",
    "|",
    "|daftar",
    "(",
    ")",
    "[",
    "]",
    "[0]",
    "[-1]",
    ".",
    "~",
    "+",
    "*",
    "/",
    "//0",
    "%0",
    "**9999",
    "range(1000000)",
    "siklus",
    "nota_dinas",
    "loop",
    "{% macro m(a) %}",
    "{% endmacro %}",
    "{{ m(m) }}",
    "{% call m() %}",
    "{% endcall %}",
    "<!DOCTYPE x [",
    "<!--",
    "<![CDATA[",
    "<?xml",
    "xmlns=\"x\"",
    "\u{E001}",
    "\u{0}",
    "💣",
    "{% include \"nota-dinas.xml\" %}",
    "'x' * 100000000",
    "-9223372036854775808",
    "1e308",
];

const TEMPLATES: &[&str] = &[
    "nota-dinas.xml",
    "bagian/badan-nota-dinas.xml",
    "bagian/ttd.xml",
    "bagian/rumusan-rekomendasi.xml",
    "laporan/hasil.xml",
    "bahan.xml",
];

#[test]
fn any_template_is_filled_or_refused() {
    let cycle = fs::read("tests/read/lengkap.yaml").expect("the case");
    let name = proptest::sample::select(TEMPLATES);
    let mut runner = TestRunner::new(seeded(40));
    let result = runner.run(&(name, edits(SIGNS, 4)), |(name, edits)| {
        let shipped = fs::read(format!("templates/{name}")).expect("a template");
        let overlay = BTreeMap::from([(name.to_owned(), edited(shipped, &edits))]);
        let house = House::new(Assets::new(overlay, BTreeMap::new()))
            .map_err(|findings| TestCaseError::fail(format!("{findings:?}")))?;
        through(&house, &cycle);
        Ok(())
    });
    result.expect("nothing panics");
}
