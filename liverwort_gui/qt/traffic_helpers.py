"""What exporting, importing and merging work with."""

from __future__ import annotations

from dataclasses import dataclass

from liverwort_gui.qt.desk import Desk
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.qt.traffic_questions import TrafficQuestions
from liverwort_gui.qt.traffic_telling import Teller
from liverwort_gui.qt.workbench import Workbench


@dataclass(frozen=True)
class Helpers:
    """Whom all that comes in or goes out turns to.

    Attributes:
        teller: says what came of it.
        bench: runs one job for the user at a time.
        guarded: of the background process, which reads foreign files.
        studies: changes the study.
        questions: asked what, where from, where to, and who is right.
    """

    teller: Teller
    bench: Workbench
    guarded: Desk
    studies: StudyDesk
    questions: TrafficQuestions
