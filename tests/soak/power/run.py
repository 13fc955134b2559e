"""Power cuts by the thousand in a recorded run (`make soak`): nothing damaged, nothing reported done lost.

A shop's operations run once over a shim that writes down every call to the disk. Then the power is cut at
points by the dice: from what was synced, and what the dice leave of the rest (see `disk`), the files are made
anew and opened. The data must be in the state after the last operation that was reported done, or after the
one under way, and the copies and evidence files beside them whole. Then every call is refused in turn, see
`faults`.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from subprocess import CompletedProcess
from typing import Any

from app.data.db import FILE_NAME
from app.data.sqlite import sqlite3
from app.domain.clock import FixedClock
from app.domain.errors import MakegoodError
from app.services.build import build_services
from tests.soak.power.disk import Disk, Record, Way, records
from tests.soak.power.shim import build, compiler, run_under
from tests.soak.shop.operations import MOMENT
from tests.soak.shop.state import broken_files, digest, digest_of, troubles

_WHOLE_EACH = 20
"""Of so many cuts one is opened by the application itself and looked over as `doctor` does; the others by
SQLite alone."""


@dataclass
class Cuts:
    """What was counted; the first three are to stay 0."""

    count: int = 0
    corrupt: int = 0
    lost: int = 0
    half: int = 0
    troubled: int = 0
    went_through: int = 0
    by_application: int = 0
    ways: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    @property
    def is_well(self) -> bool:
        """Whether nothing was lost, half there or damaged."""
        return not (self.corrupt or self.lost or self.half or self.troubled)


def record(folder: Path, seed: int, operations: int) -> list[Record]:
    """The calls of a run in `folder`. Raises: RuntimeError, when it failed."""
    (folder / "data").mkdir()
    log = folder / "calls.log"
    done = run_under(
        build(folder), "tests.soak.power.record", str(folder), str(log), str(seed), str(operations)
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    return list(records(log.read_bytes()))


class Judge:
    """Opens what a cut left and says whether it is as it must be."""

    def __init__(self, states: Sequence[dict[str, Any]], folder: Path) -> None:
        self._digests = [state["digest"] for state in states]
        self._states, self._folder = states, folder

    def look(self, files: dict[str, bytes], done: int, found: Cuts) -> None:
        """`done` remarks were in the log before the cut."""
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir()
        for name, content in files.items():
            path = self._folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        found.count += 1
        is_ours = done == 0 or found.count % _WHOLE_EACH == 0 or _is_restoring(files)
        found.by_application += is_ours
        try:
            state, broken = _by_application(self._folder) if is_ours else _by_sqlite(self._folder)
        except (MakegoodError, sqlite3.Error) as problem:
            found.corrupt += 1
            found.notes.append(f"after {done}: {problem}")
            return
        broken += self._lost_backups(done)
        found.troubled += bool(broken)
        found.notes += [f"after {done}: {text}" for text in broken]
        self._place(state, done, found)

    def _lost_backups(self, done: int) -> list[str]:
        ought = self._states[done - 1]["backups"] if done else []
        return [f"backup lost: {n}" for n in ought if not (self._folder / "backups" / n).exists()]

    def _place(self, state: str, done: int, found: Cuts) -> None:
        """In the state of the last remark, or of the one to come; before the first an empty shop."""
        allowed = self._digests[max(0, done - 1) : done + 1]
        if state in allowed:
            found.went_through += done > 0 and state != allowed[0]
        else:
            is_earlier = state in self._digests[: max(0, done - 1)]
            found.lost += is_earlier
            found.half += not is_earlier
            found.notes.append(f"after {done}: another state, an earlier one: {is_earlier}")


def _is_restoring(files: dict[str, bytes]) -> bool:
    """Whether a copy was about to be put back: the application goes on with it."""
    return FILE_NAME not in files or any(".restoring-" in name for name in files)


def _by_application(folder: Path) -> tuple[str, list[str]]:
    services = build_services(folder, FixedClock(MOMENT))
    try:
        return digest_of(services), troubles(services, folder)
    finally:
        services.close()


def _by_sqlite(folder: Path) -> tuple[str, list[str]]:
    connection = sqlite3.connect(folder / FILE_NAME)
    try:
        whole = [text for (text,) in connection.execute("PRAGMA integrity_check") if text != "ok"]
        named = connection.execute("SELECT sha256 FROM evidence").fetchall()
        return digest(connection), [*whole, *broken_files(folder, [sha256 for (sha256,) in named])]
    finally:
        connection.close()


def cuts(
    calls: Sequence[Record], root: Path, count: int, dice: Random
) -> Iterator[tuple[Way, dict[str, bytes], int]]:
    """The way, the files left, and how many remarks came before, of `count` cuts in their order."""
    points = sorted(dice.randint(1, len(calls)) for _ in range(count))
    disk, at, done = Disk(root), 0, 0
    for point in points:
        for call in calls[at:point]:
            disk.apply(call)
            done += call.kind == "X"
        at = point
        way = dice.choice(tuple(Way))
        yield way, disk.cut(way, dice), done


def measure(count: int, seed: int, operations: int) -> tuple[Cuts, int]:
    """What `count` cuts did, and the calls they were made between."""
    place, found = _quick_place(), Cuts()
    try:
        calls = record(place, seed, operations)
        states = [json.loads(call.data) for call in calls if call.kind == "X"]
        judge = Judge(states, place / "cut")
        for way, files, done in cuts(calls, place / "data", count, Random(seed)):
            found.ways[way] += 1
            judge.look(files, done, found)
    finally:
        shutil.rmtree(place, ignore_errors=True)
    return found, len(calls)


def refuse(operations: int, seed: int, every: int = 5) -> CompletedProcess[str]:
    """Every call to the disk of `operations` refused in turn, and each `every`-th of opening a new shop."""
    place = _quick_place()
    try:
        return run_under(
            build(place), "tests.soak.power.faults", str(place), str(seed), str(operations), str(every)
        )
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _quick_place() -> Path:
    quick = "/dev/shm" if Path("/dev/shm").is_dir() else None
    return Path(tempfile.mkdtemp(prefix="soak-power-", dir=quick))


def main(argv: list[str] | None = None) -> int:
    """Print what was found; 0 when nothing was lost."""
    parser = argparse.ArgumentParser(prog="tests.soak.power.run", description=__doc__)
    parser.add_argument("--cuts", type=int, default=10_000)
    parser.add_argument("--operations", type=int, default=120)
    parser.add_argument("--faults", type=int, default=40, help="operations whose calls are refused in turn")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args(argv)
    if compiler() is None:
        print("power cuts: not measured, there is no C compiler here, or this is not Linux")
        return 0
    begun = time.monotonic()
    found, calls = measure(chosen.cuts, chosen.seed, chosen.operations)
    print(f"power cuts: {found.count} in {calls} calls, seed {chosen.seed}, {time.monotonic() - begun:.0f} s")
    print(f"  opened by the application itself {found.by_application}, the rest by SQLite alone")
    print(f"  under way at the cut and all there {found.went_through}")
    print(f"  corrupt {found.corrupt}, lost {found.lost}, half there {found.half}, troubled {found.troubled}")
    print("  unsynced writes " + ", ".join(f"{way} {number}" for way, number in found.ways.items()))
    print("\n".join(f"  ! {note}" for note in found.notes[:20]))
    if not chosen.faults:
        return 0 if found.is_well else 1
    refused = refuse(chosen.faults, chosen.seed)
    print(refused.stdout.rstrip() or refused.stderr[-2000:], flush=True)
    return 0 if found.is_well and not refused.returncode else 1


if __name__ == "__main__":
    sys.exit(main())
