//! The index: the people, the articles of law, the publishers and the places of the record, each with what names it.

mod laws;
mod people;
mod places;
mod publishers;

use crate::components::page::{PageHeading, PageSection};
use crate::state::{AppState, use_app};
use laws::Laws;
use leptos::prelude::*;
use people::People;
use places::Places;
use protest_map_core::i18n::messages as m;
use protest_map_core::model::Stage;
use protest_map_core::present::CaseStatus;
use publishers::Publishers;

/// The ids of the headings.
const PEOPLE: &str = "people";
const LAWS: &str = "laws";
const PUBLISHERS: &str = "publishers";
const PLACES: &str = "places";

/// The address of a person in the index.
pub fn person_href(app: AppState, id: &str) -> String {
    index_href(app, &person_id(id))
}

/// The address of an article of law in the index.
pub fn law_href(app: AppState, id: &str) -> String {
    index_href(app, &law_id(id))
}

/// The address of all articles of law.
pub fn laws_href(app: AppState) -> String {
    index_href(app, LAWS)
}

fn index_href(app: AppState, id: &str) -> String {
    app.data().urls.page(app.lang, &["index/#", id].concat())
}

fn person_id(id: &str) -> String {
    ["person-", id].concat()
}

fn law_id(id: &str) -> String {
    ["law-", id].concat()
}

/// The index.
#[component]
pub fn IndexPage() -> impl IntoView {
    let lang = use_app().lang;
    let parts = [
        (PEOPLE, m::index_people(lang), view! { <People /> }.into_any()),
        (LAWS, m::laws_title(lang), view! { <Laws /> }.into_any()),
        (PUBLISHERS, m::index_publishers(lang), view! { <Publishers /> }.into_any()),
        (PLACES, m::places(lang), view! { <Places /> }.into_any()),
    ];
    let links = parts.iter().map(|(id, title, _)| {
        view! {
            <li>
                <a href=["#", id].concat()>{*title}</a>
            </li>
        }
    });
    let links = links.collect_view();
    let sections = parts.map(|(id, title, list)| {
        view! {
            <PageSection id=id title=title>
                {list}
            </PageSection>
        }
    });
    view! {
        <PageHeading title=m::page_index(lang)>
            <p class="how">{m::index_intro(lang)}</p>
            <nav class="contents" aria-label=m::index_parts(lang)>
                <ul>{links}</ul>
            </nav>
        </PageHeading>
        {sections.into_iter().collect_view()}
    }
}

/// The steps of a case of which this holds, each once: what another source dates otherwise is the same step.
fn steps_that<'a>(status: &CaseStatus<'a>, holds: impl Fn(&Stage) -> bool) -> Vec<&'a Stage> {
    status.steps().filter(|stage| holds(stage) || status.rivals(stage).any(&holds)).collect()
}
