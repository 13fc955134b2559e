"""A little of `make soak` each time, and that each of its measures can fail."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from app.data.db import FILE_NAME
from app.data.sqlite import sqlite3
from tests.soak.kills.life import Plan, Told
from tests.soak.kills.run import Losses, Shop
from tests.soak.power.disk import Record
from tests.soak.power.run import Cuts, Judge, cuts, record, refuse
from tests.soak.power.shim import ROOT, compiler
from tests.soak.sheets.desk import Answer
from tests.soak.sheets.run import Tally
from tests.soak.shop.operations import Day

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")
needs_compiler = pytest.mark.skipif(compiler() is None, reason="the shim is built by a C compiler, for Linux")


def _run(module: str, *arguments: str) -> str:
    """What a measure prints; it ran well. In a process of its own: it forks."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments], cwd=ROOT, text=True, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@needs_fork
def test_kills_lose_nothing() -> None:
    told = _run("tests.soak.kills.run", "--kills", "5", "--operations", "20", "--seed", "3")
    assert "kills: 5" in told
    assert "lost 0, half done 0, troubled 0, unopened 0" in told


@needs_fork
def test_spoiled_sheets_are_answered() -> None:
    told = _run("tests.soak.sheets.run", "--count", "3", "--seed", "3", "--no-attacks")
    assert [line.split()[1] for line in told.splitlines()[2:]] == ["3"] * 8


@pytest.mark.parametrize("done, deleted, kind", [(1, "", "lost"), (2, "supplier", "half"), (2, "", "")])
def test_what_a_kill_must_not_leave_is_found(tmp_path: Path, done: int, deleted: str, kind: str) -> None:
    """Two operations were reported done: of one only, or of two with a row gone, the data are."""
    (tmp_path / "reference").mkdir()
    shop, found = Shop(Plan(1, 3), tmp_path), Losses()
    day = Day(tmp_path / "data", 1, tmp_path)
    for number in range(done):
        day.do(number)
    day.close()
    if deleted:
        connection = sqlite3.connect(tmp_path / "data" / FILE_NAME)
        connection.execute(f"DELETE FROM {deleted} WHERE id = 2")
        connection.commit()
        connection.close()
    shop._look(Told(True, 1, 1), found)
    assert (found.lost, found.half) == (kind == "lost", kind == "half")
    assert found.is_well is (kind == "")


@pytest.mark.parametrize(
    "answer, is_well",
    [
        (Answer((), True, "", 1.0, 0), True),
        (Answer((), True, "KeyError", 1.0, 0), False),
        (Answer((), True, "", 12.0, 0), False),
        (Answer((), True, "", 1.0, 2 * 1024**3), False),
        (Answer((ValueError(),), True, "", 1.0, 0), False),  # type: ignore[arg-type]
    ],
)
def test_what_a_sheet_must_not_do_is_found(answer: Answer, is_well: bool) -> None:
    for refusal in answer.refusals:
        refusal.code, refusal.params = "nobody_wrote_a_sentence", {}
    tally = Tally("csv")
    assert tally.add(answer, 10.0) is is_well
    assert tally.is_well is is_well


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Sequence[Record]]:
    """The calls of a short run, and the folder they were made in."""
    folder = tmp_path_factory.mktemp("power")
    return folder, record(folder, 2, 12)


def _cut(calls: Sequence[Record], folder: Path, count: int) -> Cuts:
    judge = Judge([json.loads(call.data) for call in calls if call.kind == "X"], folder / "cut")
    found = Cuts()
    for _, files, done in cuts(calls, folder / "data", count, Random(1)):
        judge.look(files, done, found)
    return found


@needs_compiler
def test_power_cuts_lose_nothing(calls: tuple[Path, Sequence[Record]]) -> None:
    found = _cut(calls[1], calls[0], 30)
    assert (found.count, found.notes) == (30, [])
    assert found.is_well


@needs_compiler
@pytest.mark.parametrize("unsynced", ["-wal", "evidence/"])
def test_a_sync_that_is_left_out_is_found(calls: tuple[Path, Sequence[Record]], unsynced: str) -> None:
    folder, whole = calls
    assert not _cut([c for c in whole if not (c.kind == "S" and unsynced in c.path)], folder, 30).is_well


@needs_compiler
def test_a_disk_that_refuses_is_told_and_harms_nothing() -> None:
    done = refuse(1, 3, every=0)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "refused " in done.stdout
