/// How many letters the id of a row of the tables may have. The id of a count that brings none is that of its feature and a
/// number, and the id of a joint feature is that of its count and a prefix: both may be twelve letters longer.
pub const MAX_ID_LETTERS: usize = 100;

/// Whether a text can be an id. An id is part of addresses and of file names on every kind of host.
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= MAX_ID_LETTERS + 12
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_'))
        && !text.starts_with('-')
        && !text.ends_with('-')
}
