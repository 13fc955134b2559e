"""A label that somebody pasted or scanned, taken apart."""

from __future__ import annotations

import pytest

from app.domain.stray import WEIGHTS, Clues, Ground, clues_of


@pytest.mark.parametrize(
    "text, clues",
    [
        ("", Clues((), (), (), (), ())),
        ("77312345678901 退回", Clues(("77312345678901",), (), (), (), ())),
        ("yt8812345678901", Clues(("YT8812345678901",), (), (), (), ())),
        ("ＹＴ８８１２３４５６７８９０１", Clues(("YT8812345678901",), (), (), (), ())),
        ("寄件人 王小明 13800138000", Clues((), ("13800138000",), ("8000",), ("王小明",), ("王小明",))),
        ("+86 13800138000", Clues((), ("13800138000",), ("8000",), (), ())),
        ("138****8000", Clues((), (), ("8000",), (), ())),
        ("手机尾号 8000 李**", Clues((), (), ("8000",), ("李**",), ("李**",))),
        ("加绒连帽卫衣 藏青", Clues((), (), (), ("藏青",), ("加绒连帽卫衣", "藏青"))),
        ("Anna Smith", Clues((), (), (), ("Anna Smith",), ("Anna Smith",))),
        ("单号77312345678901，单号77312345678901", Clues(("77312345678901",), (), (), (), ())),
    ],
)
def test_a_label_is_taken_apart(text: str, clues: Clues) -> None:
    assert clues_of(text) == clues


def test_every_ground_weighs_something() -> None:
    assert set(WEIGHTS) == set(Ground)
    assert all(weight > 0 for weight in WEIGHTS.values())
