//! Where something is written.

use crate::state::use_app;
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;

/// Links to sources, each with the host it leads to; nothing where there are none.
#[component]
pub fn Sources(
    /// Ids of the sources.
    ids: Vec<String>,
    /// The sections of the report that are meant; may be none.
    sections: Vec<String>,
) -> impl IntoView {
    use_app().with_record(|phrases, data| {
        let sources: Vec<_> = ids.iter().filter_map(|id| data.record.source(id)).collect();
        let label = m::sources_label(phrases.lang, sources.len() as u64);
        let links = sources.iter().map(|source| {
            let name = phrases.source(source, &sections);
            let host = source.host().to_owned();
            let link = match host.as_str() {
                "" => name.into_any(),
                _ => view! {
                    <a href=source.url.clone() rel="noopener noreferrer">
                        {name}
                        " "
                        <span class="host">{host}</span>
                    </a>
                }
                .into_any(),
            };
            view! { <li>{link}</li> }
        });
        let links = links.collect_view();
        (!sources.is_empty()).then(|| {
            view! {
                <div class="sources">
                    <span>{label}</span>
                    " "
                    <ul>{links}</ul>
                </div>
            }
        })
    })
}
