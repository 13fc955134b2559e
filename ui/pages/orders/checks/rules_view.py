"""The rules of the checks: how much each weighs, from when on it speaks, the words it looks for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.domain import settings
from app.domain.checks import CheckCode, Severity
from app.services.check_rules import FORWARDING, CheckRule, WordGroup
from ui.chips import Label
from ui.look_up import look_up
from ui.pages.base import Page
from ui.pages.orders.checks.words import CHECKS
from ui.setting_fields import SettingFields
from ui.theme import SPACE_M, SPACE_S, scaled
from ui.widgets import (
    Card,
    Chip,
    ChoiceBox,
    Form,
    ScrollPanel,
    WordsEdit,
    heading,
    icon_button,
    muted,
    quiet,
)
from ui.widgets.words import plain, tip

_SEVERITIES = {
    Severity.STOP: QT_TRANSLATE_NOOP("CheckRules", "Holds the order"),
    Severity.LOOK: QT_TRANSLATE_NOOP("CheckRules", "Look first"),
    Severity.NOTE: QT_TRANSLATE_NOOP("CheckRules", "Only a note"),
}
_GROUPS = {
    "change": QT_TRANSLATE_NOOP("CheckRules", "The buyer wants something else"),
    "address": QT_TRANSLATE_NOOP("CheckRules", "Another address"),
    "cancel": QT_TRANSLATE_NOOP("CheckRules", "Cancel"),
    "wait": QT_TRANSLATE_NOOP("CheckRules", "Send later, or together"),
    "extra": QT_TRANSLATE_NOOP("CheckRules", "Something with it"),
    "courier": QT_TRANSLATE_NOOP("CheckRules", "A certain courier"),
    FORWARDING: QT_TRANSLATE_NOOP("CheckRules", "Addresses that are not the buyer's own"),
}


class RulesView(Page):
    """Each change is kept at once and runs the checks anew; `back_wanted` goes to them."""

    page_id = "check_rules"
    back_wanted = Signal()

    def build(self) -> None:
        self.column.setContentsMargins(0, 0, 0, 0)
        self._fields = SettingFields(self.services, self.context.bus, self)
        self.column.addLayout(self._head())
        self._panel = ScrollPanel()
        self.column.addWidget(self._panel, 1)
        QShortcut(QKeySequence("Escape"), self, self.back_wanted.emit).setContext(
            Qt.ShortcutContext.WidgetWithChildrenShortcut
        )

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.back = icon_button("arrow-left", self.tr("Back to the checks (Esc)"), self.back_wanted.emit)
        row.addWidget(self.back)
        row.addWidget(heading(self.tr("Rules of the checks")))
        row.addWidget(muted(self.tr("What holds an order back, what is only told, what is not looked at")))
        row.addStretch(1)
        return row

    def reload(self) -> None:
        """Show the rules as they are."""
        self._panel.clear()
        halves = QWidget()
        row = QHBoxLayout(halves)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_M)
        for card in (self._rules_card(), self._words_card()):
            row.addWidget(card, 1, Qt.AlignmentFlag.AlignTop)
        self._panel.add(halves)

    # Which checks

    def _rules_card(self) -> Card:
        card = Card(self.tr("Checks"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_S)
        grid.setColumnStretch(4, 1)
        self.weights: dict[CheckCode, ChoiceBox] = {}
        for number, rule in enumerate(self.services.check_rules.rules()):
            self._add_rule(grid, number, rule)
        card.body.addLayout(grid)
        return card

    def _add_rule(self, grid: QGridLayout, number: int, rule: CheckRule) -> None:
        words = CHECKS[rule.code]
        name = look_up("CheckWords", words.name)
        options: list[tuple[str, Severity | None]] = [
            (look_up("CheckRules", text), severity) for severity, text in _SEVERITIES.items()
        ]
        options.append((self.tr("Off"), None))
        weight = ChoiceBox(options, rule.severity)
        weight.setFixedWidth(scaled(150))
        weight.setAccessibleName(name)
        weight.activated.connect(self._weigh(rule.code, weight))
        self.weights[rule.code] = weight
        grid.addWidget(Chip(Label(name, "neutral", words.icon)), number, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(weight, number, 1)
        if rule.is_changed:
            grid.addWidget(self._as_shipped(rule), number, 2)
        if (threshold := self._threshold(rule.code)) is not None:
            grid.addWidget(threshold, number, 3, Qt.AlignmentFlag.AlignLeft)

    def _as_shipped(self, rule: CheckRule) -> QWidget:
        shipped = look_up("CheckRules", _SEVERITIES[rule.shipped])
        button = quiet(self.tr("As shipped"), "undo-variant", lambda: self._set(rule.code, rule.shipped))
        button.setToolTip(tip(shipped))
        return button

    def _weigh(self, code: CheckCode, box: ChoiceBox) -> Callable[[], None]:
        return lambda: self._set(code, box.value())

    def _set(self, code: CheckCode, severity: Severity | None) -> None:
        if self.do(lambda: self.services.check_rules.set_severity(code, severity)) is not None:
            self.reload()

    def _threshold(self, code: CheckCode) -> QWidget | None:
        """From when on a check speaks, for those that count something."""
        fields, hours = self._fields, self.tr(" h")
        match code:
            case CheckCode.DUPLICATE:
                field: QWidget = fields.number(settings.DUPLICATE_HOURS, 1, 720, hours)
                return _labelled(self.tr("within"), field)
            case CheckCode.QUANTITY_ODD:
                field = fields.number(settings.ODD_QUANTITY, 2, 9_999, self.tr(" pieces"))
                return _labelled(self.tr("from"), field)
            case CheckCode.BELOW_COST:
                return _labelled(self.tr("earns less than"), fields.amount(settings.LEAST_MARGIN_MINOR))
            case CheckCode.OFTEN_CONFUSED:
                field = fields.number(settings.CONFUSED_TIMES, 0, 99, self.tr(" times"))
                return _labelled(self.tr("from"), field)
            case CheckCode.ADDRESS_SHORT:
                field = fields.number(settings.SHORTEST_ADDRESS, 1, 40, self.tr(" characters"))
                return _labelled(self.tr("less than"), field)
            case _:
                return None

    # Which words

    def _words_card(self) -> Card:
        card = Card(self.tr("Words that are looked for"))
        told = self.tr("One word or phrase in each line. An empty field takes the words as shipped.")
        card.add(muted(told, wrap=True))
        form = Form()
        self.words: dict[str, WordsEdit] = {}
        for group in self.services.check_rules.groups():
            self.words[group.id] = self._words_field(group)
            form.add(look_up("CheckRules", _GROUPS[group.id]), self.words[group.id])
        card.add(form)
        return card

    def _words_field(self, group: WordGroup) -> WordsEdit:
        field = _KeptWords("\n".join(group.words), lines=4)
        field.left.connect(lambda: self._keep_words(group.id, field))
        return field

    def _keep_words(self, group: str, field: WordsEdit) -> None:
        lines = field.words().split("\n")
        now = next(found.words for found in self.services.check_rules.groups() if found.id == group)
        if tuple(line.strip() for line in lines if line.strip()) == now:
            return
        if self.do(lambda: self.services.check_rules.set_words(group, lines)) is not None:
            words = next(found.words for found in self.services.check_rules.groups() if found.id == group)
            field.setPlainText("\n".join(words))
            self.notify(self.tr("Kept"), "ok")


class _KeptWords(WordsEdit):
    """Says when it was left: that is when its words are kept."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


def _labelled(words: str, field: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_S)
    label = plain(words)
    label.setBuddy(field)
    field.setAccessibleName(words)
    row.addWidget(label)
    row.addWidget(field)
    return holder
