"""Today counts for whom all incidents wait, and leads to those and no others."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.data.models import Incident
from app.domain.statuses import Party, Progress
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
