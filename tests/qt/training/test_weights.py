import hashlib
from dataclasses import replace
from pathlib import Path
from unittest.mock import MagicMock

import pytest

from liverwort_gui.qt.training.weights import TrainingWeights, kept_network
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study_records import Setting
from liverwort_gui.training_records import TrainingState
from liverwort_gui.view_records import Activity, Asked
from tests.qt import made_up
from tests.qt.inline_study import InlineDesk
from tests.qt.training.states import DONE, RESULT, WEIGHTS, WRONG
from tests.report.made_comparison import made_comparison

KEPT = "runs/b/fold-0.safetensors"


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


class Thread:
    """Does at once what is asked of it, but never in the middle of a call."""

    def __init__(self):
        self.asked = []

    def do(self, work, then, on_failure):
        self.asked.append((work, then))

    def go(self):
        while self.asked:
            work, then = self.asked.pop(0)
            then(work())


@pytest.fixture
def thread():
    return Thread()


@pytest.fixture
def weights(store, desk, workbench, thread, shown):
    part = TrainingWeights(store, desk, workbench, thread, shown.append)
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
    weights, workbench, store, thread, shown, file
):
    store.update(asked=Asked("published"))
    weights.show_wrong(wrong(file))
    assert shown == []  # the file is looked for elsewhere
    thread.go()
    assert shown == ["c2"]
    assert (store.state.page, store.state.asked) == ("video", Asked())
    assert workbench.use_network.call_args.args[0] == str(file)
    workbench.analyze.assert_not_called()  # its video is not there yet
    store.update(activity=Activity("Load"))
    store.update(clip_id="c2")
    workbench.analyze.assert_not_called()  # something else runs
    store.update(activity=None)
    workbench.analyze.assert_called_once_with("c2")
    store.update(frame=1)
    workbench.analyze.assert_called_once()  # and only once


def test_a_clip_of_a_comparison_is_analyzed_by_the_fold_that_tested_it(
    weights, workbench, store, thread, shown, file
):
    folds = [
        file.parent / "tasks" / f"fold-{k}" / "best-loss.safetensors" for k in "01"
    ]
    for fold in folds:
        fold.parent.mkdir(parents=True)
        fold.write_text(fold.parent.name)
    clip = replace(made_comparison().clips[0], id="c2", number=2)
    sha256 = hashlib.sha256(b"fold-1").hexdigest()
    weights.draw(ViewState(), store.state)  # a study is open
    weights.show_judged(replace(clip, weights_sha256=sha256), "b")
    thread.go()
    assert shown == ["c2"]
    assert workbench.use_network.call_args.args[0] == str(folds[1])
    store.update(clip_id="c2")
    workbench.analyze.assert_called_once_with("c2")
    weights.show_judged(replace(clip, weights_sha256="other"), "b")
    thread.go()
    assert "are no longer there" in store.state.messages[-1].text


def test_who_goes_elsewhere_wants_it_no_longer(weights, workbench, store, thread, file):
    weights.show_wrong(wrong(file))
    thread.go()
    store.update(page="clips")
    store.update(page="video", clip_id="c2")
    workbench.analyze.assert_not_called()


def test_a_clip_or_weights_that_are_gone_are_told(
    weights, workbench, store, thread, file
):
    weights.show_wrong(replace(wrong(file), id="c99", number=99))
    thread.go()
    assert store.state.messages[-1].text == "Clip 99 is no longer in this study."
    weights.show_wrong(replace(wrong(file), weights="/nowhere/a.safetensors"))
    thread.go()
    assert "are no longer there" in store.state.messages[-1].text
    workbench.use_network.assert_not_called()


def opened(store, desk, thread, value):
    """Open the study anew, which names this file as its network."""
    settings = {"network": Setting("network", value)} if value else {}
    study = replace(store.state.study, settings=settings)
    desk.study.state = study
    store.update(study=None)
    store.update(study=replace(study, path="/studies/another", settings={}))
    store.update(study=study)
    thread.go()


def test_a_kept_network_that_is_gone_is_told_once_and_forgotten(
    weights, workbench, store, desk, thread, file
):
    file.unlink()
    opened(store, desk, thread, KEPT)
    workbench.use_network.assert_not_called()
    assert "is not in its folder" in store.state.messages[-1].text
    assert str(Path("runs") / "b") in store.state.messages[-1].text
    assert "network" not in store.state.study.settings


@pytest.mark.parametrize(
    "value",
    [
        "/etc/a.safetensors",
        "C:\\a.safetensors",
        "C:a.safetensors",
        "\\\\server\\share\\a.safetensors",
        "//server/share/a.safetensors",
        "runs/../../a.safetensors",
        "runs\\..\\..\\a.safetensors",
        "",
    ],
)
def test_a_study_names_no_network_outside_of_its_folder(store, value):
    settings = {"network": Setting("network", value)}
    assert kept_network(replace(store.state.study, settings=settings)) == ""


def test_a_link_does_not_lead_out_of_the_study(
    weights, workbench, store, desk, thread, file, tmp_path
):
    file.unlink()
    (tmp_path / "elsewhere.safetensors").touch()
    file.symlink_to(tmp_path / "elsewhere.safetensors")
    opened(store, desk, thread, KEPT)
    workbench.use_network.assert_not_called()
    assert "is not in its folder" in store.state.messages[-1].text


@pytest.fixture
def reading(workbench, store):
    """Let the workbench choose what it read, as the true one does."""

    def use(path, then=lambda: None):
        store.update(network=path)
        then()

    workbench.use_network.side_effect = use


def test_a_study_without_a_network_does_not_keep_that_of_another(
    weights, reading, store, desk, thread, file
):
    opened(store, desk, thread, KEPT)
    assert store.state.network == str(file)
    other = replace(store.state.study, path="/studies/other", settings={})
    desk.study.state = other
    store.update(study=other)
    assert store.state.network == "length"
    store.update(network="mine.safetensors")  # the user's own choice stays
    store.update(study=replace(other, path="/studies/third"))
    assert store.state.network == "mine.safetensors"
    assert desk.texts == []


def test_another_choice_of_the_user_ends_that_of_the_study(
    weights, reading, store, desk, thread, file
):
    opened(store, desk, thread, KEPT)
    weights.show_wrong(wrong(file.with_name("fold-1.safetensors")))
    file.with_name("fold-1.safetensors").touch()
    thread.go()
    assert store.state.network.endswith("fold-1.safetensors")
    store.update(network=str(file))  # back to the study's
    assert desk.texts == []
    store.update(network="other")
    assert desk.texts == ["use no network of its own"]
    assert "network" not in store.state.study.settings


def test_a_deleted_run_analyzes_no_longer(weights, reading, store, desk, thread, file):
    opened(store, desk, thread, KEPT)
    assert weights.uses(file.parent)
    assert not weights.uses(file.parent.with_name("another"))
    weights.forget(file.parent)
    assert not weights.uses(file.parent)
    assert store.state.network == "length"
