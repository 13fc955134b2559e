"""Sheets that go out to suppliers: orders that may go, in the supplier's own columns, and on record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.data import out_layouts
from app.data.models import Dispatch, DispatchLine, Order, OrderLine, Supplier
from app.data.queries import checks as check_queries
from app.data.queries import dispatches as queries
from app.data.queries.checks import CheckFilter
from app.data.queries.dispatches import DispatchRow
from app.data.sheets.writer import Written
from app.data.unit_of_work import Transaction, UnitOfWork
from app.domain.changes import Changes, Outcome
from app.domain.errors import DomainError, NotFound
from app.domain.out_layouts import OutLayout, Value
from app.domain.progress import Job
from app.services.chat_text import chat_text
from app.services.checks import CheckService
from app.services.layout_writer import LayoutWriter, table_of
from app.services.settings import SettingsService
from app.services.supplier_sheets import SupplierLot, lines_by_supplier, sheet_values

__all__ = ["DispatchRow", "DispatchService", "SheetOut", "SupplierLot", "TextOut", "file_part"]


@dataclass(frozen=True)
class SheetOut:
    """A sheet that was written."""

    path: Path
    orders: int
    rows: int
    dispatch_ids: tuple[int, ...] = ()
    lost_text: tuple[str, ...] = ()
    """Cells whose text could not be kept whole."""
    left_out: int = 0
    """Orders of the same shop or sheet that stay here."""


@dataclass(frozen=True)
class TextOut:
    """A text that was told."""

    text: str
    orders: int
    dispatch_ids: tuple[int, ...]


class DispatchService:
    """Sends the orders that passed the checks to their suppliers."""

    def __init__(
        self, uow: UnitOfWork, settings: SettingsService, checks: CheckService, writer: LayoutWriter
    ) -> None:
        self._uow = uow
        self._settings = settings
        self._checks = checks
        self._writer = writer

    def waiting(self, *, again: bool = False, job: Job | None = None) -> tuple[SupplierLot, ...]:
        """What may go to each supplier now, the largest lot first; with `again` also what he has already."""
        ready = self._checks.run(CheckFilter(is_dispatched_too=True), job).ready_ids
        wanted, sent = lines_by_supplier(ready, with_sent=again)
        names = {key: row.name for key, row in check_queries.suppliers().items()}
        lots = [
            SupplierLot(
                supplier_id=supplier_id,
                supplier=names.get(supplier_id or 0, ""),
                layout_id=out_layouts.supplier_layout(supplier_id).id,
                order_ids=tuple(dict.fromkeys(line.order_id for line in wanted.get(supplier_id, ()))),
                lines=tuple(wanted.get(supplier_id, ())),
                sent_orders=len(sent.get(supplier_id, ())),
            )
            for supplier_id in {*wanted, *sent}
        ]
        return tuple(sorted(lots, key=lambda lot: (-lot.orders, lot.supplier)))

    def export(
        self,
        path: Path,
        supplier_id: int | None,
        *,
        again: bool = False,
        job: Job | None = None,
    ) -> Outcome[SheetOut]:
        """Write one supplier's sheet and note what went on it.

        Raises: DomainError nothing_to_dispatch, already_dispatched (all of it went out before and `again`
        was not said); EnvironmentProblem export_…; Cancelled. Nothing is noted then.
        """
        lots = [lot for lot in self.waiting(again=again, job=job) if lot.supplier_id == supplier_id]
        return self._write(path, lots, job or Job())

    def export_all(self, path: Path, *, again: bool = False, job: Job | None = None) -> Outcome[SheetOut]:
        """One workbook with a sheet of ours for each supplier; a lone one gets his own form.

        Raises: as `export`.
        """
        return self._write(path, self.waiting(again=again, job=job), job or Job())

    def export_each(
        self, folder: Path, name: str, *, again: bool = False, job: Job | None = None
    ) -> Outcome[tuple[SheetOut, ...]]:
        """A file for each supplier into `folder`; {supplier} in `name` (without ending) is his name.

        Raises: as `export`; the files before the one that failed are written and noted.
        """
        outs, changes = [], Changes()
        for lot in _going(self.waiting(again=again, job=job)):
            stem = file_part(name.replace("{supplier}", lot.supplier))
            suffix = out_layouts.supplier_layout(lot.supplier_id).suffix
            done = self._write(folder / f"{stem}{suffix}", [lot], job or Job())
            outs.append(done.value)
            changes = changes | done.changes
        return Outcome(tuple(outs), changes)

    def tell(
        self, supplier_id: int | None, *, again: bool = False, job: Job | None = None
    ) -> Outcome[TextOut]:
        """The orders as a text to paste into a chat, noted like a sheet. Raises: as `export`."""
        lots = [lot for lot in self.waiting(again=again, job=job) if lot.supplier_id == supplier_id]
        going = _going(lots)
        with self._uow.begin("dispatch.tell") as tx:
            ids = tuple(_note(tx, lot, "") for lot in going)
            text = "\n\n".join(chat_text(self._values(lot, default_layout())) for lot in going)
        return Outcome(TextOut(text, sum(lot.orders for lot in going), ids), tx.changes)

    def supplier_named(self, name: str) -> int:
        """The supplier's id. Raises: NotFound supplier_not_found."""
        row = Supplier.get_or_none(Supplier.name == name)
        if row is None:
            raise NotFound("supplier_not_found", name=name)
        return int(row.id)

    def say_who_ships(self, order_ids: Sequence[int], supplier_id: int) -> Outcome[tuple[int, ...]]:
        """Give the lines that no supplier is known for to this one; their ids, to take it back.

        Raises: NotFound supplier_not_found.
        """
        if Supplier.get_or_none(Supplier.id == supplier_id) is None:
            raise NotFound("supplier_not_found", name="")
        lines = [line for own in check_queries.load_lines(order_ids).values() for line in own]
        ids = tuple(line.id for line in lines if line.supplier_id is None)
        changes = [(line_id, {"supplier_id": None}, {"supplier_id": supplier_id}) for line_id in ids]
        with self._uow.begin("order.say_who_ships") as tx:
            tx.update_many(OrderLine, changes)
            tx.touch(Order, order_ids)
        return Outcome(ids, tx.changes)

    def take_back(self, dispatch_ids: Sequence[int]) -> Outcome[int]:
        """The sheets did not go out after all: their orders wait again.

        Raises: NotFound dispatch_not_found, DomainError dispatch_shipped (parcels of it are known).
        """
        with self._uow.begin("dispatch.take_back") as tx:
            for dispatch_id in dispatch_ids:
                _remove(tx, dispatch_id)
        return Outcome(len(dispatch_ids), tx.changes)

    def history(self, limit: int = 50) -> list[DispatchRow]:
        """The sheets that went out last, the newest first."""
        return queries.dispatch_rows(limit)

    def _write(self, path: Path, lots: Sequence[SupplierLot], job: Job) -> Outcome[SheetOut]:
        going = _going(lots)
        with self._uow.begin("dispatch.export") as tx:
            ids = tuple(_note(tx, lot, path.name) for lot in going)
            # Inside the transaction: what could not be written did not go out.
            written = self._write_lots(path, going, job)
        result = SheetOut(
            path,
            orders=len({order_id for lot in going for order_id in lot.order_ids}),
            rows=sum(len(lot.lines) for lot in going),
            dispatch_ids=ids,
            lost_text=(*written.cut, *written.cleaned),
        )
        return Outcome(result, tx.changes)

    def _write_lots(self, path: Path, lots: Sequence[SupplierLot], job: Job) -> Written:
        layouts = [out_layouts.supplier_layout(lot.supplier_id) for lot in lots]
        values = [self._values(lot, layout) for lot, layout in zip(lots, layouts, strict=True)]
        if len(lots) == 1:
            return self._writer.write(path, layouts[0], lots[0].supplier, values[0], job)
        tables = [
            table_of(layout, lot.supplier, lines)
            for lot, layout, lines in zip(lots, layouts, values, strict=True)
        ]
        return self._writer.write_together(path, tables, job)

    def _values(self, lot: SupplierLot, layout: OutLayout) -> list[dict[str, Value]]:
        place = {order_id: number for number, order_id in enumerate(lot.order_ids)}
        today = self._uow.clock.now().astimezone(self._settings.zone()).date()
        return sheet_values(lot.lines, place, self._cautions(lot, layout), today)

    def _cautions(self, lot: SupplierLot, layout: OutLayout) -> dict[int, str]:
        """Line → what to mind, where the supplier mixed these goods up before."""
        words = layout.caution or default_layout().caution
        confused = self._checks.confused()
        found = {line.id: "、".join(confused.of(line)) for line in lot.lines}
        return {line_id: words.format(goods=goods) for line_id, goods in found.items() if goods}


def default_layout() -> OutLayout:
    """The sheet of who asked for no other."""
    return out_layouts.supplier_layouts()[out_layouts.DEFAULT]


def file_part(name: str) -> str:
    """A name as a part of a file's name."""
    return "".join("_" if c in '\\/:*?"<>|' or ord(c) < 32 else c for c in name).strip(" .") or "_"


def _going(lots: Sequence[SupplierLot]) -> list[SupplierLot]:
    """The lots with something to send. Raises: DomainError nothing_to_dispatch, already_dispatched."""
    going = [lot for lot in lots if lot.lines]
    if not going:
        sent = sum(lot.sent_orders for lot in lots)
        raise DomainError("already_dispatched", count=sent) if sent else DomainError("nothing_to_dispatch")
    return going


def _note(tx: Transaction, lot: SupplierLot, file_name: str) -> int:
    row = tx.insert(
        Dispatch,
        supplier=lot.supplier_id,
        file_name=file_name,
        sent_at=tx.at,
        line_count=len(lot.lines),
    )
    tx.insert_many(DispatchLine, [{"dispatch": row.id, "order_line": line.id} for line in lot.lines])
    tx.touch(Order, lot.order_ids)
    return int(row.id)


def _remove(tx: Transaction, dispatch_id: int) -> None:
    row = Dispatch.get_or_none(Dispatch.id == dispatch_id)
    if row is None:
        raise NotFound("dispatch_not_found", id=dispatch_id)
    shipped = queries.shipped_since(dispatch_id)
    if shipped:
        raise DomainError("dispatch_shipped", count=shipped)
    lines = queries.lines_of_dispatch(dispatch_id)
    tx.touch(Order, queries.orders_of_lines(line.order_line_id for line in lines))
    for line in lines:
        tx.delete(line)
    tx.delete(row)
