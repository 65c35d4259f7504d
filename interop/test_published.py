"""What the site offers for download is whole: the tables can be read where they are published, and out of the archive."""

import json
import unittest
import zipfile

from frictionless import Package

from tables import DATA, MANIFEST, ROOT, package, published, read_json, read_rows, rows_to_publish

ARCHIVE = "protest-map-data.zip"
# Where each document of the archive stands in the checkout; the tables stand in data/.
DOCUMENTS = {
    "CITATION.cff": ROOT / "CITATION.cff",
    "LICENSE.md": DATA / "LICENSE.md",
    "README.md": DATA / "README.md",
    "cities.geojson": DATA / "cities.geojson",
    "cities.schema.json": ROOT / "public" / "cities.schema.json",
}
FLAT = "cities.csv"


def tables():
    return {path.name: path for path in DATA.glob("*.csv")}


class Published(unittest.TestCase):
    def test_the_archive_holds_everything_as_it_is(self):
        with zipfile.ZipFile(published() / ARCHIVE) as archive:
            self.assertIsNone(archive.testzip())
            originals = DOCUMENTS | {FLAT: published() / FLAT} | {name: package() / name for name in [MANIFEST, *tables()]}
            self.assertEqual(archive.namelist(), sorted(originals))
            for name, path in originals.items():
                self.assertEqual(archive.read(name), path.read_bytes(), name)

    def test_the_tables_are_those_of_the_record_but_for_whoever_is_not_to_be_published(self):
        for name, path in tables().items():
            with self.subTest(name):
                rows = rows_to_publish(name)
                self.assertEqual(read_rows(package() / name), rows)
                if rows == read_rows(path):
                    self.assertEqual((package() / name).read_bytes(), path.read_bytes())

    def test_nothing_in_the_archive_tells_the_time_or_leads_elsewhere(self):
        with zipfile.ZipFile(published() / ARCHIVE) as archive:
            for file in archive.infolist():
                self.assertEqual(file.date_time, (1980, 1, 1, 0, 0, 0), file.filename)
                self.assertNotRegex(file.filename, r"[/\\:]")

    def test_the_package_is_read_where_it_is_published(self):
        folder = package()
        report = Package(str(folder / MANIFEST)).validate()
        self.assertTrue(report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"]))
        named = {resource["path"] for resource in read_json(folder / MANIFEST)["resources"]}
        self.assertEqual(named | {MANIFEST}, {path.name for path in folder.iterdir()})

    def test_the_flat_table_is_in_the_package_beside_the_tables_that_editors_keep(self):
        *resources, flat = read_json(package() / MANIFEST)["resources"]
        self.assertEqual(resources, read_json(DATA / MANIFEST)["resources"])
        self.assertEqual([field["name"] for field in flat["schema"]["fields"]], read_rows(published() / FLAT)[0])
        self.assertEqual((package() / FLAT).read_bytes(), (published() / FLAT).read_bytes())

    def test_the_archive_is_a_package_too(self):
        archive = Package(str(published() / ARCHIVE))
        self.assertEqual(len(archive.resources), len(tables()) + 1)
        self.assertTrue(archive.validate().valid)

    def test_the_geojson_is_the_one_of_the_record(self):
        text = (published() / "cities.geojson").read_text(encoding="utf-8")
        self.assertEqual(json.loads(text), read_json(DATA / "cities.geojson"))
