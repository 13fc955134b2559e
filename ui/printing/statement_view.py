"""A supplier's statement of account and the letter of claim as tables to print."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.money import Money
from app.domain.statement import Movement
from app.services.statements import ClaimLetter, LetterItem, Statement, StatementLine, StatementReceipt
from ui import formats, labels
from ui.printing import paper_format
from ui.printing.cells import Cell, Heading, Table, right

# Under this name Qt's lupdate still knows it.
translate = QCoreApplication.translate


def statement_tables(statement: Statement) -> tuple[Table, ...]:
    """The sums; then for each currency every incident's claims and the receipts."""
    tables = [_sums(statement.sums)]
    for total in statement.sums:
        lines = [line for line in statement.lines if line.movement.currency == total.currency]
        receipts = [one for one in statement.receipts if one.amount.currency == total.currency]
        tables += [_claims(lines, total), _receipts(receipts, total)]
    return tuple(tables)


def _amount_headings(width: int) -> tuple[Heading, ...]:
    words = (
        translate("StatementPaper", "Open before"),
        translate("StatementPaper", "Claimed"),
        translate("StatementPaper", "Not admitted"),
        translate("StatementPaper", "Written off"),
        translate("StatementPaper", "Received"),
        translate("StatementPaper", "Open now"),
    )
    return tuple(Heading(one, width, "right") for one in words)


def _amounts(total: Movement, mark: str = "") -> tuple[Cell, ...]:
    parts = (total.opening, total.claimed, total.reduced, total.dropped, total.received, total.closing)
    return tuple(right(formats.money(Money(minor, total.currency)), mark) for minor in parts)


def _sums(sums: Sequence[Movement]) -> Table:
    columns = (Heading(translate("StatementPaper", "Currency"), 10), *_amount_headings(15))
    rows = tuple((Cell(total.currency, mark="strong"), *_amounts(total, "strong")) for total in sums)
    return Table(translate("StatementPaper", "Sums"), columns, rows)


def _claims(lines: Sequence[StatementLine], total: Movement) -> Table:
    columns = (
        Heading(translate("StatementPaper", "Incident"), 10),
        Heading(translate("StatementPaper", "Order no."), 18),
        Heading(translate("StatementPaper", "What was wrong"), 8),
        Heading(translate("StatementPaper", "Item"), 8),
        *(
            Heading(one.words, width, "right")
            for one, width in zip(_amount_headings(8), _WIDTHS, strict=True)
        ),
    )
    is_long = any(len(cell.words) > _LONGEST for line in lines for cell in _amounts(line.movement))
    rows = [_claim(line, "fine" if is_long else "") for line in lines]
    heading = translate("StatementPaper", "Claims in {currency}").format(currency=total.currency)
    return Table(heading, columns, (*rows, _together(total)))


_WIDTHS = (9, 10, 9, 9, 9, 10)
_LONGEST = 8
"""Letters of an amount that fit into its column; a longer one would be broken in two lines."""


def _together(total: Movement) -> tuple[Cell, ...]:
    """The sums under their columns, or one after the other where they are too long for that."""
    words, amounts = translate("StatementPaper", "Together"), _amounts(total, "strong")
    if all(len(cell.words) <= _LONGEST for cell in amounts):
        return (Cell(words, mark="strong", span=4), *amounts)
    pairs = zip(_amount_headings(0), amounts, strict=True)
    parts = [f"{heading.words} {cell.words}" for heading, cell in pairs]
    return (Cell(f"{words}: {' · '.join(parts)}", mark="strong", span=4 + len(amounts)),)


def _claim(line: StatementLine, mark: str) -> tuple[Cell, ...]:
    return (
        Cell(line.incident.number),
        Cell(line.incident.order_no),
        Cell(labels.words(line.incident.kind)),
        Cell(labels.words(line.claim.item)),
        *_amounts(line.movement, mark),
    )


def _receipts(receipts: Sequence[StatementReceipt], total: Movement) -> Table:
    columns = (
        Heading(translate("StatementPaper", "Booked on"), 16),
        Heading(translate("StatementPaper", "Incident"), 16),
        Heading(translate("StatementPaper", "How"), 18),
        Heading(translate("StatementPaper", "Reference"), 34),
        Heading(translate("StatementPaper", "Amount"), 16, "right"),
    )
    rows = [
        (
            Cell(paper_format.day(one.booked_on)),
            Cell(one.incident_number),
            Cell(labels.words(one.method)),
            Cell(one.reference or "—"),
            right(formats.money(one.amount)),
        )
        for one in receipts
    ]
    if not rows:
        return Table("", (), ())
    together = Cell(translate("StatementPaper", "Together"), mark="strong", span=4)
    amount = right(formats.money(Money(total.received, total.currency)), "strong")
    heading = translate("StatementPaper", "Received in {currency}").format(currency=total.currency)
    return Table(heading, columns, (*rows, (together, amount)))


def letter_tables(letter: ClaimLetter) -> tuple[Table, ...]:
    """What is claimed, item by item, with the sum of each currency."""
    columns = (
        Heading(translate("StatementPaper", "Incident"), 13),
        Heading(translate("StatementPaper", "Order no."), 25),
        Heading(translate("StatementPaper", "What was wrong"), 15),
        Heading(translate("StatementPaper", "Found"), 15),
        Heading(translate("StatementPaper", "Item"), 16),
        Heading(translate("StatementPaper", "Claimed"), 16, "right"),
    )
    rows = [_letter_row(item) for item in letter.items]
    heading = translate("StatementPaper", "What is claimed")
    return (Table(heading, columns, (*rows, *_letter_sums(letter.sums))),)


def _letter_row(item: LetterItem) -> tuple[Cell, ...]:
    return (
        Cell(item.incident.number),
        Cell(item.incident.order_no),
        Cell(labels.words(item.incident.kind)),
        Cell(paper_format.day(formats.local(item.incident.discovered_at).date())),
        Cell(labels.words(item.claim.item)),
        right(formats.money(item.claim.claimed)),
    )


def _letter_sums(sums: Iterable[Money]) -> list[tuple[Cell, ...]]:
    words = translate("StatementPaper", "Together")
    return [(Cell(words, mark="strong", span=5), right(formats.money(amount), "strong")) for amount in sums]
