"""The settings: how the window looks, and the rules of the business; each takes effect when it is changed."""

from __future__ import annotations

from typing import Any
from zoneinfo import available_timezones

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, Qt, QTimeZone
from PySide6.QtWidgets import QComboBox, QDialog, QVBoxLayout, QWidget

from app.domain import settings
from app.services.build import Services
from app.services.history import ALL_SETTINGS
from app.services.work_calendar import holiday_years
from ui import formats
from ui.change_bus import ChangeBus
from ui.history.card import HistoryCard
from ui.look_choices import LookChoices
from ui.look_up import look_up
from ui.personal.card import PersonalCard
from ui.preferences import TEXT_SCALES
from ui.setting_fields import SettingFields, shipped
from ui.setting_form import SettingForm, narrow
from ui.settings_backups import BackupsCard
from ui.settings_buyers import BuyersCard
from ui.settings_clocks import ClocksCard
from ui.settings_reminders import RemindersCard
from ui.settings_scores import ScoresCard
from ui.settings_shops import ShopsCard
from ui.settings_watch import WatchCard
from ui.theme import SPACE_L, SPACE_M, scaled, set_role
from ui.translations import language_of_window
from ui.widgets import Card, EmptyState, ScrollPanel, SearchBox, primary

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
        self._fields = SettingFields(services, bus, self)
        self._choices = choices
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        self.resize(scaled(560), scaled(620))
        set_role(self, "page")
        self.search = SearchBox(self.tr("Find a setting"), pause_ms=0)
        self.search.textChanged.connect(self._narrow)
        self._nothing = EmptyState("magnify", self.tr("No setting has these words"))
        self._panel = self._make_panel()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(self.search)
        column.addWidget(self._panel, 1)
        column.addWidget(self._nothing, 1)
        self._nothing.hide()
        column.addWidget(primary(self.tr("Close"), "", self.accept), 0, Qt.AlignmentFlag.AlignRight)

    def _make_panel(self) -> ScrollPanel:
        services, bus, fields = self._services, self._bus, self._fields
        self.reminders, self.watch = RemindersCard(services, fields), WatchCard(services, bus)
        self.clocks, self.scores = ClocksCard(services, bus, fields), ScoresCard(fields)
        self.buyers, self.shops = BuyersCard(services, fields), ShopsCard(services, bus)
        self.backups = BackupsCard(services, fields)
        self.cards = [self._window_card(), self._business_card(), self.reminders, self.watch, self.backups]
        self.cards += [self._money_card(), self.clocks, self.scores, self.buyers]
        self.personal = PersonalCard(services, bus, fields)
        self.cards.append(self.personal)
        if self.shops.boxes:
            self.cards.append(self.shops)
        self.history = HistoryCard(services.history)
        self.history.show_record("setting", ALL_SETTINGS)
        panel = ScrollPanel()
        for card in (*self.cards, self.history):
            panel.add(card)
        if not self.shops.boxes:
            panel.add(self.shops)
        return panel

    def _narrow(self, text: str) -> None:
        """Show the settings that have these words, in either language."""
        is_any = False
        for card in self.cards:
            found = narrow(card, text)
            card.setVisible(found)
            is_any |= found
        self.history.setVisible(not text.strip())
        self._panel.setVisible(is_any)
        self._nothing.setVisible(not is_any)

    # The window

    def _window_card(self) -> Card:
        card, form = Card(self.tr("Window")), SettingForm()
        self.language = _combo((("zh_CN", "中文"), ("en", "English")), self._choices.language)
        self.language.activated.connect(self._set_language)
        shipped(self.language, self.tr("like the system"))
        form.add(self.tr("&Language"), self.language)
        looks = [(value, look_up("SettingsDialog", name)) for value, name in _LOOKS]
        self.look = _combo(looks, self._choices.look)
        self.look.activated.connect(lambda _: self._choices.set_look(self.look.currentData()))
        shipped(self.look, self.tr("like the system"))
        form.add(self.tr("L&ook"), self.look)
        scales = [(scale, f"{scale * 100:.0f} %") for scale in TEXT_SCALES]
        self.scale = _combo(scales, self._choices.text_scale)
        self.scale.activated.connect(lambda _: self._choices.set_text_scale(self.scale.currentData()))
        form.add(self.tr("&Size of the words"), shipped(self.scale, "100 %"))
        card.add(form)
        return card

    def _set_language(self) -> None:
        # The window makes its pages anew; this dialog closes so that it does not stay in the other language.
        self._choices.set_language(self.language.currentData())
        self.accept()

    # The business

    def _business_card(self) -> Card:
        card, self._form = Card(self.tr("Business")), SettingForm()
        self.owner = self._fields.words(settings.OWNER_NAME)
        self._form.add(self.tr("&Your name"), self.owner, self.tr("Stands under the sheets you sign."))
        others = sorted(available_timezones() - set(_ZONES_FIRST))
        zones = [(name, _zone_words(name)) for name in _ZONES_FIRST]
        zones += [(name, name.replace("_", " ")) for name in others]
        self.zone = _combo(zones, self._services.settings.get(settings.ZONE))
        self.zone.activated.connect(lambda _: self._set_zone())
        hint = self.tr("Times on sheets are read, and all times are shown, in this zone.")
        shipped(self.zone, _zone_words(settings.ZONE.default))
        self._form.add(self.tr("Time &zone"), self.zone, hint)
        self.follow_up = self._fields.number(settings.FOLLOW_UP_DAYS, 0, 60, self.tr(" days"))
        hint = self.tr("Counted from the day the buyer is settled.")
        self._form.add(self.tr("&Care call after"), self.follow_up, hint)
        self.stop_hours = self._fields.number(settings.STOP_ANSWER_HOURS, 1, 72, self.tr(" h"))
        hint = self.tr("How long a supplier has to tell what came of parcels he was asked to stop.")
        self._form.add(self.tr("S&top answered within"), self.stop_hours, hint)
        self.days_off = self._fields.words(settings.DAYS_OFF)
        self.days_off.setPlaceholderText("2026-12-24, 2026-12-25")
        self._form.add(self.tr("&Free days of our own"), self.days_off, _holiday_words())
        self.days_worked = self._fields.words(settings.DAYS_WORKED)
        hint = self.tr("Weekends or holidays on which you work; clocks in working hours run on them.")
        self._form.add(self.tr("Days worked &in addition"), self.days_worked, hint)
        card.add(self._form)
        return card

    def _money_card(self) -> Card:
        card, form = Card(self.tr("Money")), SettingForm()
        self.goodwill = self._fields.number(settings.GOODWILL_PERCENT, 0, 100, " %")
        hint = self.tr("Coupons, gifts and small transfers together, in percent of what the order paid.")
        form.add(self.tr("&Goodwill at most"), self.goodwill, hint)
        self.goodwill_cap = self._fields.amount(settings.GOODWILL_CAP_MINOR)
        hint = self.tr("The lower of the two holds; going above asks for a reason.")
        form.add(self.tr("&but not above"), self.goodwill_cap, hint)
        self.approval = self._fields.amount(settings.APPROVAL_LIMIT_MINOR)
        hint = self.tr("Compensation up to this amount is approved at once; 0 means each by hand.")
        form.add(self.tr("&Approved at once up to"), self.approval, hint)
        self.resale = self._fields.number(settings.RESALE_PERCENT, 0, 100, " %")
        hint = self.tr("For the question whether wrong goods are worth sending back.")
        form.add(self.tr("&Resale value of returns"), self.resale, hint)
        self.freight = self._fields.amount(settings.RETURN_FREIGHT_MINOR)
        form.add(self.tr("&Freight of a return"), self.freight)
        self.handling = self._fields.amount(settings.HANDLING_MINOR)
        form.add(self.tr("&Handling of a return"), self.handling)
        card.add(form)
        return card

    def _set_zone(self) -> None:
        if self._fields.keep(settings.ZONE, self.zone.currentData()):
            formats.set_business_zone(self.zone.currentData())


def _holiday_words() -> str:
    """Which years of Chinese holidays are known; one that was not checked has a question mark."""
    years = (str(y.year) if y.is_verified else f"{y.year}?" for y in holiday_years())
    words = QCoreApplication.translate(
        "SettingsDialog",
        "Besides the public holidays of China, known for {years}. Later years are not announced yet.",
    )
    return words.format(years=", ".join(years))


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
