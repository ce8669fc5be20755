//! Paths of keys, step by step.

use super::EditError;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum PathStep {
    Key(String),
    Item(usize),
}

/// Reads `rekomendasi.butir[2].uraian`.
pub(super) fn steps(path: &str) -> Result<Vec<PathStep>, EditError> {
    let wrong = || EditError::NotAKey { key: path.into() };
    let mut steps = Vec::new();
    for part in path.split('.') {
        let (key, indices) = part.split_at(part.find('[').unwrap_or(part.len()));
        let is_bare_index = key.is_empty() && steps.is_empty() && !indices.is_empty();
        if !is_bare_index && (key.is_empty() || key.contains(']')) {
            return Err(wrong());
        }
        if !key.is_empty() {
            steps.push(PathStep::Key(key.into()));
        }
        let mut rest = indices;
        while !rest.is_empty() {
            let (index, further) = rest
                .strip_prefix('[')
                .and_then(|rest| rest.split_once(']'))
                .ok_or_else(wrong)?;
            let is_number = index.bytes().all(|byte| byte.is_ascii_digit());
            let index = index.parse().ok().filter(|_| is_number);
            steps.push(PathStep::Item(index.ok_or_else(wrong)?));
            rest = further;
        }
    }
    Ok(steps)
}

/// The list of an item, and its index there.
pub(super) fn of_item(path: &str) -> Result<(&str, usize), EditError> {
    match (path.rfind('['), steps(path)?.last()) {
        (Some(open), Some(PathStep::Item(at))) => Ok((&path[..open], *at)),
        _ => Err(EditError::NotAKey { key: path.into() }),
    }
}

#[cfg(test)]
mod tests {
    use super::{
        PathStep::{Item, Key},
        of_item, steps,
    };

    #[test]
    fn paths_are_read_as_they_are_printed() {
        let read = steps("a.b_c[2][0].d").expect("a path");
        let key = |key: &str| Key(key.into());
        assert_eq!(read, [key("a"), key("b_c"), Item(2), Item(0), key("d")]);
        assert_eq!(steps("[3].a").expect("a path"), [Item(3), key("a")]);
        for wrong in [
            "", ".a", "a.", "a..b", "a[", "a[x]", "a[-1]", "a[+1]", "a]", "a[1]b", "a.[1]", "a[]",
        ] {
            assert!(steps(wrong).is_err(), "{wrong}");
        }
        assert_eq!(of_item("a.b[1][2]"), Ok(("a.b[1]", 2)));
        assert!(of_item("a[1].b").is_err());
    }
}
