//! Which pages there are, and what each is called.

use crate::Site;
use crate::document::{Frame, render};
use leptos::prelude::*;
use protest_map::app::App;
use protest_map::components::claim::claim_path;
use protest_map::components::page::Page as PageFrame;
use protest_map::index::IndexPage;
use protest_map::method::Method;
use protest_map::panel::case::{CaseDetails, CaseList, case_path};
use protest_map::panel::claim::{ClaimDetails, claim_title};
use protest_map::panel::source::SourceList;
use protest_map::state::{AppState, Data, use_app};
use protest_map::table::EventTable;
use protest_map_core::i18n::{Lang, messages as m};
use protest_map_core::model::{PartialDate, Period};
use protest_map_core::publish;
use protest_map_core::query::State;
use protest_map_core::routes::Urls;

/// A page: its language, its folder within the site with a slash at its end (empty for the site's own), and what it shows.
pub(crate) struct Page {
    pub(crate) lang: Lang,
    pub(crate) path: String,
    content: Content,
}

enum Content {
    /// The map in a state, with the app.
    Map(State),
    Table,
    Cases,
    /// A case, by its number.
    Case(usize),
    /// A claim, by its number.
    Claim(usize),
    Sources,
    Index,
    Method,
}

/// Every page of the site.
pub(crate) fn all(site: &Site) -> Vec<Page> {
    let first = State::overview(Lang::ALL[0]);
    let mut pages = vec![Page { lang: first.lang, path: String::new(), content: Content::Map(first) }];
    for lang in Lang::ALL {
        pages.extend(with_map(site, lang));
        pages.extend(without_map(site, lang));
    }
    pages
}

fn with_map(site: &Site, lang: Lang) -> impl Iterator<Item = Page> {
    let urls = Urls::new("", site.pages.iter().cloned());
    let record = &site.in_language(lang).record;
    let overview = State::overview(lang);
    let places = record.places.iter().map(|place| overview.at_place(Some(&place.id)));
    let days = record.days().into_iter().map(|day| overview.over(Period::of(PartialDate::Day(day))));
    let states: Vec<State> = [overview.clone()].into_iter().chain(places).chain(days).collect();
    states.into_iter().map(move |state| Page { lang, path: urls.href(&state), content: Content::Map(state) })
}

fn without_map(site: &Site, lang: Lang) -> impl Iterator<Item = Page> {
    let cases = site.in_language(lang).prosecutions.cases.iter().enumerate();
    let cases: Vec<_> = cases.map(|(n, case)| (case_path(&case.id), Content::Case(n))).collect();
    let claims = site.in_language(lang).record.claims.iter().enumerate();
    let claims: Vec<_> = claims.map(|(n, claim)| (claim_path(&claim.id), Content::Claim(n))).collect();
    [
        ("table/".to_owned(), Content::Table),
        ("cases/".to_owned(), Content::Cases),
        ("sources/".to_owned(), Content::Sources),
        ("index/".to_owned(), Content::Index),
        ("method/".to_owned(), Content::Method),
    ]
    .into_iter()
    .chain(cases)
    .chain(claims)
    .map(move |(path, content)| Page { lang, path: [lang.code(), "/", &path].concat(), content })
}

impl Page {
    /// The HTML of the page.
    pub(crate) fn render(&self, site: &Site) -> String {
        Owner::new().with(|| {
            let root = match self.path.matches('/').count() {
                0 => "./".to_owned(),
                depth => "../".repeat(depth),
            };
            let translated = site.in_language(self.lang);
            let data = Data {
                record: translated.record.clone(),
                texts: translated.texts.clone(),
                urls: Urls::new(&root, site.pages.iter().cloned()),
            };
            let state = match &self.content {
                Content::Map(state) => state.clone(),
                _ => State::overview(self.lang),
            };
            let app = AppState::provide(data, state);
            provide_context(translated.prosecutions.clone());
            let frame = self.frame(site, app, root);
            let body = match &self.content {
                Content::Map(_) => view! { <App /> }.into_any(),
                _ => self.without_app(site),
            };
            render(frame, site.assets.clone(), body)
        })
    }

    /// A page without the app, which has no script and may run none.
    fn without_app(&self, site: &Site) -> AnyView {
        let path = self.path.split_once('/').map_or("", |(_, path)| path).to_owned();
        let text = match &self.content {
            Content::Map(_) | Content::Table => view! { <EventTable /> }.into_any(),
            Content::Cases => view! { <CaseList /> }.into_any(),
            Content::Case(n) => {
                let case = site.in_language(self.lang).prosecutions.cases[*n].clone();
                view! { <CaseDetails case=case /> }.into_any()
            }
            Content::Claim(n) => {
                let claim = site.in_language(self.lang).record.claims[*n].clone();
                view! { <ClaimDetails claim=claim version=site.assets.version.clone() /> }.into_any()
            }
            Content::Sources => view! { <SourceList /> }.into_any(),
            Content::Index => view! { <IndexPage /> }.into_any(),
            Content::Method => view! { <Method second_reading=site.second_reading /> }.into_any(),
        };
        view! { <PageFrame path=path>{text}</PageFrame> }.into_any()
    }

    fn frame(&self, site: &Site, app: AppState, root: String) -> Frame {
        let (lang, data) = (self.lang, use_app().data());
        let (title, description) = match &self.content {
            Content::Map(_) => (String::new(), String::new()),
            Content::Table => (m::page_table(lang).to_owned(), m::table_description(lang).to_owned()),
            Content::Cases => (m::page_cases(lang).to_owned(), m::cases_description(lang).to_owned()),
            Content::Case(n) => {
                let title = &site.in_language(lang).prosecutions.cases[*n].title;
                (title.clone(), m::case_description(lang, title))
            }
            Content::Claim(n) => {
                let claim = &site.in_language(lang).record.claims[*n];
                let title = app.with_record(|phrases, _| claim_title(&phrases, claim));
                let description = m::claim_description(lang, &title);
                (title, description)
            }
            Content::Sources => (m::page_sources(lang).to_owned(), m::sources_description(lang).to_owned()),
            Content::Index => (m::page_index(lang).to_owned(), m::index_description(lang).to_owned()),
            Content::Method => (m::page_method(lang).to_owned(), m::method_description(lang).to_owned()),
        };
        let Content::Map(state) = &self.content else {
            let title = m::page_title(lang, &title, data.title());
            return Frame {
                lang,
                root,
                title,
                description,
                canonical: None,
                alternates: Vec::new(),
                dataset: None,
                app: None,
            };
        };
        let title = app.page_title();
        let is_overview = state.place.is_none() && state.period == Period::Whole;
        let description = if is_overview { data.texts.about("description").to_owned() } else { title.clone() };
        let href = |lang: Lang| data.urls.href(&State { lang, ..state.clone() });
        let alternates = Lang::ALL.into_iter().map(|lang| (lang.code(), href(lang)));
        // For those who look for data: one page a language is enough, and the lighter the others are the better.
        let dataset = is_overview.then(|| {
            let told = publish::Told { name: &title, description: &description, language: lang.code() };
            publish::dataset(&data.record, told, &root)
        });
        Frame {
            lang,
            canonical: self.path.is_empty().then(|| data.urls.href(state)),
            alternates: alternates.chain([("x-default", href(Lang::ALL[0]))]).collect(),
            dataset,
            app: Some(site.pages.iter().map(String::as_str).collect::<Vec<_>>().join(" ")),
            root,
            title,
            description,
        }
    }
}
