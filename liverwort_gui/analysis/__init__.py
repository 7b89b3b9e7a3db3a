"""From clips to findings: boxes of one video, or all clips of a study."""

from liverwort_gui.analysis.batch import batch, keep
from liverwort_gui.analysis.batch_records import (
    Answered,
    BatchReport,
    BatchRequest,
    Failure,
    Line,
)
from liverwort_gui.analysis.naming import network_name
from liverwort_gui.analysis.request import Question, Request, analyze

__all__ = [
    "Answered",
    "BatchReport",
    "BatchRequest",
    "Failure",
    "Line",
    "Question",
    "Request",
    "analyze",
    "batch",
    "keep",
    "network_name",
]
