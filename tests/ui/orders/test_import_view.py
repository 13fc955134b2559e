"""A sheet is dropped, looked at, and taken in by the button."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.statuses import RowOutcome
from tests.ui.orders.conftest import SAMPLES, Shop
from ui import ask
from ui.change_bus import ChangeBus
from ui.settings_shops import ShopsCard
from ui.tables import RowRole

CLASSIC, DETAIL = "taobao_ExportOrderList_classic.csv", "taobao_ExportOrderDetailList_classic.csv"
RESAVED = "taobao_ExportOrderList_resaved.csv"


def shown(shop: Shop, key: str) -> list[str]:
    """A column of the preview as it is read."""
    model = shop.page.importing.model
    column = next(i for i, c in enumerate(model.columns) if c.key == key)
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_choosing_a_file_previews_and_the_button_imports(
    shop: Shop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "open_files", lambda *_: [SAMPLES / CLASSIC])
    qtbot.mouseClick(shop.page.list.import_button, Qt.MouseButton.LeftButton)
    view = shop.page.importing
    assert shop.page.stack.currentWidget() is view
    assert view.counts()[RowOutcome.CREATED] == 8
    assert shop.services.orders.totals(None).count == 0
    qtbot.mouseClick(view.button, Qt.MouseButton.LeftButton)
    assert shop.page.stack.currentWidget() is shop.page.list
    assert shop.page.list.model.rowCount() == 8
    assert "8" in shop.page.list.sums.text()


def test_rows_left_out_are_named_and_come_first(shop: Shop) -> None:
    shop.page.take_files([SAMPLES / RESAVED])
    assert shown(shop, "outcome")[:3] == ["Skipped"] * 3
    assert "damaged" in shown(shop, "words")[0]
    assert "damaged" in shop.page.importing.panel.words()


def test_a_figure_narrows_the_table(shop: Shop, qtbot: QtBot) -> None:
    shop.page.take_files([SAMPLES / RESAVED])
    view = shop.page.importing
    qtbot.mouseClick(view.figures[RowOutcome.SKIPPED], Qt.MouseButton.LeftButton)
    assert len(shown(shop, "row")) == 3
    qtbot.mouseClick(view.figures[RowOutcome.SKIPPED], Qt.MouseButton.LeftButton)
    assert len(shown(shop, "row")) == 8


def test_the_same_sheet_again_has_nothing_to_import(shop: Shop) -> None:
    shop.take_in(CLASSIC)
    shop.page.take_files([SAMPLES / CLASSIC])
    view = shop.page.importing
    assert not view.button.isEnabled()
    assert "imported already" in view.told.text()
    assert view.counts()[RowOutcome.UNCHANGED] == 8


def test_what_changes_is_said_with_people_masked(shop: Shop) -> None:
    shop.take_in(RESAVED)
    shop.page.take_files([SAMPLES / CLASSIC])
    view = shop.page.importing
    assert view.counts()[RowOutcome.UPDATED] == 5
    row = view.model.index(0, 0).data(RowRole)
    assert row.words
    assert row.order.after["recipient"] not in view.panel.words()
    assert row.recipient.endswith("**")


def test_several_sheets_at_once_join(shop: Shop) -> None:
    shop.take_in(CLASSIC, DETAIL, "jd_orders.xlsx")
    services = shop.services.orders
    rows = services.load_rows(services.find_ids(None, ("order_no", False)))
    joined = next(row for row in rows if row.order_no == "4984100295948358510")
    assert len(joined.goods) == 2
    assert joined.recipient == "许**"
    assert not any("joined_items" in row.flags for row in rows)


def test_escape_puts_the_sheet_away(shop: Shop, qtbot: QtBot) -> None:
    shop.page.take_files([SAMPLES / CLASSIC])
    qtbot.keyClick(shop.page.importing.table, Qt.Key.Key_Escape)
    assert shop.page.stack.currentWidget() is shop.page.list
    assert shop.services.orders.totals(None).count == 0


def test_control_return_imports(shop: Shop, qtbot: QtBot) -> None:
    shop.page.take_files([SAMPLES / CLASSIC])
    qtbot.keyClick(shop.page.importing.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert shop.services.orders.totals(None).count == 8


def test_another_shop_can_be_named(shop: Shop, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr(ask, "text", lambda *_, **__: "二店")
    shop.page.take_files([SAMPLES / CLASSIC])
    qtbot.mouseClick(shop.page.importing.store_button, Qt.MouseButton.LeftButton)
    shop.page.importing.start()
    assert [store.name for store in shop.services.orders.stores()] == ["二店"]


def test_a_file_that_cannot_be_read_is_told_and_keeps_no_other_out(shop: Shop, tmp_path: Path) -> None:
    empty = tmp_path / "empty.csv"
    empty.write_bytes(b"")
    shop.page.take_files([empty, SAMPLES / CLASSIC])
    assert [path.name for path, _ in shop.page.importing.sheets] == [CLASSIC]


@pytest.mark.parametrize("name", ["ship_messy_headings.xlsx", "1688_buyer_orders.xlsx"])
def test_a_shipping_sheet_goes_to_the_findings(shop: Shop, qtbot: QtBot, name: str) -> None:
    path = SAMPLES / name
    with qtbot.waitSignal(shop.page.shipping_sheet_dropped) as told:
        shop.page.take_files([path])
    assert told.args == [path]
    assert shop.page.stack.currentWidget() is shop.page.findings


def test_an_import_can_be_taken_back_from_its_notice(shop: Shop) -> None:
    shop.take_in(CLASSIC, DETAIL)
    ids = [1, 2]
    shop.page.flow.undo(ids[::-1])
    assert shop.services.orders.totals(None).count == 0
    assert shop.page.list.model.rowCount() == 0


def test_what_a_new_shop_abroad_sells_in_can_be_chosen(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "abroad.csv"
    path.write_text(
        "Order ID,Product,Quantity,Price,Recipient,Phone,Address,Country\n"
        "A1001,cup,1,12.50,Ann,+66 81 234 5678,1 Silom Road,Thailand\n",
        encoding="utf-8",
    )
    shop.page.take_files([SAMPLES / CLASSIC])
    importing = shop.page.importing
    assert not importing.currency_button.isVisible()
    importing.put_away()
    shop.page.take_files([path])
    assert "THB" in importing.currency_button.text()
    monkeypatch.setattr(ask, "choice", lambda _p, _t, _l, options, *_: options.index("EUR"))
    qtbot.mouseClick(importing.currency_button, Qt.MouseButton.LeftButton)
    assert "EUR" in importing.currency_button.text()
    importing.start()
    assert [shop.currency for shop in shop.services.stores.rows()] == ["EUR"]


def test_the_settings_correct_a_shop_without_amounts_and_say_why_not(shop: Shop, qtbot: QtBot) -> None:
    shop.take_in(CLASSIC)
    card = ShopsCard(shop.services, ChangeBus())
    qtbot.addWidget(card)
    (box,) = card.boxes.values()
    box.setCurrentText("EUR")
    box.activated.emit(box.currentIndex())
    assert box.currentText() == "CNY"
    assert card.trouble.text()
