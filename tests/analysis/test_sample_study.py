import csv
import shutil
from pathlib import Path

import pytest

from liverwort_gui import paths
from liverwort_gui.analysis import sample_study as room
from liverwort_gui.analysis import unseen
from liverwort_gui.errors import OutputError
from liverwort_gui.jobs import Progress, run_inline
from liverwort_gui.study import Study

SOURCE = paths.resources() / "sample"


def test_every_film_of_the_sample_has_a_genotype():
    films = sorted(path.name for path in SOURCE.glob(room.FILMS))
    assert len(films) == 6
    assert {room._kind(Path(film)) for film in films} == set(room.KINDS)
    with (SOURCE / "boxes.csv").open(newline="") as table:
        assert sorted({row["video"] for row in csv.DictReader(table)}) == films


def test_the_name_says_that_it_is_simulated():
    assert room.NAME == "Sample (simulated).liverwort"


@pytest.fixture
def without_network(monkeypatch):
    """Let the study be made without the seconds that a network takes."""
    analyzed = []

    def batch(request):
        yield Progress(0, 1)
        analyzed.append(request)

    monkeypatch.setattr(room, "batch", batch)
    return analyzed


def test_the_study_is_made_once_with_labels_and_metadata(tmp_path, without_network):
    made = run_inline(room.sample_study(SOURCE, tmp_path))
    assert made.name == room.NAME
    first, second = without_network
    assert Path(first.study_path).name == room.NAME
    assert (first.question.network, first.clips) == ("length", None)
    assert second.question.network == "event"
    with Study.open(made) as study:
        state = study.state
        videos = list(state.videos.values())
        assert [video.genotype for video in videos] == [
            "wild type", "wild type", "short flagellum", "short flagellum",
            "lump", "lump",
        ]  # fmt: skip
        assert {video.date for video in videos} == {"session 0", "session 1"}
        assert all(video.culture and "Simulated" in video.note for video in videos)
        assert all(Path(video.absolute).is_file() for video in videos)
        assert all(Path(video.absolute).parent == made.parent for video in videos)
        names = {row.id: row.name for row in state.classes.values()}
        labels = [names[clip.label] for clip in state.clips.values()]
        assert sorted(set(labels)) == ["mutant", "wild type"]
        assert len(labels) == 14
        assert len(state.settings) == 14  # the truth about each clip
        lumps = [state.clips[id_] for id_ in second.clips]
        assert len(lumps) == 4
        assert {state.videos[clip.video].genotype for clip in lumps} == {"lump"}
        jury = unseen.Jury((unseen.origin(room.NETWORK),), state)
        told = jury.judges({id_: f"{n:064}" for n, id_ in enumerate(state.clips)})
        assert {judge.verdict.unseen for judge in told.values()} == {"yes"}
    again = run_inline(room.sample_study(SOURCE, tmp_path))
    assert again == made
    assert len(without_network) == 2


def test_two_windows_may_make_the_study_at_once(tmp_path, without_network):
    folder = tmp_path / "samples"
    slow = room.sample_study(SOURCE, folder)
    next(slow)
    next(slow)  # its own folder is there
    made = run_inline(room.sample_study(SOURCE, tmp_path / "other"))
    shutil.copytree(made.parent, folder / made.parent.name)
    first = folder / made.parent.name / room.NAME
    before = {path: path.stat().st_mtime_ns for path in first.rglob("*")}
    assert run_inline(slow) == first
    assert {path: path.stat().st_mtime_ns for path in first.rglob("*")} == before
    assert [path.name for path in folder.iterdir()] == [made.parent.name]


def test_a_folder_of_that_name_with_other_content_is_told(tmp_path, without_network):
    (tmp_path / room._version(SOURCE)).mkdir()
    (tmp_path / room._version(SOURCE) / "mine.txt").write_text("mine")
    with pytest.raises(OutputError, match="exists already"):
        run_inline(room.sample_study(SOURCE, tmp_path))


def test_another_network_makes_another_sample(tmp_path, monkeypatch):
    before = room._version(SOURCE)
    for name in (room.NETWORK, *room.OTHERS):
        shutil.copyfile(
            paths.models() / f"{name}.safetensors", tmp_path / f"{name}.safetensors"
        )
    (tmp_path / f"{room.NETWORK}.safetensors").write_bytes(b"other weights")
    monkeypatch.setattr(room.paths, "models", lambda: tmp_path)
    assert room._version(SOURCE) != before


def test_nothing_is_left_if_it_cannot_be_made(tmp_path, monkeypatch):
    def broken(request):
        raise RuntimeError("no network")
        yield

    monkeypatch.setattr(room, "batch", broken)
    with pytest.raises(RuntimeError, match="no network"):
        run_inline(room.sample_study(SOURCE, tmp_path / "sample"))
    assert list((tmp_path / "sample").iterdir()) == []
