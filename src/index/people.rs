//! The people.

use super::{person_id, steps_that};
use crate::components::folded_links::FoldedLinks;
use crate::components::paragraph::Paragraph;
use crate::panel::case::{case_path, step_href, step_name};
use crate::state::{use_app, use_prosecutions};
use leptos::prelude::*;
use protest_map_core::i18n::{by_alphabet, messages as m};
use protest_map_core::io::Person;
use protest_map_core::model::{Case, Event, Stage};
use protest_map_core::present::CaseStatus;

/// So many events stand open; more are folded.
const MOST_OPEN: usize = 6;

/// Everybody who may be named, by surname.
#[component]
pub fn People() -> impl IntoView {
    let mut people = use_prosecutions().people.clone();
    people
        .sort_by(|(_, a), (_, b)| by_alphabet(surname(&a.name), surname(&b.name)).then(by_alphabet(&a.name, &b.name)));
    let count = people.len() as u64;
    let rows = people.into_iter().map(|(id, person)| view! { <PersonItem id=id person=person /> }).collect_view();
    view! {
        <p class="how">{m::index_people_how(use_app().lang, count)}</p>
        <ul class="indexed">{rows}</ul>
    }
}

/// What follows the given name, or its initial.
fn surname(name: &str) -> &str {
    name.split_once(' ').map_or(name, |(_, surname)| surname)
}

/// A person, with every step of a case and every event that names them.
#[component]
fn PersonItem(
    /// The id.
    id: String,
    /// The person.
    person: Person,
) -> impl IntoView {
    let lang = use_app().lang;
    let prosecutions = use_prosecutions();
    let spelled = if person.spellings.is_empty() { String::new() } else { m::index_spelled(lang, &person.spellings) };
    let cases = prosecutions.cases.iter().map(|case| {
        let status = CaseStatus::new(case, &prosecutions.stages);
        let steps = steps_that(&status, |stage| stage.people.contains(&id));
        (!steps.is_empty()).then(|| view! { <Steps case=case.clone() steps=steps.into_iter().cloned().collect() /> })
    });
    let cases = cases.collect_view();
    view! {
        <li id=person_id(&id)>
            <h3>{person.name}</h3>
            <Paragraph class="facts" text=person.role />
            <Paragraph class="facts" text=spelled />
            {cases}
            <EventsNaming person=id.clone() />
        </li>
    }
}

/// Links to steps of a case.
#[component]
fn Steps(
    /// The case.
    case: Case,
    /// The steps.
    steps: Vec<Stage>,
) -> impl IntoView {
    let app = use_app();
    let prosecutions = use_prosecutions();
    let status = CaseStatus::new(&case, &prosecutions.stages);
    let href = app.data().urls.page(app.lang, &case_path(&case.id));
    app.with_record(|phrases, _| {
        let links = steps.iter().map(|stage| {
            let name = [&step_name(phrases.lang, &status, stage.n), " · ", phrases.step(stage.step)].concat();
            view! {
                <li>
                    <a href=step_href(app, stage)>{name}</a>
                </li>
            }
        });
        let links = links.collect_view();
        view! {
            <p class="facts">
                <a href=href.clone()>{case.title.clone()}</a>
            </p>
            <ul class="in-line">{links}</ul>
        }
    })
}

/// Links to the events that name a person, each once: that of another source is linked only where it alone does.
#[component]
fn EventsNaming(
    /// The id of the person.
    person: String,
) -> impl IntoView {
    let app = use_app();
    let links: Vec<_> = app.with_record(|phrases, data| {
        let names = |event: &Event| event.people.contains(&person);
        let is_main = |event: &Event| event.rival_of.is_none();
        let events = data.record.events.iter();
        let events = events.filter(|event| names(event) && (is_main(event) || !names(data.record.main_of(event))));
        events.map(|event| (app.event_href(&event.id), phrases.event_name(event))).collect()
    });
    let text = m::index_named_in(app.lang, links.len() as u64);
    view! { <FoldedLinks text=text links=links most_open=MOST_OPEN /> }
}
