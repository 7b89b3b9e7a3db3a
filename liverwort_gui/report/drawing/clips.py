"""Figures of clips in the form of the paper's Figures 1, 6 and 7, and their curves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.cm import ScalarMappable
from matplotlib.colors import ListedColormap, Normalize
from matplotlib.figure import Figure
from numpy.typing import NDArray

from .style import GREY, HAIRLINE, INK, SETTINGS, WIDTH, Floats, new_figure

PICTURE = 1.15  # inches, side of one picture of a row
BAR_INSET = 0.06  # of the picture's side


@dataclass(frozen=True, eq=False)
class Shown:
    """A clip as a figure shows it.

    Attributes:
        title: such as "wild type, 96 %".
        pixels: (T, S, S) or (T, S, S, 3) uint8.
        maps: (T, h, w) float32, evidence beyond that of the background.
        times: (T,) seconds or frame numbers.
        x_label: what these are.
        curve: (T,) frame evidence.
        baseline: the same of the background.
        um_per_px: micrometres per pixel of `pixels`; None if it is not known.
    """

    title: str
    pixels: NDArray[np.uint8]
    maps: NDArray[np.float32]
    times: Floats
    x_label: str
    curve: Floats
    baseline: float
    um_per_px: float | None = None


@dataclass(frozen=True, eq=False)
class Scale:
    """The one colour scale of a figure.

    Attributes:
        limit: at both ends, in `unit`.
        unit: of the maps.
        colours: (256, 4) from 0 to 1, from -limit to +limit, with opacity.
        ends: what the greatest and the least speak for.
    """

    limit: float
    unit: str
    colours: Floats
    ends: tuple[str, str]

    @property
    def mappable(self) -> ScalarMappable:
        """What a colour bar is drawn of."""
        norm = Normalize(-self.limit, self.limit)
        return ScalarMappable(norm, ListedColormap(self.colours))


@mpl.rc_context(SETTINGS)
def example(shown: Shown, frame: int, scale: Scale) -> Figure:
    """Draw one frame, and beside it the same with its evidence (the paper's Figure 1).

    Args:
        shown: the clip.
        frame: which one, from 0.
        scale: of the colours.
    """
    figure = new_figure(WIDTH * 0.72, WIDTH * 0.36 + 0.8)
    left, right = figure.subplots(1, 2)
    _picture(left, shown, frame, None)
    _picture(right, shown, frame, scale)
    _scale_bar(left, shown)
    left.set_title("Input image")
    right.set_title("Evidence")
    _colour_bar(figure, [left, right], scale)
    return figure


@mpl.rc_context(SETTINGS)
def discovery(rows: Sequence[Shown], frames: Sequence[int], scale: Scale) -> Figure:
    """Draw frames of clips and their evidence (the paper's Figures 6 and 7).

    Args:
        rows: clips, such as one of the wild type above one of the mutant.
        frames: which frames of each, from 0.
        scale: of the colours.
    """
    n = len(frames)
    width = 2 * n * PICTURE + 0.45
    figure = new_figure(width, len(rows) * (PICTURE + 0.22) + 0.75)
    grid = figure.subplots(len(rows), 2 * n, squeeze=False)
    for row, shown in enumerate(rows):
        for column, frame in enumerate(frames):
            _picture(grid[row, column], shown, frame, None)
            _picture(grid[row, n + column], shown, frame, scale)
            words = f"{shown.times[frame]:.2f}" + (
                " s" if shown.x_label.endswith("s") else ""
            )
            grid[row, column].set_title(
                words, fontweight="normal", fontsize=6.5, color=GREY
            )
        grid[row, 0].set_ylabel(shown.title)
        _scale_bar(grid[row, 0], shown)
    for column, title in ((0, "Input frames"), (n, "Evidence")):
        grid[0, column].annotate(
            title, (0, 1.2), xycoords="axes fraction", fontweight="bold", fontsize=9
        )
    _colour_bar(figure, grid.ravel().tolist(), scale)
    return figure


@mpl.rc_context(SETTINGS)
def curves(rows: Sequence[Shown], unit: str, ends: tuple[str, str]) -> Figure:
    """Draw the curves of clips below each other, on one scale.

    Args:
        rows: clips.
        unit: of the curves.
        ends: what values above and below 0 speak for.
    """
    figure = new_figure(WIDTH * 0.62, 0.5 + 1.15 * len(rows))
    grid = figure.subplots(len(rows), 1, squeeze=False, sharey=True)[:, 0]
    for axes, shown in zip(grid, rows, strict=True):
        axes.fill_between(
            shown.times, shown.baseline, shown.curve, color=HAIRLINE, lw=0
        )
        axes.axhline(0, color=GREY, lw=0.6)
        axes.axhline(shown.baseline, color=INK, lw=0.8, ls=(0, (4, 3)))
        axes.plot(shown.times, shown.curve, color=INK, lw=1.4)
        axes.set_title(shown.title)
        axes.margins(x=0)
    grid[-1].set_xlabel(rows[-1].x_label)
    figure.supylabel(f"evidence per frame, {unit}", fontsize=8)
    words = (
        f"above 0 speaks for {ends[0]}, below for {ends[1]}; dashed: background alone"
    )
    figure.supxlabel(words, fontsize=7, color=GREY)
    return figure


def _picture(axes: Axes, shown: Shown, frame: int, scale: Scale | None) -> None:
    side = shown.pixels.shape[1]
    extent = (0, side, side, 0)
    picture = np.squeeze(shown.pixels[frame])
    grey: dict[str, Any] = (
        {"cmap": "gray", "vmin": 0, "vmax": 255} if picture.ndim == 2 else {}
    )
    axes.imshow(picture, extent=extent, interpolation="bilinear", **grey)
    if scale is not None:
        axes.imshow(
            shown.maps[frame],
            extent=extent,
            interpolation="bilinear",
            cmap=ListedColormap(scale.colours),
            vmin=-scale.limit,
            vmax=scale.limit,
        )
    axes.set_xticks(())
    axes.set_yticks(())
    axes.spines[:].set_visible(False)


def _scale_bar(axes: Axes, shown: Shown) -> None:
    """Draw a bar of a round length at the lower left, on what is there."""
    side = shown.pixels.shape[1]
    per_px = 1.0 if shown.um_per_px is None else shown.um_per_px
    most = 0.3 * side * per_px
    power = 10.0 ** np.floor(np.log10(most))
    length = max(s * power for s in (1, 2, 5) if s * power <= most)
    left, bottom = BAR_INSET * side, (1 - BAR_INSET) * side
    bright = float(np.median(shown.pixels[0, -side // 8 :, : side // 3])) > 128
    colour = "black" if bright else "white"
    axes.hlines(bottom, left, left + length / per_px, color=colour, lw=2)
    unit = "px" if shown.um_per_px is None else "µm"
    place = (left, bottom - 0.03 * side)
    axes.annotate(f"{length:g} {unit}", place, color=colour, fontsize=6.5, va="bottom")


def _colour_bar(figure: Figure, axes: Sequence[Axes], scale: Scale) -> None:
    where: dict[str, Any] = {
        "location": "bottom",
        "shrink": 0.5,
        "aspect": 40,
        "pad": 0.02,
    }
    bar = figure.colorbar(scale.mappable, ax=list(axes), **where)
    bar.ax.set_facecolor("black")
    bar.set_ticks((-scale.limit, 0, scale.limit))
    bar.outline.set_visible(False)
    a, b = scale.ends
    bar.set_label(f"← {b}     evidence, {scale.unit}     {a} →", fontsize=7)
