"""A setting is found by its words in either language, and each says what it is as shipped."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from app.services.build import Services, build_services
from tests.speaking import speaking
from ui.change_bus import ChangeBus
from ui.look_choices import LookChoices
from ui.preferences import Preferences
from ui.setting_form import SettingForm
from ui.settings_dialog import SettingsDialog
from ui.settings_names import in_both
from ui.tasks import TaskRunner


@pytest.fixture
def services(tmp_path: Path, clock: FixedClock) -> Iterator[Services]:
    made = build_services(tmp_path / "data", clock)
    yield made
    made.close()


def open_dialog(qtbot: QtBot, services: Services) -> SettingsDialog:
    dialog = SettingsDialog(services, ChangeBus(), LookChoices(Preferences(), None))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def cards(dialog: SettingsDialog) -> list[str]:
    return [card.head_words() for card in dialog.cards if card.isVisible()]


@pytest.mark.parametrize("text", ["quiet FROM", "安静时段从"])
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_a_setting_is_found_by_either_name(
    qtbot: QtBot, qapp: QApplication, services: Services, inline_tasks: TaskRunner, language: str, text: str
) -> None:
    with speaking(qapp, language):
        dialog = open_dialog(qtbot, services)
        dialog.search.setText(text)
        assert cards(dialog) == [dialog.reminders.head_words()]
        assert dialog.reminders.quiet_from.isVisible()
        assert not dialog.reminders.quiet_until.isVisible()
        dialog.search.setText("")
        assert len(cards(dialog)) == len(dialog.cards)
        assert dialog.reminders.quiet_until.isVisible()
        dialog.search.setText("xyzzy")
        assert cards(dialog) == []
        assert not dialog._panel.isVisible()


def test_every_name_is_known_in_both_languages(
    qtbot: QtBot, qapp: QApplication, services: Services, inline_tasks: TaskRunner
) -> None:
    with speaking(qapp, "zh_CN"):
        dialog = open_dialog(qtbot, services)
        shown = [card.head_words() for card in dialog.cards]
        shown += [box.text() for box in dialog.findChildren(QCheckBox)]
        for form in dialog.findChildren(SettingForm):
            shown += [label.text() for label in form.findChildren(QLabel) if label.buddy() is not None]
        assert len(shown) > 50
        assert [text for text in shown if not in_both(text).split("\n")[1]] == []


def test_every_field_says_what_it_is_as_shipped(
    qtbot: QtBot, services: Services, inline_tasks: TaskRunner
) -> None:
    dialog = open_dialog(qtbot, services)
    fields = [field for form in dialog.findChildren(SettingForm) for field, _ in form._found_by]
    assert len(fields) > 20
    assert [field.accessibleName() for field in fields if not field.property("shipped")] == []
    assert not [
        f for f in fields if isinstance(f, QSpinBox | QLineEdit) and "As shipped" not in f.property("shipped")
    ]
