"""A sheet answered for once is read without a question from then on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.data.models import AuditEntry
from app.domain.clock import FixedClock
from app.domain.errors import DomainError, NotFound, SheetProblem
from app.domain.progress import Job
from app.domain.sheet_answer import SheetAnswer
from app.services.build import Services, build_services
from app.services.sheet_reading import doubtful, draft_answer

HEADINGS = ["编", "谁", "去哪", "货", "运"]
FIELDS = ["order_no", "recipient", "full_address", "title", "tracking_no"]
DAY_1 = [
    ["A2026031300001", "王小明", "浙江省杭州市西湖区文三路1号", "卫衣 黑 L", "YT1234567890123"],
    ["A2026031300002", "李四", "广东省深圳市南山区科技路2号", "卫衣 白 M", "YT1234567890124"],
]
DAY_2 = [["A2026031400007", "赵六", "江苏省南京市鼓楼区中山路3号", "", ""]]


@pytest.fixture
def services(tmp_path: Path, clock: FixedClock) -> Iterator[Services]:
    opened = build_services(tmp_path / "data", clock)
    yield opened
    opened.close()


@pytest.fixture
def day_1(tmp_path: Path) -> Path:
    return sheet(tmp_path / "day1.csv", [HEADINGS, *DAY_1], title="发货登记")


def sheet(path: Path, rows: list[list[str]], title: str = "") -> Path:
    lines = [title, *(",".join(row) for row in rows)] if title else [",".join(row) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def answered(services: Services, path: Path, kind: str = "shipments") -> SheetAnswer:
    """As the owner would say it in the window."""
    look = services.sheet_reading.sample(path).look()
    draft = draft_answer(look.tables[look.best])
    columns = tuple(replace(column, field=name) for column, name in zip(draft.columns, FIELDS, strict=True))
    return replace(draft, kind=kind, columns=columns)


def test_nobody_knows_it_before(services: Services, day_1: Path) -> None:
    with pytest.raises(SheetProblem, match="sheet_unknown"):
        services.sheet_reading(day_1, job=Job())
    table = services.sheet_reading.sample(day_1).look().tables[0]
    assert table.heading_row == 2
    assert {"编", "谁", "运"} <= {r.heading for r in doubtful(table.readings, is_known=False)}


def test_remembered_for_the_next_days_sheet(services: Services, day_1: Path, tmp_path: Path) -> None:
    services.own_layouts.save(answered(services, day_1), "小王发货")
    for path in (day_1, sheet(tmp_path / "day2.csv", [HEADINGS, *DAY_2])):
        parsed = services.sheet_reading(path, job=Job())
        assert (parsed.kind, parsed.questions) == ("shipments", ())
    assert parsed.lines[0].order_no == "A2026031400007"
    assert (parsed.lines[0].recipient, parsed.lines[0].city) == ("赵六", "南京市")


def test_kept_whole(services: Services, day_1: Path) -> None:
    answer = replace(answered(services, day_1, "orders"), platform="pdd", levels={"paid_amount": "line"})
    row = services.own_layouts.save(answer, " 小王 ").value
    assert services.own_layouts.get(row.id).answer == answer
    assert services.own_layouts.list()[0].name == "小王"
    assert services.sheet_reading(day_1, job=Job()).platform == "pdd"


def test_a_column_more_is_still_his_sheet(services: Services, day_1: Path, tmp_path: Path) -> None:
    services.own_layouts.save(answered(services, day_1), "x")
    more = sheet(tmp_path / "more.csv", [[*HEADINGS, "卖家备注"], [*DAY_1[0], "送礼"]])
    parsed = services.sheet_reading(more, job=Job())
    assert (parsed.format.startswith("own."), parsed.lines[0].seller_note) == (True, "送礼")


def test_sheets_that_only_share_words_are_not_his(services: Services, tmp_path: Path) -> None:
    """Two headings that many sheets have may not make all of these sheets his."""
    short = sheet(tmp_path / "short.csv", [["订单编号", "快递单号"], ["A2026031300001", "YT1234567890123"]])
    look = services.sheet_reading.sample(short).look()
    draft = draft_answer(look.tables[0])
    services.own_layouts.save(replace(draft, kind="shipments"), "short")
    sample = Path(__file__).resolve().parents[2] / "samples" / "sheets" / "taobao_suborder_export.xlsx"
    assert services.sheet_reading(sample, job=Job()).format == "taobao.suborders29"


def test_a_heading_printed_twice(services: Services, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "twice.csv",
        [["订单号", "备注", "快递单号", "备注"], ["A2026031300001", "留言", "YT1234567890123", "内部"]],
    )
    table = services.sheet_reading.sample(path).look().tables[0]
    fields = ["order_no", "buyer_message", "tracking_no", "seller_note"]
    draft = draft_answer(table)
    columns = tuple(replace(c, field=f) for c, f in zip(draft.columns, fields, strict=True))
    services.own_layouts.save(replace(draft, kind="shipments", columns=columns), "x")
    line = services.sheet_reading(path, job=Job()).lines[0]
    assert (line.buyer_message, line.seller_note) == ("留言", "内部")


def test_what_is_not_needed_is_not_read(services: Services, tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "x.csv",
        [["订单号", "快递单号", "手机"], ["A2026031300001", "YT1234567890123", "13800138000"]],
    )
    draft = draft_answer(services.sheet_reading.sample(path).look().tables[0])
    columns = tuple(replace(c, field=None) if c.heading == "手机" else c for c in draft.columns)
    services.own_layouts.save(replace(draft, kind="shipments", columns=columns), "x")
    parsed = services.sheet_reading(path, job=Job())
    assert parsed.lines[0].phone is None
    assert {r.ground for r in parsed.readings} == {"owner"}


def test_an_amount_the_owner_called_a_lines_own(services: Services, tmp_path: Path) -> None:
    rows = [
        ["订单号", "商品名称", "数量", "单价", "总付"],
        ["A2026031300001", "甲", "1", "5.00", "9.00"],
        ["A2026031300001", "乙", "2", "2.00", "9.00"],
    ]
    path = sheet(tmp_path / "x.csv", rows)
    draft = draft_answer(services.sheet_reading.sample(path).look().tables[0])
    columns = tuple(replace(c, field="paid_amount") if c.heading == "总付" else c for c in draft.columns)
    answer = replace(draft, kind="orders", columns=columns)
    sample = services.sheet_reading.sample(path)
    assert sample.read_as(answer).levels["paid_amount"] == "order"
    assert sample.read_as(replace(answer, levels={"paid_amount": "line"})).levels["paid_amount"] == "line"


def test_answered_anew_takes_the_place(services: Services, day_1: Path) -> None:
    first = services.own_layouts.save(answered(services, day_1), "a").value
    second = services.own_layouts.save(answered(services, day_1, "orders"), "b").value
    assert first.id == second.id
    assert [(row.name, row.answer.kind) for row in services.own_layouts.list()] == [("b", "orders")]


def test_only_this_once(services: Services, day_1: Path, tmp_path: Path) -> None:
    services.sheet_reading.answer_once(day_1, answered(services, day_1))
    assert services.sheet_reading(day_1, job=Job()).kind == "shipments"
    assert services.own_layouts.list() == []
    with pytest.raises(SheetProblem):
        services.sheet_reading(sheet(tmp_path / "day2.csv", [HEADINGS, *DAY_2]), job=Job())
    sheet(day_1, [HEADINGS, *DAY_2])
    with pytest.raises(SheetProblem):
        services.sheet_reading(day_1, job=Job())


@pytest.mark.parametrize(
    "kind, drop, lacking",
    [("orders", "order_no", "order_no"), ("shipments", "tracking_no", "tracking_no")],
)
def test_what_a_kind_needs(services: Services, day_1: Path, kind: str, drop: str, lacking: str) -> None:
    answer = answered(services, day_1, kind)
    columns = tuple(replace(c, field=None) if c.field == drop else c for c in answer.columns)
    for give in (
        lambda given: services.own_layouts.save(given, "x"),
        lambda given: services.sheet_reading.answer_once(day_1, given),
    ):
        with pytest.raises(DomainError) as refused:
            give(replace(answer, columns=columns))
        assert (refused.value.code, refused.value.params) == ("answer_lacks_field", {"field": lacking})
    with pytest.raises(DomainError, match="answer_kind_unknown"):
        services.own_layouts.save(replace(answer, kind=""), "x")


def test_rename_forget_and_back(services: Services, day_1: Path) -> None:
    answer = answered(services, day_1)
    saved = services.own_layouts.save(answer, "old").value
    assert services.own_layouts.rename(saved.id, "new").value.name == "new"
    with pytest.raises(DomainError, match="own_layout_unnamed"):
        services.own_layouts.rename(saved.id, "  ")
    was = services.own_layouts.delete(saved.id).value
    with pytest.raises(NotFound):
        services.own_layouts.get(saved.id)
    with pytest.raises(SheetProblem):
        services.sheet_reading(day_1, job=Job())
    outcome = services.own_layouts.restore(was)
    assert outcome.value == was
    assert outcome.changes.touches({"in_layout"})
    with pytest.raises(DomainError, match="own_layout_taken"):
        services.own_layouts.restore(was)
    names = [entry.operation for entry in AuditEntry.select().order_by(AuditEntry.id)]
    assert names == ["own_layout.save", "own_layout.rename", "own_layout.delete", "own_layout.restore"]


def test_uses_are_counted_and_taken_back(services: Services, tmp_path: Path, clock: FixedClock) -> None:
    path = sheet(tmp_path / "o.csv", [["单", "东西", "几份啊"], ["A2026031300001", "卫衣", "2"]])
    draft = draft_answer(services.sheet_reading.sample(path).look().tables[0])
    columns = tuple(
        replace(c, field=f) for c, f in zip(draft.columns, ["order_no", "title", "quantity"], strict=True)
    )
    row = services.own_layouts.save(replace(draft, kind="orders", columns=columns), "x").value
    assert (row.uses, row.last_used_at) == (0, None)
    imports = services.order_import
    taken = imports.commit(imports.preview(path)).value
    used = services.own_layouts.get(row.id)
    assert (used.uses, used.last_used_at) == (1, clock.now())
    assert taken.import_id is not None
    imports.undo(taken.import_id)
    assert services.own_layouts.list()[0].uses == 0
