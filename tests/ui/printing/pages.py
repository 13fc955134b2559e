"""What can be measured on the pages of a PDF: words, glyphs a font did not have, fonts left out."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from pypdf import PdfReader
from pypdf.generic import ContentStream


def words_of(path: Path) -> list[str]:
    """Words of each page without spaces; the font writes some radicals apart, NFKC joins all but one."""
    pages = [unicodedata.normalize("NFKC", page.extract_text()) for page in PdfReader(path).pages]
    return ["".join(page.split()).replace("⻚", "页") for page in pages]


def unknown_glyphs(path: Path) -> int:
    """How many letters were drawn as the empty box of a font: glyph 0."""
    reader = PdfReader(path)
    found = 0
    for page in reader.pages:
        for operands, operator in ContentStream(page.get_contents(), reader).operations:
            texts = operands[0] if operator == b"TJ" else operands if operator == b"Tj" else []
            for text in texts:
                codes = getattr(text, "original_bytes", b"")
                found += sum(codes[at : at + 2] == b"\0\0" for at in range(0, len(codes), 2))
    return found


def fonts_left_out(path: Path) -> list[str]:
    """Names of fonts that the file asks for and does not bring."""
    missing = []
    for page in PdfReader(path).pages:
        for font in page["/Resources"].get("/Font", {}).values():
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            if not {"/FontFile2", "/FontFile3"} & set(inner["/FontDescriptor"].get_object()):
                missing.append(str(inner["/BaseFont"]))
    return missing
