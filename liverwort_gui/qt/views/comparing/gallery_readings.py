"""What the gallery says about the clips to look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from liverwort_gui.comparison_records import ClipFigures, Comparison, Gallery
from liverwort_gui.qt.views.comparing.readings import logit

TITLES = {
    "typical": "{}:\nmost typical",
    "extreme": "{}:\nmost extreme",
    "misjudged": "{}:\nmisjudged",
}  # of the rows, by kind, for the name of a group
JUDGED = {
    True: "Clip {} of {}, {}, D {}: judged right.",
    False: "Clip {} of {}, {}, D {}: judged wrong.",
    None: "Clip {} of {}, {}, D {}.",
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
    group = found.groups[clip.group].name
    told = (clip.number, names.get(clip.video, ""), group, decision)
    text = form.format(clip.number, decision)
    return PictureText(clip.id, text, JUDGED[clip.right].format(*told))


def _row(found: Comparison, gallery: Gallery) -> GalleryRow:
    title = TITLES[gallery.kind].format(found.groups[gallery.group].name)
    clips: Sequence[ClipFigures] = [found.clip(id_) for id_ in gallery.clips]
    return GalleryRow(
        title, tuple(picture_text(found, clip) for clip in clips), gallery.reason
    )
