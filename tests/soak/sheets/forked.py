"""The process that reads sheets, forked from a warm one instead of started anew: a tenth of the time.

What runs in it is the product's own `worker.main`, under the limits it sets itself, its output on real pipes;
the parent is the product's own `run_child` with its watch over time and memory. Only the start differs.
"""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from types import SimpleNamespace
from typing import Any, NoReturn

from app.data.sheets import child, worker


class Forked:
    """Stands in for `subprocess.Popen`, as far as `run_child` uses it."""

    peak_bytes = 0
    """Of the process that ended last: the most memory it held at once, what it shares with us included."""

    def __init__(self, command: Sequence[str], *, stdin: int, **_: object) -> None:
        self._ends = [os.pipe() for _ in range(3)]
        self.returncode: int | None = None
        self.pid = os.fork()
        if self.pid == 0:
            self._read(command)
        (theirs_in, ours_in), (ours_out, theirs_out), (ours_err, theirs_err) = self._ends
        for end in (theirs_in, theirs_out, theirs_err):
            os.close(end)
        self.stdin = os.fdopen(ours_in, "wb")
        self.stdout, self.stderr = os.fdopen(ours_out, "rb"), os.fdopen(ours_err, "rb")
        if stdin == subprocess.DEVNULL:
            self.stdin.close()

    def _read(self, command: Sequence[str]) -> NoReturn:
        """In the new process: nothing of the parent's is touched, and it ends here whatever happens."""
        status = 70
        try:
            (theirs_in, _), (_, theirs_out), (_, theirs_err) = self._ends
            for number, end in enumerate((theirs_in, theirs_out, theirs_err)):
                os.dup2(end, number)
            os.closerange(3, max(max(pair) for pair in self._ends) + 1)
            sys.stdin = io.TextIOWrapper(os.fdopen(0, "rb"))
            sys.stdout = io.TextIOWrapper(os.fdopen(1, "wb"))
            sys.excepthook = sys.__excepthook__
            status = _as_started(command[3:])
        finally:
            os._exit(status)

    def poll(self) -> int | None:
        """The status, when it has ended."""
        if self.returncode is None:
            pid, status, used = os.wait4(self.pid, os.WNOHANG)
            if pid:
                self.returncode = os.waitstatus_to_exitcode(status)
                Forked.peak_bytes = used.ru_maxrss * 1024
        return self.returncode

    def wait(self, timeout: float) -> int:
        """The status. Raises: subprocess.TimeoutExpired."""
        until = time.monotonic() + timeout
        while self.poll() is None:
            if time.monotonic() > until:
                raise subprocess.TimeoutExpired("worker", timeout)
            time.sleep(0.001)
        return self.returncode or 0

    def kill(self) -> None:
        """As SIGKILL does."""
        os.kill(self.pid, 9)

    def __enter__(self) -> Forked:
        return self

    def __exit__(self, *_: object) -> None:
        for stream in (self.stdin, self.stdout, self.stderr):
            with contextlib.suppress(OSError):
                stream.close()
        while self.poll() is None:
            time.sleep(0.001)


def _as_started(arguments: Sequence[str]) -> int:
    """Exit status of the worker; what it does not catch ends it as it would end an interpreter."""
    try:
        status = worker.main(arguments)
        sys.stdout.flush()
    except BaseException:  # noqa: BLE001 - a panic of the reader is none of Exception's
        sys.excepthook(*sys.exc_info())
        with contextlib.suppress(OSError):
            sys.stdout.flush()
        status = 1
    return status


@contextlib.contextmanager
def forking() -> Iterator[None]:
    """Within the block sheets are read in forked processes."""
    own: Any = child.subprocess
    standing_in: Any = SimpleNamespace(
        Popen=Forked,
        PIPE=subprocess.PIPE,
        DEVNULL=subprocess.DEVNULL,
        TimeoutExpired=subprocess.TimeoutExpired,
    )
    child.subprocess = standing_in  # type: ignore[attr-defined]
    try:
        yield
    finally:
        child.subprocess = own  # type: ignore[attr-defined]
