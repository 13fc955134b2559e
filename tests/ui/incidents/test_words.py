"""Every code of the guide, the next step and the look-over has words."""

from __future__ import annotations

import tomllib
from itertools import chain

from app.domain import next_step, remedy
from app.domain.transitions import MOVES
from app.paths import resource
from ui.pages.incidents.actions import PANELS
from ui.pages.incidents.guide_texts import ACTIONS, STEPS
from ui.pages.incidents.guide_words import REASONS
from ui.pages.incidents.money_panels import MONEY_PANELS
from ui.pages.incidents.warning_words import _WORDS


def test_every_step_has_its_words_and_its_panel() -> None:
    for rule in next_step.RULES:
        assert rule.code in STEPS
        assert f"why_{rule.code}" in REASONS
        assert rule.action in ACTIONS
        assert rule.action in PANELS or rule.action in MONEY_PANELS


def test_every_move_has_its_words_and_its_panel() -> None:
    assert {move.action for move in MOVES} <= set(ACTIONS)
    assert {move.action for move in MOVES} <= set(PANELS)


def test_every_reason_of_the_guide_has_its_words() -> None:
    assert {rule.code for rule in remedy.RULES} <= set(REASONS)
    cautions = ("not_resalable", "ask_goods_first", "value_unknown", "no_supplier_claim", "courier_claim")
    assert {f"caution_{code}" for code in cautions} <= set(REASONS)


def test_every_warning_has_its_words() -> None:
    lists = tomllib.loads(resource("wordlists/messages.toml").read_text("utf-8"))
    own = ("message_amount", "message_personal_data")
    assert set(chain((f"message_{code}" for code in lists), own)) <= set(_WORDS)
