"""OpenDocument workbooks whose contents break off: the reader of workbooks looks for their end for ever."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path
from xml.parsers import expat

_CONTENT, _MANIFEST = "content.xml", "META-INF/manifest.xml"
_ENCRYPTED = b"encryption-data"
_CHUNK = 1 << 18
_MOST_BYTES = 1_000_000
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    EOFError,
    KeyError,
)


def flaw(path: Path) -> str:
    """Why the contents of an OpenDocument workbook cannot be read to the end; "" for any other file.

    627 bytes whose table never ends kept the reader busy until its time was over.
    """
    if not zipfile.is_zipfile(path):
        return ""
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if _CONTENT not in names or _is_encrypted(archive, names):
                return ""
            return _flaw_in(archive)
    except _UNREADABLE:
        return ""  # the reader of workbooks says what is wrong with it


def _is_encrypted(archive: zipfile.ZipFile, names: set[str]) -> bool:
    if _MANIFEST not in names:
        return False
    with archive.open(_MANIFEST) as stream:
        return _ENCRYPTED in stream.read(_MOST_BYTES)


def _flaw_in(archive: zipfile.ZipFile) -> str:
    parser = expat.ParserCreate()
    try:
        with archive.open(_CONTENT) as stream:
            while piece := stream.read(_CHUNK):
                parser.Parse(piece, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        return str(error)
    return ""
