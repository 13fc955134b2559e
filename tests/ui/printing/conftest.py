"""A sample incident with pictures, and the application in Chinese."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from app.domain.clock import FixedClock
from tests.report_sample import Shop, open_shop
from tests.speaking import speaking


def png(colour: str, width: int, height: int) -> bytes:
    """A picture of one colour."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return content.data()


@pytest.fixture
def shop(tmp_path: Path, clock: FixedClock, qapp: QApplication) -> Iterator[Shop]:
    """One incident; evidence: a wide picture, a tall one, a small one, and a file that is none."""
    pictures = [
        png("#b8c5d9", 1600, 1200),
        png("#cbbfae", 900, 1600),
        png("#a9bfb1", 300, 200),
        b"no picture",
    ]
    opened = open_shop(tmp_path / "data", clock, pictures)
    yield opened
    opened.uow.db.close()


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    """Words in Chinese, and back to the sources after."""
    with speaking(qapp, "zh_CN"):
        yield
