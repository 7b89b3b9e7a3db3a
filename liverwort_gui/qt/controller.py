"""Decides what the user's wishes mean; the only one that changes the state."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Slot

from liverwort_gui import paths
from liverwort_gui.errors import AxisChoiceNeeded, LiverwortError
from liverwort_gui.jobs import Progress
from liverwort_gui.qt import tasks
from liverwort_gui.qt.actions import Command
from liverwort_gui.qt.boxes import BoxEditor
from liverwort_gui.qt.clip_painter import clip_picture, colour_limit
from liverwort_gui.qt.frame_source import FrameSource
from liverwort_gui.qt.job_runner import JobRunner
from liverwort_gui.qt.main_window import THEME_COMMANDS, MainWindow
from liverwort_gui.qt.player import Player
from liverwort_gui.qt.questions import Questions
from liverwort_gui.records import Result, Video
from liverwort_gui.state import (
    Activity,
    Message,
    Store,
    Surroundings,
    ViewState,
    evidence_peaks,
    window_at,
)
from liverwort_gui.worker import JobCall
