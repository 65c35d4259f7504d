//! The places.

use crate::components::paragraph::Paragraph;
use crate::state::use_app;
use leptos::prelude::*;
use protest_map_core::i18n::{by_alphabet, messages as m};
use protest_map_core::query::State;

/// Every place, with how many events there were.
#[component]
pub fn Places() -> impl IntoView {
    let app = use_app();
    let lang = app.lang;
    app.with_selection_now(|selection, _, data| {
        let mut places = data.record.places.clone();
        places.sort_by(|a, b| by_alphabet(&a.name, &b.name));
        let rows = places.into_iter().map(|place| {
            let href = data.urls.href(&State::overview(lang).at_place(Some(&place.id)));
            let events = m::index_place_events(lang, selection.events_at(&place.id).len() as u64);
            let also = match place.other_names.as_str() {
                "" => String::new(),
                names => m::also_called(lang, names),
            };
            view! {
                <li>
                    <h3>
                        <a href=href>{place.name}</a>
                    </h3>
                    <p class="facts">{events}</p>
                    <Paragraph class="facts" text=also />
                </li>
            }
        });
        view! { <ul class="indexed">{rows.collect_view()}</ul> }
    })
}
