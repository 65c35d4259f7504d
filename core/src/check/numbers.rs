//! Numbers of people in running text: "more than 30 activists", "dozens of protesters", "about ten people".
//!
//! A number is one of people where a noun for people follows it, with at most three words between, or where it stands
//! where people would: "51 were held", "arrested nine". Days, dates, articles, cities and money are none.
//!
//! Limitations: "one" and "two of them" are let go, and so is what stands far from its noun.

use super::amounts::{Amount, MONTHS, amount};
use super::words::{Word, is_in, words};

/// A number of people, as a text says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// The words, from the number to the noun.
    pub(super) shown: String,
    /// How many, where that can be told.
    pub(super) count: Option<u64>,
    /// The word that stands for a number or about one: dozen, hundred, thousand, score, ten.
    pub(super) unit: Option<&'static str>,
    /// Whether it is said of people already spoken of: "the six activists".
    pub(super) is_known: bool,
}

const HEADS: &str = "\
    activists arrestees assailants attackers bards bloggers bystanders campaigners citizens civilians colleagues \
    convicts correspondents defendants defenders demonstrators detainees dissidents farmers gunmen guardsmen \
    individuals inhabitants inmates journalists lawyers locals marchers members men militants miners officers \
    onlookers participants passers-by passersby pensioners people persons picketers poets policemen politicians \
    prisoners protesters protestors ralliers reporters residents rioters servicemen soldiers students supporters \
    suspects terrorists troops victims villagers volunteers women workers";

/// Words after which no noun of the number before them follows.
const STOPS: &str = "\
    a an and are as at be been before but by during each for from had has have he her his if in into is it its \
    later near not of on or per said she so than that the their there they to until was were when where which \
    while who will with without after ago among percent tenge";

/// What was done to people, or what people did.
const DEEDS: &str = "\
    arrested attended charged convicted detained died fined gathered held imprisoned injured jailed killed \
    protested rallied released sentenced shot wounded";

/// The numbers of people in an English text.
pub(super) fn of_people(text: &str) -> Vec<Number> {
    let words = words(text);
    let mut found = Vec::new();
    let mut n = 0;
    while n < words.len() {
        let Some(amount) = amount(&words, n) else {
            n += 1;
            continue;
        };
        // "30 to 40 activists": the noun of the second is that of the first.
        let mut last = amount;
        let mut all = vec![amount];
        while let Some(next) = words
            .get(last.end)
            .filter(|word| !word.gap && matches!(word.lower.as_str(), "to" | "or" | "and"))
            .and_then(|_| self::amount(&words, last.end + 1))
            .filter(|_| !words[last.end + 1].gap)
        {
            all.push(next);
            last = next;
        }
        if let Some(end) = noun(&words, last).or_else(|| deed(&words, n, last)) {
            let is_known = n > 0
                && !words[n].gap
                && matches!(words[n - 1].lower.as_str(), "the" | "these" | "those" | "all" | "both" | "other");
            let shown = &text[words[n].start..words[end - 1].end];
            found.extend(
                all.iter().filter(|amount| amount.count != Some(1) || amount.is_digits).map(|amount| Number {
                    shown: shown.to_owned(),
                    count: amount.count,
                    unit: amount.unit,
                    is_known,
                }),
            );
        }
        n = last.end.max(n + 1);
    }
    found
}

/// Where the noun for people ends that belongs to a number.
fn noun(words: &[Word<'_>], amount: Amount) -> Option<usize> {
    let mut at = amount.end;
    let lower = |n: usize| words.get(n).map_or("", |word| word.lower.as_str());
    if lower(at) == "of" {
        at += 1;
        if matches!(lower(at), "the" | "these" | "those" | "their" | "its" | "his" | "her") {
            at += 1;
        }
    }
    for n in at..at + 4 {
        let word = words.get(n).filter(|word| !word.gap)?;
        if is_in(HEADS, word.lower.as_str()) || word.lower == "person" && amount.count == Some(1) {
            return (!word.is_possessive).then_some(n + 1);
        }
        // The police, but not police stations.
        let goes_on = |next: &str| {
            is_in(STOPS, next) || next.ends_with("ed") || matches!(next, "came" | "held" | "stood" | "took")
        };
        let ends = words.get(n + 1).is_none_or(|next| next.gap || goes_on(&next.lower));
        if word.lower == "police" && ends {
            return Some(n + 1);
        }
        if word.is_possessive || !may_describe(&word.lower) {
            return None;
        }
    }
    None
}

/// Whether a word may stand between a number and its noun: no function word, no month, no other noun in the plural.
fn may_describe(word: &str) -> bool {
    let is_plural = word.ends_with('s')
        && !["ous", "ss", "’s", "'s"].iter().any(|ending| word.ends_with(ending))
        && word != "rights";
    word.starts_with(char::is_alphabetic) && !is_plural && !is_in(STOPS, word) && !is_in(MONTHS, word)
}

/// Where a number ends that stands where people would: "51 were held liable", "police arrested nine."
fn deed(words: &[Word<'_>], n: usize, amount: Amount) -> Option<usize> {
    let lower = |n: usize| words.get(n).map_or("", |word| word.lower.as_str());
    let runs_on = |n: usize| words.get(n).is_some_and(|word| !word.gap);
    let is_vague = amount.count.is_none();
    // "18 were killed", "four others were arrested".
    let mut at = amount.end;
    if matches!(lower(at), "others" | "more" | "other") && runs_on(at) {
        at += 1;
    }
    if runs_on(at) && matches!(lower(at), "were" | "are" | "was" | "have" | "had") {
        let at = if lower(at + 1) == "been" { at + 1 } else { at };
        if is_in(DEEDS, lower(at + 1)) {
            return Some(at + 2);
        }
    }
    // "4,000 took part", "dozens came".
    let does = lower(amount.end) == "took" && lower(amount.end + 1) == "part"
        || matches!(
            lower(amount.end),
            "came" | "died" | "gathered" | "attended" | "joined" | "marched" | "protested" | "rallied"
        );
    if runs_on(amount.end) && (does || is_vague && is_in(DEEDS, lower(amount.end))) {
        return Some(amount.end + 1);
    }
    // "about 40 detained"
    let is_done = matches!(lower(amount.end), "arrested" | "charged" | "convicted" | "detained" | "killed" | "wounded");
    if runs_on(amount.end) && is_done {
        return Some(amount.end + 1);
    }
    // "detained more than 1,000", with nothing that the number could be of.
    let before = unqualified(words, n);
    let is_said = before > 0 && !words[before].gap && is_in(DEEDS, lower(before - 1));
    let goes_on = |next: &Word<'_>| next.gap || matches!(next.lower.as_str(), "in" | "at" | "on" | "and" | "during");
    let alone = words.get(amount.end).is_none_or(|next| next.gap);
    // "…: more than 1,000, reporters say."
    let is_of_people = |word: &Word<'_>| is_in(DEEDS, word.lower.as_str()) || is_in(HEADS, word.lower.as_str());
    let is_told = before < n
        && alone
        && amount.count.is_none_or(|count| count > 1)
        && words[..n].iter().any(|word| word.sentence == words[n].sentence && is_of_people(word));
    (is_said && words.get(amount.end).is_none_or(goes_on) || is_told).then_some(amount.end)
}

/// Where "more than", "at least", "about" and their like begin before a number; the number itself where there are none.
fn unqualified(words: &[Word<'_>], n: usize) -> usize {
    let mut at = n;
    loop {
        let back = |by: usize| at.checked_sub(by).filter(|_| (0..by).all(|step| !words[at - step].gap));
        let word = |at: Option<usize>| at.map_or("", |at| words[at].lower.as_str());
        at = match (word(back(2)), word(back(1))) {
            ("at", "least") | ("up", "to") | ("more" | "fewer" | "less", "than") => at - 2,
            (_, "over" | "about" | "around" | "some" | "only" | "another" | "nearly" | "almost" | "approximately") => {
                at - 1
            }
            _ => return at,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        of_people(text).into_iter().map(|number| number.shown).collect()
    }

    #[test]
    fn numbers_of_people_are_found() {
        for (text, found) in [
            ("About ten people were held.", "ten people"),
            ("More than 30 activists were arrested in six cities.", "30 activists"),
            ("Six peaceful civic activists were charged.", "Six peaceful civic activists"),
            ("Police detained dozens of protesters.", "dozens of protesters"),
            ("Hundreds gathered on the square.", "Hundreds gathered"),
            ("Several hundred citizens came.", "Several hundred citizens"),
            ("On the day 1,083 people were detained.", "1,083 people"),
            ("Up to 4,000 took part.", "4,000 took"),
            ("Some took part: 55 journalists among them.", "55 journalists"),
            ("Security forces killed 18 assailants.", "18 assailants"),
            ("They killed four locals.", "four locals"),
            ("Two women and a pensioner were let go.", "Two women"),
            ("Location least a dozen police officers stood there.", "a dozen police officers"),
            ("Half a dozen students were expelled.", "Half a dozen students"),
            ("Two hundred and fifty residents signed.", "Two hundred and fifty residents"),
            ("Twenty-five members of the commission met.", "Twenty-five members"),
            ("Ten of the detainees were let go.", "Ten of the detainees"),
            ("Hundreds of thousands of people watched.", "Hundreds of thousands of people"),
            ("Of them, 51 were held liable.", "51 were held"),
            ("Four others were arrested.", "Four others were arrested"),
            ("Security forces arrested nine.", "nine"),
            ("Police detained people everywhere: more than 1,000, reporters say.", "1,000"),
            ("300 police stood there.", "300 police"),
            ("In 2016 about 40 human rights defenders were fined.", "40 human rights defenders"),
            ("Some 5 thousand people came.", "5 thousand people"),
            ("They held 1 person.", "1 person"),
            ("There were about 40 detained in all.", "40 detained"),
            ("Police detained at least 48 in Almaty.", "48"),
        ] {
            assert_eq!(shown(text), [found], "{text}");
        }
        assert_eq!(shown("Between 400 and 500 people came."), ["400 and 500 people"; 2]);
        assert_eq!(shown("3 soldiers and 4 locals died"), ["3 soldiers", "4 locals"]);
    }

    #[test]
    fn numbers_of_other_things_are_not() {
        for text in [
            "Squares were cordoned off in eight cities.",
            "Most were given 15 days.",
            "Activists were arrested (Administrative Code, Article 488); most were given 15 days.",
            "Detainees spent about six hours in police yards.",
            "It was the largest rally for five years; people gave speeches.",
            "In 2016 activists came out.",
            "On 21 May 2016 police officers came.",
            "On 17 and 18 May activists were arrested.",
            "In six cities activists were detained.",
            "The people were taken to 5 police stations.",
            "They were sentenced to 2.5 years’ restriction of liberty.",
            "The trial will begin on 12 October, 2016.",
            "Court No. 2 heard the people.",
            "A fine of 530,250 tenge was set for people who came.",
            "People were paid $50.",
            "He said that people were paid 50 percent.",
            "One activist was released.",
            "More peaceful rallies were planned for 21 May.",
            "There were several non-governmental organisations.",
            "Two first names in the report are one person.",
            "Three women’s organisations protested.",
            "Some people were detained.",
            "Thousands of hectares were sold to farmers.",
            "Both activists were held.",
            "He was detained on 17 May for 15 days.",
            "The law was signed on 5 May and people read it.",
            "He was released 3 hours later.",
            "They were arrested in 2016.",
            "Section 3 people",
            "People under Article 174, part 2, Article 274, part 4, and Article 400.",
            "They were detained for more than five hours.",
            "Prosecutors asked for eight years each.",
            "Detained on 3 June, they were transferred.",
            "They were detained at 9:30 in the morning.",
            "They were arrested 17 May.",
            "Both were convicted under Articles 174(2), 274(4) and 400.",
            "People were fined 20 units; one was fined 40 units.",
            "They were sentenced to five years, with a ban of three.",
            "Paid from $50 to $150, they said of the people.",
            "The people were paid 50 to 150 dollars.",
            "They held 1.7 million hectares; 50 thousand signatures were collected.",
            "Workers of 2011 died in Zhanaozen in 2011.",
            "Radio 7 journalists’ offices were searched in 3 districts.",
        ] {
            assert!(of_people(text).is_empty(), "{text}: {:?}", shown(text));
        }
    }

    #[test]
    fn what_a_number_comes_to_is_told() {
        let number = |text: &str| {
            let found = of_people(text);
            (found[0].count, found[0].unit)
        };
        assert_eq!(number("1,083 people"), (Some(1083), None));
        assert_eq!(number("two hundred and fifty people"), (Some(250), Some("hundred")));
        assert_eq!(number("three thousand five hundred people"), (Some(3500), Some("hundred")));
        assert_eq!(number("a dozen people"), (Some(12), Some("dozen")));
        assert_eq!(number("half a thousand people"), (Some(500), Some("thousand")));
        assert_eq!(number("several dozen people"), (None, Some("dozen")));
        assert_eq!(number("tens of thousands of people"), (None, Some("thousand")));
        assert_eq!(number("4 thousand people"), (Some(4000), None));
        assert!(of_people("The six activists were charged.")[0].is_known);
        assert!(!of_people("Six activists were charged.")[0].is_known);
    }
}
