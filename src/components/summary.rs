//! The sentence that says what the map shows.

use crate::state::use_app;
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::present::Shape;

/// The sentence, which a screen reader says politely when it changes.
#[component]
pub fn MapSummary() -> impl IntoView {
    let app = use_app();
    let sentence = move || {
        let shapes: Vec<Shape> = app.markers.with(|markers| markers.iter().filter_map(|marker| marker.shape).collect());
        let count = |is: fn(&Shape) -> bool| shapes.iter().filter(|shape| is(shape)).count() as u64;
        let figures = count(|shape| matches!(shape, Shape::Figure { .. }));
        let shared = count(|shape| *shape == Shape::Shared);
        let unknown = count(|shape| matches!(shape, Shape::InWords | Shape::NotStated));
        let unmentioned = count(|shape| *shape == Shape::NotMentioned);
        app.with_selection(|selection, phrases, _| {
            let period = phrases.period(selection.state.period);
            m::summary(
                app.lang,
                &period,
                phrases.measure(selection.state.measure),
                figures,
                shared,
                unknown,
                unmentioned,
            )
        })
    };
    view! {
        <div class="summary" id="summary" role="status">
            {sentence}
        </div>
    }
}
