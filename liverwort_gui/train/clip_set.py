"""The clips of one training in a folder: pixels, backgrounds, labels; whole or absent.

Files: `frames.npy` (N, T, S, S, C) uint8, `backgrounds.npy` (N, S, S, C) uint8 and
`clips.json`, which says what the clips are and seals the other two by their SHA-256.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from liverwort_gui import paths
from liverwort_gui.errors import TrainingError
from liverwort_gui.records import Crop
from liverwort_gui.run_folder import CLIPS_JSON as CLIPS

FORMAT = "liverwort-clips-1"
FRAMES, BACKGROUNDS = "frames.npy", "backgrounds.npy"


@dataclass(frozen=True, slots=True)
class ClipRow:
    """What is known of one clip, beside its pixels.

    Attributes:
        id: its identity in the study, or a name if it was simulated.
        number: as it is shown, "clip 12".
        label: index of its class in `ClipSet.classes`.
        video: name of its video, unlike that of every other video in the set.
        culture: individual or culture the sperm come from; empty if unknown.
        date: of the recording, or the simulated session; empty if unknown.
        genotype: of the sperm in its video; empty if unknown.
        start: first frame in the video, from 0.
        frames: number of frames T.
        x: left edge of its first box, pixels of the video.
        y: top edge of its first box, pixels of the video.
        size: side of the box, pixels of the video.
        pixel_sha256: of the clip as it was cut, before it was reduced.
        corners: (x, y) of the box in each frame if it follows the cell; else empty.
    """

    id: str
    number: int
    label: int
    video: str
    culture: str
    date: str
    genotype: str
    start: int
    frames: int
    x: int
    y: int
    size: int
    pixel_sha256: str
    corners: tuple[tuple[int, int], ...] = ()

    @property
    def crop(self) -> Crop:
        """Where and when it was cut."""
        return Crop(
            self.start, self.corners or ((self.x, self.y),), self.size, self.frames
        )


@dataclass(frozen=True, eq=False)
class ClipSet:
    """N labelled clips of one training, all of the same shape.

    Attributes:
        folder: where it lies.
        frames: (N, T, S, S, C) uint8, mapped from the file; C is 1 (grey) or 3 (RGB).
        backgrounds: (N, S, S, C) uint8, each clip's field without cells and noise.
        rows: N.
        classes: names; a row's label is an index into them.
        um_per_px: micrometres per pixel of these frames; None if unknown.
        description: sentences on where the clips come from.
        sha256: of rows, classes, pixel size and pixels.
        refused: sentences, which clips were left out and why.
    """

    folder: Path
    frames: NDArray[np.uint8]
    backgrounds: NDArray[np.uint8]
    rows: tuple[ClipRow, ...]
    classes: tuple[str, ...]
    um_per_px: float | None
    description: str
    sha256: str
    refused: tuple[str, ...] = ()

    @property
    def labels(self) -> NDArray[np.int64]:
        """(N,) int64, index of each clip's class."""
        return np.array([row.label for row in self.rows], dtype=np.int64)

    @classmethod
    def open(cls, folder: str | Path) -> ClipSet:
        """Open a set and verify every byte of it.

        Raises:
            TrainingError: if it is missing, damaged, or not one of this program.
        """
        folder = Path(folder)
        try:
            about = json.loads((folder / CLIPS).read_text(encoding="utf-8"))
            found = _read(folder, about)
        except (OSError, ArithmeticError, LookupError, TypeError, ValueError) as error:
            raise TrainingError(
                f"{folder} holds no clips that can be used ({error}): gather the clips "
                "again."
            ) from error
        return found

    @classmethod
    def write(
        cls,
        folder: str | Path,
        frames: Iterable[NDArray[np.uint8]],
        backgrounds: Iterable[NDArray[np.uint8]],
        rows: Sequence[ClipRow],
        classes: Sequence[str],
        *,
        um_per_px: float | None = None,
        description: str = "",
        refused: Sequence[str] = (),
    ) -> ClipSet:
        """Write a set to a new folder, whole or not at all, and open it.

        Args:
            folder: does not exist yet, or is empty.
            frames: N clips (T, S, S, C).
            backgrounds: N pictures (S, S, C).
            rows: N.
            classes: as the attribute, like the rest.
            um_per_px: as the attribute.
            description: as the attribute.
            refused: as the attribute.

        Raises:
            OutputError: if the folder holds something or cannot be written.
            ValueError: if the shapes or the labels do not fit together.
        """
        with writing(folder, classes) as draft:
            for row, clip, background in zip(rows, frames, backgrounds, strict=True):
                draft.add(row, clip, background)
            draft.um_per_px, draft.description = um_per_px, description
            draft.refused.extend(refused)
        return cls.open(folder)


class Draft:
    """A set being written, clip by clip, so that not all must fit the memory.

    Attributes:
        rows: of the clips so far.
        um_per_px: as of `ClipSet`; may be set until the end, like the next two.
        description: as of `ClipSet`.
        refused: as of `ClipSet`.
    """

    def __init__(
        self, classes: Sequence[str], frames: BinaryIO, backgrounds: BinaryIO
    ) -> None:
        """Use `writing`."""
        self.rows: list[ClipRow] = []
        self.um_per_px: float | None = None
        self.description = ""
        self.refused: list[str] = []
        self.classes = tuple(classes)
        self._frames, self._backgrounds = frames, backgrounds
        self._shape: tuple[int, ...] = ()

    def add(
        self, row: ClipRow, frames: NDArray[np.uint8], background: NDArray[np.uint8]
    ) -> None:
        """Add one clip.

        Args:
            row: what is known of it.
            frames: (T, S, S, C) uint8.
            background: (S, S, C) uint8.

        Raises:
            ValueError: if it is not shaped as the first one, or has no class.
        """
        if not self._shape:
            self._shape = frames.shape
            _write_header(self._frames, 0, frames.shape)
            _write_header(self._backgrounds, 0, background.shape)
        fits = frames.shape == self._shape == (row.frames, *background.shape)
        plain = frames.dtype == background.dtype == np.uint8
        if not (fits and plain and frames.ndim == 4):
            raise ValueError(
                f"clip {row.number}: {frames.dtype} {frames.shape}, background "
                f"{background.dtype} {background.shape}, not {self._shape}"
            )
        if not 0 <= row.label < len(self.classes):
            raise ValueError(f"clip {row.number} has label {row.label}")
        self._frames.write(np.ascontiguousarray(frames).data)
        self._backgrounds.write(np.ascontiguousarray(background).data)
        self.rows.append(row)

    def finish(self) -> None:
        """Say in the files how many clips they hold."""
        if not self.rows:
            raise ValueError("a set without clips")
        for file, shape in (
            (self._frames, self._shape),
            (self._backgrounds, self._shape[1:]),
        ):
            file.seek(0)
            _write_header(file, len(self.rows), shape)


@contextmanager
def writing(folder: str | Path, classes: Sequence[str]) -> Iterator[Draft]:
    """Give a draft that becomes the set `folder` when the block ends without error.

    Raises:
        OutputError: if the folder holds something or cannot be written.
        ValueError: if no clip was added.
    """
    with paths.folder_written_whole(Path(folder)) as part:
        with ExitStack() as files:
            # Written as streams: where a disk is full, a memory map would crash.
            frames = files.enter_context((part / FRAMES).open("wb"))
            backgrounds = files.enter_context((part / BACKGROUNDS).open("wb"))
            draft = Draft(classes, frames, backgrounds)
            yield draft
            draft.finish()
        about = {
            "format": FORMAT,
            "classes": draft.classes,
            "um_per_px": draft.um_per_px,
            "description": draft.description,
            "refused": draft.refused,
            "rows": [asdict(row) for row in draft.rows],
            "frames": paths.sha256_of(part / FRAMES),
            "backgrounds": paths.sha256_of(part / BACKGROUNDS),
        }
        text = json.dumps({**about, "sha256": _seal(about)}, indent=1)
        (part / CLIPS).write_text(text, encoding="utf-8")


def _write_header(file: BinaryIO, count: int, shape: Sequence[int]) -> None:
    """Write the header of `count` arrays (*shape) uint8.

    numpy leaves room for the first axis to grow, so it has the same length for every
    count.
    """
    about = {"descr": "|u1", "fortran_order": False, "shape": (count, *shape)}
    np.lib.format.write_array_header_1_0(file, about)


def _read(folder: Path, about: Mapping[str, Any]) -> ClipSet:
    if about["format"] != FORMAT or about["sha256"] != _seal(about):
        raise ValueError(f"{CLIPS} was altered, or is not of this version")
    for name, key in ((FRAMES, "frames"), (BACKGROUNDS, "backgrounds")):
        if paths.sha256_of(folder / name) != about[key]:
            raise ValueError(f"{name} is damaged")
    rows = tuple(
        ClipRow(**{**row, "corners": tuple((x, y) for x, y in row["corners"])})
        for row in about["rows"]
    )
    frames = np.load(folder / FRAMES, mmap_mode="r", allow_pickle=False)
    backgrounds = np.load(folder / BACKGROUNDS, mmap_mode="r", allow_pickle=False)
    if len(frames) != len(rows) or len(backgrounds) != len(rows):
        raise ValueError(f"{len(rows)} clips, but pixels of {len(frames)}")
    return ClipSet(
        folder=folder,
        frames=frames,
        backgrounds=backgrounds,
        rows=rows,
        classes=tuple(about["classes"]),
        um_per_px=about["um_per_px"],
        description=about["description"],
        sha256=about["sha256"],
        refused=tuple(about["refused"]),
    )


def _seal(about: Mapping[str, Any]) -> str:
    """Return the SHA-256 of what a training depends on."""
    names = ("format", "classes", "um_per_px", "rows", "frames", "backgrounds")
    text = json.dumps([about[name] for name in names], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
