//! Every state of the map and its address, both ways. [`Urls`] is the one place that makes a link within the site.
//!
//! Every path is a page that can be read without scripts; the query says what is chosen on it and the fragment where
//! the map stands: `en/places/almaty/?from=2016-05-21&to=2016-05-21#map=2.00/43.2500/76.9200`.
//! Unknown keys are ignored; a value that cannot be used falls back to the usual one and is named in [`ParsedUrl::refused`].

use crate::i18n::Lang;
use crate::model::{Layer, Measure, Period, Vocabulary, day, is_id, iso};
use crate::query::State;
use crate::util::short;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// An address as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct ParsedUrl {
    /// The state it asks for, as far as it can be had.
    pub state: State,
    /// The values that could not be used: the first ten of them, each shortened, for whoever wrote the address may have
    /// written anything.
    pub refused: Vec<String>,
}

/// Makes the links of the site, and reads its addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Urls {
    root: String,
    pages: BTreeSet<String>,
}

impl Urls {
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
        self.pages.contains(id)
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
    pub fn read(path: &str, query: &str, fragment: &str) -> ParsedUrl {
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
        ParsedUrl { state, refused }
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
    use crate::model::PartialDate;

    fn links() -> Urls {
        Urls::new("../", ["almaty", "2016-05-17", "2016-05-21"].map(str::to_owned))
    }

    fn read(href: &str) -> ParsedUrl {
        let (rest, fragment) = href.split_once('#').unwrap_or((href, ""));
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        Urls::read(path.trim_start_matches("../"), query, fragment)
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
                        assert_eq!(read(&href), ParsedUrl { state, refused: vec![] }, "{href}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_day_is_its_path_and_a_span_its_first_day() {
        let overview = State::overview(Lang::En);
        let href = |when: &str| links().href(&overview.over(Period::of(PartialDate::parse(when).unwrap())));
        assert_eq!(href("2016-05-21"), "../en/dates/2016-05-21/");
        assert_eq!(href("2016-05-17/2016-05-18"), "../en/dates/2016-05-17/?to=2016-05-18");
        assert_eq!(href("2016-01-01"), "../en/?from=2016-01-01&to=2016-01-01");
    }

    #[test]
    fn the_app_leaves_pages_without_the_map_to_the_browser() {
        for path in ["en/", "en", "en/index.html", "en/places/almaty/", "en/dates/2016-05-21/"] {
            assert!(Urls::has_map(path), "{path}");
        }
        for path in ["en/table/", "en/cases/atyrau/", "en/sources/", "en/method/index.html", "data/x", "", "xx/"] {
            assert!(!Urls::has_map(path), "{path}");
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
        assert_eq!(Urls::read("en/", "", "#?secret=abc").refused, Vec::<String>::new());
        assert_eq!(Urls::read("en/", "?embed", "#list").state, State::overview(Lang::En));
    }
}
