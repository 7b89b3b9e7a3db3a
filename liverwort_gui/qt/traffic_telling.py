"""Says in the banner what came of an import or export."""

from __future__ import annotations

from collections.abc import Sequence

from liverwort_gui.qt.desk import told
from liverwort_gui.qt.language import said, tr
from liverwort_gui.state import Store
from liverwort_gui.view_records import Message


class Teller:
    """Puts messages into the state.

    Args:
        store: what is shown.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def done(self, text: str, sentences: Sequence[str] = ()) -> None:
        """Say what was done.

        Args:
            text: what, in few words.
            sentences: what the user should know; the first is shown, all are behind
                "Details" if there are more.
        """
        sentences = tuple(map(said, dict.fromkeys(sentences)))
        if sentences:
            first = sentences[0]
            text = tr(
                "{done}. {note}",
                done=text.rstrip("."),
                note=f"{first[0].upper()}{first[1:]}",
            )
        report = "\n".join(sentences) if len(sentences) > 1 else ""
        kind = "warning" if sentences else "done"
        self._tell(Message(text, kind, report))  # type: ignore[arg-type]

    def warn(self, text: str) -> None:
        """Say why nothing was done."""
        self._tell(Message(text, "warning"))

    def _tell(self, message: Message) -> None:
        self._store.update(messages=told(self._store.state.messages, message))
