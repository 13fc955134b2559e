"""Building blocks of the pages; each looks after light, dark and the font setting by itself.

Words: `heading`, `card_title`, `muted`, `secondary`, `strong` (labels; `toned` colours them).
Buttons: `primary`, `secondary_button`, `quiet`, `icon_button`.
Boxes: `Card`, `Chip`, `ChipRow`, `Figure`, `EmptyState`, `ScrollPanel`, `SplitPanel`, `Timeline`, `Banner`.
Input: `Form`, `MoneyEdit`, `SearchBox`, `FilterBar`.
Over everything: `NoticeBar` (through `Page.notify`), `DropOverlay`. Questions and file choosers: `ui.ask`.
"""

from ui.widgets.buttons import icon_button, primary, quiet, secondary_button
from ui.widgets.card import Banner, Card, Figure, hline
from ui.widgets.chip import Chip, ChipRow
from ui.widgets.drop_overlay import DropOverlay
from ui.widgets.empty_state import EmptyState
from ui.widgets.filter_bar import FilterBar, FilterChip
from ui.widgets.form import Form
from ui.widgets.money_edit import MoneyEdit
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.scroll import ScrollPanel
from ui.widgets.search_box import SearchBox
from ui.widgets.split_panel import SplitPanel
from ui.widgets.timeline import Timeline, TimelineEntry
from ui.widgets.words import Elided, card_title, heading, muted, secondary, strong, toned

__all__ = [
    "Banner",
    "Card",
    "Chip",
    "ChipRow",
    "DropOverlay",
    "Elided",
    "EmptyState",
    "Figure",
    "FilterBar",
    "FilterChip",
    "Form",
    "MoneyEdit",
    "NoticeBar",
    "ScrollPanel",
    "SearchBox",
    "SplitPanel",
    "Timeline",
    "TimelineEntry",
    "card_title",
    "heading",
    "hline",
    "icon_button",
    "muted",
    "primary",
    "quiet",
    "secondary",
    "secondary_button",
    "strong",
    "toned",
]
