//! The closed vocabularies of the record: each value has one code, the same in the tables and in the GeoJSON.

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $name {
            /// Every value, in the order in which readers meet them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The code that stands in the tables, in the GeoJSON and in addresses.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// The value with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
#[cfg(feature = "tables")]
pub(super) use codes;

codes! {
    /// What a claim counts. Measures are never added to one another.
    Measure {
        /// Held by the police, however briefly. The measure a reader sees first.
        Detained = "detained",
        /// Took part in a gathering.
        Participants = "participants",
        /// Given administrative arrest.
        Arrested = "arrested",
        /// Held administratively liable.
        HeldLiable = "held_liable",
        /// Charged with a crime.
        Charged = "charged",
        /// Held on remand.
        InCustody = "in_custody",
        /// Convicted by a criminal court.
        Convicted = "convicted",
        /// Killed.
        Killed = "killed",
    }
}

codes! {
    /// Whom a claim counts. Anything but people is a subset of them or another side, and never added to them.
    Group {
        /// People, with nothing more said about them.
        People = "people",
        /// Activists, where the source counts them apart.
        Activists = "activists",
        /// Journalists.
        Journalists = "journalists",
        /// Soldiers.
        Soldiers = "soldiers",
        /// People who live there.
        Locals = "locals",
        /// Attackers.
        Assailants = "assailants",
    }
}

codes! {
    /// How a claim states its number.
    Qualifier {
        /// n.
        Exactly = "exactly",
        /// n or more.
        AtLeast = "at_least",
        /// More than n.
        MoreThan = "more_than",
        /// n or fewer.
        UpTo = "up_to",
        /// Roughly n.
        About = "about",
        /// From low to high, as one source says it.
        Between = "between",
        /// In words without digits, so there is no number.
        Words = "words",
        /// It happened and nobody says how many.
        NotStated = "not_stated",
        /// A source says there were none.
        None = "none",
    }
}

codes! {
    /// How one number relates to several places.
    Spread {
        /// The number holds in each of the places.
        Each = "each",
        /// The number is for all of them together.
        Together = "together",
        /// The source does not say which.
        Unclear = "unclear",
    }
}

codes! {
    /// What an event's date is the date of.
    DateOf {
        /// It happened then.
        Happened = "happened",
        /// It became known then.
        MadePublic = "made_public",
        /// It was planned for then.
        Planned = "planned",
    }
}

codes! {
    /// Whether the source says where and when, or it follows from the passage.
    Basis {
        /// Said.
        Stated = "stated",
        /// Follows from the passage.
        Implied = "implied",
    }
}

codes! {
    /// How an event belongs to the story.
    Relation {
        /// Part of it.
        Related = "related",
        /// Needed to understand it.
        Context = "context",
        /// Told beside it; enters no counter.
        Unrelated = "unrelated",
    }
}

codes! {
    /// What sort of event it is.
    Kind {
        /// A gathering that took place.
        Rally = "rally",
        /// A gathering broken up.
        Dispersal = "dispersal",
        /// A gathering kept from taking place.
        GatheringPrevented = "gathering_prevented",
        /// People held.
        Detention = "detention",
        /// People given administrative arrest.
        Arrest = "arrest",
        /// A threat.
        Threat = "threat",
        /// An official warning.
        Warning = "warning",
        /// A permission refused.
        Refusal = "refusal",
        /// Networks or sites blocked.
        Blocking = "blocking",
        /// A place cordoned off.
        Cordon = "cordon",
        /// Snipers posted.
        Snipers = "snipers",
        /// Roads blocked.
        Roadblocks = "roadblocks",
        /// Rights restricted.
        Restriction = "restriction",
        /// Something said in public.
        Statement = "statement",
        /// A decree.
        Decree = "decree",
        /// Somebody appointed or dismissed.
        Appointment = "appointment",
        /// A meeting.
        Meeting = "meeting",
        /// Something planned.
        Plan = "plan",
        /// A law passed or changed.
        Law = "law",
        /// People charged, or a charge changed or dropped.
        Charge = "charge",
        /// A court's sentence.
        Sentence = "sentence",
        /// People moved from one place of detention to another.
        Transfer = "transfer",
        /// Things taken away.
        Confiscation = "confiscation",
        /// An attack.
        Attack = "attack",
        /// Authorities or media accuse protesters or third parties.
        Accusation = "accusation",
        /// Organisations condemn the crackdown.
        Condemnation = "condemnation",
        /// A letter, open or to somebody.
        Letter = "letter",
        /// Somebody let go.
        Release = "release",
        /// None of these.
        Other = "other",
    }
}

codes! {
    /// What kind of voice a claimant is.
    ClaimantKind {
        /// The report's own count.
        OwnCount = "own_count",
        /// An authority.
        Official = "official",
        /// A non-governmental organisation.
        Ngo = "ngo",
        /// A news outlet.
        Media = "media",
        /// One person.
        Individual = "individual",
        /// Somebody the source does not name.
        Unnamed = "unnamed",
    }
}

codes! {
    /// Which body of sources a source belongs to.
    Layer {
        /// The report and its footnotes.
        Report = "report",
        /// Published elsewhere.
        Outside = "outside",
    }
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
