"""Which of several columns counts in a list of cases or of prices; a question where nothing tells."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence

from app.data.sheets.candidates import DOUBTFUL
from app.data.sheets.columns import Mapping
from app.data.sheets.found import Heading
from app.data.sheets.heading_words import PARTLY, meanings
from app.data.sheets.headings import synonyms
from app.data.sheets.looks import CONTRADICTS, FITS, Column, columns_of, is_money
from app.data.sheets.vocabulary import Vocabulary

_NUMBER = "order_no"
_Fits = Callable[[Column], float | None]


class Rivals:
    """Goes over the `mapping` of a sheet; a field nothing tells is left out of it and noted as a doubt."""

    def __init__(self, heading: Heading, mapping: Mapping, words: Vocabulary) -> None:
        self._heading, self._mapping, self._words = heading, mapping, words
        self._columns = columns_of(heading.sample(), len(heading.printed))

    def settle_order_no(self) -> None:
        """By its words; where they do not say it, by the looks of one column."""
        prefer_platforms_number(self._heading, self._mapping)
        if _NUMBER in self._mapping.columns:
            self._leave_out(_NUMBER, self._columns_of(_NUMBER), fits=lambda c: c.fit(_NUMBER))
            return
        free = self._free()
        likely = [i for i in free if self._columns[i].looks_like(_NUMBER) >= FITS]
        if len(likely) == 1:
            self._mapping.add(_NUMBER, ((likely[0],),), "value")
            return
        named = [i for i in free if _NUMBER in synonyms().unsure.get(self._heading.normals[i], ())]
        self._doubt(_NUMBER, likely or named)

    def settle_amount(self, name: str, *, said: bool, tiers: Sequence[frozenset[str]] = ()) -> None:
        """One amount of several.

        `said`: a heading that is a listed word needs no comparing with others. Of `tiers` of parts of words
        the first that any column has decides; columns of one tier with other amounts are asked about.
        """
        if name not in self._mapping.columns:
            self._doubt(name, [i for i in self._free() if self._is_bare_amount(i)])
            return
        if self._leave_out(name, self._columns_of(name), fits=lambda c: c.share(is_money)):
            return
        if said and self._mapping.found_by[name] == "synonym":
            return
        rivals = self._of_first_tier(self._rivals(name), tiers)
        if len({self._columns[i].texts for i in rivals}) > 1:
            del self._mapping.columns[name]
            self._doubt(name, rivals)
        elif rivals:
            self._mapping.columns[name] = ((rivals[0],),)

    def _leave_out(self, name: str, chosen: Sequence[int], *, fits: _Fits) -> bool:
        """Whether nothing below the headings can be what they say; then the owner is asked."""
        shares = [
            share for i in chosen if self._columns[i].texts and (share := fits(self._columns[i])) is not None
        ]
        if not shares or max(shares) >= CONTRADICTS:
            return False
        del self._mapping.columns[name]
        self._doubt(name, chosen)
        return True

    def _rivals(self, name: str) -> list[int]:
        """The filled columns that may be the field, the chosen one first."""
        chosen = self._columns_of(name)
        known, pattern = self._words.fields[name], self._words.patterns.get(name)
        free = [i for i in self._free() if self._columns[i].share(is_money) >= FITS]
        normals = self._heading.normals
        named = [i for i in free if normals[i] in known or (pattern and pattern.fullmatch(normals[i]))]
        return [*chosen, *named]

    def _of_first_tier(self, indexes: list[int], tiers: Sequence[frozenset[str]]) -> list[int]:
        for tier in tiers:
            found = [i for i in indexes if any(part in self._heading.normals[i] for part in tier)]
            if found:
                return found
        return indexes

    def _is_bare_amount(self, index: int) -> bool:
        bare = synonyms().amounts_of_any | synonyms().amounts_of_goods
        return self._heading.normals[index] in bare and self._columns[index].share(is_money) >= FITS

    def _columns_of(self, name: str) -> list[int]:
        return [i for option in self._mapping.columns[name] for i in option]

    def _free(self) -> list[int]:
        used = self._mapping.used()
        return [i for i, word in enumerate(self._heading.normals) if word and i not in used]

    def _doubt(self, name: str, indexes: Sequence[int]) -> None:
        self._mapping.doubts.update({index: (name, DOUBTFUL) for index in indexes})


def prefer_platforms_number(heading: Heading, mapping: Mapping, known: Container[str] = ()) -> None:
    """A number as platforms give them before the number of one's own program, where both are called so.

    `known` are headings whose meaning is settled.
    """
    options, used = mapping.columns.get(_NUMBER), mapping.used()
    if options is None:
        return
    named = [
        i
        for i, printed in enumerate(heading.printed)
        if i not in used and heading.normals[i] not in known and _says_number(printed)
    ]
    if not named:
        return
    columns = columns_of(heading.sample(), len(heading.printed))
    likely = next((i for i in named if columns[i].looks_like(_NUMBER) >= FITS), None)
    if likely is not None and columns[options[0][0]].looks_like(_NUMBER) < FITS:
        mapping.columns[_NUMBER] = ((likely,),)


def _says_number(printed: str) -> bool:
    return any(m.field == _NUMBER and m.score > PARTLY for m in meanings(printed))
