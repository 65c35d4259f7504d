//! Every claim of the record as a row of a table, to be read across, or copied into a spreadsheet.

use crate::components::claim::Quoted;
use crate::components::page::PageSection;
use crate::state::{Data, use_app};
use leptos::prelude::*;
use protest_map_core::i18n::{by_alphabet, messages as m};
use protest_map_core::model::{Basis, Claim, DateOf, Group, Layer, PartialDate, Record, Relation, Source, Vocabulary};
use protest_map_core::phrases::Phrases;

/// The id of the caption, by which the box around the table is called.
const CAPTION: &str = "numbers-caption";

/// The table, in a box of its own that scrolls: it is wider than a narrow screen.
#[component]
pub fn ClaimTable() -> impl IntoView {
    let app = use_app();
    let lang = app.lang;
    let (count, rows) = app.with_record(|phrases, data| {
        let claims = in_order(&phrases, &data.record);
        let rows = claims.iter().map(|claim| view! { <ClaimRow claim=(*claim).clone() /> }).collect_view();
        (claims.len() as u64, rows)
    });
    let column = |class: &'static str, name: &'static str| {
        view! {
            <th scope="col" class=class>
                {name}
            </th>
        }
    };
    view! {
        <PageSection id="numbers" title=m::numbers_title(lang)>
            <p class="how">{m::numbers_how(lang)}</p>
            <div class="scrolled" role="region" aria-labelledby=CAPTION tabindex="0">
                <table class="numbers">
                    <caption id=CAPTION>{m::numbers_caption(lang, count)}</caption>
                    <thead>
                        <tr>
                            {column("date", m::numbers_date(lang))} {column("places", m::numbers_place(lang))}
                            {column("counted", m::numbers_counted(lang))} {column("bound", m::numbers_lowest(lang))}
                            {column("bound", m::numbers_highest(lang))} {column("stated", m::numbers_stated(lang))}
                            {column("by", m::numbers_claimant(lang))} {column("by", m::numbers_source(lang))}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </PageSection>
    }
}

/// One claim.
#[component]
fn ClaimRow(claim: Claim) -> impl IntoView {
    let app = use_app();
    let lang = app.lang;
    app.with_record(|phrases, data| {
        let event = claim.event.as_deref().and_then(|id| data.record.event(id));
        let date_of = match event.map_or(DateOf::Happened, |event| event.date_of) {
            DateOf::Happened => "",
            DateOf::MadePublic => m::made_public(lang),
            DateOf::Planned => m::planned(lang),
        };
        let is_implied = event.is_some_and(|event| event.basis == Basis::Implied);
        let implied = if is_implied { m::numbers_implied(lang) } else { "" };
        let is_unrelated = event.is_some_and(|event| event.relation == Relation::Unrelated);
        let unrelated = if is_unrelated { m::unrelated(lang) } else { "" };
        let shared = match claim.scope.ids() {
            [] | [_] => "",
            _ if claim.holds_in_each() => m::numbers_each(lang),
            _ => m::numbers_together(lang),
        };
        let digits = |number: Option<u64>| number.map(|number| number.to_string());
        view! {
            <tr>
                <td class="date">{dated(&phrases, claim.when)} <Note text=date_of /></td>
                <td class="places">{phrases.places(&claim.scope)} <Note text=shared /> <Note text=implied /></td>
                <td class="counted">{counted(&phrases, &claim)} <Note text=unrelated /></td>
                <td class="bound">{digits(claim.floor())}</td>
                <td class="bound">{digits(claim.ceiling())}</td>
                <td class="stated">
                    <a href=app.claim_href(&claim.id)>{phrases.figure(&claim)}</a> " " <Quoted claim=claim.clone() />
                </td>
                <td class="by">{phrases.claimant(&claim).to_owned()}</td>
                <td class="by">{sources(&phrases, data, &claim)}</td>
            </tr>
        }
    })
}

/// What must be known beside a cell; nothing where there is nothing.
#[component]
fn Note(text: &'static str) -> impl IntoView {
    (!text.is_empty()).then(|| view! { <span class="note">{text}</span> })
}

/// The claims by date, what has no date last; of one date by the names of their places.
fn in_order<'a>(phrases: &Phrases<'_>, record: &'a Record) -> Vec<&'a Claim> {
    let mut claims: Vec<(&Claim, String)> =
        record.claims.iter().map(|claim| (claim, phrases.places(&claim.scope))).collect();
    let date = |claim: &Claim| (claim.when.bounds().is_none(), claim.when.bounds());
    claims.sort_by(|(a, at), (b, other)| date(a).cmp(&date(b)).then_with(|| by_alphabet(at, other)));
    claims.into_iter().map(|(claim, _)| claim).collect()
}

/// A date with its year, for a row may be taken out of the table.
fn dated(phrases: &Phrases<'_>, when: PartialDate) -> AnyView {
    let text = phrases.date_in_full_or_undated(when);
    match when {
        // HTML has no form for a span.
        PartialDate::Undated | PartialDate::Span(..) => text.into_any(),
        _ => view! { <time datetime=when.written()>{text}</time> }.into_any(),
    }
}

/// What is counted, and whom where that is not simply people: "people detained: journalists".
fn counted(phrases: &Phrases<'_>, claim: &Claim) -> String {
    let measure = phrases.measure(claim.measure);
    match claim.group {
        Group::People => measure.to_owned(),
        group => [measure, ": ", &m::group_name(phrases.lang, group.code())].concat(),
    }
}

/// Links to the sources in their list, where each has its address.
fn sources(phrases: &Phrases<'_>, data: &Data, claim: &Claim) -> impl IntoView + use<> {
    let sources = claim.sources.iter().filter_map(|id| data.record.source(id));
    let name = |source: &Source| match (source.layer, source.footnote.as_str()) {
        // The title of a page would be longer than all else in the row.
        (Layer::Outside, "") => source.publisher.clone(),
        _ => phrases.source(source, &claim.sections),
    };
    let links = sources.map(|source| {
        let path = ["sources/#", &source.id].concat();
        view! {
            <li>
                <a href=data.urls.page(phrases.lang, &path)>{name(source)}</a>
            </li>
        }
    });
    let links = links.collect_view();
    view! { <ul>{links}</ul> }
}
