"""Which disks are another computer's, and that it is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QStorageInfo
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.backups.network_drive import is_remote, warn_of_network_drive


@pytest.mark.parametrize(
    "kind, path, expected",
    [
        ("ext4", "/srv/a", False),
        ("NTFS", "C:/Users/a", False),
        ("nfs4", "/mnt/a", True),
        ("cifs", "/mnt/a", True),
        ("NTFS", "\\\\server\\share", True),
    ],
)
def test_a_remote_disk_is_known(kind: str, path: str, expected: bool) -> None:
    assert is_remote(kind, path) is expected


@pytest.mark.parametrize("kind, count", [(b"nfs4", 1), (b"ext4", 0)])
def test_it_is_said(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: bytes, count: int
) -> None:
    monkeypatch.setattr(QStorageInfo, "fileSystemType", lambda _: QByteArray(kind))
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    warn_of_network_drive(window, tmp_path)
    told = [label.text() for label in window.findChildren(QLabel) if str(tmp_path) in label.text()]
    assert len(told) == count
