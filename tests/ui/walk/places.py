"""Every place of the window that a person can come to, and how."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.domain.errors import DatabaseProblem
from app.domain.progress import Job
from tests.data.forms_made import MADE
from tests.journeys.bad_sheets import good, picture, weather
from tests.journeys.test_refunds_in import refunds
from tests.services.money.test_settlements import ORDER, sheet
from tests.services.money.test_supplier_import import supplier_list
from ui import help_texts
from ui.backups.dialog import BackupsDialog
from ui.backups.doctor_dialog import DoctorDialog
from ui.crash import CrashDialog
from ui.data_folder.dialog import DataFolderDialog
from ui.error_text import error_text
from ui.history.steps_dialog import StepsDialog
from ui.main_window import MainWindow
from ui.message_texts.dialog import TemplatesDialog
from ui.page_help import page_help
from ui.pages.incidents.actions import PANELS
from ui.pages.incidents.money_panels import MONEY_PANELS
from ui.pages.incidents.proof.viewer import EvidenceViewer
from ui.pages.incidents.together.group_panel import GroupPanel
from ui.pages.incidents.together.stop_and_tell import stoppable
from ui.pages.registry import PAGES
from ui.pages.suppliers.compare_window import CompareWindow
from ui.pages.suppliers.quality_card import QualityCard
from ui.prevention.window import ActionsWindow
from ui.settings_dialog import SettingsDialog
from ui.tasks.progress_dialog import ProgressDialog
from ui.whats_new import whats_new


@dataclass(frozen=True)
class Place:
    """`open(window)` goes there and gives what is in sight: the window itself, or a dialog over it."""

    name: str
    open: Callable[[MainWindow], QWidget]


def places() -> Iterator[Place]:
    """All of them; a class that none of them shows fails the walk (see `test_every_place_is_walked`)."""
    for entry in PAGES:
        yield Place(entry.page_id, partial(_page, page_id=entry.page_id))
    yield from _order_views()
    yield from _incident_steps()
    yield from _incident_views()
    yield from _supplier_panels()
    yield from _compensation_panels()
    yield from _dialogs()


def _page(window: MainWindow, page_id: str) -> QWidget:
    window.go(page_id)
    select_first(window)
    return front(window)


def front(window: MainWindow) -> QWidget:
    """The page in front; what stands around it is looked at with the first."""
    page = window.current_page()
    assert page is not None
    return window if page.page_id == PAGES[0].page_id else page


def select_first(window: MainWindow) -> None:
    """Put the cursor on the first row of the largest list in sight."""
    page = window.current_page()
    assert page is not None
    table = page.front_table()
    if table is not None and table.current_id() is None and table.model().rowCount():
        table.selectRow(0)


def _hinted(page_id: str, **hints: object) -> Callable[[MainWindow], QWidget]:
    def show(window: MainWindow) -> QWidget:
        window.go(page_id, **hints)
        select_first(window)
        return front(window)

    return show


def _order_views() -> Iterator[Place]:
    for view in ("checks", "uploads", "findings", "imports", "remembered"):
        yield Place(f"orders: {view}", _hinted("orders", view=view))
    yield Place("orders: findings of a sheet", _findings)
    yield Place("orders: rules", _rules)
    for name, make in (("an import", good), ("refunds", _refunds), ("a sheet nobody knows", weather)):
        yield Place(f"orders: {name}", partial(_sheet, name=f"{name}.csv", make=make))


def _findings(window: MainWindow) -> QWidget:
    sheets = window.services.findings.sheets()
    return _hinted("orders", view="findings", import_id=sheets[0].id)(window)


def _sheet(window: MainWindow, name: str, make: Callable[[Path], Path]) -> QWidget:
    window.go("orders")
    window.take_files([make(_desktop(window) / name)])
    return front(window)


def _desktop(window: MainWindow) -> Path:
    """A folder for what is dropped."""
    folder = window.services.folder.parent / "desktop"
    folder.mkdir(exist_ok=True)
    return folder


def _refunds(path: Path) -> Path:
    return refunds(path.parent, path.name, "退款成功")


def _rules(window: MainWindow) -> QWidget:
    window.go("orders")
    window.page("orders").show_rules()  # type: ignore[attr-defined]
    return front(window)


def _incident_steps() -> Iterator[Place]:
    for action in [*PANELS, *MONEY_PANELS]:
        yield Place(f"incident: {action}", partial(_step, action=action))


def _step(window: MainWindow, action: str) -> QWidget:
    incidents = window.services.incidents
    rows = incidents.load_rows(incidents.find_ids(None, ("number", True)))
    ended = [row.id for row in rows if row.closed_at is not None]
    window.go("incidents", ended[0] if action == "reopen" else _first_open(window), action=action)
    panel = window.page("incidents").panel  # type: ignore[attr-defined]
    assert panel.step is not None, action
    return panel.area


def _incident_views() -> Iterator[Place]:
    for view in ("stops", "strays"):
        yield Place(f"incidents: {view}", _hinted("incidents", view=view))
    yield Place("incidents: new", lambda window: _begun(window, "begin_search"))
    yield Place("incidents: on an order", _on_an_order)
    yield Place("incidents: as one", _together)
    yield Place("incidents: one answer for several", _answer_together)
    yield Place("incidents: one message", _message)
    yield Place("incidents: stop and tell", _stop)
    yield Place("incident: a file as proof", _proof)
    yield Place("incidents: photos", _photos)
    yield Place("incident: a picture in full", _picture)


def _begun(window: MainWindow, name: str, *arguments: object) -> QWidget:
    window.go("incidents")
    page = window.page("incidents")
    page.show_list()  # type: ignore[attr-defined]
    getattr(page.aside, name)(*arguments)  # type: ignore[attr-defined]
    return front(window)


def _on_an_order(window: MainWindow) -> QWidget:
    ids = window.services.orders.find_ids(None, ("ordered_at", True))
    return _begun(window, "begin_new", ids[0])


def _several(window: MainWindow, name: str) -> QWidget:
    return _begun(window, name, window.services.incidents.find_ids(None, ("number", True))[:2])


_together = partial(_several, name="begin_group")


def _message(window: MainWindow) -> QWidget:
    return _begun(window, "begin_request", [_first_open(window)])


def _answer_together(window: MainWindow) -> QWidget:
    _together(window)
    panel = window.findChildren(GroupPanel)[-1]
    panel.open_step("supplier_answered", panel.ids)
    return front(window)


def _stop(window: MainWindow) -> QWidget:
    page = window.page("incidents")
    ids = window.services.incidents.find_ids(None, ("number", True))
    return _begun(window, "begin_stop", [n for n in ids if stoppable(page.context, [n])])


def _proof(window: MainWindow) -> QWidget:
    window.go("incidents", _first_open(window))
    panel = window.page("incidents").panel  # type: ignore[attr-defined]
    panel.take_evidence([picture(_desktop(window) / "goods.png")])
    return panel.area  # type: ignore[no-any-return]


def _photos(window: MainWindow) -> QWidget:
    _begun(window, "show_incident")
    window.go("incidents", photos=[picture(_desktop(window) / "label.png")])
    return front(window)


def _picture(window: MainWindow) -> QWidget:
    incidents = window.services.incidents
    ids = incidents.find_ids(None, ("number", True))
    detail = next(found for found in map(incidents.get, ids) if found.evidence)
    return _dialog(window, lambda _: EvidenceViewer(detail.evidence, 0, window.page("incidents")))


def _first_open(window: MainWindow) -> int:
    incidents = window.services.incidents
    rows = incidents.load_rows(incidents.find_ids(None, ("number", True)))
    return next(row.id for row in rows if row.closed_at is None)


def _supplier_panels() -> Iterator[Place]:
    yield Place("suppliers: edit", _edit_supplier)
    yield Place("suppliers: a quality check", _quality)
    yield Place("suppliers: his own form", _own_form)
    yield Place("suppliers: his settlement", _settlement)
    yield Place("suppliers: a list of them", _supplier_list)


def _edit_supplier(window: MainWindow) -> QWidget:
    window.go("suppliers")
    page = window.page("suppliers")
    page.start_edit(_a_supplier(window))  # type: ignore[attr-defined]
    return front(window)


def _quality(window: MainWindow) -> QWidget:
    window.go("suppliers", _a_supplier(window))
    card = window.page("suppliers").findChild(QualityCard)
    assert card is not None
    card.new.click()
    return front(window)


def _own_form(window: MainWindow) -> QWidget:
    return _hinted("suppliers", form=MADE["titled"](_desktop(window) / "form.xlsx"))(window)


def _settlement(window: MainWindow) -> QWidget:
    window.go("suppliers")
    his = sheet(_desktop(window), ["", ORDER, "", "", 30, "货款"])
    window.page("suppliers").read_settlement(_a_supplier(window), his)  # type: ignore[attr-defined]
    return front(window)


def _supplier_list(window: MainWindow) -> QWidget:
    window.go("suppliers")
    known = window.services.suppliers.names()[0][1]
    path = supplier_list(
        _desktop(window), [known, "", "李哥"], ["杭州云织厂", "工厂", "王姐"], ["广州云仓", "随便"]
    )
    window.page("suppliers").list_panel.read(path)  # type: ignore[attr-defined]
    return front(window)


def _a_supplier(window: MainWindow) -> int:
    return window.services.suppliers.names()[0][0]


def _compensation_panels() -> Iterator[Place]:
    yield Place("compensation: plan", _plan)


def _plan(window: MainWindow) -> QWidget:
    window.go("compensation")
    window.page("compensation").new_record()
    return front(window)


def _dialogs() -> Iterator[Place]:
    yield Place("settings", partial(_dialog, make=_settings))
    yield Place("texts", partial(_dialog, make=_texts))
    for make in (help_texts.glossary, help_texts.shortcuts, help_texts.about, whats_new):
        yield Place(make.__name__, partial(_dialog, make=make))
    for entry in PAGES:
        title = partial(page_help, entry.page_id, entry.title)
        yield Place(f"help on {entry.page_id}", partial(_dialog, make=title))
    yield Place("crash", partial(_dialog, make=lambda window: CrashDialog("Traceback", Path("log"), window)))
    yield Place("progress", partial(_dialog, make=lambda window: ProgressDialog("…", Job(), window)))
    yield Place("scorecards", partial(_dialog, make=_compare))
    yield Place("data folder", partial(_dialog, make=_data_folder))
    yield Place("backups", partial(_dialog, make=_backups))
    yield Place("damaged data", partial(_dialog, make=_damaged))
    yield Place("the data looked over", partial(_dialog, make=_doctor))
    yield Place("what was done", partial(_dialog, make=_steps))
    yield Place("corrective actions", partial(_dialog, make=_actions))
    yield Place("corrective actions: a new one", partial(_dialog, make=_new_action))


def _dialog(window: MainWindow, make: Callable[[MainWindow], QDialog]) -> QWidget:
    dialog = make(window)
    dialog.show()
    QApplication.processEvents()
    return dialog


def _settings(window: MainWindow) -> QDialog:
    return SettingsDialog(window.services, window.bus, window.choices, window)


def _data_folder(window: MainWindow) -> QDialog:
    return DataFolderDialog(window.services.folder, is_own=True, parent=window)


def _backups(window: MainWindow) -> QDialog:
    window.services.backups.save()
    return BackupsDialog(window.services.folder, window.services.clock, now=window.services.backups.inside())


def _damaged(window: MainWindow) -> QDialog:
    problem = DatabaseProblem("database_corrupt", path=str(window.services.folder))
    return BackupsDialog(window.services.folder, window.services.clock, trouble=error_text(problem))


def _doctor(window: MainWindow) -> QDialog:
    dialog = DoctorDialog(window.services, window)
    dialog.look()
    return dialog


def _texts(window: MainWindow) -> QDialog:
    return TemplatesDialog(window.services, window.bus, parent=window)


def _steps(window: MainWindow) -> QDialog:
    return StepsDialog(window.services.undo, window.bus, window)


def _actions(window: MainWindow) -> ActionsWindow:
    return ActionsWindow(window.page("suppliers"))


def _new_action(window: MainWindow) -> QDialog:
    made = _actions(window)
    made.start_new()
    return made


def _compare(window: MainWindow) -> QDialog:
    return CompareWindow(window.page("suppliers"), 90)
