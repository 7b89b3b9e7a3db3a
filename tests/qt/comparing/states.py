"""The Compare page in different states."""

from __future__ import annotations

from liverwort_gui.comparing_state import (
    ComparingState,
    GroupStanding,
    Made,
    Question,
    Standing,
    choices,
)
from liverwort_gui.state import ViewState
from tests.qt import made_up, made_up_study
from tests.report.made_comparison import made_comparison

QUESTION = Question(by="genotype", network="length")
GROUPS = (
    GroupStanding("wild type", 20, 4, 20, 4),
    GroupStanding("mutant", 20, 4, 20, 4),
)
COUNTED = Standing(QUESTION, GROUPS, sign="now")
MADE = Made(QUESTION, "now", made_comparison())


def state(study=None, **changes):
    """The Compare page of a study of two genotypes; nothing was compared yet."""
    study = study or made_up_study.study(60)
    comparing = {"choices": choices(study), "question": QUESTION, "standing": COUNTED}
    return ViewState(
        study=study,
        page="compare",
        surroundings=made_up.SURROUNDINGS,
        comparing=ComparingState(**(comparing | changes)),
    )
