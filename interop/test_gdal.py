"""GDAL reads data/cities.geojson, and finds in it what the tables say.

GDAL itself accepts almost anything and says nothing of ids that occur twice or of a number in quotes. So we compare
what `ogrinfo` prints, feature by feature and claim by claim, with the tables, and show that the comparison notices.
"""

import json
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from tables import DATA, NATIONWIDE, read_json, read_records, scope_of

CITIES = DATA / "cities.geojson"

FEATURE = re.compile(r"OGRFeature\(cities\):\d+")
FIELD = re.compile(r"  (\w+) \((\w+(?:\(\w+\))?)\) = (.*)")
POINT = re.compile(r"  POINT \((\S+) (\S+)\)")
STRINGS = re.compile(r"\((\d+):(.*)\)")


def ogrinfo(path):
    """What GDAL makes of a file: the lines about the layer, and its features."""
    done = subprocess.run(["ogrinfo", "-ro", "-al", str(path)], capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0 or "ERROR" in done.stderr:
        raise AssertionError(f"ogrinfo refuses {path}: {done.stderr or done.stdout}")
    head, *bodies = FEATURE.split(done.stdout)
    return head, [feature_in(body) for body in bodies]


def feature_in(body):
    """One feature as ogrinfo prints it."""
    feature = {"point": None}
    for line in filter(None, body.split("\n")):
        if point := POINT.fullmatch(line):
            feature["point"] = (float(point[1]), float(point[2]))
        elif field := FIELD.fullmatch(line):
            name, kind, text = field.groups()
            feature[name] = value_in(kind, text)
        else:
            raise AssertionError(f"ogrinfo prints a line that this test does not know: {line!r}")
    return feature


def value_in(kind, text):
    if kind == "String(JSON)":
        return json.loads(text)
    if kind == "Integer(Boolean)":
        return text == "1"
    if kind == "StringList":
        count, names = STRINGS.fullmatch(text).groups()
        names = names.split(",")
        assert len(names) == int(count), text
        return names
    return text


def places_of_tables():
    """What the file should say of each place."""
    return {
        row["id"]: {
            "id": row["id"],
            "name": row["name_en"],
            "other_names": row["other_names"],
            "region": row["region_en"],
            "point": (float(row["lon"]), float(row["lat"])),
        }
        for row in read_records("places.csv")
    }


def claims_of_tables():
    """What the file should say of each claim, the empty left out, and of where it stands."""
    events = {row["id"]: row for row in read_records("events.csv")}
    return {row["id"]: claim_in(row, events[row["event"]]) for row in read_records("counts.csv")}


def claim_in(row, event):
    """A claim of counts.csv: where it says nothing of its place or date, it means its event's."""
    claim = {name: row[name] for name in ["id", "event", "measure", "qualifier", "spread", "besides", "claimant"]}
    claim |= {"date": row["date"] or event["date"], "words": row["words_en"], "sources": row["sources"].split()}
    claim |= {"section": row["section"].split()} | ({"part": True} if row["part"] == "yes" else {})
    claim |= {end: int(row[end]) for end in ["low", "high"] if row[end]}
    if row["group"] != "people":
        claim["group"] = row["group"]
    places, and_others = scope_of(row, event)
    return {
        "places": places,
        "and_others": and_others,
        "claim": {name: value for name, value in claim.items() if value not in ("", [])},
    }


def feature_of(where, places):
    """The members of the feature where a claim should stand, but for its name and id; "" is what it should not have."""
    ids = where["places"]
    if ids == [NATIONWIDE]:
        return {"point": None, "scope": NATIONWIDE}
    if len(ids) == 1 and not where["and_others"]:
        return places[ids[0]]
    scope = "joint" if ids else "unknown"
    return {"point": None, "scope": scope, "places": sorted(ids) or "", "and_others": where["and_others"] or ""}


def differences(path):
    """Everything in which the file, as GDAL reads it, is not what the tables say."""
    head, features = ogrinfo(path)
    places, claims = places_of_tables(), claims_of_tables()
    found = []
    if f"Feature Count: {len(features)}\n" not in head:
        found.append("GDAL counts another number of features than it prints")
    if 'GEOGCRS["WGS 84"' not in head:
        found.append("GDAL does not take it for WGS 84")
    found += repeated("feature", [feature.get("id") for feature in features])
    placed = {feature["id"]: feature for feature in features if feature["point"]}
    for place_id in places.keys() | placed.keys():
        place, feature = places.get(place_id), placed.get(place_id)
        if place is None or feature is None:
            found.append(f"place {place_id}: only in the {'tables' if feature is None else 'file'}")
            continue
        found += [
            f"place {place_id}: {name} is {feature.get(name, '')!r} and not {value!r}"
            for name, value in place.items()
            if feature.get(name, "") != value
        ]
    standing = [(claim, feature) for feature in features for claim in feature.get("counts", [])]
    found += repeated("claim", [claim["id"] for claim, _ in standing])
    found += [f"claim {name}: is in no feature" for name in claims.keys() - {claim["id"] for claim, _ in standing}]
    for claim, feature in standing:
        found += differences_of_claim(claim, feature, claims, places)
    return found


def differences_of_claim(claim, feature, claims, places):
    name = claim["id"]
    if name not in claims:
        return [f"claim {name}: is in no table"]
    found = []
    wanted = claims[name]["claim"]
    for member in wanted.keys() | claim.keys():
        is_, should = claim.get(member), wanted.get(member)
        # 300 == 300.0 for Python, and True == 1.
        if (is_, type(is_)) != (should, type(should)):
            found.append(f"claim {name}: {member} is {is_!r} and not {should!r}")
    for member, value in feature_of(claims[name], places).items():
        if feature.get(member, "") != value:
            found.append(f"claim {name}: stands where {member} is {feature.get(member, '')!r} and not {value!r}")
    return found


def repeated(what, names):
    return [f"{what} {name}: is there twice" for name in {name for name in names if names.count(name) > 1}]


class Gdal(unittest.TestCase):
    def test_gdal_finds_what_the_tables_say(self):
        self.assertEqual(differences(CITIES), [])

    def test_every_place_is_placed_and_nothing_else_is(self):
        _, features = ogrinfo(CITIES)
        placed = [feature["id"] for feature in features if feature["point"]]
        self.assertEqual(sorted(placed), sorted(row["id"] for row in read_records("places.csv")))
        # The whole country, joint figures, unknown places: GDAL hands them on, without a geometry.
        self.assertGreater(len(features), len(placed))

    def test_the_claims_of_almaty_come_back_with_their_numbers(self):
        events = {row["id"]: row for row in read_records("events.csv")}
        of_tables = [
            (row["claimant"], row["qualifier"], row["low"], row["high"])
            for row in read_records("counts.csv")
            if (row["places"] or events[row["event"]]["places"]) == "almaty"
        ]
        self.assertTrue(of_tables)
        _, features = ogrinfo(CITIES)
        almaty = next(feature for feature in features if feature["id"] == "almaty")
        of_gdal = [
            (count["claimant"], count["qualifier"], str(count.get("low", "")), str(count.get("high", "")))
            for count in almaty["counts"]
        ]
        self.assertEqual(sorted(of_gdal), sorted(of_tables))


class SeededFaults(unittest.TestCase):
    """Each changes one thing in a copy of the file, which GDAL then reads without a word."""

    def setUp(self):
        self.cities = read_json(CITIES)

    def feature(self, name):
        return next(feature for feature in self.cities["features"] if feature["id"] == name)

    def counts_of(self, name):
        """A place's claims as the file has them unchanged."""
        published = read_json(CITIES)["features"]
        return next(feature for feature in published if feature["id"] == name)["properties"].get("counts", [])

    def first_number(self):
        """A claim of a place that has a floor."""
        for feature in self.cities["features"]:
            for count in feature["properties"].get("counts", []):
                if feature["geometry"] and "low" in count:
                    return count
        raise AssertionError("no place has a number: seed these faults elsewhere")

    def assert_noticed(self, *lines):
        with tempfile.TemporaryDirectory(prefix="protest-map-") as folder:
            path = Path(folder) / CITIES.name
            path.write_text(json.dumps(self.cities, ensure_ascii=False), encoding="utf-8")
            self.assertEqual(sorted(differences(path)), sorted(lines))

    def test_unchanged_it_has_none(self):
        self.assert_noticed()

    def test_a_feature_taken_out(self):
        for name in ["aktobe", "almaty"]:
            with self.subTest(name):
                self.setUp()
                self.cities["features"].remove(self.feature(name))
                lost = [f"claim {count['id']}: is in no feature" for count in self.counts_of(name)]
                self.assert_noticed(f"place {name}: only in the tables", *lost)

    def test_a_feature_that_is_there_twice(self):
        self.cities["features"].append(self.feature("almaty"))
        twice = [f"claim {count['id']}: is there twice" for count in self.counts_of("almaty")]
        self.assert_noticed("feature almaty: is there twice", *twice)

    def test_a_number_changed(self):
        count = self.first_number()
        was = count["low"]
        count["low"] += 1
        self.assert_noticed(f"claim {count['id']}: low is {was + 1} and not {was}")

    def test_a_number_in_quotes(self):
        count = self.first_number()
        was = count["low"]
        count["low"] = str(was)
        self.assert_noticed(f"claim {count['id']}: low is '{was}' and not {was}")

    def test_a_number_taken_out(self):
        count = self.first_number()
        was = count.pop("low")
        self.assert_noticed(f"claim {count['id']}: low is None and not {was}")

    def test_a_claimant_changed(self):
        count = self.first_number()
        was = count["claimant"]
        count["claimant"] = "somebody"
        self.assert_noticed(f"claim {count['id']}: claimant is 'somebody' and not {was!r}")

    def test_a_claim_taken_out(self):
        count = self.feature("almaty")["properties"]["counts"].pop()
        self.assert_noticed(f"claim {count['id']}: is in no feature")

    def test_a_claim_that_nobody_made(self):
        counts = self.feature("almaty")["properties"]["counts"]
        counts.append(counts[0] | {"id": "made-up"})
        self.assert_noticed("claim made-up: is in no table")

    def test_a_claim_that_is_there_twice(self):
        counts = self.feature("almaty")["properties"]["counts"]
        counts.append(counts[0])
        self.assert_noticed(f"claim {counts[0]['id']}: is there twice")

    def test_coordinates_swapped(self):
        point = self.feature("aktobe")["geometry"]["coordinates"]
        lon, lat = point
        point.reverse()
        moved = f"point is {(lat, lon)} and not {(lon, lat)}"
        claims = [f"claim {count['id']}: stands where {moved}" for count in self.counts_of("aktobe")]
        self.assert_noticed(f"place aktobe: {moved}", *claims)

    def test_a_nationwide_claim_in_a_city(self):
        count = self.feature(NATIONWIDE)["properties"]["counts"].pop()
        self.feature("almaty")["properties"]["counts"].append(count)
        self.assert_noticed(
            f"claim {count['id']}: stands where point is {places_of_tables()['almaty']['point']} and not None",
            f"claim {count['id']}: stands where scope is '' and not 'nationwide'",
        )

    def test_a_joint_figure_given_to_fewer(self):
        joint = next(one for one in self.cities["features"] if len(one["properties"].get("places", [])) > 1)
        were = list(joint["properties"]["places"])
        del joint["properties"]["places"][0]
        count = joint["properties"]["counts"][0]
        self.assert_noticed(f"claim {count['id']}: stands where places is {were[1:]} and not {were}")
