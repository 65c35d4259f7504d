//! A control under its name.

use crate::state::IS_APP;
use leptos::prelude::*;

/// A control under its name or, in a page as it is written, the space for it, which the style sheet gives the same size.
#[component]
pub fn Field(
    /// What it is called.
    name: &'static str,
    /// The id of the control.
    id: &'static str,
    /// The control.
    children: Children,
) -> impl IntoView {
    let control = match IS_APP {
        true => children(),
        false => view! { <span id=id class="control"></span> }.into_any(),
    };
    view! {
        <label class="needs-script">
            <span class="field-name">{name}</span>
            " "
            {control}
        </label>
    }
}
