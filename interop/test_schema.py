"""The published JSON Schema holds for the published file, and refuses what it should.

Limits: a schema knows no other file and no other place in the same one, so it takes coordinates that are swapped within
their ranges, an id that occurs twice and a claimant who is nowhere; `cargo xtask check-data` refuses those.
"""

import copy
import json
import unittest

from jsonschema import Draft202012Validator

from tables import DATA, ROOT, read_json

SCHEMA = read_json(ROOT / "public" / "cities.schema.json")
CITIES = read_json(DATA / "cities.geojson")
FIXTURES = ROOT / "core" / "tests" / "fixtures"
# The map forgives what RFC 7946 does not: a feature without the member `geometry`, null in place of nothing.
FORGIVEN = {"good-null-geometry.geojson", "good-nulls.geojson"}


def places_of_errors(instance):
    """Where a file breaks the schema, each as a path such as `features/0/geometry`; the deepest that is known."""

    def deepest(error):
        """Of a choice, the branch that comes nearest knows more than "none of these"."""
        below = [deepest(one) for one in error.context or []]
        return max([list(error.absolute_path), *below], key=len)

    errors = Draft202012Validator(SCHEMA).iter_errors(instance)
    return ["/".join(map(str, deepest(error))) for error in errors]


class Schema(unittest.TestCase):
    def test_it_is_a_schema(self):
        self.assertEqual(SCHEMA["$schema"], Draft202012Validator.META_SCHEMA["$id"])
        Draft202012Validator.check_schema(SCHEMA)

    def test_the_published_file_holds_to_it(self):
        self.assertEqual(places_of_errors(CITIES), [])

    def test_what_the_map_takes_holds_to_it(self):
        paths = sorted(FIXTURES.glob("good-*.geojson"))
        self.assertLess(FORGIVEN, {path.name for path in paths})
        for path in paths:
            with self.subTest(path.name):
                found = places_of_errors(json.loads(path.read_text(encoding="utf-8-sig")))
                self.assertEqual(found != [], path.name in FORGIVEN, found)


class SeededFaults(unittest.TestCase):
    """Each puts one fault into a copy of the published file."""

    def setUp(self):
        self.cities = copy.deepcopy(CITIES)
        self.at, self.feature = next(
            (at, feature)
            for at, feature in enumerate(self.cities["features"])
            if feature["geometry"] and feature["properties"].get("counts")
        )
        self.count = self.feature["properties"]["counts"][0]

    def assert_refused(self, path):
        self.assertEqual(places_of_errors(self.cities), [path])

    def refuses_values(self, holder, member, values, path):
        """Each of these values is refused there, and what stood there is not."""
        was = holder.get(member)
        for value in values:
            with self.subTest(path, value=value):
                holder[member] = value
                self.assert_refused(path)
        if was is None:
            del holder[member]
        else:
            holder[member] = was
        self.assertEqual(places_of_errors(self.cities), [])

    def refuses_absence(self, holder, member, path):
        was = holder.pop(member)
        self.assert_refused(path)
        holder[member] = was
        self.assertEqual(places_of_errors(self.cities), [])

    def test_of_the_file(self):
        self.refuses_values(self.cities, "type", ["Feature", "featurecollection", 1], "type")
        self.refuses_values(self.cities, "schema", [2, "1"], "schema")
        self.refuses_values(self.cities, "features", [{}, "none"], "features")
        self.refuses_values(self.cities, "title", [1, ["a"]], "title")
        self.refuses_absence(self.cities, "features", "")
        self.refuses_absence(self.cities, "type", "")

    def test_of_a_feature(self):
        path = f"features/{self.at}"
        self.refuses_values(self.feature, "type", ["FeatureCollection", 1], f"{path}/type")
        self.refuses_values(self.feature, "id", ["Almaty City", "../almaty", "", 1.5, None], f"{path}/id")
        for member in ["type", "geometry", "properties"]:
            self.refuses_absence(self.feature, member, path)

    def test_of_a_geometry(self):
        geometry, path = self.feature["geometry"], f"features/{self.at}/geometry"
        self.refuses_values(geometry, "type", ["LineString", "point"], f"{path}/type")
        self.refuses_values(geometry, "coordinates", [[76.9], [], "76.9 43.2"], f"{path}/coordinates")
        lon, lat = geometry["coordinates"]
        for at, pairs in [(0, [[181, lat], [-180.5, lat], ["76.9", lat]]), (1, [[lon, 91], [lon, -90.5], [lon, None]])]:
            self.refuses_values(geometry, "coordinates", pairs, f"{path}/coordinates/{at}")
        self.refuses_absence(geometry, "type", path)
        self.refuses_absence(geometry, "coordinates", path)

    def test_of_the_properties(self):
        properties, path = self.feature["properties"], f"features/{self.at}/properties"
        self.refuses_values(properties, "name", [1, ["Almaty"]], f"{path}/name")
        self.refuses_values(properties, "scope", ["galaxy", 1], f"{path}/scope")
        self.refuses_values(properties, "and_others", ["yes", 1], f"{path}/and_others")
        self.refuses_values(properties, "counts", [300, {"low": 300}], f"{path}/counts")
        self.refuses_values(properties, "places", [["Two words"]], f"{path}/places/0")

    def test_of_a_claim(self):
        path = f"features/{self.at}/properties/counts/0"
        self.refuses_values(self.count, "low", [-1, 1.5, "300", 10**10], f"{path}/low")
        self.refuses_values(self.count, "high", [-1, 1.5, "300", 10**10], f"{path}/high")
        for member in ["measure", "group", "qualifier", "spread"]:
            self.refuses_values(self.count, member, ["something_else", "Detained", 1], f"{path}/{member}")
        self.refuses_values(self.count, "date", ["21.05.2016", "May 2016", "2016-5-21", 2016], f"{path}/date")
        self.refuses_values(self.count, "sources", ["report", {}], f"{path}/sources")
        self.refuses_values(self.count, "words", [1, ["some"]], f"{path}/words")

    def test_of_what_claims_refer_to(self):
        for table, member, values in [
            ("events", "kind", ["party", 1]),
            ("events", "date", ["yesterday", 2016]),
            ("events", "date_of", ["guessed"]),
            ("events", "basis", ["hearsay"]),
            ("events", "relation", ["distant"]),
            ("claimants", "kind", ["blog"]),
            ("claimants", "name", [1]),
            ("sources", "layer", ["inside"]),
            ("sources", "url", ["javascript:alert(1)", "data:text/html,x", "www.example.org"]),
        ]:
            name, row = next(iter(self.cities[table].items()))
            self.refuses_values(row, member, values, f"{table}/{name}/{member}")
        name, claimant = next(iter(self.cities["claimants"].items()))
        self.refuses_absence(claimant, "name", f"claimants/{name}")
