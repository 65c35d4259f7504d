//! Summaries are in our own words: where the text of the report is at hand, no run of its words stands in one of them.
//!
//! A run is words that follow one another in both texts. Of it those are counted that could have been others: not names, which
//! have a capital letter within a sentence, not numbers, and not what an article of law is said to punish. With
//! [`MOST_WORDS`] of them a run is a fault.
//!
//! Limitations: English alone, for the report is; sentences that say the same in other words, or in another order, pass.

use super::reading::Tables;
use super::rules;
use super::table::{Row, Table};
use crate::io::Diagnostic;
use crate::util::short;
use rustc_hash::{FxHashMap, FxHashSet};

/// The file that holds the text of the report, where somebody gives it along with the tables. It is no table of the record.
pub const REPORT_FILE: &str = "report.txt";

/// How many words that are neither names nor set terms make a run a copy.
const MOST_WORDS: usize = 8;

/// The texts that are ours: their tables, and their columns.
const TEXTS: [(&str, &str); 3] = [("about.csv", "text_en"), ("events.csv", "summary_en"), ("stages.csv", "summary_en")];

pub(super) fn check(tables: &Tables, report: &str, faults: &mut Vec<Diagnostic>) {
    let report = Report::of(report);
    let terms = Terms::of(tables);
    for (file, column) in TEXTS {
        let Some(table) = tables.get(file) else { continue };
        for row in &table.rows {
            copies(&report, &terms, table, row, column, faults);
        }
    }
}

fn copies(report: &Report, terms: &Terms, table: &Table, row: &Row, column: &str, faults: &mut Vec<Diagnostic>) {
    let text = table.cell(row, column);
    let words = words(text);
    let is_set = terms.set(&words);
    let mut n = 0;
    while n < words.len() {
        let run = report.longest(&words[n..]);
        let own = (n..n + run).filter(|at| !words[*at].is_name && !is_set[*at]).count();
        if own >= MOST_WORDS {
            let shown = short(&text[words[n].start..words[n + run - 1].end]);
            let message =
                ["`", &shown, "` stands in the report in these very words; say it in words of your own"].concat();
            table.fault(faults, row, column, rules::COPIED, message);
            n += run;
        } else {
            n += 1;
        }
    }
}

/// A word of a text, in small letters.
struct Word {
    lower: String,
    /// Whether it is a name or a number, which nobody can say otherwise.
    is_name: bool,
    start: usize,
    end: usize,
}

/// The words of a text: letters and digits. A number that hangs on a word, as that of a footnote does in a text without
/// its layout, is let go.
fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut begins = true;
    let mut at = 0;
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '’' | '\'');
    while let Some(found) = text[at..].find(char::is_alphanumeric) {
        // A sentence ends before this word where a mark stands between.
        begins |= text[at..at + found].contains(['.', '!', '?', ':']);
        let start = at + found;
        let length = text[start..].find(|c| !is_part(c)).unwrap_or(text.len() - start);
        let whole = text[start..start + length].trim_end_matches(['-', '’', '\'']);
        let word = if whole.starts_with(|c: char| c.is_ascii_digit()) {
            whole
        } else {
            whole.trim_end_matches(|c: char| c.is_ascii_digit())
        };
        let is_capital = word.starts_with(char::is_uppercase);
        let is_number = word.starts_with(|c: char| c.is_ascii_digit());
        words.push(Word {
            lower: word.to_lowercase().replace('’', "'"),
            is_name: is_number || is_capital && !begins,
            start,
            end: start + whole.len(),
        });
        begins = false;
        at = start + length;
    }
    words
}

/// The words of the report, and where each of them stands.
struct Report {
    words: Vec<String>,
    places: FxHashMap<String, Vec<usize>>,
}

impl Report {
    fn of(text: &str) -> Self {
        // A name is one in our text; in the report every word counts as it stands.
        let words: Vec<String> = words(text).into_iter().map(|word| word.lower).collect();
        let mut places: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (n, word) in words.iter().enumerate() {
            places.entry(word.clone()).or_default().push(n);
        }
        Self { words, places }
    }

    /// How many words from the first of these on follow one another somewhere in the report.
    fn longest(&self, words: &[Word]) -> usize {
        let Some(first) = words.first() else { return 0 };
        let starts = self.places.get(&first.lower).map_or(&[][..], Vec::as_slice);
        let run = |start: &usize| {
            let theirs = &self.words[*start..];
            theirs.iter().zip(words).take_while(|(their, our)| **their == our.lower).count()
        };
        starts.iter().map(run).max().unwrap_or(0)
    }
}

/// What the articles of law are said to punish: each phrase as words.
struct Terms(FxHashSet<Vec<String>>);

impl Terms {
    fn of(tables: &Tables) -> Self {
        let Some(laws) = tables.get("laws.csv") else { return Self(FxHashSet::default()) };
        let phrase = |row: &Row| words(laws.cell(row, "description_en")).into_iter().map(|word| word.lower).collect();
        Self(laws.rows.iter().map(phrase).filter(|phrase: &Vec<String>| phrase.len() > 1).collect())
    }

    /// Of each word, whether it is one of such a phrase.
    fn set(&self, words: &[Word]) -> Vec<bool> {
        let mut is_set = vec![false; words.len()];
        for phrase in &self.0 {
            for n in 0..(words.len() + 1).saturating_sub(phrase.len()) {
                let here = &words[n..n + phrase.len()];
                if here.iter().zip(phrase).all(|(word, of_phrase)| word.lower == *of_phrase) {
                    is_set[n..n + phrase.len()].fill(true);
                }
            }
        }
        is_set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<(String, bool)> {
        words(text).into_iter().map(|word| (word.lower, word.is_name)).collect()
    }

    #[test]
    fn names_and_numbers_are_told_from_words() {
        let told = names("Police held Maks Bokayev on 21 May. They’d let him go.");
        let is_name: Vec<&str> = told.iter().filter(|(_, is_name)| *is_name).map(|(word, _)| word.as_str()).collect();
        assert_eq!(is_name, ["maks", "bokayev", "21", "may"]);
        assert_eq!(told[7].0, "they'd");
    }

    #[test]
    fn the_number_of_a_footnote_is_no_part_of_the_word_before() {
        let told: Vec<String> =
            words("more than 1,000 arrested20 in 5 years6.").into_iter().map(|it| it.lower).collect();
        assert_eq!(told, ["more", "than", "1", "000", "arrested", "in", "5", "years"]);
    }
}
