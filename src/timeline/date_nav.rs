//! Every date of the record as a link, so that the days can be chosen without scripts, and its months.

use crate::state::use_app;
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::model::{PartialDate, Period};
use protest_map_core::present::{Stop, months, stops};

/// The whole record and its months, then the dates in order. A month has no page, so that its link needs the app.
#[component]
pub fn DateNav() -> impl IntoView {
    let app = use_app();
    let lang = app.lang;
    let dates = app.with_record(|phrases, data| {
        let dates = stops(&data.record);
        let most = dates.iter().map(|stop| stop.events).max().unwrap_or(1).max(1);
        let link = |Stop { when, events }: Stop| {
            let date = phrases.date(when).unwrap_or_default();
            let label = m::day_events(lang, &date, events as u64);
            // Five steps: the tick says busy or quiet, and the number of events is in the label.
            let level = (events * 5).div_ceil(most).max(1);
            view! { <DateLink period=Period::of(when) name=date label=label level=level /> }
        };
        dates.into_iter().map(link).collect_view()
    });
    let months = app.with_record(|phrases, data| {
        let link = |when: PartialDate| {
            let ((first, last), name) = (when.bounds()?, phrases.date(when)?);
            Some(view! { <DateLink period=Period::Days(first, last) label=name.clone() name=name level=0 /> })
        };
        months(&data.record).into_iter().filter_map(link).collect_view()
    });
    view! {
        <nav class="date-nav" aria-label=m::days(lang)>
            <ul>
                <DateLink
                    period=Period::Whole
                    name=m::strip_all(lang).to_owned()
                    label=m::strip_all_name(lang).to_owned()
                    level=0
                />
            </ul>
            <ul class="needs-script">{months}</ul>
            <ol>{dates}</ol>
        </nav>
    }
}

#[component]
fn DateLink(
    /// The days that it chooses.
    period: Period,
    /// The date as it is written.
    name: String,
    /// The date with how much happened then.
    label: String,
    /// How busy it was, from 0 to 5.
    level: usize,
) -> impl IntoView {
    let app = use_app();
    view! {
        <li>
            <a
                class=format!("stop level-{level}")
                href=move || app.href(|state| state.over(period))
                aria-current=move || (app.period.get() == period).then_some("true")
                aria-label=label
            >
                {name}
            </a>
        </li>
    }
}
