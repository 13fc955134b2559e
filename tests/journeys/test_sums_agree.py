"""A shop of many incidents: screen, sheet, PDF and SQL over the rows tell the same sums, to the cent.

`MONEY_INCIDENTS=1000` makes it as large as a busy year; a tenth is walked otherwise.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.data.fields import UtcDateTimeField
from app.data.models import Supplier
from app.domain.ledger import GroupBy
from app.domain.money import Money
from app.domain.statement import Movement
from app.services.compensations import CompensationFilter
from app.services.costs import LedgerFilter
from app.services.money_sheets import CodeWords
from tests.services.money.big_shop import BigShop
from ui import formats
from ui.change_bus import ChangeBus
from ui.pages.base import PageContext
from ui.pages.compensation.page import CompensationPage
from ui.pages.suppliers.page import SuppliersPage
from ui.printing.pdf import write_pdf
from ui.printing.statement_sheet import statement_sheet
from ui.tasks import TaskRunner, install_runner
from ui.theme import Theme

INCIDENTS = int(os.environ.get("MONEY_INCIDENTS", "100"))
SUPPLIERS = max(3, INCIDENTS // 100)
ZONE = ZoneInfo("Asia/Shanghai")
MONTHS = [date(2026, month, 1) for month in (1, 2, 3, 4)]
_stamp = UtcDateTimeField().db_value

# Told by the rows of claims and receipts alone; nothing of the journal, nothing of the services.
_OPEN = """
SELECT s.supplier_id, s.currency,
       SUM(CASE WHEN s.admitted_at < :at THEN s.admitted_minor ELSE s.amount_minor END
           - (SELECT COALESCE(SUM(r.amount_minor), 0) FROM claim_receipt r
               WHERE r.claim_id = s.id AND MAX(r.received_at, s.submitted_at) < :at
                 AND (r.voided_at IS NULL OR r.voided_at >= :at)))
  FROM supplier_claim s
 WHERE s.submitted_at < :at AND (s.voided_at IS NULL OR s.voided_at >= :at)
   AND (s.written_off_at IS NULL OR s.written_off_at >= :at) GROUP BY 1, 2
"""
_ALL_CLAIMED = """SELECT supplier_id, currency, SUM(amount_minor) FROM supplier_claim
 WHERE submitted_at IS NOT NULL AND voided_at IS NULL GROUP BY 1, 2"""
_ALL_ADMITTED = """SELECT supplier_id, currency, SUM(admitted_minor) FROM supplier_claim
 WHERE submitted_at IS NOT NULL AND voided_at IS NULL AND admitted_minor IS NOT NULL GROUP BY 1, 2"""
_ALL_RECEIVED = """SELECT s.supplier_id, r.currency, SUM(r.amount_minor) FROM claim_receipt r
  JOIN supplier_claim s ON s.id = r.claim_id
 WHERE r.voided_at IS NULL AND s.voided_at IS NULL GROUP BY 1, 2"""
_CLAIMED = """SELECT supplier_id, currency, SUM(amount_minor) FROM supplier_claim
 WHERE submitted_at >= :lo AND submitted_at < :hi GROUP BY 1, 2"""
_REDUCED = """SELECT supplier_id, currency, SUM(amount_minor - admitted_minor) FROM supplier_claim
 WHERE admitted_at >= :lo AND admitted_at < :hi GROUP BY 1, 2"""
_RECEIVED = """SELECT s.supplier_id, r.currency,
   SUM(CASE WHEN MAX(r.received_at, s.submitted_at) >= :lo AND MAX(r.received_at, s.submitted_at) < :hi
            THEN r.amount_minor ELSE 0 END
       - CASE WHEN r.voided_at >= :lo AND r.voided_at < :hi THEN r.amount_minor ELSE 0 END)
  FROM claim_receipt r JOIN supplier_claim s ON s.id = r.claim_id GROUP BY 1, 2"""
_PAID = """SELECT i.supplier_id, c.currency,
   SUM(CASE WHEN c.reverses_id IS NULL THEN 1 ELSE -1 END * c.amount_minor)
  FROM compensation c JOIN incident i ON i.id = c.incident_id
 WHERE c.status = 'paid' AND c.paid_at >= :lo AND c.paid_at < :hi GROUP BY 1, 2"""
_COSTS = """SELECT i.supplier_id, k.currency,
   SUM(CASE WHEN k.spent_at >= :lo AND k.spent_at < :hi THEN k.amount_minor ELSE 0 END
       - CASE WHEN k.voided_at >= :lo AND k.voided_at < :hi THEN k.amount_minor ELSE 0 END)
  FROM incident_cost k JOIN incident i ON i.id = k.incident_id GROUP BY 1, 2"""

Sums = dict[tuple[int, str], int]


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BigShop]:
    """Made once for all that is compared."""
    shop = BigShop(tmp_path_factory.mktemp("big") / "data", INCIDENTS, SUPPLIERS)
    yield shop
    shop.services.close()


def moment(day: date) -> str:
    """The first instant of a business day, as stored."""
    stamp = _stamp(datetime(day.year, day.month, day.day, tzinfo=ZONE).astimezone(UTC))
    assert stamp is not None
    return stamp


def after(month: date) -> date:
    """The first day of the next month."""
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def told(sql: str, **values: str) -> Sums:
    """(supplier, currency) → minor units, by SQL over the rows."""
    rows = Supplier._meta.database.execute_sql(sql, values).fetchall()
    return {(supplier, currency): minor for supplier, currency, minor in rows}


def by_rows(month: date) -> dict[tuple[int, str], Movement]:
    """Every supplier's movement in a month, told by the rows alone."""
    lo, hi = moment(month), moment(after(month))
    opening, closing = told(_OPEN, at=lo), told(_OPEN, at=hi)
    claimed, reduced = told(_CLAIMED, lo=lo, hi=hi), told(_REDUCED, lo=lo, hi=hi)
    received = told(_RECEIVED, lo=lo, hi=hi)
    keys = {*opening, *closing, *claimed, *reduced, *received}
    found = {}
    for key in keys:
        start, came, cut = opening.get(key, 0), claimed.get(key, 0), reduced.get(key, 0)
        came_in, end = received.get(key, 0), closing.get(key, 0)
        one = Movement(key[1], start, came, cut, start + came - cut - came_in - end, came_in, end)
        if not one.is_empty:
            found[key] = one
    return found


def amounts(one: Movement) -> list[Money]:
    parts = (one.opening, one.claimed, one.reduced, one.dropped, one.received, one.closing)
    return [Money(minor, one.currency) for minor in parts]


def statements(big: BigShop) -> Iterator[tuple[Supplier, date, list[Movement]]]:
    """Each supplier and month with the movements that the rows tell."""
    for month in MONTHS:
        rows = by_rows(month)
        for supplier in big.suppliers:
            mine = [one for (number, _), one in sorted(rows.items()) if number == supplier.id]
            yield supplier, month, mine


def last_day(month: date) -> date:
    return date.fromordinal(after(month).toordinal() - 1)


def text_of(path: Path) -> str:
    """All words of a PDF without spaces: by pdftotext where it is there, ten times quicker than pypdf."""
    if shutil.which("pdftotext"):
        done = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
        pages = done.stdout.decode()
    else:
        pages = "".join(page.extract_text() for page in PdfReader(path).pages)
    return "".join(unicodedata.normalize("NFKC", pages).split())


def test_the_journal_balances_and_agrees_with_the_rows(big: BigShop) -> None:
    assert big.services.backups.examine() == []


def test_the_sheet_agrees_with_the_rows(big: BigShop, tmp_path: Path) -> None:
    compared = 0
    for supplier, month, expected in statements(big):
        statement = big.services.statements.make(supplier.id, month, last_day(month))
        assert list(statement.sums) == expected, (supplier.name, month)
        path = tmp_path / "s.xlsx"
        big.services.money_sheets.write_statement(path, statement, CodeWords())
        book = load_workbook(path)
        sums = [
            [f"{cell:.2f}" for cell in row[4:]] for row in book["statement"].iter_rows(2, values_only=True)
        ]
        assert sums == [[amount.plain() for amount in amounts(one)] for one in expected]
        parts: Counter[tuple[str, int]] = Counter()
        for row in book["claims"].iter_rows(2, values_only=True):
            for place in range(6):
                parts[str(row[8]), place] += round(float(row[9 + place]) * 100)  # type: ignore[arg-type]
        for one in expected:
            assert [parts[one.currency, place] for place in range(6)] == [a.minor for a in amounts(one)]
        compared += len(expected)
    assert compared > 3 * SUPPLIERS


def test_the_paper_agrees_with_the_rows(big: BigShop, tmp_path: Path, qapp: object) -> None:
    for supplier, month, expected in statements(big):
        statement = big.services.statements.make(supplier.id, month, last_day(month))
        write_pdf(statement_sheet(statement), tmp_path / "s.pdf", "s")
        text = text_of(tmp_path / "s.pdf")
        for one in expected:
            told = [formats.money(amount) for amount in amounts(one)]
            words = ("Open before", "Claimed", "Not admitted", "Written off", "Received", "Open now")
            row, sentence = "".join(told), "·".join(f"{w}{m}" for w, m in zip(words, told, strict=True))
            # Once among the sums, once beneath the claims of its currency.
            found = text.count("".join(row.split())) + text.count("".join(sentence.split()))
            assert found >= 2, (supplier.name, month, row)


@pytest.fixture
def context(big: BigShop, look: Theme) -> Iterator[PageContext]:
    """What a page is opened with; its work is done at once."""
    formats.set_business_zone("Asia/Shanghai")
    runner = TaskRunner(inline=True)
    install_runner(runner)
    yield PageContext(big.services, ChangeBus(), lambda *a, **k: None, lambda paths: None)
    install_runner(None)


def test_the_tab_agrees_with_the_rows(big: BigShop, context: PageContext, qtbot: QtBot) -> None:
    page = SuppliersPage(context)
    qtbot.addWidget(page)
    page.resize(1360, 860)
    page.show()
    card = page.panel.statement
    for supplier, month, expected in statements(big):
        page.table.select_id(supplier.id)
        card._choose(month, last_day(month))
        shown = [
            label.text()
            for place in range(card._sums.count())
            if isinstance(label := card._sums.itemAt(place).widget(), QLabel)
        ]
        assert shown == ([card._sum_words(one) for one in expected] or [shown[0]]), (supplier.name, month)
        for text, one in zip(shown, expected, strict=False):
            assert all(formats.money(amount) in text for amount in amounts(one))


def test_what_each_supplier_owes_agrees_with_the_rows(
    big: BigShop, context: PageContext, qtbot: QtBot
) -> None:
    page = SuppliersPage(context)
    qtbot.addWidget(page)
    page.resize(1360, 860)
    page.show()
    now = _stamp(big.clock.now())
    assert now is not None
    wanted = {
        "Claimed": told(_ALL_CLAIMED), "Admitted": told(_ALL_ADMITTED), "Received": told(_ALL_RECEIVED),
        "Still owed": told(_OPEN, at=now),
    }  # fmt: skip
    for supplier in big.suppliers:
        page.table.select_id(supplier.id)
        names = {label.accessibleName() for label in page.panel.owes.findChildren(QLabel)}
        currencies = {currency for number, currency in wanted["Claimed"] if number == supplier.id}
        assert currencies
        for name, sums in wanted.items():
            for currency in currencies:
                amount = formats.money(Money(sums.get((supplier.id, currency), 0), currency))
                assert f"{name} {amount}" in names, (supplier.name, name, amount, names)


@pytest.mark.parametrize("month", MONTHS)
def test_the_foot_of_compensation_agrees_with_the_rows(
    big: BigShop, context: PageContext, qtbot: QtBot, month: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By supplier, for the month that was shown as the last one: what was paid."""
    later = datetime(*after(month).timetuple()[:3], 4, tzinfo=UTC)
    monkeypatch.setattr(big.clock, "moment", later)
    page = CompensationPage(context)
    qtbot.addWidget(page)
    page.resize(1360, 860)
    page.show()
    paid = told(_PAID, lo=moment(month), hi=moment(after(month)))
    assert paid
    for supplier in big.suppliers:
        none = dict.fromkeys(page.filters.values())
        page.filters.restore({**none, "period": "last", "supplier": supplier.id})
        page._apply_filter()
        for (number, currency), minor in paid.items():
            if number == supplier.id:
                assert f"paid {formats.money(Money(minor, currency))}" in page.sums.text()


@pytest.mark.parametrize("by", GroupBy)
def test_the_parts_sum_to_the_whole(big: BigShop, by: GroupBy) -> None:
    ledger = big.services.ledger
    parts: Counter[str] = Counter()
    for row in ledger.net_losses(by):
        parts[row.loss.currency] += row.loss.net.minor
    assert parts == Counter({loss.currency: loss.net.minor for loss in ledger.whole()})


@pytest.mark.parametrize("month", MONTHS)
def test_net_losses_agree_with_the_rows(big: BigShop, month: date) -> None:
    lo, hi = moment(month), moment(after(month))
    paid, costs, received = (told(sql, lo=lo, hi=hi) for sql in (_PAID, _COSTS, _RECEIVED))
    wanted = LedgerFilter(from_on=month, to_on=last_day(month))
    found: dict[tuple[int, str], tuple[int, int, int]] = {}
    for row in big.services.ledger.net_losses(GroupBy.SUPPLIER, wanted):
        found[int(row.key or 0), row.loss.currency] = (row.loss.paid, row.loss.costs, row.loss.received)
    keys = {*paid, *costs, *received, *found}
    for key in keys:
        assert found.get(key, (0, 0, 0)) == (paid.get(key, 0), costs.get(key, 0), received.get(key, 0))


def test_the_list_s_sums_are_those_of_its_rows(big: BigShop) -> None:
    service = big.services.compensations
    for total in service.totals(CompensationFilter()):
        rows = service.load_rows(service.find_ids(None, None))
        mine = [row for row in rows if row.amount.currency == total.currency]
        assert total.paid == sum(row.effect.minor for row in mine if row.status.value == "paid")
