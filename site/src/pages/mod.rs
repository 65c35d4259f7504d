//! The pages without the app: no loader, no WebAssembly, no script at all. They hold every text of the record.

mod cases;
mod leaf;
mod method;
mod sources;
mod table;

use crate::page::{Frame, Site};
use leaf::Leaf;
use leptos::prelude::Owner;
use protest_map::state::{App, Data};
use protest_map::view::{self, html::*};
use protest_map_core::i18n::{Lang, messages as m};
use protest_map_core::query::State;
use protest_map_core::routes::Urls;

/// The id of what is the page's own, behind the links to the others.
const TEXT_ID: &str = "text";

/// What a page says: the rest is the same in all of them.
struct Sheet {
    /// Below the folder of the language, with a slash at its end.
    path: String,
    title: String,
    description: String,
    body: Html,
}

/// Makes a sheet of the record in one language.
type Write = Box<dyn Fn(&Leaf<'_>) -> Sheet>;

/// Every page without the app in a language: its folder within the site, and its HTML.
pub(crate) fn all(site: &Site, lang: Lang) -> Vec<(String, String)> {
    let mut pages: Vec<(usize, Write)> = vec![
        (2, Box::new(table::sheet)),
        (2, Box::new(cases::list_of_all)),
        (2, Box::new(sources::sheet)),
        (2, Box::new(method::sheet)),
    ];
    for n in 0..site.entered.cases.len() {
        pages.push((3, Box::new(move |leaf| cases::sheet(leaf, n))));
    }
    pages.into_iter().map(|(depth, write)| page(site, lang, depth, &write)).collect()
}

/// One page, `depth` folders below the site's own.
fn page(site: &Site, lang: Lang, depth: usize, write: &Write) -> (String, String) {
    let root = "../".repeat(depth);
    Owner::new().with(|| {
        let links = Urls::new(&root, site.pages.iter().cloned());
        let (record, texts) = &site.in_languages[lang as usize];
        let data = Data::new(record.clone(), texts.clone(), links);
        let app = App::new(data, State::overview(lang));
        let leaf = Leaf::new(site, app);
        let sheet = write(&leaf);
        let title = m::page_title(lang, &sheet.title, view::title(&app.data()));
        let body = el("div", [class("page")], [top(&leaf, &sheet), main(sheet.body), view::foot::foot(app).into()]);
        let frame = Frame { lang, root: &root, title: &title, description: &sheet.description };
        let html = site.without_the_app(&frame, &body.source());
        ([lang.code(), "/", &sheet.path].concat(), html)
    })
}

fn top(leaf: &Leaf<'_>, sheet: &Sheet) -> Html {
    let (lang, links) = (leaf.lang, &leaf.data.links);
    let mut others = vec![link(links.href(&leaf.state), m::home(lang), false)];
    others.extend(
        view::beside(lang).map(|(path, name)| link(links.page(lang, path), name, sheet.path.starts_with(path))),
    );
    el(
        "header",
        [class("top")],
        [
            el("a", [class("skip"), attr("href", ["#", TEXT_ID].concat())], [text(m::skip_to_text(lang))]),
            el(
                "p",
                [class("name")],
                [el("a", [attr("href", links.href(&leaf.state))], [text(view::title(&leaf.data))])],
            ),
            el("nav", [class("pages"), attr("aria-label", m::pages(lang))], [list("ul", [], others)]),
            view::languages::still(lang, |other| links.page(other, &sheet.path)),
        ],
    )
}

fn link(href: String, name: &str, is_current: bool) -> Html {
    let link = match is_current {
        true => el("a", [attr("href", href), attr("aria-current", "page")], [text(name)]),
        false => el("a", [attr("href", href)], [text(name)]),
    };
    el("li", [], [link])
}

fn main(body: Html) -> Html {
    el("main", [attr("id", TEXT_ID), attr("tabindex", "-1")], [body])
}
