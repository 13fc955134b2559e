"""What the pages share about sheets that go out: their names, and choosing somebody's empty one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.services.sheet_layouts import OWN, LayoutChoice
from ui import ask
from ui.pages.base import Page
from ui.translations import Translations


def ask_for_form(page: Page) -> Path | None:
    """An empty sheet, chosen by the owner."""
    translate = QCoreApplication.translate
    patterns = translate("OutForms", "Sheets (*.xlsx *.xlsm *.csv *.tsv *.txt *.xls *.ods);;All files (*)")
    chosen = ask.open_files(page, translate("OutForms", "The empty sheet to fill"), patterns)
    return chosen[0] if chosen else None


def layout_name(choice: LayoutChoice) -> str:
    """A layout's name in the owner's language; his own is named by its file."""
    words = Translations.in_force()
    language = words.language if words is not None else "en"
    if choice.id == OWN:
        own = QCoreApplication.translate("OutForms", "His own sheet")
        return f"{own} · {choice.file_name}" if choice.file_name else own
    return choice.names.get(language) or choice.names.get("en", "")
