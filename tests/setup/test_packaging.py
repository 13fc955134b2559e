"""What the packaged program carries: every resource and module of ours, and not what nobody uses."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QApplication

from tests.architecture.tree import ROOT, committed_files
from ui import warm_up

PACKAGING = ROOT / "resources/packaging"
NOT_PACKED = ("resources/screenshots/", "resources/setup/", "resources/packaging/")


def script(name: str) -> ModuleType:
    """A script of the packaging as a module."""
    spec = importlib.util.spec_from_file_location(Path(name).stem, PACKAGING / name)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def content() -> ModuleType:
    return script("bundle_content.py")


def test_every_resource_and_step_of_the_database_goes_in(content: ModuleType) -> None:
    sources = [Path(source) for source, _ in content.data_files(ROOT, with_font=False)]
    packed = {file.relative_to(ROOT).as_posix() for file in sources if file.is_relative_to(ROOT)}
    committed = {path.relative_to(ROOT).as_posix() for path in committed_files()}
    resources = {n for n in committed if n.startswith("resources/") and not n.startswith(NOT_PACKED)}
    wanted = {n for n in resources if not n.endswith((".ts", ".py"))}
    steps = {n for n in committed if n.startswith("app/data/migrations/0")}
    assert steps
    assert (wanted | steps | {"CHANGELOG.md", "LICENSE"}) - packed == set()


def test_every_module_goes_in(content: ModuleType) -> None:
    """Pages and panels are imported by name, which no reader of import statements sees."""
    found = set(content.hidden_imports(ROOT))
    assert {"ui.pages.orders.page", "ui.pages.suppliers.claim_panel", "app.data.sheets.worker"} <= found
    assert not [name for name in found if "migrations.0" in name]
    assert "ui.screenshots" not in found


@pytest.mark.parametrize(
    "place, is_wanted",
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6\\Qt\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", True),
        ("PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so", False),
        ("PySide6/Qt/lib/libQt6Quick.so.6", False),
        ("PySide6/Qt/lib/libQt6PrintSupport.so.6", True),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("libfontconfig.so.1", False),
    ],
)
def test_parts_of_qt_nobody_uses_stay_out(content: ModuleType, place: str, is_wanted: bool) -> None:
    assert content.is_wanted(place) is is_wanted


def test_windows_gets_four_numbers() -> None:
    text = script("windows/version_file.py").version_text("1.2.3")
    assert "filevers=(1, 2, 3, 0)" in text
    assert "'ProductVersion', '1.2.3'" in text


def test_the_icon_is_what_the_systems_read(qapp: QApplication, tmp_path: Path) -> None:
    made = script("icon_files.py").write_icons(ROOT / "resources/icons/makegood.svg", tmp_path)
    assert made["ico"].read_bytes()[:6] == b"\x00\x00\x01\x00\x06\x00"
    icns = made["icns"].read_bytes()
    assert (icns[:4], int.from_bytes(icns[4:8], "big")) == (b"icns", len(icns))
    assert made["png512"].read_bytes().startswith(b"\x89PNG")


def test_what_is_read_in_beforehand_is_packed(content: ModuleType) -> None:
    assert not set(content.EXCLUDED_MODULES).intersection(warm_up._STEPS)
