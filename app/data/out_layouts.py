"""Loads the layouts of outgoing sheets: those that ship as files, those the owner set."""

from __future__ import annotations

import tomllib
from dataclasses import asdict, replace
from functools import cache
from typing import Any

from app.data import models
from app.domain.out_layouts import FileForm, FormPlace, OutColumn, OutLayout, OwnForm
from app.paths import resource

DEFAULT = "default"
GENERIC = "generic"
OWN = "own"
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
        file=FileForm(**table.get("file", {})),
        couriers=table.get("couriers", ""),
        is_per_item=table.get("per_item", False),
    )


def as_table(layout: OutLayout) -> dict[str, Any]:
    """The layout as plain values, for the column it is kept in."""
    return {
        "columns": [[column.heading, column.value] for column in layout.columns],
        "bold": [column.heading for column in layout.columns if column.is_bold],
        "second_heading": list(layout.second_heading),
        "caution": layout.caution,
        "couriers": layout.couriers,
        "per_item": layout.is_per_item,
        "form": asdict(layout.form.place) if layout.form is not None else None,
    }


def supplier_layout(supplier_id: int | None) -> OutLayout:
    """The layout of a supplier: the one set for him, else the default."""
    return _of_row(_row_of(supplier_id), supplier_layouts()) or supplier_layouts()[DEFAULT]


def own_of(supplier_id: int | None) -> OutLayout | None:
    """The supplier's own columns, also while another layout is chosen; None without any."""
    row = _row_of(supplier_id)
    return _own(row) if row is not None else None


def bulk_layout(platform: str) -> OutLayout:
    """The form of a platform: the one the owner handed over, the one that ships, else the general one."""
    table = models.OutLayout
    row = table.get_or_none((table.platform == platform) & table.supplier.is_null()) if platform else None
    own = next((form for form in bulk_layouts().values() if platform in form.platforms), None)
    return _of_row(row, bulk_layouts()) or own or bulk_layouts()[GENERIC]


def own_layouts() -> list[OutLayout]:
    """All layouts that the owner set, the newest first."""
    rows = models.OutLayout.select().order_by(models.OutLayout.updated_at.desc())
    return [layout for row in rows if (layout := _own(row)) is not None]


def _row_of(supplier_id: int | None) -> models.OutLayout | None:
    if supplier_id is None:
        return None
    return models.OutLayout.get_or_none(models.OutLayout.supplier == supplier_id)


def _of_row(row: models.OutLayout | None, shipped: dict[str, OutLayout]) -> OutLayout | None:
    if row is None:
        return None
    return shipped.get(row.base) if row.base else _own(row)


def _own(row: models.OutLayout) -> OutLayout | None:
    if row.definition is None:
        return None
    layout = layout_from(OWN, row.definition)
    place = row.definition.get("form")
    if not row.file_sha256 or not place:
        return layout
    return replace(layout, form=OwnForm(row.file_sha256, row.file_name, FormPlace(**place)))
