"""Checkpoints that are whole or absent, and known to be undamaged."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from typing import Any

import torch
from lightning.fabric.plugins import CheckpointIO

from liverwort_gui import paths
from liverwort_gui.errors import TrainingError

LAST, BEFORE = "last.ckpt", "before.ckpt"
MAGIC = b"liverwort-checkpoint-1\n"
DIGEST = hashlib.sha256().digest_size


class AtomicCheckpointIO(CheckpointIO):
    """How Lightning writes and reads checkpoints here.

    A file is its SHA-256 and what `torch.save` wrote; it gets its name by a rename
    after it was flushed to the disk, and the one before it is kept under another name.
    Nothing but plain values and tensors is ever read from it (weights_only).
    """

    def save_checkpoint(
        self, checkpoint: dict[str, Any], path: str | Path, storage_options: Any = None
    ) -> None:
        """Write a checkpoint.

        Raises:
            OutputError: if the disk is full; the last checkpoint is then intact.
        """
        path = Path(path)
        buffer = io.BytesIO()
        torch.save(checkpoint, buffer)
        content = buffer.getbuffer()
        with paths.written_whole(path) as part:
            with part.open("wb") as file:
                file.write(MAGIC + hashlib.sha256(content).digest())
                file.write(content)
            paths.flush(part)  # a full disk is noticed while the last one has its name
            if path.is_file():
                path.replace(path.with_name(BEFORE))

    def load_checkpoint(
        self,
        path: str | Path,
        map_location: Any = "cpu",
        weights_only: bool | None = None,
    ) -> dict[str, Any]:
        """Return a checkpoint, whatever `weights_only` says by torch's safe reader.

        Raises:
            TrainingError: if it is damaged.
        """
        content = _verified(Path(path))
        if content is None:
            raise TrainingError(f"{path} is damaged: delete it to begin anew.")
        found: dict[str, Any] = torch.load(
            io.BytesIO(content), map_location=map_location or "cpu", weights_only=True
        )
        return found

    def remove_checkpoint(self, path: str | Path) -> None:
        Path(path).unlink(missing_ok=True)


def newest(folder: Path) -> tuple[Path | None, str]:
    """Return the newest undamaged checkpoint of a task, and what to say about it.

    None: there is none, so the task begins anew.
    """
    damaged: list[str] = []
    for name in (LAST, BEFORE):
        file = folder / name
        if not file.is_file():
            continue
        if _verified(file) is not None:
            note = f"{damaged[0]} was damaged; went on from {name}" if damaged else ""
            return file, note
        damaged.append(name)
    if not damaged:
        return None, ""
    return None, f"{' and '.join(damaged)} damaged; began anew"


def _verified(file: Path) -> bytes | None:
    """Return the content of a checkpoint; None if it is not what was written."""
    whole = file.read_bytes()
    head = len(MAGIC) + DIGEST
    content = whole[head:]
    sound = whole[:head] == MAGIC + hashlib.sha256(content).digest()
    return content if sound else None
