"""The settings of the clocks: how long each runs, on every platform or on one, and where that comes from."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain import settings
from app.domain.deadlines import Stage, Unit
from app.domain.errors import MakegoodError
from app.domain.statuses import ClockKind
from app.services.build import Services
from app.services.clock_profiles import ClockProfileService, ClockTerm
from app.services.platforms import DEFAULT, known_platforms, platform_profile
from app.services.sourcebook import source_text
from ui import formats, labels
from ui.change_bus import ChangeBus
from ui.error_text import error_text
from ui.look_up import look_up
from ui.setting_fields import SettingFields
from ui.setting_form import SettingForm
from ui.theme import SPACE_S
from ui.translations import language_of_window
from ui.widgets import Card, Form, NumberBox, secondary, toned
from ui.widgets.buttons import quiet
from ui.widgets.choice_box import ChoiceBox

_MOST = 1_000
_STAGES: dict[Stage, object] = {
    Stage.UNDERWAY: QT_TRANSLATE_NOOP("ClocksCard", "before delivery"),
    Stage.DELIVERED: QT_TRANSLATE_NOOP("ClocksCard", "after delivery"),
}


class ClocksCard(Card):
    """A length of 0: nobody knows, so the clock does not run. Takes effect when a field is left."""

    def __init__(self, services: Services, bus: ChangeBus, fields: SettingFields) -> None:
        super().__init__(self.tr("Clocks"))
        self._profiles, self._bus = ClockProfileService(services.settings), bus
        self.platform = ChoiceBox(_platforms(self.tr("Every platform")), DEFAULT)
        self.clock = ChoiceBox(self._clocks())
        self.amount = NumberBox(0, 0, _MOST)
        self.unit = ChoiceBox(labels.options(list(Unit)))
        self.warn = NumberBox(0, 0, _MOST)
        self.source = secondary(wrap=True)
        self.trouble = toned(secondary(wrap=True), "bad")
        self.trouble.hide()
        self.shipped = quiet(self.tr("As shipped"), "restore", self._as_shipped)
        self._lay_out()
        self.add(self._others(fields))
        self.platform.currentIndexChanged.connect(self._choose_platform)
        self.clock.currentIndexChanged.connect(self._show)
        self.unit.activated.connect(self._keep)
        for box in (self.amount, self.warn):
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            box.editingFinished.connect(self._keep)
        self._show()

    def _others(self, fields: SettingFields) -> SettingForm:
        form = SettingForm()
        self.again = fields.number(settings.FOLLOW_UP_REMIND_DAYS, 0, 90, self.tr(" days"))
        hint = self.tr("Where the first reached nobody; counted from the day the buyer is settled.")
        form.add(self.tr("Second care call after"), self.again, hint)
        self.first = fields.amount(settings.RESHIP_FIRST_MINOR)
        hint = self.tr("Wrong goods worth no more than this do not hold up the right ones.")
        form.add(self.tr("Send again at once up to"), self.first, hint)
        return form

    def _lay_out(self) -> None:
        form = Form()  # one thing together: looking for a setting leaves it whole
        form.add(self.tr("Platform"), self.platform)
        form.add(self.tr("Clock"), self.clock)
        length = QWidget()
        row = QHBoxLayout(length)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        self.amount.setAccessibleName(self.tr("Runs for"))
        row.addWidget(self.amount)
        row.addWidget(self.unit, 1)
        row.addWidget(self.shipped)
        length.setFocusProxy(self.amount)
        form.add(self.tr("Runs for"), length, self.tr("0 where nobody knows: then it does not run."))
        form.add(self.tr("Warns before its end"), self.warn, self.tr("In the same unit."))
        self.add(form)
        self.add(self.source)
        self.add(self.trouble)

    def _clocks(self) -> list[tuple[str, int]]:
        terms = self._profiles.terms(self.platform.value())
        return [(_words(term), place) for place, term in enumerate(terms)]

    def _term(self) -> ClockTerm:
        return self._profiles.terms(self.platform.value())[self.clock.value() or 0]

    def _choose_platform(self) -> None:
        self.clock.set_options(self._clocks(), 0)
        self._show()

    def _show(self) -> None:
        """The rule in force, and what it rests on."""
        self.trouble.hide()
        term = self._term()
        for box, value in ((self.amount, term.rule.amount or 0), (self.warn, term.rule.warn)):
            box.blockSignals(True)
            box.setValue(value)
            box.blockSignals(False)
        self.unit.choose(term.rule.unit)
        self.shipped.setEnabled(term.is_own)
        ground = source_text(term.rule.source, language_of_window())
        if term.rule.checked_on is not None:
            pattern = self.tr("Source: {source}, checked on {day}")
            self.source.setText(pattern.format(source=ground, day=formats.day(term.rule.checked_on)))
        else:
            self.source.setText(self.tr("Source: {source}; nobody has checked it").format(source=ground))

    def _keep(self) -> None:
        rule = self._term().rule
        amount = self.amount.value() or None
        chosen = (amount, self.unit.value(), self.warn.value() if amount else 0)
        if chosen == (rule.amount, rule.unit, rule.warn if amount else 0):
            return
        self._write(rule.clock, rule.stage, chosen)

    def _write(self, clock: ClockKind, stage: Stage, chosen: tuple[int | None, Unit, int]) -> None:
        try:
            outcome = self._profiles.set(self.platform.value(), clock, stage, *chosen)
        except MakegoodError as error:
            self.trouble.setText(error_text(error))
            self.trouble.show()
            return
        self._bus.publish(outcome.changes)
        self._show()

    def _as_shipped(self) -> None:
        rule = self._term().rule
        outcome = self._profiles.as_shipped(self.platform.value(), rule.clock, rule.stage)
        self._bus.publish(outcome.changes)
        self._show()


def _platforms(general: str) -> list[tuple[str, str]]:
    language = language_of_window()
    own = [(platform_profile(key).names[language], key) for key in known_platforms()]
    return [(general, DEFAULT), *own]


def _words(term: ClockTerm) -> str:
    """The clock, and while the parcel is where it runs so long."""
    name, stage = labels.words(term.rule.clock), term.rule.stage
    return f"{name} · {look_up('ClocksCard', _STAGES[stage])}" if stage in _STAGES else name
