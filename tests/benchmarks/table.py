"""What the benchmarks print: a measure, what the bare libraries need for it, and the ratio of the two."""

from __future__ import annotations

import json
import math
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Figure:
    """One line of the table. `floor` is measured in the same run; None: nothing to hold it against."""

    what: str
    value: float
    unit: str
    floor: float | None
    floor_is: str

    @property
    def ratio(self) -> float | None:
        """How many times the floor."""
        return self.value / self.floor if self.floor else None


@dataclass
class Table:
    """Collects figures and sets them in columns."""

    figures: list[Figure] = field(default_factory=list)
    before: Mapping[str, float] = field(default_factory=dict)
    """The ratios of the run before, by what was measured."""

    def add(
        self, what: str, value: float, unit: str, floor: float | None = None, floor_is: str = ""
    ) -> Figure:
        """Note a figure."""
        figure = Figure(what, value, unit, floor, floor_is)
        self.figures.append(figure)
        return figure

    def lines(self) -> list[str]:
        """The table, headings first."""
        rows = [("measure", "figure", "floor", "ratio", "before", "floor is")]
        rows += [_cells(figure, self.before.get(figure.what)) for figure in self.figures]
        widths = [max(len(row[i]) for row in rows) for i in range(5)]
        return [_set(row, widths) for row in rows]

    def recall(self, path: Path) -> None:
        """Take the ratios that `remember` left at `path`, if any."""
        self.before = json.loads(path.read_text("utf-8")) if path.exists() else {}

    def remember(self, path: Path) -> None:
        """Leave the ratios for the next run; what was not measured this time stays as it was."""
        now = {figure.what: figure.ratio for figure in self.figures if figure.ratio is not None}
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({**self.before, **now}, ensure_ascii=False, indent=1), "utf-8")


def _cells(figure: Figure, before: float | None) -> tuple[str, str, str, str, str, str]:
    floor = "" if figure.floor is None else f"{_number(figure.floor)} {figure.unit}"
    figures = figure.what, f"{_number(figure.value)} {figure.unit}", floor
    return *figures, _ratio(figure.ratio), _ratio(before), figure.floor_is


def _ratio(ratio: float | None) -> str:
    return "" if ratio is None else f"{ratio:.2f}"


def _set(row: Sequence[str], widths: Sequence[int]) -> str:
    what, *numbers, last = row
    return "  ".join([what.ljust(widths[0]), *map(str.rjust, numbers, widths[1:]), last]).rstrip()


def _number(value: float) -> str:
    """Three figures that mean something."""
    digits = max(0, 2 - math.floor(math.log10(value))) if value > 0 else 0
    return f"{value:,.{min(digits, 3)}f}"


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes by the clock on the wall."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def p95_ms(pieces: Sequence[Callable[[], object]], rounds: int = 3) -> float:
    """What 19 of 20 runs of `pieces` stay within, in ms; each runs `rounds` times after one to warm up."""
    for piece in pieces:
        piece()
    took = [seconds(piece) * 1000 for _ in range(rounds) for piece in pieces]
    return statistics.quantiles(took, n=20, method="inclusive")[-1]
