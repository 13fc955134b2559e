"""The decision guide: proposes a remedy for a case, with its reason and source. Source: domain.md 2.3."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.remedy_case import RemedyCase, Stage
from app.domain.remedy_cautions import CAUTIONS, LETS_PARCEL_GO_ON, cautions_of
from app.domain.remedy_rules import RULES, Rule
from app.domain.statuses import Remedy

__all__ = ["CAUTIONS", "LETS_PARCEL_GO_ON", "RULES", "Proposal", "RemedyCase", "Rule", "Stage", "propose"]


@dataclass(frozen=True)
class Proposal:
    """What the guide proposes and why."""

    remedy: Remedy
    reason: str
    sources: tuple[str, ...]
    cautions: tuple[str, ...] = ()
    """Codes of what to mind besides: food law, ask once whether the goods come back …"""


def propose(case: RemedyCase) -> Proposal:
    """The remedy for a case, with the reason's code and the sources; there always is one."""
    rule = next(rule for rule in RULES if rule.fits(case))
    return Proposal(rule.remedy, rule.code, rule.sources, cautions_of(case, rule.remedy))
