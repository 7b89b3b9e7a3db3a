"""A scale bar that is seen on dark and on bright pictures."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from liverwort_gui.records import Clip
from liverwort_gui.report import text
from liverwort_gui.report.colours import nice_ceiling
from liverwort_gui.report.text import WHITE

SHARE = 0.25  # of the picture's side, longest bar
INSET = 1 / 25.6  # of the side, from the picture's left and bottom edge
THICKNESS = 5  # pixels
BLACK = (0, 0, 0)
BRIGHT = 128  # grey level of the background from which the bar is black


@dataclass(frozen=True)
class ScaleBar:
    """The bar with its label, to be stamped on square pictures of one size.

    Attributes:
        colours: (h, w, 3) float32, 0..255, of the part that the bar covers.
        opacity: (h, w, 1) float32, 0 to 1.
        top: first row of that part, pixels.
        left: its first column.
    """

    colours: NDArray[np.float32]
    opacity: NDArray[np.float32]
    top: int
    left: int

    def stamp(self, picture: NDArray[np.uint8]) -> None:
        """Draw the bar at the lower left of the picture, (n, n, 3), in place."""
        height, width = self.opacity.shape[:2]
        part = picture[self.top :, self.left :][:height, :width]
        part[:] = np.rint(part + self.opacity * (self.colours - part))


def bar_length(clip: Clip, side: int) -> tuple[float, str, float]:
    """Return a round length, its unit, and how many pixels long the bar is.

    The unit is µm, or pixels of the video where the size of a pixel is not known.

    Args:
        clip: whose scale.
        side: of the picture that shows the clip, pixels.
    """
    unit, clip_px = (
        ("px", clip.scale) if clip.um_per_px is None else ("µm", clip.um_per_px)
    )
    per_px = clip_px * clip.pixels.shape[1] / side
    # Round numbers lie at most a factor 2.5 apart, so this one is at most SHARE.
    length = nice_ceiling(SHARE * side * per_px / 2.5)
    return length, unit, length / per_px


def scale_bar(clip: Clip, side: int) -> ScaleBar:
    """Draw the scale bar of a clip that is shown `side` pixels wide."""
    length, unit, px = bar_length(clip, side)
    inset, label_size = round(INSET * side), round(8 + side / 64)
    right = inset + round(px)
    bottom = side - inset
    layer = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    draw = ImageDraw.Draw(layer)
    outer = (inset - 1, bottom - THICKNESS - 1, right, bottom)
    n = clip.background.shape[1]
    corner = clip.background[:, -n // 8 :, : n // 3]  # where the bar will lie
    bright = float(np.median(corner)) > BRIGHT
    colour, halo = (BLACK, WHITE) if bright else (WHITE, BLACK)
    draw.rectangle(outer, colour, halo, 1)
    label = f"{length:g} {unit}"
    draw.text(
        ((inset + right) / 2, bottom - THICKNESS - 8),
        label,
        colour,
        text.font(label, label_size),
        anchor="ms",
        stroke_width=1,
        stroke_fill=halo,
    )
    covered = layer.getbbox() or (0, 0, 1, 1)
    pixels = np.array(layer.crop(covered), dtype=np.float32)
    return ScaleBar(
        colours=pixels[..., :3],
        opacity=pixels[..., 3:] / np.float32(255),
        top=covered[1],
        left=covered[0],
    )
