"""An owner's hands: presses what has these words, fills what has this label, drops files, waits for the work.

Only what is in sight can be touched: a button that is hidden, greyed, cut off or covered fails the journey.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QItemSelectionModel, QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent, QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.journeys.chinese import plain
from ui.main_window import MainWindow
from ui.tasks import TaskRunner
from ui.widgets import NoticeBar

W = TypeVar("W", bound=QWidget)
_INPUTS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QCheckBox)
_PATIENCE_MS = 20_000


class Hands:
    """Works on the page in front unless another place is given as `within`."""

    def __init__(
        self,
        qtbot: QtBot,
        window: MainWindow,
        runner: TaskRunner,
        meanings: Mapping[str, set[str]] | None = None,
    ) -> None:
        self.qtbot, self.window, self.runner = qtbot, window, runner
        self._meanings = meanings or {}
        self.read: set[str] = set()
        """All that was in sight after each step; kept only in a window of another language."""

    def _is(self, shown: str, words: str) -> bool:
        """Whether what is shown are these words, in the window's language."""
        return plain(shown) == words or plain(shown) in self._meanings.get(words, ())

    # Looking

    @property
    def page(self) -> QWidget:
        """The page in front."""
        page = self.window.current_page()
        assert page is not None
        return page

    def in_sight(self, kind: type[W], within: QWidget | None = None) -> Iterator[W]:
        """Every widget of a kind that is shown there."""
        yield from (found for found in (within or self.page).findChildren(kind) if found.isVisible())

    def words(self, within: QWidget | None = None) -> str:
        """All that can be read there."""
        labels = [label.text() for label in self.in_sight(QLabel, within)]
        names = [widget.accessibleName() for widget in self.in_sight(QWidget, within)]
        return "\n".join(filter(None, labels + names))

    def says(self, words: str) -> bool:
        """Whether the notice at the foot says this."""
        return self._is(self.notice, words)

    @property
    def notice(self) -> str:
        """What the notice at the foot said last."""
        bar = self.window.findChild(NoticeBar)
        return bar.text() if bar is not None else ""

    def can_press(self, words: str, within: QWidget | None = None) -> bool:
        """Whether there is a button with these words that is not greyed."""
        return any(button.isEnabled() for button in self._buttons(words, within))

    # Going around

    def tab(self, words: str) -> None:
        """Show a tab by its name."""
        bar: QTabBar = self.window.top.tabs
        place = [self._is(bar.tabText(i), words) for i in range(bar.count())].index(True)
        self.qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(place).center())
        assert bar.currentIndex() == place
        self.settle()

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the cursor is."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, keys)
        self.settle()

    def a_minute_passes(self) -> None:
        """The window's own clock ticks: time left is read again."""
        self.window._tick.timeout.emit()
        self.settle()

    def settle(self) -> None:
        """Wait until the worker has nothing to do and what it brought is shown."""
        self.qtbot.waitUntil(lambda: not self.runner.is_busy(), timeout=_PATIENCE_MS)
        QApplication.processEvents()
        if self._meanings:
            self.read.update(self.words().split("\n"), [self.notice])

    def drop(self, *paths: Path) -> None:
        """Drag files from the desktop over the window and let go."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        where = self.window.rect().center()
        button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        over = QDragEnterEvent(where, Qt.DropAction.CopyAction, data, button, keys)
        QApplication.sendEvent(self.window, over)
        assert over.isAccepted(), "the window takes no files here"
        let_go = QDropEvent(QPointF(where), Qt.DropAction.CopyAction, data, button, keys)
        QApplication.sendEvent(self.window, let_go)
        assert let_go.isAccepted()
        self.settle()

    # Pressing

    def press(self, words: str, within: QWidget | None = None) -> None:
        """Click the one button that has these words, or this name where it is only an icon."""
        found = list(self._buttons(words, within))
        assert len(found) == 1, f"{len(found)} × “{words}” among {self._all_buttons(within)}"
        assert found[0].isEnabled(), f"“{words}” is greyed: {found[0].toolTip()}"
        self._click(found[0])
        self.settle()

    def _buttons(self, words: str, within: QWidget | None) -> Iterator[QAbstractButton]:
        for button in self.in_sight(QAbstractButton, within):
            is_meant = self._is(button.text(), words) or self._is(button.accessibleName(), words)
            if is_meant and not isinstance(button, QCheckBox):
                yield button

    def _all_buttons(self, within: QWidget | None) -> list[str]:
        return [b.text() or b.accessibleName() for b in self.in_sight(QAbstractButton, within)]

    def _click(self, widget: QWidget, at: QPoint | None = None) -> None:
        # A list or menu that closed leaves no window active where no window manager is.
        widget.window().activateWindow()
        self.qtbot.waitUntil(widget.window().isActiveWindow)
        self._reach(widget, at)
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())

    def _reach(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Scroll there, close a notice that lies over it, and see that a pointer would meet it."""

        def is_met() -> bool:
            for area in _areas(widget):
                area.ensureWidgetVisible(widget)
            met = self._under_pointer(widget, at or widget.rect().center())
            bar = self.window.findChild(NoticeBar)
            if bar is not None and met is not None and (met is bar or bar.isAncestorOf(met)):
                bar.hide()
            return met is not None and (met is widget or widget.isAncestorOf(met))

        self.qtbot.waitUntil(is_met, timeout=3_000)

    def _under_pointer(self, widget: QWidget, at: QPoint) -> QWidget | None:
        top = widget.window()
        return top.childAt(widget.mapTo(top, at))

    # Filling in

    def field(self, label: str, within: QWidget | None = None, place: int = 0) -> QWidget:
        """The input with this label; `place` where several lines have it."""
        found = [
            widget
            for widget in self.in_sight(QWidget, within)
            if isinstance(widget, _INPUTS)
            and (self._is(widget.accessibleName(), label) or self._is(_text_of(widget), label))
        ]
        names = [w.accessibleName() for w in self.in_sight(QWidget, within) if isinstance(w, _INPUTS)]
        assert len(found) > place, f"no input “{label}” among {names}"
        return found[place]

    def fill(self, label: str, value: str, within: QWidget | None = None, place: int = 0) -> None:
        """Type into a field, in place of what is there."""
        field = self.field(label, within, place)
        assert field.isEnabled(), f"“{label}” is greyed"
        target = field.findChild(QLineEdit) if isinstance(field, QAbstractSpinBox) else field
        assert target is not None
        self._click(target)
        self.qtbot.waitUntil(target.hasFocus)
        target.selectAll()
        self._type(target, value)

    def _type(self, target: QWidget, value: str) -> None:
        if value.isascii():
            self.qtbot.keyClicks(target, value)
            return
        # Chinese comes from an input method, not from keys.
        typed = QInputMethodEvent()
        typed.setCommitString(value)
        QApplication.sendEvent(target, typed)

    def choose(self, label: str, words: str, within: QWidget | None = None) -> None:
        """Choose from a list by what the entry begins with."""
        box = self.field(label, within)
        assert isinstance(box, QComboBox)
        entries = [box.itemText(i) for i in range(box.count())]
        place = next((i for i, text in enumerate(entries) if text == words or text.startswith(words)), -1)
        assert place >= 0, f"no “{words}” among {entries}"
        # A box that can be typed into opens its list by the arrow.
        self._click(box, QPoint(box.width() - 10, box.height() // 2) if box.isEditable() else None)
        view, index = box.view(), box.model().index(place, box.modelColumn())
        self.qtbot.waitUntil(view.isVisible)
        view.scrollTo(index)
        at = view.visualRect(index).center()
        assert view.viewport().rect().contains(at), f"“{words}” is out of sight"
        # Qt takes a click near the one that opened the list for its second half: the pointer moves first.
        for place_on_the_way in (at + QPoint(0, 40), at):
            self.qtbot.mouseMove(view.viewport(), place_on_the_way)
        self.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        self.qtbot.waitUntil(lambda: not view.isVisible())
        assert box.currentIndex() == place, f"“{words}” wanted, “{box.currentText()}” chosen"

    def tick(self, label: str, within: QWidget | None = None) -> None:
        """Tick a box that is not ticked."""
        box = self.field(label, within)
        assert isinstance(box, QCheckBox)
        assert not box.isChecked()
        self._click(box, QPoint(10, box.height() // 2))
        assert box.isChecked()

    def value(self, label: str, within: QWidget | None = None) -> str:
        """What a field says now."""
        field = self.field(label, within)
        if isinstance(field, QComboBox):
            return field.currentText()
        if isinstance(field, QPlainTextEdit):
            return field.toPlainText()
        assert isinstance(field, QLineEdit | QAbstractSpinBox | QDateTimeEdit)
        return field.text()

    # Tables and menus

    def table(self, within: QWidget | None = None) -> QTableView:
        """The one table in sight."""
        (found,) = self.in_sight(QTableView, within)
        return found

    def row(self, words: str, *more: str, within: QWidget | None = None) -> None:
        """Click the one row that says all of these words."""
        table = self.table(within)
        found = [i for i in self._rows(table) if all(w in _read(table, i) for w in (words, *more))]
        assert len(found) == 1, f"{len(found)} rows say {(words, *more)}"
        self._click_cell(table, table.model().index(found[0], 0))
        self.settle()

    def rows(self, within: QWidget | None = None) -> list[str]:
        """What the rows say."""
        table = self.table(within)
        return [_read(table, i) for i in self._rows(table)]

    def current_place(self) -> int:
        """Which of `rows()` the cursor is on."""
        table = self.table()
        return self._rows(table).index(table.currentIndex().row())

    def _rows(self, table: QTableView) -> list[int]:
        """Where rows are; headings between them are none that anybody could choose."""
        model = table.model()
        is_row = Qt.ItemFlag.ItemIsEnabled
        return [row for row in range(model.rowCount()) if model.index(row, 0).flags() & is_row]

    def _click_cell(self, table: QTableView, index: QModelIndex) -> None:
        table.scrollTo(index)
        at = table.visualRect(index).center()
        self._reach(table.viewport(), at)
        self.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
        rows = table.selectionModel().selectedRows()
        assert [row.row() for row in rows] == [index.row()], QItemSelectionModel.SelectionFlag.Rows

    def context(self, words: str) -> None:
        """Choose from the menu of the row that is selected in the table in sight."""
        table = self.table()
        at = table.visualRect(table.currentIndex()).center()
        viewport = table.viewport()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
        QApplication.sendEvent(viewport, asked)
        self.pick(words)

    def menu(self) -> list[str]:
        """What the menu that is open offers."""
        return [plain(action.text()) for action in self._open_menu().actions() if action.isVisible()]

    def pick(self, words: str) -> None:
        """Choose from the menu that is open."""
        menu = self._open_menu()
        found = [action for action in menu.actions() if self._is(action.text(), words) and action.isVisible()]
        assert len(found) == 1, f"no “{words}” among {self.menu()}"
        at = menu.actionGeometry(found[0]).center()
        self.qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=at)
        self.settle()

    def refused(self, words: str) -> str:
        """Why an entry of the menu that is open is grey; the menu is left."""
        menu = self._open_menu()
        grey = [action for action in menu.actions() if not action.isEnabled() and not action.isSeparator()]
        found = [action for action in grey if plain(action.text()).startswith(words)]
        assert len(found) == 1, f"“{words}” is not grey among {self.menu()}"
        self.qtbot.keyClick(menu, Qt.Key.Key_Escape)
        return found[0].toolTip()

    def _open_menu(self) -> QMenu:
        open_now = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible()]
        assert open_now, "no menu is open"
        return open_now[-1]


def _areas(widget: QWidget) -> Iterator[QScrollArea]:
    """The scrolling places around a widget, the inner one first."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            yield parent
        parent = parent.parentWidget()


def _text_of(widget: QWidget) -> str:
    return plain(widget.text()) if isinstance(widget, QCheckBox) else ""


def _read(table: QTableView, row: int) -> str:
    """A row as it is read: text cells, and the words of chips."""
    model = table.model()
    cells = (model.index(row, column).data() for column in range(model.columnCount()))
    return " | ".join(str(cell or "") for cell in cells)
