"""One whole day on invented sheets, from the platforms' orders to printed reports."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from app.data.sheets.writer import Table, write_sheet
from app.domain.clock import FixedClock
from app.domain.statuses import FindingKind
from app.services.build import Services
from app.services.money_sheets import SheetWords
from app.services.orders import OrderFilter
from app.services.reconciliation import FindingRow
from app.services.sample_shop.build import enter_suppliers, import_orders, reconcile_sheet
from app.services.sample_shop.orders import invent_orders
from app.services.sample_shop.shipping_sheets import ShippingSheet, write_shipping_sheets
from app.services.sample_shop.story import Story

LONGEST = timedelta(days=10)
"""How long before the present the day begins, so that it ends before it: care calls come days later."""
_SPAN = timedelta(days=3)
_HEADINGS = ("kind", "order_no", "row", "tracking_no", "expected", "actual", "with")

WritePdf = Callable[[Any, Path], None]


@dataclass(frozen=True)
class Day:
    """What the day left behind."""

    orders: Path
    supplier_sheet: Path
    findings: Path
    findings_json: Path
    reports: tuple[Path, ...]
    incident_numbers: tuple[str, ...]


def run_day(
    services: Services, clock: FixedClock, folder: Path, words: SheetWords, write_pdf: WritePdf
) -> Day:
    """Live through the day with `services`, which go by `clock`, leaving its files in `folder`.

    Raises: MakegoodError of the part that failed.
    """
    sheets = _morning(services, folder)
    orders = folder / "orders.xlsx"
    services.order_sheet.write(orders, words, OrderFilter())
    supplier_sheet = _supplier_sheet(services, folder, sheets[0].supplier)
    clock.advance(timedelta(hours=6))
    findings = [row for sheet in sheets for row in _reconciled(services, sheet)]
    findings_xlsx, findings_json = _write_findings(services, folder, findings)
    ids = _incidents(services, clock, findings)
    rows = services.incidents.load_rows(ids)
    reports = [_report(services, folder, row.number, write_pdf) for row in rows]
    numbers = tuple(row.number for row in rows)
    return Day(orders, supplier_sheet, findings_xlsx, findings_json, tuple(reports), numbers)


def _morning(services: Services, folder: Path) -> list[ShippingSheet]:
    """Orders come in and are checked; what the suppliers will send back lies ready."""
    now = services.clock.now()
    orders = invent_orders(now - _SPAN, now - timedelta(hours=1))
    enter_suppliers(services)
    import_orders(services, folder / "platform-sheets", orders)
    services.checks.run()
    shipping = folder / "supplier-sheets"
    shipping.mkdir(parents=True, exist_ok=True)
    return write_shipping_sheets(shipping, orders, now, services.settings.zone())


def _supplier_sheet(services: Services, folder: Path, supplier: str) -> Path:
    """The orders that may go, as one supplier's sheet."""
    path = folder / f"{supplier}.xlsx"
    supplier_id = services.reconciliation.supplier_named(supplier)
    services.dispatches.export(path, supplier_id)
    return path


def _reconciled(services: Services, sheet: ShippingSheet) -> list[FindingRow]:
    return services.findings.load_rows(list(reconcile_sheet(services, sheet)))


def _write_findings(services: Services, folder: Path, findings: Sequence[FindingRow]) -> tuple[Path, Path]:
    rows = [
        (f.kind.value, f.order_no, f.row, f.tracking_no, f.expected, f.actual, f.with_order_no)
        for f in findings
    ]
    as_sheet, as_json = folder / "findings.xlsx", folder / "findings.json"
    write_sheet(as_sheet, [Table("findings", _HEADINGS, rows)], zone=services.settings.zone())
    plain = [dict(zip(_HEADINGS, row, strict=True)) for row in rows]
    as_json.write_text(json.dumps({"findings": plain}, ensure_ascii=False, indent=1), "utf-8")
    return as_sheet, as_json


def _incidents(services: Services, clock: FixedClock, findings: Sequence[FindingRow]) -> list[int]:
    """Three ways to an end: sent again and claimed, refunded without a return, a swapped pair."""
    story, start = Story(services, clock), clock.now()
    again = _opened(services, findings, FindingKind.WRONG_ITEM)
    kept = _opened(services, findings, FindingKind.WRONG_SPEC)
    pair = _opened(services, findings, FindingKind.SWAPPED)
    story.reship_with_claim(again[0])
    clock.moment = start + timedelta(hours=1)
    story.refund_without_return(kept[0])
    clock.moment = start + timedelta(hours=2)
    story.swapped_pair(pair)
    return [*again, *kept, *pair]


def _opened(services: Services, findings: Sequence[FindingRow], kind: FindingKind) -> list[int]:
    """Incidents of the first finding of a kind; a swap gives two."""
    finding = next(f for f in findings if f.kind is kind)
    return list(services.incidents.open_from_finding(finding.id).value.incident_ids)


def _report(services: Services, folder: Path, number: str, write_pdf: WritePdf) -> Path:
    path = folder / f"{number}.pdf"
    write_pdf(services.reports.incident(number), path)
    return path
