"""Says in a word and a sentence how far a map deserves belief."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, cast

from liverwort_gui.qt.language import later, said
from liverwort_gui.qt.map_checks import by_itself
from liverwort_gui.qt.views.clip_picture import TrustMark
from liverwort_gui.records import Result
from liverwort_gui.state import ViewState
from liverwort_gui.words import TRUST

State = Literal["green", "amber", "red", "grey"]
CHECKING = TrustMark("grey", later("checking …"))
UNCHECKED = TrustMark(
    "grey", TRUST["grey"], open=True
)  # a click checks it, or says why


def trust_mark(state: ViewState, result: Result) -> TrustMark:
    """Return the mark beside the map of a result."""
    mark = _mark(state, result)
    return replace(mark, word=said(mark.word), sentence=said(mark.sentence))


def _mark(state: ViewState, result: Result) -> TrustMark:
    check = state.check_of(result)
    if check is None:
        return CHECKING if by_itself(state, result) else UNCHECKED
    if check.running:
        return CHECKING
    if check.trust is None:
        return UNCHECKED
    found = cast("State", check.trust.state)
    return TrustMark(found, TRUST[found], check.trust.reason, open=True)
