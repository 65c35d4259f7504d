//! The dates of a record as a reader picks them, with how much happened then.

use crate::model::{PartialDate, Record};
use crate::util::sort;

/// A date to pick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The day or the span.
    pub when: PartialDate,
    /// How many events lie within it, from their first day to their last.
    pub events: usize,
}

/// Every date of an event or a claim that is a day or a span, once, in order.
///
/// The work grows with the number of events, and with how many of them lie within each span.
pub fn stops(record: &Record) -> Vec<Stop> {
    let mut events: Vec<_> = record.events.iter().filter_map(|event| event.when.bounds()).collect();
    sort(&mut events);
    let within = |when: PartialDate| {
        let Some((first, last)) = when.bounds() else { return 0 };
        let begin = events.partition_point(|event| event.0 < first);
        events[begin..].iter().take_while(|event| event.0 <= last).filter(|event| event.1 <= last).count()
    };
    record.stops().into_iter().map(|when| Stop { when, events: within(when) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::read_geojson;
    use crate::model::{Coverage, Period};

    #[test]
    fn a_stop_counts_what_its_period_covers_wholly() {
        let record = read_geojson(include_str!("../../../data/cities.geojson")).expect("the record");
        let stops = stops(&record);
        assert!(stops.len() > 20 && stops.iter().any(|stop| stop.events > 5));
        for Stop { when, events } in stops {
            let period = Period::of(when);
            let whole = record.events.iter().filter(|event| period.coverage(event.when) == Coverage::Whole).count();
            assert_eq!(events, whole, "{}", when.written());
        }
    }
}
