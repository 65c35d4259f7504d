//! Every source, with its address and with what relies on it.

use super::Sheet;
use super::leaf::{Leaf, how, step_id};
use protest_map::view::event::paragraph;
use protest_map::view::html::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::model::{Layer, PartialDate, Scope, Source};

/// The Internet Archive's address for a copy near 2016, if it has one. Whether it does is not known here.
const ARCHIVE: &str = "https://web.archive.org/web/2016/";

pub(super) fn sheet(leaf: &Leaf<'_>) -> Sheet {
    let (lang, record) = (leaf.lang, &leaf.data.record);
    let of_layer = |layer: Layer, id: &str, title: &str| {
        let rows = record.sources.iter().filter(|source| source.layer == layer).map(|it| row(leaf, it)).collect();
        leaf.section(id, title, vec![list("ul", [class("rows")], rows)])
    };
    let intro = vec![
        how(m::sources_intro(lang, record.sources.len() as u64)),
        how(m::sources_archive(lang, m::look_for_copy(lang))),
    ];
    Sheet {
        path: "sources/".to_owned(),
        title: m::page_sources(lang).to_owned(),
        description: m::sources_description(lang).to_owned(),
        body: [
            leaf.heading(m::page_sources(lang), intro),
            of_layer(Layer::Report, "of-report", m::sources_of_report(lang)),
            of_layer(Layer::Outside, "of-others", m::sources_outside(lang)),
        ]
        .into_iter()
        .collect(),
    }
}

fn row(leaf: &Leaf<'_>, source: &Source) -> Html {
    let (lang, words) = (leaf.lang, leaf.words());
    let footnote = match source.footnote.as_str() {
        "" => String::new(),
        n => m::source_number(lang, n),
    };
    let title = match source.title.as_str() {
        "" => line("p", "how", m::source_untitled(lang)),
        title => el("p", [class("title"), attr("lang", source.language.clone())], [text(title)]),
    };
    let date = PartialDate::parse(&source.date).and_then(|when| words.date_in_full(when));
    let language = (!source.language.is_empty()).then(|| m::source_language(lang, &source.language));
    let via = (!source.via.is_empty()).then(|| m::source_relayed(lang, &source.via));
    let facts: Vec<String> = [language, date, via].into_iter().flatten().collect();
    let name = [source.publisher.as_str(), &footnote].into_iter().filter(|part| !part.is_empty());
    let copy = [m::look_for_copy(lang), ": ", &name.collect::<Vec<_>>().join(", ")].concat();
    let relying = relying(leaf, source);
    let many = relying.len() as u64;
    let relying = list("ul", [class("relying")], relying);
    let relying = match many {
        0 => nothing(),
        // What fits into a line or two stands open.
        1..=3 => el("div", [class("relies")], [el("p", [], [text(m::relies(lang, many))]), relying]),
        _ => el("details", [class("relies")], [el("summary", [], [text(m::relies(lang, many))]), relying]),
    };
    let outward = |href: String, name: Html, label: String| {
        el("a", [attr("href", href), attr("rel", "noopener noreferrer"), attr("aria-label", label)], [name])
    };
    let address = maybe((!source.url.is_empty()).then(|| {
        el(
            "p",
            [class("address")],
            [
                el("a", [attr("href", source.url.clone()), attr("rel", "noopener noreferrer")], [text(&source.url)]),
                text(" "),
                outward([ARCHIVE, &source.url].concat(), text(m::look_for_copy(lang)), copy),
            ],
        )
    }));
    el(
        "li",
        [attr("id", source.id.clone()), class("source")],
        [
            el(
                "h3",
                [],
                [
                    text(&source.publisher),
                    text(" "),
                    maybe((!footnote.is_empty()).then(|| line("span", "kind", footnote))),
                ],
            ),
            title,
            paragraph("facts", facts.join(" · ")),
            address,
            relying,
        ],
    )
}

/// Every event, claim and step that names the source.
fn relying(leaf: &Leaf<'_>, source: &Source) -> Vec<Html> {
    let (lang, words, record) = (leaf.lang, leaf.words(), &leaf.data.record);
    let names = |ids: &[String]| ids.contains(&source.id);
    let item = |path: &str, name: String| {
        el("li", [], [el("a", [attr("href", leaf.data.links.page(lang, path))], [text(name)])])
    };
    // Enough to tell one from another: what, when and where.
    let told = |what: &str, when: PartialDate, scope: &Scope| {
        let date = words.date(when).unwrap_or_else(|| m::undated(lang).to_owned());
        let places = if scope.ids().is_empty() { String::new() } else { words.places(scope) };
        [what, &date, &places].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    let events = record.events.iter().filter(|event| names(&event.sources)).map(|event| {
        item(&["table/#event-", &event.id].concat(), told(words.kind(event.kind), event.when, &event.scope))
    });
    let claims = record.claims.iter().filter(|claim| names(&claim.sources)).map(|claim| {
        item(&["table/#claim-", &claim.id].concat(), told(&words.counted(claim), claim.when, &claim.scope))
    });
    let steps = leaf.entered.stages.iter().filter(|stage| names(&stage.sources)).filter_map(|stage| {
        let case = leaf.entered.cases.iter().find(|case| case.id == stage.case)?;
        let path = [&super::cases::path(case), "#", &step_id(stage.n)].concat();
        Some(item(&path, m::relies_step(lang, &case.title, u64::from(stage.n))))
    });
    events.chain(claims).chain(steps).collect()
}
