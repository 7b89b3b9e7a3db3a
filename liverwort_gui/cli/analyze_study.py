"""`liverwort analyze STUDY`: all clips of a study as one queue."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from liverwort_gui.cli.output import progress_bar, say, say_json, warn
from liverwort_gui.errors import LiverwortError, StudyError
from liverwort_gui.jobs import Progress, run_inline
from liverwort_gui.words import count, duration

if TYPE_CHECKING:
    from liverwort_gui.analysis import BatchReport, BatchRequest, Question
    from liverwort_gui.study import Study

Clips = Annotated[
    str,
    typer.Option(
        metavar="1,4,7-12",
        help="Numbers of the study's clips; without it all that are not excluded.",
    ),
]
Videos = Annotated[
    str,
    typer.Option(
        metavar="1,3-5", help="Numbers of videos of the study whose clips are taken."
    ),
]


def is_study(path: Path) -> bool:
    """Whether a folder is a study, and no folder of images."""
    from liverwort_gui.study.database import FILE

    return (path / FILE).is_file() or path.suffix == ".liverwort"


def refuse_options(context: typer.Context, allowed: Collection[str], what: str) -> None:
    """Refuse options that were typed and would do nothing.

    Args:
        context: of the command.
        allowed: names of the parameters that have an effect.
        what: what is analyzed, for the sentence.

    Raises:
        LiverwortError: naming them.
    """
    sources = {name: context.get_parameter_source(name) for name in context.params}
    others = [
        f"--{name.replace('_', '-')}"
        for name, source in sources.items()
        if source is not None and source.name == "COMMANDLINE" and name not in allowed
    ]
    if others:
        raise LiverwortError(
            f"{' and '.join(others)} cannot be used with {what}: leave it out."
        )


def analyze_study(
    path: Path,
    question: Question,
    run: Path | None,
    clips: str,
    videos: str,
    device: str,
    scheduler: str,
    as_json: bool,
) -> None:
    """Explain clips of a study, keep each result in it, and tell what failed.

    Raises:
        Exit: with status 2 if a clip failed, which was told.
    """
    from liverwort_gui import analysis
    from liverwort_gui.study import Study

    with Study.open(path) as study:
        for notice in filter(None, (*study.state.notices, study.state.read_only)):
            warn(notice)
        request = analysis.BatchRequest(
            study_path=str(study.path),
            question=question,
            run=str(run or ""),
            clips=ids_of(study, clips, videos),
            device=device,
            scheduler=scheduler,
        )
        report = explained(study, request)
    _tell(path, request, report, as_json)
    if report.failures:
        raise typer.Exit(2)


def explained(study: Study, request: BatchRequest) -> BatchReport:
    """Explain clips that have no result yet, with progress; keep each at once."""
    from liverwort_gui import analysis

    with progress_bar() as show:

        def take(progress: Progress) -> None:
            analysis.keep(study, progress.part)
            show(progress)

        return run_inline(analysis.batch(request), take)


def ids_of(study: Study, clips: str, videos: str = "") -> tuple[str, ...] | None:
    """Return the ids of the clips that were named, alone or by video; None: all.

    Args:
        study: open.
        clips: numbers, as in "1,4,7-12".
        videos: likewise; all their clips that are not excluded.

    Raises:
        StudyError: if there is no such clip or video, or a text names none.
    """
    if not clips and not videos:
        return None
    state = study.state
    by_number = {clip.number: [clip.id] for clip in state.clips.values()}
    by_video = {
        video.number: [
            clip.id for clip in state.clips_of(video.id) if not clip.excluded
        ]
        for video in state.videos.values()
    }
    chosen = _named(clips, "clip", by_number) + _named(videos, "video", by_video)
    return tuple(dict.fromkeys(chosen))


def _named(text: str, what: str, ids: Mapping[int, Sequence[str]]) -> list[str]:
    """Return the ids under the numbers of a text such as "1,4,7-12"."""
    chosen: list[str] = []
    for part in filter(None, text.split(",")):
        first, _, last = part.strip().partition("-")
        if not (first.isdecimal() and (last or first).isdecimal()):
            raise StudyError(
                f"--{what}s {text!r} names no {what}s: write numbers, as in 1,4,7-12."
            )
        numbers = range(int(first), int(last or first) + 1)
        found = [number for number in ids if number in numbers]
        if not found:
            raise StudyError(f"The study has no {what} {part.strip()}.")
        chosen += [id_ for number in found for id_ in ids[number]]
    return chosen


def _tell(path: Path, request: Any, report: BatchReport, as_json: bool) -> None:
    """Print what was found, and what failed."""
    for note in report.notes:
        warn(note)
    for failed in report.failures:
        warn(
            f"Clip {failed.number} of {failed.video} was not analyzed: {failed.reason}"
        )
    fresh = sum(line.new for line in report.lines)
    if as_json:
        say_json(
            {
                "study": str(path),
                "run": request.run or None,
                "network": None if request.run else request.question.network,
                "method": request.question.method,
                "analyzed": fresh,
                "kept_before": len(report.lines) - fresh,
                "failed": [asdict(failed) for failed in report.failures],
                "clips": [asdict(line) for line in report.lines],
                "notes": list(report.notes),
                "seconds": round(report.seconds, 1),
            }
        )
        return
    for line in report.lines:
        sure = f"{line.probability:.3f}" if not line.out_of_scope else "out of scope"
        say(
            f"clip {line.number} of {line.video}: {line.predicted} ({sure}), "
            f"D {line.decision:+.3f} logit, unseen: {line.unseen}"
        )
    say(
        f"{count(fresh, 'clip', 'clips')} analyzed in {duration(report.seconds)}, "
        f"{len(report.lines) - fresh} kept before, {len(report.failures)} failed; the "
        f"results are in {path}"
    )
