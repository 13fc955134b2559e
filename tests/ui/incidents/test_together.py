"""Several incidents as one: the banner, one step for all, what came of each, a swap as one case."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.statuses import LiableParty, MismatchKind, Progress
from tests.ui.incidents.conftest import Screen, press
from ui.pages.incidents.together.group_panel import GroupPanel

ALIKE = 4


@pytest.fixture
def alike(screen: Screen) -> Screen:
    """The same mistake of one supplier on four orders, all under way."""
    for place in range(ALIKE):
        order = screen.desk.order(f"10000000000000000{place:02d}")
        screen.desk.parcel(order)
        screen.desk.incident(order)
    screen.page.reload()
    return screen


def group(screen: Screen) -> GroupPanel:
    """The panel that stands at the right."""
    item = screen.page.new_area.column.itemAt(0)
    panel = item.widget() if item is not None else None
    assert isinstance(panel, GroupPanel)
    return panel


def states(screen: Screen) -> list[Progress]:
    """Where each of them stands."""
    incidents = screen.desk.services.incidents
    return [row.progress for row in incidents.load_rows(range(1, ALIKE + 1))]


def test_the_banner_counts_them_and_leads_to_the_group(alike: Screen, qtbot: QtBot) -> None:
    alike.show(1)
    banner = alike.page.panel.banner
    assert banner.isVisible()
    assert f"{ALIKE} alike" in banner.chip.label.words
    press(qtbot, banner, "All as one")
    assert group(alike).ids == [1, 2, 3, 4]


def test_one_that_stands_alone_has_no_banner(screen: Screen) -> None:
    number = screen.desk.incident()
    screen.show(number)
    assert not screen.page.panel.banner.isVisible()


def test_one_step_for_all(alike: Screen, qtbot: QtBot) -> None:
    alike.page.begin_group([1, 2, 3, 4])
    panel = group(alike)
    press(qtbot, panel, f"Confirm… ({ALIKE})")
    press(qtbot, panel.step, "Confirm")
    assert states(alike) == [Progress.CONFIRMED] * ALIKE
    panel.open_step("set_liability", panel.ids)
    panel.step.give_all(LiableParty.SUPPLIER)
    press(qtbot, panel.step, "Save")
    shares = alike.desk.services.incidents.get(3).liabilities
    assert [(share.party, share.share_percent) for share in shares] == [(LiableParty.SUPPLIER, 100)]


def test_who_refuses_is_named_and_the_others_go_on(alike: Screen, qtbot: QtBot) -> None:
    alike.desk.services.incidents.confirm(2)
    alike.page.begin_group([1, 2, 3, 4])
    panel = group(alike)
    panel.open_step("false_alarm", panel.ids)
    panel.step.reason.setPlainText("面单看错")
    press(qtbot, panel.step, "It was a false alarm")
    assert states(alike) == [Progress.FALSE_ALARM, Progress.CONFIRMED] + [Progress.FALSE_ALARM] * 2
    told = " ".join(label.text() for label in panel.result.findChildren(QLabel) if not label.isHidden())
    assert "cannot go from" in told
    press(qtbot, panel.result, "CF-26-0002")
    assert alike.page.panel.detail.id == 2


def test_leaving_a_step_writes_nothing(alike: Screen, qtbot: QtBot) -> None:
    alike.page.begin_group([1, 2])
    panel = group(alike)
    panel.open_step("confirm", [1, 2])
    press(qtbot, panel.step, "Cancel")
    assert panel.step is None
    assert states(alike)[:2] == [Progress.TO_VERIFY] * 2


def test_buyers_are_told_one_after_the_other(alike: Screen, qtbot: QtBot) -> None:
    alike.page.begin_group([1, 2])
    panel = group(alike)
    panel.open_step("tell_buyer", [1, 2])
    queue = panel.step
    assert "1000000000000000000" in queue.text.words()
    press(qtbot, queue, "Copy for the buyer and log")
    assert "1000000000000000000" in QGuiApplication.clipboard().text()
    assert "1000000000000000001" in queue.text.words()
    press(qtbot, queue, "Not this one")
    incidents = alike.desk.services.incidents
    assert incidents.get(1).buyer_told_at is not None
    assert incidents.get(2).buyer_told_at is None


def test_two_become_one_case_and_show_each_other(alike: Screen, qtbot: QtBot) -> None:
    alike.show(1)
    panel = alike.step("link_swap")
    panel.other.choose(2)
    press(qtbot, panel, "Save")
    assert alike.page.panel.detail.row.kind is MismatchKind.SWAPPED
    banner = alike.page.panel.banner
    assert "CF-26-0002" in banner.words.text()
    press(qtbot, banner, "Both as one")
    assert group(alike).ids == [1, 2]
    alike.show(1)
    press(qtbot, banner, "Show the other")
    assert alike.went[-1][:2] == ("incidents", 2)


def test_several_selected_offer_to_be_worked_as_one(alike: Screen, qtbot: QtBot) -> None:
    assert not alike.page.chosen.isVisible()
    alike.page.table.selectAll()
    assert alike.page.chosen.isVisible()
    assert f"{ALIKE} " in alike.page.chosen.words.text()
    press(qtbot, alike.page.chosen, "Work on them as one")
    assert sorted(group(alike).ids) == [1, 2, 3, 4]
