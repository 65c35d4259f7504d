//! Sorting that is compiled once.
//!
//! The standard library's sort is compiled anew for each type and each comparison, some five kilobytes of WebAssembly every
//! time. Here it is compiled for positions in a list, and what is compared is asked for through a pointer.
//!
//! Limitations: it takes one more list, and copies each item once.

use std::cmp::Ordering;

/// Sorts by a comparison; equals keep their order.
pub fn sort_by<T: Clone>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = sorted_positions(items.len(), &|one, other| compare(&items[one], &items[other]));
    *items = order.into_iter().map(|at| items[at].clone()).collect();
}

/// Sorts by a key, which is asked for at each comparison; equals keep their order.
pub fn sort_by_key<T: Clone, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

/// Sorts by the order that the items have of themselves.
pub fn sort<T: Clone + Ord>(items: &mut Vec<T>) {
    sort_by(items, Ord::cmp);
}

/// Puts those together that compare as equal: the groups in the order of the first of each, and each in the order that it had.
pub fn grouped_by<T: Clone>(items: &[T], compare: impl Fn(&T, &T) -> Ordering) -> Vec<Vec<T>> {
    let compare = |one: usize, other: usize| compare(&items[one], &items[other]);
    let positions = sorted_positions(items.len(), &compare);
    let mut groups: Vec<&[usize]> = positions.chunk_by(|one, other| compare(*one, *other).is_eq()).collect();
    sort_by_key(&mut groups, |group| group[0]);
    groups.into_iter().map(|group| group.iter().map(|at| items[*at].clone()).collect()).collect()
}

fn sorted_positions(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..len).collect();
    positions.sort_by(|one, other| compare(*one, *other));
    positions
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn groups_and_what_is_in_them_keep_their_order() {
        let items = ["b1", "a1", "b2", "c1", "a2"];
        let groups = grouped_by(&items, |one, other| one[..1].cmp(&other[..1]));
        assert_eq!(groups, [vec!["b1", "b2"], vec!["a1", "a2"], vec!["c1"]]);
    }

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(items in prop::collection::vec((0..9u8, any::<u8>()), 0..40)) {
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            let mut sorted = items;
            sort_by_key(&mut sorted, |item| item.0);
            prop_assert_eq!(&sorted, &expected);
            expected.sort();
            sort(&mut sorted);
            prop_assert_eq!(sorted, expected);
        }
    }
}
