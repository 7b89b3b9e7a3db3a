"""600 damaged copies of study.db: bit flips, cuts, noise, lost pages."""

import tempfile
from pathlib import Path

from tests.study import damage

COPIES = 600


def run() -> dict[str, int]:
    """Return how many copies were refused, repaired, or silently wrong."""
    with tempfile.TemporaryDirectory() as place:
        return damage.run(COPIES, 1, Path(place))
