"""What a file is, told by its first bytes and never by its name."""

from __future__ import annotations

import zipfile
import zlib
from enum import StrEnum
from pathlib import Path

from app.data.sheets.biff import first_records


class FileKind(StrEnum):
    """How a file has to be read."""

    WORKBOOK = "workbook"
    HTML = "html"
    XML = "xml"
    TEXT = "text"
    ENCRYPTED = "encrypted"
    EMPTY = "empty"
    ARCHIVE = "archive"
    PICTURE = "picture"
    OTHER = "other"


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_OTHER = (b"%PDF", b"SQLite format 3")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
_HTML_TAGS = (b"<html", b"<!doctype html", b"<table", b"<meta", b"<head", b"<body", b"<div", b"<style")
_SPREADSHEET_XML = b"urn:schemas-microsoft-com:office:spreadsheet"
_HEAD = 4096
_MANIFEST = "META-INF/manifest.xml"
_MANIFEST_BYTES = 1_000_000
_FILEPASS = 0x002F
_FIRST_RECORDS = 4
_ZIP_ENCRYPTED = 0x1


def file_kind(path: Path) -> FileKind:
    """How the file at `path` has to be read. Raises: OSError."""
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    if not head.strip():
        return FileKind.EMPTY
    if head.startswith(b"PK"):
        return _zip_kind(path)
    if head.startswith(_OLE):
        return FileKind.ENCRYPTED if _ole_is_encrypted(path) else FileKind.WORKBOOK
    return _plain_kind(head)


def _plain_kind(head: bytes) -> FileKind:
    """What is neither a zip nor an OLE container."""
    if head.startswith(_PICTURES) or (head.startswith(b"RIFF") and head[8:12] == b"WEBP"):
        return FileKind.PICTURE
    if head.startswith(_ARCHIVES):
        return FileKind.ARCHIVE
    return FileKind.OTHER if head.startswith(_OTHER) else _text_kind(head)


def _zip_kind(path: Path) -> FileKind:
    try:
        with zipfile.ZipFile(path) as archive:
            locked = _has_locked_member(archive) or _is_locked_document(archive)
            names = {name.lower() for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error, OSError, NotImplementedError, RuntimeError, ValueError, EOFError):
        # The workbook reader mends some broken archives; let it try and say no.
        return FileKind.WORKBOOK
    if locked:
        return FileKind.ENCRYPTED
    is_workbook = "[content_types].xml" in names or "content.xml" in names
    return FileKind.WORKBOOK if is_workbook else FileKind.ARCHIVE


def _has_locked_member(archive: zipfile.ZipFile) -> bool:
    return any(member.flag_bits & _ZIP_ENCRYPTED for member in archive.infolist())


def _is_locked_document(archive: zipfile.ZipFile) -> bool:
    """An open document names in its manifest how its parts are encrypted."""
    if _MANIFEST not in archive.namelist():
        return False
    with archive.open(_MANIFEST) as stream:
        return b"encryption-data" in stream.read(_MANIFEST_BYTES)


def _ole_is_encrypted(path: Path) -> bool:
    """An OLE container is behind a password as a package (xlsx) or by a record near its start (xls).

    A directory entry is the UTF-16 name in 64 bytes, then its length with the closing zero.
    """
    name = "EncryptedPackage".encode("utf-16-le")
    entry = name.ljust(64, b"\0") + (len(name) + 2).to_bytes(2, "little")
    data = path.read_bytes()
    return entry in data or _has_filepass(data)


def _has_filepass(data: bytes) -> bool:
    """True when one of the first records of a BIFF8 workbook is FILEPASS. Source: [MS-XLS] 2.4.117."""
    return any(number == _FILEPASS for number, _ in first_records(data, _FIRST_RECORDS))


def _text_kind(head: bytes) -> FileKind:
    plain = head if head.startswith(_UTF16) else head.removeprefix(b"\xef\xbb\xbf")
    lowered = plain.replace(b"\0", b"").lstrip(b"\xff\xfe \t\r\n").lower()
    if lowered.startswith(b"<?xml"):
        return FileKind.XML if _SPREADSHEET_XML in lowered else FileKind.HTML
    if lowered.startswith(_HTML_TAGS) or (lowered.startswith(b"<") and b"<table" in lowered):
        return FileKind.HTML
    return FileKind.TEXT
