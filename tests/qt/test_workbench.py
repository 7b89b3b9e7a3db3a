from dataclasses import replace
from unittest.mock import MagicMock

import pytest

from liverwort_gui.errors import NetworkError
from liverwort_gui.jobs import Progress
from liverwort_gui.qt import tasks
from liverwort_gui.qt.desk import WAITS
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.records import Box, Crop
from liverwort_gui.state import Store
from liverwort_gui.view_records import Activity, Asked
from tests.qt import made_up
from tests.qt.fake_desk import FakeDesk

BOX = Box(10, 20, 64)


@pytest.fixture
def store():
    return Store(made_up.viewing((BOX,), selected=0))


@pytest.fixture
def desk():
    return FakeDesk()


@pytest.fixture
def questions():
    return MagicMock(spec=Questions)


@pytest.fixture
def bench(store, desk, questions):
    return Workbench(store, desk, questions)


def test_the_order_says_what_the_user_sees(store, desk, bench):
    late = made_up.clip(Box(0, 0, 32), start=40, number=2)
    state = made_up.viewing((BOX, late), fps=25.0, um_per_px=0.2)
    store.update(study=state.study, asked=Asked("published", "mutant"))
    bench.analyze()
    (order,) = desk.last.call.args
    assert desk.last.call.function is tasks.analyze
    assert order.crops == (Crop.still(BOX, 0), Crop.still(Box(0, 0, 32), 40))
    assert (order.fps, order.um_per_px) == (25.0, 0.2)
    assert order.asked == (Asked("published", "mutant"),)


def test_both_maps_are_ordered_and_kept_apart(store, desk, bench):
    store.update(beside="published")
    bench.analyze()
    (order,) = desk.last.call.args
    assert order.asked == (Asked("evidence"), Asked("published"))
    video = store.state.video
    both = [made_up.result(BOX, 0, video, method=a.method) for a in order.asked]
    desk.last.on_success(tuple(both))
    bench.analyze("c1", (Asked("published"),))
    again = made_up.result(BOX, 0, video, method="published")
    desk.last.on_success((again,))
    assert store.state.results == (both[0], again)
    assert store.state.result is both[0]


def test_progress_result_and_end(store, desk, bench):
    store.update(study=made_up.viewing((BOX,), start=40).study)
    bench.analyze()
    desk.last.on_progress(Progress(1, 3, "Loading the network"))
    activity = store.state.activity
    assert (activity.name, activity.done, activity.total) == ("Analyze", 1, 3)
    result = made_up.result(BOX, 40, store.state.video)
    desk.last.on_success((result,))
    assert store.state.activity is None
    assert store.state.result is result
    assert store.state.frame == 40  # the analyzed window is shown


def test_a_job_that_waits_for_another_one_says_so(store, desk, bench):
    desk.busy = True
    bench.analyze()
    assert store.state.activity == Activity("Analyze", note=WAITS)
    desk.last.on_progress(Progress(0, 2, "reading"))
    assert store.state.activity.note == "reading"


def test_a_second_analysis_replaces_the_first_answer(store, desk, bench):
    video = store.state.video
    old, kept = made_up.result(BOX, 0, video), made_up.result(BOX, 50, video)
    store.update(results=(old, kept))
    new = made_up.result(BOX, 0, video)
    bench.analyze()
    desk.last.on_success((new,))
    assert store.state.results == (kept, new)


def test_a_failure_is_told_and_frees_the_bench(store, desk, bench):
    bench.analyze()
    desk.last.on_failure(NetworkError("length.safetensors is damaged."), "trace")
    assert store.state.activity is None
    assert store.state.messages[-1].text == "length.safetensors is damaged."
    assert store.state.boxes == (BOX,)


def test_a_bug_is_told_calmly_with_its_report(store, desk, bench):
    bench.analyze()
    desk.last.on_failure(ZeroDivisionError("division by zero"), "Traceback ...")
    message = store.state.messages[-1]
    assert "Something went wrong inside Liverwort" in message.text
    assert message.report == "Traceback ..."


def test_cancel_asks_the_job_to_stop(store, desk, bench):
    bench.analyze()
    bench.cancel()
    assert desk.cancelled == [1]
    assert store.state.activity.note == "stopping"
    desk.last.on_cancel()
    assert store.state.activity is None
    assert store.state.results == ()


def test_cancel_without_a_job_leaves_drawing(store, bench):
    store.update(drawing=True)
    bench.cancel()
    assert not store.state.drawing


def test_results_of_a_video_that_was_left_wait_until_it_is_shown_again(
    store, desk, bench
):
    here = store.state
    bench.analyze()
    other = made_up.viewing((BOX,), 0, video=made_up.video(sha256="other"), frame=50)
    store.update(video=other.video, study=other.study, frame=50)
    late = made_up.result(BOX, 0, made_up.video())
    desk.last.on_success((late,))
    assert store.state.result is None
    assert store.state.frame == 50
    store.update(video=here.video, study=here.study)
    assert store.state.result is late


@pytest.mark.parametrize(
    ("save", "job", "ending"),
    [
        (Workbench.save_curve, tasks.save_curve, ".csv"),
        (Workbench.save_evidence, tasks.save_evidence, ".h5"),
        (Workbench.save_snapshot, tasks.save_snapshot, ".png"),
    ],
)
def test_saving_asks_where_and_says_where(
    store, desk, bench, questions, tmp_path, save, job, ending
):
    result = made_up.result(BOX, 0, store.state.video)
    store.update(results=(result,), colour_map="orange / blue")
    target = str(tmp_path / f"chosen{ending}")
    questions.save_as.return_value = target
    save(bench)
    name = questions.save_as.call_args.args[1]
    assert name.startswith("made-up_clip1_frames0-31")
    assert name.endswith(ending)
    assert desk.last.call.function is job
    assert result in desk.last.call.args
    assert target in desk.last.call.args
    desk.last.on_success(target)
    assert store.state.messages[-1].text == f"Saved: {target}"


def test_nothing_is_saved_if_the_user_changes_their_mind(store, desk, bench, questions):
    store.update(results=(made_up.result(BOX),), colour_map="orange / blue")
    questions.save_as.return_value = ""
    bench.save_curve()
    assert desk.orders == []


def test_a_snapshot_outside_the_analyzed_frames_is_refused(store, desk, bench):
    store.update(results=(made_up.result(BOX),), frame=60)
    bench.save_snapshot()
    assert desk.orders == []
    assert "not analyzed" in store.state.messages[-1].text


def test_a_loaded_network_is_used_once_it_was_read(store, desk, bench, questions):
    questions.load_network.return_value = "/weights/mine.safetensors"
    bench.load_network()
    assert store.state.network == "length"
    desk.last.on_success(made_up.SURROUNDINGS)
    assert store.state.network == "/weights/mine.safetensors"


def test_a_damaged_network_leaves_the_choice_alone(store, desk, bench, questions):
    questions.load_network.return_value = "/weights/mine.safetensors"
    bench.load_network()
    desk.last.on_failure(NetworkError("mine.safetensors is damaged."), "")
    assert store.state.network == "length"
    assert store.state.messages[-1].text == "mine.safetensors is damaged."


def test_the_first_colour_map_is_the_default(store, desk, bench):
    bench.look_around()
    desk.last.on_success(made_up.SURROUNDINGS)
    assert store.state.colour_map == "orange / blue"
    assert store.state.activity is None


def test_a_weights_file_is_used_without_asking(store, desk, bench, questions):
    told = []
    bench.use_network("/runs/best-loss.safetensors", lambda: told.append(True))
    assert desk.last.call.args == (("/runs/best-loss.safetensors",),)
    assert told == []
    desk.last.on_success(made_up.SURROUNDINGS)
    assert store.state.network == "/runs/best-loss.safetensors"
    assert told == [True]
    questions.load_network.assert_not_called()


def test_weights_that_were_written_anew_meanwhile_are_noted(store, desk, bench):
    """A run that works replaces its best weights."""
    bench.look_around()
    desk.last.on_success(made_up.SURROUNDINGS)
    bench.analyze()
    store.update(network="other")  # while it computes
    newer = made_up.result(BOX, network="a later epoch")
    desk.last.on_success((newer,))
    found = {network.name: network for network in store.state.surroundings.networks}
    assert found["length"].sha256 == newer.weights_sha256
    assert found["other"].sha256 == "sha of other"


def test_two_networks_of_one_name_have_a_result_each(store, desk, bench):
    one, other = (
        replace(made_up.result(BOX, network=sha), network="integration-fold-0")
        for sha in ("one", "other")
    )
    for result in (one, other, one):
        bench.analyze()
        desk.last.on_success((result,))
    assert store.state.results == (other, one)


def test_one_clip_is_analyzed_alone(store, desk, bench):
    late = made_up.clip(Box(0, 0, 32), start=40, number=2)
    store.update(study=made_up.viewing((BOX, late)).study)
    bench.analyze("c2")
    (order,) = desk.last.call.args
    assert order.crops == (Crop.still(Box(0, 0, 32), 40),)
