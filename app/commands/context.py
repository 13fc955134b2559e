"""What every command works with."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

from app.domain.clock import Clock
from app.domain.errors import MakegoodError
from app.services.build import Services, build_services
from app.services.money_sheets import CodeWords, SheetWords

Explain = Callable[[MakegoodError], str]
WritePdf = Callable[[Any, Path], None]


@dataclass
class Context:
    """Handed to a command. `services` opens the database when first asked for."""

    folder: Path
    clock: Clock
    explain: Explain
    write_pdf: WritePdf
    out: TextIO = field(default_factory=lambda: sys.stdout)
    _services: Services | None = None
    words: SheetWords = field(default_factory=CodeWords)
    """The words of a sheet that a command writes."""

    @property
    def services(self) -> Services:
        """The services on `folder`. Raises: DatabaseProblem."""
        if self._services is None:
            self._services = build_services(self.folder, self.clock)
        return self._services

    def close(self) -> None:
        """Close what was opened."""
        if self._services is not None:
            self._services.close_thread()

    def say(self, text: str) -> None:
        """A line of the answer."""
        self.out.write(text + "\n")

    def say_json(self, value: Any) -> None:
        """The answer as one JSON object."""
        self.say(json.dumps(value, ensure_ascii=False))
