"""Files and functions stay small, every module says what it is for, nothing names a machine."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.tree import PACKAGES, ROOT, committed_files, python_files

NAMED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
MAX_FILE_LINES = 500
MAX_FUNCTION_LINES = 60
TEXT_SUFFIXES = {".py", ".toml", ".md", ".sh", ".cfg", ".json", ".yml", ".yaml", ".html", ".css", ".txt", ""}
# Put together from pieces, so that this file does not find itself.
HOSTS = ("py" + "pi.org", "python" + "hosted.org", "deb." + "debian.org", "mirrors" + ".aliyun")
FOREIGN = re.compile(
    "|".join([*map(re.escape, HOSTS), r"(?<![\w.])/(?:work|root|home)/\w", r"[A-Z]:\\+Users\\"])
)


def long_functions(source: str, limit: int = MAX_FUNCTION_LINES) -> list[str]:
    """Name and length of each function of the source that is longer than `limit` lines."""
    functions = (
        n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    lengths = ((f.name, (f.end_lineno or f.lineno) - f.lineno + 1) for f in functions)
    return [f"{name}: {length} lines" for name, length in lengths if length > limit]


def silent(source: str, *, methods: bool = False) -> list[str]:
    """What a module offers by name without saying what it is: itself, functions, classes, their methods."""
    tree = ast.parse(source)
    nodes: list[ast.stmt] = [node for node in tree.body if _is_offered(node)]
    if methods:
        classes = [node for node in nodes if isinstance(node, ast.ClassDef)]
        nodes += [member for node in classes for member in node.body if _is_offered(member)]
    bare = [node.name for node in nodes if isinstance(node, NAMED) and ast.get_docstring(node) is None]
    return bare if ast.get_docstring(tree) else ["module", *bare]


def _is_offered(node: ast.stmt) -> bool:
    if not isinstance(node, NAMED):
        return False
    is_overload = any(ast.unparse(mark).endswith("overload") for mark in node.decorator_list)
    return not node.name.startswith("_") and not is_overload


def foreign_words(text: str) -> list[str]:
    """Registry hosts and absolute paths of somebody's machine found in the text."""
    return [match.group() for match in FOREIGN.finditer(text)]


def _relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_no_file_is_too_long() -> None:
    lengths = {_relative(p): p.read_text("utf-8").count("\n") for p in python_files(*PACKAGES)}
    assert {name: n for name, n in lengths.items() if n > MAX_FILE_LINES} == {}


def test_no_function_is_too_long() -> None:
    found = {_relative(p): long_functions(p.read_text("utf-8")) for p in python_files(*PACKAGES)}
    assert {name: functions for name, functions in found.items() if functions} == {}


def test_every_module_says_what_it_is_for() -> None:
    files = [*python_files(*PACKAGES, "tests", "resources"), ROOT / "main.py"]
    found = {_relative(p): silent(p.read_text("utf-8"))[:1] for p in files if p.is_file()}
    assert [name for name, first in found.items() if first == ["module"]] == []


def test_everything_offered_by_name_says_what_it_is() -> None:
    found = {_relative(p): silent(p.read_text("utf-8")) for p in python_files(*PACKAGES)}
    assert {name: names for name, names in found.items() if names} == {}


def test_every_use_case_says_what_it_does() -> None:
    found = {_relative(p): silent(p.read_text("utf-8"), methods=True) for p in python_files("app/services")}
    assert {name: names for name, names in found.items() if names} == {}


@pytest.mark.parametrize(
    "source,names",
    [
        ("x = 1", ["module"]),
        ('"""Doc."""\ndef told():\n    """Yes."""\n\ndef bare():\n    pass', ["bare"]),
        ('"""Doc."""\nclass Bare:\n    """Is told."""\n    def bare(self): ...', ["bare"]),
        ('"""Doc."""\ndef _own(): ...\n@typing.overload\ndef f(): ...', []),
        ('"""Doc."""\nclass _Own:\n    def helps(self): ...', []),
    ],
)
def test_what_is_silent_is_found(source: str, names: list[str]) -> None:
    assert silent(source, methods=True) == names


def test_nothing_names_a_registry_or_a_machine() -> None:
    texts = (p for p in committed_files() if p.suffix in TEXT_SUFFIXES and p.stat().st_size < 2_000_000)
    found = {_relative(p): foreign_words(p.read_text("utf-8", errors="replace")) for p in texts}
    assert {name: words for name, words in found.items() if words} == {}


def test_a_long_function_is_found() -> None:
    body = "    x = 1\n" * 60
    assert long_functions(f"def short():\n    x = 1\n\ndef long():\n{body}") == ["long: 61 lines"]


@pytest.mark.parametrize(
    "text", ["https://" + HOSTS[0] + "/simple", "cd /wo" + "rk/main", "C:\\Use" + "rs\\li"]
)
def test_a_foreign_word_is_found(text: str) -> None:
    assert len(foreign_words(text)) == 1


@pytest.mark.parametrize("text", ["example.com/home/page", "resources/work/list", "~/.config"])
def test_an_ordinary_path_is_left_alone(text: str) -> None:
    assert foreign_words(text) == []
