"""The words above and below a picture: the verdict, its limits, and the source."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from liverwort_gui.records import Clip, Result
from liverwort_gui.report import text
from liverwort_gui.report.text import AMBER, BODY, GREY, HEAD, INK, SMALL, STRONG, WHITE

LINE = 20  # pixels from one baseline to the next
TOP = 28  # pixels, empty at the top of the page
BOTTOM = 22  # pixels, empty at its end


def header(result: Result, width: int, margin: int) -> Image.Image:
    """Draw the verdict, the card's sentence about it, or why there is no verdict."""
    room = width - 2 * margin
    lines = [(line, GREY) for line in text.wrapped(result.network_note, BODY, room)]
    if not result.in_scope:
        reason = " ".join(result.out_of_scope)
        lines = [(line, AMBER) for line in text.wrapped(reason, BODY, room)] + lines
    headline = TOP + 24
    height = headline + 8 + LINE * len(lines) + 22
    image = Image.new("RGB", (width, height), WHITE)
    draw = ImageDraw.Draw(image)
    if result.in_scope:
        _write_verdict(draw, result, (margin, headline), room)
    else:
        verdict = "Out of scope: no verdict"
        text.write(draw, (margin, headline), verdict, STRONG, AMBER, bold=True)
    for n, (line, colour) in enumerate(lines, start=1):
        text.write(draw, (margin, headline + 8 + LINE * n), line, BODY, colour)
    return image


def footer(result: Result, width: int, margin: int) -> Image.Image:
    """Draw what the method or the background leaves in doubt, and the source."""
    room = width - 2 * margin
    clip, explanation = result.clip, result.explanation
    doubts = (explanation.warning, clip.background_note)
    lines = [
        (line, AMBER) for doubt in doubts for line in text.wrapped(doubt, SMALL, room)
    ]
    last = clip.start + len(clip.pixels) - 1
    frames = f"frames {clip.start}–{last}"
    rest = f"  ·  {_place(clip)}  ·  {frames}  ·  network “{result.network}”"
    name = Path(clip.video.path).name
    name = text.fitted(name, SMALL, room - text.width(rest, SMALL))
    lines.append((text.fitted(name + rest, SMALL, room), GREY))
    height = LINE * len(lines) + BOTTOM
    image = Image.new("RGB", (width, height), WHITE)
    draw = ImageDraw.Draw(image)
    for n, (line, colour) in enumerate(lines, start=1):
        text.write(draw, (margin, LINE * n - 4), line, SMALL, colour)
    return image


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
    explanation = result.explanation
    p = "  " + percent(float(explanation.probabilities.max()))
    name = explanation.classes[explanation.predicted]
    name = text.fitted(name, HEAD, room - text.width(p, HEAD), bold=True)
    text.write(draw, place, name, HEAD, INK, bold=True)
    after = place[0] + text.width(name, HEAD, bold=True)
    text.write(draw, (after, place[1]), p, HEAD, INK)
