"""How long the owner waits before anything happens, and what the window holds in memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.architecture.tree import ROOT
from tests.benchmarks.shop import BenchShop
from tests.benchmarks.table import Table, seconds

ROUNDS = 3


def run_python(*arguments: str, home: Path) -> str:
    """Run Python in the project with settings of its own; what it printed."""
    own = {**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(home), "XDG_CONFIG_HOME": str(home)}
    # As on the owner's machine, where modules are compiled once.
    own |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(home.parent / "compiled")}
    command = [sys.executable, *arguments]
    run = subprocess.run(command, cwd=ROOT, env=own, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout


def windows(home: Path, *arguments: str) -> dict[str, float]:
    """The best of a few runs of `window.py`; "s" is until the window was drawn."""
    found: list[dict[str, float]] = []
    for _ in range(ROUNDS):
        answer = run_python("-m", "tests.benchmarks.window", *arguments, home=home)
        found.append(json.loads(answer.splitlines()[-1]))
    return {key: min(one[key] for one in found) for key in found[0]}


def test_start_of_the_window(table: Table, shop: BenchShop, tmp_path: Path) -> None:
    bare = windows(tmp_path, "bare")
    ours = windows(tmp_path, "shop", str(shop.folder))
    start = table.add("window drawn, Today in front", ours["s"], "s", bare["s"], "bare window, five tables")
    table.add("memory, Today in front", ours["mb"], "MB", bare["mb"], "bare window, five tables")
    table.add("memory, all tabs shown", ours["mb_all"], "MB", bare["mb"], "bare window, five tables")
    for tab in ("orders", "incidents", "suppliers", "compensation", "insights"):
        table.add(f"tab shown first: {tab}", ours[tab] * 1000, "ms")
    assert start.value < 10


def test_a_command_answers(table: Table, tmp_path: Path) -> None:
    ours = [seconds(lambda: run_python("main.py", "--help", home=tmp_path)) for _ in range(ROUNDS)]
    bare = [seconds(lambda: run_python("-c", "pass", home=tmp_path)) for _ in range(ROUNDS)]
    answer = table.add("main.py --help", min(ours), "s", min(bare), "Python doing nothing")
    assert answer.value < 5
