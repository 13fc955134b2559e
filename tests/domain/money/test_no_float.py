"""Money is whole minor units: no float in the columns, nor where amounts are computed."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, python_files

FLOAT_FIELDS = {"FloatField", "DoubleField", "DecimalField"}
# Modules that compute with amounts; "confidence" and the like live elsewhere.
MONEY_FILES = [
    "domain/money.py", "domain/compensation.py", "domain/claims.py", "domain/ledger.py",
    "domain/statutory.py", "data/models/money.py", "data/queries/compensations.py",
    "data/queries/claims.py", "data/queries/ledger.py", "data/queries/order_money.py",
    "services/compensations.py", "services/compensation_writes.py", "services/fulfilment.py",
    "services/claims.py", "services/claim_suggestions.py", "services/costs.py",
    "domain/claim_suggestion.py", "domain/statement.py",
    "services/incidents/money.py", "services/incidents/guide.py", "services/incidents/reading.py",
    "services/statements.py", "services/reports/ledger.py", "services/plan_choices.py",
    "domain/journal.py", "data/models/journal.py", "data/journal.py", "data/queries/statement.py",
    "data/queries/ledger_check.py", "services/money_sheets.py", "services/incident_export.py",
    "services/message_variables.py",
    "data/queries/incident_list.py", "data/queries/incidents.py", "data/queries/reports.py",
    "data/queries/today.py",
]  # fmt: skip


def floats_in(source: str) -> Iterator[str]:
    """Every use of a float: literal, name, or a true division."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, float):
            yield f"{node.lineno}: {node.value}"
        elif isinstance(node, ast.Name) and node.id in {"float", *FLOAT_FIELDS}:
            yield f"{node.lineno}: {node.id}"
        elif isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div):
            yield f"{node.lineno}: /"


def float_amounts_in(source: str) -> Iterator[str]:
    """Columns named as amounts that are not whole numbers."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Call):
            continue
        name, kind = getattr(node.targets[0], "id", ""), getattr(node.value.func, "id", "")
        if name.endswith("_minor") and kind not in {"amount_column", "IntegerField"}:
            yield f"{name}: {kind}"
        if kind == "DecimalField":
            yield f"{name}: {kind}"


@pytest.mark.parametrize("name", MONEY_FILES)
def test_no_float_where_amounts_are_computed(name: str) -> None:
    assert list(floats_in((ROOT / "app" / name).read_text("utf-8"))) == []


def test_every_amount_is_a_column_of_whole_numbers() -> None:
    files = [path for path in python_files("app") if "models" in path.parts]
    assert files
    found = {path.name: list(float_amounts_in(path.read_text("utf-8"))) for path in files}
    assert {name: columns for name, columns in found.items() if columns} == {}


@pytest.mark.parametrize(
    "source", ["x = 1.5", "x = float(y)", "x = a / b", "x /= 2", "paid_minor = FloatField()"]
)
def test_a_float_is_found(source: str) -> None:
    assert list(floats_in(source))


def test_a_float_column_is_found() -> None:
    assert list(float_amounts_in("class A:\n    paid_minor = FloatField()\n    x = DecimalField()\n"))


def test_the_files_are_there() -> None:
    assert [name for name in MONEY_FILES if not Path(ROOT / "app" / name).is_file()] == []
