"""So that it does not happen again at a supplier's: what is proposed, and what is under way."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.prevention import ActionState
from app.services.prevention import ActionDraft, ActionFilter, ActionRow, Proposed
from app.services.suppliers import SupplierDetail
from ui import ask, labels
from ui.pages.base import Page
from ui.prevention.form import ActionForm
from ui.prevention.window import ActionsWindow
from ui.prevention.words import reason_words, state_label, todo_words
from ui.theme import SPACE_S
from ui.widgets import Card, Chip, Elided, Folding, clear_layout, quiet, secondary, secondary_button

_SHOWN = 5
_NOT_ENDED = frozenset({ActionState.OPEN, ActionState.DONE})


class SupplierPreventionCard(Card):
    """Each proposal is taken on, or turned down with a reason; the actions open in a window of their own."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.set_title(self.tr("So that it does not happen again"))
        self._page = page
        self._supplier_id = 0
        self.all = secondary_button(self.tr("All actions"), "clipboard-check-outline", self.open_window)
        self.new = quiet(self.tr("Add"), "plus", self._enter_own)
        self.head.addStretch(1)
        self.head.addWidget(self.new)
        self.head.addWidget(self.all)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE_S)
        self.body.addLayout(self._rows)
        self.form = ActionForm(page)
        self.form.finished.connect(self.form.hide)
        self.form.hide()
        self.add(self.form)

    def show_supplier(self, detail: SupplierDetail) -> None:
        """Fill in."""
        if detail.id != self._supplier_id:
            self.form.hide()
        self._supplier_id = detail.id
        clear_layout(self._rows)
        services = self._page.services
        for found in services.prevention.proposals(detail.id):
            self._rows.addWidget(self._proposal(found))
        wanted = ActionFilter(states=_NOT_ENDED, supplier_id=detail.id)
        ids = services.actions.find_ids(wanted, None)
        for row in services.actions.load_rows(ids[:_SHOWN]):
            self._rows.addWidget(self._action(row))
        if not self._rows.count():
            nothing = self.tr("Nothing comes again so often that it is proposed; nothing is under way.")
            self._rows.addWidget(secondary(nothing, wrap=True))

    def _proposal(self, found: Proposed) -> QWidget:
        words = QVBoxLayout()
        words.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(Chip(labels.label(found.proposal.advice)))
        head.addWidget(Elided(todo_words(found)), 1)
        words.addLayout(head)
        words.addWidget(secondary(reason_words(found.proposal), wrap=True))
        ids = found.proposal.incident_ids
        behind = QCoreApplication.translate("SupplierPreventionCard", "%n incident(s)", "", len(ids))
        buttons = (
            quiet(behind, "", partial(self._go, found)),
            quiet(self.tr("No…"), "", partial(self._decline, found)),
            secondary_button(self.tr("Take it on…"), "check", partial(self._enter, self._draft(found))),
        )
        return Folding(words, buttons)

    def _action(self, row: ActionRow) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_S)
        line.addWidget(Chip(state_label(row)))
        line.addWidget(Elided(row.draft.text), 1)
        line.addWidget(secondary(row.draft.owner))
        look = quiet(self.tr("Look…"), "", partial(self.open_window, row.id))
        look.setAccessibleName(f"{look.text()} {row.draft.text}")
        line.addWidget(look)
        return holder

    def _draft(self, found: Proposed) -> ActionDraft:
        proposal = found.proposal
        return ActionDraft(
            todo_words(found), supplier_id=proposal.supplier_id, goods=proposal.goods, advice=proposal.advice
        )

    def _enter_own(self) -> None:
        self._enter(ActionDraft("", supplier_id=self._supplier_id))

    def _enter(self, draft: ActionDraft) -> None:
        self.form.show()
        self.form.start(draft)

    def _decline(self, found: Proposed) -> None:
        title, service = labels.words(found.proposal.advice), self._page.services.actions
        question = self.tr("Why not? It is proposed again only for mistakes from now on.")
        reason = ask.text(self, title, question)
        if reason is None:
            return
        outcome = self._page.do(lambda: service.decline(self._draft(found), reason))
        if outcome is not None:
            self._page.notify(
                self.tr("Turned down: {advice}").format(advice=title),
                "ok",
                self.tr("Take it on after all"),
                lambda: self._page.do(lambda: service.reopen(outcome.value)),
            )

    def _go(self, found: Proposed) -> None:
        words = f"{found.supplier} · {labels.words(found.proposal.advice)}"
        self._page.context.go("incidents", None, only=found.proposal.incident_ids, only_words=words)

    def open_window(self, action_id: int | None = None) -> None:
        """All of his actions, or one of them in full."""
        ActionsWindow(self._page, supplier_id=self._supplier_id, action_id=action_id or None).show()
