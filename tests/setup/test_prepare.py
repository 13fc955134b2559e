"""The preparation for make: quick when nothing is missing, clear when it may not help itself."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

import pytest

from tests.architecture.tree import ROOT


@pytest.fixture
def prepare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """The script as a module, with a `.venv` of the test's own and nothing it could run."""
    spec = importlib.util.spec_from_file_location("prepare", ROOT / "resources/setup/prepare.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "VENV_PYTHON", tmp_path / ".venv/bin/python")
    monkeypatch.setattr(module, "run", lambda command, **_: pytest.fail(f"ran {command}"))
    return module


def lacking(prepare: ModuleType, monkeypatch: pytest.MonkeyPatch, libraries: Iterable[str]) -> None:
    """Make the machine one that lacks these libraries, with a font and no way to add packages."""
    gone = set(libraries)
    monkeypatch.setattr(prepare, "is_loadable", lambda library: library not in gone)
    monkeypatch.setattr(prepare, "has_chinese_font", lambda: True)
    monkeypatch.setattr(prepare, "root_prefix", lambda: None)
    monkeypatch.setattr(prepare.os, "geteuid", lambda: 1000, raising=False)


def test_nothing_is_run_where_nothing_is_missing(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    lacking(prepare, monkeypatch, [])
    prepare.ensure_system(["app", "screen", "dev"])


def test_a_missing_library_that_may_not_be_added_stops_with_the_line_to_run(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lacking(prepare, monkeypatch, ["libEGL.so.1", "libxcb-cursor.so.0"])
    with pytest.raises(SystemExit) as stopped:
        prepare.ensure_system(["app", "screen"])
    assert stopped.value.code == 1
    assert "'apt-get update && apt-get install -y libegl1 libxcb-cursor0'\n" in capsys.readouterr().err


def test_libraries_of_the_screen_are_not_asked_for_without_a_window(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    lacking(prepare, monkeypatch, ["libxcb-cursor.so.0"])
    prepare.ensure_system(["app", "dev"])


def test_a_missing_font_is_said_and_does_not_stop(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lacking(prepare, monkeypatch, [])
    monkeypatch.setattr(prepare, "has_chinese_font", lambda: False)
    prepare.ensure_system(["app"])
    assert "apt-get install -y fonts-wqy-microhei" in capsys.readouterr().err


def test_packages_are_installed_as_root_after_one_update(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[list[str]] = []
    monkeypatch.setattr(prepare, "root_prefix", lambda: ["sudo", "-n", "env"])
    monkeypatch.setattr(prepare.shutil, "which", lambda name: name)
    monkeypatch.setattr(prepare, "run", lambda command, **_: bool(ran.append(command)) or True)
    monkeypatch.delenv("MAKEGOOD_NO_APT", raising=False)
    prepare.install_packages(["libegl1"])
    assert [command[:3] for command in ran] == [["sudo", "-n", "env"]] * 2
    assert [command[-1] for command in ran] == ["update", "libegl1"]


def test_the_owner_s_wish_to_leave_the_system_alone_is_kept(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prepare, "root_prefix", list)
    monkeypatch.setenv("MAKEGOOD_NO_APT", "1")
    prepare.install_packages(["libegl1"])


def test_the_second_time_nothing_is_installed_until_the_requirements_change(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(prepare, "has_environment", lambda: True)
    (tmp_path / ".venv").mkdir()
    ran: list[list[str]] = []
    monkeypatch.setattr(prepare, "run", lambda command, **_: bool(ran.append(command)) or True)
    prepare.ensure_environment(["app"])
    prepare.ensure_environment(["app"])
    assert len(ran) == 1
    monkeypatch.setattr(prepare, "requirements", lambda parts: ["peewee>=9"])
    prepare.ensure_environment(["app"])
    assert len(ran) == 2
    assert ran[1][-1] == "peewee>=9"


def test_an_installation_that_failed_is_tried_again(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(prepare, "has_environment", lambda: True)
    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(prepare, "run", lambda command, **_: False)
    with pytest.raises(SystemExit):
        prepare.ensure_environment(["app"])
    assert list((tmp_path / ".venv").iterdir()) == []


def test_the_requirements_are_those_of_the_project_file(prepare: ModuleType) -> None:
    assert any(line.startswith("peewee") for line in prepare.requirements(["app"]))
    assert not any(line.startswith("pytest") for line in prepare.requirements(["app"]))
    assert any(line.startswith("pytest") for line in prepare.requirements(["app", "dev"]))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can lack a screen")
def test_without_a_screen_the_way_to_the_demo_is_shown(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lacking(prepare, monkeypatch, ["libxcb-cursor.so.0"])
    monkeypatch.setattr(prepare, "ensure_environment", lambda parts: None)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    with pytest.raises(SystemExit):
        prepare.main(["app", "screen"])
    said = capsys.readouterr().err
    assert "make demo" in said
    assert "没有屏幕" in said


@pytest.mark.parametrize(
    "name", ["wqy-microhei.ttc", "NotoSansCJK-Regular.ttc", "SourceHanSansSC-Regular.otf"]
)
def test_a_chinese_font_is_known_by_its_file(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    monkeypatch.setattr(prepare.shutil, "which", lambda _: None)
    monkeypatch.setattr(prepare, "FONT_FOLDERS", (str(tmp_path),))
    (tmp_path / "DejaVuSans.ttf").touch()
    assert not prepare.has_chinese_font()
    (tmp_path / "truetype").mkdir()
    (tmp_path / "truetype" / name).touch()
    assert prepare.has_chinese_font()


@pytest.mark.parametrize(
    "user,sudo,start", [(0, None, "apt-get"), (7, "sudo", "sudo sh -c"), (7, None, "su -c")]
)
def test_the_line_to_run_fits_the_machine(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch, user: int, sudo: str | None, start: str
) -> None:
    monkeypatch.setattr(prepare.os, "geteuid", lambda: user, raising=False)
    monkeypatch.setattr(prepare.shutil, "which", lambda _: sudo)
    assert prepare.line_to_run(["libegl1"]).startswith(start)
