"""Planning what the buyer gets, with what is still possible in sight; also on the incident's page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.domain.changes import Outcome
from app.domain.compensation import GOODS_REFUNDS, GOODWILL, REFUNDS
from app.domain.errors import DomainError, MakegoodError
from app.domain.goods.shown import shown_variant
from app.domain.statuses import CompensationKind
from app.services.build import Services
from app.services.compensations import CompensationDraft, CompensationRow, PlanChoices
from app.services.fulfilment import ReshipDraft
from ui import labels
from ui.error_text import error_text
from ui.pages.compensation.plan_fields import ConsentRows, KindRows, ReshipRows, StatutoryRows
from ui.pages.compensation.room_words import room_words
from ui.theme import SPACE_S
from ui.widgets import Card, Form, MoneyEdit, muted, primary, quiet, secondary, strong, toned
from ui.widgets.choice_box import WideChoice
from ui.widgets.panel_keys import panel_key

K = CompensationKind


class PlanCompensationPanel(Card):
    """`PlanCompensationPanel(services, incident_id)`: a card with one form and one button.

    Emits `changed(Changes)` after a write, for the change bus; `planned(CompensationRow)`; `finished()` when
    done or cancelled. Esc cancels, Ctrl+Enter plans.
    """

    changed = Signal(object)
    planned = Signal(object)
    finished = Signal()

    def __init__(self, services: Services, incident_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("What the buyer gets"))
        self._services, self._incident_id = services, incident_id
        self.choices: PlanChoices = services.compensations.choices(incident_id)
        self._make_fields()
        self._lay_out()
        self._kind_changed()

    def focus_first(self) -> None:
        """Put the cursor where the kind is chosen."""
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _make_fields(self) -> None:
        self.kind = WideChoice(labels.options(CompensationKind), K.REFUND)
        self.line = WideChoice(self._lines(), self._likely_line(), none=self.tr("The whole order"))
        self.amount = MoneyEdit(self.choices.currency)
        self.room = secondary(wrap=True)
        self.all = quiet(self.tr("All of it"), "", self._take_all)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("For instance: navy sent instead of black"))
        self.override = QLineEdit()
        self.trouble = toned(strong(wrap=True), "bad")
        self.trouble.hide()

    def _lay_out(self) -> None:
        order = self.tr("{incident} · order {order}").format(
            incident=self.choices.incident_number, order=self.choices.order_no
        )
        self.head.addStretch(1)
        self.head.addWidget(muted(order))
        self.form = Form()
        self.form.add(self.tr("&Kind"), self.kind)
        self.form.add(self.tr("&Of"), self.line)
        self.form.add(self.tr("&Amount"), self._amount_row())
        self.form.add("", self.room)
        self.form.add(
            self.tr("&Why above the cap"),
            self.override,
            hint=self.tr("Above the goodwill cap: written down with the row."),
        )
        self.extra = KindRows(self.form)
        self.reship = ReshipRows(self.form, self.choices)
        self.statutory = StatutoryRows(self.form, self.choices.room)
        self.consent = ConsentRows(self.form)
        self.form.add(self.tr("&Reason"), self.reason)
        self.add(self.form)
        self.add(self.trouble)
        self.go = primary(self.tr("Plan"), "check", self.submit)
        self.go.setToolTip(self.tr("Plan (Ctrl+Enter)"))
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.go)
        row.addWidget(quiet(self.tr("Cancel"), "", self.finished.emit))
        row.addStretch(1)
        self.body.addLayout(row)
        self.kind.currentIndexChanged.connect(self._kind_changed)
        self.line.currentIndexChanged.connect(self._show_room)
        self.amount.textChanged.connect(self._show_room)
        self.extra.route_changed.connect(self._show_consent)
        self.statutory.ground_changed.connect(self._propose_damages)

    def _amount_row(self) -> QWidget:
        cell = QWidget()
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self.amount, 1)
        row.addWidget(self.all)
        self.amount.setAccessibleName(self.tr("Amount"))
        cell.setFocusProxy(self.amount)
        return cell

    def _lines(self) -> list[tuple[str, int]]:
        return [
            (f"{line.title} {shown_variant(line.spec)} ×{line.quantity}".strip(), line.id)
            for line in self.choices.lines
        ]

    def _likely_line(self) -> int | None:
        """The one line that is wrong, when there is just one."""
        lost = [line.id for line in self.choices.lines if line.lost]
        return lost[0] if len(lost) == 1 else None

    # What follows a choice

    def _kind_changed(self) -> None:
        kind = self.kind.value()
        self.form.set_row_visible(self.line, kind in GOODS_REFUNDS)
        self.extra.show_kind(kind)
        self.reship.set_visible(kind is K.RESHIP)
        self.statutory.set_visible(kind is K.STATUTORY)
        self.all.setVisible(kind in REFUNDS)
        self.trouble.hide()
        self._show_consent()
        self._show_room()
        self._set_currency(kind)
        if kind is K.STATUTORY:
            self._propose_damages()

    def _set_currency(self, kind: CompensationKind) -> None:
        """A reship costs what the supplier asks, in his currency; the rest is the order's."""
        cost = self.choices.reship_cost
        if kind is K.RESHIP and cost is not None:
            self.amount.set_currency(cost.currency)
            if not self.amount.text():
                self.amount.set_money(cost)
        else:
            self.amount.set_currency(self.choices.currency)

    def _show_consent(self) -> None:
        self.consent.show_for(self.kind.value(), is_original_route=self.extra.is_original_route())

    def _line_no(self) -> int | None:
        chosen = self.line.value() if self.kind.value() in GOODS_REFUNDS else None
        return next((line.line_no for line in self.choices.lines if line.id == chosen), None)

    def _show_room(self) -> None:
        kind, amount = self.kind.value(), self.amount.money()
        room = self.choices.room
        left = room.of(kind, self._line_no())
        self.room.setText(room_words(room, kind, self._line_no()))
        is_over = left is not None and amount is not None and amount.minor > left.minor
        toned(self.room, "bad" if is_over else "")
        is_goodwill_over = is_over and kind in GOODWILL
        self.form.set_row_visible(self.override, is_goodwill_over or bool(self.override.text()))

    def _take_all(self) -> None:
        self.amount.set_money(self.choices.room.of(self.kind.value(), self._line_no()))

    def _propose_damages(self) -> None:
        if (due := self.statutory.due()) is not None:
            self.amount.set_money(due)

    def prefill(self, draft: CompensationDraft) -> None:
        """Start from a proposal: its kind, line, amount and reason."""
        self.kind.choose(draft.kind)
        self.line.choose(draft.order_line_id)
        self.amount.set_money(draft.amount)
        self.reason.setText(draft.reason)

    # Writing

    def submit(self) -> None:
        """Plan it; a refusal is told where it can be answered."""
        self.trouble.hide()
        try:
            outcome = self._write()
        except MakegoodError as error:
            self._refuse(error)
            return
        self.changed.emit(outcome.changes)
        self.planned.emit(outcome.value)
        self.finished.emit()

    def _write(self) -> Outcome[CompensationRow]:
        amount = self.amount.money()
        if amount is None:
            raise DomainError("amount_unreadable", value=self.amount.text())
        if self.kind.value() is K.RESHIP:
            draft = ReshipDraft(
                cost=amount,
                lines=self.reship.lines(),
                courier=self.reship.courier.text(),
                tracking_no=self.reship.tracking.text(),
                reason=self.reason.text(),
            )
            return self._services.fulfilment.reship(self._incident_id, draft)
        return self._services.compensations.plan(self._incident_id, self.draft())

    def draft(self) -> CompensationDraft:
        """What the form says. Raises: DomainError while the amount cannot be read."""
        amount = self.amount.money()
        if amount is None:
            raise DomainError("amount_unreadable", value=self.amount.text())
        kind = self.kind.value()
        is_damages = kind is K.STATUTORY
        return CompensationDraft(
            kind=kind,
            amount=amount,
            order_line_id=self.line.value() if kind in GOODS_REFUNDS else None,
            reason=self.reason.text(),
            override_reason=self.override.text() if kind in GOODWILL else "",
            is_original_route=kind not in REFUNDS or self.extra.is_original_route(),
            has_consent=bool(self.consent.note()),
            consent_note=self.consent.note(),
            ground=self.statutory.ground.value() or "" if is_damages else "",
            has_ruling=is_damages and self.statutory.ruling.isChecked(),
            what=self.extra.what.text() if kind is K.GIFT else "",
            coupon_code=self.extra.code.text() if kind is K.COUPON else "",
            expires_on=self.extra.expires_on() if kind is K.COUPON else None,
        )

    def _refuse(self, error: MakegoodError) -> None:
        self.trouble.setText(error_text(error))
        self.trouble.show()
        if error.code == "goodwill_above_cap":
            self.form.set_row_visible(self.override, True)
            self.override.setFocus()
        else:
            self.amount.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not panel_key(event, self.submit, self.finished.emit):
            super().keyPressEvent(event)
