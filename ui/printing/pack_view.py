"""The evidence pack in words: cover, index, duties, articles and large pictures, ready for the template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QImage

from app.domain.evidence_duty import FileState
from app.domain.statuses import Party
from app.services.evidence_pack import EvidencePack, PackedDuty, PackedFile
from app.services.reports.incident_report import Exhibit
from app.services.sourcebook import source_text
from ui import formats, labels
from ui.printing import paper_format
from ui.printing.cells import Cell, Heading, Picture, Table
from ui.printing.event_words import event_words
from ui.printing.incident_view import ending_table, facts_table, goods_table, parcels_table, plan_table, words
from ui.printing.money_view import tables as money_tables
from ui.printing.pictures import source_name
from ui.translations import language_of_window

# Under this name Qt's lupdate still knows it.
translate = QCoreApplication.translate
# Two pictures under each other on a page, in pixels of 96 dpi.
ROOM = QSize(660, 400)
# A whole message, but none that takes pages.
_LONGEST = 1500
_KEEP = Qt.AspectRatioMode.KeepAspectRatio


@dataclass(frozen=True)
class PackView:
    """What `resources/reports/pack.html.j2` shows."""

    title: str
    lead: str
    notices: tuple[str, ...]
    warnings: tuple[str, ...]
    contents_heading: str
    contents: tuple[str, ...]
    cover: tuple[Table, ...]
    tables: tuple[Table, ...]
    pictures_heading: str
    pictures: tuple[Picture, ...]


def pack_view(pack: EvidencePack, images: Mapping[int, QImage]) -> PackView:
    """The pack in the language in force; `images` are those that can be shown, by the exhibit's place."""
    report = pack.report
    cover = (facts_table(report.facts), _index(pack))
    tables = (
        goods_table(report.lines),
        parcels_table(report.parcels),
        _timeline(pack),
        plan_table(report),
        *money_tables(report),
        ending_table(report),
        _duties(pack),
        _grounds(pack),
    )
    pictures = tuple(_picture(file, images.get(file.number - 1)) for file in pack.files)
    heading = translate("EvidencePack", "Pictures")
    listed = [t.heading for t in (*cover, *tables) if t.rows and t.heading] + ([heading] if pictures else [])
    return PackView(
        title=translate("EvidencePack", "Evidence pack"),
        lead=" · ".join((report.facts.number, words(report.facts.kind), words(report.facts.progress))),
        notices=_notices(pack),
        warnings=tuple(_warning(file) for file in pack.not_as_filed),
        contents_heading=translate("EvidencePack", "Contents"),
        contents=tuple(f"{place}. {name}" for place, name in enumerate(listed, 1)),
        cover=cover,
        tables=tables,
        pictures_heading=heading,
        pictures=pictures,
    )


def exhibit_no(number: int) -> str:
    """ "E3", as the index, the pictures and the duties call it."""
    return f"E{number}"


def _notices(pack: EvidencePack) -> tuple[str, ...]:
    n = len(pack.files)
    counted = translate("EvidencePack", "%n file(s), each named by its SHA-256 as filed", "", n)
    if pack.is_masked:
        personal = translate(
            "EvidencePack",
            "Names, phones and addresses in the texts are masked. Pictures and original files are "
            "as they were taken.",
        )
    else:
        personal = translate("EvidencePack", "Contains personal data: for the platform or the court only.")
    return counted, personal


def _warning(file: PackedFile) -> str:
    if file.state is FileState.MISSING:
        pattern = translate("EvidencePack", "{number} {name}: the file is missing from the evidence folder.")
    else:
        pattern = translate("EvidencePack", "{number} {name}: the file was changed since it was filed.")
    return pattern.format(number=exhibit_no(file.number), name=file.exhibit.file_name)


def _index(pack: EvidencePack) -> Table:
    columns = (
        Heading(translate("EvidencePack", "No."), 6),
        Heading(translate("EvidencePack", "Shows"), 13),
        Heading(translate("EvidencePack", "File, note"), 22),
        Heading(translate("EvidencePack", "Added"), 17),
        Heading(translate("EvidencePack", "SHA-256, state"), 42),
    )
    rows = tuple(_indexed(file) for file in pack.files)
    return Table(translate("EvidencePack", "Index of the evidence"), columns, rows)


def _indexed(file: PackedFile) -> tuple[Cell, ...]:
    exhibit = file.exhibit
    mark = "" if file.state is FileState.SAME else "wrong"
    return (
        Cell(exhibit_no(file.number)),
        Cell(words(exhibit.kind)),
        Cell(" · ".join(filter(None, (exhibit.file_name, paper_format.one_line(exhibit.note))))),
        Cell(paper_format.moment(exhibit.added_at)),
        Cell(f"{_grouped(exhibit.sha256)} · {words(file.state)}", mark=mark),
    )


def _grouped(sha256: str) -> str:
    """In groups of 16, so that a column can break it."""
    return " ".join(sha256[at : at + 16] for at in range(0, len(sha256), 16))


def _timeline(pack: EvidencePack) -> Table:
    columns = (
        Heading(translate("EvidencePack", "When"), 18),
        Heading(translate("EvidencePack", "What"), 82),
    )
    rows = tuple(
        (Cell(paper_format.moment(e.at)), Cell(event_words(e, _LONGEST))) for e in pack.report.events
    )
    return Table(translate("EvidencePack", "What happened and was said"), columns, rows)


def _duties(pack: EvidencePack) -> Table:
    columns = (
        Heading(translate("EvidencePack", "To be proven by"), 16),
        Heading(translate("EvidencePack", "Evidence"), 26),
        Heading(translate("EvidencePack", "There"), 26),
        Heading(translate("EvidencePack", "Rule"), 32),
    )
    rows = tuple(_duty(item) for item in pack.duties)
    return Table(translate("EvidencePack", "Who has to prove what"), columns, rows)


def _duty(item: PackedDuty) -> tuple[Cell, ...]:
    is_ours = item.duty.by is Party.SELF
    there = ", ".join(exhibit_no(number) for number in item.files)
    return (
        Cell(translate("EvidencePack", "The shop") if is_ours else words(item.duty.by)),
        Cell(words(item.duty.kind)),
        Cell(there or translate("EvidencePack", "Missing"), mark="" if there else "wrong"),
        Cell(_sources(item.duty.sources) or "—"),
    )


def _sources(codes: tuple[str, ...]) -> str:
    language = language_of_window()
    return " · ".join(source_text(code, language) for code in codes)


def _grounds(pack: EvidencePack) -> Table:
    columns = (
        Heading(translate("EvidencePack", "Article or rule"), 45),
        Heading(translate("EvidencePack", "Concerns"), 55),
    )
    rows = tuple(
        (Cell(_sources((ground.source,))), Cell(" · ".join(labels.words(one) for one in ground.concerns)))
        for ground in pack.grounds
    )
    return Table(translate("EvidencePack", "Articles and platform rules"), columns, rows)


def _picture(file: PackedFile, image: QImage | None) -> Picture:
    exhibit = file.exhibit
    caption = " · ".join(
        filter(None, (exhibit_no(file.number), words(exhibit.kind), paper_format.one_line(exhibit.note)))
    )
    added = translate("EvidencePack", "Added {moment}").format(moment=paper_format.moment(exhibit.added_at))
    size = formats.number(exhibit.size_bytes)
    came = translate("EvidencePack", "{name}, {size} bytes").format(name=exhibit.file_name, size=size)
    origin = " · ".join(
        filter(None, (added, labels.words(exhibit.origin), came, _written(exhibit), _by(exhibit.actor)))
    )
    lines = [origin, f"SHA-256 {_grouped(exhibit.sha256)}"]
    if image is None:
        lines.append(_no_picture(file))
        return Picture("", 0, 0, caption, "\n".join(lines))
    size_on_paper = _fitted(image.size())
    return Picture(
        source_name(file.number - 1),
        size_on_paper.width(),
        size_on_paper.height(),
        caption,
        "\n".join(lines),
    )


def _written(exhibit: Exhibit) -> str:
    """When the file itself was last written: for a photo mostly when it was taken."""
    if exhibit.original_at is None:
        return ""
    return translate("EvidencePack", "file of {moment}").format(
        moment=paper_format.moment(exhibit.original_at)
    )


def _by(actor: str) -> str:
    if actor in ("", "owner"):
        return ""
    return translate("EvidencePack", "by {name}").format(name=actor)


def _no_picture(file: PackedFile) -> str:
    if file.state is not FileState.SAME:
        return words(file.state)
    return translate("EvidencePack", "No picture: the file itself is in the zip.")


def _fitted(size: QSize) -> QSize:
    """Within `ROOM`, never enlarged more than twice."""
    fitted = size.scaled(ROOM, _KEEP)
    return fitted if fitted.width() <= 2 * size.width() else size * 2
