"""The sums under the list, following its filter."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.money import Money
from app.services.incidents.results import IncidentTotals
from ui import formats

translate = QCoreApplication.translate


def totals_words(totals: IncidentTotals) -> str:
    """Count, what buyers were paid, what suppliers were asked for, what came in."""
    n = totals.count
    parts = [translate("IncidentFoot", "%n incident(s)", "", n)]
    if totals.overdue_count:
        n = totals.overdue_count
        parts.append(translate("IncidentFoot", "%n overdue", "", n))
    for sums in totals.sums:
        pairs = (
            (translate("IncidentFoot", "paid to buyers {amount}"), sums.buyer_paid_minor),
            (translate("IncidentFoot", "claimed {amount}"), sums.claimed_minor),
            (translate("IncidentFoot", "received {amount}"), sums.received_minor),
        )
        parts += [text.format(amount=formats.money(Money(minor, sums.currency))) for text, minor in pairs]
    return " · ".join(parts)
