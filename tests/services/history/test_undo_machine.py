"""Whatever is done, taken back and done again in whatever order: each step back is the state before it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from app.data.models import MODELS, SheetImport
from app.data.queries import operations
from app.data.queries.order_import import last_operation
from app.data.unit_of_work import entity_name
from app.domain.clock import FixedClock
from app.domain.errors import DomainError
from app.services.history.nature import FOR_GOOD, REDO, UNDO
from tests.operation_names import operation_names
from tests.services.history.acts import ELSEWHERE
from tests.services.history.dump import Dump, differences, dump, same
from tests.services.history.more_acts import BEFORE, EACH, Rarer
from tests.services.incidents.desk import open_desk

MOST_SHOPS, STEPS_OF_ONE = 40, 60
RARELY = {"upload.export", "incident.record_follow_up_all"}
"""What a random shop may not come to within so many; the hypothesis walk tries them all the same."""
TIMES = int(os.environ.get("MAKEGOOD_SOAK", "1"))
STAYS = {"undo_money_moved"}
"""Why a step may not be taken back though nothing was done since."""
BENEATH = {"undo_changed_since", "import_used"}
"""Why one may not that something later, which stays, was built upon."""


class Steps:
    """A shop, and what it was like before and after each thing that was done in it."""

    def __init__(self, folder: Path) -> None:
        self.desk = open_desk(folder, FixedClock(datetime(2026, 3, 13, 2, tzinfo=UTC)))
        self.acts = Rarer(self.desk, lambda choices: choices[0])
        self.undo = self.desk.services.undo
        self.done: list[tuple[int, Dump, Dump]] = []
        self.gone: list[tuple[int, Dump, Dump]] = []
        self.refused: Counter[str] = Counter()
        self.start = self.now = dump()
        self.first = last_operation()
        self.names: set[str] = set()

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
        self.names |= {str(step.operation) for step in self.undo.recent(1)}
        if (step := self.undo.next_undo()) is None or step.number != made[0]:
            # It took an import back, which is a step back itself.
            self.done = []
            return
        self.done.append((made[0], before, self.now))

    def act_with_what_it_needs(self, name: str) -> None:
        """The same after what it could not be done without, to one and the same incident."""
        self.acts.focus = self.acts.choose(self.acts.ids) if name in BEFORE else None
        for needed in (*BEFORE.get(name, ()), name):
            self.act(needed)
        self.acts.focus = None

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

    def all_back_and_on_again(self) -> None:
        """Whatever can be taken back is: the shop is as at the start but for what money holds."""
        there, back, kept = self.now, 0, []
        for step in self.undo.recent(10_000):
            if step.number <= self.first:
                break
            try:
                self.undo.undo(step.number)
            except DomainError as error:
                self._may_stay(error, STAYS | (BENEATH if kept else set()))
                kept.append(step.number)
            else:
                back += 1
                self.now = dump()
        if not kept:
            same(self.start, self.now, "all taken back")
            assert {row.undone_at is not None for row in SheetImport.select()} <= {True}
        assert_only_differs_by(kept, self.start, self.now)
        for _ in range(back):
            self.undo.redo()
        same(there, dump(), "all done again")


def assert_only_differs_by(kept: list[int], start: Dump, now: Dump) -> None:
    """What is not as at the start was written by a step that stays."""
    written = {row for number in kept for row in rows_of(number)}
    for model in MODELS:
        found = differences({entity: start.get(entity, {}) for entity in [model._meta.table_name]},
                            {entity: now.get(entity, {}) for entity in [model._meta.table_name]})  # fmt: skip
        for row_id in found.get(model._meta.table_name, ()):
            assert (entity_name(model), row_id) in written, f"{model.__name__} {row_id}: {found}"


def rows_of(number: int) -> set[tuple[str, int]]:
    """(kind, id) of each row that the operation wrote."""
    many = {(kind, i) for kind, first, last in operations.ranges(number) for i in range(first, last + 1)}
    return many | set(operations.touched_rows(number))


class UndoMachine(RuleBasedStateMachine):
    """Acts of all areas, steps back and forth between them."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.steps = Steps(self.folder)

    def teardown(self) -> None:
        if hasattr(self, "steps"):
            self.steps.all_back_and_on_again()
            self.steps.desk.services.close_thread()
            shutil.rmtree(self.folder)

    def _choose_by(self, data: st.DataObject) -> None:
        self.steps.acts.choose = lambda choices: data.draw(st.sampled_from(list(choices)))

    @rule(data=st.data())
    def go_on(self, data: st.DataObject) -> None:
        self._choose_by(data)
        self.steps.act("forward")

    @rule(data=st.data(), name=st.sampled_from(sorted(EACH)))
    def do_anything(self, data: st.DataObject, name: str) -> None:
        self._choose_by(data)
        self.steps.act_with_what_it_needs(name)

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


def test_every_operation_of_the_menu_is_among_what_is_done() -> None:
    assert operation_names() - {UNDO, REDO} - FOR_GOOD == set(EACH)


@pytest.mark.soak
def test_every_operation_is_done_and_taken_back(tmp_path: Path) -> None:
    left, seed = set(EACH), 0
    while left and seed < MOST_SHOPS:
        random = Random(seed)
        steps = Steps(tmp_path / str(seed))
        steps.acts.choose = partial(_chosen, random)
        for _ in range(STEPS_OF_ONE):
            steps.act_with_what_it_needs(random.choice(["forward", *_wanted(random, left)]))
            left -= steps.names
        steps.all_back_and_on_again()
        steps.desk.services.close_thread()
        seed += 1
    assert left <= RARELY


def _wanted(random: Random, left: set[str]) -> list[str]:
    """Mostly what was not done yet, now and then anything."""
    return [*[random.choice(sorted(left))] * 2, random.choice(sorted(EACH))] if left else sorted(EACH)


def _chosen(random: Random, choices: Sequence[Any]) -> Any:
    return random.choice(list(choices))


TestUndo = UndoMachine.TestCase
TestUndo.settings = settings(
    max_examples=5 * TIMES,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
)
