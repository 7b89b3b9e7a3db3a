"""The job behind the Compare tab and `liverwort compare`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

import liverwort_gui
from liverwort_gui.analysis.comparing import (
    asking,
    body_map,
    gallery,
    testing,
    timing,
    traits,
    words,
)
from liverwort_gui.analysis.comparing import beat as beats
from liverwort_gui.analysis.comparing.asking import Asked, CompareRequest, Member
from liverwort_gui.analysis.comparing.measuring import Measured, Unusable, measure
from liverwort_gui.analysis.comparing.nesting import Nest, mean_maps
from liverwort_gui.analysis.comparing.permuting import Floats
from liverwort_gui.comparison_records import (
    MEASURES,
    TIMING,
    TRAITS,
    BeatFold,
    BodyMap,
    Comparison,
    FrameCurves,
    Group,
    LeftOut,
    Question,
    Test,
    VideoFigures,
)
from liverwort_gui.errors import ResultError, StudyError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.study import Study

FEWEST = 2  # units of each group
DECISION = ("decision", "decision D", "logit")


def compare(request: CompareRequest) -> Job[Comparison]:
    """Compare two groups of a study's clips by results that are kept there.

    Only results of networks that had not seen the clip count; `analysis.batch` makes
    them. The study is only read.

    Raises:
        StudyError: if the study cannot be opened, is labelled blind, has no such two
            groups, or fewer than two units of one with usable results.
        NetworkError, TrainingError: if there is no such network or run.
        LiverwortError: if the question is none.
    """
    asking.check(request)
    with Study.open(request.study_path, read_only=True) as study:
        state = study.state
        ordered, asked, members = asking.gathered(state, request)
        unit, nest = asking.nest_of(members, request.unit)
        units = _unit_names(members, nest, unit)
        found: list[tuple[Member, Measured]] = []
        left_out: list[LeftOut] = []
        steps = len(members) + 1
        for done, (member, name) in enumerate(zip(members, units, strict=True)):
            yield Progress(done, steps, f"Measuring clip {member.clip.number}")
            try:
                one = measure(study, member, asked, name, request.plausible)
                found.append((member, one))
            except (Unusable, StudyError, ResultError) as reason:
                left_out.append(_left_out(member, reason))
    yield Progress(len(members), steps, "Comparing the groups")
    made = compared(Material(request, ordered, asked, unit, found, left_out))
    return made.coloured(state)


def _left_out(member: Member, reason: Exception) -> LeftOut:
    return LeftOut(member.clip.id, member.clip.number, member.group, str(reason))


def _unit_names(members: Sequence[Member], nest: Nest, unit: str) -> list[str]:
    """Return what each clip's unit is called: as people know it, and each its own."""
    if unit == "culture":
        return [str(name) for name in nest.clip_units]
    names = {m.video.id: m.video.name for m in members}
    shared = {n for n in names.values() if list(names.values()).count(n) > 1}
    return [
        f"{m.video.name} (video {m.video.number})"
        if m.video.name in shared
        else m.video.name
        for m in members
    ]


@dataclass(frozen=True, eq=False)
class Material:
    """What was gathered, before it is compared.

    Attributes:
        request: what was asked.
        names: of A and B.
        asked: of the network.
        unit: "video" or "culture".
        found: the clips that are compared.
        left_out: those that are not.
    """

    request: CompareRequest
    names: tuple[str, str]
    asked: Asked
    unit: str
    found: list[tuple[Member, Measured]]
    left_out: list[LeftOut]

    def nest(self) -> Nest:
        """Return how the clips belong to units.

        Raises:
            StudyError: if a group has too few.
        """
        of_group = [
            {one.figures.unit for m, one in self.found if m.group == k} for k in (0, 1)
        ]
        for name, units in zip(self.names, of_group, strict=True):
            if len(units) < FEWEST:
                raise StudyError(
                    f"{self.request.study_path}: {name} has {len(units)} "
                    f"{self.unit}{'' if len(units) == 1 else 's'} with results that "
                    f"may be compared, and two of each group are needed"
                    f"{self._why()}"
                )
        return Nest(
            np.array([m.video.id for m, _ in self.found]),
            np.array([m.group for m, _ in self.found], dtype=np.int64),
            np.array([one.figures.unit for _, one in self.found]),
        )

    def _why(self) -> str:
        reasons = [left.reason for left in self.left_out]
        if not reasons:
            return ": record more."
        often = max(set(reasons), key=reasons.count)
        return f". Of {reasons.count(often)} clips left out: {often}"

    def values(self, name: str) -> Floats:
        """Return a measure of each clip: (N,), NaN where it is unknown."""
        found = [one.figures.figures.get(name, np.nan) for _, one in self.found]
        return np.array(found, dtype=np.float64)

    def counts(self, chosen: Sequence[bool]) -> tuple[int, int]:
        """Return how many of the chosen clips belong to A and to B."""
        groups = [m.group for c, (m, _) in zip(chosen, self.found, strict=True) if c]
        return groups.count(0), groups.count(1)


def compared(made: Material) -> Comparison:
    """Compare what was gathered.

    Raises:
        StudyError: if a group has fewer than two units.
    """
    nest = made.nest()
    request = made.request
    clips = tuple(one.figures for _, one in made.found)
    videos = _videos(made)
    values = np.array([clip.decision for clip in clips])
    decision = testing.compare(*DECISION, values, nest, seed=request.seed)
    measures = _measures(made, nest)
    body = _body(made, nest)
    groups = _groups(made)
    members = [member for member, _ in made.found]
    comparison = Comparison(
        study=request.study_path,
        by=request.by,
        groups=groups,
        question=_question(made),
        unit=made.unit,
        clips=clips,
        videos=videos,
        left_out=tuple(made.left_out),
        decision=decision,
        measures=measures,
        body=body,
        curves=_curves(made, nest),
        beat=_beat(made, nest),
        traits=traits.model(videos, {test.name: test for test in measures}, body),
        galleries=gallery.galleries(clips, groups, decision),
        pairs=gallery.matched(clips),
        summary=(),
        warnings=asking.design_warnings(
            members, made.unit, nest, made.names, request.by
        ),
        limits=(),
        methods=(),
        provenance=_provenance(request, made.asked),
    )
    return words.told(comparison, request)


def _groups(made: Material) -> tuple[Group, Group]:
    found = []
    for k, name in enumerate(made.names):
        own = [member for member, _ in made.found if member.group == k]
        cultures = {member.video.culture.strip() for member in own}
        found.append(
            Group(
                name=name,
                of_class=made.asked.of_group[k],
                clips=len(own),
                videos=len({member.video.id for member in own}),
                cultures=0 if "" in cultures else len(cultures),
            )
        )
    return found[0], found[1]


def _question(made: Material) -> Question:
    asked = made.asked
    a, b = asked.contrast
    return Question(
        network=asked.name,
        classes=asked.classes,
        positive=asked.classes[a],
        negative=asked.classes[b],
        method=asking.METHOD,
        networks=len({one.figures.weights_sha256 for _, one in made.found}),
        note=asked.note,
    )


def _videos(made: Material) -> tuple[VideoFigures, ...]:
    """Return the videos with their means; one of both groups counts in each."""
    parts: dict[tuple[str, int], list[tuple[Member, Measured]]] = {}
    for member, one in made.found:
        parts.setdefault((member.video.id, member.group), []).append((member, one))
    found = []
    for (_, group), own in parts.items():
        video, unit = own[0][0].video, own[0][1].figures.unit
        rows = [one.figures for _, one in own]
        means = {
            name: float(np.mean(known))
            for name in MEASURES
            if (known := [r.figures[name] for r in rows if name in r.figures])
        }
        found.append(
            VideoFigures(
                id=video.id,
                name=video.name,
                number=video.number,
                culture=video.culture.strip(),
                unit=unit,
                group=group,
                clips=len(own),
                decision=float(np.mean([row.decision for row in rows])),
                figures=means,
                sha256=video.sha256,
            )
        )
    return tuple(found)


def _measures(made: Material, nest: Nest) -> tuple[Test, ...]:
    values = {name: made.values(name) for name in MEASURES}

    def family(names: Sequence[str], title: str) -> tuple[Test, ...]:
        tests = []
        for name in names:
            shown, unit, _ = MEASURES[name]
            seed = made.request.seed
            tests.append(
                testing.compare(name, shown, unit, values[name], nest, seed=seed)
            )
        return testing.as_family(tests, values, nest, title)

    return (*family(TIMING, "time"), *family(TRAITS, "traits"))


def _body(made: Material, nest: Nest) -> BodyMap:
    chosen = np.array([one.map is not None for _, one in made.found])
    clips, rest = made.counts(chosen.tolist()), made.counts((~chosen).tolist())
    maps = [one.map for _, one in made.found if one.map is not None]
    own = nest.chosen(chosen)
    if not maps or min((own.groups == k).sum() for k in (0, 1)) < FEWEST:
        return body_map.none(
            f"Fewer than two {made.unit}s of a group have clips whose body frame is "
            "known.",
            clips,
            rest,
        )
    means, seen = mean_maps(maps, own)
    units = body_map.UnitMaps(means, seen, own.names, own.groups, own.blocks)
    return body_map.compared(units, clips, rest)


def _curves(made: Material, nest: Nest) -> FrameCurves:
    curves = [one.curve for _, one in made.found]
    if not made.request.aligned:
        return timing.no_curves(timing.NOT_ALIGNED)
    if len({len(curve) for curve in curves}) > 1:
        return timing.no_curves(
            "The clips have different numbers of frames, so that they cannot be "
            "compared frame by frame."
        )
    return timing.by_frame(nest.means(np.array(curves)), nest.groups, nest.blocks)


def _beat(made: Material, nest: Nest) -> BeatFold:
    chosen = np.array([one.folded is not None for _, one in made.found])
    clips, rest = made.counts(chosen.tolist()), made.counts((~chosen).tolist())
    folds = [one.folded for _, one in made.found if one.folded is not None]
    frequencies = made.values("beat_frequency")
    of_group = [
        frequencies[(nest.clip_groups == k) & np.isfinite(frequencies)].tolist()
        for k in (0, 1)
    ]
    units = None
    if folds:
        own = nest.chosen(chosen)
        shares = mean_maps([fold.share for fold in folds], own)[0]
        responses = own.means(np.array([fold.response for fold in folds]))
        units = timing.FoldedUnits(shares, responses, own.groups)
    return timing.by_phase(
        units, (of_group[0], of_group[1]), clips, rest, _beat_warnings(made)
    )


def _beat_warnings(made: Material) -> tuple[str, ...]:
    """Return what the clips' frame rates and lengths cannot tell, a sentence each."""
    kinds = {
        (member.video.rate, member.clip.frames)
        for member, _ in made.found
        if member.video.rate
    }
    told = [
        sentence
        for rate, frames in sorted(kinds)
        for sentence in beats.warnings(rate, frames, made.request.plausible)
    ]
    if any(member.video.rate is None for member, _ in made.found):
        told.append("Some videos have no frame rate, so their beats are not known.")
    return tuple(dict.fromkeys(told))


def _provenance(request: CompareRequest, asked: Asked) -> dict[str, str]:
    return {
        "liverwort": liverwort_gui.__version__,
        "numpy": np.__version__,
        "created": datetime.now(UTC).isoformat(timespec="seconds"),
        "network": asked.name,
        "weights_sha256": " ".join(asked.sha256s),
        "run": request.run,
        "method": asking.METHOD,
        "by": request.by,
        "unit_asked": request.unit,
        "aligned": str(request.aligned),
        "plausible_beat_hz": f"{request.plausible[0]:g} to {request.plausible[1]:g}",
        "grid_um": f"{body_map.STEP:g}",
        "seed": str(request.seed),
    }
