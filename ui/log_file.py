"""The log: a few files of limited size beside the data, without buyers' names or addresses."""

from __future__ import annotations

import copy
import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

LOG_NAME = "makegood.log"
_BYTES, _COUNT = 1_000_000, 4

# What an error quotes may be a buyer's: anything between quotes, Chinese, numbers longer than a row's.
_PERSONAL = re.compile(r"'[^'\n]*'|\"[^\"\n]*\"|[\u3400-\u9fff\uf900-\ufaff]+|\d[\d* -]{5,}\d")
_FRAME = re.compile(r'\s+File "[^"]+", line \d+')


class PrivateFormatter(logging.Formatter):
    """Keeps when, where and which error; what a message says of somebody is blotted out."""

    def format(self, record: logging.LogRecord) -> str:
        own = copy.copy(record)
        own.exc_text = None  # what another handler made of the error is kept in the record
        return super().format(own)

    def formatMessage(self, record: logging.LogRecord) -> str:
        record.message = blotted(record.message)
        return super().formatMessage(record)

    def formatException(self, ei: Any) -> str:
        return blotted_trace(super().formatException(ei))


def blotted(text: str) -> str:
    """The text without what could name a person, an order or a parcel."""
    return _PERSONAL.sub("…", text)


def blotted_trace(text: str) -> str:
    """The same for what an error tells: the lines that say where in the program it was stay."""
    return "\n".join(line if _FRAME.match(line) else blotted(line) for line in text.splitlines())


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
            place / LOG_NAME, maxBytes=_BYTES, backupCount=_COUNT, encoding="utf-8", delay=True
        )
    except OSError:
        return None
    handler.setFormatter(PrivateFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return handler


def stop_log(handler: logging.Handler | None) -> None:
    """Close the log again."""
    if handler is not None:
        logging.getLogger().removeHandler(handler)
        handler.close()
