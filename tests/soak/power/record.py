"""Runs under the shim: some hours of a shop, every write, sync, truncation and renaming in the log."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from app.data import backup
from tests.soak.power.shim import Shim
from tests.soak.shop.operations import Day
from tests.soak.shop.state import digest_of

_OPEN_FOR = 25
"""Operations until the shop is closed and opened again: a -wal is checkpointed, removed and begun anew."""


def main(folder: Path, log: Path, seed: int, count: int) -> None:
    """Do `count` operations in `folder`/data; each is remarked in the log with the state it leaves."""
    shim, handle = Shim(), os.open(log, os.O_WRONLY | os.O_CREAT)
    shim.watch(folder / "data")
    shim.record(handle)
    day = Day(folder / "data", seed, folder)
    _remark(shim, 0, day, folder)
    for number in range(count):
        if number and number % _OPEN_FOR == 0:
            day.close()
            day = Day(folder / "data", seed, folder)
        day.do(number)
        _remark(shim, number + 1, day, folder)
    day.close()
    os.close(handle)


def _remark(shim: Shim, done: int, day: Day, folder: Path) -> None:
    copies = sorted(path.name for path in (folder / "data" / backup.FOLDER).glob("*.db"))
    shim.mark(json.dumps({"done": done, "digest": digest_of(day.services), "backups": copies}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
