"""Whether a network has learnt from a clip, and which network of a run has not.

A map of a clip that the network was trained or chosen on shows what it memorised as
well as what it sees, so that only the others may be compared (science D2.8). A clip
counts as seen if the network knows its pixels, another clip of its video, or, where the
folds keep cultures or days whole, one of its culture or day: they share light, focus
and often the cell. "unknown" is no "yes".

Bundled networks learnt from simulated videos only, whose seeds no data set shares but
the one that set the scale of their decisions (`simulate.draws`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Literal

from liverwort_gui import networks, run_folder
from liverwort_gui.analysis.naming import network_name
from liverwort_gui.networks import weights
from liverwort_gui.networks.card import Card, clip_key
from liverwort_gui.records import UNSEEN, Clip, Explanation
from liverwort_gui.simulate import draws
from liverwort_gui.study_records import StudyState, VideoEntry

Unseen = Literal["yes", "no", "unknown"]
DATASET = "dataset.json"  # which `simulate` leaves beside the videos it makes
SIMULATED = re.compile(
    r"\d+ simulated clips from \d+ simulated videos(?: of seed (\d+))?, scenario "
)  # as the cards of simulated trainings begin; older ones do not tell the seed
BUNDLED_SEED = 0  # of the bundled weights that do not
GROUPS = ("culture", "date")  # that folds may keep whole, beside videos


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a network had not seen a clip.

    Attributes:
        unseen: "yes", "no" or "unknown".
        reason: a sentence; empty if "yes".
    """

    unseen: Unseen
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Judge:
    """The network that explains a clip.

    Attributes:
        weights: name of bundled weights, or a file.
        verdict: whether it had not seen the clip.
    """

    weights: str
    verdict: Verdict


@dataclass(frozen=True, eq=False)
class Origin:
    """What weights were made of.

    Attributes:
        weights: their name, or their file.
        card: of the weights.
        rows: of their run, those they were trained or chosen on; empty if they lie in
            no run.
        by: what the folds of their run keep together; empty if in no run.
        begin: of the weights that the run began with, if any.
    """

    weights: str
    card: Card
    rows: tuple[run_folder.RunClip, ...] = ()
    by: str = ""
    begin: Origin | None = None

    @cached_property
    def keys(self) -> frozenset[str] | None:
        """`clip_key` of each clip they know; None: unknown."""
        known = self.card.trained_clips
        return None if known is None else frozenset(known)

    @cached_property
    def simulated(self) -> bool:
        """Whether they learnt from simulated videos only, made for them."""
        return self.keys is None and bool(SIMULATED.match(self.card.trained_on))

    @cached_property
    def calibrated_on(self) -> int | None:
        """Seed of the data set that set the scale of a simulated training; or None."""
        told = SIMULATED.match(self.card.trained_on) if self.simulated else None
        if told is None:
            return None
        if told[1]:
            return int(told[1]) + draws.CALIBRATING
        bundled = (weights.read_card(name) for name in weights.bundled())
        return BUNDLED_SEED + draws.CALIBRATING if self.card in bundled else None


def origin(name_or_file: str) -> Origin:
    """Return what weights were made of.

    Raises:
        NetworkError: if there are no such weights, or they are damaged.
        TrainingError: if the run they lie in is damaged.
    """
    card = networks.card(name_or_file)
    found = Origin(name_or_file, card)
    file = weights.find(name_or_file)
    run = run_folder.run_of(file)
    if run is None or found.keys is None:
        return found
    known = tuple(
        row for row in run_folder.clips(run) if clip_key(row.pixel_sha256) in found.keys
    )
    file = run / run_folder.BEGIN
    begin = Origin(str(file), networks.card(str(file))) if file.is_file() else None
    return replace(found, rows=known, by=run_folder.grouping(run), begin=begin)


def origins_of_run(run: Path) -> tuple[Origin, ...]:
    """Return what the weights of each fold of a run were made of.

    Raises:
        NetworkError, TrainingError: as `origin`, or if a fold has no weights yet.
    """
    return tuple(origin(str(file)) for file in run_folder.fold_weights(run))


class Jury:
    """The networks that may explain the clips of a study.

    Args:
        origins: of a single network, or `origins_of_run`.
        state: of the study, with the whereabouts of its videos.
    """

    def __init__(self, origins: Sequence[Origin], state: StudyState) -> None:
        self._known = [_Known(origin, state) for origin in origins]

    def judges(self, hashes: Mapping[str, str]) -> dict[str, Judge]:
        """Return for each clip the network that had not seen it.

        Of a run that is the network of the fold that tested the clip; of a video that
        is in no fold every network will do, and the first is taken. Where none is known
        not to have seen the clip, the verdict is not "yes".

        Args:
            hashes: SHA-256 of the pixels (`Cut.pixel_sha256`) of clips, by their ids;
                all of a video's, so that it is known whether the video is.
        """
        verdicts = [(each.weights, each.verdicts(hashes)) for each in self._known]
        order = ("yes", "unknown", "no")
        found = {}
        for id_ in hashes:
            offers = [Judge(name, told[id_]) for name, told in verdicts]
            found[id_] = min(
                offers, key=lambda judge: order.index(judge.verdict.unseen)
            )
        return found


def of_clip(origin: Origin, clip: Clip) -> Verdict:
    """Return what can be said of a clip that belongs to no study.

    Whether weights of a training know another clip of its video cannot be told.
    """
    own = _by_pixels(origin, clip.sha256)
    if own:
        return own
    if origin.keys is None:
        return _of_simulated(origin, Path(clip.video.path), marked=False)
    return Verdict(
        "unknown",
        f"Whether {_name(origin)} was trained on other clips of this video is known "
        "only within its study.",
    )


def noted(explanation: Explanation, verdict: Verdict) -> Explanation:
    """Return an explanation whose provenance tells a verdict."""
    told = {**explanation.provenance, UNSEEN: verdict.unseen}
    return replace(explanation, provenance=told)


class _Known:
    """What weights know of the clips and videos of a study."""

    def __init__(self, origin: Origin, state: StudyState) -> None:
        self.weights = origin.weights
        self._origin = origin
        self._state = state
        self._files = self._seen_files()
        self._groups = self._seen_groups()

    def verdicts(self, hashes: Mapping[str, str]) -> dict[str, Verdict]:
        """Return whether the weights had not seen clips, see `Jury.judges`."""
        own = {id_: _by_pixels(self._origin, sha256) for id_, sha256 in hashes.items()}
        seen = {self._video(id_).sha256 for id_, verdict in own.items() if verdict}
        files = self._files | seen
        return {id_: told or self._verdict(id_, files) for id_, told in own.items()}

    def _verdict(self, id_: str, files: Collection[str]) -> Verdict:
        """Return the verdict on a clip whose pixels the weights do not know."""
        video, name = self._video(id_), _name(self._origin)
        if video.sha256 in files:
            reason = f"{name} was trained or chosen on other clips of {video.name}."
            return Verdict("no", reason)
        for kind, values in self._groups.items():
            if getattr(video, kind) in values:
                return Verdict(
                    "no",
                    f"{name} was trained or chosen on clips of the same {kind} as "
                    f"those of {video.name}.",
                )
        place = self._state.whereabouts.get(video.id)
        path = Path(place.path if place and place.path else video.absolute)
        marked = self._state.clips[id_].origin == "simulated"
        for origin in (self._origin, self._origin.begin):
            if origin and origin.keys is None:
                return _of_simulated(origin, path, marked)
        return Verdict("yes")

    def _video(self, id_: str) -> VideoEntry:
        return self._state.videos[self._state.clips[id_].video]

    def _seen_files(self) -> set[str]:
        """Return the SHA-256 of the videos of which the weights' run has a clip.

        Two channels of one file are one video: they share cells and light.
        """
        clips, rows = self._state.clips, self._origin.rows
        seen = {self._video(row.id).sha256 for row in rows if row.id in clips}
        gone = {row.video for row in rows if row.id not in clips}
        for video in self._state.videos.values() if gone else ():
            # as trainings call it: with its number where two files share a name
            numbered = re.compile(re.escape(video.name) + r"( \(video \d+\))?")
            if any(numbered.fullmatch(name) for name in gone):
                seen.add(video.sha256)
        return seen

    def _seen_groups(self) -> Mapping[str, Collection[str]]:
        """Return the cultures or days the weights know, if folds keep these whole."""
        if self._origin.by not in GROUPS:
            return {}
        values = {getattr(row, self._origin.by) for row in self._origin.rows} - {""}
        return {self._origin.by: values}


def _by_pixels(origin: Origin, sha256: str) -> Verdict | None:
    if origin.keys and clip_key(sha256) in origin.keys:
        reason = f"{_name(origin)} was trained or chosen on this clip."
        return Verdict("no", reason)
    return None


def _of_simulated(origin: Origin, video: Path, marked: bool) -> Verdict:
    """Judge weights that do not name their clips.

    Args:
        origin: of the weights.
        video: where it lies, with the file of its simulation beside it if there is one.
        marked: whether the study says that the clip was simulated.
    """
    name = _name(origin)
    if not origin.simulated:
        return Verdict("unknown", f"{name} does not say which clips it was trained on.")
    made, seed = _dataset(video)
    if not (made or marked):
        return Verdict("yes")
    if seed is None or origin.calibrated_on is None:
        lacking = f"{DATASET} beside {video}" if seed is None else f"the seed of {name}"
        return Verdict(
            "unknown",
            f"Whether {name} was trained on this simulated clip cannot be told without "
            f"{lacking}.",
        )
    if seed == origin.calibrated_on:
        return Verdict(
            "no",
            f"{video} belongs to the simulated videos of seed {seed}, on which the "
            f"decisions of {name} were scaled: simulate with another seed.",
        )
    return Verdict("yes")


def _dataset(video: Path) -> tuple[bool, int | None]:
    """Return whether a video belongs to a simulated data set, and the seed of that."""
    try:
        about = json.loads(video.with_name(DATASET).read_text(encoding="utf-8"))
        made = "scenario" in about
        return made, int(about["seed"]) if made else None
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return False, None  # nothing there, or somebody else's file


def _name(origin: Origin) -> str:
    return network_name(origin.weights, origin.card)
