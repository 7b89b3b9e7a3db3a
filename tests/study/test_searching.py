import pytest

from liverwort_gui.jobs import run_inline
from liverwort_gui.study.searching import find_videos
from tests.study.recordings import stack


@pytest.mark.parametrize(
    ("layout", "expected", "told"),
    [
        (["x/a.avi", "x/figure.png", "x/b.TIF*"], ["a.avi", "b.TIF"], 0),
        (["x/1.png", "x/2.png", "x/10.png"], ["x"], 0),
        (["x/1.tif", "x/2.tif"], ["x"], 0),
        (["x/1.tif*", "x/2.tif*"], ["1.tif", "2.tif"], 0),
        (["x/img_1.tif", "x/img_2.tif", "x/mask_1.tif", "x/mask_2.tif"], [], 1),
        (["x/img_1.png", "x/img_2.png", "x/a.avi"], ["a.avi"], 1),
        (["x/photo.jpg"], [], 0),
        (["x/._a.avi", "x/.hidden/b.avi", "x/y.liverwort/c.avi", "x/d.csv"], [], 0),
        (["x/truth.h5", "x/y/a.mp4"], ["a.mp4"], 0),
    ],
)
def test_a_folder_is_searched_with_sense(layout, expected, told, tmp_path):
    for number, name in enumerate(layout):
        path = tmp_path / name.rstrip("*")
        path.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith("*"):
            stack(path, 3)
        elif path.suffix == ".tif":
            stack(path, 1)
        else:
            path.write_bytes(bytes([number]))
    found, refused = run_inline(find_videos([tmp_path]))
    assert [path.name for path in found] == expected
    assert len(refused) == told
