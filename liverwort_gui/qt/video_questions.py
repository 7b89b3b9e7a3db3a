"""What the video page asks: the text of a note, and whether to accept many boxes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget


class VideoQuestions:
    """Asks over the window; an answer comes later, by a call.

    Args:
        window: what the questions appear over.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def confirm_accept_all(
        self, count: int, overlapping: int, then: Callable[[], None]
    ) -> None:
        """Ask whether to make clips of suggestions; call `then` if that is wished.

        Args:
            count: how many there would be.
            overlapping: how many others stay suggestions, since they overlap a clip.
            then: makes the clips.
        """
        kept = ""
        if overlapping:
            stay = "stays" if overlapping == 1 else "stay"
            kept = (
                f" {_boxes(overlapping)} would overlap a clip, which the paper "
                f"forbids, and {stay} suggested."
            )
        if count:
            clips = "a clip" if count == 1 else "clips, in one step"
            sentence = f"{_boxes(count)} will become {clips}.{kept}"
            accept = f"Accept {_boxes(count)}"
        else:
            sentence, accept = f"No box can be accepted.{kept}", ""
        from liverwort_gui.qt.views.label_dialogs import ConfirmDialog

        dialog = ConfirmDialog("Accept all", sentence, (), accept, self._window)
        dialog.accepted.connect(then)
        dialog.open()

    def write_note(
        self,
        note: tuple[int, int, str],
        n_frames: int,
        write: Callable[[int, int, str], None],
        delete: Callable[[], None] | None = None,
    ) -> None:
        """Ask for frames and text of a note.

        Args:
            note: first frame, last frame and text to begin with.
            n_frames: of the video.
            write: given what was typed.
            delete: deletes the note; None if it is new.
        """
        from liverwort_gui.qt.views.note_dialog import NoteDialog

        dialog = NoteDialog(note, n_frames, delete is not None, self._window)
        dialog.written.connect(write)
        if delete is not None:
            dialog.deleted.connect(delete)
        dialog.open()


def _boxes(count: int) -> str:
    return f"{count} {'box' if count == 1 else 'boxes'}"
