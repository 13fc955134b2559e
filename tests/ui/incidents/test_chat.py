"""A buyer's chat pasted where an incident begins."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.data.models import Incident, Message
from app.domain.statuses import BuyerWish, Direction, DiscoveredBy, MismatchKind, Party
from tests.ui.incidents.conftest import Screen, press
from ui.pages.incidents.begin.new_panel import NewIncidentPanel

SAID = "你们发错颜色了！不要退款，补发就行。订单 3792439168251500705"


def begin(screen: Screen) -> NewIncidentPanel:
    order = screen.desk.order()
    screen.page.begin_new(order.id)
    return screen.page.new_area.findChildren(NewIncidentPanel)[-1]


def test_what_the_buyer_wrote_is_proposed_and_logged(screen: Screen, qtbot: QtBot) -> None:
    panel = begin(screen)
    panel.chat.text.setPlainText(SAID)
    assert panel.kind.value() is MismatchKind.WRONG_COLOUR
    assert panel.by.value() is DiscoveredBy.BUYER
    assert panel.chat.wish.value() is BuyerWish.RIGHT_GOODS
    assert "发错颜色" in panel.chat.told.text()
    assert "补发" in panel.chat.told.text()
    panel.kind.choose(MismatchKind.WRONG_ITEM)
    press(qtbot, panel, "Open the incident")
    incident = Incident.get()
    assert (incident.kind, incident.buyer_wish) == (MismatchKind.WRONG_ITEM, BuyerWish.RIGHT_GOODS)
    message = Message.get()
    assert (message.party, message.direction, message.body) == (Party.BUYER, Direction.IN, SAID)


def test_another_order_named_is_said(screen: Screen, qtbot: QtBot) -> None:
    screen.desk.order("3792439168251500999")
    panel = begin(screen)
    panel.chat.text.setPlainText("订单 3792439168251500999 发错了")
    assert "another order" in panel.chat.told.text()
    panel.chat.text.setPlainText("在吗")
    assert "Nothing was recognised" in panel.chat.told.text()
