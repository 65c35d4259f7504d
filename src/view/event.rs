//! One event: its date, what happened, each number in its words with who says so, and where it is written.

use super::EVENT_ID;
use super::html::{Html, attr, class, el, line, list, maybe, nothing, text};
use crate::state::{Data, Told};
use protest_map_core::i18n::{Lang, messages as m};
use protest_map_core::io::NAMED;
use protest_map_core::model::{Claim, Event, Qualifier, Scope};
use protest_map_core::phrases::Phrases;
use protest_map_core::query::Selection;
use protest_map_core::util::capitalised;

/// An event as an article. Under the panel of one place (`at`), a number for several says so.
pub fn event(scene: &Selection<'_>, data: &Data, event: &Event, at: Option<&str>) -> Html {
    let (words, lang) = (scene.words, scene.words.lang);
    let date = capitalised(&words.date(event.when).unwrap_or_else(|| m::undated(lang).to_owned()));
    let remarks = words.remarks(event);
    let places = match &event.scope {
        Scope::Places { ids, and_others: false } if ids.is_empty() => String::new(),
        _ if at.is_some() => String::new(),
        scope => words.places(scope),
    };
    // An event of several places has numbers of some of them, which are no other place's.
    let is_here = |claim: &&Claim| at.is_none_or(|place| claim.scope.names(place));
    let claims = scene.claims_of(event).into_iter().filter(is_here);
    let claims: Vec<Html> = claims.map(|it| claim(&words, data, it, at)).collect();
    el(
        "article",
        [class("event"), attr("id", [EVENT_ID, &event.id].concat())],
        [
            el("h3", [], [line("span", "date", date), text(" "), line("span", "kind", words.kind(event.kind))]),
            paragraph("remarks", remarks),
            paragraph("where", places),
            told(data, "what", &event.id),
            maybe((!claims.is_empty()).then(|| list("ul", [class("claims")], claims))),
            told(data, "people", &[NAMED, &event.id].concat()),
            sources(&words, &event.sources, &event.section),
        ],
    )
}

/// What is told of an event: what happened, or who is named. Before that is known, the place where it will stand.
fn told(data: &Data, name: &'static str, key: &str) -> Html {
    match data.summaries.of(key) {
        Told::Known(what) => paragraph(name, what),
        Told::Awaited => el("p", [class(name), attr(AWAITED, key), attr("hidden", "")], []),
    }
}

/// The attribute of what is told later: the key of it.
pub const AWAITED: &str = "data-awaited";

/// A paragraph, or nothing where there is no text.
pub fn paragraph(name: &'static str, what: impl Into<String>) -> Html {
    let what = what.into();
    if what.is_empty() { nothing() } else { line("p", name, what) }
}

/// A claim in its words, with its claimant and its sources.
pub(super) fn claim(words: &Phrases<'_>, data: &Data, claim: &Claim, at: Option<&str>) -> Html {
    let lang = words.lang;
    let names = || words.places(&claim.scope);
    let shared = match at {
        Some(place) if claim.is_shared_by(place) => m::shared_among(lang, &names()),
        Some(_) => String::new(),
        // Where no place is open, the event has named its own.
        None if claim.scope.ids().is_empty()
            || event_of(words, claim)
                .is_some_and(|event| event.scope == claim.scope && claim.own_place().is_some()) =>
        {
            String::new()
        }
        None if claim.own_place().is_some() => names(),
        None if claim.holds_in_each() => m::in_each(lang, &names()),
        None => m::shared_among(lang, &names()),
    };
    let own_date = event_of(words, claim).filter(|event| event.when != claim.when).and_then(|_| words.date(claim.when));
    // Where the number is not in words already, the source's few words stand beside it.
    let quoted = !claim.words.is_empty() && claim.qualifier != Qualifier::Words;
    el(
        "li",
        [attr("id", ["claim-", &claim.id].concat())],
        [
            line("span", "number", words.counted(claim)),
            text(", "),
            line("span", "claimant", m::according_to(lang, words.claimant(claim))),
            text(" "),
            maybe(quoted.then(|| el("q", [], [text(&claim.words)]))),
            original(lang, data.texts.names.original(&claim.id)),
            paragraph("joint", shared),
            paragraph("joint", own_date.unwrap_or_default()),
            sources(words, &claim.sources, &claim.section),
        ],
    )
}

/// What stands in the source itself, beside its translation.
fn original(lang: Lang, words: &str) -> Html {
    if words.is_empty() {
        return nothing();
    }
    // The words are in another language than the message around them, which has to be said to whoever reads it aloud.
    let message = m::original_words(lang, SPLIT.encode_utf8(&mut [0; 1]));
    let (before, after) = message.split_once(SPLIT).unwrap_or((&message, ""));
    let quote = el("q", [attr("lang", Lang::ALL[0].code())], [text(words)]);
    el("span", [class("original")], [text(before), quote, text(after)])
}

/// Stands in a message for an element. Searching for a character, not for a text, is what weighs little in the browser.
const SPLIT: char = '\u{1}';

fn event_of<'a>(words: &Phrases<'a>, claim: &Claim) -> Option<&'a Event> {
    claim.event.as_deref().and_then(|id| words.record.event(id))
}

/// Links to the sources, each with the host it leads to.
pub fn sources(words: &Phrases<'_>, ids: &[String], section: &str) -> Html {
    let link = |source: &protest_map_core::model::Source| {
        let name = words.source(source, section);
        let inner = match source.host() {
            "" => text(name),
            host => el(
                "a",
                [attr("href", source.url.clone()), attr("rel", "noopener noreferrer")],
                [text(name), text(" "), line("span", "host", host)],
            ),
        };
        el("li", [], [inner])
    };
    let links: Vec<Html> = ids.iter().filter_map(|id| words.record.source(id)).map(link).collect();
    if links.is_empty() {
        return nothing();
    }
    let label = el("span", [], [text(m::sources_label(words.lang, links.len() as u64))]);
    el("div", [class("sources")], [label, text(" "), list("ul", [], links)])
}
