"""Decides which column of an unknown sheet is which field: by words, and by whether the values agree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.data.sheets.columns import Mapping
from app.data.sheets.found import Heading
from app.data.sheets.heading_words import PARTLY, UNSURE, Meaning, is_known_as_nothing, meanings
from app.data.sheets.headings import synonyms
from app.data.sheets.looks import CONTRADICTS, FITS, LOOKS, Column, columns_of, has_words

SETTLED, DOUBTFUL = 0.86, 0.5
"""Certainty of what the values settle, and of what they speak against."""
MONEY = ("unit_price", "line_amount", "paid_amount", "shipping_fee", "merchant_amount")
HARMFUL = frozenset({"order_no", "quantity", "tracking_no", *MONEY})
"""Fields that are left out rather than read from the wrong column."""
_FREE = frozenset({"title", "recipient"})
"""Whatever stands below such a heading may be meant: people are called oddly, and goods even more so."""
_PERSONAL = frozenset(
    {"recipient", "phone", "address", "address2", "province", "city", "district", "postcode"}
)
_IS_EMPTY, _IS_CONSTANT, _IS_OWN, _IS_COUNTED = 0.08, 0.02, 0.04, 0.08
"""What a column loses to another of the same meaning that is filled, whose values change, or whose numbers
are a platform's."""
_CLOSE = 0.015
_COUNTED = 8
_BY_NUMBER = frozenset({"order_no", "tracking_no"})
_MANY = ("phone", "sku_code")
_CONSTANT_FROM = 3
_LINE_NUMBER = re.compile(r"(?:line)?[1-9]$")
_MOST_OTHERS = 4
_GOODS, _NOTES = frozenset({"title", "spec", "sku_code"}), ("seller_note", "buyer_message")
_LEAST_GOODS, _VARIED, _FULL = 4, 0.1, 0.8


@dataclass(frozen=True)
class Candidate:
    """A column and a field it can be."""

    column: int
    field: str
    score: float
    ground: str


class Assignment:
    """The columns of one sheet, given to fields one after another."""

    def __init__(self, heading: Heading) -> None:
        self.mapping = Mapping()
        self._heading = heading
        width = len(heading.printed)
        self.columns = columns_of(heading.sample(), width)
        self._meanings = [self._meanings_of(i) for i in range(width)]
        self._candidates = list(self._weighed())

    def run(self) -> Mapping:
        """Words first, then words of several meanings, then values alone."""
        certain = [c for c in self._candidates if not self._is_unsure(c.column)]
        for candidate in sorted(certain, key=lambda c: (-c.score, c.column)):
            if candidate.score > DOUBTFUL and self._is_free(candidate):
                self._give(candidate)
        self._add_alternatives()
        self._join_address_lines()
        self._settle_unsure()
        self._add_by_values()
        self._add_goods()
        self._note_rivals()
        self._note_doubts()
        self._note_others()
        return self.mapping

    def _meanings_of(self, index: int) -> tuple[Meaning, ...]:
        printed, word = self._heading.printed[index], self._heading.normals[index]
        # A heading that stands below "发件人" in a row of groups is compared as "发件人姓名".
        return () if synonyms().is_of_others(word) else meanings(printed)

    def _is_unsure(self, index: int) -> bool:
        return bool(self._meanings[index]) and self._meanings[index][0].score <= UNSURE

    def _weighed(self) -> Iterable[Candidate]:
        """Every column and meaning, its score brought down where the values speak against it."""
        for index, found in enumerate(self._meanings):
            for meaning in found:
                fit = self.columns[index].fit(meaning.field)
                score = meaning.score - self._lost(index, meaning.field)
                if fit is not None and fit < CONTRADICTS and not _is_plain(meaning):
                    score = min(score, DOUBTFUL)
                elif self.columns[index].looks_like(meaning.field) >= FITS:
                    score = max(score, SETTLED)
                yield Candidate(index, meaning.field, score, meaning.ground)

    def _lost(self, index: int, name: str) -> float:
        rivals = [i for i, found in enumerate(self._meanings) if i != index and _names(found, name)]
        if name == "order_no" and not self._is_platforms(index):
            return _IS_OWN if any(self._is_platforms(i) for i in rivals) else 0.0
        if name == "sku_code" and self._is_counted(index):
            return _IS_COUNTED if any(self.columns[i].share(has_words) >= FITS for i in rivals) else 0.0
        if not self.columns[index].texts:
            return _IS_EMPTY if any(self.columns[i].texts for i in rivals) else 0.0
        if name in _PERSONAL and _is_constant(self.columns[index]):
            return _IS_CONSTANT if any(not _is_constant(self.columns[i]) for i in rivals) else 0.0
        return 0.0

    def _is_counted(self, index: int) -> bool:
        """True for long numbers a platform gave, where people write codes with letters."""
        return self.columns[index].share(lambda t: t.isdigit() and len(t) >= _COUNTED) >= FITS

    def _is_platforms(self, index: int) -> bool:
        """True for order numbers as platforms give them; a program's own are shorter."""
        return (
            self._meanings[index][0].score >= PARTLY - _CLOSE
            and self.columns[index].looks_like("order_no") >= FITS
        )

    def _is_free(self, candidate: Candidate) -> bool:
        taken = candidate.column in self.mapping.used() or candidate.field in self.mapping.columns
        return not taken

    def _give(self, candidate: Candidate) -> None:
        self.mapping.add(candidate.field, ((candidate.column,),), candidate.ground)
        self.mapping.certainty[candidate.field] = candidate.score

    def _add_alternatives(self) -> None:
        """Further columns whose cells count where the first one is blank."""
        for name in _MANY:
            options = self.mapping.columns.get(name, ())
            more = [c for c in self._candidates if c.field == name and c.ground == "synonym"]
            ranked = sorted(more, key=lambda c: (-c.score, c.column))
            used = self.mapping.used()
            further = tuple(
                (c.column,) for c in ranked if not self._is_unsure(c.column) and c.column not in used
            )
            if options and further:
                self.mapping.columns[name] = options + further

    def _join_address_lines(self) -> None:
        """Address 2, 3, 4 belong to the address 1 that is named like them, not to another person's."""
        first = self.mapping.columns.get("address")
        if first is None:
            return
        stem = self._stem(first[0][0])
        lines = [c.column for c in self._candidates if c.field == "address2" and self._stem(c.column) == stem]
        if lines:
            self.mapping.add("address2", (tuple(sorted(lines)),), "synonym")

    def _stem(self, index: int) -> str:
        return _LINE_NUMBER.sub("", self._heading.normals[index])

    def _settle_unsure(self) -> None:
        """Headings of several meanings: the one the values show, or the only one still lacking."""
        for index in range(len(self._meanings)):
            if not self._is_unsure(index) or index in self.mapping.used():
                continue
            open_ = [c for c in self._candidates if c.column == index and self._is_lacking(c)]
            seen = [c for c in open_ if self.columns[index].looks_like(c.field) >= FITS]
            chosen = next(iter(seen or open_), None)
            if chosen is not None:
                is_settled = bool(seen) or len(open_) == 1 or chosen.field not in HARMFUL
                score = SETTLED if is_settled else chosen.score
                self._give(replace(chosen, score=score, ground="value"))

    def _is_lacking(self, candidate: Candidate) -> bool:
        have = self.mapping.columns
        is_parcel = candidate.field == "tracking_no" and not self._can_be_parcel(candidate.column)
        return candidate.score > DOUBTFUL and candidate.field not in have and not is_parcel

    def _can_be_parcel(self, index: int) -> bool:
        """A number without more words is a parcel's only if it looks so or stands beside a courier."""
        have = self.mapping.columns
        return "parcel" not in have and (
            "courier" in have
            or not self.columns[index].texts
            or self.columns[index].looks_like("tracking_no") > 0
        )

    def _add_by_values(self) -> None:
        """Columns whose heading says nothing, but whose values can only be one thing."""
        for name in LOOKS:
            if name in self.mapping.columns or (name == "full_address" and "address" in self.mapping.columns):
                continue
            fitting = [i for i in self._silent(name) if self.columns[i].looks_like(name) >= FITS]
            if len(fitting) == 1:
                self._give(Candidate(fitting[0], name, SETTLED, "value"))

    def _add_goods(self) -> None:
        """A sheet of parcels that names no goods: the only column of words that differ and are no place."""
        have = self.mapping.columns.keys()
        if have & _GOODS or not have & {"tracking_no", "parcel"}:
            return
        notes = [o[0][0] for n in _NOTES if (o := self.mapping.columns.get(n, ()))]
        fitting = [i for i in (*self._silent("title"), *notes) if self._tells_goods(self.columns[i])]
        if len(fitting) == 1:
            for name in [n for n in _NOTES if self.mapping.columns.get(n, ((-1,),))[0][0] == fitting[0]]:
                del self.mapping.columns[name], self.mapping.found_by[name]
            self._give(Candidate(fitting[0], "title", SETTLED, "value"))

    def _tells_goods(self, column: Column) -> bool:
        texts = column.texts
        is_long = bool(texts) and sum(map(len, texts)) >= _LEAST_GOODS * len(texts)
        is_place = (
            column.looks_like("full_address") > CONTRADICTS or column.looks_like("contact") > CONTRADICTS
        )
        is_varied = len(set(texts)) >= _VARIED * len(texts)
        is_full = len(texts) >= _FULL * len(self._heading.sample())
        return is_long and is_varied and is_full and not is_place and column.share(has_words) >= FITS

    def _silent(self, name: str) -> list[int]:
        used = self.mapping.used()
        free = [i for i, found in enumerate(self._meanings) if i not in used and self._may_be_anything(i)]
        if name in _BY_NUMBER:
            return [i for i in free if not any(w in self._heading.normals[i] for w in synonyms().not_numbers)]
        return free

    def _may_be_anything(self, index: int) -> bool:
        word = self._heading.normals[index]
        return (
            bool(word)
            and not synonyms().is_of_others(word)
            and not is_known_as_nothing(self._heading.printed[index])
        )

    def _note_rivals(self) -> None:
        """Two columns as likely as each other, with different values: nobody can tell which is meant."""
        for name in HARMFUL & self.mapping.columns.keys():
            chosen = self.mapping.columns[name][0][0]
            score = self.mapping.certainty[name]
            rivals = [c for c in self._candidates if c.field == name and self._is_rival(c, chosen, score)]
            if any(self.columns[c.column].texts != self.columns[chosen].texts for c in rivals):
                self.mapping.certainty[name] = DOUBTFUL

    def _is_rival(self, candidate: Candidate, chosen: int, score: float) -> bool:
        is_close = score < PARTLY - _CLOSE and score - candidate.score < _CLOSE
        return is_close and candidate.column != chosen and candidate.column not in self.mapping.used()

    def _note_doubts(self) -> None:
        """Columns named like a field that is still lacking, while their values are something else."""
        doubts = self.mapping.doubts
        for candidate in sorted(self._candidates, key=lambda c: (-c.score, c.column)):
            if candidate.score <= DOUBTFUL and self._is_free(candidate) and candidate.column not in doubts:
                doubts[candidate.column] = (candidate.field, candidate.score)

    def _note_others(self) -> None:
        taken = {i: n for n, options in self.mapping.columns.items() for o in options for i in o}
        for index, found in enumerate(self._meanings):
            words = [m.field for m in found]
            looks = [n for n in LOOKS if self.columns[index].looks_like(n) >= FITS]
            names = [n for n in dict.fromkeys([*words, *looks]) if n != taken.get(index)]
            if names:
                self.mapping.others[index] = tuple(names[:_MOST_OTHERS])


def _is_plain(meaning: Meaning) -> bool:
    """Whether the heading says goods or recipient in so many words: then whatever stands below is one."""
    return meaning.field in _FREE and meaning.score > PARTLY


def _names(found: Sequence[Meaning], name: str) -> bool:
    return any(m.field == name for m in found)


def _is_constant(column: Column) -> bool:
    return len(column.texts) >= _CONSTANT_FROM and len(Counter(column.texts)) == 1
