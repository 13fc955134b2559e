"""What a mistake cost and whom to ask for it: each item once, never more than was lost.

Source: domain.md 2.3 (Supplier claim suggestion).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.claims import CLAIMABLE
from app.domain.money import Money, split
from app.domain.statuses import ClaimItem, LiableParty


class Ground(StrEnum):
    """Why an item is suggested with this amount, where that does not go without saying."""

    GOODS_UNSETTLED = "goods_unsettled"
    """Paid to the supplier for nothing; the buyer has not been given anything for it yet."""
    GOODS_REFUNDED = "goods_refunded"
    """Paid to the supplier and refunded to the buyer: their price, at most what was refunded."""
    RESHIP_FOR_GOODS = "reship_for_goods"
    """The buyer got the goods in the end: what sending them again cost stands for their price."""
    LESS_CLAIMED = "less_claimed"
    """The same goods are claimed in part under another item."""


@dataclass(frozen=True)
class Loss:
    """One item of what the mistake cost, in minor units; `amount` None: not known yet."""

    item: ClaimItem
    amount: int | None
    ground: Ground | None = None


@dataclass(frozen=True)
class SuggestedClaim:
    """One item to claim from one party; `amount` None: the owner must enter it."""

    item: ClaimItem
    party: LiableParty
    amount: Money | None
    share_percent: int
    is_negotiable: bool
    """Goodwill: suppliers pay to put errors right, not for freebies."""
    ground: Ground | None = None


@dataclass(frozen=True)
class Given:
    """What the buyer gets back for the goods, in minor units; void and taken-back rows left out."""

    refunded: int = 0
    difference: int = 0
    """Paid so that he keeps what came."""
    is_kept: bool = False
    """He keeps what came, whatever he is given for it."""


def goods_loss(missing: int, wrong: int, given: Given | None) -> int:
    """What was paid to the supplier for nothing and is lost, in minor units.

    `missing`: price of pieces that never came; `wrong`: price of pieces in whose place others came. Pieces
    sent again since are in neither. Never more than the buyer was given back for them: a margin the shop
    keeps is no loss. `given` None: in another currency, so that it cannot be held against the price.
    """
    if given is None:
        return missing + wrong
    back = given.refunded + given.difference
    is_kept = given.is_kept or (given.difference > 0 and not given.refunded)
    lost = missing + (0 if is_kept else wrong)
    return min(lost, back) if back else lost


def difference_left(given: Given, goods: int) -> int:
    """What of the price difference is not in the goods' price claimed already, in minor units."""
    return max(0, given.difference - max(0, goods - given.refunded))


_SAME_GOODS = frozenset({ClaimItem.GOODS, ClaimItem.RESHIP})
"""Two ways to claim for the same pieces: the price paid for nothing, or what sending them again cost."""


@dataclass(frozen=True)
class _Account:
    """What one party bears: its part of each loss (None: not known), and what it was asked for."""

    party: LiableParty
    share: int
    parts: Mapping[ClaimItem, int | None]
    claimed: Mapping[ClaimItem, int]

    def over(self) -> int:
        """Asked for the same goods under another item than the loss stands under, in minor units."""
        if any(item in self.parts and self.parts[item] is None for item in _SAME_GOODS):
            return 0  # the price is not known: what was entered for it may be right
        return sum(max(0, self.claimed.get(i, 0) - (self.parts.get(i) or 0)) for i in _SAME_GOODS)

    def suggest(self, loss: Loss, currency: str) -> SuggestedClaim | None:
        """What is left to claim of one loss."""
        part, asked = self.parts[loss.item], self.claimed.get(loss.item)
        is_goodwill = loss.item is ClaimItem.GOODWILL
        if part is None:
            found = SuggestedClaim(loss.item, self.party, None, self.share, is_goodwill, loss.ground)
            return found if asked is None else None
        less = self.over() if loss.item in _SAME_GOODS and part > (asked or 0) else 0
        left = part - (asked or 0) - less
        ground = Ground.LESS_CLAIMED if less else loss.ground
        amount = Money(left, currency)
        return (
            SuggestedClaim(loss.item, self.party, amount, self.share, is_goodwill, ground)
            if left > 0
            else None
        )


def suggest(
    losses: Sequence[Loss],
    shares: Mapping[LiableParty, int],
    claimed: Mapping[tuple[ClaimItem, LiableParty], int],
    currency: str,
) -> list[SuggestedClaim]:
    """What to claim: each loss by the shares of liability (percent, summing to 100), less what is claimed.

    Claims and suggestions together never exceed the loss. Source: domain.md 2.3. The parts of one loss sum
    to it to the cent.
    """
    accounts = [
        _Account(
            party,
            shares[party],
            {loss.item: _part(loss, shares, party) for loss in losses},
            {item: minor for (item, of), minor in claimed.items() if of is party},
        )
        for party in shares
        if party in CLAIMABLE and shares[party]
    ]
    found = (account.suggest(loss, currency) for loss in losses for account in accounts)
    return [one for one in found if one is not None]


def _part(loss: Loss, shares: Mapping[LiableParty, int], party: LiableParty) -> int | None:
    """One party's part of a loss; None where the loss is not known."""
    if loss.amount is None:
        return None
    return split(loss.amount, list(shares.values()))[list(shares).index(party)]
