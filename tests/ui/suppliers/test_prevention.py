"""What is proposed at a supplier's, taken on or turned down; the window with all actions."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from app.data.models import Order, OrderLine
from app.domain.prevention import ActionState, Advice
from app.services.prevention import ActionDraft
from tests.ui.suppliers.conftest import Screen
from ui import ask
from ui.pages.suppliers.prevention_card import SupplierPreventionCard
from ui.prevention.window import ActionsWindow
from ui.widgets import Chip, Elided


def words(widget: QWidget) -> str:
    """All that is in sight there, cut or not."""
    QApplication.processEvents()
    chips = [chip.label.words for chip in widget.findChildren(Chip) if chip.isVisible()]
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    return "\n".join(labels + chips)


def card(screen: Screen) -> SupplierPreventionCard:
    found: SupplierPreventionCard = screen.page.panel.prevention
    return found


def three_mistakes(screen: Screen) -> None:
    for n in range(2):
        screen.shop.make_incident(screen.shop.make_order(f"R{n}"), f"CF-26-1{n:03}")
    screen.page.reload()


def opened(screen: Screen) -> ActionsWindow:
    screen.click(screen.named(card(screen), "All actions"))
    return screen.page.window().findChildren(ActionsWindow)[-1]


def press(screen: Screen, within: QWidget, words: str) -> None:
    def found() -> list[QPushButton]:
        return [b for b in within.findChildren(QPushButton) if b.text() == words and b.isVisible()]

    screen.qtbot.waitUntil(lambda: len(found()) == 1)
    found()[0].click()


def test_nothing_is_proposed_and_the_card_says_so(screen: Screen) -> None:
    assert "Nothing comes again" in words(card(screen))


@pytest.mark.brief("4.4")
def test_what_comes_again_is_taken_on_with_owner_and_day(screen: Screen) -> None:
    three_mistakes(screen)
    assert "3 time(s) in 30 days" in words(card(screen))
    assert "Label the bins anew" in words(card(screen))
    screen.click(screen.named(card(screen), "3 incident(s)"))
    assert screen.went[-1][:2] == ("incidents", None)
    screen.click(screen.named(card(screen), "Take it on…"))
    form = card(screen).form
    assert screen.shop.supplier.name in form.text.toPlainText()
    assert form.supplier.value() == screen.shop.supplier.id
    form.text.setPlainText("")
    press(screen, form, "Save")
    assert form.isVisible(), "what is to be done?"
    form.text.setPlainText("贴新标")
    form.owner.setText("老李")
    press(screen, form, "Save")
    (number,) = screen.shop.services.actions.find_ids(None, None)
    row = screen.shop.services.actions.get(number)
    assert (row.draft.text, row.draft.owner, row.draft.advice) == ("贴新标", "老李", Advice.RELABEL_BINS)
    screen.page.reload()
    assert "3 time(s) in 30 days" not in words(card(screen)), "it is under way"
    assert "贴新标" in words(card(screen))


def test_it_is_turned_down_with_a_reason(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    three_mistakes(screen)
    for said in (None, "", "已换仓库"):
        monkeypatch.setattr(ask, "text", lambda *a, said=said, **k: said)
        screen.click(screen.named(card(screen), "No…"))
    screen.page.reload()
    assert "3 time(s)" not in words(card(screen))
    (number,) = screen.shop.services.actions.find_ids(None, None)
    assert screen.shop.services.actions.get(number).drop_reason == "已换仓库"
    screen.click(screen.notice.action_button())
    assert screen.shop.services.actions.get(number).state is ActionState.OPEN


def test_the_window_walks_an_action_to_its_end(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    shop = screen.shop
    draft = ActionDraft("贴新标", "老李", supplier_id=shop.supplier.id, incident_id=shop.incident.id)
    shop.services.actions.add(draft)
    window = opened(screen)
    assert "贴新标" in words(window.side)
    shop.clock.advance(timedelta(hours=1))
    press(screen, window.side, "Done")
    shop.clock.advance(timedelta(days=1))
    window.table.row_selected.emit(window.table.current_row())
    assert "1 day(s) before: 1 of" in words(window.side)
    assert "little" in words(window.side), "so few lines say little"
    press(screen, window.side, "1 incident(s) before")
    assert screen.went[-1][:2] == ("incidents", None)
    window = opened(screen)
    shown = []
    monkeypatch.setattr(ask, "text", lambda *a, **k: shown.append(a[3]) or "没有再错")
    press(screen, window.side, "It helped…")
    assert "before: 1 of" in shown[0], "the figures are proposed as the answer"
    (number,) = shop.services.actions.find_ids(None, None)
    assert shop.services.actions.get(number).state is ActionState.HELPED
    window.filters.chip("state").choose(frozenset({ActionState.HELPED}))
    assert window.model.ids == [number]
    window.table.select_id(number)
    press(screen, window.side, "Open it again")
    assert shop.services.actions.get(number).state is ActionState.DONE


def test_actions_are_filtered_entered_and_changed(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    actions, today = screen.shop.services.actions, screen.shop.clock.now().date()
    late = actions.add(ActionDraft("换标签", "老李", today - timedelta(days=3))).value
    actions.add(ActionDraft("拍照", "我", today + timedelta(days=3)))
    screen.page.show_record(0, view="actions", action_id=late)
    window = screen.page.window().findChildren(ActionsWindow)[-1]
    assert window.table.current_id() == late
    assert "2 to do" in window.sums.text()
    window.filters.chip("state").choose("overdue")
    assert window.model.ids == [late]
    window.start_change(window.table.current_row())
    window.form.owner.setText("老王")
    press(screen, window.form, "Save")
    assert actions.get(late).draft.owner == "老王"
    monkeypatch.setattr(ask, "text", lambda *a, **k: "算了")
    press(screen, window.side, "Drop it…")
    assert actions.get(late).drop_reason == "算了"
    assert window.model.ids == []
    assert "No action passes" in window.empty.title.text()
    press(screen, window, "New action")
    window.form.text.setPlainText("称重")
    window.form.code.setText("TX-1")
    window.filters.chip("state").choose(None)
    assert window.form.isVisible(), "what was typed is not lost"
    press(screen, window.form, "Save")
    assert actions.get(window.table.current_id()).draft.goods.sku_code == "TX-1"
    for column in range(window.model.columnCount()):
        window.table.sortByColumn(column, window.table.horizontalHeader().sortIndicatorOrder())
        assert len(window.model.ids) == 3
    assert Order.select().count() == 1
    assert OrderLine.select().count() == 2


def test_long_texts_are_cut_and_read_whole_in_the_tool_tip(screen: Screen) -> None:
    long = "请老李把这个款式的所有颜色重新贴标并且分开存放" * 4
    screen.shop.services.actions.add(ActionDraft(long, supplier_id=screen.shop.supplier.id))
    screen.page.reload()
    assert long in {label.text() for label in card(screen).findChildren(Elided)}
    assert card(screen).width() <= screen.page.panel.viewport().width()
