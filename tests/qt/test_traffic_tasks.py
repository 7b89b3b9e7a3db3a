import h5py
import numpy as np
import pytest

from liverwort_gui.errors import StudyError
from liverwort_gui.jobs import run_inline
from liverwort_gui.qt import traffic_tasks
from liverwort_gui.qt.traffic_tasks import Batch
from liverwort_gui.study import Study
from liverwort_gui.study.exchange import boxes_text, metadata_text
from liverwort_gui.study.whereabouts import locate
from tests.qt import filmed_study
from tests.study.exchange.on_disk import cuts_of, records, small_study


@pytest.fixture
def study(tmp_path):
    """An open study with one film and two clips that are not cut."""
    with filmed_study.make(tmp_path) as study:
        yield study


@pytest.fixture
def cut_study(tmp_path):
    """A closed study with three clips, two of them cut."""
    small_study(tmp_path / "cut.liverwort")
    return tmp_path / "cut.liverwort"


def batch(study):
    (video,) = study.state.videos.values()
    path = locate(study.state)[video.id].path
    return Batch(video, path, study.state.clips_of(video.id))


def test_clips_of_several_videos_are_cut_though_one_is_gone(study, tmp_path):
    good = batch(study)
    gone = Batch(good.video, str(tmp_path / "gone.tif"), good.clips)
    cuts = []
    job = traffic_tasks.cut(study.state.path, (gone, good))
    while True:
        try:
            part = next(job).part
        except StopIteration as end:
            sentences = end.value
            break
        cuts += [part] if part is not None else []
    assert len(cuts) == 2
    assert len(sentences) == 1
    assert "gone.tif" in sentences[0]


def metadata_csv(state):
    return metadata_text(state, ",")


@pytest.mark.parametrize(
    ("kind", "text"), [("boxes", boxes_text), ("metadata", metadata_csv)]
)
def test_tables_are_written_and_known_again(cut_study, tmp_path, kind, text):
    with Study.open(cut_study, read_only=True) as study:
        state = study.state
    path = tmp_path / "table.csv"
    assert run_inline(traffic_tasks.export(kind, state, {}, str(path))) == ()
    assert path.read_bytes().decode("utf-8-sig") == text(state).removeprefix("\ufeff")
    found = run_inline(traffic_tasks.read_in(str(path)))
    assert (found.kind, found.content) == (kind, path.read_bytes())


@pytest.mark.parametrize(("kind", "ending"), [("films", "avi"), ("tiff", "tif")])
def test_clips_become_folders(cut_study, tmp_path, kind, ending):
    with Study.open(cut_study, read_only=True) as study:
        state, cuts = study.state, cuts_of(study)
    out = tmp_path / "out"
    (missing,) = run_inline(traffic_tasks.export(kind, state, cuts, str(out)))[:1]
    assert "1 clip has no pixels" in missing
    assert len(list(out.rglob(f"*.{ending}"))) == 2


def test_a_dataset_is_written_and_known_again(cut_study, tmp_path):
    with Study.open(cut_study, read_only=True) as study:
        state, cuts = study.state, cuts_of(study)
    path = str(tmp_path / "dataset.h5")
    run_inline(traffic_tasks.export("dataset", state, cuts, path))
    found = run_inline(traffic_tasks.read_in(path))
    assert found.kind == "dataset"
    assert records(found.content.state) == records(state)
    with Study.create(tmp_path / "fresh") as fresh:
        _, sentences = run_inline(traffic_tasks.take(found.content, fresh.state.path))
        assert sentences == ()
        assert found.content.arrays.keys() <= fresh.arrays.names()


def test_a_clip_in_an_hdf5_file_is_a_video(tmp_path):
    path = tmp_path / "evidence.h5"
    with h5py.File(path, "w") as file:
        file["clip"] = np.zeros((3, 64, 64, 1), np.uint8)
    found = run_inline(traffic_tasks.read_in(str(path)))
    assert (found.kind, found.path) == ("video", str(path))


def test_an_hdf5_file_of_another_program_is_refused(tmp_path):
    path = tmp_path / "other.h5"
    with h5py.File(path, "w") as file:
        file["counts"] = np.zeros(3)
    with pytest.raises(StudyError, match=r"other\.h5 is no dataset of this program"):
        run_inline(traffic_tasks.read_in(str(path)))


def test_the_boxes_of_a_simulation_mean_its_folder(tmp_path):
    for name in ("boxes.csv", "truth.h5"):
        (tmp_path / name).write_bytes(b"video,x,y\r\n")
    for name in ("boxes.csv", "truth.h5"):
        found = run_inline(traffic_tasks.read_in(str(tmp_path / name)))
        assert (found.kind, found.path) == ("simulated", str(tmp_path))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04\x00\x00", b"hello\r\nworld"])
def test_what_is_no_table_is_refused_in_a_sentence(tmp_path, content):
    path = tmp_path / "odd.csv"
    path.write_bytes(content)
    with pytest.raises(StudyError, match=r"odd\.csv cannot be imported"):
        run_inline(traffic_tasks.read_in(str(path)))


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(StudyError, match=r"gone\.h5"):
        run_inline(traffic_tasks.read_in(str(tmp_path / "gone.h5")))


def test_an_open_study_is_packed_and_unpacked(study, tmp_path):
    target = tmp_path / "packed" / "sperm.zip"
    target.parent.mkdir()
    run_inline(traffic_tasks.pack(study.state.path, str(target)))
    assert [path.name for path in target.parent.iterdir()] == ["sperm.zip"]
    again = tmp_path / "again.liverwort"
    assert run_inline(traffic_tasks.unpack(str(target), str(again))) == ()
    with Study.open(again) as opened:
        assert records(opened.state) == records(study.state)


def test_another_study_brings_its_pixels(cut_study, tmp_path):
    other = run_inline(traffic_tasks.read_study(str(cut_study)))
    with Study.create(tmp_path / "mine") as mine:
        cuts, sentences = run_inline(traffic_tasks.take(other, mine.state.path))
        assert sentences == ()
        assert {cut.sha256 for cut in cuts} <= mine.arrays.names()
        assert len(cuts) == 2
