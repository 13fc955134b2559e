"""A form that was read and not kept yet."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.out_layouts import FormPlace


@dataclass(frozen=True)
class DraftColumn:
    """A column of the form and what it would get; "" leaves it to whoever gets the sheet."""

    heading: str
    example: str
    value: str
    is_known: bool
    """False: nothing in its heading tells what it wants."""


@dataclass(frozen=True)
class FormDraft:
    """A form that was read and not kept yet."""

    file_name: str
    content: bytes
    columns: tuple[DraftColumn, ...]
    place: FormPlace
    second_heading: tuple[str, ...]
    keeps_look: bool
    """False for kinds of files this program cannot write: the headings are taken over, the look is not."""
    lost: tuple[str, ...] = ()
    """What a filled copy will lack: "pictures", "shapes", "controls", "conditions"."""
    example_rows: int = 0
