//! Names of files and folders made from what a person typed.

use crate::files::digest::sha256;

/// The longest name, bytes.
const LONGEST: usize = 80;

/// Names that Windows keeps for devices, whatever their ending.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// A name that is safe on every system: ASCII letters, digits, `.`, `_` and `-`; `/` becomes
/// `-`; at most 80 bytes; a short hash of the whole is added when anything else had to
/// change, so that two names stay two.
///
/// Not so for `/` and `-`, nor for blanks at the ends: by the contract `SK-1/2024` and
/// `SK-1-2024` are one name, for the sake of its being readable. Whoever writes files of
/// several names compares them first, without regard to case.
#[must_use]
pub fn safe(typed: &str) -> String {
    let slashes = typed.trim().replace('/', "-");
    let kept: String = slashes
        .chars()
        .map(|c| if is_safe(c) { c } else { '-' })
        .collect();
    let trimmed = kept.trim_matches(['.', '-', '_']);
    if trimmed == slashes && trimmed.len() <= LONGEST && !trimmed.is_empty() && !is_device(trimmed)
    {
        return trimmed.to_owned();
    }
    let hash = sha256(typed.as_bytes()).short(8);
    let mut start: String = trimmed.chars().take(LONGEST - hash.len() - 1).collect();
    // `con.x` is the console even with an ending.
    if is_device(&start) {
        start = start.replace('.', "_");
    }
    if start.is_empty() {
        start.push_str("siklus");
    }
    format!("{start}-{hash}")
}

/// A path in safe names, with `/` between folders, and with the endings of files as they are;
/// what climbs above its start begins there.
#[must_use]
pub fn safe_path(typed: &str) -> String {
    let mut steps: Vec<String> = Vec::new();
    for step in typed.split(['/', '\\']) {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(safe_file(step)),
        }
    }
    steps.join("/")
}

/// Whether a path with `/` between folders stays in the folder that it starts from, on every
/// system.
#[must_use]
pub fn stays_inside(path: &str) -> bool {
    !path.contains(['\\', ':']) && path.split('/').all(|step| !matches!(step, "" | "." | ".."))
}

fn safe_file(typed: &str) -> String {
    let is_ending = |ending: &str| {
        (1..=8).contains(&ending.len()) && ending.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    match typed.rsplit_once('.') {
        Some((stem, ending)) if safe(typed) != typed && is_ending(ending) => {
            format!("{}.{ending}", safe(stem))
        }
        _ => safe(typed),
    }
}

fn is_safe(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-')
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    let stem = stem.to_ascii_lowercase();
    let numbered = |prefix| {
        stem.strip_prefix(prefix)
            .is_some_and(|rest: &str| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()))
    };
    DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt")
}

/// True for a path that starts elsewhere, or climbs above where it starts; on any system, since
/// a cycle file travels.
pub(crate) fn leaves_its_folder(path: &str) -> bool {
    const SEPARATORS: [char; 2] = ['/', '\\'];
    if path.starts_with(SEPARATORS) || path.get(1..2) == Some(":") {
        return true;
    }
    let mut depth = 0_usize;
    for step in path.split(SEPARATORS) {
        match step {
            "" | "." => {}
            ".." if depth == 0 => return true,
            ".." => depth -= 1,
            _ => depth += 1,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{is_device, safe, safe_path};

    #[test]
    fn safe_names_stay_as_they_are() {
        for name in ["SK-014-2024", "a.b_c-1"] {
            assert_eq!(safe(name), name);
        }
        assert_eq!(safe("SK-014/2024"), "SK-014-2024");
    }

    #[test]
    fn no_name_leaves_the_folder_or_names_a_device() {
        let long = "x".repeat(300);
        let typed = [
            "../../x", "CON", "con.txt", "akhir.", "..", "", "a\\b", "naïf", "COM1", "nul.a.b",
            &long, " / ",
        ];
        let mut seen = std::collections::BTreeSet::new();
        for name in typed {
            let safe = safe(name);
            assert!(safe.len() <= 80 && !safe.is_empty(), "{name} → {safe}");
            assert!(
                safe.chars()
                    .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-')),
                "{safe}"
            );
            assert!(
                !safe.starts_with('.') && !safe.ends_with('.') && !is_device(&safe),
                "{name} → {safe}"
            );
            assert!(seen.insert(safe.to_lowercase()), "{name} → {safe}");
        }
    }

    #[test]
    fn paths_keep_their_folders_and_endings() {
        assert_eq!(safe_path("data/kasus.xlsx"), "data/kasus.xlsx");
        assert_eq!(safe_path("./data//../kasus.xlsx"), "kasus.xlsx");
        assert_eq!(safe_path("../../x"), "x");
        let path = safe_path("data dukung\\kasus 2024.xlsx");
        let (folder, file) = path.split_once('/').expect("a folder");
        assert!(folder.starts_with("data-dukung-"), "{path}");
        assert!(
            file.starts_with("kasus-2024-") && file.rsplit('.').next() == Some("xlsx"),
            "{path}"
        );
    }

    #[test]
    fn names_that_differ_stay_apart() {
        assert_ne!(safe("a b"), safe("a?b"));
        assert_ne!(safe(&"x".repeat(90)), safe(&"x".repeat(91)));
        assert_eq!(safe("SK-1/2024"), safe("SK-1-2024"), "by the contract");
    }
}
