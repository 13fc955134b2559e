"""The evidence pack: every original verified, named by us, and nothing personal unless asked for."""

from __future__ import annotations

import csv
import hashlib
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.data.models import Deadline, Evidence, Incident, Parcel, Store
from app.domain.clock import FixedClock
from app.domain.errors import EnvironmentProblem, NotFound
from app.domain.evidence_duty import FileState
from app.domain.statuses import ClockKind, EvidenceKind, ParcelState, Party
from app.services.build import Services, build_services
from app.services.evidence_pack import EvidencePack
from app.services.money_sheets import CodeWords
from tests.report_sample import ADDRESS, FOUND, PHONE, RECIPIENT, open_shop

CONTENTS = [b"one", b"two", b"three"]


@pytest.fixture
def services(tmp_path: Path, clock: FixedClock) -> Iterator[Services]:
    """One incident with three files of evidence."""
    open_shop(tmp_path / "data", clock, CONTENTS).uow.db.close()
    opened = build_services(tmp_path / "data", clock)
    yield opened
    opened.close()


def original(services: Services, place: int) -> Path:
    sha256 = hashlib.sha256(CONTENTS[place]).hexdigest()
    return services.folder / "evidence" / sha256[:2] / sha256


def stub_pdf(pack: EvidencePack, path: Path) -> None:
    """What the paper side writes is its own matter; this tells what it was given."""
    path.write_text(repr([file.state.value for file in pack.files]))


def write(services: Services, path: Path) -> EvidencePack:
    packs = services.evidence_packs
    return packs.write_zip(packs.gather("CF-26-0142"), path, stub_pdf, CodeWords()).pack


def rename(services: Services, name: str) -> None:
    with services.incidents._context.uow.begin("test") as tx:
        tx.update(Evidence.select().first(), file_name=name)


def test_it_holds_the_originals_under_our_names_with_index_and_sums(
    services: Services, tmp_path: Path
) -> None:
    target = tmp_path / "out.zip"
    assert not write(services, target).not_as_filed
    with zipfile.ZipFile(target) as found:
        names = ["originals/01-label_photo.png", "originals/02-weight.png", "originals/03-goods_photo.png"]
        assert found.namelist() == [*names, "evidence-pack.pdf", "index.csv", "SHA256SUMS"]
        assert [found.read(name) for name in names] == CONTENTS
        sums = found.read("SHA256SUMS").decode().splitlines()
        assert sums == [
            f"{hashlib.sha256(content).hexdigest()}  {name}"
            for content, name in zip(CONTENTS, names, strict=True)
        ]
        rows = list(csv.reader(io.StringIO(found.read("index.csv").decode("utf-8-sig"))))
    assert [row[2] for row in rows[1:]] == names
    assert {row[4] for row in rows[1:]} == {"same"}


@pytest.mark.parametrize(
    "name", ["../../etc/x.png", "C:\\x\\..\\y.png", "a/b\u202e.png", "照片.p/../n", "x."]
)
def test_a_name_from_outside_is_never_a_path(services: Services, tmp_path: Path, name: str) -> None:
    rename(services, name)
    write(services, tmp_path / "out.zip")
    with zipfile.ZipFile(tmp_path / "out.zip") as found:
        first = found.namelist()[0]
    assert first in ("originals/01-label_photo.png", "originals/01-label_photo.bin")


def test_a_name_is_no_formula_in_the_index(services: Services, tmp_path: Path) -> None:
    rename(services, "=1+1.png")
    write(services, tmp_path / "out.zip")
    with zipfile.ZipFile(tmp_path / "out.zip") as found:
        assert ",'=1+1.png," in found.read("index.csv").decode()


def test_a_changed_and_a_missing_file_are_named_and_the_paper_is_told(
    services: Services, tmp_path: Path
) -> None:
    original(services, 0).write_bytes(b"other")
    original(services, 1).unlink()
    pack = services.evidence_packs.gather("CF-26-0142")
    states = [FileState.CHANGED, FileState.MISSING, FileState.SAME]
    assert [file.state for file in pack.files] == states
    written = write(services, tmp_path / "out.zip")
    assert [file.number for file in written.not_as_filed] == [1, 2]
    with zipfile.ZipFile(tmp_path / "out.zip") as found:
        assert found.read("evidence-pack.pdf").decode() == repr([state.value for state in states])
        assert "originals/02-weight.png" not in found.namelist()
        assert hashlib.sha256(CONTENTS[0]).hexdigest() in found.read("SHA256SUMS").decode()


def test_a_file_changed_after_gathering_is_noticed_while_writing(services: Services, tmp_path: Path) -> None:
    packs = services.evidence_packs
    pack = packs.gather("CF-26-0142")
    original(services, 2).write_bytes(b"since then")
    done = packs.write_zip(pack, tmp_path / "out.zip", stub_pdf, CodeWords())
    assert [file.number for file in done.pack.not_as_filed] == [3]


def test_a_failure_leaves_the_old_file(services: Services, tmp_path: Path) -> None:
    target = tmp_path / "out.zip"
    target.write_bytes(b"old")

    def refuse(pack: EvidencePack, path: Path) -> None:
        raise EnvironmentProblem("pdf_unwritable", path=str(path))

    packs = services.evidence_packs
    with pytest.raises(EnvironmentProblem):
        packs.write_zip(packs.gather("CF-26-0142"), target, refuse, CodeWords())
    assert target.read_bytes() == b"old"
    assert list(tmp_path.glob(".*part")) == []


def test_an_unknown_incident_is_refused(services: Services) -> None:
    with pytest.raises(NotFound, match="incident_not_found"):
        services.evidence_packs.gather("CF-99")


def test_personal_data_are_masked_unless_asked_for(services: Services) -> None:
    masked = services.evidence_packs.gather("CF-26-0142")
    shown = services.evidence_packs.gather("CF-26-0142", shows_personal=True)
    for secret in (RECIPIENT, PHONE, ADDRESS):
        assert secret not in repr(masked.report)
        assert secret in repr(shown.report)
    assert masked.is_masked
    assert not shown.is_masked


def test_duties_name_who_proves_and_what_is_there(services: Services) -> None:
    found = {item.duty.kind: item for item in services.evidence_packs.gather("CF-26-0142").duties}
    assert found[EvidenceKind.LABEL_PHOTO].files == (1,)
    assert found[EvidenceKind.ORDER_SNAPSHOT].files == ()
    assert all(item.duty.by is Party.SELF for item in found.values())


def test_after_signature_the_buyer_shows_what_was_in_it(services: Services) -> None:
    with services.incidents._context.uow.begin("test") as tx:
        incident = Incident.get()
        tx.update(Parcel.get(), state=ParcelState.DELIVERED)
        tx.update(incident, has_buyer_confirmed_receipt=True)
    duties = [item.duty for item in services.evidence_packs.gather("CF-26-0142").duties]
    by_buyer = {duty.kind: duty.sources for duty in duties if duty.by is Party.BUYER}
    assert by_buyer == {
        EvidenceKind.GOODS_PHOTO: ("taobao_dispute:76",),
        EvidenceKind.UNBOXING_VIDEO: ("taobao_dispute:76",),
    }
    assert [duty.by for duty in duties] == sorted((d.by for d in duties), key=lambda by: by is Party.BUYER)


def test_rules_of_another_platform_and_habits_are_no_grounds(services: Services) -> None:
    with services.incidents._context.uow.begin("test") as tx:
        incident = Incident.get()
        for source in ("jd_dispute:7", "owner", "consumer_law:24"):
            tx.insert(Deadline, incident=incident, clock=ClockKind.REFUND, starts_at=FOUND, due_at=FOUND,
                      source=source)  # fmt: skip
    sources = {ground.source for ground in services.evidence_packs.gather("CF-26-0142").grounds}
    assert "consumer_law:24" in sources
    assert any(source.startswith("taobao") for source in sources)
    assert not {"owner", "jd_dispute:7"} & sources
    with services.incidents._context.uow.begin("test") as tx:
        tx.update(Store.get(), platform="jd")
    sources = {ground.source for ground in services.evidence_packs.gather("CF-26-0142").grounds}
    assert "jd_dispute:7" in sources
    assert not any(source.startswith("taobao") for source in sources)
