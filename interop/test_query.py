"""The question that data/README.md answers with SQL: how many were detained, by city and day?

The text of the query is taken out of the README and run by DuckDB, over the published cities.csv and over made rows of
which each shows one rule. The published answer is worked out again here from the tables, and the made one is written down.
"""

import csv
import datetime
import re
import tempfile
import unittest
from pathlib import Path

import duckdb

from tables import DATA, NATIONWIDE, published, read_records, scope_of

OPEN = ("at_least", "more_than")
UNNUMBERED = ("words", "not_stated")


def query():
    """The one query of the README."""
    found = re.findall(r"^```sql\n(.*?)^```$", (DATA / "README.md").read_text(encoding="utf-8"), re.M | re.S)
    if len(found) != 1:
        raise AssertionError(f"data/README.md has {len(found)} blocks of SQL, and not one")
    return found[0]


def answer(folder):
    """The rows that the query gives in a folder, each by its columns."""
    with duckdb.connect() as database:
        database.execute("SET file_search_path = ?", [str(folder)])
        cursor = database.execute(query())
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def claims_by_city_day_event():
    """The claims that the question is about, from the tables: who says what of one place, on one day, about one event."""
    events = {row["id"]: row for row in read_records("events.csv")}
    names = {row["id"]: row["name_en"] for row in read_records("places.csv")}
    found = {}
    for count in read_records("counts.csv"):
        event = events[count["event"]]
        date = count["date"] or event["date"]
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", date):
            continue
        if (count["measure"], count["group"]) != ("detained", "people"):
            continue
        if event["date_of"] != "happened" or event["relation"] == "unrelated" or count["part"] == "yes":
            continue
        for place in own_places(count, event):
            key = names[place], datetime.date.fromisoformat(date), event["rival_of"] or count["event"]
            found.setdefault(key, []).append(count)
    return found


def own_places(count, event):
    """The places whose own number a claim is."""
    places, others = scope_of(count, event)
    if places == [NATIONWIDE]:
        return []
    return places if count["spread"] == "each" or (len(places) == 1 and not others) else []


def summed_up(claims):
    """What the query should say of some claims, by the rules of the map."""
    lowest = [int(claim["low"]) for claim in claims if claim["low"]]
    highest = [int(claim["high"]) for claim in claims if claim["high"]]
    kinds = [claim["qualifier"] for claim in claims]
    if set(kinds) == {"none"}:
        lowest, highest = [0], [0]
    elif "none" in kinds and (lowest or highest):
        lowest.append(0)
    return {
        "lowest": min(lowest, default=None),
        "highest": max(highest, default=None),
        "or_more": any(kind in OPEN for kind in kinds),
        "about": "about" in kinds,
        "claims": len(claims),
        "without_number": sum(kind in UNNUMBERED for kind in kinds),
    }


class Published(unittest.TestCase):
    def test_the_answer_is_what_the_tables_say(self):
        names = {row["id"]: row["name_en"] for row in read_records("claimants.csv")}
        expected = []
        claims_by_key = claims_by_city_day_event()
        for city, day, event in sorted(claims_by_key, key=lambda key: (key[1], key[0], key[2])):
            claims = claims_by_key[city, day, event]
            claimants = sorted({names.get(claim["claimant"], "not named") for claim in claims})
            row = {"city": city, "day": day, "event": event} | summed_up(claims) | {"claimants": "; ".join(claimants)}
            expected.append(row)
        self.assertTrue(expected, "the record has detentions of a city and a day")
        self.maxDiff = None
        self.assertEqual(answer(published()), expected)

    def test_no_figure_that_is_shared_enters_a_city(self):
        shared = [
            count
            for count in read_records("counts.csv")
            if not own_places(count, next(row for row in read_records("events.csv") if row["id"] == count["event"]))
        ]
        self.assertTrue(shared, "the record has figures that no city has for itself")
        by_key = claims_by_city_day_event()
        entered = {claim["id"] for claims in by_key.values() for claim in claims}
        self.assertEqual(entered & {count["id"] for count in shared}, set())
        parts = {count["id"] for count in read_records("counts.csv") if count["part"] == "yes"}
        self.assertTrue(parts, "the record has figures of a part alone")
        self.assertEqual(entered & parts, set())
        # As many claims as are a city's own, and so none besides.
        self.assertEqual(sum(row["claims"] for row in answer(published())), sum(map(len, by_key.values())))

    def test_unknown_is_empty_and_never_zero(self):
        for row in answer(published()):
            with self.subTest(row["city"], day=row["day"]):
                claims = claims_by_city_day_event()[row["city"], row["day"], row["event"]]
                kinds = {claim["qualifier"] for claim in claims}
                has_figure = kinds == {"none"} or any(claim["low"] or claim["high"] for claim in claims)
                self.assertEqual((row["lowest"], row["highest"]) != (None, None), has_figure)
                self.assertTrue(row["lowest"] != 0 or "none" in kinds)


class Made(unittest.TestCase):
    """Rows of which each shows one rule, and what then comes out."""

    def asked(self, *claims):
        """The answer about some claims, each of which says in what it is not the usual one."""
        with tempfile.TemporaryDirectory(prefix="protest-map-") as folder:
            with open(published() / "cities.csv", newline="", encoding="utf-8-sig") as file:
                columns = next(csv.reader(file))
            usual = {
                "place": "almaty", "name": "Almaty", "lon": "76.9", "lat": "43.3", "scope": "place", "places": "almaty",
                "date_from": "2016-05-21", "date_to": "2016-05-21", "date": "2016-05-21", "date_of": "happened",
                "measure": "detained", "group": "people", "claimant": "Somebody", "event": "e", "relation": "related",
            }  # fmt: skip
            with open(Path(folder) / "cities.csv", "w", newline="", encoding="utf-8-sig") as file:
                writer = csv.DictWriter(file, columns, restval="")
                writer.writeheader()
                writer.writerows(usual | {"id": str(n)} | claim for n, claim in enumerate(claims))
            return answer(folder)

    def numbers(self, *claims):
        """The one row about some claims: lowest, highest, whether "or more", how many claims are without a number."""
        (row,) = self.asked(*claims)
        return row["lowest"], row["highest"], row["or_more"], row["without_number"]

    def test_a_ceiling_gives_no_lowest_and_a_floor_no_highest(self):
        up_to = {"qualifier": "up_to", "high": "500"}
        more = {"qualifier": "more_than", "low": "300"}
        self.assertEqual(self.numbers(up_to), (None, 500, False, 0))
        self.assertEqual(self.numbers(more), (300, None, True, 0))
        self.assertEqual(self.numbers(up_to, more), (300, 500, True, 0))

    def test_words_and_silence_are_no_number(self):
        words = {"qualifier": "words", "words": "dozens"}
        silent = {"qualifier": "not_stated"}
        self.assertEqual(self.numbers(words), (None, None, False, 1))
        self.assertEqual(self.numbers(words, silent), (None, None, False, 2))
        self.assertEqual(self.numbers(silent, {"qualifier": "exactly", "low": "4", "high": "4"}), (4, 4, False, 1))

    def test_a_denial_is_a_claim_and_decides_nothing(self):
        none = {"qualifier": "none"}
        self.assertEqual(self.numbers(none), (0, 0, False, 0))
        self.assertEqual(self.numbers(none, {"qualifier": "more_than", "low": "300"}), (0, None, True, 0))
        self.assertEqual(self.numbers(none, {"qualifier": "words", "words": "dozens"}), (None, None, False, 1))

    def test_about_is_said(self):
        (row,) = self.asked({"qualifier": "about", "low": "10", "high": "10", "claimant": ""})
        self.assertEqual((row["about"], row["lowest"], row["highest"], row["claimants"]), (True, 10, 10, "not named"))

    def test_what_is_no_citys_own_figure_of_that_day_is_not_in_it(self):
        figure = {"qualifier": "exactly", "low": "7", "high": "7"}
        for change in [
            {"scope": "joint", "place": "", "name": "", "places": "almaty astana"},
            {"scope": "nationwide", "place": "", "name": "", "places": ""},
            {"scope": "unknown", "place": "", "name": "", "places": ""},
            {"date_to": "2016-05-22", "date": "2016-05-21/2016-05-22"},
            {"date_from": "2016-05-01", "date_to": "2016-05-31", "date": "2016-05"},
            {"date_from": "", "date_to": "", "date": ""},
            {"date_of": "planned"},
            {"date_of": "made_public"},
            {"relation": "unrelated"},
            {"measure": "arrested"},
            {"group": "journalists"},
            {"part": "yes"},
        ]:
            with self.subTest(**change):
                self.assertEqual(self.asked(figure | change), [])
                # Beside one that is, it changes nothing.
                self.assertEqual(self.numbers({"qualifier": "exactly", "low": "5", "high": "5"}, figure | change), (5, 5, False, 0))

    def test_events_of_one_day_stay_apart(self):
        figure = {"qualifier": "exactly", "low": "7", "high": "7"}
        rows = self.asked(figure, figure | {"event": "other"})
        self.assertEqual([(row["event"], row["lowest"]) for row in rows], [("e", 7), ("other", 7)])
        # Of other people too: the query adds nothing.
        self.assertEqual(self.asked(figure, figure | {"event": "other", "besides": "0"}), rows)

    def test_what_sources_date_differently_is_one_event(self):
        figure = {"qualifier": "exactly", "low": "7", "high": "7"}
        rows = self.asked(figure, figure | {"low": "9", "high": "9", "event": "other", "rival_of": "e"})
        self.assertEqual([(row["event"], row["lowest"], row["highest"]) for row in rows], [("e", 7, 9)])
