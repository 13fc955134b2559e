"""Sheets for the platforms: the numbers of parcels that are right, each told once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.data import out_layouts
from app.data.lexicons import load_couriers
from app.data.models import Order, Store, Upload
from app.data.queries import checks as check_queries
from app.data.queries import dispatches as queries
from app.data.queries.dispatches import BulkFilter, BulkRow
from app.data.sheets.writer import Table, write_sheet
from app.data.unit_of_work import UnitOfWork
from app.domain.changes import Outcome
from app.domain.couriers import CourierBook
from app.domain.errors import DomainError, NotFound
from app.domain.out_layouts import Value
from app.domain.progress import Job
from app.services.check_facts import is_out_of_sale
from app.services.dispatches import SheetOut, table_of
from app.services.settings import SettingsService

__all__ = ["BulkFilter", "BulkLot", "BulkShippingService"]


@dataclass(frozen=True)
class BulkLot:
    """What one shop can tell its platform now."""

    store_id: int
    store: str
    platform: str
    rows: tuple[BulkRow, ...]
    held_orders: int
    """Orders held back because something about them is not right."""
    unfinished_orders: int
    """Orders of which a part has no parcel yet."""

    @property
    def orders(self) -> int:
        """Orders on the sheet."""
        return len({row.order_id for row in self.rows})


class BulkShippingService:
    """Tells platforms the tracking numbers of what is right, and remembers which."""

    def __init__(self, uow: UnitOfWork, settings: SettingsService) -> None:
        self._uow = uow
        self._settings = settings

    def waiting(self, filter: BulkFilter | None = None) -> tuple[BulkLot, ...]:
        """What each shop can tell its platform now; orders that are not right are held back and counted."""
        rows = queries.bulk_rows(filter or BulkFilter())
        unfinished = _unfinished({row.order_id for row in rows})
        stores = queries.stores({row.store_id for row in rows})
        lots = []
        for store in sorted(stores.values(), key=lambda row: row.id):
            own = [row for row in rows if row.store_id == store.id]
            held = {row.order_id for row in own if row.is_held}
            open_ = {row.order_id for row in own} & unfinished - held
            good = tuple(row for row in own if row.order_id not in held | open_)
            lots.append(BulkLot(store.id, store.name, store.platform, good, len(held), len(open_)))
        return tuple(lots)

    def platforms(self) -> tuple[str, ...]:
        """The platforms of the owner's shops, by their codes."""
        rows = Store.select(Store.platform).distinct().order_by(Store.platform)
        return tuple(row.platform for row in rows)

    def store_named(self, name: str) -> int:
        """The store's id. Raises: NotFound store_not_found."""
        row = Store.get_or_none(Store.name == name)
        if row is None:
            raise NotFound("store_not_found", name=name)
        return int(row.id)

    def export(
        self, path: Path, filter: BulkFilter | None = None, *, job: Job | None = None
    ) -> Outcome[SheetOut]:
        """Write the form of the platform, a sheet for each shop, and note what was told.

        Raises: DomainError nothing_to_upload (params: held, unfinished); EnvironmentProblem export_…;
        Cancelled. Nothing is noted then.
        """
        lots = self.waiting(filter)
        going = [lot for lot in lots if lot.rows]
        if not going:
            held = sum(lot.held_orders for lot in lots)
            raise DomainError(
                "nothing_to_upload", held=held, unfinished=sum(x.unfinished_orders for x in lots)
            )
        rows = [row for lot in going for row in lot.rows]
        with self._uow.begin("upload.export") as tx:
            new = [row for row in rows if not row.is_uploaded]
            told = {"file_name": path.name, "uploaded_at": tx.at}
            tx.insert_many(Upload, [{"order": r.order_id, "parcel": r.parcel_id, **told} for r in new])
            tx.touch(Order, {row.order_id for row in rows})
            tables = [_table(lot) for lot in going]
            written = write_sheet(path, tables, zone=self._settings.zone(), job=job or Job())
        lost = (*written.cut, *written.cleaned)
        result = SheetOut(path, len({row.order_id for row in rows}), len(rows), lost_text=lost)
        return Outcome(result, tx.changes)

    def export_each(
        self, path: Path, filter: BulkFilter | None = None, *, job: Job | None = None
    ) -> Outcome[tuple[SheetOut, ...]]:
        """A file for each shop, since each platform takes its own: PATH, or "PATH - shop" where there are
        several. Raises: as `export`; the files before the one that failed are written and noted."""
        wanted = filter or BulkFilter()
        lots = [lot for lot in self.waiting(wanted) if lot.rows]
        if len(lots) <= 1:
            one = self.export(path, wanted, job=job)
            return Outcome((one.value,), one.changes)
        outs = []
        for lot in lots:
            file = path.with_name(f"{path.stem} - {_file_part(lot.store)}{path.suffix}")
            outs.append(self.export(file, replace(wanted, store_id=lot.store_id), job=job))
        changes = outs[0].changes
        for out in outs[1:]:
            changes = changes | out.changes
        return Outcome(tuple(out.value for out in outs), changes)


def _file_part(name: str) -> str:
    """A shop's name as a part of a file's name."""
    return "".join("_" if c in '\\/:*?"<>|' else c for c in name).strip() or "_"


def _unfinished(order_ids: set[int]) -> set[int]:
    """Orders with a line in no parcel, refunded ones left out."""
    lines = check_queries.load_lines(order_ids)
    return {
        order_id
        for order_id, own in lines.items()
        if any(not line.has_parcel and not is_out_of_sale(line) for line in own)
    }


def _table(lot: BulkLot) -> Table:
    layout = out_layouts.bulk_layout(lot.platform)
    book = load_couriers()
    return table_of(layout, lot.store, layout.rows(_values(lot, book)))


def _values(lot: BulkLot, book: CourierBook) -> Sequence[dict[str, Value]]:
    return [
        {
            "order_no": row.order_no,
            "sub_order_no": row.sub_order_no,
            "shop": lot.store,
            **_courier(row, book),
            "tracking_no": row.tracking_no,
            "recipient": row.recipient,
            "phone": row.phone,
        }
        for row in lot.rows
    ]


def _courier(row: BulkRow, book: CourierBook) -> dict[str, Value]:
    """The courier's full name and code, which platforms know; else as the supplier wrote it."""
    found = book.find(row.courier)
    name, code = (found.name, found.code) if found is not None else (row.courier, "")
    return {"courier": name, "courier_code": code}
