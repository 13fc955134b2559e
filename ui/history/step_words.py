"""Operations by name: "Confirm the incident · CF-26-0001"."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.services.history import Step
from ui.history import desk_steps, shop_steps
from ui.history.kind_names import SETTINGS
from ui.look_up import look_up

STEPS: dict[str, object] = {
    **desk_steps.STEPS,
    **shop_steps.MONEY,
    **shop_steps.SHEETS,
    **shop_steps.SHOP,
}
_ALIKE = {
    "incident.tell_buyers": "incident.tell_buyer",
    "compensation.pay_all": "compensation.pay",
}
_OTHERWISE = QT_TRANSLATE_NOOP("Step", "Something else")
_WITH_MORE = QT_TRANSLATE_NOOP("Step", "{operation} · {subject} and {count} more")
_WITH = QT_TRANSLATE_NOOP("Step", "{operation} · {subject}")
_LONGEST = 48


def operation_words(operation: str) -> str:
    """What an operation is called; one on a whole group is called as on a single record."""
    code = _ALIKE.get(operation, operation).removesuffix("_all")
    return look_up("Step", STEPS.get(code, _OTHERWISE))


def is_named(operation: str) -> bool:
    """Whether the operation has a name of its own."""
    return _ALIKE.get(operation, operation).removesuffix("_all") in STEPS


def step_words(step: Step) -> str:
    """The operation with what it was done to."""
    operation, subject = operation_words(step.operation), _subject(step)
    if not subject:
        return operation
    pattern = look_up("Step", _WITH_MORE if step.others else _WITH)
    return pattern.format(operation=operation, subject=subject, count=step.others)


def _subject(step: Step) -> str:
    if step.subject_kind == "setting":
        return look_up("HistorySetting", SETTINGS[step.subject]) if step.subject in SETTINGS else ""
    if step.subject_kind == "template":
        return ""  # a key nobody knows
    subject = " ".join(step.subject.split())
    if len(subject) <= _LONGEST:
        return subject
    return f"{subject[: _LONGEST // 2]}…{subject[-_LONGEST // 3 :]}"
