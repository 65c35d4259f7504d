//! People: one row each, and those who are not to be published named nowhere.

use super::columns::Sort;
use super::reading::Tables;
use super::rules;
use super::table::{Row, Table};
use crate::io::{Diagnostic, Location};
use crate::util::short;

/// Two rows with one name are one person, whatever the case, the accents or the order of the names.
pub(super) fn check_twice(tables: &Tables, faults: &mut Vec<Diagnostic>) {
    let Some(table) = tables.get("people.csv") else { return };
    for (n, row) in table.rows.iter().enumerate() {
        let names = names(table, row);
        let other = table.rows[..n].iter().find_map(|other| {
            let theirs = self::names(table, other);
            let shared = names.iter().find(|name| theirs.iter().any(|their| folded(their) == folded(name)))?;
            Some((other, (*shared).to_owned()))
        });
        let Some((other, name)) = other else { continue };
        let id = table.cell(other, "id");
        let mend = [
            "is the person of `",
            id,
            "` on line ",
            &other.line.to_string(),
            ", by the name `",
            &short(&name),
            "`; keep one row with both spellings, or tell the two apart in their names",
        ];
        table.wrong(faults, row, "id", rules::PERSON_TWICE, &mend.concat());
    }
}

/// The names and spellings of a row, in every language.
fn names<'a>(table: &Table, row: &'a Row) -> Vec<&'a str> {
    let mut names = vec![table.cell(row, "name_en"), table.cell(row, "name_ru"), table.cell(row, "name_kk")];
    names.extend(table.cell(row, "spellings").split(';').map(str::trim));
    names.retain(|name| !name.is_empty());
    names
}

/// The words of a name in small letters without accents, in the order of the alphabet.
fn folded(name: &str) -> Vec<String> {
    let mut words: Vec<String> = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.to_lowercase().chars().map(plain).collect())
        .collect();
    words.sort();
    words
}

fn plain(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ğ' | 'ģ' | 'ǵ' => 'g',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ş' | 'š' | 'ś' => 's',
        'ù'..='ü' | 'ū' | 'ű' | 'ů' => 'u',
        'ý' | 'ÿ' => 'y',
        'ž' | 'ź' | 'ż' => 'z',
        'ё' => 'е',
        c => c,
    }
}

/// Says who is kept out of what is published, and finds where they are named all the same.
pub(super) fn check_unpublished(tables: &Tables, faults: &mut Vec<Diagnostic>, notes: &mut Vec<Diagnostic>) {
    let Some(people) = tables.get("people.csv") else { return };
    let (hidden, shown): (Vec<&Row>, Vec<&Row>) =
        people.rows.iter().partition(|row| people.cell(row, "publish") == "no");
    for person in hidden {
        let id = people.cell(person, "id");
        let what = "` has publish = no and is on no page; what must not be known does not belong in the table at all";
        notes.push(Diagnostic {
            file: people.file.to_owned(),
            at: Location::Row(person.line),
            message: ["`", &short(id), what].concat(),
            rule: rules::NOTE_UNPUBLISHED,
        });
        // A surname that somebody else has too tells nothing.
        let others: Vec<String> = shown.iter().flat_map(|row| names(people, row)).flat_map(folded).collect();
        let mut surnames: Vec<String> = names(people, person)
            .into_iter()
            .filter_map(|name| name.split_whitespace().next_back())
            .map(str::to_lowercase)
            .collect();
        surnames.retain(|name| name.chars().count() > 3 && !others.contains(name));
        let fulls: Vec<String> = names(people, person).into_iter().map(str::to_lowercase).collect();
        for table in tables.iter() {
            for row in table.rows.iter().filter(|row| table.file != people.file || row.line != person.line) {
                check_row(table, row, id, &fulls, &surnames, faults);
            }
        }
    }
}

fn check_row(table: &Table, row: &Row, id: &str, fulls: &[String], surnames: &[String], faults: &mut Vec<Diagnostic>) {
    for column in table.columns_of(Sort::Text).chain(table.columns_of(Sort::Plain)) {
        let text = table.cell(row, column).to_lowercase();
        let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
        // Russian and Kazakh names take endings.
        if fulls.iter().any(|name| text.contains(name.as_str()))
            || words.any(|word| surnames.iter().any(|name| word.starts_with(name.as_str())))
        {
            let message = ["names `", &short(id), "`, who has publish = no; leave the name out"].concat();
            table.fault(faults, row, column, rules::HARM_UNPUBLISHED, message);
        }
    }
    // Ids of these are in the GeoJSON and in addresses.
    if matches!(table.file, "events.csv" | "counts.csv" | "claimants.csv" | "cases.csv" | "sources.csv")
        && ["-", table.cell(row, "id"), "-"].concat().contains(&["-", id, "-"].concat())
    {
        let mend = ["is public and names `", &short(id), "`, who has publish = no; choose another id"].concat();
        table.wrong(faults, row, "id", rules::HARM_UNPUBLISHED, &mend);
    }
}
