"""What is compared: the groups of a study, and what the network is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from liverwort_gui import networks, paths, run_folder
from liverwort_gui.analysis.comparing.beat import PLAUSIBLE
from liverwort_gui.analysis.comparing.nesting import Nest
from liverwort_gui.errors import LiverwortError, StudyError
from liverwort_gui.networks import weights
from liverwort_gui.study_records import METADATA, ClipEntry, StudyState, VideoEntry

LABEL = "label"  # groups by the clips' own labels
BY = tuple(name for name in METADATA if name != "note")  # groups by the videos'
METHOD = "evidence"  # exact, and the same with its sign turned for the other class
UNITS = ("auto", "video", "culture")
MIXED = ("date", "operator", "microscope", "medium")  # that may differ with the groups


@dataclass(frozen=True, slots=True)
class CompareRequest:
    """Which groups to compare, and by which network's results.

    Attributes:
        study_path: folder of the study.
        by: a name of `BY`, or `LABEL`.
        groups: names of A and B; None: there are just two.
        network: name of bundled weights, or a .safetensors file.
        run: folder of a training run, whose folds' networks explained the clips that
            they had not seen; empty: by `network`.
        unit: what is permuted: "video", "culture", or "auto": culture where every video
            has one and each group at least two, else video.
        aligned: whether frame numbers mean the same in all clips.
        plausible: hertz, least and greatest plausible beat.
        seed: of what is drawn.
    """

    study_path: str
    by: str = "genotype"
    groups: tuple[str, str] | None = None
    network: str = "length"
    run: str = ""
    unit: str = "auto"
    aligned: bool = False
    plausible: tuple[float, float] = PLAUSIBLE
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Asked:
    """The networks that decided, and for which class D speaks.

    Attributes:
        name: of the network, or of the run.
        sha256s: of the weights files; of a run, one per fold.
        classes: of the networks.
        contrast: indices of the class for which D speaks and of the other.
        of_group: class of A and of B, by name; empty if they are none.
        note: the sentence of the card.
    """

    name: str
    sha256s: tuple[str, ...]
    classes: tuple[str, ...]
    contrast: tuple[int, int]
    of_group: tuple[str, str]
    note: str


@dataclass(frozen=True, slots=True)
class Member:
    """A clip of one of the groups.

    Attributes:
        clip: of the study.
        video: its video.
        group: 0 or 1.
    """

    clip: ClipEntry
    video: VideoEntry
    group: int


def check(request: CompareRequest) -> None:
    """Refuse a question that cannot be answered, before any work.

    Raises:
        LiverwortError: if it cannot.
    """
    if request.by not in (*BY, LABEL):
        raise LiverwortError(
            f"Clips have no {request.by!r} to compare by: choose {', '.join(BY)} or "
            f"{LABEL}."
        )
    if request.unit not in UNITS:
        raise LiverwortError(
            f"There is no unit {request.unit!r}: choose video or culture."
        )
    low, high = request.plausible
    if not 0 < low < high:
        raise LiverwortError(
            f"Beats of {low:g} to {high:g} Hz are no range: give the least plausible "
            "frequency and then the greatest."
        )


def members(
    state: StudyState, request: CompareRequest
) -> tuple[tuple[str, str], list[Member]]:
    """Return the names of A and B, and their clips in the order of their numbers.

    Excluded clips belong to neither.

    Raises:
        StudyError: if the study is labelled blind, or has no such two groups.
    """
    if state.blind:
        raise StudyError(
            f"{state.path} is labelled blind, and a comparison tells the groups: end "
            "blind labelling first."
        )
    values = {
        clip.id: _value(state, clip, request.by)
        for clip in state.clips.values()
        if not clip.excluded
    }
    names = _pair(request, sorted(set(values.values()) - {""}))
    found = [
        Member(clip, state.videos[clip.video], names.index(values[clip.id]))
        for clip in sorted(state.clips.values(), key=lambda clip: clip.number)
        if values.get(clip.id) in names
    ]
    return names, found


def _value(state: StudyState, clip: ClipEntry, by: str) -> str:
    if by != LABEL:
        return str(getattr(state.videos[clip.video], by)).strip()
    known = state.classes.get(clip.label)
    return known.name if known else ""


def _pair(request: CompareRequest, values: Sequence[str]) -> tuple[str, str]:
    asked = request.groups
    if asked is None and len(values) == 2:
        return values[0], values[1]
    there = ", ".join(values) or "none"
    if asked is None:
        raise StudyError(
            f"{request.study_path} has {len(values)} groups by {request.by} ({there}), "
            "and two are compared: name two, or fill in the videos' metadata."
        )
    missing = [name for name in asked if name not in values]
    if missing or asked[0] == asked[1]:
        what = f"no {request.by} {missing[0]!r}" if missing else "one group named twice"
        raise StudyError(
            f"{request.study_path}: {what}; choose two different ones of {there}."
        )
    return asked


def ask(
    request: CompareRequest, names: tuple[str, str]
) -> tuple[tuple[str, str], Asked]:
    """Return A and B in their order, and what the network is asked.

    Where the network knows both groups by name, A is the class that it holds B against
    unless the user has named them in another order.

    Raises:
        NetworkError, TrainingError: if there is no such network or run.
        LiverwortError: if the network tells more than two classes apart and knows the
            groups by other names.
    """
    if request.run:
        files = run_folder.fold_weights(Path(request.run))
        title = Path(request.run).name
    else:
        files = (weights.find(request.network),)
        title = ""
    card = networks.card(str(files[0]) if request.run else request.network)
    folded = [name.casefold() for name in card.classes]
    known = [n.casefold() for n in names]
    both = all(name in folded for name in known)
    if not both and len(card.classes) != 2:
        raise LiverwortError(
            f"{card.name} tells {', '.join(card.classes)} apart, and the groups are "
            f"called {names[0]} and {names[1]}: name the groups as its classes, or "
            "choose a network of two classes."
        )
    if (
        both
        and request.groups is None
        and folded.index(known[0]) > folded.index(known[1])
    ):
        names, known = (names[1], names[0]), [known[1], known[0]]
    contrast = (folded.index(known[1]), folded.index(known[0])) if both else (1, 0)
    of_group = tuple(card.classes[folded.index(n)] if both else "" for n in known)
    return names, Asked(
        name=title or card.name,
        sha256s=tuple(map(paths.sha256_of, files)),
        classes=card.classes,
        contrast=contrast,
        of_group=(of_group[0], of_group[1]),
        note=card.note,
    )


def gathered(
    state: StudyState, request: CompareRequest
) -> tuple[tuple[str, str], Asked, list[Member]]:
    """Return A and B in their order, what the network is asked, and their clips.

    Raises:
        LiverwortError: see `members` and `ask`.
    """
    names, found = members(state, request)
    ordered, asked = ask(request, names)
    if ordered != names:
        found = [Member(m.clip, m.video, 1 - m.group) for m in found]
    return ordered, asked, found


def nest_of(members_: Sequence[Member], unit: str) -> tuple[str, Nest]:
    """Return which unit is permuted, "video" or "culture", and how clips belong to it.

    Raises:
        StudyError: if cultures are asked for and some video has none.
    """
    cultures = [member.video.culture.strip() for member in members_]
    if unit == "culture" and not all(cultures):
        lacking = next(
            m.video.name for m, c in zip(members_, cultures, strict=True) if not c
        )
        raise StudyError(
            f"{lacking} has no culture, so cultures cannot be compared: fill it in "
            "under Metadata, or compare videos."
        )
    videos = np.array([member.video.id for member in members_])
    groups = np.array([member.group for member in members_], dtype=np.int64)
    by_culture = Nest(videos, groups, np.array(cultures))
    if unit == "culture" or (
        unit == "auto" and all(cultures) and by_culture.fewest() >= 2
    ):
        return "culture", by_culture
    return "video", Nest(videos, groups, videos)


def design_warnings(
    members_: Sequence[Member], unit: str, nest: Nest, names: tuple[str, str], by: str
) -> tuple[str, ...]:
    """Return what in the design of the study stands against a conclusion, sentences."""
    told = []
    sets = [{m.video.culture.strip() for m in members_ if m.group == k} for k in (0, 1)]
    if unit == "video" and all(sets) and "" not in set.union(*sets):
        alone = [names[k] for k in (0, 1) if len(sets[k]) < 2]
        if alone and not sets[0] & sets[1]:
            told.append(
                f"All videos of {' and of '.join(alone)} come from one culture, so no "
                f"test can tell the {by} from the culture: p is about these videos "
                "only; record another culture."
            )
    for name in MIXED:
        if name == by:
            continue
        values = [
            {str(getattr(m.video, name)).strip() for m in members_ if m.group == k}
            for k in (0, 1)
        ]
        if "" not in values[0] | values[1] and not values[0] & values[1]:
            told.append(
                f"The groups share no {name}, so a difference may be due to the {name} "
                "and not to the sperm."
            )
    if nest.fewest() < 6:
        told.append(
            f"The smaller group has {nest.fewest()} {unit}s: 6 or more of each are "
            "advised."
        )
    return tuple(told)
