"""A supplier's statement of account and the letter of claim as sheets to print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from app.domain.statuses import ClaimItem
from app.services.statements import ClaimLetter, Statement, StatementPicture
from ui import formats, labels
from ui.printing import paper_format, template
from ui.printing.cells import Picture
from ui.printing.paper import Sheet
from ui.printing.pictures import fitted, read_picture, source_name
from ui.printing.statement_view import letter_tables, statement_tables

# Under this name Qt's lupdate still knows it.
translate = QCoreApplication.translate


@dataclass(frozen=True)
class _Pictures:
    """What `resources/reports/evidence.html.j2` shows."""

    pictures_heading: str
    pictures: tuple[Picture, ...]


def statement_html(statement: Statement) -> str:
    """The statement's body in the language in force."""
    period = translate("StatementPaper", "{supplier} · {from_on} to {to_on}").format(
        supplier=statement.supplier,
        from_on=paper_format.day(statement.from_on),
        to_on=paper_format.day(statement.to_on),
    )
    explained = translate(
        "StatementPaper",
        "Open before + claimed − not admitted − written off − received = open now. "
        "Please check, and tell us within three working days what you see otherwise.",
    )
    nothing = translate("StatementPaper", "Nothing was open and nothing happened in this period.")
    return template.render(
        "request.html.j2",
        title=statement_title(),
        number=period,
        paragraphs=(explained,) if statement.sums else (nothing,),
        tables=statement_tables(statement),
        signatures=_signatures(),
    )


def statement_title() -> str:
    """What the paper is called."""
    return translate("StatementPaper", "Statement of account")


def statement_sheet(statement: Statement, pictures: Sequence[StatementPicture] = ()) -> Sheet:
    """The statement; with `pictures` what was photographed, on pages of its own."""
    images = {place: image for place, one in enumerate(pictures) if (image := read_picture(str(one.path)))}
    return Sheet(
        html=statement_html(statement),
        appendix=_appendix(pictures, images),
        pictures={source_name(place): image for place, image in images.items()},
        header_left=translate("StatementPaper", "Makegood · Statement of account"),
        header_right=statement.supplier,
        footer_left=paper_format.printed_at(statement.made_at),
    )


def _appendix(pictures: Sequence[StatementPicture], images: dict[int, QImage]) -> str:
    if not images:
        return ""
    shown = tuple(_picture(place, pictures[place], image) for place, image in images.items())
    view = _Pictures(translate("StatementPaper", "Pictures of the incidents"), shown)
    return template.render("evidence.html.j2", v=view)


def _picture(place: int, one: StatementPicture, image: QImage) -> Picture:
    size = fitted(image)
    caption = f"{one.incident_number} · {labels.words(one.kind)}"
    detail = " · ".join(filter(None, (paper_format.moment(one.added_at), one.note)))
    return Picture(source_name(place), size.width(), size.height(), caption, detail)


def letter_html(letter: ClaimLetter) -> str:
    """The letter of claim in the language in force."""
    return template.render(
        "request.html.j2",
        title=letter_title(),
        number=letter.supplier,
        paragraphs=_letter_words(letter),
        tables=letter_tables(letter),
        signatures=_signatures(),
    )


def letter_title() -> str:
    """What the paper is called."""
    return translate("StatementPaper", "Letter of claim")


def _letter_words(letter: ClaimLetter) -> list[str]:
    sums = " + ".join(formats.money(amount) for amount in letter.sums)
    words = [
        translate(
            "StatementPaper",
            "Orders were not sent as ordered. What this cost us is listed below, {sums} together. We ask you "
            "to bear it as agreed and by the Civil Code, articles 577 and 584.",
        ).format(sums=sums),
        translate(
            "StatementPaper",
            "Please answer by {day}, item by item where you disagree; what is not in dispute is paid within "
            "{days} days of your answer, or deducted from our next settlement.",
        ).format(day=paper_format.day(letter.answer_by), days=letter.pay_within_days),
    ]
    if any(item.claim.item is ClaimItem.GOODWILL for item in letter.items):
        words.append(
            translate(
                "StatementPaper", "Items marked as goodwill are open to negotiation; the others are not."
            )
        )
    return words


def letter_sheet(letter: ClaimLetter) -> Sheet:
    """The letter with what is claimed."""
    return Sheet(
        html=letter_html(letter),
        appendix="",
        pictures={},
        header_left=translate("StatementPaper", "Makegood · Letter of claim"),
        header_right=letter.supplier,
        footer_left=paper_format.printed_at(letter.made_at),
    )


def _signatures() -> tuple[str, ...]:
    return (
        translate("StatementPaper", "Made by"),
        translate("StatementPaper", "Confirmed by"),
        translate("StatementPaper", "Date"),
    )
