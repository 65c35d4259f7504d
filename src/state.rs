//! What the views share: the data, the choices as signals, and what follows from them.

use crate::view::LATER_PARTS;
use leptos::prelude::*;
use protest_map_core::geo::Viewport;
use protest_map_core::i18n::Lang;
use protest_map_core::io::{NAMED, Texts};
use protest_map_core::model::{Period, Record};
use protest_map_core::phrases::Phrases;
use protest_map_core::present::Marker;
use protest_map_core::query::{Selection, State};
use protest_map_core::routes::Urls;
use protest_map_core::util::joined;
use std::sync::{Arc, Mutex, PoisonError};

/// What does not change while a page is open.
#[derive(Debug)]
pub struct Data {
    /// The facts.
    pub record: Record,
    /// The texts, in the language of the page, but for the summaries.
    pub texts: Texts,
    /// What happened, by event: all of it, or for a while what the page itself told.
    pub summaries: Summaries,
    /// The maker of links.
    pub links: Urls,
}

impl Data {
    /// All of it.
    pub fn new(record: Record, mut texts: Texts, links: Urls) -> Self {
        let summaries = Summaries::new(std::mem::take(&mut texts.summaries), true);
        Self { record, texts, summaries, links }
    }

    /// The same while only these summaries are known.
    pub fn awaiting(self, known: Vec<(String, String)>) -> Self {
        Self { summaries: Summaries::new(known, false), ..self }
    }
}

/// What happened and who is named, by event.
#[derive(Debug)]
pub struct Summaries(Mutex<Known>);

#[derive(Debug)]
struct Known {
    texts: Vec<(String, String)>,
    /// Whether there is no more to come.
    is_all: bool,
}

/// What is known of a summary.
#[derive(Debug)]
pub enum Told {
    /// The text; empty where there is none.
    Known(String),
    /// It may come later.
    Awaited,
}

impl Summaries {
    fn new(texts: Vec<(String, String)>, is_all: bool) -> Self {
        Self(Mutex::new(Known { texts, is_all }))
    }

    fn known(&self) -> std::sync::MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What happened in this event, or who is named there.
    pub fn of(&self, key: &str) -> Told {
        let known = self.known();
        let text_of = |key: &str| known.texts.iter().find(|it| it.0 == key).map(|it| it.1.clone());
        // Nobody need be named where it is known what happened.
        let is_told = |event: &str| known.texts.iter().any(|it| it.0 == event);
        match text_of(key) {
            Some(text) => Told::Known(text),
            None if known.is_all || key.strip_prefix(NAMED).is_some_and(is_told) => Told::Known(String::new()),
            None => Told::Awaited,
        }
    }

    /// All of them are here.
    pub fn take_in(&self, texts: Vec<(String, String)>) {
        *self.known() = Known { texts, is_all: true };
    }
}

/// Runs `run` now, and again whenever what it reads has changed. Of one type whatever it does: each further one costs
/// its own task in the wasm.
#[cfg(feature = "csr")]
pub fn follow(run: impl FnMut() + 'static) {
    let mut run: Box<dyn FnMut()> = Box::new(run);
    Effect::new(move |_| run());
}

/// The handle that every view takes.
#[derive(Clone, Copy)]
pub struct App {
    data: StoredValue<Arc<Data>>,
    /// What is chosen. Its viewport is always [`Viewport::FIT`]: where the map stands is a signal of its own, so that
    /// moving it renders no text.
    pub choice: RwSignal<State>,
    /// The same with no panel open: what most of the page follows, so that opening a panel renders the panel alone.
    pub shown: Memo<State>,
    /// Where the map stands.
    pub viewport: RwSignal<Viewport>,
    /// What an address asked for and this record does not have.
    pub refused: RwSignal<Vec<String>>,
    /// The joint claim whose places are being tied together, by id.
    pub tied: RwSignal<Vec<String>>,
    /// Which parts of what stands beside the map are there, of those after the one that is there at once.
    pub later_parts: [RwSignal<bool>; LATER_PARTS],
    /// What is shown, for what stands below all parts: until the last of them is there, what was shown before.
    pub shown_below: Memo<State>,
    /// The marks of all places.
    pub marks: Memo<Vec<Marker>>,
    /// The language of the page.
    pub lang: Lang,
}

impl App {
    /// The handle for this data, in this state.
    pub fn new(data: Data, state: State) -> Self {
        Self::over(StoredValue::new(Arc::new(data)), state)
    }

    /// Another handle for the same data, with choices of its own, which nothing else follows.
    #[cfg(feature = "csr")]
    pub(crate) fn apart(self) -> Self {
        Self::over(self.data, self.state())
    }

    fn over(data: StoredValue<Arc<Data>>, state: State) -> Self {
        let (lang, viewport) = (state.lang, state.viewport);
        let choice = RwSignal::new(State { viewport: Viewport::FIT, ..state });
        let shown = Memo::new(move |_| choice.with(|choice| choice.at_place(None)));
        let marks = Memo::new(move |_| {
            let data: Arc<Data> = data.get_value();
            shown.with(|state| Selection::new(&data.record, state).marks())
        });
        let later_parts: [RwSignal<bool>; LATER_PARTS] = std::array::from_fn(|_| RwSignal::new(true));
        let shown_below = Memo::new(move |before: Option<&State>| {
            let now = shown.get();
            before.filter(|_| !later_parts[LATER_PARTS - 1].get()).cloned().unwrap_or(now)
        });
        Self {
            data,
            choice,
            shown,
            shown_below,
            viewport: RwSignal::new(viewport),
            refused: RwSignal::new(Vec::new()),
            tied: RwSignal::new(Vec::new()),
            later_parts,
            marks,
            lang,
        }
    }

    /// The data.
    pub fn data(self) -> Arc<Data> {
        self.data.get_value()
    }

    /// Runs `tell` on the chosen scene, and again whenever it changes. Which panel is open is no part of it.
    pub fn scene<T>(self, tell: impl FnOnce(Selection<'_>, &Data) -> T) -> T {
        let data = self.data();
        self.shown.with(|state| tell(Selection::new(&data.record, state), &data))
    }

    /// The same for what stands below all parts.
    pub fn scene_below<T>(self, tell: impl FnOnce(Selection<'_>) -> T) -> T {
        let data = self.data();
        self.shown_below.with(|state| tell(Selection::new(&data.record, state)))
    }

    /// Runs `tell` with the words of the record, which no choice changes.
    pub fn words<T>(self, tell: impl FnOnce(Phrases<'_>, &Data) -> T) -> T {
        let data = self.data();
        tell(Phrases::new(self.lang, &data.record), &data)
    }

    /// The whole state, as an address holds it.
    pub fn state(self) -> State {
        State { viewport: self.viewport.get_untracked(), ..self.choice.get_untracked() }
    }

    /// Enters a state, as far as the record has what it asks for; the rest is told.
    pub fn enter(self, mut state: State, mut refused: Vec<String>) {
        let data = self.data();
        if let Some(place) = state.place.take_if(|place| data.record.place(place).is_none()) {
            refused.push(place);
        }
        state.lang = self.lang;
        if self.viewport.get_untracked() != state.viewport {
            self.viewport.set(state.viewport);
        }
        state.viewport = Viewport::FIT;
        self.refused.set(refused);
        // Equal states render nothing.
        if self.choice.with_untracked(|choice| *choice != state) {
            self.choice.set(state);
        }
    }

    /// What is shown next beside the map is to have all of it at once, or its first part alone until it is asked for more.
    /// What is there already is left as it is.
    pub fn begin_side(self, whole: bool) {
        for part in self.later_parts {
            part.update_untracked(|is_there| *is_there = whole);
        }
    }

    /// Adds the next part beside the map. False if it was the last, or if there was none to add.
    pub fn add_to_side(self) -> bool {
        let next = self.later_parts.iter().position(|part| !part.get_untracked());
        if let Some(next) = next {
            self.later_parts[next].set(true);
        }
        next.is_some_and(|next| next + 1 < LATER_PARTS)
    }

    /// The link to what is shown, after `change`: with no panel open but the one that it opens.
    pub fn href(self, change: impl FnOnce(&State) -> State) -> String {
        self.shown.with(|choice| self.data().links.href(&change(choice)))
    }

    /// What the page is called: for the title of the document.
    pub fn page_title(self) -> String {
        self.scene(|scene, data| {
            let place = self.choice.with(|choice| {
                choice.place.as_deref().and_then(|id| data.record.place(id)).map(|place| place.name.clone())
            });
            let period = (scene.state.period != Period::Whole).then(|| scene.words.period(scene.state.period));
            let parts = joined([place.unwrap_or_default(), period.unwrap_or_default()], ", ");
            let title = crate::view::title(data);
            match parts.is_empty() {
                true => title.to_owned(),
                false => protest_map_core::i18n::messages::page_title(self.lang, &parts, title),
            }
        })
    }
}
