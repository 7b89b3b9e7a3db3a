"""What the Compare page lets helper processes do; no Qt, heavy imports inside."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from liverwort_gui.comparing_state import GroupStanding, Question, Standing
from liverwort_gui.errors import LiverwortError, ResultError, StudyError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.paths import folder_written_whole
from liverwort_gui.study_records import METADATA

if TYPE_CHECKING:
    from liverwort_gui.analysis.comparing import CompareRequest
    from liverwort_gui.analysis.comparing.asking import Asked, Member
    from liverwort_gui.comparison_records import Comparison
    from liverwort_gui.study import Study

RUNS = "runs"  # in the study's folder


def run_folder(study_path: str, question: Question) -> str:
    """Return the folder of the training that decided; empty if a network did."""
    return str(Path(study_path) / RUNS / question.run) if question.run else ""


def request_of(study_path: str, question: Question) -> CompareRequest:
    """Return the question as the comparison takes it."""
    from liverwort_gui.analysis.comparing import CompareRequest

    return CompareRequest(
        study_path=study_path,
        by=question.by,
        groups=question.groups,
        network=question.network,
        run=run_folder(study_path, question),
        unit=question.unit,
        aligned=question.aligned,
        plausible=question.beat,
        seed=question.seed,
    )


def stand(study_path: str, question: Question) -> Job[Standing]:
    """Count which clips can be compared now; a refusal is part of the answer."""
    from liverwort_gui.analysis.comparing import asking
    from liverwort_gui.study import Study

    request = request_of(study_path, question)
    yield Progress(0, 1, "counting the results")
    try:
        asking.check(request)
        with Study.open(study_path, read_only=True) as study:
            names, asked, members = asking.gathered(study.state, request)
            unit, nest = asking.nest_of(members, request.unit)
            units = [str(name) for name in nest.of_clip]
            keys: list[str | None] = []
            reasons: list[str] = []  # empty: not analyzed yet
            for done, member in enumerate(members):
                yield Progress(done, len(members))
                key, reason = _key(study, member, asked)
                keys.append(key)
                reasons.append(reason)
            sign = _sign(study, question, members, keys)
    except LiverwortError as error:
        return Standing(question, refusal=str(error))
    groups = tuple(
        _group(name, k, members, keys, units) for k, name in enumerate(names)
    )
    rows = zip(members, keys, reasons, strict=True)
    left = [(member.clip.id, reason) for member, key, reason in rows if key is None]
    others = Counter(reason for _, reason in left if reason)
    return Standing(
        question=question,
        groups=groups,
        unit=unit,
        missing=tuple(id_ for id_, reason in left if not reason),
        unusable=tuple((count, reason) for reason, count in others.most_common()),
        refusal=_refusal(groups, unit),
        sign=sign,
    )


def _key(study: Study, member: Member, asked: Asked) -> tuple[str | None, str]:
    """Return the key of a clip's result, or None and why it cannot be compared."""
    from liverwort_gui.analysis.comparing.measuring import (
        NotAnalyzed,
        Unusable,
        kept_result,
    )

    try:
        return kept_result(study, member, asked)[0], ""
    except NotAnalyzed:
        return None, ""
    except (Unusable, StudyError, ResultError) as reason:
        return None, str(reason)


def _group(
    name: str,
    group: int,
    members: Sequence[Member],
    keys: Sequence[str | None],
    units: Sequence[str],
) -> GroupStanding:
    own = [at for at, member in enumerate(members) if member.group == group]
    ready = [at for at in own if keys[at] is not None]
    return GroupStanding(
        name=name,
        clips=len(own),
        videos=len({members[at].video.id for at in own}),
        ready=len(ready),
        units=len({units[at] for at in ready}),
    )


def _refusal(groups: Sequence[GroupStanding], unit: str) -> str:
    from liverwort_gui.analysis.comparing.job import FEWEST

    for group in groups:
        if group.units < FEWEST:
            if group.units == 1:
                return (
                    f"{group.name} has 1 {unit} with clips that can be compared, and "
                    "two of each group are needed."
                )
            return (
                f"{group.name} has {group.units} {unit}s with clips that can be "
                "compared, and two of each group are needed."
            )
    return ""


def _sign(
    study: Study,
    question: Question,
    members: Sequence[Member],
    keys: Sequence[str | None],
) -> str:
    """Return a hash of all that the comparison depends on."""
    rows = [
        [
            *(member.clip.id, member.clip.number, member.group, member.video.id),
            *(str(getattr(member.video, name)) for name in METADATA),
            *(key, study.arrays.noted(key) if key else None),
        ]
        for member, key in zip(members, keys, strict=True)
    ]
    return hashlib.sha256(json.dumps([repr(question), rows]).encode()).hexdigest()


def compare(study_path: str, question: Question) -> Job[Comparison]:
    """Compare the groups.

    Raises:
        LiverwortError: see `analysis.comparing.compare`.
    """
    from liverwort_gui.analysis import comparing

    return (yield from comparing.compare(request_of(study_path, question)))


def save_tables(comparison: Comparison, folder: str) -> Job[str]:
    """Write all tables of a comparison into a new folder, or nothing; return it.

    Raises:
        OutputError: if it cannot be written, or is there already.
    """
    from liverwort_gui import report

    yield Progress(0, 1, "writing the tables")
    with folder_written_whole(Path(folder)) as part:
        report.write_comparison(comparison, lambda name: part / name)
    return folder


def save_figures(comparison: Comparison, folder: str) -> Job[str]:
    """Write all figures of a comparison into a new folder, or nothing; return it.

    Raises:
        OutputError: if it cannot be written, or is there already.
    """
    from liverwort_gui import report

    yield Progress(0, 1, "drawing the figures")
    figures = report.comparison_figures(comparison)
    with folder_written_whole(Path(folder)) as part:
        for done, (name, figure) in enumerate(figures.items()):
            yield Progress(done, len(figures), "writing the figures")
            report.write_figures({name: figure}, lambda name: part / name)
    return folder


def write_report(comparison: Comparison, folder: str, run: str) -> Job[str]:
    """Write the report of a comparison into a new folder, or nothing.

    Returns:
        The page to open.

    Raises:
        LiverwortError: see `report.write_report`.
        OutputError: if the folder cannot be written, or is there already.
    """
    from liverwort_gui import report

    with folder_written_whole(Path(folder)) as part:
        written = yield from report.write_report(
            comparison, lambda name: part / name, run=run
        )
        page = written.page.name
    return str(Path(folder) / page)


def write_bundle(comparison: Comparison, path: str, network: str, run: str) -> Job[str]:
    """Write the claim bundle of a comparison, with its report in it; return the path.

    Raises:
        LiverwortError: see `report.write_bundle`.
    """
    from liverwort_gui import report

    with TemporaryDirectory(prefix="liverwort-report-") as place:
        written = yield from report.write_report(
            comparison, lambda name: Path(place) / name, run=run
        )
        bundle = report.write_bundle(
            comparison, written, path, network=network, run=run
        )
        return str((yield from bundle))
