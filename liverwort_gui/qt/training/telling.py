"""How the parts behind the Training page change what it shows, and tell the user."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from liverwort_gui.qt.desk import message_of, told
from liverwort_gui.state import Store
from liverwort_gui.view_records import Message


class TrainingTeller:
    """Changes `ViewState.training` and adds messages.

    Args:
        store: what is shown.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def update(self, **changes: Any) -> None:
        """Replace the named fields of the training state."""
        self._store.update(training=replace(self._store.state.training, **changes))

    def tell(self, message: Message) -> None:
        """Show a message on top of the others."""
        self._store.update(messages=told(self._store.state.messages, message))

    def tell_error(self, error: Exception) -> None:
        """Show what went wrong."""
        self.tell(message_of(error))
