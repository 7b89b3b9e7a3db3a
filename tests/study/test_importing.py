"""Videos come in whole, one broken one never hides the others."""

import csv
import json
import shutil
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
import tifffile

from liverwort_gui import media
from liverwort_gui.errors import StudyError
from liverwort_gui.jobs import run_inline
from liverwort_gui.study.arrays import ArrayStore
from liverwort_gui.study.importing import (
    Found,
    Imported,
    additions,
    entry_of,
    import_videos,
    video_of,
    write_table,
)
from liverwort_gui.study_records import LabelClass, StudyState
from liverwort_gui.worker import (
    Cancelled,
    Failed,
    JobCall,
    Progressed,
    Succeeded,
    Worker,
    run_in_child,
)
from tests.media.films import write_movie
from tests.study.recordings import images, stack

FIELDS = (
    "path", "reader", "n_frames", "height", "width", "channels", "dtype", "fps",
    "um_per_px", "contrast", "bad_frames", "warnings", "channel", "time_axis", "sha256",
    "complete",
)  # fmt: skip


@pytest.fixture
def study(tmp_path: Path) -> Path:
    return tmp_path / "lab" / "s.liverwort"


@pytest.fixture
def arrays(study: Path) -> ArrayStore:
    return ArrayStore(study / "arrays")


def brought(study: Path, *paths: Path, **options) -> Imported:
    return run_inline(import_videos(study, paths, **options))


def names(imported: Imported) -> list[str]:
    return [row.video.name for row in imported.found]


@pytest.mark.parametrize("look", [media.index, media.identify], ids=["full", "quick"])
@pytest.mark.parametrize("kind", ["vfr.mp4", "deep.mkv", "stack.tif", "images"])
def test_an_entry_keeps_all_that_opening_needs(look, kind, tmp_path, study, arrays):
    path = tmp_path / "動画 1" / kind
    path.parent.mkdir()
    make(path)
    video = run_inline(look(path))
    entry = replace(entry_of(video, study), table=write_table(arrays, video))
    assert entry.relative == f"../動画 1/{kind}"
    found = video_of(entry, arrays, path)
    for name in FIELDS:
        assert getattr(found, name) == getattr(video, name), name
    np.testing.assert_array_equal(found.times, video.times)
    if video.index is None:
        assert found.index is None
    else:
        assert found.index.kind == video.index.kind
        np.testing.assert_array_equal(found.index.stamps, video.index.stamps)
    with media.open_video(path, video=found) as reader:
        last = reader.read(found.n_frames - 1)
    with media.open_video(path) as reader:
        np.testing.assert_array_equal(last, reader.read(found.n_frames - 1))


def make(path: Path) -> None:
    if path.suffix == ".mp4":
        stamps = [n * 4 + n % 3 for n in range(40)]
        write_movie(path, "libx264", b_frames=2, stamps=stamps)
    elif path.suffix == ".mkv":
        write_movie(path, "ffv1", pixel_format="gray16le")
    elif path.suffix == ".tif":
        stack(path)
    else:
        path.mkdir()
        images(path)


def test_a_missing_or_foreign_frame_table_is_a_sentence(tmp_path, study, arrays):
    video = run_inline(media.index(stack(tmp_path / "a.tif")))
    other = run_inline(media.index(stack(tmp_path / "b.tif", 5)))
    entry = entry_of(video, study)
    for table in ("", write_table(arrays, other)):
        with pytest.raises(StudyError, match="import the video again"):
            video_of(replace(entry, table=table), arrays, video.path)
    with pytest.raises(StudyError, match="cannot be read"):
        video_of(replace(entry, table="ab" * 32), arrays, video.path)


def test_files_and_folders_come_in_and_the_broken_are_named(tmp_path, study, arrays):
    lab = tmp_path / "lab"
    lab.mkdir()
    good = write_movie(lab / "a b.avi", "mjpeg", pixel_format="yuvj420p")
    (lab / "deep" / "深い").mkdir(parents=True)
    cut_off = write_movie(lab / "deep" / "深い" / "cut.mkv", "libx264", gop=10)
    data = cut_off.read_bytes()
    cut_off.write_bytes(data[: len(data) * 6 // 10])
    (lab / "empty.mp4").write_bytes(b"")
    (lab / "noise.mov").write_bytes(bytes(range(256)) * 40)
    (lab / "notes.txt").write_text("not a video")
    images(lab / "series")
    channels = np.zeros((5, 2, 40, 50), np.uint16)
    tifffile.imwrite(lab / "two.tif", channels, imagej=True, metadata={"axes": "TCYX"})
    imported = brought(study, lab)
    assert names(imported) == ["a b.avi", "cut.mkv", "series"]
    first, damaged, series = (row.video for row in imported.found)
    assert first.absolute == str(good)
    assert (first.n_frames, first.complete, first.n_bytes) == (
        40, True, good.stat().st_size,
    )  # fmt: skip
    assert damaged.n_frames < 40
    assert damaged.bad_frames or damaged.warnings
    assert (series.reader, series.n_frames, series.n_bytes) == ("images", 4, 0)
    refused = {Path(row.path).name: row for row in imported.refused}
    assert refused.keys() == {"empty.mp4", "noise.mov", "two.tif"}
    assert "0 bytes" in refused["empty.mp4"].reason
    assert refused["two.tif"].channels == ("channel 0", "channel 1")
    for row in imported.found:
        shown = cv2.imdecode(
            np.frombuffer(row.thumbnail, np.uint8), cv2.IMREAD_UNCHANGED
        )
        assert max(shown.shape) <= 96
        with media.open_video(
            row.video.absolute, video=video_of(row.video, arrays, row.video.absolute)
        ) as reader:
            reader.read(row.video.n_frames - 1)
    answered = brought(study, lab, choices={str(lab / "two.tif"): (1, None)})
    (chosen,) = [row.video for row in answered.found if row.video.name == "two.tif"]
    assert (chosen.channel, chosen.n_frames) == (1, 5)


def test_what_the_study_has_is_not_decoded_again(tmp_path, study):
    first = write_movie(tmp_path / "a.avi", "mjpeg", pixel_format="yuvj420p")
    shutil.copy(first, tmp_path / "copy of a.avi")
    channels = np.random.default_rng(0).integers(0, 9, (5, 2, 40, 50), np.uint16)
    two = tmp_path / "two.tif"
    tifffile.imwrite(two, channels, imagej=True, metadata={"axes": "TCYX"})
    choice = {str(two): (0, None)}
    imported = brought(study, tmp_path, choices=choice)
    assert names(imported) == ["a.avi", "two.tif"]
    assert imported.known == (str(tmp_path / "copy of a.avi"),)
    known = [row.video.content for row in imported.found]
    again = brought(study, tmp_path, known=known)
    assert again.found == again.refused == ()
    assert len(again.known) == 3
    other = brought(study, two, known=known, choices={str(two): (1, None)})
    assert [row.video.channel for row in other.found] == [1]


def test_a_stopped_import_goes_on_where_it_was(tmp_path, study, arrays):
    for number in range(3):
        write_movie(tmp_path / f"{number}.mkv", "ffv1", 20 + number)
    ready: list[Found] = []
    job = import_videos(study, [tmp_path])
    while not ready:
        step = next(job)
        ready += [step.part] if step.part else []
    job.close()
    assert [row.video.name for row in ready] == ["0.mkv"]
    assert arrays.is_whole(ready[0].video.table)
    rest = brought(study, tmp_path, known=[ready[0].video.content])
    assert names(rest) == ["1.mkv", "2.mkv"]
    assert len(rest.known) == 1


def test_an_import_in_a_worker_tells_of_each_video_and_can_be_stopped(tmp_path, study):
    for number in range(12):
        write_movie(tmp_path / f"{number:02}.mkv", "ffv1", 20 + number)
    ready: list[Found] = []
    with Worker() as worker:
        worker.submit(JobCall(import_videos, (study, [tmp_path])))
        while not isinstance(event := worker.poll(1.0), Cancelled):
            if isinstance(event, Progressed) and event.progress.part is not None:
                ready.append(event.progress.part)
                worker.cancel()
            assert not isinstance(event, Succeeded | Failed)
    assert 1 <= len(ready) < 12
    rest = brought(study, tmp_path, known=[row.video.content for row in ready])
    assert len(rest.known) == len(ready)
    assert len(rest.found) == 12 - len(ready)


def test_no_finished_video_is_left_out_between_processes(tmp_path, study):
    for number in range(12):
        write_movie(tmp_path / f"{number:02}.mkv", "ffv1", 2 + number)
    parts: list[Found] = []
    imported = run_in_child(
        JobCall(import_videos, (study, [tmp_path])),
        report=lambda step: parts.append(step.part) if step.part else None,
    )
    assert tuple(parts) == imported.found
    assert len(parts) == 12


def test_progress_grows_to_the_number_of_videos(tmp_path, study):
    for number in range(2):
        write_movie(tmp_path / f"{number}.mkv", "ffv1", 20 + number)
    steps = []
    run_inline(import_videos(study, [tmp_path]), steps.append)
    shares = [step.done / step.total for step in steps]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert any("1.mkv" in step.note for step in steps)


def crash(*_args: object) -> None:
    import os
    import signal

    os.kill(os.getpid(), signal.SIGSEGV)


def test_a_decoder_that_crashes_costs_one_video(tmp_path, study, monkeypatch):
    from liverwort_gui.study import importing

    for number in range(3):
        write_movie(tmp_path / f"{number}.mkv", "ffv1", 20 + number)
    monkeypatch.setattr(importing, "_examined", dying_on_one)
    imported = brought(study, tmp_path)
    assert names(imported) == ["0.mkv", "2.mkv"]
    (refused,) = imported.refused
    assert Path(refused.path).name == "1.mkv"
    assert "ended unexpectedly" in refused.reason


def dying_on_one(study_path, path, choice, known):
    from liverwort_gui.study.importing import _examined

    if path.name == "1.mkv":
        crash()
    return (yield from _examined(study_path, path, choice, known))


def test_a_full_disk_ends_the_import_and_keeps_what_was_ready(
    tmp_path, study, monkeypatch
):
    for number in range(2):
        write_movie(tmp_path / f"{number}.mkv", "ffv1", 20 + number)
    ready = []
    write = ArrayStore.write

    def filling(store, *args):
        if ready:
            raise StudyError("The disk is full.")
        return write(store, *args)

    monkeypatch.setattr(ArrayStore, "write", filling)
    with pytest.raises(StudyError, match="full"):
        run_inline(
            import_videos(study, [tmp_path]),
            lambda step: ready.append(step.part) if step.part else None,
        )
    assert len(ready) == 1


def test_a_file_that_was_named_is_tried_whatever_it_is_called(tmp_path, study):
    path = write_movie(tmp_path / "film.dat", "mjpeg", pixel_format="yuvj420p",
                       container="avi")  # fmt: skip
    assert names(brought(study, path)) == ["film.dat"]
    gone = brought(study, tmp_path / "gone.avi")
    assert "cannot be found" in gone.refused[0].reason


def simulated(folder: Path, **changes: object) -> Path:
    """Write a film and its truth as the simulator does."""
    folder.mkdir()
    row = {
        "video": "video-000.avi", "x": 3, "y": 4, "size": 64, "start": 2, "frames": 32,
        "label": 1, "genotype": "short flagellum", "um_per_px": 0.5, "fps": 25,
    } | changes  # fmt: skip
    write_movie(folder / "video-000.avi", "mjpeg", pixel_format="yuvj420p")
    with (folder / "boxes.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, list(row))
        writer.writeheader()
        writer.writerows([row, {**row, "x": 30}, {**row, "video": "video-001.avi"}])
    (folder / "dataset.json").write_text(json.dumps({"scenario": "made up"}))
    return folder


def test_simulated_videos_come_in_with_their_truth(tmp_path, study):
    imported = brought(study, simulated(tmp_path / "sim"))
    (row,) = imported.found
    assert (row.video.genotype, row.video.um_per_px) == ("short flagellum", 0.5)
    state = StudyState(
        str(study), classes={"w": LabelClass("w", "wild type", "#0072b2", "1", 0)}
    )
    edit = additions(state, imported.found)
    video, label, *clips = edit.puts
    assert video.number == 1
    assert (label.name, label.key) == ("short flagellum", "2")
    assert [clip.number for clip in clips] == [1, 2]
    for clip, x in zip(clips, (3, 30), strict=True):
        assert clip.crop.corners == ((x, 4),)
        assert (clip.size, clip.start, clip.origin) == (64, 2, "simulated")
        assert (clip.label, clip.label_source) == (label.id, "import")
        assert clip.video == video.id
        assert clip.looked_at
    there = replace(state, classes={label.id: label}, videos={video.id: video})
    assert additions(there, imported.found).puts == ()


@pytest.mark.parametrize(
    "changes", [{"x": 500}, {"start": 30}, {"size": "large"}, {"um_per_px": "nan"}]
)
def test_a_truth_that_makes_no_sense_is_a_warning(changes, tmp_path, study):
    (row,) = brought(study, simulated(tmp_path / "sim", **changes)).found
    assert row.clips == ()
    assert "boxes.csv was not taken over" in row.video.warnings[-1]


def test_somebody_elses_table_beside_a_video_is_left_alone(tmp_path, study):
    folder = simulated(tmp_path / "sim")
    (folder / "dataset.json").write_text("[1, 2]")
    (row,) = brought(study, folder).found
    assert row.clips == ()
    assert row.video.warnings == ()
    edit = additions(StudyState(str(study)), [row])
    assert [video.name for video in edit.puts] == ["video-000.avi"]


def test_real_files_come_in_or_are_refused_with_a_sentence(real_data, study, arrays):
    imported = brought(study, real_data)
    counts = {row.video.name: row.video.n_frames for row in imported.found}
    assert counts == {
        "arcadia-timelapse.nd2": 53,
        "decord-corrupted.mp4": 28,
        "decord-rot0.mov": 3,
        "decord-rot90.mov": 3,
        "decord-unordered.mov": 4,
        "moviepy-1x1.mp4": 5,
        "moviepy-no-duration.webm": 74,
        "paramecium-furth.avi": 60,
        "pims-bulk-water.mov": 480,
        "pims-stuck.tif": 5,
        "pyscenedetect-counter.mp4": 30,
        "sperm-trackmate-jeong.avi": 60,
        "torchcodec-h264-10bit.mp4": 30,
    }
    refused = {Path(row.path).name: row for row in imported.refused}
    assert refused.keys() == {
        "arcadia-multichannel.nd2",
        "arcadia-zstack.nd2",
        "moviepy-zero-bytes.webm",
        "paramecium-furth-masks",
        "viv-multi-channel.ome.tif",
    }
    assert len(refused["arcadia-multichannel.nd2"].channels) == 4
    assert refused["arcadia-zstack.nd2"].axes == ("t", "z")
    for row in imported.found:
        video = video_of(row.video, arrays, row.video.absolute)
        with media.open_video(row.video.absolute, video=video) as reader:
            reader.read(row.video.n_frames - 1)
