"""Rows are written in one place only, so that none is written without its audit row."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from app.data import models
from tests.architecture.tree import module_name, python_files

# The transaction, its quick ways and its index; the copy of the whole file; the tables themselves.
_MAY_WRITE = (
    "app.data.unit_of_work", "app.data.bulk", "app.data.search_index", "app.data.journal", "app.data.backup",
    "app.data.migrat",
    # What the rows tell anew, and a shop built from what could be read of another: nobody's operations.
    "app.data.derived", "app.data.salvage",
)  # fmt: skip
_MODELS = {name for name in models.__all__ if name[0].isupper()} | {"model"}
_ON_MODELS = {
    "create", "insert", "insert_many", "insert_from", "update", "delete", "replace", "replace_many",
    "get_or_create", "bulk_create", "bulk_update", "delete_by_id", "set_by_id",
}  # fmt: skip
_ON_ROWS = {"delete_instance", "bulk_create", "bulk_update"}
_WRITES = re.compile(
    r"\b(INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM|REPLACE\s+INTO)\b", re.IGNORECASE
)


def writes(source: str) -> Iterator[str]:
    """What of `source` writes rows past the transaction."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _WRITES.search(node.value):
            yield f"line {node.lineno}: SQL that writes"
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        name, owner = node.func.attr, node.func.value
        is_model = isinstance(owner, ast.Name) and owner.id in _MODELS
        is_row = name in _ON_ROWS or (
            name == "save" and any(k.arg in ("only", "force_insert") for k in node.keywords)
        )
        if is_row or (is_model and name in _ON_MODELS):
            yield f"line {node.lineno}: {ast.unparse(node.func)}"


def test_nothing_writes_past_the_transaction() -> None:
    found = {
        module_name(path): list(writes(path.read_text("utf-8")))
        for path in python_files("app", "ui")
        if not module_name(path).startswith(_MAY_WRITE)
    }
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    "source",
    [
        "Order.create(a=1)",
        "Compensation.update(amount_minor=1).where(x).execute()",
        "row.delete_instance()",
        "row.save(only=[x])",
        "Incident.insert_many(rows).execute()",
        "db.execute_sql('DELETE FROM incident')",
        "db.execute_sql('''WITH x AS (SELECT 1) UPDATE orders SET a = 1''')",
    ],
)
def test_each_way_past_it_is_seen(source: str) -> None:
    assert list(writes(source))


@pytest.mark.parametrize(
    "source", ["tx.insert(Order, a=1)", "services.supplier_skus.save(1, x)", "found.update(rows)"]
)
def test_the_transaction_itself_is_let_through(source: str) -> None:
    assert not list(writes(source))
