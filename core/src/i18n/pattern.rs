//! Patterns: a message as a text with marks in it, and what makes a phrase of one.
//!
//! A message is data rather than code, so that the browser loads those of its own language alone, with the record's
//! texts, and the app is as large with three languages as with one.
//!
//! `core/build/write.rs` makes patterns of the message files. The marks are control characters, which no message can
//! have:
//!
//! | mark | then | means |
//! |---|---|---|
//! | [`ARGUMENT`] | a digit | the argument of this number |
//! | [`CHOICE`] | a digit, then variants, then [`END`] | the first variant that fits the argument of this number |
//! | [`VARIANT`] | a key, [`KEY_END`], a pattern | a variant; with an empty key it fits whatever comes |

use super::messages::Lang;
use super::{number, plural};
use std::str::Chars;

const ARGUMENT: char = '\u{1}';
const CHOICE: char = '\u{2}';
const VARIANT: char = '\u{3}';
const KEY_END: char = '\u{4}';
const END: char = '\u{5}';

/// What a message is given.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Argument<'a> {
    /// A word, or a phrase.
    Text(&'a str),
    /// A whole number, whose digits are grouped as the language does.
    Number(u64),
}

/// The phrase that a pattern makes of its arguments. A mark that leads nowhere is left out.
pub(crate) fn compose(lang: Lang, pattern: &str, arguments: &[Argument<'_>]) -> String {
    let length = |argument: &Argument<'_>| if let Argument::Text(text) = argument { text.len() } else { 8 };
    let out = String::with_capacity(pattern.len() + arguments.iter().map(length).sum::<usize>());
    let mut writer = Writer { lang, rest: pattern.chars(), arguments, out };
    while writer.write(true).is_some() {}
    writer.out
}

struct Writer<'a> {
    lang: Lang,
    rest: Chars<'a>,
    arguments: &'a [Argument<'a>],
    out: String,
}

impl<'a> Writer<'a> {
    /// Reads up to the end of a variant, or of the pattern, and writes what it read if that was chosen. The mark that it
    /// stopped at.
    fn write(&mut self, chosen: bool) -> Option<char> {
        while let Some(c) = self.rest.next() {
            match c {
                ARGUMENT => match self.argument() {
                    Some(Argument::Text(text)) if chosen => self.out.push_str(text),
                    Some(Argument::Number(n)) if chosen => number::push(&mut self.out, self.lang, n),
                    _ => {}
                },
                CHOICE => {
                    let argument = self.argument();
                    let mut open = chosen;
                    let mut mark = self.rest.next();
                    while mark == Some(VARIANT) {
                        let key = self.rest.as_str();
                        let key = key.split(KEY_END).next().unwrap_or_default();
                        while self.rest.next().is_some_and(|c| c != KEY_END) {}
                        let fits = open && argument.is_some_and(|argument| argument.fits(self.lang, key));
                        mark = self.write(fits);
                        open &= !fits;
                    }
                }
                VARIANT | END => return Some(c),
                c if chosen => self.out.push(c),
                _ => {}
            }
        }
        None
    }

    fn argument(&mut self) -> Option<Argument<'a>> {
        let digit = self.rest.next()?.to_digit(10)?;
        self.arguments.get(digit as usize).copied()
    }
}

impl Argument<'_> {
    fn fits(self, lang: Lang, key: &str) -> bool {
        key.is_empty()
            || match self {
                Self::Text(text) => text == key,
                Self::Number(n) => plural::category(lang, n).name() == key || key.parse() == Ok(n),
            }
    }
}
