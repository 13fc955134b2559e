"""Nothing is opened or started on import: a module only says what there is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import PACKAGES, ROOT, module_name, python_files


def import_noise(modules: list[str], folder: Path) -> list[str]:
    """What importing the modules in a fresh process opened for writing, started or left running."""
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{folder}", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-B", str(ROOT / "tests/architecture/quiet_import.py"), *modules]
    run = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert run.returncode == 0, run.stderr
    return run.stdout.splitlines()


@pytest.mark.parametrize("package", PACKAGES)
def test_importing_everything_is_quiet(package: str, tmp_path: Path) -> None:
    modules = [module_name(path) for path in python_files(package) if path.stem != "__main__"]
    assert import_noise(modules, tmp_path) == []


@pytest.mark.parametrize(
    "source",
    [
        "open('left.txt', 'w').close()",
        "import threading, time\nthreading.Thread(target=time.sleep, args=(5,), daemon=True).start()",
        "import sqlite3\nsqlite3.connect(':memory:')",
        "import pathlib\npathlib.Path('made').mkdir()",
        "from PySide6.QtCore import QCoreApplication\napplication = QCoreApplication([])",
    ],
)
def test_a_noisy_import_is_found(source: str, tmp_path: Path) -> None:
    (tmp_path / "noisy.py").write_text(source, encoding="utf-8")
    assert import_noise(["noisy"], tmp_path) != []
