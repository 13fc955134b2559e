"""The note on a buyer in the window: shown, opened, dismissed, switched off; and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

import app
from app.domain import settings
from app.domain.clock import FixedClock
from tests.services.money.shop import Shop, open_shop
from tests.services.overview.test_buyer_notes import case
from ui import ask
from ui.change_bus import ChangeBus
from ui.pages.base import PageContext
from ui.pages.orders.detail import OrderPanel
from ui.prevention.buyer_note import BuyerNoteLine
from ui.setting_fields import SettingFields
from ui.settings_buyers import BuyersCard
from ui.theme import Theme


class Shown:
    """The line over three incidents of one buyer, and where it went."""

    def __init__(self, shop: Shop, qtbot: QtBot) -> None:
        self.shop = shop
        self.went: list[dict[str, Any]] = []
        rows = [case(shop, n, refunded=5_000 if n else 0) for n in range(3)]
        self.order = rows[0].order
        self.context = PageContext(
            shop.services, ChangeBus(), lambda *a, **k: self.went.append(k), lambda p: None
        )
        self.line = BuyerNoteLine(self.context)
        qtbot.addWidget(self.line)
        self.line.resize(800, 60)
        self.line.show_order(self.order.id)

    def words(self) -> str:
        QApplication.processEvents()
        return " ".join(label.text() for label in self.line.findChildren(QLabel) if label.isVisible())

    def press(self, words: str) -> None:
        QApplication.processEvents()
        (button,) = (b for b in self.line.findChildren(QPushButton) if b.text() == words and b.isVisible())
        button.click()


@pytest.fixture
def shown(tmp_path: Path, clock: FixedClock, qtbot: QtBot, light: Theme) -> Iterator[Shown]:
    shop = open_shop(tmp_path / "data", clock)
    yield Shown(shop, qtbot)
    shop.services.close()


@pytest.mark.brief("7.4")
def test_the_facts_are_read_and_opened(shown: Shown) -> None:
    assert "3 incident(s) of this buyer in 90 day(s)" in shown.words()
    assert "2 refund(s) without goods back" in shown.words()
    assert "¥100.00" in shown.words()
    assert "蒋" not in shown.words(), "no name, no address: facts only"
    shown.press("3 incident(s)")
    assert len(shown.went[-1]["only"]) == 3


def test_one_buyer_is_dismissed_with_a_reason_and_shown_again(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    for said in (None, " ", "都是我们发错"):
        monkeypatch.setattr(ask, "text", lambda *a, said=said, **k: said)
        shown.press("No note on this buyer…")
    assert "都是我们发错" in shown.words()
    assert "refund" not in shown.words()
    shown.press("Show the note again")
    assert "refund" in shown.words()


def test_the_setting_switches_it_off(shown: Shown, qtbot: QtBot) -> None:
    services, bus = shown.shop.services, shown.context.bus
    card = BuyersCard(services, SettingFields(services, bus, shown.line))
    qtbot.addWidget(card)
    card.times.setValue(4)
    card.times.editingFinished.emit()
    shown.line.show_order(shown.order.id)
    assert not shown.line.isVisible()
    card.times.setValue(3)
    card.times.editingFinished.emit()
    card.is_on.click()
    assert services.settings.get(settings.BUYER_NOTES) is False
    shown.line.show_order(shown.order.id)
    assert not shown.line.isVisible()


def test_an_order_says_it_too(shown: Shown, qtbot: QtBot) -> None:
    panel = OrderPanel(shown.context)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_order(shown.shop.services.orders.get(shown.order.id))
    assert panel.buyer_note.isVisible()
    panel.show_order(shown.shop.services.orders.get(shown.shop.order.id))
    assert not panel.buyer_note.isVisible(), "another buyer"


def test_nothing_of_it_leaves_the_window() -> None:
    """No message, report, sheet or paper can name it: nothing but the window asks for it."""
    root = Path(app.__file__).parents[1]
    sources = [path for folder in ("app", "ui") for path in (root / folder).rglob("*.py")]
    users = {str(p.relative_to(root)) for p in sources if "buyer_notes" in p.read_text("utf-8")}
    assert users == {
        "app/services/buyer_notes.py",
        "app/services/build.py",
        "ui/prevention/buyer_note.py",
    }
