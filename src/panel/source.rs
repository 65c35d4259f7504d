//! Every source, with its address and with what relies on it.

use super::case::{case_path, step_id};
use crate::components::page::{PageHeading, PageSection};
use crate::components::paragraph::Paragraph;
use crate::state::{use_app, use_prosecutions};
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::model::{Layer, PartialDate, Scope, Source};
use protest_map_core::util::joined;

/// The Internet Archive's address for a copy near 2016, if it has one. Whether it does is not known here.
const ARCHIVE: &str = "https://web.archive.org/web/2016/";

/// The sources of the report, and those from outside of it.
#[component]
pub fn SourceList() -> impl IntoView {
    let app = use_app();
    let (lang, data) = (app.lang, app.data());
    let of_layer = |layer: Layer| {
        let rows = data.record.sources.iter().filter(|source| source.layer == layer);
        let rows = rows.map(|source| view! { <SourceItem source=source.clone() /> }).collect_view();
        view! { <ul class="rows">{rows}</ul> }
    };
    let intro = m::sources_intro(lang, data.record.sources.len() as u64);
    let (of_report, of_others) = (of_layer(Layer::Report), of_layer(Layer::Outside));
    view! {
        <PageHeading title=m::page_sources(lang)>
            <p class="how">{intro}</p>
            <p class="how">{m::sources_archive(lang, m::look_for_copy(lang))}</p>
        </PageHeading>
        <PageSection id="of-report" title=m::sources_of_report(lang)>
            {of_report}
        </PageSection>
        <PageSection id="of-others" title=m::sources_outside(lang)>
            {of_others}
        </PageSection>
    }
}

/// One source.
#[component]
fn SourceItem(source: Source) -> impl IntoView {
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
        <li id=source.id.clone() class="source">
            <h3>{source.publisher.clone()} " " {number}</h3>
            {title}
            <Paragraph class="facts" text=facts />
            {address}
            <ReliesOn id=source.id.clone() />
        </li>
    }
}

/// Every event, claim and step that names a source; nothing where none does.
#[component]
fn ReliesOn(
    /// Id of the source.
    id: String,
) -> impl IntoView {
    let lang = use_app().lang;
    let items = relying(&id);
    let text = m::relies(lang, items.len() as u64);
    let links =
        items.iter().map(|(href, name)| view! { <li><a href=href.clone()>{name.clone()}</a></li> }).collect_view();
    let list = view! { <ul class="relying">{links}</ul> };
    match items.len() {
        0 => ().into_any(),
        // What fits into a line or two stands open.
        1..=3 => view! { <div class="relies"><p>{text}</p>{list}</div> }.into_any(),
        _ => view! { <details class="relies"><summary>{text}</summary>{list}</details> }.into_any(),
    }
}

/// The address and the name of everything that names a source.
fn relying(id: &str) -> Vec<(String, String)> {
    let app = use_app();
    let prosecutions = use_prosecutions();
    app.with_record(|phrases, data| {
        let (lang, record) = (phrases.lang, &data.record);
        let names = |ids: &[String]| ids.iter().any(|it| it == id);
        let href = |path: String| data.urls.page(lang, &path);
        // Enough to tell one from another: what, when and where.
        let name = |what: &str, when: PartialDate, scope: &Scope| {
            let date = phrases.date(when).unwrap_or_else(|| m::undated(lang).to_owned());
            let places = if scope.ids().is_empty() { String::new() } else { phrases.places(scope) };
            joined([what, &date, &places], " · ")
        };
        let events = record.events.iter().filter(|event| names(&event.sources)).map(|event| {
            (href(["table/#event-", &event.id].concat()), name(phrases.kind(event.kind), event.when, &event.scope))
        });
        let claims = record.claims.iter().filter(|claim| names(&claim.sources)).map(|claim| {
            (href(["table/#claim-", &claim.id].concat()), name(&phrases.counted(claim), claim.when, &claim.scope))
        });
        let steps = prosecutions.stages.iter().filter(|stage| names(&stage.sources)).filter_map(|stage| {
            let case = prosecutions.cases.iter().find(|case| case.id == stage.case)?;
            let path = [&case_path(&case.id), "#", &step_id(stage.n)].concat();
            Some((href(path), m::relies_step(lang, &case.title, u64::from(stage.n))))
        });
        events.chain(claims).chain(steps).collect()
    })
}
