//! Copies that both went on, and what becomes of them.

use nodin::serap::{Copies, Why};

const BASE: &str = "a:\n  b: satu # tetap\n  c: dua\nl:\n  - kesimpulan pertama rapat\n  - kesimpulan kedua rapat\n  - penutup\n";

/// The numbers of what is taken unasked, and of what is not.
fn parted(copy: Copies<'_>) -> (Vec<usize>, Vec<Option<Why>>) {
    let rows = copy.differences().expect("YAML");
    let unasked = rows.iter().filter(|row| row.sebab.is_none());
    let asked = rows.iter().filter(|row| row.sebab.is_some());
    (
        unasked.map(|row| row.nomor).collect(),
        asked.map(|row| row.sebab).collect(),
    )
}

#[test]
fn both_sides_changes_come_together() {
    for (ours, theirs, expected, clashes) in [
        (
            BASE.replace("satu", "kita"),
            BASE.replace("dua", "mereka"),
            BASE.replace("satu", "kita").replace("dua", "mereka"),
            0,
        ),
        (
            BASE.replace("satu", "kita"),
            BASE.replace("satu", "mereka"),
            BASE.replace("satu", "kita"),
            1,
        ),
        // Items taken out here, put in and changed there.
        (
            BASE.replace("  - kesimpulan pertama rapat\n", ""),
            BASE.replace("penutup\n", "penutup\n  - tambahan\n")
                .replace("kedua rapat", "kedua rapat koordinasi"),
            BASE.replace("  - kesimpulan pertama rapat\n", "")
                .replace("penutup\n", "penutup\n  - tambahan\n")
                .replace("kedua rapat", "kedua rapat koordinasi"),
            0,
        ),
        // A comment that was put into the file stays.
        (
            BASE.replace("satu", "kita"),
            format!("# dari mereka\n{BASE}"),
            format!("# dari mereka\n{}", BASE.replace("satu", "kita")),
            0,
        ),
        // The same on both sides is no difference.
        (
            BASE.replace("penutup\n", "penutup\n  - tambahan\n"),
            BASE.replace("penutup\n", "penutup\n  - tambahan\n"),
            BASE.replace("penutup\n", "penutup\n  - tambahan\n"),
            0,
        ),
        (
            BASE.to_owned(),
            BASE.replace("  c: dua\n", "  c: dua\n  d: { e: f }\n"),
            BASE.replace("  c: dua\n", "  c: dua\n  d: { e: f }\n"),
            0,
        ),
        (
            BASE.to_owned(),
            BASE.replace("c: dua", "c: [x, y]"),
            BASE.replace("c: dua", "c: [x, y]"),
            0,
        ),
    ] {
        let copy = Copies {
            ours: ours.as_bytes(),
            theirs: theirs.as_bytes(),
            base: Some(BASE.as_bytes()),
        };
        let (unasked, asked) = parted(copy);
        assert_eq!(asked.len(), clashes, "{theirs}");
        let merged = copy.merged(&unasked).expect("a file");
        assert_eq!(String::from_utf8_lossy(&merged), expected);
    }
}

#[test]
fn without_a_base_only_what_is_blank_is_filled_unasked() {
    let ours = BASE.replace("c: dua", "c:");
    let theirs = BASE.replace("satu", "mereka").replace("  - penutup\n", "");
    let copy = Copies {
        ours: ours.as_bytes(),
        theirs: theirs.as_bytes(),
        base: None,
    };
    let (unasked, asked) = parted(copy);
    assert_eq!(asked, [Some(Why::OtherCopy); 2]);
    let merged = copy.merged(&unasked).expect("a file");
    assert_eq!(String::from_utf8_lossy(&merged), BASE);
    let all: Vec<usize> = (0..3).collect();
    let merged = copy.merged(&all).expect("a file");
    assert_eq!(String::from_utf8_lossy(&merged), theirs);
}

#[test]
fn what_moved_moves() {
    let theirs = "l:\n  - tiga kata lain\n  - satu kata ini\n  - dua kata itu\n";
    let ours = "l:\n  - satu kata ini\n  - dua kata itu\n  - tiga kata lain\n";
    let copy = Copies {
        ours: ours.as_bytes(),
        theirs: theirs.as_bytes(),
        base: None,
    };
    let rows = copy.differences().expect("YAML");
    assert_eq!(rows.len(), 1);
    let merged = copy.merged(&[0]).expect("a file");
    assert_eq!(String::from_utf8_lossy(&merged), theirs);
}
