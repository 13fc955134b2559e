"""The list of the brief's rows and the marks on the journeys agree."""

from __future__ import annotations

from tests.journeys.brief_rows import ROWS, marked_rows, rows_walked


def test_no_mark_names_a_row_that_is_not_in_the_brief() -> None:
    assert rows_walked() <= set(ROWS)


def test_marks_are_read_from_decorators_and_from_the_module() -> None:
    row, other = "5.3", "6.1"
    decorated = f"@pytest.mark.brief({row!r})\ndef test_it():\n    pass\n"
    whole_module = f"pytestmark = [pytest.mark.brief({row!r}), pytest.mark.brief({other!r})]\n"
    assert set(marked_rows(decorated)) == {row}
    assert set(marked_rows(whole_module)) == {row, other}
    assert set(marked_rows("def test_it():\n    pass\n")) == set()
