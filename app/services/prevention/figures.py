"""What to do against mistakes that come again, and the figures before and after it was done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.data.models import CorrectiveAction, Supplier
from app.data.queries import prevention as queries
from app.data.queries.prevention import Subject
from app.data.unit_of_work import UnitOfWork
from app.domain import settings as declared
from app.domain.errors import NotFound
from app.domain.prevention import (
    RULES,
    Advice,
    Effect,
    GoodsName,
    Proposal,
    Rule,
    Taken,
    effect_days,
    propose,
    target_of,
)
from app.services.settings import SettingsService


@dataclass(frozen=True)
class Proposed:
    """A proposal, with the name of whom it is about."""

    proposal: Proposal
    supplier: str


@dataclass(frozen=True)
class BeforeAndAfter:
    """What became of the mistakes an action is against, and the incidents of either period, newest first."""

    effect: Effect
    before_ids: tuple[int, ...]
    after_ids: tuple[int, ...]


class PreventionService:
    """Reads only."""

    def __init__(self, uow: UnitOfWork, settings: SettingsService) -> None:
        self._uow, self._settings = uow, settings

    def proposals(self, supplier_id: int | None = None) -> list[Proposed]:
        """What comes again often enough to be acted on, at one supplier or at any; most frequent first."""
        now = self._uow.clock.now()
        rules = self._rules()
        days = max(rule.days for rule in rules)
        mistakes = queries.mistakes(now - timedelta(days=days), now, supplier_id)
        names = {row.id: row.name for row in Supplier.select(Supplier.id, Supplier.name)}
        return [Proposed(p, names[p.supplier_id]) for p in propose(mistakes, _taken(now), now, rules)]

    def _rules(self) -> list[Rule]:
        """As shipped; goods confused count by the owner's own rule, which proposes to hold them too."""
        times, days = self._settings.get(declared.REPEAT_TIMES), self._settings.get(declared.REPEAT_DAYS)
        others = [rule for rule in RULES if rule.advice is not Advice.RELABEL_BINS]
        own = [replace(rule, least=times, days=days) for rule in RULES if rule not in others]
        return [*own, *others] if times else others

    def before_and_after(self, action_id: int) -> BeforeAndAfter | None:
        """Equal periods before and after an action was done; None while it is not.

        Raises: NotFound.
        """
        row: CorrectiveAction | None = CorrectiveAction.get_or_none(CorrectiveAction.id == action_id)
        if row is None:
            raise NotFound("action_not_found", id=action_id)
        if row.done_at is None:
            return None
        now, zone = self._uow.clock.now(), self._settings.zone()
        days = effect_days(row.done_at.astimezone(zone).date(), now.astimezone(zone).date())
        goods = GoodsName(row.title, row.spec, row.sku_code)
        subject = Subject(row.supplier_id, goods, target_of(row.advice, row.kind))
        first, last = row.done_at - timedelta(days=days), row.done_at + timedelta(days=days)
        return BeforeAndAfter(
            Effect(
                days,
                queries.wrong_lines(subject, first, row.done_at),
                queries.wrong_lines(subject, row.done_at, last),
                self._settings.get(declared.LEAST_LINES),
            ),
            tuple(queries.wrong_incidents(subject, first, row.done_at)),
            tuple(queries.wrong_incidents(subject, row.done_at, last)),
        )


def _taken(now: datetime) -> Iterator[Taken]:
    """What is under way holds its proposal back; what was done or dropped until then, mistakes before it."""
    rows = CorrectiveAction.select().where(CorrectiveAction.advice.is_null(False))
    for row in rows:
        key = GoodsName(row.title, row.spec, row.sku_code).key
        yield Taken(row.advice, row.supplier_id, key, row.dropped_at or row.done_at or now)
