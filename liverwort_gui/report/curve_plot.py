"""The evidence curve below a film: drawn once, with a cursor that moves over it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL.ImageDraw import ImageDraw

from liverwort_gui.report import text
from liverwort_gui.report.colours import nice_ceiling
from liverwort_gui.report.text import GREY, HAIRLINE, INK, SMALL, Colour

TINT = 0.30  # of a class's colour, for the area between curve and baseline
SUBPIXEL_BITS = 4  # cv2 takes coordinates in 1/16 pixels
DASH = 8  # pixels, and as many of gap
HEADROOM = 0.08  # of the range, above and below the curve
PX_PER_TICK_X = 120
PX_PER_TICK_Y = 36


@dataclass(frozen=True)
class CurvePlot:
    """Axes of one curve over time or frames.

    Attributes:
        x: (T,) float64, increasing, seconds or frame numbers.
        y: (T,) float64, frame evidence, logit.
        baseline: D_B, logit.
        x_label: what x is.
        place: left, top, right, bottom of the axes in the picture, pixels.
        above: colour of evidence above the baseline, for class a.
        below: colour of evidence below it, for class b.
        y_limits: least and greatest y of all curves that are to be compared, logit;
            None: of this one.
    """

    x: NDArray[np.float64]
    y: NDArray[np.float64]
    baseline: float
    x_label: str
    place: tuple[int, int, int, int]
    above: Colour
    below: Colour
    y_limits: tuple[float, float] | None = None

    @property
    def x_range(self) -> tuple[float, float]:
        first, last = float(self.x[0]), float(self.x[-1])
        return (first, last) if last > first else (first - 0.5, first + 0.5)

    @property
    def extent(self) -> tuple[float, float]:
        """Least and greatest of curve, baseline and zero."""
        low = min(float(self.y.min()), self.baseline, 0.0)
        return low, max(float(self.y.max()), self.baseline, 0.0)

    @property
    def y_range(self) -> tuple[float, float]:
        low, high = self.y_limits or self.extent
        spare = HEADROOM * (high - low) or 1.0
        return low - spare, high + spare

    def column(self, x: NDArray[np.float64] | float) -> NDArray[np.float64]:
        """Return where x lies in the picture, pixels."""
        low, high = self.x_range
        left, _, right, _ = self.place
        return np.asarray(left + (np.asarray(x) - low) / (high - low) * (right - left))

    def row(self, y: NDArray[np.float64] | float) -> NDArray[np.float64]:
        """Return where y lies in the picture, pixels from the top."""
        low, high = self.y_range
        _, top, _, bottom = self.place
        share = (np.asarray(y) - low) / (high - low)
        return np.asarray(bottom - share * (bottom - top))

    def draw_axes(self, draw: ImageDraw) -> None:
        """Draw grid lines, numbers and the label of the x axis."""
        left, top, right, bottom = self.place
        values, spec = ticks(*self.y_range, (bottom - top) / PX_PER_TICK_Y)
        for y in values:
            row = round(float(self.row(y)))
            draw.line((left, row, right, row), fill=HAIRLINE)
            label = text.signed(y, spec)
            text.write(draw, (left - 10, row), label, SMALL, GREY, anchor="rm")
        values, spec = ticks(*self.x_range, (right - left) / PX_PER_TICK_X)
        for x in values:
            column = round(float(self.column(x)))
            draw.line((column, bottom, column, bottom + 4), fill=GREY)
            place = (column, bottom + 18)
            text.write(draw, place, f"{x:{spec}}", SMALL, GREY, anchor="ms")
        draw.line((left, bottom, right, bottom), fill=GREY)
        text.write(draw, (left, bottom + 38), self.x_label, SMALL, GREY)

    def draw_curve(self, canvas: NDArray[np.uint8]) -> None:
        """Draw area, zero line, dashed baseline and curve into (H, W, 3), in place."""
        left, _, right, _ = self.place
        self._tint_area(canvas)
        zero = round(float(self.row(0.0)))
        cv2.line(canvas, (left, zero), (right, zero), GREY, 1)
        base = round(float(self.row(self.baseline)))
        for start in range(left, right, 2 * DASH):
            cv2.line(canvas, (start, base), (min(start + DASH, right), base), INK, 1)
        points = np.stack((self.column(self.x), self.row(self.y)), axis=1)  # (T, 2)
        cv2.polylines(
            canvas, [_subpixels(points)], False, INK, 2, cv2.LINE_AA, SUBPIXEL_BITS
        )

    def draw_cursor(self, canvas: NDArray[np.uint8], i: int) -> None:
        """Draw the line and the dot that mark point `i`, in place."""
        _, top, _, bottom = self.place
        column, row = float(self.column(self.x[i])), float(self.row(self.y[i]))
        ends = _subpixels(np.array([[column, top], [column, bottom]]))
        centre = _subpixels(np.array([column, row]))
        style = (cv2.LINE_AA, SUBPIXEL_BITS)
        cv2.line(canvas, ends[0].tolist(), ends[1].tolist(), INK, 1, *style)
        for radius, colour in ((6, (255, 255, 255)), (4, INK)):
            size = radius << SUBPIXEL_BITS
            cv2.circle(canvas, centre.tolist(), size, colour, -1, *style)

    def _tint_area(self, canvas: NDArray[np.uint8]) -> None:
        """Tint the area between curve and baseline in the colour of its class."""
        left, top, right, bottom = self.place
        columns = np.arange(left, right + 1)
        curve = np.interp(columns, self.column(self.x), self.row(self.y))  # (columns,)
        base = float(self.row(self.baseline))
        rows = np.arange(top, bottom + 1)[:, None]
        area = canvas[top : bottom + 1, left : right + 1]
        for mask, colour in (
            ((rows >= curve) & (rows <= base), self.above),
            ((rows <= curve) & (rows >= base), self.below),
        ):
            tinted = (1 - TINT) * area[mask] + TINT * np.array(colour)
            area[mask] = np.rint(tinted).astype(np.uint8)


def ticks(low: float, high: float, at_most: float) -> tuple[list[float], str]:
    """Return about `at_most` round numbers within [low, high], and their format."""
    step = nice_ceiling((high - low) / max(at_most, 1.0))
    first, last = math.ceil(low / step), math.floor(high / step)
    if first == last:  # one number alone gives no scale
        step = nice_ceiling(0.4 * step)
        first, last = math.ceil(low / step), math.floor(high / step)
    digits = max(0, -math.floor(math.log10(step)))
    return [n * step for n in range(first, last + 1)], f".{digits}f"


def _subpixels(points: NDArray[np.float64]) -> NDArray[np.int32]:
    return np.rint(points * (1 << SUBPIXEL_BITS)).astype(np.int32)
