"""What the next step, its reason, its sources and its button are called; also for the Today page."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.next_step import NextStep
from app.domain.statuses import Remedy
from app.services.sourcebook import source_text
from ui import labels
from ui.look_up import look_up
from ui.pages.incidents.guide_texts import ACTIONS, STEP_REASONS, STEPS
from ui.pages.incidents.remedy_texts import REMEDY_REASONS
from ui.translations import language_of_window

_CONTEXT = "IncidentGuide"
REASONS = {**STEP_REASONS, **REMEDY_REASONS}


def step_title(step: NextStep) -> str:
    """What to do, with the remedy proposed where the step carries one out."""
    title = look_up(_CONTEXT, STEPS[step.code])
    remedy = step.params.get("remedy")
    return f"{title} · {labels.words(Remedy(remedy))}" if remedy else title


def step_reason(step: NextStep) -> str:
    """Why, in one sentence."""
    return reason_words(step.reason)


def reason_words(code: str) -> str:
    """The sentence of a reason or a caution; empty for none."""
    return look_up(_CONTEXT, REASONS[code]) if code else ""


def action_words(action: str) -> str:
    """The words of the button for a step or a move."""
    return look_up(_CONTEXT, ACTIONS[action])


def source_words(codes: Iterable[str]) -> str:
    """Names and articles of what a proposal rests on, one after the other."""
    language = language_of_window()
    return " · ".join(source_text(code, language) for code in codes)
