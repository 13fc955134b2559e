"""Taking a goods cell apart into single goods with their quantities."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from heapq import nlargest

from app.domain.goods.catalogue import SEPARATORS, Catalogue, codes_of, stems
from app.domain.goods.cells import (
    LABEL,
    NAME_LABEL,
    NAMING,
    is_open,
    paragraphs,
    pieces_of,
    untie,
    without_asking,
    without_bullets,
    without_gifts,
    without_numbering,
    without_prices,
    without_total,
)
from app.domain.goods.claims import ClaimFinder
from app.domain.goods.decoding import Decoded, Decoder, Decoding
from app.domain.goods.evidence import Evidence
from app.domain.goods.protected import ProtectedTexts
from app.domain.goods.quantities import QuantityReader
from app.domain.goods.text import fold, has_cjk, runs

_STRONG = (";", "\n")
_NAME_COVER = 0.6
_HALF = 0.5
_MOST_PRODUCTS = 6
_CODE_LIKE = re.compile(r"[a-z0-9][a-z0-9_./\-]*")
_HAS_LETTER = re.compile(r"[a-z]")


@dataclass(frozen=True)
class Item:
    """One goods as a sheet writes it, folded: name, variant text, code and pieces (None: not said)."""

    name: str
    spec: str = ""
    code: str = ""
    pieces: int | None = None
    shown: str = ""
    """As printed, for people."""
    also_pieces: int | None = None
    """What the text says where the quantity column says something else."""
    decoded: Decoded | None = None
    """Which product and values it is, where every word of the text has found its meaning."""

    def __hash__(self) -> int:
        """Worked out once: items are looked up far more often than made."""
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash(
            (self.name, self.spec, self.code, self.pieces, self.shown, self.also_pieces, self.decoded)
        )


@dataclass
class _Part:
    """A stretch of a cell while it is being taken apart."""

    text: str
    products: frozenset[int]
    families: dict[str, str]
    has_quantity: bool
    has_name: bool
    quantity_leads: bool = False
    is_quantity: bool = False
    """Nothing but pieces stands here."""
    after: str = ""
    """The separator in front of it."""


class ItemReader:
    """Reads the goods of one line of a sheet."""

    def __init__(self, catalogue: Catalogue, evidence: Evidence) -> None:
        lexicon = catalogue.reader.lexicon
        self._catalogue = catalogue
        self._quantities = QuantityReader(lexicon.counting, lexicon.pack_marks)
        self._claims = ClaimFinder(catalogue, self._quantities, evidence)
        self._decoder = Decoder(catalogue, self._claims)
        self._noise = frozenset(fold(word) for word in lexicon.noise)
        slots = (slot for product in catalogue.products for slot in product.slots)
        self._labels = self._noise | NAMING | frozenset(slot for slot in slots if not slot.isdigit())
        self._protected = ProtectedTexts(catalogue).of
        self._is_named_of = any("的" in product.title for product in catalogue.products)
        values = (v.text for p in catalogue.products for slot in p.slots.values() for v in slot.values())
        self._sells_gifts = any("送" in text or "赠" in text for text in values)
        self.read = lru_cache(maxsize=200_000)(self._read)
        self.decode = lru_cache(maxsize=200_000)(self._decode)
        self._told = lru_cache(maxsize=200_000)(self._decoding)

    def _read(self, title: str, spec: str, code: str, quantity: int | None) -> tuple[Item, ...]:
        """The goods of a line. `quantity` is the sheet's own column; it may be the sum of several goods."""
        title, spec = self._prepared(title), self._prepared(spec)
        title = title if (plain := without_numbering(fold(title))) == fold(title) else plain
        if title and spec and self._is_name_in_spec(title, spec):
            title, spec = spec, title
        if code and not self._is_code(code):
            spec, code = f"{spec} {code}".strip(), ""
        names = [name for part in paragraphs(title) for name in self._split(part)]
        specs = self._split_spec(spec, len(names)) if spec else []
        if len(specs) > 1 and len(names) == len(specs):
            items = [self._item(n, s) for n, s in zip(names, specs, strict=True)]
        elif len(specs) > 1 and len(names) <= 1:
            items = [self._item(names[0] if names else "", s) for s in specs]
        elif len(names) > 1 and not spec:
            items = [self._item(name, "") for name in names]
        else:
            items = [self._item(title, spec)]
        return tuple(_with_column(self._hand_down_names(items), quantity, code))

    def _decode(
        self, title: str, spec: str, code: str, quantity: int | None, ours: frozenset[int]
    ) -> tuple[tuple[Item, ...], ...]:
        """The goods of a line that products of the orders explain, `ours` the likeliest, in the likeliest
        reading and those about as likely; none where too much of it stays unexplained."""
        text, readings = self._told(title, spec, code, quantity, ours)
        if not readings or not readings[0].is_sound(quantity):
            return ()
        whole = " ".join(part for part in (title, spec) if part).strip() or code
        sound = [reading for reading in readings if reading.is_sound(quantity)]
        if quantity is None:  # 2桶 2桶 is two of the double pack, not one of it said twice
            sound = [reading for reading in sound if reading.uncounted <= readings[0].uncounted]
        return tuple(_decoded_items(reading, text, whole, quantity) for reading in sound)

    def told(
        self, title: str, spec: str, code: str, quantity: int | None, ours: frozenset[int]
    ) -> tuple[Decoded, ...]:
        """The goods of a line in the likeliest reading, however much of it stays unexplained."""
        _, readings = self._told(title, spec, code, quantity, ours)
        return readings[0].goods if readings else ()

    def adapt(self, noise: frozenset[str], *, has_pieces: bool) -> None:
        """Take words that say nothing, and that the sheet tells pieces; drop what was read before."""
        self._claims.ignore(noise)
        if has_pieces:
            self._decoder.expect_pieces()
        for known in (self.decode, self._told):
            known.cache_clear()

    def _decoding(
        self, title: str, spec: str, code: str, quantity: int | None, ours: frozenset[int]
    ) -> tuple[str, tuple[Decoding, ...]]:
        """The text of a line as it is explained, and the likeliest explanations."""
        parts = [without_numbering(fold(self._bare(part))) for part in (title, spec) if part]
        # A name and the values beside it are one goods, as two lines need not be.
        told = ("\n" if any("\n" in part for part in parts) else " ").join(parts)
        known = code if any(c in self._catalogue.known_codes() for c in codes_of(code)) else ""
        text = fold(f"{known}\n{told}")
        return text, self._decoder.decode(text, self._candidates(text, ours), ours, quantity)

    def _candidates(self, text: str, ours: frozenset[int]) -> tuple[int, ...]:
        """The products that a text may name, those of the orders first."""
        named = self._catalogue.cover(text, names_only=True)
        valued = self._catalogue.cover(text)
        likeliest = [
            n for cover in (named, valued) for n in nlargest(_MOST_PRODUCTS, cover, key=cover.__getitem__)
        ]
        return tuple(dict.fromkeys((*sorted(ours), *likeliest, *self._by_codes(text))))

    def _by_codes(self, text: str) -> list[int]:
        """The products that codes in a text, or the beginnings of codes, stand for."""
        words = (match.group() for match in _CODE_LIKE.finditer(text))
        parts = {part.strip("-_./") for word in words for part in (word, *stems(word))}
        found = [self._catalogue.by_code(part) for part in parts if part]
        return sorted(number for numbers in found if len(numbers) == 1 for number in numbers)

    def _is_name_in_spec(self, title: str, spec: str) -> bool:
        """Whether the columns stand the other way round: values under the name, the name under the values."""
        by_name = self._catalogue.cover(fold(title), names_only=True)
        if max(by_name.values(), default=0.0) >= _NAME_COVER:
            return False
        named = self._part(fold(spec), "").products
        by_value = self._catalogue.cover(fold(title))
        return any(by_value.get(number, 0.0) >= _HALF for number in named)

    def _bare(self, text: str) -> str:
        """A cell without what is no goods: bullets, labels, gifts, prices."""
        text = self._without_labels(without_bullets(text))
        text = text if self._sells_gifts else without_gifts(text)
        if not any(mark in known for known in self._protected(text) for mark in "元块¥$"):
            text = without_prices(text)
        return text

    def _prepared(self, text: str) -> str:
        """A bare cell, also without a total after pieces and without words of asking."""
        text = self._bare(text)
        shorter, has_total = without_total(text)
        plain = without_numbering(fold(shorter))
        if has_total and "共" not in plain and self._quantities.places(plain, self._protected(plain)):
            text = shorter
        return text if self._is_named_of else without_asking(text)

    def _without_labels(self, text: str) -> str:
        """A text without what is printed before its values: 颜色:黑 尺码:L. A label of the goods' name begins
        another goods; other words with a colon are names themselves (卫衣:黑:L)."""
        if ":" not in text and "：" not in text:
            return text
        parts = NAME_LABEL.split(text)
        return "\n".join(LABEL.sub(self._unlabelled, part) for part in parts)

    def _unlabelled(self, match: re.Match[str]) -> str:
        return " " if fold(match["label"]) in self._labels else match.group()

    def _split_spec(self, spec: str, names: int) -> list[str]:
        """A variant column holds several goods only if it counts them, or there are as many names."""
        parts = self._split(spec)
        counted = sum(self._quantities.has_quantity(part) for part in parts)
        return parts if counted > 1 or (len(parts) == names and names > 1) else [fold(spec)]

    def _is_code(self, code: str) -> bool:
        folded = fold(code)
        if any(map(self._catalogue.by_code, codes_of(code))):
            return True
        return not has_cjk(folded) and _CODE_LIKE.fullmatch(folded) is not None and len(folded) > 3

    def _item(self, name: str, spec: str) -> Item:
        shown = " ".join(part for part in (name, spec) if part).strip()
        protected = self._protected(f"{name}\n{spec}")
        code, name_rest = self._take_code(fold(name))
        code_in_spec, spec_rest = ("", fold(spec)) if code else self._take_code(fold(spec))
        in_spec = self._quantities.read(spec_rest, protected)
        in_name = self._quantities.read(name_rest, protected) if in_spec.pieces is None else None
        pieces = in_spec.pieces if in_name is None else in_name.pieces
        name_rest = in_name.rest if in_name else name_rest
        return Item(name_rest, in_spec.rest, code or code_in_spec, pieces, shown)

    def _take_code(self, text: str) -> tuple[str, str]:
        """A known code inside a text, and the text without it."""
        known = self._catalogue.known_codes()
        for match in _CODE_LIKE.finditer(text):
            word = match.group()
            shortest = 2 if match.start() == 0 and word[2:3] in ("-", "/", "") else 3
            for end in range(len(word), shortest - 1, -1):
                prefix = word[:end]
                whole = (
                    end == len(word) or not word[end].isalnum() or prefix[-1].isdigit() != word[end].isdigit()
                )
                if whole and prefix in known and (_HAS_LETTER.search(prefix) or len(prefix) > 4):
                    return prefix, (text[: match.start()] + " " + text[match.start() + end :]).strip(" -_")
        return "", text

    def _split(self, text: str) -> list[str]:
        """The goods of a cell, one text each."""
        folded = self._lines_of_goods(without_numbering(fold(text)))
        if not SEPARATORS.search(folded):
            return self._cut_at_pieces(folded) if folded else []
        tied = self._tie(folded)
        parts = [self._part(piece, sep) for sep, piece in pieces_of(tied)]
        groups: list[_Part] = []
        for part in parts:
            if groups and not self._starts_anew(groups[-1], part):
                groups[-1] = self._joined(groups[-1], part)
            else:
                groups.append(part)
        texts = (untie(group.text).strip() for group in groups)
        return [piece for text in texts if text for piece in self._cut_at_pieces(text)]

    def _lines_of_goods(self, text: str) -> str:
        """Lines up to one of nothing but pieces are one goods."""
        lines = text.split("\n")
        counts = [self._is_only_pieces(line) for line in lines]
        if len(lines) < 2 or not counts[-1] or counts[0]:
            return text
        joined = (line + ("\n" if is_last else " ") for line, is_last in zip(lines, counts, strict=True))
        return "".join(joined).strip()

    def _is_only_pieces(self, line: str) -> bool:
        quantity = self._quantities.read(line)
        return quantity.pieces is not None and not quantity.rest.strip(" ()[]【】")

    def _cut_at_pieces(self, text: str) -> list[str]:
        """Goods with nothing between them but their pieces: 卫衣【黑】【1】袜子【白】【2】."""
        places = self._quantities.places(text, self._protected(text))
        if len(places) < 2:
            return [text]
        leads = not text[: places[0][0]].strip(" ([【")
        cuts = [start for start, _ in places[1:]] if leads else [end for _, end in places[:-1]]
        parts = [text[a:b].strip(" ,、") for a, b in itertools.pairwise([0, *cuts, len(text)])]
        named = [part for part in parts if self._part(part, "").has_name]
        return parts if len(named) == len(parts) else [text]

    def _tie(self, text: str) -> str:
        """Hide the separators inside of known names and values."""
        for known in self._catalogue.knotted:
            if known in text:
                tied = SEPARATORS.sub(lambda m: chr(0xE000 + ord(m.group())), known)
                text = text.replace(known, tied)
        return text

    def _part(self, piece: str, separator: str) -> _Part:
        text = untie(piece)
        mentions = self._catalogue.reader.read(text)
        residue = text
        for mention in mentions:
            if mention.is_weak or self._catalogue.is_of_name(text, mention):
                continue
            residue = residue[: mention.start] + " " * (mention.end - mention.start) + residue[mention.end :]
        quantity = self._quantities.read(text, self._protected(text))
        name = self._name_of(self._quantities.read(residue).rest)
        cover = self._catalogue.cover(name, names_only=True) if name else {}
        best = max(cover.values(), default=0.0)
        products = frozenset(n for n, c in cover.items() if c == best and best >= _NAME_COVER)
        code, _ = self._take_code(text)
        products |= self._catalogue.by_code(code) if code else frozenset()
        families = {m.family: m.value for m in mentions if m.family != "number"}
        counted = quantity.pieces is not None
        is_quantity = counted and not quantity.rest.strip(" ()[]【】")
        return _Part(
            piece, products, families, counted, len(name) >= 2, quantity.leads, is_quantity, separator
        )

    def _name_of(self, residue: str) -> str:
        return "".join(run for run in runs(residue) if not run[0].isdigit() and run not in self._noise)

    def _hand_down_names(self, items: list[Item]) -> list[Item]:
        """Goods after the first may leave the name out: 短袖T恤 黑 M*1、白 L*1."""
        handed: list[Item] = []
        for item in items:
            nameless = handed and not item.spec and not item.code and not self._part(item.name, "").has_name
            handed.append(replace(item, name=handed[-1].name, spec=item.name) if nameless else item)
        return handed

    def _starts_anew(self, group: _Part, part: _Part) -> bool:
        """Whether `part` begins another goods or still belongs to the group before it."""
        if is_open(group.text):
            return False
        if group.is_quantity and not part.has_quantity:
            return False
        if group.quantity_leads:
            return part.quantity_leads or part.is_quantity
        if part.products and group.products:
            different = not (part.products & group.products)
            return different or group.has_quantity or (bool(group.families) and part.after in _STRONG)
        if group.has_quantity:
            return bool(part.products or part.has_name or part.families or part.has_quantity)
        if part.after in _STRONG and part.has_name and (group.has_name or group.products):
            return True
        repeats = any(group.families.get(f, v) != v for f, v in part.families.items())
        return repeats and part.has_quantity

    def _joined(self, group: _Part, part: _Part) -> _Part:
        return replace(
            group,
            text=group.text + part.after + part.text,
            products=group.products or part.products,
            families={**group.families, **part.families},
            has_quantity=group.has_quantity or part.has_quantity,
            has_name=group.has_name or part.has_name,
            quantity_leads=group.quantity_leads or group.is_quantity,
            is_quantity=False,
        )


def _decoded_items(reading: Decoding, text: str, whole: str, quantity: int | None) -> tuple[Item, ...]:
    items = [_decoded_item(goods, text) for goods in reading.goods]
    if len(items) == 1:
        items = [replace(items[0], shown=whole)]
    return tuple(_with_column(items, quantity, ""))


def _decoded_item(goods: Decoded, text: str) -> Item:
    shown = text[goods.start : goods.end].strip(" \n,;、|+/&")
    return Item(shown, pieces=goods.pieces, shown=shown, decoded=goods)


def _with_column(items: list[Item], quantity: int | None, code: str) -> list[Item]:
    """Lay the sheet's quantity and code columns over what the texts say."""
    if len(items) == 1:
        item = items[0]
        also = item.pieces if item.pieces != quantity else None
        pieces = quantity if quantity is not None else item.pieces
        return [replace(item, pieces=pieces, also_pieces=also, code=fold(code) or item.code)]
    if quantity == len(items):
        return [replace(item, pieces=item.pieces or 1) for item in items]
    return items
