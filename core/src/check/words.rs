//! A text as words.

/// A word of a text, with what stands around it.
#[derive(Clone, Debug)]
pub(super) struct Word<'a> {
    /// As written.
    pub(super) text: &'a str,
    /// In small letters.
    pub(super) lower: String,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether more than a space or a quotation mark stands before it.
    pub(super) gap: bool,
    /// Whether an apostrophe follows it: "the activists’ lawyer".
    pub(super) is_possessive: bool,
    /// Whether it is a sum of money or a share: "$50", "17%".
    pub(super) is_money: bool,
    /// The number of its sentence in the text.
    pub(super) sentence: usize,
}

impl Word<'_> {
    /// Whether it is written with a capital without being the first of its sentence: a name.
    pub(super) fn is_name(&self, before: Option<&Self>) -> bool {
        self.text.starts_with(char::is_uppercase) && before.is_some_and(|before| before.sentence == self.sentence)
    }
}

/// Whether a word is one of a list that is written as a text.
pub(super) fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}

/// The words of a text. A hyphen, an apostrophe and the marks within a number belong to the word they stand in.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let (mut from, mut sentence) = (0, 0);
    while let Some(start) = text[from..].find(char::is_alphanumeric).map(|at| from + at) {
        let end = end_of(text, start);
        let between = &text[from..start];
        if between.contains(['.', '!', '?', ';', '\n']) {
            sentence += 1;
        }
        let after = &text[end..];
        words.push(Word {
            text: &text[start..end],
            lower: text[start..end].to_lowercase(),
            start,
            end,
            gap: between
                .contains(|c: char| !c.is_whitespace() && !matches!(c, '“' | '”' | '‘' | '’' | '«' | '»' | '"' | '\'')),
            is_possessive: after.starts_with(['’', '\'']) && text[start..end].ends_with('s'),
            is_money: between.ends_with(['$', '€', '£', '₸', '№', '#'])
                || after.starts_with('%')
                || after.starts_with(" %"),
            sentence,
        });
        from = end;
    }
    words
}

fn end_of(text: &str, start: usize) -> usize {
    let mut chars = text[start..].char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        let is_within = match c {
            '-' | '’' | '\'' | '\u{2011}' => next.is_alphanumeric(),
            ',' | '.' | '\u{a0}' | '\u{202f}' => before.is_ascii_digit() && next.is_ascii_digit(),
            c => c.is_alphanumeric(),
        };
        if !is_within {
            return start + at;
        }
        before = c;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_within_words_and_numbers_are_theirs() {
        let texts = |text| words(text).into_iter().map(|word| word.text.to_owned()).collect::<Vec<_>>();
        assert_eq!(
            texts("More than 1,083 passers-by, 2.5 years’ ban."),
            ["More", "than", "1,083", "passers-by", "2.5", "years", "ban"]
        );
        assert_eq!(texts("17, 18: women’s"), ["17", "18", "women’s"]);
        assert!(words("").is_empty() && words("… – ’").is_empty());
    }

    #[test]
    fn what_stands_around_a_word_is_told() {
        let read = words("They said “no”, years’ $50 and 17%. Then");
        let gaps: Vec<&str> = read.iter().filter(|word| word.gap).map(|word| word.text).collect();
        assert_eq!(gaps, ["years", "50", "Then"]);
        assert!(read[3].is_possessive && read[4].is_money && read[6].is_money);
        assert_eq!((read[6].sentence, read[7].sentence), (0, 1));
    }
}
