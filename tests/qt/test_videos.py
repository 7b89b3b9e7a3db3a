from dataclasses import replace
from unittest.mock import MagicMock

import pytest
from PySide6.QtGui import QImage

from liverwort_gui.errors import StudyError
from liverwort_gui.jobs import Progress
from liverwort_gui.qt import video_tasks
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.thumbnails import png_of
from liverwort_gui.qt.videos import Videos, summary
from liverwort_gui.qt.views.videos_panel import VideosPanel
from liverwort_gui.study.importing import Found, Imported, Refused, picture_key
from liverwort_gui.study.whereabouts import Relinked
from liverwort_gui.study_records import Whereabouts
from tests.qt import made_up
from tests.qt.fake_desk import FakeDesk

NEW = made_up.entry(
    made_up.video("/videos/new.avi", sha256="n" * 64), id="v9", table="t" * 64
)


@pytest.fixture
def desk():
    return FakeDesk()


@pytest.fixture
def questions():
    return MagicMock(spec=Questions)


@pytest.fixture
def panel():
    return MagicMock(spec=VideosPanel)


@pytest.fixture
def shown():
    return []


@pytest.fixture
def videos(store, desk, studies, questions, panel, shown):
    return Videos(store, desk, studies, lambda: None, questions, panel, shown.append)


def png(image=None):
    """A small picture as PNG."""
    image = image or QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(0)
    return png_of(image)


def part(found):
    return Progress(100, 300, "read new.avi", found)


def test_each_video_is_listed_as_soon_as_it_was_decoded(
    store, desk, studies, videos, panel
):
    videos.add(["/videos/new.avi", "/videos/more"])
    assert desk.last.call.function is video_tasks.add
    path, paths, known, _ = desk.last.call.args
    assert path == studies.state.path
    assert paths == ("/videos/new.avi", "/videos/more")
    assert known == ()  # the open video was not decoded as a whole yet
    desk.last.on_progress(part(Found(NEW, png())))
    state = store.state
    assert state.study.videos["v9"].name == "new.avi"
    assert state.study.whereabouts["v9"].status == "found"
    assert studies.study.thumbnail(picture_key(NEW)) == png()
    assert (state.importing.done, state.importing.total) == (100, 300)
    id_, image = panel.show_thumbnail.call_args.args
    assert (id_, image.width()) == ("v9", 4)
    desk.last.on_success(Imported((Found(NEW, b""),), (), ()))
    assert store.state.importing is None


def test_what_the_study_has_is_not_decoded_again(store, desk, studies, videos):
    whole = replace(made_up.entry(), table="t" * 64)
    studies.study.state = made_up.study(videos=(whole,))
    videos.add(["/videos/new.avi"])
    assert desk.last.call.args[2] == (whole.content,)


def test_a_video_that_was_not_whole_is_completed_and_keeps_what_was_said(
    store, desk, studies, videos
):
    open_ = replace(made_up.entry(complete=False), genotype="mutant", fps=25.0)
    studies.study.state = made_up.study(videos=(open_,))
    videos.add([open_.absolute])
    true = replace(made_up.entry(), id="other", n_frames=90, table="t" * 64)
    desk.last.on_progress(part(Found(true, b"")))
    (video,) = store.state.study.videos.values()
    assert (video.id, video.n_frames, video.complete) == ("v1", 90, True)
    assert (video.genotype, video.fps) == ("mutant", 25.0)


def test_the_first_of_many_is_shown_if_none_is(store, desk, videos, shown):
    store.update(video=None, video_id="")
    videos.add(["/videos/new.avi", "/videos/more"])
    desk.last.on_progress(part(Found(NEW, b"")))
    assert shown == ["v9"]


def test_the_first_of_several_that_the_user_opens_is_shown(store, desk, videos, shown):
    other = replace(NEW, id="v8", absolute="/videos/more.avi")
    store.update(page="clips")
    videos.add(["/videos/new.avi", "/videos/more.avi"], show=True)
    desk.last.on_progress(part(Found(NEW, b"")))
    desk.last.on_progress(part(Found(other, b"")))
    assert shown == ["v9"]
    assert store.state.page == "video"


def test_who_looks_at_another_video_meanwhile_is_left_there(store, desk, videos, shown):
    videos.add(["/videos/new.avi", "/videos/more"], show=True)
    store.update(video_id="v2")
    desk.last.on_progress(part(Found(NEW, b"")))
    assert shown == []


def test_what_is_completed_in_the_background_is_not_shown(desk, videos, shown):
    videos.add(["/videos/new.avi"])
    desk.last.on_progress(part(Found(NEW, b"")))
    assert shown == []


def test_what_is_refused_is_said_and_the_others_stay(store, desk, videos):
    videos.add(["/videos/new.avi", "/videos/bad.avi"])
    refused = Refused("/videos/bad.avi", "bad.avi is empty: copy it again.")
    desk.last.on_success(Imported((Found(NEW, b""),), (), (refused,)))
    message = store.state.messages[-1]
    assert message.kind == "warning"
    assert message.text == (
        "1 video was added. 1 was refused: bad.avi is empty: copy it again."
    )


def test_files_with_the_same_channels_are_asked_for_once(
    store, desk, videos, questions
):
    videos.add(["/videos/a.nd2", "/videos/b.nd2"])
    refused = tuple(
        Refused(f"/videos/{name}.nd2", "It has 2 channels.", ("GFP", "DIC"))
        for name in "ab"
    )
    desk.last.on_success(Imported((), (), refused))
    assert questions.choose_axes.call_count == 1
    questions.choose_axes.call_args.args[-1](1, None)
    assert desk.last.call.args[3] == {
        "/videos/a.nd2": (1, None),
        "/videos/b.nd2": (1, None),
    }
    assert store.state.messages == ()


def test_what_was_found_for_one_study_is_not_put_in_another(
    store, desk, studies, videos
):
    videos.add(["/videos/new.avi"])
    adding = desk.last
    videos._questions.videos_folder.return_value = "/videos"
    videos.find_missing()
    looking = desk.last
    other = replace(studies.state, path="/elsewhere/t.liverwort")
    studies.study.state = other
    adding.on_progress(part(Found(NEW, png())))
    moved = replace(made_up.entry(), absolute="/elsewhere/made-up.avi")
    looking.on_success(Relinked((moved,), {}, ("Found.",)))
    assert studies.state.videos == other.videos


def test_it_is_said_that_another_study_ends_the_adding(store, desk, studies, videos):
    videos.add(["/videos/new.avi"])
    studies.opened.emit(replace(studies.state, path="/elsewhere/t.liverwort"))
    assert desk.cancelled == [1]
    assert store.state.messages[-1].text.startswith("Adding videos was stopped")


def test_adding_goes_on_where_the_study_is_saved_under_another_name(
    qtbot, store, desk, studies, videos
):
    videos.add(["/videos/new.avi"], {"/videos/new.avi": (1, None)})
    videos._questions.videos_folder.return_value = "/disk"
    videos.find_missing()
    new = replace(studies.state, path="/elsewhere/t.liverwort", videos={})
    studies.study.state = new
    for told in (studies.moved, studies.opened):
        told.emit(new)
    for order in desk.orders[:2]:
        order.on_cancel()
    assert desk.cancelled == [1, 2]
    qtbot.waitUntil(lambda: len(desk.orders) == 4)
    adding, looking = (order.call for order in desk.orders[2:])
    assert adding.function is video_tasks.add
    assert adding.args[0] == "/elsewhere/t.liverwort"
    assert adding.args[1] == ("/videos/new.avi",)
    assert adding.args[3] == {"/videos/new.avi": (1, None)}
    assert looking.args == (new, "/disk")
    assert store.state.messages == ()


def test_adding_can_be_stopped(store, desk, videos):
    videos.add(["/videos/new.avi"])
    videos.stop()
    assert desk.cancelled == [1]
    desk.last.on_cancel()
    assert store.state.importing is None


def test_a_full_disk_is_said(store, desk, videos):
    videos.add(["/videos/new.avi"])
    desk.last.on_failure(StudyError("The disk is full: free 4 MB."), "")
    assert store.state.messages[-1].text == "The disk is full: free 4 MB."
    assert store.state.importing is None


def test_nothing_is_added_to_what_is_read_only(store, desk, studies, videos):
    studies.study.state = replace(studies.state, read_only="Aki has it open.")
    videos.add(["/videos/new.avi"])
    assert desk.orders == []
    assert store.state.messages[-1].text == "Aki has it open."


def test_paths_wait_until_there_is_a_study(qtbot, store, desk, studies, videos):
    study = studies.study.state
    studies.study.state = None
    videos.add(["/videos/new.avi"])
    assert desk.orders == []
    studies.study.state = study
    studies.opened.emit(replace(study, videos={}))
    qtbot.waitUntil(lambda: len(desk.orders) == 1)
    assert desk.last.call.args[1] == ("/videos/new.avi",)


def test_the_videos_of_a_study_are_looked_for_and_completed(
    store, desk, studies, videos
):
    open_ = made_up.entry(complete=False)
    studies.study.state = made_up.study(videos=(open_,))
    studies.opened.emit(studies.state)
    assert desk.last.call.function is video_tasks.locate
    desk.last.on_success({"v1": Whereabouts("found", "/elsewhere/made-up.avi")})
    assert store.state.study.whereabouts["v1"].path == "/elsewhere/made-up.avi"
    assert desk.last.call.function is video_tasks.add
    assert desk.last.call.args[1] == ("/elsewhere/made-up.avi",)
    assert desk.last.call.args[3] == {"/elsewhere/made-up.avi": (None, "t")}


def test_the_first_video_that_is_there_is_shown(store, desk, studies, videos, shown):
    store.update(video=None, video_id="")
    rows = tuple(
        replace(made_up.entry(id=id_), table="t" * 64) for id_ in ("v1", "v2", "v3")
    )
    studies.study.state = made_up.study(videos=rows)
    studies.opened.emit(studies.state)
    places = {row.id: Whereabouts("found", row.absolute) for row in rows}
    desk.last.on_success(places | {"v1": Whereabouts("missing", reason="Gone.")})
    assert shown == ["v2"]


def test_a_video_that_was_left_half_way_is_decoded_in_the_background(
    store, desk, studies, videos
):
    half = made_up.viewing(video=made_up.video(complete=False))
    studies.study.state = half.study
    store.update(study=half.study, video=half.video)
    old = store.state
    store.update(video_id="v2")
    videos.follow(old, store.state)
    assert desk.last.call.function is video_tasks.add
    assert desk.last.call.args[1] == (half.video.path,)


def test_a_missing_video_is_marked_only(store, desk, studies, videos):
    open_ = made_up.entry(complete=False)
    studies.study.state = made_up.study(videos=(open_,))
    studies.opened.emit(studies.state)
    desk.last.on_success({"v1": Whereabouts("missing", reason="It is gone.")})
    assert len(desk.orders) == 1
    assert store.state.study.whereabouts["v1"].status == "missing"


def test_missing_videos_are_found_in_a_folder(store, desk, studies, videos, questions):
    questions.videos_folder.return_value = "/disk"
    videos.find_missing()
    study, folder = desk.last.call.args
    assert (study, folder) == (studies.state, "/disk")
    moved = replace(store.state.entry, absolute="/disk/a.avi")
    places = {"v1": Whereabouts("found", "/disk/a.avi")}
    text = "1 of 1 videos were found in /disk."
    desk.last.on_success(Relinked((moved,), places, (text,)))
    assert store.state.entry.absolute == "/disk/a.avi"
    assert store.state.study.whereabouts == places
    assert store.state.messages[-1].text == text


def test_values_of_the_open_video_are_edits(store, studies, videos):
    videos.describe("fps", 25.0)
    videos.describe("um_per_px", 0.2)
    assert (store.state.fps, store.state.um_per_px) == (25.0, 0.2)
    videos.describe("fps", None)
    assert store.state.fps is None
    assert len(studies.texts) == 3


def test_a_video_leaves_with_its_clips(store, studies, videos):
    studies.study.state = made_up.study(made_up.clip())
    store.update(study=studies.state)
    videos.remove()
    assert (dict(store.state.study.videos), dict(store.state.study.clips)) == ({}, {})


def test_a_summary_counts():
    done = Imported((Found(NEW, b""),) * 3, ("/a", "/b"), ())
    assert summary(done, []) == ("3 videos were added. 2 were in the study already.")
