from dataclasses import replace
from pathlib import Path
from unittest.mock import MagicMock

import pytest

from liverwort_gui.qt.training.weights import TrainingWeights
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.state import Activity, Store
from liverwort_gui.study_records import Setting
from liverwort_gui.training_records import TrainingState
from tests.qt import made_up
from tests.qt.inline_study import InlineDesk
from tests.qt.training.states import DONE, RESULT, WEIGHTS, WRONG


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "sperm.liverwort" / "runs" / "b" / "fold-0.safetensors"
    file.parent.mkdir(parents=True)
    file.touch()
    return file


@pytest.fixture
def store(tmp_path, file):
    weights = replace(WEIGHTS, path=str(file))
    run = replace(DONE, result=replace(RESULT, weights=(weights,)))
    state = made_up.viewing((made_up.clip(), made_up.clip(number=2, start=50)), 0)
    study = replace(state.study, path=str(tmp_path / "sperm.liverwort"))
    training = TrainingState(runs=(run,), shown="b")
    return Store(
        replace(
            state,
            study=study,
            page="training",
            training=training,
            surroundings=made_up.SURROUNDINGS,
        )
    )


@pytest.fixture
def desk(store):
    return InlineDesk(store.state.study, store)


@pytest.fixture
def workbench():
    """Reads every weights file at once."""
    bench = MagicMock(spec=Workbench)
    bench.use_network.side_effect = lambda path, then=lambda: None: then()
    return bench


@pytest.fixture
def shown():
    return []


@pytest.fixture
def weights(store, desk, workbench, shown):
    part = TrainingWeights(store, desk, workbench, shown.append)
    stop = store.subscribe(part.draw)
    yield part
    stop()


def wrong(file):
    return replace(WRONG, weights=str(file))


def test_weights_become_the_network_of_the_study(
    weights, workbench, desk, store, file, qapp
):
    weights.use()
    assert workbench.use_network.call_args.args[0] == str(file)
    kept = store.state.study.settings["network"]
    assert kept == Setting("network", "runs/b/fold-0.safetensors")
    assert desk.texts == ["use network: Integration-Net, fold 1"]
    assert "from now on" in store.state.messages[-1].text


def test_a_study_that_can_only_be_read_remembers_nothing(
    weights, workbench, desk, store
):
    store.update(study=replace(store.state.study, read_only="Aki has it open."))
    weights.use()
    workbench.use_network.assert_called_once()
    assert desk.texts == []


def test_a_wrong_clip_is_analyzed_by_the_network_that_had_not_seen_it(
    weights, workbench, store, shown, file
):
    store.update(method="published")
    weights.show_wrong(wrong(file))
    assert shown == ["c2"]
    assert (store.state.page, store.state.method) == ("video", "evidence")
    assert workbench.use_network.call_args.args[0] == str(file)
    workbench.analyze.assert_not_called()  # its video is not there yet
    store.update(activity=Activity("Load"))
    store.update(clip_id="c2")
    workbench.analyze.assert_not_called()  # something else runs
    store.update(activity=None)
    workbench.analyze.assert_called_once_with("c2")
    store.update(frame=1)
    workbench.analyze.assert_called_once()  # and only once


def test_who_goes_elsewhere_wants_it_no_longer(weights, workbench, store, file):
    weights.show_wrong(wrong(file))
    store.update(page="clips")
    store.update(page="video", clip_id="c2")
    workbench.analyze.assert_not_called()


def test_a_clip_or_weights_that_are_gone_are_told(weights, workbench, store, file):
    weights.show_wrong(replace(wrong(file), id="c99", number=99))
    assert store.state.messages[-1].text == "Clip 99 is no longer in this study."
    weights.show_wrong(replace(wrong(file), weights="/nowhere/a.safetensors"))
    assert "are no longer there" in store.state.messages[-1].text
    workbench.use_network.assert_not_called()


def test_a_kept_network_that_is_gone_is_told(weights, workbench, store, file):
    study = store.state.study
    setting = Setting("network", "runs/b/fold-0.safetensors")
    file.unlink()
    store.update(study=None)
    store.update(study=replace(study, settings={"network": setting}))
    workbench.use_network.assert_not_called()
    assert "no longer there" in store.state.messages[-1].text
    assert str(Path("runs") / "b") in store.state.messages[-1].text
