"""Where films come from: the clips of a study, or files with evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from liverwort_gui.cli.analyze_study import explained, ids_of
from liverwort_gui.cli.output import warn
from liverwort_gui.errors import ResultError
from liverwort_gui.film_plan import caption, film_name
from liverwort_gui.records import Explanation, Result

if TYPE_CHECKING:
    from liverwort_gui.analysis import Line
    from liverwort_gui.study.arrays import ArrayStore
    from liverwort_gui.study.results import Kept
    from liverwort_gui.study_records import Cut, StudyState, VideoEntry


@dataclass(frozen=True, eq=False)
class Shown:
    """A result that can be filmed; its pixels are read when its turn comes.

    Attributes:
        name: of the film, without its ending.
        caption: on a contact sheet.
        explanation: of the clip.
        load: returns the result.
    """

    name: str
    caption: str
    explanation: Explanation
    load: Callable[[], Result]


def of_files(sources: Sequence[Path]) -> list[Shown]:
    """Return what evidence files hold.

    Raises:
        ResultError: if one is no evidence file.
    """
    from liverwort_gui import explain

    found: list[Shown] = []
    for path in sources:
        names = [one.name for one in found]
        name = path.stem if path.stem not in names else f"{path.stem}-{len(found) + 1}"
        load = partial(explain.load_result, path)
        found.append(Shown(name, path.name, explain.load(path), load))
    return found


def of_study(
    path: Path, clips: str, network: str, run: Path | None, method: str
) -> list[Shown]:
    """Return the results of a study's clips; those that are missing are made first.

    Raises:
        StudyError: if it cannot be opened, or has no such clips.
        ResultError: if there is no result to show.
    """
    from liverwort_gui import analysis
    from liverwort_gui.study import Study
    from liverwort_gui.study.cutting import key_of

    question = analysis.Question(network=network, method=method)
    with Study.open(path) as study:
        report = explained(
            study,
            analysis.BatchRequest(
                study_path=str(study.path),
                question=question,
                run=str(run or ""),
                clips=ids_of(study, clips),
            ),
        )
        for failed in report.failures:
            warn(f"Clip {failed.number} of {failed.video}: {failed.reason}")
        shown = []
        for line in report.lines:
            entry = study.state.clips[line.clip]
            video = study.state.videos[entry.video]
            cut = study.cut(key_of(video, entry.crop))
            if cut is not None:
                shown.append(_of_line(study.state, study.arrays, line, video, cut))
    if not shown:
        raise ResultError(f"{path} has no clip that could be analyzed, and so no film.")
    return shown


def _of_line(
    state: StudyState, arrays: ArrayStore, line: Line, video: VideoEntry, cut: Cut
) -> Shown:
    from liverwort_gui.study.cutting import load_clip
    from liverwort_gui.study.results import find

    def kept() -> Kept:
        found = find(arrays, line.key, cut.pixel_sha256)
        if found is None:
            raise ResultError(f"The result of clip {line.number} is gone: try again.")
        return found

    label = state.classes.get(state.clips[line.clip].label)
    return Shown(
        name=film_name(line.number),
        caption=caption(line.number, label.name if label else "", video.name),
        explanation=kept().explanation,
        load=lambda: kept().of(load_clip(arrays, cut, video)),
    )
