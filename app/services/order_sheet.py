"""Orders as a sheet of the owner's own: a row a line, amounts of the order on its first row only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from peewee import chunked

from app.data.queries import order_sheet
from app.data.queries.common import Sort
from app.data.queries.orders import read_time
from app.data.sheets.writer import Cell, Table, Written, write_sheet
from app.domain.money import Money
from app.domain.progress import Job
from app.domain.statuses import OrderStatus
from app.services.money_sheets import SheetWords
from app.services.orders import OrderFilter, OrderService
from app.services.settings import SettingsService

__all__ = ["COLUMNS", "HEADINGS", "OrderSheetService", "Written"]

COLUMNS = (
    "order_no", "sub_order_no", "platform", "store", "order_status", "ordered_at", "order_paid_at", "title",
    "spec", "sku_code", "quantity", "unit_price", "order_paid", "shipping", "platform_refunded", "currency",
    "supplier", "courier", "tracking_no", "recipient", "phone", "province", "city", "district", "address",
    "buyer_message", "seller_note",
)  # fmt: skip
HEADINGS = frozenset({*COLUMNS, "orders"})
_CHUNK = 1_000


class OrderSheetService:
    """Writes the list of orders. Names and phones are whole: it is the owner's own sheet."""

    def __init__(self, orders: OrderService, settings: SettingsService) -> None:
        self._orders = orders
        self._settings = settings

    def write(
        self,
        path: Path,
        words: SheetWords,
        filter: OrderFilter | None = None,
        sort: Sort = None,
        job: Job | None = None,
    ) -> Written:
        """The orders that pass `filter`, newest first or by `sort`.

        Raises: EnvironmentProblem export_…; Cancelled. What was at `path` stays as it was until the
        new file is whole.
        """
        ids = self._orders.find_ids(filter, sort or ("ordered_at", True))
        if job is not None:
            job.progress(0, len(ids), "writing")
        headings = [words.heading(code) for code in COLUMNS]
        table = Table(words.heading("orders"), headings, rows_of(ids, words), has_filter=True)
        return write_sheet(path, [table], zone=self._settings.zone(), job=job)


def rows_of(ids: Sequence[int], words: SheetWords) -> Iterator[Sequence[Cell]]:
    """The rows of these orders, see `COLUMNS`."""
    before = None
    for some in chunked(ids, _CHUNK):
        for row in order_sheet.load(list(some)):
            yield _cells(row, words, is_first=row["id"] != before)
            before = row["id"]


def _cells(row: dict[str, Any], words: SheetWords, *, is_first: bool) -> Sequence[Cell]:
    """Sums of a column are right, because an amount of the order stands once."""
    currency = row["currency"]
    of_order = [
        row[name] if is_first else None for name in ("paid_minor", "shipping_minor", "refunded_minor")
    ]
    paid, shipping, refunded = (None if minor is None else Money(minor, currency) for minor in of_order)
    unit = row["unit_price_minor"]
    return (
        row["order_no"],
        row["sub_order_no"],
        words.platform(row["platform"]),
        row["store"],
        _status(row, words),
        read_time(row["ordered_at"]),
        read_time(row["paid_at"]),
        row["title"],
        row["spec"],
        row["sku_code"],
        row["quantity"],
        None if unit is None else Money(unit, currency),
        paid,
        shipping,
        refunded,
        currency,
        row["supplier"],
        row["courier"],
        row["tracking_no"],
        row["recipient"],
        row["phone"],
        row["province"],
        row["city"],
        row["district"],
        row["address"] or row["full_address"],
        row["buyer_message"],
        row["seller_note"],
    )


def _status(row: dict[str, Any], words: SheetWords) -> str:
    """Our word for it; what we have none for stands as the platform printed it."""
    status = OrderStatus(row["status"])
    return str(row["status_text"]) if status is OrderStatus.UNKNOWN else words.word(status)
