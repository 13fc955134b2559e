"""No status without a word and icon, no error code without a sentence whose places can be filled."""

from __future__ import annotations

import ast
import inspect
import string
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest

import app
from app.domain import compensation, deadlines, prevention, quality, statuses, statutory, transitions
from app.domain.errors import DomainError, IllegalMove
from ui import icons
from ui.error_text import SENTENCES, error_text, explain_without_window
from ui.labels import label

# Not shown to anybody: what the program does next, or how a rule is looked up.
INTERNAL = {transitions.Guard, transitions.Effect, deadlines.Stage, deadlines.Event}


def enums() -> list[type[StrEnum]]:
    modules = (statuses, compensation, deadlines, statutory, prevention, quality)
    found = {
        member
        for module in modules
        for _, member in inspect.getmembers(module, inspect.isclass)
        if issubclass(member, StrEnum) and member is not StrEnum
    }
    return sorted(found - INTERNAL, key=lambda enum: f"{enum.__module__}.{enum.__name__}")


@pytest.mark.parametrize("enum", enums(), ids=lambda enum: enum.__name__)
def test_every_member_has_words_tone_and_an_icon_that_exists(qapp: object, enum: type[StrEnum]) -> None:
    for member in enum:
        found = label(member)
        assert found.words
        assert found.tone in {"bad", "warn", "info", "ok", "neutral"}
        assert not found.icon or icons.has_icon(found.icon), found.icon


def test_members_of_one_enum_read_differently(qapp: object) -> None:
    for enum in enums():
        words = [label(member).words for member in enum]
        assert len(words) == len(set(words)), enum


def _error_classes(trees: list[ast.Module]) -> dict[str, str]:
    """Names of the exception classes below MakegoodError with their own code, to any depth."""
    classes = {"MakegoodError": "error"}
    grew = True
    while grew:
        grew = False
        for node in (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
            bases = [base.id for base in node.bases if isinstance(base, ast.Name) and base.id in classes]
            if bases and node.name not in classes:
                classes[node.name] = _own_code(node) or classes[bases[0]]
                grew = True
    return classes


def _own_code(node: ast.ClassDef) -> str | None:
    for line in node.body:
        if isinstance(line, ast.Assign) and getattr(line.targets[0], "id", "") == "code":
            return ast.literal_eval(line.value)
    return None


def raised_codes() -> Iterator[tuple[str, str]]:
    """Each code that is written at the making of an error anywhere under `app`, with its file."""
    root = Path(app.__file__).parent
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted(root.rglob("*.py"))}
    classes = _error_classes(list(trees.values()))
    for path, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in classes:
                first = node.args[0] if node.args else ast.Constant(classes[node.func.id])
                if isinstance(first, ast.Constant):
                    yield first.value, path.relative_to(root).as_posix()


def test_every_code_raised_has_a_sentence() -> None:
    missing = sorted({f"{code} ({where})" for code, where in raised_codes() if code not in SENTENCES})
    assert missing == []


def test_every_guard_has_a_sentence() -> None:
    assert [guard.value for guard in transitions.Guard if guard.value not in SENTENCES] == []


def test_places_are_names_that_can_be_filled() -> None:
    for code, sentence in SENTENCES.items():
        names = [name for _, name, _, _ in string.Formatter().parse(str(sentence)) if name is not None]
        assert all(name.isidentifier() for name in names), code


def test_a_place_nobody_fills_stays_empty() -> None:
    assert error_text(DomainError("not_found", kind="order")).startswith("This record is no longer there ()")


def test_amounts_and_statuses_are_written_as_words(qapp: object) -> None:
    error = DomainError("goodwill_above_cap", amount="12.50", limit="3.00", currency="CNY")
    assert "¥12.50" in error_text(error)
    move = IllegalMove("move_not_allowed", source="closed", target="confirmed")
    assert "“Closed” to “Confirmed”" in error_text(move)


def test_commands_explain_in_chinese_without_a_window() -> None:
    move = IllegalMove("move_not_allowed", source="closed", target="confirmed")
    assert explain_without_window(move, "zh_CN") == "错发不能从“已关闭”变为“已确认”，没有改动。"
