"""Colours, sizes and fonts of the design, one place for all of them.

The palette is the state: `tokens()` tells the colours in force from the application's palette, so that
painting code needs no object handed in. Widgets choose their look by the dynamic property ``role``
(see `ui.style_sheet`): ``set_role(label, "muted")``.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

SPACE_XS, SPACE_S, SPACE_M, SPACE_L = 4, 8, 12, 14
RADIUS_CONTROL, RADIUS_CARD, RADIUS_CHIP = 6, 8, 10
ROW_HEIGHT, CONTROL_HEIGHT, ICON = 38, 32, 16


@dataclass(frozen=True)
class Tokens:
    """The colours of one look; ``x_on`` is the quiet background that goes with the strong ``x``."""

    background: str
    surface: str
    sunken: str
    line: str
    text: str
    muted: str
    accent: str
    accent_on: str
    ok: str
    ok_on: str
    warn: str
    warn_on: str
    bad: str
    bad_on: str
    primary: str
    primary_hover: str
    primary_text: str
    is_dark: bool

    def tone(self, name: str) -> tuple[str, str]:
        """Words' colour and background for the tone ``bad | warn | info | ok | neutral``."""
        pairs = {
            "bad": (self.bad, self.bad_on),
            "warn": (self.warn, self.warn_on),
            "info": (self.accent, self.accent_on),
            "ok": (self.ok, self.ok_on),
        }
        return pairs.get(name, (self.muted, self.sunken))


# The design's own values (look.md, "Tokens"), but for four of the light look that are a shade darker: every
# tone of words has to stand out 4.5 to 1 on every quiet ground, a chip in a selected row too.
LIGHT = Tokens(
    background="#f6f7f9", surface="#ffffff", sunken="#eef0f4",
    line="#dfe3ea", text="#1b2330", muted="#586274",
    accent="#1a66dc", accent_on="#e7f0ff", ok="#187a48", ok_on="#e3f5ea",
    warn="#925d00", warn_on="#fdf1d8", bad="#c0312b", bad_on="#fdeaea",
    primary="#1a66dc", primary_hover="#1659c4", primary_text="#ffffff", is_dark=False,
)  # fmt: skip
DARK = Tokens(
    background="#15181d", surface="#1d2127", sunken="#252a32",
    line="#333a45", text="#e6eaf0", muted="#9aa5b5",
    accent="#6ea8ff", accent_on="#1e2f4d", ok="#5cc98d", ok_on="#17352a",
    warn="#e5b454", warn_on="#3a2f17", bad="#ff8a84", bad_on="#44211f",
    primary="#6ea8ff", primary_hover="#8bbaff", primary_text="#10151d", is_dark=True,
)  # fmt: skip

SIZES = {"body": 13, "secondary": 12, "card": 15, "page": 18, "figure": 24}


def tokens() -> Tokens:
    """The colours in force now."""
    return DARK if QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def font_px(size: str = "body") -> int:
    """Pixels of a type size (`SIZES`) after the owner's font setting."""
    body = QApplication.font().pixelSize()
    return round(SIZES[size] * (body if body > 0 else SIZES["body"]) / SIZES["body"])


def scaled(pixels: int) -> int:
    """A length that grows with the owner's font setting, such as a row's height."""
    return round(pixels * font_px() / SIZES["body"])


def sized_font(size: str = "body", *, bold: bool = False) -> QFont:
    """The application's font in one of `SIZES`."""
    font = QFont(QApplication.font())
    font.setPixelSize(font_px(size))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget one of the looks of the style sheet, also after it was shown."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def palette_for(look: Tokens) -> QPalette:
    """Qt's palette in these colours."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    palette = QPalette()
    pairs = {
        role.Window: look.background, role.WindowText: look.text, role.Base: look.surface,
        role.AlternateBase: look.sunken, role.Text: look.text, role.Button: look.surface,
        role.ButtonText: look.text, role.ToolTipBase: look.surface, role.ToolTipText: look.text,
        role.PlaceholderText: look.muted, role.Highlight: look.accent_on, role.HighlightedText: look.text,
        role.Link: look.accent, role.Accent: look.primary, role.Mid: look.line, role.Light: look.surface,
        role.Dark: look.line, role.Midlight: look.sunken,
    }  # fmt: skip
    for name, value in pairs.items():
        palette.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(group.Disabled, name, QColor(look.muted))
    return palette
