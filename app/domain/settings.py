"""Settings of the business, each declared once with its key, type and default."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T", str, int, bool)


@dataclass(frozen=True)
class Declared(Generic[T]):
    """A setting: `key` in the database, `default` (its type is the setting's type)."""

    key: str
    default: T


CURRENCY = "CNY"
"""Currency of all amounts among the settings; they say nothing about orders in another."""
ZONE = Declared("business.zone", "Asia/Shanghai")
"""IANA zone in which sheets are read and times shown."""
OWNER_NAME = Declared("business.owner_name", "")
"""Who signs that a sheet was looked at; empty: asked for at the first signature."""
GOODWILL_PERCENT = Declared("compensation.goodwill_percent", 10)
"""Coupons, gifts and transfers together, in percent of what the order paid. Source: 京东 §11 (borrowed)."""
GOODWILL_CAP_MINOR = Declared("compensation.goodwill_cap_minor", 20_000)
"""The same cap as an amount, in fen; the lower of the two holds. Orders not in yuan have the first only."""
APPROVAL_LIMIT_MINOR = Declared("compensation.approval_limit_minor", 0)
"""Rows in yuan up to so many fen are approved at once; 0: each is approved by hand."""
RESALE_PERCENT = Declared("remedy.resale_percent", 70)
"""Share of the wrong goods' cost that can be had again. Source: domain.md 2.3 (U)."""
RETURN_FREIGHT_MINOR = Declared("remedy.return_freight_minor", 1_000)
"""Freight of one return parcel, in minor units. Source: domain.md 2.3 (U)."""
HANDLING_MINOR = Declared("remedy.handling_minor", 300)
"""Cost of taking one return in, in minor units. Source: domain.md 2.3 (U)."""
STOP_ANSWER_HOURS = Declared("stop_sheet.answer_hours", 4)
"""Hours in which a supplier is to tell what came of parcels to stop. Source: domain.md 1.4."""
FOLLOW_UP_DAYS = Declared("follow_up.days", 3)
"""Days from the buyer's settlement to the care call."""
DAYS_OFF = Declared("calendar.days_off", "")
"""Days on which nobody works besides weekends and announced holidays, as 2026-12-24."""
DAYS_WORKED = Declared("calendar.days_worked", "")
"""Days on which people work though they are a weekend or an announced holiday."""
DUPLICATE_HOURS = Declared("checks.duplicate_hours", 72)
"""Two orders of one buyer with the same goods within these hours are shown before they go out."""
ODD_QUANTITY = Declared("checks.odd_quantity", 10)
"""From so many pieces of one line on an order is shown before it goes out."""
LEAST_MARGIN_MINOR = Declared("checks.least_margin_minor", 0)
"""A line whose price less its cost is below this is shown; in minor units of the order's currency."""
CONFUSED_TIMES = Declared("checks.confused_times", 2)
"""Goods a supplier sent in place of others so many times are warned of on his next sheet; 0: never."""

SHORTEST_ADDRESS = Declared("checks.shortest_address", 5)
"""Letters and digits an address has at least below its district."""


def check_severity(code: str) -> Declared[str]:
    """How much the check `code` weighs: "stop", "look", "note", "off"; empty: as shipped."""
    return Declared(f"checks.severity.{code}", "")


def check_words(group: str) -> Declared[str]:
    """The words a check looks for, a line each; empty: as shipped."""
    return Declared(f"checks.words.{group}", "")


FOLLOW_UP_REMIND_DAYS = Declared("follow_up.remind_days", 7)
"""Days from the buyer's settlement to the second call, where the first reached nobody."""
RESHIP_FIRST_MINOR = Declared("remedy.reship_first_minor", 1_000)
"""Wrong goods worth no more than this do not hold up the right ones; in fen. Source: domain.md 2.3 (U)."""


def clock_length(platform: str, clock: str, stage: str) -> Declared[str]:
    """The owner's own length of a clock: "48 hours 12", "off"; empty: as in the platform's profile."""
    return Declared(f"clock.{platform}.{clock}.{stage}", "")


LEAST_LINES = Declared("scorecard.least_lines", 20)
"""Order lines a supplier must have sent in a window to be judged by it. Source: domain.md 5 (n < 20)."""
WRONG_A = Declared("scorecard.wrong_a", 50)
"""Up to so many wrong lines of 10,000 sent a supplier is graded A. (U)"""
WRONG_B = Declared("scorecard.wrong_b", 100)
"""The same for B."""
WRONG_C = Declared("scorecard.wrong_c", 200)
"""The same for C; beyond it D."""
SHIP_HOURS = Declared("scorecard.ship_hours", 48)
"""An order that leaves within so many hours of its payment is on time. Source: domain.md 5 (48 h)."""
REPEAT_TIMES = Declared("scorecard.repeat_times", 3)
"""So many mistakes with the same goods propose to hold them; 0: never. Source: domain.md 5 (U)."""
REPEAT_DAYS = Declared("scorecard.repeat_days", 30)
"""The days within which they are counted."""

RETENTION_YEARS = Declared("personal.retention_years", 3)
"""Years after which a buyer's data may be erased. Source: 电商法 §31 and §62 (domain.md 1.1)."""
BUYER_NOTES = Declared("buyers.notes", True)
"""Orders and incidents say where incidents of one buyer repeat."""
BUYER_NOTE_TIMES = Declared("buyers.note_times", 3)
"""From so many incidents on. (U)"""
BUYER_NOTE_DAYS = Declared("buyers.note_days", 90)
"""The days within which they are counted. (U)"""

WATCH_ON = Declared("import.watch_on", False)
"""New sheets in the watched folder are taken in by themselves where they are clear."""
WATCH_FOLDER = Declared("import.watch_folder", "")
"""The folder that is watched; empty: none."""

REMIND_ON = Declared("reminders.on", True)
"""The window, and the system where it can, tell of clocks that run out."""
QUIET_FROM_HOUR = Declared("reminders.quiet_from_hour", 22)
"""From this hour of the shop's zone nobody is told of anything; it is told in the morning."""
QUIET_UNTIL_HOUR = Declared("reminders.quiet_until_hour", 8)
"""Until this hour; the same as the other: no quiet hours."""


def reminder(kind: str) -> Declared[bool]:
    """Whether the end of a clock of this kind is told; "stop_sheet": a stop list without its answers."""
    return Declared(f"reminders.kind.{kind}", True)


BACKUP_HOURS = Declared("backups.hours", 24)
"""A copy is made by itself when the newest is older and something was done since; 0: never by itself."""
BACKUP_BEFORE_IMPORT = Declared("backups.before_import", True)
"""Each import is preceded by a copy, where something was done since the newest."""
BACKUP_FOLDER = Declared("backups.folder", "")
"""Where every copy is kept a second time, with the evidence files; empty: nowhere."""

ALL: tuple[Declared[str] | Declared[int] | Declared[bool], ...] = (
    ZONE,
    OWNER_NAME,
    GOODWILL_PERCENT,
    GOODWILL_CAP_MINOR,
    APPROVAL_LIMIT_MINOR,
    RESALE_PERCENT,
    RETURN_FREIGHT_MINOR,
    HANDLING_MINOR,
    STOP_ANSWER_HOURS,
    FOLLOW_UP_DAYS,
    FOLLOW_UP_REMIND_DAYS,
    RESHIP_FIRST_MINOR,
    DAYS_OFF,
    DAYS_WORKED,
    DUPLICATE_HOURS,
    ODD_QUANTITY,
    LEAST_MARGIN_MINOR,
    CONFUSED_TIMES,
    SHORTEST_ADDRESS,
    LEAST_LINES,
    WRONG_A,
    WRONG_B,
    WRONG_C,
    SHIP_HOURS,
    REPEAT_TIMES,
    REPEAT_DAYS,
    RETENTION_YEARS,
    BUYER_NOTES,
    BUYER_NOTE_TIMES,
    BUYER_NOTE_DAYS,
    WATCH_ON,
    WATCH_FOLDER,
    BACKUP_HOURS,
    BACKUP_BEFORE_IMPORT,
    BACKUP_FOLDER,
    REMIND_ON,
    QUIET_FROM_HOUR,
    QUIET_UNTIL_HOUR,
)
