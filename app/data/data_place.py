"""Where the owner's data is, when it was moved: two lines in a small file of the user's settings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.data.durable import make_folder, put_in_place, write_synced
from app.paths import default_config_dir

_FILE = "data-folder.txt"


@dataclass(frozen=True)
class Place:
    """The data's folder, and the one it was copied from as long as that is left."""

    folder: Path
    left: Path | None = None


def read_place() -> Place | None:
    """Where the data was moved to; None while it is where the platform wants it."""
    try:
        lines = pointer_file().read_text("utf-8").splitlines()
    except FileNotFoundError:
        return None
    if not lines or not lines[0]:
        return None
    return Place(Path(lines[0]), Path(lines[1]) if len(lines) > 1 else None)


def write_place(place: Place) -> None:
    """From now on the data is there. Raises: OSError."""
    file = pointer_file()
    make_folder(file.parent)
    lines = [str(place.folder), *([str(place.left)] if place.left is not None else [])]
    part = file.with_suffix(".part")
    write_synced(part, "\n".join(lines).encode())
    put_in_place(part, file)


def pointer_file() -> Path:
    """The file that says it."""
    return default_config_dir() / _FILE
