"""Small pictures of the videos: made when one is first shown, kept in the study."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QImage

from liverwort_gui.qt.known_videos import keep_picture
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.qt.views.images import to_image
from liverwort_gui.qt.views.videos_panel import VideosPanel
from liverwort_gui.state import ViewState

if TYPE_CHECKING:
    from liverwort_gui.study import Study

THUMBNAIL = 96  # pixels, longer side


class Thumbnails:
    """Fills the pictures of the list of videos.

    Args:
        studies: owns the study.
        panel: shows them.
    """

    def __init__(self, studies: StudyDesk, panel: VideosPanel) -> None:
        self._studies = studies
        self._panel = panel
        self._made: set[str] = set()  # ids of videos that have one

    def follow(self, old: ViewState, new: ViewState) -> None:
        """Make the one of the shown video, if it is missing."""
        picture, entry = new.picture, new.entry
        if picture is None or entry is None or picture is old.picture:
            return
        if entry.id in self._made or (new.study and new.study.read_only):
            return
        self._made.add(entry.id)
        image = to_image(picture.pixels).scaled(
            THUMBNAIL,
            THUMBNAIL,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        self._studies.ask(lambda study: keep_picture(study, entry, png_of(image)))
        self._panel.show_thumbnail(entry.id, image)

    def fetch(self, ids: Sequence[str]) -> None:
        """Show those that the study has."""

        def fetch(study: Study) -> dict[str, bytes]:
            from liverwort_gui.study.importing import picture_key

            found = {}
            for id_ in ids:
                video = study.state.videos.get(id_)
                png = study.thumbnail(picture_key(video)) if video else None
                if png is not None:
                    found[id_] = png
            return found

        self._studies.ask(fetch, self._show)

    def _show(self, pictures: Mapping[str, bytes]) -> None:
        self._made.update(pictures)
        for id_, png in pictures.items():
            self._panel.show_thumbnail(id_, QImage.fromData(png))


def png_of(image: QImage) -> bytes:
    """Return an image as the bytes of a PNG."""
    buffer = QBuffer()
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
