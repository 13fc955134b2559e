"""The preview dialog: pages as they will be printed, for the printer or as PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QComboBox, QToolBar, QWidget

from app.domain.progress import Job
from ui import ask, icons
from ui.notices import notify
from ui.printing.paper import Sheet, a4, print_on
from ui.printing.pdf import write_pdf
from ui.tasks.operation import Operation
from ui.theme import scaled
from ui.widgets.words import tip

translate = QCoreApplication.translate


def preview_dialog(sheet: Sheet, title: str, parent: QWidget | None = None) -> QPrintPreviewDialog:
    """A dialog that shows `sheet`; the caller shows it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(a4())
    printer.setDocName(title)
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    zoom = dialog.findChild(QComboBox)
    if isinstance(zoom, QComboBox):
        zoom.setMinimumWidth(scaled(112))  # Qt leaves room for "1.0%", and "61.0%" loses its six
    _add_saving(dialog, sheet, title)
    dialog.paintRequested.connect(lambda device: print_on(device, sheet))
    dialog.destroyed.connect(lambda: printer)  # the dialog uses the printer for as long as it lives
    return dialog


def preview(sheet: Sheet, title: str, parent: QWidget) -> QPrintPreviewDialog:
    """Open the preview over the window, not blocking the rest."""
    dialog = preview_dialog(sheet, title, parent)
    dialog.resize(parent.window().size() * 0.9)
    dialog.open()
    return dialog


def preview_made(make: Callable[[], Sheet], title: str, parent: QWidget) -> None:
    """`preview` of what `make()` gathers beside the window's thread: pictures take a while to read."""

    def show(sheet: Sheet) -> None:
        preview(sheet, title, parent)

    words = translate("Preview", "Making the pages")
    Operation(parent, lambda job: make(), title=words).on_success(show).start()


def _add_saving(dialog: QPrintPreviewDialog, sheet: Sheet, title: str) -> None:
    """Not every system's printer dialog writes a PDF; this one always does."""
    bar = dialog.findChild(QToolBar)
    if not isinstance(bar, QToolBar):
        return
    words = translate("Preview", "Save as PDF…")
    action = QAction(icons.icon("file-pdf-box"), words, dialog)
    action.setShortcut(QKeySequence.StandardKey.Save)
    action.setToolTip(tip(f"{words} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})"))
    action.triggered.connect(lambda _checked=False: save_as_pdf(sheet, title, dialog))
    bar.addAction(action)


def save_as_pdf(sheet: Sheet, title: str, where: QWidget) -> None:
    """Ask for a file and write `sheet` to it beside the window's thread."""
    patterns = translate("Preview", "PDF files (*.pdf)")
    path = ask.save_file(
        where, translate("Preview", "Save as PDF"), f"{title}.pdf".replace("/", "-"), patterns
    )
    if path is None:
        return

    def work(job: Job) -> Path:
        write_pdf(sheet, path, title)
        return path

    def told(written: Path) -> None:
        notify(where, translate("Preview", "Saved as {name}.").format(name=written.name), "ok")

    Operation(where, work, title=translate("Preview", "Writing the PDF")).on_success(told).start()
