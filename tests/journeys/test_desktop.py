"""A desktop application: it opens without a word on the command line, takes sheets in and gives sheets out.

Not marked as row 9 of the brief: nothing puts an icon to double-click on the desktop yet.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from tests.journeys import by_window, the_day
from tests.journeys.conftest import Answers
from tests.journeys.hands import Hands
from tests.services.incidents.desk import Desk
from ui.pages.registry import PAGES
from ui.single_instance import raise_other_window

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where a program keeps its data on this system, for a person who has none yet."""
    return tmp_path / "home"


@pytest.fixture
def program(home: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program as a click starts it: no arguments."""
    where = {name: str(home) for name in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "APPDATA")}
    started = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py")], cwd=home.parent, env={**os.environ, **where}
    )
    yield started
    started.terminate()
    started.wait(timeout=20)


def test_a_start_without_arguments_opens_the_window_on_the_owners_own_data(
    program: subprocess.Popen[bytes], home: Path, qtbot: QtBot
) -> None:
    def is_open() -> bool:
        assert program.poll() is None, "it ended by itself"
        return any(raise_other_window(found.parent) for found in home.rglob("*.db"))

    qtbot.waitUntil(is_open, timeout=30_000)


def test_sheets_go_in_and_out_and_a_report_is_printed(
    desk: Desk, hands: Hands, answers: Answers, tmp_path: Path
) -> None:
    bar = hands.window.top.tabs
    assert [bar.tabText(i) for i in range(bar.count())] == [entry.title for entry in PAGES]
    inputs = the_day.write_sheets(desk.clock.now(), the_day.ZONE, tmp_path / "in")
    by_window.take_in_orders(hands, answers, inputs)
    hands.tab("Orders")
    shown = hands.rows()
    target = tmp_path / "orders.xlsx"
    answers("save_file", target)
    hands.press("Export the list as a sheet")
    headings, *rows = load_workbook(target).active.iter_rows(values_only=True)
    numbers = {str(row[headings.index("Order no.")]) for row in rows}
    assert len(numbers) == len(shown) > 40
    desk.incident(desk.order())
    hands.tab("Incidents")
    assert by_window.report(hands, answers, tmp_path).read_bytes().startswith(b"%PDF")
