"""Rows of the brief that happen on the incident, each from start to end by clicks in the window."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.clock import FixedClock
from app.domain.statuses import (
    Channel,
    ClockKind,
    CompensationKind,
    EvidenceKind,
    FollowUpOutcome,
    FreightPayer,
    GoodsHolder,
    LiableParty,
    MismatchKind,
    OfferAnswer,
    Party,
    Progress,
    PromiseKind,
    Remedy,
    RootCause,
    SupplierPart,
)
from app.services.incidents.results import DeadlineView
from tests.journeys import by_window, the_day
from tests.journeys.by_window import add_evidence, panel, progress, step
from tests.journeys.conftest import Answers
from tests.journeys.hands import Hands
from tests.services.incidents.desk import Desk
from ui import labels
from ui.pages.incidents.talk_actions import TellBuyerPanel
from ui.pages.today.due_card import DueCard

ORDER_NO = "3792439168251500705"


@pytest.fixture
def proofs(tmp_path: Path) -> the_day.Proofs:
    """A photo of the goods and a trace."""
    return the_day.write_proofs(tmp_path / "in")


@pytest.fixture
def found(desk: Desk, hands: Hands) -> Hands:
    """An incident on a parcel on its way, in sight."""
    order = desk.order()
    desk.parcel(order)
    desk.incident(order)
    hands.tab("Incidents")
    return hands


def story(hands: Hands) -> str:
    """What the timeline says."""
    return hands.words(panel(hands).story)


def next_card(hands: Hands) -> str:
    """What the loud card says."""
    return hands.words(panel(hands).next)


def the_first_reply(hands: Hands) -> DeadlineView:
    """The clock that runs until the buyer is told."""
    detail = panel(hands).detail
    assert detail is not None
    (found,) = [clock for clock in detail.deadlines if clock.clock is ClockKind.FIRST_REPLY]
    return found


def promise_row(hands: Hands, words: str) -> QWidget:
    """The row of one open promise."""
    rows = [w for w in step(hands).findChildren(QWidget) if isinstance(w.layout(), QHBoxLayout)]
    return next(row for row in rows if words in hands.words(row))


def until_told(hands: Hands, clock: FixedClock) -> None:
    """Confirmed, the supplier asked to stop it, his answer in."""
    hands.press("Confirm")
    hands.press("Confirm", step(hands))
    by_window.make_liable(hands)
    by_window.request(hands)
    clock.advance(timedelta(hours=1))
    hands.press("Log an answer")
    hands.fill("Words", the_day.ANSWER, step(hands))
    hands.press("Log", step(hands))


@pytest.mark.brief("2.1")
def test_an_error_is_confirmed_line_by_line_with_proof(
    desk: Desk, hands: Hands, answers: Answers, proofs: the_day.Proofs
) -> None:
    desk.parcel(desk.order())
    hands.tab("Orders")
    hands.row(ORDER_NO)
    hands.context("New incident")
    hands.choose("Kind", labels.words(MismatchKind.WRONG_SPEC))
    hands.fill("Variant sent", "藏青色 / XL")
    hands.fill("Code sent", "WY01-NXL")
    hands.press("Open the incident")
    assert progress(hands) == Progress.TO_VERIFY
    goods = hands.words(panel(hands).goods)
    assert all(words in goods for words in ("黑色 / XL", "WY01-HXL", "藏青色 / XL", "WY01-NXL"))

    add_evidence(hands, answers, proofs.goods, EvidenceKind.GOODS_PHOTO)
    hands.press("More")
    hands.pick("Request to the supplier")
    hands.choose("Template", "Notice of a wrong shipment", step(hands))
    hands.press("Copy and log", step(hands))
    assert ORDER_NO in QGuiApplication.clipboard().text()
    hands.press("Log an answer")
    hands.fill("Words", "是我们拣错了", step(hands))
    hands.press("Log", step(hands))
    assert "是我们拣错了" in story(hands)
    assert progress(hands) == Progress.TO_VERIFY, "his word alone confirms nothing"
    hands.press("Confirm")
    hands.press("Confirm", step(hands))
    assert progress(hands) == Progress.CONFIRMED


@pytest.mark.brief("2.1")
def test_a_false_alarm_is_closed_as_one(found: Hands) -> None:
    found.press("More")
    found.pick("False alarm")
    found.press("It was a false alarm", step(found))
    assert progress(found) == Progress.TO_VERIFY, "not without a reason"
    found.fill("Reason", "标签看错了", step(found))
    found.press("It was a false alarm", step(found))
    assert progress(found) == Progress.FALSE_ALARM
    assert "标签看错了" in story(found)
    assert found.rows() == [], "it is no longer among the open ones"


@pytest.mark.brief("2.2")
def test_the_request_goes_out_as_text_as_a_sheet_and_on_paper(
    found: Hands, answers: Answers, tmp_path: Path, clock: FixedClock
) -> None:
    found.press("Confirm")
    found.press("Confirm", step(found))
    by_window.make_liable(found)
    found.press("Request to the supplier")
    assert found.value("Template", step(found)) == "Request to stop parcels"
    found.press("Only copy", step(found))
    assert "YT99" in QGuiApplication.clipboard().text()
    assert progress(found) == Progress.CONFIRMED, "copied is not sent"

    sheet = tmp_path / "request.xlsx"
    answers("save_file", sheet)
    found.press("As a sheet", step(found))
    (headings, row) = load_workbook(sheet).active.iter_rows(values_only=True)
    told = dict(zip(headings, row, strict=True))
    assert (told["Asked for"], told["Order no."]) == ("Request to stop parcels", ORDER_NO)
    assert told["Tracking no."].startswith("YT99")
    assert told["Goods sent"].endswith("藏青色 / XL")
    assert not any("蒋一" in str(cell) or "19900000057" in str(cell) for cell in row)

    assert found.value("Channel", step(found)) == labels.words(Channel.SHEET)
    clock.advance(timedelta(minutes=20))
    found.press("Copy and log", step(found))
    assert progress(found) == Progress.REQUESTED
    assert "10:20\nSheet → Supplier" in story(found), "when and how it went out"
    found.press("More")
    found.pick("Print the request to the supplier")
    preview = found.page.findChild(QPrintPreviewDialog)
    assert preview is not None
    preview.close()


@pytest.mark.brief("2.3")
def test_offers_and_answers_are_on_record(found: Hands, desk: Desk, clock: FixedClock) -> None:
    found.press("Confirm")
    found.press("Confirm", step(found))
    by_window.make_liable(found)
    by_window.request(found)
    found.press("Tell the buyer")
    found.press("Copy and log", step(found))
    assert "Waiting for: Supplier" in next_card(found)
    assert "left" in next_card(found), "until when he must answer"
    clock.advance(timedelta(hours=9))
    found.tab("Today")
    assert "Chase" in found.words() or found.can_press("Chase")
    found.tab("Incidents")

    found.press("Log an answer")
    found.fill("Words", "最多赔 20", step(found))
    found.fill("Offer", "20", step(found))
    found.press("Log", step(found))
    assert labels.words(OfferAnswer.OPEN) in story(found)
    found.press("Log an answer")
    found.fill("Words", "好吧，全部我们承担", step(found))
    found.choose("Open offer", labels.words(OfferAnswer.REFUSED), step(found))
    found.fill("Offer", "61", step(found))
    found.choose("Freight", labels.words(FreightPayer.SUPPLIER), step(found))
    found.press("Log", step(found))
    found.press("Log an answer")
    found.choose("From", labels.words(Party.SUPPLIER), step(found))
    found.fill("Words", "说定了", step(found))
    found.choose("Open offer", labels.words(OfferAnswer.ACCEPTED), step(found))
    found.press("Log", step(found))
    lines = story(found)
    assert f"20.00 ({labels.words(OfferAnswer.REFUSED)})" in lines
    assert f"61.00 ({labels.words(OfferAnswer.ACCEPTED)})" in lines
    by_window.agree(found)
    assert "Agreed: " in story(found)


@pytest.mark.brief("2.4")
def test_the_result_then_the_buyer_then_the_refund(
    found: Hands, clock: FixedClock, answers: Answers, proofs: the_day.Proofs
) -> None:
    until_told(found, clock)
    found.press("Another plan")
    found.choose("Remedy", labels.words(Remedy.INTERCEPT_AND_REFUND), step(found))
    found.fill("Why another", "买家不要了", step(found))
    found.choose("Freight", labels.words(FreightPayer.SUPPLIER), step(found))
    found.press("Agreed", step(found))

    found.press("Record the result")
    found.press("Record", step(found))
    assert progress(found) == Progress.AWAITING_RESULT, "not without proof"
    answers("open_files", [proofs.trace])
    found.press("Choose a file", step(found))
    found.press("Record", step(found))
    assert progress(found) == Progress.BUYER_SETTLING

    assert "Tell the buyer" in next_card(found), "the buyer hears it first"
    found.press("More")
    assert "Tell the buyer" in found.refused("Finish the buyer's side")
    assert progress(found) == Progress.BUYER_SETTLING
    found.press("Tell the buyer")
    found.press("Copy and log", step(found))
    assert "compensation" in next_card(found)
    found.press("Compensate", panel(found).next)
    found.choose("Kind", labels.words(CompensationKind.REFUND), step(found))
    found.press("All of it", step(found))
    found.press("Plan", step(found))
    found.press("Approve")
    found.press("Approve", step(found))
    found.fill("Proof", "退款单 20260313", step(found))
    found.press("Mark as paid", step(found))
    found.press("Finish the buyer's side")
    found.press("Finish the buyer's side", step(found))
    assert progress(found) == Progress.FOLLOW_UP


@pytest.mark.brief("3.1")
def test_the_first_word_to_the_buyer_has_a_clock(found: Hands, clock: FixedClock) -> None:
    until_told(found, clock)
    assert "Tell the buyer" in next_card(found)
    assert "left" in next_card(found)
    clock.advance(timedelta(hours=5))
    found.tab("Today")
    (due,) = [card for card in found.in_sight(DueCard) if card.isVisible()]
    assert "Tell the buyer" in found.words(due)
    assert "overdue" in found.words(due)
    found.tab("Incidents")
    found.a_minute_passes()
    assert "overdue" in "".join(found.rows())
    assert "overdue" in panel(found).next.left.text()
    found.press("Tell the buyer")
    found.press("Copy and log", step(found))
    assert "Tell the buyer" not in next_card(found)
    assert the_first_reply(found).stopped_at == clock.now()


@pytest.mark.brief("3.2")
def test_what_a_message_promises_is_tracked_to_the_end(found: Hands, clock: FixedClock) -> None:
    until_told(found, clock)
    found.press("Tell the buyer")
    said = "非常抱歉发错了颜色。今天 18:00 前给您退 12.50 元，3 天内补发，明天中午前回复您。"
    found.fill("Text", said, step(found))
    assert "3 promise" in found.words(step(found))
    panel_shown = step(found)
    assert isinstance(panel_shown, TellBuyerPanel)
    reship = next(row for row in panel_shown.promises.rows if row.promise.kind is PromiseKind.RESHIP)
    assert reship.tick.isChecked(), "on unless the owner takes it off"
    reship.tick.click()
    found.press("Copy and log", step(found))
    detail = panel(found).detail
    assert detail is not None
    promised = {c.text: (c.amount_minor, c.due_at, c.kept_at) for c in detail.commitments}
    assert promised == {
        "今天 18:00 前给您退 12.50 元": (1_250, datetime(2026, 3, 13, 10, tzinfo=UTC), None),
        "明天中午前回复您": (None, datetime(2026, 3, 14, 4, tzinfo=UTC), None),
    }
    clock.advance(timedelta(hours=8))
    found.tab("Today")
    (due,) = [card for card in found.in_sight(DueCard) if card.isVisible()]
    assert "overdue" in found.words(due)
    found.tab("Incidents")
    found.press("More")
    found.pick("Tell the buyer")
    found.fill("Text", "正在给您处理", step(found))
    found.press("Copy and log", step(found))
    assert "Promise kept: 明天中午前回复您" in story(found), "a further word is the answer"
    assert "Promise kept: 今天" not in story(found), "the money is still owed"


@pytest.mark.brief("3.3")
@pytest.mark.parametrize(
    "said,warned",
    [
        ("签收即视为认可，我们不再处理", "void"),
        ("再投诉就把您拉黑", "threat"),
        ("这是供应商的错，跟我们无关", "supplier"),
    ],
)
def test_a_message_that_should_not_go_out_is_warned_of(found: Hands, said: str, warned: str) -> None:
    found.press("Tell the buyer")
    template = found.value("Text", step(found))
    assert "sorry" in template.lower() or "apolog" in template.lower()
    found.fill("Text", said, step(found))
    assert warned in found.words(step(found))
    found.fill("Text", the_day.TO_BUYER, step(found))
    assert warned not in found.words(step(found)), "polite words pass without a warning"


@pytest.mark.brief("3.4")
def test_the_guide_proposes_and_gives_its_reason(found: Hands, clock: FixedClock) -> None:
    found.press("Confirm")
    found.press("Confirm", step(found))
    proposed = labels.words(Remedy.INTERCEPT_AND_RESHIP)
    assert proposed in next_card(found)
    assert "Ground:" in next_card(found)
    assert panel(found).next.reason.text()
    by_window.make_liable(found)
    by_window.request(found)
    found.press("Another plan")
    assert found.value("Remedy", step(found)).startswith(proposed)
    found.choose("Remedy", labels.words(Remedy.INTERCEPT_AND_REFUND), step(found))
    found.choose("Freight", labels.words(FreightPayer.SUPPLIER), step(found))
    found.press("Agreed", step(found))
    assert panel(found).detail.plan.remedy is None, "another remedy asks why"  # type: ignore[union-attr]
    found.fill("Why another", "买家要退款", step(found))
    found.press("Agreed", step(found))
    assert panel(found).detail.plan.remedy is Remedy.INTERCEPT_AND_REFUND  # type: ignore[union-attr]


@pytest.mark.brief("4.1")
def test_shares_of_responsibility_with_what_shows_them(
    found: Hands, answers: Answers, proofs: the_day.Proofs
) -> None:
    add_evidence(found, answers, proofs.goods, EvidenceKind.PACKING_PHOTO)
    found.press("More")
    found.pick("Responsible")
    found.fill(labels.words(LiableParty.SUPPLIER), "70", step(found))
    found.fill(labels.words(LiableParty.SHOP), "20", step(found))
    found.fill(labels.words(LiableParty.UNDECIDED), "0", step(found))
    found.fill("Because", "打包照 goods.png 显示拣错，映射写得不清", step(found))
    found.press("Save", step(found))
    assert found.can_press("Save", step(found)), "shares that do not make 100 are refused"
    found.fill(labels.words(LiableParty.SHOP), "30", step(found))
    found.press("Save", step(found))
    shares = {s.party: s.share_percent for s in panel(found).detail.liabilities}  # type: ignore[union-attr]
    assert shares == {LiableParty.SUPPLIER: 70, LiableParty.SHOP: 30}
    report = found.window.services.reports.incident(1)
    assert [share.reason for share in report.shares][:1] == ["打包照 goods.png 显示拣错，映射写得不清"]


@pytest.mark.brief("7.2")
def test_nothing_is_closed_before_both_sides_are_settled(
    found: Hands, clock: FixedClock, answers: Answers, proofs: the_day.Proofs
) -> None:
    until_told(found, clock)
    found.press("Tell the buyer")
    found.press("Copy and log", step(found))
    by_window.agree(found)
    answers("open_files", [proofs.trace])
    found.press("Record the result")
    found.press("Choose a file", step(found))
    found.press("Record", step(found))
    found.press("More")
    why = found.refused("Finish the buyer's side")
    assert "compensation" in why.lower(), "the buyer has nothing yet"
    assert progress(found) == Progress.BUYER_SETTLING
    by_window.reship(found)
    found.tab("Incidents")
    found.press("Finish the buyer's side")
    found.press("Finish the buyer's side", step(found))
    clock.advance(timedelta(days=3))
    found.press("Care call")
    found.choose("Satisfaction", "4 / 5", step(found))
    found.press("Save", step(found))
    found.press("Close", panel(found).next)
    found.choose("Cause", labels.words(RootCause.SUPPLIER_PICKING), step(found))
    found.fill("Prevention", the_day.CAUSE, step(found))
    found.press("Close the incident", step(found))
    assert progress(found) == Progress.FOLLOW_UP, "what of the supplier's part?"
    found.choose("Supplier's part", labels.words(SupplierPart.WRITTEN_OFF), step(found))
    found.press("Close the incident", step(found))
    assert progress(found) == Progress.CLOSED


@pytest.mark.brief("4.2")
def test_what_was_settled_with_the_supplier_is_on_record(found: Hands, clock: FixedClock) -> None:
    until_told(found, clock)
    found.press("Tell the buyer")
    found.press("Copy and log", step(found))
    found.press("Agree on the plan")
    found.press("Agreed", step(found))
    assert progress(found) == Progress.NEGOTIATING, "who pays the freight?"
    found.choose("Freight", labels.words(FreightPayer.SUPPLIER), step(found))
    found.fill("Amount", "61", step(found))
    found.fill("Note", "补发运费也由供应商出", step(found))
    found.press("Agreed", step(found))
    agreed = next(line for line in story(found).splitlines() if line.startswith("Agreed: "))
    for words in (Remedy.INTERCEPT_AND_RESHIP, FreightPayer.SUPPLIER, GoodsHolder.SUPPLIER):
        assert labels.words(words) in agreed
    assert "61.00" in agreed
    assert "补发运费也由供应商出" in agreed

    found.press("Promises")
    found.fill("Promise", "供应商今天补发并给单号", step(found))
    found.press("Note the promise", step(found))
    clock.advance(timedelta(days=1))
    found.a_minute_passes()
    promise = labels.words(ClockKind.COMMITMENT)
    shown = [words for words in panel(found).tracks.clocks.words() if words.startswith(promise)]
    assert len(shown) == 2, "what the buyer was told is a promise too"
    assert all("overdue" in words for words in shown), "seen without opening anything"
    found.press("Promises")
    assert "供应商今天补发并给单号" in found.words(step(found))
    assert "overdue" in found.words(step(found)), "the day agreed has passed"
    found.press("Kept", promise_row(found, "供应商今天补发并给单号"))
    assert "Promise kept: 供应商今天补发并给单号" in story(found)


@pytest.mark.brief("7.1")
def test_the_care_call(found: Hands, clock: FixedClock, answers: Answers, proofs: the_day.Proofs) -> None:
    until_told(found, clock)
    found.press("Tell the buyer")
    found.press("Copy and log", step(found))
    by_window.agree(found)
    answers("open_files", [proofs.trace])
    found.press("Record the result")
    found.press("Choose a file", step(found))
    found.press("Record", step(found))
    by_window.reship(found)
    found.tab("Incidents")
    found.press("Finish the buyer's side")
    found.press("Finish the buyer's side", step(found))
    assert "Call the buyer" in next_card(found)
    assert "Mon 11:00" in next_card(found), "three days after it was settled"
    clock.advance(timedelta(days=4))
    found.press("Care call")
    assert ORDER_NO in found.value("Ask", step(found))
    found.press("Copy the questions", step(found))
    assert "1 to 5" in QGuiApplication.clipboard().text()
    found.choose("Outcome", labels.words(FollowUpOutcome.NOT_REACHED), step(found))
    found.press("Save", step(found))
    found.press("More")
    found.pick("Care call")
    found.choose("Outcome", labels.words(FollowUpOutcome.SATISFIED), step(found))
    found.choose("Satisfaction", "5 / 5", step(found))
    found.fill("Buyer's words", the_day.WORDS, step(found))
    found.press("Save", step(found))
    call = panel(found).detail.follow_up  # type: ignore[union-attr]
    assert (call.outcome, call.score, call.words) == (FollowUpOutcome.SATISFIED, 5, the_day.WORDS)
    found.press("More")
    assert "Care call" not in found.menu(), "once is enough"
