"""Deals clips into folds so that no video, culture or day lies in two parts of one.

Clips of one video share light, focus, dust and often the cell: a network that has seen
one of them has seen something of all (science D1, D2).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.errors import TrainingError
from liverwort_gui.train.clip_set import ClipRow

GROUPINGS = ("video", "culture", "date", "random")
PARTS = ("train", "validation", "test")
LEAST_FOLDS = 3  # one part tests, one validates, at least one trains
ADVISED_IN_PART = 3  # videos per class in each part, science D2.1
ADVISED_OVERALL = 6  # videos per class
RANDOM, CONFOUNDED = "RANDOM SPLIT", "CONFOUNDED"  # how warnings of the worst begin
DRAWS = 32  # orders in which groups are dealt; the best balanced one is taken
MANY_GROUPS = 4096  # where there are many groups, fewer orders are tried: any is good


@dataclass(frozen=True, slots=True)
class Fold:
    """Which clips train, choose and test one network: indices of rows, ascending."""

    train: tuple[int, ...]
    validation: tuple[int, ...]
    test: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Splits:
    """The folds of one cross-validation; every clip is tested exactly once.

    Attributes:
        folds: fold k tests part k, validates on part k + 1 and trains on the rest;
            with 4 folds that is the paper's 128 / 64 / 64 of 256 clips.
        by: what stays together: "video", "culture" or "date"; "random": nothing.
        warnings: what a reader of the result has to know, one sentence each.
    """

    folds: tuple[Fold, ...]
    by: str
    warnings: tuple[str, ...] = ()

    def to_json(self) -> str:
        return json.dumps(asdict(self), indent=1)

    @classmethod
    def from_json(cls, text: str) -> Splits:
        record = json.loads(text)
        folds = tuple(
            Fold(*(tuple(fold[part]) for part in PARTS)) for fold in record["folds"]
        )
        return cls(folds, record["by"], tuple(record["warnings"]))


@dataclass(frozen=True, slots=True)
class PartRow:
    """One line of the table that is shown before training.

    Attributes:
        fold: from 0.
        part: one of `PARTS`.
        clips: of each class, in the order of the classes.
        videos: of each class.
        names: the videos, in order.
    """

    fold: int
    part: str
    clips: tuple[int, ...]
    videos: tuple[int, ...]
    names: tuple[str, ...]


def make(
    rows: Sequence[ClipRow],
    classes: Sequence[str],
    *,
    by: str = "video",
    folds: int = 4,
    seed: int = 0,
) -> Splits:
    """Deal the clips into `folds` parts, each with its share of every class.

    Args:
        rows: the clips.
        classes: names of the classes; `ClipRow.label` counts them from 0.
        by: what must not be torn apart, one of `GROUPINGS`.
        folds: number of parts, at least 3.
        seed: same seed, same folds.

    Raises:
        TrainingError: if no split can tell the class from the video, culture or day, or
            there are fewer of these in a class than folds.
    """
    if by not in GROUPINGS:
        raise TrainingError(
            f"Clips cannot be split by {by!r}: choose {', '.join(GROUPINGS)}."
        )
    if folds < LEAST_FOLDS:
        raise TrainingError(
            f"{folds} folds are too few: one part tests, one validates and the rest "
            f"trains, so choose at least {LEAST_FOLDS}."
        )
    labels = np.array([row.label for row in rows], dtype=np.int64)
    groups = _groups(rows, by)
    _refuse_what_no_split_can_fix(rows, classes, labels, groups, by, folds)
    part = _dealt(labels, groups, len(classes), folds, np.random.default_rng(seed))
    made = Splits(tuple(_fold(part, k, folds) for k in range(folds)), by)
    _refuse_parts_without_a_class(made, rows, classes)
    return Splits(made.folds, by, _warnings(made, rows, classes))


def table(
    splits: Splits, rows: Sequence[ClipRow], classes: Sequence[str]
) -> tuple[PartRow, ...]:
    """Return who is in which part of which fold, for showing."""
    lines = []
    for k, fold in enumerate(splits.folds):
        for part in PARTS:
            own = [rows[i] for i in getattr(fold, part)]
            of_class = [[r.video for r in own if r.label == c] for c in _all(classes)]
            lines.append(
                PartRow(
                    fold=k,
                    part=part,
                    clips=tuple(len(videos) for videos in of_class),
                    videos=tuple(len(set(videos)) for videos in of_class),
                    names=tuple(sorted({row.video for row in own})),
                )
            )
    return tuple(lines)


def _all(classes: Sequence[str]) -> range:
    return range(len(classes))


def _groups(rows: Sequence[ClipRow], by: str) -> NDArray[np.int64]:
    """Return the number of the group of each clip, (N,), in order of appearance."""
    keys = [row.id if by == "random" else str(getattr(row, by)) for row in rows]
    unknown = sorted(
        {row.video for row, key in zip(rows, keys, strict=True) if not key}
    )
    if unknown:
        raise TrainingError(
            f"The {by} of {_some(unknown)} is not known: give it under "
            f"Labels > Metadata, or split by video."
        )
    numbers = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    return np.array([numbers[key] for key in keys], dtype=np.int64)


def _refuse_what_no_split_can_fix(
    rows: Sequence[ClipRow],
    classes: Sequence[str],
    labels: NDArray[np.int64],
    groups: NDArray[np.int64],
    by: str,
    folds: int,
) -> None:
    if len(classes) < 2:
        raise TrainingError(
            "A network tells classes apart: label clips of two or more."
        )
    videos = np.array([row.video for row in rows])
    for number, name in enumerate(classes):
        own = labels == number
        if not own.any():
            raise TrainingError(
                f"No clip is labelled {name!r}: label some, or leave this class out."
            )
        sources = np.unique(videos[own])
        if len(sources) == 1 and not np.isin(videos[~own], sources).any():
            raise TrainingError(
                f"All clips of {name!r} come from one video ({sources[0]}): whatever "
                "else is special about that video would pass for the class, and no "
                f"split can tell them apart; film more videos of {name!r}."
            )
        found = len(np.unique(groups[own]))
        if found < folds:
            things = "clips" if by == "random" else f"{by}s"
            raise TrainingError(
                f"The clips of {name!r} come from {found} {things}, but {folds} folds "
                f"need at least {folds}: {_cure(found, by)}."
            )


def _cure(found: int, by: str) -> str:
    more = f"add more {'clips' if by == 'random' else by + 's'}"
    if found >= LEAST_FOLDS:
        return f"choose {found} folds, or {more}"
    return f"{more}, or split by video" if by in ("culture", "date") else more


def _dealt(
    labels: NDArray[np.int64],
    groups: NDArray[np.int64],
    classes: int,
    folds: int,
    rng: np.random.Generator,
) -> NDArray[np.int64]:
    """Return the part of each clip, (N,), 0 to folds - 1."""
    counts = np.zeros((groups.max() + 1, classes))  # clips of each group and class
    np.add.at(counts, (groups, labels), 1)
    draws = max(1, min(DRAWS, MANY_GROUPS // len(counts)))
    orders = [rng.permutation(len(counts)) for _ in range(draws)]
    orders.append(np.arange(len(counts)))
    best, least = orders[0], (len(counts) * classes + 1, 0.0)
    for order in orders:
        part = _greedy(counts, order, folds)
        found = _lopsidedness(counts, part, folds)
        if found < least:
            best, least = part, found
        if least == (0, 0.0):  # as equal groups are in any order: the first is random
            break
    return best[groups]


def _greedy(
    counts: NDArray[np.float64], order: NDArray[np.int64], folds: int
) -> NDArray[np.int64]:
    """Return the part of each group: the most uneven first, each where it fits best.

    The rule of scikit-learn's StratifiedGroupKFold: the shares of each class differ
    least between the parts; of equally good parts, the one with the fewest clips.

    Args:
        counts: (groups, classes), clips.
        order: of equally uneven groups.
        folds: number of parts.
    """
    shares = counts / counts.sum(axis=0)
    held = np.zeros((folds, counts.shape[1]))
    clips = np.zeros(folds)
    part = np.empty(len(counts), dtype=np.int64)
    each = np.eye(folds)[:, :, None]
    for group in order[np.argsort(-counts[order].std(axis=1), kind="stable")]:
        tried = held + each * shares[group]  # (part it is put in, part, class)
        spread = tried.std(axis=1).mean(axis=1).round(9)
        chosen = np.lexsort((clips, spread))[0]
        part[group] = chosen
        held[chosen] += shares[group]
        clips[chosen] += counts[group].sum()
    return part


def _lopsidedness(
    counts: NDArray[np.float64], part: NDArray[np.int64], folds: int
) -> tuple[int, float]:
    """Return how often a part lacks a class, and how uneven the shares are."""
    held = np.stack([counts[part == k].sum(axis=0) for k in range(folds)])
    spread = (held / held.sum(axis=0)).std(axis=0).mean()
    return int((held == 0).sum()), round(float(spread), 9)


def _fold(part: NDArray[np.int64], k: int, folds: int) -> Fold:
    test, validation = part == k, part == (k + 1) % folds
    masks = (~(test | validation), validation, test)
    return Fold(*(tuple(np.flatnonzero(mask).tolist()) for mask in masks))


def _refuse_parts_without_a_class(
    splits: Splits, rows: Sequence[ClipRow], classes: Sequence[str]
) -> None:
    for line in table(splits, rows, classes):
        for name, clips in zip(classes, line.clips, strict=True):
            if not clips:
                raise TrainingError(
                    f"The clips cannot be split by {splits.by} so that every part has "
                    f"some of {name!r}: choose fewer folds, or split by video."
                )


def _warnings(
    splits: Splits, rows: Sequence[ClipRow], classes: Sequence[str]
) -> tuple[str, ...]:
    return (
        *_leaking(splits, rows),
        *_few_videos(splits, rows, classes),
        *_one_culture(rows, classes),
        *_days_of_their_own(splits, rows, classes),
    )


def _leaking(splits: Splits, rows: Sequence[ClipRow]) -> list[str]:
    videos = len({row.video for row in rows})
    if splits.by == "random" and videos < len(rows):
        return [
            f"{RANDOM}: {len(rows)} clips come from only {videos} videos, so clips "
            "of one video train and test the same network. The accuracy is too high by "
            "an unknown amount; do not report it as the accuracy on new videos."
        ]
    return []


def _few_videos(
    splits: Splits, rows: Sequence[ClipRow], classes: Sequence[str]
) -> list[str]:
    lines = table(splits, rows, classes)
    found = []
    for number, name in enumerate(classes):
        overall = len({row.video for row in rows if row.label == number})
        least = min(line.videos[number] for line in lines)
        if overall < ADVISED_OVERALL or least < ADVISED_IN_PART:
            found.append(
                f"{name!r} has {overall} videos, {least} in its smallest part: at "
                f"least {ADVISED_OVERALL} and {ADVISED_IN_PART} are advised, or the "
                "accuracy depends on which videos were drawn."
            )
    return found


def _one_culture(rows: Sequence[ClipRow], classes: Sequence[str]) -> list[str]:
    """Say where a class comes from one culture, from which no other class comes."""
    found = []
    for number, name in enumerate(classes):
        own = {row.culture for row in rows if row.label == number}
        others = {row.culture for row in rows if row.label != number}
        if len(own) == 1 and own != {""} and not own & others:
            found.append(
                f"{CONFOUNDED}: all clips of {name!r} come from one culture "
                f"({own.pop()}): what is special about this culture cannot be told "
                "from the genotype."
            )
    return found


def _days_of_their_own(
    splits: Splits, rows: Sequence[ClipRow], classes: Sequence[str]
) -> list[str]:
    """Say where a class shares no day with another class."""
    dates = [{r.date for r in rows if r.label == c} - {""} for c in _all(classes)]
    if len({row.date for row in rows}) == len({row.video for row in rows}):
        return []  # a day of its own for each video
    found = []
    for number, name in enumerate(classes):
        others = set().union(*(dates[c] for c in _all(classes) if c != number))
        if not dates[number] or not others or dates[number] & others:
            continue
        text = f"{name!r} was filmed on no day on which another class was: "
        if splits.by == "date":
            text += "only what all its days have in common could pass for the genotype."
        else:
            text = f"{CONFOUNDED}: {text}"
            text += "what is special about its days cannot be told from the genotype."
        found.append(text)
    return found


def _some(names: Sequence[str]) -> str:
    """Name the first few of many."""
    shown = ", ".join(names[:3])
    return shown if len(names) <= 3 else f"{shown} and {len(names) - 3} more"
