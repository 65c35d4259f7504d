"""The tables as Python's csv module reads them, knowing nothing of our own reader."""

import csv
import json
import os
import shutil
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
MANIFEST = "datapackage.json"
NATIONWIDE = "nationwide"


def read_rows(path):
    """Every row with its cells, the headings first."""
    # The flat table begins with a byte order mark.
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.reader(file))


def write_rows(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def read_records(name):
    """The rows of a published table, each with its cells by heading."""
    with open(DATA / name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def rows_to_publish(name):
    """What should be published of a table: all of it, but for whoever is not to be."""
    heading, *rows = read_rows(DATA / name)
    people = read_records("people.csv")
    hidden = {row["id"] for row in people if row["publish"] != "yes"}
    if name == "people.csv":
        rows = [row for row in rows if row[heading.index("id")] not in hidden]
    if hidden and "people" in heading:
        column = heading.index("people")
        named = [row[column].split() for row in rows]
        shown = [[one for one in ids if one not in hidden] for ids in named]
        cells = [row[:column] + [" ".join(ids)] + row[column + 1 :] for row, ids in zip(rows, shown, strict=True)]
        # A step that concerns nobody else.
        gone = [name == "stages.csv" and bool(ids) and not left for ids, left in zip(named, shown, strict=True)]
        rows = [row for row, is_gone in zip(cells, gone, strict=True) if not is_gone]
    return [heading, *rows]


def scope_of(count, event):
    """The places of a claim, and whether there are others: its own where it names any, else its event's."""
    if count["places"]:
        return count["places"].split(), count["and_others"] == "yes"
    return event["places"].split(), (count["and_others"] or event["and_others"]) == "yes"


def published():
    """The folder with the files that the site offers for download, which `cargo xtask interop` makes and names."""
    folder = os.environ.get("PROTEST_MAP_PUBLISHED")
    if not folder:
        raise AssertionError("run it as `cargo xtask interop`, which makes the files that are published")
    return Path(folder)


def package():
    """The folder of the published Data Package."""
    return published() / "tables"


def read_json(path):
    return json.loads(path.read_text(encoding="utf-8"))


class Copy:
    """A copy of the published tables and their manifest, in which faults are seeded; gone after the `with` block."""

    def __enter__(self):
        self.temporary = tempfile.TemporaryDirectory(prefix="protest-map-")
        self.folder = Path(self.temporary.name)
        for path in package().iterdir():
            shutil.copy(path, self.folder)
        return self

    def __exit__(self, *_):
        self.temporary.cleanup()

    @property
    def manifest(self):
        return read_json(self.folder / MANIFEST)

    @manifest.setter
    def manifest(self, manifest):
        (self.folder / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
