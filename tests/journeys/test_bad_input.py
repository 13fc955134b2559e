"""Everything that can be wrong with what comes in, and the sentence the owner gets for it (see `bad_words`).

By command: exit status 1, one sentence on standard error, the data as they were. In the window: the same
sentence in a notice.
"""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.domain.errors import DomainError
from app.domain.money import Money
from app.domain.statuses import CompensationKind
from app.services.compensation_writes import CompensationDraft
from app.services.incidents import IncidentFilter
from tests.journeys import bad_sheets as bad
from tests.journeys.bad_data import content
from tests.journeys.bad_words import (
    LANGUAGES,
    LEFT_OUT,
    SHEETS,
    Case,
)
from tests.journeys.hands import Hands
from tests.services.incidents.desk import Desk
from ui import labels
from ui.error_text import explain_without_window

Command = Callable[..., tuple[int, str, str]]
ROOT = Path(__file__).resolve().parents[2]
CAN_BE_TOLD = (bad.weather, bad.without_order_no)
"""Sheets that a window asks about; a command has nobody to ask."""


# Sheets


@pytest.mark.parametrize("case", SHEETS, ids=str)
def test_a_bad_sheet_by_command(case: Case, command: Command, shop_data: Path, desktop: Path) -> None:
    path = case.make(desktop / case.name)
    before = content(shop_data)
    for language in LANGUAGES:
        assert command(language, "import", path) == (1, "", getattr(case, language) + "\n")
        assert command(language, "reconcile", path)[0] == 1
    assert content(shop_data) == before


def test_bad_sheets_in_the_window(hands: Hands, desk: Desk, desktop: Path) -> None:
    before = content(desk.services.folder)
    for case in SHEETS:
        hands.drop(case.make(desktop / case.name))
        if case.make in CAN_BE_TOLD:
            assert case.name in hands.words()
            assert "Say wh" in hands.words()
            hands.key(Qt.Key.Key_Escape)
        else:
            assert hands.notice == case.en
    empty = bad.headings_only(desktop / "sunday.csv")
    hands.drop(empty)
    assert hands.notice == (
        "sunday.csv has headings but no rows. Nothing was imported. Check the period and the filter chosen "
        "when it was exported."
    )
    together = [case for case in SHEETS if case.make not in (bad.folder, *CAN_BE_TOLD)]
    hands.drop(*(case.make(desktop / f"again {case.name}") for case in together))
    *told, rest = hands.notice.split("\n")
    assert [f"again {case.name}" in said for case, said in zip(together, told, strict=False)] == [True] * 3
    assert rest == f"{len(together) - 3} more file(s) could not be taken in."
    assert content(desk.services.folder) == before


def test_a_sheet_open_in_excel(
    command: Command, shop_data: Path, desktop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = bad.good(desktop / "open.xlsx")
    really = Path.open

    def locked(path: Path, *given: Any, **more: Any) -> Any:
        if path.name == "open.xlsx":
            raise PermissionError(errno.EACCES, "in use")
        return really(path, *given, **more)

    monkeypatch.setattr(Path, "open", locked)
    assert command("zh_CN", "import", sheet) == (
        1, "", "open.xlsx 正被其他程序打开或没有读取权限，没有导入任何内容。请关闭后再试。\n",
    )  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_rows_that_cannot_be_taken_in_are_named(language: str, command: Command, desktop: Path) -> None:
    status, told, _ = command(language, "import", bad.half_good(desktop / "mixed.csv"))
    assert status == 0
    assert "updated=1 unchanged=0 skipped=2" in told or "unchanged=1 skipped=2" in told
    for row, sentence in zip((2, 3), LEFT_OUT[language], strict=True):
        assert f"  {row}: " in told
        assert sentence in told


def test_rows_that_cannot_be_taken_in_are_shown_before_the_import(hands: Hands, desktop: Path) -> None:
    hands.drop(bad.half_good(desktop / "mixed.csv"))
    for row, sentence in enumerate(LEFT_OUT["en"]):
        hands.row(sentence[:30])
        assert sentence in hands.words(), row
    hands.press("Import 1 order(s)")
    assert "1 new order(s)" in hands.notice
    assert "2 row(s) left out" in hands.notice


def test_a_day_without_orders_is_no_failure_for_a_script(
    command: Command, shop_data: Path, desktop: Path
) -> None:
    before = content(shop_data)
    status, told, errors = command("zh_CN", "import", bad.headings_only(desktop / "sunday.csv"))
    assert (status, errors) == (0, "")
    assert "sunday.csv 只有表头，没有数据行。没有导入。请检查导出时选的时间范围和筛选条件。" in told
    assert content(shop_data) == before


@pytest.mark.parametrize(
    "name", ["it's “4\".xlsx", "two\nlines.xlsx", "长" * 80 + ".xlsx", "-dash.xlsx", "a%20b#?.xlsx"]
)
def test_names_of_files_may_be_anything(name: str, command: Command, desktop: Path) -> None:
    status, told, errors = command("zh_CN", "import", bad.good(desktop / name))
    assert (status, errors) == (0, "")
    assert "unchanged=3" in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_process_of_its_own_says_the_same(language: str, shop_data: Path, desktop: Path) -> None:
    case = next(case for case in SHEETS if case.make is bad.weather)
    path = case.make(desktop / case.name)
    done = subprocess.run(
        [sys.executable, "main.py", "--data", shop_data, "--lang", language, "import", path],
        cwd=ROOT, capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().strip() == getattr(case, language)


# Money


def test_a_refund_above_what_was_paid_by_service(desk: Desk) -> None:
    number = an_incident(desk)
    draft = CompensationDraft(CompensationKind.REFUND, Money(9_001, "CNY"))
    before = content(desk.services.folder)
    with pytest.raises(DomainError) as refused:
        desk.services.compensations.plan(number, draft)
    assert explain_without_window(refused.value, "zh_CN") == (
        "¥90.01 超过可退金额：买家实付 ¥90.00，已退或已计划 ¥0.00，还可退 ¥90.00。没有改动。"
        "请填写不超过 ¥90.00 的金额。"
    )
    assert content(desk.services.folder) == before


def an_incident(desk: Desk) -> int:
    """On an order of which 90.00 was paid."""
    order = desk.order()
    desk.parcel(order)
    desk.incident(order)
    (number,) = desk.services.incidents.find_ids(IncidentFilter(), ("discovered_at", True))
    return number


def test_a_refund_above_what_was_paid_in_the_window(desk: Desk, hands: Hands) -> None:
    an_incident(desk)
    before = content(desk.services.folder)
    hands.tab("Compensation")
    hands.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    hands.key(Qt.Key.Key_Down)
    assert hands.value("Incident").startswith("CF-26-0001")
    hands.choose("Kind", labels.words(CompensationKind.REFUND))
    hands.fill("Amount", "90.01")
    hands.press("Plan")
    assert (
        "¥90.01 is more than can still be refunded: the buyer paid ¥90.00, ¥0.00 is refunded or planned, "
        "¥90.00 is left. Nothing was changed. Enter ¥90.00 or less."
    ) in hands.words()
    assert content(desk.services.folder) == before
