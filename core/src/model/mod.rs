//! The record: who claims what about how many, where and when, and where it is written.
//!
//! These are plain types that derive what `io` needs to read and write them as GeoJSON; `check` reads them from the tables that
//! editors keep. A member that is left out stands for the default of its type.
//!
//! Limitations: a place is a point; a claim about part of a city is a claim about the city.

mod codes;
mod id;
mod index;
mod members;
mod partial_date;
mod period;
mod prosecution;
mod term;

pub use codes::{Basis, ClaimantKind, DateOf, Group, Kind, Layer, Measure, Qualifier, Relation, Spread, Vocabulary};
pub use id::{MAX_ID_LETTERS, is_id};
pub use index::Index;
pub(crate) use index::{ClaimFacts, Dated};
pub use partial_date::{PartialDate, day, days_between, iso};
pub use period::{Coverage, Period};
pub use prosecution::{Case, Code, Law, Outcome, Restraint, Sentence, Stage, Step};
pub use term::Term;

use crate::geo::LonLat;
use crate::util::sort;
pub(crate) use members::{NO_ID, ids};
use members::{filled, is_default, keyed, sections};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// The id that stands for the whole country where a list of places is asked for.
pub const NATIONWIDE: &str = "nationwide";

/// Everything the map draws.
///
/// As JSON it is the members of the collection: the places and the claims are its features.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Record {
    /// What the map is called; empty where a file brings none.
    #[serde(skip_serializing_if = "is_default")]
    pub title: String,
    /// The country's name as it stands in a sentence; empty where a file brings none.
    #[serde(skip_serializing_if = "is_default")]
    pub country: String,
    /// The days that the axis spans; undated where it is to span all that is counted.
    #[serde(skip_serializing_if = "is_default")]
    pub period: PartialDate,
    /// The places, in reading order.
    #[serde(skip)]
    pub places: Vec<Place>,
    /// The events, in the order of the tables.
    #[serde(serialize_with = "keyed", skip_deserializing)]
    pub events: Vec<Event>,
    /// The claims, in the order of the tables.
    #[serde(skip)]
    pub claims: Vec<Claim>,
    /// Those who make them.
    #[serde(serialize_with = "keyed", skip_deserializing)]
    pub claimants: Vec<Claimant>,
    /// What they are written in.
    #[serde(serialize_with = "keyed", skip_deserializing)]
    pub sources: Vec<Source>,
    /// The prosecutions, by name. Their pages tell the rest.
    #[serde(serialize_with = "keyed", skip_deserializing, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<CaseName>,
    /// What its look-ups go by; nothing of the record itself.
    #[serde(skip)]
    pub index: Index,
}

/// A prosecution as the map names it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CaseName {
    /// Its permanent id, part of its address.
    #[serde(skip)]
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Id of the place where it is pursued; `None` where no source says.
    #[serde(deserialize_with = "filled", skip_serializing_if = "is_default")]
    pub place: Option<String>,
}

/// A city, town or village.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Its permanent id, part of its address.
    #[serde(skip)]
    pub id: String,
    /// Its name as in the sources of its time.
    #[serde(default)]
    pub name: String,
    /// Other names, among them later ones, as one phrase; may be empty.
    #[serde(default, skip_serializing_if = "is_default")]
    pub other_names: String,
    /// The region it belonged to; may be empty.
    #[serde(default, skip_serializing_if = "is_default")]
    pub region: String,
    /// Where it is.
    #[serde(skip, default = "origin")]
    pub lonlat: LonLat,
}

/// Where the place of a feature is until its geometry is read.
fn origin() -> LonLat {
    LonLat::ORIGIN
}

/// Where a claim or an event is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// In the whole country.
    Nationwide,
    /// In these places, sorted by id. An empty list with `and_others` is somewhere that no source names.
    Places {
        /// Ids of places.
        ids: Vec<String>,
        /// Whether the source speaks of further places that it does not name.
        and_others: bool,
    },
}

impl Default for Scope {
    /// Nowhere in particular.
    fn default() -> Self {
        Self::Places { ids: Vec::new(), and_others: false }
    }
}

impl Scope {
    /// The scope of one place.
    pub fn place(id: &str) -> Self {
        Self::Places { ids: vec![id.to_owned()], and_others: false }
    }

    /// Whether the place is named in it.
    pub fn names(&self, place: &str) -> bool {
        self.ids().iter().any(|id| id == place)
    }

    /// The places it names.
    pub fn ids(&self) -> &[String] {
        match self {
            Self::Nationwide => &[],
            Self::Places { ids, .. } => ids,
        }
    }

    /// Whether it is exactly one place and nothing besides.
    pub fn single(&self) -> Option<&str> {
        match self {
            Self::Places { ids, and_others: false } if ids.len() == 1 => Some(&ids[0]),
            _ => None,
        }
    }

    /// The least that holds both.
    pub fn and(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Nationwide, _) | (_, Self::Nationwide) => Self::Nationwide,
            (Self::Places { ids, and_others }, Self::Places { ids: more, and_others: others }) => {
                let mut all = [ids.as_slice(), more].concat();
                sort(&mut all);
                all.dedup();
                // What has no place at all may be anywhere.
                Self::Places { ids: all, and_others: *and_others || *others || ids.is_empty() || more.is_empty() }
            }
        }
    }

    /// Whether every place of `other` is surely in this.
    pub fn contains(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Nationwide, _) => true,
            (Self::Places { .. }, Self::Nationwide) => false,
            (Self::Places { ids, .. }, Self::Places { ids: inner, and_others: more }) => {
                // Whose others are unnamed cannot be said to lie within anything but the same words.
                !more && !inner.is_empty() && inner.iter().all(|id| ids.contains(id)) || self == other
            }
        }
    }

    /// Whether the two may be about the same place. Unnamed others may be anywhere, and so may what has no place.
    pub fn overlaps(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Places { ids, and_others: false }, Self::Places { ids: more, and_others: false })
                if !ids.is_empty() && !more.is_empty() =>
            {
                ids.iter().any(|id| more.contains(id))
            }
            _ => true,
        }
    }
}

/// Something that happened, was announced or was planned.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Event {
    /// Its permanent id.
    #[serde(skip)]
    pub id: String,
    /// When.
    #[serde(rename = "date", skip_serializing_if = "is_default")]
    pub when: PartialDate,
    /// What the date is the date of.
    #[serde(skip_serializing_if = "is_default")]
    pub date_of: DateOf,
    /// Id of the event that is the same happening as another source dates it; that one is no rival itself.
    #[serde(deserialize_with = "filled", skip_serializing_if = "is_default")]
    pub rival_of: Option<String>,
    /// Where.
    #[serde(flatten, skip_deserializing)]
    pub scope: Scope,
    /// Whether the source says where and when.
    #[serde(skip_serializing_if = "is_default")]
    pub basis: Basis,
    /// What sort of thing it is.
    pub kind: Kind,
    /// How it belongs to the story.
    #[serde(skip_serializing_if = "is_default")]
    pub relation: Relation,
    /// Ids of the people named in it.
    #[serde(deserialize_with = "ids", skip_serializing_if = "is_default")]
    pub people: Vec<String>,
    /// Ids of the sources.
    #[serde(deserialize_with = "ids", skip_serializing_if = "is_default")]
    pub sources: Vec<String>,
    /// The sections of the report that say so; none where it does not.
    #[serde(rename = "section", deserialize_with = "sections", skip_serializing_if = "is_default")]
    pub sections: Vec<String>,
}

/// One claim about one number.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Claim {
    /// Its permanent id: what a citation and a correction name.
    #[serde(skip_serializing_if = "is_default")]
    pub id: String,
    /// The event it is about; absent in a bare file of counts.
    #[serde(deserialize_with = "filled", skip_serializing_if = "is_default")]
    pub event: Option<String>,
    /// When.
    #[serde(rename = "date", skip_serializing_if = "is_default")]
    pub when: PartialDate,
    /// Where.
    #[serde(skip)]
    pub scope: Scope,
    /// What it counts.
    pub measure: Measure,
    /// Whom it counts.
    #[serde(skip_serializing_if = "is_default")]
    pub group: Group,
    /// How it states the number.
    pub qualifier: Qualifier,
    /// The number, or its lower end.
    #[serde(skip_serializing_if = "is_default")]
    pub low: Option<u64>,
    /// The number, or its upper end.
    #[serde(skip_serializing_if = "is_default")]
    pub high: Option<u64>,
    /// The source's few words; may be empty.
    #[serde(skip_serializing_if = "is_default")]
    pub words: String,
    /// How one number relates to several places.
    #[serde(skip_serializing_if = "is_default")]
    pub spread: Option<Spread>,
    /// Whether it is the number of some only of those to whom this happened there and then: of what one witness saw, say. It
    /// rivals no claim about the whole.
    #[serde(rename = "part", skip_serializing_if = "is_default")]
    pub is_part: bool,
    /// Id of a claim about another event that counts other people than this one, though of the same measure, group, places
    /// and date: the source says so. It holds both ways, and only one of the two names the other.
    #[serde(deserialize_with = "filled", skip_serializing_if = "is_default")]
    pub besides: Option<String>,
    /// Who says so; `None` where nobody is named.
    #[serde(deserialize_with = "filled", skip_serializing_if = "is_default")]
    pub claimant: Option<String>,
    /// Ids of the sources.
    #[serde(deserialize_with = "ids", skip_serializing_if = "is_default")]
    pub sources: Vec<String>,
    /// The sections of the report that say so; none where it does not.
    #[serde(rename = "section", deserialize_with = "sections", skip_serializing_if = "is_default")]
    pub sections: Vec<String>,
}

impl Claim {
    /// An order of what claims say: they are equal if they say the same of the same, whoever says it.
    pub fn cmp_said(&self, other: &Self) -> Ordering {
        fn said(it: &Claim) -> impl Ord {
            let number = (it.qualifier, it.low, it.high, &it.words, it.is_part);
            (it.measure, it.group, number, it.when, &it.scope, it.spread)
        }
        said(self).cmp(&said(other))
    }

    /// The lowest number that the claim allows; `None` where it gives no lower end.
    pub fn floor(&self) -> Option<u64> {
        match self.qualifier {
            Qualifier::UpTo | Qualifier::Words | Qualifier::NotStated => None,
            Qualifier::None => Some(0),
            _ => self.low,
        }
    }

    /// The highest number that the claim allows; `None` where it gives no upper end.
    pub fn ceiling(&self) -> Option<u64> {
        match self.qualifier {
            Qualifier::Exactly | Qualifier::About | Qualifier::Between | Qualifier::UpTo => self.high,
            Qualifier::None => Some(0),
            _ => None,
        }
    }

    /// Whether the claim says "or more".
    pub fn is_open(&self) -> bool {
        matches!(self.qualifier, Qualifier::AtLeast | Qualifier::MoreThan)
    }

    /// Whether the claim carries any number.
    pub fn has_figure(&self) -> bool {
        self.floor().is_some() || self.ceiling().is_some()
    }

    /// Whether what it says holds in each of its places: said so, or because none in all is none in each.
    pub fn holds_in_each(&self) -> bool {
        self.spread == Some(Spread::Each) || self.qualifier == Qualifier::None && self.scope != Scope::Nationwide
    }

    /// The one place that the number belongs to; `None` where it is shared among several or is the nation's.
    pub fn own_place(&self) -> Option<&str> {
        self.scope.single()
    }

    /// Whether the number is a place's own: said of it alone, or of each of several.
    pub fn belongs_to(&self, place: &str) -> bool {
        self.own_place() == Some(place) || self.holds_in_each() && self.scope.names(place)
    }

    /// Whether the place only shares in the number.
    pub fn is_shared_by(&self, place: &str) -> bool {
        self.scope.names(place) && !self.belongs_to(place)
    }
}

/// Somebody who says a number.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Claimant {
    /// Permanent id.
    #[serde(skip)]
    pub id: String,
    /// Name as it stands after "says".
    pub name: String,
    /// What kind of voice it is.
    pub kind: ClaimantKind,
}

/// Where something is written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Source {
    /// Permanent id.
    #[serde(skip)]
    pub id: String,
    /// Number of the footnote in the report; may be empty.
    #[serde(skip_serializing_if = "is_default")]
    pub footnote: String,
    /// Title; empty where it is not known.
    #[serde(skip_serializing_if = "is_default")]
    pub title: String,
    /// Who published it.
    #[serde(skip_serializing_if = "is_default")]
    pub publisher: String,
    /// Its address; empty where there is none.
    #[serde(skip_serializing_if = "is_default")]
    pub url: String,
    /// Language code; may be empty.
    #[serde(skip_serializing_if = "is_default")]
    pub language: String,
    /// Date of publication as written; may be empty.
    #[serde(skip_serializing_if = "is_default")]
    pub date: String,
    /// The report's, or from outside.
    pub layer: Layer,
    /// Who relays it; may be empty.
    #[serde(skip_serializing_if = "is_default")]
    pub via: String,
}

impl Source {
    /// The host of its address, shown beside the link so that a reader knows where it leads.
    pub fn host(&self) -> &str {
        let rest = self.url.split_once("://").map_or("", |(_, rest)| rest);
        let host = rest.split(['/', '?', '#']).next().unwrap_or("");
        host.strip_prefix("www.").unwrap_or(host)
    }
}
