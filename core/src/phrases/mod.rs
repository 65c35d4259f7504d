//! Phrases made of the record in the words of a language.
//!
//! They are composed from what a claim says, never from a sum: "more than 300 (Human Rights Watch); up to 500
//! (Amnesty International)", and no range that no source gave.

#[cfg(feature = "tables")]
mod prosecution;

use crate::count::Tally;
use crate::i18n::{Lang, by_alphabet, messages as m};
use crate::model::{
    Basis, Claim, ClaimantKind, DateOf, Event, Group, Kind, Layer, Measure, PartialDate, Period, Qualifier, Record,
    Relation, Scope, Source, Spread, Vocabulary,
};
use crate::util::{grouped_by, joined, sort_by};
use jiff::civil::Date;

/// How many places are named where a shared figure is told at each of those that share it.
const MOST_NAMES: usize = 20;

/// Composes phrases about a record in one language.
#[derive(Clone, Copy, Debug)]
pub struct Phrases<'a> {
    /// The language.
    pub lang: Lang,
    /// The record spoken of.
    pub record: &'a Record,
    year: Option<i16>,
}

impl<'a> Phrases<'a> {
    /// Phrases about this record. The year is left out of the dates of the year that its period lies in or, without one,
    /// where the whole record is of one year.
    pub fn new(lang: Lang, record: &'a Record) -> Self {
        if let Some((first, last)) = record.period.bounds() {
            return Self { lang, record, year: (first.year() == last.year()).then(|| first.year()) };
        }
        let mut years =
            record.dates().filter_map(PartialDate::bounds).flat_map(|(first, last)| [first.year(), last.year()]);
        let year = years.next().filter(|first| years.all(|year| year == *first));
        Self { lang, record, year }
    }

    /// A date as readers say it: "21 May", "17–18 May", "April". `None` where there is none.
    pub fn date(&self, when: PartialDate) -> Option<String> {
        let lang = self.lang;
        let same_year = |day: Date| self.year == Some(day.year());
        Some(match when {
            PartialDate::Day(day) => self.day(day, !same_year(day)),
            PartialDate::Span(first, last) if first.year() == last.year() => {
                let span = if first.month() == last.month() {
                    let days = (u64::from(first.day().unsigned_abs()), u64::from(last.day().unsigned_abs()));
                    m::date_span_month(lang, &days.0.to_string(), &days.1.to_string(), month(lang, last))
                } else {
                    m::date_span(lang, &self.day(first, false), &self.day(last, false))
                };
                // Of the span, not of its last day: some languages say the year first.
                if same_year(last) { span } else { m::date_span_year(lang, &span, &year(last)) }
            }
            PartialDate::Span(first, last) => {
                m::date_span(lang, &self.day(first, true), &self.day(last, !same_year(last)))
            }
            PartialDate::Month(first) if same_year(first) => m::date_month(lang, month_alone(lang, first)),
            PartialDate::Month(first) => m::date_month_year(lang, month_alone(lang, first), &year(first)),
            PartialDate::Year(first) => year(first),
            PartialDate::Undated => return None,
        })
    }

    /// A date with its year, for a place where nothing else says the year.
    pub fn date_in_full(&self, when: PartialDate) -> Option<String> {
        Phrases { year: None, ..*self }.date(when)
    }

    /// A date as [`Self::date`] says it, or that there is none.
    pub fn date_or_undated(&self, when: PartialDate) -> String {
        self.date(when).unwrap_or_else(|| m::undated(self.lang).to_owned())
    }

    /// A date with its year, or that there is none.
    pub fn date_in_full_or_undated(&self, when: PartialDate) -> String {
        Phrases { year: None, ..*self }.date_or_undated(when)
    }

    fn day(&self, day: Date, with_year: bool) -> String {
        let number = day.day().to_string();
        if with_year {
            m::date_day_year(self.lang, &number, month(self.lang, day), &year(day))
        } else {
            m::date_day(self.lang, &number, month(self.lang, day))
        }
    }

    /// A period in words.
    pub fn period(&self, period: Period) -> String {
        match period.when() {
            None => m::period_all(self.lang).to_owned(),
            Some(when) => self.date_in_full(when).unwrap_or_default(),
        }
    }

    /// The number of a claim as the claim states it: "more than 300", "“several hundred”", "number not reported".
    pub fn figure(&self, claim: &Claim) -> String {
        let (lang, low, high) = (self.lang, claim.low.unwrap_or_default(), claim.high.unwrap_or_default());
        let figure = match claim.qualifier {
            Qualifier::Exactly => m::claim_exactly(lang, low),
            Qualifier::AtLeast => m::claim_at_least(lang, low),
            Qualifier::MoreThan => m::claim_more_than(lang, low),
            Qualifier::UpTo => m::claim_up_to(lang, high),
            Qualifier::About => m::claim_about(lang, low),
            Qualifier::Between => m::claim_between(lang, low, high),
            Qualifier::Words => m::claim_words(lang, &claim.words),
            Qualifier::NotStated => m::claim_not_stated(lang).to_owned(),
            Qualifier::None => m::claim_none(lang).to_owned(),
        };
        self.of_part(claim, figure)
    }

    /// The figure, and of a claim about a part that it is of a part alone.
    fn of_part(&self, claim: &Claim, figure: String) -> String {
        if claim.is_part { m::claim_part(self.lang, &figure) } else { figure }
    }

    /// The number with whom it counts, where that is not simply people: "55 journalists".
    pub fn figure_of_group(&self, claim: &Claim) -> String {
        if claim.group == Group::People {
            return self.figure(claim);
        }
        let (lang, group, figure) = (self.lang, claim.group.code(), self.figure(claim));
        match claim.qualifier {
            Qualifier::Words => m::group_words(lang, &figure, group),
            Qualifier::NotStated | Qualifier::None => m::group_unsaid(lang, &m::group_name(lang, group), &figure),
            _ => m::group_figure(lang, group, &figure),
        }
    }

    /// The claim with what it counts: "more than 300 detained", "55 journalists detained".
    pub fn counted(&self, claim: &Claim) -> String {
        let measure = claim.measure.code();
        match claim.qualifier {
            Qualifier::NotStated | Qualifier::None if claim.group != Group::People => {
                let counted = m::counted(self.lang, measure, &m::group_name(self.lang, claim.group.code()));
                m::group_unsaid(self.lang, &counted, &self.figure(claim))
            }
            Qualifier::NotStated => self.of_part(claim, m::counted_not_stated(self.lang, measure)),
            Qualifier::None => self.of_part(claim, m::counted_none(self.lang, measure)),
            _ => m::counted(self.lang, measure, &self.figure_of_group(claim)),
        }
    }

    /// Who makes the claim.
    pub fn claimant(&self, claim: &Claim) -> &'a str {
        self.record.claimant(claim).map_or_else(|| m::claimant_not_named(self.lang), |claimant| claimant.name.as_str())
    }

    /// Who makes the claims, after them: "according to Human Rights Watch; reporters", "no source named".
    pub fn according_to<'c>(&self, claims: impl IntoIterator<Item = &'c Claim>) -> String {
        let (mut named, mut unnamed) = (Vec::new(), "");
        for claim in claims {
            match self.record.claimant(claim) {
                Some(claimant) => named.push(claimant.name.as_str()),
                None => unnamed = m::claimant_not_named(self.lang),
            }
        }
        if named.is_empty() {
            return m::claimant_not_named(self.lang).to_owned();
        }
        joined([m::according_to(self.lang, &joined(named, "; ")).as_str(), unnamed], "; ")
    }

    /// The report that the record rests on, by whose it is: by whoever counts in it, or by its publisher.
    pub fn report(&self) -> String {
        let record = self.record;
        let own = record.claimants.iter().find(|claimant| claimant.kind == ClaimantKind::OwnCount);
        let is_report = |source: &&Source| source.layer == Layer::Report && source.footnote.is_empty();
        let name = own
            .map(|claimant| claimant.name.as_str())
            .or_else(|| record.sources.iter().find(is_report).map(|source| source.publisher.as_str()));
        name.map_or_else(|| m::report_unnamed(self.lang).to_owned(), |name| m::report_by(self.lang, name))
    }

    /// Number and claimant: "more than 300 (Human Rights Watch)".
    pub fn figure_by(&self, claim: &Claim) -> String {
        m::by_claimant(self.lang, &self.figure(claim), self.claimant(claim))
    }

    /// Rivals side by side: "more than 300 (Human Rights Watch), up to 500 (Amnesty International)". A figure that several
    /// give stands once.
    pub fn figures_by<'c>(&self, claims: impl IntoIterator<Item = &'c Claim>) -> String {
        fn figure(claim: &Claim) -> impl Ord {
            let words = if claim.qualifier == Qualifier::Words { claim.words.as_str() } else { "" };
            (claim.qualifier, claim.low, claim.high, words, claim.is_part)
        }
        let claims: Vec<&Claim> = claims.into_iter().collect();
        let told = grouped_by(&claims, |one, other| figure(one).cmp(&figure(other))).into_iter().map(|same| {
            let claimants = joined(same.iter().map(|claim| self.claimant(claim)), "; ");
            m::by_claimant(self.lang, &self.figure(same[0]), &claimants)
        });
        joined(told, ", ")
    }

    /// What a place has of a figure that it shares: "part of “dozens” together in Atyrau, Pavlodar, Uralsk and others". Of
    /// very many places some are named: it is said at each of them.
    pub fn shared(&self, claim: &Claim) -> String {
        let spread = claim.spread.unwrap_or(Spread::Unclear).code();
        m::claim_shared(self.lang, &self.figure(claim), spread, &self.some_places(&claim.scope, MOST_NAMES))
    }

    /// Where: the names of the places in the order of the alphabet, or the whole country.
    pub fn places(&self, scope: &Scope) -> String {
        self.some_places(scope, usize::MAX)
    }

    fn some_places(&self, scope: &Scope, most: usize) -> String {
        let mut names: Vec<&str> =
            scope.ids().iter().filter_map(|id| self.record.place(id)).map(|place| place.name.as_str()).collect();
        sort_by(&mut names, |a, b| by_alphabet(a, b));
        let more = names.len().saturating_sub(most);
        names.truncate(most);
        match scope {
            Scope::Nationwide => m::whole_country(self.lang).to_owned(),
            Scope::Places { .. } if names.is_empty() => m::somewhere(self.lang).to_owned(),
            Scope::Places { and_others, .. } if more > 0 => {
                let names = m::and_more(self.lang, &joined(names, ", "), more as u64);
                if *and_others { m::and_others(self.lang, &names) } else { names }
            }
            Scope::Places { and_others: true, .. } => m::and_others(self.lang, &joined(names, ", ")),
            Scope::Places { .. } => match names.split_last() {
                Some((last, first)) if !first.is_empty() => m::list_and(self.lang, &joined(first, ", "), last),
                _ => names.concat(),
            },
        }
    }

    /// Something with its date: "more than 300 (Human Rights Watch) on 21 May".
    pub fn dated(&self, when: PartialDate, claims: &str) -> String {
        match self.date(when) {
            Some(date) if when.days().is_none() => m::in_month(self.lang, claims, &date),
            Some(date) => m::on_date(self.lang, claims, &date),
            None => m::undated_claims(self.lang, claims),
        }
    }

    /// Claims that compete, with their date; those of sources that give other dates, each with its own.
    pub fn dated_each(&self, claims: &[&Claim], say: impl Fn(&[&Claim]) -> String) -> String {
        let mut dates: Vec<PartialDate> = Vec::new();
        for claim in claims {
            if !dates.contains(&claim.when) {
                dates.push(claim.when);
            }
        }
        let told = dates.into_iter().map(|when| {
            let of_date: Vec<&Claim> = claims.iter().copied().filter(|claim| claim.when == when).collect();
            self.dated(when, &say(&of_date))
        });
        joined(told, "; ")
    }

    /// What a tally comes to: the number that is drawn, and nothing that no source gave. Where sources contradict each
    /// other, it says so.
    pub fn total(&self, tally: &Tally) -> String {
        let contradiction = if tally.is_contradictory { m::sources_contradict(self.lang) } else { "" };
        match tally.floor {
            None if tally.is_contradictory => contradiction.to_owned(),
            _ => joined([self.by_lowest(tally, self.number(tally)).as_str(), contradiction], "; "),
        }
    }

    /// A number that is drawn for a tally, said to be the lowest where a higher one is claimed besides.
    pub(crate) fn by_lowest(&self, tally: &Tally, total: String) -> String {
        match (tally.floor, tally.ceiling) {
            (Some(floor), Some(ceiling)) if floor < ceiling && !tally.is_endless() => m::by_lowest(self.lang, &total),
            _ => total,
        }
    }

    /// The number that is drawn for a tally.
    pub(crate) fn number(&self, tally: &Tally) -> String {
        let lang = self.lang;
        match (tally.floor, tally.ceiling) {
            (Some(floor), _) if tally.is_endless() && tally.is_about => m::total_about_open(lang, floor),
            (Some(floor), _) if tally.is_endless() => m::total_open(lang, floor),
            (Some(floor), _) if tally.is_about => m::total_about(lang, floor),
            (Some(floor), _) => m::total_exact(lang, floor),
            (None, Some(ceiling)) => m::total_up_to(lang, ceiling),
            (None, None) => m::claim_not_stated(lang).to_owned(),
        }
    }

    /// The name of a measure: "people detained".
    pub fn measure(&self, measure: Measure) -> &'static str {
        let lang = self.lang;
        match measure {
            Measure::Detained => m::measure_detained(lang),
            Measure::Participants => m::measure_participants(lang),
            Measure::Arrested => m::measure_arrested(lang),
            Measure::HeldLiable => m::measure_held_liable(lang),
            Measure::Charged => m::measure_charged(lang),
            Measure::InCustody => m::measure_in_custody(lang),
            Measure::Convicted => m::measure_convicted(lang),
            Measure::Killed => m::measure_killed(lang),
        }
    }

    /// What sort of event it is.
    pub fn kind(&self, kind: Kind) -> &'static str {
        let lang = self.lang;
        match kind {
            Kind::Rally => m::kind_rally(lang),
            Kind::Dispersal => m::kind_dispersal(lang),
            Kind::GatheringPrevented => m::kind_gathering_prevented(lang),
            Kind::Detention => m::kind_detention(lang),
            Kind::Arrest => m::kind_arrest(lang),
            Kind::Threat => m::kind_threat(lang),
            Kind::Warning => m::kind_warning(lang),
            Kind::Refusal => m::kind_refusal(lang),
            Kind::Blocking => m::kind_blocking(lang),
            Kind::Cordon => m::kind_cordon(lang),
            Kind::Snipers => m::kind_snipers(lang),
            Kind::Roadblocks => m::kind_roadblocks(lang),
            Kind::Restriction => m::kind_restriction(lang),
            Kind::Statement => m::kind_statement(lang),
            Kind::Decree => m::kind_decree(lang),
            Kind::Appointment => m::kind_appointment(lang),
            Kind::Meeting => m::kind_meeting(lang),
            Kind::Plan => m::kind_plan(lang),
            Kind::Law => m::kind_law(lang),
            Kind::Charge => m::kind_charge(lang),
            Kind::Sentence => m::kind_sentence(lang),
            Kind::Transfer => m::kind_transfer(lang),
            Kind::Confiscation => m::kind_confiscation(lang),
            Kind::Attack => m::kind_attack(lang),
            Kind::Accusation => m::kind_accusation(lang),
            Kind::Condemnation => m::kind_condemnation(lang),
            Kind::Letter => m::kind_letter(lang),
            Kind::Release => m::kind_release(lang),
            Kind::Other => m::kind_other(lang),
        }
    }

    /// That another source tells of the same happening, with the date that it gives.
    pub fn rival_dated(&self, when: PartialDate) -> String {
        self.date(when).map_or_else(|| m::rival_undated(self.lang).to_owned(), |date| m::rival_dated(self.lang, &date))
    }

    /// What stands beside an event's date where it is not simply the day on which a source says that it happened, or where
    /// the event is none of the story.
    pub fn remarks(&self, event: &Event) -> String {
        let date_of = match event.date_of {
            DateOf::Happened => "",
            DateOf::MadePublic => m::made_public(self.lang),
            DateOf::Planned => m::planned(self.lang),
        };
        let implied = if event.basis == Basis::Implied { m::implied(self.lang) } else { "" };
        let unrelated = if event.relation == Relation::Unrelated { m::unrelated(self.lang) } else { "" };
        joined([date_of, implied, unrelated], "; ")
    }

    /// An event in a few words: "Detentions · 21 May · Almaty".
    pub fn event_name(&self, event: &Event) -> String {
        self.name(self.kind(event.kind), event.when, &event.scope)
    }

    /// A claim in a few words: "more than 300 detained · 21 May · Almaty".
    pub fn claim_name(&self, claim: &Claim) -> String {
        self.name(&self.counted(claim), claim.when, &claim.scope)
    }

    /// What, when and where: enough to tell one from another. Nothing stands for places that are not named.
    fn name(&self, what: &str, when: PartialDate, scope: &Scope) -> String {
        let places = if scope.ids().is_empty() { String::new() } else { self.places(scope) };
        joined([what, &self.date_or_undated(when), &places], " · ")
    }

    /// A source in a few words: publisher, and where in it.
    pub fn source(&self, source: &Source, sections: &[String]) -> String {
        let lang = self.lang;
        // A section is one of the report, and not of the other pages that a row rests on besides.
        let is_report = source.layer == Layer::Report;
        let named = match (source.footnote.as_str(), sections) {
            ("", [section]) if is_report => m::source_section(lang, &source.publisher, section),
            ("", [first @ .., last]) if is_report => {
                let sections = m::list_and(lang, &joined(first, ", "), last);
                m::source_sections(lang, &source.publisher, &sections)
            }
            ("", _) if source.title.is_empty() => source.publisher.clone(),
            ("", _) => [&source.publisher, ", ", &source.title].concat(),
            (footnote, _) => m::source_footnote(lang, &source.publisher, footnote),
        };
        if source.via.is_empty() { named } else { m::source_via(lang, &named, &source.via) }
    }
}

fn year(day: Date) -> String {
    day.year().to_string()
}

/// The month beside a day, as in "21 May".
fn month(lang: Lang, day: Date) -> &'static str {
    of_month(
        [
            m::month_1,
            m::month_2,
            m::month_3,
            m::month_4,
            m::month_5,
            m::month_6,
            m::month_7,
            m::month_8,
            m::month_9,
            m::month_10,
            m::month_11,
            m::month_12,
        ],
        lang,
        day,
    )
}

/// The month by itself: Russian has another form of it, "май" and "21 мая".
fn month_alone(lang: Lang, day: Date) -> &'static str {
    of_month(
        [
            m::month_alone_1,
            m::month_alone_2,
            m::month_alone_3,
            m::month_alone_4,
            m::month_alone_5,
            m::month_alone_6,
            m::month_alone_7,
            m::month_alone_8,
            m::month_alone_9,
            m::month_alone_10,
            m::month_alone_11,
            m::month_alone_12,
        ],
        lang,
        day,
    )
}

fn of_month(names: [fn(Lang) -> &'static str; 12], lang: Lang, day: Date) -> &'static str {
    names[usize::from(day.month().unsigned_abs()) - 1](lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_month_has_one_form_beside_a_day_and_another_by_itself() {
        let record = Record::default();
        let words = Phrases { year: Some(2016), ..Phrases::new(Lang::Ru, &record) };
        let may = |day| date(2016, 5, day);
        for (when, short, full) in [
            (PartialDate::Day(may(21)), "21 мая", "21 мая 2016 года"),
            (PartialDate::Month(may(1)), "май", "май 2016 года"),
            (PartialDate::Span(may(17), may(18)), "17–18 мая", "17–18 мая 2016 года"),
            (PartialDate::Span(date(2016, 4, 24), may(5)), "24 апреля — 5 мая", "24 апреля — 5 мая 2016 года"),
            (PartialDate::Year(date(2016, 1, 1)), "2016", "2016"),
        ] {
            assert_eq!(words.date(when).as_deref(), Some(short));
            assert_eq!(words.date_in_full(when).as_deref(), Some(full));
        }
        let both = (1..=12).map(|n| (month(Lang::Ru, date(2016, n, 1)), month_alone(Lang::Ru, date(2016, n, 1))));
        for (beside, alone) in both {
            // March and August take a letter more, the rest another one.
            let stem = alone.trim_end_matches(['ь', 'й']);
            assert!(beside.starts_with(stem) && beside != alone && beside.ends_with(['а', 'я']), "{beside}, {alone}");
        }
    }
}
