"""What the gallery says about the clips to look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from liverwort_gui.comparison_records import ClipFigures, Comparison, Gallery
from liverwort_gui.qt.language import later, said
from liverwort_gui.qt.views.comparing.readings import logit

TITLES = {
    "typical": later("{group}:\nmost typical"),
    "extreme": later("{group}:\nmost extreme"),
    "misjudged": later("{group}:\nmisjudged"),
}  # of the rows, by kind
JUDGED = {
    True: later("Clip {number} of {video}, {group}, D {decision}: judged right."),
    False: later("Clip {number} of {video}, {group}, D {decision}: judged wrong."),
    None: later("Clip {number} of {video}, {group}, D {decision}."),
}


@dataclass(frozen=True, slots=True)
class PictureText:
    """What stands at the picture of a clip.

    Attributes:
        clip: its id.
        text: below the picture.
        tip: a sentence, for who points at it or hears it.
    """

    clip: str
    text: str
    tip: str


@dataclass(frozen=True, slots=True)
class GalleryRow:
    """Clips of one kind.

    Attributes:
        title: of which group and kind.
        clips: the first the most so.
        reason: why there are none, a sentence; else empty.
    """

    title: str
    clips: tuple[PictureText, ...]
    reason: str = ""


def gallery_rows(found: Comparison) -> tuple[GalleryRow, ...]:
    """Return a row for each kind of clips of each group."""
    return tuple(_row(found, gallery) for gallery in found.galleries)


def pair_cells(found: Comparison) -> tuple[tuple[PictureText, PictureText, str], ...]:
    """Return both clips of each matched pair, and how far apart they are."""
    return tuple(
        (
            picture_text(found, found.clip(pair.first), "{} (D {})"),
            picture_text(found, found.clip(pair.second), "{} (D {})"),
            f"{pair.distance:.2f}",
        )
        for pair in found.pairs
    )


def clips_shown(found: Comparison) -> tuple[str, ...]:
    """Return the ids of all clips of the gallery and the pairs, each once."""
    ids = [id_ for gallery in found.galleries for id_ in gallery.clips]
    ids += [id_ for pair in found.pairs for id_ in (pair.first, pair.second)]
    return tuple(dict.fromkeys(ids))


def picture_text(
    found: Comparison, clip: ClipFigures, form: str = "{}: {}"
) -> PictureText:
    """Return what stands at a clip, its number and D in the form that is asked for."""
    decision = logit(clip.decision)
    names = {video.id: video.name for video in found.videos}
    told = said(JUDGED[clip.right]).format(
        number=clip.number,
        video=names.get(clip.video, ""),
        group=found.groups[clip.group].name,
        decision=decision,
    )
    return PictureText(clip.id, form.format(clip.number, decision), told)


def _row(found: Comparison, gallery: Gallery) -> GalleryRow:
    group = found.groups[gallery.group].name
    title = said(TITLES[gallery.kind]).format(group=group)
    clips: Sequence[ClipFigures] = [found.clip(id_) for id_ in gallery.clips]
    return GalleryRow(
        title, tuple(picture_text(found, clip) for clip in clips), said(gallery.reason)
    )
