"""Whatever is done, taken back and done again in whatever order: each step back is the state before it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from app.data.queries import operations
from app.data.queries.order_import import last_operation
from app.domain.clock import FixedClock
from app.domain.errors import DomainError
from tests.services.history.acts import ALL, ELSEWHERE, Acts
from tests.services.history.dump import Dump, dump, same
from tests.services.incidents.desk import open_desk

TIMES = int(os.environ.get("MAKEGOOD_SOAK", "1"))
STAYS = {"undo_money_moved", "undo_in_journal", "import_used"}
"""Why a step may not be taken back though nothing was done since."""


class Steps:
    """A shop, and what it was like before and after each thing that was done in it."""

    def __init__(self, folder: Path) -> None:
        self.desk = open_desk(folder, FixedClock(datetime(2026, 3, 13, 2, tzinfo=UTC)))
        self.acts = Acts(self.desk, lambda choices: choices[0])
        self.undo = self.desk.services.undo
        self.done: list[tuple[int, Dump, Dump]] = []
        self.gone: list[tuple[int, Dump, Dump]] = []
        self.refused: Counter[str] = Counter()
        self.now = dump()

    def act(self, name: str) -> None:
        """Do something; an act that writes is one step, whatever it writes."""
        was = last_operation()
        self.acts.do(name)
        made = [number for number in operations.newest() if number > was]
        if not made:
            same(self.now, dump(), f"{name} wrote without a trace")
            return
        before, self.now = self.now, dump()
        self.gone.clear()
        if (step := self.undo.next_undo()) is None or step.number != made[0]:
            # It took an import back, which is a step back itself.
            self.done = []
            return
        self.done.append((made[0], before, self.now))

    def back(self) -> bool:
        """One step back; whether it went."""
        step = self.undo.next_undo()
        if not self.done:
            return False
        number, before, _ = self.done[-1]
        assert step is not None
        assert step.number == number
        try:
            assert self.undo.undo().value == step
        except DomainError as error:
            self._may_stay(error, STAYS)
            return False
        self.now = dump()
        same(before, self.now, step)
        self.gone.append(self.done.pop())
        return True

    def _may_stay(self, error: DomainError, reasons: set[str]) -> None:
        """What is refused changes nothing."""
        self.refused[error.code] += 1
        same(self.now, dump())
        if error.code not in reasons:
            raise error

    def again(self) -> bool:
        """One step on again; whether there was one."""
        step = self.undo.next_redo()
        if not self.gone:
            return False
        number, _, after = self.gone[-1]
        assert step is not None
        assert step.number == number
        assert self.undo.redo().value == step
        self.now = dump()
        same(after, self.now, step)
        self.done.append(self.gone.pop())
        return True

    def one_of_before(self, place: int) -> None:
        """Something done before is taken back while the later stands, and done again."""
        if not self.done:
            return
        number = self.done[place % len(self.done)][0]
        try:
            self.undo.undo(number)
        except DomainError as error:
            self._may_stay(error, STAYS | {"undo_changed_since"})
            return
        assert self.undo.redo().value.number == number
        same(self.now, dump())

    def there_and_back(self) -> None:
        """All that can be taken back is, and then done again."""
        there = self.now
        steps = 0
        while self.back():
            steps += 1
        for _ in range(steps):
            assert self.again()
        same(there, self.now)
        assert steps == 0 or self.undo.next_redo() is None or bool(self.gone)


class UndoMachine(RuleBasedStateMachine):
    """Acts of all areas, steps back and forth between them."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.steps = Steps(self.folder)

    def teardown(self) -> None:
        if hasattr(self, "steps"):
            self.steps.there_and_back()
            self.steps.desk.services.close_thread()
            shutil.rmtree(self.folder)

    def _choose_by(self, data: st.DataObject) -> None:
        self.steps.acts.choose = lambda choices: data.draw(st.sampled_from(list(choices)))

    @rule(data=st.data())
    def go_on(self, data: st.DataObject) -> None:
        self._choose_by(data)
        self.steps.act("forward")

    @rule(data=st.data(), name=st.sampled_from(ALL))
    def do_anything(self, data: st.DataObject, name: str) -> None:
        self._choose_by(data)
        self.steps.act(name)

    @rule(data=st.data(), name=st.sampled_from(ELSEWHERE))
    def do_something_elsewhere(self, data: st.DataObject, name: str) -> None:
        self._choose_by(data)
        self.steps.act(name)

    @rule()
    def step_back(self) -> None:
        self.steps.back()

    @rule()
    def step_on(self) -> None:
        self.steps.again()

    @rule(place=st.integers(0, 20))
    def take_something_earlier_back(self, place: int) -> None:
        self.steps.one_of_before(place)


TestUndo = UndoMachine.TestCase
TestUndo.settings = settings(
    max_examples=5 * TIMES,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
)
