"""A disk that is full at each point of a session; CI tests every twentieth."""

import tempfile
from pathlib import Path

from tests.study.test_full_disk import full_at


def run() -> dict[str, int]:
    """Return at how many points the disk was full; an error is raised if one fails."""
    with tempfile.TemporaryDirectory() as place:
        points = full_at(Path(place) / "none", 0)
        for point in range(1, points + 1):
            full_at(Path(place) / str(point), point)
    return {"full_disk_points": points, "full_disk_wrong": 0}
