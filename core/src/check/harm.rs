//! Do no harm: what never enters the tables, even where a source prints it.

use super::columns::Sort;
use super::reading::Tables;
use super::rules;
use super::words::{Word, is_in, words};
use crate::io::Diagnostic;
use crate::util::short;

pub(super) fn check(tables: &Tables, faults: &mut Vec<Diagnostic>) {
    for table in tables.iter() {
        for row in &table.rows {
            for column in table.columns_of(Sort::Text).chain(table.columns_of(Sort::Plain)) {
                for (rule, message) in said_of(table.cell(row, column)) {
                    table.fault(faults, row, column, rule, message);
                }
            }
        }
    }
}

/// What a text says that does harm, one of each sort.
pub(super) fn said_of(text: &str) -> Vec<(&'static str, String)> {
    if text.is_empty() {
        return Vec::new();
    }
    let words = words(text);
    let contact =
        |what: &str| ["looks like ", what, "; leave it out (do no harm: no addresses, telephones or e-mails)"].concat();
    let found = [
        email(text).map(|found| (rules::HARM_CONTACT, found, contact("an e-mail address"))),
        telephone(text).map(|found| (rules::HARM_CONTACT, found, contact("a telephone or identity number"))),
        street(text, &words).map(|found| (rules::HARM_CONTACT, found, contact("a street address"))),
        health(text, &words).map(|found| {
            (
                rules::HARM_HEALTH,
                found,
                "is about somebody’s health; leave it out (do no harm: nothing about health)".to_owned(),
            )
        }),
        children(text, &words).map(|found| {
            (rules::HARM_CHILDREN, found, "is about a child; leave it out (do no harm: no children)".to_owned())
        }),
    ];
    found.into_iter().flatten().map(|(rule, found, what)| (rule, ["`", &short(found), "` ", &what].concat())).collect()
}

fn email(text: &str) -> Option<&str> {
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '<' | '>' | ':')).find(|part| {
        part.split_once('@').is_some_and(|(name, host)| {
            name.ends_with(|c: char| c.is_alphanumeric())
                && host.starts_with(|c: char| c.is_alphanumeric())
                && host.trim_end_matches('.').contains('.')
        })
    })
}

/// Nine digits or more in a row, however they are set, or a number after the word for it. Sums of money are grouped by three.
fn telephone(text: &str) -> Option<&str> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')' | '+' | '\u{a0}' | '\u{2011}');
    let mut from = 0;
    for run in text.split_inclusive(|c: char| !is_part(c)) {
        let start = from;
        from += run.len();
        let run = run.trim_end_matches(|c: char| !is_part(c)).trim();
        let digits = run.bytes().filter(u8::is_ascii_digit).count();
        let groups: Vec<&str> = run.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
        let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
        let is_sum = !run.contains(['-', '(', '+'])
            && lengths.len() > 1
            && lengths[0] <= 3
            && lengths[1..].iter().all(|length| *length == 3);
        let is_years = lengths.iter().all(|length| *length == 4) && lengths.len() > 1;
        let is_local = run.contains('-') && lengths == [3, 2, 2];
        let before = text[..start].trim_end_matches([' ', '.', ':']).to_lowercase();
        let is_named = digits >= 5
            && ["phone", "telephone", "tel", "mobile", "тел", "телефон", "телефоны", "whatsapp"]
                .iter()
                .any(|word| before.strip_suffix(word).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric)));
        if digits >= 9 && !is_sum && !is_years || digits >= 8 && run.starts_with('+') || is_local || is_named {
            return Some(run);
        }
    }
    None
}

const STREETS: &str = "\
    street avenue ave road boulevard lane st ul ulitsa prospekt mikrorayon microdistrict";
const STREETS_BEFORE: &str = "\
    ул улица улице просп проспект пр-т мкр микрорайон көшесі даңғылы ul ulitsa prospekt";
const ROOMS: &str = "\
    house apartment flat apt building дом д квартира кв үй пәтер";

/// A street with the number of a house.
fn street<'a>(text: &'a str, words: &[Word<'_>]) -> Option<&'a str> {
    let is_number = |word: &Word<'_>| {
        word.lower.starts_with(|c: char| c.is_ascii_digit())
            && word.lower.len() <= 5
            && word.lower.chars().all(|c| c.is_alphanumeric() || c == '-')
            && !word.lower.parse().is_ok_and(|year: u32| (1900..2100).contains(&year))
            && !word.is_money
    };
    let is_capital = |word: &Word<'_>| word.text.starts_with(char::is_uppercase);
    for (n, word) in words.iter().enumerate() {
        let near = |from: usize, to: usize| words.get(from..to.min(words.len())).unwrap_or_default();
        // 12 Abay Street; Abay Street 12.
        if is_in(STREETS, word.lower.as_str()) && is_capital(word) && n > 0 && is_capital(&words[n - 1]) {
            let before = &words[n.saturating_sub(3)..n - 1];
            if let Some(house) = before.iter().rev().find(|word| is_number(word))
                && words.iter().filter(|word| word.start > house.start && word.end < words[n].start).all(is_capital)
            {
                return Some(&text[house.start..word.end]);
            }
            // Not a date after it: "in Abay Street on 21 May".
            if let Some(house) = words.get(n + 1).filter(|house| {
                is_number(house) && !house.gap || is_number(house) && text[word.end..house.start].trim() == ","
            }) && words.get(n + 2).is_none_or(|next| next.gap || !is_capital(next))
            {
                return Some(&text[words[n - 1].start..house.end]);
            }
        }
        // ул. Абая, 12
        if is_in(STREETS_BEFORE, word.lower.as_str())
            && let Some(house) = near(n + 1, n + 4).iter().find(|word| is_number(word))
        {
            return Some(&text[word.start..house.end]);
        }
        // house 12, кв. 3
        if is_in(ROOMS, word.lower.as_str())
            && let Some(house) = words.get(n + 1).filter(|house| is_number(house))
            && matches!(text[word.end..house.start].trim(), "" | "." | "No." | "№")
        {
            return Some(&text[word.start..house.end]);
        }
    }
    None
}

const HEALTH: &str = "\
    ill illness illnesses sick sickness disease diseases diagnosis diagnoses diagnosed hepatitis cancer \
    tuberculosis hiv diabetes asthma epilepsy disability disabilities pregnant pregnancy psychiatric hospital \
    hospitals hospitalised hospitalized surgery medication medicines unwell ailment ailments гепатит диагноз \
    диагноза больной больна болен болел инвалид инвалидность беременна госпитализирован госпитализирована больница \
    больницу больнице науқас сырқат ауруы ауруханаға мүгедек";
const HEALTH_STEMS: &str = "\
    болезнь болезни болезнью гепатит онкологи туберкул cholecyst";
const POSSESSIVES: &str = "\
    his her their whose ’s poor ill bad failing of";

fn health<'a>(text: &'a str, words: &[Word<'_>]) -> Option<&'a str> {
    words.iter().enumerate().find_map(|(n, word)| {
        let before = n.checked_sub(1).map_or("", |before| words[before].lower.as_str());
        let owned = is_in(POSSESSIVES, before) || before.ends_with("’s") || before.ends_with("'s");
        let is_own = match word.lower.as_str() {
            // Not the Ministry of Health.
            "health" => owned && !word.is_name(n.checked_sub(1).map(|before| &words[before])),
            "condition" => owned && before != "of",
            "здоровья" | "здоровье" | "здоровью" => {
                !matches!(before, "министерство" | "министерства") && !word.text.starts_with(char::is_uppercase)
            }
            "денсаулығы" => true,
            lower => {
                is_in(HEALTH, lower)
                    || word.text == "AIDS"
                    || HEALTH_STEMS.split(' ').any(|stem| lower.starts_with(stem))
                    || lower.ends_with("itis")
            }
        };
        is_own.then(|| &text[word.start..word.end])
    })
}

const CHILDREN: &str = "\
    child children child’s children’s son sons daughter daughters baby babies toddler infant infants orphanage \
    schoolboy schoolgirl schoolchild schoolchildren teenager teenagers underage minors kid kids grandchild \
    grandchildren ребенок ребёнок ребенка ребёнка ребенку ребёнку дети детей детям детьми сын сына сыну сыновья \
    дочь дочери дочерью несовершеннолетний несовершеннолетняя несовершеннолетних баласы баласын балалары балаларын \
    сәби";

/// Not the name of an organisation, such as one that has "Children" in it.
fn children<'a>(text: &'a str, words: &[Word<'_>]) -> Option<&'a str> {
    words.iter().enumerate().find_map(|(n, word)| {
        let before = n.checked_sub(1).map(|before| &words[before]);
        let age = word.lower.split_once('-').filter(|(_, rest)| rest.starts_with("year-old"));
        let is_young = age.and_then(|(age, _)| age.parse::<u8>().ok()).is_some_and(|age| age < 18);
        let is_minor = word.lower == "minor"
            && before.is_some_and(|before| before.lower == "a")
            && words.get(n + 1).is_none_or(|next| next.gap || matches!(next.lower.as_str(), "was" | "who" | "and"));
        let is_child = is_in(CHILDREN, word.lower.as_str()) && !word.is_name(before);
        (is_child || is_young || is_minor).then(|| &text[word.start..word.end])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules_of(text: &str) -> Vec<&'static str> {
        said_of(text).into_iter().map(|(rule, _)| rule).collect()
    }

    #[test]
    fn ways_to_reach_somebody_are_found() {
        for text in [
            "write to somebody@example.org",
            "(a.b@example.com).",
            "+7 701 000 00 00",
            "8 (727) 000-00-00",
            "87010000000",
            "tel. 272 00 00",
            "call 272-00-00",
            "phone: 00000",
            "lives at 12 Abay Street",
            "taken from 7 Kabanbay Batyr Avenue",
            "Abay Street 12",
            "Abay Ave, 12a.",
            "ул. Абая, 12",
            "мкр. 5, д. 12, кв. 3",
            "apartment 12",
            "Абай көшесі 12",
            "ID 900101000000",
        ] {
            assert_eq!(rules_of(text).first(), Some(&rules::HARM_CONTACT), "{text}");
        }
    }

    #[test]
    fn health_and_children_are_found() {
        for text in [
            "He has hepatitis.",
            "fell ill",
            "his health is poor",
            "Her condition got worse",
            "a diagnosis",
            "taken to hospital",
            "арестованный болен гепатитом",
            "состояние здоровья",
        ] {
            assert_eq!(rules_of(text), [rules::HARM_HEALTH], "{text}");
        }
        for text in [
            "threatened to take her child",
            "his son",
            "Their daughters came",
            "a 15-year-old",
            "Children were there",
            "sent to an orphanage",
            "забрать ребёнка",
            "a minor was held",
        ] {
            assert_eq!(rules_of(text), [rules::HARM_CHILDREN], "{text}");
        }
    }

    #[test]
    fn what_harms_nobody_is_let_be() {
        for text in [
            "Detained from 2016-05-17 to 2016-05-18.",
            "2016-05-17/2016-05-18",
            "from 2015 2016 2017",
            "a fine of 1 000 000 000 tenge",
            "1,000,000,000 tenge",
            "with no lawyer, phone call or food",
            "In 2016, 1,083 people; 51 and 4",
            "They took to the streets on 21 May.",
            "A rally on Abay Street on 21 May",
            "in Abay Street 21 May was quiet",
            "under house arrest for 2 months",
            "the House of Ministries",
            "Article 174, section 2",
            "City Court No. 2",
            "illegal rallies; the will of the people",
            "Ministry of Health",
            "Save the Children said so",
            "minor changes; a minor change",
            "the conditions of detention",
            "Министерство здравоохранения",
            "a 45-year-old",
            "Radio Azattyk, Uralskaya Nedelya",
            "Nur-Sultan (2019–2022)",
            "Reuters, via joinfo.com @ home",
            "the land reform on condition that",
            "access to the site was disabled",
            "ill-treatment in custody",
            "The Silk Road 2016",
            "Articles 174 274 400 272",
            "held for 15 days (EUR 57/4141/2016)",
            "the party’s office in the House of Peoples",
        ] {
            assert!(rules_of(text).is_empty(), "{text}: {:?}", said_of(text));
        }
    }
}
