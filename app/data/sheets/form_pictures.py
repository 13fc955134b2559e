"""Keeps the pictures of somebody's workbook, which openpyxl by itself reads with Pillow only."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any
from xml.etree import ElementTree

_DRAWING = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing"
FORMATS = ("png", "jpeg", "jpg", "gif", "bmp", "tiff", "tif")


def add_pictures(book: Any, archive: zipfile.ZipFile, parts: Mapping[str, str]) -> None:
    """Put the pictures of each sheet (`parts`: name → part) where they were, byte for byte."""
    for name, part in parts.items():
        drawings = _dependents(archive, part)
        sheet = book[name] if name in book.sheetnames else None
        if drawings is None or sheet is None or getattr(sheet, "_images", ["?"]):
            continue
        for found in drawings.find(_DRAWING):
            for picture in _pictures(archive, found.target):
                sheet.add_image(picture)


def _dependents(archive: zipfile.ZipFile, part: str) -> Any:
    """What a part of the package refers to; None where it refers to nothing."""
    from openpyxl.packaging.relationship import get_dependents

    place = PurePosixPath(part)
    path = str(place.parent / "_rels" / f"{place.name}.rels")
    return get_dependents(archive, path) if path in archive.namelist() else None


def _pictures(archive: zipfile.ZipFile, part: str) -> list[Any]:
    from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing

    tree: Any = ElementTree.fromstring(archive.read(part))
    try:
        drawing: Any = SpreadsheetDrawing.from_tree(tree)
    except TypeError:  # shapes openpyxl has no class for: nothing of this drawing is kept
        return []
    links = _dependents(archive, part)
    found = []
    for blip in drawing._blip_rels if links is not None else ():
        target = links.get(blip.embed).target
        kind = PurePosixPath(target).suffix.removeprefix(".").lower()
        if kind in FORMATS and target in archive.namelist():
            found.append(_picture(archive.read(target), kind, blip.anchor))
    return found


def _picture(content: bytes, kind: str, anchor: Any) -> Any:
    from openpyxl.drawing.image import Image

    class Kept(Image):
        """A picture as it was: nothing of it is looked at."""

        def __init__(self) -> None:
            self.format, self.anchor = kind, anchor

        def _data(self) -> bytes:
            return content

    return Kept()
