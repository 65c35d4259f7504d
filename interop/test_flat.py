"""data/cities.csv, the flat table, holds what the tables say, for Python's csv module and for GDAL.

What it should hold is worked out here again from the tables, knowing nothing of the code that writes it.
"""

import calendar
import csv
import io
import re
import subprocess
import unittest

from tables import NATIONWIDE, published, read_records, scope_of

FLAT = "cities.csv"
MARK = "\ufeff"
# What a spreadsheet would take for a formula, and an apostrophe is put before.
GUARDED = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")


def flat_rows():
    text = (published() / FLAT).read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def guarded(text):
    return f"'{text}" if GUARDED.match(text) else text


def bounds(date):
    """The first and the last day of a date as written."""
    if not date:
        return "", ""
    if "/" in date:
        first, last = date.split("/")
        return first, last
    year, *rest = date.split("-")
    if not rest:
        return f"{year}-01-01", f"{year}-12-31"
    if len(rest) == 2:
        return date, date
    return f"{date}-01", f"{date}-{calendar.monthrange(int(year), int(rest[0]))[1]}"


def expected_rows():
    """What the table should hold, from the tables of the record."""
    events = {row["id"]: row for row in read_records("events.csv")}
    places = {row["id"]: row for row in read_records("places.csv")}
    claimants = {row["id"]: row for row in read_records("claimants.csv")}
    sources = {row["id"]: row for row in read_records("sources.csv")}
    rows = []
    for count in read_records("counts.csv"):
        event = events[count["event"]]
        ids, others = scope_of(count, event)
        ids.sort()
        claimant = claimants.get(count["claimant"])
        date = count["date"] or event["date"]
        first, last = bounds(date)
        row = {
            "places": "" if ids == [NATIONWIDE] else " ".join(ids),
            "and_others": "yes" if others else "",
            "date_from": first,
            "date_to": last,
            "date": date,
            "claimant": guarded(claimant["name_en"]) if claimant else "",
            "claimant_kind": claimant["kind"] if claimant else "",
            "event_kind": event["kind"],
            "words": guarded(count["words_en"]),
            "layer": " ".join(sorted({sources[name]["layer"] for name in count["sources"].split()})),
            "sources": " ".join(sources[name]["url"] for name in count["sources"].split()),
        }
        own_cells = ["event", "measure", "qualifier", "low", "high", "spread", "besides", "section", "id"]
        row |= {name: count[name] for name in own_cells}
        row |= {name: event[name] for name in ["date_of", "basis", "relation", "rival_of"]}
        row["part"] = "yes" if count["part"] == "yes" else ""
        row["group"] = count["group"] or "people"
        is_own = len(ids) == 1 and not others and ids != [NATIONWIDE]
        own = ids if is_own or count["spread"] == "each" else []
        for place in (place for place in places.values() if place["id"] in own):
            at = {"place": place["id"], "name": guarded(place["name_en"]), "region": guarded(place["region_en"])}
            rows.append(row | at | {"lon": float(place["lon"]), "lat": float(place["lat"]), "scope": "place"})
        if not own:
            scope = NATIONWIDE if ids == [NATIONWIDE] else "joint" if ids else "unknown"
            rows.append(row | {"place": "", "name": "", "region": "", "lon": "", "lat": "", "scope": scope})
    return rows


def with_numbers(row):
    """The row with its degrees as numbers: 76.9 may be written 76.90."""
    return row | {name: float(row[name]) if row[name] else "" for name in ["lon", "lat"]}


class Flat(unittest.TestCase):
    def test_python_finds_what_the_tables_say(self):
        self.maxDiff = None
        self.assertEqual([with_numbers(row) for row in flat_rows()], expected_rows())

    def test_every_claim_is_there_and_one_without_a_place_of_its_own_has_no_point(self):
        rows = flat_rows()
        self.assertEqual({row["id"] for row in rows}, {row["id"] for row in read_records("counts.csv")})
        pointless = [row for row in rows if not row["lon"]]
        self.assertTrue(pointless, "the record has figures of the whole country")
        for row in rows:
            has_point = bool(row["lon"] and row["lat"])
            self.assertEqual((has_point, bool(row["place"])), (row["scope"] == "place",) * 2, row)

    def test_it_is_as_a_spreadsheet_wants_it(self):
        text = (published() / FLAT).read_bytes().decode("utf-8")
        self.assertTrue(text.startswith(MARK))
        self.assertEqual(text.count(MARK), 1)
        # Every line ends with both, but for those within quotes.
        bare = re.sub('"[^"]*"', "", text)
        self.assertTrue(bare.endswith("\r\n"))
        self.assertEqual(bare.count("\n"), bare.count("\r\n"))
        for row in flat_rows():
            for name, cell in row.items():
                if name not in ("lon", "lat"):
                    self.assertNotRegex(cell, "^[=+\\-@\t\r]", (row["id"], name))

    def test_gdal_puts_the_rows_with_a_place_on_the_map_and_no_other(self):
        path = published() / FLAT
        options = ["X_POSSIBLE_NAMES=lon", "Y_POSSIBLE_NAMES=lat", "AUTODETECT_TYPE=YES"]
        words = ["ogrinfo", "-ro", "-al", *(word for option in options for word in ("-oo", option)), str(path)]
        done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        head, *features = re.split(r"OGRFeature\(cities\):\d+\n", done.stdout)
        rows = flat_rows()
        self.assertIn(f"Feature Count: {len(rows)}\n", head)
        # The mark of UTF-8 is no part of the first heading.
        self.assertRegex(head, r"(?m)^place: String ")
        for name in ["low", "high"]:
            self.assertRegex(head, rf"(?m)^{name}: Integer ", "what is empty must not make a text of a number")
        for row, feature in zip(rows, features, strict=True):
            point = re.search(r"POINT \((\S+) (\S+)\)", feature)
            found = tuple(map(float, point.groups())) if point else None
            self.assertEqual(found, (float(row["lon"]), float(row["lat"])) if row["lon"] else None, row["id"])
            self.assertRegex(feature, rf"(?m)^  id \(String\) = {re.escape(row['id'])}$")
