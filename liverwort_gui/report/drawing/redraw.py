"""Draws the figures of a claim bundle again, from the raw maps of its clips.

Run it in the unpacked bundle: python redraw.py. It needs numpy, matplotlib and h5py,
and writes the folder redrawn/. What it computes anew it holds against the tables.
"""

from __future__ import annotations

import csv
import importlib
import sys
from pathlib import Path
from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

HERE = Path(__file__).resolve().parent
TOLERANCE = 1e-3  # logits, between a decision of the table and that of the raw map


def main() -> int:
    """Draw all figures; return how many decisions disagree with the tables."""
    groups, judging = drawing("groups"), drawing("judging")
    out = HERE / "redrawn"
    out.mkdir(exist_ok=True)
    clips = rows("clips.csv")
    names = [row["group"] for row in rows("groups.csv") if row["name"] in ("A", "B")]
    classes = {row["group"]: row["class"] for row in rows("groups.csv")}
    known = {row["what"]: row["value"] for row in rows("provenance.csv")}
    positive, negative = known["positive class"], known["negative class"]
    decisions = np.array([decision_of(row, positive) for row in clips])
    told = np.array([float(row["decision (logit)"]) for row in clips])
    wrong = int((np.abs(decisions - told) > TOLERANCE).sum())
    group = np.array([names.index(row["group"]) for row in clips])
    units = np.array([row["unit"] for row in clips])
    panel = ("decision D", "logit", decisions, group, units, "from the raw maps")
    colours = [known[f"colour {letter}"] for letter in "AB"]
    save(groups.values([panel], names, colours), out / "decision")
    of_positive = np.array([classes[row["group"]] == positive for row in clips])
    if of_positive.any() and not of_positive.all():
        first = next(name for name in names if classes[name] == positive)
        order = [first, *(name for name in names if name != first)]
        save(judging.roc(decisions, of_positive, order, ""), out / "roc")
    ends = known["colour negative"], known["colour positive"]
    body_map(names, (positive, negative), ends, out / "body_map")
    typical_clips((positive, negative), out / "typical")
    sys.stdout.write(
        f"{len(clips)} decisions were computed from the raw maps; {wrong} of them "
        f"differ from the table by more than {TOLERANCE} logit. Figures: {out}\n"
    )
    return wrong


def decision_of(row: dict[str, str], positive: str) -> float:
    """Return D of a clip from its raw map, for the positive class."""
    with h5py.File(HERE / "evidence" / f"clip-{int(row['clip']):04d}.h5") as file:
        about = dict(file.attrs)
        mean = np.asarray(file["maps"], np.float64).mean()
    sign = 1.0 if str(about["classes"][about["contrast"][0]]) == positive else -1.0
    return sign * float(mean + about["delta_b"])


def body_map(
    names: list[str], classes: tuple[str, str], ends: tuple[str, str], path: Path
) -> None:
    """Draw the body map from the raw means of the units.

    Args:
        names: of groups A and B.
        classes: for which positive and negative evidence speak.
        ends: colours of negative and positive evidence.
        path: without its ending.
    """
    raw = rows("body-map.csv")
    if not raw:
        return
    along = np.unique([float(row["along (µm)"]) for row in raw])
    across = np.unique([float(row["across (µm)"]) for row in raw])

    def plane(column: str) -> NDArray[Any]:
        told = {"yes": 1.0, "no": 0.0, "": np.nan}
        cells = (row[column] for row in raw)
        values = [told[cell] if cell in told else float(cell) for cell in cells]
        return np.array(values).reshape(len(across), len(along))

    means = np.stack([plane(f"mean {g} (logit/µm²)") for g in "AB"])
    figure = drawing("groups").body_map(
        *(along, across, means, means[1] - means[0]),
        *(plane("p"), plane("tested") > 0, names, classes),
        ends=ends,
    )
    save(figure, path)


def typical_clips(classes: tuple[str, str], path: Path) -> None:
    """Draw a typical clip of either group, with its raw evidence over it."""
    chosen = [row for row in rows("galleries.csv") if row["name"].endswith(", 1")]
    chosen = [row for row in chosen if row["kind"] == "typical"]
    clips = drawing("clips")
    shown = [clip_of(clips, row) for row in chosen]
    if not shown:
        return
    extent = max(float(np.percentile(np.abs(one.maps), 99.5)) for one in shown)
    limit = drawing("style").round_up(max(extent, 1.0))
    share = np.linspace(-1, 1, 256)
    ends = np.where(share[:, None] > 0, (1.0, 0.51, 0.0), (0.0, 0.53, 1.0))
    colours = np.column_stack((ends, 0.7 * np.abs(share)))
    count = min(len(one.pixels) for one in shown)
    frames = [(2 * n + 1) * count // 6 for n in range(3)]
    scale = clips.Scale(limit, "logit", colours, classes)
    save(clips.discovery(shown, frames, scale), path)


def clip_of(clips: Any, row: dict[str, str]) -> Any:
    """Return a clip of a gallery as a figure shows it; maps for the positive class."""
    known = {line["what"]: line["value"] for line in rows("provenance.csv")}
    with h5py.File(HERE / "evidence" / f"clip-{int(row['clip']):04d}.h5") as file:
        about = dict(file.attrs)
        first = str(about["classes"][about["contrast"][0]])
        sign = 1.0 if first == known["positive class"] else -1.0
        um_per_px = about.get("um_per_px")
        return clips.Shown(
            title=f"{row['group']}, clip {row['clip']}",
            pixels=np.asarray(file["clip"]),
            maps=sign * (np.asarray(file["maps"]) - np.asarray(file["reference"])),
            times=np.asarray(file["times"]),
            x_label="time, s",
            curve=sign * np.asarray(file["frame_evidence"], np.float64),
            baseline=sign * float(about["D_B"]),
            um_per_px=None if um_per_px is None else float(um_per_px),
        )


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table."""
    with (HERE / "tables" / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def save(figure: Any, stem: Path) -> None:
    """Write a figure in all kinds."""
    style = drawing("style")
    for suffix in style.SUFFIXES:
        style.save(figure, stem.with_suffix(suffix))


def drawing(name: str) -> Any:
    """Return a module of the bundle's own folder, which lies beside this script."""
    if str(HERE) not in sys.path:
        sys.path.insert(0, str(HERE))
    return importlib.import_module(f"drawing.{name}")


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
