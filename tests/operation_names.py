"""The names that operations have in the services, read from their source."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

SERVICES = Path(__file__).parents[1] / "app"
_CODE = re.compile(r"[a-z_]+\.[a-z_]+")
_BEGINNERS = {"begin", "each", "_named"}


def operation_names() -> set[str]:
    """What every service calls its transactions."""
    return {code for code in _operations() if _CODE.fullmatch(code)}


def _operations() -> Iterator[str]:
    for source in (path.read_text("utf-8") for path in SERVICES.rglob("*.py")):
        for node in ast.walk(ast.parse(source)) if any(f"{name}(" in source for name in _BEGINNERS) else ():
            if isinstance(node, ast.Call):
                called = getattr(node.func, "attr", "") or getattr(node.func, "id", "")
                for given in node.args[:2] if called in _BEGINNERS else ():
                    if isinstance(given, ast.Constant) and isinstance(given.value, str):
                        yield given.value
