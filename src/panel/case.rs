//! The prosecutions: the list of them, and each with every step.

use super::law::LawOfCharge;
use crate::components::page::{Labelled, PageHeading, PageSection};
use crate::components::paragraph::Paragraph;
use crate::components::sources::Sources;
use crate::index::person_href;
use crate::state::{AppState, Prosecutions, use_app, use_prosecutions};
use leptos::prelude::*;
use protest_map_core::i18n::{Lang, messages as m};
use protest_map_core::model::{Case, Layer, Outcome, Stage};
use protest_map_core::present::{CaseStatus, Standing, Superseded};
use protest_map_core::query::State;

/// Where the page of a case is, below the folder of its language.
pub fn case_path(id: &str) -> String {
    ["cases/", id, "/"].concat()
}

/// The id of a step on the page of its case.
fn step_id(n: u32) -> String {
    format!("step-{n}")
}

/// The address of a step, on the page of its case.
pub fn step_href(app: AppState, stage: &Stage) -> String {
    app.data().urls.page(app.lang, &[&case_path(&stage.case), "#", &step_id(stage.n)].concat())
}

/// What a step is called: by its place among the steps.
pub fn step_name(lang: Lang, status: &CaseStatus<'_>, n: u32) -> String {
    m::stage_number(lang, status.number(n))
}

/// Every prosecution, each with where it stands.
#[component]
pub fn CaseList() -> impl IntoView {
    let app = use_app();
    let (lang, prosecutions, data) = (app.lang, use_prosecutions(), app.data());
    let row = |case: &Case| {
        let href = data.urls.page(lang, &case_path(&case.id));
        view! {
            <li class="case">
                <h2>
                    <a href=href.clone()>{case.title.clone()}</a>
                </h2>
                <CasePlace place=case.place.clone() />
                <WhereItStands case=case.clone() page=href />
                <Paragraph class="outcome" text=app.with_record(|phrases, _| phrases.outcome(case.outcome)) />
            </li>
        }
    };
    let intro = m::cases_intro(lang, prosecutions.cases.len() as u64);
    let rows = prosecutions.cases.iter().map(row).collect_view();
    view! {
        <PageHeading title=m::cases_title(lang)>
            <p class="how">{intro}</p>
        </PageHeading>
        <ul class="rows">{rows}</ul>
    }
}

/// A prosecution: its people, where it stands, and its steps.
#[component]
pub fn CaseDetails(
    /// The case.
    case: Case,
) -> impl IntoView {
    let app = use_app();
    let (lang, prosecutions) = (app.lang, use_prosecutions());
    let status = CaseStatus::new(&case, &prosecutions.stages);
    let missing = match case.outcome {
        Outcome::Stated => String::new(),
        Outcome::StatedInPart | Outcome::NotFound => prosecutions.names(&status.without_end()),
    };
    let missing = if missing.is_empty() { missing } else { m::outcome_missing(lang, &missing) };
    let people =
        status.people().into_iter().filter_map(|id| Some((id, prosecutions.person(id)?))).map(|(id, person)| {
            let role = if person.role.is_empty() { String::new() } else { [", ", &person.role].concat() };
            view! {
                <li>
                    <strong>
                        <a href=person_href(app, id)>{person.name.clone()}</a>
                    </strong>
                    {role}
                </li>
            }
        });
    let people = people.collect_view();
    let steps = status.steps().map(|stage| view! { <Step stage=stage.clone() case=case.clone() /> }).collect_view();
    let left_out = if status.has_gaps() { m::case_steps_left_out(lang) } else { "" };
    let outcome = app.with_record(|phrases, _| phrases.outcome(case.outcome));
    let (title, place) = (case.title.clone(), case.place.clone());
    view! {
        <PageHeading title=title>
            <CasePlace place=place />
        </PageHeading>
        <div class="beside">
            <PageSection id="stands" title=m::case_stands(lang)>
                <WhereItStands case=case.clone() page=String::new() />
                <p class="how">{m::case_stands_how(lang)}</p>
                <Paragraph class="outcome" text=outcome />
                <Paragraph class="outcome" text=missing />
            </PageSection>
            <PageSection id="people" title=m::case_people(lang)>
                <ul class="people-list">{people}</ul>
            </PageSection>
        </div>
        <PageSection id="steps" title=m::case_steps(lang)>
            <ol class="steps">{steps}</ol>
            <Paragraph class="how" text=left_out.to_owned() />
        </PageSection>
    }
}

/// The place where a case is pursued, with a link to it.
#[component]
fn CasePlace(
    /// Its id, where a source says.
    place: Option<String>,
) -> impl IntoView {
    let app = use_app();
    let data = app.data();
    let place = place.and_then(|id| data.record.place(&id).cloned());
    let place = match place {
        Some(place) => {
            let href = data.urls.href(&State::overview(app.lang).at_place(Some(&place.id)));
            view! { <a href=href>{place.name}</a> }.into_any()
        }
        None => m::case_no_place(app.lang).into_any(),
    };
    view! { <p class="facts">{place}</p> }
}

/// Where each of the people stands, with links to the steps.
#[component]
fn WhereItStands(
    /// The case.
    case: Case,
    /// The address of the page with the steps; empty for this one.
    page: String,
) -> impl IntoView {
    let prosecutions = use_prosecutions();
    let status = CaseStatus::new(&case, &prosecutions.stages);
    use_app().with_record(|phrases, _| {
        let told = |stage: &Stage| {
            let mut facts = phrases.sentences(stage);
            facts.push(phrases.stage_date(stage));
            view! {
                <a href=[&page, "#", &step_id(stage.n)].concat()>{phrases.step(stage.step)}</a>
                {[" · ", &facts.join(" · ")].concat()}
            }
        };
        let row = |it: Standing<'_>| {
            let whom = match it.people.as_slice() {
                [] => m::case_whole(phrases.lang).to_owned(),
                people => prosecutions.names(people),
            };
            let sentence =
                it.sentence.map(|stage| view! { {told(stage)} ", " {m::case_stands_then(phrases.lang)} " " });
            view! { <li><span class="whom">{whom}</span> ": " {sentence} {told(it.last)}</li> }
        };
        view! { <ul class="standing">{status.standing().into_iter().map(row).collect_view()}</ul> }
    })
}

/// One step of a case. What other sources date otherwise is the same step: each of them stands within it, with its date.
#[component]
fn Step(stage: Stage, case: Case) -> impl IntoView {
    let app = use_app();
    let (lang, prosecutions) = (app.lang, use_prosecutions());
    let status = CaseStatus::new(&case, &prosecutions.stages);
    let superseded = status.superseded(&stage);
    app.with_record(|phrases, data| {
        // Nothing is from outside of the report where there are no sources.
        let is_outside =
            |stage: &Stage| !stage.sources.is_empty() && !data.record.in_layer(&stage.sources, Some(Layer::Report));
        let outside =
            |stage: &Stage| if is_outside(stage) { m::stage_outside(lang, &phrases.report()) } else { String::new() };
        let class = match (superseded.wholly, is_outside(&stage)) {
            (true, true) => "step superseded outside",
            (true, false) => "step superseded",
            (false, true) => "step outside",
            (false, false) => "step",
        };
        let rivals = status.rivals(&stage).map(|rival| {
            view! {
                <div id=step_id(rival.n) class=if is_outside(rival) { "rival outside" } else { "rival" }>
                    <p class="rival-date">
                        {phrases.rival_dated(rival.when)}
                    </p>
                    <Paragraph class="remarks" text=outside(rival) />
                    <StepBody stage=rival.clone() is_superseded=false />
                </div>
            }
        });
        let rivals = rivals.collect_view();
        view! {
            <li id=step_id(stage.n) class=class>
                <h3>
                    <span class="step-number">{step_name(lang, &status, stage.n)}</span>
                    " "
                    <span class="date">{phrases.stage_date(&stage)}</span>
                    " "
                    <span class="kind">{phrases.step(stage.step)}</span>
                </h3>
                <Paragraph class="remarks" text=outside(&stage) />
                {replaced(&prosecutions, lang, &status, &superseded)}
                <StepBody stage=stage.clone() is_superseded=superseded.wholly />
                {rivals}
            </li>
        }
    })
}

/// What a source tells of a step: of whom, what happened, what came of it, and where it is written.
#[component]
fn StepBody(
    /// The step.
    stage: Stage,
    /// Whether its charges no longer stand.
    is_superseded: bool,
) -> impl IntoView {
    let app = use_app();
    let (lang, prosecutions) = (app.lang, use_prosecutions());
    app.with_record(|phrases, _| {
        let people = match stage.people.as_slice() {
            [] => m::stage_whole(lang).to_owned(),
            people => m::stage_people(lang, &prosecutions.names(people)),
        };
        let laws: Vec<AnyView> = prosecutions
            .laws_of(&stage)
            .map(|law| view! { <LawOfCharge law=law.clone() is_superseded=is_superseded /> }.into_any())
            .collect();
        let facts = |facts: Vec<String>| facts.into_iter().map(IntoAny::into_any).collect::<Vec<_>>();
        let sentences = phrases.sentences(&stage);
        // Of a supervision, say: how long, and no sentence.
        let term = stage.term.filter(|_| sentences.is_empty()).map(|term| phrases.term(term));
        let restraint = stage.restraint.map(|restraint| phrases.restraint(restraint).to_owned());
        view! {
            <Paragraph class="people" text=people />
            <Paragraph class="what" text=stage.summary />
            <Labelled label=m::laws_of_stage(lang, laws.len() as u64) facts=laws />
            <Labelled label=m::sentence_of_stage(lang) facts=facts(sentences) />
            <Labelled label=m::term_of_stage(lang) facts=facts(term.into_iter().collect()) />
            <Labelled label=m::conditions_of_stage(lang) facts=facts(stage.conditions) />
            <Labelled label=m::restraint_of_stage(lang) facts=facts(restraint.into_iter().collect()) />
            <Sources ids=stage.sources sections=stage.sections />
        }
    })
}

/// That a charge no longer stands, in words and with what took its place: a line through it would not be heard.
fn replaced(
    prosecutions: &Prosecutions,
    lang: Lang,
    status: &CaseStatus<'_>,
    superseded: &Superseded<'_>,
) -> Option<impl IntoView + use<>> {
    let what = match superseded.wholly {
        true => m::superseded(lang).to_owned(),
        false => m::superseded_for(lang, &prosecutions.names(&superseded.people)),
    };
    let links = superseded.by.iter().enumerate().map(|(n, stage)| {
        view! {
            {if n == 0 { " " } else { ", " }}
            <a href=["#", &step_id(stage.n)].concat()>{step_name(lang, status, stage.n)}</a>
        }
    });
    let links = links.collect_view();
    (!superseded.by.is_empty()).then(|| view! { <p class="replaced">{what} {links}</p> })
}
