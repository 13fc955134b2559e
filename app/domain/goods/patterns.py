"""Attributes that are patterns, not words: models, measures, packs, sizes in numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.domain.goods.lexicon import Lexicon, Measure, ModelWords
from app.domain.goods.text import CJK, fold, number_text, small_number

_NUMBER = r"\d+(?:\.\d+)?"
_CHINESE_NUMBER = (
    r"(?<![一二两三四五六七八九十半])(?:[一二两三四五六七八九十]{1,2}|半)(?=\s*[公毫]?[升斤克米两尺寸加磅盎])"
)
_COUNT = r"\d{1,3}|[一二两三四五六七八九十单]{1,3}"


@dataclass(frozen=True)
class Mention:
    """One attribute found in a text: its family and value, where it stands, whether it is only a guess."""

    family: str
    value: str
    start: int
    end: int
    number: str = ""
    """The number as written, for values that are numbers."""
    is_weak: bool = False
    """May support a match but is too unsure to prove a difference."""


def _any_of(words: Iterable[str]) -> str:
    ordered = sorted({fold(word) for word in words}, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s*") for word in ordered)


class Patterns:
    """The compiled patterns of a lexicon; each `find_…` yields mentions in a folded text."""

    def __init__(self, lexicon: Lexicon) -> None:
        units = [unit for measure in lexicon.measures for unit in measure.units]
        self._models = _ModelPattern(lexicon.models, units)
        counting = _any_of(lexicon.counting)
        self._measures = tuple(_MeasurePattern(measure, counting) for measure in lexicon.measures)
        marks = _any_of(lexicon.pack_marks)
        self._counts = re.compile(rf"(?<![\d.a-z])({_COUNT})\s*({counting})(?![a-z{CJK}])")
        self._packs = (
            re.compile(rf"({_COUNT})\s*({counting})?\s*(?:{marks})(?![a-z])"),
            re.compile(rf"({_COUNT})\s*({counting})\s*套装?"),
            re.compile(r"pack\s+of\s+(\d{1,3})()"),
        )
        self._pack_words = {fold(word): n for n, words in lexicon.pack_words.items() for word in words}
        self._said_packs = re.compile(rf"(?<![a-z])(?:{_any_of(self._pack_words)})装?(?![a-z])")
        grades = _any_of(lexicon.grades)
        self._grades = re.compile(
            rf"(?P<of>[第全])\s*(?P<a>{_COUNT})\s*(?P<x>{grades}|{counting})"
            rf"|(?<![\d.a-z\-~至到])(?P<b>\d{{4}}|{_COUNT})\s*(?P<y>{grades})(?P<more>[{CJK}])?"
        )

    def find_all(self, text: str) -> Iterator[Mention]:
        """Everything these patterns know, the more certain ones first."""
        yield from self._models.find(text)
        yield from _find_dimensions(text)
        for measure in self._measures:
            yield from measure.find_multipacks(text)
        yield from self._find_packs(text)
        yield from self._find_grades(text)
        short = {m.start: m for measure in self._measures for m in measure.find_short(text)}
        for measure in self._measures:
            for mention in measure.find(text):
                yield mention
                if mention.start in short:
                    yield short.pop(mention.start)
        yield from short.values()

    def find_counts(self, text: str) -> Iterator[Mention]:
        """Numbers with a counting word, as in 10支."""
        for match in self._counts.finditer(text):
            if (mention := _pack(match)) is not None:
                yield mention

    def _find_packs(self, text: str) -> Iterator[Mention]:
        for pattern in self._packs:
            for match in pattern.finditer(text):
                if (mention := _pack(match)) is not None:
                    yield mention
        for match in self._said_packs.finditer(text):
            count = self._pack_words[re.sub(r"装$", "", match.group())]
            yield Mention("pack", str(count), *match.span(), number=str(count))

    def _find_grades(self, text: str) -> Iterator[Mention]:
        """Which one of a row, or how many parts: 第3册, 二段, 7座; 全3册 is another than 第3册."""
        for match in self._grades.finditer(text):
            number = small_number(match["a"] or match["b"])
            if number is None:
                continue
            word, end = match["x"] or match["y"], match.end("x") if match["x"] else match.end("y")
            number -= 2000 if word == "年" and 2000 <= number < 2100 else 0
            value = f"all {number}" if match["of"] == "全" else str(number)
            is_weak = bool(match["more"]) and match["more"] not in _AFTER_GRADE
            yield Mention(f"nth {word}", value, match.start(), end, number=str(number), is_weak=is_weak)


_PAIRS = ("对", "双", "pair", "pairs")


def _pack(match: re.Match[str]) -> Mention | None:
    """So many together, from the number and the counting word found; a pair is two."""
    count = small_number(match.group(1))
    if count is None:
        return None
    together = count * 2 if match.group(2) in _PAIRS else count
    return Mention("pack", str(together), *match.span(), number=str(count))


_AFTER_GRADE = "款装版的级份位用"


class _ModelPattern:
    """Finds phones and the like: a series, a number, suffixes; the series may be left out before a suffix."""

    def __init__(self, words: ModelWords, units: Iterable[str]) -> None:
        self._series = {
            _without_spaces(alias): series for series, aliases in words.series.items() for alias in aliases
        }
        self._suffixes = {
            _without_spaces(alias): suffix for suffix, aliases in words.suffixes.items() for alias in aliases
        }
        series = _any_of(alias for aliases in words.series.values() for alias in aliases)
        attached = [a for aliases in words.suffixes.values() for a in aliases if len(a) == 1 and a != "+"]
        loose = [a for aliases in words.suffixes.values() for a in aliases if len(a) > 1]
        long_suffix = rf"\s*(?:{_any_of(loose)})(?![a-z])|\+(?![{CJK}\d])"
        suffix = rf"(?P<suffix>(?:(?:{_any_of(attached)})(?![a-z]))?(?:{long_suffix})*)"
        # "xsmax" goes on with a suffix; "mixed" goes on with letters of its own.
        letters = rf"(?:xs|xr|x|se)(?=(?:{_any_of(loose)})|[^a-z]|$)"
        long_units = [unit for unit in units if len(unit) > 1 or not unit.isascii()]
        self._named = re.compile(
            rf"(?<![a-z0-9])(?P<series>{series})[\s-]*(?P<number>\d{{1,3}}(?!\d)|{letters})(?!\.\d)"
            rf"(?!\s*(?:{_any_of(long_units)})(?![a-z])){suffix}"
        )
        self._bare = re.compile(
            rf"(?<![a-z0-9.])(?P<number>\d{{1,2}})(?P<suffix>(?:\s*(?:{_any_of(loose)})(?![a-z]))+)"
        )

    def find(self, text: str) -> Iterator[Mention]:
        taken: list[tuple[int, int]] = []
        for match in self._named.finditer(text):
            taken.append(match.span())
            series = self._series[_without_spaces(match["series"])]
            yield self._mention(match, series)
        for match in self._bare.finditer(text):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                yield self._mention(match, "")

    def _mention(self, match: re.Match[str], series: str) -> Mention:
        suffixes = "+".join(sorted(self._split_suffixes(_without_spaces(match["suffix"]))))
        value = f"{series}|{match['number']}|{suffixes}"
        number = match["number"] if match["number"].isdigit() else ""
        return Mention("model", value, *match.span(), number=number)

    def _split_suffixes(self, text: str) -> Iterator[str]:
        while text:
            alias = next(a for a in sorted(self._suffixes, key=len, reverse=True) if text.startswith(a))
            yield self._suffixes[alias]
            text = text[len(alias) :]


def _without_spaces(text: str) -> str:
    return fold(text).replace(" ", "").replace("\n", "")


class _MeasurePattern:
    """Numbers with one of the units of a measure, brought to its first unit."""

    def __init__(self, measure: Measure, counting: str) -> None:
        self._id = measure.id
        self._factors = {fold(unit): factor for unit, factor in measure.units.items()}
        self._bare = measure.bare
        self._short = re.compile(rf"(?<![a-z\d.])(\d{{1,4}})({_any_of(measure.bare)})(?![a-z\d])")
        units = _any_of(self._factors)
        self._range = re.compile(rf"{_NUMBER}\s*(?:{units})?\s*[-~至到]\s*{_NUMBER}\s*(?:{units})(?![a-z])")
        self._multipack = re.compile(
            rf"(?<![a-z\d.])({_NUMBER})\s*({units})\s*[x*]\s*(\d{{1,3}})(?!\s*(?:{units})(?![a-z]))(?![\d.])"
            rf"(?:\s*(?:{counting})(?![a-z]))?"
        )
        # 37 米白 is a shoe size and a colour, no length.
        self._single = re.compile(
            rf"(?<![a-z\d.])({_NUMBER}万?|{_CHINESE_NUMBER})\s*({units})(?![a-z])(?!(?<=米)[白色黄杏])(\d(?!\d))?"
        )

    def find_multipacks(self, text: str) -> Iterator[Mention]:
        """A measure times a count, as in 6L*4包; whether the count is part of the goods the orders say."""
        for match in self._multipack.finditer(text):
            number, unit, count = match.groups()
            amount = number_text(float(number) * self._factors[unit])
            yield Mention("multipack", f"{amount}x{count}", *match.span())

    def find(self, text: str) -> Iterator[Mention]:
        advice = [match.span() for match in self._range.finditer(text)]
        for match in self._single.finditer(text):
            if any(start <= match.start() < end for start, end in advice):
                yield Mention("advice", "", *match.span())
            else:
                yield self._mention(match)

    def find_short(self, text: str) -> Iterator[Mention]:
        """A short unit that may mean this measure or another, as in 256G."""
        for match in self._short.finditer(text) if self._bare else ():
            number, (factor, most) = int(match[1]), self._bare[match[2]]
            if number <= most and number & (number - 1) == 0:
                yield Mention(self._id, number_text(number * factor), *match.span(), number=match[1])

    def _mention(self, match: re.Match[str]) -> Mention:
        number, unit, tail = match.groups()
        value = _value_of(number) + (float(tail) / 10 if tail and unit == "米" else 0)
        end = match.end() if unit == "米" or not tail else match.end(2)
        amount = number_text(value * self._factors[unit])
        return Mention(self._id, amount, match.start(), end, number=number_text(value))


def _value_of(number: str) -> float:
    """A number in digits, or in Chinese (两, 半)."""
    if number == "半":
        return 0.5
    if number.endswith("万"):
        return float(number[:-1]) * 10_000
    return float(number) if number[0].isdigit() else float(small_number(number) or 0)


_LENGTHS = {"cm": 1.0, "厘米": 1.0, "公分": 1.0, "mm": 0.1, "毫米": 0.1, "m": 100.0, "米": 100.0, "": 0.0}
_UNIT = "cm|厘米|公分|mm|毫米|m|米"
_DIMENSIONS = re.compile(
    rf"(?<![a-z\d.])({_NUMBER})\s*({_UNIT})?\s*[x*]\s*[宽高长深厚]?\s*({_NUMBER})\s*({_UNIT})?"
    rf"(?:\s*[x*]\s*[宽高长深厚]?\s*({_NUMBER})\s*({_UNIT})?)?(?![a-z\d])"
)


def _find_dimensions(text: str) -> Iterator[Mention]:
    """Sizes such as 100*120cm: the numbers in centimetres, in any order."""
    for match in _DIMENSIONS.finditer(text):
        sides = [
            (float(n), unit) for n, unit in zip(match.group(1, 3, 5), match.group(2, 4, 6), strict=True) if n
        ]
        numbers = [number for number, _ in sides]
        unit = next((u for _, u in reversed(sides) if u), "")
        if not unit and min(numbers) < 10 and "." not in match.group():
            continue  # 42*2 is a size and a quantity
        factor = _LENGTHS[unit] or (100.0 if max(numbers) < 10 else 1.0)
        lengths = (number_text(n * (_LENGTHS[own or ""] or factor)) for n, own in sides)
        value = "x".join(sorted(lengths, key=float))
        yield Mention("dimensions", value, *match.span())


_PLAIN_NUMBER = re.compile(
    r"(?<![a-z0-9.])(eu|us|uk|no\.?|#)?\s*(\d{1,4}(?:\.\d{1,2})?)\s*(码|号色|号|#)?(?![a-z0-9.])"
)


def find_numbers(text: str) -> Iterator[Mention]:
    """Numbers alone, as of shoes (42, 42码, EU42) or shades (#03)."""
    for match in _PLAIN_NUMBER.finditer(text):
        prefix, digits, mark = match.groups()
        family = f"number_{prefix}" if prefix in ("us", "uk") else "number"
        start = match.start(1) if prefix else match.start(2)
        is_marked = bool(prefix or mark)
        value = number_text(float(digits))
        yield Mention(family, value, start, match.end(), number=value, is_weak=not is_marked)


_MARK = re.compile(r"(?<![a-z0-9])([a-z]{1,3})-?(\d{1,3})(?![a-z0-9])")


def find_marks(text: str) -> Iterator[Mention]:
    """Letters and a number that name one of a row, such as the shade N15."""
    for match in _MARK.finditer(text):
        yield Mention("mark", match[1] + match[2], *match.span())
