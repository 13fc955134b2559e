"""How well sheets are understood that no layout knows (`make bench-sheets`).

For each platform in turn all of its layouts are left out, and its sample sheets are read by headings and
values alone. `--all` leaves every layout out at once, `--wrong` names each field that differs.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.data.sheets.layouts import Layout, own_layouts
from app.data.sheets.parse import parse_sheet
from app.domain.errors import SheetProblem

SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "sheets"
FIELDS = (
    "order_no", "sub_order_no", "status", "recipient", "phone", "province", "city", "district", "address",
    "full_address", "title", "sku_code", "spec", "quantity", "unit_price", "line_amount", "paid_amount",
    "shipping_fee", "merchant_amount", "currency", "order_time", "paid_time", "courier", "tracking_no",
    "buyer_message", "seller_note",
)  # fmt: skip
HARMFUL = frozenset(
    {
        "order_no", "quantity", "unit_price", "line_amount", "paid_amount", "shipping_fee", "merchant_amount",
        "tracking_no",
    }
)  # fmt: skip
LOOSE = frozenset({"address", "full_address", "spec", "title", "buyer_message", "seller_note"})
KEYS = ("order_no", "sub_order_no", "tracking_no")
REFUSED = frozenset({"not_orders", "encrypted", "empty"})
BAR = 0.97
Line = dict[str, Any]


@dataclass
class Score:
    """What was read right of the sheets of one platform."""

    total: int = 0
    equal: int = 0
    harmful: int = 0
    asked: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """Equal fields among all that are there."""
        return self.equal / max(1, self.total)


def main(argv: list[str] | None = None) -> int:
    """Print a row for each platform left out; 0 when the bar is met and nothing harmful was read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="leave every layout out at once")
    parser.add_argument("--wrong", action="store_true", help="name each field that differs")
    arguments = parser.parse_args(argv)
    scores = {name: left_out(name, everything=arguments.all) for name in platforms()}
    print("left out          equal  harmful  asked  fields")
    for name, score in scores.items():
        print(f"{name:16} {score.share:6.3f} {score.harmful:8} {score.asked:6} {score.total:7}")
        for text in score.wrong if arguments.wrong else ():
            print(f"    {text}")
    average = sum(s.share for s in scores.values()) / len(scores)
    harmful = sum(s.harmful for s in scores.values())
    asked = sum(s.asked for s in scores.values())
    print(f"{'average':16} {average:6.3f} {harmful:8} {asked:6}   bar {BAR}, nothing harmful")
    return 0 if average >= BAR and not harmful else 1


def platforms() -> list[str]:
    """The platforms of the samples; a supplier's or a generic form goes by the first part of its name."""
    return list(dict.fromkeys(_platform(entry) for entry in _index()))


def left_out(name: str, *, everything: bool = False) -> Score:
    """The samples of one platform, read without its layouts."""
    entries = [entry for entry in _index() if _platform(entry) == name]
    prefixes = {entry["format"].split(".")[0] for entry in entries if not entry["platform"]}
    layouts = [x for x in own_layouts() if not everything and not _is_of(x, name, prefixes)]
    score = Score()
    for entry in entries:
        _add(score, entry, layouts)
    return score


def _index() -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads((SAMPLES / "index.json").read_text(encoding="utf-8"))["files"]
    return [e for e in entries if e["kind"] not in ("encrypted", "empty")]


def _platform(entry: dict[str, Any]) -> str:
    return str(entry["platform"] or entry["format"].split(".")[0])


def _is_of(layout: Layout, platform: str, prefixes: Iterable[str]) -> bool:
    return layout.platform == platform or layout.id.split(".")[0] in prefixes


def _add(score: Score, entry: dict[str, Any], layouts: list[Layout]) -> None:
    file = entry["file"]
    try:
        sheet = parse_sheet(SAMPLES / file, layouts=layouts)
    except SheetProblem as problem:
        is_right = entry["kind"] in REFUSED
        score.total += 1
        score.equal += is_right
        if not is_right:
            score.wrong.append(f"{file}: refused, {problem.code}")
        return
    score.asked += len(sheet.questions)
    score.wrong += [f"{file}: asked {q.heading!r} ({q.field}, {q.others})" for q in sheet.questions]
    expected = json.loads((SAMPLES / entry["expected"]).read_text(encoding="utf-8")).get("lines", [])
    for wanted, line in pairs(expected, [line.as_dict() for line in sheet.lines]):
        _compare(score, file, wanted, line)


def _compare(score: Score, file: str, wanted: Line | None, line: Line | None) -> None:
    for name in FIELDS:
        want, got = (wanted or {}).get(name), (line or {}).get(name)
        if want is None and got is None:
            continue
        score.total += 1
        if is_same(name, want, got):
            score.equal += 1
            continue
        is_harmful = name in HARMFUL and got is not None and (want is not None or wanted is None)
        score.harmful += is_harmful
        score.wrong.append(f"{file}: {'! ' * is_harmful}{name} {want!r} read as {got!r}")


def is_same(name: str, want: object, got: object) -> bool:
    """True for equal values; spaces do not count in texts of several words."""
    if want is None or got is None:
        return want is got
    one, other = str(want), str(got)
    if name in LOOSE:
        one, other = re.sub(r"\s", "", one), re.sub(r"\s", "", other)
    return one == other


def pairs(wanted: list[Line], lines: list[Line]) -> Iterator[tuple[Line | None, Line | None]]:
    """Each expected line with the read line most like it, then the lines nobody expected."""
    left = list(lines)
    for want in wanted:
        best = max(left, key=lambda line: _likeness(want, line), default=None)
        if best is not None:
            left.remove(best)
        yield want, best
    for line in left:
        yield None, line


def _likeness(want: Line, line: Line) -> int:
    same = defaultdict(int, {n: is_same(n, want.get(n), line.get(n)) for n in FIELDS})
    return sum(same.values()) + 5 * sum(same[n] for n in KEYS if want.get(n) is not None)


if __name__ == "__main__":
    sys.exit(main())
