"""Views of lists: kept under a name, renamed, forgotten, each with its way back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.clock import FixedClock
from app.domain.errors import DomainError, NotFound
from app.services.build import Services, build_services
from tests.conftest import MOMENT


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    found = build_services(tmp_path / "data", FixedClock(MOMENT))
    yield found
    found.close_thread()


def test_each_list_has_its_own_and_a_name_is_kept_anew(services: Services) -> None:
    views = services.saved_views
    first = views.save("orders", " 待 发 ", {"filters": {"status": "to_ship"}}).value
    views.save("incidents", "待 发", {})
    again = views.save("orders", "待 发", {"filters": {}}).value
    assert (first.id, first.name) == (again.id, "待 发")
    assert [view.definition for view in views.of("orders")] == [{"filters": {}}]
    assert views.save("orders", "待 发", {"filters": {}}).changes.operations == ()
    services.undo.undo()
    assert views.of("orders")[0].definition == {"filters": {"status": "to_ship"}}


def test_names_are_checked(services: Services) -> None:
    views = services.saved_views
    one, other = (views.save("orders", name, {}).value for name in ("甲", "乙"))
    for name, code in ((" ", "view_unnamed"), ("长" * 41, "view_name_long"), ("乙", "view_name_taken")):
        with pytest.raises(DomainError, match=code):
            views.rename(one.id, name)
    assert views.rename(one.id, "丙").value.name == "丙"
    views.delete(other.id)
    with pytest.raises(NotFound):
        views.rename(other.id, "丁")
    services.undo.undo()
    assert [view.name for view in views.of("orders")] == ["丙", "乙"]
