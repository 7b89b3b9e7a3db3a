"""Who is compared, by which network, and what is measured of each clip."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Group:
    """One of the two kinds of sperm.

    Attributes:
        name: as the study calls it, such as "mutant".
        of_class: the network's class that it is, by name; empty if the network does
            not know this kind, so that no clip of it can be judged right or wrong.
        clips: that were compared.
        videos: that they come from.
        cultures: that these come from; 0 where not every video says its culture.
    """

    name: str
    of_class: str
    clips: int
    videos: int
    cultures: int


@dataclass(frozen=True, slots=True)
class Question:
    """What the network was asked.

    Attributes:
        network: its name, or that of the run.
        classes: names of the network's classes.
        positive: the class for which positive evidence and D speak.
        negative: the class it is held against.
        method: of explanation.
        networks: how many decided; of a run, one per fold.
        note: the sentence of the card that must be shown with each decision.
    """

    network: str
    classes: tuple[str, ...]
    positive: str
    negative: str
    method: str
    networks: int = 1
    note: str = ""


@dataclass(frozen=True, slots=True)
class ClipFigures:
    """One clip that was compared.

    Attributes:
        id: in the study.
        number: as the study shows it.
        video: id of its video.
        unit: name of its highest unit, which is permuted.
        group: 0 (A) or 1 (B).
        result: key of its kept result, see `study.results`.
        pixel_sha256: hash of its pixels.
        weights_sha256: of the network that decided, which had not seen the clip.
        network: name of that network.
        decision: D, logit of `Question.positive` minus `Question.negative`.
        reference_decision: D_B, the same of the empty background.
        right: whether D has the sign of its group's class; None if that is unknown.
        in_scope: whether it looks like what the network was trained on.
        oriented: whether its body frame is known, so that it counts in the body map.
        beat_confident: whether its beat was found.
        figures: name of a measure (`MEASURES`) to its value; lacks what is unknown.
        notes: sentences about this clip.
    """

    id: str
    number: int
    video: str
    unit: str
    group: int
    result: str
    pixel_sha256: str
    weights_sha256: str
    network: str
    decision: float
    reference_decision: float
    right: bool | None
    in_scope: bool
    oriented: bool
    beat_confident: bool
    figures: Mapping[str, float] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VideoFigures:
    """One video whose clips were compared.

    Attributes:
        id: in the study.
        name: of its file.
        number: as the study shows it.
        culture: empty if it is not said.
        unit: name of its highest unit.
        group: 0 (A) or 1 (B).
        clips: that were compared.
        decision: mean D of its clips.
        figures: name of a measure to its mean over the clips that have it.
        sha256: identity of its content.
    """

    id: str
    name: str
    number: int
    culture: str
    unit: str
    group: int
    clips: int
    decision: float
    figures: Mapping[str, float] = field(default_factory=dict)
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A clip of the two groups that was not compared.

    Attributes:
        id: in the study.
        number: as the study shows it.
        group: 0 (A) or 1 (B).
        reason: a sentence.
    """

    id: str
    number: int
    group: int
    reason: str


# What is measured of each clip: title, unit, and what it is.
MEASURES: Mapping[str, tuple[str, str, str]] = {
    "effective_frames": (
        "effective frames",
        "frames",
        "over how many frames the evidence beyond the background is spread",
    ),
    "burst_frames": (
        "burst length",
        "frames",
        "fewest frames in a row that hold half of the evidence beyond the background",
    ),
    "speed": (
        "speed",
        "µm/s",
        "length of the smoothed path of the cell's middle over the clip's duration",
    ),
    "straightness": (
        "straightness",
        "",
        "distance between the ends of that path over its length; 1 is straight",
    ),
    "beat_frequency": (
        "beat frequency",
        "Hz",
        "of the flagella, from the autocorrelation of the cell's picture in its own "
        "frame",
    ),
    "body_length": (
        "body length",
        "µm",
        "of the bright body along its axis, median of the frames",
    ),
    "area": (
        "cell area",
        "µm²",
        "of all that departs from the background, flagella included, median of the "
        "frames",
    ),
}
TRAJECTORY = ("speed", "straightness")  # traits of the path
BODY = ("body_length", "area")  # traits of what single frames show
TRAITS = (*TRAJECTORY, "beat_frequency", *BODY)
TIMING = ("effective_frames", "burst_frames")  # of the frame evidence
