"""The evidence pack as a sheet to print."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from app.domain.evidence_duty import FileState
from app.services.evidence_pack import EvidencePack
from ui.printing import paper_format, template
from ui.printing.pack_view import pack_view
from ui.printing.paper import Sheet
from ui.printing.pictures import read_picture, source_name

# The page's width at 200 dots an inch.
_SIDE_PX = 1400


def pack_images(pack: EvidencePack) -> dict[int, QImage]:
    """The exhibits that are pictures and as they were filed, by their place."""
    found = {
        file.number - 1: read_picture(str(file.exhibit.path), _SIDE_PX)
        for file in pack.files
        if file.state is FileState.SAME
    }
    return {place: image for place, image in found.items() if image is not None}


def pack_sheet(pack: EvidencePack) -> Sheet:
    """Cover, index, tables; the pictures on pages of their own."""
    images = pack_images(pack)
    view = pack_view(pack, images)
    return Sheet(
        html=template.render("pack.html.j2", v=view),
        appendix=template.render("pack_pictures.html.j2", v=view) if view.pictures else "",
        pictures={source_name(number): image for number, image in images.items()},
        header_left=QCoreApplication.translate("EvidencePack", "Makegood · Evidence pack"),
        header_right=pack.report.facts.number,
        footer_left=paper_format.printed_at(pack.report.made_at),
    )
