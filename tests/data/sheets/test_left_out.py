"""Every platform's samples are read without its layouts, as `make bench-sheets` prints."""

from __future__ import annotations

import pytest

from tests.benchmarks.left_out import BAR, left_out, platforms


@pytest.mark.parametrize("platform", platforms())
def test_samples_are_read_without_their_platforms_layouts(platform: str) -> None:
    score = left_out(platform)

    assert score.share >= BAR, score.wrong
    assert (score.harmful, score.asked) == (0, 0), score.wrong
