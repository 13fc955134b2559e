"""Templates: complete in both languages, filled for an incident, clean under our own check."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from app.data.models import Incident
from app.domain.errors import DomainError
from app.domain.statuses import (
    Channel,
    ClaimItem,
    FreightPayer,
    GoodsHolder,
    InterceptState,
    LiableParty,
    MismatchKind,
    ParcelState,
    Party,
    Progress,
    Remedy,
)
from app.services import message_choice
from app.services.message_templates import LANGUAGES, list_templates, words
from tests.services.incidents.desk import Desk

PLACE = re.compile(r"\{(\w+)\}")
BOTH = [(party, language) for party in (Party.BUYER, Party.SUPPLIER) for language in LANGUAGES]


@pytest.fixture
def ready(desk: Desk) -> Desk:
    """A supplier with a return address."""
    desk.supplier.return_address = "浙江省义乌市福田街道 8 号"
    desk.supplier.return_name, desk.supplier.return_phone = "退货组", "19900000202"
    desk.supplier.save()
    return desk


def test_both_languages_have_the_same_templates_with_the_same_places(desk: Desk) -> None:
    for party in (Party.BUYER, Party.SUPPLIER):
        chinese, english = (list_templates(party, language) for language in LANGUAGES)
        assert [t.key for t in chinese] == [t.key for t in english]
        for a, b in zip(chinese, english, strict=True):
            assert set(PLACE.findall(a.body)) == set(PLACE.findall(b.body)), a.key
            assert set(PLACE.findall(a.line)) == set(PLACE.findall(b.line)), a.key


def test_all_the_texts_of_the_trade_are_there(desk: Desk) -> None:
    assert len(list_templates(Party.BUYER, "zh_CN")) == 16
    assert len(list_templates(Party.SUPPLIER, "zh_CN")) == 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_remedy_and_state_has_words(desk: Desk, language: str) -> None:
    assert set(words(language)["remedy"]) == {r.value for r in Remedy}
    assert set(words(language)["status"]) == {p.value for p in Progress}
    assert set(words(language)["claim_item"]) == {c.value for c in ClaimItem}


@pytest.mark.parametrize("party,language", BOTH)
def test_our_own_texts_pass_our_own_check(ready: Desk, party: Party, language: str) -> None:
    order = ready.order()
    ready.parcel(order)
    incident_id = ready.incident(order)
    for template in ready.services.messages.templates(party, language):
        message = ready.services.messages.render(template.key, incident_id, language)
        assert message.warnings == (), template.key


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_stop_request_is_ready_to_paste(ready: Desk, language: str) -> None:
    order = ready.order()
    parcel = ready.parcel(order)
    message = ready.services.messages.render("supplier.stop_request", ready.incident(order), language)
    assert message.missing == ()
    assert parcel.tracking_no in message.body
    assert "浙江省义乌市福田街道 8 号" in message.body
    assert "蒋**" in message.body
    assert "蒋一" not in message.body
    assert order.phone not in message.body


def test_one_request_names_every_parcel_of_a_supplier(ready: Desk) -> None:
    ids = []
    for number in ("A1", "A2"):
        order = ready.order(number)
        ready.parcel(order)
        ids.append(ready.incident(order))
    body = ready.services.messages.render_group("supplier.stop_request", ids, "zh_CN").body
    assert body.count("YT99") == 2
    with pytest.raises(DomainError) as refused:
        ready.services.messages.render_group("buyer.first_notice", ids, "zh_CN")
    assert refused.value.code == "message_group_mixed"


def test_what_is_not_known_is_shown_and_named(ready: Desk) -> None:
    message = ready.services.messages.render("buyer.return_guide", ready.incident(), "zh_CN")
    assert message.missing == ("pickup_code",)
    assert "{取件码}" in message.body


def test_times_are_those_of_the_business_zone(ready: Desk) -> None:
    incident_id = ready.incident()
    ready.services.incidents.add_commitment(incident_id, "答复", ready.clock.now() + timedelta(hours=6))
    zh = ready.services.messages.render("buyer.first_notice", incident_id, "zh_CN").body
    en = ready.services.messages.render("buyer.first_notice", incident_id, "en").body
    assert "3月13日 16:00" in zh
    assert "2026-03-13 16:00" in en


def test_the_plan_s_amount_may_be_named_and_more_may_not(ready: Desk) -> None:
    incidents, messages = ready.services.incidents, ready.services.messages
    incident_id = ready.incident()
    incidents.confirm(incident_id)
    incidents.set_liability(incident_id, {LiableParty.SUPPLIER: 100})
    incidents.submit_request(incident_id, Channel.WECHAT, "请拦截")
    incidents.supplier_answered(incident_id, "好")
    incidents.agree_plan(
        incident_id,
        Remedy.INTERCEPT_AND_REFUND,
        FreightPayer.SUPPLIER,
        GoodsHolder.SUPPLIER,
        amount_minor=9_000,
        reason="买家要退",
    )
    body = messages.render("buyer.refund_submitted", incident_id, "zh_CN").body
    assert "90.00 元" in body
    assert messages.check(body, Party.BUYER, incident_id) == ()
    (warning,) = messages.check("退您 90.01 元", Party.BUYER, incident_id)
    assert (warning.code, warning.found) == ("message_amount", "90.01 元")


def test_the_owner_s_wording_stands_until_it_is_reset(ready: Desk) -> None:
    messages = ready.services.messages
    messages.save_template("buyer.first_notice", "zh_CN", "我的", "{buyer}您好，{order_no} 发错了")
    incident_id = ready.incident()
    assert "3792439168251500705 发错了" in messages.render("buyer.first_notice", incident_id, "zh_CN").body
    assert [t.title for t in messages.templates(Party.BUYER, "zh_CN") if t.is_changed] == ["我的"]
    messages.reset_template("buyer.first_notice", "zh_CN")
    assert not any(t.is_changed for t in messages.templates(Party.BUYER, "zh_CN"))


@pytest.mark.parametrize("body,code", [("", "template_empty"), ("{secret}", "template_variable")])
def test_a_wording_that_cannot_be_filled_is_refused(ready: Desk, body: str, code: str) -> None:
    with pytest.raises(DomainError) as refused:
        ready.services.messages.save_template("buyer.first_notice", "zh_CN", "x", body)
    assert refused.value.code == code


def test_the_suggestion_follows_the_incident(ready: Desk) -> None:
    messages, incident_id = ready.services.messages, ready.incident()
    assert messages.suggest(incident_id, Party.SUPPLIER) == "supplier.stop_request"
    assert messages.suggest(incident_id, Party.BUYER) == "buyer.first_notice"
    ready.services.incidents.confirm(incident_id)
    ready.services.incidents.submit_request(incident_id, Channel.WECHAT, "x", asks_stop=True)
    assert messages.suggest(incident_id, Party.SUPPLIER) == "supplier.chase"
    assert messages.suggest(incident_id, Party.BUYER) == "buyer.stopping"


@pytest.mark.parametrize(
    "remedy, suggested",
    [
        (Remedy.INTERCEPT_AND_RESHIP, "buyer.stopped_reshipped"),
        (Remedy.INTERCEPT_AND_REFUND, "buyer.stopped_refunding"),
        (Remedy.REFUSE_AND_REFUND, "buyer.stopped_refunding"),
    ],
)
def test_a_buyer_who_is_refunded_is_told_of_no_replacement(remedy: Remedy, suggested: str) -> None:
    incident = Incident(progress=Progress.BUYER_SETTLING, remedy=remedy)
    found = message_choice.for_buyer(incident, ParcelState.IN_TRANSIT, InterceptState.SUCCEEDED)
    assert found == suggested


def test_a_reminder_asks_for_an_answer_that_is_still_to_come(ready: Desk) -> None:
    incident_id = ready.incident()
    ready.services.incidents.confirm(incident_id)
    ready.services.incidents.submit_request(incident_id, Channel.WECHAT, "请拦截", asks_stop=True)
    ready.clock.advance(timedelta(days=3))
    text = ready.services.messages.render("supplier.chase", incident_id, "zh_CN").body
    assert "3月16日" in text
    assert "3月13日" not in text


def test_a_parcel_that_only_lacks_something_is_not_stopped(ready: Desk) -> None:
    incident_id = ready.incident(kind=MismatchKind.SHORT)
    ready.services.incidents.confirm(incident_id)
    assert ready.services.messages.suggest(incident_id, Party.SUPPLIER) == "supplier.wrong_notice"
    assert ready.services.incidents.get(incident_id).next_step.code == "tell_supplier"
    other = ready.incident(ready.order("3792439168251500799"))
    ready.services.incidents.confirm(other)
    assert ready.services.messages.suggest(other, Party.SUPPLIER) == "supplier.stop_request"
    assert ready.services.incidents.get(other).next_step.code == "request_stop"
