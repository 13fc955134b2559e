"""Photos of waybills find their incident by the number their barcode shows. Source: domain.md 1.3."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.data import barcodes
from app.data.queries import label_photos as queries
from app.data.queries import strays
from app.domain.changes import Changes
from app.domain.errors import EnvironmentProblem, MakegoodError
from app.domain.label_codes import numbers_in
from app.domain.statuses import EvidenceKind, EvidenceOrigin
from app.services.incidents import IncidentService

_MOST_OFFERED = 200


@dataclass(frozen=True)
class GreyPicture:
    """A picture of one byte a pixel, its rows `row_bytes` apart."""

    pixels: bytes
    width: int
    height: int
    row_bytes: int


@dataclass(frozen=True)
class OpenIncident:
    """An incident a photo may be filed to by hand."""

    id: int
    number: str
    order_no: str


@dataclass(frozen=True)
class ReadPhoto:
    """A photo with the numbers its codes show and the open incidents these lead to.

    `is_picture` is False for what could not be shown or is too large.
    """

    path: Path
    numbers: tuple[str, ...] = ()
    incidents: tuple[OpenIncident, ...] = ()
    is_picture: bool = True

    @property
    def is_sure(self) -> bool:
        """Whether it may be filed by itself: one incident, no more and no less."""
        return len(self.incidents) == 1


@dataclass(frozen=True)
class Sorted:
    """What became of photos: filed with their incident, there already, or left to be filed by hand."""

    filed: tuple[tuple[Path, OpenIncident], ...]
    known: tuple[Path, ...]
    left: tuple[ReadPhoto, ...]
    troubles: tuple[MakegoodError, ...]
    changes: Changes


class LabelPhotoService:
    """Reads codes, finds incidents, files."""

    def __init__(self, incidents: IncidentService) -> None:
        self._incidents = incidents

    def read(self, path: Path, picture: GreyPicture | None) -> ReadPhoto:
        """The photo with what its codes lead to; `picture` is None where it cannot be shown."""
        if picture is None:
            return ReadPhoto(path, is_picture=False)
        codes = barcodes.read_codes(picture.pixels, picture.width, picture.height, picture.row_bytes)
        numbers = numbers_in(codes)
        return ReadPhoto(path, numbers, self._open_of(numbers))

    def open_incidents(self) -> tuple[OpenIncident, ...]:
        """Those a photo can be filed to by hand, the newest first."""
        return tuple(OpenIncident(*row) for row in queries.open_incidents(_MOST_OFFERED))

    def sort(self, photos: Sequence[ReadPhoto]) -> Sorted:
        """File the photos that are sure as label photos; the others are left. A file is filed once only."""
        chosen = [(photo, photo.incidents[0]) for photo in photos if photo.is_sure]
        left = [photo for photo in photos if not photo.is_sure]
        return self._file(chosen, left, EvidenceKind.LABEL_PHOTO, EvidenceOrigin.BARCODE)

    def file(self, chosen: Sequence[tuple[ReadPhoto, OpenIncident]], kind: EvidenceKind) -> Sorted:
        """File photos where the owner says they belong."""
        return self._file(list(chosen), [], kind, EvidenceOrigin.FILE)

    def _file(
        self,
        chosen: Sequence[tuple[ReadPhoto, OpenIncident]],
        left: Sequence[ReadPhoto],
        kind: EvidenceKind,
        origin: EvidenceOrigin,
    ) -> Sorted:
        changes, filed, known = Changes(), [], []
        troubles: list[MakegoodError] = []
        remaining = list(left)
        for photo, incident in chosen:
            try:
                if queries.has_file(incident.id, _sha256(photo.path)):
                    known.append(photo.path)
                    continue
                outcome = self._incidents.add_evidence(
                    incident.id, photo.path, kind, note=" ".join(photo.numbers[:1]), origin=origin
                )
            except MakegoodError as error:
                troubles.append(error)
                remaining.append(photo)
                continue
            changes |= outcome.changes
            filed.append((photo.path, incident))
        return Sorted(tuple(filed), tuple(known), tuple(remaining), tuple(troubles), changes)

    def _open_of(self, numbers: Sequence[str]) -> tuple[OpenIncident, ...]:
        """Open incidents of the orders these numbers went out or came back under.

        Of several on one order, those about that very parcel.
        """
        orders = strays.by_sent_no(numbers) | strays.by_return_no(numbers)
        rows = queries.open_of(orders) if orders else []
        about = [row for row in rows if queries.has_parcel(row.id, numbers)]
        return tuple(OpenIncident(row.id, row.number, row.order.order_no) for row in about or rows)


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise EnvironmentProblem("evidence_unreadable", path=str(path), detail=str(error)) from error
