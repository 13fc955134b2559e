"""The goods of a reconciliation: catalogue, reading and comparing, ready for use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from app.domain.goods.agreement import ValueJudge
from app.domain.goods.catalogue import Catalogue, Goods, Variant
from app.domain.goods.compare import Comparison, Difference, GoodsMatcher
from app.domain.goods.decoding import Decoded
from app.domain.goods.evidence import Evidence
from app.domain.goods.items import Item, ItemReader
from app.domain.goods.lexicon import Lexicon
from app.domain.goods.mentions import AttributeReader
from app.domain.goods.products import Fit, ProductJudge
from app.domain.goods.supplier_words import SupplierWords
from app.domain.goods.text import fold, squash
from app.domain.reconcile.model import OrderedLine, OrderedOrder, ShippedLine


class GoodsDesk:
    """Reads shipped goods and compares them with ordered ones, aliases of the supplier first."""

    def __init__(
        self,
        orders: Iterable[OrderedOrder],
        aliases: Mapping[str, Goods],
        lexicon: Lexicon,
        extra_goods: Iterable[Goods] = (),
    ) -> None:
        self.catalogue = Catalogue(AttributeReader(lexicon))
        ordered = (line.goods for order in orders for line in order.lines)
        for goods in (*ordered, *extra_goods, *aliases.values()):
            self.catalogue.add(goods)
        self._aliases = {alias_key(text): self.catalogue.variant(goods) for text, goods in aliases.items()}
        self.evidence = evidence = Evidence(self.catalogue, ValueJudge(lexicon))
        self._reader = ItemReader(self.catalogue, evidence)
        self.products = ProductJudge(self.catalogue)
        self._matcher = GoodsMatcher(self.catalogue, self.products, evidence)
        self._gifts = tuple(fold(word) for word in lexicon.gifts)

    def items(self, line: ShippedLine) -> tuple[Item, ...]:
        """The goods of a line of the sheet; none when it names no goods."""
        if not (line.title or line.spec or line.sku_code):
            return ()
        return self._reader.read(line.title, line.spec, line.sku_code, line.quantity)

    def explained(self, line: ShippedLine, ordered: Sequence[OrderedLine]) -> tuple[Item, ...]:
        """The goods of a line, read with what was ordered in mind: as they stand where that is plainly some
        of it, else by the explanation that leaves no word over."""
        items = self.items(line)
        if not items or not (line.title or line.spec) or self.has_alias(f"{line.title} {line.spec}"):
            return items
        if self._is_told_by_code(items, line):
            return items
        is_plain = bool(items) and all(
            any(self._is_plainly(item, ours) for ours in ordered) for item in items
        )
        # More goods than those read would make the row's own count more than the pieces of one order line.
        if is_plain and (len(items) >= len(ordered) or line.quantity is not None):
            return items
        products = frozenset(self.catalogue.variant(ours.goods).product for ours in ordered)
        readings = self._reader.decode(line.title, line.spec, line.sku_code, line.quantity, products)
        if not readings:
            return items
        decoded = self._kindest(readings, ordered)
        return items if is_plain and len(decoded) <= len(items) else decoded

    def _kindest(
        self, readings: Sequence[tuple[Item, ...]], ordered: Sequence[OrderedLine]
    ) -> tuple[Item, ...]:
        """Of readings that are about as likely as each other the one that is what was ordered: words accuse
        only where they can hardly be meant otherwise."""
        if len(readings) == 1:
            return readings[0]
        return min(readings, key=lambda items: self._not_ordered(items, ordered))

    def _not_ordered(self, items: Sequence[Item], ordered: Sequence[OrderedLine]) -> int:
        """How many of goods and order lines have no counterpart with all its pieces."""
        left = list(ordered)
        for item in items:
            ours = next((li for li in left if self._is_plainly(item, li, or_uncounted=True)), None)
            if ours is not None:
                left.remove(ours)
        return len(items) - len(ordered) + 2 * len(left)

    def _is_told_by_code(self, items: Sequence[Item], line: ShippedLine) -> bool:
        """Whether a code that one variant has says which goods these are, and the words beside it do not."""
        codes = {item.code for item in items}
        is_variant = len(codes) == 1 and len(self.catalogue.variant_keys(codes.pop())) == 1
        return is_variant and not line.spec and not self.catalogue.reader.read(line.title)

    def decoded(self, line: ShippedLine, ordered: Sequence[OrderedLine]) -> tuple[Decoded, ...]:
        """The goods of a line in the likeliest reading, whatever words nobody knows are left over."""
        if not (line.title or line.spec) or self.has_alias(f"{line.title} {line.spec}"):
            return ()
        products = frozenset(self.catalogue.variant(ours.goods).product for ours in ordered)
        return self._reader.told(line.title, line.spec, line.sku_code, line.quantity, products)

    def learn_words(self, words: SupplierWords) -> bool:
        """Take the supplier's own words for values, and those that say nothing; whether there were any."""
        learned, noise = tuple(words.values()), words.noise()
        for each in learned:
            if each.word:
                self.evidence.learn(each.product, each.word, each.place, each.mask)
            else:
                self.evidence.narrow(each.product, each.place, each.instead_of, each.mask)
        if learned or noise or words.has_pieces:
            self.evidence.forget()
            self._reader.adapt(noise, has_pieces=words.has_pieces)
        return bool(learned or noise)

    def _is_plainly(self, item: Item, line: OrderedLine, *, or_uncounted: bool = False) -> bool:
        """Whether goods are those of an order line, with its pieces, and nothing is left open."""
        if not (or_uncounted if item.pieces is None else item.pieces == line.quantity):
            return False
        comparison = self.compare(item, line)
        is_open = comparison.silent or comparison.vague or comparison.has_unknown_words
        return comparison.is_right and not is_open

    def open_values(self, item: Item, line: OrderedLine) -> tuple[str, ...]:
        """The ordered values that goods as written do not name; all of them where it is not known which."""
        variant = self.catalogue.variant(line.goods)
        return tuple(v.plain for v in variant.values if self._matcher.is_open(item, v, variant.product))

    def has_alias(self, text: str) -> bool:
        """Whether it was said what the supplier means by these words."""
        return bool(self._aliases) and alias_key(text) in self._aliases

    def compare(self, item: Item, line: OrderedLine) -> Comparison:
        """Hold goods as written against an order line."""
        return self.compare_goods(item, line.goods)

    def compare_goods(self, item: Item, goods: Goods) -> Comparison:
        """Hold goods as written against goods as ordered."""
        variant = self.catalogue.variant(goods)
        meant = self._aliases.get(alias_key(item.shown)) if self._aliases else None
        if meant is not None and (meant.values or meant.product != variant.product):
            return compare_variants(meant, variant)
        if meant is not None:
            return replace(self._matcher.compare(item, variant), fit=Fit.YES)
        return self._matcher.compare(item, variant)

    def compare_variant(self, item: Item, variant: Variant) -> Comparison:
        """Hold goods as written against any known variant."""
        return self._matcher.compare(item, variant)

    def fits(self, line: ShippedLine, order: OrderedOrder) -> bool:
        """Whether every goods of the line may be a line of the order."""
        items = self.items(line)
        return all(any(self.compare(item, ours).is_right for ours in order.lines) for item in items)

    def read(self, title: str, spec: str, sku_code: str, quantity: int | None) -> tuple[Item, ...]:
        """`items` of a line with these cells."""
        return self._reader.read(title, spec, sku_code, quantity) if title or spec or sku_code else ()

    def is_gift(self, item: Item) -> bool:
        """Whether the supplier only says that a gift lies in the parcel."""
        text = f"{item.name} {item.spec}".lstrip(" ([【")
        titles = [self.catalogue.products[number].title for number in self.products.products_of(item)]
        words = [w for w in self._gifts if w in text and not any(w in title for title in titles)]
        return bool(words) and (text.startswith(tuple(words)) or not titles)

    def learn_names(self, pairs: Mapping[tuple[Item, Goods], int]) -> None:
        """Learn the supplier's own product names from single goods of single-line orders, and how often each
        came for each."""
        for (item, goods), count in pairs.items():
            variant = self.catalogue.variant(goods)
            if self._matcher.compare(item, variant).fit is not Fit.SILENT:
                self.products.observe(item, variant.product, count)
        if self.products.learn():
            self._matcher.forget()


def alias_key(text: str) -> str:
    """A supplier's words for goods in the form in which they are remembered."""
    return squash(text)


def compare_variants(meant: Variant, ordered: Variant) -> Comparison:
    """Hold goods that are known for certain against an ordered variant."""
    if meant.key == ordered.key:
        return Comparison(Fit.YES, same=len(ordered.values) or 1)
    if meant.product != ordered.product:
        return Comparison(Fit.NO)
    wanted = {v.slot: v for v in ordered.values}
    differences = tuple(
        Difference(v.slot, wanted[v.slot].text if v.slot in wanted else "", v.text)
        for v in meant.values
        if v.slot not in wanted or wanted[v.slot].plain != v.plain
    )
    return Comparison(Fit.YES, differences=differences or (Difference("variant", "", ""),))
