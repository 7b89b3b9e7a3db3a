"""What a study holds, as frozen records: videos, clips, classes, labels, notes.

The store keeps each record as one row; the window draws a `StudyState` of them.
"""

from liverwort_gui.study_records.entries import (
    METADATA,
    TRUTH_OF,
    ClipEntry,
    Cut,
    LabelClass,
    Note,
    Record,
    RecordT,
    Setting,
    Suggestion,
    VideoEntry,
    Whereabouts,
    new_id,
)
from liverwort_gui.study_records.state import (
    TABLES,
    Edit,
    HistoryEntry,
    StudyState,
)

__all__ = [
    "METADATA",
    "TABLES",
    "TRUTH_OF",
    "ClipEntry",
    "Cut",
    "Edit",
    "HistoryEntry",
    "LabelClass",
    "Note",
    "Record",
    "RecordT",
    "Setting",
    "StudyState",
    "Suggestion",
    "VideoEntry",
    "Whereabouts",
    "new_id",
]
