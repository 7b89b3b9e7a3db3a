import json
import os
import sqlite3
from dataclasses import replace
from pathlib import Path
from unittest.mock import MagicMock

import pytest

from liverwort_gui.errors import StudyError
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.studies import Studies, fresh_untitled, is_study
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study import Study, edits
from liverwort_gui.study_records import Edit
from liverwort_gui.training_records import RunView
from liverwort_gui.view_records import Activity
from tests.qt import made_up

PATIENCE = 10_000  # ms


@pytest.fixture
def store():
    return Store(ViewState())


@pytest.fixture
def desk(qtbot):
    desk = StudyDesk("Mai")
    yield desk
    assert desk.close()


@pytest.fixture
def questions():
    return MagicMock(spec=Questions)


@pytest.fixture
def keeper(store, desk, questions):
    return Studies(store, desk, questions)


@pytest.fixture
def settle(qtbot, desk):
    return lambda: qtbot.waitUntil(lambda: not desk.busy, timeout=PATIENCE)


def with_a_clip(study):
    """Put a video with one clip in a study."""
    study.do(Edit("add video", (made_up.entry(),)))
    crop = made_up.clip().crop
    study.do(edits.place_clip(study.state, "v1", crop))


def left_behind(clips):
    """Make an untitled study as a crash leaves it; return its folder."""
    with Study.create(fresh_untitled()) as study:
        if clips:
            with_a_clip(study)
        return study.path


def test_the_first_video_begins_an_untitled_study_once(
    store, desk, keeper, settle, private_studies
):
    keeper.ensure()
    keeper.ensure()
    settle()
    assert [path.suffix for path in private_studies.iterdir()] == [".liverwort"]
    assert Path(store.state.study.path).parent == private_studies
    keeper.ensure()
    settle()
    assert len(list(private_studies.iterdir())) == 1


def test_an_untitled_study_moves_when_it_is_named(
    store, desk, keeper, settle, questions, private_studies, tmp_path
):
    keeper.ensure()
    desk.note(lambda study: with_a_clip(study) or study.state)
    settle()
    questions.save_study.return_value = str(tmp_path / "sperm")
    keeper.commands[Command.SAVE_STUDY_AS]()
    settle()
    study = store.state.study
    assert study.path == str(tmp_path / "sperm.liverwort")
    assert len(study.clips) == 1
    assert study.undo == "draw box: clip 1"
    assert study.videos["v1"].relative == os.path.relpath(
        "/videos/made-up.avi", tmp_path
    )
    assert list(private_studies.iterdir()) == []


def test_a_study_keeps_its_place_while_a_job_works_in_it(
    store, keeper, settle, questions
):
    keeper.ensure()
    settle()
    store.update(activity=Activity("Analyze"))
    keeper.save_as()
    questions.save_study.assert_not_called()
    assert store.state.messages[-1].text.startswith("Analyze is still running")


def test_an_untitled_study_keeps_its_place_while_a_network_is_trained_in_it(
    store, keeper, settle, questions
):
    keeper.ensure()
    settle()
    run = RunView("run-1", "Skip-Net", state="running")
    store.update(training=replace(store.state.training, runs=(run,)))
    keeper.save_as()
    questions.save_study.assert_not_called()
    assert "stop the training" in store.state.messages[-1].text


def names(store):
    return [row.name for row in store.state.study.classes.values()]


def test_what_is_done_while_the_study_is_saved_elsewhere_is_done_there(
    store, desk, keeper, settle, questions, tmp_path
):
    keeper.ensure()
    desk.note(lambda study: with_a_clip(study) or study.state)
    settle()
    questions.save_study.return_value = str(tmp_path / "sperm")
    keeper.save_as()
    desk.wish(lambda state: edits.add_class(state, "double"))
    settle()
    assert store.state.study.path == str(tmp_path / "sperm.liverwort")
    assert "double" in names(store)


def test_an_untitled_study_stays_if_its_copy_cannot_be_opened(
    store, desk, keeper, settle, questions, tmp_path, monkeypatch
):
    keeper.ensure()
    desk.note(lambda study: with_a_clip(study) or study.state)
    settle()

    def fail(_path):
        raise StudyError("The disk has gone.")

    monkeypatch.setattr(desk, "_study_at", fail)
    questions.save_study.return_value = str(tmp_path / "sperm")
    keeper.save_as()
    desk.wish(lambda state: edits.add_class(state, "double"))
    settle()
    assert Path(store.state.study.path, "study.db").is_file()
    assert "double" in names(store)
    assert store.state.messages[-1].text == "The disk has gone."


def test_what_was_said_of_videos_keeps_an_untitled_study(
    store, desk, keeper, settle, private_studies, tmp_path
):
    keeper.ensure()
    video = made_up.entry(genotype="mutant")
    desk.wish(lambda _: Edit("add video", (video,)))
    settle()
    path = Path(store.state.study.path)
    desk.create(tmp_path / "a.liverwort")
    keeper.look_for_leftovers()
    settle()
    assert path.exists()
    assert "with no clips" in store.state.messages[-1].text


@pytest.mark.parametrize("way", ["link/a.liverwort", "a.liverwort"])
def test_the_open_study_can_be_opened_by_another_path(
    store, desk, keeper, settle, tmp_path, monkeypatch, way
):
    desk.create(tmp_path / "a.liverwort")
    settle()
    (tmp_path / "link").symlink_to(tmp_path)
    monkeypatch.chdir(tmp_path)
    keeper.open(way)
    settle()
    assert store.state.study.read_only == ""


def test_what_was_meant_for_one_study_is_not_done_to_the_next(
    store, desk, keeper, settle, tmp_path
):
    for name in "ab":
        with Study.create(tmp_path / f"{name}.liverwort") as study:
            study.do(edits.add_class(study.state, f"class of {name}"))
    keeper.open(str(tmp_path / "a.liverwort"))
    settle()
    keeper.open(str(tmp_path / "b.liverwort"))
    desk.undo()
    desk.wish(lambda state: edits.add_class(state, "double"))
    settle()
    assert names(store)[2:] == ["class of b"]
    assert store.state.messages[-1].text.startswith("Another study was opened")


def test_a_copy_is_written_and_the_study_stays_open(
    store, desk, keeper, settle, questions, tmp_path
):
    desk.create(tmp_path / "a.liverwort")
    settle()
    questions.save_study.return_value = str(tmp_path / "b.liverwort")
    keeper.commands[Command.SAVE_COPY]()
    settle()
    assert store.state.study.path == str(tmp_path / "a.liverwort")
    assert (tmp_path / "b.liverwort" / "study.db").is_file()
    assert store.state.messages[-1].kind == "done"


def test_nothing_happens_if_the_user_changes_their_mind(keeper, desk, questions, store):
    questions.new_study.return_value = ""
    questions.open_study.return_value = ""
    keeper.new()
    keeper.ask_and_open()
    assert not desk.busy


def test_another_study_clears_the_view_and_the_first_one_does_not(
    store, desk, keeper, settle, tmp_path
):
    video = made_up.video()
    store.update(video=video, video_id="v1", frame=7)
    desk.create(tmp_path / "a.liverwort")
    settle()
    assert (store.state.video, store.state.frame) == (video, 7)
    desk.create(tmp_path / "b.liverwort")
    settle()
    assert (store.state.video, store.state.video_id, store.state.frame) == (None, "", 0)


def test_a_crash_leaves_a_study_that_is_offered_or_nothing(
    store, desk, keeper, settle, private_studies
):
    kept, empty = left_behind(clips=True), left_behind(clips=False)
    keeper.look_for_leftovers()
    settle()
    assert kept.exists()
    assert not empty.exists()
    (message,) = store.state.messages
    assert message.text.startswith("An untitled study with 1 clip from ")
    assert [offer.text for offer in message.offers] == ["Open", "Discard"]
    keeper.fulfil(message.offers[0])
    settle()
    assert store.state.study.path == str(kept)
    assert store.state.messages == ()


def test_what_is_discarded_is_gone(store, desk, keeper, settle):
    kept = left_behind(clips=True)
    keeper.look_for_leftovers()
    settle()
    keeper.fulfil(store.state.messages[-1].offers[1])
    settle()
    assert not kept.exists()


def test_what_another_window_has_opened_meanwhile_is_not_discarded(
    store, desk, keeper, settle
):
    kept = left_behind(clips=True)
    keeper.look_for_leftovers()
    settle()
    with Study.open(kept):
        keeper.fulfil(store.state.messages[-1].offers[1])
        settle()
        assert kept.exists()
    assert "has it open" in store.state.messages[-1].text


def test_the_untitled_study_of_another_window_is_left_alone(
    store, desk, keeper, settle
):
    with Study.create(fresh_untitled()) as theirs:
        keeper.look_for_leftovers()
        settle()
        assert theirs.path.exists()
    assert store.state.messages == ()


def test_who_has_a_study_is_said(store, desk, keeper, settle, tmp_path):
    with Study.create(tmp_path / "a.liverwort", "Aki"):
        keeper.open(str(tmp_path / "a.liverwort"))
        settle()
    assert "Aki" in store.state.messages[-1].text
    assert store.state.study.read_only


def test_the_database_names_its_study_too(store, desk, keeper, settle, tmp_path):
    Study.create(tmp_path / "a.liverwort").close()
    keeper.open(str(tmp_path / "a.liverwort" / "study.db"))
    settle()
    assert store.state.study.path == str(tmp_path / "a.liverwort")


def test_a_damaged_study_offers_its_repair_and_opens_then(
    store, desk, keeper, settle, tmp_path
):
    path = tmp_path / "a.liverwort"
    with Study.create(path) as study:
        with_a_clip(study)
    db = sqlite3.connect(path / "study.db")
    db.execute("UPDATE clips SET size = 99")
    db.commit()
    db.close()
    keeper.open(str(path))
    settle()
    message = store.state.messages[-1]
    assert store.state.study is None
    assert [offer.text for offer in message.offers] == ["Repair"]
    keeper.fulfil(message.offers[0])
    settle()
    assert [clip.size for clip in store.state.study.clips.values()] == [64]
    assert store.state.messages[-1].text.startswith("The study was repaired.")


def test_a_study_left_open_by_another_computer_can_be_taken_over(
    store, desk, keeper, settle, tmp_path
):
    path = tmp_path / "a.liverwort"
    with Study.create(path) as study:
        with_a_clip(study)
    said = {"host": "lab-2", "pid": 1, "user": "Ben", "since": "2026-01-02T03:04:05Z"}
    (path / "lock").write_text(json.dumps(said))
    keeper.open(str(path))
    settle()
    assert "Ben on lab-2" in store.state.study.read_only
    (offer,) = store.state.messages[-1].offers
    assert offer.text == "Take over"
    keeper.fulfil(offer)
    settle()
    assert store.state.study.read_only == ""
    assert len(store.state.study.clips) == 1


def test_an_edit_that_is_refused_is_said(store, desk, keeper, settle, tmp_path):
    desk.create(tmp_path / "a.liverwort")
    desk.wish(lambda state: edits.add_class(state, "mutant"))
    settle()
    assert "mutant" in store.state.messages[-1].text


@pytest.mark.parametrize(
    ("path", "expected"),
    [("a.liverwort", True), ("b/study.db", True), ("c", True), ("d.avi", False)],
)
def test_a_study_is_known_by_its_name_or_its_content(tmp_path, path, expected):
    for folder in ("b", "c"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "study.db").touch()
    assert is_study(tmp_path / path) is expected


def test_the_state_is_that_of_the_disk(store, desk, keeper, settle, tmp_path):
    desk.create(tmp_path / "a.liverwort")
    desk.wish(lambda state: edits.add_class(state, "double"))
    settle()
    assert len(store.state.study.classes) == 3
    assert replace(store.state.study, undo="").undo == ""
