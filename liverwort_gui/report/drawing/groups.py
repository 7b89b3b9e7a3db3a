"""Figures of two groups: values, body map, curves, beat, traits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray

from .style import (
    AMBER,
    GREY,
    GROUP_COLOURS,
    GROUP_DASHES,
    GROUP_MARKERS,
    HAIRLINE,
    INK,
    SETTINGS,
    WIDTH,
    Floats,
    between,
    colour_name,
    new_figure,
    round_up,
)

Ints = NDArray[np.int64]
JITTER = 0.11  # of the distance of two groups, sideways, so that points do not hide


@mpl.rc_context(SETTINGS)
def values(
    panels: Sequence[tuple[str, str, Floats, Ints, NDArray[np.str_], str]],
    names: Sequence[str],
    colours: Sequence[str] = GROUP_COLOURS,
) -> Figure:
    """Draw measures of clips: small dots are clips, large ones the means of units.

    Args:
        panels: of each measure its title, its unit, the values (N,), group 0 or 1 of
            each clip (N,), name of its unit (N,), and words below the title.
        names: of groups A and B.
        colours: likewise.
    """
    columns = min(len(panels), 4)
    rows = -(-len(panels) // columns)
    figure = new_figure(WIDTH if columns > 1 else WIDTH / 2, 2.6 * rows)
    grid = figure.subplots(rows, columns, squeeze=False)
    for axes, panel in zip(grid.flat, panels, strict=False):
        _value_panel(axes, *panel, names, colours)
    for axes in grid.flat[len(panels) :]:
        axes.set_axis_off()
    return figure


def _value_panel(
    axes: Axes,
    title: str,
    unit: str,
    measured: Floats,
    groups: Ints,
    units: NDArray[np.str_],
    words: str,
    names: Sequence[str],
    colours: Sequence[str],
) -> None:
    rng = np.random.default_rng(0)
    for g in (0, 1):
        own, of_unit = measured[groups == g], units[groups == g]
        sideways = g + rng.uniform(-JITTER, JITTER, len(own))
        axes.plot(sideways, own, ".", color=colours[g], ms=4, alpha=0.4, mew=0)
        means = np.array([own[of_unit == u].mean() for u in np.unique(of_unit)])
        if not len(means):
            continue
        places = g + np.linspace(-0.2, 0.2, len(means)) if len(means) > 1 else [g]
        style: dict[str, Any] = {"ms": 5.5, "mec": "white", "mew": 0.7, "ls": "none"}
        axes.plot(places, np.sort(means), GROUP_MARKERS[g], color=colours[g], **style)
        axes.hlines(means.mean(), g - 0.33, g + 0.33, color=INK, lw=1.4, zorder=5)
    axes.set_xticks((0, 1), names)
    axes.set_xlim(-0.6, 1.6)
    axes.set_ylabel(f"{title}, {unit}" if unit else title)
    axes.set_title(words, fontweight="normal", fontsize=6.5, color=GREY)
    axes.grid(axis="y", color=HAIRLINE, lw=0.6)
    axes.set_axisbelow(True)


@mpl.rc_context(SETTINGS)
def body_map(
    along: Floats,
    across: Floats,
    means: Floats,
    difference: Floats,
    p: Floats,
    tested: NDArray[np.bool_],
    names: Sequence[str],
    classes: Sequence[str],
    words: str = "",
    ends: Sequence[str] = GROUP_COLOURS,
) -> Figure:
    """Draw evidence in body coordinates: of either group, and the difference.

    Args:
        along: (L,) micrometres, the cell swims towards positive values.
        across: (W,) micrometres.
        means: (2, W, L) logit per square micrometre.
        difference: (W, L), B minus A.
        p: (W, L).
        tested: (W, L).
        names: of groups A and B.
        classes: for which positive and negative evidence speak.
        words: below the map.
        ends: colours of negative and positive evidence.
    """
    shown = [np.where(tested, each, np.nan) for each in (*means, difference)]
    titles = (names[0], names[1], f"{names[1]} minus {names[0]}")
    height = WIDTH / 3 * (np.ptp(across) / np.ptp(along)) + 1.4
    figure = new_figure(WIDTH, height)
    grid = figure.subplots(1, 3, sharex=True, sharey=True)
    step = along[1] - along[0]
    sides = (along[0] - step / 2, along[-1] + step / 2)
    extent = (*sides, across[-1] + step / 2, across[0] - step / 2)
    limits = [_limit(each) for each in shown]
    limits[0] = limits[1] = max(limits[:2])
    for axes, title, values_, limit in zip(grid, titles, shown, limits, strict=True):
        axes.set_title(title)
        _map_panel(axes, values_, extent, limit, ends)
    grid[0].set_ylabel("across, µm")
    _outline(grid[2], along, across, tested & (p <= 0.05))
    place: dict[str, Any] = {"xycoords": "axes fraction", "ha": "right"}
    grid[0].annotate("swims →", (0.98, 0.04), color=GREY, fontsize=7, **place)
    negative, positive = map(colour_name, ends)
    reading = f"{positive} speaks for {classes[0]}, {negative} for {classes[1]}"
    said = "\n".join(filter(None, (f"{reading}; grey: not tested", words)))
    figure.supxlabel(said, fontsize=7, color=GREY)
    return figure


def _limit(values_: Floats) -> float:
    known = np.abs(values_[~np.isnan(values_)])
    return round_up(float(np.percentile(known, 99.5))) if known.size else 1.0


def _map_panel(
    axes: Axes,
    values_: Floats,
    extent: tuple[float, float, float, float],
    limit: float,
    ends: Sequence[str],
) -> None:
    """Draw one map with its colour bar; NaN is left out."""
    style: dict[str, Any] = {"cmap": between(*ends), "vmin": -limit, "vmax": limit}
    picture = axes.imshow(values_, extent=extent, interpolation="nearest", **style)
    axes.set_facecolor("#F1F2F4")
    axes.set_xlabel("along the body, µm")
    axes.axhline(0, color=GREY, lw=0.4)
    axes.axvline(0, color=GREY, lw=0.4)
    where: dict[str, Any] = {"location": "bottom", "shrink": 0.9, "aspect": 30}
    bar = axes.figure.colorbar(picture, ax=axes, pad=0.02, **where)
    bar.set_ticks((-limit, 0, limit))
    bar.outline.set_visible(False)
    bar.set_label("logit per µm²")


def _outline(
    axes: Axes, along: Floats, across: Floats, region: NDArray[np.bool_]
) -> None:
    """Draw a line around the cells of a region, along their sides."""
    step_x, step_y = along[1] - along[0], across[1] - across[0]
    padded = np.pad(region, 1)
    lines = []
    for down, right in ((1, 0), (0, 1)):
        before = padded[: -1 if down else None, : -1 if right else None]
        after = padded[down:, right:]
        for y, x in zip(*np.nonzero(before != after), strict=True):
            # cell (y, x) of `padded` is cell (y - 1, x - 1) of the region
            left = along[0] + (x - 1.5 + right) * step_x
            top = across[0] + (y - 1.5 + down) * step_y
            end = (left + (0 if right else step_x), top + (0 if down else step_y))
            lines.append(((left, top), end))
    axes.add_collection(mpl.collections.LineCollection(lines, colors=INK, lw=1.1))


@mpl.rc_context(SETTINGS)
def body_curve(
    along: Floats,
    means: Floats,
    ends: Floats,
    difference: Floats,
    difference_ends: Floats,
    p: Floats,
    names: Sequence[str],
    unit: str,
    colours: Sequence[str] = GROUP_COLOURS,
) -> Figure:
    """Draw evidence along the body with 95 % bands, and the difference below.

    Args:
        along: (L,) micrometres.
        means: (2, L) logit per micrometre, of A and B.
        ends: (2, 2, L), lower and upper.
        difference: (L,).
        difference_ends: (2, L).
        p: (L,), against the greatest |t| along the body.
        names: of groups A and B.
        unit: what was drawn again for the bands, such as "video".
        colours: of groups A and B.
    """
    figure = new_figure(WIDTH * 0.62, 3.9)
    upper, lower = figure.subplots(2, 1, sharex=True)
    _banded(upper, along, means, ends, names, colours)
    upper.set_ylabel("evidence, logit per µm")
    upper.legend(loc="best", fontsize=7)
    lower.fill_between(along, *difference_ends, color=HAIRLINE, lw=0)
    lower.plot(along, difference, color=INK, lw=1.4)
    lower.axhline(0, color=GREY, lw=0.6)
    _mark_significant(lower, along, p)
    lower.set_ylabel(f"{names[1]} − {names[0]}")
    lower.set_xlabel("along the body, µm (it swims to the right)")
    lower.set_title(
        f"bands: 95 % over {unit}s; bar below: p ≤ 0.05",
        fontweight="normal",
        fontsize=7,
        color=GREY,
    )
    return figure


@mpl.rc_context(SETTINGS)
def frame_curves(
    frames: Floats,
    means: Floats,
    ends: Floats,
    p: Floats,
    names: Sequence[str],
    colours: Sequence[str] = GROUP_COLOURS,
) -> Figure:
    """Draw evidence by frame of clips that are aligned.

    Args:
        frames: (T,) from 0.
        means: (2, T) logits, beyond the background.
        ends: (2, 2, T).
        p: (T,).
        names: of groups A and B.
        colours: likewise.
    """
    figure = new_figure(WIDTH * 0.62, 2.4)
    axes = figure.subplots()
    _banded(axes, frames, means, ends, names, colours)
    _mark_significant(axes, frames, p)
    axes.set_xlabel("frame of the clip")
    axes.set_ylabel("evidence, logit")
    axes.legend(loc="best", fontsize=7)
    return figure


@mpl.rc_context(SETTINGS)
def beat(
    phases: Floats,
    means: Floats,
    ends: Floats,
    names: Sequence[str],
    words: Sequence[str],
    colours: Sequence[str] = GROUP_COLOURS,
) -> Figure:
    """Draw the evidence folded on the phase of the beat, over two beats.

    Args:
        phases: (P,) radians.
        means: (2, P), 1 is even.
        ends: (2, 2, P).
        names: of groups A and B.
        words: of A and B, such as the test's outcome.
        colours: likewise.
    """
    figure = new_figure(WIDTH * 0.62, 2.4)
    axes = figure.subplots()
    turns = np.concatenate((phases, phases + 2 * np.pi)) / (2 * np.pi)
    labels = [
        f"{name}: {said}" if said else name
        for name, said in zip(names, words, strict=True)
    ]
    _banded(axes, turns, np.tile(means, 2), np.tile(ends, 2), labels, colours)
    axes.axhline(1, color=GREY, lw=0.6)
    axes.set_xlabel("phase, beats (two are drawn)")
    axes.set_ylabel("evidence, 1 is even")
    axes.set_ylim(bottom=0)
    axes.legend(loc="best", fontsize=7)
    return figure


@mpl.rc_context(SETTINGS)
def explained(
    titles: Sequence[str],
    r2: Sequence[float | None],
    ends: Sequence[tuple[float, float] | None],
) -> Figure:
    """Draw how much of the decision each trait explains, with intervals.

    Args:
        titles: of the traits.
        r2: of each; None if it is not known.
        ends: 95 % of each; None likewise.
    """
    figure = new_figure(WIDTH * 0.62, 0.6 + 0.27 * len(titles))
    axes = figure.subplots()
    rows = np.arange(len(titles))[::-1]
    for row, value, interval in zip(rows, r2, ends, strict=True):
        if value is None:
            axes.annotate("not known", (0.02, row), color=GREY, va="center", fontsize=7)
            continue
        if interval is not None:
            low, high = (max(-1.0, end) for end in interval)
            axes.hlines(row, low, high, color=GREY, lw=1.4)
        axes.plot(max(-1.0, value), row, "o", color=INK, ms=5)
    axes.axvline(0, color=GREY, lw=0.8)
    axes.set_yticks(rows, titles)
    axes.set_ylim(-0.6, len(titles) - 0.4)
    axes.set_xlim(-0.6, 1.02)
    axes.set_xlabel("share of the decision D that it explains, over videos (R²)")
    axes.grid(axis="x", color=HAIRLINE, lw=0.6)
    axes.tick_params(axis="y", length=0)
    return figure


def _banded(
    axes: Axes,
    x: Floats,
    means: Floats,
    ends: Floats,
    names: Sequence[str],
    colours: Sequence[str],
) -> None:
    for g in (0, 1):
        axes.fill_between(x, *ends[g], color=colours[g], alpha=0.18, lw=0)
        style: dict[str, Any] = {"color": colours[g], "ls": GROUP_DASHES[g], "lw": 1.5}
        axes.plot(x, means[g], label=names[g], **style)
    axes.axhline(0, color=GREY, lw=0.6)


def _mark_significant(axes: Axes, x: Floats, p: Floats) -> None:
    """Draw a bar at the bottom where the groups differ."""
    significant = p <= 0.05
    if not significant.any():
        return
    half = (x[1] - x[0]) / 2
    low, high = axes.get_ylim()
    place = low - 0.06 * (high - low)
    for one in x[significant]:
        axes.hlines(place, one - half, one + half, color=AMBER, lw=3, clip_on=False)
    axes.set_ylim(low - 0.1 * (high - low), high)
