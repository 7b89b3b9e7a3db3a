"""Moves through the video: frames, playing, evidence peaks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from functools import partial

import numpy as np

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.frame_source import FrameSource
from liverwort_gui.qt.player import Player
from liverwort_gui.records import Result
from liverwort_gui.state import Store

LEAP = 10  # frames


class Navigator:
    """Changes the shown frame; it never leaves the video."""

    def __init__(self, store: Store, source: FrameSource, player: Player) -> None:
        self._store = store
        self._source = source
        self._player = player
        player.due.connect(self._on_due)
        player.ended.connect(lambda: store.update(playing=False))

    @property
    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """What it fulfils."""
        return {
            Command.PLAY: self.toggle_playing,
            Command.LOOP: self.toggle_loop,
            Command.STEP_BACK: partial(self.step, -1),
            Command.STEP_ON: partial(self.step, 1),
            Command.LEAP_BACK: partial(self.step, -LEAP),
            Command.LEAP_ON: partial(self.step, LEAP),
            Command.FIRST_FRAME: self.first,
            Command.LAST_FRAME: self.last,
            Command.NEXT_PEAK: self.next_peak,
            Command.LAST_PEAK: self.last_peak,
        }

    def go_to(self, frame: int) -> None:
        """Show a frame, or the nearest there is."""
        state = self._store.state
        if state.video is None:
            return
        frame = min(max(frame, 0), state.n_frames - 1)
        self._player.jumped(frame)
        self._store.update(frame=frame)

    def step(self, frames: int) -> None:
        """Go some frames on, or back, and stop playing."""
        self._store.update(playing=False)
        self.go_to(self._store.state.frame + frames)

    def first(self) -> None:
        """Go to the first frame."""
        self.step(-self._store.state.n_frames)

    def last(self) -> None:
        """Go to the last frame."""
        self.step(self._store.state.n_frames)

    def toggle_playing(self) -> None:
        """Play or pause; at the end of the video, play from its beginning."""
        state = self._store.state
        if state.video is None:
            return
        at_end = state.frame == state.n_frames - 1
        if not state.playing and at_end and not state.loop:
            self.go_to(0)
        self._store.update(playing=not state.playing)

    def toggle_loop(self) -> None:
        """Play only the window, or the whole video."""
        self._store.update(loop=not self._store.state.loop)

    def set_speed(self, speed: float) -> None:
        """Play at this multiple of real time."""
        self._store.update(speed=speed)

    def next_peak(self) -> None:
        """Go to the next evidence peak; after the last one comes the first."""
        peaks = self._peaks()
        if peaks:
            at = bisect_right(peaks, self._store.state.frame)
            self._stop_at(peaks[at % len(peaks)])

    def last_peak(self) -> None:
        """Go to the previous evidence peak; before the first one comes the last."""
        peaks = self._peaks()
        if peaks:
            self._stop_at(peaks[bisect_left(peaks, self._store.state.frame) - 1])

    def _peaks(self) -> tuple[int, ...]:
        result = self._store.state.result
        return () if result is None else evidence_peaks(result)

    def _stop_at(self, frame: int) -> None:
        self._store.update(playing=False)
        self.go_to(frame)

    def _on_due(self, frame: int) -> None:
        if not self._source.busy:  # a slow file leaves frames out, it does not lag
            self._store.update(frame=frame)


def evidence_peaks(result: Result) -> tuple[int, ...]:
    """Return the video's frames in which the evidence for the decision peaks.

    A peak is a local maximum of s(e(t) - D_B), s the sign of the decision, that lies
    above the mean of this curve; a plateau counts once, at its first frame. A clip
    without evidence has no peak.
    """
    # The decoding thread has imported explain by now.
    from liverwort_gui.explain import frames

    told = result.explanation
    if told.curve != "sum of the map" and frames.is_silent(told):
        return ()
    side = 1.0 if told.decision >= 0 else -1.0
    curve = side * (told.frame_evidence.astype(np.float64) - told.reference_decision)
    edge = np.full(1, -np.inf)
    rises = curve > np.concatenate([edge, curve[:-1]])
    falls = curve >= np.concatenate([curve[1:], edge])
    high = (curve >= curve.mean()) & rises & falls
    return tuple(int(frame) + result.clip.start for frame in np.flatnonzero(high))
