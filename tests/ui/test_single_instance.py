"""One owner of a data folder at a time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import EnvironmentProblem
from ui.single_instance import InstanceLock, RaiseServer, raise_other_window

HOLD = """
import sys, time
from pathlib import Path
from ui.single_instance import InstanceLock
lock = InstanceLock(Path(sys.argv[1])); lock.take()
print("held", flush=True)
time.sleep(60)
"""


def holder(folder: Path) -> subprocess.Popen[str]:
    root = Path(__file__).resolve().parents[2]
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)], cwd=root, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "held"
    return process


def test_a_second_process_is_refused_until_the_first_ends(tmp_path: Path) -> None:
    process = holder(tmp_path)
    try:
        with pytest.raises(EnvironmentProblem) as refused:
            InstanceLock(tmp_path).take()
        assert refused.value.code == "already_running"
    finally:
        os.kill(process.pid, signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
        process.wait()
        process.stdout.close()
    with InstanceLock(tmp_path):
        pass


def test_the_lock_is_given_back(tmp_path: Path) -> None:
    with InstanceLock(tmp_path), pytest.raises(EnvironmentProblem):
        InstanceLock(tmp_path).take()
    with InstanceLock(tmp_path):
        pass


def test_the_first_window_is_asked_to_the_front(qtbot: QtBot, tmp_path: Path) -> None:
    assert not raise_other_window(tmp_path)
    server = RaiseServer(tmp_path)
    with qtbot.waitSignal(server.wanted):
        assert raise_other_window(tmp_path)
    assert not raise_other_window(tmp_path / "another")
    server.close()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(EnvironmentProblem) as refused:
        InstanceLock(tmp_path / "file" / "data").take()
    assert refused.value.code == "database_folder"
