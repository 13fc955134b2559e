"""The program reaches for nothing outside the computer: no module that could, no link that is followed."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.tree import module_name, python_files

_MODULES = (
    "socket.", "ssl.", "urllib.request.", "http.", "ftplib.", "smtplib.", "imaplib.", "poplib.", "xmlrpc.",
    "socketserver.", "asyncio.", "requests.", "httpx.", "aiohttp.", "webbrowser.", "PySide6.QtWebEngine",
)  # fmt: skip
# A second start raises the first window through a pipe of this computer.
_PIPES = {"QLocalServer", "QLocalSocket"}


def reaches(source: str) -> Iterator[str]:
    """What of `source` could reach out, or open what a text says."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
            if node.module == "PySide6.QtNetwork" and not {alias.name for alias in node.names} <= _PIPES:
                yield f"line {node.lineno}: {ast.unparse(node)}"
        else:
            names = []
        yield from (f"line {node.lineno}: {name}" for name in names if f"{name}.".startswith(_MODULES))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            told = ast.unparse(node)
            is_link = node.func.attr == "openUrl" and "QUrl.fromLocalFile(" not in told
            if is_link or (node.func.attr == "setOpenExternalLinks" and "True" in told):
                yield f"line {node.lineno}: {told}"


def test_nothing_reaches_out() -> None:
    found = {module_name(path): list(reaches(path.read_text("utf-8"))) for path in python_files("app", "ui")}
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    "source",
    [
        "import socket",
        "import http.client",
        "from urllib.request import urlopen",
        "from PySide6.QtNetwork import QNetworkAccessManager",
        "QDesktopServices.openUrl(QUrl(page))",
        "label.setOpenExternalLinks(True)",
    ],
)
def test_each_way_out_is_seen(source: str) -> None:
    assert list(reaches(source))
