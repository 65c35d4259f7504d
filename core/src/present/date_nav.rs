//! The dates of a record as a reader picks them, with how much happened then.

use crate::model::{Event, PartialDate, Record};
use crate::util::{sort, sort_by_key};
use jiff::civil::Date;

/// A date to pick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The day or the span.
    pub when: PartialDate,
    /// How many events lie within it, from their first day to their last. What sources date differently within it is one.
    pub events: usize,
}

/// Every date of an event or a claim that is a day or a span, once, in order.
///
/// The work grows with the number of events, and with how many of them lie within each span.
pub fn stops(record: &Record) -> Vec<Stop> {
    let bounds = |event: &Event| event.when.bounds();
    let mut events: Vec<_> = record.events.iter().filter_map(|event| Some((bounds(event)?, event))).collect();
    sort_by_key(&mut events, |(bounds, _)| *bounds);
    let within = |when: PartialDate| {
        let Some((first, last)) = when.bounds() else { return 0 };
        let begin = events.partition_point(|(bounds, _)| bounds.0 < first);
        let is_within = |bounds: (Date, Date)| first <= bounds.0 && bounds.1 <= last;
        let mut count = 0;
        // Of rivals whose main event has another date, one stands for all of them.
        let mut rivals: Vec<&str> = Vec::new();
        for (_, event) in events[begin..].iter().take_while(|(bounds, _)| bounds.0 <= last).filter(|it| is_within(it.0))
        {
            match &event.rival_of {
                None => count += 1,
                Some(_) if bounds(record.main_of(event)).is_some_and(is_within) => {}
                Some(main) => rivals.push(main),
            }
        }
        sort(&mut rivals);
        rivals.dedup();
        count + rivals.len()
    };
    record.stops().into_iter().map(|when| Stop { when, events: within(when) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::read_geojson;
    use crate::model::{Coverage, Period};
    use std::collections::BTreeSet;

    #[test]
    fn a_stop_counts_what_its_period_covers_wholly() {
        let record = read_geojson(include_str!("../../../data/cities.geojson")).expect("the record");
        let stops = stops(&record);
        assert!(stops.len() > 20 && stops.iter().any(|stop| stop.events > 5));
        for Stop { when, events } in stops {
            let period = Period::of(when);
            let is_whole = |event: &&Event| period.coverage(event.when) == Coverage::Whole;
            let whole: BTreeSet<&str> =
                record.events.iter().filter(is_whole).map(|event| record.main_of(event).id.as_str()).collect();
            assert_eq!(events, whole.len(), "{}", when.written());
        }
    }
}
