"""The owner's wording of the messages: changed, tried, refused, put back, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from app.services.message_templates import find_template
from tests.services.incidents.desk import Desk, open_desk
from tests.ui.incidents.conftest import press
from ui import ask
from ui.change_bus import ChangeBus
from ui.message_texts.dialog import TemplatesDialog
from ui.message_texts.marks import BLANK, TextMarks, blanks_of
from ui.tasks import TaskRunner
from ui.theme import Theme
from ui.widgets.words_edit import WordsEdit

KEY = "buyer.return_guide"


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock, light: Theme, inline_tasks: TaskRunner) -> Iterator[Desk]:
    """A shop with an order."""
    opened = open_desk(tmp_path, clock)
    yield opened
    opened.services.close_thread()


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> TemplatesDialog:
    """The dialog with one incident to try the texts on; what is not saved is left at the end."""
    monkeypatch.setattr(ask, "confirm", lambda *_: True)
    desk.incident(desk.order())
    shown = TemplatesDialog(desk.services, ChangeBus(), KEY)
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(shown)
    shown.language.choose("en")
    shown.show()
    return shown


def body(language: str = "en") -> str:
    return find_template(KEY, language).body


def test_places_have_names_and_the_text_is_tried(dialog: TemplatesDialog) -> None:
    assert "{pick-up code}" in dialog.editor.body.toPlainText()
    sample = dialog.editor.sample.toPlainText()
    assert "蒋一" in sample
    assert blanks_of(sample) == ["{return address}", "{pick-up code}"]


def test_a_place_is_put_in_and_the_wording_saved_and_put_back(
    dialog: TemplatesDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = body()
    dialog.editor.body.setPlainText("Hello ")
    press(qtbot, dialog.editor, "{order number}")
    assert dialog.editor.body.toPlainText() in ("Hello {order number}", "{order number}Hello ")
    assert "(not saved)" in dialog.list.currentItem().text()
    press(qtbot, dialog.editor, "&Save")
    assert body() in ("Hello {order_no}", "{order_no}Hello")
    assert "(yours)" in dialog.list.currentItem().text()
    monkeypatch.setattr(ask, "confirm", lambda *_: True)
    press(qtbot, dialog.editor, "Shipped &wording")
    assert body() == shipped
    assert dialog.editor.back.isHidden()


def test_a_place_nobody_can_fill_is_refused(dialog: TemplatesDialog, qtbot: QtBot) -> None:
    shipped = body()
    dialog.editor.body.setPlainText("Hello {secret}")
    press(qtbot, dialog.editor, "&Save")
    assert dialog.editor.body.property("invalid") is True
    assert body() == shipped


def test_supplier_s_places_are_not_for_buyers(dialog: TemplatesDialog, qtbot: QtBot) -> None:
    shipped = body()
    dialog.editor.body.setPlainText("{claim in total}")
    press(qtbot, dialog.editor, "&Save")
    assert body() == shipped


def test_what_is_typed_stays_while_others_are_looked_at(dialog: TemplatesDialog) -> None:
    dialog.editor.body.setPlainText("mine")
    dialog.list.setCurrentRow(1)
    assert dialog.editor.body.toPlainText() != "mine"
    dialog.language.choose("zh_CN")
    dialog.language.choose("en")
    dialog.list.setCurrentItem(dialog.list._item(KEY))
    assert dialog.editor.body.toPlainText() == "mine"


@pytest.mark.parametrize("leaves", [False, True])
def test_closing_asks_for_what_is_not_saved(
    dialog: TemplatesDialog, qtbot: QtBot, leaves: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as asked:
        asked.setattr(ask, "confirm", lambda *_: leaves)
        dialog.editor.body.setPlainText("mine")
        press(qtbot, dialog, "Close")
        assert dialog.isVisible() is not leaves


def test_a_doubtful_word_is_pointed_out(dialog: TemplatesDialog) -> None:
    dialog.editor.body.setPlainText("We guarantee it")
    assert "guarantee" in dialog.editor.warnings.text()
    assert dialog.editor.warnings.isVisibleTo(dialog)


def test_both_languages_are_apart(dialog: TemplatesDialog, qtbot: QtBot) -> None:
    dialog.language.choose("zh_CN")
    dialog.editor.body.setPlainText("{买家称呼}您好")
    press(qtbot, dialog.editor, "&Save")
    assert body("zh_CN") == "{buyer}您好"
    assert body("en") != "{buyer}您好"


def test_marks_stand_where_the_words_are_also_behind_a_smile(qtbot: QtBot, light: Theme) -> None:
    edit = WordsEdit("😀 {取件码} ____")
    qtbot.addWidget(edit)
    marks = TextMarks(edit)
    marks.rehighlight()
    spans = [(f.start, f.length) for f in edit.document().firstBlock().layout().formats()]
    assert spans == [(3, 5), (9, 4)]  # the smile counts twice
    assert BLANK.findall("{a}{}{b c}") == ["{a}", "{b c}"]


def test_the_line_of_each_order_is_changed_too(dialog: TemplatesDialog, qtbot: QtBot) -> None:
    key = "supplier.stop_request"
    dialog.list.setCurrentItem(dialog.list._item(key))
    assert dialog.editor.line.isVisibleTo(dialog)
    dialog.editor.line.setText("{tracking number}!")
    dialog.editor.line.textEdited.emit("")
    assert "YT" not in dialog.editor.sample.toPlainText() or "!" in dialog.editor.sample.toPlainText()
    press(qtbot, dialog.editor, "&Save")
    assert find_template(key, "en").line == "{tracking_no}!"
    dialog.list.setCurrentItem(dialog.list._item(KEY))
    assert not dialog.editor.line.isVisibleTo(dialog)
