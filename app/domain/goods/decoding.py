"""Reading a goods cell as the cheapest explanation of every word in it.

A text is taken to be one goods after another; of each the name, a value for each slot of the product, and the
pieces. Every word and every number has one meaning only, so that 28-3 is the size 28 and three pieces where
sizes are sold, and what no reading explains is left over as unknown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import nsmallest

from app.domain.goods.catalogue import Catalogue
from app.domain.goods.claims import Claim, ClaimFinder, Kind, is_separator, words_at

_BEAM = 24
_START, _NEXT, _SILENT, _SILENT_ALONE, _HANDED_DOWN, _NAMELESS, _OTHER = 1.0, 0.6, 1.0, 0.3, 0.8, 2.0, 0.15
_UNCOUNTED, _NO_PIECES, _AFTER_PIECES, _NEW_LINE = 0.2, 0.05, 0.03, 0.15
_CODE_LETTERS = 2
"""A code nobody knows (G7-3) counts as one short word, however long it is."""
_PIECES_EXPECTED = 0.6
_ELSEWHERE = 1.2
_LONE_NUMBER = 1.0
"""A number alone on its line is of the goods before it."""
_NAMED_LATE, _SAID_AGAIN, _NUMBER_AGAIN = 0.02, 0.15, 0.7
"""A name rather stands before the values; what may be pieces is no value that was told already (2桶 2桶)."""
_CHARACTER, _WORD, _NUMBER, _MISFIT = 1.5, 3.0, 4.0, 3.0
_UNLIKE = 0.2
"""Fewer pieces than the quantity column says: those of one of several goods, or none at all."""
_DOUBT, _MOST_READINGS = 0.7, 24
"""Readings that differ by so little are as likely as each other: less than any unknown word costs."""


@dataclass(frozen=True)
class Decoded:
    """One goods of a text. `masks`: for each dimension the values it may be, a bit each; None: not named."""

    product: int
    masks: tuple[int | None, ...]
    pieces: int | None
    start: int
    end: int
    unknown: tuple[str, ...] = ()
    """Words that nothing explains."""
    foreign: tuple[str, ...] = ()
    """For each dimension the value written that the product is not known in."""
    is_named: bool = True
    """False: only its values tell which product it is."""


@dataclass(frozen=True)
class _State:
    """A way to read the text up to a place."""

    cost: float
    product: int
    masks: tuple[int | None, ...]
    foreign: tuple[str, ...]
    pieces: int | None
    is_named: bool
    start: int
    unknown: tuple[str, ...] = ()
    unknown_to: int = -1
    """Where the last unknown word ends."""
    done: tuple[Decoded, ...] = ()
    is_owned: bool = False
    """A value of no other product stands there."""
    can_end: bool = False
    """A separator or the pieces stand right before: here other goods may begin."""

    @property
    def key(self) -> tuple[object, ...]:
        return (
            self.product,
            self.masks,
            self.pieces,
            self.is_named,
            self.is_owned,
            len(self.done),
            self.done[-1:],
            self.can_end,
        )


_Reached = tuple[int, _State]


@dataclass(frozen=True)
class Decoding:
    """The goods of a text, and how far-fetched reading it so is."""

    goods: tuple[Decoded, ...]
    cost: float

    @property
    def uncounted(self) -> int:
        """How many of the goods are without pieces."""
        return sum(each.pieces is None for each in self.goods)

    def is_sound(self, column: int | None) -> bool:
        """Whether so much of the text is explained that this is how to read it; `column` is what the sheet's
        quantity column says."""
        return all(_is_sound(goods, column) for goods in self.goods)


def _is_sound(goods: Decoded, column: int | None) -> bool:
    """Numbers may stay unexplained only where nothing is left that they could mean."""
    is_open = None in goods.masks or (goods.pieces is None and column is None)
    if is_open and any(map(_is_number, goods.unknown)):
        return False
    if not goods.is_named and None in goods.masks:
        return False
    letters = sum(min(len(word), _CODE_LETTERS) if _has_digit(word) else len(word) for word in goods.unknown)
    return letters * 2 <= goods.end - goods.start - letters


class Decoder:
    """Finds the cheapest explanation of a text by the products that it may name."""

    def __init__(self, catalogue: Catalogue, finder: ClaimFinder) -> None:
        self._catalogue = catalogue
        self._finder = finder
        self.no_pieces = _NO_PIECES
        """What it costs to read goods without pieces."""

    def expect_pieces(self) -> None:
        """The sheet tells the pieces of its goods."""
        self.no_pieces = _PIECES_EXPECTED

    def decode(
        self, text: str, products: Sequence[int], ours: frozenset[int], column: int | None = None
    ) -> tuple[Decoding, ...]:
        """The goods of a folded text, which are some of `products`, in the likeliest reading and in those
        nearly as likely; `ours` are likelier than others, `column` is what the sheet's own quantity column
        says."""
        claims = self._claims(text, products, ours)
        return _Search(text, claims, self._sizes(products), ours, column, self.no_pieces).likeliest()

    def _sizes(self, products: Sequence[int]) -> dict[int, tuple[int, ...]]:
        """How many values are known for each dimension of each product."""
        known = self._finder.evidence.dimensions
        return {number: tuple(len(d.values) for d in known(number)) for number in products}

    def _claims(
        self, text: str, products: Sequence[int], ours: frozenset[int]
    ) -> dict[int, dict[int, list[Claim]]]:
        """The claims by product and by where they begin; products left out that are neither named at all nor
        ordered."""
        common = self._finder.of_any(text)
        found: dict[int, dict[int, list[Claim]]] = {}
        for number in products:
            own = self._finder.of_product(text, self._catalogue.products[number])
            if number in ours or any(map(_names, own)):
                by_start: dict[int, list[Claim]] = defaultdict(list)
                for claim in (*own, *common):
                    by_start[claim.start].append(claim)
                found[number] = by_start
        return found


class _Search:
    """One search, from the beginning of the text to its end."""

    def __init__(
        self,
        text: str,
        claims: dict[int, dict[int, list[Claim]]],
        sizes: dict[int, tuple[int, ...]],
        ours: frozenset[int],
        column: int | None,
        no_pieces: float,
    ) -> None:
        self._text = text
        self._no_pieces = no_pieces
        self._claims = claims
        self._sizes = sizes
        self._ours = ours
        self._column = column
        self._at: list[dict[tuple[object, ...], _State]] = [{} for _ in range(len(text) + 1)]

    def likeliest(self) -> tuple[Decoding, ...]:
        """The cheapest way to read the whole text, and those that are hardly more far-fetched."""
        for number in self._claims:
            self._reach(0, self._begun(number, 0, 0.0, ()))
        for place in range(len(self._text)):
            states = nsmallest(_BEAM, self._at[place].values(), key=lambda s: s.cost)
            for state in states:
                self._step(place, state)
        ended = [s for state in self._at[-1].values() if (s := self._ended(state, len(self._text)))]
        ended.sort(key=lambda s: s.cost)
        near = (s for s in ended if s.cost <= ended[0].cost + _DOUBT)
        readings = {_meaning(s.done): Decoding(s.done, s.cost) for s in reversed(list(near))}
        return tuple(sorted(readings.values(), key=lambda d: d.cost)[:_MOST_READINGS])

    def _begun(self, number: int, place: int, cost: float, done: tuple[Decoded, ...]) -> _State:
        slots = len(self._sizes[number])
        start = cost + (_NEXT if done else _START) + (0.0 if number in self._ours else _OTHER)
        return _State(start, number, (None,) * slots, ("",) * slots, None, False, place, done=done)

    def _reach(self, place: int, state: _State) -> None:
        known = self._at[place].get(state.key)
        if known is None or state.cost < known.cost:
            self._at[place][state.key] = state

    def _step(self, place: int, state: _State) -> None:
        if is_separator(self._text[place]):
            self._reach(place + 1, replace(state, can_end=True))
            if self._is_claimed(place):
                self._go_on(place, state, self._follow)
            return
        self._go_on(place, state, self._steps)

    def _is_claimed(self, place: int) -> bool:
        """Whether something begins with the separator at a place, such as #123 or (2)."""
        return any(place in by_start for by_start in self._claims.values())

    def _go_on(self, place: int, state: _State, steps: Callable[[int, _State], Iterator[_Reached]]) -> None:
        """Read what begins at a place as the next goods, or as a part of those under way."""
        if state.can_end and (ended := self._ended(state, place)):
            cost = ended.cost + (_UNCOUNTED if state.pieces is None and self._counts(place) else 0.0)
            for number in self._claims:
                for reached in steps(place, self._begun(number, place, cost, ended.done)):
                    self._reach(*reached)
        if self._is_new_line(place):
            is_lone = not state.is_named and state.pieces is not None and not any(state.masks)
            cost = _LONE_NUMBER if is_lone else _NEW_LINE if state.is_named else 0.0
            state = replace(state, cost=state.cost + cost)
        for reached in steps(place, state):
            self._reach(*reached)

    def _follow(self, place: int, state: _State) -> Iterator[_Reached]:
        """Every claim that begins here."""
        for claim in self._claims[state.product].get(place, ()):
            if (taken := self._taken(claim, state)) is not None:
                yield claim.end, taken

    def _is_new_line(self, place: int) -> bool:
        """Whether a line or a semicolon ends right before: here other goods begin rather than not."""
        return self._text[:place].rstrip(" ([【<“").endswith(("\n", ";"))

    def _counts(self, place: int) -> bool:
        """Whether pieces begin here, which then are rather those of the goods before."""
        claims = next(iter(self._claims.values())).get(place, ())
        return any(claim.kind is Kind.PIECES for claim in claims)

    def _steps(self, place: int, state: _State) -> Iterator[_Reached]:
        """Every reading of what begins here."""
        yield from self._follow(place, state)
        yield self._unexplained(place, state)

    def _unexplained(self, place: int, state: _State) -> tuple[int, _State]:
        end = words_at(self._text, place)
        word = self._text[place:end]
        if state.unknown and state.unknown_to == place and not word.isascii():
            unknown = (*state.unknown[:-1], state.unknown[-1] + word)
        else:
            unknown = (*state.unknown, word)
        cost = state.cost + _cost_of(word)
        return end, replace(state, cost=cost, unknown=unknown, unknown_to=end, can_end=False)

    def _taken(self, claim: Claim, state: _State) -> _State | None:
        cost = state.cost + claim.cost
        if claim.kind is Kind.NAME:
            cost += _NAMED_LATE if any(mask is not None for mask in state.masks) else 0.0
            return replace(state, cost=cost, is_named=state.is_named or claim.cost < 0.5, can_end=False)
        if claim.kind is Kind.NOISE:
            return replace(state, cost=cost, can_end=False)
        if claim.kind is Kind.PIECES:
            return self._counted(claim, state)
        mask = state.masks[claim.place]
        if mask and not claim.mask:
            # A value nobody sells, beside one that is sold, is about something else: a parcel's weight.
            return replace(state, cost=cost + _ELSEWHERE - claim.cost, can_end=False)
        both = claim.mask if mask is None else mask & claim.mask
        if mask == 0 and claim.mask:
            both, cost = claim.mask, cost + _ELSEWHERE
        elif mask is not None and not both and (claim.mask or state.foreign[claim.place]):
            return None
        masks = (*state.masks[: claim.place], both, *state.masks[claim.place + 1 :])
        piece = "" if claim.mask else self._text[claim.start : claim.end]
        foreign = (*state.foreign[: claim.place], piece, *state.foreign[claim.place + 1 :])
        cost += _AFTER_PIECES if state.pieces is not None else 0.0
        if mask is not None and both == mask:
            is_number = self._text[claim.start : claim.end].isdigit()
            cost += _NUMBER_AGAIN if is_number and self._column is None else _SAID_AGAIN
        is_owned = state.is_owned or claim.is_own
        return replace(state, cost=cost, masks=masks, foreign=foreign, is_owned=is_owned, can_end=False)

    def _counted(self, claim: Claim, state: _State) -> _State | None:
        if state.pieces is not None:
            return None
        misfit = 0.0 if self._column in (None, claim.pieces) else _MISFIT if self._is_more(claim) else _UNLIKE
        cost = state.cost + claim.cost + misfit
        return replace(state, cost=cost, pieces=claim.pieces, can_end=True)

    def _is_more(self, claim: Claim) -> bool:
        """Whether these are more pieces than the sheet's quantity column says."""
        return self._column is not None and claim.pieces > self._column

    def _ended(self, state: _State, place: int) -> _State | None:
        """The state after its goods are complete, None where they cannot be."""
        before = state.done[-1].product if state.done else None
        is_ours = state.product in self._ours and None not in state.masks
        if not (state.is_named or state.is_owned or is_ours or before == state.product):
            return None
        if not state.is_named and all(mask is None for mask in state.masks):
            return None
        nameless = _HANDED_DOWN if before == state.product else _NAMELESS
        cost = state.cost + (0.0 if state.is_named else nameless) + self._silence(state)
        cost += self._no_pieces if state.pieces is None and self._column is None else 0.0
        goods = Decoded(
            state.product,
            state.masks,
            state.pieces,
            state.start,
            place,
            state.unknown,
            state.foreign,
            state.is_named or before == state.product,
        )
        return replace(state, cost=cost, done=(*state.done, goods), unknown=())

    def _silence(self, state: _State) -> float:
        sizes = self._sizes[state.product]
        silent = (size for size, mask in zip(sizes, state.masks, strict=True) if mask is None)
        return sum(_SILENT if size > 1 else _SILENT_ALONE for size in silent)


def _meaning(goods: tuple[Decoded, ...]) -> tuple[object, ...]:
    """What makes two readings say the same."""
    return tuple((each.product, each.masks, each.pieces) for each in goods)


def _names(claim: Claim) -> bool:
    """Whether a claim says which product it is."""
    return claim.is_own or (claim.kind is Kind.NAME and claim.cost < 0.5)


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))


def _is_number(word: str) -> bool:
    return word[0].isdigit() and not any(map(str.isalpha, word))


def _cost_of(word: str) -> float:
    if _is_number(word):
        return _NUMBER
    return _WORD + 0.1 * len(word) if word.isascii() else _CHARACTER
