//! The choice of days: a button that says which are shown, and under it the fields of a range and every date as a link.

use super::date_nav::DateNav;
use super::range::{Range, RangeFields};
use crate::components::popover::Popover;
use crate::state::use_app;
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::present::Axis;

/// The button and what it opens: without scripts the dates alone.
#[component]
pub fn DaysFilter() -> impl IntoView {
    let app = use_app();
    // As short as a date is written elsewhere: on a phone it is one of three beside each other.
    let shown = move || {
        let date = app.with_selection(|selection, phrases, _| phrases.date(selection.state.period.when()?));
        date.unwrap_or_else(|| m::period_all(app.lang).to_owned())
    };
    let button =
        view! { <span class="field-name">{m::choose_period(app.lang)}</span> " " <span class="control">{shown}</span> };
    let axis = app.with_record(|_, data| Axis::of(&data.record)).map(StoredValue::new);
    view! {
        <Popover class="days-filter" button=button.into_any()>
            {axis.map(|axis| view! { <RangeFields range=Range::new(app, axis) axis=axis /> })}
            <DateNav />
        </Popover>
    }
}
