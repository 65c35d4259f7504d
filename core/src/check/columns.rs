//! The tables and their columns.

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// The id of the row.
    Id,
    /// Ids of other rows, or words of a closed list.
    Ids,
    /// A date.
    Date,
    /// A whole number, or a number of a footnote, an article or a section.
    Number,
    /// Degrees.
    Degrees,
    /// An address.
    Address,
    /// A text in one of the languages.
    Text,
    /// A name or a text that is not translated.
    Plain,
}
use Sort::{Address, Date, Degrees, Id, Ids, Number, Plain, Text};

/// The languages of a text column: its endings, the record's own first.
pub(super) const LANGUAGES: [(&str, &str); 3] = [("_en", "English"), ("_ru", "Russian"), ("_kk", "Kazakh")];

/// A table: its file, and its columns in order.
pub(super) type Columns = (&'static str, &'static [(&'static str, Sort)]);

/// Every table, in the order in which they are described.
pub(super) const TABLES: &[Columns] = &[
    ("about.csv", &[("id", Id), ("text_en", Text), ("text_ru", Text), ("text_kk", Text)]),
    (
        "places.csv",
        &[
            ("id", Id),
            ("name_en", Text),
            ("name_ru", Text),
            ("name_kk", Text),
            ("other_names", Plain),
            ("region_en", Text),
            ("region_ru", Text),
            ("region_kk", Text),
            ("lon", Degrees),
            ("lat", Degrees),
        ],
    ),
    (
        "events.csv",
        &[
            ("id", Id),
            ("date", Date),
            ("date_of", Ids),
            ("rival_of", Ids),
            ("places", Ids),
            ("and_others", Ids),
            ("basis", Ids),
            ("kind", Ids),
            ("relation", Ids),
            ("people", Ids),
            ("summary_en", Text),
            ("summary_ru", Text),
            ("summary_kk", Text),
            ("sources", Ids),
            ("section", Number),
        ],
    ),
    (
        "counts.csv",
        &[
            ("id", Id),
            ("event", Ids),
            ("measure", Ids),
            ("group", Ids),
            ("qualifier", Ids),
            ("low", Number),
            ("high", Number),
            ("words_en", Text),
            ("words_ru", Text),
            ("words_kk", Text),
            ("spread", Ids),
            ("places", Ids),
            ("and_others", Ids),
            ("date", Date),
            ("part", Ids),
            ("besides", Ids),
            ("claimant", Ids),
            ("sources", Ids),
            ("section", Number),
        ],
    ),
    ("claimants.csv", &[("id", Id), ("name_en", Text), ("name_ru", Text), ("name_kk", Text), ("kind", Ids)]),
    (
        "people.csv",
        &[
            ("id", Id),
            ("name_en", Text),
            ("name_ru", Text),
            ("name_kk", Text),
            ("spellings", Plain),
            ("role_en", Text),
            ("role_ru", Text),
            ("role_kk", Text),
            ("place", Ids),
            ("basis", Ids),
            ("publish", Ids),
        ],
    ),
    (
        "cases.csv",
        &[
            ("id", Id),
            ("title_en", Text),
            ("title_ru", Text),
            ("title_kk", Text),
            ("place", Ids),
            ("outcome", Ids),
            ("section", Number),
        ],
    ),
    (
        "stages.csv",
        &[
            ("case", Ids),
            ("n", Number),
            ("people", Ids),
            ("date", Date),
            ("date_of", Ids),
            ("rival_of", Number),
            ("step", Ids),
            ("laws", Ids),
            ("sentence", Ids),
            ("term", Ids),
            ("conditions_en", Text),
            ("conditions_ru", Text),
            ("conditions_kk", Text),
            ("restraint", Ids),
            ("summary_en", Text),
            ("summary_ru", Text),
            ("summary_kk", Text),
            ("sources", Ids),
            ("section", Number),
        ],
    ),
    (
        "laws.csv",
        &[
            ("id", Id),
            ("code", Ids),
            ("article", Number),
            ("section", Number),
            ("description_en", Text),
            ("description_ru", Text),
            ("description_kk", Text),
            ("maximum_en", Text),
            ("maximum_ru", Text),
            ("maximum_kk", Text),
        ],
    ),
    (
        "sources.csv",
        &[
            ("id", Id),
            ("footnote", Number),
            ("title", Plain),
            ("publisher", Plain),
            ("url", Address),
            ("language", Ids),
            ("date", Date),
            ("layer", Ids),
            ("via", Plain),
        ],
    ),
];

/// The heading of a table, as it is typed.
pub(super) fn heading(columns: &[(&str, Sort)]) -> String {
    columns.iter().map(|(column, _)| *column).collect::<Vec<_>>().join(",")
}
