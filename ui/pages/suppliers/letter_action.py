"""The letter of claim to a supplier: its pages, then the note that it went out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.errors import MakegoodError
from ui.pages.base import Page

translate = QCoreApplication.translate


def write_letter(page: Page, supplier_id: int) -> None:
    """Show the letter's pages; what goes out with it is noted as submitted by the notice's button."""
    from ui.printing.preview import preview_made
    from ui.printing.statement_sheet import letter_sheet, letter_title

    try:
        letter = page.services.statements.letter(supplier_id)
    except MakegoodError as error:
        page.tell(error)
        return
    preview_made(lambda: letter_sheet(letter), f"{letter_title()} {letter.supplier}", page)
    if letter.planned_ids:
        count = len(letter.planned_ids)
        words = translate("LetterAction", "%n item(s) of the letter are not noted as sent.", "", count)
        page.notify(
            words,
            "info",
            translate("LetterAction", "It went out"),
            lambda: note_sent(page, letter.planned_ids),
        )


def note_sent(page: Page, claim_ids: Sequence[int]) -> None:
    """Note that these claims went out: the clock for the answer starts."""
    page.do(lambda: page.services.claims.submit(claim_ids))
