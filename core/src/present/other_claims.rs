//! What else is said of what a claim counts: rivals, and numbers that may be about the same people.

use crate::model::{Claim, Record};

/// The other claims of a record by the measure and about the group of one claim.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherClaims<'a> {
    /// Of the same happening, whatever day each source gives.
    pub same_happening: Vec<&'a Claim>,
    /// Of other happenings, in a place of the claim, or as it for the whole country, on days that overlap: they may be about
    /// the same people. What a source says to be about others is none of them.
    pub overlapping: Vec<&'a Claim>,
}

impl<'a> OtherClaims<'a> {
    /// The claims beside one of a record, in the order of the record.
    pub fn of(record: &'a Record, claim: &Claim) -> Self {
        let event = claim.event.as_deref().and_then(|id| record.event(id));
        let happening: Vec<&str> =
            event.into_iter().flat_map(|event| record.happening(event)).map(|event| event.id.as_str()).collect();
        let is_same = |other: &Claim| other.event.as_deref().is_some_and(|event| happening.contains(&event));
        let names = |one: &Claim, other: &Claim| one.besides.as_ref() == Some(&other.id);
        let (same_happening, overlapping) = record
            .claims
            .iter()
            .filter(|other| other.id != claim.id)
            .filter(|other| (other.measure, other.group) == (claim.measure, claim.group))
            .filter(|other| is_same(other) || shares_a_place(claim, other) && claim.when.overlaps(other.when))
            .filter(|other| !names(claim, other) && !names(other, claim))
            .partition(|other| is_same(other));
        Self { same_happening, overlapping }
    }
}

/// Whether two claims name a place in common, or name none and are alike in that. Not [`crate::model::Scope::overlaps`], by
/// which a number for the whole country overlaps that of each city: a reader of either is told of its own kind.
fn shares_a_place(one: &Claim, other: &Claim) -> bool {
    match (one.scope.ids(), other.scope.ids()) {
        ([], []) => one.scope == other.scope,
        (ids, more) => ids.iter().any(|id| more.contains(id)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::read_geojson;

    /// The ids of the others of a claim of the record: of the same happening, and overlapping.
    fn others_of(record: &Record, id: &str) -> (Vec<String>, Vec<String>) {
        let claim = record.claims.iter().find(|claim| claim.id == id).unwrap_or_else(|| panic!("{id}"));
        let OtherClaims { same_happening, overlapping } = OtherClaims::of(record, claim);
        let ids = |claims: Vec<&Claim>| claims.into_iter().map(|claim| claim.id.clone()).collect();
        (ids(same_happening), ids(overlapping))
    }

    #[test]
    fn rivals_and_numbers_of_the_same_place_and_days_stand_beside_a_claim_and_other_people_do_not() {
        let record = read_geojson(include_str!("../../../data/cities.geojson")).expect("it is good");
        // One arrest by two sources, which tell of it in two events; and the figure for six cities, Atyrau among them.
        let (same, overlapping) = others_of(&record, "atyrau-2016-05-arrested");
        assert_eq!(same, Vec::<String>::new());
        assert_eq!(overlapping, ["atyrau-2016-05-17-arrested-omct", "six-cities-2016-05-17-arrested"]);
        // The source says that the two pensioners are others than the six.
        for id in ["atyrau-case-charged", "atyrau-pensioners-charged"] {
            assert_eq!(others_of(&record, id), (vec![], vec![]), "{id}");
        }
        // For the whole country: all that is said of the day, and no city's number.
        let (same, overlapping) = others_of(&record, "nationwide-2016-05-21-detained-tayzhan");
        assert!(same.len() > 5 && same.iter().all(|id| id.starts_with("nationwide-")), "{same:?}");
        assert_eq!(overlapping, Vec::<String>::new());
    }
}
