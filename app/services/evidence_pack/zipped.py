"""The zip of an evidence pack: originals under names of ours, index, sums, and the printed pack."""

from __future__ import annotations

import csv
import hashlib
import io
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from app.domain.evidence_duty import FileState
from app.domain.progress import Job
from app.services.evidence_pack.pack import EvidencePack, PackedFile

PDF_NAME, INDEX_NAME, SUMS_NAME = "evidence-pack.pdf", "index.csv", "SHA256SUMS"
_CHUNK = 1 << 20
_COLUMNS = ("number", "kind", "file", "original_name", "state", "added_at", "size_bytes", "sha256")


class PackWords(Protocol):
    """The words of the index, which belong to whoever asks for it."""

    def heading(self, code: str) -> str:
        """A column's heading."""
        ...

    def word(self, member: StrEnum) -> str:
        """A kind of evidence or the state of a file."""
        ...


def fill(
    part: Path,
    pack: EvidencePack,
    write_pdf: Callable[[EvidencePack, Path], object],
    words: PackWords,
    job: Job,
) -> EvidencePack:
    """Write the zip; gives the pack with the files' states as they were when they were written."""
    with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED, strict_timestamps=False) as target:
        written = replace(pack, files=tuple(_add(target, file, job, pack) for file in pack.files))
        job.progress(len(pack.files), len(pack.files), "writing")
        target.writestr(PDF_NAME, _pdf(written, write_pdf), zipfile.ZIP_DEFLATED)
        target.writestr(INDEX_NAME, _index(written, words), zipfile.ZIP_DEFLATED)
        target.writestr(SUMS_NAME, _sums(written), zipfile.ZIP_DEFLATED)
    return written


def is_whole(part: Path) -> bool:
    """Whether it can be opened and every file in it is as its check sum says."""
    try:
        with zipfile.ZipFile(part) as found:
            return found.testzip() is None
    except zipfile.BadZipFile:
        return False


def _add(target: zipfile.ZipFile, file: PackedFile, job: Job, pack: EvidencePack) -> PackedFile:
    job.raise_if_cancelled()
    job.progress(file.number - 1, len(pack.files), "writing")
    try:
        source = file.exhibit.path.open("rb")
    except OSError:
        return replace(file, state=FileState.MISSING)
    digest = hashlib.sha256()
    with source, target.open(_entry(file), "w", force_zip64=True) as entry:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            entry.write(chunk)
            job.raise_if_cancelled()
    is_same = digest.hexdigest() == file.exhibit.sha256
    return replace(file, state=FileState.SAME if is_same else FileState.CHANGED)


def _entry(file: PackedFile) -> zipfile.ZipInfo:
    return zipfile.ZipInfo(file.name_in_zip, file.exhibit.added_at.timetuple()[:6])


def _pdf(pack: EvidencePack, write_pdf: Callable[[EvidencePack, Path], object]) -> bytes:
    with tempfile.TemporaryDirectory(prefix="makegood-") as folder:
        path = Path(folder) / PDF_NAME
        write_pdf(pack, path)
        return path.read_bytes()


def _index(pack: EvidencePack, words: PackWords) -> bytes:
    text = io.StringIO()
    lines = csv.writer(text, lineterminator="\r\n")
    lines.writerow([words.heading(code) for code in _COLUMNS])
    for file in pack.files:
        lines.writerow([_plain(value) for value in _row(file, words)])
    return text.getvalue().encode("utf-8-sig")


def _row(file: PackedFile, words: PackWords) -> tuple[str, ...]:
    exhibit = file.exhibit
    return (
        str(file.number),
        words.word(exhibit.kind),
        "" if file.state is FileState.MISSING else file.name_in_zip,
        exhibit.file_name,
        words.word(file.state),
        f"{exhibit.added_at:%Y-%m-%d %H:%M:%S} UTC",
        str(exhibit.size_bytes),
        exhibit.sha256,
    )


def _plain(value: str) -> str:
    """No formula for the program that opens the index. Source: facts.md, "Writing"."""
    return f"'{value}" if value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def _sums(pack: EvidencePack) -> bytes:
    """As filed, for `sha256sum -c`: a file that was changed since fails there too."""
    there = (file for file in pack.files if file.state is not FileState.MISSING)
    return "".join(f"{file.exhibit.sha256}  {file.name_in_zip}\n" for file in there).encode()
