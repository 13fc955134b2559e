"""Today counts for whom all incidents wait, and leads to those and no others."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.data.models import Incident
from app.domain.statuses import Party, Progress
from app.services import today
from tests.journeys.conftest import open_window
from tests.services.incidents.desk import Desk
from ui.theme import Theme


@pytest.mark.brief("3.1")
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_whom_we_wait_for_leads_to_his_incidents(
    desk: Desk, qtbot: QtBot, look: Theme, language: str, request: pytest.FixtureRequest
) -> None:
    meanings: Mapping[str, set[str]] | None = None
    if language == "zh_CN":
        meanings = request.getfixturevalue("chinese")
    asked = [desk.incident(desk.order(f"A{number}")) for number in range(3)][:2]
    Incident.update(progress=Progress.REQUESTED).where(Incident.id.in_(asked)).execute()
    assert desk.services.today.waiting_for(Party.SUPPLIER) == tuple(asked)
    with open_window(desk.services, qtbot, meanings) as hands:
        buttons = [b for b in hands.in_sight(QPushButton) if "A" not in b.text() and b.parent() is not None]
        words = "Waiting for: " if language == "en" else "等"
        supplier = next(b for b in buttons if b.accessibleName().startswith(words))
        supplier.click()
        hands.settle()
        page = hands.window.page("incidents")
        assert hands.window.current_page() is page
        assert page.front_table().model().rowCount() == 2


@pytest.mark.brief("7.2")
def test_all_open_ones_are_shown_whatever_was_filtered_before(
    desk: Desk, qtbot: QtBot, look: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(today, "_MOST_INCIDENTS", 2)
    ids = [desk.incident(desk.order(f"B{number}")) for number in range(4)]
    desk.services.incidents.false_alarm(ids[0], "没错")
    with open_window(desk.services, qtbot) as hands:
        hands.tab("Incidents")
        page = hands.window.page("incidents")
        page.list.bar.restore({"state": "ended"})  # type: ignore[attr-defined]
        assert page.front_table().model().rowCount() == 1
        hands.tab("Today")
        hands.press("All 3 open incident(s)")
        assert page.front_table().model().rowCount() == 3
