//! Links to prosecutions.

use crate::state::use_app;
use leptos::prelude::*;

/// The prosecutions, or those that are pursued in one place; nothing where there are none.
#[component]
pub fn CaseLinks(
    /// What the list is called.
    heading: &'static str,
    /// Id of the place.
    #[prop(optional_no_strip)]
    place: Option<String>,
) -> impl IntoView {
    let app = use_app();
    let data = app.data();
    let cases: Vec<_> = data.record.cases.iter().filter(|case| place.is_none() || case.place == place).collect();
    let links = cases.iter().map(|case| {
        let href = data.urls.page(app.lang, &["cases/", &case.id, "/"].concat());
        view! {
            <li>
                <a href=href>{case.title.clone()}</a>
            </li>
        }
    });
    let links = links.collect_view();
    // Within the panel of a place, which has a heading of its own.
    let heading = match place {
        Some(_) => view! { <h3 id="cases-title">{heading}</h3> }.into_any(),
        None => view! { <h2 id="cases-title">{heading}</h2> }.into_any(),
    };
    (!cases.is_empty()).then(|| {
        view! {
            <section class="cases" aria-labelledby="cases-title">
                {heading}
                <ul>{links}</ul>
            </section>
        }
    })
}
