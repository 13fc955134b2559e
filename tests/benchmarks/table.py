"""What the benchmarks print: a measure, what the bare libraries need for it, and the ratio of the two."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field


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

    def add(
        self, what: str, value: float, unit: str, floor: float | None = None, floor_is: str = ""
    ) -> Figure:
        """Note a figure."""
        figure = Figure(what, value, unit, floor, floor_is)
        self.figures.append(figure)
        return figure

    def lines(self) -> list[str]:
        """The table, headings first."""
        rows = [("measure", "figure", "floor", "ratio", "floor is"), *map(_cells, self.figures)]
        widths = [max(len(row[i]) for row in rows) for i in range(4)]
        return [_set(row, widths) for row in rows]


def _cells(figure: Figure) -> tuple[str, str, str, str, str]:
    floor = "" if figure.floor is None else f"{_number(figure.floor)} {figure.unit}"
    ratio = "" if figure.ratio is None else f"{figure.ratio:.1f}"
    return figure.what, f"{_number(figure.value)} {figure.unit}", floor, ratio, figure.floor_is


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
