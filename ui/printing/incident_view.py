"""The incident report in words: headings and tables, ready for the template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from app.domain.goods.shown import shown_variant
from app.services.reports import IncidentReport
from app.services.reports.incident_report import Exhibit, Facts, Goods, GoodsLine, ParcelFacts, Plan
from ui import formats, labels
from ui.printing import money_view, paper_format
from ui.printing.cells import Cell, Heading, Picture, Table, fact_row, right
from ui.printing.event_words import event_words
from ui.printing.pictures import fitted, source_name


@dataclass(frozen=True)
class IncidentView:
    """What `resources/reports/incident.html.j2` shows."""

    title: str
    number: str
    lead: str
    tables: tuple[Table, ...]
    signatures: tuple[str, ...]
    pictures_heading: str
    pictures: tuple[Picture, ...]


# Under this name Qt's lupdate still knows it.
translate = QCoreApplication.translate


def incident_view(report: IncidentReport, images: Mapping[int, QImage]) -> IncidentView:
    """The report in the language in force; `images` are those that can be shown, by the exhibit's place."""
    return IncidentView(
        title=translate("Report", "Incident report"),
        number=report.facts.number,
        lead=_lead(report),
        tables=(
            facts_table(report.facts),
            goods_table(report.lines),
            parcels_table(report.parcels),
            plan_table(report),
            *money_view.tables(report),
            _timeline(report),
            ending_table(report),
        ),
        signatures=(
            translate("Report", "Handled by"),
            translate("Report", "Checked by"),
            translate("Report", "Date"),
        ),
        pictures_heading=translate("Report", "Evidence"),
        pictures=tuple(_picture(n, e, images.get(n)) for n, e in enumerate(report.exhibits)),
    )


def words(member: StrEnum | None) -> str:
    """The label of a status or kind; a dash for none."""
    return labels.words(member) or "—"


def _lead(report: IncidentReport) -> str:
    facts = report.facts
    return " · ".join((facts.number, words(facts.kind), words(facts.progress)))


def facts_table(facts: Facts) -> Table:
    """Which order, whose, found when and by whom."""
    shop = " · ".join(filter(None, (labels.platform(facts.platform), facts.store)))
    found = f"{paper_format.moment(facts.discovered_at)} · {words(facts.discovered_by)}"
    rows = [
        fact_row((translate("Report", "Order no."), facts.order_no), (translate("Report", "Shop"), shop)),
        fact_row(
            (translate("Report", "Ordered on"), paper_format.moment(facts.ordered_at)),
            (translate("Report", "Paid"), formats.money(facts.paid)),
        ),
        fact_row((translate("Report", "Supplier"), facts.supplier), (translate("Report", "Found"), found)),
        fact_row(
            (translate("Report", "Recipient"), facts.recipient), (translate("Report", "Phone"), facts.phone)
        ),
        fact_row((translate("Report", "Address"), facts.address)),
    ]
    if facts.partner_number:
        rows.append(fact_row((translate("Report", "Swapped with"), facts.partner_number)))
    if facts.note:
        rows.append(fact_row((translate("Report", "Note"), paper_format.one_line(facts.note, 400))))
    return Table("", (), tuple(rows))


def goods_table(lines: tuple[GoodsLine, ...]) -> Table:
    """Ordered against sent."""
    columns = (
        Heading("", 9),
        Heading(translate("Report", "Goods"), 41),
        Heading(translate("Report", "Variant"), 25),
        Heading(translate("Report", "Code"), 16),
        Heading(translate("Report", "Pieces"), 9, "right"),
    )
    rows: list[tuple[Cell, ...]] = []
    stay: set[int] = set()
    for line in lines:
        stay.add(len(rows))
        rows.append(_side(translate("Report", "Ordered"), line.ordered, line, marks=False))
        rows.append(_side(translate("Report", "Sent"), line.sent, line, marks=True))
        if line.stopped is not None:
            stay.add(len(rows) - 1)
            n = line.stopped  # lupdate passes over a count that is not a plain name
            rows.append((Cell(translate("Report", "Stopped on the way: %n piece(s)", "", n), span=5),))
    return Table(translate("Report", "Ordered and sent"), columns, tuple(rows), frozenset(stay))


def _side(name: str, goods: Goods, line: GoodsLine, *, marks: bool) -> tuple[Cell, ...]:
    """One row; what differs is bold and underlined, so that it shows without colour."""

    def mark(field: str) -> str:
        return "wrong" if marks and line.differs(field) else ""

    nothing = marks and goods.quantity == 0 and not goods.title
    title = translate("Report", "Nothing") if nothing else goods.title or "—"
    return (
        Cell(name, look="head"),
        Cell(title, mark=mark("title")),
        Cell(shown_variant(goods.spec) or "—", mark=mark("spec")),
        Cell(goods.sku_code or "—", mark=mark("sku_code")),
        right(formats.number(goods.quantity), mark("quantity")),
    )


def parcels_table(parcels: tuple[ParcelFacts, ...]) -> Table:
    """Number, moment and the three tracks of each parcel."""
    columns = (
        Heading(translate("Report", "Tracking no."), 30),
        Heading(translate("Report", "Shipped"), 18),
        Heading(translate("Report", "Parcel"), 15),
        Heading(translate("Report", "Interception"), 15),
        Heading(translate("Report", "Return"), 22),
    )
    rows = tuple(
        (
            Cell(" ".join(filter(None, (parcel.courier, parcel.tracking_no))) or "—"),
            Cell(paper_format.moment(parcel.shipped_at)),
            Cell(words(parcel.state)),
            Cell(words(parcel.intercept_state)),
            Cell(" ".join(filter(None, (words(parcel.return_state), parcel.return_tracking_no)))),
        )
        for parcel in parcels
    )
    return Table(translate("Report", "Parcels"), columns, rows)


def plan_table(report: IncidentReport) -> Table:
    """What was agreed and who bears it."""
    plan = report.plan
    shares = paper_format.joined(
        " ".join(filter(None, (words(share.party), f"{share.percent} %", share.reason)))
        for share in report.shares
    )
    rows = [
        fact_row((translate("Report", "Buyer wants"), words(report.facts.buyer_wish)), _remedy(plan)),
        fact_row((translate("Report", "Responsible"), shares)),
    ]
    if plan.agreed_at is not None:
        rows.insert(1, _terms(plan))
        agreed = f"{paper_format.moment(plan.agreed_at)} · {formats.money(plan.amount)}"
        rows.append(
            fact_row(
                (translate("Report", "Agreed"), agreed), (translate("Report", "Result"), _result(plan.result))
            )
        )
    note = " ".join(filter(None, (plan.reason, plan.note)))
    if note:
        rows.append(fact_row((translate("Report", "Remarks"), paper_format.one_line(note, 400))))
    return Table(translate("Report", "Plan and responsibility"), (), tuple(rows))


def _remedy(plan: Plan) -> tuple[str, str]:
    return translate("Report", "Plan"), words(plan.remedy)


def _terms(plan: Plan) -> tuple[Cell, ...]:
    return fact_row(
        (translate("Report", "Freight paid by"), words(plan.freight_payer)),
        (translate("Report", "Goods stay with"), words(plan.goods_holder)),
    )


def _result(code: str) -> str:
    known = {
        "success": translate("Report", "Succeeded"),
        "partial": translate("Report", "Partly succeeded"),
        "failed": translate("Report", "Failed"),
    }
    return known.get(code, code)


def _timeline(report: IncidentReport) -> Table:
    columns = (Heading(translate("Report", "When"), 18), Heading(translate("Report", "What"), 82))
    rows = tuple((Cell(paper_format.moment(e.at)), Cell(event_words(e))) for e in report.events)
    return Table(translate("Report", "What happened"), columns, rows)


def ending_table(report: IncidentReport) -> Table:
    """Cause, prevention, care call, what still runs."""
    ending = report.ending
    rows = [
        fact_row(
            (translate("Report", "Cause"), words(ending.root_cause)),
            (translate("Report", "Supplier's part"), words(ending.supplier_part)),
        )
    ]
    prevention = paper_format.joined((ending.prevention, *ending.actions))
    if prevention:
        rows.append(fact_row((translate("Report", "Prevention"), paper_format.one_line(prevention, 400))))
    if ending.follow_up is not None:
        rows.append(fact_row((translate("Report", "Care call"), _call(report))))
    clocks = paper_format.joined(
        f"{words(clock.kind)} {paper_format.moment(clock.due_at)}" for clock in report.clocks
    )
    if clocks:
        rows.append(fact_row((translate("Report", "Still running"), clocks)))
    return Table(translate("Report", "Conclusion"), (), tuple(rows))


def _call(report: IncidentReport) -> str:
    ending = report.ending
    score = "" if ending.score is None else f"{ending.score}/5"
    return " · ".join(
        filter(None, (words(ending.follow_up), score, paper_format.one_line(ending.words, 200)))
    )


def _picture(number: int, exhibit: Exhibit, image: QImage | None) -> Picture:
    size = None if image is None else fitted(image)
    caption = f"{number + 1}. {words(exhibit.kind)}"
    if image is None:
        caption += " " + translate("Report", "(kept as a file, not shown)")
    detail = (paper_format.moment(exhibit.added_at), exhibit.file_name, exhibit.note, exhibit.sha256[:16])
    return Picture(
        source=source_name(number) if size is not None else "",
        width=size.width() if size is not None else 0,
        height=size.height() if size is not None else 0,
        caption=caption,
        detail=" · ".join(filter(None, detail)),
    )
