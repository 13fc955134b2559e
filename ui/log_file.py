"""The log: a few files of limited size beside the data, without buyers' names or addresses."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_BYTES, _COUNT = 1_000_000, 4


def log_folder(folder: Path) -> Path:
    """Where the log of a data folder lies."""
    return folder / "logs"


def start_log(folder: Path) -> logging.Handler | None:
    """Write to the log of `folder` from now on; None where it cannot be written (the window must open
    anyway).
    """
    place = log_folder(folder)
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            place / "makegood.log", maxBytes=_BYTES, backupCount=_COUNT, encoding="utf-8", delay=True
        )
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return handler


def stop_log(handler: logging.Handler | None) -> None:
    """Close the log again."""
    if handler is not None:
        logging.getLogger().removeHandler(handler)
        handler.close()
