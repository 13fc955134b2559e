"""Lets go of what a big sheet was held against, bit by bit.

Python frees what nobody holds any more in one go, in which no other thread has its turn: of a hundred
thousand lines and as many orders that is a tenth of a second, and the window stands still.
"""

from __future__ import annotations

_AT_ONCE = 2_000


def let_go(*wholes: object) -> None:
    """Empty the lists and the mappings that these hold, which nobody may look at any more."""
    for whole in wholes:
        for held in vars(whole).values():
            if isinstance(held, list):
                while held:
                    del held[-_AT_ONCE:]
            elif isinstance(held, dict):
                while held:
                    held.popitem()
