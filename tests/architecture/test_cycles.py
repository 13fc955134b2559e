"""No two modules import each other, straight or by way of others."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.architecture.tree import PACKAGES, module_name, python_files


def test_no_module_imports_one_that_needs_it() -> None:
    sources = {_name(path): path.read_text("utf-8") for path in python_files(*PACKAGES)}
    assert _cycle(sources) == []


@pytest.mark.parametrize(
    "sources",
    [
        {"ui.a": "from ui.b import x", "ui.b": "from ui import a"},
        {"ui.a": "import ui.b", "ui.b": "def f():\n    from ui.c import y", "ui.c": "from ui.a import z"},
    ],
)
def test_a_cycle_is_found(sources: dict[str, str]) -> None:
    assert set(_cycle(sources)) == set(sources)


def _name(path: Path) -> str:
    return module_name(path).removesuffix(".__init__")


def _cycle(sources: dict[str, str]) -> list[str]:
    graph = {name: _needs(text, set(sources)) - {name} for name, text in sources.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def _needs(source: str, modules: set[str]) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inside = (f"{node.module}.{alias.name}" for alias in node.names)
            found |= {name if name in modules else node.module for name in inside}
    return found & modules
