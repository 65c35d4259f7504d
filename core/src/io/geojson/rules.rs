//! What the members of a count, a source and a feature must be, whoever reads them.

use crate::model::{MAX_ID_LETTERS, Qualifier, Vocabulary};
use crate::util::short;

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

/// An id made of a name, for a file that gives none.
pub(super) fn slug(name: &str) -> String {
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
