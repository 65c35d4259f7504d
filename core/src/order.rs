//! Sorting, once, by insertion: the standard library's sort weighs three kilobytes in the browser, and again for every type
//! that it sorts. Lists here have tens of entries, and never more than some thousands.

use std::cmp::Ordering;

/// The indices from 0 to `len` in the order that `compare` gives; equals stay as they are.
pub(crate) fn order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut indices = Vec::with_capacity(len);
    for index in 0..len {
        // Behind its equals, which came before it.
        let at = indices.partition_point(|other| compare(*other, index) != Ordering::Greater);
        indices.insert(at, index);
    }
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
