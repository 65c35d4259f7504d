//! What stands beside the map while no place is open: what happened, and a list that says the same as the map.

use super::{SIDE_TITLE_ID, event, glyph};
use crate::state::App;
use leptos::prelude::*;
use protest_map_core::address::Period;
use protest_map_core::text::messages as m;

/// What happened, then the list of places.
pub(super) fn beside_the_map(app: App) -> impl IntoView {
    let lang = app.lang;
    app.scene(|scene, data| {
        let heading = match scene.state.period {
            Period::Whole => m::what_happened(lang).to_owned(),
            period => m::events_of_day(lang, &scene.words.period(period)),
        };
        let told = match scene.state.period {
            Period::Whole => match data.texts.about("what_happened") {
                "" => None,
                text => Some(view! { <p class="what">{text.to_owned()}</p> }.into_any()),
            },
            Period::Days(..) => {
                let events: Vec<AnyView> = scene.events().map(|it| event::event(app, &scene, data, it, None)).collect();
                Some(events.into_any())
            }
        };
        view! {
            <section class="told" aria-labelledby=SIDE_TITLE_ID>
                <h2 id=SIDE_TITLE_ID tabindex="-1">{heading}</h2>
                {told}
            </section>
            {list(app)}
        }
    })
}

fn list(app: App) -> impl IntoView {
    let lang = app.lang;
    let rows = app.scene(|scene, data| {
        app.marks.with(|marks| {
            let row = |mark: &protest_map_core::mark::Mark| {
                let href = data.links.href(&scene.state.at_place(Some(&mark.place)));
                let details = mark.details.iter().map(|detail| view! { <li>{detail.clone()}</li> }).collect_view();
                let details = (!mark.details.is_empty()).then(|| view! { <ul>{details}</ul> });
                view! {
                    <li>
                        <span class="sign">{mark.shape.map(glyph::alone)}</span>
                        <div class="entry">
                            <a href=href>{mark.name.clone()}</a>" "
                            <span class="short">{mark.headline.clone()}</span>
                            {details}
                        </div>
                    </li>
                }
            };
            marks.iter().map(row).collect_view()
        })
    });
    let total = app.scene(|scene, _| {
        let tally = scene.total();
        tally.has_figure().then(|| {
            let total = scene.words.total(&tally);
            let without =
                (tally.events_without_figure > 0).then(|| m::without_figure(lang, tally.events_without_figure as u64));
            view! {
                <div class="total">
                    <p>{m::all_together(lang)}" "<strong>{total}</strong>" "{without}</p>
                    <p class="how">{m::all_together_how(lang)}</p>
                </div>
            }
        })
    });
    let measure = app.scene(|scene, _| scene.words.measure(scene.state.measure));
    view! {
        <section class="places" aria-labelledby="places-title">
            <h2 id="places-title">{m::places(lang)}" "<span class="measure">{measure}</span></h2>
            <ul>{rows}</ul>
            {total}
        </section>
    }
}
