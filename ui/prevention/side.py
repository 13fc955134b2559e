"""One action in full: who, when, against what, the figures before and after, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.changes import Outcome
from app.domain.errors import MakegoodError
from app.domain.prevention import ActionResult, ActionState, Trend
from app.services.prevention import ActionRow, BeforeAndAfter
from ui import ask, formats, labels
from ui.chips import Label
from ui.error_text import error_text
from ui.notices import notify
from ui.pages.base import Page
from ui.prevention.words import effect_words, goods_words, state_label
from ui.tasks import Reading
from ui.theme import SPACE_S
from ui.widgets import Card, Chip, Flow, Form, quiet, secondary_button, strong
from ui.widgets.words import fact, secondary


class ActionSide(Card):
    """`show_action(row)`. Emits `change_wanted(row)`, and `left()` when it went to incidents."""

    change_wanted = Signal(object)
    left = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._row: ActionRow | None = None
        self._found: BeforeAndAfter | None = None
        self._reading = Reading(self)
        self._reading.arrived.connect(self._show_effect)
        self._reading.failed.connect(page.tell)

    def show_action(self, row: ActionRow) -> None:
        """Fill in; the figures arrive later."""
        self._row, self._found = row, None
        self.clear()
        chips = Flow()
        chips.set_labels([state_label(row), *([labels.label(row.draft.advice)] if row.draft.advice else [])])
        self.add(chips)
        self.add(strong(row.draft.text, wrap=True, selectable=True))
        self.add(self._facts(row))
        self.figures = secondary(wrap=True)
        self.behind = Flow()
        self.add(self.figures)
        self.add(self.behind)
        self.figures.hide()
        self.add(self._buttons(row))
        if row.done_at is not None:
            prevention, number = self._page.services.prevention, row.id
            self._reading.ask(lambda: prevention.before_and_after(number))

    def _facts(self, row: ActionRow) -> Form:
        form = Form()
        against = labels.words(row.draft.kind) if row.draft.kind else ""
        for name, value in (
            (self.tr("By"), row.draft.owner),
            (self.tr("Supplier"), row.supplier),
            (self.tr("Goods"), goods_words(row.draft.goods)),
            (self.tr("Against"), against),
            (self.tr("Done"), formats.moment(row.done_at) if row.done_at else ""),
            (self.tr("How it showed"), row.verification),
            (self.tr("Dropped because"), row.drop_reason),
        ):
            if value:
                form.add(name, fact(value))
        return form

    def _buttons(self, row: ActionRow) -> Flow:
        offered: Sequence[tuple[str, str, Callable[[], object]]] = ()
        if row.state is ActionState.OPEN:
            offered = (
                (self.tr("Done"), "check", self._finish),
                (self.tr("Change…"), "pencil-outline", partial(self.change_wanted.emit, row)),
                (self.tr("Drop it…"), "cancel", self._drop),
            )
        elif row.state is ActionState.DONE:
            offered = (
                (self.tr("It helped…"), "check-all", partial(self._verify, ActionResult.HELPED)),
                (self.tr("It did not help…"), "close", partial(self._verify, ActionResult.NOT_HELPED)),
                (self.tr("Not done yet"), "undo", self._reopen),
            )
        else:
            offered = ((self.tr("Open it again"), "undo", self._reopen),)
        buttons: list[QWidget] = [secondary_button(*what) for what in offered]
        if row.draft.incident_id is not None:
            go = partial(self._go, [row.draft.incident_id], row.incident_number)
            buttons.append(quiet(row.incident_number, "", go))
        flow = Flow(self, SPACE_S)
        flow.set_widgets(buttons)
        flow.show()
        return flow

    # Figures

    def _show_effect(self, found: BeforeAndAfter | None) -> None:
        if found is None or self._row is None:
            return
        self._found = found
        self.figures.setText(effect_words(found.effect))
        self.figures.show()
        shown: list[QWidget] = []
        if found.effect.trend is not Trend.NOTHING_SENT:
            shown.append(Chip(_trend(found)))
        for ids, words in ((found.before_ids, self._before(found)), (found.after_ids, self._after(found))):
            if ids:
                go = partial(self._go, ids, f"{self._row.draft.text} · {words}")
                shown.append(quiet(words, "", go))
        self.behind.set_widgets(shown)

    def _before(self, found: BeforeAndAfter) -> str:
        return QCoreApplication.translate("ActionSide", "%n incident(s) before", "", len(found.before_ids))

    def _after(self, found: BeforeAndAfter) -> str:
        return QCoreApplication.translate("ActionSide", "%n incident(s) after", "", len(found.after_ids))

    def _go(self, ids: Sequence[int], words: str) -> None:
        self._page.context.go("incidents", None, only=tuple(ids), only_words=words)
        self.left.emit()

    # Writing

    def _finish(self) -> None:
        assert self._row is not None
        service, number = self._page.services.actions, self._row.id
        self._do(lambda: service.finish(number), self.tr("Done. Whether it helped is looked at on its day."))

    def _verify(self, result: ActionResult) -> None:
        assert self._row is not None
        service, number = self._page.services.actions, self._row.id
        figures = effect_words(self._found.effect) if self._found is not None else ""
        shown_by = ask.text(
            self, labels.words(result), self.tr("How does that show?"), figures, many_lines=True
        )
        if shown_by is not None:
            self._do(lambda: service.verify(number, result, shown_by), labels.words(result))

    def _drop(self) -> None:
        assert self._row is not None
        service, number = self._page.services.actions, self._row.id
        reason = ask.text(self, self.tr("Drop it"), self.tr("Why is it not done?"))
        if reason is not None:
            self._do(lambda: service.drop(number, reason), self.tr("Dropped"))

    def _reopen(self) -> None:
        assert self._row is not None
        service, number = self._page.services.actions, self._row.id
        self._write(lambda: service.reopen(number))

    def _do(self, write: Callable[[], Outcome[int]], words: str) -> None:
        """One write, with the way back."""
        service, number = self._page.services.actions, self._row.id if self._row else 0
        if self._write(write):
            notify(self, words, "ok", self.tr("Undo"), lambda: self._write(lambda: service.reopen(number)))

    def _write(self, write: Callable[[], Outcome[int]]) -> bool:
        try:
            outcome = write()
        except MakegoodError as error:
            notify(self, error_text(error), "bad")
            return False
        self._page.context.bus.publish(outcome.changes)
        return True


def _trend(found: BeforeAndAfter) -> Label:
    """In its colour only where it says something."""
    label = labels.label(found.effect.trend)
    is_doubtful = found.effect.is_small or found.effect.may_be_chance
    return replace(label, tone="neutral") if is_doubtful else label
