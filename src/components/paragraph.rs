//! A paragraph that is there only where there is something to say.

use leptos::prelude::*;

/// A paragraph of this class, or nothing where the text is empty.
#[component]
pub fn Paragraph(
    /// The class.
    class: &'static str,
    /// The text.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    (!text.is_empty()).then(|| view! { <p class=class>{text}</p> })
}
