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

## The finding

finding-detained = {$figure} people were detained across {$country} on {$date}, according to {$claimant}.
finding-detained-undated = {$figure} people were detained across {$country}, according to {$claimant}.
finding-day = {$date}: {$events ->
    [0] nothing in this record
    [one] one event in this record
   *[other] {NUMBER($events)} events in this record
}.
finding-none = {$count ->
    [one] One place, and what is said to have happened there.
   *[other] {NUMBER($count)} places, and what is said to have happened there.
}
according-to = according to {$claimant}

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
}.
period-all = Whole record
measure-detained = people detained
measure-participants = people taking part
measure-arrested = people given administrative arrest
measure-held-liable = people held administratively liable
measure-charged = people charged
measure-in-custody = people in custody
measure-convicted = people convicted
measure-killed = people killed
choose-measure = Count
choose-layer = Sources
layer-all = all sources
layer-report = the report alone
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
legend-no-number = no number reported
legend-area = Area is the number of people

## Claims

claim-exactly = {NUMBER($n)}
claim-at-least = at least {NUMBER($n)}
claim-more-than = more than {NUMBER($n)}
claim-up-to = up to {NUMBER($n)}
claim-about = about {NUMBER($n)}
claim-between = {NUMBER($low)} to {NUMBER($high)}
claim-words = “{$words}”
claim-not-stated = number not reported
claim-none = none
group-figure = {$group ->
    [activists] {$figure} activists
    [journalists] {$figure} journalists
    [soldiers] {$figure} soldiers
    [locals] {$figure} local people
    [assailants] {$figure} attackers
   *[people] {$figure}
}
counted = {$measure ->
    [participants] {$figure} took part
    [arrested] {$figure} given administrative arrest
    [held_liable] {$figure} held administratively liable
    [charged] {$figure} charged
    [in_custody] {$figure} in custody
    [convicted] {$figure} convicted
    [killed] {$figure} killed
   *[detained] {$figure} detained
}
counted-not-stated = {$measure ->
    [participants] people took part; number not reported
    [arrested] people given administrative arrest; number not reported
    [held_liable] people held administratively liable; number not reported
    [charged] people charged; number not reported
    [in_custody] people in custody; number not reported
    [convicted] people convicted; number not reported
    [killed] people killed; number not reported
   *[detained] people detained; number not reported
}
counted-none = {$measure ->
    [participants] nobody took part
    [arrested] nobody given administrative arrest
    [held_liable] nobody held administratively liable
    [charged] nobody charged
    [in_custody] nobody in custody
    [convicted] nobody convicted
    [killed] nobody killed
   *[detained] nobody detained
}
by-claimant = {$figure} ({$claimant})
claimant-not-named = nobody named
claim-shared = part of {$figure} {$spread ->
    [together] together in {$names}
   *[unclear] in {$names}
}
claim-shared-short = part of {$figure}
claim-shared-days = part of {$figure} on {$date}
list-and = {$first} and {$last}
and-others = {$names} and others
somewhere = places that are not named
whole-country = whole country

## Totals of a place

total-exact = {NUMBER($n)}
total-open = {NUMBER($n)} or more
total-about = about {NUMBER($n)}
total-about-open = about {NUMBER($n)} or more
total-lowest = {NUMBER($n)} by the lowest claim
total-lowest-about = about {NUMBER($n)} by the lowest claim
total-up-to = up to {NUMBER($n)}
total-events = {$total} {$measure ->
    [participants] taking part
    [arrested] administrative arrests
    [held_liable] people held liable
    [charged] people charged
    [in_custody] people in custody
    [convicted] people convicted
    [killed] people killed
   *[detained] detentions
} in {$events ->
    [one] 1 event
   *[other] {NUMBER($events)} events
}
on-date = {$claims} on {$date}
in-month = {$claims} in {$date}
undated-claims = {$claims}, undated
without-figure = {$events ->
    [one] 1 further event without a figure
   *[other] {NUMBER($events)} further events without a figure
}
no-number = {$measure ->
    [participants] no number of people taking part is reported
    [arrested] no number of people arrested is reported
    [held_liable] no number of people held liable is reported
    [charged] no number of people charged is reported
    [in_custody] no number of people in custody is reported
    [convicted] no number of people convicted is reported
    [killed] no number of people killed is reported
   *[detained] no number of people detained is reported
}
no-number-short = number not reported
no-event = no event in this record
no-event-chosen = nothing in the record by this choice
no-event-then = nothing in the record on these days
mark-many = {$place}: {$total}: {$parts}
mark-other = {$place}: {$what}
mark-other-dated = {$place}, {$date}: {$what}

## Beside the map

what-happened = What happened
places = Places
all-together = All of it together
all-together-how = Wider claims and their parts are never added to each other; where claims compete, the lowest stands.
not-on-map = Not on the map
not-on-map-how = Figures for the whole country, drawn to the scale of the map. They belong to no city.
joint-figures = Figures that several places share
other-figures = Other figures
elsewhere = Events without a place or a day

## A place, a day

back-to-overview = Close
region-then = {$region}, 2016
also-called = Also: {$names}
events-of-day = What happened on {$date}
showing-days = Showing {$date}.
show-all-days = Show the whole record
shared-among = one figure for {$names}, never divided among them
undated = Undated
named = Named: {$people}
person-role = {$name} ({$role})
planned = planned
made-public = became public then
implied = place or date follows from the passage
sources-label = {$count ->
    [one] Source
   *[other] Sources
}
source-section = {$publisher}, section {$section}
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
kind-charge = Charges
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
    [one] 1 event
   *[other] {NUMBER($events)} events
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
first-day = First day shown
last-day = Last day shown
from-day = From
to-day = To
choose-period = Period
preset-own = chosen days
earlier = Earlier
earlier-name = Earlier: {$days}
later = Later
later-name = Later: {$days}

## Foot

foot-how = How this is counted
foot-how-text = Every number here is somebody’s claim and is drawn as that claim: a floor, a ceiling, a phrase, or unknown. Unknown is not zero. Claims that compete stand side by side; none is chosen, averaged or split between cities.
foot-data = The data (GeoJSON)
foot-schema = Its shape (JSON Schema)
foot-all = everything (zip)
foot-credits = Facts after the report of the Open Dialogue Foundation and the sources named beside each number. Coordinates: GeoNames (CC BY 4.0). Basemap: Natural Earth. Data: CC BY 4.0. Code: MIT or Apache 2.0.

## Languages

languages = Languages
not-reviewed = These texts were translated for this map and nobody has reviewed the translation yet. Where wordings differ, English holds.
original-words = in the source’s words: {$words}
