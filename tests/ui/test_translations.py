"""The words: every text is in a word file, every word file is whole, the compiled files say the same."""

from __future__ import annotations

import re
import shutil
import string
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from app.paths import resource
from tests.speaking import speaking
from ui import translations
from ui.formats import duration
from ui.translations import AREAS, LANGUAGES, sources_of, word_files
from ui.word_files import Word, read_words

AREA_AND_LANGUAGE = [(area, language) for area in AREAS for language in LANGUAGES]


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The word files as lupdate would leave them now."""
    folder = tmp_path_factory.mktemp("i18n")
    shutil.copytree(resource("i18n"), folder, dirs_exist_ok=True)
    for area in AREAS:
        translations.update(area, folder)
    return folder


def _keys(words: list[Word]) -> set[tuple[str, str, str]]:
    return {word.key for word in words}


@pytest.mark.parametrize("area", AREAS)
def test_chinese_is_finished(area: str) -> None:
    words = read_words(resource(f"i18n/zh_CN/{area}.ts"))
    assert [word.key for word in words if not word.is_finished] == []


@pytest.mark.parametrize("area, language", AREA_AND_LANGUAGE)
def test_no_text_is_missing_from_its_word_file(area: str, language: str, fresh: Path) -> None:
    kept = _keys(read_words(resource(f"i18n/{language}/{area}.ts")))
    wanted = _keys(read_words(fresh / language / f"{area}.ts"))
    assert sorted(wanted - kept) == [], f"run: python -m ui.translations update {area}"
    assert sorted(kept - wanted) == [], f"no longer used; run: python -m ui.translations update {area}"


@pytest.mark.parametrize("area", AREAS)
def test_translations_keep_the_places(area: str) -> None:
    for word in read_words(resource(f"i18n/zh_CN/{area}.ts")):
        for form in word.forms:
            assert _places(form) == _places(word.source), word.key


def _places(text: str) -> set[str]:
    braces = {name for _, name, _, _ in string.Formatter().parse(text) if name}
    return braces | set(re.findall(r"%(?:n|\d+)", text))


def test_compiled_words_say_what_the_word_files_say() -> None:
    assert translations.stale_words() == []


def test_words_that_were_not_compiled_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(resource("i18n"), tmp_path / "i18n")
    monkeypatch.setattr(translations, "resource", lambda name: tmp_path / name)
    assert translations.main(["check"]) == 0
    words = tmp_path / "i18n/zh_CN/foundation.ts"
    words.write_text(words.read_text("utf-8").replace("天</numerusform>", "日</numerusform>"), "utf-8")
    (tmp_path / "i18n/en.qm").unlink()
    assert translations.main(["check"]) == 1
    assert capsys.readouterr().err.split().count("behind") == 2


def test_one_text_has_one_translation() -> None:
    """Two areas may share a context; then they must agree, for only one can win."""
    seen: dict[tuple[str, str, str], tuple[str, ...]] = {}
    for file in word_files("zh_CN"):
        for word in read_words(file):
            assert seen.setdefault(word.key, word.forms) == word.forms, word.key


def test_every_source_belongs_to_one_area() -> None:
    per_area = [set(sources_of(area)) for area in AREAS]
    everything = set(resource("").parent.glob("ui/**/*.py"))
    assert set().union(*per_area) == everything
    assert sum(len(files) for files in per_area) == len(everything)


def test_a_plural_keeps_its_forms_when_lupdate_takes_its_mark_away(tmp_path: Path) -> None:
    shutil.copytree(resource("i18n"), tmp_path, dirs_exist_ok=True)
    translations.update("foundation", tmp_path)
    days = [word for word in read_words(tmp_path / "en/foundation.ts") if word.source == "%n day(s)"]
    assert days[0].forms == ("%n day", "%n days")


def test_language_is_switched_live(qapp: QCoreApplication) -> None:
    from datetime import timedelta

    with speaking(qapp, "zh_CN") as words:
        assert duration(timedelta(hours=1, minutes=20)) == "1 时 20 分"
        assert duration(timedelta(days=1)) == "1 天"
        words.switch("en")
        assert duration(timedelta(days=1)) == "1 day"
        assert duration(timedelta(days=2)) == "2 days"


def test_qts_own_file_chooser_is_chinese_throughout(qtbot: QtBot, qapp: QApplication) -> None:
    with speaking(qapp, "zh_CN"):
        chooser = QFileDialog()
        qtbot.addWidget(chooser)
        chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
        labels = [label.text() for label in chooser.findChildren(QLabel)]
        assert labels
        assert [text for text in labels if text.isascii()] == []


def test_stale_words_are_compiled_on_demand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(resource("i18n"), tmp_path / "i18n")
    monkeypatch.setattr(translations, "resource", lambda name: tmp_path / name)
    (tmp_path / "i18n/zh_CN.qm").unlink()
    translations.compile_if_stale()
    assert (tmp_path / "i18n/zh_CN.qm").exists()


def test_usage_is_refused_politely(capsys: pytest.CaptureFixture[str]) -> None:
    assert translations.main(["nonsense"]) == 2
    assert "update" in capsys.readouterr().err


def test_tool_failure_is_not_swallowed() -> None:
    with pytest.raises(subprocess.CalledProcessError):
        translations._tool("lrelease", ["/nowhere/at/all.ts"])
