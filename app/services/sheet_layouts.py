"""Which columns go out: chosen for a supplier, or learnt from a sheet that he or a platform uses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.data import models, out_layouts
from app.data.sheets.headings import normal, synonyms
from app.data.sheets.reader import Table, read_tables
from app.data.unit_of_work import UnitOfWork
from app.domain.changes import Outcome
from app.domain.errors import DomainError, NotFound
from app.domain.out_layouts import ORDER_FIELDS, SHIPPING_FIELDS, OutColumn, OutLayout, checked
from app.domain.progress import Job

__all__ = ["LayoutChoice", "SheetLayoutService"]

_HEADING_WITHIN = 30
# Fields of sheets that come in, and what stands in their place on one that goes out.
_TO_FILL = frozenset({"courier", "tracking_no"})
_ON_ORDERS = {"buyer_message": "remark", "seller_note": "remark"}


@dataclass(frozen=True)
class LayoutChoice:
    """A layout to choose; `names` language → name, empty for one's own."""

    id: str
    names: Mapping[str, str]
    headings: tuple[str, ...]


class SheetLayoutService:
    """Keeps for each supplier and platform how its sheet looks."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def choices(self, supplier_id: int | None = None) -> tuple[LayoutChoice, ...]:
        """The layouts for suppliers that ship, and the supplier's own where he has one."""
        shipped = list(out_layouts.supplier_layouts().values())
        own = out_layouts.supplier_layout(supplier_id)
        return tuple(_choice(layout) for layout in ([own] if own.id == "own" else []) + shipped)

    def of_supplier(self, supplier_id: int | None) -> OutLayout:
        """The layout in force for a supplier."""
        return out_layouts.supplier_layout(supplier_id)

    def of_platform(self, platform: str) -> OutLayout:
        """The bulk-shipping form in force for a platform."""
        return out_layouts.bulk_layout(platform)

    def choose(self, supplier_id: int, layout_id: str) -> Outcome[OutLayout]:
        """Use one of the layouts that ship. Raises: NotFound layout_not_found."""
        layout = out_layouts.supplier_layouts().get(layout_id)
        if layout is None:
            raise NotFound("layout_not_found", id=layout_id)
        return self._keep(layout, {"base": layout_id, "definition": None}, supplier_id=supplier_id)

    def set_columns(self, supplier_id: int, columns: Sequence[OutColumn]) -> Outcome[OutLayout]:
        """The supplier's own columns.

        Raises: DomainError layout_empty, layout_unknown_field, layout_needs_field.
        """
        layout = OutLayout("own", tuple(columns), {})
        checked(layout, ORDER_FIELDS, needs=("order_no", "recipient"))
        return self._keep_own(layout, supplier_id=supplier_id)

    def learn_supplier(self, supplier_id: int, path: Path, job: Job | None = None) -> Outcome[OutLayout]:
        """Take over the columns of a sheet the supplier uses; what is not understood is left to him.

        Raises: SheetProblem; DomainError layout_not_found_in_sheet, layout_needs_field.
        """
        layout = _learnt(read_tables(path, job=job), ORDER_FIELDS, left_open=_TO_FILL)
        checked(layout, ORDER_FIELDS, needs=("order_no",))
        return self._keep_own(layout, supplier_id=supplier_id)

    def learn_platform(self, platform: str, path: Path, job: Job | None = None) -> Outcome[OutLayout]:
        """Take over the headings of a platform's own form. Raises: as `learn_supplier`."""
        layout = _learnt(read_tables(path, job=job), SHIPPING_FIELDS, left_open=frozenset())
        checked(layout, SHIPPING_FIELDS, needs=("order_no", "courier", "tracking_no"))
        return self._keep_own(layout, platform=platform)

    def _keep_own(self, layout: OutLayout, **whose: Any) -> Outcome[OutLayout]:
        return self._keep(layout, {"base": "", "definition": out_layouts.as_table(layout)}, **whose)

    def _keep(
        self,
        layout: OutLayout,
        values: Mapping[str, Any],
        *,
        supplier_id: int | None = None,
        platform: str = "",
    ) -> Outcome[OutLayout]:
        table = models.OutLayout
        is_its = (
            table.supplier == supplier_id
            if supplier_id is not None
            else (table.platform == platform) & table.supplier.is_null()
        )
        with self._uow.begin("layout.set") as tx:
            row = table.get_or_none(is_its)
            if row is None:
                tx.insert(table, supplier=supplier_id, platform=platform, updated_at=tx.at, **values)
            else:
                tx.update(row, updated_at=tx.at, **values)
        return Outcome(layout, tx.changes)


def _choice(layout: OutLayout) -> LayoutChoice:
    return LayoutChoice(layout.id, layout.names, tuple(layout.headings))


def _learnt(tables: Sequence[Table], fields: Sequence[str], *, left_open: frozenset[str]) -> OutLayout:
    """The layout of the row that names most of our fields. Raises: DomainError layout_not_found_in_sheet."""
    rows = [(table, number) for table in tables for number in range(min(len(table.rows), _HEADING_WITHIN))]
    if not rows:
        raise DomainError("layout_not_found_in_sheet")
    best, number = max(rows, key=lambda row: _known(row[0].cells(row[1])))
    headings = [cell.strip() for cell in best.cells(number)]
    while headings and not headings[-1]:
        headings.pop()
    if _known(headings) < 3:
        raise DomainError("layout_not_found_in_sheet")
    second = _second_heading(best, number)
    return OutLayout("own", _columns(headings, fields, left_open), {}, second)


def _known(cells: Sequence[str]) -> int:
    words = synonyms().known
    return len({normal(cell) for cell in cells if normal(cell) in words})


def _second_heading(table: Table, number: int) -> tuple[str, ...]:
    """A row of names in code below the heading, such as order_sn."""
    if number + 1 >= len(table.rows):
        return ()
    below = [cell.strip() for cell in table.cells(number + 1)]
    is_code = [
        cell.isascii() and "_" in cell and not any(c.isdigit() for c in cell) for cell in below if cell
    ]
    return tuple(below) if is_code and all(is_code) else ()


def _columns(
    headings: Sequence[str], fields: Sequence[str], left_open: frozenset[str]
) -> tuple[OutColumn, ...]:
    taken: set[str] = set()
    columns = []
    has_regions = any(_field(heading) in ("province", "city") for heading in headings)
    for heading in headings:
        name = _outgoing(_field(heading), has_regions=has_regions)
        is_ours = name in fields and name not in taken and name not in left_open
        taken |= {name} if is_ours else set()
        columns.append(OutColumn(heading, f"{{{name}}}" if is_ours else "", is_bold=name == "remark"))
    return tuple(columns)


def _field(heading: str) -> str:
    word = normal(heading)
    if synonyms().is_of_others(word):
        return ""
    return next((name for name, words in synonyms().fields.items() if word in words), "")


def _outgoing(name: str, *, has_regions: bool) -> str:
    if name == "address" and not has_regions:
        return "full_address"
    return _ON_ORDERS.get(name, name)
