"""The return check sheet (退件核对单): what comes back, to be counted and signed where it is unpacked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.services.reports import IncidentReport
from app.services.reports.incident_report import GoodsLine, ParcelFacts
from ui import formats, labels
from ui.printing import paper_format, template
from ui.printing.cells import Cell, Heading, Table, fact_row, right
from ui.printing.paper import Sheet

# Under this name Qt's lupdate still knows it.
translate = QCoreApplication.translate
_BOX = "□"


def return_html(report: IncidentReport) -> str:
    """One page: the parcels expected, each piece to be counted, the questions, three signatures."""
    return template.render(
        "request.html.j2",
        title=return_title(),
        number=f"{report.facts.number} · {translate('Report', 'Order no.')} {report.facts.order_no}",
        paragraphs=[
            translate(
                "ReturnSheet",
                "Unpack in front of a camera. Count every piece, tick its state, and sign; "
                "what is not as written below is photographed with the label.",
            )
        ],
        tables=(_facts(report), _parcels(report.parcels), _goods(report.lines), _questions()),
        signatures=(
            translate("ReturnSheet", "Unpacked by"),
            translate("ReturnSheet", "Witness"),
            translate("ReturnSheet", "Date"),
        ),
    )


def return_title() -> str:
    """What the sheet is called."""
    return translate("ReturnSheet", "Return check sheet")


def return_sheet(report: IncidentReport) -> Sheet:
    """The sheet with its number above and when it was printed below."""
    return Sheet(
        html=return_html(report),
        appendix="",
        pictures={},
        header_left=report.facts.store,
        header_right=report.facts.number,
        footer_left=paper_format.printed_at(report.made_at),
    )


def _facts(report: IncidentReport) -> Table:
    facts = report.facts
    rows = (
        fact_row(
            (translate("ReturnSheet", "Supplier"), facts.supplier),
            (translate("ReturnSheet", "Wrong was"), labels.words(facts.kind)),
        ),
        fact_row(
            (translate("ReturnSheet", "Sent back by"), f"{facts.recipient} {facts.phone}".strip()),
            (translate("ReturnSheet", "Goods stay with"), labels.words(report.plan.goods_holder)),
        ),
    )
    return Table("", (), rows)


def _parcels(parcels: tuple[ParcelFacts, ...]) -> Table:
    columns = (
        Heading(translate("ReturnSheet", "Sent under"), 26),
        Heading(translate("ReturnSheet", "Comes back under"), 26),
        Heading(translate("ReturnSheet", "Weight when sent"), 16, "right"),
        Heading(translate("ReturnSheet", "Weight now"), 16, "right"),
        Heading(translate("ReturnSheet", "Box unharmed"), 16),
    )
    rows = tuple(
        (
            Cell(" ".join(filter(None, (parcel.courier, parcel.tracking_no))) or "—"),
            Cell(parcel.return_tracking_no or " "),
            right("—" if parcel.weight_g is None else f"{formats.number(parcel.weight_g)} g"),
            right("g"),
            Cell(_yes_no()),
        )
        for parcel in parcels
    )
    return Table(translate("ReturnSheet", "Parcels"), columns, rows)


def _goods(lines: tuple[GoodsLine, ...]) -> Table:
    columns = (
        Heading(translate("ReturnSheet", "Goods that were sent"), 30),
        Heading(translate("ReturnSheet", "Variant"), 18),
        Heading(translate("ReturnSheet", "Code"), 14),
        Heading(translate("ReturnSheet", "Expected"), 9, "right"),
        Heading(translate("ReturnSheet", "Counted"), 9, "right"),
        Heading(translate("ReturnSheet", "State"), 20),
    )
    state = "  ".join(
        f"{_BOX} {words}" for words in (translate("ReturnSheet", "good"), translate("ReturnSheet", "flawed"))
    )
    rows = tuple(
        (
            Cell(line.sent.title or line.ordered.title or "—"),
            Cell(line.sent.spec or "—"),
            Cell(line.sent.sku_code or "—"),
            right(formats.number(line.sent.quantity)),
            Cell(" "),
            Cell(state),
        )
        for line in lines
        if line.sent.quantity
    )
    return Table(translate("ReturnSheet", "Goods"), columns, rows)


def _questions() -> Table:
    asked = (
        translate("ReturnSheet", "Labels and packing of the goods are there"),
        translate("ReturnSheet", "Nothing else is in the box"),
        translate("ReturnSheet", "Photographed with the label"),
    )
    rows = [(Cell(words, width=70), Cell(_yes_no(), width=30)) for words in asked]
    remarks = Cell(translate("ReturnSheet", "Remarks"), width=70)
    return Table(translate("ReturnSheet", "Checked"), (), (*rows, (remarks, Cell(" ", width=30))))


def _yes_no() -> str:
    return f"{_BOX} {translate('ReturnSheet', 'yes')}  {_BOX} {translate('ReturnSheet', 'no')}"
