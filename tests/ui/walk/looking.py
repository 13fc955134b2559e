"""What is looked at in a place: names, roles, the way by keyboard, words cut short, colours as painted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import numpy as np
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QSplitterHandle,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from app.paths import changelog, resource
from ui.widgets import Chip, Elided

INPUTS = (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit)
CONTROLS = (*INPUTS, QAbstractButton, QTabBar, QAbstractItemView)
LEAST_CONTRAST = 4.5
_MUTE = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane)
_LEAST, _ROWS = 16, 4
# Twice as many pixels as the screen has: of a small digit none would be painted in its whole colour else.
_SHARP = 2
_MOST_WIDGETS = 100_000
_ENGLISH = re.compile(r"[A-Za-z]{4,}(?: [A-Za-z]+)*")
# Names of files and zones, what is quoted, codes, numbers, keys, places to be filled in, a language's name.
_SAME_EVERYWHERE = re.compile(
    r"(?:/[\w.-]+)+|[\w ]+\.(?:xlsx|csv|png|pdf|jpg)|[\w-]+-sample|\{[^}]+\}|[\w ]+ · Asia/Shanghai"
    r"|Asia/Shanghai"
    r"|“[^”]*”|[0-9a-f]{64}|SHA|CF-\d\d-\d+|[A-Z]{2,}\d*[-\dA-Z]*|Ctrl\+\S+|Enter|sample_\d+|Esc|English|F\d+"
)
_TAG = re.compile(r"<[^>]+>")


def in_sight(root: QWidget, kinds: type[QWidget] | tuple[type[QWidget], ...] = QWidget) -> Iterator[QWidget]:
    """Widgets of a kind that are shown in `root`."""
    for child in root.findChildren(QWidget):
        if isinstance(child, kinds) and child.isVisible() and child.window() is root.window():
            yield child


def is_inner(widget: QWidget) -> bool:
    """The line within a spin box, the button within a search field: their owner is named."""
    parent = widget.parentWidget()
    owner = (*INPUTS, QAbstractItemView, QTabBar, QHeaderView)
    return (
        isinstance(parent, owner) or widget.objectName().startswith("qt_") or isinstance(widget, QHeaderView)
    )


def told(widget: QWidget) -> str:
    """Which one it is, for a message."""
    words = text_of(widget) or name_of(widget)
    return f"{type(widget).__name__} “{words[:40]}” in {type(widget.parentWidget()).__name__}"


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def text_of(widget: QWidget) -> str:
    """The words it shows, as they are read."""
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return _TAG.sub("", text).replace("&&", "\0").replace("&", "").replace("\0", "&").strip()


# Names and roles


def nameless(root: QWidget) -> list[str]:
    """Controls that a screen reader has no name for."""
    return [told(w) for w in in_sight(root, CONTROLS) if not is_inner(w) and not name_of(w).strip()]


def roleless(root: QWidget) -> list[str]:
    """What takes the keyboard and does not say what it is."""
    found = []
    for widget in in_sight(root):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not is_inner(widget)
        if takes and not isinstance(widget, QScrollArea):
            interface = QAccessible.queryAccessibleInterface(widget)
            if interface is None or interface.role() in _MUTE:
                found.append(told(widget))
    return found


def silent(root: QWidget) -> list[str]:
    """Buttons with an icon only that do not tell what they do."""
    return [
        told(w)
        for w in in_sight(root, QAbstractButton)
        if not text_of(w) and not w.toolTip() and not is_inner(w)
    ]


# The keyboard


def out_of_reach(root: QWidget) -> list[str]:
    """Controls that Tab does not come to, pressed until it is round; with the shortcut to them as a way."""
    reached = chain(root)
    return [
        told(w)
        for w in in_sight(root, CONTROLS)
        if w.isEnabled() and not is_inner(w) and w not in reached and not _is_in_group(w, reached)
    ]


def chain(root: QWidget) -> set[QWidget]:
    """All that Tab comes to."""
    found: set[QWidget] = set()
    at = root.window()
    for _ in range(_MOST_WIDGETS):
        at = at.nextInFocusChain()
        if at is root.window():
            break
        can = at.focusPolicy() & Qt.FocusPolicy.TabFocus
        if can and at.isVisible() and at.isEnabled():
            found.add(at)
            if at.focusProxy() is not None:
                found.add(at.focusProxy())
    return found


def _is_in_group(widget: QWidget, reached: set[QWidget]) -> bool:
    """Of radio buttons Tab comes to one; the arrows reach the others."""
    return isinstance(widget, QRadioButton) and any(isinstance(w, QRadioButton) for w in reached)


def unseen_focus(root: QWidget, known: set[str]) -> list[str]:
    """Controls that look the same with the keyboard and without it; each look once (`known`)."""
    found = []
    for widget in in_sight(root, CONTROLS):
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or not widget.isEnabled():
            continue
        look = f"{type(widget).__name__}/{widget.property('role')}"
        if look in known or is_inner(widget) or widget.focusProxy() is not None or widget.width() < 4:
            continue
        known.add(look)
        others = root.window()
        others.setFocus()
        before = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if widget.hasFocus() and widget.grab().toImage() == before:
            found.append(told(widget))
    return found


# Words cut short


def cut(root: QWidget) -> list[str]:
    """Words that do not fit where they stand, and are not whole anywhere else."""
    return [told(w) for w in in_sight(root, (QLabel, QAbstractButton)) if not is_inner(w) and _is_cut(w)] + [
        f"heading “{words}”" for view in in_sight(root, QAbstractItemView) for words in cut_headings(view)
    ]


def _is_cut(widget: QWidget) -> bool:
    words = text_of(widget)
    if not words or isinstance(widget, Elided) or _is_whole_in_tooltip(widget, words):
        return False
    if isinstance(widget, QLabel):
        return _is_label_cut(widget)
    return widget.width() < widget.minimumSizeHint().width() or widget.height() + 1 < _line(widget)


def _is_whole_in_tooltip(widget: QWidget, words: str) -> bool:
    return words in widget.toolTip().replace("&", "")


def _line(widget: QWidget) -> int:
    return widget.fontMetrics().height()


def _is_label_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() + 2 < label.heightForWidth(label.width())
    hint = label.sizeHint()
    return label.width() + 1 < hint.width() or label.height() + 1 < min(hint.height(), _line(label))


def cut_headings(view: QWidget) -> Iterator[str]:
    """Headings of a table that have too little room."""
    head = getattr(view, "horizontalHeader", lambda: None)()
    if head is None or not head.isVisible():
        return
    for section in range(head.count()):
        words = str(view.model().headerData(section, Qt.Orientation.Horizontal) or "")  # type: ignore[attr-defined]
        tip = view.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)  # type: ignore[attr-defined]
        if words and words not in str(tip) and not head.isSectionHidden(section):
            needed = head.fontMetrics().horizontalAdvance(words)
            if head.sectionSize(section) < needed + 4:
                yield words


def outside(root: QWidget) -> list[str]:
    """Controls that reach out of what holds them, where nothing scrolls to them."""
    found = []
    for widget in in_sight(root, (*CONTROLS, QLabel)):
        if is_inner(widget) or isinstance(widget, QSplitterHandle):
            continue
        area = holder(widget)
        place = QRect(widget.mapTo(area, QPoint(0, 0)), widget.size())
        if place.right() > area.width() + 2 or place.left() < -2:
            found.append(f"{told(widget)}: {place.right() - area.width()} px")
    return found


def holder(widget: QWidget) -> QWidget:
    """The inside of the scrolling area around it, else the window."""
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        above = parent.parentWidget()
        if isinstance(above, QAbstractScrollArea) or (
            above is not None and isinstance(above.parentWidget(), QAbstractScrollArea)
        ):
            can_scroll = isinstance(above, QAbstractScrollArea)
            if not can_scroll:
                return parent
        parent = above
    return widget.window()


# Colours as painted


def faint(root: QWidget) -> list[str]:
    """Words whose contrast with their ground, measured on the picture, is too low."""
    picture = QImage(root.size() * _SHARP, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(_SHARP)
    root.render(picture)
    pixels = np.frombuffer(picture.constBits(), np.uint32).reshape(picture.height(), -1)
    found = []
    for words, place in painted_words(root):
        inner = place.adjusted(3, 3, -3, -3).intersected(root.rect())
        contrast = painted_contrast(pixels, QRect(inner.topLeft() * _SHARP, inner.size() * _SHARP))
        if contrast < LEAST_CONTRAST:
            found.append(f"{words}: {contrast:.2f}")
    return found


def painted_words(root: QWidget) -> Iterator[tuple[str, QRect]]:
    """Everything that is read, and where it is painted; what is half scrolled away is left out."""
    for widget in in_sight(root, (QLabel, QAbstractButton, QLineEdit, QComboBox, Chip)):
        is_whole = widget.visibleRegion().boundingRect().size() == widget.size()
        if _is_read(widget) and widget.isEnabled() and not is_inner(widget) and is_whole:
            yield told(widget), QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())
    for view in in_sight(root, QAbstractItemView):
        yield from _painted_cells(root, view)


def _is_read(widget: QWidget) -> bool:
    """Whether there are words on it; the name of an icon is not painted."""
    if isinstance(widget, QLineEdit):
        return bool(widget.text() or widget.placeholderText())
    if isinstance(widget, QComboBox):
        return bool(widget.currentText())
    return bool(widget.label.words if isinstance(widget, Chip) else text_of(widget))


def _painted_cells(root: QWidget, view: QWidget) -> Iterator[tuple[str, QRect]]:
    assert isinstance(view, QAbstractItemView)
    model, port = view.model(), view.viewport()
    for row in range(min(_ROWS, model.rowCount(QModelIndex()))):
        for column in range(model.columnCount(QModelIndex()) if isinstance(view, QTableView) else 1):
            index = model.index(row, column)
            place = view.visualRect(index)
            if str(index.data() or "") and port.rect().contains(place) and place.width() > _LEAST:
                at = QRect(port.mapTo(root, place.topLeft()), place.size())
                yield f"cell “{index.data()}” in {name_of(view)}", at


def painted_contrast(pixels: Any, place: QRect) -> float:
    """Between the ground, the colour there is most of, and the colour that stands out most from it.

    Letters are blended with the ground at their edges: the strongest of their colours is the one meant.
    """
    part = pixels[place.top() : place.bottom() + 1, place.left() : place.right() + 1]
    colours, counts = np.unique(part, return_counts=True)
    if len(colours) < 2:
        return float(LEAST_CONTRAST)  # nothing is painted here: words of no length
    ground = luminance(int(colours[counts.argmax()]))
    return max(ratio_of(luminance(int(colour)), ground) for colour in colours)


def luminance(rgb: int) -> float:
    """Relative luminance. Source: WCAG 2.2, "relative luminance"."""
    colour = QColor.fromRgb(rgb)
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def ratio_of(one: float, other: float) -> float:
    """Contrast of two luminances, 1 to 21. Source: WCAG 2.2, success criterion 1.4.3."""
    light, dark = max(one, other), min(one, other)
    return (light + 0.05) / (dark + 0.05)


# Words of no language


def not_translated(root: QWidget) -> list[str]:
    """Words without an accent in the language nobody speaks: they never went through the translator.

    Numbers, codes, names of files and keys are the same in every language.
    """
    shown = [text_of(widget) for widget in in_sight(root, (QLabel, QAbstractButton))]
    shown += [widget.currentText() for widget in in_sight(root, QComboBox) if isinstance(widget, QComboBox)]
    shown += [name_of(widget) for widget in in_sight(root, (*CONTROLS, Chip)) if not is_inner(widget)]
    known = _words_of_files()
    return [words for words in dict.fromkeys(shown) if _is_plain_english(words, known)]


def _is_plain_english(words: str, known: str) -> bool:
    phrases = _ENGLISH.findall(_SAME_EVERYWHERE.sub("", words))
    return any(len(phrase) > 3 and phrase.strip() not in known for phrase in phrases)


@cache
def _words_of_files() -> str:
    """Sources of law, texts, layouts and what is new: files that have words of their own."""
    folders = ("templates", "layouts", "supplier_sheets")
    files = [file for folder in folders for file in resource(folder).rglob("*.*")]
    files += [file for file in (resource("sources.toml"), changelog()) if file is not None]
    return "\n".join(file.read_text("utf-8") for file in files)
