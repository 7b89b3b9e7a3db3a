"""Exports, imports and merges with desks that do at once what is wished."""

from dataclasses import replace
from unittest.mock import MagicMock

import pytest

from liverwort_gui.errors import OutputError, WorkerError
from liverwort_gui.jobs import Progress
from liverwort_gui.qt import bringing_in, traffic_tasks, video_tasks
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.questions import Questions
from liverwort_gui.qt.studies import Studies
from liverwort_gui.qt.traffic import Traffic
from liverwort_gui.qt.traffic_questions import TrafficQuestions
from liverwort_gui.qt.traffic_tasks import Incoming
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.state import Store, ViewState
from liverwort_gui.study import edits
from liverwort_gui.study.cutting import key_of
from liverwort_gui.study.exchange import Dataset, Other, Report, boxes_text
from liverwort_gui.study.exchange.metadata import metadata_text
from liverwort_gui.study.importing import Found
from liverwort_gui.study_records import Cut, Edit, Whereabouts
from tests.qt import made_up, made_up_study
from tests.qt.fake_desk import FakeDesk
from tests.qt.inline_study import InlineDesk

FOUND = Whereabouts("found", "/videos/plate-1.avi")


@pytest.fixture
def state():
    """A study of nine videos, the first of which can be cut, and twelve clips of it."""
    made = made_up_study.study(12)
    videos = {**made.videos, "v1": replace(made.videos["v1"], table="7" * 64)}
    return replace(made, videos=videos, whereabouts={"v1": FOUND})


@pytest.fixture
def store(state):
    return Store(ViewState(study=state))


@pytest.fixture
def studies(store, state):
    return InlineDesk(state, store)


@pytest.fixture
def worker():
    return FakeDesk()


@pytest.fixture
def guarded():
    return FakeDesk()


@pytest.fixture
def questions():
    return MagicMock(spec=TrafficQuestions)


@pytest.fixture
def keeper():
    return MagicMock(spec=Studies)


@pytest.fixture
def bench(store, worker):
    return Workbench(store, worker, MagicMock(spec=Questions))


@pytest.fixture
def show_video():
    return MagicMock()


@pytest.fixture
def open_video():
    return MagicMock()


@pytest.fixture
def traffic(store, bench, guarded, studies, keeper, questions, show_video, open_video):
    return Traffic(
        store, bench, guarded, studies, keeper, questions, show_video, open_video
    )


@pytest.fixture
def commands(traffic):
    return traffic.commands


def cut_of(state, clip):
    key = key_of(state.videos[clip.video], clip.crop)
    return Cut(key, f"{clip.number:064x}", f"{clip.number:064x}", 1.0, b"png")


def blinded(studies):
    studies.study.do(edits.set_blind(studies.state, "7"))


def said(store):
    return store.state.messages[-1]


def export(commands, questions, kind, path):
    commands[Command.EXPORT_DATASET]()
    questions.export.call_args.args[1](kind, path)


def test_a_table_is_written_by_the_worker(commands, questions, worker, studies, store):
    export(commands, questions, "boxes", "/out/boxes.csv")
    call = worker.last.call
    assert call.function is traffic_tasks.export
    assert call.args == ("boxes", studies.state, {}, "/out/boxes.csv")
    worker.last.on_success(())
    assert said(store).text == "Exported boxes and labels: /out/boxes.csv"
    assert said(store).kind == "done"


def test_clips_without_pixels_are_cut_before_they_are_written(
    commands, questions, worker, guarded, studies, store, state
):
    first, *others = state.clips.values()
    made = cut_of(state, first)
    studies.study.add_cut(made)
    export(commands, questions, "dataset", "/out/dataset.h5")
    assert worker.orders == []
    ((study_path, (batch,)),) = [guarded.last.call.args]
    assert study_path == state.path
    assert batch.path == FOUND.path
    assert batch.clips == tuple(others)
    for clip in others[:-1]:
        guarded.last.on_progress(Progress(1, 11, part=cut_of(state, clip)))
    assert store.state.activity.name == "Cut clips"
    guarded.last.on_success(("clip 12 leaves the frame.",))
    _, _, cuts, _ = worker.last.call.args
    assert set(cuts) == set(state.clips) - {others[-1].id}
    worker.last.on_success(("1 clips have no pixels in dataset.h5.",))
    message = said(store)
    assert message.kind == "warning"
    assert message.text == (
        "Exported the dataset: /out/dataset.h5. Clip 12 leaves the frame."
    )
    assert message.report.splitlines() == [
        "clip 12 leaves the frame.",
        "1 clips have no pixels in dataset.h5.",
    ]


def test_a_reader_that_crashes_does_not_stop_the_export(
    commands, questions, worker, guarded, store
):
    export(commands, questions, "films", "/out/films")
    guarded.last.on_failure(WorkerError("The helper process ended."), "")
    worker.last.on_success(())
    assert "The helper process ended." in said(store).text


def test_a_video_that_is_missing_is_said(
    commands, questions, worker, guarded, studies, store
):
    lost = Whereabouts("missing", "", "plate-1.avi is gone.")
    studies.study.note_whereabouts({"v1": lost})
    export(commands, questions, "tiff", "/out/stacks")
    assert guarded.orders == []
    worker.last.on_success(())
    assert "12 clips of plate-1.avi cannot be cut" in said(store).text


def test_a_disk_that_is_full_is_said(commands, questions, worker, store):
    export(commands, questions, "metadata", "/out/videos.csv")
    worker.last.on_failure(OutputError("/out/videos.csv could not be written."), "")
    assert said(store).text == "/out/videos.csv could not be written."
    assert store.state.activity is None


def test_cutting_can_be_stopped(commands, store, bench, guarded, worker, questions):
    export(commands, questions, "dataset", "/out/dataset.h5")
    bench.cancel()
    assert (guarded.cancelled, worker.cancelled) == ([1], [])
    guarded.last.on_cancel()
    assert worker.orders == []
    assert store.state.activity is None


def bring(commands, questions, guarded, incoming):
    questions.import_file.return_value = incoming.path
    commands[Command.IMPORT_DATA]()
    assert guarded.last.call.function is traffic_tasks.read_in
    guarded.last.on_success(incoming)


def test_a_table_of_boxes_changes_the_study_in_one_edit(
    commands, questions, guarded, studies, store, state, keeper
):
    changed = replace(state, clips={**state.clips})
    first = next(iter(state.clips.values()))
    changed.clips[first.id] = replace(first, note="from the table")
    content = boxes_text(changed).encode()
    bring(commands, questions, guarded, Incoming("boxes", "/in/boxes.csv", content))
    keeper.ensure.assert_called_once_with()
    assert studies.texts == ["import boxes: 1 clip"]
    assert studies.state.clips[first.id].note == "from the table"
    assert said(store).text == (
        "Imported boxes and labels from boxes.csv: 0 added, 1 changed, 11 unchanged"
    )


def test_bad_lines_are_shown_and_the_others_imported_if_wished(
    commands, questions, guarded, studies, store, state
):
    content = metadata_text(state, ",").replace("culture A", "culture Z").encode()
    content += content.splitlines()[1].replace(b"0" * 63 + b"1", b"9" * 64) + b"\r\n"
    bring(commands, questions, guarded, Incoming("metadata", "/in/m.csv", content))
    assert studies.texts == []
    name, good, refused, go_on = questions.confirm_partial.call_args.args
    assert (name, good, len(refused)) == ("m.csv", 9, 1)
    assert store.state.messages == ()
    go_on()
    assert len(studies.texts) == 1
    assert studies.state.videos["v3"].culture == "culture Z"
    assert "1 refused" in said(store).text


def test_a_dataset_comes_in_without_a_question_if_nothing_differs(
    commands, questions, guarded, worker, studies, store, state
):
    dataset = Dataset(replace(state, path="", whereabouts={}), {})
    bring(commands, questions, guarded, Incoming("dataset", "/in/d.h5", dataset))
    assert worker.last.call.function is traffic_tasks.take
    worker.last.on_success(((), ()))
    questions.merge.assert_not_called()
    assert studies.state.clips == state.clips
    assert said(store).text.startswith("Imported d.h5: 12 kept, 0 conflicts, 0 lost.")


def relabelled(state):
    """The study as another person has it, who says mutant where clip 1 is not."""
    clips = dict(state.clips)
    clips["c1"] = replace(clips["c1"], label="mut", labelled_by="Sato")
    del clips["c2"]
    theirs = made_up_study.clip(90, video="v1", corners=((9, 9),))
    return replace(state, path="/theirs.liverwort", clips={**clips, "c90": theirs})


def merge(commands, questions, guarded, other):
    questions.other_study.return_value = other.path
    commands[Command.MERGE_STUDY]()
    assert guarded.last.call.function is traffic_tasks.read_study
    guarded.last.on_success(Other(other, {}))


def test_a_merge_tells_before_what_it_does_and_asks_who_is_right(
    commands, questions, guarded, worker, studies, store, state
):
    made = cut_of(state, state.clips["c1"])
    studies.study.add_cut(made)
    merge(commands, questions, guarded, relabelled(state))
    report, (row,), go_on = questions.merge.call_args.args
    assert report.startswith("theirs.liverwort: 12 kept, 1 conflict, 0 lost. 1 new")
    assert (row.id, row.title) == ("c1", "clip 1 in plate-1.avi: label")
    assert row.mine.startswith("wild type (hand, Ito, 2026-11-02 ")
    assert row.theirs.startswith("mutant (hand, Sato, 2026-11-02 ")
    assert row.picture == b"png"
    assert studies.texts == []
    go_on({"c1": "theirs"})
    taken = cut_of(studies.state, relabelled(state).clips["c90"])
    worker.last.on_success(((taken,), ("a file is damaged.",)))
    assert len(studies.texts) == 1
    assert studies.texts[0].startswith("merge theirs.liverwort: 12 kept, 1 conflict")
    assert studies.state.clips["c1"].label == "mut"
    assert "Overruled at a merge: wild type" in studies.state.clips["c1"].note
    assert studies.study.cut(taken.key) == taken
    assert said(store).text.startswith("Merged theirs.liverwort: 12 kept, 1 conflict")
    assert "A file is damaged." in said(store).text


def test_who_labelled_meanwhile_is_asked_again(
    commands, questions, guarded, worker, studies, state
):
    merge(commands, questions, guarded, relabelled(state))
    go_on = questions.merge.call_args.args[2]
    clip = replace(studies.state.clips["c3"], label="mut", labelled_by="Ito")
    studies.wish(lambda _: Edit("label", (clip,)))
    go_on({"c1": "mine"})
    worker.last.on_success(((), ()))
    assert studies.texts == ["label"]
    _, rows, go_on = questions.merge.call_args.args
    assert [row.id for row in rows] == ["c1", "c3"]
    go_on({"c1": "mine", "c3": "mine"})
    worker.last.on_success(((), ()))
    assert len(studies.texts) == 2
    assert studies.state.clips["c3"].label == "mut"


def test_videos_that_are_new_are_looked_for_and_one_is_shown(
    commands, questions, guarded, worker, studies, state, show_video
):
    other = relabelled(state)
    fresh = replace(made_up_study.video(9), id="v77", number=77, sha256="e" * 64)
    other = replace(other, videos={**other.videos, "v77": fresh})
    merge(commands, questions, guarded, other)
    questions.merge.call_args.args[2]({"c1": "mine"})
    worker.last.on_success(((), ()))
    assert guarded.last.call.function is video_tasks.locate
    guarded.last.on_success({"v77": Whereabouts("missing", "", "gone")})
    assert studies.state.whereabouts["v77"].status == "missing"
    show_video.assert_called_once_with("v1")


def test_the_open_study_is_not_merged_into_itself(
    commands, questions, guarded, studies, store, state
):
    merge(commands, questions, guarded, state)
    questions.merge.assert_not_called()
    assert "study that is open" in said(store).text


def test_while_blind_a_dataset_that_differs_is_not_shown(
    commands, questions, guarded, studies, store, state
):
    blinded(studies)
    dataset = Dataset(replace(relabelled(state), path=""), {})
    bring(commands, questions, guarded, Incoming("dataset", "/in/d.h5", dataset))
    questions.merge.assert_not_called()
    assert "blind labelling" in said(store).text


def test_simulated_videos_come_in_before_their_clips(
    commands, questions, guarded, studies, store, monkeypatch
):
    taken = []
    monkeypatch.setattr(
        bringing_in, "taken_in", lambda study, found: taken.append(found) or study.state
    )
    bring(commands, questions, guarded, Incoming("simulated", "/in/sim"))
    videos = guarded.last
    assert videos.call.function is video_tasks.add
    videos.on_progress(Progress(1, 2, part="a film"))
    videos.on_success(MagicMock(refused=()))
    assert taken == ["a film"]
    truth = guarded.last
    assert truth.call.args == (studies.state, "/in/sim")
    clip = made_up_study.clip(40, video="v1")
    studies.wish(
        lambda _: Edit("somebody draws", (made_up_study.clip(41, video="v1"),))
    )
    truth.on_success((Edit("import 1 simulated clips", (clip,)), Report(added=1)))
    assert studies.texts == ["somebody draws"]  # the edit did not fit any more
    assert guarded.last is not truth
    guarded.last.on_success(
        (Edit("import 1 simulated clips", (clip,)), Report(added=1))
    )
    assert studies.texts[-1] == "import 1 simulated clips"
    assert said(store).text == "Imported the simulation sim: 0 new videos, 2 new clips"


def test_a_study_is_packed_and_unpacked(
    commands, questions, worker, keeper, store, state
):
    questions.pack_as.return_value = "/out/sperm.zip"
    commands[Command.PACK_STUDY]()
    assert worker.last.call.args == (state.path, "/out/sperm.zip")
    worker.last.on_success(None)
    assert said(store).text == "Packed the study: /out/sperm.zip"
    questions.packed.return_value = "/in/sperm.zip"
    questions.unpacked_as.return_value = "/new/sperm"
    commands[Command.OPEN_PACKED]()
    worker.last.on_success(("an array is damaged.",))
    keeper.open.assert_called_once_with("/new/sperm.liverwort")
    assert "An array is damaged." in said(store).text


def test_nothing_happens_if_the_user_changes_their_mind(
    commands, questions, worker, guarded
):
    for name in ("import_file", "other_study", "pack_as", "packed", "unpacked_as"):
        getattr(questions, name).return_value = ""
    for command in commands:
        commands[command]()
    assert worker.orders == guarded.orders == []


def test_one_thing_runs_at_a_time(commands, questions, worker, store):
    export(commands, questions, "boxes", "/out/a.csv")
    export(commands, questions, "boxes", "/out/b.csv")
    assert len(worker.orders) == 1
    assert "something else is running" in said(store).text


def test_the_name_of_no_video_is_told_while_blind(
    commands, questions, guarded, studies, state
):
    blinded(studies)
    content = b"video,genotype\r\nplate-1.avi,mutant\r\nplate-1.avi x,mutant\r\n"
    bring(commands, questions, guarded, Incoming("metadata", "/in/m.csv", content))
    refused = questions.confirm_partial.call_args.args[2]
    assert "plate-1.avi" not in refused[0]


def test_what_is_dropped_on_the_window_is_brought_in(
    traffic, questions, guarded, worker
):
    assert not traffic.takes("/in/a.avi")
    assert traffic.takes("/in/boxes.CSV")
    assert traffic.takes("/in/dataset.h5")
    traffic.bring("/in/boxes.csv")
    assert guarded.last.call.args == ("/in/boxes.csv",)
    guarded.last.on_cancel()
    assert traffic.takes("/in/sperm.zip")
    questions.unpacked_as.return_value = "/new/sperm.liverwort"
    traffic.bring("/in/sperm.zip")
    assert worker.last.call.args == ("/in/sperm.zip", "/new/sperm.liverwort")


def test_a_clip_in_an_hdf5_file_is_opened_as_a_video(traffic, guarded, open_video):
    traffic.bring("/in/evidence.h5")
    guarded.last.on_success(Incoming("video", "/in/evidence.h5"))
    open_video.assert_called_once_with("/in/evidence.h5")


def test_simulated_videos_are_not_put_in_another_study(
    traffic, guarded, studies, state
):
    traffic.bring("/in/sim/truth.h5")
    guarded.last.on_success(Incoming("simulated", "/in/sim"))
    other = replace(state, path="/elsewhere/t.liverwort")
    studies.study.state = other
    found = Found(made_up.entry(id="v9"), b"")
    guarded.last.on_progress(Progress(1, 2, "read a.avi", found))
    assert studies.state.videos == other.videos
