//! JSON (RFC 8259) from text to [`Value`].
//!
//! `serde_json` would bring five kilobytes into the browser, half of them a table of the powers of ten for numbers that no
//! record has. The tests hold the two against each other: what one takes the other takes, with the same value.

use super::Value;

/// Deeper, a stack could overflow, which nothing can catch.
const MOST_DEEP: usize = 127;

/// What is wrong with a text that is no JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    /// What was found or missed.
    pub(super) what: &'static str,
    /// The line, from 1 on.
    pub(super) line: usize,
    /// The character within it, from 1 on.
    pub(super) column: usize,
}

/// What nesting too deep is called.
pub(super) const TOO_DEEP: &str = "too many levels";

/// Reads a whole text.
pub(super) fn value(text: &str) -> Result<Value, Wrong> {
    let mut parser = Parser { text, at: 0, depth: 0 };
    let read = parser.value().and_then(|value| {
        parser.skip_space();
        if parser.at == text.len() { Ok(value) } else { Err("something after the end") }
    });
    read.map_err(|what| {
        let before = text.get(..parser.at).unwrap_or(text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        Wrong { what, line: before.matches('\n').count() + 1, column: line.chars().count() + 1 }
    })
}

struct Parser<'a> {
    text: &'a str,
    /// The byte that is read next; always the first of a character.
    at: usize,
    depth: usize,
}

type Read<T> = Result<T, &'static str>;

impl Parser<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Goes on by this byte if it comes next.
    fn take(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    fn value(&mut self) -> Read<Value> {
        self.skip_space();
        match self.peek() {
            None => Err("the end where a value should be"),
            Some(b'{') => self.within(|parser| {
                let mut members = Vec::new();
                parser.each(b'}', |parser| {
                    parser.skip_space();
                    if parser.peek() != Some(b'"') {
                        return Err("no name in quotes");
                    }
                    let name = parser.string()?;
                    parser.skip_space();
                    if !parser.take(b':') {
                        return Err("no `:`");
                    }
                    members.push((name, parser.value()?));
                    Ok(())
                })?;
                Ok(Value::Object(members))
            }),
            Some(b'[') => self.within(|parser| {
                let mut values = Vec::new();
                parser.each(b']', |parser| {
                    values.push(parser.value()?);
                    Ok(())
                })?;
                Ok(Value::Array(values))
            }),
            Some(b'"') => self.string().map(Value::String),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(_) => {
                for (word, value) in [("null", Value::Null), ("true", Value::Bool(true)), ("false", Value::Bool(false))]
                {
                    if self.text.as_bytes()[self.at..].starts_with(word.as_bytes()) {
                        self.at += word.len();
                        return Ok(value);
                    }
                }
                Err("no value")
            }
        }
    }

    /// Reads what stands in brackets, the first of which comes next.
    fn within(&mut self, read: impl FnOnce(&mut Self) -> Read<Value>) -> Read<Value> {
        self.at += 1;
        self.depth += 1;
        if self.depth > MOST_DEEP {
            return Err(TOO_DEEP);
        }
        let value = read(self);
        self.depth -= 1;
        value
    }

    /// Reads entries with commas between them, up to the bracket that closes.
    fn each(&mut self, close: u8, mut read: impl FnMut(&mut Self) -> Read<()>) -> Read<()> {
        self.skip_space();
        if self.take(close) {
            return Ok(());
        }
        loop {
            read(self)?;
            self.skip_space();
            if self.take(close) {
                return Ok(());
            }
            if !self.take(b',') {
                return Err(if self.peek().is_none() {
                    "the end where a `,` or a bracket should be"
                } else {
                    "no `,`"
                });
            }
        }
    }

    fn string(&mut self) -> Read<String> {
        self.at += 1;
        let mut read = String::new();
        loop {
            let start = self.at;
            while self.peek().is_some_and(|byte| !matches!(byte, b'"' | b'\\' | 0..=0x1f)) {
                self.at += 1;
            }
            read.push_str(self.text.get(start..self.at).unwrap_or_default());
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(read);
                }
                Some(b'\\') => {
                    self.at += 1;
                    read.push(self.escaped()?);
                }
                Some(_) => return Err("a control character within quotes"),
                None => return Err("the end within quotes"),
            }
        }
    }

    /// What stands after a backslash.
    fn escaped(&mut self) -> Read<char> {
        let byte = self.peek().ok_or("the end within quotes")?;
        let escaped = match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                self.at += 1;
                return self.unicode();
            }
            _ => return Err("no escape that JSON has"),
        };
        self.at += 1;
        Ok(escaped)
    }

    /// A character by its number, or by two of them.
    fn unicode(&mut self) -> Read<char> {
        const LONE: &str = "half a character";
        let first = self.four_digits()?;
        let code = match first {
            0xd800..=0xdbff => {
                if !(self.take(b'\\') && self.take(b'u')) {
                    return Err(LONE);
                }
                match self.four_digits()? {
                    second @ 0xdc00..=0xdfff => 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00),
                    _ => return Err(LONE),
                }
            }
            code => code,
        };
        char::from_u32(code).ok_or(LONE)
    }

    fn four_digits(&mut self) -> Read<u32> {
        let mut code = 0;
        for _ in 0..4 {
            let digit =
                self.peek().and_then(|byte| char::from(byte).to_digit(16)).ok_or("no four digits after `\\u`")?;
            self.at += 1;
            code = code * 16 + digit;
        }
        Ok(code)
    }

    fn digit(&mut self) -> Option<u64> {
        let digit = self.peek().filter(u8::is_ascii_digit)?;
        self.at += 1;
        Some(u64::from(digit - b'0'))
    }

    fn number(&mut self) -> Read<Value> {
        const NO_DIGIT: &str = "no digit";
        let start = self.at;
        let is_negative = self.take(b'-');
        // The number is `digits` times ten to the power of `exponent`.
        let (mut digits, mut exponent, mut is_whole) = (self.digit().ok_or(NO_DIGIT)?, 0_i32, true);
        let more = |digits: u64, digit: u64| digits.checked_mul(10)?.checked_add(digit);
        if digits > 0 {
            while let Some(digit) = self.digit() {
                match more(digits, digit).filter(|_| exponent == 0) {
                    Some(more) => digits = more,
                    // More than a number of people ever has: what is left of it is about right.
                    None => exponent = exponent.saturating_add(1),
                }
            }
        }
        is_whole &= exponent == 0;
        if self.take(b'.') {
            is_whole = false;
            let mut next = Some(self.digit().ok_or(NO_DIGIT)?);
            while let Some(digit) = next {
                if let Some(more) = more(digits, digit).filter(|_| exponent <= 0) {
                    digits = more;
                    exponent = exponent.saturating_sub(1);
                }
                next = self.digit();
            }
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            is_whole = false;
            let is_small = self.take(b'-');
            if !is_small {
                self.take(b'+');
            }
            let mut power = 0_i32;
            let mut next = Some(self.digit().ok_or(NO_DIGIT)?);
            while let Some(digit) = next {
                power = power.saturating_mul(10).saturating_add(digit as i32);
                next = self.digit();
            }
            exponent = if is_small { exponent.saturating_sub(power) } else { exponent.saturating_add(power) };
        }
        match (is_whole, is_negative) {
            (true, false) => return Ok(Value::Whole(digits)),
            (true, true) if digits > 0 => {
                if let Some(number) = 0_i64.checked_sub_unsigned(digits) {
                    return Ok(Value::Negative(number));
                }
            }
            _ => {}
        }
        let number = scaled(digits as f64, exponent);
        match number.is_finite() {
            true => Ok(Value::Number(if is_negative { -number } else { number })),
            false => {
                self.at = start;
                Err("a number beyond all numbers")
            }
        }
    }
}

/// A number times ten to a power. With up to fifteen digits and twenty-two places, which all degrees have, to the last bit.
fn scaled(mut number: f64, exponent: i32) -> f64 {
    let mut left = exponent.unsigned_abs().min(400);
    while left > 0 && number != 0.0 {
        let step = left.min(22);
        let power = (0..step).fold(1.0, |power, _| power * 10.0);
        number = if exponent < 0 { number / power } else { number * power };
        left -= step;
    }
    number
}
