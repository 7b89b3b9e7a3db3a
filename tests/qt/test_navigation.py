from unittest.mock import MagicMock

import pytest

from liverwort_gui.qt.frame_source import FrameSource
from liverwort_gui.qt.navigation import Navigator, evidence_peaks
from liverwort_gui.qt.player import Player
from liverwort_gui.records import Box
from tests.qt import made_up


@pytest.fixture
def source():
    source = MagicMock(spec=FrameSource)
    source.busy = False
    return source


@pytest.fixture
def player(qapp):
    return Player()


@pytest.fixture
def navigator(store, source, player):
    return Navigator(store, source, player)


def test_steps_stay_inside_the_video(store, navigator):
    navigator.step(-1)
    assert store.state.frame == 0
    navigator.step(10)
    assert store.state.frame == 10
    navigator.last()
    navigator.step(1)
    assert store.state.frame == made_up.N_FRAMES - 1
    navigator.first()
    assert store.state.frame == 0


def test_a_step_pauses(store, navigator):
    navigator.toggle_playing()
    assert store.state.playing
    navigator.step(1)
    assert not store.state.playing


def test_play_at_the_end_begins_anew(store, navigator):
    store.update(loop=False, frame=made_up.N_FRAMES - 1)
    navigator.toggle_playing()
    assert store.state.frame == 0
    assert store.state.playing


def test_peaks_are_visited_in_turn_and_round(store, navigator):
    box = Box(10, 20, 64)
    state = made_up.viewing((box,), selected=0, start=40)
    result = made_up.result(box, start=40)
    store.update(study=state.study, clip_id=state.clip_id, results=(result,))
    visited = []
    for move in (navigator.next_peak,) * 3 + (navigator.last_peak,) * 2:
        move()
        visited.append(store.state.frame)
    assert visited == [48, 60, 48, 60, 48]


def test_without_a_result_there_is_no_peak(store, navigator):
    navigator.next_peak()
    assert store.state.frame == 0


def test_frames_are_left_out_while_the_last_is_being_decoded(
    store, navigator, source, player
):
    source.busy = True
    player.due.emit(7)
    assert store.state.frame == 0
    source.busy = False
    player.due.emit(9)
    assert store.state.frame == 9


@pytest.mark.parametrize("decision", [1.5, -1.5])
def test_peaks_speak_for_the_decision(decision):
    result = made_up.result(start=40, decision=decision)
    assert evidence_peaks(result) == (48, 60)


def test_a_clip_without_evidence_has_no_peak():
    faint = 0.2 + 0.01 * made_up.explanation().frame_evidence
    result = made_up.result(decision=0.2, frame_evidence=faint)
    assert evidence_peaks(result) == ()
    assert evidence_peaks(made_up.result(frame_evidence=faint, curve="sum of the map"))
