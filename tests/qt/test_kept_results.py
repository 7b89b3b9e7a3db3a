from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui.jobs import run_inline
from liverwort_gui.qt import tasks
from liverwort_gui.qt.kept_results import MOST_BYTES, KeptResults, newest
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.records import Box
from liverwort_gui.state import Store
from liverwort_gui.study import Study, edits, results
from liverwort_gui.study.cutting import key_of
from liverwort_gui.study.importing import entry_of
from liverwort_gui.study_records import Cut, Edit
from liverwort_gui.view_records import Asked, NetworkInfo, Surroundings
from tests.qt import made_up
from tests.qt.fake_desk import FakeDesk

BOX = Box(10, 20, 64)
PATIENCE = 10_000  # ms


@pytest.fixture
def folder(tmp_path):
    """A study with one clip that was cut and analyzed in an earlier session."""
    state = made_up.viewing((BOX,), selected=0)
    result = made_up.result(BOX, 0, state.video)
    with Study.create(tmp_path / "a", user="Mai") as study:
        video = entry_of(state.video, study.path)
        study.do(Edit("add video", (video,)))
        study.do(edits.place_clip(study.state, video.id, result.clip.crop))
        clip = result.clip
        stored = {
            "pixels": clip.pixels,
            "background": clip.background,
            "noise_sd": clip.noise_sd,
            "times": clip.times,
        }
        sha256 = study.arrays.write(stored, {"kind": "clip"})
        key = key_of(video, clip.crop)
        study.add_cut(Cut(key, sha256, clip.sha256, 1.0, b""))
        results.keep(study.arrays, video, result)
    return study.path


@pytest.fixture
def desk(qtbot):
    desk = StudyDesk("Mai")
    yield desk
    assert desk.close()


@pytest.fixture
def worker():
    return FakeDesk()


@pytest.fixture
def absent():
    """What was looked for, and is kept nowhere."""
    return []


@pytest.fixture
def keepers():
    """The recallers of this test."""
    return []


@pytest.fixture
def store(qtbot, desk, worker, folder, absent, keepers):
    """The study is open and its clip selected; a recaller follows the state."""
    store = Store(made_up.viewing(()))
    keepers.append(KeptResults(store, desk, worker, absent.append))
    store.subscribe(keepers[0].draw)
    with qtbot.waitSignal(desk.opened, timeout=PATIENCE):
        desk.open(folder)
    (clip,) = desk.state.clips.values()
    store.update(study=desk.state, video_id=clip.video)
    choose(store, "/runs/a/tasks/fold-0/best-loss.safetensors", "sha of another")
    return store


def choose(store, path, sha256):
    """Choose a weights file, as it was when somebody looked at it."""
    info = NetworkInfo(path, "its title", sha256=sha256)
    store.update(network=path, surroundings=Surroundings(networks=(info,)))


def select(qtbot, desk, store):
    (clip,) = store.state.study.clips
    store.update(clip_id=clip)
    qtbot.waitUntil(lambda: not desk.busy, timeout=PATIENCE)


def test_an_earlier_result_comes_back_with_its_clip(qtbot, desk, worker, store):
    """It is known by the content of the weights: all runs name theirs alike."""
    result = made_up.result(BOX, 0, store.state.video)
    path = "/runs/b/tasks/fold-0/best-loss.safetensors"
    choose(store, path, result.weights_sha256)
    select(qtbot, desk, store)
    assert worker.last.call.function is tasks.recall
    worker.last.on_success(result)
    assert store.state.results == (result,)
    assert store.state.result is result


def test_nothing_is_read_for_a_network_that_has_not_analyzed(
    qtbot, desk, worker, store
):
    select(qtbot, desk, store)
    assert worker.orders == []
    store.update(surroundings=Surroundings())  # nobody has looked at the file
    assert worker.orders == []


def test_an_answer_to_an_old_question_is_dropped(qtbot, desk, worker, store):
    result = made_up.result(BOX, 0, store.state.video)
    choose(store, "length", result.weights_sha256)
    select(qtbot, desk, store)
    store.update(clip_id="")
    worker.last.on_success(result)
    assert store.state.results == ()


def test_a_map_that_is_kept_nowhere_is_told(qtbot, desk, worker, store, absent):
    choose(store, "length", "sha of length")
    store.update(asked=Asked("evidence", layer="stem"), beside="published")
    select(qtbot, desk, store)
    assert worker.orders == []
    assert absent == [Asked("evidence", layer="stem"), Asked("published")]
    store.update(asked=Asked())
    qtbot.waitUntil(lambda: bool(worker.orders), timeout=PATIENCE)


def test_what_was_analyzed_meanwhile_is_found(
    qtbot, desk, worker, store, absent, keepers
):
    result = made_up.result(BOX, 0, store.state.video, network="meanwhile")
    choose(store, "mine", result.weights_sha256)
    select(qtbot, desk, store)
    assert absent == [Asked()]
    (entry,) = desk.state.videos.values()
    tasks._keep(desk.state.path, entry, [result])
    keepers[0].again()
    qtbot.waitUntil(lambda: bool(worker.orders), timeout=PATIENCE)
    assert worker.last.call.function is tasks.recall


def test_a_map_of_another_class_and_layer_comes_back(qtbot, desk, worker, store):
    """It is kept beside that of the usual class, not in its place."""
    wished = {"target": 0, "against": 1, "layer": "stem"}
    turned = made_up.result(BOX, 0, store.state.video, asked=wished)
    (entry,) = desk.state.videos.values()
    tasks._keep(desk.state.path, entry, [turned])
    network = made_up.SURROUNDINGS.networks[0]
    store.update(network=network.name, surroundings=Surroundings(networks=(network,)))
    store.update(asked=Asked("evidence", "wild type", "mutant", "stem"))
    select(qtbot, desk, store)
    assert len(worker.orders) == 1
    store.update(asked=Asked())
    qtbot.waitUntil(lambda: len(worker.orders) == 2, timeout=PATIENCE)
    keys = {told.call.args[0].key for told in worker.orders}
    assert len(keys) == 2
    store.update(asked=Asked("evidence", "wild type"))
    qtbot.waitUntil(lambda: not desk.busy, timeout=PATIENCE)
    assert len(worker.orders) == 2


def test_the_oldest_results_leave_the_memory():
    one = made_up.result(BOX, 0)
    clip = replace(one.clip, pixels=np.broadcast_to(np.uint8(0), (MOST_BYTES // 3,)))
    large = tuple(replace(one, clip=clip) for _ in range(5))
    assert newest(large) == large[-2:]
    assert newest((one, one)) == (one, one)


def test_what_the_worker_keeps_it_recalls(tmp_path, monkeypatch):
    state = made_up.viewing((BOX,), selected=0)
    result = made_up.result(BOX, 0, state.video)
    entry = entry_of(state.video, tmp_path)
    tasks._keep(str(tmp_path), entry, [result])
    key = results.result_key(
        entry, result.clip.crop, result.weights_sha256, result.explanation.method
    )
    monkeypatch.setattr("liverwort_gui.study.cutting.load_clip", lambda *_: result.clip)
    cut = Cut("k", "s", result.clip.sha256, 1.0, b"")
    found = run_inline(tasks.recall(tasks.Recall(str(tmp_path), entry, cut, key)))
    assert found.explanation.decision == result.explanation.decision
