"""What the queue of clips to analyze shows: decisions, failures and how far it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from liverwort_gui.view_records import Activity
from liverwort_gui.words import count


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided on a clip, by what is chosen in the queue.

    Attributes:
        key: under which the study keeps the result, see `study.results.find`.
        predicted: name of the most probable class.
        probability: of that class, 0 to 1.
        logit: D.
        in_scope: whether the clip is like those that the network was trained on.
        unseen: whether the network had not seen the clip: "yes", "no", "unknown".
    """

    key: str
    predicted: str
    probability: float
    logit: float
    in_scope: bool = True
    unseen: str = "unknown"


@dataclass(frozen=True, slots=True)
class Failure:
    """A clip that could not be analyzed.

    Attributes:
        clip: id.
        number: as the study shows it.
        video: name of its video.
        reason: a sentence.
    """

    clip: str
    number: int
    video: str
    reason: str


@dataclass(frozen=True)
class QueueEnd:
    """How a queue ended.

    Attributes:
        analyzed: clips it analyzed.
        there: clips that had a result already.
        failures: clips without one.
        left: clips it did not come to, since it was stopped.
        notes: sentences to read beside.
    """

    analyzed: int = 0
    there: int = 0
    failures: tuple[Failure, ...] = ()
    left: int = 0
    notes: tuple[str, ...] = ()

    @cached_property
    def reasons(self) -> Mapping[str, str]:
        """Why clips could not be analyzed, by their ids."""
        return {row.clip: row.reason for row in self.failures}

    @property
    def sentence(self) -> str:
        """Say it."""
        parts = [f"{count(self.analyzed, 'clip', 'clips')} analyzed"]
        if self.there:
            parts.append(f"{self.there} analyzed before")
        if self.failures:
            parts.append(f"{len(self.failures)} could not be analyzed")
        if not self.left:
            return f"{', '.join(parts)}."
        return (
            f"Stopped: {', '.join(parts)}, {self.left} left. What is done is kept: "
            "start again to go on."
        )


@dataclass(frozen=True, slots=True)
class QueueState:
    """All that is shown of the queue.

    Attributes:
        run: name of the training of which each clip is analyzed by the network of the
            fold that tested it; empty: by the network that is chosen.
        activity: how far the queue is; None while none runs.
        waiting: ids of the clips that it has yet to analyze.
        decisions: what is known of clips as they are now, by their ids; only what was
            decided by what is chosen now, to the question that is chosen now.
        end: how the last queue of this study ended; None if none did.
    """

    run: str = ""
    activity: Activity | None = None
    waiting: frozenset[str] = frozenset()
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    end: QueueEnd | None = None

    @property
    def failed(self) -> Mapping[str, str]:
        """Why clips of the last queue could not be analyzed, by their ids."""
        return self.end.reasons if self.end else {}
