//! Numbers of people in Russian and Kazakh text.
//!
//! Limitations: only digits are read, and the words for dozens, hundreds and thousands.

use super::numbers::Number;
use super::words::words;

/// The numbers of people in a Russian or Kazakh text.
pub(super) fn of_people(text: &str) -> Vec<Number> {
    let words = words(text);
    let mut found = Vec::new();
    for (n, word) in words.iter().enumerate() {
        let plain: String = word.lower.chars().filter(|c| !matches!(c, ',' | '\u{a0}' | '\u{202f}')).collect();
        let unit = STEMS_OF_UNITS.iter().find(|(stem, _)| word.lower.starts_with(stem)).map(|(_, unit)| *unit);
        let count = plain.parse().ok();
        if count.is_none() && unit.is_none() || word.is_money {
            continue;
        }
        let near = words[n + 1..]
            .iter()
            .take(3)
            .take_while(|word| !word.gap && !word.lower.starts_with(|c: char| c.is_ascii_digit()));
        let Some((more, _)) =
            near.enumerate().find(|(_, word)| STEMS.split(' ').any(|stem| word.lower.starts_with(stem)))
        else {
            continue;
        };
        // Between a number and its noun only what describes it: no year, no day, no month.
        if words[n + 1..n + 1 + more]
            .iter()
            .any(|word| NO_ADJECTIVES.split(' ').any(|stem| word.lower.starts_with(stem)))
        {
            continue;
        }
        let shown = text[word.start..words[n + 1 + more].end].to_owned();
        found.push(Number { shown, count, unit, is_known: false });
    }
    found
}

const STEMS: &str = "\
    человек людей активист журналист участник протестующ демонстрант митингующ задержанн арестованн солдат \
    военнослужащ женщин мужчин пенсионер полицейск жител студент граждан нападавш адам белсенді азамат қатысушы \
    тұрғын сарбаз әйел зейнеткер журналис";

const STEMS_OF_UNITS: &[(&str, &str)] = &[
    ("десятки", "dozen"),
    ("десятков", "dozen"),
    ("сотни", "hundred"),
    ("сотен", "hundred"),
    ("тысячи", "thousand"),
    ("тысяч", "thousand"),
    ("ондаған", "dozen"),
    ("жүздеген", "hundred"),
    ("мыңдаған", "thousand"),
];

const NO_ADJECTIVES: &str = "\
    январ феврал март апрел мая мае июн июл август сентябр октябр ноябр декабр год лет дн сут час месяц город \
    тенге теңге гектар статья статьи қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша \
    желтоқсан жыл күн сағат ай қала в на и во с из по о";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn translations_are_read_for_digits_and_the_large_words() {
        let shown = |text| of_people(text).into_iter().map(|number| number.shown).collect::<Vec<_>>();
        assert_eq!(shown("Задержали более 300 человек."), ["300 человек"]);
        assert_eq!(shown("Задержали 1\u{a0}083 мирных активистов."), ["1\u{a0}083 мирных активистов"]);
        assert_eq!(shown("Десятки людей задержали."), ["Десятки людей"]);
        assert_eq!(shown("300-ден астам адам ұсталды; 55 журналист"), ["55 журналист"]);
        assert_eq!(shown("Жүздеген адам жиналды"), ["Жүздеген адам"]);
        for text in [
            "21 мая 2016 года активистов задержали.",
            "17 и 18 мая активисты",
            "в 6 городах",
            "21 мамырда адамдар",
            "на 15 суток",
        ] {
            assert!(shown(text).is_empty(), "{text}: {:?}", shown(text));
        }
    }
}
