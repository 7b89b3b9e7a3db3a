"""Exports and imports with desks that do at once what is wished."""

from dataclasses import replace
from unittest.mock import MagicMock

from liverwort_gui.errors import OutputError, WorkerError
from liverwort_gui.jobs import Progress
from liverwort_gui.qt import bringing_in, traffic_tasks, video_tasks
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.traffic_tasks import Incoming
from liverwort_gui.study.exchange import Report, boxes_text
from liverwort_gui.study.exchange.metadata import metadata_text
from liverwort_gui.study.importing import Found
from liverwort_gui.study_records import Edit, Whereabouts
from tests.qt import made_up, made_up_study
from tests.qt.traffic.doing import (
    FOUND,
    blinded,
    bring,
    cut_of,
    export,
    said,
)


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
