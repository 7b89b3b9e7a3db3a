"""No test of this room may leave a file open."""

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def no_file_left_open(tmp_path: Path) -> Iterator[None]:
    yield
    if sys.platform != "linux":
        return
    gc.collect()
    descriptors = Path("/proc/self/fd").iterdir()
    targets = [fd.readlink() for fd in descriptors if fd.is_symlink()]
    left = [path for path in targets if path.is_relative_to(tmp_path)]
    assert [path for path in left if ".part" not in path.name] == []
