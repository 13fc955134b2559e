"""The evidence pack from the window: from the menu and the card, previewed and saved."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from app.domain.statuses import EvidenceKind
from tests.ui.incidents.conftest import Screen, press
from ui import ask
from ui.pages.incidents.proof import pack_panel
from ui.pages.incidents.proof.pack_panel import EvidencePackPanel


@pytest.fixture
def panel(screen: Screen, tmp_path: Path) -> EvidencePackPanel:
    """The panel of an incident with one file of evidence."""
    incident_id = screen.desk.incident(screen.desk.order())
    screen.desk.services.incidents.add_evidence(
        incident_id, b"label", EvidenceKind.LABEL_PHOTO, file_name="l.jpg"
    )
    screen.show(incident_id)
    card = screen.page.panel.evidence
    card.pack_wanted.emit()
    step = screen.page.panel.step
    assert isinstance(step, EvidencePackPanel)
    return step


def test_the_card_and_the_menu_open_it(screen: Screen, qtbot: QtBot, panel: EvidencePackPanel) -> None:
    inside = screen.page.panel
    inside.close_step()
    press(qtbot, inside.evidence, "Evidence pack for a dispute…")
    assert isinstance(inside.step, EvidencePackPanel)
    inside.close_step()
    action = next(a for a in inside.menu().actions() if a.text() == "Evidence pack for a dispute…")
    action.trigger()
    assert isinstance(inside.step, EvidencePackPanel)


def test_the_zip_holds_pdf_and_originals(
    screen: Screen, qtbot: QtBot, panel: EvidencePackPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "pack.zip"
    monkeypatch.setattr(ask, "save_file", lambda *_: target)
    press(qtbot, panel, "Save with originals…")
    with zipfile.ZipFile(target) as found:
        assert found.read("originals/01-label_photo.jpg") == b"label"
        assert found.read("evidence-pack.pdf").startswith(b"%PDF")
        assert "As filed" in found.read("index.csv").decode()
    assert screen.page.panel.step is None


def test_personal_data_only_when_ticked(
    screen: Screen, qtbot: QtBot, panel: EvidencePackPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    detail = panel.detail
    phone = screen.desk.services.reports.incident(detail.id, shows_personal=True).facts.phone
    assert phone
    for is_shown in (False, True):
        target = tmp_path / f"{is_shown}.pdf"
        monkeypatch.setattr(ask, "save_file", lambda *_, path=target: path)
        screen.page.panel.open_step("evidence_pack")
        step = screen.page.panel.step
        step.shows_personal.setChecked(is_shown)
        press(qtbot, step, "Save as PDF…")
        text = "".join(page.extract_text() for page in PdfReader(target).pages)
        assert (phone in text) is is_shown


def test_the_preview_gets_the_pack(
    qtbot: QtBot, panel: EvidencePackPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    monkeypatch.setattr(pack_panel, "preview_pack", lambda pack, parent: seen.append(pack))
    press(qtbot, panel, "Preview")
    assert [pack.report.facts.number for pack in seen] == [panel.detail.row.number]


def test_a_changed_original_is_told(
    screen: Screen, qtbot: QtBot, panel: EvidencePackPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path(panel.detail.evidence[0].path).write_bytes(b"other")
    told = []
    monkeypatch.setattr(pack_panel, "notify", lambda where, text, tone: told.append((text, tone)))
    monkeypatch.setattr(ask, "save_file", lambda *_: tmp_path / "pack.zip")
    press(qtbot, panel, "Save with originals…")
    assert [tone for _, tone in told] == ["warn"]
    assert "1 original(s) missing or changed" in told[0][0]
