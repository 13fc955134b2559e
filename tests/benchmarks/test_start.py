"""How long the owner waits before anything happens."""

from __future__ import annotations

import subprocess
import sys

from tests.architecture.tree import ROOT
from tests.benchmarks.conftest import Stopwatch


def test_a_command_answers_at_once(within: Stopwatch) -> None:
    with within("python main.py --help", 1.0):
        subprocess.run([sys.executable, "main.py", "--help"], cwd=ROOT, check=True, capture_output=True)


def test_the_modules_of_the_window_load_quickly(within: Stopwatch) -> None:
    with within("import of the window's modules", 2.0):
        subprocess.run([sys.executable, "-c", "import ui.app"], cwd=ROOT, check=True, capture_output=True)
