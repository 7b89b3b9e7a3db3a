"""One picture of a film of two results in step, on one scale."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from liverwort_gui.explain import method
from liverwort_gui.records import Result, Trust
from liverwort_gui.report import text
from liverwort_gui.report.captions import contrast_names, footer, header
from liverwort_gui.report.curve_plot import CurvePlot
from liverwort_gui.report.page import CURVE_TITLES, PANEL_WORDS
from liverwort_gui.report.panels import (
    LEGEND_ROOM,
    TIME_HEIGHT,
    Look,
    Panels,
    TimeLine,
    check_alike,
    curve_plot,
    draw_legend,
    draw_reading,
    in_logits,
)
from liverwort_gui.report.text import BODY, GREY, HAIRLINE, INK, SMALL, WHITE
from liverwort_gui.report.timing import in_step

PANEL = 400  # pixels, side of each enlarged clip
GAP = 8  # between a result's original and its evidence
MARGIN = 32
COLUMN = 2 * PANEL + GAP
SECOND = MARGIN + COLUMN + 2 * MARGIN  # left edge of the second column
WIDTH = SECOND + COLUMN + MARGIN
LEFTS = (MARGIN, SECOND)
MIDDLE = SECOND - MARGIN  # where a line parts the columns

# Rows of the body, pixels from its top, which lies below the headers.
PANEL_TITLE = 14
PANEL_TOP = 24
PANEL_BOTTOM = PANEL_TOP + PANEL
CURVE_TITLE = PANEL_BOTTOM + TIME_HEIGHT + 28
CURVE_TOP, CURVE_BOTTOM = CURVE_TITLE + 16, CURVE_TITLE + 126
AXIS_ROOM = 44  # pixels, for the numbers left of the curve
X_LABEL = CURVE_BOTTOM + 38
BODY_HEIGHT = CURVE_BOTTOM + 56
LEGEND_WIDTH = 560
DASHED_ROOM = 180  # pixels, for what the dashes mean


class PairPage:
    """Draws two results beside each other, in step, both on one scale.

    Args:
        results: the two.
        look: how evidence is coloured.
        speed: words about the speed of the film.
        trusts: how far each map deserves belief; None: nobody looked.

    Attributes:
        width: pixels, even.
        height: pixels, even.
        pictures: how many there are.
    """

    def __init__(
        self,
        results: Sequence[Result],
        look: Look | None = None,
        *,
        speed: str = "",
        trusts: Sequence[Trust | None] = (None, None),
    ) -> None:
        self._results = tuple(results)
        self._look = (look or Look()).fitted(results)
        check_alike(results)
        self._steps, _ = in_step([one.clip for one in results])
        self._panels = [Panels(one, self._look, PANEL) for one in results]
        self._times = [TimeLine(one, COLUMN, speed) for one in results]
        self._curves = self._on_one_scale()
        heads = _beside(header, results, trusts)
        feet = _beside(footer, results, trusts)
        legend = np.full((LEGEND_ROOM + 10, WIDTH, 3), 255, np.uint8)
        place = ((WIDTH - LEGEND_WIDTH) // 2, 0)
        draw_legend(legend, place, LEGEND_WIDTH, results[0], self._look)
        height = len(heads) + BODY_HEIGHT + len(legend) + len(feet)
        filler = np.full((height % 2, WIDTH, 3), 255, np.uint8)
        parts = (heads, self._still_body(), legend, feet, filler)
        self._background = np.concatenate(parts)
        self._background[24 : len(heads) + BODY_HEIGHT - 12, MIDDLE] = HAIRLINE
        self._body = slice(len(heads), len(heads) + BODY_HEIGHT)
        self.height, self.width = self._background.shape[:2]
        self.pictures = len(self._steps)

    def draw(self, i: int) -> NDArray[np.uint8]:
        """Return picture `i`, counted from 0: (height, width, 3) uint8 RGB."""
        page = self._background.copy()
        body = page[self._body]
        for number, left in enumerate(LEFTS):
            frame = int(self._steps[i, number])
            panels = self._panels[number]
            picture = panels.enlarged(frame)
            rows = body[PANEL_TOP:PANEL_BOTTOM, left:]
            rows[:, :PANEL] = panels.original(picture)
            rows[:, PANEL + GAP :][:, :PANEL] = panels.evidence(picture, frame)
            below = body[PANEL_BOTTOM:, left:][:TIME_HEIGHT, :COLUMN]
            below[:] = self._times[number].draw(frame)
            self._curves[number].draw_cursor(body, frame)
        return page

    def _on_one_scale(self) -> list[CurvePlot]:
        """Return the axes of both curves, with the same numbers at their sides."""
        places = [(x + AXIS_ROOM, CURVE_TOP, x + COLUMN, CURVE_BOTTOM) for x in LEFTS]
        colours = self._look.colour_map
        both = list(zip(self._results, places, strict=True))
        extents = [curve_plot(one, place, colours).extent for one, place in both]
        limits = min(low for low, _ in extents), max(high for _, high in extents)
        kinds = {CURVE_TITLES[one.explanation.curve] for one in self._results}
        shared = limits if len(kinds) == 1 else None
        return [curve_plot(one, place, colours, shared) for one, place in both]

    def _still_body(self) -> NDArray[np.uint8]:
        image = Image.new("RGB", (WIDTH, BODY_HEIGHT), WHITE)
        draw = ImageDraw.Draw(image)
        for number, left in enumerate(LEFTS):
            self._draw_titles(draw, self._results[number], left)
            self._curves[number].draw_axes(draw)
        body = np.array(image)
        for curve in self._curves:
            curve.draw_curve(body)
        return body

    def _draw_titles(
        self, draw: ImageDraw.ImageDraw, result: Result, left: int
    ) -> None:
        told = result.explanation
        right = left + PANEL + GAP
        title = CURVE_TITLES[told.curve].format(unit=told.unit)
        name_a, name_b = contrast_names(result)
        meaning = f"above 0: {name_a}, below 0: {name_b}" if in_logits(told) else ""
        for x, y, words, more in (
            (left, PANEL_TITLE, "Original", ""),
            (
                right,
                PANEL_TITLE,
                method(told.method).title,
                PANEL_WORDS.get(told.method, ""),
            ),
            (left, CURVE_TITLE, title, meaning),
        ):
            text.write(draw, (x, y), words, BODY, INK, bold=True)
            after = x + text.width(words, BODY, bold=True) + 10
            room = (COLUMN - DASHED_ROOM if x == left else PANEL) - (after - x)
            fitted = text.fitted(more, SMALL, room) if more else ""
            text.write(draw, (after, y), fitted, SMALL, GREY)
        if in_logits(told):
            sides = (left, left + COLUMN)
            draw_reading(draw, told, sides, (CURVE_TITLE, X_LABEL))


def _beside(
    drawing: Callable[[Result, int, int, Trust | None], Image.Image],
    results: Sequence[Result],
    trusts: Sequence[Trust | None],
) -> NDArray[np.uint8]:
    """Draw the words on each result in its column; (height, WIDTH, 3)."""
    columns = [
        np.array(drawing(result, COLUMN, 0, trust))
        for result, trust in zip(results, trusts, strict=True)
    ]
    height = max(len(column) for column in columns)
    words = np.full((height, WIDTH, 3), 255, np.uint8)
    for column, left in zip(columns, LEFTS, strict=True):
        words[: len(column), left:][:, :COLUMN] = column
    return words
