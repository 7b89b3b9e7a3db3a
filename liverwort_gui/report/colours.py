"""Colours of evidence: diverging maps for colour-blind eyes, and one locked scale."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.records import Explanation

LUT_SIZE = 256
ZERO = LUT_SIZE // 2  # the entry that stands for no evidence, wholly transparent
LIMIT_PERCENTILE = 99.5  # of |shown evidence|: single pixels do not set the scale
# A map that stays below one logit everywhere moves the decision by less than one
# logit: it is shown as faint as it is, not stretched to full colour.
LEAST_LIMIT = 1.0  # logit
NICE_STEPS = (1.0, 2.0, 5.0, 10.0)

DEFAULT_COLOUR_MAP = "orange / blue"

# Colour of evidence for class a, then for class b (RGB). Each pair differs along the
# blue-yellow axis, which red-green blindness leaves intact, and is neither so dark nor
# so pale that it drowns in a dark or a bright field.
_COLOURS = {
    "orange / blue": ((255, 130, 0), (0, 135, 255)),
    "yellow / violet": ((240, 195, 0), (150, 75, 255)),
    "magenta / green": ((235, 50, 155), (0, 180, 105)),
}


def colour_maps() -> tuple[str, ...]:
    """Return the names of the colour maps: evidence for class a / for class b."""
    return tuple(_COLOURS)


@cache
def lookup_table(name: str = DEFAULT_COLOUR_MAP) -> NDArray[np.uint8]:
    """Return the colours from -limit (first) over 0 (entry `ZERO`) to +limit (last).

    The opacity grows in proportion to |evidence|, so that where there is no evidence
    the picture itself is seen.

    Returns:
        (256, 4) uint8, red, green, blue, opacity; read-only.

    Raises:
        ValueError: if there is no colour map of this name.
    """
    if name not in _COLOURS:
        raise ValueError(f"unknown colour map {name!r}, choose from {colour_maps()}")
    class_a, class_b = _COLOURS[name]
    signed = (np.arange(LUT_SIZE) - ZERO) / (ZERO - 1)  # -1.01 to 1
    table = np.empty((LUT_SIZE, 4), dtype=np.uint8)
    table[:, :3] = np.where(signed[:, None] > 0, class_a, class_b)
    table[:, 3] = np.rint(255 * np.minimum(np.abs(signed), 1.0))
    table.flags.writeable = False
    return table


def colour_limit(explanations: Explanation | Iterable[Explanation]) -> float:
    """Return the one limit of the colour scale for all frames of all explanations.

    It is a high percentile of |shown evidence|, rounded up to 1, 2 or 5 times a power
    of ten. Maps with little or no evidence get `LEAST_LIMIT`: they are shown faint or
    empty, not stretched.

    Args:
        explanations: what is to be compared by eye, at least one.

    Returns:
        Logit units, positive; the scale runs from -limit to +limit.
    """
    if isinstance(explanations, Explanation):
        explanations = (explanations,)
    explanations = tuple(explanations)
    sizes = np.concatenate([np.abs(e.shown_maps).ravel() for e in explanations])
    extent = float(np.percentile(sizes, LIMIT_PERCENTILE))
    return nice_ceiling(max(extent, LEAST_LIMIT))


def nice_ceiling(value: float) -> float:
    """Return the least of 1, 2, 5 times a power of ten that is not below `value`.

    Raises:
        ValueError: if `value` is not positive and finite.
    """
    if not 0.0 < value < math.inf:
        raise ValueError(f"expected a positive number, got {value}")
    power = math.floor(math.log10(value))
    candidates = (float(f"{step:g}e{power}") for step in NICE_STEPS)
    return next((nice for nice in candidates if nice >= value), float(f"2e{power + 1}"))
