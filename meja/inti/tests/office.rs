//! An office's own files: the documents are those of its house. A process of its own, since an
//! instance has one house.

mod asking;

use std::{collections::BTreeMap, fs};

use nodin::{Format, House, Outcome, assets::Assets, read, rules::documents::DOCUMENTS};
use serde_json::json;

use asking::{ask, sample};

const PROFILE: &str = "instansi/kemenko-polhukam.yaml";

#[test]
fn documents_are_made_by_the_office_s_own_house() {
    let profile = fs::read_to_string(format!("../../templates/{PROFILE}")).expect("a profile");
    let profile = profile.replace("  # logo: logo.png", "  logo: logo.png");
    let logo = fs::read("../../tests/kasus/logo.png").expect("a picture");

    // A file that is wrong is told of, and the house stays what it was.
    let names = json!({ "tugas": "kantor", "berkas": [format!("templat/{PROFILE}")] });
    let refused = ask(names, &[b"", profile.as_bytes()]).value;
    assert_eq!(refused["gagal"][0]["kode"], "logo-tidak-ada");
    assert_eq!(refused["gagal"][0]["berkas"], PROFILE);

    let berkas = json!(["gambar/logo.png", format!("templat/{PROFILE}")]);
    let pieces = [b"", &logo[..], profile.as_bytes()];
    let checked = ask(
        json!({ "tugas": "periksa-kantor", "berkas": berkas }),
        &pieces,
    );
    assert_eq!(checked.value["temuan"], json!([]));
    let taken = ask(json!({ "tugas": "kantor", "berkas": berkas }), &pieces);
    assert!(taken.value.get("gagal").is_none(), "{}", taken.value);

    let overlay = BTreeMap::from([(PROFILE.to_owned(), profile.into_bytes())]);
    let pictures = BTreeMap::from([("logo.png".to_owned(), logo)]);
    let house = House::new(Assets::new(overlay, pictures)).expect("a sound house");
    let source = sample();
    let read = read::read(&source);
    for document in DOCUMENTS {
        let Outcome::Ready(tree) = house.tree(&read, document) else {
            continue;
        };
        for (format, bentuk) in [(Format::Pdf, "pdf"), (Format::Docx, "docx")] {
            let own = house.write(&tree, format, &read, &source).expect("bytes");
            let task = json!({ "tugas": "buat", "dokumen": document.name, "bentuk": bentuk });
            let made = ask(task, &[&source]);
            assert!(made.pieces[0] == own.bytes, "{} {bentuk}", document.name);
        }
    }
}
