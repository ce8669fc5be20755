//! Changes written into a cycle file: each kind of change in each style of YAML, as data.

mod changes;
mod file;
mod kept;
mod random;
mod said;

use std::sync::LazyLock;

use nodin::{
    edit::{Change, Value, edit},
    fill::starter,
    read,
};

/// A case of `kasus/`: a title, a file, changes (`> set KEY JSON`), and the file after them or
/// (`! …`) why not.
struct Case<'t> {
    title: &'t str,
    before: String,
    changes: Vec<Change>,
    after: Result<String, String>,
}

fn value(json: &serde_json::Value) -> Value {
    match json {
        serde_json::Value::Array(items) => Value::List(items.iter().map(value).collect()),
        serde_json::Value::Object(entries) => Value::Group(
            entries
                .iter()
                .map(|(key, json)| (key.clone(), value(json)))
                .collect(),
        ),
        json => Value::Text(json.as_str().expect("a text").to_owned()),
    }
}

/// `insert isi 2 "dua"`
fn change(line: &str) -> Change {
    let (kind, rest) = line.split_once(' ').expect("a kind");
    let (key, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    let key = key.to_owned();
    let json = |text: &str| value(&serde_json::from_str(text).expect("JSON"));
    match kind {
        "set" => match json(rest) {
            Value::Text(text) => Change::Set { key, text },
            other => panic!("{other:?}"),
        },
        "clear" => Change::Clear { key },
        "insert" => {
            let (at, item) = rest.split_once(' ').expect("an index and an item");
            let (list, at, item) = (key, at.parse().expect("an index"), json(item));
            Change::Insert { list, at, item }
        }
        "remove" => Change::Remove { key },
        "move" => {
            let to = rest.parse().expect("an index");
            Change::Move { key, to }
        }
        other => panic!("{other}"),
    }
}

fn cases(data: &str) -> Vec<Case<'_>> {
    let cases = data.split("=== ").skip(1).map(|case| {
        let (title, rest) = case.split_once('\n').expect("a title");
        let lines: Vec<_> = rest
            .strip_suffix('\n')
            .unwrap_or(rest)
            .split_inclusive('\n')
            .collect();
        let is_change = |line: &&str| line.starts_with("> ");
        let first = lines.iter().position(is_change).expect("a change");
        let (before, rest) = lines.split_at(first);
        let (changes, after) =
            rest.split_at(rest.iter().take_while(|line| is_change(line)).count());
        let after = after.concat();
        Case {
            title,
            before: before.concat(),
            changes: changes
                .iter()
                .map(|line| change(line[2..].trim_end()))
                .collect(),
            after: match after.strip_prefix("! ") {
                Some(reason) => Err(reason.trim_end().to_owned()),
                None => Ok(after),
            },
        }
    });
    cases.collect()
}

const KASUS: [(&str, &str); 6] = [
    ("teks", include_str!("kasus/teks.txt")),
    ("kunci", include_str!("kasus/kunci.txt")),
    ("butir", include_str!("kasus/butir.txt")),
    ("kurung", include_str!("kasus/kurung.txt")),
    ("keterangan", include_str!("kasus/keterangan.txt")),
    ("tolak", include_str!("kasus/tolak.txt")),
];

/// Each also as Windows writes files, and with a byte order mark.
#[test]
fn each_change_in_each_style() {
    type Dress = fn(&str) -> String;
    let dresses: [Dress; 3] = [
        |text| text.to_owned(),
        |text| text.replace('\n', "\r\n"),
        |text| format!("\u{FEFF}{text}"),
    ];
    for (name, data) in KASUS {
        for Case {
            title,
            before,
            changes,
            after,
        } in cases(data)
        {
            for dress in dresses {
                let edited = edit(dress(&before).as_bytes(), &changes);
                let edited = edited.map(|bytes| String::from_utf8(bytes).expect("UTF-8"));
                let edited = edited.map_err(|error| error.to_string());
                let wanted = after
                    .as_ref()
                    .map(|after| dress(after))
                    .map_err(Clone::clone);
                assert_eq!(edited, wanted, "{name}: {title}");
            }
        }
    }
}

const SAMPLES: [&str; 5] = [
    include_str!("../../samples/2018-batas-darat-timor-leste.yaml"),
    include_str!("../../samples/2024-natuna-utara.yaml"),
    include_str!("../../samples/2025-diplomasi-kedaulatan.yaml"),
    include_str!("../../samples/2026-inventarisasi-amerika-eropa.yaml"),
    include_str!("../../samples/2026-pelindungan-wni.yaml"),
];

/// The files that people begin with and those that they look at.
static SHIPPED: LazyLock<Vec<String>> = LazyLock::new(|| {
    let new = starter::starter(2026, None).expect("a file");
    let cycle = read::read(SAMPLES[1].as_bytes()).value;
    let name = "lama.yaml".to_owned();
    let next = starter::starter(2026, Some(&starter::Older { name, cycle })).expect("a file");
    let samples = SAMPLES.iter().map(|sample| (*sample).to_owned());
    samples.chain([new, next]).collect()
});
