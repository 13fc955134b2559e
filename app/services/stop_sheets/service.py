"""Stop lists (拦截作战单): one request to a supplier for all parcels to stop, and what came of each.

Source: domain.md 3 b; only the sender of a parcel can have it stopped: 民法典 §829.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from pathlib import Path

from app.data.evidence_store import EvidenceStore
from app.data.lexicons import load_answer_words
from app.data.models import StopItem, StopSheet
from app.data.queries import stop_sheets as queries
from app.data.sheets.writer import Written, write_sheet
from app.data.unit_of_work import Transaction, UnitOfWork
from app.domain import settings as declared
from app.domain.changes import Outcome
from app.domain.errors import DomainError, NotFound
from app.domain.statuses import Channel, InterceptState, Party, Progress
from app.domain.stop_answers import AnswerReading, read_answer
from app.domain.stop_sheet import ANSWERS, StopAction
from app.services.incidents import parcels, talk
from app.services.incidents.context import Context
from app.services.incidents.effects import carry_out_move
from app.services.message_variables import MessageLine
from app.services.messages import MessageService, RenderedMessage
from app.services.money_sheets import SheetWords
from app.services.settings import SettingsService
from app.services.stop_sheets.rows import (
    StopLot,
    StopNumber,
    StopRequest,
    StopSheetRow,
    number_row,
    sheet_row,
    to_stop,
)
from app.services.stop_sheets.sheet import request_table

TEMPLATE = "supplier.stop_request"
_MOST = 500
_MOST_DUE = 50


class StopSheetService:
    """Makes the lists, keeps what went out, takes the answers down."""

    def __init__(
        self, uow: UnitOfWork, settings: SettingsService, evidence: EvidenceStore, messages: MessageService
    ) -> None:
        self._uow = uow
        self._settings = settings
        self._messages = messages
        self._context = Context(uow, settings, evidence)

    # What is to be stopped

    def lots(self) -> tuple[StopLot, ...]:
        """Parcels to stop, supplier by supplier; those soonest at the buyer's first."""
        rows = queries.parcels_to_stop()
        grouped = groupby(rows, key=lambda row: (row[3], row[4]))
        return tuple(StopLot(key[0], key[1], tuple(map(to_stop, some))) for key, some in grouped)

    def due_from_now(self) -> datetime:
        """Until when a supplier asked now is to answer."""
        return self._uow.clock.now() + timedelta(hours=self._settings.get(declared.STOP_ANSWER_HOURS))

    def text(self, requests: Sequence[StopRequest], due_at: datetime, language: str) -> RenderedMessage:
        """The message that asks for all of them.

        Raises: NotFound; DomainError message_group_empty, message_group_mixed, stop_address_missing.
        """
        check_addresses(requests)
        about = [MessageLine(r.incident_id, r.parcel_id, r.action, r.address) for r in requests]
        return self._messages.render_lines(TEMPLATE, about, language, answer_by=due_at)

    # What went out

    def send(
        self, requests: Sequence[StopRequest], due_at: datetime, channel: Channel, text: str
    ) -> Outcome[int]:
        """The request went out: it is logged with each incident, each parcel waits for its answer.

        Gives the list's id. Raises: NotFound; IllegalMove intercept_…; DomainError message_empty,
        message_group_empty, message_group_mixed, stop_address_missing, stop_due_passed. Nothing is written
        then.
        """
        check_addresses(requests)
        if due_at <= self._uow.clock.now():
            raise DomainError("stop_due_passed")
        with self._uow.begin("stop_sheet.send") as tx:
            supplier_id = self._supplier_of(requests)
            sheet = tx.insert(
                StopSheet,
                supplier=supplier_id,
                channel=channel,
                body=text.strip(),
                sent_at=tx.at,
                due_at=due_at,
                actor=tx.actor,
            )
            self._ask(tx, sheet, requests)
            for incident_id in dict.fromkeys(request.incident_id for request in requests):
                self._log(tx, incident_id, channel, text)
        return Outcome(sheet.id, tx.changes)

    def _supplier_of(self, requests: Sequence[StopRequest]) -> int | None:
        found = {self._context.incident(request.incident_id).supplier_id for request in requests}
        if len(found) != 1:
            raise DomainError("message_group_mixed" if found else "message_group_empty", key=TEMPLATE)
        supplier_id: int | None = found.pop()
        return supplier_id

    def _ask(self, tx: Transaction, sheet: StopSheet, requests: Sequence[StopRequest]) -> None:
        for request in requests:
            incident = self._context.incident(request.incident_id)
            parcel = parcels.find_parcel(tx, incident, request.parcel_id)
            asked = InterceptState.REQUESTED
            parcels.set_states(self._context, tx, incident, parcel, intercept=asked)
            tx.insert(
                StopItem,
                stop_sheet=sheet,
                incident=incident,
                parcel=parcel,
                action=request.action,
                address=request.address.strip(),
            )

    def _log(self, tx: Transaction, incident_id: int, channel: Channel, text: str) -> None:
        incident = self._context.incident(incident_id)
        talk.log(self._context, tx, incident, Party.SUPPLIER, channel, text, TEMPLATE)
        if incident.progress is Progress.CONFIRMED:
            carry_out_move(self._context, tx, incident, Progress.REQUESTED)

    def sheets(self, limit: int = _MOST) -> tuple[StopSheetRow, ...]:
        """The lists that went out; those that wait for an answer first, by when it is due."""
        return tuple(map(sheet_row, queries.stop_sheets(limit)))

    def sheet(self, sheet_id: int) -> StopSheetRow:
        """One list. Raises: NotFound."""
        rows = queries.stop_sheets(1, sheet_id)
        if not rows:
            raise NotFound(kind="stop_sheet", id=sheet_id)
        return sheet_row(rows[0])

    def sent_text(self, sheet_id: int) -> str:
        """The message as it went out. Raises: NotFound."""
        row = StopSheet.get_or_none(StopSheet.id == sheet_id)
        if row is None:
            raise NotFound(kind="stop_sheet", id=sheet_id)
        return str(row.body)

    def numbers(self, sheet_id: int) -> tuple[StopNumber, ...]:
        """The parcels on a list."""
        return tuple(map(number_row, queries.numbers_of(sheet_id)))

    def fallen_due(self, since: datetime) -> tuple[StopSheetRow, ...]:
        """Lists without all their answers whose time ended after `since`, until now."""
        now = self._uow.clock.now()
        return tuple(row for row in self.sheets(_MOST_DUE) if row.waiting and since < row.due_at <= now)

    # What came of it

    def record(
        self, item_ids: Sequence[int], answer: InterceptState, note: str = "", reason: str = ""
    ) -> Outcome[int]:
        """What came of some numbers; gives how many. All of them or none.

        `reason` is needed to correct an end that was written down before. Raises: NotFound; DomainError
        stop_answer_unknown; IllegalMove track_move_needs_reason, intercept_….
        """
        check_answers([answer])
        return self.record_each(dict.fromkeys(item_ids, (answer, note)), reason)

    def read_answer(self, sheet_id: int, text: str) -> AnswerReading:
        """What a supplier's words say of the numbers of a list; writes nothing."""
        numbers = {row.id: (row.tracking_no, row.order_no) for row in self.numbers(sheet_id)}
        return read_answer(text, numbers, load_answer_words())

    def record_each(
        self, answers: Mapping[int, tuple[InterceptState, str]], reason: str = ""
    ) -> Outcome[int]:
        """What came of each number, with the words that say so; gives how many. All of them or none.

        Raises: as `record`.
        """
        check_answers(answer for answer, _ in answers.values())
        with self._uow.begin("stop_sheet.record") as tx:
            found = queries.items(list(answers))
            if not found or len(found) != len(answers):
                raise NotFound(kind="stop_item", id=next(iter(answers), 0))
            for item in found:
                answer, note = answers[item.id]
                self._record(tx, item, answer, note.strip(), reason)
        return Outcome(len(found), tx.changes)

    def _record(
        self, tx: Transaction, item: StopItem, answer: InterceptState, note: str, reason: str
    ) -> None:
        incident = self._context.incident(item.incident_id)
        parcels.set_states(self._context, tx, incident, item.parcel, intercept=answer, reason=reason)
        tx.update(item, answered_at=tx.at, note=note or item.note)
        if said := " ".join(part for part in (note, reason.strip()) if part):
            talk.note(tx, incident, said, key="parcel")
        # The first result of a number is the supplier's answer to the request.
        talk.answered(self._context, tx, incident)
        if incident.progress is Progress.REQUESTED:
            carry_out_move(self._context, tx, incident, Progress.NEGOTIATING)

    def requests_of(self, sheet_id: int) -> tuple[StopRequest, ...]:
        """What a list asked for, to send or write it once more."""
        rows = self.numbers(sheet_id)
        return tuple(StopRequest(r.incident_id, r.parcel_id, r.action, r.address) for r in rows)

    def write(
        self, path: Path, requests: Sequence[StopRequest], due_at: datetime, words: SheetWords
    ) -> Written:
        """The request as a sheet with a column for the supplier's answer; nothing about the buyer is in it.

        Raises: NotFound; DomainError stop_address_missing; EnvironmentProblem export_…. What was at `path` is
        then untouched.
        """
        check_addresses(requests)
        table = request_table(requests, due_at, words)
        return write_sheet(path, [table], zone=self._settings.zone())


def check_addresses(requests: Sequence[StopRequest]) -> None:
    """Raises: DomainError stop_address_missing."""
    if any(r.action is StopAction.REDIRECT and not r.address.strip() for r in requests):
        raise DomainError("stop_address_missing")


def check_answers(answers: Iterable[InterceptState]) -> None:
    """Raises: DomainError stop_answer_unknown."""
    if any(answer not in ANSWERS for answer in answers):
        raise DomainError("stop_answer_unknown")
