//! What a style asks of the writers that they cannot do.

use crate::{
    finding::{Finding, HouseProblem},
    gaya::Gaya,
    pdf::Printer,
    read::Read,
};

const FONT: &str = "huruf.pdf";
const NUMBERS: &str = "penomoran";
const PAGE_NUMBER: &str = "halaman.nomor.pola";

/// The number with which lists begin.
const FIRST_OF_LISTS: &str = "1.";

pub(super) fn check(style: &Read<Gaya>, printer: &Printer) -> Vec<Finding> {
    let gaya = &style.value;
    let font = &gaya.huruf.pdf;
    let font = (!printer.has_font(font)).then(|| HouseProblem::UnknownFont {
        name: font.clone(),
        known: printer.fonts(),
    });
    let numbers = !gaya.penomoran.iter().any(|own| own == FIRST_OF_LISTS);
    let numbers = numbers.then_some(HouseProblem::NumberingOfLists);
    let pattern = &gaya.halaman.nomor.pola;
    let pattern = (!is_page_number(pattern)).then(|| HouseProblem::PageNumberPattern {
        pattern: pattern.clone(),
    });
    let places = &style.places;
    [(FONT, font), (NUMBERS, numbers), (PAGE_NUMBER, pattern)]
        .into_iter()
        // What could not be read has its finding already.
        .filter(|(key, _)| places.contains(key) && !places.has_lost_in(key))
        .filter_map(|(key, problem)| Some(Finding::new(problem?, key, places.of(key))))
        .collect()
}

fn is_page_number(pattern: &str) -> bool {
    let text = pattern.replace("{n}", "").replace("{jumlah}", "");
    !text.contains(['{', '}'])
}
