"""The window killed as it opens (`make soak`): the next start finds no lock in its way, the data whole."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[3]
_LONGEST_S = 4.0
"""The window is up after one to two."""


@dataclass
class Starts:
    """What was counted; the second is to stay 0."""

    kills: int = 0
    troubled: int = 0
    notes: list[str] = field(default_factory=list)


def _start(folder: Path, *command: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(
        [sys.executable, "main.py", "--data", str(folder), *command],
        cwd=ROOT, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip


def measure(kills: int, seed: int) -> Starts:
    """Open the window and kill it `kills` times; each time `doctor` takes the lock and looks all over."""
    dice, found = Random(seed), Starts()
    folder = Path(tempfile.mkdtemp(prefix="soak-windows-"))
    try:
        for _ in range(kills):
            with _start(folder / "data") as window:
                time.sleep(dice.uniform(0.2, _LONGEST_S))
                ended = window.poll()
                window.kill()
                said = window.communicate()[0]
            with _start(folder / "data", "doctor") as doctor:
                answer = doctor.communicate(timeout=60)[0]
            found.kills += 1
            if ended is not None or doctor.returncode:
                found.troubled += 1
                found.notes.append(
                    f"window {ended} {said[-300:]}, doctor {doctor.returncode} {answer[-300:]}"
                )
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return found


def main(argv: list[str] | None = None) -> int:
    """Print what was found; 0 when every next start was as the first."""
    parser = argparse.ArgumentParser(prog="tests.soak.kills.windows", description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args(argv)
    found = measure(chosen.kills, chosen.seed)
    sys.stdout.write(f"windows killed: {found.kills}, seed {chosen.seed}; troubled {found.troubled}\n")
    sys.stdout.write("".join(f"  ! {note}\n" for note in found.notes))
    return 1 if found.troubled else 0


if __name__ == "__main__":
    sys.exit(main())
