"""A life of the application in its own process: it opens the data, works, says what is done, is killed."""

from __future__ import annotations

import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.soak.sheets.forked import forking
from tests.soak.shop.operations import Day
from tests.soak.shop.state import digest_of

_OPENED, _BEGUN, _DONE = "opened", "begun", "done"


@dataclass(frozen=True)
class Plan:
    """What is to be done: the operations below `count` of one `seed`."""

    seed: int
    count: int


@dataclass
class Told:
    """What a process said before it died."""

    is_open: bool = False
    begun: int = -1
    done: int = -1
    names: tuple[str, ...] = ()


def live(plan: Plan, folder: Path, first: int, dice: Random) -> Told:
    """Work from operation `first` on until the end or, sooner, SIGKILL at a moment by the dice."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _work(plan, folder, first, writing)
    os.close(writing)
    with os.fdopen(reading, encoding="ascii") as lines:
        # Some while it opens, which migrates at first; most somewhere within an operation.
        if dice.random() < 0.15:
            time.sleep(dice.random() * 0.12)
        else:
            _wait_for(lines.fileno(), dice.randint(1, 12))
            time.sleep(dice.random() * dice.choice((0.003, 0.012, 0.03)))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return _heard(_BUFFER.pop(lines.fileno(), "") + lines.read())


_BUFFER: dict[int, str] = {}


def _wait_for(stream: int, count: int) -> None:
    """Until `count` lines came, or the process ended; they are kept."""
    text = ""
    while text.count("\n") < count and (piece := os.read(stream, 64)):
        text += piece.decode("ascii")
    _BUFFER[stream] = text


def _heard(text: str) -> Told:
    told, names = Told(), []
    for words in (line.split() for line in text.splitlines()):
        if words[0] == _OPENED:
            told.is_open = True
        elif words[0] == _BEGUN:
            told.begun = int(words[1])
        elif words[0] == _DONE and len(words) == 3:
            told.done = int(words[1])
            names.append(words[2])
    told.names = tuple(names)
    return told


def _work(plan: Plan, folder: Path, first: int, pipe: int) -> None:
    """In the new process; never returns."""
    status = 1
    try:
        with forking():
            day = Day(folder / "data", plan.seed, folder)
            os.write(pipe, b"opened\n")
            for number in range(first, plan.count):
                os.write(pipe, f"begun {number}\n".encode())
                name = day.do(number).replace(" ", "_")
                os.write(pipe, f"done {number} {name}\n".encode())
            status = 0
    finally:
        os._exit(status)


def states(plan: Plan, folder: Path) -> list[str]:
    """The digest before the first operation and after each, when nobody is killed."""
    day = Day(folder / "data", plan.seed, folder)
    try:
        found = [digest_of(day.services)]
        for number in range(plan.count):
            day.do(number)
            found.append(digest_of(day.services))
    finally:
        day.close()
    return found
