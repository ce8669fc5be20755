//! An office's own files put into the desk's page.

use std::collections::BTreeMap;

use nodin::assets::Assets;
use serde_json::Value;

use super::{
    house::{shipped, write},
    *,
};

const PROFILE: &str = "instansi/kemenko-polhukam.yaml";

/// The page in what counts here: its version, an office's files, and a script that speaks of them.
fn page(version: &str, office: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"id\">\n<meta name=\"generator\" content=\"nodin {version}\">\n\
         <script id=\"kantor\" type=\"application/json\">{office}</script>\n\
         <script>page = `<script id=\"kantor\" type=\"application/json\"><\\/script>`</script>\n"
    )
}

fn current() -> String {
    page(env!("CARGO_PKG_VERSION"), "")
}

/// `nodin meja` of a page with a folder of templates, and where its page is to be.
fn make(page: &str, more: &[&str]) -> (Output, TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    write(&folder, "nodin.html", page);
    let from = folder.path().join("nodin.html");
    let to = folder.path().join("kantor.html");
    let mut arguments = vec!["meja", path(&from), "-o", path(&to)];
    arguments.extend(more);
    (nodin(&arguments), folder)
}

fn made(folder: &TempDir) -> Option<String> {
    fs::read_to_string(folder.path().join("kantor.html")).ok()
}

/// The files of an office in a page, as the page hands them to its core.
fn office(page: &str) -> BTreeMap<String, Vec<u8>> {
    use base64::{Engine as _, prelude::BASE64_STANDARD};
    let (_, rest) = page.split_once("\"application/json\">").expect("a place");
    let (office, _) = rest.split_once("</script>").expect("its end");
    let files: BTreeMap<String, String> = serde_json::from_str(office).expect("JSON");
    let decoded = files.into_iter();
    decoded
        .map(|(name, text)| (name, BASE64_STANDARD.decode(text).expect("base64")))
        .collect()
}

/// An office with a letterhead, a logo, a template and a font of its own.
fn own() -> (TempDir, TempDir) {
    let templates = tempfile::tempdir().expect("a folder");
    let profile = shipped(PROFILE).replace("  # logo: logo.png", "  logo: logo.png");
    write(&templates, PROFILE, profile.replace("JALAN ", "JL. "));
    let logo = fs::read("tests/kasus/logo.png").expect("a picture");
    write(&templates, "gambar/logo.png", logo);
    write(&templates, "kepala/hal.xml", shipped("kepala/hal.xml"));
    let fonts = tempfile::tempdir().expect("a folder");
    let font = fs::read("fonts/Arimo-Regular.ttf").expect("a font");
    write(&fonts, "Arimo-Regular.ttf", font);
    (templates, fonts)
}

#[test]
fn an_office_s_files_stand_in_the_page_and_nothing_else_changes() {
    let (templates, fonts) = own();
    let more = [
        "--templat",
        path(templates.path()),
        "--fon",
        path(fonts.path()),
    ];
    let (output, folder) = make(&current(), &more);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let with_office = made(&folder).expect("a page");
    let files = office(&with_office);
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    let wanted = [
        "fon/000",
        "gambar/logo.png",
        "templat/instansi/kemenko-polhukam.yaml",
        "templat/kepala/hal.xml",
    ];
    assert_eq!(names, wanted);
    let read = files
        .iter()
        .map(|(name, bytes)| (name.as_str(), &bytes[..]));
    let assets = Assets::of_office(read);
    assert!(
        assets
            .text(PROFILE)
            .is_some_and(|text| text.contains("JL. MEDAN"))
    );
    assert_eq!(assets.office().len(), 4);

    // Put into a page that has files of an office already, they take their place.
    let (output, again) = make(&with_office, &more);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!(made(&again).expect("a page"), with_office);
    let (without, _) = with_office.split_once("{\"fon").expect("the files");
    let (_, rest) = with_office.split_once("\"}</script>").expect("their end");
    assert_eq!(format!("{without}</script>{rest}"), current());
}

#[test]
fn a_page_that_stands_there_is_left_alone() {
    let (templates, _) = own();
    let folder = tempfile::tempdir().expect("a folder");
    write(&folder, "nodin.html", current());
    let page = folder.path().join("nodin.html");
    let output = nodin(&[
        "meja",
        path(&page),
        "--templat",
        path(templates.path()),
        "-o",
        path(&page),
    ]);
    assert_eq!(output.status.code(), Some(3));
    assert!(
        text(&output.stderr).contains("galat[berkas-sudah-ada]"),
        "{}",
        text(&output.stderr)
    );
    assert_eq!(fs::read_to_string(&page).expect("the page"), current());
}

#[test]
fn what_is_no_page_of_this_version_is_refused() {
    let (templates, _) = own();
    for (page, told) in [
        (
            page("0.1.0", ""),
            format!(
                "galat[halaman-versi-lain]: halaman ini dari nodin 0.1.0, sedangkan program ini {}",
                env!("CARGO_PKG_VERSION")
            ),
        ),
        (
            "<!doctype html><p>halaman lain".to_owned(),
            "galat[bukan-halaman-meja]".to_owned(),
        ),
        (
            current().replace("id=\"kantor\"", "id=\"lain\""),
            "galat[bukan-halaman-meja]".to_owned(),
        ),
    ] {
        let (output, folder) = make(&page, &["--templat", path(templates.path())]);
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(
            said.contains("nodin.html:1:1: ") && said.contains(&told),
            "{said}"
        );
        assert_eq!(made(&folder), None);
    }
}

/// Without `--templat`, or with a folder that has nothing: of an office's page its files would be
/// lost.
#[test]
fn a_page_is_not_made_without_an_office_s_files() {
    let empty = tempfile::tempdir().expect("a folder");
    let with_office = page(env!("CARGO_PKG_VERSION"), "{\"gambar/a.png\":\"AA==\"}");
    for (page, more, place) in [
        (current(), vec![], "nodin.html:1:1: "),
        (with_office, vec![], "nodin.html:1:1: "),
        (
            current(),
            vec!["--templat", path(empty.path())],
            path(empty.path()),
        ),
    ] {
        let (output, folder) = make(&page, &more);
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains(place), "{said}");
        assert!(
            said.contains("galat[tanpa-berkas-kantor]: tidak ada berkas kantor"),
            "{said}"
        );
        assert!(said.contains("--templat"), "{said}");
        assert_eq!(made(&folder), None);
    }
}

#[test]
fn what_templat_periksa_finds_is_found_and_no_page_is_made() {
    let templates = tempfile::tempdir().expect("a folder");
    let faulty = shipped("kepala/hal.xml").replace("nota_dinas.hal", "nota_dinas.perihal");
    write(&templates, "kepala/hal.xml", faulty);
    let (output, folder) = make(&current(), &["--templat", path(templates.path())]);
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.contains("galat[templat-kunci-tidak-dikenal]"),
        "{said}"
    );
    let checked = nodin(&["templat", "periksa", path(templates.path())]);
    assert_eq!(text(&checked.stderr), said);
    assert_eq!(made(&folder), None);
}

/// The page's version is the program's, and it has the place that the program looks for.
#[test]
fn the_page_is_put_together_as_the_program_reads_it() {
    let package = fs::read_to_string("meja/package.json").expect("the page's package");
    let package: Value = serde_json::from_str(&package).expect("JSON");
    assert_eq!(package["version"], env!("CARGO_PKG_VERSION"));
    let page = fs::read_to_string("meja/halaman.mjs").expect("the page's frame");
    for mark in [
        "<meta name=\"generator\" content=\"nodin ${",
        "<script id=\"kantor\" type=\"application/json\">",
    ] {
        assert!(page.contains(mark), "{mark}");
    }
}
