"""The month looked back on, from the window to the pages and the sheet: they say what the rows say."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.data.fields import UtcDateTimeField
from app.domain.money import Money
from app.domain.statuses import MismatchKind
from tests.journeys.conftest import Answers, open_window
from tests.journeys.hands import Hands
from tests.past_shop import PastShop, fill_past
from ui import formats, labels
from ui.pages.insights.review_card import ReviewCard
from ui.printing.pdf import write_pdf
from ui.printing.review_sheet import review_sheet
from ui.theme import Theme

ZONE = ZoneInfo("Asia/Shanghai")
_FOUND = """SELECT i.kind, COUNT(*) FROM incident i WHERE i.progress NOT IN ('false_alarm', 'withdrawn')
 AND i.discovered_at >= ? AND i.discovered_at < ? GROUP BY 1"""
_PAID = """SELECT c.currency, SUM(CASE WHEN c.reverses_id IS NULL THEN 1 ELSE -1 END * c.amount_minor)
  FROM compensation c WHERE c.status = 'paid' AND c.paid_at >= ? AND c.paid_at < ? GROUP BY 1"""
_SPENT = """SELECT k.currency,
  SUM(CASE WHEN k.spent_at >= :lo AND k.spent_at < :hi THEN k.amount_minor ELSE 0 END
    - CASE WHEN k.voided_at >= :lo AND k.voided_at < :hi THEN k.amount_minor ELSE 0 END)
  FROM incident_cost k GROUP BY 1"""
_RECEIVED = """SELECT r.currency, SUM(CASE WHEN MAX(r.received_at, s.submitted_at) >= :lo
      AND MAX(r.received_at, s.submitted_at) < :hi THEN r.amount_minor ELSE 0 END
    - CASE WHEN r.voided_at >= :lo AND r.voided_at < :hi THEN r.amount_minor ELSE 0 END)
  FROM claim_receipt r JOIN supplier_claim s ON s.id = r.claim_id GROUP BY 1"""


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PastShop]:
    made = fill_past(tmp_path_factory.mktemp("review") / "data", orders=600, incidents=110)
    yield made
    made.services.close()


@pytest.fixture
def hands(past: PastShop, qtbot: QtBot, look: Theme) -> Iterator[Hands]:
    with open_window(past.services, qtbot) as hands:
        yield hands


def stored(day: date) -> str:
    """When a business day begins, as it stands in a column."""
    moment = datetime(day.year, day.month, day.day, tzinfo=ZONE).astimezone(UTC)
    found = UtcDateTimeField().db_value(moment)
    assert found is not None
    return found


def text_of(path: Path) -> str:
    """All words of a PDF without spaces."""
    pages = "".join(page.extract_text() for page in PdfReader(path).pages)
    return "".join(unicodedata.normalize("NFKC", pages).split())


def sums(past: PastShop, month: date, following: date) -> dict[str, tuple[int, int, int]]:
    """Currency → paid to buyers, spent besides, came back; told by the rows, not by the journal."""
    between = {"lo": stored(month), "hi": stored(following)}
    paid = Counter(dict(past.ask(_PAID, *between.values())))
    spent, received = (
        Counter(dict(past.database.execute_sql(sql, between).fetchall())) for sql in (_SPENT, _RECEIVED)
    )
    return {code: (paid[code], spent[code], received[code]) for code in {*paid, *spent, *received}}


@pytest.mark.brief("7.4")
def test_from_insights_to_the_printed_month(
    hands: Hands, past: PastShop, answers: Answers, tmp_path: Path
) -> None:
    hands.tab("Insights")
    hands.settle()
    hands.press("Monthly review")
    (card,) = hands.in_sight(ReviewCard)
    assert card.month.currentText() == "February 2026"
    hands.press("Print", card)
    hands.settle()
    (preview,) = hands.window.findChildren(QPrintPreviewDialog)
    saving = next(action for action in preview.findChildren(QAction) if "PDF" in action.text())
    answers("save_file", tmp_path / "review.pdf")
    saving.trigger()
    hands.settle()
    preview.close()
    text = text_of(tmp_path / "review.pdf")
    lo, hi = date(2026, 2, 1), date(2026, 3, 1)
    kinds = past.ask(_FOUND, stored(lo), stored(hi))
    whole = sum(count for _, count in kinds)
    for kind, count in kinds:
        words = labels.words(MismatchKind(kind))
        assert "".join(f"{words}{count}{formats.percent(count / whole, 0)}".split()) in text
    for code, (paid, spent, received) in sums(past, lo, hi).items():
        if not (paid or spent or received):
            continue
        for minor in (paid, spent, received, paid + spent - received):
            assert formats.money(Money(minor, code)) in text, (code, minor)


@pytest.mark.brief("7.4")
def test_the_sheet_has_the_same_figures(
    hands: Hands, past: PastShop, answers: Answers, tmp_path: Path
) -> None:
    hands.tab("Insights")
    hands.settle()
    page = hands.window.current_page()
    QTest.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (card,) = hands.in_sight(ReviewCard)
    answers("save_file", tmp_path / "review.xlsx")
    hands.press("Save", card)
    hands.settle()
    book = load_workbook(tmp_path / "review.xlsx")
    found = [
        (row[0], row[1], round(float(row[2]) * 100))  # type: ignore[arg-type]
        for row in book["Monthly review"].iter_rows(2, values_only=True)
        if row[1]
    ]
    expected = []
    for code, (paid, spent, received) in sums(past, date(2026, 2, 1), date(2026, 3, 1)).items():
        expected += [
            ("Paid to buyers", code, paid), ("Spent besides", code, spent), ("Came back", code, received),
            ("Net loss", code, paid + spent - received),
        ]  # fmt: skip
    assert sorted(found) == sorted(expected)  # type: ignore[type-var]


@pytest.mark.parametrize("back", [0, 1, 5, 11])
def test_every_month_s_pages_agree_with_the_rows(
    past: PastShop, tmp_path: Path, qapp: object, back: int
) -> None:
    formats.set_business_zone("Asia/Shanghai")
    reviews = past.services.monthly_reviews
    month = reviews.months()[back]
    review = reviews.make(month)
    write_pdf(review_sheet(review), tmp_path / "r.pdf", "r")
    text = text_of(tmp_path / "r.pdf")
    following = date(month.year + month.month // 12, month.month % 12 + 1, 1)
    for code, (paid, spent, received) in sums(past, month, following).items():
        if paid or spent or received:
            net = formats.money(Money(paid + spent - received, code))
            assert f"NetlossinCODE{net}".replace("CODE", code) in text
    kinds = past.ask(_FOUND, stored(month), stored(following))
    assert sum(count for _, count in review.found.kinds) == sum(count for _, count in kinds)
