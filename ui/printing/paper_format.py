"""Days, moments and amounts as printed: always with the year, since paper is read much later."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from app.domain.money import Money
from ui import formats


def moment(value: datetime | None) -> str:
    """ "2026-03-13 10:00" in the business zone; a dash for none."""
    return "—" if value is None else f"{formats.local(value):%Y-%m-%d %H:%M}"


def day(value: date | None) -> str:
    """ "2026-03-13"; a dash for none."""
    return "—" if value is None else value.isoformat()


def amounts(values: Iterable[Money]) -> str:
    """Sums of several currencies side by side; those of nothing are left out unless all are."""
    found = list(values)
    shown = [value for value in found if value.minor] or found[:1]
    return " + ".join(formats.money(value) for value in shown)


def one_line(text: str, limit: int = 140) -> str:
    """Words of a message on one line, cut with an ellipsis."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1].rstrip() + "…"
