"""What the title bar says."""

from __future__ import annotations

from pathlib import PurePath

from liverwort_gui.qt.study_desk import is_untitled
from liverwort_gui.state import ViewState


def title_of(state: ViewState) -> str:
    """Return what the title bar says: study, video, program."""
    parts = []
    if state.video is not None:  # its name in the study may be a blind one
        name = state.entry.name if state.entry else PurePath(state.video.path).name
        parts.append(name)
    if state.study is not None:
        untitled = is_untitled(state.study.path)
        name = "Untitled study" if untitled else PurePath(state.study.path).stem
        locked = " (read-only)" if state.study.read_only else ""
        parts.insert(0, f"{name}{locked}")
    return " — ".join(parts) + (" · " if parts else "") + "Liverwort"
