"""Every operation, field and kind that a history tells has its name; values are words."""

from __future__ import annotations

from datetime import date

from app.data.models import MODELS, AuditEntry, AuditSeal, JournalEntry, JournalLine, Setting, TakenBack
from app.data.unit_of_work import entity_name
from app.domain.money import Money
from app.domain.statuses import CompensationStatus
from app.services.history import HistoryPart, ValueChange
from app.services.history.nature import LEAVES_THE_HOUSE, REDO, UNDO
from app.services.history.values import is_shown
from tests.operation_names import operation_names
from ui.history import value_words
from ui.history.field_names import FIELDS
from ui.history.kind_names import KINDS
from ui.history.step_words import is_named, operation_words

RECORDS = (AuditEntry, AuditSeal, TakenBack, JournalEntry, JournalLine)


def test_every_operation_has_a_name() -> None:
    found = operation_names()
    assert len(found) > 120
    assert {code for code in found if not is_named(code)} == set()
    assert {code for code in LEAVES_THE_HOUSE if code not in found} == set()


def test_steps_back_are_told_by_what_they_took_back() -> None:
    assert not is_named(UNDO)
    assert not is_named(REDO)


def test_a_group_is_called_like_one() -> None:
    assert (
        operation_words("incident.confirm_all")
        == operation_words("incident.confirm")
        == "Confirm the incident"
    )
    assert operation_words("of.tomorrow") == "Something else"


def test_every_column_that_is_told_has_a_name() -> None:
    missing = {
        f"{model._meta.table_name}.{column}"
        for model in MODELS
        if model not in RECORDS
        for column in model._meta.columns
        if is_shown(column) and column not in FIELDS
    }
    assert missing == set()


def test_every_kind_has_a_name() -> None:
    kinds = {entity_name(model) for model in MODELS if model not in RECORDS}
    assert kinds - set(KINDS) == set()
    assert entity_name(Setting) in KINDS


def test_values_are_words() -> None:
    def words(column: str, value: object, kind: str = "order") -> str:
        return value_words.value_words(kind, column, value)

    assert words("amount_minor", Money(120_450, "CNY")) == "¥1,204.50"
    assert words("status", CompensationStatus.APPROVED) == "Approved"
    assert words("due_on", date(2020, 3, 13)) == "Mar 13, 2020"
    assert (words("is_held", True), words("is_held", False), words("note", "")) == ("yes", "no", "—")
    assert words("paid_minor", None) == "—"
    assert words("value", ["a", 3]) == "a, 3"
    assert len(words("note", "很" * 300)) == 80


def test_people_are_masked() -> None:
    assert value_words.value_words("order", "recipient", "蒋小明") == "蒋**"
    assert value_words.value_words("order", "phone", "13800138000") == "138******00"
    assert "13800138000" not in value_words.value_words("message", "body", "打 13800138000 给他")
    assert value_words.value_words("supplier", "phone", "0579-85550001") == "0579-85550001"


def test_what_was_made_tells_what_it_says() -> None:
    made = HistoryPart("liability", "", "made", (ValueChange("share_percent", None, 60),))
    (line,) = value_words._part_lines(made)
    assert line == "Liability: new (Share in % 60)"
