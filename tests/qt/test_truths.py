from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui.errors import StudyError
from liverwort_gui.jobs import run_inline
from liverwort_gui.qt import tasks
from liverwort_gui.qt.clip_painter import OUTLINE, clip_picture, picture_beside
from liverwort_gui.qt.truths import Truths
from liverwort_gui.state import TRUTH, Store
from liverwort_gui.study.arrays import ArrayStore
from liverwort_gui.study_records import TRUTH_OF, Setting
from liverwort_gui.view_records import Planted
from tests.qt import made_up
from tests.qt.fake_desk import FakeDesk

SECOND = made_up.clip(number=2)


def mask():
    """A square in the middle of all frames but the first."""
    made = np.zeros((32, 64, 64), bool)
    made[1:, 24:40, 24:40] = True
    return made


@pytest.fixture
def store():
    """Two clips, of which the first is simulated, selected and analyzed."""
    store = Store(made_up.viewing((made_up.BOX, SECOND), 0))
    settings = {TRUTH_OF + "c1": Setting(TRUTH_OF + "c1", "sha of the truth")}
    study = made_up.study(*store.state.clips, settings=settings)
    store.update(
        study=study,
        results=(made_up.result(of=store.state.video),),
        surroundings=made_up.SURROUNDINGS,
    )
    return store


@pytest.fixture
def desk():
    return FakeDesk()


@pytest.fixture
def truths(store, desk):
    truths = Truths(store, desk)
    store.subscribe(truths.draw)
    return truths


def test_the_truth_is_read_when_it_is_wished_for(store, desk, truths):
    assert desk.orders == []
    store.update(beside=TRUTH)
    assert desk.last.call.args == (store.state.study.path, "sha of the truth", "c1")
    store.update(frame=3)
    assert len(desk.orders) == 1
    desk.last.on_success(Planted("c1", mask()))
    assert store.state.truth.clip == "c1"
    store.update(frame=4)
    assert len(desk.orders) == 1


def test_a_clip_that_was_not_simulated_has_none(store, desk, truths):
    store.update(clip_id="c2")
    store.update(beside=TRUTH)
    assert store.state.beside == ""
    assert desk.orders == []


def test_blind_labelling_hides_the_truth(store, desk, truths):
    study = store.state.study
    settings = {**study.settings, "blind": Setting("blind", "5")}
    store.update(study=replace(study, settings=settings))
    store.update(beside=TRUTH)
    assert desk.orders == []
    assert store.state.beside == ""


def test_a_truth_that_comes_late_is_dropped(store, desk, truths):
    store.update(beside=TRUTH)
    store.update(clip_id="c2")
    desk.last.on_success(Planted("c1", mask()))
    assert store.state.planted is None


def test_a_truth_that_cannot_be_read_is_told(store, desk, truths):
    store.update(beside=TRUTH)
    desk.last.on_failure(StudyError("arrays/x.h5 is damaged."), "")
    assert store.state.messages[-1].text == "arrays/x.h5 is damaged."
    assert store.state.beside == ""


def test_what_was_planted_is_outlined_beside_and_over_the_map(
    store, desk, truths, monkeypatch
):
    bare = clip_picture(store.state).pixels
    store.update(beside=TRUTH)
    desk.last.on_success(Planted("c1", mask()))
    assert picture_beside(store.state).hint == "no difference here"
    store.update(frame=1)
    told = picture_beside(store.state)
    assert (told.title, told.hint) == ("Truth", "the classes differ here")
    assert told.scale is None
    for picture in (told, clip_picture(store.state)):
        marked = (picture.pixels == OUTLINE).all(axis=2)
        assert marked.sum() == 4 * 16
        assert marked[23, 24:40].all()
        assert not marked[24:40, 24:40].any()
    np.testing.assert_array_equal(told.pixels[30, 30], [90, 90, 90])
    assert bare.shape == (64, 64, 3)
    store.update(frame=40)
    assert clip_picture(store.state) is None


def test_the_worker_unpacks_what_an_import_has_packed(tmp_path):
    arrays = ArrayStore(tmp_path / "arrays")
    packed = np.packbits(mask(), axis=-1)
    event = np.zeros(32, bool)
    event[5:9] = True
    for seen, told in ((event, event), (np.ones(32, bool), None), (None, None)):
        stored = {"mask": packed} | (
            {} if seen is None else {"event": seen.astype(np.uint8)}
        )
        sha256 = arrays.write(stored, {"kind": "truth"})
        found = run_inline(tasks.read_truth(str(tmp_path), sha256, "c1"))
        np.testing.assert_array_equal(found.mask, mask())
        np.testing.assert_array_equal(found.event, told)
