//! Two sequences side by side: which of the one is which of the other.
//!
//! What stands once in both and is the same is settled first; between, what is most alike is
//! paired in order; what then is left over in the one place and in the other moved there.

use std::collections::HashMap;

/// What can be held against its like.
pub(super) trait Alike {
    /// The same of both sides are the same.
    fn text(&self) -> &str;
    /// From 0 to 1.
    fn likeness(&self, other: &Self) -> f64;
    /// Whether one could have become the other at all.
    fn could_be(&self, other: &Self) -> bool;
}

/// Less alike are two things.
const LEAST: f64 = 0.45;
/// As alike as what moved must be.
const MOVED: f64 = 0.75;
/// More pairs are not looked at between two that are settled.
const MOST_PAIRS: usize = 4_000_000;

/// Of each in `new` the one in `old` that it is, if any, and which of these moved.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Alignment {
    pub old_of: Vec<Option<usize>>,
    pub moved: Vec<usize>,
}

/// Aligns two sequences.
pub(super) fn align<T: Alike>(old: &[T], new: &[T]) -> Alignment {
    let mut old_of = vec![None; new.len()];
    let mut settled = anchors(old, new);
    settled.push((old.len(), new.len()));
    let (mut a, mut b) = (0, 0);
    for (next_a, next_b) in settled {
        between(&old[a..next_a], &new[b..next_b], |i, j| {
            old_of[b + j] = Some(a + i);
        });
        if let Some(old) = old_of.get_mut(next_b) {
            *old = Some(next_a);
        }
        (a, b) = (next_a + 1, next_b + 1);
    }
    let moved = moved(old, new, &mut old_of);
    Alignment { old_of, moved }
}

/// What is the same and stands once in both, in the longest order that both have.
fn anchors<T: Alike>(old: &[T], new: &[T]) -> Vec<(usize, usize)> {
    let (in_old, in_new) = (once(old), once(new));
    let mut pairs: Vec<(usize, usize)> = in_old
        .iter()
        .filter(|(text, _)| !text.is_empty())
        .filter_map(|(text, at)| Some(((*at)?, (*in_new.get(text)?)?)))
        .filter(|(a, b)| old[*a].could_be(&new[*b]))
        .collect();
    pairs.sort_unstable();
    ascending(&pairs)
}

/// The places of texts, of such as stand there once.
fn once<T: Alike>(list: &[T]) -> HashMap<&str, Option<usize>> {
    let mut places = HashMap::new();
    for (at, one) in list.iter().enumerate() {
        let place = places.entry(one.text());
        place.and_modify(|at| *at = None).or_insert(Some(at));
    }
    places
}

/// The longest of these pairs whose second ascend as well.
fn ascending(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tails: Vec<usize> = Vec::new();
    let mut before = vec![None; pairs.len()];
    for (at, (_, second)) in pairs.iter().enumerate() {
        let length = tails.partition_point(|tail| pairs[*tail].1 < *second);
        before[at] = length.checked_sub(1).map(|last| tails[last]);
        if length == tails.len() {
            tails.push(at);
        } else {
            tails[length] = at;
        }
    }
    let mut chain = Vec::new();
    let mut at = tails.last().copied();
    while let Some(here) = at {
        chain.push(pairs[here]);
        at = before[here];
    }
    chain.reverse();
    chain
}

/// Pairs what is most alike in order, between two that are settled.
fn between<T: Alike>(old: &[T], new: &[T], mut pair: impl FnMut(usize, usize)) {
    if old.is_empty() || new.is_empty() || old.len().saturating_mul(new.len()) > MOST_PAIRS {
        return;
    }
    let width = new.len() + 1;
    let alike: Vec<f64> = old
        .iter()
        .flat_map(|a| new.iter().map(move |b| likeness(a, b)))
        .collect();
    let alike = |i: usize, j: usize| alike[i * new.len() + j];
    let mut best = vec![0.0_f64; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            let apart = best[(i + 1) * width + j].max(best[i * width + j + 1]);
            let like = alike(i, j);
            let paired = best[(i + 1) * width + j + 1] + like;
            best[i * width + j] = if like >= LEAST {
                paired.max(apart)
            } else {
                apart
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let (mut free_old, mut free_new) = (Vec::new(), Vec::new());
    while i < old.len() && j < new.len() {
        let here = best[i * width + j];
        let like = alike(i, j);
        if like >= LEAST && here <= best[(i + 1) * width + j + 1] + like {
            replaced(old, new, &mut free_old, &mut free_new, &mut pair);
            pair(i, j);
            (i, j) = (i + 1, j + 1);
        } else if best[(i + 1) * width + j] >= best[i * width + j + 1] {
            free_old.push(i);
            i += 1;
        } else {
            free_new.push(j);
            j += 1;
        }
    }
    free_old.extend(i..old.len());
    free_new.extend(j..new.len());
    replaced(old, new, &mut free_old, &mut free_new, &mut pair);
}

/// As many new ones as old ones in one place: each was typed over.
fn replaced<T: Alike>(
    old: &[T],
    new: &[T],
    free_old: &mut Vec<usize>,
    free_new: &mut Vec<usize>,
    pair: &mut impl FnMut(usize, usize),
) {
    let pairs = || free_old.iter().zip(free_new.iter());
    let is_one_for_one = free_old.len() == free_new.len()
        && pairs().all(|(i, j)| old[*i].could_be(&new[*j]) && !new[*j].text().is_empty());
    if is_one_for_one {
        pairs().for_each(|(i, j)| pair(*i, *j));
    }
    free_old.clear();
    free_new.clear();
}

/// Pairs what left one place with what came to another.
fn moved<T: Alike>(old: &[T], new: &[T], old_of: &mut [Option<usize>]) -> Vec<usize> {
    let mut free: Vec<usize> = (0..old.len())
        .filter(|at| !old_of.contains(&Some(*at)) && !old[*at].text().is_empty())
        .collect();
    let mut moved = Vec::new();
    for (j, old_of) in old_of.iter_mut().enumerate() {
        if old_of.is_some() || free.is_empty() || new[j].text().is_empty() {
            continue;
        }
        let scored = free.iter().enumerate();
        let scored = scored.map(|(at, i)| (at, likeness(&old[*i], &new[j])));
        let best = scored.max_by(|(_, a), (_, b)| a.total_cmp(b));
        if let Some((at, like)) = best
            && like >= MOVED
        {
            *old_of = Some(free.swap_remove(at));
            moved.push(j);
        }
    }
    moved
}

fn likeness<T: Alike>(a: &T, b: &T) -> f64 {
    if !a.could_be(b) {
        0.0
    } else if a.text() == b.text() {
        1.0
    } else {
        a.likeness(b)
    }
}

#[cfg(test)]
mod tests {
    use super::{Alike, align};

    impl Alike for &str {
        fn text(&self) -> &str {
            self
        }

        fn likeness(&self, other: &Self) -> f64 {
            let count = self.split(' ').filter(|word| other.contains(word)).count();
            f64::from(u32::try_from(count).unwrap_or_default()) / 3.0
        }

        fn could_be(&self, _: &Self) -> bool {
            true
        }
    }

    #[test]
    fn sequences_are_aligned() {
        let old = ["a b c", "d e f", "g h i", "j k l"];
        for (new, old_of, moved) in [
            (
                vec!["a b c", "d e f", "g h i", "j k l"],
                vec![Some(0), Some(1), Some(2), Some(3)],
                vec![],
            ),
            (
                vec!["a b x", "g h i", "j k l"],
                vec![Some(0), Some(2), Some(3)],
                vec![],
            ),
            (
                vec!["a b c", "q r s", "d e f", "g h i", "j k l"],
                vec![Some(0), None, Some(1), Some(2), Some(3)],
                vec![],
            ),
            (
                vec!["a b c", "x y z", "g h i", "j k l"],
                vec![Some(0), Some(1), Some(2), Some(3)],
                vec![],
            ),
            (
                vec!["d e f", "g h i", "j k l", "a b c"],
                vec![Some(1), Some(2), Some(3), Some(0)],
                vec![3],
            ),
            (vec![], vec![], vec![]),
        ] {
            let alignment = align(&old, &new);
            assert_eq!(
                (alignment.old_of, alignment.moved),
                (old_of, moved),
                "{new:?}"
            );
        }
    }
}
