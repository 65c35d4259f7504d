//! The articles of law.

use super::{law_id, steps_that};
use crate::components::paragraph::Paragraph;
use crate::panel::case::step_href;
use crate::state::{Prosecutions, use_app, use_prosecutions};
use leptos::prelude::*;
use protest_map_core::i18n::{by_alphabet, messages as m};
use protest_map_core::model::{Case, Law, Stage};
use protest_map_core::phrases::Phrases;
use protest_map_core::present::CaseStatus;
use protest_map_core::util::joined;

/// Every article, by its name.
#[component]
pub fn Laws() -> impl IntoView {
    let mut laws = use_prosecutions().laws.clone();
    use_app().with_record(|phrases, _| {
        laws.sort_by(|a, b| by_alphabet(&phrases.law(a), &phrases.law(b)));
        let rows = laws.into_iter().map(|law| view! { <LawItem law=law /> }).collect_view();
        view! {
            <p class="how">{m::laws_how(phrases.lang)}</p>
            <ul class="rows">{rows}</ul>
        }
    })
}

/// An article: what it punishes, how severely, and every step of a case that names it. A verdict that names no article
/// stands under none.
#[component]
fn LawItem(law: Law) -> impl IntoView {
    let (app, prosecutions) = (use_app(), use_prosecutions());
    app.with_record(|phrases, _| {
        let lang = phrases.lang;
        let maximum = match law.maximum.as_str() {
            "" => m::law_no_maximum(lang).to_owned(),
            maximum => m::law_maximum(lang, maximum),
        };
        let mut steps = Vec::new();
        for case in &prosecutions.cases {
            let status = CaseStatus::new(case, &prosecutions.stages);
            for stage in steps_that(&status, |stage| stage.laws.contains(&law.id)) {
                steps.push(view! {
                    <li>
                        <a href=step_href(app, stage)>{step(&phrases, &prosecutions, case, stage)}</a>
                        <Paragraph class="remarks" text=superseded(&phrases, &prosecutions, &status, stage) />
                    </li>
                });
            }
        }
        let none = if steps.is_empty() { m::index_no_step(lang) } else { "" };
        view! {
            <li id=law_id(&law.id)>
                <h3>{phrases.law(&law)}</h3>
                <p>{law.description}</p>
                <Paragraph class="how" text=maximum />
                <Paragraph class="how" text=none />
                <ul class="steps-naming">{steps}</ul>
            </li>
        }
    })
}

/// A step by whom it concerns, or else by its case, with what was done and when.
fn step(phrases: &Phrases<'_>, prosecutions: &Prosecutions, case: &Case, stage: &Stage) -> String {
    let whom = match prosecutions.names(&stage.people) {
        nobody if nobody.is_empty() => case.title.clone(),
        names => names,
    };
    joined([&whom, phrases.step(stage.step), &phrases.stage_date(stage)], " · ")
}

/// That a charge no longer stands, and for whom where it is not all of them.
fn superseded(phrases: &Phrases<'_>, prosecutions: &Prosecutions, status: &CaseStatus<'_>, stage: &Stage) -> String {
    let superseded = status.superseded(stage);
    match superseded.wholly {
        _ if superseded.by.is_empty() => String::new(),
        true => m::index_superseded(phrases.lang).to_owned(),
        false => m::index_superseded_for(phrases.lang, &prosecutions.names(&superseded.people)),
    }
}
