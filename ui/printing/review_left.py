"""What the monthly review leaves to do: corrective actions, and incidents that are open still."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.services.incidents.results import IncidentRow
from app.services.monthly_review import DoneAction, MonthlyReview
from ui import formats, labels
from ui.prevention.words import effect_words
from ui.printing import paper_format, review_words
from ui.printing.cells import Cell, Heading, Table
from ui.printing.review_section import Section

# Under this name Qt's lupdate still knows it.
translate = QCoreApplication.translate
_LISTED = 30


def actions_section(review: MonthlyReview) -> Section:
    """Each action with its figures before and after."""
    columns = (
        Heading(translate("MonthlyReview", "Action"), 36),
        Heading(translate("MonthlyReview", "Who"), 10),
        Heading(translate("MonthlyReview", "Day"), 12),
        Heading(translate("MonthlyReview", "Now"), 14),
        Heading(translate("MonthlyReview", "Whether it worked"), 28),
    )
    rows = tuple(_action(one) for one in review.actions)
    count = len(rows)
    words = translate(
        "MonthlyReview", "%n action(s): done or checked in the month, or waiting still.", "", count
    )
    none = translate("MonthlyReview", "No corrective action was done, and none is waiting.")
    heading = translate("MonthlyReview", "So that it does not happen again")
    return Section(heading, (words if rows else none,), (Table("", columns, rows),))


def _action(one: DoneAction) -> tuple[Cell, ...]:
    row = one.row
    done_on = formats.local(row.done_at).date() if row.done_at else None
    worked = [row.verification, effect_words(one.figures.effect) if one.figures else ""]
    return (
        Cell(row.draft.text),
        Cell(row.draft.owner or "—"),
        Cell(paper_format.day(row.next_on or done_on)),
        Cell(labels.words(row.state), mark="wrong" if row.is_overdue else ""),
        Cell(" · ".join(filter(None, worked)) or "—"),
    )


def open_section(review: MonthlyReview) -> Section:
    """The oldest first."""
    columns = (
        Heading(translate("MonthlyReview", "Incident"), 14),
        Heading(translate("MonthlyReview", "Found"), 14),
        Heading(translate("MonthlyReview", "What was wrong"), 18),
        Heading(translate("MonthlyReview", "Supplier"), 22),
        Heading(translate("MonthlyReview", "Now"), 16),
        Heading(translate("MonthlyReview", "Due"), 16),
    )
    rows = tuple(_open_row(row, review) for row in review.still_open[:_LISTED])
    words = [review_words.open_words(review)]
    if len(rows) < len(review.still_open):
        words.append(translate("MonthlyReview", "These are the %n oldest.", "", len(rows)))
    heading = translate("MonthlyReview", "What is still open")
    return Section(heading, tuple(words), (Table("", columns, rows),))


def _open_row(row: IncidentRow, review: MonthlyReview) -> tuple[Cell, ...]:
    is_late = row.due_at is not None and row.due_at < review.made_at
    return (
        Cell(row.number),
        Cell(paper_format.day(formats.local(row.discovered_at).date())),
        Cell(labels.words(row.kind)),
        Cell(row.supplier_name or "—"),
        Cell(labels.words(row.progress)),
        Cell(paper_format.moment(row.due_at), mark="wrong" if is_late else ""),
    )
