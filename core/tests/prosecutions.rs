//! Where the prosecutions of the record stand, and which of their charges do.

#![cfg(feature = "tables")]

use protest_map_core::check::{Entered, check_tables};
use protest_map_core::model::{Sentence, Stage};
use protest_map_core::present::CaseStatus;

fn entered() -> Entered {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../data");
    let files: Vec<(String, String)> = std::fs::read_dir(folder)
        .expect("the tables are there")
        .map(|entry| entry.expect("it can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "csv"))
        .map(|path| {
            let name = path.file_name().expect("a file").to_string_lossy().into_owned();
            (name, std::fs::read_to_string(path).expect("it can be read"))
        })
        .collect();
    check_tables(&files).unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// Runs `ask` on the case of this id.
fn of<T>(id: &str, ask: impl FnOnce(&CaseStatus<'_>) -> T) -> T {
    let entered = entered();
    let case = entered.cases.iter().find(|case| case.id == id).expect(id);
    ask(&CaseStatus::new(case, &entered.stages))
}

/// The steps where a case stands, each with whose last it is.
fn standing(id: &str) -> Vec<(u32, String)> {
    of(id, |status| status.standing().into_iter().map(|it| (it.last.n, it.people.join(" "))).collect())
}

#[test]
fn a_case_stands_where_each_of_its_people_does() {
    let expected = [(29, "bokayev"), (26, "ayan"), (10, "sholak bashakov musabekov musauly")];
    assert_eq!(standing("atyrau"), expected.map(|(n, people)| (n, people.to_owned())));
    assert_eq!(standing("abzhan"), [(3, "abzhan".to_owned())]);
}

#[test]
fn who_stands_at_another_step_has_the_sentence_beside_it() {
    let sentence = |id: &str, person: &str| {
        of(id, |status| {
            let standing = status.standing().into_iter().find(|it| it.people.contains(&person)).expect("they stand");
            standing.sentence.map(|stage| (stage.n, stage.sentence.clone(), stage.term.is_some()))
        })
    };
    let (n, sentences, has_term) = sentence("atyrau", "bokayev").expect("he was sentenced");
    assert!(n < 29 && sentences.contains(&Sentence::Prison) && has_term, "{n} {sentences:?}");
    // Their last step is the sentence itself, or they have none.
    assert_eq!(sentence("abzhan", "abzhan"), None);
    assert_eq!(sentence("atyrau", "sholak"), None);
}

#[test]
fn a_step_without_people_is_of_the_case_as_a_whole() {
    let expected = [(3, "akhmediarov"), (2, ""), (1, "toregozhina")];
    assert_eq!(standing("administrative-arrests-2016-05"), expected.map(|(n, people)| (n, people.to_owned())));
}

#[test]
fn an_old_charge_is_superseded_for_those_whom_a_later_step_names() {
    let superseded = |n: u32| {
        of("atyrau", |status| {
            let stage = status.stages.iter().find(|stage| stage.n == n).expect("the step");
            let found = status.superseded(stage);
            (found.by.iter().map(|stage| stage.n).collect::<Vec<_>>(), found.people.len(), found.wholly)
        })
    };
    assert_eq!(superseded(7), (vec![10, 11], 6, true));
    for standing in [10, 11] {
        assert_eq!(superseded(standing), (vec![], 0, false));
    }
    // The opening of the case is a thing that happened, and no charge.
    assert_eq!(superseded(6), (vec![], 0, false));
}

#[test]
fn a_charge_can_be_superseded_for_some_of_its_people() {
    let entered = entered();
    let case = entered.cases.iter().find(|case| case.id == "atyrau").expect("the case");
    let stages: Vec<_> = entered.stages.into_iter().filter(|stage| stage.n != 11).collect();
    let status = CaseStatus::new(case, &stages);
    let charge = status.stages.iter().find(|stage| stage.n == 7).expect("the charge");
    let found = status.superseded(charge);
    assert_eq!(found.people, ["sholak", "bashakov", "musabekov", "musauly"]);
    assert!(!found.wholly);
}

#[test]
fn those_without_an_end_are_those_for_whom_no_step_says_one() {
    let without = |id: &str| of(id, |status| status.without_end().join(" "));
    assert_eq!(without("atyrau"), "sholak bashakov musabekov musauly");
    assert_eq!(without("almaty-activists"), "makasheva tleuzhanova turkpenbayeva kosberekov");
    assert_eq!(without("administrative-arrests-2016-05"), "toregozhina");
    for ended in ["esentayev", "abzhan", "tuleshov"] {
        assert_eq!(without(ended), "", "{ended}");
    }
}

/// Sources date the detention, a day of the trial and a transfer differently: each is one step, with the others beside it.
#[test]
fn a_step_that_sources_date_differently_is_one_step() {
    of("atyrau", |status| {
        let steps: Vec<u32> = status.steps().map(|stage| stage.n).collect();
        assert!(steps.contains(&2) && !steps.iter().any(|n| [5, 19, 24].contains(n)), "{steps:?}");
        let rivals: Vec<(u32, Vec<u32>)> = status
            .steps()
            .map(|stage| (stage.n, status.rivals(stage).map(|rival| rival.n).collect::<Vec<u32>>()))
            .filter(|(_, rivals)| !rivals.is_empty())
            .collect();
        assert_eq!(rivals, [(2, vec![5]), (18, vec![19]), (23, vec![24])]);
    });
}

#[test]
fn nobody_stands_at_what_another_source_calls_their_last_step() {
    let entered = entered();
    let case = entered.cases.iter().find(|case| case.id == "atyrau").expect("the case");
    let stages: Vec<_> = entered.stages.into_iter().filter(|stage| stage.n <= 24).collect();
    let status = CaseStatus::new(case, &stages);
    let bokayev = status.standing().into_iter().find(|it| it.people.contains(&"bokayev")).expect("he stands");
    assert_eq!((bokayev.last.n, bokayev.people), (23, vec!["bokayev", "ayan"]));
}

#[test]
fn a_rival_of_what_replaced_a_charge_replaces_nothing_besides() {
    let mut entered = entered();
    let changed =
        entered.stages.iter().find(|stage| stage.case == "atyrau" && stage.n == 11).expect("the step").clone();
    entered.stages.push(Stage { n: 30, rival_of: Some(11), ..changed });
    let case = entered.cases.iter().find(|case| case.id == "atyrau").expect("the case");
    let status = CaseStatus::new(case, &entered.stages);
    let charge = status.stages.iter().find(|stage| stage.n == 7).expect("the charge");
    assert_eq!(status.superseded(charge).by.iter().map(|stage| stage.n).collect::<Vec<_>>(), [10, 11]);
}
