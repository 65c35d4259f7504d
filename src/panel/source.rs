//! Every source, with its address and with what relies on it.

use super::case::step_href;
use crate::components::folded_links::FoldedLinks;
use crate::components::page::{PageHeading, PageSection};
use crate::components::paragraph::Paragraph;
use crate::state::{use_app, use_prosecutions};
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::model::{Layer, PartialDate, Source};
use protest_map_core::present::CaseStatus;
use protest_map_core::util::{capitalised, joined};
use std::collections::HashMap;

/// The Internet Archive's address for a copy near 2016, if it has one. Whether it does is not known here.
const ARCHIVE: &str = "https://web.archive.org/web/2016/";

/// So many of what relies on a source stand open: what fits into a line or two.
const MOST_OPEN: usize = 3;

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
    let relies = m::relies(lang, relying.len() as u64);
    let number = (!footnote.is_empty()).then(|| view! { <span class="kind">{footnote}</span> });
    view! {
        <li id=source.id class="source">
            <h3>{source.publisher.clone()} " " {number}</h3>
            {title}
            <Paragraph class="facts" text=section />
            <Paragraph class="facts" text=facts />
            {address}
            <FoldedLinks text=relies links=relying most_open=MOST_OPEN />
        </li>
    }
}

/// The address and the name of everything that names a source, by the id of the source.
fn relying() -> HashMap<String, Vec<(String, String)>> {
    let app = use_app();
    let prosecutions = use_prosecutions();
    let mut relying: HashMap<String, Vec<(String, String)>> = HashMap::new();
    app.with_record(|phrases, data| {
        let mut put = |sources: &[String], href: String, name: String| {
            for id in sources {
                relying.entry(id.clone()).or_default().push((href.clone(), name.clone()));
            }
        };
        for event in &data.record.events {
            put(&event.sources, app.event_href(&event.id), phrases.event_name(event));
        }
        for claim in &data.record.claims {
            put(&claim.sources, app.claim_href(&claim.id), phrases.claim_name(claim));
        }
        for stage in &prosecutions.stages {
            if let Some(case) = prosecutions.cases.iter().find(|case| case.id == stage.case) {
                let number = CaseStatus::new(case, &prosecutions.stages).number(stage.n);
                put(&stage.sources, step_href(app, stage), m::relies_step(app.lang, &case.title, number));
            }
        }
    });
    relying
}
