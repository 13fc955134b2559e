"""Runs under the shim: each call to the disk of an operation is refused in turn, once with each trouble.

For every operation of a plan a process is forked, its k-th call that changes the disk is refused with "disk
full" or "input/output error", once or from then on; then the application must say so in a sentence, or have
come through, and the data must open whole with the operation all there or not at all.
"""

from __future__ import annotations

import errno
import gzip
import json
import os
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from app.data.db import FILE_NAME
from app.domain.clock import FixedClock
from app.domain.errors import MakegoodError
from app.services.build import build_services
from tests.soak.power.shim import ROOT, Shim
from tests.soak.sheets.sentences import without_sentence
from tests.soak.shop.operations import MOMENT, Day
from tests.soak.shop.state import broken_files, digest_of, troubles

TROUBLES = ((errno.ENOSPC, True), (errno.ENOSPC, False), (errno.EIO, False), (errno.EIO, True))
OLD = ROOT / "tests" / "old_databases"
_OPENING = -1
_UPGRADES_EACH = 8
"""Of the calls of an upgrade so many times fewer are refused: there are thousands."""
_MISSING = "evidence_missing"
_WHOLE_EACH = 25


class Trial:
    """One plan, its data as they were before each operation, and what came of each trouble."""

    def __init__(self, place: Path, seed: int, shim: Shim) -> None:
        self._place, self._seed, self._shim = place, seed, shim
        self._data, self._kept = place / "data", place / "kept"
        self._has_evidence = True
        self.found: Counter[str] = Counter()
        self.notes: list[str] = []

    def run(self, operations: int, every: int) -> None:
        """Each `every`-th call of opening a new shop (0: none of it), then every call of each operation."""
        if every:
            self._try_each(_OPENING, every)
        for number in range(operations):
            self._try_each(number, 1)
            self._settle(number)

    def upgrade(self, packed: Path, every: int) -> None:
        """Each `every`-th call of opening the database of an earlier version; its evidence is not stored."""
        shutil.rmtree(self._kept, ignore_errors=True)
        self._kept.mkdir()
        (self._kept / FILE_NAME).write_bytes(gzip.decompress(packed.read_bytes()))
        self._has_evidence = False
        self._try_each(_OPENING, every)

    def _try_each(self, number: int, every: int) -> None:
        self._restore()
        name, calls, before, after = self._undisturbed(number)
        self.found["operations"] += 1
        for at in range(1, calls + 1, every):
            for trouble, stays in TROUBLES:
                self._restore()
                told = self._in_process(number, at, trouble, stays=stays)
                where = f"{name}, call {at} of {calls}, {errno.errorcode[trouble]}{' stays' if stays else ''}"
                self._judge(told, before, after, where)

    def _restore(self) -> None:
        shutil.rmtree(self._data, ignore_errors=True)
        if self._kept.exists():
            shutil.copytree(self._kept, self._data)
        else:
            self._data.mkdir()

    def _settle(self, number: int) -> None:
        """Carry it out for the operations to come."""
        self._restore()
        self._in_process(number, 0, 0, stays=False)
        shutil.rmtree(self._kept, ignore_errors=True)
        shutil.copytree(self._data, self._kept)

    def _undisturbed(self, number: int) -> tuple[str, int, str, str]:
        told = self._in_process(number, 0, 0, stays=False)
        return told["name"], int(told["calls"]), told["before"], told["after"]

    def _judge(self, told: dict[str, str], before: str, after: str, where: str) -> None:
        self.found["faults"] += 1
        if told.get("after") not in (before, after, ""):
            self._note("half, seen by the application that goes on", where)
        if told["outcome"] not in ("refused", "came through"):
            self._note(told["outcome"], f"{where}: {told['said']}")
        try:
            state, broken = self._opened()
        except MakegoodError as problem:
            self._note("unopened", f"{where}: {problem}")
            return
        if broken:
            self._note("damaged", f"{where}: {broken}")
        if state not in (before, after):
            self._note("half", where)
        elif before != after and told["outcome"] == "came through" and state == before:
            self._note("lost", where)
        elif before not in ("", after) and told["outcome"] == "refused" and state == after:
            self.found["refused, yet all there"] += 1
        self.found[told["outcome"]] += 1

    def _note(self, what: str, where: str) -> None:
        self.found[what] += 1
        self.notes.append(f"{what}: {where}")

    def _opened(self) -> tuple[str, list[str]]:
        services = build_services(self._data, FixedClock(MOMENT))
        try:
            is_whole = self.found["faults"] % _WHOLE_EACH == 0
            broken = troubles(services, self._data) if is_whole else broken_files(self._data)
            broken = [text for text in broken if self._has_evidence or not text.startswith(_MISSING)]
            broken += [text for (text,) in services._db.execute_sql("PRAGMA quick_check") if text != "ok"]
            return digest_of(services), broken
        finally:
            services.close()

    def _in_process(self, number: int, at: int, trouble: int, *, stays: bool) -> dict[str, str]:
        """What a process says that does operation `number` while its call `at` is refused; 0: none is."""
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            self._act(number, at, trouble, writing, stays=stays)
        os.close(writing)
        with os.fdopen(reading, encoding="utf-8") as answer:
            text = answer.read()
        _, status = os.waitpid(child, 0)
        return dict(json.loads(text)) if text else {"outcome": "crashed", "said": f"status {status}"}

    def _act(self, number: int, at: int, trouble: int, pipe: int, *, stays: bool) -> NoReturn:
        told = {"outcome": "crashed", "said": "", "name": "opening", "before": "", "after": ""}
        try:
            self._shim.watch(self._data)
            if number == _OPENING:
                self._shim.arm(at, trouble, stays=stays)
                told |= self._attempt(number, None)
            else:
                day = Day(self._data, self._seed, self._place)
                told["before"] = digest_of(day.services)
                self._shim.arm(at, trouble, stays=stays)
                told |= self._attempt(number, day)
        except BaseException as error:  # noqa: BLE001 - this is what is looked for
            told["said"] = f"{type(error).__name__}: {error}"
        finally:
            os.write(pipe, json.dumps(told).encode())
            os._exit(0)

    def _attempt(self, number: int, day: Day | None) -> dict[str, str]:
        """The answer to the trouble, and whether the application goes on when it is over."""
        outcome, said, name = "came through", "", ""
        try:
            if day is None:
                day, name = Day(self._data, self._seed, self._place), "opening"
            else:
                name = day.do(number)
        except MakegoodError as refusal:
            outcome, said = "refused", str(refusal)
            if without_sentence([refusal]):
                outcome = "without a sentence"
        calls = self._shim.count
        self._shim.arm(0, 0, stays=False)
        is_open = day is not None and not day.services._db.is_closed()
        after = digest_of(day.services) if day is not None and is_open else ""
        return {"outcome": outcome, "said": said, "name": name, "calls": str(calls), "after": after}


def lines(trial: Trial) -> Iterator[str]:
    """What to print."""
    yield "faults: " + ", ".join(f"{name} {count}" for name, count in trial.found.items())
    yield from (f"  ! {note}" for note in trial.notes[:40])


def main(place: Path, seed: int, operations: int, every: int) -> int:
    """Refuse calls of new work, then of upgrades; print what was found; 0 when all is well."""
    trial = Trial(place, seed, Shim())
    trial.run(operations, every)
    for packed in sorted(OLD.glob("version_*.db.gz")) if every else ():
        trial.upgrade(packed, every * _UPGRADES_EACH)
    sys.stdout.write("\n".join(lines(trial)) + "\n")
    return 1 if trial.notes else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *(int(argument) for argument in sys.argv[2:])))
