"""A screen nobody looks at, windows on it, and pictures of it. Needs Xvfb, xdotool and ImageMagick."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_SIZE = "1440x900x24"
_STEP_S = 0.01


@contextmanager
def screen() -> Iterator[str]:
    """A fresh screen; what to set DISPLAY to."""
    # Without -noreset it starts anew when the last window goes, and the next program finds nobody there.
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", _SIZE, "-nolisten", "tcp", "-ac", "-noreset"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert server.stdout is not None
    try:
        yield f":{server.stdout.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def windows(display: str, title: str) -> list[str]:
    """Numbers of the windows in sight whose title has `title` in it."""
    found = _xdotool(display, "search", "--onlyvisible", "--name", title)
    return found.stdout.split()


def wait_for_window(display: str, title: str, limit_s: float = 60) -> float:
    """Seconds until such a window is in sight; ends the try when none comes."""
    begun = time.monotonic()
    while not windows(display, title):
        if time.monotonic() - begun > limit_s:
            raise SystemExit(f"✗ no window named {title!r} after {limit_s:.0f} s")
        time.sleep(_STEP_S)
    return time.monotonic() - begun


def end_windows(display: str, title: str) -> None:
    """End the programs of these windows, whoever started them."""
    for window in windows(display, title):
        if number := _xdotool(display, "getwindowpid", window).stdout.strip():
            os.kill(int(number), signal.SIGTERM)


def picture(display: str, target: Path) -> Path:
    """The screen as a PNG."""
    target.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["import", "-display", display, "-window", "root", str(target)], check=True)
    return target


def _xdotool(display: str, *words: str) -> subprocess.CompletedProcess[str]:
    command = ["xdotool", *words]
    return subprocess.run(command, env=_here(display), capture_output=True, text=True, check=False)


def _here(display: str) -> dict[str, str]:
    return {"DISPLAY": display, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
