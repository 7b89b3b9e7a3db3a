"""Figures of right and wrong: ROC and confusion."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from .style import GREY, HAIRLINE, INK, SETTINGS, WIDTH, Floats, new_figure

SIDE = WIDTH * 0.42  # inches


def roc_points(scores: Floats, positive: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """Return false and true positive rates at every threshold, from (0, 0) to (1, 1).

    Clips of one score are taken in together, as ties.

    Args:
        scores: (N,), higher speaks for the positive class.
        positive: (N,), which clips are of it; some are and some are not.
    """
    order = np.argsort(-scores, kind="stable")
    ranked = scores[order]
    last = np.append(np.flatnonzero(np.diff(ranked)), len(ranked) - 1)
    true = np.cumsum(positive[order])[last]
    false = last + 1 - true
    rates = (false / (~positive).sum(), true / positive.sum())
    return np.append(0.0, rates[0]), np.append(0.0, rates[1])


@mpl.rc_context(SETTINGS)
def roc(
    scores: Floats,
    positive: NDArray[np.bool_],
    names: Sequence[str],
    words: str,
) -> Figure:
    """Draw how many of one group are found against how many of the other are taken in.

    Args:
        scores: (N,), decision D of each clip.
        positive: (N,), clips of the group for which D speaks.
        names: of that group, and of the other.
        words: in the corner, such as the area with its interval.
    """
    figure = new_figure(SIDE, SIDE)
    axes = figure.subplots()
    false, true = roc_points(scores, positive)
    axes.plot(100 * false, 100 * true, color=INK, lw=1.5)
    axes.plot((0, 100), (0, 100), color=GREY, lw=0.8, ls=":")
    axes.set_xlabel(f"{names[1]} taken for {names[0]}, %")
    axes.set_ylabel(f"{names[0]} found, %")
    axes.set_xlim(-1, 101)
    axes.set_ylim(-1, 101)
    axes.set_aspect("equal")
    axes.grid(color=HAIRLINE, lw=0.6)
    place: dict[str, Any] = {"xycoords": "axes fraction", "ha": "right", "va": "bottom"}
    axes.annotate(words, (0.97, 0.05), fontsize=7.5, **place)
    return figure


@mpl.rc_context(SETTINGS)
def confusion(
    counts: NDArray[np.int64], rows: Sequence[str], columns: Sequence[str]
) -> Figure:
    """Draw what clips are against what they were called, with counts and shares.

    Args:
        counts: (R, C).
        rows: what clips are.
        columns: what they were called.
    """
    figure = new_figure(SIDE, SIDE * 0.82)
    axes = figure.subplots()
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    axes.imshow(shares, cmap="Greys", vmin=0, vmax=1.2, aspect="auto")
    for (i, j), n in np.ndenumerate(counts):
        words = f"{n}\n{100 * shares[i, j]:.0f} %"
        colour = "white" if shares[i, j] > 0.6 else INK
        axes.annotate(words, (j, i), ha="center", va="center", color=colour)
    axes.set_xticks(range(len(columns)), columns)
    axes.set_yticks(range(len(rows)), rows, rotation=90, va="center")
    axes.set_xlabel("called")
    axes.set_ylabel("is")
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    return figure
