"""Films of made-up results, as the worker process writes them."""

import hashlib
from dataclasses import replace

import av
import pytest

from liverwort_gui import report
from liverwort_gui.errors import LiverwortError, ResultError
from liverwort_gui.film_plan import FilmWish
from liverwort_gui.jobs import run_inline
from liverwort_gui.qt.film_tasks import FilmOrder, FilmSource, write_films
from liverwort_gui.qt.tasks import Recall
from liverwort_gui.study import Study, results
from liverwort_gui.study.cutting import key_of
from tests.analysis.comparing.made import make_study
from tests.report.conftest import made_up_result


@pytest.fixture
def sources():
    """Two clips of four frames; the evidence of the second is forty times as strong."""
    weak = made_up_result(4)
    told = replace(weak.explanation, maps=weak.explanation.maps * 40)
    strong = replace(weak, explanation=told)
    return (FilmSource("a", "clip 1", weak), FilmSource("b", "clip 2", strong))


@pytest.fixture
def limits(monkeypatch):
    """Limits of the colours of the films that are written."""
    seen = []
    page = report.Scene.page

    def noted(self, look, speed=""):
        made = page(self, look, speed)
        seen.append(made._look.limit)
        return made

    monkeypatch.setattr(report.Scene, "page", noted)
    return seen


def write(sources, tmp_path, limit=None, **wish):
    wished = FilmWish("all", folder=str(tmp_path / "films"), **wish)
    return run_inline(
        write_films(FilmOrder(sources, wished, 0.5, "orange / blue", limit))
    )


def test_each_clip_has_its_film_on_one_scale(sources, tmp_path, limits):
    written = write(sources, tmp_path)
    assert written == tuple(str(tmp_path / "films" / f"{n}.mp4") for n in "ab")
    for path in written:
        with av.open(path) as film:
            assert sum(1 for _ in film.decode(video=0)) == 4
    shared = report.colour_limit([one.result.explanation for one in sources])
    assert limits == [shared, shared]


def test_each_film_can_have_its_own_scale(sources, tmp_path, limits):
    write(sources, tmp_path, shared=False)
    own = [report.colour_limit(one.result.explanation) for one in sources]
    assert limits == own
    assert own[1] > own[0]


def test_the_scale_of_the_window_is_kept(sources, tmp_path, limits):
    write(sources[:1], tmp_path, limit=7.0)
    assert limits == [7.0]


def test_two_clips_side_by_side_as_pictures(sources, tmp_path):
    written = write(sources, tmp_path, layout="side-by-side", kind="png")
    assert written == (str(tmp_path / "films" / "a_b"),)
    assert len(list((tmp_path / "films" / "a_b").iterdir())) == 4


def test_what_goes_in_no_pairs_leaves_nothing(sources, tmp_path):
    with pytest.raises(LiverwortError, match="even number"):
        write((*sources, sources[0]), tmp_path, layout="side-by-side")
    assert not (tmp_path / "films").exists()


def test_kept_results_are_read_when_their_turn_comes(tmp_path):
    path = make_study(tmp_path, each=1)
    with Study.open(path) as study:
        clip = next(iter(study.state.clips.values()))
        video = study.state.videos[clip.video]
        cut = study.cut(key_of(video, clip.crop))
        weights = (tmp_path / "made-up.safetensors").read_bytes()
    sha256 = hashlib.sha256(weights).hexdigest()
    key = results.result_key(video, clip.crop, sha256, "evidence")
    kept = FilmSource("clip-0001", "clip 1", Recall(str(path), video, cut, key))
    (film,) = write((kept,), tmp_path, kind="tiff")
    assert film.endswith("clip-0001.tiff")
    gone = replace(kept, result=replace(kept.result, key="0" * 64))
    with pytest.raises(ResultError, match="analyze the clip"):
        write((gone,), tmp_path)
