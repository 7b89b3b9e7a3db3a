"""What the Compare page shows and what the user chose there, as frozen records.

What a comparison found is in `comparison_records`; here is the page around it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from liverwort_gui.study_records import METADATA, StudyState

if TYPE_CHECKING:
    from liverwort_gui.comparison_records import Comparison

LABEL = "label"  # groups by the clips' own labels, as in `analysis.comparing`
UNITS = ("auto", "video", "culture")
BEAT = (8.0, 40.0)  # Hz, plausible beats of sperm
MOST_KEPT = 8  # comparisons of a session


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be compared; the same as the options of `liverwort compare`.

    Attributes:
        by: a name of the videos' metadata, or `LABEL`; empty: not chosen.
        groups: names of A and B; None: the two that there are, in the network's order.
        network: name of bundled weights, or a file; empty in what the user chose,
            which is about the network of the window, and where a run decided.
        run: name of a training of the study, whose folds' networks decided; empty: by
            `network`.
        unit: what is independent, one of `UNITS`.
        aligned: whether frame numbers mean the same in all clips.
        beat: hertz, least and greatest plausible beat.
        seed: of what is drawn.
    """

    by: str = ""
    groups: tuple[str, str] | None = None
    network: str = ""
    run: str = ""
    unit: str = "auto"
    aligned: bool = False
    beat: tuple[float, float] = BEAT
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Value:
    """A value by which clips can be told apart, such as the genotype "mutant".

    Attributes:
        name: the value.
        videos: that have it, and clips.
        clips: that have it and are not excluded.
    """

    name: str
    videos: int
    clips: int


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to compare by, with the values that the study has.

    Attributes:
        by: a name of the videos' metadata, or `LABEL`.
        values: those with clips, by name.
    """

    by: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class GroupStanding:
    """How many clips of a group can be compared.

    Attributes:
        name: of the group.
        clips: that belong to it.
        videos: that these come from.
        ready: of the clips, those with a result of a network that had not seen them.
        units: independent ones that these come from.
    """

    name: str
    clips: int
    videos: int
    ready: int
    units: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Which clips can be compared now, and what is missing.

    Attributes:
        question: that it answers.
        groups: A and B; empty if the question is refused.
        unit: "video" or "culture".
        missing: ids of the clips that the network has not explained yet.
        unusable: (number of clips, why they cannot be compared) of the others.
        refusal: why nothing can be compared, a sentence; else empty.
        sign: of all that a comparison depends on; it changes with any of it.
    """

    question: Question
    groups: tuple[GroupStanding, ...] = ()
    unit: str = "video"
    missing: tuple[str, ...] = ()
    unusable: tuple[tuple[int, str], ...] = ()
    refusal: str = ""
    sign: str = ""


@dataclass(frozen=True, eq=False)
class Made:
    """A comparison that was made in this session.

    Attributes:
        question: that it answers.
        sign: `Standing.sign` when it was made.
        comparison: what was found.
    """

    question: Question
    sign: str
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class ComparingState:
    """All that the Compare page draws.

    Attributes:
        plan: what the user chose; what is left open is filled in `question`.
        choices: what the study can be compared by.
        question: the plan with nothing left open; None if there are no two groups.
        standing: what was counted last.
        counting: whether it is being counted.
        made: in this session, newest last.
        refusal: why the last comparison was not made; empty if it was.
    """

    plan: Question = field(default_factory=Question)
    choices: tuple[Choice, ...] = ()
    question: Question | None = None
    standing: Standing | None = None
    counting: bool = False
    made: tuple[Made, ...] = ()
    refusal: str = ""

    @property
    def counted(self) -> Standing | None:
        """What was counted, if it was for this question."""
        found = self.standing
        return found if found and found.question == self.question else None

    @property
    def shown(self) -> Made | None:
        """The comparison that answers this question; None if none was made."""
        own = (made for made in self.made if made.question == self.question)
        return next(own, None)

    @property
    def outdated(self) -> bool:
        """Whether clips, results or groups have changed since it was made."""
        shown, counted = self.shown, self.counted
        return bool(shown and counted and shown.sign != counted.sign)

    def with_made(self, made: Made) -> tuple[Made, ...]:
        """Return `made` with one more, in place of an older one of its question."""
        others = [row for row in self.made if row.question != made.question]
        return (*others[1 - MOST_KEPT :], made)


def choices(study: StudyState) -> tuple[Choice, ...]:
    """Return what a study can be compared by; what has no value is left out."""
    kept = [clip for clip in study.clips.values() if not clip.excluded]
    of_video = Counter(clip.video for clip in kept)
    found = []
    for by in (name for name in METADATA if name != "note"):
        pairs: Counter[str] = Counter()
        videos: Counter[str] = Counter()
        for id_, clips in of_video.items():
            value = str(getattr(study.videos[id_], by)).strip()
            pairs[value] += clips
            videos[value] += 1
        found.append(_choice(by, pairs, videos))
    labels = Counter(_label(study, clip.label) for clip in kept)
    both = {(_label(study, clip.label), clip.video) for clip in kept}
    found.append(_choice(LABEL, labels, Counter(name for name, _ in both)))
    return tuple(choice for choice in found if choice.values)


def resolved(
    plan: Question, offered: tuple[Choice, ...], network: str
) -> Question | None:
    """Return the plan with nothing left open; None if there are no two groups.

    Args:
        plan: what the user chose.
        offered: see `choices`.
        network: of the window.
    """
    usable = [choice for choice in offered if len(choice.values) > 1]
    chosen = next((c for c in usable if c.by == plan.by), None)
    if chosen is None and plan.by and any(c.by == plan.by for c in offered):
        return None  # the user chose it: it has one value only
    chosen = chosen or next(iter(usable), None)
    if chosen is None:
        return None
    names = [value.name for value in chosen.values]
    groups = plan.groups
    if groups is not None and not set(groups) <= set(names):
        groups = None
    if groups is None and len(names) > 2:
        largest = sorted(chosen.values, key=lambda value: -value.clips)[:2]
        first, second = sorted(value.name for value in largest)
        groups = first, second
    judge = "" if plan.run else network
    return replace(plan, by=chosen.by, groups=groups, network=judge)


def _choice(by: str, clips: Counter[str], videos: Counter[str]) -> Choice:
    names = sorted(set(clips) - {""})
    return Choice(by, tuple(Value(name, videos[name], clips[name]) for name in names))


def _label(study: StudyState, label: str) -> str:
    known = study.classes.get(label)
    return known.name if known else ""
