"""Finds the texts in the sources that people read, with their contexts.

Qt's own lupdate was tried first. Its Python reader (6.11) silently leaves out `QCoreApplication.translate`
calls whose count is an attribute (`due.count`) or that stand in an f-string, takes `%n` there for no
plural, and now and then invents a context such as "QCoreApplication.self". Python's own parser has none of
these.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# Calls with (context, text): Qt's own and the short names used for them in this project.
_WITH_CONTEXT = frozenset({"translate", "tr", "look_up", "QT_TRANSLATE_NOOP"})


@dataclass(frozen=True)
class FoundText:
    """One text with what makes it unique; `comment` tells equal texts of a context apart."""

    context: str
    source: str
    comment: str = ""

    @property
    def is_plural(self) -> bool:
        """Whether it counts something."""
        return "%n" in self.source


def texts_of(file: Path) -> list[FoundText]:
    """The texts of one source file in the order they stand; each once."""
    tree = ast.parse(file.read_text("utf-8"), str(file))
    return list(dict.fromkeys(_texts(tree, "")))


def _texts(node: ast.AST, class_name: str) -> Iterator[FoundText]:
    inside = node.name if isinstance(node, ast.ClassDef) else class_name
    if isinstance(node, ast.Call):
        found = _text(node, inside)
        if found is not None:
            yield found
    for child in ast.iter_child_nodes(node):
        yield from _texts(child, inside)


def _text(call: ast.Call, class_name: str) -> FoundText | None:
    words = [_constant(argument) for argument in call.args[:3]]
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if _is_own_tr(call.func):
        return FoundText(class_name, words[0], _at(words, 1)) if words and words[0] else None
    if name in _WITH_CONTEXT and len(words) >= 2 and words[0] and words[1]:
        return FoundText(words[0], words[1], _at(words, 2))
    return None


def _is_own_tr(function: ast.expr) -> bool:
    """`self.tr(...)`: the context is the class it is written in."""
    return (
        isinstance(function, ast.Attribute)
        and function.attr == "tr"
        and isinstance(function.value, ast.Name)
        and function.value.id == "self"
    )


def _constant(argument: ast.expr) -> str:
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else ""


def _at(words: list[str], place: int) -> str:
    return words[place] if len(words) > place else ""
