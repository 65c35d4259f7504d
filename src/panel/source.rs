//! Every source, with its address and with what relies on it.

use super::case::{case_path, step_id};
use crate::components::claim::claim_path;
use crate::components::page::{PageHeading, PageSection};
use crate::components::paragraph::Paragraph;
use crate::state::{use_app, use_prosecutions};
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::model::{Event, Layer, PartialDate, Scope, Source};
use protest_map_core::phrases::Phrases;
use protest_map_core::present::CaseStatus;
use protest_map_core::util::{capitalised, joined};
use std::collections::HashMap;

/// The Internet Archive's address for a copy near 2016, if it has one. Whether it does is not known here.
const ARCHIVE: &str = "https://web.archive.org/web/2016/";

/// The sources of the report, and those from outside of it.
#[component]
pub fn SourceList() -> impl IntoView {
    let app = use_app();
    let (lang, data) = (app.lang, app.data());
    let mut relying = relying();
    let mut of_layer = |layer: Layer| {
        let rows = data.record.sources.iter().filter(|source| source.layer == layer);
        let rows = rows.map(|source| {
            let relying = relying.remove(&source.id).unwrap_or_default();
            view! { <SourceItem source=source.clone() relying=relying /> }
        });
        let rows = rows.collect_view();
        view! { <ul class="rows">{rows}</ul> }
    };
    let intro = m::sources_intro(lang, data.record.sources.len() as u64);
    let report = app.with_record(|phrases, _| phrases.report());
    let (of_report, of_others) = (of_layer(Layer::Report), of_layer(Layer::Outside));
    view! {
        <PageHeading title=m::page_sources(lang)>
            <p class="how">{intro}</p>
            <p class="how">{m::sources_archive(lang, m::look_for_copy(lang))}</p>
        </PageHeading>
        <PageSection id="of-report" title=capitalised(&m::sources_of_report(lang, &report))>
            {of_report}
        </PageSection>
        <PageSection id="of-others" title=m::sources_outside(lang)>
            {of_others}
        </PageSection>
    }
}

/// One source.
#[component]
pub fn SourceItem(
    source: Source,
    /// The address and the name of everything that names it.
    relying: Vec<(String, String)>,
    /// Where in it something is written, in words.
    #[prop(optional)]
    section: String,
) -> impl IntoView {
    let lang = use_app().lang;
    let footnote = match source.footnote.as_str() {
        "" => String::new(),
        n => m::source_number(lang, n),
    };
    let title = match source.title.as_str() {
        "" => view! { <p class="how">{m::source_untitled(lang)}</p> }.into_any(),
        title => view! { <p class="title" lang=source.language.clone()>{title.to_owned()}</p> }.into_any(),
    };
    let date = PartialDate::parse(&source.date)
        .and_then(|when| use_app().with_record(|phrases, _| phrases.date_in_full(when)));
    let language = (!source.language.is_empty()).then(|| m::source_language(lang, &source.language));
    let via = (!source.via.is_empty()).then(|| m::source_relayed(lang, &source.via));
    let facts = joined([language, date, via].into_iter().flatten(), " · ");
    let copy = [m::look_for_copy(lang), ": ", &joined([&source.publisher, &footnote], ", ")].concat();
    let url = source.url.clone();
    let address = (!url.is_empty()).then(|| {
        view! {
            <p class="address">
                <a href=url.clone() rel="noopener noreferrer">
                    {url.clone()}
                </a>
                " "
                <a href=[ARCHIVE, &url].concat() rel="noopener noreferrer" aria-label=copy>
                    {m::look_for_copy(lang)}
                </a>
            </p>
        }
    });
    let number = (!footnote.is_empty()).then(|| view! { <span class="kind">{footnote}</span> });
    view! {
        <li id=source.id class="source">
            <h3>{source.publisher.clone()} " " {number}</h3>
            {title}
            <Paragraph class="facts" text=section />
            <Paragraph class="facts" text=facts />
            {address}
            <ReliesOn items=relying />
        </li>
    }
}

/// Every event, claim and step that names a source; nothing where none does.
#[component]
fn ReliesOn(
    /// The address and the name of each.
    items: Vec<(String, String)>,
) -> impl IntoView {
    let text = m::relies(use_app().lang, items.len() as u64);
    let many = items.len();
    let link = |(href, name): (String, String)| {
        view! {
            <li>
                <a href=href>{name}</a>
            </li>
        }
    };
    let list = view! { <ul class="relying">{items.into_iter().map(link).collect_view()}</ul> };
    match many {
        0 => ().into_any(),
        // What fits into a line or two stands open.
        1..=3 => view! { <div class="relies"><p>{text}</p>{list}</div> }.into_any(),
        _ => view! { <details class="relies"><summary>{text}</summary>{list}</details> }.into_any(),
    }
}

/// An event in a few words.
pub fn event_name(phrases: &Phrases<'_>, event: &Event) -> String {
    name(phrases, phrases.kind(event.kind), event.when, &event.scope)
}

/// Enough to tell one from another: what, when and where.
fn name(phrases: &Phrases<'_>, what: &str, when: PartialDate, scope: &Scope) -> String {
    let date = phrases.date(when).unwrap_or_else(|| m::undated(phrases.lang).to_owned());
    let places = if scope.ids().is_empty() { String::new() } else { phrases.places(scope) };
    joined([what, &date, &places], " · ")
}

/// The address and the name of everything that names a source, by the id of the source.
fn relying() -> HashMap<String, Vec<(String, String)>> {
    let app = use_app();
    let prosecutions = use_prosecutions();
    let mut relying: HashMap<String, Vec<(String, String)>> = HashMap::new();
    app.with_record(|phrases, data| {
        let (lang, record) = (phrases.lang, &data.record);
        let mut put = |sources: &[String], path: String, name: String| {
            for id in sources {
                relying.entry(id.clone()).or_default().push((data.urls.page(lang, &path), name.clone()));
            }
        };
        for event in &record.events {
            put(&event.sources, ["table/#event-", &event.id].concat(), event_name(&phrases, event));
        }
        for claim in &record.claims {
            let name = name(&phrases, &phrases.counted(claim), claim.when, &claim.scope);
            put(&claim.sources, claim_path(&claim.id), name);
        }
        for stage in &prosecutions.stages {
            if let Some(case) = prosecutions.cases.iter().find(|case| case.id == stage.case) {
                let path = [&case_path(&case.id), "#", &step_id(stage.n)].concat();
                let number = CaseStatus::new(case, &prosecutions.stages).number(stage.n);
                put(&stage.sources, path, m::relies_step(lang, &case.title, number));
            }
        }
    });
    relying
}
