"""What was said, offered, promised, proven and learnt on an incident."""

from __future__ import annotations

import mimetypes
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from app.data.evidence_store import StoredFile
from app.data.models import Commitment, Evidence, Incident, Offer
from app.data.unit_of_work import Transaction
from app.domain.changes import Outcome
from app.domain.errors import DomainError, NotFound
from app.domain.money import Money
from app.domain.statuses import (
    Channel,
    Direction,
    EvidenceKind,
    EvidenceOrigin,
    FreightPayer,
    OfferAnswer,
    Party,
)
from app.services.incidents import promising, talk
from app.services.incidents.context import Part
from app.services.incidents.promising import NewPromise
from app.services.prevention import ActionDraft, CorrectiveActionService


class Filing(Part):
    """Each method files one thing, in one transaction."""

    def add_note(self, incident_id: int, text: str) -> Outcome[int]:
        """A note of the owner's; gives its id. Raises: DomainError message_empty."""
        if not text.strip():
            raise DomainError("message_empty", id=incident_id)
        with self._uow.begin("incident.add_note") as tx:
            row = talk.note(tx, self._context.incident(incident_id), text.strip())
            tx.touch(Incident, [incident_id])
        return Outcome(row.id, tx.changes)

    def log_message(
        self,
        incident_id: int,
        party: Party,
        direction: Direction,
        channel: Channel,
        text: str,
        template_key: str = "",
        promises: Sequence[NewPromise] = (),
    ) -> Outcome[int]:
        """Something said to or by anybody, with what it promises; gives the message's id.

        Raises: DomainError message_empty.
        """
        with self._uow.begin("incident.log_message") as tx:
            incident = self._context.incident(incident_id)
            if direction is Direction.OUT:
                row = talk.log(self._context, tx, incident, party, channel, text, template_key, promises)
            else:
                row = talk.log_in(self._context, tx, incident, party, channel, text)
        return Outcome(row.id, tx.changes)

    def add_offer(
        self,
        incident_id: int,
        party: Party,
        text: str,
        *,
        amount_minor: int | None = None,
        freight_payer: FreightPayer | None = None,
        answer_due_at: datetime | None = None,
    ) -> Outcome[int]:
        """An offer by `party` (SELF: ours), with who must answer by when; gives its id."""
        with self._uow.begin("incident.add_offer") as tx:
            incident = self._context.incident(incident_id)
            row = tx.insert(
                Offer,
                incident=incident,
                party=party,
                text=text.strip(),
                amount_minor=_amount(amount_minor),
                currency=incident.order.currency,
                freight_payer=freight_payer,
                answer_due_at=answer_due_at,
                made_at=tx.at,
            )
            tx.update(incident, updated_at=tx.at)
        return Outcome(row.id, tx.changes)

    def answer_offer(self, offer_id: int, answer: OfferAnswer) -> Outcome[int]:
        """How it was answered. Raises: NotFound; DomainError offer_answered."""
        with self._uow.begin("incident.answer_offer") as tx:
            row: Offer | None = Offer.get_or_none(Offer.id == offer_id)
            if row is None:
                raise NotFound(kind="offer", id=offer_id)
            if row.answer is not OfferAnswer.OPEN:
                raise DomainError("offer_answered", id=offer_id)
            tx.update(row, answer=answer, answered_at=tx.at)
            tx.touch(Incident, [row.incident_id])
        return Outcome(row.incident_id, tx.changes)

    def add_commitment(
        self,
        incident_id: int,
        text: str,
        due_at: datetime,
        *,
        amount_minor: int | None = None,
        message_id: int | None = None,
    ) -> Outcome[int]:
        """A promise made to somebody, with its day; gives its id. Raises: DomainError message_empty."""
        if not text.strip():
            raise DomainError("message_empty", id=incident_id)
        with self._uow.begin("incident.add_commitment") as tx:
            incident = self._context.incident(incident_id)
            amount = None if amount_minor is None else Money(amount_minor, incident.order.currency)
            promise = NewPromise(text, due_at, amount=amount)
            (row,) = promising.write(tx, incident, [promise], message_id)
            tx.update(incident, updated_at=tx.at)
        return Outcome(row.id, tx.changes)

    def keep_commitment(self, commitment_id: int) -> Outcome[int]:
        """The promise was kept. Raises: NotFound."""
        with self._uow.begin("incident.keep_commitment") as tx:
            row: Commitment | None = Commitment.get_or_none(Commitment.id == commitment_id)
            if row is None:
                raise NotFound(kind="commitment", id=commitment_id)
            promising.keep(tx, row)
            tx.touch(Incident, [row.incident_id])
        return Outcome(row.incident_id, tx.changes)

    def add_evidence(
        self,
        incident_id: int,
        source: Path | bytes,
        kind: EvidenceKind,
        *,
        file_name: str = "",
        note: str = "",
        origin: EvidenceOrigin | None = None,
    ) -> Outcome[int]:
        """File a picture, video or document; gives its id. The file is safe before its row is written.

        `origin` None: a file, or the clipboard where the content itself is given. The same file twice on an
        incident is filed once.

        Raises: NotFound; EnvironmentProblem evidence_unreadable, _too_large, _unwritable.
        """
        self._context.incident(incident_id)
        stored = self._store(source)
        name = file_name or (source.name if isinstance(source, Path) else f"{kind.value}.bin")
        with self._uow.begin("incident.add_evidence") as tx:
            incident = self._context.incident(incident_id)
            filed = Evidence.get_or_none(incident=incident, sha256=stored.sha256, kind=kind)
            if filed is not None:  # the same file dropped twice
                return Outcome(filed.id, tx.changes)
            row = _insert_evidence(
                tx, incident, stored, kind, file_name=name, note=note.strip(), **_came(source, origin)
            )
            tx.update(incident, updated_at=tx.at)
        return Outcome(row.id, tx.changes)

    def _store(self, source: Path | bytes) -> StoredFile:
        if isinstance(source, Path):
            return self._context.evidence.add_file(source)
        return self._context.evidence.add_bytes(source)

    def add_action(
        self, incident_id: int, text: str, *, owner: str = "", due_on: date | None = None
    ) -> Outcome[int]:
        """What is done so that it does not happen again; gives its id.

        Raises: NotFound; DomainError action_empty.
        """
        actions = CorrectiveActionService(self._uow, self._context.settings)
        return actions.add(ActionDraft(text, owner, due_on, incident_id=incident_id))


def _insert_evidence(
    tx: Transaction,
    incident: Incident,
    stored: StoredFile,
    kind: EvidenceKind,
    **more: Any,
) -> Evidence:
    return tx.insert(
        Evidence,
        incident=incident,
        kind=kind,
        sha256=stored.sha256,
        size_bytes=stored.size_bytes,
        media_type=mimetypes.guess_type(more["file_name"])[0] or "",
        added_at=tx.at,
        actor=tx.actor,
        **more,
    )


def _came(source: Path | bytes, origin: EvidenceOrigin | None) -> dict[str, Any]:
    """How it came in, and when its file was last written: mostly when the photo was taken."""
    if not isinstance(source, Path):
        return {"origin": origin or EvidenceOrigin.CLIPBOARD}
    try:
        written = datetime.fromtimestamp(source.stat().st_mtime, UTC)
    except (OSError, OverflowError, ValueError):
        written = None
    return {"origin": origin or EvidenceOrigin.FILE, "original_at": written}


def _amount(minor: int | None) -> int | None:
    if minor is not None and minor < 0:
        raise DomainError("amount_negative", amount=minor)
    return minor
