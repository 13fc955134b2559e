"""What the answer to "which goods are these?" means for the order line they came for."""

from __future__ import annotations

from app.domain.goods.catalogue import Catalogue, Goods
from app.domain.goods.lexicon import Lexicon
from app.domain.goods.mentions import AttributeReader
from app.domain.goods.products import Fit
from app.domain.reconcile.goods import compare_variants
from app.domain.statuses import FindingKind


def kind_of_answer(meant: Goods, ordered: Goods, lexicon: Lexicon) -> FindingKind | None:
    """None when the goods are those ordered; else another variant, or another product.

    Goods named without a variant are taken to be the variant ordered.
    """
    catalogue = Catalogue(AttributeReader(lexicon))
    ours, theirs = catalogue.add(ordered), catalogue.add(meant)
    if ours.product == theirs.product and not theirs.values:
        return None
    comparison = compare_variants(theirs, ours)
    if comparison.is_right:
        return None
    return FindingKind.WRONG_ITEM if comparison.fit is Fit.NO else FindingKind.WRONG_SPEC
