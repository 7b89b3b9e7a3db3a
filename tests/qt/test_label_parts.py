"""Labels in the real window, with a real study and its thread."""

from dataclasses import replace
from unittest.mock import MagicMock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QLabel, QTableView

from liverwort_gui.qt.clip_cutter import cut
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.label_parts import LabelParts
from liverwort_gui.qt.label_questions import LabelQuestions
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study.blinding import shown
from liverwort_gui.study_records import Edit
from liverwort_gui.view_records import Activity, Message
from tests.qt import filmed_study
from tests.qt.fake_desk import FakeDesk

STAYING = {  # the study itself, and what the Compare page offers to who is not blind
    Command.SAVE_STUDY_AS,
    Command.SAVE_COPY,
    Command.SAVE_COMPARISON_TABLES,
    Command.SAVE_COMPARISON_FIGURES,
}


@pytest.fixture
def store():
    return Store(ViewState())


@pytest.fixture
def desk(qtbot, tmp_path, store):
    """The desk of a study with one film and two clips, open."""
    filmed_study.make(tmp_path).close()
    desk = StudyDesk("Ito")
    for told in (desk.opened, desk.changed):
        told.connect(lambda study: store.update(study=shown(study)))
    with qtbot.waitSignal(desk.opened):
        desk.open(tmp_path / "sperm.liverwort")
    yield desk
    assert desk.close()


@pytest.fixture
def background():
    return FakeDesk()


@pytest.fixture
def show_clip():
    return MagicMock()


@pytest.fixture
def parts(window, store, desk, background, settings, keeper, show_clip):
    keeper.change({"labeller": "Ito"})
    questions = LabelQuestions(window, settings, keeper)
    parts = LabelParts(window, store, desk, background, questions, show_clip, window)

    def draw(old, new):
        window.draw(old, new)
        parts.draw(old, new)

    stop = store.subscribe(draw)
    window.draw(ViewState(), store.state)
    store.update(page="clips")
    yield parts
    stop()
    parts.shutdown()


def ids(store):
    return tuple(store.state.study.clips)


def wait_for(qtbot, store, condition):
    qtbot.waitUntil(lambda: bool(condition(store.state)), timeout=20_000)


def test_a_key_labels_a_clip_of_the_table_and_the_next_one_is_played(
    qtbot, window, store, parts
):
    first, second = ids(store)
    window.clips.clip_wished.emit(first)
    parts.commands[Command.LABEL_2]()
    assert store.state.clip_id == second
    wait_for(qtbot, store, lambda state: state.study.clips[first].label)
    title = window.clip.findChild(QLabel, "clip-title")
    qtbot.waitUntil(lambda: title.text() == "Clip 2", timeout=20_000)


def test_clips_that_are_seen_are_cut_and_their_pictures_shown(
    qtbot, window, store, parts, background
):
    qtbot.waitUntil(lambda: bool(background.orders), timeout=20_000)
    order = background.last
    assert order.call.function is cut
    for progress in order.call.function(*order.call.args):
        order.on_progress(progress)
    order.on_success(None)
    table = window.clips.findChild(QTableView, "clip-table")

    def picture():
        index = table.model().index(0, 0)
        return table.model().data(index, Qt.ItemDataRole.DecorationRole)

    qtbot.waitUntil(lambda: isinstance(picture(), QIcon), timeout=20_000)


def test_a_clip_of_the_table_opens_in_its_video(window, store, parts, show_clip):
    window.clips.clip_opened.emit(ids(store)[1])
    assert store.state.page == "video"
    show_clip.assert_called_once_with(ids(store)[1])


def test_delete_means_the_picked_clips_on_the_clips_page(qtbot, store, parts):
    delete_box = MagicMock()
    every = dict.fromkeys(Command, MagicMock())
    table = parts.completed(every | {Command.DELETE_BOX: delete_box})
    store.update(picked=ids(store))
    table[Command.DELETE_BOX]()
    wait_for(qtbot, store, lambda state: not state.study.clips)
    delete_box.assert_not_called()
    store.update(page="video")
    table[Command.DELETE_BOX]()
    delete_box.assert_called_once_with()


def test_what_tells_names_asks_first_while_blind(qtbot, window, store, parts):
    work = {command: MagicMock() for command in Command}
    table = parts.completed(work)
    parts._labelling._wish("set_blind", "3")
    wait_for(qtbot, store, lambda state: state.study.blind)
    leaving = {c for c in Command if c.startswith(("export-", "save-"))} - STAYING
    for command in (*leaving, Command.FIND_MISSING, Command.OPEN):
        table[command]()
    done = [command for command, fulfil in work.items() if fulfil.called]
    assert done == [Command.OPEN]
    asked = window.findChildren(QDialog)
    assert len(asked) == len(leaving) + 1
    for dialog in asked:
        dialog.reject()


def test_while_blind_no_message_tells_a_name(qtbot, window, store, desk, parts):
    parts._labelling._wish("set_blind", "3")
    wait_for(qtbot, store, lambda state: state.study.blind)
    assert desk.state.videos != store.state.study.videos
    store.update(
        messages=(Message("film.tif is damaged.", "error", "in film.tif"),),
        activity=Activity("Analyze", note="reading film.tif"),
    )
    (said,) = store.state.messages
    assert said == Message("Video 01 is damaged.", "error")
    assert store.state.activity == Activity("Analyze", note="reading Video 01")
    assert window.pages.findChild(QLabel, "blind-banner").isVisible()


def test_names_are_told_again_afterwards(qtbot, store, parts):
    store.update(messages=(Message("film.tif is damaged."),))
    assert store.state.messages[0].text == "film.tif is damaged."


def test_whether_to_go_on_comes_from_the_last_session(
    window, store, desk, background, settings, keeper, show_clip
):
    keeper.change({"label_goes_on": False})
    questions = LabelQuestions(window, settings, keeper)
    parts = LabelParts(window, store, desk, background, questions, show_clip, window)
    assert not store.state.go_on
    window.labels.go_on_wished.emit(True)
    assert store.state.go_on
    parts.shutdown()


def test_labels_bear_the_name_of_who_labels_now(qtbot, store, desk, parts):
    desk.sign("Sato")
    store.update(clip_id=ids(store)[0])
    parts.commands[Command.UNSURE]()
    wait_for(qtbot, store, lambda state: state.study.clips[ids(store)[0]].unsure)
    assert store.state.study.clips[ids(store)[0]].labelled_by == "Sato"
    assert store.state.study.user == "Sato"


def test_a_note_typed_in_the_table_is_in_the_study(qtbot, window, store, parts):
    first = ids(store)[0]
    assert store.state.study.clips[first].note == ""
    window.clips.note_wished.emit(first, "two heads")
    wait_for(qtbot, store, lambda state: state.study.clips[first].note)
    assert store.state.study.clips[first].note == "two heads"


def test_a_row_that_is_gone_to_is_the_selected_clip(qtbot, window, store, parts):
    table = window.clips.findChild(QTableView, "clip-table")
    for row, clip in enumerate(ids(store)):
        table.setCurrentIndex(table.model().index(row, 0))
        wait_for(qtbot, store, lambda state, clip=clip: state.clip_id == clip)
        assert store.state.picked == (clip,)


def test_a_picked_clip_is_a_change_of_the_state_only(window, store, parts):
    before = store.state.study
    window.clips.picked_wished.emit(ids(store))
    assert store.state == replace(store.state, picked=ids(store))
    assert store.state.study is before


def test_two_messages_at_once_do_not_answer_each_other_for_ever(
    qtbot, window, store, parts
):
    parts._labelling._wish("set_blind", "3")
    wait_for(qtbot, store, lambda state: state.study.blind)
    film = parts._studies.state.videos
    (name,) = (video.name for video in film.values())
    first, second = Message(f"Read {name}."), Message(f"Checked {name}.")
    drawn = []

    def add_one(_, new):
        drawn.append(new)
        assert len(drawn) < 20
        if new.messages == (first,):
            store.update(messages=(first, second))

    stop = store.subscribe(add_one)
    store.update(messages=(first,))
    stop()
    texts = [message.text for message in store.state.messages]
    assert len(texts) == 2
    assert not any(name in text for text in texts)


def test_a_video_may_be_called_as_others_are_while_hidden(qtbot, window, store, parts):
    (video,) = parts._studies.state.videos.values()
    telling = replace(video, absolute="/films/Video")
    parts._studies.wish(lambda state: Edit("rename", (telling,)))
    parts._labelling._wish("set_blind", "3")
    wait_for(qtbot, store, lambda state: state.study.blind)
    store.update(messages=(Message("Read Video."),))
    store.update(activity=Activity("reading"))
    assert store.state.messages[-1].text == "Read Video 01."
