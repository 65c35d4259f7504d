//! How one claim is cited, in the formats that reference managers read.
//!
//! Limitations: no address and no day of reading, for nothing in the build knows the site's address; whoever cites adds both.

use serde_json::json;

/// The name under which the record is published, as in `CITATION.cff`.
const AUTHOR: &str = "protest-map contributors";
/// The licence of the data.
const LICENCE: &str = "CC-BY-4.0";

/// A claim to be cited.
#[derive(Clone, Copy, Debug)]
pub struct Citation<'a> {
    /// The permanent id of the claim.
    pub id: &'a str,
    /// What it says, with where, when and by whom.
    pub statement: &'a str,
    /// What the record is called.
    pub record: &'a str,
    /// The version of the record: some characters that differ when one of its texts does.
    pub version: &'a str,
    /// The code of the language of these texts.
    pub language: &'a str,
}

impl Citation<'_> {
    /// An entry for BibTeX. What TeX would take for a command is escaped; letters of any alphabet stand as they are.
    pub fn bibtex(&self) -> String {
        let Self { id, version, language, .. } = self;
        let (statement, record) = (escaped(self.statement), escaped(self.record));
        format!(
            "@misc{{protest-map-{id},\n  author = {{{{{AUTHOR}}}}},\n  title = {{{{{statement}}}}},\n  \
             howpublished = {{In: {record}}},\n  \
             note = {{Claim {id}, version {version} of the record, {LICENCE}}},\n  language = {{{language}}}\n}}\n"
        )
    }

    /// The same as CSL-JSON, which Zotero and others read.
    pub fn csl_json(&self) -> String {
        let item = json!([{
            "id": format!("protest-map-{}", self.id),
            "type": "webpage",
            "title": self.statement,
            "author": [{ "literal": AUTHOR }],
            "container-title": self.record,
            "number": self.id,
            "version": self.version,
            "language": self.language,
            "note": format!("License: {LICENCE}"),
        }]);
        format!("{item:#}\n")
    }
}

/// A text within braces in BibTeX.
///
/// The `biblatex` crate would write it as well, but puts a backslash before a tilde, a circumflex and a backslash, which
/// makes accents and a new line of them. The tests read with it.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '{' | '}' | '$' | '&' | '#' | '_' | '%' => escaped.extend(['\\', c]),
            _ => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use biblatex::{Bibliography, ChunksExt as _};
    use proptest::prelude::*;
    use serde_json::Value;

    const CITATION: Citation<'_> = Citation {
        id: "almaty-1",
        statement: "5 % of {them} & “задержано”, A_B\\C",
        record: "The land protests",
        version: "97b9979e",
        language: "en",
    };

    /// The title that a reader of BibTeX gets.
    fn title_read(entry: &str) -> String {
        let entries = Bibliography::parse(entry).unwrap_or_else(|error| panic!("{error}: {entry}"));
        let [entry] = entries.iter().collect::<Vec<_>>()[..] else { panic!("not one entry: {entry}") };
        entry.title().expect("a title").format_verbatim()
    }

    #[test]
    fn a_bibtex_entry_is_read_as_it_is_meant() {
        let entry = CITATION.bibtex();
        assert_eq!(title_read(&entry), CITATION.statement);
        let read = Bibliography::parse(&entry).expect("it is read");
        let read = read.get("protest-map-almaty-1").expect("by its key");
        assert_eq!(read.get("author").expect("an author").format_verbatim(), AUTHOR);
        let note = "Claim almaty-1, version 97b9979e of the record, CC-BY-4.0";
        assert_eq!(read.get("note").expect("a note").format_verbatim(), note);
    }

    proptest! {
        #[test]
        fn whatever_a_claim_says_is_read_as_it_is_meant(statement in "[\\PC&&[^\\s]]( ?[\\PC&&[^\\s]]){0,40}") {
            let citation = Citation { statement: &statement, ..CITATION };
            prop_assert_eq!(title_read(&citation.bibtex()), statement);
        }
    }

    #[test]
    fn csl_json_is_a_list_of_one_item() {
        let items: Value = serde_json::from_str(&CITATION.csl_json()).expect("JSON");
        assert_eq!(items.as_array().map(Vec::len), Some(1));
        assert_eq!(items[0]["title"], CITATION.statement);
        assert_eq!(items[0]["number"], "almaty-1");
        assert_eq!(items[0]["author"][0]["literal"], AUTHOR);
    }
}
