//! The strip of days: every date of the record as a link, so that it works without scripts.

use crate::state::App;
use leptos::prelude::*;
use protest_map_core::address::{Period, Within};
use protest_map_core::record::When;
use protest_map_core::text::messages as m;

/// The strip.
pub(super) fn strip(app: App) -> impl IntoView {
    let lang = app.lang;
    let stops = app.words(|words, data| {
        let events = |when: When| {
            data.record.events.iter().filter(|event| Period::of(when).holds(event.when) == Within::Whole).count()
        };
        let stop =
            |when: When| (when, words.date_short(when), words.date(when).unwrap_or_default(), events(when) as u64);
        data.record.stops().into_iter().map(stop).collect::<Vec<_>>()
    });
    let most = stops.iter().map(|stop| stop.3).max().unwrap_or(1).max(1);
    let item = move |period: Period, short: String, name: String, level: u64| {
        let current = move || app.choice.with(|choice| (choice.period == period).then_some("true"));
        let href = move || app.href(|choice| choice.over(period));
        let class = ["stop level-", &level.to_string()].concat();
        view! { <li><a class=class href=href aria-current=current aria-label=name>{short}</a></li> }
    };
    let days = stops.into_iter().map(move |(when, short, date, events)| {
        // Five steps: the tick says busy or quiet, and the number of events is in the name.
        item(Period::of(when), short, m::day_events(lang, &date, events), (events * 5).div_ceil(most).max(1))
    });
    view! {
        <nav class="strip" aria-label=m::days(lang)>
            <ol>
                {item(Period::Whole, m::strip_all(lang).to_owned(), m::period_all(lang).to_owned(), 0)}
                {days.collect_view()}
            </ol>
        </nav>
    }
}
