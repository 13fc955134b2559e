"""How many of what an import brought: orders, after-sales cases or prices."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.domain.statuses import SheetKind


def count_words(kind: str, count: int) -> str:
    """ "12 order(s)", "3 case(s)", "40 price(s)"."""
    if kind == SheetKind.REFUNDS:
        return QCoreApplication.translate("ImportCounts", "%n case(s)", "", count)
    if kind == SheetKind.PRODUCTS:
        return QCoreApplication.translate("ImportCounts", "%n price(s)", "", count)
    return QCoreApplication.translate("ImportCounts", "%n order(s)", "", count)


def counts_words(counts: Mapping[str, int]) -> str:
    """Those of several kinds of sheets one after the other."""
    return ", ".join(count_words(kind, count) for kind, count in counts.items())


def as_before_words(kind: str) -> str:
    """What is so since an import was taken back."""
    if kind == SheetKind.REFUNDS:
        return QCoreApplication.translate(
            "ImportCounts", "Its cases and their orders are as they were before."
        )
    if kind == SheetKind.PRODUCTS:
        return QCoreApplication.translate("ImportCounts", "Its prices are as they were before.")
    return QCoreApplication.translate("ImportCounts", "Its orders are as they were before.")
