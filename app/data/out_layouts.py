"""Loads the layouts of outgoing sheets: those that ship as files, those the owner set."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from app.data import models
from app.domain.out_layouts import OutColumn, OutLayout
from app.paths import resource

DEFAULT = "default"
GENERIC = "generic"
_NAMES = {"zh_CN": "name_zh", "en": "name_en"}


@cache
def supplier_layouts() -> dict[str, OutLayout]:
    """The layouts of `resources/supplier_sheets` by id, in the order to offer them."""
    return _load("supplier_sheets")


@cache
def bulk_layouts() -> dict[str, OutLayout]:
    """The layouts of `resources/bulk_shipping` by id."""
    return _load("bulk_shipping")


def _load(folder: str) -> dict[str, OutLayout]:
    tables = [tomllib.loads(file.read_text("utf-8")) for file in resource(folder).glob("*.toml")]
    tables.sort(key=lambda table: int(table["place"]))
    return {table["id"]: layout_from(table["id"], table) for table in tables}


def layout_from(layout_id: str, table: dict[str, Any]) -> OutLayout:
    """A layout from the table of a file, or from what `as_table` gave."""
    bold = set(table.get("bold", ()))
    return OutLayout(
        id=layout_id,
        columns=tuple(OutColumn(heading, value, heading in bold) for heading, value in table["columns"]),
        names={language: table[key] for language, key in _NAMES.items() if table.get(key)},
        second_heading=tuple(table.get("second_heading", ())),
        platforms=tuple(table.get("platforms", ())),
        caution=table.get("caution", ""),
    )


def as_table(layout: OutLayout) -> dict[str, Any]:
    """The layout as plain values, for the column it is kept in."""
    return {
        "columns": [[column.heading, column.value] for column in layout.columns],
        "bold": [column.heading for column in layout.columns if column.is_bold],
        "second_heading": list(layout.second_heading),
        "caution": layout.caution,
    }


def supplier_layout(supplier_id: int | None) -> OutLayout:
    """The layout of a supplier: the one set for him, else the default."""
    row = None
    if supplier_id is not None:
        row = models.OutLayout.get_or_none(models.OutLayout.supplier == supplier_id)
    return _of_row(row, supplier_layouts()) or supplier_layouts()[DEFAULT]


def bulk_layout(platform: str) -> OutLayout:
    """The form of a platform: the one the owner handed over, the one that ships, else the general one."""
    table = models.OutLayout
    row = table.get_or_none((table.platform == platform) & table.supplier.is_null()) if platform else None
    own = next((form for form in bulk_layouts().values() if platform in form.platforms), None)
    return _of_row(row, bulk_layouts()) or own or bulk_layouts()[GENERIC]


def _of_row(row: models.OutLayout | None, shipped: dict[str, OutLayout]) -> OutLayout | None:
    if row is None:
        return None
    if row.definition is not None:
        return layout_from("own", row.definition)
    return shipped.get(row.base)
