"""The folder of the data: moved whole or not at all, found again; the old copy goes only when asked."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.data import data_copy, data_place
from app.domain.clock import FixedClock
from app.domain.errors import Cancelled, EnvironmentProblem
from app.domain.progress import Job
from app.services import data_folder
from app.services.build import build_services


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data_place, "default_config_dir", lambda: tmp_path / "config")
    monkeypatch.setattr(data_folder, "default_data_dir", lambda: tmp_path / "usual")


@pytest.fixture
def shop(tmp_path: Path, clock: FixedClock) -> Path:
    """A shop with evidence and a log, which nobody has open."""
    folder = tmp_path / "usual"
    build_services(folder, clock).close()
    for name in ("evidence/ab/photo", "logs/makegood.log", "makegood.lock"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(name.encode())
    (folder / "evidence/ab/photo").chmod(0o400)
    return folder


def files_in(folder: Path) -> dict[str, bytes]:
    """What is in it, by place; looking at a database leaves an empty journal beside it."""
    found = (
        path for path in folder.rglob("*") if path.is_file() and path.suffix not in (".db-wal", ".db-shm")
    )
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def refused(source: Path, target: Path) -> str:
    """The code of the refusal; nothing may have changed by it."""
    before = files_in(source)
    with pytest.raises(EnvironmentProblem) as caught:
        data_folder.move(source, target, Job())
    assert files_in(source) == before
    assert data_folder.usual_folder() == source
    return caught.value.code


def test_all_but_the_lock_is_there_and_used_and_the_old_one_stays(tmp_path: Path, shop: Path) -> None:
    before, target = files_in(shop), tmp_path / "disk" / "data"
    data_folder.move(shop, target, Job())
    assert files_in(target) == {name: data for name, data in before.items() if name != "makegood.lock"}
    assert files_in(shop) == before
    assert data_folder.usual_folder() == target
    assert data_folder.left_behind() == shop


def test_a_file_that_arrived_otherwise_stops_it(
    tmp_path: Path, shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def badly(source: Path, target: Path) -> None:
        target.write_bytes(source.read_bytes()[:-1] + b"?")

    monkeypatch.setattr(data_copy.shutil, "copyfile", badly)
    assert refused(shop, tmp_path / "disk") == "move_differs"
    assert not (tmp_path / "disk").exists()


def test_a_folder_in_use_is_not_touched(tmp_path: Path, shop: Path) -> None:
    (tmp_path / "disk").mkdir()
    (tmp_path / "disk/letter.txt").write_text("mine")
    assert refused(shop, tmp_path / "disk") == "move_used"
    assert files_in(tmp_path / "disk") == {"letter.txt": b"mine"}


@pytest.mark.parametrize("place", ["usual", "usual/inside", "."])
def test_not_into_itself_nor_around(tmp_path: Path, shop: Path, place: str) -> None:
    assert refused(shop, tmp_path / place) == "move_inside"


def test_a_full_disk_is_said_before(tmp_path: Path, shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(data_copy.shutil, "disk_usage", lambda _: usage._replace(free=10))
    assert refused(shop, tmp_path / "disk") == "move_full"


def test_cancelling_leaves_an_empty_folder_empty(tmp_path: Path, shop: Path) -> None:
    (tmp_path / "disk").mkdir()
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        data_folder.move(shop, tmp_path / "disk", job)
    assert [*(tmp_path / "disk").iterdir()] == []
    assert data_folder.usual_folder() == shop


def test_a_disk_that_is_not_connected_is_no_empty_shop(tmp_path: Path, shop: Path) -> None:
    target = tmp_path / "disk"
    data_folder.move(shop, target, Job())
    data_folder.check_there(target)
    target.rename(tmp_path / "unplugged")
    with pytest.raises(EnvironmentProblem) as caught:
        data_folder.check_there(target)
    assert caught.value.code == "data_gone"
    data_folder.check_there(tmp_path / "another")  # a new shop begins wherever the owner says


def test_the_old_copy_goes_when_asked_and_nothing_else(tmp_path: Path, shop: Path) -> None:
    target = tmp_path / "disk"
    data_folder.move(shop, target, Job())
    (shop / "letter.txt").write_text("mine")
    data_folder.remove_left()
    assert files_in(shop) == {"letter.txt": b"mine"}
    assert data_folder.has_data(target)
    assert data_folder.left_behind() is None
    assert data_folder.usual_folder() == target
