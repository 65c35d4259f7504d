//! One event: its date, what happened, each number in its words with who says so, and where it is written.

use crate::state::{App, Data};
use leptos::prelude::*;
use protest_map_core::mark::Scene;
use protest_map_core::record::{Claim, Event, Qualifier, Scope};
use protest_map_core::text::{Words, messages as m};

/// An event as an article. Under the panel of one place (`at`), a number for several says so.
pub(super) fn event(app: App, scene: &Scene<'_>, data: &Data, event: &Event, at: Option<&str>) -> AnyView {
    let (words, lang) = (scene.words, app.lang);
    let date = words.date(event.when).unwrap_or_else(|| m::undated(lang).to_owned());
    let remarks = words.date_remarks(event).join("; ");
    let remarks = (!remarks.is_empty()).then(|| view! { <span class="remarks">{remarks}</span> });
    let elsewhere = at.is_none().then(|| match &event.scope {
        Scope::Places { ids, and_others: false } if ids.is_empty() => None,
        scope => Some(view! { <p class="where">{words.places(scope)}</p> }),
    });
    let claims: Vec<AnyView> = scene
        .record
        .claims_of(&event.id)
        .filter(|claim| scene.record.in_layer(&claim.sources, scene.state.layer))
        .map(|it| claim(&words, it, at))
        .collect();
    let claims = (!claims.is_empty()).then(|| view! { <ul class="claims">{claims}</ul> });
    let people: Vec<String> = event
        .people
        .iter()
        .filter_map(|id| data.texts.people.get(id))
        .map(|person| match person.role.as_str() {
            "" => person.name.clone(),
            role => m::person_role(lang, &person.name, role),
        })
        .collect();
    let people = (!people.is_empty()).then(|| view! { <p class="people">{m::named(lang, &people.join("; "))}</p> });
    let id = ["event-", &event.id].concat();
    view! {
        <article class="event" id=id>
            <h3><span class="date">{date}</span>" "<span class="kind">{words.kind(event.kind)}</span></h3>
            {remarks}
            {elsewhere}
            <p class="what">{data.texts.summary(&event.id).to_owned()}</p>
            {claims}
            {people}
            {sources(&words, &event.sources, &event.section)}
        </article>
    }
    .into_any()
}

/// A claim in its words, with its claimant and its sources.
pub(super) fn claim(words: &Words<'_>, claim: &Claim, at: Option<&str>) -> AnyView {
    let lang = words.lang;
    let shared = match at {
        Some(place) => claim.is_shared_by(place),
        None => claim.own_place().is_none() && claim.scope != Scope::Nationwide,
    };
    let shared = (shared && !claim.scope.ids().is_empty())
        .then(|| view! { <span class="joint">{m::shared_among(lang, &words.places(&claim.scope))}</span> });
    // Where the number is not in words already, the source's few words stand beside it.
    let quoted = (!claim.words.is_empty() && claim.qualifier != Qualifier::Words)
        .then(|| view! { <q>{claim.words.clone()}</q> });
    let id = ["claim-", &claim.id].concat();
    view! {
        <li id=id>
            <span class="number">{words.counted(claim)}</span>" "
            <span class="claimant">{m::according_to(lang, words.claimant(claim))}</span>" "
            {quoted}
            {shared}
            {sources(words, &claim.sources, &claim.section)}
        </li>
    }
    .into_any()
}

/// Links to the sources, each with the host it leads to.
fn sources(words: &Words<'_>, ids: &[String], section: &str) -> Option<AnyView> {
    let links: Vec<AnyView> = ids
        .iter()
        .filter_map(|id| words.record.source(id))
        .map(|source| {
            let name = words.source(source, section);
            match source.host() {
                "" => view! { <li>{name}</li> }.into_any(),
                host => {
                    let host = host.to_owned();
                    view! { <li><a href=source.url.clone() rel="noopener noreferrer">{name}" "<span class="host">{host}</span></a></li> }
                        .into_any()
                }
            }
        })
        .collect();
    (!links.is_empty()).then(|| {
        view! { <div class="sources"><span>{m::sources_label(words.lang)}</span>" "<ul>{links}</ul></div> }.into_any()
    })
}
