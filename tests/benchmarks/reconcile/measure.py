"""Measures recall, precision and kinds for each way of writing a shipping sheet.

`python -m tests.benchmarks.reconcile.measure [SET ...] [-kWAY] [-v]`, the sets being the keys of WAYS.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from app.data.lexicons import load_couriers, load_lexicon
from app.data.sheets.parse import parse_sheet
from app.domain.reconcile import Finding, SheetColumns, reconcile
from app.domain.statuses import FindingKind
from tests.benchmarks.reconcile import (
    slips,
    slips_further,
    ways_dev,
    ways_dev_four,
    ways_dev_three,
    ways_dev_two,
    ways_eighth,
    ways_eleventh,
    ways_fifth,
    ways_layouts,
    ways_layouts_two,
    ways_ninth,
    ways_seventh,
    ways_sixth,
    ways_thirteenth,
    ways_twelfth,
)
from tests.benchmarks.reconcile.shop import make_shop
from tests.benchmarks.reconcile.ways import Way

WAYS = {
    "development": ways_dev.WAYS,
    "development_two": ways_dev_two.WAYS,
    "development_three": ways_dev_three.WAYS,
    "development_four": ways_dev_four.WAYS,
    "fifth": ways_fifth.WAYS,
    "sixth": ways_sixth.WAYS,
    "seventh": ways_seventh.WAYS,
    "eighth": ways_eighth.WAYS,
    "ninth": ways_ninth.NINTH,
    "tenth": ways_ninth.TENTH,
    "eleventh": ways_eleventh.WAYS,
    "twelfth": ways_twelfth.WAYS,
    "thirteenth": ways_thirteenth.WAYS,
    "layouts": ways_layouts.WAYS,
    "layouts_two": ways_layouts_two.WAYS,
}
GOODS_OF = {"layouts": "tenth", "layouts_two": "tenth"}
"""Sets that differ in how a sheet is laid out sell what another set sells."""
FIRST_MISTAKES_ONLY = frozenset(list(WAYS)[:10])
"""The sets whose figures were taken before there were further mistakes."""
ORDERS, OF_EACH = 400, 3


@dataclass
class Score:
    """How the orders that were flagged stand to those that should be."""

    way: str
    wanted: dict[str, FindingKind]
    found: dict[str, set[FindingKind]]
    right: int
    """Orders of which nothing is wrong."""
    texts: dict[str, list[Finding]] = field(default_factory=dict)

    @property
    def recall(self) -> float:
        return len(self.wanted.keys() & self.found.keys()) / len(self.wanted)

    @property
    def precision(self) -> float:
        return len(self.wanted.keys() & self.found.keys()) / max(1, len(self.found))

    @property
    def kinds(self) -> float:
        hits = self.wanted.keys() & self.found.keys()
        return sum(self.wanted[no] in self.found[no] for no in hits) / max(1, len(hits))

    @property
    def asked(self) -> int:
        """Questions about orders of which nothing is wrong."""
        return sum(FindingKind.UNMAPPED in k for no, k in self.found.items() if no not in self.wanted)

    def line(self) -> str:
        """One row of the printed table."""
        share = self.asked / max(1, self.right)
        return f"{self.way:<24}{self.recall:8.3f}{self.precision:11.3f}{self.kinds:8.3f}{self.asked:7d} {share:7.2%}"


def make_mistakes(way: Way, scene: slips.Scene) -> dict[str, FindingKind]:
    """Some of every mistake that the sheet can show."""
    makers: list[Any] = [*slips.NUMBERS]
    makers += slips.GOODS if "goods" in way.says else ()
    makers += slips.PIECES if "pieces" in way.says else ()
    makers += slips.PEOPLE if "people" in way.says else ()
    makers += slips.ORDERS if "orders" in way.says else (slips.twice, slips.not_shipped)
    wanted: dict[str, FindingKind] = {}
    for make in makers:
        for _ in range(OF_EACH):
            wanted |= make(scene)
    return wanted


def write_sheet(path: Path, table: Sequence[Sequence[Any]] | Mapping[str, Sequence[Sequence[Any]]]) -> None:
    """The rows as an Excel file; several sheets where they have names."""
    book = Workbook(write_only=True)
    for name, rows in table.items() if isinstance(table, Mapping) else [(None, table)]:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(path)


def score(way: Way, half: str, seed: str, folder: Path) -> Score:
    """Write the sheet, read it as the application does, hold it against the orders."""
    rng, sold = random.Random(f"{seed}/{way.name}"), GOODS_OF.get(half, half)
    cases = make_shop(f"{seed}/{way.name}", sold, ORDERS)
    scene = slips.Scene(cases, rng, sold, set())
    wanted = make_mistakes(way, scene)
    if half not in FIRST_MISTAKES_ONLY:
        wanted |= slips_further.make_further(way.says, scene)
    path = folder / "sheet.xlsx"
    write_sheet(path, way.table(rng.sample(cases, len(cases)), rng))
    lines = [*SheetColumns.from_sheet(parse_sheet(path).lines)]
    orders = [case.order for case in cases if case.is_ours]
    outcome = reconcile(orders, lines, {}, load_lexicon(), load_couriers())
    found: dict[str, set[FindingKind]] = {}
    texts: dict[str, list[Finding]] = {}
    for finding in outcome.findings:
        found.setdefault(finding.order_no, set()).add(finding.kind)
        texts.setdefault(finding.order_no, []).append(finding)
    return Score(way.name, wanted, found, len(cases) - len(wanted), texts)


def scores(half: str, seeds: Sequence[str], only: str = "") -> Iterator[Score]:
    """One for each way of writing and seed."""
    with tempfile.TemporaryDirectory() as folder:
        for way in WAYS[half]:
            if only in way.name:
                yield from (score(way, half, seed, Path(folder)) for seed in seeds)


def wrong_texts(score: Score) -> Iterator[str]:
    """What was missed, accused wrongly, or called by another name."""
    for no, kind in score.wanted.items():
        if kind not in score.found.get(no, ()):
            yield f"   want {kind.value:18} {no} {[_told(f) for f in score.texts.get(no, ())]}"
    for no, findings in score.texts.items():
        if no not in score.wanted:
            yield f"   false {no} {[_told(f) for f in findings]}"


def _told(finding: Finding) -> str:
    return f"{finding.kind.value}: {finding.expected} <> {finding.actual} {dict(finding.params).get('fields', '')}"


def main(arguments: list[str]) -> int:
    """Print the table of one half or both."""
    only = next((a[2:] for a in arguments if a.startswith("-k")), "")
    halves = [half for half in WAYS if half in arguments] or list(WAYS)
    for half in halves:
        print(f"{half:<24}{'recall':>8}{'precision':>11}{'kind':>8}{'asked':>7} {'of right':>7}")
        for each in scores(half, ("1", "2"), only):
            print(each.line())
            for text in wrong_texts(each) if "-v" in arguments else ():
                print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
