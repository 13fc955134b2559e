"""The sets that are about goods alone, each in every plain way of writing: slower than the others, so apart.

`python -m tests.benchmarks.reconcile.measure_goods [SET ...] [-kWAY] [-v]`; what is printed: see `measure`.
At first sight, before anything was mended, recall, precision and kinds were 0.990, 0.784, 0.919 (fifteenth),
0.997, 0.755, 0.946 (sixteenth) and 0.996, 0.845, 0.936 (seventeenth, in three of the ways).
"""

from __future__ import annotations

import sys

from tests.benchmarks.reconcile import measure, ways_goods

SETS = ("fifteenth", "sixteenth", "seventeenth")


def main(arguments: list[str]) -> int:
    """Print the table of the sets named, or of all."""
    measure.WAYS.update(dict.fromkeys(SETS, ways_goods.WAYS))
    chosen = [name for name in SETS if name in arguments] or [*SETS]
    return measure.main([*chosen, *(a for a in arguments if a.startswith("-"))])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
