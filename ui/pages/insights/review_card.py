"""The monthly review: which month, then its pages or its figures as a sheet."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui import formats
from ui.sheet_export import ask_for_sheet, tell_written
from ui.sheet_words import TranslatedWords
from ui.tasks import Operation
from ui.widgets import Card, ChoiceBox, icon_button, primary, secondary, secondary_button
from ui.widgets.words import plain

translate = QCoreApplication.translate


class ReviewCard(Card):
    """Hidden until it is wanted; the shop is the page's own filter."""

    def __init__(self, page: Any) -> None:
        super().__init__(translate("ReviewCard", "Monthly review"))
        self._page, self._service = page, page.services.monthly_reviews
        self.month = ChoiceBox([])
        words = plain(translate("ReviewCard", "&Month"))
        words.setBuddy(self.month)
        self.show_pages = primary(translate("ReviewCard", "Print…"), "printer-outline", self.print_pages)
        self.show_pages.setToolTip(
            translate("ReviewCard", "See the pages, print them or save as PDF (Ctrl+P)")
        )
        self.save = secondary_button(translate("ReviewCard", "Save…"), "file-excel-outline", self.save_sheet)
        self.save.setToolTip(translate("ReviewCard", "Save its figures as a sheet"))
        close = icon_button("close", translate("ReviewCard", "Close"))
        close.clicked.connect(self.hide)
        self.head.addStretch(1)
        for widget in (words, self.month, self.show_pages, self.save, close):
            self.head.addWidget(widget)
        self.add(
            secondary(
                translate(
                    "ReviewCard",
                    "What went wrong and why, what it cost, what was done against it and what is still open.",
                ),
                wrap=True,
            )
        )
        self.hide()

    def begin(self) -> None:
        """Offer the months, the last that is over chosen."""
        chosen = self.month.value() or self._service.usual()
        months = [(formats.month_name(month), month) for month in self._service.months()]
        self.month.set_options(months, chosen)
        self.show()
        self.show_pages.setFocus()

    def _month(self) -> date:
        found: date = self.month.value() or self._service.usual()
        return found

    def print_pages(self) -> None:
        """Show the pages; they are made beside the window's thread."""
        from ui.printing.preview import preview_made
        from ui.printing.review_sheet import review_sheet, review_title_of

        month, store = self._month(), self._page.store_id()
        preview_made(
            lambda: review_sheet(self._service.make(month, store)), review_title_of(month), self._page
        )

    def save_sheet(self) -> None:
        """Ask where to, then write the figures."""
        title = translate("ReviewCard", "Save the monthly review")
        month, store = self._month(), self._page.store_id()
        name = translate("ReviewCard", "Monthly review {month}.xlsx").format(month=f"{month:%Y-%m}")
        path = ask_for_sheet(self._page, title, name)
        if path is None:
            return
        sheets, words = self._page.services.review_export, TranslatedWords()
        Operation(
            self._page,
            lambda job: sheets.write(path, self._service.make(month, store), words, job),
            title=title,
        ).on_success(lambda written: tell_written(self._page, path)).start()
