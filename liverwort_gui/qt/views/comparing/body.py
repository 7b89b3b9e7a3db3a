"""Where on the body the groups differ."""

from __future__ import annotations

import html
from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from liverwort_gui.comparison_records import BodyMap, Comparison
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.comparing.maps import MapPlot, limit_of
from liverwort_gui.qt.views.comparing.names import unit_of
from liverwort_gui.qt.views.comparing.plots import (
    Band,
    BandPlot,
    Paint,
    differs,
    in_colour,
)
from liverwort_gui.qt.views.comparing.readings import number, signed
from liverwort_gui.qt.views.elided import ElidedLabel
from liverwort_gui.qt.views.labels import label
from liverwort_gui.words import p_value

ALONG = later("along the body, µm (swims →)")
SHORT_ALONG = later("along, µm (swims →)")
MAPS = (
    ("a", later("Evidence on the body, first group")),
    ("b", later("Evidence on the body, second group")),
    ("difference", later("Evidence on the body, difference")),
)  # end of the object name, and what is drawn
CURVES = (
    ("curve", later("Curve of the evidence along the body")),
    ("difference", later("Difference of the evidence along the body")),
)
BETWEEN = 14  # pixels, so that neighbours are not read as one
BLOCK = "\N{BLACK SQUARE}"
HINT = later("Point at a map or a curve to read its values.")


class BodyTab(QWidget):
    """Maps in body coordinates, and the curve along the body."""

    def __init__(self) -> None:
        super().__init__()
        self._found: Comparison | None = None
        self.maps: list[MapPlot] = []
        self.curves: list[BandPlot] = []  # of the groups, and of their difference
        self._titles = tuple(
            ElidedLabel(f"compare-body-title-{number}", "title") for number in range(5)
        )
        self._key = label("", role="muted", name="compare-map-key", wraps=True)
        self._key.setTextFormat(Qt.TextFormat.RichText)
        self._reading = label(said(HINT), role="value", name="compare-reading")
        self._reason = label("", role="note", name="compare-no-map", wraps=True)
        self._places = tuple(QVBoxLayout() for _ in self._titles)
        self._lay_out()

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        for row in (above, below):
            row.setSpacing(BETWEEN)
        for at, (title, place) in enumerate(
            zip(self._titles, self._places, strict=True)
        ):
            place.setSpacing(2)
            place.addWidget(title)
            (above if at < len(MAPS) else below).addLayout(place, 1)
        drawn = QWidget()
        column = QVBoxLayout(drawn)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(above, 5)
        column.addWidget(self._key)
        column.addLayout(below, 4)
        column.addWidget(self._reading)
        absent = QWidget()
        alone = QVBoxLayout(absent)
        alone.addWidget(self._reason)
        alone.addStretch()
        self._stage = QStackedLayout(self)
        self._stage.addWidget(drawn)
        self._stage.addWidget(absent)

    def steps(self, found: Comparison, paint: Paint) -> Iterator[None]:
        """Draw another comparison, or the same in other colours, step by step."""
        self._found, body = found, found.body
        there = bool(body.along.size)
        self._stage.setCurrentIndex(0 if there else 1)
        self._reason.setText(said(body.reason))
        if not there:
            return
        yield from self._make()
        a, b = (group.name for group in found.groups)
        titles = (
            a,
            b,
            tr("{second} minus {first}", first=a, second=b),
            tr("{first} (solid), {second} (dashed)", first=a, second=b),
            tr("{second} minus {first}", first=a, second=b),
        )
        for made, text in zip(self._titles, titles, strict=True):
            made.setText(text)
        for plot in (*self.maps, *self.curves):
            plot.set_paint(paint)
        yield from self._draw_maps(found)
        yield from self._draw_curves(body)

    def _make(self) -> Iterator[None]:
        """Make the plots, if that was not done."""
        for name, words in MAPS[len(self.maps) :]:
            made = MapPlot(f"compare-map-{name}", said(words))
            made.hovered.connect(self._read_map)
            self._places[len(self.maps)].addWidget(made, 1)
            self.maps.append(made)
            yield
        for name, words in CURVES[len(self.curves) :]:
            curve = BandPlot(f"compare-body-{name}", said(words))
            curve.hovered.connect(self._read_curve)
            self._places[len(MAPS) + len(self.curves)].addWidget(curve, 1)
            self.curves.append(curve)
            yield

    def _draw_maps(self, found: Comparison) -> Iterator[None]:
        body = found.body
        limits = (
            limit_of(body.means, body.tested),
            limit_of(body.difference, body.tested),
        )
        shown = (
            (body.means[0], limits[0], None),
            (body.means[1], limits[0], None),
            (body.difference, limits[1], body.significant),
        )
        for plot, (values, limit, region) in zip(self.maps, shown, strict=True):
            plot.show_map(body.along, body.across, values, body.tested, limit, region)
            across = tr("across, µm") if plot is self.maps[0] else ""
            plot.say_axes(said(SHORT_ALONG), across)
            yield
        self._key.setText(key_text(found, limits, self.maps[0].paint_of))

    def _draw_curves(self, body: BodyMap) -> Iterator[None]:
        groups, difference = self.curves
        bands = [
            Band(body.along, body.curve_means[k], body.curve_ends[k], k) for k in (0, 1)
        ]
        groups.show_bands(bands)
        groups.say_axes(said(ALONG), "logit/µm")
        yield
        one = Band(body.along, body.curve_difference, body.curve_difference_ends)
        difference.show_bands([one], differs(body.curve_p))
        difference.say_axes(said(ALONG), "logit/µm")

    def _read_map(self, row: int, column: int) -> None:
        found = self._found
        if found is None or row < 0:
            self._reading.setText(said(HINT))
            return
        body, (a, b) = found.body, found.groups
        values = body.means[:, row, column]
        tested = bool(body.tested[row, column])
        told = p_value(float(body.p[row, column])) if tested else tr("not tested")
        self._reading.setText(
            tr(
                "{along} µm along, {across} µm across: {first} {first_value}, {second} "
                "{second_value} logit/µm², {p}",
                along=number(body.along[column]),
                across=number(body.across[row]),
                first=a.name,
                first_value=signed(values[0]),
                second=b.name,
                second_value=signed(values[1]),
                p=told,
            )
        )

    def _read_curve(self, place: int) -> None:
        found = self._found
        if found is None or place < 0:
            self._reading.setText(said(HINT))
            return
        body, (a, b) = found.body, found.groups
        values = body.curve_means[:, place]
        ends = body.curve_difference_ends[:, place]
        told = signed(body.curve_difference[place])
        if np.isfinite(ends).all():
            low, high = (signed(end) for end in ends)
            told = tr("{value} ({low} to {high})", value=told, low=low, high=high)
        self._reading.setText(
            tr(
                "{along} µm: {first} {first_value}, {second} {second_value}, "
                "difference {difference} logit/µm, {p}",
                along=number(body.along[place]),
                first=a.name,
                first_value=signed(values[0]),
                second=b.name,
                second_value=signed(values[1]),
                difference=told,
                p=p_value(float(body.curve_p[place])),
            )
        )


def key_text(found: Comparison, limits: tuple[float, float], paint: Paint) -> str:
    """Return what colours, outlines, bands and bars mean, as rich text.

    Args:
        found: with a body map.
        limits: that have the full colour, of the groups and of their difference.
        paint: in which it is drawn.
    """
    asked, banded = found.question, bool(np.isfinite(found.body.curve_ends).any())
    negative, positive = (in_colour(BLOCK, colour) for colour in paint.ends)
    colours = tr(
        "Colours: {positive_mark} for {positive}, {negative_mark} for {negative}. Full "
        "colour: ±{limit} logit/µm² for the groups, ±{limit_of_difference} for the "
        "difference. Grey: not tested. Outlined, or with a bar: differs (p ≤ 0.05).",
        positive_mark=positive,
        positive=html.escape(asked.positive),
        negative_mark=negative,
        negative=html.escape(asked.negative),
        limit=number(limits[0]),
        limit_of_difference=number(limits[1]),
    )
    bands = tr("Bands: 95 %.")
    if not banded:
        bands = tr("Too few {unit}s for bands.", unit=unit_of(found))
    return f"{colours} {bands}"
