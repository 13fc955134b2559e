"""The evidence pack of a dispute: what goes onto paper, and a zip of it with the originals."""

from app.services.evidence_pack.pack import EvidencePack, Ground, PackedDuty, PackedFile
from app.services.evidence_pack.service import EvidencePackService, PackOut
from app.services.evidence_pack.zipped import PackWords

__all__ = [
    "EvidencePack",
    "EvidencePackService",
    "Ground",
    "PackOut",
    "PackWords",
    "PackedDuty",
    "PackedFile",
]
