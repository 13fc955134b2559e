"""Sheets for the platforms: the numbers of parcels that are right, each told once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.data import out_layouts
from app.data.models import Order, Store, Upload
from app.data.queries import dispatches as queries
from app.data.queries.dispatches import BulkFilter, BulkRow
from app.data.sheets.writer import Written
from app.data.unit_of_work import UnitOfWork
from app.domain.changes import Outcome
from app.domain.errors import DomainError, NotFound
from app.domain.out_layouts import OutLayout, Value
from app.domain.progress import Job
from app.services.bulk_rows import LeftOut, LeftOutReason, reason_of, sheet_lines, unfinished_orders
from app.services.dispatches import SheetOut, file_part
from app.services.layout_writer import LayoutWriter, table_of
from app.services.settings import SettingsService

__all__ = ["BulkFilter", "BulkLot", "BulkShippingService", "LeftOut", "LeftOutReason"]


@dataclass(frozen=True)
class BulkLot:
    """What one shop can tell its platform now."""

    store_id: int
    store: str
    platform: str
    rows: tuple[BulkRow, ...]
    left_out: tuple[LeftOut, ...] = ()
    """What stays here, and why."""
    suffix: str = ".xlsx"
    """Of the file this platform takes."""

    @property
    def orders(self) -> int:
        """Orders on the sheet."""
        return len({row.order_id for row in self.rows})

    @property
    def held_orders(self) -> int:
        """Orders held back because something about them is not right."""
        return self.orders_left_out(LeftOutReason.HELD)

    @property
    def unfinished_orders(self) -> int:
        """Orders of which a part has no parcel yet."""
        return self.orders_left_out(LeftOutReason.UNFINISHED)

    def orders_left_out(self, *reasons: LeftOutReason) -> int:
        """Orders that stay here for one of these reasons."""
        return len({row.order_id for row in self.left_out if row.reason in reasons})


class BulkShippingService:
    """Tells platforms the tracking numbers of what is right, and remembers which."""

    def __init__(self, uow: UnitOfWork, settings: SettingsService, writer: LayoutWriter) -> None:
        self._uow = uow
        self._settings = settings
        self._writer = writer

    def waiting(self, filter: BulkFilter | None = None) -> tuple[BulkLot, ...]:
        """What each shop can tell its platform now; orders that are not right are held back and counted."""
        rows = queries.bulk_rows(filter or BulkFilter())
        unfinished = unfinished_orders({row.order_id for row in rows})
        stores = queries.stores({row.store_id for row in rows})
        return tuple(
            _lot(store, [row for row in rows if row.store_id == store.id], unfinished)
            for store in sorted(stores.values(), key=lambda row: row.id)
        )

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
        return self._write(path, self.waiting(filter), job or Job())

    def _write(self, path: Path, lots: Sequence[BulkLot], job: Job) -> Outcome[SheetOut]:
        going = [lot for lot in lots if lot.rows]
        if not going:
            left = Counter(row.reason for lot in lots for row in lot.left_out)
            unnamed = left[LeftOutReason.UNKNOWN_COURIER] + left[LeftOutReason.NO_COURIER]
            held = sum(lot.held_orders for lot in lots)
            unfinished = sum(lot.unfinished_orders for lot in lots)
            raise DomainError("nothing_to_upload", held=held, unfinished=unfinished, unnamed=unnamed)
        rows = [row for lot in going for row in lot.rows]
        with self._uow.begin("upload.export") as tx:
            new = [row for row in rows if not row.is_uploaded]
            told = {"file_name": path.name, "uploaded_at": tx.at}
            tx.insert_many(Upload, [{"order": r.order_id, "parcel": r.parcel_id, **told} for r in new])
            tx.touch(Order, {row.order_id for row in rows})
            written = self._write_lots(path, going, job)
        lost = (*written.cut, *written.cleaned)
        orders = {row.order_id for row in rows}
        left_out = {left.order_id for lot in lots for left in lot.left_out}
        result = SheetOut(path, len(orders), len(rows), lost_text=lost, left_out=len(left_out))
        return Outcome(result, tx.changes)

    def _write_lots(self, path: Path, lots: Sequence[BulkLot], job: Job) -> Written:
        layouts = [out_layouts.bulk_layout(lot.platform) for lot in lots]
        lines = [self._lines(lot, layout) for lot, layout in zip(lots, layouts, strict=True)]
        if len(lots) == 1:
            return self._writer.write(path, layouts[0], lots[0].store, lines[0], job)
        tables = [
            table_of(layout, lot.store, own) for lot, layout, own in zip(lots, layouts, lines, strict=True)
        ]
        return self._writer.write_together(path, tables, job)

    def _lines(self, lot: BulkLot, layout: OutLayout) -> list[dict[str, Value]]:
        zone = self._settings.zone()
        return sheet_lines(lot.rows, layout, lot.store, zone, self._uow.clock.now().astimezone(zone).date())

    def export_each(
        self, path: Path, filter: BulkFilter | None = None, *, job: Job | None = None
    ) -> Outcome[tuple[SheetOut, ...]]:
        """A file for each shop, since each platform takes its own: PATH, or "PATH - shop" where there are
        several, with the ending its platform takes. Raises: as `export`; the files before the one that failed
        are written and noted."""
        wanted = filter or BulkFilter()
        lots = [lot for lot in self.waiting(wanted) if lot.rows]
        if len(lots) <= 1:
            one = self.export(path, wanted, job=job)
            return Outcome((one.value,), one.changes)
        outs = []
        for lot in lots:
            file = path.with_name(f"{path.stem} - {file_part(lot.store)}{lot.suffix}")
            outs.append(self.export(file, replace(wanted, store_id=lot.store_id), job=job))
        changes = outs[0].changes
        for out in outs[1:]:
            changes = changes | out.changes
        return Outcome(tuple(out.value for out in outs), changes)


def _lot(store: Store, rows: Sequence[BulkRow], unfinished: set[int]) -> BulkLot:
    layout = out_layouts.bulk_layout(store.platform)
    held = {row.order_id for row in rows if row.is_held}
    reasons = {row: reason_of(row, held, unfinished, layout) for row in rows}
    # The platform takes an order whole: one number that cannot go keeps the others here.
    stopped = {row.order_id for row, reason in reasons.items() if reason is not None}
    left_out = [
        LeftOut(
            number,
            row.order_id,
            row.order_no,
            store.name,
            store.platform,
            row.tracking_no,
            row.courier,
            reason,
        )
        for number, (row, reason) in enumerate(reasons.items())
        if reason is not None
    ]
    good = tuple(row for row in rows if row.order_id not in stopped)
    return BulkLot(store.id, store.name, store.platform, good, tuple(left_out), layout.suffix)
