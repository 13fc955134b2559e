"""Forty orders with the same mistake of one supplier, worked as one.

Each operation is one transaction and gives what came of each incident: those that a guard refuses stay as
they were and are named with the guard's reason.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from app.data.queries import incident_groups
from app.data.queries import incidents as queries
from app.domain.changes import Outcome
from app.domain.goods.shown import shown_goods
from app.domain.statuses import (
    BuyerWish,
    Channel,
    DiscoveredBy,
    Escalation,
    EvidenceKind,
    FollowUpOutcome,
    FreightPayer,
    GoodsHolder,
    InterceptState,
    LiableParty,
    MismatchKind,
    ParcelState,
    Party,
    Progress,
    Remedy,
    ReturnState,
    RootCause,
    SupplierPart,
)
from app.services.incidents.filing import Filing
from app.services.incidents.groups import GroupResult, IncidentGroup, each
from app.services.incidents.moving import Moving
from app.services.incidents.promising import NewPromise
from app.services.incidents.recording import Recording

Group = Outcome[GroupResult]


class Grouping(Moving, Recording, Filing):
    """The steps of one incident, for several. Raises: DomainError group_empty."""

    def groups(self) -> tuple[IncidentGroup, ...]:
        """Open incidents of the same supplier with the same mistake, two and more, the largest first."""
        return tuple(_group(*row) for row in incident_groups.groups())

    def group_of(self, incident_id: int) -> tuple[int, ...]:
        """Open incidents that share supplier and mistake with this one, itself among them."""
        return tuple(incident_groups.group_of(incident_id))

    def confirm_all(
        self,
        ids: Sequence[int],
        *,
        kind: MismatchKind | None = None,
        discovered_by: DiscoveredBy | None = None,
    ) -> Group:
        """As `confirm`."""
        return each(
            self._uow,
            "incident.confirm_all",
            ids,
            lambda i: self.confirm(i, kind=kind, discovered_by=discovered_by),
        )

    def set_liability_all(
        self, ids: Sequence[int], shares: Mapping[LiableParty, int], reason: str = ""
    ) -> Group:
        """As `set_liability`."""
        return each(
            self._uow, "incident.set_liability_all", ids, lambda i: self.set_liability(i, shares, reason)
        )

    def set_buyer_wish_all(self, ids: Sequence[int], wish: BuyerWish) -> Group:
        """As `set_buyer_wish`."""
        return each(self._uow, "incident.set_buyer_wish_all", ids, lambda i: self.set_buyer_wish(i, wish))

    def submit_request_all(
        self,
        ids: Sequence[int],
        channel: Channel,
        text: str,
        *,
        asks_stop: bool = False,
        template_key: str = "",
    ) -> Group:
        """As `submit_request`: one text, logged with each."""
        return each(
            self._uow,
            "incident.submit_request_all",
            ids,
            lambda i: self.submit_request(i, channel, text, asks_stop=asks_stop, template_key=template_key),
        )

    def supplier_answered_all(
        self, ids: Sequence[int], text: str, channel: Channel = Channel.WECHAT
    ) -> Group:
        """As `supplier_answered`: one answer for all."""
        return each(
            self._uow,
            "incident.supplier_answered_all",
            ids,
            lambda i: self.supplier_answered(i, text, channel),
        )

    def add_offer_all(
        self,
        ids: Sequence[int],
        party: Party,
        text: str,
        *,
        amount_minor: int | None = None,
        freight_payer: FreightPayer | None = None,
        answer_due_at: datetime | None = None,
    ) -> Group:
        """As `add_offer`; `amount_minor` is for each incident."""
        return each(
            self._uow,
            "incident.add_offer_all",
            ids,
            lambda i: self.add_offer(
                i,
                party,
                text,
                amount_minor=amount_minor,
                freight_payer=freight_payer,
                answer_due_at=answer_due_at,
            ),
        )

    def agree_plan_all(
        self,
        ids: Sequence[int],
        remedy: Remedy,
        freight_payer: FreightPayer,
        goods_holder: GoodsHolder,
        *,
        amount_minor: int | None = None,
        note: str = "",
        reason: str = "",
    ) -> Group:
        """As `agree_plan`; `amount_minor` is for each incident."""
        return each(
            self._uow,
            "incident.agree_plan_all",
            ids,
            lambda i: self.agree_plan(
                i, remedy, freight_payer, goods_holder, amount_minor=amount_minor, note=note, reason=reason
            ),
        )

    def handle_directly_all(self, ids: Sequence[int], reason: str = "") -> Group:
        """As `handle_directly`."""
        return each(self._uow, "incident.handle_directly_all", ids, lambda i: self.handle_directly(i, reason))

    def set_parcel_all(
        self,
        ids: Sequence[int],
        *,
        state: ParcelState | None = None,
        intercept: InterceptState | None = None,
        goods_return: ReturnState | None = None,
        reason: str = "",
    ) -> Group:
        """As `set_parcel`, for every parcel of each incident."""
        return each(
            self._uow,
            "incident.set_parcel_all",
            ids,
            lambda i: [
                self.set_parcel(
                    i,
                    parcel_id=parcel.id,
                    state=state,
                    intercept=intercept,
                    goods_return=goods_return,
                    reason=reason,
                )
                for parcel in queries.parcels(i)
            ],
        )

    def add_evidence_all(
        self,
        ids: Sequence[int],
        source: Path | bytes,
        kind: EvidenceKind,
        *,
        file_name: str = "",
        note: str = "",
    ) -> Group:
        """As `add_evidence`: one file, kept once, filed with each."""
        return each(
            self._uow,
            "incident.add_evidence_all",
            ids,
            lambda i: self.add_evidence(i, source, kind, file_name=file_name, note=note),
        )

    def record_result_all(self, ids: Sequence[int], result: str) -> Group:
        """As `record_result`, the same result for each."""
        return each(
            self._uow, "incident.record_result_all", ids, lambda i: self.record_result(i, result=result)
        )

    def tell_buyers(
        self,
        texts: Mapping[int, str],
        channel: Channel = Channel.PLATFORM_CHAT,
        template_key: str = "",
        promises: Mapping[int, Sequence[NewPromise]] | None = None,
    ) -> Group:
        """As `tell_buyer`, with each buyer's own text and promises by incident id."""
        promised = promises or {}
        return each(
            self._uow,
            "incident.tell_buyers",
            texts,
            lambda i: self.tell_buyer(i, texts[i], channel, template_key, promised.get(i, ())),
        )

    def finish_buyer_side_all(self, ids: Sequence[int]) -> Group:
        """As `finish_buyer_side`."""
        return each(self._uow, "incident.finish_buyer_side_all", ids, self.finish_buyer_side)

    def record_follow_up_all(self, ids: Sequence[int], outcome: FollowUpOutcome) -> Group:
        """As `record_follow_up`; a score is a single buyer's."""
        return each(
            self._uow, "incident.record_follow_up_all", ids, lambda i: self.record_follow_up(i, outcome)
        )

    def close_all(
        self,
        ids: Sequence[int],
        root_cause: RootCause,
        prevention: str,
        supplier_part: SupplierPart,
        supplier_note: str | None = None,
    ) -> Group:
        """As `close`."""
        return each(
            self._uow,
            "incident.close_all",
            ids,
            lambda i: self.close(i, root_cause, prevention, supplier_part, supplier_note),
        )

    def add_action_all(
        self, ids: Sequence[int], text: str, *, owner: str = "", due_on: date | None = None
    ) -> Group:
        """As `add_action`."""
        return each(
            self._uow,
            "incident.add_action_all",
            ids,
            lambda i: self.add_action(i, text, owner=owner, due_on=due_on),
        )

    def escalate_all(self, ids: Sequence[int], level: Escalation, note: str = "") -> Group:
        """As `escalate`."""
        return each(self._uow, "incident.escalate_all", ids, lambda i: self.escalate(i, level, note))

    def step_back_all(self, ids: Sequence[int], to: Progress, reason: str) -> Group:
        """As `step_back`."""
        return each(self._uow, "incident.step_back_all", ids, lambda i: self.step_back(i, to, reason))

    def false_alarm_all(self, ids: Sequence[int], reason: str) -> Group:
        """As `false_alarm`."""
        return each(self._uow, "incident.false_alarm_all", ids, lambda i: self.false_alarm(i, reason))

    def withdraw_all(self, ids: Sequence[int], reason: str) -> Group:
        """As `withdraw`."""
        return each(self._uow, "incident.withdraw_all", ids, lambda i: self.withdraw(i, reason))

    def reopen_all(self, ids: Sequence[int], reason: str, to: Progress | None = None) -> Group:
        """As `reopen`."""
        return each(self._uow, "incident.reopen_all", ids, lambda i: self.reopen(i, reason, to))


def _group(supplier_id: int, name: str, kind: str, ids: list[int]) -> IncidentGroup:
    first = queries.lines(ids[0])[0]
    return IncidentGroup(
        supplier_id,
        name,
        MismatchKind(kind),
        shown_goods(first.ordered_title, first.ordered_spec),
        shown_goods(first.sent_title, first.sent_spec),
        tuple(ids),
    )
