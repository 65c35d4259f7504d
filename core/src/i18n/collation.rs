//! The order of names for a reader.

use std::cmp::Ordering;

/// The Kazakh alphabet. The Russian one is within it, in the same order, so that it serves both, and a Kazakh name on a
/// Russian page as well.
///
/// By the numbers of the characters Ё, and each letter that Russian lacks, would stand before А or after Я. Eighty bytes
/// are in order here; a crate that sorts would bring the tables of every language into the browser.
const ALPHABET: &str = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
/// Where it begins: after Latin letters, and before what else is Cyrillic.
const FIRST: u32 = 0x400;

/// Of each character from there on its place in the alphabet, counted from one; 0 where it has none.
const PLACES: [u8; 0x130] = {
    let (letters, mut places, mut at) = (ALPHABET.as_bytes(), [0; 0x130], 0);
    while at < letters.len() {
        // Each is two bytes of UTF-8.
        let letter = (letters[at] as usize & 0x1f) << 6 | letters[at + 1] as usize & 0x3f;
        places[letter - FIRST as usize] = at as u8 / 2 + 1;
        at += 2;
    }
    places
};

/// Which of two names comes first in the alphabet: Latin letters, then Kazakh and Russian ones, whether small or capital.
///
/// Limitations: letters with accents, and those of other alphabets, come by the number of the character.
pub fn by_alphabet(a: &str, b: &str) -> Ordering {
    a.chars().map(rank).cmp(b.chars().map(rank)).then(a.cmp(b))
}

fn rank(letter: char) -> u32 {
    let small = u32::from(small(letter));
    match small.checked_sub(FIRST).and_then(|at| PLACES.get(at as usize)) {
        Some(place) if *place > 0 => FIRST + u32::from(*place) - 1,
        _ => small,
    }
}

/// The small letter of a Latin, Kazakh or Russian capital.
fn small(letter: char) -> char {
    let up = |by: u32| char::from_u32(u32::from(letter) + by).unwrap_or(letter);
    match letter {
        'A'..='Z' | 'А'..='Я' => up(0x20),
        'Ѐ'..='Џ' => up(0x50),
        // In these blocks a capital is followed by its small letter.
        '\u{48a}'..='\u{4bf}' | '\u{4d0}'..='\u{52f}' if u32::from(letter).is_multiple_of(2) => up(1),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KAZAKH: &str = "А Ә Б В Г Ғ Д Е Ё Ж З И Й К Қ Л М Н Ң О Ө П Р С Т У Ұ Ү Ф Х Һ Ц Ч Ш Щ Ъ Ы І Ь Э Ю Я";
    const RUSSIAN: &str = "А Б В Г Д Е Ё Ж З И Й К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ъ Ы Ь Э Ю Я";

    fn sorted(list: &str) -> String {
        let mut names: Vec<&str> = list.split(' ').rev().collect();
        names.sort_by(|a, b| by_alphabet(a, b));
        names.join(" ")
    }

    #[test]
    fn the_alphabets_are_in_their_own_order() {
        for alphabet in [KAZAKH, RUSSIAN, "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z"] {
            assert_eq!(sorted(alphabet), alphabet);
            assert_eq!(sorted(&alphabet.to_lowercase()), alphabet.to_lowercase());
        }
    }

    #[test]
    fn names_are_in_the_order_of_the_alphabet() {
        for names in [
            "Ақтау Ақтөбе Алматы Әйтеке Жаңаөзен Қарағанды Қызылорда Ленгір Шымкент",
            "Елабуга Ёлкино Жезказган Уральск Усть-Каменогорск",
            // The letters of another alphabet come after, and a beginning before the whole.
            "Almaty Astana Абай Абайское Шу Їжакевич",
            // Whether small or capital decides where nothing else does.
            "Алматы алматы Алматыға",
        ] {
            assert_eq!(sorted(names), names);
        }
    }

    #[test]
    fn a_capital_counts_as_its_small_letter() {
        for letter in ('a'..='z').chain(ALPHABET.chars()) {
            for capital in letter.to_uppercase() {
                assert_ne!(capital, letter);
                assert_eq!((small(capital), small(letter)), (letter, letter));
            }
        }
    }

    proptest! {
        #[test]
        fn only_equals_are_equal(a in "[А-яЁёӘәҚқA-z ]{0,4}", b in "[А-яЁёӘәҚқA-z ]{0,4}") {
            prop_assert_eq!(by_alphabet(&a, &b), by_alphabet(&b, &a).reverse());
            prop_assert_eq!(by_alphabet(&a, &b) == Ordering::Equal, a == b);
        }
    }
}
