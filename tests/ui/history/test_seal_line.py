"""The line that says whether the record is as it was sealed."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.commands import doctor
from app.commands.context import Context
from app.data.models import Supplier
from app.domain import settings
from app.domain.clock import FixedClock
from app.services.build import build_services
from ui.history.seal_line import SealLine
from ui.tasks import TaskRunner


def test_it_tells_what_was_changed_past_makegood(
    qtbot: QtBot, inline_tasks: TaskRunner, tmp_path: Path, clock: FixedClock
) -> None:
    services = build_services(tmp_path / "data", clock)
    assert SealLine(services.undo).isHidden(), "nothing was done yet"
    services.settings.set(settings.FOLLOW_UP_DAYS, 5)
    services.settings.set(settings.FOLLOW_UP_DAYS, 6)
    line = SealLine(services.undo)
    qtbot.addWidget(line)
    assert services.undo.newest_seal()[:16] in line.words.text()
    line.check.click()
    assert line.words.text() == "Checked: every step is on record as it was done."
    Supplier._meta.database.execute_sql(
        "UPDATE audit_entry SET after = '{\"value\": 1}' WHERE operation_no = 2"
    )
    line.check.click()
    assert "1 step(s) on record are not as they were" in line.words.text()
    assert "no. 2" in line.words.text()
    services.close()
    said: list[str] = []
    context = Context(tmp_path / "data", clock, lambda error: "", lambda report, path: None)
    context.say = said.append  # type: ignore[method-assign]
    assert doctor.run(context, Namespace(mend=False)) == 1
    assert "audit_changed 2" in said
    context.close()
