"""SIGKILL at random moments of random work (`make soak`): nothing reported done is lost, none half done.

One undisturbed run of a plan of operations tells the state of the data after each. Another run of the same
plan is killed over and over; at each start the data must be in the state after the last operation that was
reported done, or after the one that was under way, and the files beside it whole. The process is forked from
this one, so that it need not be started anew; what it does is the application's own services.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from app.data import backup
from app.domain.clock import FixedClock
from app.domain.errors import MakegoodError
from app.services.build import build_services
from tests.soak.kills.life import Plan, Told, live, states
from tests.soak.sheets.forked import forking
from tests.soak.shop.operations import MOMENT
from tests.soak.shop.state import backup_digest, digest_of, troubles


@dataclass
class Losses:
    """What was counted; the first four are to stay 0."""

    kills: int = 0
    done: int = 0
    lost: int = 0
    half: int = 0
    troubled: int = 0
    unopened: int = 0
    in_opening: int = 0
    under_way: int = 0
    went_through: int = 0
    """Operations under way at the kill that were all there."""
    names: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    @property
    def is_well(self) -> bool:
        """Whether nothing was lost, half done, damaged or refused."""
        return not (self.lost or self.half or self.troubled or self.unopened)


class Shop:
    """The data of one plan, killed until all of it is done."""

    def __init__(self, plan: Plan, folder: Path) -> None:
        self._plan, self._folder = plan, folder
        with forking():
            self._states = states(plan, folder / "reference")
        self._next = 0

    @property
    def is_over(self) -> bool:
        """Whether every operation is done."""
        return self._next >= self._plan.count

    def kill(self, dice: Random, found: Losses) -> None:
        """One life, and the look at what it left."""
        told = live(self._plan, self._folder, self._next, dice)
        found.kills += 1
        found.done += len(told.names)
        found.in_opening += not told.is_open
        found.under_way += told.begun > told.done
        found.names.update(told.names)
        try:
            self._look(told, found)
        except MakegoodError as problem:
            found.unopened += 1
            found.notes.append(f"seed {self._plan.seed} after {told}: {problem}")
            shutil.rmtree(self._folder / "data")
            self._next = 0

    def _look(self, told: Told, found: Losses) -> None:
        """Raises: MakegoodError, when the data cannot be opened."""
        services = build_services(self._folder / "data", FixedClock(MOMENT))
        try:
            state = digest_of(services)
            broken = troubles(services, self._folder / "data")
        finally:
            services.close()
        done = max(told.done + 1, self._next)
        broken += self._lost_backups(done)
        if broken:
            found.troubled += 1
            found.notes += [f"seed {self._plan.seed} at {done}: {text}" for text in broken]
        self._place(state, done, found)

    def _place(self, state: str, done: int, found: Losses) -> None:
        """Where the data are in the plan: `done` operations, or one more."""
        if state == self._states[done]:
            self._next = done
        elif done < self._plan.count and state == self._states[done + 1]:
            self._next = done + 1
            found.went_through += 1
        else:
            is_earlier = state in self._states[:done]
            found.lost += is_earlier
            found.half += not is_earlier
            found.notes.append(f"seed {self._plan.seed}: not the state after {done} operations")
            self._next = self._states.index(state) if state in self._states else self._plan.count

    def _lost_backups(self, done: int) -> list[str]:
        """Copies reported done that are not there, or hold another state than they were made of."""
        have = {path.name: path for path in (self._folder / "data" / backup.FOLDER).glob("makegood-*.db")}
        ought = (self._folder / "reference" / "data" / backup.FOLDER).glob("makegood-*.db")
        names = {path.name: path for path in ought}
        early = sorted(names)[: sum(_made_by(name) < done for name in names)]
        lost = [f"backup lost: {name}" for name in early if name not in have]
        newest = max(have, default=None)
        if newest and newest in names and backup_digest(have[newest]) != backup_digest(names[newest]):
            lost.append(f"backup of another state: {newest}")
        return lost


def _made_by(name: str) -> int:
    """The operation a copy is of: the clock moves on a minute for each."""
    hour, minute = int(name[18:20]), int(name[20:22])
    return (hour - MOMENT.hour) * 60 + minute


def measure(kills: int, seed: int, operations: int) -> Losses:
    """Kill `kills` times, in a new shop whenever a plan of so many operations is done."""
    dice, found = Random(seed), Losses()
    number, shop, place = 0, None, Path()
    try:
        while found.kills < kills:
            if shop is None or shop.is_over:
                shutil.rmtree(place, ignore_errors=True) if shop else None
                number += 1
                place = _new_place()
                shop = Shop(Plan(seed * 1000 + number, operations), place)
            shop.kill(dice, found)
    finally:
        shutil.rmtree(place, ignore_errors=True)
    return found


def _new_place() -> Path:
    quick = "/dev/shm" if Path("/dev/shm").is_dir() else None
    place = Path(tempfile.mkdtemp(prefix="soak-kills-", dir=quick))
    (place / "reference").mkdir()
    return place


def main(argv: list[str] | None = None) -> int:
    """Print what was found; 0 when nothing was lost."""
    parser = argparse.ArgumentParser(prog="tests.soak.kills.run", description=__doc__)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--operations", type=int, default=70, help="of a plan")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args(argv)
    begun = time.monotonic()
    found = measure(chosen.kills, chosen.seed, chosen.operations)
    print(f"kills: {found.kills}, seed {chosen.seed}, {time.monotonic() - begun:.0f} s")
    print(f"  while opening {found.in_opening}, within an operation {found.under_way}, of those all there")
    print(f"  {found.went_through}, the others not at all; operations reported done {found.done}")
    print(
        f"  lost {found.lost}, half done {found.half}, troubled {found.troubled}, unopened {found.unopened}"
    )
    print("  " + ", ".join(f"{name} {count}" for name, count in found.names.most_common()))
    print("\n".join(f"  ! {note}" for note in found.notes[:20]))
    return 0 if found.is_well else 1


if __name__ == "__main__":
    sys.exit(main())
