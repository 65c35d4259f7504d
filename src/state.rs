//! What the views share, in context: the data of the page and what is chosen, a signal a choice.

use crate::components::claim::claim_path;
use crate::components::event_card::EVENT_ID;
use leptos::html;
use leptos::prelude::*;
use protest_map_core::geo::Viewport;
use protest_map_core::i18n::{Lang, messages as m};
use protest_map_core::io::{Person, Texts};
use protest_map_core::model::{Case, Law, Layer, Measure, Period, Record, Stage};
use protest_map_core::phrases::Phrases;
use protest_map_core::present::{Marker, markers};
use protest_map_core::query::{Selection, State};
use protest_map_core::routes::Urls;
use protest_map_core::util::{decimal, joined};
use std::sync::Arc;
use web_sys::HtmlElement;

/// Whether this is the app, and not a page that is being written. Nobody can use a control in a page, and those few were a
/// quarter of what it took a browser to load it, so a page holds their space alone.
pub const IS_APP: bool = cfg!(target_arch = "wasm32");

/// What does not change while a page is open.
#[derive(Debug)]
pub struct Data {
    /// The facts.
    pub record: Record,
    /// The texts in the language of the page, but for the summaries, which may come later ([`AppState::summaries`]).
    pub texts: Texts,
    /// The maker of links.
    pub urls: Urls,
}

impl Data {
    /// What the record is called.
    pub fn title(&self) -> &str {
        match self.record.title.as_str() {
            "" => m::site_name(Lang::ALL[0]),
            title => title,
        }
    }
}

/// The prosecutions with all that their pages say, in the language of the page.
#[derive(Clone, Debug, Default)]
pub struct Prosecutions {
    /// The cases.
    pub cases: Vec<Case>,
    /// Their steps.
    pub stages: Vec<Stage>,
    /// The articles of law.
    pub laws: Vec<Law>,
    /// The people who may be named, by id.
    pub people: Vec<(String, Person)>,
}

impl Prosecutions {
    /// The person with this id, where they may be named.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.0 == id).map(|person| &person.1)
    }

    /// The names of people as one phrase.
    pub fn names<S: AsRef<str>>(&self, ids: &[S]) -> String {
        joined(ids.iter().filter_map(|id| self.person(id.as_ref())).map(|person| &person.name), ", ")
    }

    /// The articles that a step names.
    pub fn laws_of(&self, stage: &Stage) -> impl Iterator<Item = &Law> {
        stage.laws.iter().filter_map(|id| self.laws.iter().find(|law| law.id == *id))
    }
}

/// The prosecutions of the page, from the context.
///
/// # Panics
///
/// Outside of a page that provides them: today those without the map.
pub fn use_prosecutions() -> Arc<Prosecutions> {
    expect_context()
}

/// The data and the choices: every view takes it from the context with [`use_app`].
#[derive(Clone, Copy)]
pub struct AppState {
    data: StoredValue<Arc<Data>>,
    /// The language of the page.
    pub lang: Lang,
    /// The place whose panel is open.
    pub place: RwSignal<Option<String>>,
    /// The days shown.
    pub period: RwSignal<Period>,
    /// What is counted.
    pub measure: RwSignal<Measure>,
    /// Whose word is taken; everybody's if `None`.
    pub layer: RwSignal<Option<Layer>>,
    /// Where the map stands.
    pub viewport: RwSignal<Viewport>,
    /// The choices that select from the record: all but the open panel and where the map stands, so that neither renders
    /// what it does not change.
    pub shown: Memo<State>,
    /// The markers of all places under these choices.
    pub markers: Memo<Arc<Vec<Marker>>>,
    /// What an address asked for and this record does not have.
    pub refused: RwSignal<Vec<String>>,
    /// The place whose marker a pointer is over.
    pub hovered: RwSignal<Option<String>>,
    /// The place whose marker has the focus.
    pub focused: RwSignal<Option<String>>,
    /// The place whose marker is to take the focus.
    pub marker_to_focus: RwSignal<Option<String>>,
    /// What happened, by event, and whom it names: all of it, or until that has loaded what the page was written with.
    pub summaries: RwSignal<Arc<Texts>>,
    /// The heading beside the map, which takes the focus after a step.
    pub side_title: NodeRef<html::H2>,
    /// The headline, which stands above where days are chosen, and must not become lower meanwhile.
    pub headline: NodeRef<html::Div>,
}

/// The choices and the data of the page.
///
/// # Panics
///
/// Outside of a page, which provides them with [`AppState::provide`].
pub fn use_app() -> AppState {
    expect_context()
}

impl AppState {
    /// Makes the choices of `state` from the data, and provides them to the views that are made under the current owner.
    pub fn provide(mut data: Data, state: State) -> Self {
        let summaries = Texts { summaries: std::mem::take(&mut data.texts.summaries), ..Texts::default() };
        let data = StoredValue::new(Arc::new(data));
        let lang = state.lang;
        let (period, measure, layer) =
            (RwSignal::new(state.period), RwSignal::new(state.measure), RwSignal::new(state.layer));
        let shown = Memo::new(move |_| State {
            period: period.get(),
            measure: measure.get(),
            layer: layer.get(),
            ..State::overview(lang)
        });
        let markers = Memo::new(move |_| {
            let data: Arc<Data> = data.get_value();
            shown.with(|state| Arc::new(markers(&Selection::new(&data.record, state))))
        });
        let app = Self {
            data,
            lang,
            place: RwSignal::new(state.place),
            period,
            measure,
            layer,
            viewport: RwSignal::new(state.viewport),
            shown,
            markers,
            refused: RwSignal::new(Vec::new()),
            hovered: RwSignal::new(None),
            focused: RwSignal::new(None),
            marker_to_focus: RwSignal::new(None),
            summaries: RwSignal::new(Arc::new(summaries)),
            side_title: NodeRef::new(),
            headline: NodeRef::new(),
        };
        provide_context(app);
        app
    }

    /// The data.
    pub fn data(self) -> Arc<Data> {
        self.data.get_value()
    }

    /// Reads what is selected. Within an effect or a view's closure it follows the selection.
    pub fn with_selection<T>(self, read: impl FnOnce(Selection<'_>, Phrases<'_>, &Data) -> T) -> T {
        let data = self.data();
        self.shown.with(|state| read(Selection::new(&data.record, state), Phrases::new(self.lang, &data.record), &data))
    }

    /// The same without following it: for views that are made anew whenever the selection changes.
    pub fn with_selection_now<T>(self, read: impl FnOnce(Selection<'_>, Phrases<'_>, &Data) -> T) -> T {
        untrack(|| self.with_selection(read))
    }

    /// Reads the whole record, which no choice changes.
    pub fn with_record<T>(self, read: impl FnOnce(Phrases<'_>, &Data) -> T) -> T {
        let data = self.data();
        read(Phrases::new(self.lang, &data.record), &data)
    }

    /// The marker of a place.
    pub fn marker(self, place: &str) -> Option<Marker> {
        self.markers.with(|markers| markers.iter().find(|marker| marker.place == place).cloned())
    }

    /// The whole state, as an address holds it. It follows every choice.
    pub fn state(self) -> State {
        State { place: self.place.get(), viewport: self.viewport.get(), ..self.shown.get() }
    }

    /// Enters a state, as far as the record has what it asks for; the rest is said to the reader.
    pub fn enter(self, mut state: State, mut refused: Vec<String>) {
        let data = self.data();
        if let Some(place) = state.place.take_if(|place| data.record.place(place).is_none()) {
            refused.push(place);
        }
        set(self.place, state.place);
        set(self.period, state.period);
        set(self.measure, state.measure);
        set(self.layer, state.layer);
        set(self.viewport, state.viewport);
        set(self.refused, refused);
    }

    /// The address of what is shown, after `change`: with no panel open but the one that it opens, and the map whole.
    pub fn href(self, change: impl FnOnce(&State) -> State) -> String {
        self.shown.with(|state| self.data().urls.href(&change(state)))
    }

    /// The address of the page of a claim: who says so, where it is written, and who says otherwise.
    pub fn claim_href(self, claim: &str) -> String {
        self.data().urls.page(self.lang, &claim_path(claim))
    }

    /// The address of an event in the table.
    pub fn event_href(self, event: &str) -> String {
        self.data().urls.page(self.lang, &["table/#", EVENT_ID, event].concat())
    }

    /// Keeps the headline from becoming lower while days are chosen beneath it.
    pub fn hold_headline(self) {
        self.set_least_height(|element| [&decimal(element.get_bounding_client_rect().height(), 2), "px"].concat());
    }

    /// Lets it be as low as it is again.
    pub fn release_headline(self) {
        self.set_least_height(|_| String::new());
    }

    fn set_least_height(self, height: impl Fn(&HtmlElement) -> String) {
        if let Some(element) = self.headline.get_untracked() {
            let element: &HtmlElement = &element;
            let _ = element.style().set_property("min-height", &height(element));
        }
    }

    /// What the page is called, for the title of the document.
    pub fn page_title(self) -> String {
        let place = self.place.get().and_then(|id| self.data().record.place(&id).map(|place| place.name.clone()));
        self.with_selection(|selection, phrases, data| {
            let period = selection.state.period;
            let period = (period != Period::Whole).then(|| phrases.period(period));
            match joined([place.unwrap_or_default(), period.unwrap_or_default()], ", ").as_str() {
                "" => data.title().to_owned(),
                parts => m::page_title(self.lang, parts, data.title()),
            }
        })
    }
}

/// Sets a signal to another value; the same value notifies nobody.
fn set<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|before| *before != value) {
        signal.set(value);
    }
}
