"""Clips come from a study or the simulator; what cannot be used is said, not lost."""

import shutil
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from liverwort_gui import media
from liverwort_gui.errors import OutputError, SimulationError, TrainingError
from liverwort_gui.jobs import run_inline
from liverwort_gui.records import Box, Crop
from liverwort_gui.study import Study, edits
from liverwort_gui.study.cutting import cut_clips, key_of, load_clip
from liverwort_gui.study.importing import entry_of, write_table
from liverwort_gui.train.clip_set import ClipSet
from liverwort_gui.train.gather import from_simulation, from_study
from tests.media.films import write_movie

FRAMES = 3
BOX = Box(10, 5, 64)


def simulated(folder, scenario="S1-matched", **values):
    values = {"videos": 4, "clips_per_video": 2, "size": 32, **values}
    return run_inline(from_simulation(scenario, folder, **values))


@pytest.fixture(scope="module")
def matched(tmp_path_factory):
    return simulated(tmp_path_factory.mktemp("simulated") / "set")


def test_simulated_videos_are_of_either_class_in_turn(matched):
    assert matched.classes == ("wild type", "mutant")
    assert matched.frames.shape == (8, 32, 32, 32, 1)
    np.testing.assert_array_equal(matched.labels, [0, 0, 1, 1, 0, 0, 1, 1])
    assert len({row.id for row in matched.rows}) == 8
    assert [row.number for row in matched.rows] == list(range(1, 9))
    assert [row.video for row in matched.rows[::2]] == [
        f"video-{n:03d}" for n in range(4)
    ]
    assert [row.date for row in matched.rows[::2]] == [
        f"session {n}" for n in (1, 2, 3, 4)
    ]
    assert matched.um_per_px == pytest.approx(8 * 0.2, rel=0.02)
    assert matched.refused == ()
    assert "S1-matched" in matched.description


def test_a_tight_box_shows_the_same_cells_larger(matched, tmp_path):
    tight = simulated(tmp_path / "tight", box=128)
    assert tight.frames.shape == matched.frames.shape
    assert tight.um_per_px == pytest.approx(matched.um_per_px / 2)
    assert {row.size for row in tight.rows} == {128}
    light = [(c.frames[:, 0] - 1.0 * c.backgrounds).mean() for c in (matched, tight)]
    assert 2 < light[1] / light[0] < 5  # about 4 times the share of the picture
    with pytest.raises(TrainingError, match="pixels"):
        simulated(tmp_path / "none", box=4)


def test_the_same_seed_gives_the_same_set_and_another_other_clips(matched, tmp_path):
    assert simulated(tmp_path / "again").sha256 == matched.sha256
    other = simulated(tmp_path / "other", seed=1)
    ours = {row.pixel_sha256 for row in matched.rows}
    assert ours.isdisjoint(row.pixel_sha256 for row in other.rows)


def test_frames_are_the_whole_clip_averaged_and_backgrounds_have_no_cell(
    matched, tmp_path
):
    whole = simulated(tmp_path / "whole", size=256)
    assert [r.pixel_sha256 for r in whole.rows] == [
        r.pixel_sha256 for r in matched.rows
    ]
    for clip, small in zip(whole.frames, matched.frames, strict=True):
        expected = cv2.resize(clip[5, ..., 0], (32, 32), interpolation=cv2.INTER_AREA)
        np.testing.assert_array_equal(small[5, ..., 0], expected)
    for clip, background in zip(whole.frames, whole.backgrounds, strict=True):
        residue = np.median(clip, axis=0).astype(float) - background
        assert np.median(np.abs(residue)) < 1.5
        assert np.mean(clip.astype(float) - background > 30) > 1e-3  # the cell


def test_paired_videos_share_a_session_unless_each_has_its_own_light(tmp_path):
    paired = simulated(tmp_path / "S0", "S0", clips_per_video=1, paired=True)
    assert [row.date for row in paired.rows] == [f"session {n}" for n in (1, 1, 2, 2)]
    own = simulated(tmp_path / "S8", "S8", clips_per_video=1, paired=True)
    assert len({row.date for row in own.rows}) == 4


def test_a_cancelled_simulation_leaves_nothing(tmp_path):
    job = from_simulation("S0", tmp_path / "set", size=32)
    for _ in range(3):
        next(job)
    assert any(tmp_path.iterdir())
    job.close()
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize(
    "values",
    [{"videos": 1}, {"clips_per_video": 0}, {"seed": -1}, {"size": 8}, {"size": 300}],
)
def test_numbers_that_make_no_set_are_refused(tmp_path, values):
    with pytest.raises(TrainingError):
        simulated(tmp_path / "set", **values)
    assert not any(tmp_path.iterdir())


def test_an_unknown_scenario_and_a_folder_in_use_are_refused(tmp_path):
    with pytest.raises(SimulationError, match="S99"):
        simulated(tmp_path / "set", "S99")
    (tmp_path / "mine.txt").write_text("keep")
    with pytest.raises(OutputError, match="exists already"):
        simulated(tmp_path)


# A study of two grey videos and a coloured one, two clips of each, all cut.


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    with Study.create(folder / "s.liverwort") as study:
        for number, channels in enumerate((1, 1, 3)):
            add_film(study, folder / f"film-{number}.mkv", number, channels)
        cut_everything(study)
    return folder


def add_film(study, path, number, channels=1):
    form = "yuv420p" if channels == 3 else "gray"
    write_movie(path, "ffv1", 40 + number, pixel_format=form, gop=1)
    found = run_inline(media.index(path))
    assert found.channels == channels
    entry = replace(
        entry_of(found, study.path),
        table=write_table(study.arrays, found),
        culture=f"culture {number % 2}",
        date="2026-11-23",
        genotype="Tak-1",
        um_per_px=0.5,
    )
    study.do(edits.add_videos(study.state, [entry]))
    classes = list(study.state.classes)
    for start in (0, 20):
        study.do(
            edits.place_clip(study.state, entry.id, Crop.still(BOX, start, FRAMES))
        )
        newest = list(study.state.clips)[-1]
        label = classes[number % 2]
        study.do(edits.label_clips(study.state, [newest], label))


def cut_everything(study):
    for video in study.state.videos.values():
        clips = study.state.clips_of(video.id)
        for cut in run_inline(cut_clips(study.path, video, video.absolute, clips)):
            study.add_cut(cut)


@pytest.fixture
def study_path(made, tmp_path) -> Path:
    """Return a study that a test may spoil, with its videos beside it."""
    return shutil.copytree(made, tmp_path / "copy") / "s.liverwort"


def cut_of(study, number):
    clip = next(c for c in study.state.clips.values() if c.number == number)
    return study.cuts([key_of(study.state.videos[clip.video], clip.crop)]).popitem()[1]


def array_file(study_path, number) -> Path:
    with Study.open(study_path, read_only=True) as study:
        sha256 = cut_of(study, number).sha256
    return study_path / "arrays" / sha256[:2] / f"{sha256}.h5"


def gathered(study_path, **values) -> ClipSet:
    folder = study_path.parent / "set"
    return run_inline(from_study(study_path, folder, **{"size": 32, **values}))


def test_a_study_gives_its_labelled_clips(study_path):
    found = gathered(study_path, size=256)
    assert found.frames.shape == (6, FRAMES, 256, 256, 3)
    assert found.classes == ("wild type", "mutant")
    np.testing.assert_array_equal(found.labels, [0, 0, 1, 1, 0, 0])
    assert [row.number for row in found.rows] == [1, 2, 3, 4, 5, 6]
    assert {row.video for row in found.rows} == {f"film-{n}.mkv" for n in range(3)}
    third = found.rows[2]
    assert (third.culture, third.date, third.genotype) == (
        "culture 1", "2026-11-23", "Tak-1"
    )  # fmt: skip
    assert (third.start, third.x, third.y, third.size) == (0, 10, 5, 64)
    assert found.um_per_px == pytest.approx(0.5 * 64 / 256)
    assert found.refused == ()
    with Study.open(study_path, read_only=True) as study:
        clip = study.state.clips[third.id]
        stored = load_clip(
            study.arrays, cut_of(study, 3), study.state.videos[clip.video]
        )
    assert third.pixel_sha256 == stored.sha256
    for channel in range(3):  # it was grey
        np.testing.assert_array_equal(
            found.frames[2][..., channel], stored.pixels[..., 0]
        )
        np.testing.assert_allclose(
            found.backgrounds[2][..., channel], stored.background[0, ..., 0], atol=0.51
        )
    assert "4 of them are grey" in found.description


def test_clips_and_size_are_as_chosen(study_path):
    with Study.open(study_path, read_only=True) as study:
        ids = [clip.id for clip in study.state.clips.values() if clip.number < 5]
    found = gathered(study_path, clips=ids, size=128)
    assert found.frames.shape == (4, FRAMES, 128, 128, 1)
    assert found.um_per_px == pytest.approx(0.5 * 64 / 128)
    assert "grey" not in found.description


def test_clips_that_are_not_cut_or_damaged_are_cut_and_stay_cut(study_path):
    whole = gathered(study_path)
    shutil.rmtree(whole.folder)
    array_file(study_path, 1).unlink()
    damage(array_file(study_path, 4))
    with Study.open(study_path) as study:
        study.do(
            edits.place_clip(
                study.state,
                study.state.clips[whole.rows[0].id].video,
                Crop.still(BOX, 30, FRAMES),
            )
        )
        new = list(study.state.clips)[-1]
        study.do(edits.label_clips(study.state, [new], next(iter(study.state.classes))))
    found = gathered(study_path)
    assert found.refused == ()
    assert found.rows[:6] == whole.rows
    np.testing.assert_array_equal(found.frames[:6], whole.frames)
    assert found.rows[6].id == new
    assert array_file(study_path, 7).is_file()
    assert array_file(study_path, 1).is_file()


def test_a_damaged_clip_without_its_video_is_left_out_and_the_rest_goes_on(study_path):
    damage(array_file(study_path, 2))
    move_films(study_path)
    found = gathered(study_path)
    assert [row.number for row in found.rows] == [1, 3, 4, 5, 6]
    (sentence,) = found.refused
    assert sentence.startswith("Clip 2 of film-0.mkv is left out. film-0.mkv is not at")
    assert ClipSet.open(found.folder).refused == found.refused


def test_a_clip_whose_frames_are_unreadable_is_left_out(study_path):
    array_file(study_path, 5).unlink()
    film = study_path.parent / "film-2.mkv"
    film.write_bytes(b"no film")
    with Study.open(study_path) as study:  # it is not looked for where it was
        gone = replace(
            next(v for v in study.state.videos.values() if v.name == film.name),
            absolute=str(film),
        )
        study.do(edits.update_videos(study.state, [gone]))
    found = gathered(study_path)
    assert [row.number for row in found.rows] == [1, 2, 3, 4, 6]
    assert "film-2.mkv" in found.refused[0]


def test_arrays_of_another_clip_are_left_out(study_path):
    with Study.open(study_path) as study:
        taken = replace(cut_of(study, 1), pixel_sha256="0" * 64)
        study.add_cut(taken)
    move_films(study_path)
    found = gathered(study_path)
    assert [row.number for row in found.rows] == [2, 3, 4, 5, 6]
    assert "do not fit it" in found.refused[0]


def test_a_class_without_a_usable_clip_ends_it_and_leaves_nothing(study_path):
    for number in (3, 4):
        array_file(study_path, number).unlink()
    move_films(study_path)
    with pytest.raises(TrainingError, match=r'"mutant".*film-1\.mkv is not at'):
        gathered(study_path)
    assert not (study_path.parent / "set").exists()


def test_a_study_that_is_open_elsewhere_is_read_and_cut(study_path):
    array_file(study_path, 1).unlink()
    with Study.open(study_path) as other:
        found = gathered(study_path)
        assert not other.state.read_only
    assert [row.number for row in found.rows] == [1, 2, 3, 4, 5, 6]


def damage(file) -> None:
    content = file.read_bytes()
    file.write_bytes(content[:5000] + bytes([content[5000] ^ 1]) + content[5001:])


def move_films(study_path) -> None:
    """Take the videos away, and forget where they were made."""
    with Study.open(study_path) as study:
        for video in study.state.videos.values():
            study.do(
                edits.update_videos(
                    study.state,
                    [replace(video, absolute=f"/gone/{video.name}", relative="")],
                )
            )
