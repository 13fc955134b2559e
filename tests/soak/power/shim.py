"""The shim between a process and its disk: built where there is a C compiler, spoken to from inside."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def compiler() -> str | None:
    """The C compiler; None where there is none, or none of this would hold: it is Linux's way of loading."""
    return (shutil.which("cc") or shutil.which("gcc")) if sys.platform == "linux" else None


def build(folder: Path) -> Path:
    """The shim, built in `folder`. Raises: OSError, CalledProcessError."""
    shim = folder / "shim.so"
    source = Path(__file__).with_name("shim.c")
    command = [
        compiler() or "cc",
        "-shared",
        "-fPIC",
        "-O1",
        "-o",
        str(shim),
        str(source),
        "-ldl",
        "-lpthread",
    ]
    subprocess.run(command, check=True, capture_output=True)
    return shim


def run_under(shim: Path, module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a module of the tests with the shim below it."""
    environment = {**os.environ, "LD_PRELOAD": str(shim), "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        env=environment, cwd=ROOT, text=True, capture_output=True, check=False,
    )  # fmt: skip


class Shim:
    """The shim below this process. Raises: AttributeError, when it was not loaded."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(None)
        self._library.soak_count.restype = ctypes.c_long

    def watch(self, folder: Path) -> None:
        """Look at the files of `folder` from now on."""
        self._library.soak_watch(str(folder).encode())

    def record(self, log: int) -> None:
        """Write what is done to the file handle `log`."""
        self._library.soak_record(log)

    def mark(self, text: str) -> None:
        """Write a remark between the records."""
        self._library.soak_mark(text.encode())

    def arm(self, at: int, number: int, *, stays: bool) -> None:
        """Refuse the call `at` (from 1; 0: none) with error `number`, and those after it where it `stays`."""
        self._library.soak_arm(ctypes.c_long(at), number, stays)

    @property
    def count(self) -> int:
        """Calls that change the disk since it was armed."""
        return int(self._library.soak_count())
