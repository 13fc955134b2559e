"""The folder of the owner's data: where it is, moving it elsewhere, and doing away with the old copy."""

from __future__ import annotations

from pathlib import Path

from app.data import data_copy, data_place
from app.data.data_place import Place
from app.data.db import FILE_NAME
from app.domain.errors import EnvironmentProblem
from app.domain.progress import Job
from app.paths import default_data_dir


def usual_folder() -> Path:
    """Where the data is when nobody names a folder: where it was moved to, else the platform's own place."""
    place = data_place.read_place()
    return place.folder if place is not None else default_data_dir()


def check_there(folder: Path) -> None:
    """Raises: EnvironmentProblem data_gone when data was moved to `folder` and is not there now.

    Opened all the same, a disk that is not connected would become an empty shop.
    """
    place = data_place.read_place()
    if place is not None and place.folder == folder and not has_data(folder):
        raise EnvironmentProblem("data_gone", path=str(folder))


def has_data(folder: Path) -> bool:
    """Whether a shop is in the folder."""
    return (folder / FILE_NAME).is_file()


def left_behind() -> Path | None:
    """The folder the data was copied from, as long as its copy is still there."""
    place = data_place.read_place()
    left = place.left if place is not None else None
    return left if left is not None and has_data(left) else None


def check_target(source: Path, target: Path) -> None:
    """Raises: EnvironmentProblem when the data in `source` cannot go to `target`."""
    data_copy.check_target(source, target)


def move(source: Path, target: Path, job: Job) -> Path:
    """Copy the data, which nobody has open, to `target` and use it there from now on; `source` stays.

    Raises: EnvironmentProblem; Cancelled. All is then as before.
    """
    data_copy.copy_data(source, target, job)
    use(target, left=source)
    return target


def use(folder: Path, *, left: Path | None = None) -> None:
    """Open the data in `folder` from now on. Raises: EnvironmentProblem move_unwritable."""
    try:
        data_place.write_place(Place(folder, left))
    except OSError as error:
        raise EnvironmentProblem("move_unwritable", path=str(data_place.pointer_file())) from error


def remove_left() -> None:
    """Delete the old copy, once the owner says so. Raises: EnvironmentProblem."""
    left, place = left_behind(), data_place.read_place()
    if left is None or place is None or left.resolve() == place.folder.resolve():
        return
    data_copy.remove_copy(left)
    use(place.folder)
