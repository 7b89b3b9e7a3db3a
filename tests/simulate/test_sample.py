import av
import numpy as np

from liverwort_gui import paths
from liverwort_gui.jobs import run_inline
from liverwort_gui.simulate import write_sample


def frames_of(path):
    with av.open(str(path)) as container:
        return np.stack(
            [f.to_ndarray(format="gray") for f in container.decode(video=0)]
        )


def test_the_bundled_sample_is_what_its_recipe_makes(tmp_path):
    bundled = paths.resources() / "sample"
    run_inline(write_sample(tmp_path))
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "boxes.csv",
        "sample-mutant.avi",
        "sample-wild-type.avi",
    ]
    boxes = (tmp_path / "boxes.csv").read_text(encoding="utf-8")
    assert boxes == (bundled / "boxes.csv").read_text(encoding="utf-8")
    for name in ("sample-wild-type.avi", "sample-mutant.avi"):
        made, given = frames_of(tmp_path / name), frames_of(bundled / name)
        assert made.shape == given.shape == (64, 640, 640)
        # last digits differ between processors, and so may single grey levels
        assert np.abs(made.astype(int) - given).mean() < 0.05


def test_the_bundled_sample_is_small():
    folder = paths.resources() / "sample"
    assert sum(path.stat().st_size for path in folder.iterdir()) < 6_000_000
