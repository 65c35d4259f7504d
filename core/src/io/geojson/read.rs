use super::rules::{address_fits, ends_fit, slug};
use super::{FILE, JOINT, SCHEMA};
use crate::geo::LonLat;
use crate::io::diagnostic::Diagnostic;
use crate::io::diagnostics::{At, Diagnostics, no_number, too_large};
use crate::io::limits::{MAX_BYTES, MAX_PEOPLE, MAX_TEXT};
use crate::io::raw::{Entries, members_of};
use crate::model::{
    CaseName, Claim, Claimant, ClaimantKind, Event, MAX_ID_LETTERS, NATIONWIDE, NO_ID, Place, Qualifier, Record, Scope,
    Source, is_id,
};
use crate::util::sort;
use geojson::{Geometry, GeometryValue, feature::Id};
use rustc_hash::FxHashSet;
use serde::Deserialize;
use serde_json::{Value, json};

/// Reads a GeoJSON of places with their counts, or names everything that is wrong in it.
///
/// `{"date": "2016-05-21", "low": 300}` is enough for a count: it then counts people detained, exactly, and nobody is
/// named who says so. Facts without a place are features without a geometry.
pub fn read_geojson(text: &str) -> Result<Record, Vec<Diagnostic>> {
    Reader::read(text, None).0
}

/// The same, with a note of this rule for each member of a feature or a count that the map does not read.
#[cfg(feature = "tables")]
pub(crate) fn read_with_notes(text: &str, rule: &'static str) -> (Result<Record, Vec<Diagnostic>>, Vec<Diagnostic>) {
    Reader::read(text, Some(rule))
}

/// What a feature without a geometry, or an event, says of where it is.
#[derive(Default, Deserialize)]
#[serde(default)]
struct ScopeMembers {
    scope: String,
    #[serde(deserialize_with = "crate::model::ids")]
    places: Vec<String>,
    and_others: bool,
}

impl From<ScopeMembers> for Scope {
    fn from(members: ScopeMembers) -> Self {
        let mut ids = members.places;
        sort(&mut ids);
        ids.dedup();
        Self::Places { ids, and_others: members.and_others }
    }
}

/// What there is a limit of besides the entries of one list.
#[derive(Clone, Copy)]
pub(super) enum Limited {
    Counts,
    Ids,
    JointNames,
}

pub(super) struct Reader<'t> {
    pub(super) found: Diagnostics<'t>,
    record: Record,
    feature_ids: FxHashSet<String>,
    count_ids: FxHashSet<String>,
    /// How much there is so far of each that is [`Limited`].
    pub(super) used: [usize; 3],
    /// Whether something was left out for want of room.
    pub(super) is_cut: bool,
    /// The rule of the notes on members that are not read; `None` where nobody asks for them.
    pub(super) rule: Option<&'static str>,
    pub(super) notes: Vec<Diagnostic>,
}

impl<'t> Reader<'t> {
    fn read(text: &'t str, rule: Option<&'static str>) -> (Result<Record, Vec<Diagnostic>>, Vec<Diagnostic>) {
        // A byte order mark is no part of the JSON.
        let text = text.trim_start_matches('\u{feff}');
        let mut reader = Self::new(text, rule);
        reader.collection(text);
        (reader.found.done(reader.record), reader.notes)
    }

    pub(super) fn new(text: &'t str, rule: Option<&'static str>) -> Self {
        Self {
            found: Diagnostics::new(FILE, text),
            record: Record::default(),
            feature_ids: FxHashSet::default(),
            count_ids: FxHashSet::default(),
            used: [0; 3],
            is_cut: false,
            rule,
            notes: Vec::new(),
        }
    }

    fn collection(&mut self, text: &'t str) {
        let whole = At::Whole;
        if text.len() > MAX_BYTES {
            return self.found.fault(whole, too_large());
        }
        let Some(members) = self.entries(whole, text) else { return };
        // Of the whole text there is nothing to say but that it is something else.
        let help = "is not a `FeatureCollection`; wrap the features in one";
        if !self.has_type(whole, &members, "FeatureCollection", help) {
            return;
        }
        let at = whole.member("schema");
        if let Some(schema) = members.get("schema").and_then(|json| self.value(at, json))
            && schema.as_u64() != Some(SCHEMA)
        {
            self.found.wrong(at, &schema, "is not a version this map reads; it reads 1, without quotes");
        }
        if let Some(record) = self.derived(whole, &members) {
            self.record = record;
        }
        let at = whole.member("features");
        if members.get("features").is_none() {
            self.found.fault(at, "is missing; write a list".to_owned());
        }
        for (n, json) in self.elements(at, members.given("features")).into_iter().enumerate() {
            self.feature(at.nth(n), n, json);
            self.found.place.clear();
        }
        self.keyed(&members, "events", Self::event);
        self.keyed(&members, "claimants", Self::claimant);
        self.keyed(&members, "sources", Self::source);
        self.keyed(&members, "cases", Self::case);
        // What was left out for want of room would be missed everywhere.
        if !self.is_cut {
            self.check_references();
        }
    }

    // Features

    fn feature(&mut self, at: At<'_>, n: usize, json: &'t str) {
        let Some(members) = self.entries(at, json) else { return };
        if !self.has_type(at.member("type"), &members, "Feature", "is not `Feature`; write that") {
            return;
        }
        let of_properties = at.member("properties");
        let properties = match members.given("properties") {
            Some(json) => self.entries(of_properties, json),
            None => Some(Entries::default()),
        };
        let name = properties.as_ref().and_then(|properties| properties.get("name")).unwrap_or_default();
        let name: String = serde_json::from_str(name).unwrap_or_default();
        if name.len() <= MAX_TEXT {
            self.found.place.clone_from(&name);
        }
        let (id, lonlat) = self.standard(at, &members);
        let Some(properties) = properties else { return };
        let id = match id {
            Some(id) => id,
            // It is wrong, and has been told.
            None if members.given("id").is_some() => ["wrong-", &n.to_string()].concat(),
            None => match slug(&name).as_str() {
                // A name in another alphabet: where it stands in the file tells it apart.
                "" => ["place-", &(self.record.places.len() + 1).to_string()].concat(),
                id => id.to_owned(),
            },
        };
        self.check_id(at, "feature", &id);
        let scope = if members.given("geometry").is_some() {
            if id == NATIONWIDE || id.starts_with(JOINT) {
                let help = "is reserved for what has no point; give the place another id";
                self.found.wrong_text(at.member("id"), &id, help);
            }
            self.place(of_properties, &properties, &id, lonlat);
            Scope::place(&id)
        } else {
            let members: ScopeMembers = self.derived(of_properties, &properties).unwrap_or_default();
            match members.scope.as_str() {
                NATIONWIDE => Scope::Nationwide,
                "joint" | "unknown" | "" => members.into(),
                other => {
                    let help = "is not known; use nationwide, joint or unknown";
                    self.found.wrong_text(of_properties.member("scope"), other, help);
                    members.into()
                }
            }
        };
        if self.rule.is_some() {
            let own = [members_of::<Place>(), members_of::<ScopeMembers>(), &["counts", "cases"]].concat();
            self.note_unread(of_properties, &properties, &own);
        }
        let at = of_properties.member("counts");
        let counts = self.elements(at, properties.given("counts"));
        // A count that many places share stands in each of them with the names of all.
        let places = if scope.ids().len() > 1 { scope.ids().len() } else { 0 };
        if self.fits(at, Limited::Ids, places)
            && self.fits(at, Limited::JointNames, places.saturating_mul(places).saturating_mul(counts.len()))
            && self.fits(at, Limited::Counts, counts.len())
        {
            for (n, json) in counts.into_iter().enumerate() {
                self.count(at.nth(n), json, &scope, || [&id, "-", &(n + 1).to_string()].concat());
            }
        }
    }

    /// What the standard says of a feature: its id, and where it is if it is a point. One that is wrong is told and left out.
    fn standard(&mut self, at: At<'_>, members: &Entries<'t>) -> (Option<String>, Option<LonLat>) {
        let id = members.given("id").and_then(|json| {
            let id = id_of(json);
            if let (None, Some(value)) = (&id, self.value(at.member("id"), json)) {
                self.found.wrong(at.member("id"), &value, NO_ID);
            }
            id
        });
        let at = at.member("geometry");
        let point = members.given("geometry").and_then(|json| {
            let members = self.entries(at, json)?;
            let help = "is not `Point`; a place is a point, or null where it has none";
            if !self.has_type(at.member("type"), &members, "Point", help) {
                return None;
            }
            let json = members.get("coordinates").unwrap_or("null");
            let coordinates = self.value(at.member("coordinates"), json)?;
            let point = point_of(json);
            if point.is_none() {
                let help = "is no longitude and latitude; write [longitude, latitude] in degrees, without quotes";
                self.found.wrong(at.member("coordinates"), &coordinates, help);
            }
            point
        });
        (id, point)
    }

    fn place(&mut self, at: At<'_>, properties: &Entries<'t>, id: &str, lonlat: Option<LonLat>) {
        let before = self.found.count();
        let Some(place) = self.derived::<Place>(at, properties) else { return };
        if self.found.count() == before {
            self.needed(at.member("name"), &place.name);
        }
        // Wherever, if that is wrong: a record with a fault is not handed over, and its other parts still find the place.
        self.record.places.push(Place { id: id.to_owned(), lonlat: lonlat.unwrap_or(LonLat::ORIGIN), ..place });
    }

    fn count(&mut self, at: At<'_>, json: &'t str, scope: &Scope, default_id: impl FnOnce() -> String) {
        if self.rule.is_some()
            && let Ok(members) = serde_json::from_str(json)
        {
            self.note_unread(at, &members, members_of::<Claim>());
        }
        let before = self.found.count();
        let Some(claim) = self.entry::<Claim>(at, json) else { return };
        for (key, end) in [("low", claim.low), ("high", claim.high)] {
            if let Some(end) = end.filter(|end| *end > MAX_PEOPLE) {
                self.found.wrong(at.member(key), &json!(end), &no_number());
            }
        }
        // What its members say together is asked of members that are right by themselves, so that one slip is one fault.
        let is_sound = self.found.count() == before;
        let mut claim = Claim { scope: scope.clone(), ..claim };
        if claim.id.is_empty() {
            claim.id = default_id();
        }
        self.check_id(at, "count", &claim.id);
        if matches!(claim.qualifier, Qualifier::Exactly | Qualifier::About) && claim.high.is_none() {
            // `{date, low}` is the smallest valid count: one number is both ends.
            claim.high = claim.low;
        }
        if is_sound {
            if let Err(message) = ends_fit(claim.qualifier, claim.low, claim.high) {
                self.found.fault(at, message);
            }
            if claim.qualifier == Qualifier::Words && claim.words.is_empty() {
                let help = "is missing; with the qualifier `words` quote the source's few words";
                self.found.fault(at.member("words"), help.to_owned());
            }
        }
        if self.fits(at, Limited::Ids, claim.sources.len()) {
            self.record.claims.push(claim);
        }
    }

    // Members of the collection

    /// Reads the entries of a member that maps ids to objects.
    fn keyed(&mut self, members: &Entries<'t>, key: &str, read: fn(&mut Self, At<'_>, &str, &'t str)) {
        let at = At::Whole.member(key);
        let Some(entries) = members.given(key).and_then(|json| self.entries(at, json)) else { return };
        let mut seen = FxHashSet::default();
        for (id, json) in &entries.0 {
            let at = at.member(id);
            if !seen.insert(id) {
                self.found.fault(at, "stands twice; give each an id of its own".to_owned());
            }
            read(self, at, id, json);
        }
    }

    fn event(&mut self, at: At<'_>, id: &str, json: &'t str) {
        let Some(members) = self.entries(at, json) else { return };
        let scope: ScopeMembers = self.derived(at, &members).unwrap_or_default();
        let scope = match scope.scope.as_str() {
            NATIONWIDE => Scope::Nationwide,
            other => {
                if !other.is_empty() {
                    let help = "is not known; write nationwide, or leave it out and list the places";
                    self.found.wrong_text(at.member("scope"), other, help);
                }
                scope.into()
            }
        };
        let Some(event) = self.derived::<Event>(at, &members) else { return };
        if self.fits(at, Limited::Ids, scope.ids().len() + event.people.len() + event.sources.len()) {
            self.record.events.push(Event { id: id.to_owned(), scope, ..event });
        }
    }

    fn claimant(&mut self, at: At<'_>, id: &str, json: &'t str) {
        let before = self.found.count();
        let Some(claimant) = self.entry::<Claimant>(at, json) else { return };
        if self.found.count() == before {
            self.needed(at.member("name"), &claimant.name);
        }
        self.record.claimants.push(Claimant { id: id.to_owned(), ..claimant });
    }

    fn source(&mut self, at: At<'_>, id: &str, json: &'t str) {
        let Some(source) = self.entry::<Source>(at, json) else { return };
        if let Err(message) = address_fits(&source.url) {
            self.found.fault(at.member("url"), message);
        }
        self.record.sources.push(Source { id: id.to_owned(), ..source });
    }

    fn case(&mut self, at: At<'_>, id: &str, json: &'t str) {
        if !is_id(id) {
            self.found.wrong_text(at, id, "is not an id; use small letters, digits and hyphens");
        }
        let before = self.found.count();
        let Some(case) = self.entry::<CaseName>(at, json) else { return };
        if self.found.count() == before {
            self.needed(at.member("title"), &case.title);
        }
        self.record.cases.push(CaseName { id: id.to_owned(), ..case });
    }

    /// A file that brings its own `events`, `claimants` or `sources` must bring all that its counts name. A bare file of
    /// counts may name them without: the claimant is then taken for the name itself, the rest is let go.
    fn check_references(&mut self) {
        let Self { record, found, count_ids, .. } = self;
        if record.claimants.is_empty() {
            let mut seen = FxHashSet::default();
            for name in record.claims.iter().filter_map(|claim| claim.claimant.as_ref()) {
                if seen.insert(name) {
                    let (id, name) = (name.clone(), name.clone());
                    record.claimants.push(Claimant { id, name, kind: ClaimantKind::Unnamed });
                }
            }
        }
        if record.events.is_empty() {
            record.claims.iter_mut().for_each(|claim| claim.event = None);
        }
        if record.sources.is_empty() {
            record.claims.iter_mut().for_each(|claim| claim.sources.clear());
        }
        // From here on the record stays as it is: what is looked up in it is found by its index.
        let record = &*record;
        let is_place = |id: &str| record.place(id).is_some();
        let is_event = |id: &str| record.event(id).is_some();
        let is_source = |id: &str| record.source(id).is_some();
        let is_count = |id: &str| count_ids.contains(id);
        let mut known = |at: At<'_>, what: &str, is_known: &dyn Fn(&str) -> bool, used: &[String]| {
            for id in used.iter().filter(|id| !is_known(id)) {
                if let At::Count { place, .. } = at {
                    place.clone_into(&mut found.place);
                }
                found.wrong_text(at, id, &["is no ", what, " of this file; add it or mend the id"].concat());
                found.place.clear();
            }
        };
        for claim in &record.claims {
            let place = claim.scope.single().and_then(|id| record.place(id)).map_or("", |place| place.name.as_str());
            let at = At::Count { id: &claim.id, place };
            known(at, "place", &is_place, claim.scope.ids());
            known(at, "event", &is_event, claim.event.as_slice());
            known(at, "claimant", &|_| record.claimant(claim).is_some(), claim.claimant.as_slice());
            known(at, "source", &is_source, &claim.sources);
            known(at, "count", &is_count, claim.besides.as_slice());
        }
        for event in &record.events {
            let at = At::Whole.member("events");
            let at = at.member(&event.id);
            known(at, "place", &is_place, event.scope.ids());
            known(at, "source", &is_source, &event.sources);
            known(at, "event", &is_event, event.rival_of.as_slice());
        }
        for case in &record.cases {
            known(At::Whole.member("cases").member(&case.id), "place", &is_place, case.place.as_slice());
        }
        // One that rivals itself, or what rivals another, would stand for no happening.
        for event in &record.events {
            let is_rival = |main: &&str| record.event(main).is_some_and(|main| main.rival_of.is_some());
            if let Some(main) = event.rival_of.as_deref().filter(is_rival) {
                let at = At::Whole.member("events");
                let help = "rivals an event itself; name the one that rivals none";
                found.wrong_text(at.member(&event.id).member("rival_of"), main, help);
            }
        }
    }

    // Rules

    /// Whether an object of GeoJSON is of this type; `help` says that it is not, and what would be right.
    fn has_type(&mut self, at: At<'_>, members: &Entries<'t>, should: &str, help: &str) -> bool {
        match members.get("type").map(|json| self.value(at, json)) {
            Some(Some(Value::String(found))) if found == should => return true,
            Some(Some(Value::String(found))) => self.found.wrong_text(at, &found, help),
            Some(Some(other)) => self.found.wrong(at, &other, help),
            Some(None) => {}
            None => self.found.fault(at, help.to_owned()),
        }
        false
    }

    /// Whether the id of a `feature` or a `count` may be one, and is the only one.
    fn check_id(&mut self, at: At<'_>, what: &str, id: &str) {
        let (seen, most) = match what {
            "feature" => (&mut self.feature_ids, MAX_ID_LETTERS + 12),
            _ => (&mut self.count_ids, MAX_ID_LETTERS + 6),
        };
        if !is_id(id) || id.len() > most {
            let help = "is not an id; use small letters, digits and hyphens, at most 100 of them";
            self.found.wrong_text(at.member("id"), id, help);
        } else if !seen.insert(id.to_owned()) {
            let help = ["stands twice; give each ", what, " an id of its own"].concat();
            self.found.wrong_text(at.member("id"), id, &help);
        }
    }

    fn needed(&mut self, at: At<'_>, text: &str) {
        if text.is_empty() {
            self.found.fault(at, "is missing; write a text".to_owned());
        }
    }
}

/// The id of a feature, if it is a text or a whole number.
fn id_of(json: &str) -> Option<String> {
    match serde_json::from_str(json).ok()? {
        Id::String(id) => Some(id),
        Id::Number(number) => number.as_u64().map(|id| id.to_string()),
    }
}

/// Where a point is, if it is on the Earth.
fn point_of(coordinates: &str) -> Option<LonLat> {
    let geometry = ["{\"type\":\"Point\",\"coordinates\":", coordinates, "}"].concat();
    match serde_json::from_str::<Geometry>(&geometry).ok()?.value {
        GeometryValue::Point { coordinates } => LonLat::new(coordinates[0], coordinates[1]).ok(),
        _ => None,
    }
}
