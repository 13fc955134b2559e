"""The inputs that only some kinds of compensation have; all of them rows of one form, so that they align."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QObject, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.domain.compensation import IN_KIND, REFUNDS, Headroom
from app.domain.goods.shown import shown_variant
from app.domain.money import Money
from app.domain.statuses import CompensationKind
from app.domain.statutory import RULES, StatutoryGround, due
from app.services.compensations import PlanChoices
from ui import labels
from ui.widgets import DayEdit, Form, secondary
from ui.widgets.choice_box import WideChoice
from ui.widgets.number_box import NumberBox
from ui.widgets.words import tip

K = CompensationKind
_COUPON_DAYS = 30


class _Rows(QObject):
    """Some rows of a form that are shown and hidden together."""

    def __init__(self, form: Form) -> None:
        super().__init__(form)
        self._form = form
        self._fields: list[QWidget] = []

    def _add(self, words: str, field: QWidget, hint: str = "") -> None:
        self._form.add(words, field, hint)
        self._fields.append(field)

    def set_visible(self, visible: bool) -> None:
        """Show or hide all of them."""
        for field in self._fields:
            self._form.set_row_visible(field, visible)


class KindRows(_Rows):
    """Coupon code and expiry, what the gift is, and the route of a refund."""

    route_changed = Signal()

    def __init__(self, form: Form) -> None:
        super().__init__(form)
        self.code, self.what = QLineEdit(), QLineEdit()
        self.expires = DayEdit()
        self.expires.setDate(QDate.currentDate().addDays(_COUPON_DAYS))
        self.other_route = QCheckBox(self.tr("Paid another way than the buyer paid"))
        self._add(self.tr("&Coupon code"), self.code)
        self._add(self.tr("&Valid until"), self.expires)
        self._add(self.tr("&Gift"), self.what)
        self._add("", self.other_route)
        self.other_route.toggled.connect(self.route_changed)

    def show_kind(self, kind: CompensationKind) -> None:
        """Show what this kind needs."""
        for field in (self.code, self.expires):
            self._form.set_row_visible(field, kind is K.COUPON)
        self._form.set_row_visible(self.what, kind is K.GIFT)
        self._form.set_row_visible(self.other_route, kind in REFUNDS)

    def is_original_route(self) -> bool:
        """Whether the money goes back the way it came."""
        return not self.other_route.isChecked()

    def expires_on(self) -> date:
        """The coupon's last day."""
        return self.expires.day()


class ConsentRows(_Rows):
    """How and when the buyer agreed; may be filled in later."""

    def __init__(self, form: Form) -> None:
        super().__init__(form)
        self._is_needed = False
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("For instance: agreed in the chat, Mar 13 10:02"))
        self._add(
            self.tr("Buyer's c&onsent"),
            self.field,
            self.tr("Needed before it can be approved."),
        )

    def show_for(self, kind: CompensationKind, *, is_original_route: bool) -> None:
        """Show it where a consent is needed."""
        self._is_needed = kind in IN_KIND or (kind in REFUNDS and not is_original_route)
        self.set_visible(self._is_needed)

    def note(self) -> str:
        """What was written; empty where no consent is needed."""
        return self.field.text().strip() if self._is_needed else ""


class ReshipRows(_Rows):
    """Which pieces go out again, and their parcel when it is known."""

    def __init__(self, form: Form, choices: PlanChoices) -> None:
        super().__init__(form)
        self._add("", secondary(self.tr("Pieces that go out again, as a linked order:"), wrap=True))
        self.pieces: dict[int, NumberBox] = {}
        for line in choices.lines:
            box = NumberBox(line.lost, 0, line.quantity)
            words = f"{line.title} {shown_variant(line.spec)}".strip()
            box.setSuffix(QCoreApplication.translate("ReshipRows", " of {count}").format(count=line.quantity))
            self.pieces[line.id] = box
            self._add(words if len(words) < 16 else f"{words[:14]}…", box)
            box.setToolTip(tip(words))
            box.setAccessibleName(words)
        self.courier, self.tracking = QLineEdit(), QLineEdit()
        self._add(self.tr("Co&urier"), self.courier)
        self._add(self.tr("&Tracking no."), self.tracking, self.tr("Empty: not sent yet."))

    def lines(self) -> tuple[tuple[int, int], ...]:
        """(line, pieces) of what is sent."""
        return tuple((line_id, box.value()) for line_id, box in self.pieces.items() if box.value())


class StatutoryRows(_Rows):
    """The ground of statutory damages, what the law grants, and the tick that somebody decided."""

    ground_changed = Signal()

    def __init__(self, form: Form, room: Headroom) -> None:
        super().__init__(form)
        self._price = Money(room.paid or 0, room.currency)
        self.ground = WideChoice(labels.options(StatutoryGround), none=self.tr("Choose…"))
        self.ruling = QCheckBox(self.tr("I took advice, or the platform or a court ruled"))
        self.article = secondary(wrap=True)
        self._add(self.tr("&Ground"), self.ground)
        self._add("", self.article)
        self._add("", self.ruling)
        self.ground.currentIndexChanged.connect(self._chosen)

    def _chosen(self) -> None:
        ground = self.ground.value()
        self.article.setText(RULES[ground].article if ground else "")
        self.ground_changed.emit()

    def due(self) -> Money | None:
        """What the law grants on this ground; None while none is chosen or a ruling names the sum."""
        ground = self.ground.value()
        if ground is None or ground is StatutoryGround.RULING:
            return None
        return due(ground, self._price)
