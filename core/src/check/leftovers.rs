//! What spreadsheets put into a cell or make of it. What they do to a whole file is read without a word.

use super::columns::Sort;
use super::rules;
use crate::util::short;

/// What a spreadsheet has left in a cell.
pub(super) struct Leftover {
    pub(super) rule: &'static str,
    pub(super) message: String,
    /// What the cell seems to have held; empty where that cannot be told.
    pub(super) mended: String,
}

/// What is left in a cell of this sort; `None` where it is as somebody typed it.
pub(super) fn find(sort: Sort, cell: &str) -> Option<Leftover> {
    let text = cell.trim();
    let found = |rule, what: &[&str], mended: String| {
        Some(Leftover { rule, message: ["`", &short(text), "` ", &what.concat()].concat(), mended })
    };
    if is_error(text) {
        let what = ["is what a spreadsheet writes where it has nothing to show; write what stood there"];
        return found(rules::SHEET_ERROR, &what, String::new());
    }
    if let Some(inner) = unquoted(text) {
        let what = ["stands in quotation marks as a whole; write ", "it without them"];
        return found(rules::SHEET_QUOTES, &what, inner.to_owned());
    }
    match sort {
        Sort::Id | Sort::Ids | Sort::Text | Sort::Plain if is_formula(text) => {
            let plain = text.trim_start_matches(['=', '+', '@']).trim();
            let what = ["begins like a formula; take out `", text[..text.len() - plain.len()].trim_end(), "`"];
            found(rules::SHEET_FORMULA, &what, plain.to_owned())
        }
        Sort::Number | Sort::Degrees | Sort::Id | Sort::Ids if is_scientific(text) => {
            let what = ["is a number that a spreadsheet has shortened; write all its digits"];
            found(rules::SHEET_SCIENTIFIC, &what, String::new())
        }
        Sort::Degrees if text.matches(',').count() == 1 && text.replace(',', ".").parse::<f64>().is_ok() => {
            let mended = text.replace(',', ".");
            found(rules::SHEET_DECIMAL, &["has a decimal comma; write ", &mended], mended.clone())
        }
        Sort::Id | Sort::Ids | Sort::Date if cell.contains(is_unseen) => {
            let seen: String = cell.chars().map(|c| if is_unseen(c) { ' ' } else { c }).collect();
            let mended = seen.split_whitespace().collect::<Vec<_>>().join(" ");
            let what = ["holds a space or a mark that cannot be seen; write it anew: ", &mended];
            found(rules::SHEET_SPACE, &what, mended.clone())
        }
        _ => None,
    }
}

/// `#REF!`, `#N/A`, `#ИМЯ?` and their like in any language, or `####` for a column that was too narrow.
fn is_error(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('#') else { return false };
    !rest.is_empty()
        && (rest.chars().all(|c| c == '#')
            || rest.chars().count() > 1
                && rest.chars().all(|c| c.is_uppercase() || matches!(c, '/' | '!' | '?' | '0' | '_'))
                && rest.ends_with(|c: char| matches!(c, '!' | '?') || c.is_uppercase()))
}

/// The text within quotation marks that enclose all of it.
fn unquoted(text: &str) -> Option<&str> {
    const PAIRS: [(char, char); 5] = [('“', '”'), ('„', '“'), ('„', '”'), ('«', '»'), ('"', '"')];
    let is_quote = |c: char| PAIRS.iter().any(|(open, close)| c == *open || c == *close);
    PAIRS.iter().find_map(|(open, close)| {
        let inner = text.strip_prefix(*open)?.strip_suffix(*close)?;
        (!inner.trim().is_empty() && !inner.contains(is_quote)).then(|| inner.trim())
    })
}

/// A sum that begins with plus is one; a telephone number that does is named as what it is.
fn is_formula(text: &str) -> bool {
    let mut chars = text.chars();
    match chars.next() {
        Some('=' | '@') => chars.next().is_some(),
        Some('+') => chars.next().is_some_and(|c| !c.is_ascii_digit() && c != ' ' && c != '('),
        _ => false,
    }
}

/// `1,30E+03`.
fn is_scientific(text: &str) -> bool {
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once(['E', 'e']).is_some_and(|(number, power)| {
        let (whole, decimals) = number.split_once(['.', ',']).unwrap_or((number, "0"));
        is_digits(whole) && is_digits(decimals) && power.strip_prefix(['+', '-']).is_some_and(is_digits)
    })
}

/// A space that does not break, one without a width, or a mark of direction.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{ad}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{2064}' | '\u{3000}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_spreadsheets_show_for_errors_is_told_from_what_people_write() {
        for text in
            ["#REF!", "#NAME?", "#N/A", "#DIV/0!", "#VALUE!", "#NV", "#ИМЯ?", "#Н/Д", "#ССЫЛКА!", "##", "######"]
        {
            assert!(is_error(text), "{text}");
        }
        for text in ["#", "# 5", "#5", "#landprotests", "A#REF!", "No. 5", ""] {
            assert!(!is_error(text), "{text}");
        }
    }

    #[test]
    fn quotation_marks_within_a_text_are_the_texts() {
        assert_eq!(unquoted("“several hundred”"), Some("several hundred"));
        assert_eq!(unquoted("«несколько десятков»"), Some("несколько десятков"));
        for text in ["“Hope” and “Faith”", "He said “no”", "”", "“”", "“", ""] {
            assert_eq!(unquoted(text), None, "{text}");
        }
    }

    #[test]
    fn a_shortened_number_is_no_id() {
        for text in ["1,30E+03", "1.3E+03", "5E+5", "4e-7"] {
            assert!(is_scientific(text), "{text}");
        }
        for text in ["2e3", "case-E+1", "E+3", "1E", "1,300", ""] {
            assert!(!is_scientific(text), "{text}");
        }
    }
}
