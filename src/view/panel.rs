//! The panel of one place: what its mark says, and its events.

use super::{PANEL_TITLE_ID, event, glyph};
use crate::state::App;
use leptos::prelude::*;
use protest_map_core::address::{Period, State};
use protest_map_core::text::messages as m;

/// The panel.
pub(super) fn panel(app: App, place: &str) -> impl IntoView + use<> {
    let lang = app.lang;
    let id = place.to_owned();
    app.scene(|scene, data| {
        let place = data.record.place(&id)?;
        let mark = app.marks.with(|marks| marks.iter().find(|mark| mark.place == id).cloned())?;
        let close = data.links.href(&scene.state.at_place(None));
        let facts: Vec<String> = [
            (!place.region.is_empty()).then(|| place.region.clone()),
            (!place.other_names.is_empty()).then(|| m::also_called(lang, &place.other_names)),
        ]
        .into_iter()
        .flatten()
        .collect();
        let days = (scene.state.period != Period::Whole).then(|| {
            let all = data.links.href(&State { period: Period::Whole, ..scene.state.clone() });
            view! {
                <p class="days">
                    {m::showing_days(lang, &scene.words.period(scene.state.period))}" "
                    <a href=all>{m::show_all_days(lang)}</a>
                </p>
            }
        });
        let details = mark.details.iter().map(|detail| view! { <li>{detail.clone()}</li> }).collect_view();
        let events: Vec<AnyView> =
            scene.events_at(&id).into_iter().map(|it| event::event(app, &scene, data, it, Some(&id))).collect();
        let loose: Vec<AnyView> =
            scene.loose_claims(&id).into_iter().map(|it| event::claim(&scene.words, it, Some(&id))).collect();
        let loose = (!loose.is_empty()).then(|| view! { <ul class="claims">{loose}</ul> });
        Some(view! {
            <section class="panel" id="panel" aria-labelledby=PANEL_TITLE_ID>
                <div class="bar">
                    <h2 id=PANEL_TITLE_ID tabindex="-1">{place.name.clone()}</h2>
                    <a class="close" href=close>{m::back_to_overview(lang)}</a>
                </div>
                <p class="facts">{facts.join(". ")}</p>
                {days}
                <div class="headline">
                    {mark.shape.map(glyph::alone)}
                    <div>
                        <p><span class="measure">{scene.words.measure(scene.state.measure)}</span>" "<strong>{mark.headline.clone()}</strong></p>
                        <ul>{details}</ul>
                    </div>
                </div>
                {loose}
                {events}
            </section>
        })
    })
}
