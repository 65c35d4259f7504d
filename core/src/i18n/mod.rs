//! The interface in every language: its messages, how a language writes numbers and counts, and the order of its names.

mod collation;
pub mod messages;
mod number;
mod pattern;
mod plural;

pub use collation::by_alphabet;
pub use messages::Lang;
pub use number::group;
