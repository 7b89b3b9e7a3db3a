import subprocess
import sys

import pytest

# Counts the fresh pages (4 KiB) that the sixth of six equal tensors needs.
COUNTED = """
import resource, torch
from liverwort_gui.networks.heap import keep_freed_memory
kept = keep_freed_memory()
for _ in range(6):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    torch.ones(1 << 24)  # 64 MiB
pages = resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before
print(int(kept), pages)
"""


def counted():
    done = subprocess.run(
        [sys.executable, "-c", COUNTED],
        capture_output=True,
        text=True,
        check=True,
    )
    return [int(word) for word in done.stdout.split()]


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
def test_a_tensor_gets_the_memory_of_the_last_one():
    kept, pages = counted()
    if not kept:
        pytest.skip("this C library is not glibc")
    assert pages < 100
