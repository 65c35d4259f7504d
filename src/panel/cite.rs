//! How a claim is cited.

use super::claim::claim_title;
use crate::state::use_app;
use leptos::prelude::*;
use protest_map_core::i18n::messages as m;
use protest_map_core::model::Claim;
use protest_map_core::publish::Citation;
use protest_map_core::util::joined;

/// The claim as a sentence to cite, and for reference managers.
#[component]
pub fn Cite(
    /// The claim.
    claim: Claim,
    /// The version of the record.
    version: String,
) -> impl IntoView {
    use_app().with_record(|phrases, data| {
        let lang = phrases.lang;
        let statement = joined([claim_title(&phrases, &claim), phrases.according_to([&claim])], ", ");
        let written = claim.sources.iter().filter_map(|id| data.record.source(id));
        let written = joined(written.map(|source| phrases.source(source, &claim.sections)), "; ");
        let sentence = m::cite_sentence(lang, &statement, &written, data.title(), &claim.id, &version);
        let citation = Citation {
            id: &claim.id,
            statement: &statement,
            record: data.title(),
            version: &version,
            language: lang.code(),
        };
        view! {
            <p class="how">{m::cite_how(lang)}</p>
            <p class="citation">{sentence}</p>
            <details>
                <summary>"BibTeX"</summary>
                <pre>{citation.bibtex()}</pre>
            </details>
            <details>
                <summary>"CSL-JSON"</summary>
                <pre>{citation.csl_json()}</pre>
            </details>
        }
    })
}
