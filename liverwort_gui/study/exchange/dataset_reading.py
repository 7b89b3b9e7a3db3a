"""Datasets read back: in a child process, since HDF5 may crash on foreign files."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import h5py
import numpy as np

from liverwort_gui.errors import StudyError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.study.arrays import ArrayStore
from liverwort_gui.study.exchange.array_files import array_path, take_arrays
from liverwort_gui.study.exchange.dataset import FORMAT
from liverwort_gui.study.exchange.records_json import from_json
from liverwort_gui.study_records import StudyState
from liverwort_gui.worker import JobCall, run_in_child

MEMORY_LIMIT = 6 << 30  # bytes of address space of the child
SILENCE_LIMIT = 60.0  # s
MAX_STUDY = 256 << 20  # bytes of records; 100 000 clips have 60 MB
MAX_ARRAYS = 512 << 20  # bytes of all of `Dataset.arrays`

_HASH = re.compile("[0-9a-f]{64}")
_DAMAGE = (ArithmeticError, LookupError, OSError, RuntimeError, TypeError, ValueError)


@dataclass(frozen=True)
class Dataset:
    """What a dataset holds of a study.

    Attributes:
        state: its records, with an empty path.
        arrays: bytes of its array files, by their SHA-256: frame tables of the
            videos, truth of simulated clips.
    """

    state: StudyState
    arrays: dict[str, bytes]


def read_dataset(
    path: Path, report: Callable[[Progress], None] = lambda _: None
) -> Dataset:
    """Read the study in a dataset, in a child process with a memory limit.

    Only `/study` and `/arrays` are read, and only if they lie in the file itself and
    are no larger than it.

    Raises:
        StudyError: if it is no dataset of this program, or damaged.
        WorkerError: if it crashed or hung HDF5.
    """
    call = JobCall(read_dataset_here, (path,), doing=f"reading {path}")
    return run_in_child(
        call, memory_limit=MEMORY_LIMIT, silence_limit=SILENCE_LIMIT, report=report
    )


def read_dataset_here(path: Path) -> Job[Dataset]:
    """Do what `read_dataset` does, in this process: for one that may crash.

    Raises:
        StudyError: as `read_dataset` does.
    """
    yield Progress(0, 1, f"reading {path}")
    try:
        if not path.is_file():
            raise ValueError("it is no file")
        size = path.stat().st_size
        with h5py.File(path, "r") as file:
            if file.attrs.get("format") != FORMAT:
                raise ValueError(f"its format is not {FORMAT}")
            content = _bytes(file, "study", min(size, MAX_STUDY))
            arrays = _arrays(file, min(size, MAX_ARRAYS))
    except _DAMAGE as error:
        raise StudyError(
            f"{path} is no dataset of this program, or damaged ({error}): choose an "
            ".h5 file that Export dataset has written."
        ) from error
    return Dataset(replace(from_json(content, str(path)), path=""), arrays)


def take_dataset_arrays(dataset: Dataset, arrays: ArrayStore) -> tuple[str, ...]:
    """Put the arrays of a dataset among those of a study.

    Returns:
        A sentence for each that is no good.

    Raises:
        WorkerError, StudyError: as `take_arrays` does.
    """
    with TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        for sha256, content in dataset.arrays.items():
            part = array_path(folder, sha256)
            part.parent.mkdir(exist_ok=True)
            part.write_bytes(content)
        return tuple(take_arrays(folder, dataset.arrays, arrays).values())


def _arrays(file: h5py.File, limit: int) -> dict[str, bytes]:
    if not isinstance(file.get("arrays", getlink=True), h5py.HardLink):
        raise ValueError("/arrays is missing or a link")
    group = file["arrays"]
    if not isinstance(group, h5py.Group):
        raise ValueError("/arrays is no group")
    found: dict[str, bytes] = {}
    for name in group:
        if not _HASH.fullmatch(name):
            raise ValueError("/arrays holds something else")
        content = _bytes(group, name, limit)
        limit -= len(content)
        if hashlib.sha256(content).hexdigest() != name:
            raise ValueError(f"/arrays/{name} is damaged")
        found[name] = content
    return found


def _bytes(group: h5py.Group, name: str, limit: int) -> bytes:
    """Return bytes that are stored in the file itself (reliability 3.3).

    Args:
        group: where to look.
        name: of the dataset.
        limit: how many bytes at most.
    """
    if not isinstance(group.get(name, getlink=True), h5py.HardLink):
        raise ValueError(f"/{name} is missing or a link")
    data: Any = group[name]
    if not isinstance(data, h5py.Dataset) or data.external or data.is_virtual:
        raise ValueError(f"/{name} is not stored in this file")
    plan = data.id.get_create_plist()
    filters = [plan.get_filter(number)[0] for number in range(plan.get_nfilters())]
    plain = filters == [h5py.h5z.FILTER_FLETCHER32] and data.chunks is not None
    if data.dtype != np.uint8 or data.ndim != 1 or not plain:
        raise ValueError(f"/{name} is not as this program writes it")
    if not 0 < data.size <= limit or data.chunks[0] > limit:
        raise ValueError(f"/{name} claims {data.size} bytes")
    return bytes(data[()])
