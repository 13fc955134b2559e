"""Reads import statements and names those that point the wrong way."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass

QT = ("PySide6", "shiboken6", "qtawesome", "pyqtgraph", "qtpy")
STORAGE = ("peewee", "playhouse", "pysqlite3", "sqlite3", "openpyxl", "python_calamine", "xlsxwriter")


@dataclass(frozen=True)
class Layer:
    """What the modules under `prefix` may use: of our own packages, and which libraries never."""

    prefix: str
    may_use: tuple[str, ...]
    never: tuple[str, ...] = ()
    only_standard_library: bool = False


# The most specific prefix that fits a module is its layer.
LAYERS = (
    Layer("app.domain", ("app.domain",), only_standard_library=True),
    Layer("app.data", ("app.data", "app.domain", "app.paths"), QT),
    Layer("app.services", ("app.services", "app.data", "app.domain", "app.paths"), QT),
    Layer("app", ("app",), QT),
    Layer("ui", ("ui", "app.services", "app.domain", "app.paths", "app.__version__"), STORAGE),
)
OURS = ("app", "ui", "main", "tests", "resources")


@dataclass(frozen=True)
class WrongArrow:
    """One import that points the wrong way."""

    module: str
    line: int
    imported: str

    def __str__(self) -> str:
        return f"{self.module}:{self.line} must not import {self.imported}"


def within(name: str, prefix: str) -> bool:
    """Whether the dotted `name` is `prefix` or lies under it."""
    return name == prefix or name.startswith(prefix + ".")


def layer_of(module: str) -> Layer | None:
    """The layer a module belongs to, None outside of them all (main and tests)."""
    fitting = [layer for layer in LAYERS if within(module, layer.prefix)]
    return max(fitting, key=lambda layer: len(layer.prefix), default=None)


def imported_names(tree: ast.AST, module: str, *, is_package: bool = False) -> Iterator[tuple[int, str]]:
    """Line and full dotted name of everything `module` imports, also inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _base(node, module, is_package)
            yield from ((node.lineno, f"{base}.{alias.name}".strip(".")) for alias in node.names)
        elif isinstance(node, ast.Call) and (name := _named_in_call(node)):
            yield node.lineno, name


def wrong_arrows(source: str, module: str, *, is_package: bool = False) -> list[WrongArrow]:
    """The imports of `module`, given as source text, that its layer does not allow."""
    layer = layer_of(module)
    if layer is None:
        return []
    names = imported_names(ast.parse(source), module, is_package=is_package)
    return [WrongArrow(module, line, name) for line, name in names if not _allowed(name, layer)]


def _allowed(name: str, layer: Layer) -> bool:
    top = name.split(".")[0]
    if top in OURS:
        return any(within(name, prefix) for prefix in layer.may_use)
    if layer.only_standard_library:
        return top in sys.stdlib_module_names
    return top not in layer.never


def _base(node: ast.ImportFrom, module: str, is_package: bool) -> str:
    """The package a `from … import` starts at, relative dots resolved."""
    if not node.level:
        return node.module or ""
    parts = module.split(".")
    keep = len(parts) - node.level + (1 if is_package else 0)
    return ".".join([*parts[:keep], *([node.module] if node.module else [])])


def _named_in_call(node: ast.Call) -> str | None:
    """The module named by `import_module("…")` or `__import__("…")`, when it is written out."""
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if called not in ("import_module", "__import__") or not node.args:
        return None
    first = node.args[0]
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None
