"""Statement of account and letter of claim on paper: every incident, every sum, nothing personal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.domain.clock import FixedClock
from app.domain.money import Money
from app.domain.statement import Movement
from app.domain.statuses import ClaimItem, EvidenceKind, ReceiptMethod
from app.services.claims import ClaimDraft
from tests.services.money.shop import Shop, cny, open_shop
from tests.ui.printing.conftest import png
from ui import formats
from ui.printing.pdf import write_pdf
from ui.printing.statement_sheet import letter_html, letter_sheet, statement_html, statement_sheet
from ui.printing.statement_view import _LONGEST, _together

pytestmark = pytest.mark.usefixtures("chinese")
MARCH = (date(2026, 3, 1), date(2026, 3, 31))


@pytest.fixture
def owed(tmp_path: Path, clock: FixedClock) -> Iterator[Shop]:
    """40.00 claimed, 30.00 admitted, 10.00 in money and 5.00 kept back; 6.00 goodwill not sent yet."""
    shop = open_shop(tmp_path / "data", clock)
    service = shop.services.claims
    goods, _ = service.plan(
        shop.incident.id, [ClaimDraft(ClaimItem.GOODS, cny(4_000)), ClaimDraft(ClaimItem.GOODWILL, cny(600))]
    ).value
    service.submit([goods.id])
    service.admit(goods.id, cny(3_000))
    service.receive(goods.id, cny(1_000), reference="流水 8812")
    service.receive(goods.id, cny(500), ReceiptMethod.DEDUCTION, "三月货款")
    yield shop
    shop.services.close_thread()


def text_of(path: Path) -> str:
    """All pages' words without spaces; Noto's radicals as the letters they stand for."""
    pages = "".join(page.extract_text() for page in PdfReader(path).pages)
    return "".join(unicodedata.normalize("NFKC", pages).split())


def test_the_statement_names_every_incident_receipt_and_sum(owed: Shop, tmp_path: Path) -> None:
    statement = owed.services.statements.make(owed.supplier.id, *MARCH)
    write_pdf(statement_sheet(statement), tmp_path / "s.pdf", "s")
    text = text_of(tmp_path / "s.pdf")
    for words in (
        "对账单", "义乌暖衣坊", "2026-03-01至2026-03-31", "CF-26-0001", "3792439168251500705",
        "¥40.00¥10.00¥0.00¥15.00¥15.00", "流水8812", "三月货款",
    ):  # fmt: skip
        assert words in text


def test_an_empty_period_says_so(owed: Shop) -> None:
    statement = owed.services.statements.make(owed.supplier.id, date(2025, 1, 1), date(2025, 1, 31))
    assert "本期没有未结款项" in statement_html(statement)


def test_pictures_follow_on_request_and_only_those_of_the_goods(owed: Shop, tmp_path: Path) -> None:
    photo = tmp_path / "label.png"
    photo.write_bytes(png("#b8c5d9", 300, 200))
    for kind in (EvidenceKind.LABEL_PHOTO, EvidenceKind.CHAT):
        owed.services.incidents.add_evidence(owed.incident.id, photo, kind)
    statement = owed.services.statements.make(owed.supplier.id, *MARCH)
    found = owed.services.statements.pictures(statement)
    assert [one.kind for one in found] == [EvidenceKind.LABEL_PHOTO]
    plain, shown = tmp_path / "plain.pdf", tmp_path / "shown.pdf"
    assert write_pdf(statement_sheet(statement), plain, "s") == 1
    assert write_pdf(statement_sheet(statement, found), shown, "s") == 2
    assert "事故照片" in text_of(shown)


def test_the_letter_asks_for_what_is_not_answered(owed: Shop, tmp_path: Path) -> None:
    letter = owed.services.statements.letter(owed.supplier.id)
    assert [item.claim.item for item in letter.items] == [ClaimItem.GOODWILL]
    assert letter.planned_ids == (letter.items[0].claim.id,)
    assert "可以商量" in letter_html(letter)
    write_pdf(letter_sheet(letter), tmp_path / "l.pdf", "l")
    text = text_of(tmp_path / "l.pdf")
    for words in ("索赔函", "合计¥6.00", "2026-03-14前答复", "15天内付款", "第五百七十七条"):
        assert words in text


def test_nobody_s_name_or_phone_is_on_it(owed: Shop) -> None:
    statement = owed.services.statements.make(owed.supplier.id, *MARCH)
    assert "蒋小明" not in statement_html(statement)


@pytest.mark.parametrize("minor", [99_999, 123_456_789])
def test_an_amount_is_never_broken_in_two_lines(minor: int) -> None:
    """Sums that are too long for their columns stand one after the other."""
    row = _together(Movement("CNY", minor, 0, 0, 0, 0, minor))
    amount = formats.money(Money(minor, "CNY"))
    assert sum(cell.span for cell in row) == 10
    assert sum(cell.words.count(amount) for cell in row) == 2
    assert (len(row) > 1) == (len(amount) <= _LONGEST)
