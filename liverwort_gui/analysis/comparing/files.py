"""A comparison as a file that this program reads again."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import numpy as np

from liverwort_gui.comparison_records import Comparison
from liverwort_gui.errors import ResultError
from liverwort_gui.paths import written_whole

RECORD = "record"  # the array that holds the JSON
COMPARISON = "comparison.npz"  # name of the file beside its tables


def write(comparison: Comparison, path: str | Path) -> Path:
    """Write all of a comparison, so that `read` returns it; the path ends with .npz.

    Raises:
        OutputError: if the file cannot be written.
    """
    record, arrays = comparison.to_file_parts()
    text = json.dumps(record, allow_nan=False).encode()
    with written_whole(Path(path)) as part, part.open("wb") as file:
        np.savez_compressed(
            file,
            allow_pickle=False,
            **{RECORD: np.frombuffer(text, np.uint8)},
            **arrays,
        )
    return Path(path)


def read(path: str | Path) -> Comparison:
    """Return the comparison that `write` wrote.

    Raises:
        ResultError: if it is missing, damaged, or another file.
    """
    try:
        with Path(path).open("rb") as file, np.load(file, allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in stored.files if name != RECORD}
            record = json.loads(stored[RECORD].tobytes())
        return Comparison.from_file_parts(record, arrays)
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
        raise ResultError(
            f"{path} is no comparison of this program, or damaged ({error}): compare "
            "the groups again."
        ) from error
