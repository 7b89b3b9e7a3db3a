from unittest.mock import MagicMock

import numpy as np
import pytest
from PySide6.QtGui import QImage

from liverwort_gui.qt.thumbnails import Thumbnails, png_of
from liverwort_gui.qt.views.videos_panel import VideosPanel
from liverwort_gui.study.importing import picture_key
from liverwort_gui.view_records import Picture
from tests.qt import made_up


@pytest.fixture
def panel():
    return MagicMock(spec=VideosPanel)


@pytest.fixture
def thumbnails(studies, panel):
    return Thumbnails(studies, panel)


def show(thumbnails, store, frame):
    pixels = np.full((made_up.HEIGHT, made_up.WIDTH, 1), 7, np.uint8)
    old = store.state
    store.update(picture=Picture(frame, pixels))
    thumbnails.follow(old, store.state)


def test_the_first_picture_becomes_the_thumbnail(store, studies, thumbnails, panel):
    show(thumbnails, store, 0)
    kept = QImage.fromData(studies.study.thumbnail(picture_key(store.state.entry)))
    assert (kept.width(), kept.height()) == (96, 64)
    assert panel.show_thumbnail.call_count == 1
    show(thumbnails, store, 1)
    assert panel.show_thumbnail.call_count == 1


def test_what_the_study_has_is_shown_and_not_made_again(
    store, studies, thumbnails, panel
):
    image = QImage(5, 3, QImage.Format.Format_RGB32)
    image.fill(0)
    entry = store.state.entry
    studies.study.add_thumbnail(picture_key(entry), png_of(image))
    thumbnails.fetch([entry.id, "gone"])
    ((id_, shown),) = [call.args for call in panel.show_thumbnail.call_args_list]
    assert (id_, shown.width(), shown.height()) == (entry.id, 5, 3)
    show(thumbnails, store, 0)
    assert panel.show_thumbnail.call_count == 1
