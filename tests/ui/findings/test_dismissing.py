"""A finding is dismissed with its reason, its words may be remembered; what differs is marked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.data.models import Finding, Incident, SupplierSku
from app.domain.statuses import FindingKind, FindingState
from tests.services.checks.sheets import shipping_sheet
from tests.services.checks.waiting import Waiting
from ui.pages.orders.findings import FindingsView
from ui.pages.orders.findings.marks import differing
from ui.tables.record_model import MarksRole

TROUSERS = {"title": "男士工装裤", "spec": "卡其色;M", "sku_code": "K1"}
WRONG = {"spec": "黑色;M"}


def click(qtbot: QtBot, button: QPushButton) -> None:
    assert button.isVisible(), button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    "text, other, marked",
    [
        ("卡其色 / M", "黑色 / M", ["卡其色"]),
        ("黑色 / M ×2", "黑色 / M", ["×2"]),
        ("黑色 / M", "黑色 / M", []),
        ("羊毛围巾 军绿色", "男士工装裤 卡其色 ×2", []),
        ("男士工装裤 卡其色 ×2", "羊毛围巾 军绿色", ["×2"]),
        ("黑色", "白色", ["黑色"]),
        ("黑色 黑色", "黑色", ["黑色"]),
        ("", "黑色", []),
    ],
)
def test_what_differs_is_marked(text: str, other: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in differing(text, other)] == marked


def test_both_sides_are_marked_in_the_table(view: FindingsView, shop: Waiting, tmp_path: Path) -> None:
    view.open_sheet(shipping_sheet(tmp_path / "s.xlsx", [(shop.order(TROUSERS), WRONG)]))
    index = view._model.index
    sides = [(index(1, column).data(), index(1, column).data(MarksRole)) for column in (2, 3)]
    marked = [[text[start:end] for start, end in marks] for text, marks in sides]
    assert marked == [["卡其色"], ["黑色"]]
    view.grab()


def test_the_reason_stays_with_the_finding(
    view: FindingsView, shop: Waiting, tmp_path: Path, qtbot: QtBot
) -> None:
    view.open_sheet(shipping_sheet(tmp_path / "s.xlsx", [(shop.order(TROUSERS), WRONG)]))
    view.bar.reason.setEditText("buyer took the black ones")
    click(qtbot, view.bar.confirm)
    assert Finding.get().params["note"] == "buyer took the black ones"
    assert SupplierSku.select().count() == 0
    assert "buyer took the black ones" in view.bar._note.text()


def test_words_read_wrongly_are_remembered(
    view: FindingsView, shop: Waiting, tmp_path: Path, qtbot: QtBot
) -> None:
    order, other = shop.order(TROUSERS), shop.order(TROUSERS)
    view.open_sheet(shipping_sheet(tmp_path / "s.xlsx", [(order, WRONG)]))
    assert view.bar.remember.isVisible()
    view.bar.remember.setChecked(True)
    click(qtbot, view.bar.confirm)
    assert [(row.title, row.spec) for row in SupplierSku.select()] == [("男士工装裤", "卡其色;M")]
    second = shipping_sheet(tmp_path / "t.xlsx", [(other, {**WRONG, "tracking_no": "YT8800000000077"})])
    view.open_sheet(second)
    wrong = Finding.select().where(
        Finding.state == FindingState.OPEN, Finding.kind != FindingKind.NOT_SHIPPED
    )
    assert wrong.count() == 0


def test_a_short_shipment_has_no_words_to_remember(view: FindingsView, shop: Waiting, tmp_path: Path) -> None:
    view.open_sheet(shipping_sheet(tmp_path / "s.xlsx", [(shop.order({"quantity": 2}), {"quantity": 1})]))
    assert not view.bar.remember.isVisible()


def test_incidents_lead_to_the_stop_list(
    view: FindingsView, shop: Waiting, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Any] = []
    monkeypatch.setattr("ui.pages.base.notify", lambda *words: told.append(words))
    view.open_sheet(shipping_sheet(tmp_path / "s.xlsx", [(shop.order(TROUSERS), WRONG)]))
    click(qtbot, view.head.incidents)
    assert Incident.select().count() == 1
    (lot,) = shop.services.stop_sheets.lots()
    assert len(lot.parcels) == 1
    assert told[-1][3] == "Stop the parcels…"
