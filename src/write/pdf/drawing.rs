//! A page drawn for a browser: typst-svg places every letter as an element of its own,
//! some 4,600 with what they refer to, which takes a browser longer to read than the page to be set.
//! Here letters that follow each other are one shape.

use std::collections::HashMap;

use typst_svg::SvgOptions;

/// Decimals of a letter's outline, in points; its place keeps all of its own.
const DECIMALS: f64 = 100.0;

/// What places a letter.
const USE: &str = "<use ";

/// A page as an inert SVG.
pub(super) fn drawing(page: &typst_layout::Page) -> String {
    joined(&typst_svg::svg(page, &SvgOptions::default()))
}

/// An SVG of typst-svg with letters of one paint that stand beside each other as one path. What has no
/// outline, such as an emoji, stays as it is.
fn joined(svg: &str) -> String {
    let (outlines, rest) = outlines(svg);
    let mut joined = String::with_capacity(svg.len());
    // The paint of the path that is being written.
    let mut open: Option<&str> = None;
    let mut rest = rest.as_str();
    while let Some(at) = rest.find(USE) {
        let (before, from) = rest.split_at(at);
        let letter = Letter::read(from);
        let letter = letter.and_then(|letter| Some((outlines.get(letter.id)?, letter)));
        let paint = letter.as_ref().map(|(_, letter)| letter.paint);
        if open.is_some() && (open != paint || !before.is_empty()) {
            joined.push_str("\"/>");
            open = None;
        }
        joined.push_str(before);
        if let Some((outline, letter)) = letter {
            if open.is_none() {
                joined.extend(["<path ", letter.paint, " d=\""]);
                open = Some(letter.paint);
            }
            joined.extend(["M", letter.x, " ", letter.y, outline]);
            rest = letter.rest;
        } else {
            joined.push_str(USE);
            rest = &from[USE.len()..];
        }
    }
    if open.is_some() {
        joined.push_str("\"/>");
    }
    joined.push_str(rest);
    joined
}

/// A letter where it is placed.
struct Letter<'a> {
    id: &'a str,
    x: &'a str,
    y: &'a str,
    paint: &'a str,
    rest: &'a str,
}

impl<'a> Letter<'a> {
    fn read(svg: &'a str) -> Option<Self> {
        let (id, svg) = svg
            .strip_prefix("<use xlink:href=\"#")?
            .split_once("\" x=\"")?;
        let (x, svg) = svg.split_once("\" y=\"")?;
        let (y, svg) = svg.split_once("\" ")?;
        let (paint, rest) = svg.split_once("/>")?;
        Some(Self {
            id,
            x,
            y,
            paint,
            rest,
        })
    }
}

/// The outlines of letters by their names, and the SVG without them.
fn outlines(svg: &str) -> (HashMap<&str, String>, String) {
    const SYMBOL: &str = "<symbol id=\"";
    const END: &str = "\"/></symbol>";
    let mut outlines = HashMap::new();
    let mut without = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some(at) = rest.find(SYMBOL) {
        let (before, symbol) = rest.split_at(at);
        without.push_str(before);
        let outline = symbol[SYMBOL.len()..].split_once("\" overflow=\"visible\"><path d=\"M 0 0");
        let outline = outline.and_then(|(id, path)| Some((id, path.split_once(END)?)));
        // Another letter's outline is none of this one's.
        let outline = outline.filter(|(id, (path, _))| !id.contains('"') && !path.contains('"'));
        if let Some((id, (path, after))) = outline {
            outlines.insert(id, rounded(path));
            rest = after;
        } else {
            without.push_str(SYMBOL);
            rest = &symbol[SYMBOL.len()..];
        }
    }
    without.push_str(rest);
    (outlines, without)
}

/// A path with shorter numbers.
fn rounded(path: &str) -> String {
    let mut short = String::with_capacity(path.len());
    let is_of_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-');
    let mut rest = path;
    while let Some(start) = rest.find(is_of_number) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c| !is_of_number(c)).unwrap_or(from.len());
        let (number, after) = from.split_at(end);
        short.push_str(before);
        match number.parse::<f64>() {
            // What is added makes "-0" 0.
            Ok(value) => short.push_str(&((value * DECIMALS).round() / DECIMALS + 0.0).to_string()),
            Err(_) => short.push_str(number),
        }
        rest = after;
    }
    short.push_str(rest.trim_end());
    short
}

#[cfg(test)]
mod tests {
    use super::joined;

    const A: &str = "<symbol id=\"gA\" overflow=\"visible\"><path d=\"M 0 0m 6.787109375 0l -3.088378906 -0.001v 1Z \"/></symbol>";
    const EMOJI: &str = "<symbol id=\"gE\" overflow=\"visible\"><image/></symbol>";

    fn letter(id: &str, x: &str, fill: &str) -> String {
        format!(
            "<use xlink:href=\"#g{id}\" x=\"{x}\" y=\"0\" fill=\"{fill}\" fill-rule=\"nonzero\"/>"
        )
    }

    fn path(fill: &str, places: &[&str]) -> String {
        let letters = places
            .iter()
            .map(|x| format!("M{x} 0m 6.79 0l -3.09 0v 1Z"));
        let all: String = letters.collect();
        format!("<path fill=\"{fill}\" fill-rule=\"nonzero\" d=\"{all}\"/>")
    }

    #[test]
    fn letters_of_one_paint_beside_each_other_are_one_path() {
        let cases = [
            (
                vec![letter("A", "0", "#000"), letter("A", "9.027099609", "#000")],
                path("#000", &["0", "9.027099609"]),
            ),
            (
                vec![letter("A", "0", "#000"), letter("A", "9", "#f00")],
                path("#000", &["0"]) + &path("#f00", &["9"]),
            ),
            (
                vec![
                    letter("A", "0", "#000"),
                    letter("E", "9", "#000"),
                    letter("A", "12", "#000"),
                ],
                path("#000", &["0"]) + &letter("E", "9", "#000") + &path("#000", &["12"]),
            ),
            (
                vec![
                    letter("A", "0", "#000"),
                    "</g><g>".to_owned(),
                    letter("A", "0", "#000"),
                ],
                path("#000", &["0"]) + "</g><g>" + &path("#000", &["0"]),
            ),
            (vec!["<use/>".to_owned()], "<use/>".to_owned()),
            (
                vec!["<use x=\"1\"/>".to_owned()],
                "<use x=\"1\"/>".to_owned(),
            ),
        ];
        for (letters, wanted) in cases {
            let letters = letters.concat();
            let svg = format!("<svg><g>{letters}</g><defs>{EMOJI}{A}</defs></svg>");
            assert_eq!(
                joined(&svg),
                format!("<svg><g>{wanted}</g><defs>{EMOJI}</defs></svg>")
            );
        }
    }
}
