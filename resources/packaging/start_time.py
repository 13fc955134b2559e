"""How long the window takes to come, packaged and from source, one after the other on the same data."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from screen import wait_for_window

ROOT = Path(__file__).resolve().parents[2]
TIMES = 5
TITLE = "Makegood|错发管家"


def measure(display: str, bundle: Path, data: Path) -> tuple[float, float]:
    """Seconds to the window: of the bundle and of the source, each the median of `TIMES`."""
    packed, source = [str(bundle / "makegood")], [sys.executable, str(ROOT / "main.py")]
    tail = ["--data", str(data)]
    for command in (packed, source):  # the first start reads from the disk and makes the database
        _start(display, [*command, *tail])
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(TIMES):
        for command, times in zip((packed, source), taken, strict=True):
            times.append(_start(display, [*command, *tail]))
    return median(taken[0]), median(taken[1])


def _start(display: str, command: Sequence[str]) -> float:
    own = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    begun = time.monotonic()
    process = subprocess.Popen(command, env=own, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for_window(display, TITLE)
        return time.monotonic() - begun
    finally:
        process.terminate()
        process.wait()
