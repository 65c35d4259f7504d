//! Sorting, once: the standard library's sort is written out anew for every type it sorts, and in the browser each of
//! those weighs three kilobytes. Lists here have tens of entries.

use std::cmp::Ordering;

/// The indices from 0 to `len` in the order that `compare` gives; equals stay as they are.
pub(crate) fn order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut indices: Vec<usize> = (0..len).collect();
    indices.sort_by(|a, b| compare(*a, *b));
    indices
}

/// The list in the order that `compare` gives; equals stay as they are.
pub(crate) fn sorted_by<T>(list: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let indices = order(list.len(), &|a, b| compare(&list[a], &list[b]));
    let mut taken: Vec<Option<T>> = list.into_iter().map(Some).collect();
    indices.into_iter().filter_map(|index| taken[index].take()).collect()
}

/// Sorts texts.
pub(crate) fn sort(list: &mut Vec<String>) {
    let taken = std::mem::take(list);
    *list = sorted_by(taken, String::cmp);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_stay_as_they_are() {
        let sorted = sorted_by(vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')], |a, b| a.0.cmp(&b.0));
        assert_eq!(sorted, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }
}
