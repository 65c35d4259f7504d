//! The closed vocabularies of the record. The default of one is what an absent member stands for.

use serde::Serialize;
use serde::de::{Deserialize, Deserializer, Error, Visitor};
use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;
use strum::{EnumString, IntoStaticStr, VariantArray};

/// A closed vocabulary: each value has one code, its name in snake case, the same in the tables, in the GeoJSON and in
/// addresses.
pub trait Vocabulary: VariantArray + FromStr + Into<&'static str> + Copy {
    /// Every value, in the order in which readers meet them.
    const ALL: &'static [Self] = Self::VARIANTS;

    /// The code of the value.
    fn code(self) -> &'static str {
        self.into()
    }

    /// The value with this code; `None` if there is none.
    fn from_code(code: &str) -> Option<Self> {
        code.parse().ok()
    }
}

impl<T: VariantArray + FromStr + Into<&'static str> + Copy> Vocabulary for T {}

/// Reads a code, which is a text. Derived, an enum would take `{"detained": null}` for one as well.
struct CodeOf<T>(PhantomData<T>);

impl<T: Vocabulary> Visitor<'_> for CodeOf<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: Error>(self, code: &str) -> Result<T, E> {
        T::from_code(code).ok_or_else(|| {
            let codes: Vec<&str> = T::ALL.iter().map(|value| value.code()).collect();
            E::custom(["is not known; use one of: ", &codes.join(", ")].concat())
        })
    }
}

macro_rules! read_by_code {
    ($($vocabulary:ty),*) => {
        $(impl<'de> Deserialize<'de> for $vocabulary {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(CodeOf(PhantomData))
            }
        })*
    };
}

read_by_code!(Measure, Group, Qualifier, Spread, DateOf, Basis, Relation, Kind, ClaimantKind, Layer);

/// What a claim counts. Measures are never added to one another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[derive(EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Measure {
    /// Held by the police, however briefly. The measure a reader sees first.
    #[default]
    Detained,
    /// Took part in a gathering.
    Participants,
    /// Given administrative arrest.
    Arrested,
    /// Held administratively liable.
    HeldLiable,
    /// Charged with a crime.
    Charged,
    /// Held on remand.
    InCustody,
    /// Convicted by a criminal court.
    Convicted,
    /// Killed.
    Killed,
}

impl Measure {
    /// Whether who is counted by this measure is one of the people of the other one, too: nobody is arrested without having
    /// been detained, and administrative arrest is a penalty. Of a number nothing follows, since each measure counts by its own sources.
    pub fn implies(self, other: Self) -> bool {
        self == other
            || match self {
                Self::Arrested => matches!(other, Self::Detained | Self::HeldLiable),
                Self::InCustody => other == Self::Detained,
                Self::Convicted => other == Self::Charged,
                _ => false,
            }
    }
}

/// Whom a claim counts. Anything but people is a subset of them or another side, and never added to them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[derive(EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Group {
    /// People, with nothing more said about them.
    #[default]
    People,
    /// Activists, where the source counts them apart.
    Activists,
    /// Journalists.
    Journalists,
    /// Soldiers.
    Soldiers,
    /// People who live there.
    Locals,
    /// Attackers.
    Assailants,
}

/// How a claim states its number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[derive(EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Qualifier {
    /// n.
    #[default]
    Exactly,
    /// n or more.
    AtLeast,
    /// More than n.
    MoreThan,
    /// n or fewer.
    UpTo,
    /// Roughly n.
    About,
    /// From low to high, as one source says it.
    Between,
    /// In words without digits, so there is no number.
    Words,
    /// It happened and nobody says how many.
    NotStated,
    /// A source says there were none.
    None,
}

/// How one number relates to several places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[derive(EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Spread {
    /// The number holds in each of the places.
    Each,
    /// The number is for all of them together.
    Together,
    /// The source does not say which.
    Unclear,
}

/// What an event's date is the date of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[derive(EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum DateOf {
    /// It happened then.
    #[default]
    Happened,
    /// It became known then.
    MadePublic,
    /// It was planned for then.
    Planned,
}

/// Whether the source says where and when, or it follows from the passage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[derive(EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Basis {
    /// Said.
    #[default]
    Stated,
    /// Follows from the passage.
    Implied,
}

/// How an event belongs to the story.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[derive(EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Relation {
    /// Part of it: the protests, what was done about them and to whom, and what was said of them.
    #[default]
    Related,
    /// Around it: the land reform and the times, at home and abroad.
    Context,
    /// Another story, of people of its own, told beside it; enters no counter.
    Unrelated,
}

/// What sort of event it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[derive(EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Kind {
    /// A gathering that took place.
    Rally,
    /// A gathering broken up.
    Dispersal,
    /// A gathering kept from taking place.
    GatheringPrevented,
    /// People held.
    Detention,
    /// People given administrative arrest.
    Arrest,
    /// A threat.
    Threat,
    /// An official warning.
    Warning,
    /// A permission refused.
    Refusal,
    /// Networks or sites blocked.
    Blocking,
    /// A place cordoned off.
    Cordon,
    /// Snipers posted.
    Snipers,
    /// Roads blocked.
    Roadblocks,
    /// Rights restricted.
    Restriction,
    /// Something said in public.
    #[default]
    Statement,
    /// A decree.
    Decree,
    /// Somebody appointed or dismissed.
    Appointment,
    /// A meeting.
    Meeting,
    /// Something planned.
    Plan,
    /// A law passed or changed.
    Law,
    /// A criminal case opened, people charged, or a charge changed or dropped.
    Charge,
    /// A court's sentence.
    Sentence,
    /// People moved from one place of detention to another.
    Transfer,
    /// Things taken away.
    Confiscation,
    /// An attack.
    Attack,
    /// Authorities or media accuse protesters or third parties.
    Accusation,
    /// Organisations condemn the crackdown.
    Condemnation,
    /// A letter, open or to somebody.
    Letter,
    /// Somebody let go.
    Release,
    /// None of these.
    Other,
}

impl Kind {
    /// Whether an event of this kind is one in which there are people of a measure, even where no claim counts them.
    pub fn implies(self, measure: Measure) -> bool {
        match measure {
            Measure::Detained => matches!(self, Self::Detention | Self::Arrest),
            // As with the measures, administrative arrest is a penalty.
            Measure::Arrested | Measure::HeldLiable => self == Self::Arrest,
            Measure::Participants => matches!(self, Self::Rally | Self::Dispersal),
            Measure::InCustody => self == Self::Transfer,
            _ => false,
        }
    }
}

/// What kind of voice a claimant is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[derive(EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum ClaimantKind {
    /// The report's own count.
    OwnCount,
    /// An authority of the country.
    Official,
    /// A non-governmental organisation.
    Ngo,
    /// A news outlet.
    Media,
    /// A work of reference, which gathers what others say.
    Reference,
    /// One person.
    Individual,
    /// Somebody the source does not name.
    #[default]
    Unnamed,
}

/// Which body of sources a source belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[derive(EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Layer {
    /// The report and its footnotes.
    Report,
    /// Published elsewhere.
    #[default]
    Outside,
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    /// The published schema must list what is read, no more and no less.
    #[test]
    fn the_published_schema_has_these_codes() {
        let schema: Value = serde_json::from_str(include_str!("../../../public/cities.schema.json")).expect("JSON");
        fn check<T: Copy>(schema: &Value, pointer: &str, all: &[T], code: fn(T) -> &'static str) {
            let listed: Vec<&str> = schema
                .pointer(pointer)
                .and_then(Value::as_array)
                .expect(pointer)
                .iter()
                .filter_map(Value::as_str)
                .collect();
            let codes: Vec<&str> = all.iter().map(|value| code(*value)).collect();
            assert_eq!(listed, codes, "{pointer}");
        }
        let of_count = |name: &str| format!("/$defs/count/properties/{name}/enum");
        let of_event = |name: &str| format!("/$defs/event/properties/{name}/enum");
        check(&schema, &of_count("measure"), Measure::ALL, Measure::code);
        check(&schema, &of_count("group"), Group::ALL, Group::code);
        check(&schema, &of_count("qualifier"), Qualifier::ALL, Qualifier::code);
        check(&schema, &of_count("spread"), Spread::ALL, Spread::code);
        check(&schema, &of_event("date_of"), DateOf::ALL, DateOf::code);
        check(&schema, &of_event("basis"), Basis::ALL, Basis::code);
        check(&schema, &of_event("kind"), Kind::ALL, Kind::code);
        check(&schema, &of_event("relation"), Relation::ALL, Relation::code);
        let listed = |name: &str| format!("/properties/{name}/enum");
        check(
            &schema,
            &listed("claimants/additionalProperties/properties/kind"),
            ClaimantKind::ALL,
            ClaimantKind::code,
        );
        check(&schema, &listed("sources/additionalProperties/properties/layer"), Layer::ALL, Layer::code);
    }
}
