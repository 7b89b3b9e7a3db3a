"""The words above and below a picture: the verdict, its limits, and the source."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from liverwort_gui.records import Clip, Result, Trust
from liverwort_gui.report import text
from liverwort_gui.report.text import (
    AMBER,
    BODY,
    GREY,
    HEAD,
    INK,
    SMALL,
    STRONG,
    WHITE,
    Colour,
)
from liverwort_gui.words import TRUST

LINE = 20  # pixels from one baseline to the next
TOP = 28  # pixels, empty at the top of the page
BOTTOM = 22  # pixels, empty at its end
NO_VERDICT = "Out of scope: no verdict"


MARK_COLOURS: dict[str, Colour] = {  # of the trust mark, by `Trust.state`
    "green": (0, 125, 85),
    "amber": AMBER,
    "red": (179, 38, 30),
    "grey": GREY,
}
MARK_ROOM = 170  # pixels, for the trust mark


def header(
    result: Result, width: int, margin: int, trust: Trust | None = None
) -> Image.Image:
    """Draw the verdict, the card's sentence about it, or why there is no verdict.

    Args:
        result: whose verdict.
        width: of the picture, pixels.
        margin: left and right of the words, pixels.
        trust: mark of the map, drawn at the right; None: nobody looked.
    """
    room = width - 2 * margin
    lines = [(line, GREY) for line in text.wrapped(result.network_note, BODY, room)]
    if not result.in_scope:
        reason = " ".join(result.out_of_scope)
        lines = [(line, AMBER) for line in text.wrapped(reason, BODY, room)] + lines
    headline = TOP + 24
    height = headline + 8 + LINE * len(lines) + 22
    image = Image.new("RGB", (width, height), WHITE)
    draw = ImageDraw.Draw(image)
    if trust is not None:
        _write_mark(draw, trust, (width - margin, headline))
        room -= MARK_ROOM
    if result.in_scope:
        _write_verdict(draw, result, (margin, headline), room)
    else:
        text.write(draw, (margin, headline), NO_VERDICT, STRONG, AMBER, bold=True)
    for n, (line, colour) in enumerate(lines, start=1):
        text.write(draw, (margin, headline + 8 + LINE * n), line, BODY, colour)
    return image


def footer(
    result: Result, width: int, margin: int, trust: Trust | None = None
) -> Image.Image:
    """Draw what the method, its checks or the background leave in doubt; the source."""
    room = width - 2 * margin
    clip, explanation = result.clip, result.explanation
    doubts = [explanation.warning, clip.background_note]
    if trust is not None:
        doubts.insert(0, trust.reason)
    lines = [
        (line, AMBER) for doubt in doubts for line in text.wrapped(doubt, SMALL, room)
    ]
    lines.append((source(result, room), GREY))
    height = LINE * len(lines) + BOTTOM
    image = Image.new("RGB", (width, height), WHITE)
    draw = ImageDraw.Draw(image)
    for n, (line, colour) in enumerate(lines, start=1):
        text.write(draw, (margin, LINE * n - 4), line, SMALL, colour)
    return image


def source(result: Result, room: float) -> str:
    """Return where a clip is from and what judged it, in one line of `room` pixels."""
    clip = result.clip
    last = clip.start + len(clip.pixels) - 1
    frames = f"frames {clip.start}–{last}"
    rest = f"  ·  {_place(clip)}  ·  {frames}  ·  network “{result.network}”"
    name = Path(clip.video.path).name
    name = text.fitted(name, SMALL, room - text.width(rest, SMALL))
    return text.fitted(name + rest, SMALL, room)


def verdict(result: Result) -> tuple[str, str]:
    """Return the most probable class and its probability; no verdict out of scope."""
    if not result.in_scope:
        return NO_VERDICT, ""
    told = result.explanation
    return told.classes[told.predicted], percent(float(told.probabilities.max()))


def contrast_names(result: Result) -> tuple[str, str]:
    """Return the names of class a (positive) and class b (negative)."""
    a, b = result.explanation.contrast
    return result.explanation.classes[a], result.explanation.classes[b]


def time_known(clip: Clip) -> bool:
    """Whether the clip's times are seconds: a video without a frame rate has none."""
    steps = np.diff(clip.times)
    if not np.isfinite(clip.times).all() or (steps <= 0).any():
        return False
    return clip.video.fps is not None


def time_stamp(clip: Clip, i: int) -> str:
    """Return the time of frame `i` with as many digits as tell the frames apart."""
    steps = np.diff(clip.times)
    shortest = float(steps.min()) if steps.size else 0.001
    digits = max(0, math.ceil(-math.log10(shortest) - 1e-6))
    return f"{clip.times[i]:.{digits}f} s"


def percent(p: float) -> str:
    """Return a probability as a percentage that never claims certainty."""
    return "> 99 %" if p > 0.99 else f"{100 * p:.0f} %"


def _place(clip: Clip) -> str:
    """Say where the clip was cut; of a box that follows, where it began and ended."""
    corners = [f"{box.x}, {box.y}" for box in clip.crop.boxes]
    if not clip.crop.follows:
        return f"box {corners[0]}, {clip.crop.size} px"
    return f"box following from {corners[0]} to {corners[-1]}, {clip.crop.size} px"


def _write_verdict(
    draw: ImageDraw.ImageDraw, result: Result, place: tuple[float, float], room: float
) -> None:
    """Write the most probable class and, beside it, its probability."""
    name, p = verdict(result)
    name = text.fitted(name, HEAD, room - text.width("  " + p, HEAD), bold=True)
    text.write(draw, place, name, HEAD, INK, bold=True)
    after = place[0] + text.width(name, HEAD, bold=True)
    text.write(draw, (after, place[1]), "  " + p, HEAD, INK)


def _write_mark(
    draw: ImageDraw.ImageDraw, trust: Trust, place: tuple[float, float]
) -> None:
    """Write what was found about the map; `place` is the right end of the baseline."""
    words, colour = f"map: {TRUST[trust.state]}", MARK_COLOURS[trust.state]
    text.write(draw, place, words, BODY, colour, bold=True, anchor="rs")
    x = place[0] - text.width(words, BODY, bold=True) - 18
    draw.ellipse((x, place[1] - 11, x + 11, place[1]), fill=colour)
