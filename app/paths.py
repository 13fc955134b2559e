"""Where the application's own files are, from source and from the packaged program."""

from __future__ import annotations

import sys
from pathlib import Path


def _root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parent.parent


def resource(name: str) -> Path:
    """Path of a file or folder under `resources/`, such as ``layouts/pdd.toml``."""
    return _root() / "resources" / name


def default_data_dir() -> Path:
    """The platform's own folder for this application's data (not created here)."""
    import platformdirs

    return Path(platformdirs.user_data_dir("Makegood", appauthor=False))


def code_folder(name: str) -> Path:
    """A folder of the program's own code that is read as files, such as the migrations."""
    return _root() / name
