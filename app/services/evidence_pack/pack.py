"""What an evidence pack holds. No words, only data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from app.domain.evidence_duty import Duty, FileState
from app.services.reports.incident_report import Exhibit, IncidentReport

_ENDING = re.compile(r"\.[a-z0-9]{1,5}")


@dataclass(frozen=True)
class PackedFile:
    """An original with its place in the pack, counted from 1."""

    number: int
    exhibit: Exhibit
    state: FileState

    @property
    def name_in_zip(self) -> str:
        """Made by us: a name from outside could lead out of the folder where the zip is unpacked."""
        ending = self.exhibit.suffix.lower()
        if not _ENDING.fullmatch(ending):
            ending = ".bin"
        return f"originals/{self.number:02d}-{self.exhibit.kind.value}{ending}"


@dataclass(frozen=True)
class PackedDuty:
    """What has to be proven by whom, and the numbers of the files that do."""

    duty: Duty
    files: tuple[int, ...]


@dataclass(frozen=True)
class Ground:
    """An article or rule that applies, and what for: clocks, kinds of evidence, or what was proposed."""

    source: str
    concerns: tuple[StrEnum, ...]


@dataclass(frozen=True)
class EvidencePack:
    """All that the printed pack shows."""

    report: IncidentReport
    files: tuple[PackedFile, ...]
    duties: tuple[PackedDuty, ...]
    grounds: tuple[Ground, ...]
    is_masked: bool

    @property
    def not_as_filed(self) -> tuple[PackedFile, ...]:
        """Files that are gone or were changed since they were filed."""
        return tuple(file for file in self.files if file.state is not FileState.SAME)
