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


def default_config_dir() -> Path:
    """The platform's own folder for this user's settings of the application (not created here)."""
    import platformdirs

    return Path(platformdirs.user_config_dir("Makegood", appauthor=False))


def changelog() -> Path | None:
    """The list of changes: packaged, of the checkout, or where pip put it; None where it is missing."""
    beside = (resource("CHANGELOG.md"), _root() / "CHANGELOG.md")
    return next((file for file in beside if file.is_file()), None) or _installed_changelog()


def _installed_changelog() -> Path | None:
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        installed = distribution("makegood")
    except PackageNotFoundError:
        return None
    files = (
        Path(str(installed.locate_file(file)))
        for file in installed.files or ()
        if file.name == "CHANGELOG.md"
    )
    return next((file for file in files if file.is_file()), None)


def code_folder(name: str) -> Path:
    """A folder of the program's own code that is read as files, such as the migrations."""
    return _root() / name
