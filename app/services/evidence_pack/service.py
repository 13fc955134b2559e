"""Gathers an evidence pack and writes it as a zip."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.data.models import Deadline, Incident
from app.data.queries import reports as queries
from app.data.sheets.saving import write_whole
from app.domain.errors import NotFound
from app.domain.evidence_duty import FileState
from app.domain.progress import Job
from app.paths import resource
from app.services.evidence_pack import zipped
from app.services.evidence_pack.pack import EvidencePack, Ground, PackedDuty, PackedFile
from app.services.evidence_pack.zipped import PackWords
from app.services.incidents.context import Context
from app.services.incidents.facts import read_facts
from app.services.incidents.guide import guide
from app.services.incidents.proving import duties_of
from app.services.incidents.rows import IncidentRows
from app.services.reports import ReportService
from app.services.reports.incident_report import Exhibit

WritePdf = Callable[[EvidencePack, Path], object]
# Not rules but our own settings and habits: they are no argument in a dispute.
_NO_GROUNDS = frozenset({"", "owner", "unknown", "practice"})
_SAME_RULES = {"tmall": "taobao", "qianniu": "taobao"}
# "taobao_dispute" are the rules of one platform: on another they are no argument either.
_PLATFORMS = tuple(sorted(path.stem for path in resource("platforms").glob("*.toml")))


@dataclass(frozen=True)
class PackOut:
    """A pack that was written."""

    path: Path
    pack: EvidencePack


class EvidencePackService:
    """Reads only; what it writes is a file of the owner's."""

    def __init__(self, context: Context, reports: ReportService) -> None:
        self._context = context
        self._reports = reports

    def gather(
        self, reference: str | int, *, shows_personal: bool = False, job: Job | None = None
    ) -> EvidencePack:
        """The pack of an incident, by number or id; each original is read and its hash compared.

        Raises: NotFound("incident_not_found").
        """
        incident = queries.find_incident(str(reference))
        if incident is None:
            raise NotFound("incident_not_found", number=str(reference))
        report = self._reports.incident(incident.id, shows_personal=shows_personal)
        files = self._files(report.exhibits, job or Job())
        checks, grounds = self._duties(incident, report.exhibits)
        return EvidencePack(report, files, checks, grounds, is_masked=not shows_personal)

    def write_zip(
        self, pack: EvidencePack, path: Path, write_pdf: WritePdf, words: PackWords, job: Job | None = None
    ) -> PackOut:
        """The printed pack, the originals, an index and their sums, in one file written whole or not at all.

        The originals go in first and are hashed on their way, so that the printed pack tells of these bytes.
        Raises: EnvironmentProblem export_…; Cancelled; whatever `write_pdf` raises.
        """
        watched = job or Job()
        done = write_whole(
            path, lambda part: zipped.fill(part, pack, write_pdf, words, watched), zipped.is_whole
        )
        return PackOut(path, done)

    def _files(self, exhibits: tuple[Exhibit, ...], job: Job) -> tuple[PackedFile, ...]:
        found = []
        for place, exhibit in enumerate(exhibits):
            job.raise_if_cancelled()
            job.progress(place, len(exhibits), "reading")
            found.append(PackedFile(place + 1, exhibit, self.state_of(exhibit.sha256)))
        return tuple(found)

    def state_of(self, sha256: str) -> FileState:
        """Whether the original kept under `sha256` is there and as it was filed; it is read whole."""
        try:
            is_same = self._context.evidence.hash_of(sha256) == sha256
        except OSError:
            return FileState.MISSING
        return FileState.SAME if is_same else FileState.CHANGED

    def _duties(
        self, incident: Incident, exhibits: tuple[Exhibit, ...]
    ) -> tuple[tuple[PackedDuty, ...], tuple[Ground, ...]]:
        rows = IncidentRows(incident)
        facts = read_facts(incident, rows=rows)
        needed = duties_of(incident, facts, rows)
        checks = tuple(PackedDuty(duty, _numbers(exhibits, duty.kind)) for duty in needed)
        proposal = guide(self._context, rows, facts).proposal
        named: list[tuple[str, StrEnum]] = []
        if proposal is not None:
            named += [(source, proposal.remedy) for source in proposal.sources]
        named += [(source, duty.kind) for duty in needed for source in duty.sources]
        named += [(row.source, row.clock) for row in queries.rows_of(Deadline, incident)]
        platform = queries.order_of(incident)[1].platform
        return checks, _grounds((source, member) for source, member in named if _applies(source, platform))


def _numbers(exhibits: tuple[Exhibit, ...], kind: StrEnum) -> tuple[int, ...]:
    return tuple(place + 1 for place, exhibit in enumerate(exhibits) if exhibit.kind is kind)


def _applies(source: str, platform: str) -> bool:
    owner = source.partition("_")[0]
    return owner not in _PLATFORMS or owner == _SAME_RULES.get(platform, platform)


def _grounds(named: Iterable[tuple[str, StrEnum]]) -> tuple[Ground, ...]:
    """Each article once, with all it is needed for, in the order first named."""
    found: dict[str, dict[StrEnum, None]] = {}
    for source, member in named:
        if source.partition(":")[0] not in _NO_GROUNDS:
            found.setdefault(source, {})[member] = None
    return tuple(Ground(source, tuple(members)) for source, members in found.items())
