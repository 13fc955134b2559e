"""All that can be done with an incident now; what cannot be done yet is grey and says why."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.prevention import ActionState
from app.domain.statuses import FollowUpOutcome
from app.domain.transitions import ENDED
from app.services.incidents.results import IncidentDetail
from ui.pages.incidents import guide_words, move_words
from ui.pages.incidents.proof.pack_panel import pack_words
from ui.pages.incidents.proof.return_action import return_words
from ui.widgets.words import tip

# In the menu at any time; the moves of the table come before them.
_ALWAYS = ("edit_lines", "set_parcel", "set_liability", "tell_buyer", "submit_request", "supplier_answered")
_AFTER = (
    "add_offer", "keep_commitment", "right_goods", "link_swap", "clocks", "escalate", "note_event",
)  # fmt: skip

TO_VERIFY = frozenset({ActionState.OPEN, ActionState.DONE})

Do = Callable[[str], object]
"""Takes an action's name: that of a step, or one of those below that only the page can do."""
translate = QCoreApplication.translate


def incident_menu(parent: QWidget, detail: IncidentDetail | None, do: Do) -> QMenu:
    """The menu of one incident; `do(name)` carries out what is chosen."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)
    if detail is None:
        return menu
    moves = _moves(detail)
    for action in moves:
        _add(menu, guide_words.action_words(action), action, do, move_words.blocked(detail, action))
    menu.addSeparator()
    for action in _more(detail):
        if action not in moves:
            _add(menu, guide_words.action_words(action), action, do)
    menu.addSeparator()
    for words, name in _papers(detail):
        _add(menu, words, name, do)
    return menu


def _add(menu: QMenu, words: str, name: str, do: Do, why_not: list[str] | None = None) -> None:
    entry = QAction(words, menu)
    entry.triggered.connect(lambda _checked=False: do(name))
    if why_not:
        entry.setEnabled(False)
        told = "\n".join(why_not)
        entry.setToolTip(tip(told))
        entry.setText(translate("IncidentMenu", "{action} — {why}").format(action=words, why=why_not[0]))
    menu.addAction(entry)


def _moves(detail: IncidentDetail) -> list[str]:
    """Actions of the moves the table allows, each once, the way forward first."""
    if detail.row.progress in ENDED:
        return ["reopen"]
    return list(dict.fromkeys(view.move.action for view in detail.moves))


def _more(detail: IncidentDetail) -> Iterator[str]:
    if detail.row.closed_at is None:
        yield from _ALWAYS
        # Who was not reached may be called again; the next step goes on meanwhile.
        call = detail.follow_up
        if call is not None and call.outcome is FollowUpOutcome.NOT_REACHED:
            yield "record_follow_up"
        yield from _AFTER
    yield "add_action"
    if any(action.state in TO_VERIFY for action in detail.actions):
        yield "verify_action"


def _papers(detail: IncidentDetail) -> Iterator[tuple[str, str]]:
    if detail.partner_id is not None:
        yield translate("IncidentMenu", "Show {number}").format(number=detail.row.partner_number), "partner"
    yield translate("IncidentMenu", "Print the request to the supplier…"), "print_request"
    yield translate("IncidentMenu", "Save the report as PDF…"), "save_report"
    yield return_words(), "print_return"
    yield pack_words(), "evidence_pack"
