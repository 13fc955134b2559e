"""Evidence in the window: pictures read beside it, harmed files named, looked at large, opened safely."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.data.models import Evidence
from app.domain.evidence_duty import FileState
from app.domain.statuses import EvidenceKind
from tests.ui.incidents.conftest import Screen, press
from tests.ui.printing.conftest import png
from ui import ask
from ui.pages.incidents.proof import outside
from ui.pages.incidents.proof.outside import is_shown_outside
from ui.pages.incidents.proof.viewer import EvidenceViewer
from ui.tasks import TaskRunner, install_runner

WIDE, SMALL = png("#b8c5d9", 1600, 400), png("#cbbfae", 60, 40)
DRAWING = b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"


def case(screen: Screen, *files: tuple[str, bytes]) -> int:
    """An incident in sight with these files."""
    incident_id = screen.desk.incident(screen.desk.order())
    for name, content in files:
        screen.desk.services.incidents.add_evidence(
            incident_id, content, EvidenceKind.GOODS_PHOTO, file_name=name
        )
    screen.show(incident_id)
    return incident_id


def viewer(screen: Screen, at: int = 0) -> EvidenceViewer:
    screen.page.panel.evidence.tiles[at].click()
    found = screen.page.findChild(EvidenceViewer)
    assert found is not None
    return found


def test_thumbnails_are_read_beside_the_window(screen: Screen, qtbot: QtBot) -> None:
    runner = TaskRunner(name="test-reader")
    install_runner(runner)
    case(screen, ("a.png", WIDE), ("b.svg", DRAWING))
    card = screen.page.panel.evidence
    assert [tile.thumbnail for tile in card.tiles] == [None, None]  # nothing was read in this thread
    qtbot.waitUntil(lambda: all(tile.thumbnail is not None for tile in card.tiles))
    assert [tile.thumbnail.image is not None for tile in card.tiles] == [True, False]
    runner.close()


def test_a_picture_seen_once_is_there_at_once(screen: Screen) -> None:
    first = case(screen, ("a.png", WIDE))
    tile = screen.page.panel.evidence.tiles[0]
    screen.show(first)
    again = screen.page.panel.evidence.tiles[0]
    assert again is not tile
    assert again.thumbnail.image is tile.thumbnail.image


@pytest.mark.parametrize(
    "harm,state",
    [(lambda p: p.unlink(), FileState.MISSING), (lambda p: p.write_bytes(b"x"), FileState.CHANGED)],
)
def test_a_file_no_longer_as_filed_is_said_and_put_right(
    screen: Screen, tmp_path: Path, harm: object, state: FileState
) -> None:
    incident_id = case(screen, ("a.png", WIDE))
    card = screen.page.panel.evidence
    assert not card.harmed.isVisibleTo(card)
    harm(Path(card._evidence[0].path))  # type: ignore[operator]
    screen.show(incident_id)
    assert card.tiles[0].thumbnail.state is state
    assert "a.png" in card.harmed.text()
    (tmp_path / "a.png").write_bytes(WIDE)
    screen.desk.services.incidents.add_evidence(incident_id, tmp_path / "a.png", EvidenceKind.GOODS_PHOTO)
    screen.show(incident_id)
    assert not card.harmed.isVisibleTo(card)
    assert Evidence.select().count() == 1


def test_leafing_and_zooming_by_keyboard(screen: Screen, qtbot: QtBot) -> None:
    case(screen, ("a.png", WIDE), ("b.png", SMALL), ("c.svg", DRAWING))
    shown = viewer(screen)
    assert (shown.place.text(), shown.back.isEnabled()) == ("1 of 3", False)
    whole = shown.picture.scale_now
    assert whole < 1  # 1600 wide in a smaller room
    shown.picture.larger()
    assert shown.picture.scale_now == pytest.approx(whole * 1.25)
    shown.picture.fit()
    assert shown.picture.scale_now == pytest.approx(whole)
    QTest.keyClick(shown, Qt.Key.Key_Right)
    assert (shown.place.text(), shown.item.file_name) == ("2 of 3", "b.png")
    assert shown.picture.scale_now == 1  # a small picture is not blown up
    QTest.keyClick(shown, Qt.Key.Key_Right)
    QTest.keyClick(shown, Qt.Key.Key_Right)
    assert shown.place.text() == "3 of 3"
    assert shown.stack.currentWidget() is shown.nothing
    assert not shown.out.isEnabled()
    QTest.keyClick(shown, Qt.Key.Key_Left)
    assert shown.item.file_name == "b.png"
    assert any(shown.item.sha256 in label.text() for label in shown.findChildren(QLabel))


def test_outside_goes_a_copy_with_an_ending(
    screen: Screen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    case(screen, ("开箱.MP4", b"video"))
    opened: list[Path] = []
    monkeypatch.setattr(outside, "open_outside", lambda where, path: opened.append(path))
    shown = viewer(screen)
    press(qtbot, shown, shown.out.text())
    assert opened[0].suffix == ".mp4"
    assert opened[0].read_bytes() == b"video"
    assert opened[0] != Path(shown.item.path)


@pytest.mark.parametrize(
    "name", ["a.svg", "a.html", "a.exe", "a.js", "a.bat", "a.lnk", "a.xlsm", "a.desktop", "a"]
)
def test_what_could_do_harm_is_not_opened(screen: Screen, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    case(screen, (name, b"x"))
    opened: list[Path] = []
    monkeypatch.setattr(outside, "open_outside", lambda where, path: opened.append(path))
    item = screen.page.panel.detail.evidence[0]
    assert not is_shown_outside(item)
    outside.open_copy(screen.page, item)
    assert opened == []


def test_a_copy_is_saved(
    screen: Screen, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case(screen, ("a.html", b"page"))
    monkeypatch.setattr(ask, "save_file", lambda *_: tmp_path / "b.html")
    shown = viewer(screen)
    press(qtbot, shown, shown.save.text())
    assert (tmp_path / "b.html").read_bytes() == b"page"


def test_a_picture_is_pasted_and_files_are_dropped(screen: Screen, qtbot: QtBot, tmp_path: Path) -> None:
    incident_id = case(screen)
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    QGuiApplication.clipboard().setImage(image)
    screen.page.panel.evidence.paste()
    press(qtbot, screen.page.panel.step, "Keep")
    (tmp_path / "clip.mp4").write_bytes(b"video")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "clip.mp4"))])
    screen.page.panel.evidence._take(data)
    press(qtbot, screen.page.panel.step, "Keep")
    rows = list(Evidence.select().where(Evidence.incident == incident_id).order_by(Evidence.id))
    assert [row.media_type for row in rows] == ["image/png", "video/mp4"]


def test_the_checklist_says_who_has_to_prove_it(screen: Screen) -> None:
    case(screen)
    words = screen.page.panel.evidence.missing.text()
    assert words.startswith("Missing, yours to prove: ")
    assert "the buyer's" not in words


def test_how_it_came_in_is_told(screen: Screen, tmp_path: Path) -> None:
    incident_id = case(screen, ("pasted.png", SMALL))
    path = tmp_path / "photo.png"
    path.write_bytes(WIDE)
    os.utime(path, (1_773_000_000, 1_773_000_000))
    screen.desk.services.incidents.add_evidence(incident_id, path, EvidenceKind.LABEL_PHOTO)
    screen.show(incident_id)
    shown = viewer(screen)
    assert "Pasted" in shown.facts.text()
    shown.leaf(1)
    assert "From a file · file of 2026-03-09 04:00" in shown.facts.text()
