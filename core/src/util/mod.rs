//! Text, decimals and sorting: what every layer above needs and no crate has in this form.

mod decimal;
mod sort;
mod text;

pub use decimal::{decimal, fixed_decimal, read_decimal};
pub use sort::{grouped_by, sort, sort_by, sort_by_key};
pub use text::{capitalised, joined, short};
