"""One picture of a film of one result, with all that is needed to read it.

What does not move is drawn once.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from liverwort_gui.explain import method
from liverwort_gui.records import Result, Trust
from liverwort_gui.report import text
from liverwort_gui.report.captions import contrast_names, footer, header
from liverwort_gui.report.panels import (
    LEGEND_HEIGHT,
    TIME_HEIGHT,
    Look,
    Panels,
    TimeLine,
    curve_plot,
    draw_legend,
    draw_reading,
    in_logits,
)
from liverwort_gui.report.text import BODY, GREY, INK, SMALL, WHITE

PANEL = 512  # pixels, side of the enlarged clip
MARGIN = 32
GAP = 16
WIDTH = 2 * MARGIN + 2 * PANEL + GAP
RIGHT = MARGIN + PANEL + GAP  # left edge of the second panel

# Rows of the body, pixels from its top, which lies below the header.
PANEL_TITLE = 14
PANEL_TOP = 24
PANEL_BOTTOM = PANEL_TOP + PANEL
LEGEND_TOP = PANEL_BOTTOM + LEGEND_HEIGHT
CURVE_TITLE = PANEL_BOTTOM + 100
CURVE_PLACE = (MARGIN + 44, CURVE_TITLE + 16, WIDTH - MARGIN, CURVE_TITLE + 146)
X_LABEL = CURVE_PLACE[3] + 38
BODY_HEIGHT = CURVE_PLACE[3] + 56
NAME_ROOM = 200  # pixels, for each class named above the curve

PANEL_WORDS = {  # beside the title of the right panel
    "evidence": "beyond that of the background",
    "published": "where features are strong",
}
CURVE_TITLES = {  # by `Explanation.curve`
    "exact": "Evidence per frame, logit",
    "left out": "Evidence lost without the frame, logit",
    "sum of the map": "Mean of each frame's map, {unit}",
}


class FilmPage:
    """Draws the pictures of one result's film, all on the same scale.

    Args:
        result: what was found.
        look: how evidence is coloured.
        speed: words about the speed of the film, such as "slowed 10×".
        trust: how far the map deserves belief; None: nobody looked.

    Attributes:
        width: pixels, even.
        height: pixels, even.
        pictures: how many there are.
    """

    def __init__(
        self,
        result: Result,
        look: Look | None = None,
        *,
        speed: str = "",
        trust: Trust | None = None,
    ) -> None:
        self._result = result
        self._look = (look or Look()).fitted([result])
        self._panels = Panels(result, self._look, PANEL)
        self._time = TimeLine(result, PANEL, speed)
        self._curve = curve_plot(result, CURVE_PLACE, self._look.colour_map)
        top = np.array(header(result, WIDTH, MARGIN, trust))
        end = np.array(footer(result, WIDTH, MARGIN, trust))
        filler = np.full(((len(top) + BODY_HEIGHT + len(end)) % 2, WIDTH, 3), 255)
        parts = (top, self._still_body(), end, filler.astype(np.uint8))
        self._background = np.concatenate(parts)
        self._body = slice(len(top), len(top) + BODY_HEIGHT)
        self.height, self.width = self._background.shape[:2]
        self.pictures = len(result.clip.pixels)

    def draw(self, i: int) -> NDArray[np.uint8]:
        """Return the picture of the clip's frame `i`, counted from 0.

        Returns:
            (height, width, 3) uint8 RGB.
        """
        page = self._background.copy()
        body = page[self._body]
        picture = self._panels.enlarged(i)
        panels = body[PANEL_TOP:PANEL_BOTTOM]
        panels[:, MARGIN:][:, :PANEL] = self._panels.original(picture)
        panels[:, RIGHT:][:, :PANEL] = self._panels.evidence(picture, i)
        body[PANEL_BOTTOM:, MARGIN:][:TIME_HEIGHT, :PANEL] = self._time.draw(i)
        self._curve.draw_cursor(body, i)
        return page

    def _still_body(self) -> NDArray[np.uint8]:
        """Draw titles, legend and curve; (BODY_HEIGHT, WIDTH, 3)."""
        image = Image.new("RGB", (WIDTH, BODY_HEIGHT), WHITE)
        draw = ImageDraw.Draw(image)
        self._draw_titles(draw)
        self._curve.draw_axes(draw)
        body = np.array(image)
        draw_legend(body, (RIGHT, LEGEND_TOP), PANEL, self._result, self._look)
        self._curve.draw_curve(body)
        return body

    def _draw_titles(self, draw: ImageDraw.ImageDraw) -> None:
        names = contrast_names(self._result)
        name_a, name_b = (text.fitted(name, SMALL, NAME_ROOM) for name in names)
        meaning = f"above 0 speaks for {name_a}, below 0 for {name_b}"
        told = self._result.explanation
        words = PANEL_WORDS.get(told.method, "")
        curve = CURVE_TITLES[told.curve].format(unit=told.unit)
        for x, y, title, explanation in (
            (MARGIN, PANEL_TITLE, "Original", ""),
            (RIGHT, PANEL_TITLE, method(told.method).title, words),
            (MARGIN, CURVE_TITLE, curve, meaning if in_logits(told) else ""),
        ):
            text.write(draw, (x, y), title, BODY, INK, bold=True)
            after = x + text.width(title, BODY, bold=True) + 10
            text.write(draw, (after, y), explanation, SMALL, GREY)
        if in_logits(told):
            draw_reading(draw, told, (MARGIN, WIDTH - MARGIN), (CURVE_TITLE, X_LABEL))
