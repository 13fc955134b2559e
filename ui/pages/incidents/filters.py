"""The filters above the list, and the incidents they ask for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.domain.statuses import MismatchKind
from app.services.incidents import IncidentFilter
from ui import formats, labels
from ui.widgets.filter_bar import FilterBar

translate = QCoreApplication.translate


def make_filters(open_count: int, suppliers: Sequence[tuple[str, int]]) -> FilterBar:
    """State, supplier, period, kind; the unfinished ones are shown first."""
    bar = FilterBar()
    bar.add("only", "", [(translate("IncidentFilters", "Any figure"), None)]).hide()
    bar.add("state", "", state_options(open_count))
    bar.add("supplier", translate("IncidentFilters", "Supplier"), supplier_options(suppliers))
    bar.add("period", "", _periods())
    bar.add("kind", translate("IncidentFilters", "Kind"), [(_all(), None), *labels.options(MismatchKind)])
    return bar


def narrow(bar: FilterBar, ids: tuple[int, ...], words: str) -> None:
    """Show what a figure counted and nothing else; the chip with its `words` lets the rest in again."""
    bar.restore({"state": "all", "supplier": None, "period": None, "kind": None})
    chip = bar.chip("only")
    chip.choose(None)
    chip.set_options([(translate("IncidentFilters", "Any figure"), None), (words, ids)])
    chip.show()
    chip.choose(ids)


def state_options(open_count: int) -> list[tuple[str, Any]]:
    """The unfinished with their number, overdue, ended, all."""
    unfinished = translate("IncidentFilters", "Open {n}").format(n=formats.number(open_count))
    return [
        (unfinished, "open"),
        (translate("IncidentFilters", "Overdue"), "overdue"),
        (translate("IncidentFilters", "Ended"), "ended"),
        (translate("IncidentFilters", "All"), "all"),
    ]


def supplier_options(suppliers: Sequence[tuple[str, int]]) -> list[tuple[str, Any]]:
    """All, or one."""
    return [(_all(), None), *suppliers]


def incident_filter(values: dict[str, Any], text: str, now: datetime) -> IncidentFilter:
    """What the chips and the search line ask for."""
    state = values["state"]
    kind = values["kind"]
    return IncidentFilter(
        is_open={"open": True, "ended": False}.get(state),
        is_overdue=state == "overdue",
        kinds=frozenset() if kind is None else frozenset({kind}),
        supplier_id=values["supplier"],
        since=_since(values["period"], now),
        only=values["only"],
        text=text,
    )


def _all() -> str:
    return translate("IncidentFilters", "all")


def _periods() -> list[tuple[str, Any]]:
    return [
        (translate("IncidentFilters", "Any time"), None),
        (translate("IncidentFilters", "This month"), "month"),
        (translate("IncidentFilters", "Last 7 days"), 7),
        (translate("IncidentFilters", "Last 30 days"), 30),
        (translate("IncidentFilters", "Last 90 days"), 90),
    ]


def _since(period: str | int | None, now: datetime) -> datetime | None:
    """Days begin and months begin where the business is."""
    today = formats.local(now).replace(hour=0, minute=0, second=0, microsecond=0)
    if period is None:
        return None
    start = today.replace(day=1) if period == "month" else today - timedelta(days=int(period) - 1)
    return start.astimezone(UTC)
