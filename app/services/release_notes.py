"""What is new: the list of changes that comes with the program, a piece for each version."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.paths import changelog

_HEADING = re.compile(r"^## (\d+(?:\.\d+)*)\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Release:
    """One version and what it brought, as Markdown in Chinese."""

    version: str
    text: str


def releases() -> list[Release]:
    """All versions, the newest first; none where the list does not come with the program."""
    file = changelog()
    return parse(file.read_text("utf-8")) if file is not None else []


def parse(text: str) -> list[Release]:
    """The versions of a list of changes, in its order."""
    parts = _HEADING.split(text)[1:]
    return [Release(version, body.strip()) for version, body in zip(parts[::2], parts[1::2], strict=True)]


def newer_than(version: str, among: list[Release]) -> list[Release]:
    """Those that came after `version`; all of them for a version that is no number."""
    seen = _numbers(version)
    return [release for release in among if _numbers(release.version) > seen]


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdecimal())
