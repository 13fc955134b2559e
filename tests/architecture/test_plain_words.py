"""What somebody typed is shown as typed: no label and no tooltip takes it for markup."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.tree import module_name, python_files

# They make the plain ones; a picture's label has no words; one shows what changed, escaped, in colours.
_MAKE_LABELS = {"ui.widgets.words": 1, "ui.pages.orders.import_detail": 1}
_OWN_WORDS = {"tr", "look_up", "translate", "tip"}


def sniffed(source: str) -> Iterator[str]:
    """Labels with words, and tooltips not in our own words, that Qt is left to guess the format of."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Name) and node.func.id == "QLabel" and node.args:
            yield f"line {node.lineno}: {ast.unparse(node)}"
        is_tip = isinstance(node.func, ast.Attribute) and node.func.attr in ("setToolTip", "showText")
        if is_tip and not any(map(_is_own, node.args)):
            yield f"line {node.lineno}: {ast.unparse(node)}"


def _is_own(node: ast.expr) -> bool:
    if isinstance(node, ast.IfExp):
        return _is_own(node.body) and _is_own(node.orelse)
    if isinstance(node, ast.Call):
        return getattr(node.func, "attr", getattr(node.func, "id", "")) in _OWN_WORDS
    return isinstance(node, ast.Constant)


def test_words_are_plain() -> None:
    found = {module_name(path): list(sniffed(path.read_text("utf-8"))) for path in python_files("ui")}
    assert {name: lines for name, lines in found.items() if len(lines) > _MAKE_LABELS.get(name, 0)} == {}


@pytest.mark.parametrize("source", ["QLabel(name)", "box.setToolTip(name)", "QToolTip.showText(at, name)"])
def test_words_of_somebody_are_seen(source: str) -> None:
    assert list(sniffed(source))


@pytest.mark.parametrize("source", ["QLabel()", "box.setToolTip(tip(name))", "box.setToolTip(self.tr('a'))"])
def test_our_own_words_pass(source: str) -> None:
    assert not list(sniffed(source))
