"""The wheel holds every module and resource, so that `pip install .` gives a program that runs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, committed_files

# Pictures of the README, the preparation for `make` and words not compiled are for the checkout only.
PACKED = ("app/", "ui/", "resources/")
NOT_PACKED = ("resources/screenshots/", "resources/setup/", "resources/packaging/")
# Where the wheel keeps what it installs beside the modules: "what is new" is read from it.
CHANGES = ".data/data/share/doc/makegood/CHANGELOG.md"
NEEDED = (
    "i18n/zh_CN.qm",
    "i18n/en.qm",
    "layouts/pdd.orders27.toml",
    "reports/incident.html.j2",
    "window.qss",
)


def belongs_in_wheel(name: str) -> bool:
    """Whether a file of the project has to be in the wheel."""
    is_kept_out = name.startswith(NOT_PACKED) or name.endswith(".ts")
    return name == "main.py" or (name.startswith(PACKED) and not is_kept_out)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel, built from a copy: building leaves files beside the source."""
    folder = tmp_path_factory.mktemp("wheel")
    for path in committed_files():
        if path.relative_to(ROOT).parts[0] not in ("tests", ".ci"):
            target = folder / "source" / path.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation"]
    subprocess.run([*command, "-w", str(folder), str(folder / "source")], check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return zipfile.ZipFile(built)


def test_the_wheel_holds_every_module_and_resource(wheel: zipfile.ZipFile) -> None:
    wanted = {p.relative_to(ROOT).as_posix() for p in committed_files()}
    assert {name for name in wanted if belongs_in_wheel(name)} - set(wheel.namelist()) == set()


def test_the_wheel_holds_what_the_program_cannot_do_without(wheel: zipfile.ZipFile) -> None:
    wanted = {*(f"resources/{name}" for name in NEEDED), "app/data/migrations/0001_initial.sql", "main.py"}
    assert wanted - set(wheel.namelist()) == set()


def test_the_wheel_holds_nothing_else(wheel: zipfile.ZipFile) -> None:
    ours = [n for n in wheel.namelist() if ".dist-info/" not in n and not n.endswith(CHANGES)]
    assert [n for n in ours if not belongs_in_wheel(n)] == []


def test_the_wheel_holds_what_is_new(wheel: zipfile.ZipFile) -> None:
    (name,) = (n for n in wheel.namelist() if n.endswith(CHANGES))
    assert wheel.read(name) == (ROOT / "CHANGELOG.md").read_bytes()


def test_the_installed_program_finds_its_resources(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    code = "from app.paths import resource; print(resource('layouts'))"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert Path(run.stdout.strip()) == tmp_path / "resources" / "layouts"


def test_the_wheel_starts_what_the_readme_names(wheel: zipfile.ZipFile) -> None:
    (name,) = (n for n in wheel.namelist() if n.endswith("entry_points.txt"))
    programs = wheel.read(name).decode()
    assert "[console_scripts]\nmakegood-cli = main:main" in programs
    assert "[gui_scripts]\nmakegood = main:main" in programs


def test_the_installed_program_works_away_from_its_source(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path / "installed")
    own = {**os.environ, "PYTHONPATH": str(tmp_path / "installed"), "QT_QPA_PLATFORM": "offscreen"}
    shop, sheet = tmp_path / "shop", ROOT / "tests/samples/sheets/pdd_orders_27col.csv"
    command = [sys.executable, "-m", "main", "--data", str(shop), "import", str(sheet), "--json"]
    run = subprocess.run(command, cwd=tmp_path, env=own, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout)["created"] == 6
    assert (shop / "makegood.db").exists()
