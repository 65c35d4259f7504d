//! What is drawn and listed: the headline, the range plot of what sources say, the markers of places, the bars of days, totals, and where each prosecution stands.

mod case_status;
mod date_nav;
mod headline;
mod marker;
#[cfg(feature = "tables")]
mod other_claims;
mod range_plot;
mod timeline;
mod total;

pub use case_status::{CaseStatus, Standing, Superseded};
pub use date_nav::{Stop, stops};
pub use headline::{Headline, headline};
pub use marker::{Edge, Marker, Shape, markers};
#[cfg(feature = "tables")]
pub use other_claims::OtherClaims;
pub use range_plot::{DatedRows, RangePlot, RangeRow, range_plot, rows_at, top_of};
pub use timeline::{Axis, Bar, bars, beyond_bars, months, round_below};
pub use total::{Total, total};
