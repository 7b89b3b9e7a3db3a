"""Measure a network on simulated field videos, the way a user's video is analyzed."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from liverwort_gui import media
from liverwort_gui.explain.evidence import contrast_maps, forward
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.networks import scope
from liverwort_gui.networks.network import Network
from liverwort_gui.records import Box, Crop
from liverwort_gui.train.scores import auc, wilson

SCOPE_SHARE = 0.005  # of clips that may lie below, and above, the stated range
SCOPE_MARGIN = 0.1  # of the range, added at either end


@dataclass(frozen=True, eq=False)
class Measured:
    """What was found on the N clips of a data set.

    Attributes:
        decisions: (N,) float64, D of class 1 against class 0, logits.
        reference_decisions: (N,) float64, D_B, of the backgrounds alone.
        labels: (N,) int64.
        videos: (N,) names of the videos.
        traits: trait name to (N,) values, see `networks.scope`.
    """

    decisions: NDArray[np.float64]
    reference_decisions: NDArray[np.float64]
    labels: NDArray[np.int64]
    videos: NDArray[np.str_]
    traits: dict[str, NDArray[np.float64]]


def measure(network: Network, folder: Path) -> Job[Measured]:
    """Analyze every clip of `folder`/boxes.csv, see `simulate.write_dataset`."""
    with (folder / "boxes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    decisions: list[float] = []
    references: list[float] = []
    traits: list[dict[str, float]] = []
    for name, group in itertools.groupby(rows, key=lambda row: row["video"]):
        with media.open_video(folder / name) as reader:
            background = media.field_background(reader)
            for row in group:
                yield Progress(len(decisions), len(rows), "Scoring held-out clips")
                box = Box(int(row["x"]), int(row["y"]), int(row["size"]))
                clip = media.cut_clip(
                    reader,
                    Crop.still(box, int(row["start"]), int(row["frames"])),
                    background=background,
                    um_per_px=float(row["um_per_px"]),
                )
                passed = forward(clip, network)
                _, reference, delta_b = contrast_maps(passed, 1, 0)
                decisions.append(passed.logits[1] - passed.logits[0])
                references.append(delta_b + float(reference.double().mean()))
                traits.append(scope.measure(clip))
    return Measured(
        decisions=np.array(decisions),
        reference_decisions=np.array(references),
        labels=np.array([int(row["label"]) for row in rows]),
        videos=np.array([row["video"] for row in rows]),
        traits={
            trait.name: np.array([t.get(trait.name, np.nan) for t in traits])
            for trait in scope.TRAITS
        },
    )


def scores(measured: Measured, classes: Sequence[str]) -> dict[str, object]:
    """Return the figures for the card: counts, accuracy with interval, AUCs."""
    labels = measured.labels
    right = (measured.decisions > 0) == (labels == 1)
    low, high = wilson(int(right.sum()), len(right))
    return {
        "clips": len(right),
        "videos": len(np.unique(measured.videos)),
        "right": int(right.sum()),
        "accuracy": round(float(right.mean()), 4),
        "wilson_95": [round(low, 4), round(high, 4)],
        "accuracy_by_class": {
            name: round(float(right[labels == k].mean()), 4)
            for k, name in enumerate(classes)
        },
        "auc": round(auc(measured.decisions, labels), 4),
        "background_auc": round(auc(measured.reference_decisions, labels), 4),
    }


def trait_ranges(measured: Measured) -> dict[str, tuple[float, float]]:
    """Return the range of each trait, nearly all of it and a margin."""
    ranges = {}
    for name, values in measured.traits.items():
        low, high = np.nanquantile(values, [SCOPE_SHARE, 1 - SCOPE_SHARE])
        margin = SCOPE_MARGIN * (high - low)
        # A size stays above 0, or an empty box would pass as a very small cell.
        least = max(low - margin, low / 2) if low > 0 else low - margin
        ranges[name] = (float(least), float(high + margin))
    return ranges
