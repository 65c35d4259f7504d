use super::{JOINT, SCHEMA};
use crate::model::{Claim, NATIONWIDE, Record, Scope};
use geojson::{Feature, FeatureCollection, Geometry, JsonObject, feature::Id};
use serde::Serialize;
use serde_json::Value;
use std::collections::HashMap;

/// The members of the collection besides its features.
#[derive(Serialize)]
struct Members<'a> {
    schema: u64,
    #[serde(flatten)]
    record: &'a Record,
}

/// The properties of a feature without a geometry.
#[derive(Serialize)]
struct Shared<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    name: &'a str,
    /// `joint` or `unknown`; nationwide is what the scope itself says.
    #[serde(rename = "scope", skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    #[serde(flatten)]
    scope: &'a Scope,
}

/// Writes the GeoJSON: the same record gives the same bytes. Absent members stand for the usual value.
pub fn write_geojson(record: &Record) -> String {
    let names: HashMap<&str, &str> =
        record.places.iter().map(|place| (place.id.as_str(), place.name.as_str())).collect();
    let mut by_place: HashMap<&str, Vec<&Claim>> = HashMap::new();
    let (mut nationwide, mut joint) = (Vec::new(), Vec::new());
    for claim in &record.claims {
        match (&claim.scope, claim.scope.single()) {
            (Scope::Nationwide, _) => nationwide.push(claim),
            (_, Some(place)) => by_place.entry(place).or_default().push(claim),
            (_, None) => joint.push(claim),
        }
    }
    let mut features = Vec::new();
    for place in &record.places {
        let claims = by_place.remove(place.id.as_str()).unwrap_or_default();
        let geometry = Geometry::new_point([place.lonlat.lon(), place.lonlat.lat()]);
        features.push(feature(&place.id, Some(geometry), object(place), &claims));
    }
    if !nationwide.is_empty() {
        let properties = object(&Shared { name: &record.country, kind: None, scope: &Scope::Nationwide });
        features.push(feature(NATIONWIDE, None, properties, &nationwide));
    }
    for claim in joint {
        let names: Vec<&str> = claim.scope.ids().iter().filter_map(|id| names.get(id.as_str()).copied()).collect();
        let kind = Some(if names.is_empty() { "unknown" } else { "joint" });
        let properties = object(&Shared { name: &names.join(", "), kind, scope: &claim.scope });
        features.push(feature(&[JOINT, &claim.id].concat(), None, properties, &[claim]));
    }
    let foreign_members = Some(object(&Members { schema: SCHEMA, record }));
    one_a_line(&FeatureCollection { bbox: None, features, foreign_members }.to_string())
}

fn feature(id: &str, geometry: Option<Geometry>, mut properties: JsonObject, claims: &[&Claim]) -> Feature {
    if !claims.is_empty() {
        let counts: Vec<Value> = claims.iter().map(|claim| object(claim).into()).collect();
        properties.insert("counts".to_owned(), counts.into());
    }
    let id = Some(Id::String(id.to_owned()));
    Feature { bbox: None, geometry, id, properties: Some(properties), foreign_members: None }
}

/// A type of the record as a JSON object.
fn object(part: &impl Serialize) -> JsonObject {
    match serde_json::to_value(part) {
        Ok(Value::Object(members)) => members,
        // None of them has a key that is no text, or a value that JSON does not have.
        other => unreachable!("no object: {other:?}"),
    }
}

/// Breaks lines so that a change in one claim is a change in one line of the version history.
fn one_a_line(compact: &str) -> String {
    let mut lines = String::with_capacity(compact.len() + compact.len() / 64);
    let (mut depth, mut quoted, mut escaped) = (0usize, false, false);
    let (mut start, mut previous) = (0, b' ');
    // By bytes: none that is looked for is part of another character.
    for (n, byte) in compact.bytes().enumerate() {
        if quoted {
            quoted = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
        } else {
            match byte {
                b'"' => quoted = true,
                b'{' | b'[' => depth += 1,
                b'}' | b']' => depth -= 1,
                // Depth 1: the collection's own members. 2: its features and the events, claimants, sources and cases. 5: counts.
                b',' if depth == 1 || previous == b'}' && matches!(depth, 2 | 5) => {
                    lines.push_str(&compact[start..=n]);
                    lines.push('\n');
                    start = n + 1;
                }
                _ => {}
            }
        }
        previous = byte;
    }
    lines.push_str(&compact[start..]);
    lines.push('\n');
    lines
}
