//! What is told without a cycle: the schema, the pages of findings, completion.

use serde_json::Value;

use super::*;

#[test]
fn the_schema_explains_and_closes_every_group() {
    fn look(schema: &Value, place: &str, properties: &mut usize) {
        if let Some(groups) = schema["properties"].as_object() {
            assert_eq!(schema["additionalProperties"], false, "{place}");
            for (key, property) in groups {
                let place = format!("{place}.{key}");
                assert!(property["description"].is_string(), "{place}");
                assert!(property["title"].is_string(), "{place}");
                *properties += 1;
            }
        }
        let english = [" the ", " of ", " and "];
        let description = schema["description"].as_str().unwrap_or_default();
        assert!(
            !english.iter().any(|word| description.contains(word)),
            "{place}: {description}"
        );
        match schema {
            Value::Object(parts) => {
                for (name, part) in parts {
                    look(part, &format!("{place}.{name}"), properties);
                }
            }
            Value::Array(parts) => parts.iter().for_each(|part| look(part, place, properties)),
            _ => {}
        }
    }
    let output = nodin(&["skema"]);
    assert_eq!(output.status.code(), Some(0));
    let schema: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let mut properties = 0;
    look(&schema, "", &mut properties);
    assert!(properties > 100, "{properties}");

    assert_eq!(schema["required"], serde_json::json!(["versi", "siklus"]));
    let siklus = &schema["properties"]["siklus"];
    assert_eq!(
        siklus["required"],
        serde_json::json!(["nomor", "isu", "tahun"])
    );
    assert_eq!(
        siklus["properties"]["nomor"]["type"],
        serde_json::json!(["string", "number"])
    );
    let klasifikasi = &siklus["properties"]["klasifikasi"];
    assert_eq!(klasifikasi["enum"][3], "sangat-rahasia");
    assert_eq!(
        klasifikasi["markdownEnumDescriptions"][3],
        "Bocornya membahayakan negara."
    );
    assert_eq!(klasifikasi["default"], "biasa");
}

#[test]
fn every_finding_is_explained_by_its_code() {
    let list = text(&nodin(&["jelaskan"]).stdout);
    for page in nodin::finding::pages() {
        let code = page.code;
        assert!(
            list.lines()
                .any(|line| line.split_whitespace().next() == Some(code)),
            "{code}"
        );
        let output = nodin(&["jelaskan", code]);
        let said = text(&output.stdout);
        assert!(
            said.starts_with(&format!("{}[{code}]\n\n{}", page.level, page.headline())),
            "{said}"
        );
    }
    let output = nodin(&["jelaskan", "kunci-tak-dikenal"]);
    assert_eq!(output.status.code(), Some(2));
    let said = text(&output.stderr);
    assert!(said.contains("maksudnya “kunci-tidak-dikenal”?"), "{said}");
}

#[test]
fn shells_complete_commands_and_documents() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let output = nodin(&["lengkapi", shell]);
        assert_eq!(output.status.code(), Some(0), "{shell}");
        let script = text(&output.stdout);
        for word in [
            "periksa",
            "jelaskan",
            "ekstrak",
            "dokumen",
            "sematkan-sumber",
        ] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
}

/// Editors complete and explain the samples by the schema that lies beside them.
#[test]
fn the_samples_have_the_schema_beside_them() {
    let beside = fs::read_to_string("samples/siklus.schema.json").expect("the schema");
    let printed = text(&nodin(&["skema"]).stdout);
    let beside = beside.replace("\r\n", "\n");
    assert!(
        beside == printed,
        "nodin skema > samples/siklus.schema.json"
    );
    for sample in fs::read_dir("samples").expect("the samples") {
        let path = sample.expect("a file").path();
        if path.extension().is_some_and(|ending| ending == "yaml") {
            let source = fs::read_to_string(&path).expect("a sample");
            let line = "# yaml-language-server: $schema=siklus.schema.json";
            assert!(source.starts_with(line), "{}", path.display());
        }
    }
}
