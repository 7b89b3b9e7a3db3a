"""`liverwort suggest` finds cells, or refuses in one sentence."""

import json

import pytest

from tests.tracking.made import film, straight


@pytest.fixture
def path(tmp_path):
    return film(tmp_path, [straight(40, 40, 3, 0), straight(200, 120, -3, 0)])


def test_json_has_tracks_and_detections(liverwort, path):
    status, said, errors = liverwort("suggest", path, "--box-size", 48, "--json")
    assert (status, errors) == (0, "")
    found = json.loads(said)
    assert set(found) == {"tracks", "detections"}
    assert len(found["tracks"]) == 2
    for track in found["tracks"]:
        assert set(track) == {"frames", "centers", "score"}
        assert track["frames"] == [0, 39]
        assert [frame for frame, _, _ in track["centers"]] == list(range(40))
        assert track["score"] > 0
    scores = [track["score"] for track in found["tracks"]]
    assert scores == sorted(scores, reverse=True)
    assert len(found["detections"]) == 80
    frame, x, y, width, height = found["detections"][0]
    assert frame == 0
    assert all(isinstance(value, int) for value in (x, y, width, height))
    assert x < 40 < x + width or x < 200 < x + width


def test_a_table_names_the_suggested_boxes(liverwort, path):
    status, said, _ = liverwort("suggest", path, "--box-size", 48)
    assert status == 0
    lines = said.splitlines()
    assert lines[0].startswith("80 cells found")
    assert lines[1].split()[:3] == ["score", "start", "frames"]
    assert len(lines) == 2 + 2


def test_cells_near_each_other_have_score_0(liverwort, path):
    _, said, _ = liverwort("suggest", path, "--json")
    assert [track["score"] for track in json.loads(said)["tracks"]] == [0, 0]


def test_too_few_frames_are_told(liverwort, tmp_path):
    path = film(tmp_path, [straight(40, 40, 4, 0, frames=5)])
    status, said, errors = liverwort("suggest", path, "--json")
    assert status == 0
    assert json.loads(said)["tracks"] == []
    assert "has 5 frames, too few for a clip of 32" in errors


def test_a_file_that_is_no_video_is_refused(liverwort, tmp_path):
    path = tmp_path / "notes.avi"
    path.write_text("not a video")
    status, said, errors = liverwort("suggest", path, "--json")
    assert (status, said) == (2, "")
    assert "notes.avi" in errors


def test_a_wrong_size_is_refused(liverwort, path):
    status, _, errors = liverwort("suggest", path, "--box-size", 4)
    assert status == 2
    assert "--box-size" in errors
