"""The log says what failed and where, and nothing of anybody."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui.log_file import blotted, log_folder, start_log, stop_log

SECRETS = ("蒋小美", "19900000057", "拾光路124号", "9927666280246321300", "YT9900386992252", "Jane Roe")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """The file of a log that is being written."""
    level = logging.getLogger().level
    handler = start_log(tmp_path)
    yield log_folder(tmp_path) / "makegood.log"
    stop_log(handler)
    logging.getLogger().setLevel(level)


def test_a_failure_is_kept_without_what_it_quotes(log: Path, caplog: pytest.LogCaptureFixture) -> None:
    try:
        try:
            {"蒋小美": 1}["Jane Roe"]
        except KeyError as error:
            raise ValueError(" ".join(repr(secret) for secret in SECRETS)) from error
    except ValueError:
        logging.getLogger("app.services.orders").exception("order %s of %s", SECRETS[3], SECRETS[0])
    text = log.read_text("utf-8")
    assert "ValueError" in text
    assert "KeyError" in text
    assert 'test_log_file.py", line' in text
    assert [secret for secret in SECRETS if secret in text] == []


@pytest.mark.parametrize(
    "text,kept",
    [
        ("database_full", "database_full"),
        (
            "table could not be read: no such column: o.phone",
            "table could not be read: no such column: o.phone",
        ),
        ("row 128: bad amount 12.50", "row 128: bad amount 12.50"),
        ("phone 138 0013 8000 of 蒋小美", "phone … of …"),
        ("no order '6695'", "no order …"),
        ("138****8000", "…"),
        ('File "C:/shop/app.py" of nobody', "File … of nobody"),
    ],
)
def test_only_what_could_be_somebody_s_is_blotted_out(text: str, kept: str) -> None:
    assert blotted(text) == kept


def test_the_log_is_for_its_owner_only(log: Path) -> None:
    logging.getLogger("ui.app").info("window open")
    assert log.parent.stat().st_mode & 0o077 == 0
