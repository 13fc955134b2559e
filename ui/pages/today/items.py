"""What is due as rows of the page: words, time left, and the button that goes there."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.goods.shown import difference
from app.domain.prevention import ActionState
from app.domain.statuses import Party
from app.services.prevention import ActionRow
from app.services.stop_sheets import StopSheetRow
from app.services.today import DueClaims, DueIncident, DuePayments, DueShipping, Overview
from ui import formats, labels
from ui.chips import Label
from ui.look_up import look_up
from ui.pages.incidents.guide_words import action_words, step_title

NOW, TODAY, LATER = "now", "today", "later"
_AT_ONCE = timedelta(hours=2)
# Late in the evening what is due before the morning still belongs to today.
_TONIGHT = timedelta(hours=8)
# Platforms want titles of thirty characters and more; two of them would push the reason off the row.
_LONGEST = 14


@dataclass(frozen=True)
class Item:
    """One row: a chip, what, why, when, and where its button goes."""

    label: Label
    title: str
    reason: str
    due_at: datetime | None
    button: str
    page_id: str
    record_id: int | None = None
    hints: dict[str, Any] = field(default_factory=dict)
    is_waiting: bool = False
    """True while it is somebody else's turn."""


def _tr(text: object) -> str:
    return look_up("TodayItems", text)


def items_of(overview: Overview) -> list[Item]:
    """Everything that is due, the earliest first; what has no clock comes last."""
    found = [
        *(_incident(item) for item in overview.incidents),
        *(_payments(item) for item in overview.payments),
        *(_shipping(item) for item in overview.shipping),
        *(_claims(item) for item in overview.claims),
        *(_stops(sheet, overview.now) for sheet in overview.stops),
        *(_action(row) for row in overview.actions),
    ]
    if overview.open_findings:
        found.append(_findings(overview.open_findings))
    return sorted(found, key=lambda item: (item.due_at is None, item.due_at or overview.now))


def bucket(item: Item, now: datetime) -> str:
    """`NOW` for what is overdue or due within two hours, `TODAY` also for this night, or `LATER`."""
    if item.due_at is None:
        return LATER if item.is_waiting else TODAY
    if item.due_at <= now + _AT_ONCE:
        return NOW
    is_today = formats.local(item.due_at).date() <= formats.local(now).date()
    return TODAY if is_today or item.due_at <= now + _TONIGHT else LATER


def _incident(due: DueIncident) -> Item:
    row, step = due.row, due.step
    number = f"{row.number} / {row.partner_number}" if row.partner_number else row.number
    change = _change(row.ordered, row.sent)
    reason = step_title(step)
    if step.waiting_for is Party.SUPPLIER and row.supplier_name:
        reason = f"{row.supplier_name} · {reason}"
    return Item(
        label=labels.label(row.kind),
        title=f"{number}  {change or _cut(row.ordered)}".strip(),
        reason=reason,
        due_at=due.due_at,
        button=action_words(step.action),
        page_id="incidents",
        record_id=row.id,
        hints={"action": step.action},
        is_waiting=step.waiting_for is not Party.SELF,
    )


def _change(ordered: str, sent: str) -> str:
    """ "43 → 42" where only the variant differs, else the two products cut short; empty without both
    sides.
    """
    if not ordered or not sent or ordered == sent:
        return ""
    own, other = difference(ordered, sent)
    return f"{_cut(own)} → {_cut(other)}"


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"


def _payments(due: DuePayments) -> Item:
    title = QCoreApplication.translate(
        "TodayItems", "%n payment(s) to make, {amount} together", "", due.count
    )
    return Item(
        label=Label(_tr(QT_TRANSLATE_NOOP("TodayItems", "Pay")), "info", "cash-fast"),
        title=title.format(amount=formats.money(due.amount)),
        reason=_tr(QT_TRANSLATE_NOOP("TodayItems", "approved, the proof of payment is missing")),
        due_at=None,
        button=_tr(QT_TRANSLATE_NOOP("TodayItems", "Pay…")),
        page_id="compensation",
        hints={"stage": "to_pay"},
    )


def _shipping(due: DueShipping) -> Item:
    title = QCoreApplication.translate("TodayItems", "%n order(s) not shipped yet", "", due.count)
    reason = _tr(QT_TRANSLATE_NOOP("TodayItems", "oldest paid {time}")).format(
        time=formats.moment(due.oldest_at)
    )
    if due.overdue:
        late = QCoreApplication.translate("TodayItems", "%n past the platform's time limit", "", due.overdue)
        reason = f"{late} · {reason}"
    return Item(
        label=Label(_tr(QT_TRANSLATE_NOOP("TodayItems", "Ship")), "warn", "package-variant-closed"),
        title=f"{labels.platform(due.platform)}  {title}",
        reason=reason,
        due_at=due.due_at,
        button=_tr(QT_TRANSLATE_NOOP("TodayItems", "See the list")),
        page_id="orders",
        hints={"status": "to_ship", "platform": due.platform},
    )


def _claims(due: DueClaims) -> Item:
    title = QCoreApplication.translate("TodayItems", "%n claim(s) admitted, not come in", "", due.count)
    end_of_day = datetime.combine(due.due_on, time(23, 59), formats.business_zone())
    return Item(
        label=Label(_tr(QT_TRANSLATE_NOOP("TodayItems", "Claim")), "info", "cash-clock"),
        title=f"{due.supplier}  {formats.money(due.amount)}".strip(),
        reason=title,
        due_at=end_of_day,
        button=_tr(QT_TRANSLATE_NOOP("TodayItems", "Statement")),
        page_id="suppliers",
        record_id=due.supplier_id,
        is_waiting=True,
    )


def _stops(sheet: StopSheetRow, now: datetime) -> Item:
    """A list that a supplier has not answered; once its time is over it is mine to chase him."""
    is_late = sheet.due_at <= now
    title = QCoreApplication.translate("TodayItems", "%n parcel(s) being stopped", "", sheet.waiting)
    asked = _tr(QT_TRANSLATE_NOOP("TodayItems", "is to tell what came of each"))
    late = _tr(QT_TRANSLATE_NOOP("TodayItems", "has not answered in time: ask again"))
    return Item(
        label=Label(
            _tr(QT_TRANSLATE_NOOP("TodayItems", "Stop")), "bad" if is_late else "warn", "truck-remove-outline"
        ),
        title=f"{sheet.supplier}  {title}".strip(),
        reason=late if is_late else asked,
        due_at=sheet.due_at,
        button=_tr(QT_TRANSLATE_NOOP("TodayItems", "Results…")),
        page_id="incidents",
        hints={"view": "stops", "sheet_id": sheet.id},
        is_waiting=not is_late,
    )


def _action(row: ActionRow) -> Item:
    """An action to be done, or one to be looked at whether it helped, by the end of its day."""
    is_done = row.state is ActionState.DONE
    check = _tr(QT_TRANSLATE_NOOP("TodayItems", "did it help? The figures before and after tell"))
    todo = _tr(QT_TRANSLATE_NOOP("TodayItems", "so that it does not happen again"))
    who = " · ".join(part for part in (row.draft.owner, row.supplier) if part)
    reason = check if is_done else todo
    to_check, to_do = QT_TRANSLATE_NOOP("TodayItems", "Check"), QT_TRANSLATE_NOOP("TodayItems", "Prevent")
    due = None
    if row.next_on is not None:
        due = datetime.combine(row.next_on, time(23, 59), formats.business_zone())
    return Item(
        label=Label(_tr(to_check if is_done else to_do), "info", "clipboard-check-outline"),
        title=row.draft.text,
        reason=f"{who} · {reason}" if who else reason,
        due_at=due,
        button=_tr(QT_TRANSLATE_NOOP("TodayItems", "Look…")),
        page_id="suppliers",
        hints={"view": "actions", "action_id": row.id},
    )


def _findings(count: int) -> Item:
    return Item(
        label=Label(_tr(QT_TRANSLATE_NOOP("TodayItems", "Check")), "bad", "eye-check-outline"),
        title=QCoreApplication.translate(
            "TodayItems", "%n finding(s) on shipping sheets to decide", "", count
        ),
        reason=_tr(QT_TRANSLATE_NOOP("TodayItems", "parcels can still be stopped while they are under way")),
        due_at=None,
        button=_tr(QT_TRANSLATE_NOOP("TodayItems", "Look…")),
        page_id="orders",
        hints={"view": "findings"},
    )
