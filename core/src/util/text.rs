//! Small operations on text.

/// The parts with something between each two of them; an empty part is none.
///
/// Everything that is strung together goes through here: chained, collected and joined at each place, the same weighs some
/// kilobytes in the browser.
pub fn joined<S: AsRef<str>>(parts: impl IntoIterator<Item = S>, between: &str) -> String {
    let mut all = String::new();
    for part in parts {
        add(&mut all, part.as_ref(), between);
    }
    all
}

fn add(all: &mut String, part: &str, between: &str) {
    if !all.is_empty() && !part.is_empty() {
        all.push_str(between);
    }
    all.push_str(part);
}

/// With a capital first letter, for the beginning of a sentence.
///
/// Of Latin and Cyrillic letters, Kazakh ones among them. The tables for the rest of the world's letters would weigh more
/// in the browser than all messages do; a letter that is none of these stays as it is.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return String::new() };
    let down = |by: u32| char::from_u32(u32::from(first) - by).unwrap_or(first);
    let capital = match first {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' | 'а'..='я' => down(0x20),
        'ѐ'..='џ' => down(0x50),
        // In these blocks a capital is followed by its small letter.
        '\u{48a}'..='\u{4bf}' | '\u{4d0}'..='\u{52f}' if u32::from(first) % 2 == 1 => down(1),
        other => other,
    };
    let mut capitalised = String::with_capacity(text.len());
    capitalised.push(capital);
    capitalised.push_str(chars.as_str());
    capitalised
}

/// A text short enough for a message, in which nothing turns the line or breaks it.
pub fn short(text: &str) -> String {
    let mut chars = text.chars();
    let harmless = |c: char| if c.is_control() || turns(c) { ' ' } else { c };
    let mut shortened: String = chars.by_ref().take(60).map(harmless).collect();
    if chars.next().is_some() {
        shortened.push('…');
    }
    shortened
}

/// Whether it ends a line, or changes the direction in which the rest of it is read.
fn turns(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_part_is_none() {
        assert_eq!(joined(["", "a", "", "b"], ", "), "a, b");
        assert_eq!(joined(["", ""], ", "), "");
    }

    #[test]
    fn capitals_are_those_of_unicode_in_every_alphabet_of_the_site() {
        let letters = ('a'..='z').chain('à'..='ö').chain("абвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһі".chars());
        for letter in letters {
            assert_eq!(capitalised(&letter.to_string()), letter.to_uppercase().to_string(), "{letter}");
        }
        assert_eq!(capitalised("“dozens”"), "“dozens”");
        assert_eq!(capitalised("Astana"), "Astana");
        assert_eq!(capitalised(""), "");
    }
}
