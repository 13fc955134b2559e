"""The settings: how the window looks, and the rules of the business; each takes effect when it is changed."""

from __future__ import annotations

from typing import Any
from zoneinfo import available_timezones

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale, Qt, QTimeZone
from PySide6.QtWidgets import QComboBox, QDialog, QVBoxLayout, QWidget

from app.domain import settings
from app.domain.errors import MakegoodError
from app.domain.money import Money
from app.services.build import Services
from ui import formats
from ui.change_bus import ChangeBus
from ui.error_text import error_text
from ui.look_choices import LookChoices
from ui.look_up import look_up
from ui.preferences import TEXT_SCALES
from ui.settings_watch import WatchCard
from ui.theme import SPACE_L, SPACE_M, scaled, set_role
from ui.translations import language_of_window
from ui.widgets import Card, Form, MoneyEdit, NumberBox, ScrollPanel, primary

_LOOKS = (
    ("system", QT_TRANSLATE_NOOP("SettingsDialog", "Like the system")),
    ("light", QT_TRANSLATE_NOOP("SettingsDialog", "Light")),
    ("dark", QT_TRANSLATE_NOOP("SettingsDialog", "Dark")),
)
# The shop's own first; the rest of the world follows in the list.
_ZONES_FIRST = ("Asia/Shanghai", "Asia/Hong_Kong", "Asia/Taipei", "Asia/Singapore", "UTC")


class SettingsDialog(QDialog):
    """Every change is kept at once; there is nothing to confirm and nothing to lose by closing."""

    def __init__(
        self,
        services: Services,
        bus: ChangeBus,
        choices: LookChoices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._bus = services, bus
        self._choices = choices
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        self.resize(scaled(560), scaled(620))
        set_role(self, "page")
        panel = ScrollPanel()
        panel.add(self._window_card())
        panel.add(self._business_card())
        self.watch = WatchCard(services, bus)
        panel.add(self.watch)
        panel.add(self._checks_card())
        panel.add(self._money_card())
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(panel, 1)
        column.addWidget(primary(self.tr("Close"), "", self.accept), 0, Qt.AlignmentFlag.AlignRight)

    # The window

    def _window_card(self) -> Card:
        card, form = Card(self.tr("Window")), Form()
        self.language = _combo((("zh_CN", "中文"), ("en", "English")), self._choices.language)
        self.language.activated.connect(self._set_language)
        form.add(self.tr("&Language"), self.language)
        looks = [(value, look_up("SettingsDialog", name)) for value, name in _LOOKS]
        self.look = _combo(looks, self._choices.look)
        self.look.activated.connect(lambda _: self._choices.set_look(self.look.currentData()))
        form.add(self.tr("L&ook"), self.look)
        scales = [(scale, f"{scale * 100:.0f} %") for scale in TEXT_SCALES]
        self.scale = _combo(scales, self._choices.text_scale)
        self.scale.activated.connect(lambda _: self._choices.set_text_scale(self.scale.currentData()))
        form.add(self.tr("&Size of the words"), self.scale)
        card.add(form)
        return card

    def _set_language(self) -> None:
        # The window makes its pages anew; this dialog closes so that it does not stay in the other language.
        self._choices.set_language(self.language.currentData())
        self.accept()

    # The business

    def _business_card(self) -> Card:
        card, self._form = Card(self.tr("Business")), Form()
        others = sorted(available_timezones() - set(_ZONES_FIRST))
        zones = [(name, _zone_words(name)) for name in _ZONES_FIRST]
        zones += [(name, name.replace("_", " ")) for name in others]
        self.zone = _combo(zones, self._services.settings.get(settings.ZONE))
        self.zone.activated.connect(lambda _: self._set_zone())
        hint = self.tr("Times on sheets are read, and all times are shown, in this zone.")
        self._form.add(self.tr("Time &zone"), self.zone, hint)
        self.follow_up = self._number(settings.FOLLOW_UP_DAYS, 0, 60, self.tr(" days"))
        hint = self.tr("Counted from the day the buyer is settled.")
        self._form.add(self.tr("&Care call after"), self.follow_up, hint)
        self.stop_hours = self._number(settings.STOP_ANSWER_HOURS, 1, 72, self.tr(" h"))
        hint = self.tr("How long a supplier has to tell what came of parcels he was asked to stop.")
        self._form.add(self.tr("S&top answered within"), self.stop_hours, hint)
        card.add(self._form)
        return card

    def _checks_card(self) -> Card:
        card, form = Card(self.tr("Checks before dispatch")), Form()
        self.duplicates = self._number(settings.DUPLICATE_HOURS, 1, 720, self.tr(" h"))
        hint = self.tr("The same goods ordered twice by one buyer within this time are shown first.")
        form.add(self.tr("Ordered &twice within"), self.duplicates, hint)
        self.pieces = self._number(settings.ODD_QUANTITY, 2, 9_999, "")
        form.add(self.tr("&Many pieces from"), self.pieces)
        self.margin = self._amount(settings.LEAST_MARGIN_MINOR)
        hint = self.tr("A line that earns less than this is shown; 0 shows what is sold below cost.")
        form.add(self.tr("&Earns at least"), self.margin, hint)
        self.confused = self._number(settings.CONFUSED_TIMES, 0, 99, "")
        hint = self.tr("Goods a supplier mixed up so often are warned of on his sheet; 0 means never.")
        form.add(self.tr("Mi&xed up from"), self.confused, hint)
        card.add(form)
        return card

    def _money_card(self) -> Card:
        card, form = Card(self.tr("Money")), Form()
        self.goodwill = self._number(settings.GOODWILL_PERCENT, 0, 100, " %")
        hint = self.tr("Coupons, gifts and small transfers together, in percent of what the order paid.")
        form.add(self.tr("&Goodwill at most"), self.goodwill, hint)
        self.goodwill_cap = self._amount(settings.GOODWILL_CAP_MINOR)
        hint = self.tr("The lower of the two holds; going above asks for a reason.")
        form.add(self.tr("&but not above"), self.goodwill_cap, hint)
        self.approval = self._amount(settings.APPROVAL_LIMIT_MINOR)
        hint = self.tr("Compensation up to this amount is approved at once; 0 means each by hand.")
        form.add(self.tr("&Approved at once up to"), self.approval, hint)
        self.resale = self._number(settings.RESALE_PERCENT, 0, 100, " %")
        hint = self.tr("For the question whether wrong goods are worth sending back.")
        form.add(self.tr("&Resale value of returns"), self.resale, hint)
        self.freight = self._amount(settings.RETURN_FREIGHT_MINOR)
        form.add(self.tr("&Freight of a return"), self.freight)
        self.handling = self._amount(settings.HANDLING_MINOR)
        form.add(self.tr("&Handling of a return"), self.handling)
        card.add(form)
        return card

    def _number(self, declared: settings.Declared[int], low: int, high: int, suffix: str) -> NumberBox:
        field = NumberBox(self._services.settings.get(declared), low, high, suffix)
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.editingFinished.connect(lambda: self._keep(declared, field.value()))
        return field

    def _amount(self, declared: settings.Declared[int]) -> MoneyEdit:
        field = MoneyEdit("CNY")
        field.set_money(Money(self._services.settings.get(declared), "CNY"))
        field.editingFinished.connect(lambda: self._keep_amount(declared, field))
        return field

    def _keep_amount(self, declared: settings.Declared[int], field: MoneyEdit) -> None:
        amount = field.money()
        if amount is not None and amount.minor >= 0:
            self._keep(declared, amount.minor)
        else:
            field.set_money(Money(self._services.settings.get(declared), "CNY"))

    def _set_zone(self) -> None:
        if self._keep(settings.ZONE, self.zone.currentData()):
            formats.set_business_zone(self.zone.currentData())

    def _keep(self, declared: settings.Declared[Any], value: Any) -> bool:
        if self._services.settings.get(declared) == value:
            return True
        try:
            outcome = self._services.settings.set(declared, value)
        except MakegoodError as error:
            self._form.set_error(self.zone, error_text(error))
            return False
        self._bus.publish(outcome.changes)
        return True


def _zone_words(name: str) -> str:
    """ "China Standard Time · Asia/Shanghai" in the language of the window."""
    zone, kind = QTimeZone(name.encode()), QTimeZone
    shown = zone.displayName(
        kind.TimeType.StandardTime, kind.NameType.LongName, QLocale(language_of_window())
    )
    return f"{shown} · {name}" if shown else name


def _combo(options: Any, current: Any) -> QComboBox:
    box = QComboBox()
    for value, words in options:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(current)))
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return box
