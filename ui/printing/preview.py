"""The preview dialog: pages as they will be printed, with the printer and PDF buttons of the system."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QComboBox, QWidget

from ui.printing.paper import Sheet, a4, print_on
from ui.theme import scaled


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
    dialog.paintRequested.connect(lambda device: print_on(device, sheet))
    dialog.destroyed.connect(lambda: printer)  # the dialog uses the printer for as long as it lives
    return dialog


def preview(sheet: Sheet, title: str, parent: QWidget) -> QPrintPreviewDialog:
    """Open the preview over the window, not blocking the rest."""
    dialog = preview_dialog(sheet, title, parent)
    dialog.resize(parent.window().size() * 0.9)
    dialog.open()
    return dialog
