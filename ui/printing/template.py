"""Fills a template of `resources/reports`; everything put in is escaped."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from app.paths import resource

if TYPE_CHECKING:
    from jinja2 import Environment


def render(name: str, **values: Any) -> str:
    """HTML of the template `name` with `values`; an unknown value is an error, not an empty place."""
    return _templates().get_template(name).render(**values)


@cache
def _templates() -> Environment:
    """Kept with the templates it compiled, which takes longer than filling them."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(str(resource("reports"))), autoescape=True, undefined=StrictUndefined
    )


def style() -> str:
    """The style sheet all printed pages share."""
    return resource("reports/report.css").read_text("utf-8")
