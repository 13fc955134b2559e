"""Which columns go out to a supplier or platform: one of the layouts that ship, or one's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.data import models, out_layouts
from app.data.unit_of_work import UnitOfWork
from app.domain.changes import Outcome
from app.domain.errors import NotFound
from app.domain.out_layouts import ORDER_FIELDS, OutColumn, OutLayout, checked

__all__ = ["OWN", "LayoutChoice", "SheetLayoutService", "keep_layout"]

OWN = out_layouts.OWN


@dataclass(frozen=True)
class LayoutChoice:
    """A layout to choose; `names` language → name, empty for one's own."""

    id: str
    names: Mapping[str, str]
    headings: tuple[str, ...]
    file_name: str = ""
    """Of the file that is filled."""


class SheetLayoutService:
    """Keeps for each supplier and platform how its sheet looks."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def choices(self, supplier_id: int | None = None) -> tuple[LayoutChoice, ...]:
        """The layouts for suppliers that ship, and before them the supplier's own where he has one."""
        own = out_layouts.own_of(supplier_id)
        shipped = out_layouts.supplier_layouts().values()
        return tuple(_choice(layout) for layout in (*((own,) if own is not None else ()), *shipped))

    def of_supplier(self, supplier_id: int | None) -> OutLayout:
        """The layout in force for a supplier."""
        return out_layouts.supplier_layout(supplier_id)

    def of_platform(self, platform: str) -> OutLayout:
        """The bulk-shipping form in force for a platform."""
        return out_layouts.bulk_layout(platform)

    def choose(self, supplier_id: int, layout_id: str) -> Outcome[OutLayout]:
        """Use one of the layouts that ship, or his own again, which is kept. Raises: NotFound."""
        own = out_layouts.own_of(supplier_id)
        layout = own if layout_id == OWN else out_layouts.supplier_layouts().get(layout_id)
        if layout is None:
            raise NotFound("layout_not_found", id=layout_id)
        values = {"base": "" if layout_id == OWN else layout_id}
        return Outcome(layout, keep_layout(self._uow, values, supplier_id=supplier_id).changes)

    def set_columns(self, supplier_id: int, columns: Sequence[OutColumn]) -> Outcome[OutLayout]:
        """Columns of the supplier's own, on a sheet of ours.

        Raises: DomainError layout_empty, layout_unknown_field, layout_needs_field.
        """
        layout = OutLayout(OWN, tuple(columns), {})
        checked(layout, ORDER_FIELDS, needs=("order_no", "recipient"))
        values = own_values(layout)
        return Outcome(layout, keep_layout(self._uow, values, supplier_id=supplier_id).changes)

    def forget_platform(self, platform: str) -> Outcome[OutLayout]:
        """Take the form that ships for a platform again, in place of the one handed over."""
        table = models.OutLayout
        with self._uow.begin("layout.forget") as tx:
            for row in table.select().where((table.platform == platform) & table.supplier.is_null()):
                tx.delete(row)
        return Outcome(out_layouts.bulk_layout(platform), tx.changes)


def own_values(layout: OutLayout) -> dict[str, Any]:
    """The columns of the row that keeps a layout of one's own."""
    return {
        "base": "",
        "definition": out_layouts.as_table(layout),
        "file_sha256": layout.form.sha256 if layout.form is not None else "",
        "file_name": layout.form.file_name if layout.form is not None else "",
    }


def keep_layout(
    uow: UnitOfWork, values: Mapping[str, Any], *, supplier_id: int | None = None, platform: str = ""
) -> Outcome[None]:
    """Write what changed of a supplier's or a platform's layout; it makes the row where there is none."""
    table = models.OutLayout
    is_its = (
        table.supplier == supplier_id
        if supplier_id is not None
        else (table.platform == platform) & table.supplier.is_null()
    )
    with uow.begin("layout.set") as tx:
        row = table.get_or_none(is_its)
        if row is None:
            tx.insert(table, supplier=supplier_id, platform=platform, updated_at=tx.at, **values)
        else:
            tx.update(row, updated_at=tx.at, **values)
    return Outcome(None, tx.changes)


def _choice(layout: OutLayout) -> LayoutChoice:
    file_name = layout.form.file_name if layout.form is not None else ""
    return LayoutChoice(layout.id, layout.names, tuple(layout.headings), file_name)
