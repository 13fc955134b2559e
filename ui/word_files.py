"""Reads and fills the .ts files of `ui.translations`."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ui.word_sources import FoundText


@dataclass(frozen=True)
class Word:
    """One text of a .ts file and where it is used."""

    context: str
    source: str
    comment: str
    forms: tuple[str, ...]
    is_plural: bool
    is_finished: bool

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes a text the same text."""
        return self.context, self.source, self.comment


def read_words(file: Path) -> list[Word]:
    """All texts of a file, vanished ones left out."""
    if not file.exists():
        return []
    return [_word(context, message) for context, message in _messages(ET.parse(file).getroot())]


def fill(file: Path, translations: Mapping[str, str]) -> int:
    """Write translations by source text (or by "Context|source") where they are missing; gives how many."""
    root = ET.parse(file).getroot()
    filled = 0
    for context, message in _messages(root):
        word = _word(context, message)
        found = translations.get(f"{word.context}|{word.source}") or translations.get(word.source)
        if found and not word.is_finished:
            _write(message, (found,), is_plural=word.is_plural)
            filled += 1
    _save(root, file)
    return filled


def merge(file: Path, texts: Iterable[FoundText], language: str, *, only_plurals: bool) -> None:
    """Bring a file up to the texts of its sources: new ones unfinished, old ones kept, unused ones dropped.

    English (`only_plurals`) holds nothing but plural forms, made from the "(s)" of the source where it has
    none.
    """
    had = {word.key: word.forms for word in read_words(file) if word.is_finished}
    root = ET.Element("TS", version="2.1", language=language)
    contexts: dict[str, ET.Element] = {}
    for text in sorted(set(texts), key=lambda found: (found.context, found.source, found.comment)):
        if text.is_plural or not only_plurals:
            forms = had.get((text.context, text.source, text.comment))
            if forms is None and only_plurals:
                forms = _english_forms(text.source)
            _add(_context(root, contexts, text.context), text, forms or ())
    _save(root, file)


def _context(root: ET.Element, contexts: dict[str, ET.Element], name: str) -> ET.Element:
    if name not in contexts:
        contexts[name] = ET.SubElement(root, "context")
        ET.SubElement(contexts[name], "name").text = name
    return contexts[name]


def _add(context: ET.Element, text: FoundText, forms: tuple[str, ...]) -> None:
    message = ET.SubElement(context, "message")
    if text.is_plural:
        message.set("numerus", "yes")
    ET.SubElement(message, "source").text = text.source
    if text.comment:
        ET.SubElement(message, "comment").text = text.comment
    _write(message, forms or ("",), is_plural=text.is_plural, is_finished=bool(forms))


def _english_forms(source: str) -> tuple[str, ...]:
    return (source.replace("(s)", ""), source.replace("(s)", "s")) if "(s)" in source else ()


def _messages(root: ET.Element) -> Iterator[tuple[str, ET.Element]]:
    for context in root.iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            if _translation(message).get("type") not in ("vanished", "obsolete"):
                yield name, message


def _translation(message: ET.Element) -> ET.Element:
    found = message.find("translation")
    return ET.SubElement(message, "translation") if found is None else found


def _word(context: str, message: ET.Element) -> Word:
    translation = _translation(message)
    is_plural = message.get("numerus") == "yes"
    plural_forms = [form.text or "" for form in translation.iter("numerusform")]
    forms = plural_forms if is_plural else [translation.text or ""]
    return Word(
        context=context,
        source=message.findtext("source") or "",
        comment=message.findtext("comment") or "",
        forms=tuple(forms),
        is_plural=is_plural,
        is_finished=translation.get("type") != "unfinished" and bool(forms) and all(forms),
    )


def _write(message: ET.Element, forms: tuple[str, ...], *, is_plural: bool, is_finished: bool = True) -> None:
    translation = _translation(message)
    for old in list(translation):
        translation.remove(old)
    translation.attrib.pop("type", None)
    if not is_finished:
        translation.set("type", "unfinished")
    translation.text = None if is_plural else forms[0]
    for text in forms if is_plural else ():
        ET.SubElement(translation, "numerusform").text = text


def _save(root: ET.Element, file: Path) -> None:
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")
