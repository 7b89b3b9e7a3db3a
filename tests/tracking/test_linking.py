"""Which cells of successive frames are the same one."""

import numpy as np

from liverwort_gui.tracking.linking import GAP, link
from tests.tracking.made import straight


def linked(frames, reach=12.0):
    return list(link([np.asarray(f, float).reshape(-1, 2) for f in frames], reach))


def test_cells_that_cross_keep_their_tracks():
    one, two = straight(0, 0, 3, 2), straight(2, 80, 3, -2)
    assert np.linalg.norm(one - two, axis=1).min() < 3  # they do meet
    tracks = linked(np.stack([one, two], axis=1))
    assert all(numbers.tolist() == [0, 1] for numbers in tracks)


def test_a_cell_missing_for_some_frames_keeps_its_track():
    path = straight(0, 0, 5, 0)
    frames = [[] if 20 <= n < 20 + GAP else [center] for n, center in enumerate(path)]
    numbers = {int(number) for found in linked(frames) for number in found}
    assert numbers == {0}


def test_a_cell_missing_for_longer_gets_a_new_track():
    path = straight(0, 0, 0.1, 0)
    frames = [[] if 20 <= n <= 20 + GAP else [center] for n, center in enumerate(path)]
    assert linked(frames)[-1].tolist() == [1]


def test_a_jump_beyond_the_reach_is_another_cell():
    assert [n.tolist() for n in linked([[[0, 0]], [[13, 0]]])] == [[0], [1]]


def test_frames_without_cells_have_no_tracks():
    assert [len(n) for n in linked([[], [], [[5, 5]], []])] == [0, 0, 1, 0]


def test_a_crowd_is_linked_without_an_error():
    rng = np.random.default_rng(0)
    start = rng.uniform(0, 100, (400, 2))
    frames = [start + rng.normal(0, 0.3, start.shape) for _ in range(4)]
    assert [len(numbers) for numbers in linked(frames, 30.0)] == [400] * 4
