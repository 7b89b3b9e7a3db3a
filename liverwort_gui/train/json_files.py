"""Records as files of JSON: written whole, read with a sentence if damaged."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from liverwort_gui.errors import TrainingError
from liverwort_gui.paths import written_whole


def write_json(file: Path, record: Mapping[str, Any]) -> None:
    """Write a record whole or not at all.

    Raises:
        OutputError: if it cannot be written.
    """
    with written_whole(file) as part:
        part.write_text(json.dumps(record, indent=1), encoding="utf-8")


def read_json(file: Path) -> dict[str, Any]:
    """Return a record.

    Raises:
        TrainingError: if it is missing or damaged.
    """
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise TrainingError(
            f"{file} cannot be read ({error}): the run is damaged; start it anew."
        ) from error
    if not isinstance(found, dict):
        raise damaged(file, "it holds no record")
    return found


def damaged(file: Path, what: object) -> TrainingError:
    """Return the error of a file whose content is not what was written."""
    return TrainingError(f"{file} is damaged ({what}): start the run anew.")
