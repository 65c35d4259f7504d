//! Text and decimals: what every layer above needs and no crate has in this form.

mod decimal;
mod text;

pub use decimal::{decimal, fixed_decimal, read_decimal};
pub use text::{capitalised, joined, short};
