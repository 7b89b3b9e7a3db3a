"""What the video page asks: the text of a note, and whether to accept many boxes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from liverwort_gui.qt.language import tr


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
        sentence = _accepted(count)
        if overlapping:
            sentence += f" {_kept(overlapping)}"
        from liverwort_gui.qt.views.label_dialogs import ConfirmDialog

        dialog = ConfirmDialog(
            tr("Accept all"), sentence, (), _accept(count), self._window
        )
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


def _accepted(count: int) -> str:
    if not count:
        return tr("No box can be accepted.")
    if count == 1:
        return tr("1 box will become a clip.")
    return tr("{count} boxes will become clips, in one step.", count=count)


def _kept(count: int) -> str:
    if count == 1:
        return tr(
            "1 box would overlap a clip, which the paper forbids, and stays suggested."
        )
    return tr(
        "{count} boxes would overlap a clip, which the paper forbids, and stay "
        "suggested.",
        count=count,
    )


def _accept(count: int) -> str:
    """Return what the button says; empty: there is none."""
    if not count:
        return ""
    return tr("Accept 1 box") if count == 1 else tr("Accept {count} boxes", count=count)
