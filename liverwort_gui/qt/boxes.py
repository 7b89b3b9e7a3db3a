"""Draws, moves, resizes and deletes crop boxes; none ever leaves the frame."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer

from liverwort_gui.placing import box_at, window_at
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.desk import told
from liverwort_gui.qt.language import later, tr
from liverwort_gui.qt.rolling_shown import path_of
from liverwort_gui.qt.study_desk import Wish
from liverwort_gui.records import MIN_BOX_SIZE, Box, Crop
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study_records import Edit, StudyState, VideoEntry, new_id
from liverwort_gui.view_records import Message

MOVE, RESIZE = later("move box"), later("resize box")  # as the history says it
SHIFT = later("move window")
SIZE_STEP = 8  # pixels, per key stroke
PAUSE_MS = 1000  # key strokes that follow each other sooner are one edit
STEPS = (
    Command.NUDGE_LEFT,
    Command.NUDGE_RIGHT,
    Command.NUDGE_UP,
    Command.NUDGE_DOWN,
    Command.BOX_LARGER,
    Command.BOX_SMALLER,
)


class BoxEditor:
    """Turns gestures into edits of the study: one gesture, one edit.

    While the user drags, the box is only `ViewState.pending`; so it is while key
    strokes move or resize it, until they pause.

    Args:
        store: what is shown.
        wish: changes the study.
    """

    def __init__(self, store: Store, wish: Wish) -> None:
        self._store = store
        self._wish = wish
        self._dropped = False  # the wish for the pending crop is on its way
        self._stepped: tuple[str, str, Crop] | None = None  # clip, what, as it is now
        self._pause = QTimer()
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.end_steps)
        store.subscribe(self._follow)

    @property
    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """What it fulfils."""
        return {
            Command.DRAW_BOX: self.toggle_drawing,
            Command.DUPLICATE_BOX: self.duplicate,
            Command.DELETE_BOX: self.delete,
            Command.NEXT_BOX: self.select_next,
            Command.NUDGE_LEFT: partial(self.nudge, -1, 0),
            Command.NUDGE_RIGHT: partial(self.nudge, 1, 0),
            Command.NUDGE_UP: partial(self.nudge, 0, -1),
            Command.NUDGE_DOWN: partial(self.nudge, 0, 1),
            Command.BOX_LARGER: partial(self._grow, SIZE_STEP),
            Command.BOX_SMALLER: partial(self._grow, -SIZE_STEP),
            Command.WINDOW_HERE: self.window_here,
        }

    def toggle_drawing(self) -> None:
        """Begin or stop drawing."""
        self._store.update(drawing=not self._store.state.drawing, page="video")

    def add(self, x: float, y: float) -> None:
        """Add a box with its centre at (x, y), pixels, or as near as it can be.

        Its window is the shown one if that holds the shown frame, else one that
        begins there.
        """
        state = self._store.state
        entry = state.entry
        if entry is None:
            return
        box = box_at(x, y, state.box_size, entry)
        if box is None:
            text = tr(
                "The frames of {width} × {height} pixels are too small for a box: open "
                "a video of at least 16 × 16 pixels.",
                width=entry.width,
                height=entry.height,
            )
            messages = told(state.messages, Message(text, "warning"))
            self._store.update(messages=messages, drawing=False)
            return
        start, frames = state.start, state.frames
        if not start <= state.frame < start + frames:
            start, frames = window_at(state.frame, state.n_frames)
        self._place(entry, Crop.still(box, start, frames))

    def duplicate(self) -> None:
        """Draw the selected box again, in the window of the shown frame.

        If that is its own window, then in the one after it, or before it at the
        video's end; in a video without room for either it is put a little aside.
        """
        state = self._store.state
        entry, crop = state.entry, state.crop
        if entry is None or crop is None:
            return
        if not crop.start <= state.frame < crop.stop:
            copy = started(crop, state.frame, entry)
        elif crop.stop + crop.frames <= entry.n_frames:
            copy = started(crop, crop.stop, entry)
        elif crop.start >= crop.frames:
            copy = started(crop, crop.start - crop.frames, entry)
        else:
            copy = shifted(crop, crop.size // 4, crop.size // 4, entry)
        self._place(entry, copy)
        self._go_into(copy)

    def move(self, index: int, x: float, y: float) -> None:
        """Drag a box's centre to (x, y), pixels; `drop` makes it an edit."""
        self.select(index)
        state = self._store.state
        entry, box, crop = state.entry, state.box, state.crop
        if entry is None or box is None or crop is None:
            return
        dx = round(x - box.size / 2) - box.x
        dy = round(y - box.size / 2) - box.y
        self._drag(shifted(crop, dx, dy, entry))

    def stretch(self, corner: int, x: float, y: float) -> None:
        """Drag a corner of the selected box to (x, y); it stays square.

        Args:
            corner: 0 top left, 1 top right, 2 bottom left, 3 bottom right.
            x: pixels.
            y: pixels.
        """
        state = self._store.state
        entry, box, crop = state.entry, state.box, state.crop
        if entry is None or box is None or crop is None:
            return
        right, bottom = corner in (1, 3), corner in (2, 3)
        wide = x - box.x if right else box.x + box.size - x
        high = y - box.y if bottom else box.y + box.size - y
        size = round(max(wide, high))
        self._drag(stretched(crop, size, right, bottom, entry))

    def copy_to(self, index: int, x: float, y: float) -> None:
        """Draw a box again with its centre at (x, y), pixels, in the same window."""
        state = self._store.state
        if state.entry is None or not 0 <= index < len(state.clips):
            return
        crop = state.clips[index].crop
        box = crop.box_at(state.frame)
        dx = round(x - box.size / 2) - box.x
        dy = round(y - box.size / 2) - box.y
        self._place(state.entry, shifted(crop, dx, dy, state.entry))

    def move_window(self, start: int) -> None:
        """Drag the window to begin at a frame, or as near as the video allows.

        A box whose cell was followed through the video stays on the cell.
        """
        state = self._store.state
        if state.entry is None or state.crop is None:
            self._store.update(next_start=window_at(start, state.n_frames)[0])
        else:
            self._drag(started(state.crop, start, state.entry, path_of(state)))

    def window_here(self) -> None:
        """Let the window begin at the shown frame."""
        self.move_window(self._store.state.frame)
        self.drop()

    def drop(self) -> None:
        """End a drag, so that it is one edit."""
        state = self._store.state
        pending, clip = state.pending, state.clip
        if pending is None or clip is None or self._dropped:
            return
        if pending == clip.crop:
            self._store.update(pending=None)
            return
        self._dropped = True
        if pending.start != clip.start:
            what = SHIFT
        elif pending.size != clip.size:
            what = RESIZE
            self._store.update(box_size=pending.size)  # the next boxes are alike
        else:
            what = MOVE
        self._reshape(clip.id, what, lambda _crop, _entry: pending)

    def settle(self) -> None:
        """Forget the drag that ended: the study has it, or has refused it."""
        if self._dropped:
            self._dropped = False
            self._store.update(pending=None)

    def nudge(self, dx: int, dy: int) -> None:
        """Move the selected box by (dx, dy) pixels."""
        self._step(MOVE, lambda crop, entry: shifted(crop, dx, dy, entry))

    def end_steps(self) -> None:
        """Make one edit of what key strokes have done to a box so far."""
        if self._stepped is not None:
            self._stepped = None
            self.drop()

    def resize(self, size: int) -> None:
        """Give the selected box, and the next ones, a side length in pixels."""
        self.end_steps()
        state = self._store.state
        self._store.update(box_size=max(size, MIN_BOX_SIZE))
        if state.crop is not None and state.crop.size != size:
            self._reshape(
                state.clip_id,
                RESIZE,
                lambda crop, entry: resized(crop, size, entry),
            )

    def select(self, index: int) -> None:
        """Select a box of the open video."""
        state = self._store.state
        if 0 <= index < len(state.clips):
            self._choose(state.clips[index].id)

    def select_next(self) -> None:
        """Select the box after the selected one, and go into its window."""
        state = self._store.state
        if state.clips:
            last = -1 if state.selected is None else state.selected
            clip = state.clips[(last + 1) % len(state.clips)]
            self._choose(clip.id)
            self._go_into(clip.crop)

    def delete(self) -> None:
        """Delete the selected box; the next one is selected."""
        state = self._store.state
        at, clips = state.selected, state.clips
        if at is None:
            return
        gone = clips[at].id
        rest = [clip.id for clip in clips if clip.id != gone]
        self._choose(rest[min(at, len(rest) - 1)] if rest else "")

        def build(study: StudyState) -> Edit:
            from liverwort_gui.study import edits  # in its thread: it loads HDF5

            return edits.delete_clips(study, [gone])

        self._wish(build)

    def _place(self, entry: VideoEntry, crop: Crop) -> None:
        clip_id = new_id()

        def build(study: StudyState) -> Edit:
            from liverwort_gui.study import edits

            return edits.place_clip(study, entry.id, crop, clip_id=clip_id)

        self._wish(build)
        self._store.update(clip_id=clip_id, pending=None, drawing=False)

    def _drag(self, crop: Crop) -> None:
        if crop != self._store.state.crop:
            self._dropped = False
            self._store.update(pending=crop)

    def _choose(self, clip_id: str) -> None:
        if clip_id != self._store.state.clip_id:
            self._store.update(clip_id=clip_id, pending=None)

    def _go_into(self, crop: Crop) -> None:
        state = self._store.state
        if not crop.start <= state.frame < crop.stop:
            self._store.update(frame=min(crop.start, state.n_frames - 1))

    def _grow(self, pixels: int) -> None:
        state = self._store.state
        if state.crop is None:
            self.resize(state.box_size + pixels)
        else:
            size = state.crop.size + pixels
            self._step(RESIZE, lambda crop, entry: resized(crop, size, entry))

    def _step(self, what: str, change: Callable[[Crop, VideoEntry], Crop]) -> None:
        """Change the selected box by a key stroke, one of several perhaps."""
        if self._stepped is not None and self._stepped[1] != what:
            self.end_steps()
        state = self._store.state
        if state.entry is None or state.crop is None:
            return
        crop = change(state.crop, state.entry)
        self._stepped = (state.clip_id, what, crop)
        self._drag(crop)
        self._pause.start()

    def _follow(self, _: ViewState, new: ViewState) -> None:
        """Keep what key strokes did to a box, if another thing is done now."""
        if self._stepped is None or new.crop == self._stepped[2]:
            return
        clip_id, what, crop = self._stepped
        self._stepped = None
        self._reshape(clip_id, what, lambda _crop, _entry: crop)

    def _reshape(
        self, clip_id: str, what: str, change: Callable[[Crop, VideoEntry], Crop]
    ) -> None:
        def build(study: StudyState) -> Edit:
            from liverwort_gui.study import edits

            clip = study.clips.get(clip_id)
            if clip is None:  # deleted meanwhile
                return Edit(what)
            crop = change(clip.crop, study.videos[clip.video])
            return edits.reshape_clip(study, clip_id, crop, what)

        self._wish(build)


def shifted(crop: Crop, dx: int, dy: int, video: VideoEntry) -> Crop:
    """Return a crop moved by (dx, dy) pixels, or as far as the frame allows."""
    xs, ys = zip(*crop.corners, strict=True)
    dx = min(max(dx, -min(xs)), video.width - crop.size - max(xs))
    dy = min(max(dy, -min(ys)), video.height - crop.size - max(ys))
    return replace(crop, corners=tuple((x + dx, y + dy) for x, y in crop.corners))


def resized(crop: Crop, size: int, video: VideoEntry) -> Crop:
    """Return a crop of another side length around the same centres."""
    size = min(max(size, MIN_BOX_SIZE), video.width, video.height)
    boxes = (_around(box, size, video) for box in crop.boxes)
    return replace(crop, corners=tuple((box.x, box.y) for box in boxes), size=size)


def stretched(
    crop: Crop, size: int, right: bool, bottom: bool, video: VideoEntry
) -> Crop:
    """Return a crop of another side length, with the corner across from one in place.

    Args:
        crop: as it is; if it follows a cell, all its boxes change alike.
        size: wished side length, pixels; less if a box would leave the frame.
        right: whether the dragged corner is on the right, or else on the left.
        bottom: whether it is at the bottom, or else at the top.
        video: whose frame must not be left.
    """
    xs, ys = zip(*crop.corners, strict=True)
    room_x = video.width - max(xs) if right else min(xs) + crop.size
    room_y = video.height - max(ys) if bottom else min(ys) + crop.size
    size = min(max(size, MIN_BOX_SIZE), room_x, room_y)
    dx = 0 if right else crop.size - size
    dy = 0 if bottom else crop.size - size
    return replace(
        crop, size=size, corners=tuple((x + dx, y + dy) for x, y in crop.corners)
    )


def started(
    crop: Crop, start: int, video: VideoEntry, path: Crop | None = None
) -> Crop:
    """Return a crop whose window begins at a frame, or as near as the video allows.

    Where the box was in a frame, it stays; before and after it stands still.

    Args:
        crop: as it is.
        start: wished first frame.
        video: whose frames must not be left.
        path: where a box that follows is at other times; None: only `crop` is known.
    """
    start, frames = window_at(start, video.n_frames, crop.frames)
    steps = range(start, start + frames) if crop.follows else (start,)
    boxes = [(path or crop).box_at(frame) for frame in steps]
    corners = tuple((box.x, box.y) for box in boxes)
    return replace(crop, start=start, frames=frames, corners=corners)


def _around(box: Box, size: int, video: VideoEntry) -> Box:
    found = box_at(box.x + box.size / 2, box.y + box.size / 2, size, video)
    assert found is not None  # the frame held a box before
    return found
