"""The application's one style sheet, made from `resources/window.qss` and the `ui.tokens`.

Looks by the dynamic property ``role``:
- buttons: primary, quiet, icon; anything else is a secondary button
- labels: page, title, muted, secondary, figure, strong; with ``tone`` bad, warn, ok, info, neutral
- frames: card, next, sunken, topbar, banner, notice, line
"""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from app.paths import resource
from ui.tokens import ICON, Tokens, font_px, scaled


def style_sheet(look: Tokens) -> str:
    """The whole style sheet for one look, in the type sizes in force."""
    values = {name: value for name, value in asdict(look).items() if isinstance(value, str)}
    values |= {f"px_{name}": f"{font_px(name)}px" for name in ("body", "secondary", "card", "page", "figure")}
    shade = "dark" if look.is_dark else "light"
    values |= {
        name: resource(f"icons/{name}-{shade}.svg").as_posix()
        for name in ("chevron-down", "chevron-up", "check", "close")
    }
    values = {key.replace("-", "_"): value for key, value in values.items()}
    values["control"] = f"{scaled(30)}px"
    values["tall"] = f"{scaled(38)}px"
    values["tick"] = f"{scaled(14)}px"
    values["icon"] = f"{scaled(ICON)}px"
    return Template(resource("window.qss").read_text("utf-8")).substitute(values)
