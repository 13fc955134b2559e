"""The bar across the top: tabs, the one search box, the settings' gear and the menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QTabBar, QWidget

from ui import icons
from ui.pages.registry import PageEntry
from ui.theme import SPACE_M, SPACE_S, SPACE_XS, scaled, set_role, sized_font
from ui.widgets.buttons import icon_button
from ui.widgets.search_box import SearchBox
from ui.widgets.words import tip

# What is typed is found in some hundredths of a second among a million orders; a pasted text comes at once.
_SEARCH_PAUSE_MS = 20


class PageTabs(QTabBar):
    """The tabs; the current one's icon is in the accent colour."""

    def __init__(self, entries: Sequence[PageEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = entries
        self.setObjectName("pages")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(True)
        for entry in entries:
            self.addTab(icons.icon(entry.icon), entry.title)
        self.currentChanged.connect(self._colour)
        self._colour()

    def retranslate(self) -> None:
        """Name the tabs in the language in force."""
        for i, entry in enumerate(self._entries):
            self.setTabText(i, entry.title)
            keys = QKeySequence(f"Ctrl+{i + 1}").toString(QKeySequence.SequenceFormat.NativeText)
            self.setTabToolTip(i, f"{entry.title} ({keys})")

    def tabSizeHint(self, index: int) -> QSize:
        """Room for the words in bold, so that nothing moves or is cut when a tab is chosen."""
        words = self.tabText(index)
        plain, bold = (QFontMetrics(sized_font("card", bold=is_bold)) for is_bold in (False, True))
        grow = bold.horizontalAdvance(words) - plain.horizontalAdvance(words)
        size = super().tabSizeHint(index)
        # The hint of the tab that is chosen has the bold words in it already.
        return size if index == self.currentIndex() else QSize(size.width() + max(0, grow), size.height())

    def _colour(self) -> None:
        for i, entry in enumerate(self._entries):
            tone = "accent" if i == self.currentIndex() else "muted"
            self.setTabIcon(i, icons.icon(entry.icon, tone))


class TopBar(QFrame):
    """Tabs at the left, search and buttons at the right."""

    settings_wanted = Signal()

    def __init__(self, entries: Sequence[PageEntry], menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "topbar")
        self.tabs = PageTabs(entries)
        self.search = SearchBox("", pause_ms=_SEARCH_PAUSE_MS)
        self.search.setMinimumWidth(scaled(150))
        self.search.setMaximumWidth(scaled(360))
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._gear = icon_button("cog-outline", "", self.settings_wanted.emit)
        self._menu_button = icon_button("menu", "", None)
        self._menu_button.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, SPACE_S, 0)
        row.setSpacing(SPACE_XS)
        row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        row.addSpacing(SPACE_M)
        row.addStretch(1)
        row.addWidget(self.search, 2)
        row.addWidget(self._gear)
        row.addWidget(self._menu_button)
        self._find = QShortcut(QKeySequence("Ctrl+K"), self, self.focus_search)
        self._open_menu = QShortcut(QKeySequence("F10"), self, self._menu_button.showMenu)
        self.retranslate()

    def focus_search(self) -> None:
        """Put the cursor into the search box, its words selected."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        self.tabs.retranslate()
        hint = self.tr("Order, tracking, name, phone, goods…  {keys}")
        keys = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        self.search.setPlaceholderText(hint.format(keys=keys))
        self.search.setAccessibleName(self.tr("Search everything"))
        for button, words in ((self._gear, self.tr("Settings")), (self._menu_button, self.tr("Menu (F10)"))):
            button.setToolTip(tip(words))
            button.setAccessibleName(words)
