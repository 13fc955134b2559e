"""What is new, read from the list of changes."""

from __future__ import annotations

from app import __version__
from app.services.release_notes import newer_than, parse, releases

_LIST = "# Changes\n\n## 0.10.0\n\n- ten\n  more\n\n## 0.9.1\n\nnine\n"


def test_each_version_has_its_words() -> None:
    found = parse(_LIST)
    assert [(one.version, one.text) for one in found] == [("0.10.0", "- ten\n  more"), ("0.9.1", "nine")]


def test_newer_is_by_number_not_by_letter() -> None:
    assert [one.version for one in newer_than("0.9.1", parse(_LIST))] == ["0.10.0"]
    assert newer_than("0.10.0", parse(_LIST)) == []


def test_this_version_is_the_first_of_the_list() -> None:
    assert releases()[0].version == __version__
