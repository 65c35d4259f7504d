//! The strip of days: every date of the record as a link, so that it works without scripts.

use super::el::{attr, el, list, live_attr, text};
use crate::state::App;
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::model::{Coverage, PartialDate, Period};

/// The strip.
pub(super) fn strip(app: App) -> AnyView {
    let lang = app.lang;
    let mut items =
        vec![stop(app, Period::Whole, m::strip_all(lang).to_owned(), m::strip_all_name(lang).to_owned(), 0)];
    app.words(|words, data| {
        let stops = data.record.stops();
        let events = |when: PartialDate| {
            let period = Period::of(when);
            data.record.events.iter().filter(|event| period.holds(event.when) == Coverage::Whole).count()
        };
        let most = stops.iter().map(|when| events(*when)).max().unwrap_or(1).max(1);
        for when in stops {
            let (events, date) = (events(when), words.date(when).unwrap_or_default());
            // Five steps: the tick says busy or quiet, and the number of events is in the name.
            let level = (events * 5).div_ceil(most).max(1);
            items.push(stop(app, Period::of(when), date.clone(), m::day_events(lang, &date, events as u64), level));
        }
    });
    el("nav", [attr("class", "strip"), attr("aria-label", m::days(lang))], [list("ol", [], items)])
}

fn stop(app: App, period: Period, short: String, name: String, level: usize) -> AnyView {
    let current = move || app.shown.with(|choice| (choice.period == period).then(|| "true".to_owned()));
    let href = move || Some(app.href(|choice| choice.over(period)));
    let link = [
        attr("class", ["stop level-", &level.to_string()].concat()),
        live_attr("href", href),
        live_attr("aria-current", current),
        attr("aria-label", name),
    ];
    el("li", [], [el("a", link, [text(short)])])
}
