//! What holds of every input, good or hostile. The fuzz targets in `fuzz/` call these functions with whatever the fuzzer
//! thinks of, and the tests with all that it has found before: one file, so that the two cannot come to differ.

use protest_map_core::geo::{Frame, LabelledMark, Viewport, map_from_lonlat, place_labels, radius_px};
use protest_map_core::i18n::Lang;
use protest_map_core::io::{Diagnostic, GEOJSON_FILE, Location, read_geojson, read_texts, write_geojson, write_texts};
use protest_map_core::model::{Claim, Coverage, Group, Layer, Measure, Period, Record};
use protest_map_core::phrases::Phrases;
use protest_map_core::present::{Axis, Shape, bars, headline, markers, total};
use protest_map_core::query::{Selection, State};
use protest_map_core::routes::{ParsedUrl, Urls};
use serde_json::{Map, Value, json};

/// The faults that are listed, and the line that says how many more there are.
const MOST_FAULTS: usize = 101;
/// A fault is a line in a console, whatever it is about.
const MOST_LETTERS: usize = 600;
/// The values of an address that are told.
const MOST_REFUSED: usize = 10;

/// A browser reads bytes that are not UTF-8 as replacement characters, and so do we.
pub(crate) fn geojson(bytes: &[u8]) {
    geojson_text(&String::from_utf8_lossy(bytes));
}

/// The GeoJSON is refused with words, or it survives being written, and can be shown.
pub(crate) fn geojson_text(text: &str) {
    match read_geojson(text) {
        Err(faults) => told(GEOJSON_FILE, &faults),
        Ok(record) => {
            survives(&record);
            shown(&record);
        }
    }
}

/// The longer texts are refused with words, or they survive being written.
pub(crate) fn texts(bytes: &[u8]) {
    const FILE: &str = "record.en.json";
    match read_texts(FILE, &String::from_utf8_lossy(bytes)) {
        Err(faults) => told(FILE, &faults),
        Ok(texts) => {
            let again = read_texts(FILE, &write_texts(&texts)).unwrap_or_else(|faults| panic!("{faults:?}"));
            assert_eq!(again, texts);
        }
    }
}

/// An address is read, and what was understood of it is an address again that means the same.
pub(crate) fn address(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let read = read_address(&text);
    assert!(read.refused.len() <= MOST_REFUSED, "{read:?}");
    for value in &read.refused {
        assert!(value.chars().count() <= 61 && !value.chars().any(char::is_control), "{value:?}");
    }
    for pages in [&["almaty", "2016-05-17", "2016-05-21"][..], &[]] {
        let links = Urls::new("/", pages.iter().map(|page| (*page).to_owned()));
        let mut state = read.state.clone();
        // More than once: nothing creeps.
        for _ in 0..2 {
            let href = links.href(&state);
            let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"/_-.?&=#".contains(&byte);
            assert!(href.bytes().all(plain), "{href:?} of {text:?}");
            assert!(href.starts_with('/') && !href.contains("//") && !href.contains(".."), "{href:?} of {text:?}");
            let again = read_address(&href[1..]);
            assert_eq!(again.refused, [""; 0], "{href:?} of {text:?}");
            assert!(is_same_view(again.state.viewport, read.state.viewport), "{href:?} of {text:?}");
            assert_eq!(
                State { viewport: read.state.viewport, ..again.state.clone() },
                read.state,
                "{href:?} of {text:?}"
            );
            state = again.state;
        }
    }
    usable(read.state.viewport);
}

fn read_address(text: &str) -> ParsedUrl {
    let (rest, fragment) = text.split_once('#').unwrap_or((text, ""));
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    Urls::read(path, query, fragment)
}

/// The same zoom, and a middle less than a hundredth of the map's smallest unit away: the edge of the map may push one
/// that was rounded.
fn is_same_view(a: Viewport, b: Viewport) -> bool {
    a.zoom() == b.zoom() && (a.center().x - b.center().x).abs() < 0.01 && (a.center().y - b.center().y).abs() < 0.01
}

fn usable(view: Viewport) {
    let (x, y, width, height) = view.view_box();
    assert!((1.0..=Viewport::MAX_ZOOM).contains(&view.zoom()));
    assert!(x >= -1e-9 && x + width <= Frame::WIDTH + 1e-9, "{view:?}");
    assert!(y >= -1e-9 && y + height <= Frame::HEIGHT + 1e-9, "{view:?}");
}

/// Every fault has its file, its place, what is wrong and a mend, in a line that a console can show.
pub(crate) fn told(file: &str, faults: &[Diagnostic]) {
    assert!((1..=MOST_FAULTS).contains(&faults.len()), "{} faults", faults.len());
    for fault in faults {
        let line = fault.to_string();
        assert_eq!(fault.file, file);
        assert!(line.chars().count() <= MOST_LETTERS, "{line}");
        assert!(!line.chars().any(|c| c.is_control() || turns(c)), "{line:?}");
        assert!(fault.message.contains("; "), "no mend: {line}");
        match &fault.at {
            Location::File => {}
            Location::Member { path, .. } => assert!(!path.is_empty(), "{line}"),
            other => panic!("rows are of tables: {other:?}"),
        }
    }
}

/// Whether a character turns the direction of what follows it, mend and all.
fn turns(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A record is the same after it was written and read.
fn survives(record: &Record) {
    let written = write_geojson(record);
    let again = read_geojson(&written).unwrap_or_else(|faults| panic!("{}\n{written}", faults[0]));
    assert_eq!(write_geojson(&again), written);
    assert_eq!(in_one_order(again), in_one_order(record.clone()));
}

/// The record with its claims by id: a claim that a feature of its own places in one city is written with that city.
fn in_one_order(mut record: Record) -> Record {
    record.claims.sort_by(|a, b| a.id.cmp(&b.id));
    record
}

/// All that is made of a record before anything is drawn.
fn shown(record: &Record) {
    let lang = Lang::ALL[record.claims.len() % Lang::ALL.len()];
    let overview = State::overview(lang);
    // One choice besides, another for another record: each of them for every record would be slow.
    let choice = match record.claims.len() % 4 {
        0 => record.stops().first().map(|when| overview.over(Period::of(*when))),
        1 => record.claims.first().map(|claim| State { measure: claim.measure, ..overview.clone() }),
        2 => record.places.last().map(|place| overview.at_place(Some(&place.id))),
        _ => Some(State { layer: Some(Layer::Report), measure: Measure::Arrested, ..overview.clone() }),
    };
    let links = Urls::new("/", record.places.iter().map(|place| place.id.clone()));
    for state in [Some(&overview), choice.as_ref()].into_iter().flatten() {
        let href = links.href(state);
        assert_eq!(read_address(&href[1..]), ParsedUrl { state: state.clone(), refused: vec![] }, "{href}");
        selection(&Selection::new(record, state));
    }
    assert!(record.days().is_sorted());
}

fn selection(selection: &Selection<'_>) {
    let (record, words) = (selection.record, Phrases::new(selection.state.lang, selection.record));
    let marks = markers(selection);
    assert_eq!(marks.len(), record.places.len());
    for mark in &marks {
        assert!(mark.label.contains(&mark.name) && !mark.headline.is_empty(), "{mark:?}");
        if let Some(Shape::Figure { disc, ring, .. }) = mark.shape {
            assert!(disc.is_some() || ring.is_some(), "{mark:?}");
        }
        // Without a mark, what is claimed of a place is that there was nobody.
        let chosen = |claim: &&&Claim| {
            claim.measure == selection.state.measure
                && claim.group == Group::People
                && record.counts(claim)
                && record.in_layer(&claim.sources, selection.state.layer)
                && selection.state.period.coverage(claim.when) != Coverage::Not
        };
        if mark.shape.is_none() {
            for claim in record.claims_at(&mark.place).filter(|claim| chosen(&claim)) {
                assert_eq!(claim.floor().max(claim.ceiling()), Some(0), "{mark:?}");
            }
        }
    }
    assert!(!headline(selection).lead.is_empty());
    let _ = total(selection);
    for bar in Axis::of(record).iter().flat_map(|axis| bars(selection, axis)) {
        let is_told = bar.tally.has_figure() || bar.unknown.is_some();
        assert!(is_told && !bar.label.is_empty(), "{bar:?}");
    }
    let tally = selection.total();
    assert!(Shape::of_tally(&tally).is_none() || tally.has_figure(), "{tally:?}");
    assert!(!words.total(&tally).is_empty());
    let drawn: Vec<LabelledMark<'_>> = marks
        .iter()
        .filter_map(|mark| {
            let radius = match mark.shape? {
                Shape::Figure { disc, ring, .. } => radius_px(disc.max(ring).unwrap_or(0)),
                _ => 9.0,
            };
            let percent = Viewport::FIT.percent_from_map(map_from_lonlat(record.place(&mark.place)?.lonlat));
            Some(LabelledMark { percent, radius_px: radius, text: &mark.name })
        })
        .collect();
    for (mark, label) in drawn.iter().zip(place_labels(&drawn, Frame::ASPECT)) {
        assert!([mark.percent.0, mark.percent.1, label.dx, label.dy].iter().all(|number| number.is_finite()));
    }
    for claim in selection.nationwide().into_iter().chain(selection.joint()) {
        assert!(!words.counted(claim).is_empty() && !words.claimant(claim).is_empty());
        let _ = (Shape::of_claim(claim), words.places(&claim.scope), words.date_in_full(claim.when));
    }
    for event in selection.elsewhere().into_iter().chain(selection.events_told()) {
        let _ = (words.remarks(event), words.kind(event.kind), words.date(event.when));
        for claim in selection.claims_of(event) {
            let _ = (words.figure_by(claim), words.shared(claim));
        }
    }
    for place in record.places.iter().take(3) {
        let _ = (selection.events_at(&place.id), selection.loose_claims(&place.id));
    }
    for source in &record.sources {
        assert!(!source.host().contains('/'));
        let _ = words.source(source, &["3.1".to_owned()]);
    }
    assert!(!words.period(selection.state.period).is_empty());
}

// A good file, changed: what a fuzzer would need long to find by letters.

const BASES: [&str; 3] = [
    include_str!("../fixtures/good-full.geojson"),
    include_str!("../fixtures/good-null-geometry.geojson"),
    include_str!("../fixtures/good-bare.geojson"),
];

/// The bytes as choices. When they run out, every choice is the first.
struct Choices<'a>(&'a [u8]);

impl Choices<'_> {
    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    fn below(&mut self, end: usize) -> usize {
        usize::from(u16::from_le_bytes([self.byte(), self.byte()])) % end.max(1)
    }

    fn of<'a>(&mut self, texts: &[&'a str]) -> &'a str {
        texts[usize::from(self.byte()) % texts.len()]
    }

    fn text(&mut self) -> String {
        let (text, rest) = self.0.split_at(self.0.len().min(usize::from(self.0.first().copied().unwrap_or(0) % 24)));
        self.0 = rest;
        String::from_utf8_lossy(text).into_owned()
    }

    fn value(&mut self) -> Value {
        match self.byte() % 16 {
            0 => Value::Null,
            1 => json!(true),
            2 => json!(-1),
            3 => json!(u64::MAX),
            4 => json!(1e300),
            5 => json!(0.5),
            6 => json!([]),
            7 => json!({}),
            8 => json!([self.value(), self.value()]),
            9 => json!({"id": self.value(), "__proto__": self.value()}),
            10 => json!("x".repeat(self.below(6000))),
            11 => json!(u64::from(self.byte()).pow(3)),
            12 => json!(self.date()),
            13 => json!(self.of(&[
                "nationwide",
                "joint",
                "joint-a",
                "almaty",
                "astana",
                "words",
                "none",
                "each",
                "together"
            ])),
            _ => json!(self.text()),
        }
    }

    fn date(&mut self) -> String {
        let (first, length) = (self.byte() % 28 + 1, self.byte() % 32);
        match length {
            0..=19 => format!("2016-05-{first:02}"),
            20..=27 => format!("2016-05-{first:02}/2016-06-{:02}", length - 19),
            28 => "2016-05".to_owned(),
            29 => "2016".to_owned(),
            30 => "0000-01-01/9999-12-31".to_owned(),
            _ => String::new(),
        }
    }

    fn count(&mut self) -> Value {
        let (low, more) = (u64::from(self.byte()), u64::from(self.byte()) + 1);
        let (low, high, qualifier) = match self.byte() % 9 {
            0 => (Some(low), Some(low), "exactly"),
            1 => (Some(low), Some(low), "about"),
            2 => (Some(low), None, "at_least"),
            3 => (Some(low), None, "more_than"),
            4 => (None, Some(low), "up_to"),
            5 => (Some(low), Some(low + more), "between"),
            6 => (None, None, "words"),
            7 => (None, None, "not_stated"),
            _ => (None, None, "none"),
        };
        json!({
            "date": self.date(), "qualifier": qualifier, "low": low, "high": high, "words": "dozens",
            "measure": self.of(&["detained", "detained", "detained", "arrested"]),
            "group": self.of(&["people", "people", "people", "journalists"]),
            "spread": self.of(&["", "each", "together", "unclear"]),
            "event": self.of(&["", "e", "f", "g"]), "claimant": self.of(&["", "c"]),
        })
    }
}

/// A good file, changed here and there as the bytes say.
pub(crate) fn changed(bytes: &[u8]) {
    let mut choices = Choices(bytes);
    let base = BASES[usize::from(choices.byte()) % BASES.len()];
    let mut whole: Value = serde_json::from_str(base).expect("the fixture is JSON");
    for _ in 0..12 {
        if !choices.0.is_empty() {
            change(&mut whole, &mut choices);
        }
    }
    geojson_text(&whole.to_string());
}

fn change(whole: &mut Value, choices: &mut Choices<'_>) {
    let kind = choices.byte() % 8;
    let found = pointers(whole);
    if found.len() > 400 {
        // Doubling what was doubled would fill the memory.
        choices.0 = &[];
        return;
    }
    let pointer = &found[choices.below(found.len())];
    match kind {
        0 => *whole.pointer_mut(pointer).expect("it is there") = choices.value(),
        1 => {
            let copied = whole.pointer(&found[choices.below(found.len())]).expect("it is there").clone();
            *whole.pointer_mut(pointer).expect("it is there") = copied;
        }
        2 => within(whole, pointer, |members, key| drop(members.remove(key)), |list, n| drop(list.remove(n))),
        3 => {
            let name = choices.text();
            let twice = |members: &mut Map<String, Value>, key: &str| {
                let value = members[key].clone();
                members.insert(name.clone(), value);
            };
            within(whole, pointer, twice, |list, n| list.push(list[n].clone()));
        }
        4 => {
            let id = choices.of(&["e", "f", "g"]);
            let event = json!({
                "date": choices.date(), "places": [choices.of(&["almaty", "astana"])],
                "relation": choices.of(&["related", "related", "unrelated"]),
                "date_of": choices.of(&["happened", "happened", "planned"]),
            });
            if let Some(Value::Object(events)) = whole.get_mut("events") {
                events.insert(id.to_owned(), event);
            }
        }
        _ => {
            let count = choices.count();
            let n = usize::from(choices.byte());
            if let Some(features) = whole.get_mut("features").and_then(Value::as_array_mut)
                && !features.is_empty()
            {
                let n = n % features.len();
                if let Some(Value::Array(counts)) = features[n].pointer_mut("/properties/counts") {
                    counts.push(count);
                }
            }
        }
    }
}

/// Changes the object or the list that a member or an element is in.
fn within(
    whole: &mut Value,
    pointer: &str,
    in_object: impl FnOnce(&mut Map<String, Value>, &str),
    in_list: impl FnOnce(&mut Vec<Value>, usize),
) {
    let Some((parent, key)) = pointer.rsplit_once('/') else { return };
    match whole.pointer_mut(parent) {
        Some(Value::Object(members)) => in_object(members, &key.replace("~1", "/").replace("~0", "~")),
        Some(Value::Array(list)) => in_list(list, key.parse().expect("an index")),
        _ => {}
    }
}

/// Every member and element, as JSON pointers.
pub(crate) fn pointers(whole: &Value) -> Vec<String> {
    fn go_on(value: &Value, at: &str, found: &mut Vec<String>) {
        found.push(at.to_owned());
        let inner: Vec<(String, &Value)> = match value {
            Value::Object(members) => {
                members.iter().map(|(key, value)| (key.replace('~', "~0").replace('/', "~1"), value)).collect()
            }
            Value::Array(list) => list.iter().enumerate().map(|(n, value)| (n.to_string(), value)).collect(),
            _ => vec![],
        };
        inner.iter().for_each(|(key, value)| go_on(value, &format!("{at}/{key}"), found));
    }
    let mut found = Vec::new();
    go_on(whole, "", &mut found);
    found
}
