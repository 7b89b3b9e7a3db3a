"""Memory that is used again, instead of returned and asked for with every tensor."""

from __future__ import annotations

import ctypes
import sys

# Of glibc's malloc.h.
M_TRIM_THRESHOLD = -1
M_MMAP_MAX = -4
NEVER = -1


def keep_freed_memory() -> bool:
    """Keep freed memory in this process for later tensors; return whether it does.

    By default Linux hands out fresh pages for every tensor over 32 MB and clears them
    first, which in training on a CPU takes longer than all convolutions. Only for a
    process that ends with its work: the most memory it ever needed stays its own.
    Elsewhere than under Linux with glibc nothing changes.
    """
    if sys.platform != "linux":
        return False
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is None:
        return False
    return bool(mallopt(M_MMAP_MAX, 0) and mallopt(M_TRIM_THRESHOLD, NEVER))
