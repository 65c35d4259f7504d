//! What a careless entry of the record falls into, one test a trap. They read the tables as the check does.
//!
//! Each test fails when the trap is fallen into, and when the row that could fall into it is gone.

#![cfg(feature = "tables")]

use protest_map_core::check::{Entered, check_tables};
use protest_map_core::model::{
    Basis, Claim, DateOf, Event, Group, Measure, Outcome, PartialDate, Qualifier, Relation, Scope, Sentence, Spread,
    Stage, Step, Term,
};
use std::sync::LazyLock;

/// The folder with the tables, from the root of the repository.
const FOLDER: &str = "data";

static FILES: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let folder = format!("{}/../{FOLDER}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{folder}: {error}"))
        .map(|entry| entry.expect("it can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "csv"))
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, std::fs::read_to_string(&path).expect("it can be read"))
        })
        .collect()
});

static ENTERED: LazyLock<Entered> =
    LazyLock::new(|| check_tables(&FILES).unwrap_or_else(|faults| panic!("{FOLDER}: {faults:#?}")));

/// The cells of a column, by the first column of its table.
fn column(file: &str, column: &str) -> Vec<(String, String)> {
    let text = &FILES.iter().find(|(name, _)| name == file).unwrap_or_else(|| panic!("{file}")).1;
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let at = reader.headers().expect("a heading").iter().position(|name| name == column).expect(column);
    reader.records().map(|row| row.expect("a row")).map(|row| (row[0].to_owned(), row[at].to_owned())).collect()
}

fn claims() -> impl Iterator<Item = &'static Claim> {
    ENTERED.record.claims.iter()
}

/// The claims whose sources include one of the report's.
fn claims_of_the_report() -> impl Iterator<Item = &'static Claim> {
    claims().filter(|claim| is_the_reports(claim))
}

fn is_the_reports(claim: &Claim) -> bool {
    claim.sources.iter().any(|source| is_of_the_report(source))
}

fn is_of_the_report(source: &str) -> bool {
    source == "report" || source.starts_with("fn-")
}

fn claim(id: &str) -> &'static Claim {
    claims().find(|claim| claim.id == id).unwrap_or_else(|| panic!("there is a claim {id}"))
}

fn event(id: &str) -> &'static Event {
    ENTERED.record.event(id).unwrap_or_else(|| panic!("there is an event {id}"))
}

fn stages(case: &str) -> Vec<&'static Stage> {
    let stages: Vec<&Stage> = ENTERED.stages.iter().filter(|stage| stage.case == case).collect();
    assert!(!stages.is_empty(), "there is a case {case}");
    stages
}

fn when(written: &str) -> PartialDate {
    PartialDate::parse(written).expect(written)
}

fn figure(claim: &Claim) -> (Qualifier, Option<u64>, Option<u64>) {
    (claim.qualifier, claim.low, claim.high)
}

fn ids(list: &str) -> Vec<String> {
    let mut ids: Vec<String> = list.split(' ').map(str::to_owned).collect();
    ids.sort();
    ids
}

fn sorted(list: &[String]) -> Vec<String> {
    ids(&list.join(" "))
}

#[test]
fn a_joint_figure_is_neither_split_nor_copied() {
    let six = claim("six-cities-2016-05-17-arrested");
    assert_eq!(figure(six), (Qualifier::MoreThan, Some(30), None));
    assert_eq!(six.spread, Some(Spread::Together));
    assert_eq!(six.scope.ids(), ids("almaty astana atyrau semey shymkent uralsk"));
    let two = claim("aktobe-semey-2016-04-27-participants");
    assert_eq!((two.qualifier, two.spread), (Qualifier::Words, Some(Spread::Unclear)));
    assert_eq!(two.scope.ids(), ids("aktobe semey"));
    for joint in [six, two] {
        for other in claims_of_the_report().filter(|other| other.id != joint.id && other.measure == joint.measure) {
            let within = joint.when.bounds().zip(other.when.bounds()).is_some_and(|(a, b)| a.0 <= b.0 && b.1 <= a.1);
            let place = other.scope.single().filter(|place| joint.scope.names(place));
            assert!(!within || place.is_none(), "{} is a part of {} that the report does not give", other.id, joint.id);
        }
    }
    // 51 and 4, 1,083 and 55 have no cities either.
    for whole in
        ["held-liable-prosecutors", "arrested-prosecutors", "detained-tayzhan", "journalists-detained-adil-soz"]
    {
        assert_eq!(claim(&format!("nationwide-2016-05-21-{whole}")).scope, Scope::Nationwide, "{whole}");
    }
}

#[test]
fn the_length_of_a_sentence_is_no_range_of_dates() {
    for (case, term) in [("esentayev", "P2Y6M"), ("abzhan", "P1Y")] {
        let verdict = stages(case).into_iter().find(|stage| stage.step == Step::Verdict).expect("a verdict");
        assert_eq!(verdict.term, Term::parse(term), "{case}");
        assert!(verdict.term.is_some() && matches!(verdict.when, PartialDate::Day(_)), "{case}: {:?}", verdict.when);
    }
    // 15 days from 17 May would end on the last of the month or on the first of June.
    let arrests = when("2016-05-17/2016-05-18");
    assert_eq!(event("arrests-2016-05-17").when, arrests);
    assert_eq!(event("arrests-2016-05-17-terms").when, arrests);
    assert_eq!(event("atyrau-administrative-arrest-2016-05").when, when("2016-05"));
    for stage in ENTERED.stages.iter().filter(|stage| stage.term.is_some()) {
        let is_span = matches!(stage.when, PartialDate::Span(..));
        assert!(!is_span, "{} {} has a term and a range of dates", stage.case, stage.n);
    }
}

#[test]
fn each_thing_done_to_people_is_a_measure_of_its_own() {
    for (id, measure) in [
        ("nationwide-2016-05-21-detained-reporters", Measure::Detained),
        ("nationwide-2016-05-21-detained-tayzhan", Measure::Detained),
        ("nationwide-2016-05-21-held-liable-prosecutors", Measure::HeldLiable),
        ("nationwide-2016-05-21-arrested-prosecutors", Measure::Arrested),
        ("six-cities-2016-05-17-arrested", Measure::Arrested),
        ("subsequent-rallies-detained", Measure::Detained),
        ("subsequent-rallies-arrested", Measure::Arrested),
        ("atyrau-case-charged", Measure::Charged),
        ("atyrau-case-in-custody", Measure::InCustody),
        ("uralsk-2016-07-15-convicted", Measure::Convicted),
    ] {
        assert_eq!(claim(id).measure, measure, "{id}");
    }
    // 51 and 4 stand in the same sentence; neither is said of detentions.
    for number in [51, 4] {
        let mut detained = claims().filter(|it| it.measure == Measure::Detained && it.scope == Scope::Nationwide);
        assert!(detained.all(|claim| claim.low != Some(number)), "{number}");
    }
}

#[test]
fn up_to_is_not_exactly() {
    let ceiling = |high| (Qualifier::UpTo, None, Some(high));
    assert_eq!(figure(claim("atyrau-2016-04-24-participants")), ceiling(4000));
    assert_eq!(figure(claim("almaty-2016-05-21-detained-amnesty")), ceiling(500));
    // Others who give the same number give it otherwise, and with their own names.
    for same in claims().filter(|claim| claim.low == Some(4000) || claim.high == Some(4000)) {
        assert!(same.qualifier != Qualifier::Exactly, "{}", same.id);
    }
}

#[test]
fn a_phrase_gets_no_digits() {
    for (id, phrase) in [
        ("aktobe-semey-2016-04-27-participants", "several hundred"),
        ("aktau-2016-04-28-participants", "several dozen"),
        ("april-2016-participants", "several thousand"),
    ] {
        let claim = claim(id);
        assert_eq!((figure(claim), claim.words.as_str()), ((Qualifier::Words, None, None), phrase), "{id}");
    }
    // No second claim of the report gives the number that the phrase does not.
    for (event, measure) in [
        ("aktobe-semey-rallies-2016-04-27", Measure::Participants),
        ("aktau-rally-prevented-2016-04-28", Measure::Participants),
        ("rallies-2016-04", Measure::Participants),
        ("subsequent-rallies-dispersed", Measure::Detained),
        ("subsequent-rallies-dispersed", Measure::Arrested),
    ] {
        let told: Vec<&Claim> =
            ENTERED.record.claims_of(event).filter(|claim| claim.measure == measure && is_the_reports(claim)).collect();
        assert_eq!(told.len(), 1, "{event}");
        assert!(!told[0].has_figure(), "{event}");
    }
}

#[test]
fn the_attack_in_aktobe_is_no_protest() {
    let attack = event("aktobe-attack-2016-06-05");
    assert_eq!((attack.when, attack.relation), (when("2016-06-05"), Relation::Unrelated));
    let claims: Vec<&Claim> = ENTERED.record.claims_of(&attack.id).collect();
    let told: Vec<(Measure, Group, Option<u64>)> = claims.iter().map(|it| (it.measure, it.group, it.low)).collect();
    assert_eq!(
        told,
        [
            (Measure::Killed, Group::Locals, Some(4)),
            (Measure::Killed, Group::Soldiers, Some(3)),
            (Measure::Killed, Group::Assailants, Some(18)),
            (Measure::Detained, Group::Assailants, Some(9)),
        ]
    );
    assert!(claims.iter().all(|claim| !ENTERED.record.counts(claim)), "they enter no counter");
    let elsewhere = |claim: &&Claim| claim.event.as_deref() != Some("aktobe-attack-2016-06-05");
    let strayed = self::claims().filter(elsewhere).find(|claim| {
        claim.measure == Measure::Killed || matches!(claim.group, Group::Soldiers | Group::Locals | Group::Assailants)
    });
    assert_eq!(strayed.map(|claim| &claim.id), None);
    // Whose word it is differs within one passage.
    for (id, claimant) in [("locals", "odf"), ("soldiers", "odf"), ("assailants", "official-sources")] {
        assert_eq!(claim(&format!("aktobe-2016-06-05-killed-{id}")).claimant.as_deref(), Some(claimant), "{id}");
    }
}

#[test]
fn people_named_after_including_are_not_the_total() {
    let almaty = event("almaty-detentions-2016-04-29");
    assert_eq!(almaty.people.len(), 5);
    assert_eq!(figure(claim("almaty-2016-04-29-detained")), (Qualifier::About, Some(10), Some(10)));
    let six_cities = event("arrests-2016-05-17");
    assert_eq!(six_cities.people.len(), 2);
    // Of an open list nobody counts the names.
    for event in [almaty, six_cities] {
        let names = u64::try_from(event.people.len()).expect("few");
        let counted = ENTERED.record.claims_of(&event.id).find(|claim| [claim.low, claim.high].contains(&Some(names)));
        assert_eq!(counted.map(|claim| &claim.id), None, "{}", event.id);
    }
    let detained = event("detention-conditions-2016-05-21");
    assert_eq!((detained.people.len(), ENTERED.record.claims_of(&detained.id).count()), (1, 0));
}

#[test]
fn the_number_of_a_footnote_is_no_figure() {
    // The text has "arrested.20" and "detainees.19", where the notes are glued to the words.
    let footnotes = column("sources.csv", "footnote");
    for claim in claims_of_the_report() {
        let own: Vec<u64> = footnotes
            .iter()
            .filter(|(id, _)| claim.sources.contains(id))
            .filter_map(|(_, footnote)| footnote.parse().ok())
            .collect();
        let figures = [claim.low, claim.high];
        let glued = own.iter().find(|footnote| figures.contains(&Some(**footnote)));
        assert_eq!(glued, None, "{} has the number of its own footnote", claim.id);
    }
    let figures: Vec<u64> = claims_of_the_report().flat_map(|claim| [claim.low, claim.high]).flatten().collect();
    for note in [17, 19, 20] {
        assert!(!figures.contains(&note), "{note}");
    }
    assert_eq!(claim("nationwide-2016-05-21-arrested-prosecutors").low, Some(4));
}

#[test]
fn what_became_known_on_a_day_did_not_happen_on_it() {
    for id in ["letter-2016-04-11", "almaty-footage-2016-05-20", "atyrau-charges-changed-2016-07-22"] {
        assert_eq!(event(id).date_of, DateOf::MadePublic, "{id}");
    }
    let changed: Vec<&Stage> = stages("atyrau").into_iter().filter(|it| it.step == Step::Requalified).collect();
    assert_eq!(changed.len(), 2);
    assert!(changed.iter().all(|it| (it.when, it.date_of) == (when("2016-07-22"), DateOf::MadePublic)), "{changed:?}");
    // A plan is not what happened either.
    for id in ["rallies-planned-2016-05-21", "atyrau-trial-planned-2016-10-12", "foreign-lease-2016-06-01"] {
        assert_eq!(event(id).date_of, DateOf::Planned, "{id}");
    }
}

#[test]
fn the_charges_were_dropped_for_the_two_pensioners() {
    // They are private people against whom nothing is left: the tables say whom it concerns, and what is published does not.
    let steps = column("stages.csv", "step").into_iter().zip(column("stages.csv", "people"));
    let dropped: Vec<(String, String)> =
        steps.filter(|((_, step), _)| step == "dropped").map(|(_, people)| people).collect();
    assert_eq!(dropped, [("atyrau".to_owned(), "kapizov bokhan".to_owned())]);
    assert!(ENTERED.stages.iter().all(|stage| stage.step != Step::Dropped));
    let named = |ids: &[String]| ids.iter().any(|id| ["kapizov", "bokhan"].contains(&id.as_str()));
    assert!(!ENTERED.stages.iter().any(|stage| named(&stage.people)));
    assert!(!ENTERED.record.events.iter().any(|event| named(&event.people)));
    assert!(ENTERED.texts.summary("atyrau-pensioners-dropped").contains("charges against them were dropped"));
    // "In addition to" the six: other people, and no other claim of the record is said to be of others.
    assert_eq!(claim("atyrau-pensioners-charged").low, Some(2));
    let besides: Vec<_> = claims().filter_map(|it| Some((it.id.as_str(), it.besides.as_deref()?))).collect();
    assert_eq!(besides, [("atyrau-pensioners-charged", "atyrau-case-charged")]);
    let changed: Vec<&Stage> = stages("atyrau").into_iter().filter(|it| it.step == Step::Requalified).collect();
    let [four, two] = changed.as_slice() else { panic!("two sets of people got other charges: {changed:?}") };
    assert_eq!((sorted(&four.people), sorted(&four.laws)), (ids("bashakov musabekov musauly sholak"), ids("cc-272-1")));
    assert_eq!((sorted(&two.people), sorted(&two.laws)), (ids("ayan bokayev"), ids("cc-174-2 cc-274-4 cc-400")));
    let case = ENTERED.cases.iter().find(|case| case.id == "atyrau").expect("the case");
    assert_eq!(case.outcome, Outcome::StatedInPart, "for the four nothing was found");
}

#[test]
fn restriction_of_liberty_is_not_prison() {
    for case in ["esentayev", "abzhan"] {
        let sentences: Vec<Sentence> = stages(case).into_iter().flat_map(|stage| stage.sentence.clone()).collect();
        assert_eq!(sentences, [Sentence::RestrictionOfLiberty], "{case}");
    }
    for id in ["esentayev-sentence-2016-07-15", "abzhan-sentence-2016-08-18"] {
        let summary = ENTERED.texts.summary(id);
        assert!(summary.contains("restriction of liberty") && summary.contains("not prison"), "{id}: {summary}");
    }
    // Nor is administrative arrest.
    let arrests = ENTERED.stages.iter().filter(|stage| stage.step == Step::AdministrativeArrest);
    assert!(arrests.clone().count() > 2);
    assert!(arrests.clone().all(|stage| stage.sentence == [Sentence::AdministrativeArrest]));
}

#[test]
fn two_spellings_are_one_person() {
    for (surname, spellings) in [("Esentayev", "Kairat Esentayev"), ("Bashakov", "Yerlan Bashakov")] {
        let people = column("people.csv", "name_en");
        let named: Vec<&(String, String)> = people.iter().filter(|(_, name)| name.ends_with(surname)).collect();
        assert_eq!(named.len(), 1, "{surname}: {named:?}");
        let (id, name) = named[0];
        assert_ne!(name, spellings);
        assert!(column("people.csv", "spellings").contains(&(id.clone(), spellings.to_owned())), "{spellings}");
    }
    let mut of_him =
        ENTERED.stages.iter().filter(|stage| stage.people.iter().any(|person| person.contains("esentayev")));
    assert!(of_him.all(|stage| stage.case == "esentayev"), "one man has one case");
}

#[test]
fn what_is_said_of_atyrau_is_not_said_of_eight_cities() {
    let snipers = event("atyrau-snipers-2016-05-21");
    assert_eq!(snipers.scope, Scope::place("atyrau"));
    let cordon = event("squares-cordoned-2016-05-21");
    assert_eq!(cordon.scope.ids(), ids("aktobe almaty astana atyrau karaganda pavlodar shymkent uralsk"));
    assert!(!ENTERED.texts.summary(&cordon.id).to_lowercase().contains("sniper"));
    for event in ENTERED.record.events.iter().filter(|event| event.id != snipers.id) {
        assert!(!ENTERED.texts.summary(&event.id).to_lowercase().contains("sniper"), "{}", event.id);
    }
    // The junctions are near cities that nobody names.
    assert_eq!(event("roadblocks-2016-05-21").scope, Scope::Places { ids: vec![], and_others: true });
}

#[test]
fn threats_without_a_date_stay_undated() {
    for id in ["aktau-threat", "almaty-students-threat", "application-refused", "prosecutor-warnings"] {
        let event = event(id);
        assert_eq!((event.when, event.basis), (PartialDate::Undated, Basis::Stated), "{id}");
    }
}

#[test]
fn currently_is_no_date() {
    for id in
        ["criminal-investigations", "atyrau-custody", "atyrau-criminal-case", "almaty-activists-case", "tuleshov-trial"]
    {
        assert_eq!(event(id).when, PartialDate::Undated, "{id}");
    }
    let report = |stage: &&Stage| stage.sources.iter().any(|source| is_of_the_report(source));
    for case in ["atyrau", "almaty-activists"] {
        let now = stages(case).into_iter().filter(report).filter(|it| matches!(it.step, Step::Custody | Step::Opened));
        assert!(now.clone().count() > 0 && now.clone().all(|stage| stage.when == PartialDate::Undated), "{case}");
    }
    // "At large" is a state without a beginning.
    assert!(
        stages("almaty-activists").iter().any(|stage| stage.restraint.is_some() && stage.when == PartialDate::Undated)
    );
}

/// A footnote, and what may cite it: the rows that tell the sentence on which it stands.
const FOOTNOTES: &[(&str, &str)] = &[
    ("fn-01", "ombudsman-conclusion"),
    ("fn-02", "nazarbayev-on-explaining"),
    ("fn-03", "auction-announcement-2016-03-30 auctions-planned-2016-07-01"),
    ("fn-04", "letter-2016-04-11"),
    ("fn-05", "lease-terms-earlier"),
    ("fn-06", "atyrau-2016-04-24-participants atyrau-rally-2016-04-24"),
    ("fn-07", "aktobe-semey-2016-04-27-participants aktobe-semey-rallies-2016-04-27"),
    ("fn-08", "nazarbayev-warning-2016-04-26"),
    ("fn-09a", "almaty-release-2016-04-29"),
    ("fn-09b", "almaty-release-2016-04-29"),
    ("fn-10", "moratorium-2016-05-05"),
    ("fn-11", "nazarbayev-warning-2016-05-05"),
    ("fn-12", "aktau-threat"),
    ("fn-13", "almaty-students-threat"),
    ("fn-14", "administrative-arrests-2016-05/2 arrests-2016-05-17-terms"),
    ("fn-15", "gatherings-prevented-2016-05-21 kravchenko-statement nationwide-2016-05-21-participants-kravchenko"),
    ("fn-16", "atyrau-snipers-2016-05-21"),
    ("fn-17", "nationwide-2016-05-21-journalists-detained-adil-soz nationwide-journalists-detentions-2016-05-21"),
    ("fn-18", "interior-ministry-statement"),
    ("fn-19", "nationwide-2016-05-21-detained-tayzhan"),
    ("fn-20", "nationwide-2016-05-21-arrested-prosecutors nationwide-2016-05-21-held-liable-prosecutors"),
    ("fn-21", "gatherings-prevented-2016-05-21 lepekha-statement-2016-05-21"),
    ("fn-22", "criminal-investigations"),
    ("fn-23", "atyrau-charges-changed-2016-07-22 atyrau/10"),
    ("fn-24", "atyrau-charges-changed-2016-07-22 atyrau/11"),
    ("fn-25", "esentayev-poems"),
    // A stage holds the bans beside the sentence.
    ("fn-26", "esentayev-restrictions-2016-07-15 esentayev/4"),
    ("fn-27a", "abzhan-evidence abzhan/2"),
    ("fn-27b", "abzhan-evidence abzhan/2"),
    ("fn-28", "almaty-activists-case almaty-activists/2"),
    ("fn-29a", "channel-1-video"),
    ("fn-29b", "channel-1-video"),
    ("fn-30", "nazarbayev-on-aktobe"),
    ("fn-31", "tuleshov-accusation"),
    ("fn-32", "tuleshov-coordination"),
    ("fn-33a", "international-calls"),
    ("fn-33b", "international-calls"),
    ("fn-33c", "international-calls"),
    ("fn-33d", "international-calls"),
    ("fn-33e", "international-calls"),
    ("fn-33f", "international-calls"),
    ("fn-33g", "international-calls"),
    ("fn-34", "suindikov-statement-2016-06"),
    ("fn-35", "juncker-statement-2016-03"),
];

#[test]
fn a_footnote_is_credited_with_its_own_sentence_alone() {
    let events = ENTERED.record.events.iter().map(|event| (event.id.clone(), &event.sources));
    let claims = claims().map(|claim| (claim.id.clone(), &claim.sources));
    let stages = ENTERED.stages.iter().map(|stage| (format!("{}/{}", stage.case, stage.n), &stage.sources));
    let rows: Vec<(String, &Vec<String>)> = events.chain(claims).chain(stages).collect();
    for (footnote, cited_by) in FOOTNOTES {
        let citing: Vec<String> =
            rows.iter().filter(|(_, sources)| sources.iter().any(|it| it == footnote)).map(|it| it.0.clone()).collect();
        assert_eq!(sorted(&citing), ids(cited_by), "{footnote}");
    }
    let known = |id: &str| FOOTNOTES.iter().any(|(footnote, _)| *footnote == id);
    let unlisted = column("sources.csv", "footnote").into_iter().find(|(id, note)| !note.is_empty() && !known(id));
    assert_eq!(unlisted, None, "a footnote that is not listed here");
    // A footnote never stands without the report that it is of.
    for (id, sources) in rows {
        let is_note = sources.iter().any(|source| source.starts_with("fn-"));
        assert!(!is_note || sources.iter().any(|source| source == "report"), "{id}");
    }
}
