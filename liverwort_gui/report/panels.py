"""What the pictures of all films are put together from: panels, legend, time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from liverwort_gui.errors import LiverwortError
from liverwort_gui.explain import frames, method
from liverwort_gui.records import Clip, Explanation, Result
from liverwort_gui.report import text
from liverwort_gui.report.captions import contrast_names, time_known, time_stamp
from liverwort_gui.report.colours import DEFAULT_COLOUR_MAP, colour_limit, lookup_table
from liverwort_gui.report.curve_plot import CurvePlot
from liverwort_gui.report.overlay import DEFAULT_OPACITY, as_rgb, overlay
from liverwort_gui.report.scale_bar import scale_bar
from liverwort_gui.report.text import (
    AMBER,
    BODY,
    GREY,
    HAIRLINE,
    INK,
    SMALL,
    STRONG,
    WHITE,
    Colour,
)

LEGEND_HEIGHT = 12  # pixels, of the bar of colours
LEGEND_ROOM = LEGEND_HEIGHT + 46  # pixels, with numbers and names
TIME_HEIGHT = 66
SPACE = 12  # pixels, between texts on one line


@dataclass(frozen=True, slots=True)
class Look:
    """How evidence is coloured, the same in all films of an export.

    Attributes:
        limit: of the colour scale, in the unit of the maps; None: fitted to all results
            that are shown together.
        opacity: of evidence at the limit, 0 to 1.
        colour_map: one of `colours.colour_maps()`.
    """

    limit: float | None = None
    opacity: float = DEFAULT_OPACITY
    colour_map: str = DEFAULT_COLOUR_MAP

    def fitted(self, results: Sequence[Result]) -> Look:
        """Return the look with the one limit that suits all results.

        Raises:
            LiverwortError: if there is none, or their maps differ in unit.
        """
        check_units(results)
        limit = self.limit
        if limit is None:
            limit = colour_limit([result.explanation for result in results])
        return Look(limit, self.opacity, self.colour_map)

    @property
    def scale(self) -> float:
        """The limit, once it is fitted."""
        assert self.limit is not None, "fit the look first"
        return self.limit


class Panels:
    """The two square pictures of each frame of a result: original and evidence.

    Args:
        result: what is shown.
        look: of the evidence, fitted.
        side: of a panel, pixels.
    """

    def __init__(self, result: Result, look: Look, side: int) -> None:
        self._result = result
        self._look = look
        self._side = side
        self._maps = result.explanation.shown_maps
        self._bar = scale_bar(result.clip, side)

    def enlarged(self, i: int) -> NDArray[np.uint8]:
        """Return frame `i` of the clip, (side, side, C)."""
        frame = self._result.clip.pixels[i]
        shrinks = frame.shape[0] > self._side
        way = cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC
        size = (self._side, self._side)
        shown = cv2.resize(frame, size, interpolation=way)
        return np.asarray(shown, np.uint8).reshape(*size, frame.shape[2])

    def original(self, picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return an enlarged frame in colour with the scale bar, (side, side, 3)."""
        panel = np.array(as_rgb(picture))
        self._bar.stamp(panel)
        return panel

    def evidence(self, picture: NDArray[np.uint8], i: int) -> NDArray[np.uint8]:
        """Return an enlarged frame with the evidence of frame `i` over it."""
        look = self._look
        paint = (look.scale, look.opacity, look.colour_map)
        return overlay(picture, self._maps[i], *paint)

    def marked(self, i: int) -> NDArray[np.uint8]:
        """Return frame `i` with its evidence and the scale bar, (side, side, 3)."""
        panel = self.evidence(self.enlarged(i), i)
        self._bar.stamp(panel)
        return panel


def draw_legend(
    canvas: NDArray[np.uint8],
    place: tuple[int, int],
    width: int,
    result: Result,
    look: Look,
) -> None:
    """Draw the bar of colours with its numbers and what its ends stand for, in place.

    Args:
        canvas: (H, W, 3), with `LEGEND_ROOM` rows below the place.
        place: left and top of the bar, pixels.
        width: of the bar, pixels.
        result: whose classes and unit; over the grey of its background.
        look: fitted.
    """
    left, top = place
    area = canvas[top : top + LEGEND_ROOM, left : left + width]
    image = Image.fromarray(area)
    draw = ImageDraw.Draw(image)
    anchors = {-1.0: "ls", 1.0: "rs"}
    for share in (-1.0, -0.5, 0.0, 0.5, 1.0):
        x = (1 + share) / 2 * (width - 1)
        draw.line((x, LEGEND_HEIGHT, x, LEGEND_HEIGHT + 4), fill=GREY)
        number = text.signed(share * look.scale, "g")
        label = number if share else f"0 {result.explanation.unit}"
        anchor = anchors.get(share, "ms")
        text.write(draw, (x, LEGEND_HEIGHT + 19), label, SMALL, GREY, anchor=anchor)
    ends = contrast_names(result)
    if not method(result.explanation.method).signed:
        ends = ("positive", "negative")
    name_a, name_b = (text.fitted(name, BODY, width / 2 - 40) for name in ends)
    row = LEGEND_HEIGHT + 42
    text.write(draw, (0, row), f"\u2190 {name_b}", BODY, INK)
    text.write(draw, (width, row), f"{name_a} \u2192", BODY, INK, anchor="rs")
    area[:] = np.array(image)
    area[:LEGEND_HEIGHT] = _colour_bar(result.clip, width, look)


def _colour_bar(clip: Clip, width: int, look: Look) -> NDArray[np.uint8]:
    """Return the colours as they look over this clip's background."""
    grey = np.median(clip.background, axis=(0, 1, 2)).astype(np.uint8)  # (C,)
    ramp = np.linspace(-look.scale, look.scale, width, dtype=np.float32)
    return overlay(
        np.tile(grey, (LEGEND_HEIGHT, width, 1)),
        np.tile(ramp, (LEGEND_HEIGHT, 1)),
        look.scale,
        look.opacity,
        look.colour_map,
    )


class TimeLine:
    """Two lines below the panels: time, frame and speed; evidence and decision.

    Args:
        result: of which frames.
        width: pixels.
        speed: of the film, in words.
    """

    def __init__(self, result: Result, width: int, speed: str) -> None:
        self._result = result
        self._known = time_known(result.clip)
        self._speed = speed
        told = result.explanation
        image = Image.new("RGB", (width, TIME_HEIGHT), WHITE)
        label = f"{'mean ' if told.curve == 'exact' else ''}D = "
        label += f"{text.signed(told.decision)} logit"
        draw = ImageDraw.Draw(image)
        text.write(draw, (width, 54), label, BODY, GREY, anchor="rs")
        room = width - text.width(label, BODY) - SPACE
        size = BODY if text.width(speed, BODY) <= room else SMALL
        text.write(draw, (0, 54), text.fitted(speed, size, room), size, GREY)
        self._still = image

    def draw(self, i: int) -> NDArray[np.uint8]:
        """Return the lines of frame `i`, (TIME_HEIGHT, width, 3)."""
        clip, told = self._result.clip, self._result.explanation
        image = self._still.copy()
        draw = ImageDraw.Draw(image)
        frame = f"frame {clip.start + i}"
        stamp = time_stamp(clip, i) if self._known else frame
        text.write(draw, (0, 31), stamp, STRONG, INK, bold=True)
        if self._known:
            after = text.width(stamp, STRONG, bold=True) + SPACE
            text.write(draw, (after, 31), frame, BODY, GREY)
        evidence = text.signed(float(told.frame_evidence[i]))
        unit = "logit" if in_logits(told) else told.unit
        place = (image.width, 31)
        text.write(draw, place, f"e(t) = {evidence} {unit}", BODY, INK, anchor="rs")
        return np.array(image)


def curve_plot(
    result: Result,
    place: tuple[int, int, int, int],
    colour_map: str,
    y_limits: tuple[float, float] | None = None,
) -> CurvePlot:
    """Return the axes of a result's curve.

    Args:
        result: whose curve.
        place: left, top, right, bottom of the axes, pixels.
        colour_map: whose colours stand for the classes.
        y_limits: of several curves, to be compared; None: fitted to this one.
    """
    clip, told = result.clip, result.explanation
    known = time_known(clip)
    table = lookup_table(colour_map)
    above, below = _colour(table[-1]), _colour(table[0])
    logits = in_logits(told)
    if not (logits and method(told.method).signed):
        above = below = HAIRLINE  # its colours stand for no class
    return CurvePlot(
        x=clip.times if known else clip.start + np.arange(float(len(clip.pixels))),
        y=told.frame_evidence.astype(np.float64),
        baseline=told.reference_decision if logits else 0.0,
        x_label="time in the video, s" if known else "frame of the video",
        place=place,
        above=above,
        below=below,
        y_limits=y_limits,
    )


def draw_reading(
    draw: ImageDraw.ImageDraw,
    told: Explanation,
    sides: tuple[int, int],
    rows: tuple[int, int],
) -> None:
    """Write at the right of a curve what its dashes mean, and what it amounts to.

    Args:
        draw: where to draw.
        told: whose curve, in logits.
        sides: left and right of the column, pixels.
        rows: baselines of the words above and below the curve, pixels.
    """
    left, right = sides
    colour = GREY if frames.shares(told).any() else AMBER
    said = text.fitted(frames.spread(told), SMALL, (right - left) * 2 // 3)
    text.write(draw, (right, rows[1]), said, SMALL, colour, anchor="rs")
    meaning = "dashed: background alone"
    text.write(draw, (right, rows[0]), meaning, SMALL, GREY, anchor="rs")


def in_logits(told: Explanation) -> bool:
    """Whether the curve can be held against the decision and the background's."""
    return told.curve != "sum of the map" or told.complete


def check_units(results: Sequence[Result]) -> None:
    """Refuse results whose maps cannot have one colour scale.

    Raises:
        LiverwortError: if there is none, or their maps differ in unit.
    """
    if not results:
        raise LiverwortError("There is no result to show: analyze a clip first.")
    unit = results[0].explanation.unit
    for one in results:
        if one.explanation.unit != unit:
            raise LiverwortError(
                f"A map of {one.clip.video.path} is in {one.explanation.unit} and the "
                f"first one in {unit}, so that they cannot share a colour scale: "
                "export each method for itself."
            )


def check_alike(results: Sequence[Result]) -> None:
    """Refuse results whose colours would not mean the same in one picture.

    Raises:
        LiverwortError: if they hold different classes against each other.
    """
    asked = contrast_names(results[0])
    for one in results:
        if contrast_names(one) != asked:
            raise LiverwortError(
                f"{one.clip.video.path} shows {' against '.join(contrast_names(one))} "
                f"and the first clip {' against '.join(asked)}, so that their colours "
                "differ in meaning: show them one by one."
            )


def _colour(entry: NDArray[np.uint8]) -> Colour:
    red, green, blue = entry[:3].tolist()
    return red, green, blue
