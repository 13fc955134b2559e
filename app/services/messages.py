"""Messages ready to copy: templates filled for an incident, checked before they go out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.data.evidence_store import EvidenceStore
from app.data.models import Incident, Template
from app.data.queries import incidents as queries
from app.data.queries import label_photos
from app.data.unit_of_work import UnitOfWork
from app.domain.changes import Outcome
from app.domain.chat_reading import ChatRead, read_chat
from app.domain.errors import DomainError
from app.domain.message_check import MessageWarning, Person, check_message
from app.domain.money import Money
from app.domain.promises import Promise, find_promises
from app.domain.remedy import LETS_PARCEL_GO_ON
from app.domain.statuses import CompensationStatus, InterceptState, Party
from app.services import message_choice
from app.services.incidents.context import Context
from app.services.incidents.panel import read_guidance
from app.services.message_templates import (
    PLACE,
    MessageTemplate,
    find_template,
    list_templates,
    place_names,
    places,
    with_keys,
    with_names,
    word_lists,
)
from app.services.message_variables import MessageLine, Variables, moment_words
from app.services.message_words import chat_words, promise_words
from app.services.settings import SettingsService
from app.services.work_calendar import work_calendar

_APPROVED = (CompensationStatus.APPROVED, CompensationStatus.PAID)


@dataclass(frozen=True)
class RenderedMessage:
    """A text to copy. `missing`: keys of the places that could not be filled; the text has {their names}."""

    key: str
    party: Party
    title: str
    body: str
    missing: tuple[str, ...]
    warnings: tuple[MessageWarning, ...]


class MessageService:
    """Renders templates, suggests which one fits, keeps the owner's own wording."""

    def __init__(self, uow: UnitOfWork, settings: SettingsService, evidence: EvidenceStore) -> None:
        self._uow = uow
        self._context = Context(uow, settings, evidence)

    def templates(self, party: Party, language: str) -> tuple[MessageTemplate, ...]:
        """All templates for buyers or suppliers, as they are in force."""
        return list_templates(party, language)

    def render(self, key: str, incident_id: int, language: str) -> RenderedMessage:
        """A template filled for one incident. Raises: NotFound."""
        return self.render_group(key, [incident_id], language)

    def render_group(self, key: str, incident_ids: Sequence[int], language: str) -> RenderedMessage:
        """One message about several incidents of one supplier: {lines} names each. Raises: NotFound;
        DomainError "message_group_empty", "message_group_mixed" for several suppliers or, to a buyer,
        several incidents.
        """
        return self.render_lines(key, [MessageLine(i) for i in incident_ids], language)

    def render_lines(
        self, key: str, about: Sequence[MessageLine], language: str, *, answer_by: datetime | None = None
    ) -> RenderedMessage:
        """`render_group` where it matters which parcel is meant; `answer_by` instead of the usual time to
        answer. Raises: as `render_group`.
        """
        return self._render(find_template(key, language), about, language, answer_by)

    def _render(
        self,
        template: MessageTemplate,
        about: Sequence[MessageLine],
        language: str,
        answer_by: datetime | None = None,
    ) -> RenderedMessage:
        incidents = [self._context.incident(line.incident_id) for line in about]
        _check_group(template, incidents)
        pairs = zip(incidents, about, strict=True)
        filled = [Variables(self._context, i, language, template.party, line).all() for i, line in pairs]
        if answer_by is not None:
            filled[0]["answer_by"] = moment_words(answer_by, self._context.settings.zone(), language)
        missing: dict[str, None] = {}
        names = place_names(language)
        lines = "\n".join(_fill(template.line, values, missing, names) for values in filled)
        body = _fill(template.body, {**filled[0], "lines": lines}, missing, names)
        warnings = self.check(body, template.party, incidents[0].id)
        return RenderedMessage(template.key, template.party, template.title, body, tuple(missing), warnings)

    def check(self, text: str, to: Party, incident_id: int) -> tuple[MessageWarning, ...]:
        """What to look at before `text` goes out. Raises: NotFound.

        Amounts may be promised that were approved or paid, or that the plan names.
        """
        incident = self._context.incident(incident_id)
        order = incident.order
        rows = [r for r in queries.compensations(incident_id) if r.status in _APPROVED]
        amounts = [r.amount_minor for r in rows if r.reverses_id is None]
        if incident.plan_agreed_at is not None and incident.plan_amount_minor:
            amounts.append(incident.plan_amount_minor)
        return check_message(
            text,
            to,
            word_lists(),
            person=Person(order.recipient, order.phone, order.full_address),
            approved=[Money(minor, order.currency) for minor in amounts],
            currency=order.currency,
            strangers=_strangers(incident),
            known_phones=_phones_of(incident),
        )

    def promises(self, text: str, to: Party, incident_id: int) -> tuple[Promise, ...]:
        """What `text` promises if it is sent now. Raises: NotFound."""
        incident = self._context.incident(incident_id)
        return find_promises(
            text,
            to,
            self._uow.clock.now(),
            work_calendar(self._context.settings),
            promise_words(),
            currency=incident.order.currency,
        )

    def read_chat(self, text: str) -> ChatRead:
        """What a buyer's chat says, each thing with the words it was read from."""
        return read_chat(text, chat_words())

    def suggest(self, incident_id: int, party: Party) -> str:
        """Key of the template that fits the incident as it stands. Raises: NotFound."""
        incident = self._context.incident(incident_id)
        parcel = queries.main_parcel(incident_id)
        state = None if parcel is None else parcel.state
        stop = InterceptState.NONE if parcel is None else parcel.intercept_state
        if party is Party.SUPPLIER:
            proposal = read_guidance(self._context, incident_id).proposal
            goes_on = proposal is not None and proposal.remedy in LETS_PARCEL_GO_ON
            return message_choice.for_supplier(incident, state, stop, goes_on=goes_on)
        return message_choice.for_buyer(incident, state, stop)

    # The owner's own wording

    def wording(self, key: str, language: str) -> MessageTemplate:
        """The template in force as the owner reads it: its places have names. Raises: NotFound."""
        found = find_template(key, language)
        return replace(found, body=with_names(found.body, language), line=with_names(found.line, language))

    def places(self, party: Party, language: str) -> tuple[str, ...]:
        """Names of the places a template for `party` may have."""
        names = place_names(language)
        return tuple(names[key] for key in places(party))

    def check_wording(self, text: str, party: Party) -> tuple[MessageWarning, ...]:
        """What to look at in a template, whatever incident it is filled for."""
        found = check_message(text, party, word_lists())
        return tuple(warning for warning in found if warning.code != "message_amount")

    def draft(
        self, key: str, language: str, body: str, incident_id: int, *, line: str = ""
    ) -> RenderedMessage:
        """How a wording not yet saved would read for an incident. Raises: NotFound."""
        found = find_template(key, language)
        line = with_keys(line, language) or found.line
        template = replace(found, body=with_keys(body, language), line=line)
        return self._render(template, [MessageLine(incident_id)], language)

    def sample_incident(self) -> int | None:
        """The newest open incident, to show how a wording reads; None where there is none."""
        newest = label_photos.open_incidents(1)
        return newest[0][0] if newest else None

    def save_template(self, key: str, language: str, title: str, body: str, line: str = "") -> Outcome[str]:
        """The owner's own wording; `line` empty: the shipped one of what is said of each order.

        Raises: NotFound; DomainError template_empty, template_variable.
        """
        shipped = find_template(key, language)
        if not title.strip() or not body.strip():
            raise DomainError("template_empty", key=key)
        kept, each = with_keys(body.strip(), language), with_keys(line.strip(), language)
        unknown = [name for name in PLACE.findall(kept + each) if name not in places(shipped.party)]
        if unknown:
            raise DomainError("template_variable", key=key, names=", ".join(sorted(set(unknown))))
        with self._uow.begin("template.save") as tx:
            row = Template.get_or_none(Template.key == key, Template.language == language)
            values = {"title": title.strip(), "body": kept, "line": each, "updated_at": tx.at}
            if row is None:
                tx.insert(Template, key=shipped.key, language=language, **values)
            else:
                tx.update(row, **values)
        return Outcome(key, tx.changes)

    def reset_template(self, key: str, language: str) -> Outcome[str]:
        """Back to the wording shipped. Raises: NotFound."""
        find_template(key, language)
        with self._uow.begin("template.reset") as tx:
            row = Template.get_or_none(Template.key == key, Template.language == language)
            if row is not None:
                tx.delete(row)
        return Outcome(key, tx.changes)


def _strangers(incident: Incident) -> tuple[Person, ...]:
    """The other buyer of a swapped pair, whose data is none of this one's business."""
    if incident.partner_id is None:
        return ()
    order = incident.partner.order
    return (Person(order.recipient, order.phone, order.full_address),)


def _phones_of(incident: Incident) -> tuple[str, ...]:
    supplier = incident.supplier
    return () if supplier is None else (supplier.phone, supplier.return_phone)


def _check_group(template: MessageTemplate, incidents: Sequence[Incident]) -> None:
    if not incidents:
        raise DomainError("message_group_empty", key=template.key)
    suppliers = {incident.supplier_id for incident in incidents}
    to_one = template.party is Party.BUYER or not template.line
    if len(incidents) > 1 and (to_one or len(suppliers) > 1):
        raise DomainError("message_group_mixed", key=template.key)


def _fill(text: str, values: Mapping[str, str], missing: dict[str, None], names: Mapping[str, str]) -> str:
    def value(match: re.Match[str]) -> str:
        key = match.group(1)
        if found := values.get(key, ""):
            return found
        missing[key] = None
        return f"{{{names.get(key, key)}}}"

    return PLACE.sub(value, text)
