"""The rules of the checks in the window, and letting an order go out with a reason."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.domain import settings
from app.domain.checks import CheckCode, Severity
from tests.services.checks.waiting import Waiting
from ui import ask
from ui.pages.base import PageContext
from ui.pages.orders.checks import ChecksView, RulesView
from ui.widgets import NumberBox


@pytest.fixture
def rules(qtbot: QtBot, context: PageContext) -> RulesView:
    """The rules in sight."""
    view = RulesView(context)
    qtbot.addWidget(view)
    view.resize(1300, 800)
    view.show()
    return view


def choose(view: RulesView, code: CheckCode, severity: Severity | None) -> None:
    box = view.weights[code]
    box.choose(severity)
    box.activated.emit(box.currentIndex())


def test_every_check_has_its_weight(rules: RulesView) -> None:
    assert set(rules.weights) == set(CheckCode)
    assert rules.weights[CheckCode.PHONE_MISSING].value() is Severity.STOP


def test_a_check_is_switched_off_and_back(rules: RulesView, shop: Waiting) -> None:
    shop.order(phone="")
    choose(rules, CheckCode.PHONE_MISSING, None)
    assert shop.services.checks.run().ready == 1
    choose(rules, CheckCode.PHONE_MISSING, Severity.STOP)
    assert shop.services.checks.run().ready == 0


def test_a_threshold_is_kept_when_it_is_left(rules: RulesView, shop: Waiting) -> None:
    boxes = {box.accessibleName(): box for box in rules.findChildren(NumberBox)}
    box = boxes["less than"]
    box.setValue(12)
    box.editingFinished.emit()
    assert shop.services.settings.get(settings.SHORTEST_ADDRESS) == 12


def test_words_are_kept_when_the_field_is_left(rules: RulesView, shop: Waiting) -> None:
    field = rules.words["change"]
    field.setPlainText("蓝盖子\n\n蓝盖子")
    field.left.emit()  # type: ignore[attr-defined]
    assert field.words() == "蓝盖子"
    shop.order(buyer_message="要蓝盖子")
    assert {row.code for row in shop.services.checks.run().rows} == {CheckCode.REMARK}
    field.clear()
    field.left.emit()  # type: ignore[attr-defined]
    assert "换" in field.words()


def test_an_order_that_cannot_go_asks_for_the_reason(
    qtbot: QtBot, context: PageContext, shop: Waiting, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.order(phone="")
    view = ChecksView(context)
    qtbot.addWidget(view)
    view.show()
    monkeypatch.setattr(ask, "text", lambda *a, **k: None)
    view.mark_looked()
    assert shop.services.checks.run().ready == 0
    monkeypatch.setattr(ask, "text", lambda *a, **k: "picked up in person")
    view.mark_looked()
    assert shop.services.checks.run().ready == 1
    view.show_only("all")
    view.table.select_id(view._model.ids[0])
    assert "picked up in person" in view.advice._advice.text()
