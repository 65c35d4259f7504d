# The interface of protest-map in English. The record's own texts are in data/.
# One message a line; NUMBER() groups digits as the language does.

## The page

site-name = protest-map
skip-to-list = Skip to the list of places
page-title = {$page} · {$title}
no-script-shows-all = Without scripts this page shows everything it has; what the address asks for beyond that needs WebAssembly.
note-failed = The interactive map could not start. Everything on this page can still be read, and every link works.
note-retry = Try again
note-address = The address asks for “{$value}”, which this record does not have; it is left out.
home = Overview

## The headline

headline-claim = {$measure ->
    [participants] {$figure} people took part in protests across {$place}
    [arrested] {$figure} people were given administrative arrest across {$place}
    [held_liable] {$figure} people were given an administrative penalty across {$place}
    [charged] {$figure} people were charged across {$place}
    [in_custody] {$figure} people were in custody across {$place}
    [convicted] {$figure} people were convicted across {$place}
    [killed] {$figure} people were killed across {$place}
   *[detained] {$figure} people were detained across {$place}
}, {$according}.
country-on = {$country} on {$date}
country-in = {$country} in {$date}
the-country = the whole country
headline-map = {$period}, {$measure}: {$what}.
headline-figures = {$places ->
    [one] a number for one place
   *[other] numbers for {NUMBER($places)} places
}
headline-others = {$places ->
    [one] one more place without one
   *[other] {NUMBER($places)} more places without one
}
headline-unnumbered = {$places ->
    [one] one place on the map, and no number of its own
   *[other] {NUMBER($places)} places on the map, and no number of their own
}
headline-no-mark = no place on the map
headline-unmentioned = {$places ->
    [one] one place on the map, without an entry of it
   *[other] {NUMBER($places)} places on the map, none with an entry of it
}
headline-nothing = nothing in this record
headline-events = {$events ->
    [one] one event in this record
   *[other] {NUMBER($events)} events in this record
}
according-to = according to {$claimant}
range-title = Who says how many
range-others = Of the same days besides, and never added to these

## What is shown

summary = {$period}, {$measure}: {$figures ->
    [0] no place with a figure of its own
    [one] 1 place with a figure of its own
   *[other] {NUMBER($figures)} places with figures of their own
}, {$shared ->
    [0] none that shares in one
    [one] 1 that shares in a joint one
   *[other] {NUMBER($shared)} that share in a joint one
}, {$unknown ->
    [0] none without a number
    [one] 1 without a number
   *[other] {NUMBER($unknown)} without a number
}, {$unmentioned ->
    [0] none without an entry
    [one] 1 without an entry
   *[other] {NUMBER($unmentioned)} without an entry
}.
period-all = Whole record
measure-detained = people detained
measure-participants = people taking part
measure-arrested = people given administrative arrest
measure-held-liable = people given an administrative penalty
measure-charged = people charged
measure-in-custody = people in custody
measure-convicted = people convicted
measure-killed = people killed
choose-measure = Count
choose-layer = Sources
layer-all = all sources
layer-report = only {$report}
report-by = the report of {$claimant}
report-unnamed = the report
layer-outside = other sources alone

## The map

map-label = Map
map-help = The plus and minus keys zoom, the arrow keys move, 0 fits the whole country.
zoom-in = Zoom in
zoom-out = Zoom out
zoom-fit = Fit the whole country
legend = How to read the marks
legend-exact = a number
legend-open = or more
legend-about = about
legend-ring = up to
legend-words = in words only
legend-not-stated = a source says so, but not how many
legend-shared = shares in a joint figure
legend-not-mentioned = no entry of it in this record
legend-area = Area is the number of people
legend-number = {$number} people
legend-all = All marks and the scale

## Claims

claim-exactly = {NUMBER($n)}
claim-at-least = at least {NUMBER($n)}
claim-more-than = more than {NUMBER($n)}
claim-up-to = up to {NUMBER($n)}
claim-about = about {NUMBER($n)}
claim-between = {NUMBER($low)} to {NUMBER($high)}
claim-words = “{$words}”
claim-not-stated = no number given
claim-none = none
claim-part = {$figure} (a part only)
group-figure = {$group ->
    [activists] {$figure} activists
    [journalists] {$figure} journalists
    [soldiers] {$figure} soldiers
    [locals] {$figure} local people
    [assailants] {$figure} attackers
   *[people] {$figure}
}
group-name = {$group ->
    [activists] activists
    [journalists] journalists
    [soldiers] soldiers
    [locals] local people
    [assailants] attackers
   *[people] people
}
group-words = {$figure} of {$group ->
    [activists] activists
    [journalists] journalists
    [soldiers] soldiers
    [locals] local people
    [assailants] attackers
   *[people] people
}
group-unsaid = {$group}: {$figure}
counted = {$measure ->
    [participants] {$figure} took part
    [arrested] {$figure} given administrative arrest
    [held_liable] {$figure} given an administrative penalty
    [charged] {$figure} charged
    [in_custody] {$figure} in custody
    [convicted] {$figure} convicted
    [killed] {$figure} killed
   *[detained] {$figure} detained
}
counted-not-stated = {$measure ->
    [participants] people took part; no number given
    [arrested] people given administrative arrest; no number given
    [held_liable] people given an administrative penalty; no number given
    [charged] people charged; no number given
    [in_custody] people in custody; no number given
    [convicted] people convicted; no number given
    [killed] people killed; no number given
   *[detained] people detained; no number given
}
counted-none = {$measure ->
    [participants] nobody took part
    [arrested] nobody given administrative arrest
    [held_liable] nobody given an administrative penalty
    [charged] nobody charged
    [in_custody] nobody in custody
    [convicted] nobody convicted
    [killed] nobody killed
   *[detained] nobody detained
}
by-claimant = {$figure} ({$claimant})
claimant-not-named = no source named
claim-shared = part of {$figure} {$spread ->
    [together] together in {$names}
   *[unclear] in {$names}
}
claim-shared-short = part of {$figure}
claim-shared-days = part of {$figure} on {$date}
list-and = {$first} and {$last}
and-more = {$names} and {NUMBER($count)} more
and-others = {$names} and others
somewhere = places that are not named
whole-country = whole country

## Totals of a place

total-exact = {NUMBER($n)}
total-open = {NUMBER($n)} or more
total-about = about {NUMBER($n)}
total-about-open = about {NUMBER($n)} or more
by-lowest = {$total}, by the lowest claim
total-up-to = up to {NUMBER($n)}
sources-contradict = sources contradict each other
claims-contradict = sources contradict each other: {$claims}
total-of = {$total} {$measure ->
    [participants] people taking part
    [arrested] administrative arrests
    [held_liable] people given an administrative penalty
    [charged] people charged
    [in_custody] people in custody
    [convicted] people convicted
    [killed] people killed
   *[detained] detentions
}
total-one = 1 {$measure ->
    [participants] person taking part
    [arrested] administrative arrest
    [held_liable] person given an administrative penalty
    [charged] person charged
    [in_custody] person in custody
    [convicted] person convicted
    [killed] person killed
   *[detained] detention
}
over-days = {$total}, over {$days ->
    [one] 1 day
   *[other] {NUMBER($days)} days
}
over-dates = {$total}, added over {$dates ->
    [one] 1 date
   *[other] {NUMBER($dates)} dates
}
not-added = not added: it may be about the same people as another number
lowest-added = of these the lowest number is added
sum-of = {$total} ({$terms})
on-date = {$claims} on {$date}
in-month = {$claims} in {$date}
undated-claims = {$claims}, undated
without-figure = {$events ->
    [one] 1 further event without a figure
   *[other] {NUMBER($events)} further events without a figure
}
not-mentioned = {$measure ->
    [participants] in this story no source mentions people taking part
    [arrested] in this story no source mentions people given administrative arrest
    [held_liable] in this story no source mentions people given an administrative penalty
    [charged] in this story no source mentions people charged
    [in_custody] in this story no source mentions people in custody
    [convicted] in this story no source mentions people convicted
    [killed] in this story no source mentions people killed
   *[detained] in this story no source mentions people detained
}
not-mentioned-chosen = no entry for the days and sources that are chosen
no-event = no event in this record
no-event-chosen = nothing in the record by this choice
no-event-then = nothing in the record on these days
mark-many = {$place}: {$total}: {$parts}
mark-other = {$place}: {$what}
mark-other-dated = {$place}, {$date}: {$what}

## Beside the map

what-happened = What happened
places = Places
all-together = Added up
all-together-how = Only numbers of different places, of different days, or of people whom a source calls others are added. Somebody who was counted on two days is counted twice.
not-added-title = Not added, because it may be about the same people as a number above
without-number-title = Told besides, without a number
no-total = There is no total: sources give different numbers for the same people, and none of them is declared right.
more-lines = and {NUMBER($count)} more
not-on-map = Not on the map
not-on-map-how = Figures for the whole country, drawn to the scale of the map. They belong to no city.
joint-figures = Figures that several places share
other-figures = Other figures
more-places = {$places ->
    [one] 1 more place
   *[other] {NUMBER($places)} more places
}
elsewhere-events = {$events ->
    [one] 1 event without a place or a day stands in the table
   *[other] {NUMBER($events)} events without a place or a day stand in the table
}

## A place, a day

back-to-overview = Close
also-called = Also: {$names}
events-of-day = What happened on {$date}
showing-days = Showing {$date}.
show-all-days = Show the whole record
shared-among = one figure for {$names}, never divided among them
in-each = this number in each of {$names}
unrelated = another story: told here, and part of no number on this map
rival-dated = Another source dates this to {$date}.
rival-undated = Another source gives no date for this.
undated = Undated
named = Named: {$people}
person-role = {$name} ({$role})
planned = planned
made-public = became public then
implied = not every source here names the place or the date itself; where one does not, it follows from the text around
sources-label = {$count ->
    [one] Source
   *[other] Sources
}
source-section = {$publisher}, section {$section}
source-sections = {$publisher}, sections {$sections}
source-footnote = {$publisher}, footnote {$footnote}
source-via = {$source}, via {$via}

kind-rally = Rally
kind-dispersal = Dispersal
kind-gathering-prevented = Gathering prevented
kind-detention = Detentions
kind-arrest = Arrests
kind-threat = Threat
kind-warning = Warning
kind-refusal = Permission refused
kind-blocking = Networks blocked
kind-cordon = Square cordoned off
kind-snipers = Snipers
kind-roadblocks = Roadblocks
kind-restriction = Rights restricted
kind-statement = Statement
kind-decree = Decree
kind-appointment = Appointment
kind-meeting = Meeting
kind-plan = Plan
kind-law = Law
kind-charge = Criminal case
kind-sentence = Sentence
kind-transfer = Transfer
kind-confiscation = Confiscation
kind-attack = Attack
kind-accusation = Accusation
kind-condemnation = Condemnation
kind-letter = Letter
kind-release = Release
kind-other = Other event

## Days

days = Days
strip-all = All
strip-all-name = All: the whole record
day-events = {$date}: {$events ->
    [0] no event of this date alone
    [one] 1 event dated within it
   *[other] {NUMBER($events)} events dated within it
}
date-day = {$day} {$month}
date-day-year = {$day} {$month} {$year}
date-month = {$month}
date-month-year = {$month} {$year}
date-span-month = {$first}–{$last} {$month}
date-span = {$first} – {$last}
date-span-year = {$span} {$year}

# Beside a day: "21 May".
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# By itself: "May", "May 2016". Some languages have another form of the name there.
month-alone-1 = January
month-alone-2 = February
month-alone-3 = March
month-alone-4 = April
month-alone-5 = May
month-alone-6 = June
month-alone-7 = July
month-alone-8 = August
month-alone-9 = September
month-alone-10 = October
month-alone-11 = November
month-alone-12 = December

## Days as bars

bars = By day
bars-day = {$date}: {$what}
bars-none = no number with a day
bars-beyond = Before or after the days that are drawn: {$days}
bars-lowest = {$claims}; drawn is the lowest number that is claimed, or what the lowest of single places come to where that is more: {$sum}
first-day = First day shown
last-day = Last day shown
from-day = From
to-day = To
choose-period = Period
earlier = Earlier
earlier-name = Earlier: {$days}
later = Later
later-name = Later: {$days}

## The pages beside the map

pages = Pages
page-table = Table
page-cases = Cases
page-sources = Sources
page-index = Index
page-method = Method
cases-from-here = Cases from here

## Foot

foot-how = How this is counted
foot-how-text = Every number here is somebody’s claim and is drawn as that claim: a floor, a ceiling, a phrase, or unknown. Unknown is not zero. Claims that compete stand side by side; none is declared right, averaged or split between cities.
foot-data = The data (GeoJSON)
foot-schema = Its shape (JSON Schema)
foot-all = everything (zip)
foot-credits = Facts after the report of the Open Dialogue Foundation and the sources named beside each number. Coordinates: GeoNames (CC BY 4.0). Basemap: Natural Earth. Data: CC BY 4.0. Code: MIT or Apache 2.0.

## Languages

languages = Languages
not-reviewed = These texts were translated for this map and nobody has reviewed the translation yet. Where wordings differ, English holds.
original-words = in the source’s words: {$words}

## Pages without the app: prosecutions

skip-to-text = Skip to the text
cases-title = Prosecutions
cases-intro = {$count ->
    [one] One prosecution. Its page has every step of it
   *[other] {NUMBER($count)} prosecutions. The page of each has all of its steps
} in the order in which they happened, with the articles of law, the sentences and the sources.
cases-description = The prosecutions of this record: who was charged, under which articles of law, and how it ended where a source says so.
case-description = {$case}: each step of the prosecution, the articles of law, and how it ended where a source says so.
case-no-place = It belongs to no single place.
case-stands = Where it stands
case-stands-then = then
case-stands-how = By the last step that the record has.
case-whole = The case as a whole
case-people = Who is named
case-steps = Step by step
case-steps-left-out = Steps that are only about people who are not named here are left out.
outcome-stated = How it ended is known from a source.
outcome-stated-in-part = How it ended is known from a source for some of its people. For the others we found none that says so.
outcome-not-found = We found no source that says how it ended.
outcome-missing = Nothing found for: {$names}
stage-number = Step {NUMBER($n)}
stage-people = Whom it concerns: {$names}
stage-whole = It concerns the case as a whole.
stage-outside = not from {$report}, but from other sources
superseded = This charge no longer stands, see
superseded-for = For {$names} this charge no longer stands, see
laws-of-stage = {$count ->
    [one] Article
   *[other] Articles
}
sentence-of-stage = Sentence
term-of-stage = For how long
conditions-of-stage = What the sentence forbids or demands besides
restraint-of-stage = How they were held meanwhile
step-opened = Case opened
step-detained = Detained
step-administrative-arrest = Administrative arrest
step-transferred = Moved
step-charged = Charged
step-requalified = Charge replaced
step-dropped = Charge dropped
step-custody = Custody
step-plea = Plea
step-to-court = Passed to a court
step-trial = Trial
step-verdict = Verdict
step-appeal = Appeal
step-opinion = Opinion from outside the courts
step-parole = Release on parole
step-release = Release
step-supervision = Supervision
sentence-prison = prison
sentence-restriction-of-liberty = restriction of liberty, which is not prison
sentence-administrative-arrest = administrative arrest
sentence-fine = a fine
sentence-ban = a ban on an activity
sentence-none = no punishment
sentence-for = {$sentence}: {$term}
term-years = {$n ->
    [one] {NUMBER($n)} year
   *[other] {NUMBER($n)} years
}
term-months = {$n ->
    [one] {NUMBER($n)} month
   *[other] {NUMBER($n)} months
}
term-days = {$n ->
    [one] {NUMBER($n)} day
   *[other] {NUMBER($n)} days
}
restraint-custody = in custody
restraint-house-arrest = under house arrest
restraint-undertaking = on an undertaking not to leave
restraint-at-large = at large
code-criminal = Criminal Code
code-administrative = Code of Administrative Offences
law-article = {$code}, article {$article}
law-section = {$code}, article {$article}, section {$section}
law-maximum = Most severe punishment that a source names: {$maximum}
law-no-maximum = No source here names the most severe punishment.

## Pages without the app: sources

sources-intro = {$count ->
    [one] One source
   *[other] {NUMBER($count)} sources
}, each with what relies on it. Addresses stand as the report or the page prints them; that one is listed does not mean that the page behind it has been checked.
sources-archive = “{$label}” asks the Internet Archive for a copy near 2016. Whether it holds one we do not say.
sources-description = Every source of this record, with its address and the events, numbers and steps of prosecutions that rely on it.
sources-of-report = {$report} and its footnotes
sources-outside = Other sources
source-number = Footnote {$n}
source-untitled = No title given
source-language = {$code ->
    [en] in English
    [fr] in French
    [kk] in Kazakh
    [ru] in Russian
   *[unknown] language: {$code}
}
source-relayed = via {$via}
look-for-copy = look for an archived copy
relies = {$count ->
    [one] 1 entry relies on it
   *[other] {NUMBER($count)} entries rely on it
}
relies-step = {$case}, step {NUMBER($n)}

## Pages without the app: a claim

claim-description = {$claim}: who says so, where it is written, and what others say.
claim-who = Who says so
claim-others = What others say of the same
claim-no-others = No other claim in this record counts the same happening.
claim-overlapping = Numbers that may be about the same people
claim-event = The event
cite = Cite this number
cite-how = The address of this page and the id of the claim are permanent. Add the address, and the day on which you read it.
cite-sentence = {$statement}. {$sources}. In: {$title}, claim {$id}, version {$version} of the record.

## Pages without the app: the table

table-intro = {$events ->
    [one] One event
   *[other] {NUMBER($events)} events
} and {$claims ->
    [one] one claim about a number
   *[other] {NUMBER($claims)} claims about numbers
}, by date. What has no date stands at the end.
table-description = Every event of this record by date, with every number and the name of whoever gives it.
table-months = Months
table-undated = Without a date
numbers-title = All numbers
numbers-caption = {$rows ->
    [one] One row
   *[other] {NUMBER($rows)} rows
}: one for each claim
numbers-how = Every number that somebody gives, and every statement without one. Lowest and highest are what a statement allows: an empty cell says that it sets no such limit. Rows may be about the same people, so they must not simply be added.
numbers-date = Date
numbers-place = Place
numbers-counted = What is counted
numbers-lowest = Lowest
numbers-highest = Highest
numbers-stated = As the source states it
numbers-claimant = Who says so
numbers-source = Source
numbers-together = one figure, never divided among them
numbers-each = in each of them
numbers-implied = not every source names place and date

## Pages without the app: the index

index-intro = Whom the record names, the articles of law, the publishers and the places, each with links to what names it.
index-description = The people, articles of law, publishers and places of this record, each with the steps of prosecutions, the events or the sources that name it.
index-parts = On this page
index-people = People
index-people-how = {$count ->
    [one] One person
   *[other] {NUMBER($count)} people
}, by surname.
index-spelled = Also spelled: {$names}
index-named-in = {$events ->
    [one] Named in 1 event
   *[other] Named in {NUMBER($events)} events
}
index-superseded = This charge no longer stands.
index-superseded-for = It no longer stands for {$names}.
index-no-step = No step of a prosecution names it.
index-publishers = Publishers
index-sources = {$count ->
    [one] 1 source
   *[other] {NUMBER($count)} sources
}
index-place-events = {$count ->
    [0] no event
    [one] 1 event
   *[other] {NUMBER($count)} events
}

## Pages without the app: the method

method-title = How this map is made
method-description = How numbers are counted and drawn in this record, what the words beside them mean, and what was left out.
method-rules = What holds for every number
method-unknown = Unknown is not zero. Where a source says that it happened and not to how many, the map has a question mark. Where no source here mentions it, it has a small dotted ring, which does not say that nothing happened. A phrase stays a phrase.
method-rivals = Claims about the same thing stand side by side with the names of those who make them. None is declared right, and no mean is taken.
method-shared = A number given for several places or days stays one claim. It is not divided, and enters no place alone.
method-sums = A sum is shown only with the numbers that it is made of. Each of these is of another place, of another day, or of people whom a source calls others: of a wider number and those within it, the sum takes whichever is larger. Somebody who was counted on two days is counted twice. Where sources give different numbers for the same people, their claims stand in the place of a total.
method-country = Figures for the whole country enter no city.
method-undated = What has no date stays undated, and what has no place stays without one. Where a source does not name a place or a date itself and it follows from the text around, that is said. A plan is not an event.
method-footnotes = A footnote is credited only with the sentence on which it stands. What has no footnote rests on {$report}.
method-layers = What does not come from {$report} is a layer of its own. It was read in republished or stored copies, and beside each stands who relays it.
method-unrelated = What belongs to another story is marked as such, and is part of no number.
method-words = In our own words: facts and figures are taken over, sentences are not.
qualifiers = What the words beside a number mean
qualifier-exactly = this number
qualifier-at-least = this number or more
qualifier-more-than = more than this number, and how many more is not said
qualifier-up-to = this number at most, and a lower end is not given
qualifier-about = roughly this number
qualifier-between = one source gives both ends
qualifier-words = the source’s own phrase without digits, of which no number is made
qualifier-not-stated = a source says that it happened, and not to how many
qualifier-none = a source says that there were none
qualifier-phrase = dozens
marks-title = The marks on the map
marks-how = A filled disc stands for the lowest number claimed, a ring around it for the highest. Both are drawn to one scale everywhere, and grow by area. Where one source says “up to” fewer than all others say at least, nothing is filled: a ring alone reaches to the lowest number of the others, and the words say that the sources contradict each other.
harm-title = What was left out, to do no harm
harm-people = The people in this record are named in published sources, because their case is public or because they hold public office.
harm-left-out = Nothing about anybody’s health, no children, no addresses, no telephone numbers and no e-mail addresses are in it, even where a source prints them.
harm-surnames = People whom a source names by surname alone are left out as well: a surname points at whoever bears it.
twice-title = Read twice
twice-text = {$report} was entered twice, the second time by a reader who had not seen the first entry. Held against each other, the two differed in {$count ->
    [one] one point
   *[other] {NUMBER($count)} points
}. Each difference was decided by its text:
twice-first = the first entry holds: {NUMBER($n)}
twice-second = the second entry holds: {NUMBER($n)}
twice-both = each was right in part: {NUMBER($n)}
twice-neither = the text asked for something else: {NUMBER($n)}
twice-outside = Facts from outside the report were entered once.
laws-title = Articles of law
laws-how = As the sources name them, each with what it punishes and with every step of a prosecution that names it. A verdict whose source names no article stands under none.
laws-where = Which there are, what each punishes and who was charged under it:
licences-title = Licences
licences-text = The record (tables, GeoJSON, texts) may be used under CC BY 4.0, the code under MIT or Apache 2.0. Coordinates come from GeoNames (CC BY 4.0), the basemap from Natural Earth (public domain).
correct-title = How to correct something
correct-text = Every event and every number has a permanent id, which is the end of the address of its page or of its entry in the table. Name it, say what is wrong, and name a published source that says otherwise. A claim that contradicts another one is added beside it and does not replace it.
