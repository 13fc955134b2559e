"""What a supplier answered about parcels to stop, pasted as text: numbers and what is said of each.

What is not certain is left without a result, to be asked: a wrong "stopped" lets the wrong goods arrive.
Source: domain.md 3 b.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from app.domain.goods.text import fold, squash
from app.domain.statuses import InterceptState

# Semicolons, ends of sentences and strokes with blanks part what is said of different numbers; commas do not.
_CLAUSES = re.compile(r"[\n;。!]+|\s/\s")
_NUMBER = (
    r"(?P<mark>(?:{tails})\s*:?\s*|\.{{2,}}|\*{{2,}})?"
    r"(?P<body>(?<![0-9a-z])[a-z]{{0,6}}\d[0-9a-z]*(?:-[0-9a-z]+)*)(?P<cut>(?:\.{{2,}}|\*{{2,}})(?P<end>\d*))?"
)
_NEAR = 4
_LEAST_TAIL, _LEAST_BARE_TAIL, _LEAST_STRANGE = 3, 5, 8


@dataclass(frozen=True)
class AnswerWords:
    """The word lists; every word folded."""

    said: Mapping[InterceptState, tuple[str, ...]]
    negators: tuple[str, ...]
    questions: tuple[str, ...]
    everyone: tuple[str, ...]
    noise: tuple[str, ...]
    tails: tuple[str, ...]

    @cached_property
    def phrases(self) -> tuple[tuple[str, InterceptState], ...]:
        """Every word with what it tells, the longest first."""
        all_of_them = ((phrase, state) for state, some in self.said.items() for phrase in some)
        return tuple(sorted(all_of_them, key=lambda known: -len(known[0])))


@dataclass(frozen=True)
class Said:
    """What is said of one number; `answer` None: to be asked."""

    id: int
    answer: InterceptState | None
    words: str


@dataclass(frozen=True)
class AnswerReading:
    """A text as it was read."""

    said: tuple[Said, ...]
    silent: tuple[int, ...]
    """Asked for, and not in the text."""
    strange: tuple[str, ...]
    """Numbers that are not on the list, or fit several."""
    unplaced: tuple[str, ...]
    """Words that say what came of it, but not of which number."""


def read_answer(text: str, numbers: Mapping[int, Sequence[str]], words: AnswerWords) -> AnswerReading:
    """What `text` says of parcels; `numbers`: id → the numbers that name it (tracking number, order number).

    Of a number that is said different things the result is None.
    """
    reader = _Reader(_Numbers(numbers, words), words)
    for clause in _CLAUSES.split(fold(text)):
        reader.read(clause)
    return reader.result(tuple(numbers))


def meaning(text: str, words: AnswerWords) -> InterceptState | None:
    """The one result that words tell; None where they tell none, several, or turn it round."""
    rest, found = fold(text), set[InterceptState]()
    if any(question in rest for question in words.questions):
        return None
    for phrase, state in words.phrases:
        while (place := rest.find(phrase)) >= 0:
            if any(_turns(negator, rest[:place]) for negator in words.negators):
                return None
            rest = rest[:place] + "\0" * len(phrase) + rest[place + len(phrase) :]
            found.add(state)
    return found.pop() if len(found) == 1 else None


def _turns(negator: str, before: str) -> bool:
    """In Chinese the negation stands close by, in English other words come between."""
    return negator in (before if negator.isascii() else before[-_NEAR:])


class _Numbers:
    """Finds the numbers of a list in a text, whole, cut off or by their last digits."""

    def __init__(self, numbers: Mapping[int, Sequence[str]], words: AnswerWords) -> None:
        self._ids: dict[str, set[int]] = {}
        for number_id, names in numbers.items():
            for name in filter(None, map(squash, names)):
                self._ids.setdefault(name, set()).add(number_id)
        tails = "|".join(map(re.escape, sorted(words.tails, key=len, reverse=True)))
        self._pattern = re.compile(_NUMBER.format(tails=tails))

    def parts(self, clause: str) -> Iterator[int | str | tuple[str]]:
        """A clause as ids, (strange number,) and the words between them."""
        done = 0
        for match in self._pattern.finditer(clause):
            found = self._resolve(match)
            if found is None:
                continue
            yield clause[done : match.start()]
            yield found
            done = match.end()
        yield clause[done:]

    def _resolve(self, match: re.Match[str]) -> int | tuple[str] | None:
        body, end = squash(match["body"]), match["end"] or ""
        if match["cut"]:
            ids = self._where(body, end) if len(body) + len(end) > _LEAST_TAIL else set()
        elif match["mark"]:
            ids = self._where("", body) if len(body) >= _LEAST_TAIL else set()
        elif not (ids := self._ids.get(body, set())):
            is_tail = body.isdigit() and (len(body) >= _LEAST_BARE_TAIL or _stands_first(match))
            ids = self._where("", body) if is_tail else set()
        if len(ids) == 1:
            return next(iter(ids))
        is_number = match["cut"] or match["mark"] or len(body) >= _LEAST_STRANGE or len(ids) > 1
        return (match.group().strip(),) if is_number else None

    def _where(self, start: str, end: str) -> set[int]:
        named = (ids for name, ids in self._ids.items() if name.startswith(start) and name.endswith(end))
        return set().union(*named)


def _stands_first(match: re.Match[str]) -> bool:
    """Four digits at the beginning, with a blank or a colon behind, are the end of a number, not a time."""
    after = match.string[match.end() : match.end() + 1]
    return len(match["body"]) > _LEAST_TAIL and not match.string[: match.start()].strip() and after in " :,"


@dataclass
class _Reader:
    """Reads clause by clause; a clause with only numbers waits for words, and one with only words heads
    numbers that follow.
    """

    numbers: _Numbers
    words: AnswerWords
    said: dict[int, list[str]] = field(default_factory=dict)
    strange: list[str] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)
    waiting: list[int] = field(default_factory=list)
    heading: str = ""
    is_heading_used: bool = True
    everyone: str = ""
    doubtful: set[int] = field(default_factory=set)

    def read(self, clause: str) -> None:
        """Take one clause in."""
        groups, between = self._grouped(clause)
        if not groups:
            self._only_words(between[0])
        elif not any(between):
            self._only_numbers(groups[0])
        else:
            self._both(groups, between)

    def _grouped(self, clause: str) -> tuple[list[list[int]], list[str]]:
        """Numbers that stand together, and the words before, between and behind them."""
        groups: list[list[int]] = []
        between = [""]
        for part in self.numbers.parts(clause):
            if isinstance(part, str):
                between[-1] += self._telling(part)
                continue
            if not groups or between[-1]:
                groups.append([])
                between.append("")
            if isinstance(part, tuple):
                self.strange.append(part[0])
            else:
                groups[-1].append(part)
        return groups, between

    def _telling(self, text: str) -> str:
        """The words, or nothing where they only stand beside a number."""
        rest = text
        for word in sorted(self.words.noise, key=len, reverse=True):
            rest = rest.replace(word, "")
        return text.strip(" \t:,、|-") if squash(rest) else ""

    def _only_words(self, words: str) -> None:
        if not words:
            return
        if self.waiting:
            self._tell(self._awaited(), words)
        elif meaning(words, self.words) is None:
            self._head("")
        elif any(word in words for word in self.words.everyone):
            self.unplaced += [self.everyone] if self.everyone else []
            self.everyone = words
        else:
            self._head(words)
            self.is_heading_used = False

    def _only_numbers(self, ids: list[int]) -> None:
        if self.heading:
            self._tell(ids, self.heading)
            self.is_heading_used = True
        else:
            self.waiting += ids

    def _both(self, groups: list[list[int]], between: list[str]) -> None:
        self._tell(self._awaited(), "")
        first, last = between[0], between[-1]
        starts = meaning(first, self.words) is not None
        # "stopped: 1 2, failed: 3" has its words before the numbers; what is left open at both ends is asked.
        self._head(first if starts and not last else "")
        if len(groups) == 1:
            told = [" ".join(filter(None, between))]
        elif starts and last:
            told = [" ".join(filter(None, between))] * len(groups)
            self.doubtful.update(*groups)
        else:
            told = between[:-1] if starts else between[1:]
        for ids, words in zip(groups, told, strict=True):
            self._tell(ids, words)

    def _head(self, words: str) -> None:
        """From here on numbers without words are headed by these."""
        if not self.is_heading_used:
            self.unplaced.append(self.heading)
        self.heading, self.is_heading_used = words, True

    def _awaited(self) -> list[int]:
        found, self.waiting = self.waiting, []
        return found

    def _tell(self, ids: list[int], words: str) -> None:
        for number in dict.fromkeys(ids):
            self.said.setdefault(number, []).append(words)

    def result(self, ids: tuple[int, ...]) -> AnswerReading:
        """All that was read."""
        self._tell(self._awaited(), "")
        self._head("")
        if self.everyone:
            self._tell([number for number in ids if number not in self.said], self.everyone)
        return AnswerReading(
            said=tuple(self._said(number) for number in ids if number in self.said),
            silent=tuple(number for number in ids if number not in self.said),
            strange=tuple(dict.fromkeys(self.strange)),
            unplaced=tuple(self.unplaced),
        )

    def _said(self, number: int) -> Said:
        told = list(dict.fromkeys(filter(None, self.said[number])))
        answers = {meaning(words, self.words) for words in told} - {None}
        is_clear = len(answers) == 1 and number not in self.doubtful
        return Said(number, answers.pop() if is_clear else None, " · ".join(told))
