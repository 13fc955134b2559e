"""Fills a template of `resources/reports`; everything put in is escaped."""

from __future__ import annotations

from typing import Any

from app.paths import resource


def render(name: str, **values: Any) -> str:
    """HTML of the template `name` with `values`; an unknown value is an error, not an empty place."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(str(resource("reports"))), autoescape=True, undefined=StrictUndefined
    )
    return environment.get_template(name).render(**values)


def style() -> str:
    """The style sheet all printed pages share."""
    return resource("reports/report.css").read_text("utf-8")
