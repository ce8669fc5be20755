//! A house of one's own: templates, pictures and fonts laid over what ships.

use super::*;
use crate::reading::pdf;

/// A folder with a file in it, and the folders that lead there.
pub(super) fn write(folder: &TempDir, name: &str, bytes: impl AsRef<[u8]>) {
    let file = folder.path().join(name);
    fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    fs::write(file, bytes).expect("a file");
}

pub(super) fn shipped(name: &str) -> String {
    fs::read_to_string(format!("templates/{name}")).expect("a template")
}

/// `buat` of the sample as PDF with a folder of templates.
pub(super) fn build(templates: &TempDir, more: &[&str]) -> (Output, TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut arguments = vec!["buat", SAMPLE, "--dokumen", "nota-dinas", "--format", "pdf"];
    arguments.extend([
        "-o",
        path(folder.path()),
        "--templat",
        path(templates.path()),
    ]);
    arguments.extend(more);
    (nodin(&arguments), folder)
}

fn made(folder: &TempDir) -> Vec<u8> {
    fs::read(folder.path().join("SK-014-2024/9-nota-dinas.pdf")).expect("a PDF")
}

#[test]
fn templates_replace_the_shipped_ones_file_by_file() {
    let templates = tempfile::tempdir().expect("a folder");
    let with_mark = format!("\u{FEFF}{}", shipped("bagian/kepala-nota-dinas.xml"));
    let changed = with_mark
        .replace("NOTA DINAS", "NOTA UJI")
        .replace('\n', "\r\n");
    write(&templates, "bagian/kepala-nota-dinas.xml", changed);
    write(&templates, "README.md", "bukan templat");
    write(
        &templates,
        "kepala/baru.xml",
        "<baris label=\"Baru\">x</baris>",
    );
    let (output, folder) = build(&templates, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!(text(&output.stderr), "");
    assert!(pdf::text(&made(&folder)).contains("NOTA UJI"));

    let output = Command::cargo_bin("nodin")
        .expect("the program")
        .args(["periksa", SAMPLE])
        .env("NODIN_TEMPLAT", templates.path().join("tidak-ada"))
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(3));
    assert!(text(&output.stderr).contains("tidak-ada:1:1: galat[tidak-dapat-dibaca]"));
}

#[test]
fn a_profile_s_logo_is_found_by_its_name() {
    let profile = "instansi/kemenko-polhukam.yaml";
    let with_logo = shipped(profile).replace("  # logo: logo.png", "  logo: logo.png");
    let templates = tempfile::tempdir().expect("a folder");
    write(&templates, profile, &with_logo);
    let (output, _) = build(&templates, &[]);
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    let line = with_logo
        .lines()
        .position(|line| line.starts_with("  logo:"));
    let line = line.expect("the logo's line") + 1;
    let place = format!("kemenko-polhukam.yaml:{line}:9: galat[logo-tidak-ada]");
    assert!(said.contains(&place), "{said}");

    let logo = fs::read("tests/kasus/logo.png").expect("a picture");
    write(&templates, "gambar/logo.png", &logo);
    let (output, folder) = build(&templates, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let file = lopdf::Document::load_mem(&made(&folder)).expect("a PDF");
    let pictures = file
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok());
    let is_picture = |stream: &&lopdf::Stream| {
        let kind = stream.dict.get(b"Subtype").and_then(lopdf::Object::as_name);
        kind.is_ok_and(|kind| kind == b"Image")
    };
    assert!(pictures.filter(is_picture).count() > 0);
}

#[test]
fn warnings_in_the_house_s_own_files_are_told_once() {
    let profile = "instansi/kemenko-polhukam.yaml";
    let cut = shipped(profile) + "  - [ Badan Rekaan Politik, Hukum, dan Keamanan, Bareka ]\n";
    let line = cut.lines().count();
    let templates = tempfile::tempdir().expect("a folder");
    write(&templates, profile, &cut);
    let place = format!("/{profile}:{line}:");
    let warnings = |said: &str| {
        let told = said.lines().filter(|said| said.contains(&place));
        told.filter(|said| said.contains("peringatan[koma-memecah-butir]"))
            .count()
    };
    let (built, _) = build(&templates, &[]);
    assert_eq!(built.status.code(), Some(0), "{}", text(&built.stderr));
    let tried = nodin(&["templat", "periksa", path(templates.path())]);
    assert_eq!(tried.status.code(), Some(0), "{}", text(&tried.stderr));
    for said in [text(&built.stderr), text(&tried.stderr)] {
        assert_eq!(warnings(&said), 1, "{said}");
    }
}

/// A template or a style that was written to end the program ends it with a finding.
#[test]
fn templates_and_styles_that_ask_for_too_much_are_told() {
    let grown = "{% set ns = namespace(x=[]) %}{% for i in range(60000) %}{% set ns.x = ";
    for (name, begins, code) in [
        (
            "nota-dinas.xml",
            format!("{{% if {}1 %}}{{% endif %}}", "-".repeat(60_000)),
            "",
        ),
        (
            "nota-dinas.xml",
            format!("{{% if 0 %}}{}{{% endif %}}", "{% elif 0 %}".repeat(10_000)),
            "berkas-templat-terlalu-besar",
        ),
        (
            "nota-dinas.xml",
            format!("{{% if 0 %}}{}{{% endif %}}", "{% elif 0 %}".repeat(5_000)),
            "",
        ),
        (
            "nota-dinas.xml",
            "{% set ns = namespace() %}{% set ns.x = [ns] %}{% set y = ns|string ~ ns.x %}".to_owned(),
            "",
        ),
        (
            "nota-dinas.xml",
            format!("{grown}[ns.x] %}}{{% endfor %}}{{{{ ns.x|string }}}}"),
            "templat-gagal]: templat nota-dinas.xml baris 1: templat tidak kunjung selesai",
        ),
        (
            "nota-dinas.xml",
            format!("{grown}ns.x + ns.x %}}{{% if i > 26 %}}{{{{ (['a'] + ns.x)|daftar }}}}{{% endif %}}{{% endfor %}}")
                .replace("x=[]", "x=['a']"),
            "templat-gagal]: templat nota-dinas.xml baris 1: templat tidak kunjung selesai",
        ),
        (
            "nota-dinas.xml",
            format!(
                "{{% set x = ['a'] %}}{}{{{{ x|daftar }}}}",
                "{% set x = x + x %}".repeat(28)
            ),
            "templat-gagal]: templat nota-dinas.xml baris 1: templat tidak kunjung selesai",
        ),
        (
            "gaya/main.typ",
            format!("#let x = {}1\n", "1 + ".repeat(15_000)),
            "",
        ),
        (
            "gaya/main.typ",
            "#let a = ()\n#for i in range(10000000) { a.push(range(1000)) }\n".to_owned(),
            "memori-berlebih]: memori yang dipakai melebihi 1024 MiB",
        ),
    ] {
        let templates = tempfile::tempdir().expect("a folder");
        write(&templates, name, begins + &shipped(name));
        let (output, folder) = build(&templates, &[]);
        let said = text(&output.stderr);
        if code.is_empty() {
            assert_eq!(output.status.code(), Some(0), "{said}");
            continue;
        }
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains(&format!("galat[{code}")), "{code}: {said}");
        let made = folder.path().join("SK-014-2024/9-nota-dinas.pdf");
        assert!(!made.exists(), "{code}");
    }
}

#[test]
fn what_cannot_be_used_of_a_folder_is_told_at_its_file() {
    let templates = tempfile::tempdir().expect("a folder");
    write(&templates, "logo.png", b"\x89PNG\r\n\x1a\n");
    write(
        &templates,
        "a/cap.png",
        fs::read("tests/kasus/logo.png").expect("PNG"),
    );
    write(
        &templates,
        "b/cap.png",
        fs::read("tests/kasus/logo.png").expect("PNG"),
    );
    let mut wide = fs::read("tests/kasus/logo.png").expect("PNG");
    wide[16..24].copy_from_slice(&[0, 0, 80, 0, 0, 0, 80, 0]);
    write(&templates, "lebar.png", wide);
    write(
        &templates,
        "bagian/kop.xml",
        b"<kop>\n<baris>caf\xE9</baris></kop>",
    );
    for unused in [
        "logo.jpg",
        "gaya.yaml",
        "instansi/lama/x.yaml",
        "gaya/gaya.yml",
        "bahan.XML",
        "nota_dinas.xml",
        "ttd.xml",
    ] {
        write(&templates, unused, b"");
    }
    write(&templates, "a/b/c/d/e.xml", b"");
    write(&templates, "besar.xml", vec![b' '; (4 << 20) + 1]);
    write(
        &templates,
        "gaya/gaya.yaml",
        shipped("gaya/gaya.yaml") + "\nhurup: 1\n",
    );
    let (output, _) = build(&templates, &[]);
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stderr);
    for expected in [
        "/logo.png:1:1: galat[gambar-bukan-png]",
        "/b/cap.png:1:1: galat[gambar-senama]",
        "/lebar.png:1:1: galat[gambar-terlalu-besar]: gambar ini 20480 × 20480 piksel",
        "/bagian/kop.xml:2:11: galat[bukan-utf8]",
        "/logo.jpg:1:1: peringatan[berkas-tidak-dipakai]",
        "/gaya.yaml:1:1: peringatan[berkas-tidak-dipakai]",
        "/instansi/lama/x.yaml:1:1: peringatan[berkas-tidak-dipakai]",
        "/gaya/gaya.yml:1:1: peringatan[berkas-tidak-dipakai]",
        "/bahan.XML:1:1: peringatan[berkas-tidak-dipakai]",
        "/nota_dinas.xml:1:1: peringatan[berkas-tidak-dipakai]",
        "/ttd.xml:1:1: peringatan[berkas-tidak-dipakai]",
        "/a/b/c/d:1:1: peringatan[folder-terlalu-dalam]",
        "/besar.xml:1:1: galat[berkas-templat-terlalu-besar]",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    assert!(said.ends_with("5 galat, 8 peringatan\n"), "{said}");

    let templates = tempfile::tempdir().expect("a folder");
    let style = shipped("gaya/gaya.yaml");
    write(&templates, "gaya/gaya.yaml", style.clone() + "\nhurup: 1\n");
    let (output, _) = build(&templates, &[]);
    let said = text(&output.stderr);
    let place = format!(
        "/gaya/gaya.yaml:{}:1: galat[kunci-tidak-dikenal]",
        style.lines().count() + 2
    );
    assert!(said.contains(&place), "{said}");
}

#[test]
fn further_fonts_show_what_the_typeface_lacks() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = cycle(&folder, "hal: Penyampaian", "hal: \u{2423} Penyampaian");
    let build = |more: &[&str]| {
        let mut arguments = vec!["buat", path(&source), "--dokumen", "nota-dinas"];
        arguments.extend(["--format", "pdf"]);
        arguments.extend(more);
        nodin(&arguments)
    };
    let without = build(&[]);
    assert!(text(&without.stderr).contains("galat[karakter-tanpa-glif]"));
    let with = build(&["--fon", "fonts"]);
    assert_eq!(with.status.code(), Some(0), "{}", text(&with.stderr));
    let made = folder.path().join("keluaran/SK-014-2024/9-nota-dinas.pdf");
    let pages = pdf::text(&fs::read(made).expect("a PDF"));
    assert!(pages.contains('\u{2423}'), "{pages}");

    let none = build(&["--fon", "samples"]);
    assert!(text(&none.stderr).contains("samples:1:1: galat[folder-tanpa-huruf]"));
    fs::write(folder.path().join("rusak.otf"), b"OTTO").expect("no font");
    let broken = build(&["--fon", path(folder.path())]);
    assert!(text(&broken.stderr).contains("rusak.otf:1:1: galat[bukan-huruf]"));
}

#[test]
fn the_style_names_a_typeface_that_is_there() {
    let templates = tempfile::tempdir().expect("a folder");
    let style = shipped("gaya/gaya.yaml");
    assert!(style.contains("pdf: Arimo"));
    write(
        &templates,
        "gaya/gaya.yaml",
        style.replace("pdf: Arimo", "pdf: Garamond"),
    );
    let (output, _) = build(&templates, &[]);
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stderr);
    assert!(
        said.contains("galat[huruf-tidak-tersedia]: huruf “Garamond” tidak tersedia"),
        "{said}"
    );
    assert!(said.contains("Arimo, TeX Gyre Bonum"), "{said}");
}

#[test]
fn what_no_writer_can_use_of_a_style_is_told_at_its_line() {
    let style = shipped("gaya/gaya.yaml");
    for (from, to, code) in [
        ("\"1.\", ", "", "penomoran-tanpa-angka"),
        ("\"- {n} -\"", "\"- {nomor} -\"", "pola-nomor-halaman"),
        ("\"- {n} -\"", "\"- {n -\"", "pola-nomor-halaman"),
        ("ukuran: 12\n", "ukuran: 1e300\n", "ukuran-di-luar-batas"),
        ("[ 75, 150 ]", "[ 75, -150 ]", "ukuran-di-luar-batas"),
        (
            "garis: { tebal: 0.6,",
            "garis: { tebal: 1e999,",
            "ukuran-di-luar-batas",
        ),
        ("\"#404040\"", "\"abu-abu\"", "warna-keliru"),
    ] {
        let (before, _) = style.split_once(from).expect("the setting");
        let line = before.matches('\n').count() + 1;
        let templates = tempfile::tempdir().expect("a folder");
        write(&templates, "gaya/gaya.yaml", style.replacen(from, to, 1));
        let (output, _) = build(&templates, &[]);
        assert_eq!(output.status.code(), Some(1));
        let said = text(&output.stderr);
        let place = format!("/gaya/gaya.yaml:{line}:");
        let code = format!("galat[{code}]");
        assert!(
            said.lines()
                .any(|line| line.contains(&place) && line.contains(&code)),
            "{code}: {said}"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_read_keeps_nothing_else_from_being_told() {
    use std::os::unix::fs::PermissionsExt as _;
    let templates = tempfile::tempdir().expect("a folder");
    let locked = templates.path().join("a");
    fs::create_dir(&locked).expect("a folder");
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o000)).expect("a mode");
    write(&templates, "b/logo.jpg", b"");
    let (output, _) = build(&templates, &[]);
    let said = text(&output.stderr);
    assert!(
        said.contains("/b/logo.jpg:1:1: peringatan[berkas-tidak-dipakai]"),
        "{said}"
    );
    // Whoever may read everything sees nothing wrong with it.
    if fs::read_dir(&locked).is_err() {
        assert!(said.contains("/a:1:1: galat[tidak-dapat-dibaca]"), "{said}");
    }
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o700)).expect("a mode");
}

/// What is wrong with a template is shown in the template, not in the cycle file.
#[test]
fn the_fault_of_a_template_is_told_at_its_own_line() {
    let templates = tempfile::tempdir().expect("a folder");
    let broken = shipped("nota-dinas.xml")
        .replace("{% include \"bagian/naskah.xml\" %}", "{{ siklus.nomr }}");
    let line = broken
        .lines()
        .position(|line| line.contains("nomr"))
        .expect("a line")
        + 1;
    write(&templates, "nota-dinas.xml", broken);
    let place = format!("nota-dinas.xml:{line}:3: galat[templat-gagal]");
    let (output, _folder) = build(&templates, &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stderr).contains(&place),
        "{}",
        text(&output.stderr)
    );
    let periksa = nodin(&["periksa", SAMPLE, "--templat", path(templates.path())]);
    assert!(
        text(&periksa.stderr).contains(&place),
        "{}",
        text(&periksa.stderr)
    );
}
