"""What a picture of a clip is, and what its colours and numbers mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.qt.language import said, tr


@dataclass(frozen=True, eq=False)
class ColourScale:
    """What the colours of an evidence map mean.

    Attributes:
        colours: (256, 4) uint8 RGBA, from -limit to +limit.
        limit: at both ends, in `unit`.
        for_a: class that positive values speak for; empty if signs mean no class.
        for_b: class that negative values speak for; empty if signs mean no class.
        unit: of the map.
        mean: of all values of the clip, if it is what the map adds to the decision.
        beyond: whether that is D - D_B; else it is D less a constant of the network.
    """

    colours: NDArray[np.uint8]
    limit: float
    for_a: str
    for_b: str
    unit: str = "logit"
    mean: float | None = None
    beyond: bool = False


@dataclass(frozen=True, eq=False)
class MapValues:
    """The numbers behind the colours of one frame.

    Attributes:
        values: (h, w) float32, in the unit of the scale.
        field: side length of the square of the clip that one value sees, pixels of
            the clip; 0 if it is not limited to a square.
    """

    values: NDArray[np.float32]
    field: int


@dataclass(frozen=True, slots=True)
class TrustMark:
    """How far a map deserves belief, in a word.

    Attributes:
        state: "green", "amber", "red", or "grey" if it is not known.
        word: beside the colour.
        sentence: why; shown for amber and red.
        open: whether there is more to see about it.
    """

    state: Literal["green", "amber", "red", "grey"]
    word: str
    sentence: str = ""
    open: bool = False


@dataclass(frozen=True, eq=False)
class ClipPicture:
    """What a picture of the clip view shows.

    Attributes:
        pixels: (S, S, C) uint8, C is 1 or 3.
        title: which box and frames it is from, or by which method its map is.
        um_per_px: micrometres per pixel of `pixels`; None if unknown.
        scale: meaning of the colours; None without an evidence map.
        hint: why there is no map, if there is none.
        notice: why the clip cannot be shown, if it cannot.
        map: the numbers of the map; None without one.
        frame: its number in the video.
        trust: in the map; None without one.
    """

    pixels: NDArray[np.uint8]
    title: str
    um_per_px: float | None = None
    scale: ColourScale | None = None
    hint: str = ""
    notice: str = ""
    map: MapValues | None = None
    frame: int = 0
    trust: TrustMark | None = None


def reading(picture: ClipPicture, x: float, y: float) -> str:
    """Return what the map says at a place, for the line at the bottom.

    Args:
        picture: what is shown.
        x: from the left edge, 0 to 1.
        y: from the top edge, 0 to 1.
    """
    side = picture.pixels.shape[1]
    column, row = int(x * side), int(y * side)
    place = tr("x {x}, y {y}, frame {frame}", x=column, y=row, frame=picture.frame)
    if picture.map is None or picture.scale is None:
        grey = int(picture.pixels[row, column].mean())
        return tr("grey level {grey} at {place}", grey=grey, place=place)
    values, scale = picture.map.values, picture.scale
    value = values[int(y * values.shape[0]), int(x * values.shape[1])]
    number = f"{signed(float(value))} {said(scale.unit)}"
    if scale.for_a:
        name = scale.for_a if value >= 0 else scale.for_b
        text = tr("{value} for {name} at {place}", value=number, name=name, place=place)
    else:
        text = tr("{value} at {place}", value=number, place=place)
    return f"{text}; {_sees(picture)}"


def signed(value: float) -> str:
    """Return a number with its sign, as short as it is still told apart."""
    digits = f"{value:+.3g}"
    if "e" in digits:
        digits = f"{value:+.0f}" if abs(value) >= 1 else f"{value:+.1e}"
    return digits.replace("-", "−")


def _sees(picture: ClipPicture) -> str:
    assert picture.map is not None
    field = picture.map.field
    if not field:
        return tr("sees the whole clip")
    size = picture.um_per_px
    wide = "" if size is None else f" = {field * size:.1f} µm"
    return tr("sees {square}", square=f"{field} × {field} px{wide}")
