//! Every event of the record by date, with every claim. What sources date differently is one event, under the date of the one
//! that the others rival.

mod claims;

use crate::components::event_card::EventCards;
use crate::components::page::{PageHeading, PageSection};
use crate::state::use_app;
use claims::ClaimTable;
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::model::{Event, PartialDate};
use protest_map_core::util::capitalised;

/// The table of the claims, and beneath it the events, under the months in which they begin.
#[component]
pub fn EventTable() -> impl IntoView {
    let app = use_app();
    let (lang, data) = (app.lang, app.data());
    let events = happenings(&data.record.events);
    let (count, claims) = (events.len() as u64, data.record.claims.len() as u64);
    let months = months(events);
    let title = |month: PartialDate| {
        let month = app.with_record(|phrases, _| phrases.date_in_full(month));
        capitalised(&month.unwrap_or_else(|| m::table_undated(lang).to_owned()))
    };
    let links = months.iter().map(|(month, _)| {
        view! {
            <li>
                <a href=["#", &month_id(*month)].concat()>{title(*month)}</a>
            </li>
        }
    });
    let links = links.collect_view();
    let sections = months.iter().map(|(month, events)| {
        let ids = events.iter().map(|event| event.id.clone()).collect::<Vec<_>>();
        view! {
            <PageSection id=month_id(*month) title=title(*month)>
                <EventCards ids=ids />
            </PageSection>
        }
    });
    view! {
        <PageHeading title=m::page_table(lang)>
            <p class="how">{m::table_intro(lang, count, claims)}</p>
            <nav class="contents" aria-label=m::table_months(lang)>
                <ul>{links}</ul>
            </nav>
        </PageHeading>
        <ClaimTable />
        {sections.collect_view()}
    }
}

/// Each happening once, by the event that the others rival: these stand within its article.
fn happenings(events: &[Event]) -> Vec<&Event> {
    events.iter().filter(|event| event.rival_of.is_none()).collect()
}

/// The events by the month in which they begin, in order of date. What only has a year has that for a month, and what has
/// no date comes last.
fn months(mut events: Vec<&Event>) -> Vec<(PartialDate, Vec<&Event>)> {
    // By first day, then by last: what is of a month as a whole stands after what is of its first day.
    events.sort_by_key(|event| (event.when.bounds().is_none(), event.when.bounds()));
    let mut months: Vec<(PartialDate, Vec<&Event>)> = Vec::new();
    for event in events {
        let month = match event.when {
            PartialDate::Day(day) | PartialDate::Span(day, _) | PartialDate::Month(day) => {
                PartialDate::Month(day.first_of_month())
            }
            other => other,
        };
        match months.last_mut() {
            Some((known, list)) if *known == month => list.push(event),
            _ => months.push((month, vec![event])),
        }
    }
    months
}

fn month_id(month: PartialDate) -> String {
    match month.written().as_str() {
        "" => "undated".to_owned(),
        written => ["month-", written].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use protest_map_core::model::{Basis, DateOf, Kind, Relation, Scope};

    fn event(id: &str, when: &str) -> Event {
        Event {
            id: id.to_owned(),
            when: PartialDate::parse(when).expect(when),
            date_of: DateOf::Happened,
            rival_of: None,
            scope: Scope::Nationwide,
            basis: Basis::Stated,
            kind: Kind::Other,
            relation: Relation::Related,
            people: vec![],
            sources: vec![],
            sections: vec![],
        }
    }

    #[test]
    fn events_stand_under_their_months_and_what_has_no_date_comes_last() {
        let events = [
            event("a", ""),
            event("b", "2016-05-21"),
            event("c", "2016-04"),
            event("d", "2011"),
            event("e", "2016-04-30/2016-05-02"),
            event("f", "2016-04-20"),
            Event { rival_of: Some("b".to_owned()), ..event("b-otherwise", "2016-04-30") },
        ];
        let months: Vec<(String, Vec<&str>)> = months(happenings(&events))
            .into_iter()
            .map(|(month, events)| (month_id(month), events.iter().map(|event| event.id.as_str()).collect()))
            .collect();
        let months: Vec<(&str, &[&str])> = months.iter().map(|(id, events)| (id.as_str(), events.as_slice())).collect();
        assert_eq!(
            months,
            [
                ("month-2011", ["d"].as_slice()),
                ("month-2016-04", &["c", "f", "e"]),
                ("month-2016-05", &["b"]),
                ("undated", &["a"]),
            ]
        );
    }
}
