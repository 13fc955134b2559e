"""One damaged or falsified file made of a good one, by the dice alone."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Callable
from random import Random

from tests.soak.sheets import nasty

Change = Callable[[bytes, Random], bytes]
_ATTRIBUTE = re.compile(rb'="([^"]{0,200})"')
_CONTENT = re.compile(rb">([^<]{1,400})<")
_TAG = re.compile(rb"<[^<>]{1,300}>")
_PAIR = re.compile(rb"<(\w[\w:.-]*)[^<>]*>[^<]*</\1>")
_STRANGERS = ("xl/vbaProject.bin", "EncryptedPackage", "content.xml", "mimetype")
_CELL = re.compile(rb"[^,;\t\r\n]{1,200}")


def mutate(data: bytes, kind: str, dice: Random) -> bytes:
    """`data`, a file of this `kind`, after one to four changes of the ways that suit it."""
    for _ in range(dice.choice((1, 1, 1, 2, 2, 3, 4))):
        data = dice.choice(WAYS[kind])(data, dice)
    return data


def flip_bits(data: bytes, dice: Random) -> bytes:
    """A few bits turned over."""
    changed = bytearray(data)
    for _ in range(dice.choice((1, 1, 2, 4, 16, 64)) if changed else 0):
        changed[dice.randrange(len(changed))] ^= 1 << dice.randrange(8)
    return bytes(changed)


def cut_off(data: bytes, dice: Random) -> bytes:
    """The end is missing, sometimes the beginning."""
    place = dice.randrange(len(data) + 1)
    return data[place:] if dice.random() < 0.1 else data[:place]


def put_fixed(data: bytes, dice: Random) -> bytes:
    """A number of fixed width replaced by an extreme one."""
    return _over(data, dice.randrange(len(data) + 1), dice.choice(nasty.FIXED))


def cut_out(data: bytes, dice: Random) -> bytes:
    """A piece taken out."""
    start, length = _piece(data, dice)
    return data[:start] + data[start + length :]


def repeat(data: bytes, dice: Random) -> bytes:
    """A piece there several times."""
    start, length = _piece(data, dice)
    return data[:start] + data[start : start + length] * dice.choice((2, 3, 20)) + data[start + length :]


def swap(data: bytes, dice: Random) -> bytes:
    """Two pieces in each other's place."""
    (one, length), (two, _) = _piece(data, dice), _piece(data, dice)
    first, second = data[one : one + length], data[two : two + length]
    return _over(_over(data, one, second), two, first)


def put_text(data: bytes, dice: Random) -> bytes:
    """Something nasty somewhere."""
    place = dice.randrange(len(data) + 1)
    return data[:place] + dice.choice(nasty.TEXTS) + data[place:]


def change_cell(data: bytes, dice: Random) -> bytes:
    """A cell of a separated text replaced."""
    return _replace_one(data, _CELL, 0, (*nasty.TEXTS, *nasty.NUMBERS), dice)


def change_attribute(data: bytes, dice: Random) -> bytes:
    """An attribute's value replaced."""
    return _replace_one(data, _ATTRIBUTE, 1, (*nasty.NUMBERS, *nasty.TEXTS), dice)


def change_content(data: bytes, dice: Random) -> bytes:
    """What stands between two tags replaced."""
    return _replace_one(data, _CONTENT, 1, (*nasty.TEXTS, *nasty.NUMBERS), dice)


def change_words(data: bytes, dice: Random) -> bytes:
    """The same, written as it should be: what is nasty gets as far as the cell."""
    spoken = b"".join(bytes([sign]) for sign in dice.choice(nasty.TEXTS + nasty.NUMBERS) if sign > 31)
    words = spoken.replace(b"&", b"&amp;").replace(b"<", b"&lt;")
    return _replace_one(data, _CONTENT, 1, (words,), dice)


def drop_tag(data: bytes, dice: Random) -> bytes:
    """A tag taken out or another put in its place."""
    return _replace_one(data, _TAG, 0, (b"", b"", *nasty.XML), dice)


def repeat_element(data: bytes, dice: Random) -> bytes:
    """A whole element many times, or none."""
    found = _some(data, _PAIR, dice)
    if found is None:
        return put_xml(data, dice)
    return data[: found.start()] + found.group() * dice.choice((0, 2, 5, 200)) + data[found.end() :]


def put_xml(data: bytes, dice: Random) -> bytes:
    """Markup where it does not belong."""
    found = _some(data, _TAG, dice)
    place = found.end() if found else dice.randrange(len(data) + 1)
    return data[:place] + dice.choice(nasty.XML) + data[place:]


def change_encoding(data: bytes, dice: Random) -> bytes:
    """The same text in another encoding, or in none."""
    text = data.decode("utf-8", errors="replace")
    return text.encode(
        dice.choice(("gb18030", "utf-16", "utf-16-le", "utf-32", "utf-7", "big5", "shift_jis", "cp1252")),
        errors="replace",
    )


def change_member(data: bytes, dice: Random) -> bytes:
    """A part of the package changed inside, and packed again."""
    parts = _unpacked(data)
    if not parts:
        return flip_bits(data, dice)
    name, content = parts[place := dice.randrange(len(parts))]
    ways = IN_XML if content.lstrip()[:1] == b"<" else IN_BYTES
    parts[place] = (name, dice.choice(ways)(content, dice))
    return _packed(parts, dice)


def change_members(data: bytes, dice: Random) -> bytes:
    """A part taken out, doubled, renamed, emptied, or another one added."""
    parts = _unpacked(data)
    if not parts:
        return cut_off(data, dice)
    place = dice.randrange(len(parts))
    name, content = parts[place]
    match dice.randrange(6):
        case 0:
            del parts[place]
        case 1:
            parts.append((name, content if dice.random() < 0.5 else b"<x/>"))
        case 2:
            parts[place] = (dice.choice((name.upper(), "../" + name, "/" + name, name + "x", "")), content)
        case 3:
            parts[place] = (name, b"")
        case 4:
            parts.append((dice.choice(_STRANGERS), b"x"))
        case _:
            parts[place] = (name, parts[dice.randrange(len(parts))][1])
    return _packed(parts, dice)


def _unpacked(data: bytes) -> list[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [(info.filename, archive.read(info)) for info in archive.infolist()]
    except (zipfile.BadZipFile, zipfile.LargeZipFile, OSError, ValueError, RuntimeError, NotImplementedError,
            EOFError, zipfile.zlib.error):  # fmt: skip
        return []


def _packed(parts: list[tuple[str, bytes]], dice: Random) -> bytes:
    out = io.BytesIO()
    how = dice.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", how) as archive:
        warnings.simplefilter("ignore")  # of names that are there twice: they are meant to be
        for name, content in parts:
            archive.writestr(zipfile.ZipInfo(name or "x", (2026, 3, 13, 0, 0, 0)), content, how)
    return out.getvalue()


def _piece(data: bytes, dice: Random) -> tuple[int, int]:
    start = dice.randrange(len(data) + 1)
    return start, min(len(data) - start, dice.choice((1, 2, 4, 16, 64, 512, 1024)))


def _over(data: bytes, place: int, new: bytes) -> bytes:
    return data[:place] + new + data[place + len(new) :]


def _some(data: bytes, pattern: re.Pattern[bytes], dice: Random) -> re.Match[bytes] | None:
    """An occurrence near a place by chance."""
    return pattern.search(data, dice.randrange(len(data) + 1)) or pattern.search(data)


def _replace_one(
    data: bytes, pattern: re.Pattern[bytes], group: int, by: tuple[bytes, ...], dice: Random
) -> bytes:
    found = _some(data, pattern, dice)
    if found is None:
        return flip_bits(data, dice)
    return data[: found.start(group)] + dice.choice(by) + data[found.end(group) :]


IN_BYTES: tuple[Change, ...] = (flip_bits, cut_off, put_fixed, put_fixed, cut_out, repeat, swap)
IN_TEXT: tuple[Change, ...] = (
    change_cell, change_cell, change_cell, put_text, cut_off, cut_out, repeat, swap, flip_bits,
    change_encoding,
)  # fmt: skip
IN_XML: tuple[Change, ...] = (
    change_attribute, change_attribute, change_content, change_words, change_words, change_words, drop_tag,
    repeat_element, put_xml, put_text, cut_off, flip_bits, repeat,
)  # fmt: skip
IN_PACKAGE: tuple[Change, ...] = (
    *(change_member,) * 8, change_members, change_members, flip_bits, cut_off, put_fixed, cut_out,
)  # fmt: skip
WAYS: dict[str, tuple[Change, ...]] = {
    "xlsx": IN_PACKAGE,
    "ods": IN_PACKAGE,
    "zip": IN_PACKAGE,
    "xls": IN_BYTES,
    "csv": IN_TEXT,
    "txt": IN_TEXT,
    "html": (*IN_XML, change_encoding),
    "xml": (*IN_XML, change_encoding),
}
"""How files of each kind are changed."""
