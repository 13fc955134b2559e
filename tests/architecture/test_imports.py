"""Imports point down only: ui → app.services → app.data → app.domain."""

from __future__ import annotations

import pytest

from tests.architecture.arrows import wrong_arrows
from tests.architecture.tree import PACKAGES, module_name, python_files


def test_imports_point_down_only() -> None:
    wrong = [
        str(arrow)
        for path in python_files(*PACKAGES)
        for arrow in wrong_arrows(
            path.read_text("utf-8"), module_name(path), is_package=path.name == "__init__.py"
        )
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "module,source",
    [
        ("app.domain.money", "import peewee"),
        ("app.domain.money", "from app.data import db"),
        ("app.domain.money", "import app.paths"),
        ("app.domain.money", "def f():\n    from rapidfuzz import fuzz"),
        ("app.domain.money", "from ..data import models"),
        ("app.data.db", "from app.services.orders import OrderService"),
        ("app.data.db", "from app import cli"),
        ("app.data.sheets.reader", "from ...services import incidents"),
        ("app.services.orders", "from PySide6.QtCore import QObject"),
        ("app.services.orders", "import ui.theme"),
        ("app.services.orders", "from app.wording import sentence"),
        ("app.cli", "from PySide6 import QtCore"),
        ("app.cli", "import main"),
        ("ui.window", "from app.data.models import Order"),
        ("ui.window", "from app import data"),
        ("ui.window", "import peewee"),
        ("ui.window", "from openpyxl import Workbook"),
        ("ui.window", "import sqlite3"),
        ("ui.window", "from main import main"),
        ("ui.window", "import importlib\nimportlib.import_module('app.data.db')"),
    ],
)
def test_a_wrong_arrow_is_found(module: str, source: str) -> None:
    assert len(wrong_arrows(source, module)) == 1


@pytest.mark.parametrize(
    "module,source",
    [
        ("app.domain.money", "from decimal import Decimal\nfrom app.domain.errors import DomainError"),
        ("app.domain.money", "from .errors import DomainError"),
        ("app.data.db", "import peewee\nfrom app.domain import errors\nfrom app import paths"),
        ("app.services.orders", "from app.data.queries import orders\nfrom app.domain import checks"),
        ("app.cli", "from app.services import orders\nfrom app.wording import sentence"),
        ("ui.window", "from PySide6.QtWidgets import QMainWindow\nfrom app.services import orders"),
        ("ui.window", "from app.domain.statuses import Progress\nfrom ui.theme import Theme"),
        ("main", "import app.cli\nimport ui.window\nimport app.data.db"),
    ],
)
def test_a_right_arrow_is_left_alone(module: str, source: str) -> None:
    assert wrong_arrows(source, module) == []


def test_a_package_resolves_its_own_dots() -> None:
    assert wrong_arrows("from .queries import orders", "app.data", is_package=True) == []
    assert len(wrong_arrows("from ..services import orders", "app.data", is_package=True)) == 1
