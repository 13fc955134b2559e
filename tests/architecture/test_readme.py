"""What the README says is there is there: pictures, folders, goals of make, commands."""

from __future__ import annotations

import re

import pytest

from app import cli
from tests.architecture.tree import ROOT

READMES = ("README.md", "README.zh-CN.md")


def text_of(readme: str) -> str:
    """The README as written."""
    return (ROOT / readme).read_text("utf-8")


@pytest.mark.parametrize("readme", READMES)
def test_every_link_and_picture_is_there(readme: str) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", text_of(readme))
    assert links
    assert [link for link in links if "://" not in link and not (ROOT / link).exists()] == []


@pytest.mark.parametrize("readme", READMES)
def test_every_file_and_folder_named_is_there(readme: str) -> None:
    named = set(re.findall(r"`((?:app|ui|resources|tests)/[\w./]*)`", text_of(readme)))
    assert named
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("readme", READMES)
def test_every_goal_of_make_is_there(readme: str) -> None:
    goals = set(re.findall(r"^([a-z0-9]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z0-9]+)(?=\s{2,}|`|\n)", text_of(readme))) <= goals


@pytest.mark.parametrize("readme", READMES)
def test_every_command_is_there(readme: str) -> None:
    named = set(re.findall(r"main\.py (?:\[.*\] )?([a-z]+)\b", text_of(readme)))
    named |= set(re.findall(r" \| ([a-z]+)(?: FILE)?", "\n".join(commands_block(readme))))
    assert named
    assert named <= {module.NAME for module in cli.COMMANDS}


def commands_block(readme: str) -> list[str]:
    """The lines that show a command of main.py."""
    return [
        line for line in text_of(readme).splitlines() if "main.py [" in line and line.startswith("python")
    ]
