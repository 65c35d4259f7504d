//! A list of links under a line that says how many they are.

use leptos::prelude::*;

/// The links; a long list is folded, and nothing stands where there are none.
#[component]
pub fn FoldedLinks(
    /// How many there are, in words.
    text: String,
    /// The address and the name of each.
    links: Vec<(String, String)>,
    /// So many of them stand open.
    most_open: usize,
) -> impl IntoView {
    let many = links.len();
    let link = |(href, name): (String, String)| {
        view! {
            <li>
                <a href=href>{name}</a>
            </li>
        }
    };
    let list = view! { <ul class="relying">{links.into_iter().map(link).collect_view()}</ul> };
    match many {
        0 => ().into_any(),
        _ if many <= most_open => view! { <div class="relies"><p>{text}</p>{list}</div> }.into_any(),
        _ => view! { <details class="relies"><summary>{text}</summary>{list}</details> }.into_any(),
    }
}
