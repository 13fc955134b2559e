"""What the README says is there is there: pictures, folders, goals of make, commands, kinds of sheets."""

from __future__ import annotations

import re
import tomllib

import pytest

from app import cli
from app.commands.export import KINDS
from tests.architecture.tree import ROOT

READMES = ("README.md", "README.zh-CN.md")
GOALS = set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
COMMANDS = {module.NAME for module in cli.COMMANDS}


def text_of(readme: str) -> str:
    """The README as written."""
    return (ROOT / readme).read_text("utf-8")


def dead_links(text: str) -> list[str]:
    """Links and pictures to files that are not there."""
    links = re.findall(r"\]\(([^)#]+)\)", text)
    return [link for link in links if "://" not in link and not (ROOT / link).exists()]


def gone_files(text: str) -> list[str]:
    """Files and folders named in code style that are not there; names with <…> are patterns."""
    named = set(re.findall(r"`((?:app|ui|resources|tests)/[\w./-]*)`", text))
    return [name for name in sorted(named) if not (ROOT / name).exists()]


def goals_named(text: str) -> set[str]:
    """Goals of make in code style or in a block."""
    return set(re.findall(r"\bmake ([a-z0-9-]+)(?=\s{2,}|`|\n| ARGS)", text))


def commands_named(text: str) -> set[str]:
    """Commands of main.py, those behind a bar included; comments are not looked at."""
    lines = [line.split("main.py", 1)[1].split("  ")[0] for line in text.splitlines() if "main.py " in line]
    plain = [re.sub(r"\[.*?\]", "", line) for line in lines]
    return {word for line in plain for word in re.findall(r"(?:^|\|) *([a-z]+)\b", line)}


@pytest.mark.parametrize("readme", READMES)
def test_every_link_and_picture_is_there(readme: str) -> None:
    assert dead_links(text_of(readme)) == []


@pytest.mark.parametrize("readme", READMES)
def test_every_tab_is_shown_light_and_dark(readme: str) -> None:
    from ui.pages.registry import PAGES

    pictures = {f"{page.page_id}_{look}.png" for page in PAGES for look in ("light", "dark")}
    shown = re.findall(r"\]\(resources/screenshots/([^)]+)\)", text_of(readme))
    assert pictures - set(shown) == set()


@pytest.mark.parametrize("readme", READMES)
def test_every_file_and_folder_named_is_there(readme: str) -> None:
    assert gone_files(text_of(readme)) == []


@pytest.mark.parametrize("readme", READMES)
def test_every_goal_of_make_is_there(readme: str) -> None:
    named = goals_named(text_of(readme))
    assert {"run", "demo"} <= named <= GOALS


def test_every_goal_of_make_is_explained() -> None:
    assert goals_named(text_of("README.md")) == GOALS - {"help"}


@pytest.mark.parametrize("readme", READMES)
def test_the_commands_are_those_there_are(readme: str) -> None:
    assert commands_named(text_of(readme)) == COMMANDS


@pytest.mark.parametrize("readme", READMES)
def test_every_kind_of_export_is_named(readme: str) -> None:
    assert [kind for kind in KINDS if f"`{kind}`" not in text_of(readme)] == []


def test_every_library_is_explained() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    libraries = {re.split(r"[^\w-]", wanted)[0] for wanted in project["dependencies"]}
    rows = re.findall(r"^\| ([\w-]+) \|.*\| [\w.-]+ \|$", text_of("README.md"), re.MULTILINE)
    assert set(rows) - {"Library"} == libraries


@pytest.mark.parametrize("readme", READMES)
def test_numbers_of_incidents_are_written_as_they_are(readme: str) -> None:
    assert re.search(r"\bCF-\d{2}-\d{4}\b", text_of(readme))


def test_what_is_gone_is_found() -> None:
    gone = "resources/screenshots/none.png"
    assert dead_links(f"[a](README.md) ![b]({gone}) [c](https://example.com)") == [gone]
    assert gone_files("`app/domain/` and `app/nowhere/`") == ["app/nowhere/"]
    assert goals_named("`make run` or\nmake fly      now\n") == {"run", "fly"}
    lines = "python main.py [--data DIR] backup [FILE] | mend FILE   words\npython main.py import a.xlsx"
    assert commands_named(lines) == {"backup", "mend", "import"}
