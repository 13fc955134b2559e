"""A copy of the shop before sheets go in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from app.domain.progress import Job
from app.services.build import Services

T = TypeVar("T")


def after_backup(services: Services, work: Callable[[Job], T]) -> Callable[[Job], T]:
    """The work, preceded by a copy where the settings say so; a copy that fails holds nothing up."""

    def run(job: Job) -> T:
        services.backups.before_import()
        return work(job)

    return run
