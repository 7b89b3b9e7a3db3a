"""One picture of a contact sheet: many clips in step, on one scale."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from liverwort_gui.errors import LiverwortError
from liverwort_gui.explain import method
from liverwort_gui.film_plan import MOST_ON_SHEET
from liverwort_gui.records import Result, Trust
from liverwort_gui.report import text
from liverwort_gui.report.captions import MARK_COLOURS, contrast_names, verdict
from liverwort_gui.report.page import PANEL_WORDS
from liverwort_gui.report.panels import (
    LEGEND_ROOM,
    Look,
    Panels,
    check_alike,
    draw_legend,
)
from liverwort_gui.report.text import AMBER, BODY, GREY, INK, SMALL, STRONG, WHITE
from liverwort_gui.report.timing import in_step
from liverwort_gui.words import TRUST, count

WIDTH = 1856  # pixels; with `ROOM` rows of tiles just below level 4.2's largest frame
ROOM = 880  # pixels, height of all tiles with their captions
MARGIN = 32
GAP = 16
CAPTION = 44  # pixels below each tile
TITLE_ROOM = 84
MOST_SIDE = 400  # pixels, of a tile
LEAST_SIDE = 96
LEGEND_WIDTH = 480
DOT = 9  # pixels, of a trust mark


class SheetPage:
    """Draws many results in a grid, each with its class and probability.

    Args:
        results: one or more, at most `MOST_ON_SHEET`, in their order on the sheet.
        look: how evidence is coloured.
        speed: words about the speed of the film.
        trusts: how far each map deserves belief, or None for each; empty: not shown.
        captions: a line for each, such as its name and label; empty: the video's name.

    Attributes:
        width: pixels, even.
        height: pixels, even.
        pictures: how many there are.

    Raises:
        LiverwortError: if there are too many, or they cannot share a scale.
    """

    def __init__(
        self,
        results: Sequence[Result],
        look: Look | None = None,
        *,
        speed: str = "",
        trusts: Sequence[Trust | None] = (),
        captions: Sequence[str] = (),
    ) -> None:
        if len(results) > MOST_ON_SHEET:
            raise LiverwortError(
                f"A contact sheet has room for {MOST_ON_SHEET} clips and was given "
                f"{len(results)}: choose fewer, or make several sheets."
            )
        self._look = (look or Look()).fitted(results)
        check_alike(results)
        self._results = tuple(results)
        self._speed = speed
        self._trusts = tuple(trusts) or (None,) * len(results)
        names = [one.clip.video.path.replace("\\", "/") for one in results]
        self._captions = tuple(captions) or tuple(n.rsplit("/", 1)[-1] for n in names)
        self._steps, self._rate = in_step([one.clip for one in results])
        columns, side = grid(len(results))
        self._side = side
        self._panels = [Panels(one, self._look, side) for one in results]
        self._places = _places(len(results), columns, side)
        rows = -(-len(results) // columns)
        self._foot = TITLE_ROOM + rows * (side + CAPTION + GAP) - GAP + 12
        self.width, self.height = WIDTH, self._foot + LEGEND_ROOM + 22
        self.height += self.height % 2
        self.pictures = len(self._steps)
        self._background = self._still()

    def draw(self, i: int) -> NDArray[np.uint8]:
        """Return picture `i`, counted from 0: (height, width, 3) uint8 RGB."""
        page = self._background.copy()
        side = self._side
        for number, (left, top) in enumerate(self._places):
            panel = self._panels[number].marked(int(self._steps[i, number]))
            page[top : top + side, left : left + side] = panel
        rows = page[self._foot :, MARGIN:][:LEGEND_ROOM, : WIDTH // 2]
        image = Image.fromarray(rows)
        draw = ImageDraw.Draw(image)
        stamp, rest = self._time(i)
        text.write(draw, (0, 20), stamp, STRONG, INK, bold=True)
        text.write(draw, (0, 46), rest, BODY, GREY)
        rows[:] = np.array(image)
        return page

    def _time(self, i: int) -> tuple[str, str]:
        """Return the moment that is shown, and what it is counted from."""
        if self._rate is None:
            return f"frame {i}", f"of each clip  ·  {self._speed}".rstrip(" ·")
        digits = max(2, math.ceil(math.log10(self._rate) - 1e-6))
        rest = "since the first frame of each clip"
        words = "  ·  ".join(filter(None, (rest, self._speed)))
        return f"{i / self._rate:.{digits}f} s", words

    def _still(self) -> NDArray[np.uint8]:
        image = Image.new("RGB", (WIDTH, self.height), WHITE)
        draw = ImageDraw.Draw(image)
        self._write_title(draw)
        for number, place in enumerate(self._places):
            self._write_caption(draw, number, place)
        page = np.array(image)
        place = (WIDTH - MARGIN - LEGEND_WIDTH, self._foot)
        draw_legend(page, place, LEGEND_WIDTH, self._results[0], self._look)
        return page

    def _write_title(self, draw: ImageDraw.ImageDraw) -> None:
        told = self._results[0].explanation
        a, b = contrast_names(self._results[0])
        titles = {method(one.explanation.method).title for one in self._results}
        words = " and ".join(sorted(titles))
        title = text.fitted(f"{words}: {a} against {b}", STRONG, WIDTH - 2 * MARGIN)
        text.write(draw, (MARGIN, 42), title, STRONG, INK, bold=True)
        parts = [count(len(self._results), "clip", "clips"), "one scale for all"]
        if len(titles) == 1 and told.method in PANEL_WORDS:
            parts.insert(1, PANEL_WORDS[told.method])
        notes = sorted({one.network_note for one in self._results if one.network_note})
        line = text.fitted("  ·  ".join([*parts, *notes]), BODY, WIDTH - 2 * MARGIN)
        text.write(draw, (MARGIN, 66), line, BODY, GREY)

    def _write_caption(
        self, draw: ImageDraw.ImageDraw, number: int, place: tuple[int, int]
    ) -> None:
        """Write class and probability below a tile, then what it is."""
        left, top = place[0], place[1] + self._side
        name, p = verdict(self._results[number])
        name, ink = (name, INK) if p else ("no verdict", AMBER)
        room = self._side
        trust = self._trusts[number]
        if trust is not None:
            dot = (left + self._side - DOT, top + 9, left + self._side, top + 9 + DOT)
            draw.ellipse(dot, fill=MARK_COLOURS[trust.state])
            word = TRUST[trust.state] if self._side >= 2 * MOST_SIDE // 3 else ""
            end = left + self._side - DOT - 5
            mark = MARK_COLOURS[trust.state]
            text.write(draw, (end, top + 18), word, SMALL, mark, anchor="rs")
            room -= round(text.width(word, SMALL)) + DOT + 12
        tail = f"  {p}" if p else ""
        name = text.fitted(name, BODY, room - text.width(tail, BODY), bold=True)
        text.write(draw, (left, top + 18), name, BODY, ink, bold=True)
        after = left + text.width(name, BODY, bold=True)
        text.write(draw, (after, top + 18), tail, BODY, ink)
        line = text.fitted(self._captions[number], SMALL, self._side)
        text.write(draw, (left, top + 36), line, SMALL, GREY)


def grid(clips: int) -> tuple[int, int]:
    """Return columns and side of a tile in pixels, the largest that fits the sheet."""
    best = (1, LEAST_SIDE)
    for columns in range(1, clips + 1):
        rows = -(-clips // columns)
        across = (WIDTH - 2 * MARGIN + GAP) // columns - GAP
        down = (ROOM + GAP) // rows - GAP - CAPTION
        side = min(across, down, MOST_SIDE)
        if side > best[1]:
            best = columns, side
    return best


def _places(clips: int, columns: int, side: int) -> list[tuple[int, int]]:
    """Return left and top of each tile, pixels; the grid lies in the middle."""
    used = columns * (side + GAP) - GAP
    left = (WIDTH - used) // 2
    across, down = side + GAP, side + CAPTION + GAP
    return [
        (left + n % columns * across, TITLE_ROOM + n // columns * down)
        for n in range(clips)
    ]
