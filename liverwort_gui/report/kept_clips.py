"""The kept results of a study's clips, with their pixels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from liverwort_gui.comparison_records import ClipFigures, Comparison
from liverwort_gui.errors import ResultError
from liverwort_gui.records import Result
from liverwort_gui.study import Study
from liverwort_gui.study.cutting import key_of, load_clip
from liverwort_gui.study.results import find


def shown_clips(comparison: Comparison) -> tuple[ClipFigures, ...]:
    """Return the clips that a report shows: galleries and the first pair."""
    wanted = {id_ for gallery in comparison.galleries for id_ in gallery.clips}
    for pair in comparison.pairs[:1]:
        wanted |= {pair.first, pair.second}
    return tuple(clip for clip in comparison.clips if clip.id in wanted)


def kept_results(
    study: Study, clips: Iterable[ClipFigures]
) -> Iterator[tuple[ClipFigures, Result]]:
    """Give the results on which a comparison rests, one by one.

    Raises:
        ResultError: if one is not there any more, or is of other pixels.
        StudyError: if the study's arrays are damaged.
    """
    for clip in clips:
        entry = study.state.clips.get(clip.id)
        video = study.state.videos.get(clip.video)
        cut = entry and video and study.cut(key_of(video, entry.crop))
        kept = cut and find(study.arrays, clip.result, clip.pixel_sha256)
        if not (video and cut and kept):
            raise ResultError(
                f"The result of clip {clip.number} is not in {study.path} any more: "
                "analyze the study and compare the groups again."
            )
        yield clip, kept.of(load_clip(study.arrays, cut, video))
