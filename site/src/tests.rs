//! Every text of the record is on some page of its language, and no page without the app says more than it may.

use crate::{make, pages};
use protest_map_core::i18n::Lang;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The pages of the real record: language, folder within the site, HTML.
static PAGES: LazyLock<Vec<(Lang, String, String)>> = LazyLock::new(|| {
    let built = ("app.js".to_owned(), "app_bg.wasm".to_owned());
    let site = make(&root(), &root().join("data"), built).unwrap_or_else(|faults| panic!("{faults:?}")).site;
    pages::all(&site).into_iter().map(|page| (page.lang, page.path.clone(), page.render(&site))).collect()
});

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// What a reader of a page sees: the text between the tags of its body, with one space for each run of them.
fn seen(html: &str) -> String {
    let body = html.split_once("<body>").map_or(html, |(_, body)| body);
    let mut text = String::new();
    let mut rest = body;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        // Of a script nobody sees anything; no text of the record stands in one.
        let hidden = tag.starts_with("script").then(|| tag.split_once("</script").map(|(_, after)| after)).flatten();
        rest = hidden.unwrap_or(tag).split_once('>').map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    for (written, meant) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&amp;", "&")] {
        text = text.replace(written, meant);
    }
    spaced(&text)
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The people who are to be kept out of everything that is published.
fn withheld() -> Vec<String> {
    let path = root().join("data/people.csv");
    let mut rows = csv::Reader::from_path(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let headers = rows.headers().expect("a heading").clone();
    let column = |name: &str| headers.iter().position(|it| it == name).expect("a column");
    let (id, publish) = (column("id"), column("publish"));
    rows.records()
        .map(|row| row.expect("a row"))
        .filter(|row| &row[publish] == "no")
        .map(|row| row[id].to_owned())
        .collect()
}

/// The texts of the tables in one language, each with where it stands.
fn texts(lang: Lang) -> Vec<(String, String)> {
    // Besides what stands in columns of each language.
    let in_all = |table: &str, column: &str| match table {
        "places" => matches!(column, "other_names" | "region"),
        "sources" => matches!(column, "title" | "publisher" | "url" | "via"),
        _ => false,
    };
    let ending = ["_", lang.code()].concat();
    let mut texts = Vec::new();
    let withheld = withheld();
    // A step of a prosecution goes with the people whom it alone concerned.
    let is_theirs = |table: &str, column: &str, cell: &str| {
        let mut people = cell.split_whitespace().peekable();
        table == "stages"
            && column == "people"
            && people.peek().is_some()
            && people.all(|id| withheld.iter().any(|it| it == id))
    };
    for table in ["about", "places", "events", "counts", "claimants", "people", "cases", "stages", "laws", "sources"] {
        let path = root().join("data").join(table).with_extension("csv");
        let mut rows = csv::Reader::from_path(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let headers = rows.headers().expect("a heading").clone();
        for (n, row) in rows.records().map(|row| row.expect("a row")).enumerate() {
            // Who is not to be shown, and the days of the axis, which are no text.
            let is_kept_back = |cell| cell == ("publish", "no") || table == "about" && cell == ("id", "period");
            let is_withheld = headers.iter().zip(&row).any(|(column, cell)| is_theirs(table, column, cell));
            if is_withheld || headers.iter().zip(&row).any(is_kept_back) {
                continue;
            }
            let cells = headers.iter().zip(&row);
            for (column, cell) in cells.filter(|(column, _)| column.ends_with(&ending) || in_all(table, column)) {
                let parts = cell.split(" | ").map(spaced).filter(|part| !part.is_empty());
                texts.extend(parts.map(|part| (format!("{table}.csv, row {}, {column}", n + 2), part)));
            }
        }
    }
    texts
}

/// Which of these texts are on no page of the language.
fn missing(lang: Lang, texts: Vec<(String, String)>) -> Vec<String> {
    let pages: Vec<String> = PAGES.iter().filter(|page| page.0 == lang).map(|page| seen(&page.2)).collect();
    let is_missing = |(_, text): &(String, String)| !pages.iter().any(|page| page.contains(text));
    texts.into_iter().filter(is_missing).map(|(place, text)| format!("{place}: {text}")).collect()
}

#[test]
fn every_text_of_the_record_is_on_some_page_of_its_language() {
    for lang in Lang::ALL {
        let texts = texts(lang);
        assert!(texts.len() > 500, "{} texts in {}", texts.len(), lang.code());
        let missing = missing(lang, texts);
        assert!(missing.is_empty(), "{} are missing in {}:\n{}", missing.len(), lang.code(), missing.join("\n"));
    }
}

#[test]
fn a_text_that_no_page_has_is_found_out() {
    let texts = [("there", "Almaty"), ("not there", "a text that nobody has written")];
    let texts = texts.map(|(place, text)| (place.to_owned(), text.to_owned())).into();
    assert_eq!(missing(Lang::En, texts), ["not there: a text that nobody has written"]);
}

#[test]
fn what_is_seen_is_what_stands_between_tags() {
    let html = "<body><p class=\"Atyrau\">A &amp;<!> b</p>\n<script data-x=\"c\">d</script> <b>e</b></body>";
    assert_eq!(seen(html), "A & b e");
}

#[test]
fn a_page_without_the_app_has_no_script_and_may_run_none() {
    let still = ["table/", "cases/", "claims/", "sources/", "index/", "method/"];
    let is_still = |path: &str| still.iter().any(|name| path.split_once('/').is_some_and(|it| it.1.starts_with(name)));
    let (without, with): (Vec<_>, Vec<_>) = PAGES.iter().partition(|page| is_still(&page.1));
    assert!(without.len() >= 10 && with.len() > 40);
    for (lang, path, html) in without {
        assert!(!html.contains("<script") && html.contains("script-src 'none';"), "{path}");
        assert!(html.starts_with(&format!("<!DOCTYPE html><html lang=\"{}\">", lang.code())), "{path}");
    }
    assert!(with.iter().all(|(_, _, html)| html.contains("<script") && !html.contains("script-src 'none'")));
}

#[test]
fn an_old_charge_says_in_words_that_it_no_longer_stands() {
    let page = PAGES.iter().find(|page| page.1 == "en/cases/atyrau/").expect("the case has a page");
    let step = |n: u32| {
        let after = page.2.split(&format!("id=\"step-{n}\"")).nth(1).unwrap_or_else(|| panic!("step {n}"));
        seen(after.split("id=\"step-").next().unwrap_or(after))
    };
    assert!(step(7).contains("This charge no longer stands, see Step 7, Step 8"), "{}", step(7));
    assert!(!step(11).contains("no longer stands"), "{}", step(11));
    assert!(
        step(21).contains("prison: 5 years")
            && step(21).contains("not from the report of Open Dialogue Foundation, but from other sources")
    );
    assert!(!step(11).contains("not from the report of"));
}

#[test]
fn the_page_says_for_whom_no_end_was_found() {
    let seen_at = |path: &str| seen(&PAGES.iter().find(|page| page.1 == path).expect(path).2);
    let atyrau = seen_at("en/cases/atyrau/");
    let names = "Kubaydolla Sholak, Erlan Bashakov, Zhasulan Musabekov, Alibek Musauly";
    assert!(atyrau.contains(&format!("Nothing found for: {names}")), "{atyrau}");
    assert!(!seen_at("en/cases/abzhan/").contains("Nothing found"));
    assert!(seen_at("en/cases/almaty-activists/").contains("We found no source that says how it ended."));
    assert!(seen_at("en/cases/almaty-activists/").contains("Nothing found for: Gulyaim Makasheva"));
}

/// The text of an element: from the tag with this id to where the next one of its kind begins.
fn part<'a>(html: &'a str, id: &str, next: &str) -> &'a str {
    let after = html.split_once(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("{id}")).1;
    after.split(next).next().unwrap_or(after)
}

#[test]
fn what_sources_date_differently_is_told_once_with_each_of_the_dates() {
    let page = |path: &str| &PAGES.iter().find(|page| page.1 == path).expect(path).2;
    for (language, said) in [
        ("en", "Another source dates this to 6 May"),
        ("ru", "По другому источнику: 6 мая"),
        ("kk", "Басқа дереккөзде: 6"),
    ] {
        let table = page(&format!("{language}/table/"));
        // An article for the happening, and within it the other source with its own address.
        let article = part(table, "event-moratorium-2016-05-05", "<article");
        assert!(article.contains("id=\"event-moratorium-2016-05-06\""), "{language}");
        assert!(seen(article).contains(said), "{language}: {}", seen(article));
        assert!(article.contains("mirperemen.net"), "{language}");
        let of_rival = table.matches("event-moratorium-2016-05-06\"").count();
        assert_eq!(of_rival, 1, "{language}: it stands nowhere else");
    }
    // A page of the day that only the other source gives tells of the same happening.
    let day = page("en/dates/2016-05-06/");
    let article = part(day, "event-moratorium-2016-05-06", "<article");
    assert!(seen(article).contains("Another source dates this to 5 May"), "{}", seen(article));
    // So does the page of a place.
    let place = page("en/places/aktobe/");
    let article = part(place, "event-aktobe-semey-rallies-2016-04-27", "<article");
    assert!(seen(article).contains("Another source dates this to April"), "{}", seen(article));
    assert_eq!(place.matches("id=\"event-smaller-rallies-2016-04\"").count(), 1);
}

#[test]
fn the_table_counts_happenings_and_not_their_datings() {
    let table = &PAGES.iter().find(|page| page.1 == "en/table/").expect("the table").2;
    let (articles, rivals) = (table.matches("<article").count(), table.matches("class=\"rival\"").count());
    assert!(rivals >= 6, "{rivals}");
    assert!(seen(table).contains(&format!("{articles} events and ")), "{articles} articles");
}

#[test]
fn a_step_that_sources_date_differently_stands_within_one() {
    let page = &PAGES.iter().find(|page| page.1 == "en/cases/atyrau/").expect("the case has a page").2;
    let step = part(page, "step-23", "<li id=\"step-");
    assert!(step.contains("id=\"step-24\"") && step.contains("amnestyusa.org"));
    assert!(seen(step).contains("Another source dates this to 28 January 2017"), "{}", seen(step));
    assert!(!page.contains("<li id=\"step-24\""));
}

#[test]
fn a_number_of_a_part_says_so() {
    for (path, said) in [
        ("en/places/almaty/", "at least 100 (a part only)"),
        ("ru/places/almaty/", "(только часть)"),
        ("kk/places/almaty/", "(тек бір бөлігі)"),
        ("en/table/", "(a part only)"),
    ] {
        let page = seen(&PAGES.iter().find(|page| page.1 == path).expect(path).2);
        assert!(page.contains(said), "{path}: {said}");
    }
}

#[test]
fn nobody_against_whom_nothing_is_left_is_named() {
    for name in ["Kapizov", "Bokhan", "Капизов", "Бохан"] {
        assert!(PAGES.iter().all(|page| !page.2.contains(name)), "{name}");
    }
}
