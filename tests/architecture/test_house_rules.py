"""The shared fixtures catch what they are there for."""

from __future__ import annotations

import os

import pytest

from tests.architecture.tree import ROOT

pytest_plugins = ["pytester"]

HEAD = "import logging, threading, time\n"


@pytest.fixture(autouse=True)
def project_on_path(monkeypatch: pytest.MonkeyPatch) -> None:
    """The small test files import the shared fixtures from this project."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


def outcome(pytester: pytest.Pytester, body: str) -> dict[str, int]:
    """What comes of a small test file run under the shared fixtures."""
    pytester.makeconftest("from tests.conftest import *")
    pytester.makepyfile(HEAD + body)
    return pytester.runpytest_subprocess("-p", "no:cacheprovider").parseoutcomes()


def test_a_stray_warning_fails(pytester: pytest.Pytester) -> None:
    body = "def test_it():\n    logging.getLogger('app.data').warning('look at me')\n"
    assert outcome(pytester, body) == {"passed": 1, "errors": 1}


def test_an_expected_warning_passes(pytester: pytest.Pytester) -> None:
    body = "def test_it(caplog):\n    logging.getLogger('app.data').warning('look')\n    assert caplog\n"
    assert outcome(pytester, body) == {"passed": 1}


def test_a_thread_left_behind_fails(pytester: pytest.Pytester) -> None:
    body = "def test_it():\n    threading.Thread(target=time.sleep, args=(2.4,)).start()\n"
    assert outcome(pytester, body) == {"passed": 1, "errors": 1}


def test_the_owner_s_own_folders_are_out_of_reach(tmp_path_factory: pytest.TempPathFactory) -> None:
    assert os.environ["XDG_DATA_HOME"].startswith(str(tmp_path_factory.getbasetemp()))
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
