"""The monthly review as a sheet to print."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.services.monthly_review import MonthlyReview
from ui import formats
from ui.printing import paper_format, template
from ui.printing.paper import Sheet
from ui.printing.review_view import sections
from ui.printing.review_words import nothing_words

# Under this name Qt's lupdate still knows it.
translate = QCoreApplication.translate


def review_title(review: MonthlyReview) -> str:
    """What the paper is called."""
    return review_title_of(review.first_on)


def review_title_of(first_on: date) -> str:
    """What the paper of a month is called."""
    words = translate("MonthlyReview", "Monthly review · {month}")
    return words.format(month=formats.month_name(first_on))


def review_html(review: MonthlyReview) -> str:
    """The review's body in the language in force."""
    shop = review.store or translate("MonthlyReview", "All shops")
    running = translate("MonthlyReview", "the month still runs: figures until {moment}").format(
        moment=paper_format.moment(review.made_at)
    )
    days = f"{paper_format.day(review.first_on)} – {paper_format.day(review.last_on)}"
    lead = " · ".join([shop, days, *([running] if review.is_running else [])])
    shown = [] if review.is_empty else sections(review)
    return template.render(
        "review.html.j2",
        title=review_title(review),
        lead=lead if shown else f"{lead} · {nothing_words()}",
        sections=shown,
    )


def review_sheet(review: MonthlyReview) -> Sheet:
    """The pages between header and footer."""
    return Sheet(
        html=review_html(review),
        appendix="",
        pictures={},
        header_left=translate("MonthlyReview", "Makegood · Monthly review"),
        header_right=review.store or translate("MonthlyReview", "All shops"),
        footer_left=paper_format.printed_at(review.made_at),
    )
