from dataclasses import replace
from pathlib import Path

import pytest

from liverwort_gui import paths
from liverwort_gui.qt.recents import KEY, MOST, Recents
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study_records import Setting
from tests.qt import made_up

PATIENCE = 5_000  # ms


@pytest.fixture
def empty():
    return Store(ViewState())


@pytest.fixture
def recents(empty, settings):
    return Recents(empty, settings)


def shown(store):
    return [(row.kind, row.path) for row in store.state.recents]


def state_of(path, video=None):
    state = made_up.viewing()
    return replace(state, study=replace(state.study, path=path), video=video)


def test_studies_are_remembered_newest_first_and_once(empty, recents, settings):
    for name in ("a", "b", "a"):
        recents.draw(ViewState(), state_of(f"/studies/{name}.liverwort"))
    there = [("study", "/studies/a.liverwort"), ("study", "/studies/b.liverwort")]
    assert shown(empty) == there
    later = Store(ViewState())
    Recents(later, settings).load()
    assert shown(later) == there


def test_no_more_are_listed_than_can_be_looked_over(empty, recents):
    for number in range(MOST + 3):
        recents.draw(ViewState(), state_of(f"/studies/{number}.liverwort"))
    assert len(empty.state.recents) == MOST
    assert shown(empty)[0] == ("study", f"/studies/{MOST + 2}.liverwort")


def test_of_an_untitled_study_the_video_is_remembered(empty, recents, private_studies):
    path = str(private_studies / "untitled 1.liverwort")
    recents.draw(ViewState(), state_of(path))
    assert shown(empty) == []
    recents.draw(ViewState(), state_of(path, made_up.video("/videos/a.avi")))
    assert shown(empty) == [("video", "/videos/a.avi")]


def test_a_video_is_remembered_though_its_study_is_begun_later(
    empty, recents, private_studies
):
    path = str(private_studies / "untitled 1.liverwort")
    new = state_of(path, made_up.video("/videos/a.avi"))
    early = replace(new, study=None)
    recents.draw(ViewState(), early)
    recents.draw(early, new)
    assert shown(empty) == [("video", "/videos/a.avi")]


def test_the_films_of_the_program_itself_are_not_listed(
    empty, recents, private_studies
):
    path = str(private_studies / "untitled 1.liverwort")
    own = made_up.video(str(paths.resources() / "sample" / "sample-mutant.avi"))
    recents.draw(ViewState(), state_of(path, own))
    assert shown(empty) == []


def test_what_is_labelled_blind_is_not_named(empty, recents):
    state = state_of("/studies/a.liverwort")
    blind = replace(state.study, settings={"blind": Setting("blind", "1")})
    recents.draw(ViewState(), replace(state, study=blind))
    assert shown(empty) == []


def test_what_is_not_there_is_said(qtbot, empty, recents, tmp_path):
    (tmp_path / "here.liverwort").mkdir()
    for name in ("gone", "here"):
        recents.draw(ViewState(), state_of(str(tmp_path / f"{name}.liverwort")))
    recents.load()
    qtbot.waitUntil(
        lambda: any(row.missing for row in empty.state.recents), timeout=PATIENCE
    )
    assert [(Path(r.path).stem, r.missing) for r in empty.state.recents] == [
        ("here", False),
        ("gone", True),
    ]


def test_one_can_be_taken_out(empty, recents, settings):
    for name in ("a", "b"):
        recents.draw(ViewState(), state_of(f"/studies/{name}.liverwort"))
    recents.forget("/studies/a.liverwort")
    assert shown(empty) == [("study", "/studies/b.liverwort")]
    later = Store(ViewState())
    Recents(later, settings).load()
    assert shown(later) == shown(empty)


@pytest.mark.parametrize(
    "stored",
    ["not JSON", "{}", '[1, {"kind": "song"}, {"kind": "study", "opened": "today"}]'],
)
def test_a_damaged_list_is_an_empty_one(empty, settings, stored):
    settings.setValue(KEY, stored)
    Recents(empty, settings).load()
    assert empty.state.recents == ()
