use super::diagnostic::Diagnostic;
use super::json::{Members, Value, Walk, nth, parse};
use crate::geo::LonLat;
use crate::model::{
    Basis, CaseName, Claim, Claimant, ClaimantKind, DateOf, Event, Group, Kind, Layer, MAX_ID_LETTERS, Measure,
    NATIONWIDE, PartialDate, Place, Qualifier, Record, Relation, Scope, Source, Spread, Vocabulary, is_id,
};
use crate::util::{joined, short};
use geojson::{Feature, FeatureCollection, GeoJson, Geometry, JsonObject, feature::Id};
use serde_json::json;
use std::collections::BTreeSet;

/// The name by which faults of the GeoJSON go.
pub const FILE: &str = "cities.geojson";

/// The version of the shape below.
const SCHEMA: u64 = 1;

/// Reads a GeoJSON of places with their counts, or names every fault in it.
///
/// `{"date": "2016-05-21", "low": 300}` is enough for a count: it then counts people detained, exactly, and nobody is
/// named who says so. Facts without a place are features without a geometry.
pub fn read_geojson(text: &str) -> Result<Record, Vec<Diagnostic>> {
    let value = parse(FILE, text)?;
    let mut walk = Walk::new(FILE);
    let mut record = Record::default();
    let mut seen = BTreeSet::new();
    let Some(members) = walk.object("", &value) else { return walk.done(record) };
    if !walk.has_type(&members, "FeatureCollection", "is not a `FeatureCollection`; wrap the features in one") {
        return walk.done(record);
    }
    if members.get("features").is_none() {
        walk.fault("features", "is missing; write a list".to_owned());
    }
    match members.get("schema") {
        None => {}
        Some(schema) if schema.as_u64() == Some(SCHEMA) => {}
        Some(schema) => walk.wrong("schema", schema, "is not a version this map reads; it reads 1, without quotes"),
    }
    record.title = walk.text(&members, "title");
    record.country = walk.text(&members, "country");
    record.period = read_when(&mut walk, &members, "period");
    for (n, feature) in walk.list(&members, "features").iter().enumerate() {
        if let Some(feature) = walk.object(&nth("features", n), feature) {
            read_feature(&mut walk, &mut record, &mut seen, &feature);
        }
    }
    read_members(&mut walk, &mut record, &members);
    // What was left out for want of room would be missed everywhere.
    if walk.has_room("", 0) {
        check_references(&mut walk, &mut record);
    }
    walk.done(record)
}

// RFC 7946 is walked here rather than by the `geojson` crate, which in the browser costs more than all of this file and
// stops at the first fault without saying where it is. The tests hold the two against each other.
fn read_feature(walk: &mut Walk<'_>, record: &mut Record, seen: &mut BTreeSet<String>, feature: &Members<'_>) {
    if !walk.has_type(feature, "Feature", "is not `Feature`; write that") {
        return;
    }
    let properties = match feature.get("properties") {
        None | Some(Value::Null) => Some(Members { list: &[], path: feature.at("properties") }),
        Some(properties) => walk.object(&feature.at("properties"), properties),
    };
    let Some(properties) = properties else { return };
    let id = match feature.get("id") {
        Some(Value::String(id)) => id.clone(),
        Some(Value::Whole(id)) => id.to_string(),
        None => match slug(properties.get("name").and_then(Value::as_str).unwrap_or("")).as_str() {
            // A name in another alphabet: where it stands in the file tells it apart.
            "" => ["place-", &(record.places.len() + 1).to_string()].concat(),
            id => id.to_owned(),
        },
        Some(other) => {
            walk.wrong(&feature.at("id"), other, "is not an id; write it in quotes");
            return;
        }
    };
    check_id(walk, seen, feature, ("feature", MAX_ID_LETTERS + 12), &id);
    let scope = match feature.get("geometry") {
        Some(Value::Null) | None => match walk.text(&properties, "scope").as_str() {
            "nationwide" => Scope::Nationwide,
            "joint" | "unknown" | "" => {
                let mut ids = walk.ids(&properties, "places");
                ids.sort();
                ids.dedup();
                Scope::Places { ids, and_others: walk.flag(&properties, "and_others") }
            }
            other => {
                walk.fault(
                    &properties.at("scope"),
                    ["`", &short(other), "` is not known; use nationwide, joint or unknown"].concat(),
                );
                return;
            }
        },
        Some(geometry) => {
            let Some(geometry) = walk.object(&feature.at("geometry"), geometry) else { return };
            if !walk.has_type(&geometry, "Point", "is not `Point`; a place is a point, or null where it has none") {
                return;
            }
            if id == NATIONWIDE || id.starts_with(JOINT) {
                let reserved = "` is reserved for what has no point; give the place another id";
                walk.fault(&feature.at("id"), ["`", &short(&id), reserved].concat());
            }
            let degrees = |n: usize| walk_degrees(&geometry, n);
            let lonlat = degrees(0).zip(degrees(1)).and_then(|(lon, lat)| LonLat::new(lon, lat).ok());
            if lonlat.is_none() {
                let value = geometry.get("coordinates").unwrap_or(&Value::Null);
                let should = "is no longitude and latitude; write [longitude, latitude] in degrees, without quotes";
                walk.wrong(&geometry.at("coordinates"), value, should);
            }
            record.places.push(Place {
                id: id.clone(),
                name: walk.needed(&properties, "name"),
                other_names: walk.text(&properties, "other_names"),
                region: walk.text(&properties, "region"),
                // Wherever: a record with a fault is not handed over, and its other parts still find the place.
                lonlat: lonlat.unwrap_or(LonLat::ORIGIN),
            });
            Scope::place(&id)
        }
    };
    let (counts, at) = (walk.list(&properties, "counts"), properties.at("counts"));
    // A count that many places share stands in each of them with the names of all.
    let places = scope.ids().len();
    if !walk.has_room(&at, counts.len().saturating_mul(places * places / 10)) {
        return;
    }
    for (n, value) in counts.iter().enumerate() {
        if let Some(count) = walk.object(&nth(&at, n), value) {
            let claim = read_claim(walk, &count, &scope, &[&id, "-", &(n + 1).to_string()].concat());
            check_id(walk, seen, &count, ("count", MAX_ID_LETTERS + 6), &claim.id);
            record.claims.push(claim);
        }
    }
}

/// Whether the id of one of `what` may be an id, of so many letters at most, and is the only one.
fn check_id(
    walk: &mut Walk<'_>,
    seen: &mut BTreeSet<String>,
    members: &Members<'_>,
    (what, most): (&str, usize),
    id: &str,
) {
    let wrong = if !is_id(id) || id.len() > most {
        "` is not an id; use small letters, digits and hyphens, at most 100 of them"
    } else if !seen.insert([what, " ", id].concat()) {
        return walk.fault(
            &members.at("id"),
            ["`", &short(id), "` stands twice; give each ", what, " an id of its own"].concat(),
        );
    } else {
        return;
    };
    walk.fault(&members.at("id"), ["`", &short(id), wrong].concat());
}

fn walk_degrees(geometry: &Members<'_>, n: usize) -> Option<f64> {
    geometry.get("coordinates")?.as_array()?.get(n)?.as_f64()
}

fn read_claim(walk: &mut Walk<'_>, count: &Members<'_>, scope: &Scope, default_id: &str) -> Claim {
    let optional = |text: String| (!text.is_empty()).then_some(text);
    let id = optional(walk.text(count, "id")).unwrap_or_else(|| default_id.to_owned());
    let when = read_when(walk, count, "date");
    let qualifier =
        walk.code(count, "qualifier", Qualifier::Exactly, Qualifier::from_code, &list(Qualifier::ALL, |v| v.code()));
    let before = walk.found();
    let (low, mut high) = (walk.count(count, "low"), walk.count(count, "high"));
    if matches!(qualifier, Qualifier::Exactly | Qualifier::About) && high.is_none() {
        // `{date, low}` is the smallest valid count: one number is both ends.
        high = low;
    }
    if walk.found() == before
        && let Err(message) = ends_fit(qualifier, low, high)
    {
        walk.fault(&count.path, message);
    }
    let spread = walk.text(count, "spread");
    let before = walk.found();
    let words = walk.text(count, "words");
    if qualifier == Qualifier::Words && words.is_empty() && walk.found() == before {
        walk.fault(
            &count.at("words"),
            "is missing; with the qualifier `words` quote the source's few words".to_owned(),
        );
    }
    if !spread.is_empty() && Spread::from_code(&spread).is_none() {
        walk.fault(
            &count.at("spread"),
            ["`", &short(&spread), "` is not known; use each, together or unclear"].concat(),
        );
    }
    Claim {
        id,
        event: optional(walk.text(count, "event")),
        when,
        scope: scope.clone(),
        spread: Spread::from_code(&spread),
        measure: walk.code(count, "measure", Measure::Detained, Measure::from_code, &list(Measure::ALL, |v| v.code())),
        group: walk.code(count, "group", Group::People, Group::from_code, &list(Group::ALL, |v| v.code())),
        qualifier,
        low,
        high,
        words,
        claimant: optional(walk.text(count, "claimant")),
        sources: walk.ids(count, "sources"),
        section: walk.text(count, "section"),
    }
}

/// Whether the ends are those that the qualifier states; the mend if not.
pub(crate) fn ends_fit(qualifier: Qualifier, low: Option<u64>, high: Option<u64>) -> Result<(), String> {
    let should = match (qualifier, low, high) {
        (Qualifier::Exactly | Qualifier::About, Some(low), Some(high)) if low == high => return Ok(()),
        (Qualifier::AtLeast | Qualifier::MoreThan, Some(_), None) | (Qualifier::UpTo, None, Some(_)) => return Ok(()),
        (Qualifier::Between, Some(low), Some(high)) if low < high => return Ok(()),
        (Qualifier::Words | Qualifier::NotStated | Qualifier::None, None, None) => return Ok(()),
        (Qualifier::Exactly | Qualifier::About, ..) => "takes one number as both low and high",
        (Qualifier::AtLeast | Qualifier::MoreThan, ..) => "takes its number as low and leaves high empty",
        (Qualifier::UpTo, ..) => "takes its number as high and leaves low empty",
        (Qualifier::Between, ..) => "takes low and a greater high",
        (Qualifier::Words | Qualifier::NotStated | Qualifier::None, ..) => "takes no number: leave low and high empty",
    };
    let end = |end: Option<u64>| end.map_or("nothing".to_owned(), |end| end.to_string());
    Err(["the qualifier `", qualifier.code(), "` ", should, "; it has low `", &end(low), "`, high `", &end(high), "`"]
        .concat())
}

fn read_when(walk: &mut Walk<'_>, members: &Members<'_>, key: &str) -> PartialDate {
    let text = walk.text(members, key);
    PartialDate::parse(&text).unwrap_or_else(|| {
        walk.fault(
            &members.at(key),
            ["`", &short(&text), "` is not a date; write 2016-05-21, 2016-05, 2016 or first/last"].concat(),
        );
        PartialDate::Undated
    })
}

fn read_members(walk: &mut Walk<'_>, record: &mut Record, members: &Members<'_>) {
    for (id, event) in walk.keyed(members, "events") {
        let scope = match walk.text(&event, "scope").as_str() {
            NATIONWIDE => Scope::Nationwide,
            scope => {
                if !scope.is_empty() {
                    let mend = "` is not known; write nationwide, or leave it out and list the places";
                    walk.fault(&event.at("scope"), ["`", &short(scope), mend].concat());
                }
                let mut ids = walk.ids(&event, "places");
                ids.sort();
                ids.dedup();
                Scope::Places { ids, and_others: walk.flag(&event, "and_others") }
            }
        };
        record.events.push(Event {
            id: id.clone(),
            when: read_when(walk, &event, "date"),
            date_of: walk.code(
                &event,
                "date_of",
                DateOf::Happened,
                DateOf::from_code,
                &list(DateOf::ALL, |v| v.code()),
            ),
            scope,
            basis: walk.code(&event, "basis", Basis::Stated, Basis::from_code, &list(Basis::ALL, |v| v.code())),
            kind: walk.code(&event, "kind", Kind::Statement, Kind::from_code, &list(Kind::ALL, |v| v.code())),
            relation: walk.code(
                &event,
                "relation",
                Relation::Related,
                Relation::from_code,
                &list(Relation::ALL, |v| v.code()),
            ),
            people: walk.ids(&event, "people"),
            sources: walk.ids(&event, "sources"),
            section: walk.text(&event, "section"),
        });
    }
    for (id, claimant) in walk.keyed(members, "claimants") {
        record.claimants.push(Claimant {
            id: id.clone(),
            name: walk.needed(&claimant, "name"),
            kind: walk.code(
                &claimant,
                "kind",
                ClaimantKind::Unnamed,
                ClaimantKind::from_code,
                &list(ClaimantKind::ALL, |v| v.code()),
            ),
        });
    }
    for (id, source) in walk.keyed(members, "sources") {
        let url = walk.text(&source, "url");
        if let Err(message) = address_fits(&url) {
            walk.fault(&source.at("url"), message);
        }
        record.sources.push(Source {
            id: id.clone(),
            footnote: walk.text(&source, "footnote"),
            title: walk.text(&source, "title"),
            publisher: walk.text(&source, "publisher"),
            url,
            language: walk.text(&source, "language"),
            date: walk.text(&source, "date"),
            layer: walk.code(&source, "layer", Layer::Outside, Layer::from_code, &list(Layer::ALL, |v| v.code())),
            via: walk.text(&source, "via"),
        });
    }
    for (id, case) in walk.keyed(members, "cases") {
        if !is_id(id) {
            walk.fault(&case.path, ["`", &short(id), "` is not an id; use small letters, digits and hyphens"].concat());
        }
        let place = walk.text(&case, "place");
        record.cases.push(CaseName {
            id: id.clone(),
            title: walk.needed(&case, "title"),
            place: (!place.is_empty()).then_some(place),
        });
    }
}

/// An address may be absent, or begin with http:// or https:// and hold no space: nothing else is ever made a link.
pub(crate) fn address_fits(url: &str) -> Result<(), String> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let fits = url.is_empty()
        || rest.is_some_and(|rest| {
            rest.starts_with(|c: char| c.is_ascii_alphanumeric() || !c.is_ascii())
                && !rest.contains(|c: char| c.is_whitespace() || c.is_control())
        });
    if fits { Ok(()) } else { Err(["`", &short(url), "` is not an address; begin with https:// or http://"].concat()) }
}

/// A file that brings its own `events`, `claimants` or `sources` must bring all that its counts name. A bare file of
/// counts may name them without: the claimant is then taken for the name itself, the rest is let go.
fn check_references(walk: &mut Walk<'_>, record: &mut Record) {
    if record.claimants.is_empty() {
        for name in record.claims.iter().filter_map(|claim| claim.claimant.clone()) {
            if !record.claimants.iter().any(|claimant| claimant.id == name) {
                record.claimants.push(Claimant { id: name.clone(), name, kind: ClaimantKind::Unnamed });
            }
        }
    }
    if record.events.is_empty() {
        record.claims.iter_mut().for_each(|claim| claim.event = None);
    }
    if record.sources.is_empty() {
        record.claims.iter_mut().for_each(|claim| claim.sources.clear());
    }
    let ids = |ids: Vec<&String>| {
        // Not collected: that would bring one more sort into the browser.
        let mut known = BTreeSet::new();
        known.extend(ids.into_iter().cloned());
        known
    };
    let places = ids(record.places.iter().map(|place| &place.id).collect());
    let events = ids(record.events.iter().map(|event| &event.id).collect());
    let claimants = ids(record.claimants.iter().map(|claimant| &claimant.id).collect());
    let sources = ids(record.sources.iter().map(|source| &source.id).collect());
    let mut known = |at: &str, what: &str, known: &BTreeSet<String>, used: &[String]| {
        for id in used.iter().filter(|id| !known.contains(*id)) {
            walk.fault(at, ["`", &short(id), "` is no ", what, " of this file; add it or mend the id"].concat());
        }
    };
    for claim in &record.claims {
        let at = ["the count ", &short(&claim.id)].concat();
        known(&at, "place", &places, claim.scope.ids());
        known(&at, "event", &events, claim.event.as_slice());
        known(&at, "claimant", &claimants, claim.claimant.as_slice());
        known(&at, "source", &sources, &claim.sources);
    }
    for event in &record.events {
        let at = ["events.", &short(&event.id)].concat();
        known(&at, "place", &places, event.scope.ids());
        known(&at, "source", &sources, &event.sources);
    }
    for case in &record.cases {
        known(&["cases.", &short(&case.id)].concat(), "place", &places, case.place.as_slice());
    }
}

/// Writes the GeoJSON: the same record gives the same bytes. Absent members stand for the usual value.
pub fn write_geojson(record: &Record) -> String {
    let mut features = Vec::new();
    for place in &record.places {
        let scope = Scope::place(&place.id);
        let mut properties = JsonObject::new();
        put_text(&mut properties, "name", &place.name);
        put_text(&mut properties, "other_names", &place.other_names);
        put_text(&mut properties, "region", &place.region);
        put_counts(&mut properties, record.claims.iter().filter(|claim| claim.scope == scope));
        let geometry = Geometry::new_point([place.lonlat.lon(), place.lonlat.lat()]);
        features.push(feature(&place.id, Some(geometry), properties));
    }
    let mut nationwide = JsonObject::new();
    put_text(&mut nationwide, "name", &record.country);
    put_text(&mut nationwide, "scope", NATIONWIDE);
    put_counts(&mut nationwide, record.claims.iter().filter(|claim| claim.scope == Scope::Nationwide));
    if nationwide.contains_key("counts") {
        features.push(feature(NATIONWIDE, None, nationwide));
    }
    for claim in record.claims.iter().filter(|claim| claim.scope != Scope::Nationwide && claim.scope.single().is_none())
    {
        let mut joint = JsonObject::new();
        let names: Vec<&str> =
            claim.scope.ids().iter().filter_map(|id| record.place(id)).map(|place| place.name.as_str()).collect();
        put_text(&mut joint, "name", &names.join(", "));
        put_text(&mut joint, "scope", if names.is_empty() { "unknown" } else { "joint" });
        put_scope(&mut joint, &claim.scope);
        put_counts(&mut joint, [claim].into_iter());
        features.push(feature(&[JOINT, &claim.id].concat(), None, joint));
    }
    let mut members = JsonObject::new();
    members.insert("schema".to_owned(), json!(SCHEMA));
    put_text(&mut members, "title", &record.title);
    put_text(&mut members, "country", &record.country);
    put_text(&mut members, "period", &record.period.written());
    members.insert("events".to_owned(), keyed(record.events.iter().map(|event| (&event.id, event_members(event)))));
    members.insert(
        "claimants".to_owned(),
        keyed(record.claimants.iter().map(|claimant| {
            (&claimant.id, [("name", claimant.name.as_str()), ("kind", claimant.kind.code())].as_slice().to_object())
        })),
    );
    members.insert(
        "sources".to_owned(),
        keyed(record.sources.iter().map(|source| {
            let texts = [
                ("footnote", source.footnote.as_str()),
                ("title", &source.title),
                ("publisher", &source.publisher),
                ("url", &source.url),
                ("language", &source.language),
                ("date", &source.date),
                ("layer", source.layer.code()),
                ("via", &source.via),
            ];
            (&source.id, texts.as_slice().to_object())
        })),
    );
    let cases = record.cases.iter().map(|case| {
        let texts = [("title", case.title.as_str()), ("place", case.place.as_deref().unwrap_or(""))];
        (&case.id, texts.as_slice().to_object())
    });
    put_unless_empty(&mut members, "cases", keyed(cases));
    let collection = FeatureCollection { bbox: None, features, foreign_members: Some(members) };
    one_a_line(&GeoJson::from(collection).to_string())
}

fn event_members(event: &Event) -> JsonObject {
    let mut members = JsonObject::new();
    put_text(&mut members, "date", &event.when.written());
    put_unless(&mut members, "date_of", event.date_of.code(), DateOf::Happened.code());
    put_scope(&mut members, &event.scope);
    put_unless(&mut members, "basis", event.basis.code(), Basis::Stated.code());
    put_text(&mut members, "kind", event.kind.code());
    put_unless(&mut members, "relation", event.relation.code(), Relation::Related.code());
    put_ids(&mut members, "people", &event.people);
    put_ids(&mut members, "sources", &event.sources);
    put_text(&mut members, "section", &event.section);
    members
}

fn put_counts<'a>(properties: &mut JsonObject, claims: impl Iterator<Item = &'a Claim>) {
    let counts: Vec<serde_json::Value> = claims.map(|claim| count_members(claim).into()).collect();
    if !counts.is_empty() {
        properties.insert("counts".to_owned(), counts.into());
    }
}

fn count_members(claim: &Claim) -> JsonObject {
    let mut members = JsonObject::new();
    put_text(&mut members, "id", &claim.id);
    put_text(&mut members, "event", claim.event.as_deref().unwrap_or(""));
    put_text(&mut members, "date", &claim.when.written());
    put_text(&mut members, "measure", claim.measure.code());
    put_unless(&mut members, "group", claim.group.code(), Group::People.code());
    put_text(&mut members, "qualifier", claim.qualifier.code());
    for (key, end) in [("low", claim.low), ("high", claim.high)] {
        if let Some(end) = end {
            members.insert(key.to_owned(), json!(end));
        }
    }
    put_text(&mut members, "words", &claim.words);
    put_text(&mut members, "spread", claim.spread.map_or("", Spread::code));
    put_text(&mut members, "claimant", claim.claimant.as_deref().unwrap_or(""));
    put_ids(&mut members, "sources", &claim.sources);
    put_text(&mut members, "section", &claim.section);
    members
}

fn put_scope(members: &mut JsonObject, scope: &Scope) {
    match scope {
        Scope::Nationwide => put_text(members, "scope", NATIONWIDE),
        Scope::Places { ids, and_others } => {
            put_ids(members, "places", ids);
            if *and_others {
                members.insert("and_others".to_owned(), json!(true));
            }
        }
    }
}

fn put_text(members: &mut JsonObject, key: &str, text: &str) {
    if !text.is_empty() {
        members.insert(key.to_owned(), json!(text));
    }
}

fn put_unless(members: &mut JsonObject, key: &str, text: &str, usual: &str) {
    if text != usual {
        put_text(members, key, text);
    }
}

fn put_unless_empty(members: &mut JsonObject, key: &str, object: serde_json::Value) {
    if object.as_object().is_some_and(|object| !object.is_empty()) {
        members.insert(key.to_owned(), object);
    }
}

fn put_ids(members: &mut JsonObject, key: &str, ids: &[String]) {
    if !ids.is_empty() {
        members.insert(key.to_owned(), json!(ids));
    }
}

trait ToObject {
    fn to_object(&self) -> JsonObject;
}

impl ToObject for [(&str, &str)] {
    /// The texts that are not empty.
    fn to_object(&self) -> JsonObject {
        let mut members = JsonObject::new();
        self.iter().for_each(|(key, text)| put_text(&mut members, key, text));
        members
    }
}

fn keyed<'a>(entries: impl Iterator<Item = (&'a String, JsonObject)>) -> serde_json::Value {
    entries.map(|(id, members)| (id.clone(), members.into())).collect::<JsonObject>().into()
}

fn feature(id: &str, geometry: Option<Geometry>, properties: JsonObject) -> Feature {
    Feature {
        bbox: None,
        geometry,
        id: Some(Id::String(id.to_owned())),
        properties: Some(properties),
        foreign_members: None,
    }
}

/// Breaks lines so that a change in one claim is a change in one line of the version history.
fn one_a_line(compact: &str) -> String {
    let mut lines = String::with_capacity(compact.len() + 4096);
    let (mut depth, mut quoted, mut escaped) = (0usize, false, false);
    for c in compact.chars() {
        if quoted {
            quoted = escaped || c != '"';
            escaped = !escaped && c == '\\';
            lines.push(c);
            continue;
        }
        match c {
            '"' => quoted = true,
            '{' | '[' => depth += 1,
            '}' | ']' => depth -= 1,
            _ => {}
        }
        let after_object = lines.ends_with('}');
        lines.push(c);
        // Depth 1: the collection's own members. 2: its features and the events, claimants, sources and cases. 5: counts.
        if c == ',' && (depth == 1 || after_object && matches!(depth, 2 | 5)) {
            lines.push('\n');
        }
    }
    lines.push('\n');
    lines
}

fn list<T: Copy>(values: &[T], code: fn(T) -> &'static str) -> String {
    joined(values.iter().map(|value| code(*value)), ", ")
}

/// How the id of a joint feature begins.
const JOINT: &str = "joint-";

/// An id made of a name, for a file that gives none.
fn slug(name: &str) -> String {
    let mut id = String::new();
    for c in name.chars() {
        match c.to_ascii_lowercase() {
            c @ ('a'..='z' | '0'..='9') => id.push(c),
            _ if !id.is_empty() && !id.ends_with('-') => id.push('-'),
            _ => {}
        }
    }
    id.truncate(MAX_ID_LETTERS);
    id.trim_end_matches('-').to_owned()
}
