"""One picture of a film, with all that is needed to read it.

What does not move is drawn once.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from liverwort_gui.explain import method
from liverwort_gui.records import Explanation, Result
from liverwort_gui.report import text
from liverwort_gui.report.captions import (
    contrast_names,
    footer,
    header,
    time_known,
    time_stamp,
)
from liverwort_gui.report.colours import (
    DEFAULT_COLOUR_MAP,
    colour_limit,
    lookup_table,
)
from liverwort_gui.report.curve_plot import CurvePlot
from liverwort_gui.report.overlay import DEFAULT_OPACITY, as_rgb, overlay
from liverwort_gui.report.scale_bar import scale_bar
from liverwort_gui.report.text import (
    BODY,
    GREY,
    HAIRLINE,
    INK,
    SMALL,
    STRONG,
    WHITE,
    Colour,
)

PANEL = 512  # pixels, side of the enlarged clip
MARGIN = 32
GAP = 16
WIDTH = 2 * MARGIN + 2 * PANEL + GAP
RIGHT = MARGIN + PANEL + GAP  # left edge of the second panel

# Rows of the body, pixels from its top, which lies below the header.
PANEL_TITLE = 14
PANEL_TOP = 24
PANEL_BOTTOM = PANEL_TOP + PANEL
LEGEND_TOP = PANEL_BOTTOM + 12
LEGEND_HEIGHT = 12
TIME_HEIGHT = 66
CURVE_TITLE = PANEL_BOTTOM + 100
CURVE_PLACE = (MARGIN + 44, CURVE_TITLE + 16, WIDTH - MARGIN, CURVE_TITLE + 146)
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
        limit: of the colour scale, logit units; None: fitted to this result alone.
        opacity: of evidence at the limit, 0 to 1.
        colour_map: one of `colours.colour_maps()`.
        speed: sentence about the speed of the film, such as "slowed 10×".

    Attributes:
        width: pixels, even.
        height: pixels, even.
    """

    def __init__(
        self,
        result: Result,
        *,
        limit: float | None = None,
        opacity: float = DEFAULT_OPACITY,
        colour_map: str = DEFAULT_COLOUR_MAP,
        speed: str = "",
    ) -> None:
        self._result = result
        self._limit = colour_limit(result.explanation) if limit is None else limit
        self._paint = (self._limit, opacity, colour_map)
        self._speed = speed
        self._shown_maps = result.explanation.shown_maps
        self._curve = _curve_plot(result, colour_map)
        self._scale_bar = scale_bar(result.clip, PANEL)
        top = np.array(header(result, WIDTH, MARGIN))
        end = np.array(footer(result, WIDTH, MARGIN))
        filler = np.full(((len(top) + BODY_HEIGHT + len(end)) % 2, WIDTH, 3), 255)
        parts = (top, self._still_body(), end, filler.astype(np.uint8))
        self._background = np.concatenate(parts)
        self._body = slice(len(top), len(top) + BODY_HEIGHT)
        self.height, self.width = self._background.shape[:2]

    def draw(self, i: int) -> NDArray[np.uint8]:
        """Return the picture of the clip's frame `i`, counted from 0.

        Returns:
            (height, width, 3) uint8 RGB.
        """
        page = self._background.copy()
        body = page[self._body]
        picture = _enlarged(self._result.clip.pixels[i])
        panels = body[PANEL_TOP:PANEL_BOTTOM]
        panels[:, MARGIN:][:, :PANEL] = self._scale_bar.stamped(picture)
        panels[:, RIGHT:][:, :PANEL] = overlay(
            picture, self._shown_maps[i], *self._paint
        )
        body[PANEL_BOTTOM:, MARGIN:][:TIME_HEIGHT, :PANEL] = self._time(i)
        self._curve.draw_cursor(body, i)
        return page

    def _still_body(self) -> NDArray[np.uint8]:
        """Draw titles, legend and curve; (BODY_HEIGHT, WIDTH, 3)."""
        image = Image.new("RGB", (WIDTH, BODY_HEIGHT), WHITE)
        draw = ImageDraw.Draw(image)
        self._draw_titles(draw)
        self._draw_legend(draw)
        self._curve.draw_axes(draw)
        body = np.array(image)
        body[LEGEND_TOP:, RIGHT:][:LEGEND_HEIGHT, :PANEL] = self._legend_bar()
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
            (MARGIN, CURVE_TITLE, curve, meaning if _in_logits(told) else ""),
        ):
            text.write(draw, (x, y), title, BODY, INK, bold=True)
            after = x + text.width(title, BODY, bold=True) + 10
            text.write(draw, (after, y), explanation, SMALL, GREY)
        if not _in_logits(told):
            return
        place = (WIDTH - MARGIN, CURVE_TITLE)
        text.write(draw, place, "dashed: background alone", SMALL, GREY, anchor="rs")

    def _draw_legend(self, draw: ImageDraw.ImageDraw) -> None:
        """Write the numbers of the colour bar and what either end stands for."""
        below = LEGEND_TOP + LEGEND_HEIGHT
        anchors = {-1.0: "ls", 1.0: "rs"}
        for share in (-1.0, -0.5, 0.0, 0.5, 1.0):
            x = RIGHT + (1 + share) / 2 * (PANEL - 1)
            draw.line((x, below, x, below + 4), fill=GREY)
            number = text.signed(share * self._limit, "g")
            label = number if share else f"0 {self._result.explanation.unit}"
            place, anchor = (x, below + 19), anchors.get(share, "ms")
            text.write(draw, place, label, SMALL, GREY, anchor=anchor)
        ends = contrast_names(self._result)
        if not method(self._result.explanation.method).signed:
            ends = ("positive", "negative")
        name_a, name_b = (text.fitted(name, BODY, PANEL / 2 - 40) for name in ends)
        row = below + 42
        text.write(draw, (RIGHT, row), f"\u2190 {name_b}", BODY, INK)
        place = (RIGHT + PANEL, row)
        text.write(draw, place, f"{name_a} \u2192", BODY, INK, anchor="rs")

    def _legend_bar(self) -> NDArray[np.uint8]:
        """Return the colours as they look over this clip's background."""
        background = self._result.clip.background
        grey = np.median(background, axis=(0, 1, 2)).astype(np.uint8)  # (C,)
        ramp = np.linspace(-self._limit, self._limit, PANEL, dtype=np.float32)
        return overlay(
            np.tile(grey, (LEGEND_HEIGHT, PANEL, 1)),
            np.tile(ramp, (LEGEND_HEIGHT, 1)),
            *self._paint,
        )

    def _time(self, i: int) -> NDArray[np.uint8]:
        """Write time, frame number, speed and evidence; (TIME_HEIGHT, PANEL, 3)."""
        clip, explanation = self._result.clip, self._result.explanation
        known = time_known(clip)
        frame = f"frame {clip.start + i}"
        stamp = time_stamp(clip, i) if known else frame
        rest = "  ·  ".join(filter(None, (frame if known else "", self._speed)))
        evidence = text.signed(float(explanation.frame_evidence[i]))
        mean = text.signed(explanation.decision)
        image = Image.new("RGB", (PANEL, TIME_HEIGHT), WHITE)
        draw = ImageDraw.Draw(image)
        text.write(draw, (0, 31), stamp, STRONG, INK, bold=True)
        text.write(draw, (0, 54), rest, BODY, GREY)
        place = (PANEL, 31)
        unit = "logit" if _in_logits(explanation) else explanation.unit
        text.write(draw, place, f"e(t) = {evidence} {unit}", BODY, INK, anchor="rs")
        label = f"{'mean ' if explanation.curve == 'exact' else ''}D = {mean} logit"
        text.write(draw, (PANEL, 54), label, BODY, GREY, anchor="rs")
        return np.array(image)


def _curve_plot(result: Result, colour_map: str) -> CurvePlot:
    clip, explanation = result.clip, result.explanation
    known = time_known(clip)
    table = lookup_table(colour_map)
    above, below = _colour(table[-1]), _colour(table[0])
    logits = _in_logits(explanation)
    if not (logits and method(explanation.method).signed):
        above = below = HAIRLINE  # its colours stand for no class
    return CurvePlot(
        x=clip.times if known else clip.start + np.arange(float(len(clip.pixels))),
        y=explanation.frame_evidence.astype(np.float64),
        baseline=explanation.reference_decision if logits else 0.0,
        x_label="time in the video, s" if known else "frame of the video",
        place=CURVE_PLACE,
        above=above,
        below=below,
    )


def _in_logits(explanation: Explanation) -> bool:
    """Whether the curve can be held against the decision and the background's."""
    return explanation.curve != "sum of the map" or explanation.complete


def _colour(entry: NDArray[np.uint8]) -> Colour:
    red, green, blue = entry[:3].tolist()
    return red, green, blue


def _enlarged(frame: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return a clip's frame as (PANEL, PANEL, 3)."""
    shrinks = frame.shape[0] > PANEL
    method = cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC
    picture = np.ascontiguousarray(as_rgb(frame))
    return np.asarray(cv2.resize(picture, (PANEL, PANEL), interpolation=method))
