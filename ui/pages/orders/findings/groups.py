"""Findings by how much there is at stake: which kinds stand under one heading, and the rows with headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.statuses import FindingKind
from app.services.reconciliation import FindingService
from ui.look_up import look_up
from ui.tables import Sort

_K = FindingKind


@dataclass(frozen=True)
class Group:
    """Kinds of finding that are equally pressing."""

    words: object  # str, but Qt's stub says object of what QT_TRANSLATE_NOOP gives
    tone: str
    kinds: frozenset[FindingKind]


GROUPS = (
    Group(
        QT_TRANSLATE_NOOP("FindingGroups", "Serious: the wrong goods, or to the wrong person"),
        "bad",
        frozenset({_K.SWAPPED, _K.WRONG_ITEM, _K.WRONG_SPEC, _K.RECIPIENT, _K.CANCELLED_ORDER_SHIPPED}),
    ),
    Group(
        QT_TRANSLATE_NOOP("FindingGroups", "Pieces or parcels do not add up"),
        "warn",
        frozenset(
            {
                _K.MISSING_LINE, _K.SHORT, _K.DUPLICATE, _K.OVER, _K.EXTRA_LINE, _K.TRACKING_REUSED,
                _K.TRACKING_INVALID,
            }
        ),
    ),
    Group(
        QT_TRANSLATE_NOOP("FindingGroups", "To be asked: goods or orders nobody knows"),
        "info",
        frozenset({_K.UNMAPPED, _K.UNKNOWN_ORDER}),
    ),
    Group(QT_TRANSLATE_NOOP("FindingGroups", "Not sent yet"), "neutral", frozenset({_K.NOT_SHIPPED})),
)  # fmt: skip
"""The most pressing first, as the list is sorted."""


@dataclass(frozen=True)
class GroupHeading:
    """The row over the findings of a group."""

    id: int
    """Below zero: findings count from one."""
    group: Group
    count: int

    @property
    def text(self) -> str:
        """What it says."""
        findings = QCoreApplication.translate("FindingGroups", "%n finding(s)", "", self.count)
        words = QCoreApplication.translate("FindingGroups", "{group} · {findings}")
        return words.format(group=look_up("FindingGroups", self.group.words), findings=findings)


class GroupedFindings:
    """The findings with a heading over each group, as long as they are sorted by how pressing they are."""

    def __init__(self, findings: FindingService) -> None:
        self.findings = findings
        self._headings: dict[int, GroupHeading] = {}

    def find_ids(self, filter: Any, sort: Sort | None) -> list[int]:
        """Ids of findings, and of headings where a group begins."""
        ids = self.findings.find_ids(filter, sort or ("severity", False))
        self._headings = {}
        if sort is not None and sort.key != "severity":
            return ids
        counts = self.findings.counts(filter)
        headings = [heading(place, counts) for place in range(len(GROUPS))]
        self._headings = {each.id: each for each in headings if each.count}
        is_down = sort is not None and sort.descending
        return _with_headings(ids, headings[::-1] if is_down else headings)

    def load_rows(self, ids: Sequence[int]) -> list[Any]:
        """Findings and headings."""
        headings = [self._headings[number] for number in ids if number in self._headings]
        return [*headings, *self.findings.load_rows([number for number in ids if number > 0])]


def heading(place: int, counts: Mapping[FindingKind, int]) -> GroupHeading:
    """The heading of the group at a place, where there are so many findings of each kind."""
    group = GROUPS[place]
    return GroupHeading(-1 - place, group, sum(counts.get(kind, 0) for kind in group.kinds))


def _with_headings(ids: Sequence[int], headings: Sequence[GroupHeading]) -> list[int]:
    found: list[int] = []
    start = 0
    for each in headings:
        if each.count:
            found += (each.id, *ids[start : start + each.count])
            start += each.count
    return [*found, *ids[start:]]
