"""Draws, moves and deletes crop boxes; none ever leaves the frame."""

from __future__ import annotations

from liverwort_gui.records import Box
from liverwort_gui.state import Message, Store, box_at

MOST_UNDO = 200  # box changes that can be taken back

Layout = tuple[tuple[Box, ...], int | None]  # boxes and which is selected


class BoxEditor:
    """Changes the boxes of the store, one undoable step at a time."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._past: list[Layout] = []
        self._moving: Layout | None = None  # before the move that is under way

    def forget(self) -> None:
        """Forget all steps: another video was opened."""
        self._past.clear()
        self._moving = None

    def toggle_drawing(self) -> None:
        """Begin or stop drawing."""
        self._store.update(drawing=not self._store.state.drawing)

    def add(self, x: float, y: float) -> None:
        """Add a box with its centre at (x, y), pixels, or as near as it can be."""
        state = self._store.state
        if state.video is None:
            return
        box = box_at(x, y, state.box_size, state.video)
        if box is None:
            message = Message(
                f"The frames of {state.video.width} × {state.video.height} pixels are "
                "too small for a box: open a video of at least 16 × 16 pixels.",
                "warning",
            )
            self._store.update(messages=(*state.messages, message), drawing=False)
            return
        self._remember((state.boxes, state.selected))
        boxes = (*state.boxes, box)
        self._store.update(boxes=boxes, selected=len(boxes) - 1, drawing=False)

    def move(self, index: int, x: float, y: float) -> None:
        """Move a box's centre to (x, y), pixels; `drop` ends the step."""
        state = self._store.state
        if state.video is None or not 0 <= index < len(state.boxes):
            return
        box = box_at(x, y, state.boxes[index].size, state.video)
        if box is None or box == state.boxes[index]:
            return
        if self._moving is None:
            self._moving = (state.boxes, state.selected)
        boxes = (*state.boxes[:index], box, *state.boxes[index + 1 :])
        self._store.update(boxes=boxes, selected=index)

    def drop(self) -> None:
        """End a move, so that it is one step."""
        if self._moving is not None:
            self._remember(self._moving)
            self._moving = None

    def nudge(self, dx: int, dy: int) -> None:
        """Move the selected box by (dx, dy) pixels."""
        state = self._store.state
        if state.box is not None and state.selected is not None:
            half = state.box.size / 2
            x, y = state.box.x + half + dx, state.box.y + half + dy
            self.move(state.selected, x, y)
            self.drop()

    def select(self, index: int) -> None:
        """Select a box."""
        if 0 <= index < len(self._store.state.boxes):
            self._store.update(selected=index)

    def select_next(self) -> None:
        """Select the box after the selected one."""
        state = self._store.state
        if state.boxes:
            last = -1 if state.selected is None else state.selected
            self._store.update(selected=(last + 1) % len(state.boxes))

    def delete(self) -> None:
        """Delete the selected box; its results are kept for an undo."""
        state = self._store.state
        if state.selected is None:
            return
        self._remember((state.boxes, state.selected))
        at = state.selected
        boxes = (*state.boxes[:at], *state.boxes[at + 1 :])
        self._store.update(
            boxes=boxes, selected=min(at, len(boxes) - 1) if boxes else None
        )

    def undo(self) -> None:
        """Take back the last step."""
        if self._past:
            boxes, selected = self._past.pop()
            self._store.update(boxes=boxes, selected=selected)

    def _remember(self, layout: Layout) -> None:
        self._past.append(layout)
        del self._past[:-MOST_UNDO]
