//! Every state of the map and its address, both ways. [`Links`] is the one place that makes a link within the site.
//!
//! Every path is a page that can be read without scripts; the query says what is chosen on it and the fragment where
//! the map stands: `en/places/almaty/?from=2016-05-21&to=2016-05-21#map=2.00/43.2500/76.9200`.
//! Unknown keys are ignored; a value that cannot be used falls back to the usual one and is named in [`Read::refused`].

use crate::map::Viewport;
use crate::record::{Layer, Measure, When, day, is_id, iso, short};
use crate::text::Lang;
use jiff::civil::Date;

/// What is shown: the choices that a view is a function of.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The language of the page.
    pub lang: Lang,
    /// The place whose panel is open.
    pub place: Option<String>,
    /// The days shown.
    pub period: Period,
    /// What is counted.
    pub measure: Measure,
    /// Whose word is taken; everybody's if `None`.
    pub layer: Option<Layer>,
    /// Where the map stands.
    pub viewport: Viewport,
}

/// The days shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// The whole record, dated or not.
    Whole,
    /// From the first to the last of these days, both included.
    Days(Date, Date),
}

/// How something dated relates to a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// All of it is in the period: it may be counted.
    Whole,
    /// Some of its days are: it is shown with its own dates and enters no total.
    Part,
    /// Nothing of it is known to be.
    Not,
}

impl Period {
    /// The period of one day or span; the whole record for what is on no particular day.
    pub fn of(when: When) -> Self {
        when.days().map_or(Self::Whole, |(first, last)| Self::Days(first, last))
    }

    /// How something of this date relates to the period.
    pub fn holds(self, when: When) -> Within {
        let Self::Days(first, last) = self else { return Within::Whole };
        // A month holds no particular day, so that what is dated by a month is on no day's page.
        match when.days() {
            Some((from, to)) if first <= from && to <= last => Within::Whole,
            Some((from, to)) if from <= last && first <= to => Within::Part,
            Some(_) => Within::Not,
            None => match when.bounds() {
                Some((from, to)) if first <= from && to <= last => Within::Whole,
                _ => Within::Not,
            },
        }
    }

    /// The same as a date; `None` for the whole record.
    pub fn when(self) -> Option<When> {
        match self {
            Self::Whole => None,
            Self::Days(first, last) if first == last => Some(When::Day(first)),
            Self::Days(first, last) => Some(When::Span(first, last)),
        }
    }
}

impl State {
    /// The overview in a language.
    pub fn overview(lang: Lang) -> Self {
        Self {
            lang,
            place: None,
            period: Period::Whole,
            measure: Measure::Detained,
            layer: None,
            viewport: Viewport::FIT,
        }
    }

    /// The same with this place's panel open, or with none.
    pub fn at_place(&self, place: Option<&str>) -> Self {
        Self { place: place.map(str::to_owned), ..self.clone() }
    }

    /// The same over another period and with no panel open.
    pub fn over(&self, period: Period) -> Self {
        Self { period, place: None, ..self.clone() }
    }
}

/// An address as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// The state it asks for, as far as it can be had.
    pub state: State,
    /// The values that could not be used: the first ten of them, each shortened, for whoever wrote the address may have
    /// written anything.
    pub refused: Vec<String>,
}

/// Makes the links of the site, and reads its addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Links {
    root: String,
    pages: Vec<String>,
}

impl Links {
    /// Links that begin with `root`, which leads to the folder of the site: `../../` in a page two folders down, or
    /// the folder's own path once the app runs, so that a later `pushState` breaks no link. `pages` are the ids of the
    /// places and the days that have a page of their own; the rest is reached by query.
    pub fn new(root: &str, pages: impl IntoIterator<Item = String>) -> Self {
        Self { root: root.to_owned(), pages: pages.into_iter().collect() }
    }

    /// The link to a state.
    pub fn href(&self, state: &State) -> String {
        let mut path = [&self.root, state.lang.code(), "/"].concat();
        let mut query = String::new();
        let mut put = |key: &str, value: &str| {
            query.push(if query.is_empty() { '?' } else { '&' });
            query.push_str(key);
            query.push('=');
            query.push_str(value);
        };
        match (&state.place, state.period) {
            (Some(place), period) => {
                if self.has_page(place) {
                    path.push_str(&["places/", place, "/"].concat());
                } else {
                    put("place", place);
                }
                if let Period::Days(first, last) = period {
                    put("from", &iso(first));
                    put("to", &iso(last));
                }
            }
            (None, Period::Days(first, last)) => {
                if self.has_page(&iso(first)) {
                    path.push_str(&["dates/", &iso(first), "/"].concat());
                    if last != first {
                        put("to", &iso(last));
                    }
                } else {
                    put("from", &iso(first));
                    put("to", &iso(last));
                }
            }
            (None, Period::Whole) => {}
        }
        if state.measure != Measure::Detained {
            put("measure", state.measure.code());
        }
        if let Some(layer) = state.layer {
            put("layer", layer.code());
        }
        path.push_str(&query);
        if let Some(view) = state.viewport.fragment() {
            path.push_str(&["#map=", &view].concat());
        }
        path
    }

    fn has_page(&self, id: &str) -> bool {
        self.pages.iter().any(|page| page == id)
    }

    /// The link to a file of the site.
    pub fn file(&self, path: &str) -> String {
        [&self.root, path].concat()
    }

    /// The link to a page without the map, by its path below the folder of the language: `table/`, `cases/atyrau/`.
    pub fn page(&self, lang: Lang, path: &str) -> String {
        [&self.root, lang.code(), "/", path].concat()
    }

    /// Whether a path below the site's folder is that of a page with the map, which the app can show in its place.
    pub fn has_map(path: &str) -> bool {
        let mut parts = path.split('/').filter(|part| !part.is_empty() && *part != "index.html");
        parts.next().is_some_and(|lang| Lang::from_code(lang).is_some())
            && parts.next().is_none_or(|kind| matches!(kind, "places" | "dates"))
    }

    /// Reads an address: `path` below the site's folder, `query` and `fragment` with or without their marks.
    pub fn read(path: &str, query: &str, fragment: &str) -> Read {
        let mut parts = path.split('/').filter(|part| !part.is_empty() && *part != "index.html");
        let lang = parts.next().and_then(Lang::from_code).unwrap_or(Lang::ALL[0]);
        let mut state = State::overview(lang);
        let mut refused = Vec::new();
        let mut refuse = |value: &str| {
            if refused.len() < MOST_REFUSED {
                refused.push(short(value));
            }
        };
        let (mut place, mut from) = (None, None);
        match (parts.next(), parts.next()) {
            (Some("places"), id) => place = id,
            (Some("dates"), Some(text)) => match day(text) {
                Some(date) => from = Some(date),
                None => refuse(text),
            },
            _ => {}
        }
        let mut to = from;
        for (key, value) in pairs(query.trim_start_matches('?')) {
            let mut use_day = |place: &mut Option<Date>| match day(value) {
                Some(date) => *place = Some(date),
                None => refuse(value),
            };
            match key {
                "from" => use_day(&mut from),
                "to" => use_day(&mut to),
                "place" if place.is_none() && !value.is_empty() => place = Some(value),
                "measure" => match Measure::from_code(value) {
                    Some(measure) => state.measure = measure,
                    None => refuse(value),
                },
                "layer" => match Layer::from_code(value) {
                    Some(layer) => state.layer = Some(layer),
                    None if value == "all" => state.layer = None,
                    None => refuse(value),
                },
                _ => {}
            }
        }
        // What is no id is no place's, and would not make a link.
        match place {
            Some(id) if is_id(id) => state.place = Some(id.to_owned()),
            place => place.into_iter().for_each(&mut refuse),
        }
        match (from, to) {
            (Some(from), Some(to)) if from <= to => state.period = Period::Days(from, to),
            (Some(from), Some(to)) => {
                refuse(&iso(to));
                state.period = Period::Days(from, from);
            }
            (Some(day), None) | (None, Some(day)) => state.period = Period::Days(day, day),
            (None, None) => {}
        }
        // `#?secret=…` is WordPress speaking to itself, and is let pass like every fragment that is not ours.
        for (key, value) in pairs(fragment.trim_start_matches(['#', '?'])) {
            if key == "map" {
                match value.parse() {
                    Ok(viewport) => state.viewport = viewport,
                    Err(_) => refuse(value),
                }
            }
        }
        Read { state, refused }
    }
}

/// More than this nobody reads.
const MOST_REFUSED: usize = 10;

fn pairs(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split('&').filter(|pair| !pair.is_empty()).map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links() -> Links {
        Links::new("../", ["almaty", "2016-05-17", "2016-05-21"].map(str::to_owned))
    }

    fn read(href: &str) -> Read {
        let (rest, fragment) = href.split_once('#').unwrap_or((href, ""));
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        Links::read(path.trim_start_matches("../"), query, fragment)
    }

    #[test]
    fn every_state_survives_its_address() {
        let days = |first, last| Period::Days(day(first).unwrap(), day(last).unwrap());
        for place in [None, Some("almaty"), Some("elsewhere")] {
            for period in [
                Period::Whole,
                days("2016-05-21", "2016-05-21"),
                days("2016-05-17", "2016-05-18"),
                days("2016-01-01", "2016-02-01"),
            ] {
                for measure in Measure::ALL {
                    for layer in [None, Some(Layer::Report), Some(Layer::Outside)] {
                        let state = State {
                            place: place.map(str::to_owned),
                            period,
                            measure: *measure,
                            layer,
                            ..State::overview(Lang::En)
                        };
                        let href = links().href(&state);
                        assert_eq!(read(&href), Read { state, refused: vec![] }, "{href}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_day_is_its_path_and_a_span_its_first_day() {
        let overview = State::overview(Lang::En);
        let href = |when: &str| links().href(&overview.over(Period::of(When::parse(when).unwrap())));
        assert_eq!(href("2016-05-21"), "../en/dates/2016-05-21/");
        assert_eq!(href("2016-05-17/2016-05-18"), "../en/dates/2016-05-17/?to=2016-05-18");
        assert_eq!(href("2016-01-01"), "../en/?from=2016-01-01&to=2016-01-01");
    }

    #[test]
    fn the_app_leaves_pages_without_the_map_to_the_browser() {
        for path in ["en/", "en", "en/index.html", "en/places/almaty/", "en/dates/2016-05-21/"] {
            assert!(Links::has_map(path), "{path}");
        }
        for path in ["en/table/", "en/cases/atyrau/", "en/sources/", "en/method/index.html", "data/x", "", "xx/"] {
            assert!(!Links::has_map(path), "{path}");
        }
        assert_eq!(links().page(Lang::En, "cases/atyrau/"), "../en/cases/atyrau/");
    }

    #[test]
    fn a_bad_value_falls_back_and_is_named() {
        let read = read("../en/dates/2016-05-99/?measure=tortured&layer=mine&utm_source=x#map=nonsense");
        assert_eq!(read.state, State::overview(Lang::En));
        assert_eq!(read.refused, ["2016-05-99", "tortured", "mine", "nonsense"]);
    }

    #[test]
    fn a_fragment_that_is_not_ours_is_let_pass() {
        assert_eq!(Links::read("en/", "", "#?secret=abc").refused, Vec::<String>::new());
        assert_eq!(Links::read("en/", "?embed", "#list").state, State::overview(Lang::En));
    }

    #[test]
    fn what_lasts_longer_than_the_period_is_only_partly_in_it() {
        let period = Period::of(When::parse("2016-05-17").unwrap());
        let holds = |when| period.holds(When::parse(when).unwrap());
        assert_eq!(holds("2016-05-17"), Within::Whole);
        assert_eq!(holds("2016-05-17/2016-05-18"), Within::Part);
        assert_eq!(holds("2016-05-18"), Within::Not);
        assert_eq!(holds("2016-05"), Within::Not);
        assert_eq!(holds(""), Within::Not);
        assert_eq!(Period::Whole.holds(When::Undated), Within::Whole);
    }
}
