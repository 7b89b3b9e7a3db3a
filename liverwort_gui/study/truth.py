"""What is known of a simulated video, from the files that lie beside it.

`liverwort simulate` writes `dataset.json`, and `boxes.csv` with a line per sperm.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from liverwort_gui.study_records import ClipEntry, VideoEntry, new_id

MOST_BYTES = 16 << 20  # of a table; 100,000 boxes have 6 MB


@dataclass(frozen=True)
class Truth:
    """What a simulation says about one of its videos.

    Attributes:
        genotype: of all its sperm, which is also the name of their class.
        um_per_px: micrometres per pixel.
        clips: a clip per sperm, without number and label.
    """

    genotype: str
    um_per_px: float
    clips: tuple[ClipEntry, ...]


def truth_of(video: VideoEntry) -> Truth | None:
    """Return the truth about a video; None if it was not simulated.

    Raises:
        ValueError: if the files beside it make no sense.
    """
    path = Path(video.absolute)
    about, table = path.with_name("dataset.json"), path.with_name("boxes.csv")
    try:
        if max(about.stat().st_size, table.stat().st_size) > MOST_BYTES:
            return None
        facts = json.loads(about.read_text(encoding="utf-8"))
        if not isinstance(facts, dict) or "scenario" not in facts:
            return None
        with table.open(newline="", encoding="utf-8") as file:
            rows = [row for row in csv.DictReader(file) if row["video"] == path.name]
    except (OSError, LookupError, ValueError, csv.Error):
        return None  # somebody else's tables
    if not rows:
        return None
    try:
        clips = tuple(_clip(video, row) for row in rows)
        um_per_px = float(rows[0]["um_per_px"])
        genotypes = {str(row["genotype"]) for row in rows}
        if len(genotypes) != 1 or not 0 < um_per_px < 1e9:
            raise ValueError(f"genotypes {genotypes}, {um_per_px} µm per pixel")
    except (LookupError, TypeError, ValueError) as error:
        raise ValueError(
            f"{table} was not taken over ({error}): simulate the videos again."
        ) from error
    return Truth(genotypes.pop(), um_per_px, clips)


def _clip(video: VideoEntry, row: Mapping[str, str]) -> ClipEntry:
    clip = ClipEntry(
        id=new_id(),
        number=0,
        video=video.id,
        start=int(row["start"]),
        corners=((int(row["x"]), int(row["y"])),),
        size=int(row["size"]),
        frames=int(row["frames"]),
        origin="simulated",
    )
    crop = clip.crop
    inside = crop.fits(video.width, video.height) and crop.frames > 0
    if not inside or crop.start < 0 or crop.stop > video.n_frames:
        raise ValueError(f"the box {dict(row)} does not lie inside {video.name}")
    return clip
