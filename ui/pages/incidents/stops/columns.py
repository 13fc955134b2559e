"""Columns of the stop lists: the lists themselves, parcels to stop, numbers with their results."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.stop_sheet import StopAction
from app.services.stop_sheets import StopLot, StopNumber, StopSheetRow, ToStop
from ui import formats, labels
from ui.chips import Label
from ui.tables import Column, Kind

CONTEXT = "StopColumns"


@dataclass(frozen=True)
class ListRow:
    """A line at the left: what is still to be asked of a supplier, or what he was asked."""

    id: int
    """Below zero for what is still to be asked: a list that went out has an id of its own."""
    lot: StopLot | None
    sheet: StopSheetRow | None

    @property
    def supplier(self) -> str:
        """His name."""
        name = self.lot.supplier if self.lot is not None else self.sheet.supplier if self.sheet else ""
        return name or QCoreApplication.translate("StopColumns", "No supplier entered")

    @property
    def due_at(self) -> datetime | None:
        """When he is to answer, while something is open."""
        return self.sheet.due_at if self.sheet is not None and self.sheet.waiting else None

    @property
    def numbers(self) -> int:
        """Parcels."""
        return len(self.lot.parcels) if self.lot is not None else self.sheet.numbers if self.sheet else 0

    @property
    def rank(self) -> int:
        """What is still to be asked first, then what waits."""
        if self.lot is not None:
            return 0
        return 1 if self.due_at is not None else 2


def state_label(row: ListRow) -> Label:
    """To be sent, how many of how many are open, or that all ended."""
    if row.sheet is None:
        return Label(QCoreApplication.translate("StopColumns", "To be sent"), "bad", "send-outline")
    if row.sheet.waiting:
        words = QCoreApplication.translate("StopColumns", "%n open", "", row.sheet.waiting)
        return Label(words, "warn", "timer-sand")
    words = QCoreApplication.translate("StopColumns", "{stopped} of {count} stopped")
    words = words.format(stopped=row.sheet.stopped, count=row.sheet.numbers)
    return Label(words, "ok" if row.sheet.stopped == row.sheet.numbers else "neutral", "check")


def list_columns(now: Callable[[], datetime]) -> tuple[Column, ...]:
    """The lists; `now` tells the moment that time left is counted from."""
    return (
        Column(
            "supplier", QT_TRANSLATE_NOOP("StopColumns", "Supplier"), Kind.STRONG, width=150, stretch=True
        ),
        Column(
            "numbers", QT_TRANSLATE_NOOP("StopColumns", "Parcels"), Kind.NUMBER, width=64, is_optional=True
        ),
        Column("state", QT_TRANSLATE_NOOP("StopColumns", "State"), Kind.CHIP, width=112, value=state_label),
        Column("due_at", QT_TRANSLATE_NOOP("StopColumns", "Answer in"), Kind.TIME_LEFT, width=124, now=now),
    )


def action_label(action: StopAction, address: str) -> Label:
    """What is to be done with a parcel; a new address stands in place of the word."""
    label = labels.label(action)
    return Label(address, label.tone, label.icon) if action is StopAction.REDIRECT and address else label


@dataclass(frozen=True)
class Wanted:
    """A parcel to stop as it will be asked for. `id` is the parcel's."""

    id: int
    parcel: ToStop
    action: StopAction
    address: str = ""


def _parcel(row: Wanted | StopNumber) -> ToStop | StopNumber:
    return row.parcel if isinstance(row, Wanted) else row


_NUMBER = (
    Column(
        "tracking_no",
        QT_TRANSLATE_NOOP("StopColumns", "Tracking no."),
        Kind.STRONG,
        width=150,
        value=lambda row: _parcel(row).tracking_no,
        tooltip=lambda row: _parcel(row).courier,
    ),
    Column(
        "courier",
        QT_TRANSLATE_NOOP("StopColumns", "Courier"),
        Kind.MUTED,
        width=90,
        value=lambda row: _parcel(row).courier,
        is_optional=True,
    ),
)
_OF_INCIDENT = (
    Column(
        "number",
        QT_TRANSLATE_NOOP("StopColumns", "Incident"),
        width=92,
        value=lambda row: _parcel(row).number,
        tooltip=lambda row: _parcel(row).order_no,
    ),
    Column(
        "goods",
        QT_TRANSLATE_NOOP("StopColumns", "What is in it"),
        Kind.MUTED,
        width=180,
        value=lambda row: _parcel(row).goods,
        tooltip=lambda row: _parcel(row).goods,
        stretch=True,
    ),
)
_ACTION = Column(
    "action",
    QT_TRANSLATE_NOOP("StopColumns", "What to do"),
    Kind.CHIP,
    width=140,
    value=lambda row: action_label(row.action, row.address),
)
WANTED_COLUMNS = (
    *_NUMBER,
    _ACTION,
    Column(
        "state",
        QT_TRANSLATE_NOOP("StopColumns", "Parcel"),
        Kind.CHIP,
        width=110,
        value=lambda row: labels.label(row.parcel.parcel_state),
    ),
    *_OF_INCIDENT,
)
NUMBER_COLUMNS = (
    *_NUMBER,
    Column(
        "answer",
        QT_TRANSLATE_NOOP("StopColumns", "Result"),
        Kind.CHIP,
        width=130,
        value=lambda row: labels.label(row.answer),
    ),
    replace(_ACTION, is_optional=True),
    Column("note", QT_TRANSLATE_NOOP("StopColumns", "Note"), width=110, tooltip=lambda row: row.note),
    *_OF_INCIDENT,
)


def sent_words(sheet: StopSheetRow) -> str:
    """ "Sent by WeChat 14:32, answer by 18:32"."""
    words = QCoreApplication.translate("StopColumns", "Sent by {channel} {sent}, answer by {due}")
    return words.format(
        channel=labels.words(sheet.channel),
        sent=formats.moment(sheet.sent_at),
        due=formats.moment(sheet.due_at),
    )
