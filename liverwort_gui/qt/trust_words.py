"""Says in a word and a sentence how far a map deserves belief."""

from __future__ import annotations

from typing import Literal, cast

from liverwort_gui.qt.map_checks import by_itself
from liverwort_gui.qt.views.clip_picture import TrustMark
from liverwort_gui.records import Result, Trust
from liverwort_gui.state import ViewState

State = Literal["green", "amber", "red", "grey"]
WORDS: dict[State, str] = {
    "green": "holds up",
    "amber": "with care",
    "red": "do not rely",
    "grey": "not checked",
}
CHECKING = TrustMark("grey", "checking …")
UNCHECKED = TrustMark(
    "grey", WORDS["grey"], open=True
)  # a click checks it, or says why


def trust_mark(state: ViewState, result: Result) -> TrustMark:
    """Return the mark beside the map of a result."""
    check = state.check_of(result)
    if check is None:
        return CHECKING if by_itself(state, result) else UNCHECKED
    if check.running:
        return CHECKING
    if check.trust is None:
        return UNCHECKED
    found = cast("State", check.trust.state)
    return TrustMark(found, WORDS[found], why(check.trust), open=True)


def why(trust: Trust) -> str:
    """Return the first reason for an amber or red mark; empty for the others."""
    if trust.state not in ("amber", "red"):
        return ""
    reasons = (mark.text for mark in trust.marks if mark.state == trust.state)
    return next(reasons, trust.sentence)
