"""Whether a clip resembles the clips a network was trained on. Needs no torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import cv2
import numpy as np

from liverwort_gui.records import Clip

CELL_SIGMA = 5.0  # a pixel differs from the background beyond this many noise SDs
MIN_DIFFERENCE = 6.0  # grey levels; finer differences are compression, not a cell


@dataclass(frozen=True, slots=True)
class Trait:
    """One measured property of clips, and how to speak of it.

    Attributes:
        name: its key in a card's `scope`.
        words: how users call it.
        unit: "" if it has none.
        tolerance: how far outside the training clips' range it may lie, as a share of
            the range's end.
    """

    name: str
    words: str
    unit: str
    tolerance: float = 0.0


# A microscope's scale is hardly known better. 80 simulated clips that were enlarged or
# shrunk by as much moved D of `length` by an eighth of its spread, and 73 or 74 were
# judged right, 74 before; enlarged by 5 %, by 0.3 of it, and 70. Other traits need no
# tolerance: they are measured in the clip itself.
SCALE_TOLERANCE = 0.02

TRAITS = (
    Trait("um_per_px", "pixel size", "µm per pixel", SCALE_TOLERANCE),
    Trait("polarity", "cell's contrast, -1 dark to 1 bright,", ""),
    Trait("brightness", "background brightness", "grey levels"),
    Trait("cell_area", "share of the picture that moves", "%"),
    Trait("sharpness", "sharpness of the cell", ""),
)


def measure(clip: Clip) -> dict[str, float]:
    """Return the traits of a clip; a trait that cannot be measured is left out.

    polarity is the sum of the differences from the background at cell pixels over
    the sum of their sizes, -1 to 1. cell_area is in percent of the frame. sharpness
    is the mean size of the Laplacian over that of the difference, at cell pixels.
    """
    grey = clip.pixels.mean(axis=3, dtype=np.float32)  # (T, S, S)
    background = clip.background.mean(axis=3)  # (B, S, S)
    noise = clip.noise_sd.mean(axis=3)
    difference = grey - background
    cell = np.abs(difference) > np.maximum(CELL_SIGMA * noise, MIN_DIFFERENCE)
    traits = {
        "brightness": float(np.median(background)),
        "cell_area": 100.0 * float(cell.mean()),
    }
    if clip.um_per_px is not None:
        traits["um_per_px"] = clip.um_per_px
    if cell.any():
        size = np.abs(difference)[cell]
        laplacian = np.stack([np.abs(cv2.Laplacian(d, cv2.CV_32F)) for d in difference])
        traits["polarity"] = float(difference[cell].sum() / size.sum())
        traits["sharpness"] = float(laplacian[cell].mean() / size.mean())
    return traits


def reasons_out_of_scope(
    traits: Mapping[str, float], scope: Mapping[str, tuple[float, float]]
) -> tuple[str, ...]:
    """Return one sentence per trait that lies outside a card's `scope`."""
    reasons = []
    for trait in TRAITS:
        if trait.name not in scope:
            continue
        low, high = scope[trait.name]
        unit = f" {trait.unit}".rstrip()
        trained = f"(training clips: {low:.3g} to {high:.3g}{unit})"
        if trait.name not in traits:
            reasons.append(f"The {trait.words} is not known {trained}.")
        elif not _lies_in(traits[trait.name], low, high, trait.tolerance):
            found = f"{traits[trait.name]:.3g}{unit}"
            reasons.append(f"The {trait.words} is {found} {trained}.")
    return tuple(reasons)


def _lies_in(value: float, low: float, high: float, tolerance: float) -> bool:
    return low - tolerance * abs(low) <= value <= high + tolerance * abs(high)
