//! What every page without the map is made of.

use super::footer::Footer;
use super::header::PageHeader;
use leptos::prelude::*;

/// A page without the map: its head, its own text, its foot.
#[component]
pub fn Page(
    /// Where the page is, below the folder of its language.
    #[prop(into)]
    path: String,
    /// Its text.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="page">
            <PageHeader path=path />
            <main id="text" tabindex="-1">
                {children()}
            </main>
            <Footer />
        </div>
    }
}

/// The heading of a page with what it says about itself.
#[component]
pub fn PageHeading(
    /// What the page is called.
    #[prop(into)]
    title: String,
    /// What it says about itself.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="heading">
            <h1>{title}</h1>
            {children.map(|children| children())}
        </div>
    }
}

/// A part of a page under a heading that is its name.
#[component]
pub fn PageSection(
    /// The id of the heading.
    #[prop(into)]
    id: String,
    /// The heading.
    #[prop(into)]
    title: String,
    /// The rest.
    children: Children,
) -> impl IntoView {
    view! {
        <section aria-labelledby=id>
            <h2 id=id.clone()>{title}</h2>
            {children()}
        </section>
    }
}

/// Facts under what they are called; nothing where there are none.
#[component]
pub fn Labelled(
    /// What they are called.
    #[prop(into)]
    label: String,
    /// The facts.
    facts: Vec<AnyView>,
) -> impl IntoView {
    (!facts.is_empty()).then(|| {
        let facts = facts.into_iter().map(|fact| view! { <li>{fact}</li> }).collect_view();
        view! {
            <div class="labelled">
                <h4>{label}</h4>
                <ul>{facts}</ul>
            </div>
        }
    })
}
