"""Bytes of a text file to text: UTF-8, UTF-16, GB18030, or what they look most like."""

from __future__ import annotations

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN = frozenset(
    {"cp1250", "cp1254", "cp1257", "cp1258", "latin_1", "iso8859_2", "iso8859_3", "iso8859_4", "iso8859_9"}
    | {
        "iso8859_10",
        "iso8859_13",
        "iso8859_14",
        "iso8859_15",
        "iso8859_16",
        "mac_roman",
        "hp_roman8",
        "cp437",
    }
    | {"cp850", "cp852", "cp858", "mac_latin2", "mac_iceland", "mac_turkish"}
)
_SAMPLE = 65_536
_NUL_SHARE = 0.2
_COMMON_SHARE = 0.8
_CONTROL = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1a\x1b"))
_CONTROL_SHARE = 0.05
_PAIR = re.compile(rb"[\x81-\xfe][\x40-\xfe]")
_COMMON_PAIR = re.compile(rb"[\xa1-\xf7][\xa1-\xfe]")


class NotText(Exception):
    """The bytes are not text of any kind."""


def decode(data: bytes) -> str:
    """`data` as text. Raises: NotText, when the bytes are no text."""
    for bom, name in _BOMS:
        if data.startswith(bom):
            return data.decode(name, errors="replace").removeprefix("\ufeff")
    wide = _utf16_without_bom(data)
    if wide:
        return data.decode(wide, errors="replace")
    if _is_binary(data):
        raise NotText
    return _decode_narrow(data.replace(b"\0", b""))


def _utf16_without_bom(data: bytes) -> str | None:
    sample = data[:_SAMPLE]
    half = max(1, len(sample) // 2)
    if sample[1::2].count(0) / half > _NUL_SHARE and sample[0::2].count(0) == 0:
        return "utf-16-le"
    if sample[0::2].count(0) / half > _NUL_SHARE and sample[1::2].count(0) == 0:
        return "utf-16-be"
    return None


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    return controls > _CONTROL_SHARE * len(sample) + 8


def _decode_narrow(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if _looks_chinese(data):
        try:
            return data.decode("gb18030")
        except UnicodeDecodeError:
            pass
    return _decode_unsure(data)


def _looks_chinese(data: bytes) -> bool:
    """True when the pairs of high bytes lie in the common part of GB2312.

    "André Smith" in Latin-1 also decodes as GBK, but its pairs end in plain letters.
    """
    pairs = _PAIR.findall(data[:_SAMPLE])
    if not pairs:
        return False
    return sum(1 for p in pairs if _COMMON_PAIR.fullmatch(p)) >= _COMMON_SHARE * len(pairs)


def _decode_unsure(data: bytes) -> str:
    utf8 = data.decode("utf-8", errors="replace")
    gb = data.decode("gb18030", errors="replace")
    best = utf8 if utf8.count("\ufffd") <= gb.count("\ufffd") else gb
    # A file cut off in the middle of a character has one or two bad places, not one in a hundred.
    if best.count("\ufffd") <= 2 + len(best) // 2000:
        return best
    return _guess(data) or best


def _guess(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    match = from_bytes(data[:_SAMPLE]).best()
    if match is None:
        return None
    # In a few hundred bytes the Western code pages look alike; platforms write the one of Windows.
    name = "cp1252" if match.encoding in _WESTERN else match.encoding
    return data.decode(name, errors="replace")
