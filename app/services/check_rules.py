"""The rules of the checks before dispatch: which are on, how much each weighs, the words they look for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from app.data.check_rules import load_check_rules
from app.domain import settings as declared
from app.domain.changes import Outcome
from app.domain.checks import CheckCode, CheckRules, RemarkGroup, Severity, shipped_severity
from app.domain.errors import NotFound
from app.services.settings import SettingsService

OFF = "off"
FORWARDING = "forwarding"
"""The list of words for addresses that are not the buyer's; the others are the groups of remarks."""


@dataclass(frozen=True)
class CheckRule:
    """One check. `severity` None: switched off."""

    code: CheckCode
    severity: Severity | None
    shipped: Severity

    @property
    def is_changed(self) -> bool:
        """Whether the owner gave it another weight."""
        return self.severity is not self.shipped


@dataclass(frozen=True)
class WordGroup:
    """Words a check looks for, and phrases that mean nothing by them."""

    id: str
    words: tuple[str, ...]
    is_changed: bool


class CheckRulesService:
    """Reads and changes them; what was never changed is as shipped."""

    def __init__(self, settings: SettingsService) -> None:
        self._settings = settings

    def in_force(self) -> CheckRules:
        """The rules to check by."""
        shipped, get = load_check_rules(), self._settings.get
        return replace(
            shipped,
            remarks=tuple(self._group(group) for group in shipped.remarks),
            forwarding_words=self._words(FORWARDING, shipped.forwarding_words),
            shortest_address=max(1, get(declared.SHORTEST_ADDRESS)),
            duplicate_within=timedelta(hours=get(declared.DUPLICATE_HOURS)),
            odd_quantity=max(2, get(declared.ODD_QUANTITY)),
            least_margin_minor=get(declared.LEAST_MARGIN_MINOR),
            severities={rule.code: rule.severity for rule in self.rules() if rule.is_changed},
        )

    def rules(self) -> tuple[CheckRule, ...]:
        """Every check, in the order of the list."""
        return tuple(self._rule(code) for code in CheckCode)

    def set_severity(self, code: CheckCode, severity: Severity | None) -> Outcome[str]:
        """Give a check this weight; None switches it off."""
        word = OFF if severity is None else severity.value
        value = "" if severity is shipped_severity(code) else word
        return self._settings.set(declared.check_severity(code), value)

    def groups(self) -> tuple[WordGroup, ...]:
        """The lists of words."""
        shipped = _shipped_words()
        return tuple(
            WordGroup(group, self._words(group, words), self._own(group) != ())
            for group, words in shipped.items()
        )

    def set_words(self, group: str, words: Sequence[str]) -> Outcome[str]:
        """Look for these words instead; none, or those shipped: as shipped. Raises: NotFound."""
        if group not in _shipped_words():
            raise NotFound(kind="word_group", id=group)
        lines = tuple(dict.fromkeys(word.strip() for word in words if word.strip()))
        value = "" if lines == _shipped_words()[group] else "\n".join(lines)
        return self._settings.set(declared.check_words(group), value)

    def _rule(self, code: CheckCode) -> CheckRule:
        shipped = shipped_severity(code)
        word = self._settings.get(declared.check_severity(code))
        if word == OFF:
            return CheckRule(code, None, shipped)
        return CheckRule(code, Severity(word) if word else shipped, shipped)

    def _group(self, group: RemarkGroup) -> RemarkGroup:
        return replace(group, words=self._words(group.id, group.words))

    def _words(self, group: str, shipped: tuple[str, ...]) -> tuple[str, ...]:
        return self._own(group) or shipped

    def _own(self, group: str) -> tuple[str, ...]:
        text = self._settings.get(declared.check_words(group))
        return tuple(text.split("\n")) if text else ()


def _shipped_words() -> dict[str, tuple[str, ...]]:
    rules = load_check_rules()
    return {group.id: group.words for group in rules.remarks} | {FORWARDING: rules.forwarding_words}
