"""Spoiled and hostile sheets, thousands of each kind (`make soak`): every one gets an answer with a sentence.

Each file is taken in by the services of a shop as the window does it. The process that reads it is forked
from this one instead of started (see `forked`); its limits, the watch over it and all that follows are the
product's. `--seed` repeats a run; what went wrong is kept in the folder `--keep`.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import importlib
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from app.data.sheets.child import Limits
from app.data.sheets.parse import parse_tables
from app.data.sheets.reader import read_tables
from app.domain.clock import FixedClock
from app.domain.errors import SheetProblem
from app.services.build import Services, build_services
from tests.soak.sheets.attacks import attacks
from tests.soak.sheets.bases import KINDS, bases
from tests.soak.sheets.desk import Answer, take
from tests.soak.sheets.forked import forking
from tests.soak.sheets.mutations import mutate
from tests.soak.sheets.sentences import without_sentence

_SHOP_FOR = 250
"""Files until a new shop is opened: written orders would slow the planning down."""
_WRITES_EACH = 8
_ENDINGS = (".xlsx", ".xls", ".csv", ".txt", ".ods", ".html", ".zip", ".xlsm", "")
_WRONG_ENDING = 0.2
LONGEST_S = 10.0
MOST_BYTES = 1024**3
_CLOCK = FixedClock(datetime(2026, 3, 13, 2, 0, tzinfo=UTC))
_LOADED_LATE = (
    "python_calamine",
    "charset_normalizer",
    "app.data.sheets.transit",
    "app.data.sheets.encodings",
    "app.data.sheets.html_tables",
    "app.data.sheets.text_tables",
    "app.data.sheets.xml_tables",
    "app.data.sheets.epochs",
)
_OURS = {"xls": ".xls", "html": ".xls", "xml": ".xls"}


@dataclass
class Tally:
    """What became of the files of one kind."""

    kind: str
    files: int = 0
    read: int = 0
    longest_s: float = 0.0
    most_bytes: int = 0
    over_limits: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    wordless: set[str] = field(default_factory=set)

    def add(self, answer: Answer, limit_s: float) -> bool:
        """Count it; True when it is as it should be."""
        self.files += 1
        self.read += answer.is_read
        self.longest_s = max(self.longest_s, answer.seconds)
        self.most_bytes = max(self.most_bytes, answer.peak_bytes)
        is_over = answer.seconds > limit_s + 1 or answer.peak_bytes > MOST_BYTES
        self.over_limits += is_over
        self.codes.update({refusal.code for refusal in answer.refusals})
        wordless = without_sentence(answer.refusals)
        self.wordless |= wordless
        if answer.fault:
            self.faults[answer.fault] += 1
        return not (is_over or wordless or answer.fault)

    @property
    def is_well(self) -> bool:
        """Nothing of what may not be."""
        return not (self.over_limits or self.faults or self.wordless)


class Bench:
    """A shop that files are brought to, renewed from time to time."""

    def __init__(self, folder: Path, keep: Path | None) -> None:
        self._folder, self._keep = folder, keep
        self._services: Services | None = None
        self._count = 0

    def close(self) -> None:
        """Close the shop."""
        if self._services is not None:
            self._services.close()
            self._services = None

    def try_out(self, files: Iterable[tuple[str, bytes]], tally: Tally) -> Tally:
        """Take each in and count what comes of it."""
        for name, data in files:
            path = self._folder / name
            path.write_bytes(data)
            answer = take(self._shop(), path, writes=self._count % _WRITES_EACH == 0)
            if not tally.add(answer, Limits(base_s=LONGEST_S).time_s(len(data))):
                self._put_by(path, tally)
            path.unlink()
        return tally

    def _shop(self) -> Services:
        self._count += 1
        if self._services is None or self._count % _SHOP_FOR == 0:
            self.close()
            shutil.rmtree(self._folder / "data", ignore_errors=True)
            self._services = build_services(self._folder / "data", _CLOCK)
        return self._services

    def _put_by(self, path: Path, tally: Tally) -> None:
        if self._keep is not None:
            self._keep.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, self._keep / f"{tally.kind}-{tally.files}{path.suffix}")


def spoiled(kind: str, count: int, seed: int, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Names and contents of `count` mutated files of a kind."""
    dice = Random(f"{seed}/{kind}")
    good = bases(kind, folder)
    for number in range(count):
        ending = _OURS.get(kind, f".{kind}")
        if dice.random() < _WRONG_ENDING:
            ending = dice.choice(_ENDINGS)
        yield f"s{number}{ending}", mutate(dice.choice(good), kind, dice)


def measure(
    count: int, seed: int, kinds: Iterable[str], keep: Path | None = None, *, with_attacks: bool = True
) -> Iterator[Tally]:
    """A tally for each of `kinds` as soon as it is done, then one of the known attacks."""
    folder = Path(tempfile.mkdtemp(prefix="soak-sheets-", dir=_quick_place()))
    bench = Bench(folder, keep)
    _warm(folder)
    try:
        with forking():
            for kind in kinds:
                yield bench.try_out(spoiled(kind, count, seed, folder), Tally(kind))
            if with_attacks:
                yield bench.try_out(attacks(folder), Tally("attacks"))
    finally:
        bench.close()
        shutil.rmtree(folder, ignore_errors=True)


def _quick_place() -> str | None:
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


def _warm(folder: Path) -> None:
    """Have loaded what each process would load for itself, and leave it alone when they are forked."""
    for name in _LOADED_LATE:
        importlib.import_module(name)
    for kind in KINDS:
        path = folder / f"warm.{kind}"
        path.write_bytes(bases(kind, folder)[0])
        with contextlib.suppress(SheetProblem):
            parse_tables(path.name, read_tables(path))
        path.unlink()
    gc.freeze()


HEAD = (
    f"{'kind':<9}{'files':>7}{'read':>7}{'refused':>9}{'longest s':>11}{'most MiB':>10}"
    f"{'over':>6}{'faults':>8}{'wordless':>10}"
)


def row(t: Tally) -> Iterator[str]:
    """The lines to print of one kind, below `HEAD`."""
    refused, mib = t.files - t.read, t.most_bytes / 1024**2
    yield (
        f"{t.kind:<9}{t.files:>7}{t.read:>7}{refused:>9}{t.longest_s:>11.2f}{mib:>10.0f}{t.over_limits:>6}"
        f"{sum(t.faults.values()):>8}{len(t.wordless):>10}"
    )
    yield from (f"   fault {count} x {text}" for text, count in t.faults.most_common())
    yield from (f"   no sentence: {code}" for code in sorted(t.wordless))


def main(argv: list[str] | None = None) -> int:
    """Print a row for each kind; 0 when every file got its answer in time."""
    parser = argparse.ArgumentParser(prog="tests.soak.sheets.run", description=__doc__)
    parser.add_argument("--count", type=int, default=5000, help="files of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS)
    parser.add_argument("--keep", type=Path, help="where files that went wrong are kept")
    parser.add_argument("--no-attacks", action="store_true", help="the spoiled files only")
    chosen = parser.parse_args(argv)
    print(f"sheets: {chosen.count} spoiled files of each kind, seed {chosen.seed}", flush=True)
    print(HEAD, flush=True)
    done: list[Tally] = []
    for tally in measure(
        chosen.count, chosen.seed, chosen.kinds, chosen.keep, with_attacks=not chosen.no_attacks
    ):
        done.append(tally)
        print("\n".join(row(tally)), flush=True)
    return 0 if all(tally.is_well for tally in done) else 1


if __name__ == "__main__":
    sys.exit(main())
