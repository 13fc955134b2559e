"""What the window's English words are in Chinese, so that one journey can be walked in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from app.paths import resource
from ui.word_files import read_words

_SHORTCUT = re.compile(r"\(&?[A-Z]\)$")
# Numbers of incidents, parcels and goods, names of files and keys: the same in every language.
_NO_WORDS = re.compile(
    r"\S+\.(?:xlsx|csv|png|pdf)|Sheet\d+|CF-\d\d-\d+|[A-Z]{2,}\d*[-\dA-Z]*|Ctrl\+\S+|\(?Esc\)?|Enter|\w+-sample|sample_\d+|\d+ml"
)


def plain(text: str) -> str:
    """Words as they are read: without the mark of the shortcut and the dots of "asks for more"."""
    text = _SHORTCUT.sub("", text).replace("&&", "\0").replace("&", "").replace("\0", "&")
    return text.removesuffix("…").removesuffix("⋯").strip()


def meanings() -> Mapping[str, set[str]]:
    """Each English text and its Chinese, in all the places it stands."""
    found: dict[str, set[str]] = {}
    for file in sorted(resource("i18n/zh_CN").glob("*.ts")):
        for word in read_words(file):
            found.setdefault(plain(word.source), set()).update(plain(form) for form in word.forms)
    return found


def english_left(texts: Iterable[str]) -> Iterator[str]:
    """Texts in which a word of four letters or more is left in a Chinese window."""
    for text in texts:
        if re.search(r"[A-Za-z]{4,}", _NO_WORDS.sub("", text)):
            yield text
