"""Pages of A4: the document's body between a header and a footer with number, page and date."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontDatabase,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QTextDocument,
)

from ui.printing import template
from ui.printing.pages import lay_pages
from ui.theme import chinese_family

MARGIN_MM = 12.0
_BAND_MM = 7.0
# The largest of these with which the body fits one page; when none does, the first.
_BODY_PT = (8.5, 8.0, 7.5, 7.0)
_BAND_PT = 7.5
# By which power of their size the height of a page of words shrinks, at most.
_SHRINKS = 1.6
# Frames and padding of a page's last row, which Qt does not count among its words.
_SLACK_MM = 1.5
_WEIGHT = re.compile(r"font-weight:\s*\d+;")
_INK, _QUIET = QColor("#1b2330"), QColor("#5d6879")


@dataclass(frozen=True)
class Sheet:
    """What is printed: the body's HTML, what follows on pages of its own, pictures by name, words around.

    `appendix` is empty when nothing follows.
    """

    html: str
    appendix: str
    pictures: Mapping[str, QImage]
    header_left: str
    header_right: str
    footer_left: str


def a4() -> QPageLayout:
    """A4 upright with our margins."""
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        margins,
        QPageLayout.Unit.Millimeter,
    )


def print_on(device: QPagedPaintDevice, sheet: Sheet) -> int:
    """Paint all pages on a PDF writer or a printer whose layout is set; gives how many there are.

    Raises: OSError when the device cannot be painted on, such as a file that cannot be written.
    """
    parts = documents_for(sheet, device)
    painter = QPainter()
    if not painter.begin(device):
        raise OSError("the page device cannot be opened")
    places = [(part, page) for part in parts for page in range(part.pageCount())]
    try:
        for number, (part, page) in enumerate(places):
            if number:
                device.newPage()
            _paint_body(painter, device, part, page)
            _paint_bands(painter, device, sheet, number, len(places))
    finally:
        painter.end()
    return len(places)


def documents_for(sheet: Sheet, device: QPagedPaintDevice) -> list[QTextDocument]:
    """Body and appendix laid out for the device's dots, each page as high as what lies between the bands."""
    body = _pages(sheet, sheet.html, device, _BODY_PT)
    return [*body, *_pages(sheet, sheet.appendix, device, _BODY_PT[:1])] if sheet.appendix else body


def _pages(sheet: Sheet, html: str, device: QPagedPaintDevice, sizes: Sequence[float]) -> list[QTextDocument]:
    """One page in the largest of `sizes` with which all fits; else several in the first."""
    height = _body_size(device).height()
    whole = _document(sheet, html, device, sizes[0], endless=True)
    over = whole.size().height() / height
    if over <= 1:
        return [whole]
    # Smaller by a tenth, words take some fifteen hundredths less: those with no hope are not tried.
    for points in sizes[1:]:
        if over * (points / sizes[0]) ** _SHRINKS <= 1:
            whole.setDefaultFont(paper_font(points))  # far quicker than to read the HTML anew
            if whole.size().height() <= height:
                return [whole]
    whole.setDefaultFont(paper_font(sizes[0]))
    room = height - _dots(device, _SLACK_MM)
    return lay_pages(html, whole, lambda part: _document(sheet, part, device, sizes[0]), room)


def _document(
    sheet: Sheet, html: str, device: QPagedPaintDevice, points: float, *, endless: bool = False
) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.documentLayout().setPaintDevice(device)
    document.setDefaultFont(paper_font(points))
    document.setDocumentMargin(0)
    document.setDefaultStyleSheet(_style_for(document.defaultFont().family()))
    for name, image in sheet.pictures.items():
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
    document.setHtml(html)
    room = _body_size(device)
    if endless:
        document.setTextWidth(room.width())
    else:
        document.setPageSize(room)
    return document


def _style_for(family: str) -> str:
    """The style, without bold where the font has none: imitated, each letter is drawn, and copied, twice."""
    has_bold = any(QFontDatabase.bold(family, style) for style in QFontDatabase.styles(family))
    return template.style() if has_bold else _WEIGHT.sub("", template.style())


def paper_font(points: float) -> QFont:
    """A font of this machine that has Chinese, else the system's; it is embedded in a PDF."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    font = QFont(chinese_family() or system)
    # Under an English locale Noto's local forms put other figures in, which a PDF cannot name: copied
    # or searched, "CF-26-0142" was then no text at all.
    font.setFeature(QFont.Tag("locl"), 0)
    font.setPointSizeF(points)
    return font


def _dots(device: QPagedPaintDevice, millimetres: float) -> float:
    return millimetres / 25.4 * device.logicalDpiY()


def _body_size(device: QPagedPaintDevice) -> QSizeF:
    # The painter's origin is the corner within the margins, and width and height are without them.
    return QSizeF(device.width(), device.height() - 2 * _dots(device, _BAND_MM))


def _paint_body(painter: QPainter, device: QPagedPaintDevice, document: QTextDocument, page: int) -> None:
    size = _body_size(device)
    painter.save()
    painter.translate(0, _dots(device, _BAND_MM) - page * size.height())
    view = QRectF(0, page * size.height(), size.width(), size.height())
    painter.setClipRect(view)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = view
    context.palette.setColor(QPalette.ColorRole.Text, _INK)
    document.documentLayout().draw(painter, context)
    painter.restore()


def _paint_bands(painter: QPainter, device: QPagedPaintDevice, sheet: Sheet, page: int, pages: int) -> None:
    height = _dots(device, _BAND_MM)
    top = QRectF(0, 0, device.width(), height * 0.6)
    foot = QRectF(0, device.height() - height * 0.6, device.width(), height * 0.6)
    number = QCoreApplication.translate("Report", "Page {page} of {pages}")
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    painter.setFont(paper_font(_BAND_PT))
    painter.setPen(_QUIET)
    painter.drawText(top, left | Qt.AlignmentFlag.AlignTop, sheet.header_left)
    painter.drawText(top, right | Qt.AlignmentFlag.AlignTop, sheet.header_right)
    painter.drawText(foot, left | Qt.AlignmentFlag.AlignBottom, sheet.footer_left)
    words = number.format(page=page + 1, pages=pages)
    painter.drawText(foot, right | Qt.AlignmentFlag.AlignBottom, words)
