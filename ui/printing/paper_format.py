"""Days, moments and amounts as printed: always with the year, since paper is read much later."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.domain.money import Money
from ui import formats


def moment(value: datetime | None) -> str:
    """ "13 Mar 2026 10:00" in the business zone, in Chinese "2026-03-13 10:00"; a dash for none."""
    if value is None:
        return "—"
    at = formats.local(value)
    return f"{day(at.date())} {at:%H:%M}"


def day(value: date | None) -> str:
    """ "13 Mar 2026", in Chinese "2026-03-13"; a dash for none."""
    if value is None:
        return "—"
    pattern = QCoreApplication.translate("Report", "d MMM yyyy", "a day on paper, Qt date format")
    return QLocale().toString(QDate(value.year, value.month, value.day), pattern)


def printed_at(value: datetime) -> str:
    """What stands at the foot of each page."""
    pattern = QCoreApplication.translate("Report", "Printed {moment} ({zone})")
    return pattern.format(moment=moment(value), zone=formats.business_zone())


def joined(items: Iterable[str]) -> str:
    """Items of one cell, what is empty left out."""
    separator = QCoreApplication.translate("Report", "; ", "between the items of a list")
    return separator.join(item for item in items if item)


def amounts(values: Iterable[Money]) -> str:
    """Sums of several currencies side by side; those of nothing are left out unless all are."""
    found = list(values)
    shown = [value for value in found if value.minor] or found[:1]
    return " + ".join(formats.money(value) for value in shown)


def one_line(text: str, limit: int = 140) -> str:
    """Words of a message on one line, cut with an ellipsis."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1].rstrip() + "…"
