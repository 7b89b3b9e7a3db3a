"""When the evidence comes: over how many frames, and at which phase of the beat."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from liverwort_gui.comparison_records import TIMING, Comparison
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.comparing.beat_readings import beat_sentences
from liverwort_gui.qt.views.comparing.names import measure_words
from liverwort_gui.qt.views.comparing.plots import (
    Band,
    BandPlot,
    DotPlot,
    Paint,
    differs,
    key_of,
)
from liverwort_gui.qt.views.comparing.readings import (
    dots_of,
    number,
    test_headings,
    test_row,
)
from liverwort_gui.qt.views.comparing.tests_shown import show_tests
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.training.parts import table
from liverwort_gui.words import p_value

BEAT_TITLE = later("Evidence over the beat (two beats are drawn; 1 is even)")
FRAMES_TITLE = later("Evidence of each frame")
COLUMNS = 7
TURN = 2 * np.pi  # radians of a beat


class TimeTab(QWidget):
    """Effective frames, burst length, beat phase, and curves of aligned clips."""

    clip_wished = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.dots: dict[str, DotPlot] = {}
        self.beat: BandPlot | None = None
        self.frames: BandPlot | None = None
        self._key = label("", name="compare-time-key")
        self._key.setTextFormat(Qt.TextFormat.RichText)
        self._beat_title = label(said(BEAT_TITLE), role="title")
        self._frames_title = label(said(FRAMES_TITLE), role="title")
        self._beat_words = label(
            "", role="muted", name="compare-beat-words", wraps=True
        )
        self._frame_words = label(
            "", role="muted", name="compare-frame-words", wraps=True
        )
        self._reading = label("", role="value", name="compare-time-reading")
        self._table = table("compare-timing", tr("Time in figures"), ("",) * COLUMNS)
        self._found: Comparison | None = None
        self._dots, self._beat_place = QHBoxLayout(), QVBoxLayout()
        self._frames_place = QVBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        above, right = QHBoxLayout(), QVBoxLayout()
        right.addWidget(self._key)
        right.addWidget(self._beat_title)
        right.addLayout(self._beat_place, 1)
        right.addWidget(self._beat_words)
        right.addWidget(self._frames_title)
        right.addLayout(self._frames_place, 1)
        right.addWidget(self._frame_words)
        right.addWidget(self._reading)
        above.addLayout(self._dots, 1)
        above.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(above, 1)
        layout.addWidget(self._table)

    def steps(self, found: Comparison, paint: Paint) -> Iterator[None]:
        """Draw another comparison, or the same in other colours, step by step."""
        self._found = found
        self._key.setText(key_of([group.name for group in found.groups], paint))
        for name in TIMING:
            self._draw_dots(found, name, paint)
            yield
        self._draw_beat(found, paint)
        yield
        self._draw_frames(found, paint)
        tests = [test for name in TIMING if (test := found.measure(name)) is not None]
        rows = [test_row(test) for test in tests]
        show_tests(self._table, test_headings(found), rows, tests)

    def _draw_dots(self, found: Comparison, name: str, paint: Paint) -> None:
        if name not in self.dots:
            words = tr("{measure} of each clip", measure=measure_words(name))
            made = self.dots[name] = DotPlot(f"compare-{name}", words, narrow=True)
            made.clip_wished.connect(self.clip_wished)
            self._dots.addWidget(made, 1)
        self.dots[name].set_paint(paint)
        self.dots[name].show_dots(dots_of(found, name))

    def _draw_beat(self, found: Comparison, paint: Paint) -> None:
        beat, there = found.beat, bool(found.beat.phases.size)
        if self.beat is None:
            self.beat = BandPlot("compare-beat", tr("Evidence over the beat"))
            self.beat.hovered.connect(self._read_beat)
            self._beat_place.addWidget(self.beat)
        self.beat.setVisible(there)
        self._beat_title.setVisible(there)
        self._beat_words.setText("\n".join(beat_sentences(found)))
        self._beat_words.setVisible(bool(beat_sentences(found)))
        if there:
            turns = np.concatenate((beat.phases, beat.phases + TURN)) / TURN
            bands = [
                Band(turns, np.tile(beat.means[k], 2), np.tile(beat.ends[k], 2), k)
                for k in (0, 1)
            ]
            self.beat.set_paint(paint)
            self.beat.show_bands(bands, level=1.0)
            self.beat.say_axes(
                tr("phase, beats; 0: light furthest forward"), tr("evidence")
            )

    def _draw_frames(self, found: Comparison, paint: Paint) -> None:
        curves, there = found.curves, bool(found.curves.frames.size)
        if self.frames is None and there:
            self.frames = BandPlot("compare-frames", said(FRAMES_TITLE))
            self.frames.hovered.connect(self._read_frame)
            self._frames_place.addWidget(self.frames)
        self._frames_title.setVisible(there)
        self._frame_words.setText(said(curves.reason))
        self._frame_words.setVisible(bool(curves.reason))
        if self.frames is None:
            return
        self.frames.setVisible(there)
        if there:
            bands = [
                Band(curves.frames, curves.means[k], curves.ends[k], k) for k in (0, 1)
            ]
            self.frames.set_paint(paint)
            self.frames.show_bands(bands, differs(curves.p))
            self.frames.say_axes(tr("frame of the clip; bar: p ≤ 0.05"), "logit")

    def _read_beat(self, place: int) -> None:
        self._reading.setText(
            "" if self._found is None or place < 0 else self._beat_at(place)
        )

    def _beat_at(self, place: int) -> str:
        assert self._found is not None
        beat, (a, b) = self._found.beat, self._found.groups
        bin_ = place % len(beat.phases)
        first, second = beat.means[:, bin_]
        return tr(
            "phase {phase}: {first} {first_value}, {second} {second_value}",
            phase=f"{beat.phases[bin_] / TURN:.2f}",
            first=a.name,
            first_value=number(first),
            second=b.name,
            second_value=number(second),
        )

    def _read_frame(self, place: int) -> None:
        if self._found is None or place < 0:
            self._reading.setText("")
            return
        curves, (a, b) = self._found.curves, self._found.groups
        first, second = curves.means[:, place]
        self._reading.setText(
            tr(
                "frame {frame}: {first} {first_value}, {second} {second_value} logit, "
                "{p}",
                frame=place,
                first=a.name,
                first_value=number(first),
                second=b.name,
                second_value=number(second),
                p=p_value(float(curves.p[place])),
            )
        )
