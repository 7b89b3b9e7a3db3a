import time

import pytest

from liverwort_gui.errors import StudyError
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.study import Study, edits
from liverwort_gui.study_records import Edit

PATIENCE = 10_000  # ms


@pytest.fixture
def desk(qtbot):
    desk = StudyDesk("Mai")
    yield desk
    assert desk.close()


@pytest.fixture
def told(desk):
    """What the desk told, in its order."""
    found = []
    desk.opened.connect(lambda state: found.append(("opened", state)))
    desk.changed.connect(lambda state: found.append(("changed", state)))
    desk.stepped.connect(lambda old, new: found.append(("stepped", new)))
    desk.failed.connect(lambda error: found.append(("failed", error)))
    return found


@pytest.fixture
def settle(qtbot, desk):
    """Return a function that waits until everything is done."""
    return lambda: qtbot.waitUntil(lambda: not desk.busy, timeout=PATIENCE)


def add_class(name):
    return lambda state: edits.add_class(state, name)


def names(state):
    return [row.name for row in state.classes.values()]


def test_a_wish_is_on_the_disk_when_it_is_told(qtbot, desk, tmp_path, told, settle):
    desk.create(tmp_path / "a.liverwort")
    desk.wish(add_class("double"))
    settle()
    assert [word for word, _ in told] == ["opened", "changed"]
    assert names(told[-1][1]) == ["wild type", "mutant", "double"]
    with Study.open(tmp_path / "a.liverwort", read_only=True) as study:
        assert names(study.state) == ["wild type", "mutant", "double"]


def test_wishes_are_done_in_order_against_the_newest_state(
    desk, tmp_path, told, settle
):
    desk.create(tmp_path / "a.liverwort")
    for number in range(30):
        desk.wish(lambda state, n=number: edits.add_class(state, f"{n}"))
    settle()
    assert names(told[-1][1])[2:] == [str(n) for n in range(30)]
    lengths = [len(state.classes) for word, state in told if word == "changed"]
    assert lengths == list(range(3, 33))


def test_a_wish_that_is_refused_changes_nothing_and_the_next_is_done(
    desk, tmp_path, told, settle
):
    desk.create(tmp_path / "a.liverwort")
    desk.wish(add_class("mutant"))
    desk.wish(add_class("double"))
    settle()
    assert [word for word, _ in told] == ["opened", "failed", "changed"]
    assert "mutant" in str(told[1][1])


def test_a_bug_in_a_wish_is_told_and_the_thread_goes_on(desk, tmp_path, told, settle):
    desk.create(tmp_path / "a.liverwort")
    desk.wish(lambda state: 1 / 0)
    desk.wish(add_class("double"))
    settle()
    assert isinstance(told[1][1], ZeroDivisionError)
    assert told[2][0] == "changed"


def test_undo_redo_and_restore_tell_before_and_after(desk, tmp_path, told, settle):
    desk.create(tmp_path / "a.liverwort")
    desk.wish(add_class("double"))
    desk.undo()
    desk.redo()
    desk.restore(1)
    settle()
    counts = [len(state.classes) for word, state in told if word == "stepped"]
    assert counts == [2, 3, 2]
    assert [word for word, _ in told[2:4]] == ["changed", "stepped"]


def test_without_a_study_a_wish_says_what_to_do(desk, told, settle):
    desk.wish(lambda state: Edit("nothing"))
    settle()
    assert isinstance(told[0][1], StudyError)
    assert "open a video or a study first" in str(told[0][1])


def test_a_study_that_cannot_be_opened_leaves_the_old_one_open(
    desk, tmp_path, told, settle
):
    desk.create(tmp_path / "a.liverwort")
    desk.open(tmp_path / "missing.liverwort")
    desk.wish(add_class("double"))
    settle()
    assert [word for word, _ in told] == ["opened", "failed", "changed"]


def test_the_study_that_is_open_can_be_opened_again(desk, tmp_path, told, settle):
    desk.create(tmp_path / "a.liverwort")
    desk.open(tmp_path / "a.liverwort")
    settle()
    assert [word for word, _ in told] == ["opened", "opened"]
    assert told[1][1].read_only == ""


def test_the_second_program_reads_only(desk, tmp_path, told, settle):
    with Study.create(tmp_path / "a.liverwort", "Aki"):
        desk.open(tmp_path / "a.liverwort")
        settle()
    assert "Aki" in told[0][1].read_only


def test_closing_waits_for_the_last_wish(desk, tmp_path):
    desk.create(tmp_path / "a.liverwort")
    desk.do(lambda: time.sleep(0.2))
    desk.wish(add_class("double"))
    assert desk.close()
    with Study.open(tmp_path / "a.liverwort") as study:
        assert study.state.notices == ()  # it was closed in good order
        assert names(study.state)[-1] == "double"


def test_what_is_wished_while_closing_is_refused_in_a_sentence(desk, tmp_path, told):
    desk.create(tmp_path / "a.liverwort")
    desk.close()
    errors = []
    desk.failed.connect(errors.append)
    desk.wish(add_class("double"))
    assert "being closed" in str(errors[0])


def test_closing_can_be_asked_for_again_if_it_takes_long(desk, tmp_path):
    desk.create(tmp_path / "a.liverwort")
    desk.do(lambda: time.sleep(0.5))
    assert not desk.close(timeout_ms=50)
    assert desk.close()


def test_an_untitled_study_is_kept_for_its_clips_only(
    desk, private_studies, tmp_path, told, settle
):
    desk.create(private_studies / "untitled 1.liverwort")
    desk.create(tmp_path / "a.liverwort")
    settle()
    assert not (private_studies / "untitled 1.liverwort").exists()
    assert (tmp_path / "a.liverwort").exists()


def test_who_works_on_it_can_be_changed(desk, tmp_path, told, settle):
    desk.create(tmp_path / "a.liverwort")
    desk.sign("Ito")
    desk.wish(add_class("double"))
    settle()
    assert told[-1][1].user == "Ito"
    assert names(told[-1][1])[-1] == "double"


def test_a_backup_can_be_put_back(desk, tmp_path, told, settle):
    desk.create(tmp_path / "a.liverwort")
    desk.wish(add_class("double"))
    desk.ask(lambda study: study.backups(), lambda found: told.append(("rows", found)))
    settle()
    (backup, *_) = told[-1][1]
    desk.wish(add_class("triple"))
    desk.put_back(backup.path)
    settle()
    assert told[-1][0] == "opened"
    assert "triple" not in names(told[-1][1])


def test_answers_and_failures_go_to_who_asked(desk, tmp_path, told, settle):
    desk.create(tmp_path / "a.liverwort")
    answers = []
    desk.ask(lambda study: len(study.state.classes), answers.append)
    desk.ask(lambda study: 1 / 0, answers.append, lambda error: answers.append("no"))
    settle()
    assert answers == [2, "no"]
    assert [word for word, _ in told] == ["opened"]
