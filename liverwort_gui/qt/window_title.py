"""What the title bar says."""

from __future__ import annotations

from pathlib import PurePath

from liverwort_gui.qt.language import tr
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
        name = tr("Untitled study") if untitled else PurePath(state.study.path).stem
        locked = state.study.read_only
        parts.insert(0, tr("{name} (read-only)", name=name) if locked else name)
    return " — ".join(parts) + (" · " if parts else "") + "Liverwort"
