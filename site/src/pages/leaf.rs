//! What every page without the app is written with.

use crate::page::Site;
use protest_map::state::{App, Data};
use protest_map::view::html::*;
use protest_map_core::check::Entered;
use protest_map_core::i18n::{Lang, messages as m};
use protest_map_core::io::Person;
use protest_map_core::model::{Case, Layer};
use protest_map_core::phrases::Phrases;
use protest_map_core::present::CaseStatus;
use protest_map_core::query::{Selection, State};
use std::sync::Arc;

/// The record in one language, as one page sees it.
pub(super) struct Leaf<'a> {
    pub(super) site: &'a Site,
    pub(super) entered: &'a Entered,
    pub(super) app: App,
    pub(super) data: Arc<Data>,
    pub(super) state: State,
    pub(super) lang: Lang,
}

impl<'a> Leaf<'a> {
    pub(super) fn new(site: &'a Site, app: App) -> Self {
        let entered = site.entered.in_language(app.lang.code());
        Self { site, entered, app, data: app.data(), state: State::overview(app.lang), lang: app.lang }
    }

    pub(super) fn words(&self) -> Phrases<'_> {
        Phrases::new(self.lang, &self.data.record)
    }

    pub(super) fn scene(&self) -> Selection<'_> {
        Selection::new(&self.data.record, &self.state)
    }

    pub(super) fn person(&self, id: &str) -> Option<&'a Person> {
        self.entered.people.iter().find(|person| person.0 == id).map(|person| &person.1)
    }

    /// The names of people as one phrase.
    pub(super) fn names<S: AsRef<str>>(&self, ids: &[S]) -> String {
        let names: Vec<&str> =
            ids.iter().filter_map(|id| self.person(id.as_ref())).map(|it| it.name.as_str()).collect();
        names.join(", ")
    }

    pub(super) fn docket(&self, case: &'a Case) -> CaseStatus<'a> {
        CaseStatus::new(case, &self.entered.stages)
    }

    /// The page of a place, or nothing where the case has none.
    pub(super) fn place_of(&self, case: &Case) -> Option<Html> {
        let place = self.data.record.place(case.place.as_deref()?)?;
        let href = self.data.links.href(&self.state.at_place(Some(&place.id)));
        Some(el("a", [attr("href", href)], [text(&place.name)]))
    }

    /// Whether all of the sources are from outside the report; nothing is where there are none.
    pub(super) fn is_outside(&self, sources: &[String]) -> bool {
        !sources.is_empty() && !self.data.record.in_layer(sources, Some(Layer::Report))
    }

    /// The heading of a page with what it says about itself.
    pub(super) fn heading(&self, title: impl AsRef<str>, intro: Vec<Html>) -> Html {
        let mut parts = vec![el("h1", [], [text(title)])];
        parts.extend(intro);
        list("div", [class("heading")], parts)
    }

    /// A part of a page under a heading that is its name.
    pub(super) fn section(&self, id: &str, title: impl AsRef<str>, parts: Vec<Html>) -> Html {
        let mut inside = vec![el("h2", [attr("id", id)], [text(title)])];
        inside.extend(parts);
        list("section", [attr("aria-labelledby", id)], inside)
    }

    /// "Whom it concerns: …", or nothing.
    pub(super) fn labelled(&self, label: &str, what: Vec<Html>) -> Html {
        maybe((!what.is_empty()).then(|| {
            el(
                "div",
                [class("labelled")],
                [el("h4", [], [text(label)]), list("ul", [], what.into_iter().map(|it| el("li", [], [it])).collect())],
            )
        }))
    }
}

/// A paragraph.
pub(super) fn p(what: impl AsRef<str>) -> Html {
    el("p", [], [text(what)])
}

/// A paragraph of smaller words.
pub(super) fn how(what: impl AsRef<str>) -> Html {
    line("p", "how", what)
}

/// "Step 7".
pub(super) fn step_name(lang: Lang, n: u32) -> String {
    m::stage_number(lang, u64::from(n))
}

/// The id of a step on the page of its case.
pub(super) fn step_id(n: u32) -> String {
    ["step-", &n.to_string()].concat()
}
