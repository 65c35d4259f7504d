//! Small records for tests, a line a claim: `rally almaty 05-21 >300 hrw`.
//!
//! The words of a line are the event, the places, the date, the figure, and then in any order what is not usual: a
//! measure, a group, a spread, `in=place+place` or `on=date` where the claim's differ from its event's, `besides=1` where it
//! is about other people than the first claim, and otherwise the claimant. The first line of an event dates and places it.
//!
//! - Places: `almaty`, `almaty+astana`, `almaty+others`, `others`, `nowhere` (the source gives none), `nationwide`.
//! - Dates are of 2016: `05-21`, `05-17/05-18`, `05`; `year`, and `undated`.
//! - Figures: `50`, `>=50`, `>50`, `<=50`, `~50`, `30..50`, `“dozens”` (with `_` for spaces), `?` (not stated), `none`;
//!   `-` for an event without a claim.

use protest_map_core::geo::LonLat;
use protest_map_core::model::{
    Basis, Claim, Claimant, ClaimantKind, DateOf, Event, Group, Kind, Measure, PartialDate, Place, Qualifier, Record,
    Relation, Scope, Spread, Vocabulary,
};

/// The record of these lines. Its places are those that are named, by name.
pub(crate) fn record(lines: &[&str]) -> Record {
    let mut record = Record { country: "Kazakhstan".to_owned(), ..Record::default() };
    for line in lines {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [event, places, date, figure, rest @ ..] = words.as_slice() else { panic!("four words at least: {line}") };
        if !record.events.iter().any(|known| known.id == *event) {
            record.events.push(happening(event, scope(places), when(date)));
        }
        if *figure == "-" {
            continue;
        }
        let (qualifier, low, high, quoted) = read_figure(figure);
        let own = record.events.iter().find(|known| known.id == *event).expect("it was added");
        let mut claim = Claim {
            id: format!("claim-{}", record.claims.len() + 1),
            event: Some((*event).to_owned()),
            when: own.when,
            scope: own.scope.clone(),
            spread: None,
            is_part: false,
            besides: None,
            measure: Measure::Detained,
            group: Group::People,
            qualifier,
            low,
            high,
            words: quoted,
            claimant: None,
            sources: vec![],
            sections: vec![],
        };
        for word in rest {
            if let Some(measure) = Measure::from_code(word) {
                claim.measure = measure;
            } else if let Some(group) = Group::from_code(word) {
                claim.group = group;
            } else if let Some(spread) = Spread::from_code(word) {
                claim.spread = Some(spread);
            } else if let Some(places) = word.strip_prefix("in=") {
                claim.scope = scope(places);
            } else if let Some(number) = word.strip_prefix("besides=") {
                claim.besides = Some(format!("claim-{number}"));
            } else if let Some(date) = word.strip_prefix("on=") {
                claim.when = when(date);
            } else {
                claim.claimant = Some((*word).to_owned());
                if !record.claimants.iter().any(|claimant| claimant.id == *word) {
                    let (id, name) = ((*word).to_owned(), (*word).to_owned());
                    record.claimants.push(Claimant { id, name, kind: ClaimantKind::Ngo });
                }
            }
        }
        let several = claim.scope != Scope::Nationwide && claim.scope.single().is_none();
        claim.spread = claim.spread.or(several.then_some(Spread::Together));
        record.claims.push(claim);
    }
    let scopes = record.events.iter().map(|event| &event.scope).chain(record.claims.iter().map(|claim| &claim.scope));
    let mut ids: Vec<&String> = scopes.flat_map(Scope::ids).collect();
    ids.sort();
    ids.dedup();
    record.places = ids.into_iter().map(|id| place(id)).collect();
    record
}

fn place(id: &str) -> Place {
    Place {
        id: id.to_owned(),
        name: protest_map_core::util::capitalised(id),
        other_names: String::new(),
        region: String::new(),
        lonlat: LonLat::new(70.0, 50.0).expect("it is on the Earth"),
    }
}

fn happening(id: &str, scope: Scope, when: PartialDate) -> Event {
    Event {
        id: id.to_owned(),
        when,
        date_of: DateOf::Happened,
        rival_of: None,
        scope,
        basis: Basis::Stated,
        kind: Kind::Detention,
        relation: Relation::Related,
        people: vec![],
        sources: vec![],
        sections: vec![],
    }
}

fn scope(text: &str) -> Scope {
    if text == "nationwide" {
        return Scope::Nationwide;
    }
    let and_others = text.split('+').any(|id| id == "others");
    let mut ids: Vec<String> =
        text.split('+').filter(|id| !["others", "nowhere"].contains(id)).map(str::to_owned).collect();
    ids.sort();
    Scope::Places { ids, and_others }
}

pub(crate) fn when(text: &str) -> PartialDate {
    let written = match text {
        "undated" => String::new(),
        "year" => "2016".to_owned(),
        _ => text.split('/').map(|day| format!("2016-{day}")).collect::<Vec<_>>().join("/"),
    };
    PartialDate::parse(&written).unwrap_or_else(|| panic!("a date: {text}"))
}

fn read_figure(text: &str) -> (Qualifier, Option<u64>, Option<u64>, String) {
    let number = |digits: &str| digits.parse::<u64>().unwrap_or_else(|_| panic!("a figure: {text}"));
    let plain = |qualifier, low, high| (qualifier, low, high, String::new());
    if text == "?" {
        plain(Qualifier::NotStated, None, None)
    } else if text == "none" {
        plain(Qualifier::None, None, None)
    } else if let Some(quoted) = text.strip_prefix('“') {
        (Qualifier::Words, None, None, quoted.trim_end_matches('”').replace('_', " "))
    } else if let Some(digits) = text.strip_prefix(">=") {
        plain(Qualifier::AtLeast, Some(number(digits)), None)
    } else if let Some(digits) = text.strip_prefix('>') {
        plain(Qualifier::MoreThan, Some(number(digits)), None)
    } else if let Some(digits) = text.strip_prefix("<=") {
        plain(Qualifier::UpTo, None, Some(number(digits)))
    } else if let Some(digits) = text.strip_prefix('~') {
        plain(Qualifier::About, Some(number(digits)), Some(number(digits)))
    } else if let Some((low, high)) = text.split_once("..") {
        plain(Qualifier::Between, Some(number(low)), Some(number(high)))
    } else {
        plain(Qualifier::Exactly, Some(number(text)), Some(number(text)))
    }
}
