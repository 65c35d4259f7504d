"""frictionless reads data/datapackage.json with every table, and what is published of it, and refuses a fault in any table.

The faults are made of the published manifest itself: whatever it demands of a column is broken once in that column, so that
a new table or column is covered by itself. Limits: a list in a cell has no foreign key, for frictionless knows none; that its
ids exist is held by `cargo xtask check-data` alone. Nor does it know keys that may be empty in part, as the flat table's.
"""

import re
import unittest
from dataclasses import dataclass

from frictionless import Package

from tables import DATA, MANIFEST, Copy, package, read_json, read_rows, write_rows

# What a made row may hold in a column that must have something.
FITTING = ["made", "made-here", "made_here", "1", "en", "2016", "2016-05-21", "P1Y", "https://example.org/"]
# What fits no pattern that is worth having.
UNFITTING = ["?! no such thing !?", "Ünfitting", ""]


@dataclass
class Seed:
    """A fault: the table as it then is, and what frictionless must say of it."""

    sort: str
    error: str
    rows: list
    row: int | None = None
    column: str | None = None

    def is_named_by(self, error):
        """Whether an error is of the right type and says, in words too, which row and which column."""
        said = f'"{self.row}"', f'"{self.column}"'
        return (
            error.type == self.error
            and (self.row is None or (error.row_number == self.row and said[0] in error.message))
            and (self.column is None or said[1] in error.message)
        )


def errors_in(package, table):
    """What frictionless has against one table; the tables that it refers to are looked up."""
    report = package.get_resource(table).validate()
    return [error for task in report.tasks for error in task.errors] + report.errors


def not_covered(folder):
    """The tables that frictionless would not check, and why; it accepts any garbage where there is no schema."""
    resources = {resource.get("path"): resource for resource in read_json(folder / MANIFEST)["resources"]}
    found = [f"{path.name} is no resource" for path in sorted(folder.glob("*.csv")) if path.name not in resources]
    for path, resource in resources.items():
        names = [field["name"] for field in resource.get("schema", {}).get("fields", [])]
        if not names:
            found.append(f"{path} has no schema")
        elif not (folder / path).is_file():
            found.append(f"{path} is not there")
        elif names != read_rows(folder / path)[0]:
            found.append(f"{path} has other columns than its schema")
    return found


def listed(names):
    return [names] if isinstance(names, str) else names


def foreign_keys(schema):
    """Those over one column: the column, the table and the column that it refers to."""
    for key in schema.get("foreignKeys", []):
        columns, reference = listed(key["fields"]), key["reference"]
        if len(columns) != 1:
            raise AssertionError(f"how to break a foreign key over {columns} is not written yet: add it here")
        yield columns[0], reference["resource"], listed(reference["fields"])[0]


class Tables:
    """The tables of a copy, each with at least one row, in which a fault can then be seeded."""

    def __init__(self, copy):
        self.copy = copy
        self.resources = {resource["name"]: resource for resource in copy.manifest["resources"]}
        self.rows = {name: read_rows(self.path(name)) for name in self.resources}
        self.was_empty = [name for name in self.resources if len(self.rows[name]) < 2]
        for name in self.was_empty:
            self.make_row(name)

    def path(self, name):
        return self.copy.folder / self.resources[name]["path"]

    def schema(self, name):
        return self.resources[name]["schema"]

    def values(self, name, column):
        rows = self.rows[name]
        return [row[rows[0].index(column)] for row in rows[1:]]

    def write(self, name, rows):
        write_rows(self.path(name), rows)

    def make_row(self, name):
        """Gives an empty table one row: what must be there, and nothing else."""
        if len(self.rows[name]) > 1:
            return
        targets = {column: (table, key) for column, table, key in foreign_keys(self.schema(name))}
        row = []
        for field in self.schema(name)["fields"]:
            cell = ""
            if field.get("constraints", {}).get("required"):
                if field["name"] in targets:
                    table, key = targets[field["name"]]
                    self.make_row(table)
                    cell = self.values(table, key)[0]
                else:
                    cell = fitting(name, field)
            row.append(cell)
        self.rows[name].append(row)
        self.write(name, self.rows[name])

    def seeds(self, name):
        """One fault for everything that the manifest demands of this table."""
        schema, rows = self.schema(name), self.rows[name]
        yield from faults_of_shape(rows)
        yield from faults_of_keys(schema, rows)
        for n, field in enumerate(schema["fields"]):
            # In a row that has something there, if one has: the last.
            filled = [row for row in range(1, len(rows)) if rows[row][n]]
            at = filled[-1] if filled else len(rows) - 1
            for sort, error, cell in faults_of_cell(field):
                yield Seed(sort, error, with_cell(rows, at, n, cell), at + 1, field["name"])
            for column, table, key in foreign_keys(schema):
                if column == field["name"]:
                    cell = dangling(self.values(table, key), field)
                    yield Seed("foreign key", "foreign-key", with_cell(rows, at, n, cell), at + 1, column)


def with_cell(rows, row, column, cell):
    changed = [list(cells) for cells in rows]
    changed[row][column] = cell
    return changed


def fits(field, cell):
    constraints = field.get("constraints", {})
    return re.fullmatch(constraints.get("pattern", ".*"), cell) is not None and cell in constraints.get("enum", [cell])


def fitting(table, field):
    """Something that a column takes."""
    constraints = field.get("constraints", {})
    if field["type"] in ("integer", "number"):
        return str(constraints.get("minimum", 1))
    candidates = constraints.get("enum", []) + FITTING
    if field.get("format", "default") == "uri":
        candidates = ["https://example.org/"]
    for cell in candidates:
        if fits(field, cell):
            return cell
    raise AssertionError(f"{table}, column {field['name']}: nothing in FITTING fits, so no row can be made; add to it")


def dangling(known, field):
    """An id that looks right and is nowhere."""
    for cell in ["no-such-row", "nosuchrow", "no_such_row", "999999"]:
        if cell not in known and fits(field, cell):
            return cell
    raise AssertionError(f"no dangling id fits column {field['name']}; add one here")


def faults_of_shape(rows):
    last = len(rows) - 1
    renamed = with_cell(rows, 0, 0, "renamed")
    yield Seed("heading", "incorrect-label", renamed, column="renamed")
    yield Seed("missing cell", "missing-cell", rows[:last] + [rows[last][:-1]], last + 1, rows[0][-1])
    yield Seed("extra cell", "extra-cell", rows[:last] + [rows[last] + ["x"]], last + 1)


def faults_of_keys(schema, rows):
    twice, row = [*rows, rows[-1]], len(rows) + 1
    if "primaryKey" in schema:
        yield Seed("duplicate key", "primary-key", twice, row)
    for n, field in enumerate(schema["fields"]):
        if field.get("constraints", {}).get("unique") and rows[-1][n]:
            yield Seed("unique", "unique-error", twice, row, field["name"])


def faults_of_cell(field):
    """What a column does not take: the sort of fault, what frictionless calls it, and the cell."""
    if field["type"] != "string":
        yield "type", "type-error", "many"
    elif field.get("format", "default") != "default":
        yield "type", "type-error", "not of that format"
    for name, demanded in field.get("constraints", {}).items():
        if name == "required" and demanded:
            yield name, "constraint-error", ""
        elif name == "enum":
            yield name, "constraint-error", "something_else"
        elif name == "pattern":
            cell = next(cell for cell in UNFITTING if not re.fullmatch(demanded, cell))
            yield name, "constraint-error", cell
        elif name == "minimum":
            yield name, "constraint-error", str(demanded - 1)
        elif name == "maximum":
            yield name, "constraint-error", str(demanded + 1)
        elif name not in ("required", "unique"):
            raise AssertionError(f"how to break the constraint `{name}` is not written yet: add it here")


class Frictionless(unittest.TestCase):
    def test_the_record_is_read_whole_and_has_no_fault(self):
        for folder in [DATA, package()]:
            with self.subTest(folder.name):
                report = Package(str(folder / MANIFEST)).validate()
                self.assertTrue(report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"]))
                read = {task.place: task.stats.get("rows", 0) for task in report.tasks}
                there = {path.name: len(read_rows(path)) - 1 for path in folder.glob("*.csv")}
                self.assertEqual(read, there)

    def test_every_table_has_a_schema(self):
        for folder in [DATA, package()]:
            self.assertEqual(not_covered(folder), [], folder.name)

    def test_a_table_without_a_schema_is_found(self):
        with Copy() as copy:
            (copy.folder / "stray.csv").write_text("id\n1\n", encoding="utf-8")
            self.assertEqual(not_covered(copy.folder), ["stray.csv is no resource"])
        for resource in read_json(package() / MANIFEST)["resources"]:
            with self.subTest(resource["path"]), Copy() as copy:
                manifest = copy.manifest
                bare = next(one for one in manifest["resources"] if one["path"] == resource["path"])
                del bare["schema"]["fields"][1:]
                copy.manifest = manifest
                self.assertEqual(not_covered(copy.folder), [f"{bare['path']} has other columns than its schema"])
                del bare["schema"]
                copy.manifest = manifest
                self.assertEqual(not_covered(copy.folder), [f"{bare['path']} has no schema"])

    def test_each_seeded_fault_is_refused_and_its_row_named(self):
        seeded = {}
        with Copy() as copy:
            tables = Tables(copy)
            # Read once for all: it takes as long as reading a table does, and keeps nothing of it.
            read = Package(str(copy.folder / MANIFEST))
            for name in tables.resources:
                with self.subTest(name):
                    # Else it could be refused for something that is wrong with the copy.
                    self.assertEqual([error.message for error in errors_in(read, name)], [])
                for seed in tables.seeds(name):
                    seeded.setdefault(name, []).append(seed.sort)
                    with self.subTest(name, sort=seed.sort, row=seed.row, column=seed.column):
                        tables.write(name, seed.rows)
                        errors = errors_in(read, name)
                        said = [(error.type, error.message) for error in errors]
                        self.assertTrue(any(seed.is_named_by(error) for error in errors), f"it says {said}")
                tables.write(name, tables.rows[name])
        self.assert_seeded_well(tables, seeded)

    def assert_seeded_well(self, tables, seeded):
        """A manifest that demands nothing would pass with no fault seeded at all."""
        for name in tables.resources:
            with self.subTest(name):
                keys = {"duplicate key"} if "primaryKey" in tables.schema(name) else {"foreign key"}
                self.assertLessEqual({"heading", "missing cell", "required"} | keys, set(seeded[name]))
                self.assertTrue({"enum", "pattern"} & set(seeded[name]), "no column has an enum or a pattern")
        everywhere = {sort for sorts in seeded.values() for sort in sorts}
        self.assertLessEqual({"enum", "required", "pattern", "type", "unique", "foreign key"}, everywhere)
        print(f"{sum(map(len, seeded.values()))} faults seeded in {len(seeded)} tables … ", end="", flush=True)
