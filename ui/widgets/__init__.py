"""Building blocks of the pages; each looks after light, dark and the font setting by itself.

Words: `heading`, `card_title`, `muted`, `secondary`, `strong`, `fact` (labels; `toned` colours them).
Buttons: `primary`, `secondary_button`, `quiet`, `icon_button`.
Boxes: `Card`, `Chip`, `ChipRow`, `Figure`, `EmptyState`, `ScrollPanel`, `SplitPanel`, `Timeline`, `Banner`,
`Flow` (goes on in the next line), `Folding` (words, and buttons beside or beneath). `clear_layout` takes out
what a layout shows.
Input: `Form`, `MoneyEdit`, `ChoiceBox`, `NumberBox`, `DayEdit`, `WordsEdit`, `SearchBox`, `FilterBar`.
Over everything: `NoticeBar` (through `Page.notify`), `DropOverlay`. Questions and file choosers: `ui.ask`.
"""

from ui.widgets.buttons import icon_button, primary, quiet, secondary_button
from ui.widgets.card import Banner, Card, Figure, hline
from ui.widgets.chip import Chip, ChipRow
from ui.widgets.choice_box import ChoiceBox, WideChoice
from ui.widgets.clearing import clear_layout
from ui.widgets.day_edit import DayEdit
from ui.widgets.drop_overlay import DropOverlay
from ui.widgets.empty_state import EmptyState
from ui.widgets.filter_bar import FilterBar, FilterChip
from ui.widgets.flow import Flow, FlowLayout
from ui.widgets.folding import Folding
from ui.widgets.form import Form
from ui.widgets.money_edit import MoneyEdit
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.number_box import NumberBox
from ui.widgets.scroll import ScrollPanel
from ui.widgets.search_box import SearchBox
from ui.widgets.split_panel import SplitPanel
from ui.widgets.timeline import Timeline, TimelineEntry
from ui.widgets.words import Elided, card_title, fact, heading, muted, secondary, strong, toned
from ui.widgets.words_edit import WordsEdit

__all__ = [
    "Banner",
    "Card",
    "Chip",
    "ChipRow",
    "ChoiceBox",
    "DayEdit",
    "DropOverlay",
    "Elided",
    "EmptyState",
    "Figure",
    "FilterBar",
    "FilterChip",
    "Flow",
    "FlowLayout",
    "Folding",
    "Form",
    "MoneyEdit",
    "NoticeBar",
    "NumberBox",
    "ScrollPanel",
    "SearchBox",
    "SplitPanel",
    "Timeline",
    "TimelineEntry",
    "WideChoice",
    "WordsEdit",
    "card_title",
    "clear_layout",
    "fact",
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
